//! Credit Key: how each request of the contract becomes calls. See `credit_key/README.md`.
//! Builds nothing and maps nothing itself: `requests` and `mapping` are pure.

mod descriptor;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod fuzzing;
mod mapping;
mod reasons;
mod requests;
mod wire;

use std::collections::BTreeMap;

use domain::payment::Channel;
use domain::payment::UnknownCause::Unreadable;
use domain::provider::{Descriptor, Limits};
use domain::reason::{Reason, Retry};
use serde_json::{Value, json};

use crate::clerk::Clerk;
use crate::codes::refusal;
use crate::contract::*;
use crate::desk::{Credentials, Desk, credential};
use crate::http::{Answer, Body};
use descriptor::DESCRIPTOR;
use mapping::{Asked, Effect};

/// The provider.
pub(crate) struct CreditKey;

impl Clerk for CreditKey {
    const DESCRIPTOR: &'static Descriptor = &DESCRIPTOR;

    fn limits(options: &BTreeMap<String, String>) -> Limits {
        descriptor::limits(options)
    }

    /// No header says who asks; without both keys nothing is asked.
    fn credentials(access: &Access<'_>) -> Result<Option<Credentials>, Failure> {
        Keys::of(access).map(|_| None)
    }

    async fn answer(desk: &Desk<'_>, request: Request<'_>) -> Result<Reply, Failure> {
        let keys = &Keys::of(desk.access)?;
        match request {
            Request::OpenPage(it) if it.channel == Channel::Link => open_page(desk, keys, it).await,
            Request::Capture(it) => {
                let effect = Effect::Captured(it.figure());
                step(desk, keys, "confirm_order", requests::confirm(&it), &it, effect).await
            }
            Request::Refund(it) => {
                let effect = Effect::Refunded(it.figure());
                step(desk, keys, "refund", requests::refund(&it), &it, effect).await
            }
            Request::Update(it) => {
                let effect = Effect::Updated(it.figure());
                step(desk, keys, "update_order", requests::update(&it), &it, effect).await
            }
            Request::Cancel(it) | Request::ClosePage(it) => {
                let body = requests::only(it.reference);
                step(desk, keys, "cancel_order", body, &it, Effect::Closed).await
            }
            Request::LookUp(it) => look_up(desk, keys, it).await,
            Request::Complete(it) => complete(desk, keys, it).await,
            Request::CheckAccount => check_account(desk, keys).await,
            other => desk.otherwise(other).await,
        }
    }
}

/// Who asks. No header says it: the keys are members of a body, and arguments where there is none.
struct Keys<'a> {
    public: &'a str,
    shared: &'a str,
}

impl<'a> Keys<'a> {
    fn of(access: &'a Access<'_>) -> Result<Self, Failure> {
        Ok(Self { public: credential(access, "public_key")?, shared: credential(access, "shared_secret")? })
    }

    async fn post(
        &self,
        desk: &Desk<'_>,
        operation: &'static str,
        body: &Value,
        order: &str,
    ) -> Result<Answer, Failure> {
        let keys = [("public_key", self.public.as_bytes()), ("shared_secret", self.shared.as_bytes())];
        desk.post(operation, desk.address("api", &["ecomm", operation])?, Body::json(body, &keys), order)
            .await
    }

    /// An order by its key; none where Credit Key says that there is none.
    async fn find(&self, desk: &Desk<'_>, key: &str, order: &str) -> Result<Option<wire::Order>, Failure> {
        let query = [("id", key), ("public_key", self.public), ("shared_secret", self.shared)];
        let url = desk.query("api", &["ecomm", "find_order"], &query)?;
        if_known(read(desk.get("find_order", url, order).await?, wire::order))
    }
}

