//! Credit Key: how each request of the contract becomes calls. See `credit_key/README.md`.
//! Builds nothing and maps nothing itself: `requests` and `mapping` are pure.

mod descriptor;
mod mapping;
mod reasons;
mod requests;
mod wire;

use std::collections::BTreeMap;

use domain::payment::UnknownCause::{Mismatch, Unreadable};
use domain::payment::{Channel, LinkUrl};
use domain::provider::{Descriptor, Limits};
use domain::reason::{Reason, Refusal, Retry};
use serde_json::{Value, json};

use crate::contract::*;
use crate::desk::{Desk, credential};
use crate::http::{Answer, Body, Http};
use descriptor::DESCRIPTOR;
use mapping::{Asked, Effect};

const NOT_ALLOWED: Failure = Failure::NotSent(NotSent::NotAllowed("operation"));
const NOT_READ: Failure = Failure::Unknown(Unreadable);

/// The provider.
pub(crate) struct CreditKey;

impl Provider for CreditKey {
    fn descriptor(&self) -> &'static Descriptor {
        &DESCRIPTOR
    }

    fn limits(&self, options: &BTreeMap<String, String>) -> Limits {
        descriptor::limits(options)
    }

    fn perform<'a>(
        &'a self,
        request: Request<'a>,
        access: &'a Access<'a>,
        http: &'a Http,
    ) -> BoxFuture<'a, Result<Reply, Failure>> {
        Box::pin(async move {
            let keys = Keys {
                public: credential(access, "public_key")?,
                shared: credential(access, "shared_secret")?,
            };
            let desk = &Desk::open(&DESCRIPTOR, &request, access, http, None).await?;
            match request {
                Request::OpenPage(it) if it.channel == Channel::Link => open_page(desk, &keys, it).await,
                Request::Capture(it) => {
                    let effect = Effect::Captured(it.figure());
                    step(desk, &keys, "confirm_order", requests::confirm(&it), &it, effect).await
                }
                Request::Refund(it) => {
                    let effect = Effect::Refunded(it.figure());
                    step(desk, &keys, "refund", requests::refund(&it), &it, effect).await
                }
                Request::Update(it) => {
                    let effect = Effect::Updated(it.figure());
                    step(desk, &keys, "update_order", requests::update(&it), &it, effect).await
                }
                Request::Cancel(it) | Request::ClosePage(it) => {
                    let body = requests::only(it.reference);
                    step(desk, &keys, "cancel_order", body, &it, Effect::Closed).await
                }
                Request::LookUp(it) => look_up(desk, &keys, it).await,
                Request::CheckAccount => check_account(desk, &keys).await,
                Request::Products { .. } => Ok(Reply::Products(Vec::new())),
                Request::Warm => desk.warm("api").await,
                Request::OpenPage(_)
                | Request::Charge(_)
                | Request::AcceptReview(_)
                | Request::DenyReview(_) => Err(NOT_ALLOWED),
            }
        })
    }
}

/// Who asks. No header says it: the keys are members of a body, and arguments where there is none.
struct Keys<'a> {
    public: &'a str,
    shared: &'a str,
}

impl Keys<'_> {
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
        let mut url = desk.address("api", &["ecomm", "find_order"])?;
        url.query_pairs_mut()
            .append_pair("id", key)
            .append_pair("public_key", self.public)
            .append_pair("shared_secret", self.shared);
        match read(desk.get("find_order", url, order).await?, wire::order) {
            Err(Failure::Refused(no)) if no.reason == Reason::OrderNotFound => Ok(None),
            other => other.map(Some),
        }
    }
}

/// A success as `understood`, or what the answer means otherwise. Only 200 is one, and not even that with errors in it.
fn read<T>(answer: Answer, understood: impl FnOnce(Value) -> Option<T>) -> Result<T, Failure> {
    let status = answer.status;
    let body = answer.definite(|body| reasons::told(status, body), Some)?;
    if wire::has_errors(&body) {
        return Err(reasons::told(status, &body).map_or(NOT_READ, Failure::Refused));
    }
    Some(body).filter(|_| status == 200).and_then(understood).ok_or(NOT_READ)
}

/// Begins a checkout, of which Credit Key itself tells the customer. Its order key is the page's handle and later the
/// payment's reference.
async fn open_page(desk: &Desk<'_>, keys: &Keys<'_>, page: OpenPage<'_>) -> Result<Reply, Failure> {
    // No call names a currency: any other would be taken for dollars.
    if !DESCRIPTOR.takes(page.amount.currency()) {
        return Err(Failure::NotSent(NotSent::NotAllowed("currency")));
    }
    let body = requests::begin(&page, &desk.access.account.options).map_err(Failure::Refused)?;
    let answer = keys.post(desk, "begin_standalone_checkout", &body, page.provider_order_id).await?;
    let begun = read(answer, wire::begun)?;
    let url = LinkUrl::new(begun.checkout_url.as_str().to_owned());
    // A page elsewhere is never shown or mailed.
    if !desk.is_page(&url) {
        return Err(Failure::Unknown(Mismatch));
    }
    let url = url.with_handle(Some(begun.id.as_str().to_owned()));
    Ok(Reply::Page(PageMade { url, tries: None, test: None }))
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
    let report = mapping::report(&order, &asked).map_err(Failure::Unknown)?;
    Ok(Reply::Report(Box::new(report)))
}

/// By the order's key. A checkout that stands is completed: without that Credit Key pays nothing. Until it can be, the
/// customer has not finished, and there is nothing to tell.
async fn look_up(desk: &Desk<'_>, keys: &Keys<'_>, it: LookUp<'_>) -> Result<Reply, Failure> {
    let nothing = || Ok(Reply::Reports(Vec::new()));
    let id = it.provider_order_id;
    let Some(key) = it.page.or(it.reference) else { return nothing() };
    let Some(mut order) = keys.find(desk, key, id).await? else { return nothing() };
    let asked = Asked { provider_order_id: id, key, amount: it.amount, effect: None };
    let mut report = mapping::report(&order, &asked).map_err(Failure::Unknown)?;
    if mapping::is_new(&order) {
        let completed = keys.post(desk, "complete_checkout", &requests::only(key), id).await;
        if !completed.and_then(|answer| read(answer, wire::success)).unwrap_or(false) {
            return nothing();
        }
        let Some(after) = keys.find(desk, key, id).await? else { return nothing() };
        order = after;
        report = mapping::report(&order, &asked).map_err(Failure::Unknown)?;
        // Only to be found by its number there: the call is logged, and its failure changes nothing.
        let _ = keys.post(desk, "update_order", &requests::named(key, id, "processing").into(), id).await;
    }
    Ok(Reply::Reports(vec![report]))
}

/// The one call that needs the keys and nothing else.
async fn check_account(desk: &Desk<'_>, keys: &Keys<'_>) -> Result<Reply, Failure> {
    let answer = keys.post(desk, "authenticate", &json!({}), "").await?;
    if read(answer, wire::success)? {
        return Ok(Reply::Account(AccountFacts::default()));
    }
    let (reason, retry, code) = (Reason::CredentialsWrong, Retry::Fix, "success".to_owned());
    Err(Failure::Refused(Refusal { reason, retry, code }))
}

#[cfg(test)]
mod tests;