/// A success as `understood`, or what the answer means otherwise. Only 200 is one, and not even that with errors in it.
fn read<T>(answer: Answer, understood: impl FnOnce(Value) -> Option<T>) -> Result<T, Failure> {
    let status = answer.status;
    let body = answer.definite(|body| reasons::told(status, body), Some)?;
    if wire::has_errors(&body) {
        return Err(reasons::told(status, &body).map_or(Unreadable.into(), Failure::Refused));
    }
    Ok(Some(body).filter(|_| status == 200).and_then(understood).ok_or(Unreadable)?)
}

/// Begins a checkout, of which Credit Key itself tells the customer. Its order key is the page's handle and later the
/// payment's reference.
async fn open_page(desk: &Desk<'_>, keys: &Keys<'_>, page: OpenPage<'_>) -> Result<Reply, Failure> {
    desk.only_own_currency(page.amount)?;
    let body = requests::begin(&page, desk.settings())?;
    let answer = keys.post(desk, "begin_standalone_checkout", &body, page.provider_order_id).await?;
    let begun = read(answer, wire::begun)?;
    desk.page(begun.checkout_url.as_str(), begun.id.some()).map(Reply::Page)
}

async fn step(
    desk: &Desk<'_>,
    keys: &Keys<'_>,
    operation: &'static str,
    body: Value,
    step: &Step<'_>,
    effect: Effect,
) -> Result<Reply, Failure> {
    let id = step.provider_order_id;
    let order = read(keys.post(desk, operation, &body, id).await?, wire::order)?;
    let (key, amount) = (step.reference, step.payment_amount);
    let asked = Asked { provider_order_id: id, key, amount, effect: Some(effect) };
    Ok(mapping::report(&order, &asked)?.into())
}

/// By the order's key.
async fn look_up(desk: &Desk<'_>, keys: &Keys<'_>, it: LookUp<'_>) -> Result<Reply, Failure> {
    let nothing = || Ok(Reply::Reports(Vec::new()));
    let Some(asked) = asked(&it) else { return nothing() };
    let Some(order) = keys.find(desk, asked.key, it.provider_order_id).await? else { return nothing() };
    let report = mapping::report(&order, &asked)?;
    Ok(if mapping::is_new(&order) { Reply::Begun } else { Reply::Reports(vec![report]) })
}

/// Places the order of a checkout that the customer has finished: without that Credit Key pays nothing.
async fn complete(desk: &Desk<'_>, keys: &Keys<'_>, it: LookUp<'_>) -> Result<Reply, Failure> {
    let Some(asked) = asked(&it) else { return Err(NotSent::NotAllowed("reference").into()) };
    let (key, id) = (asked.key, it.provider_order_id);
    let answer = keys.post(desk, "complete_checkout", &requests::only(key), id).await?;
    if !read(answer, wire::success)? {
        return Ok(Reply::Reports(Vec::new()));
    }
    let order = keys.find(desk, key, id).await.map_err(Failure::after_step)?.ok_or(Unreadable)?;
    let report = mapping::report(&order, &asked)?;
    // Only to be found by its number there: the call is logged, and its failure changes nothing.
    let _ = keys.post(desk, "update_order", &requests::named(key, id, "processing").into(), id).await;
    Ok(Reply::Reports(vec![report]))
}

/// What is asked for by the order's key, where it is known.
fn asked<'a>(it: &LookUp<'a>) -> Option<Asked<'a>> {
    let key = it.page.or(it.reference)?;
    Some(Asked { provider_order_id: it.provider_order_id, key, amount: it.amount, effect: None })
}

/// The one call that needs the keys and nothing else.
async fn check_account(desk: &Desk<'_>, keys: &Keys<'_>) -> Result<Reply, Failure> {
    let answer = keys.post(desk, "authenticate", &json!({}), "").await?;
    if read(answer, wire::success)? {
        return Ok(Reply::Account(AccountFacts::default()));
    }
    Err(refusal((Reason::CredentialsWrong, Retry::Fix), "success").into())
}

#[cfg(test)]
mod tests;
