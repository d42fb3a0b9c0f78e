//! Clearent: how each request of the contract becomes calls. See `clearent/README.md`.
//! Builds nothing and maps nothing itself: `requests`, `reasons` and `mapping` are pure.

mod descriptor;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod fuzzing;
mod mapping;
mod reasons;
mod requests;
mod wire;

use domain::payment::UnknownCause::{Mismatch, Unreadable};
use domain::payment::{Channel, Report};
use domain::provider::Descriptor;
use domain::reason::{Reason, Retry};
use reqwest::header::HeaderName;

use crate::clerk::Clerk;
use crate::codes::refusal;
use crate::contract::*;
use crate::desk::{Credentials, Desk, credential, header_of};
use crate::http::{Answer, Body};
use descriptor::{DESCRIPTOR, PAYLINK};
use reasons::told;

/// The provider.
pub(crate) struct Clearent;

/// Pages of a hundred that a list may have.
const PAGES: u32 = 20;
const API_KEY: HeaderName = HeaderName::from_static("api-key");
const TRANSACTIONS: &[&str] = &["rest", "v2", "transactions"];

impl Clerk for Clearent {
    const DESCRIPTOR: &'static Descriptor = &DESCRIPTOR;

    fn credentials(access: &Access<'_>) -> Result<Option<Credentials>, Failure> {
        header_of(API_KEY, credential(access, "api_key")?).map(Some)
    }

    async fn answer(desk: &Desk<'_>, request: Request<'_>) -> Result<Reply, Failure> {
        match request {
            Request::Charge(it) => charge(desk, it).await,
            Request::OpenPage(it) if it.channel == Channel::Link => open_page(desk, &it),
            Request::Capture(it) => step(desk, "CAPTURE", &it).await,
            Request::Refund(it) => step(desk, "REFUND", &it).await,
            Request::Cancel(it) => step(desk, "VOID", &it).await,
            Request::LookUp(it) => look_up(desk, &it).await.map(Reply::Reports),
            Request::CheckAccount => check_account(desk).await,
            other => desk.otherwise(other).await,
        }
    }
}

/// A sale or authorization. The same invoice and amount paid before is never charged again: the gateway answers with the
/// earlier payment, and the terminal then asks what became of it.
async fn charge(desk: &Desk<'_>, charge: Charge<'_>) -> Result<Reply, Failure> {
    let Charge { order, provider_order_id: id, amount, capture, card, .. } = charge;
    desk.only_own_currency(amount)?;
    let url = desk.address("gateway", TRANSACTIONS)?;
    let body = requests::charge(order, id, amount, capture, &card);
    let code = card.cvc.as_ref().map(|cvc| ("csc", cvc.expose()));
    let secrets: Vec<(&str, &[u8])> = [("card", card.pan.expose())].into_iter().chain(code).collect();
    let body = Body::json(&body, &secrets);
    drop(secrets);
    // From here on only the body holds the card, and it is gone before the answer is looked at.
    drop(card);
    let answer = desk.post(requests::kind(capture), url, body, id).await?;
    let transaction = answered(answer)?;
    if transaction.check_field_duplicate.flag() == Some(true) {
        return Err(refusal((Reason::DuplicateTransaction, Retry::LookUp), "duplicate").into());
    }
    let report = mapping::charged(&transaction, id, amount)?;
    match report.refusal {
        // "Paid before" is no decline: the terminal asks what became of it.
        Some(refusal) if refusal.retry == Retry::LookUp => Err(refusal.into()),
        _ => Ok(report.into()),
    }
}

/// The terminal's Paylink with the amount. Nothing is asked of the gateway, and nothing but the amount can be said to it.
fn open_page(desk: &Desk<'_>, page: &OpenPage<'_>) -> Result<Reply, Failure> {
    desk.only_own_currency(page.amount)?;
    let link = desk.settings().some(PAYLINK).ok_or(NotSent::NotAllowed("paylink"))?;
    let url = desk.query("gateway", &["paylink", link], &[("amount", page.amount.to_plain_string())])?;
    let page = desk.page(url.as_str(), Some(page.provider_order_id))?;
    Ok(Reply::Page(PageMade { test: Some(desk.is_test()), ..page }))
}

/// The gateway's answer says only that a step was taken: the order is read anew for the figures. Which transaction holds
/// the money is read before.
async fn step(desk: &Desk<'_>, kind: &'static str, step: &Step<'_>) -> Result<Reply, Failure> {
    let before = family(desk, &step.look_up()).await.map_err(Failure::before_money)?;
    let was = mapping::reports(&before, &step.look_up()).unwrap_or_default();
    let was = mapping::of_reference(was, step.reference).ok_or(NotSent::PreparationFailed)?;
    let on = mapping::holder(&before, step.reference, kind).to_owned();
    let url = desk.address("gateway", TRANSACTIONS)?;
    let body = requests::step(kind, step, &on, mapping::order_id(&before, step.reference));
    let answer = desk.post(requests::name(kind), url, Body::json(&body, &[]), step.provider_order_id).await?;
    let taken = answered_step(answer)?;
    // An earlier transaction in place of a new one: nothing was done.
    if before.iter().any(|one| one.id == taken.id) {
        return Err(Mismatch.into());
    }
    let after = look_up(desk, &step.look_up()).await.map_err(Failure::after_step)?;
    // Figures from before the step would invite a second one.
    let shown = mapping::of_reference(after, step.reference);
    let shown = shown.filter(|report| mapping::shows(kind, report, &was, step));
    Ok(shown.ok_or(Mismatch)?.into())
}

async fn look_up(desk: &Desk<'_>, asked: &LookUp<'_>) -> Result<Vec<Report>, Failure> {
    Ok(mapping::reports(&family(desk, asked).await?, asked)?)
}

/// Every transaction of an order, the newest last. A link's payment carries an order id that the gateway made up: it is
/// found by amount and time, and then followed by that id.
async fn family(desk: &Desk<'_>, asked: &LookUp<'_>) -> Result<Vec<wire::Transaction>, Failure> {
    let id = asked.provider_order_id;
    if asked.page.is_some() && asked.reference.is_none() {
        // A link's payment never carries the shop's own id: what does is another's.
        let (amount, since) = (asked.amount.to_plain_string(), requests::long_before(asked.since));
        let query = [("amount", amount.as_str()), ("type", "SALE"), ("start-date", since.as_str())];
        return Ok(mapping::by_link(list(desk, &query, id).await?, asked));
    }
    let mut found = list(desk, &[("order-id", id)], id).await?;
    if found.is_empty() && desk.is_settling() {
        found = list(desk, &[("invoice", id)], id).await?;
    }
    let known = asked.reference.filter(|known| !found.iter().any(|one| one.id.as_str() == *known));
    if let Some(known) = known {
        found.extend(list(desk, &[("id", known)], id).await?);
    }
    // What followed a link's payment hangs on the order id that the gateway gave it.
    let own =
        found.iter().find(|one| Some(one.id.as_str()) == asked.reference).map(|one| one.order_id.clone());
    let own = own.and_then(|own| own.owned()).unwrap_or_else(|| id.to_owned());
    if own != id {
        for one in list(desk, &[("order-id", &own)], id).await? {
            if !found.iter().any(|known| known.id == one.id) {
                found.push(one);
            }
        }
    }
    Ok(mapping::of_order(found, id, &own, asked.reference))
}

/// Every page of a list, up to a bound beyond which nothing is claimed.
async fn list(
    desk: &Desk<'_>,
    query: &[(&str, &str)],
    order: &str,
) -> Result<Vec<wire::Transaction>, Failure> {
    let mut all = Vec::new();
    for page in 1..=PAGES {
        let mut url = desk.address("gateway", TRANSACTIONS)?;
        url.query_pairs_mut()
            .extend_pairs(query)
            .append_pair("level", "terminal")
            .append_pair("page", &page.to_string())
            .append_pair("page-size", "100")
            .append_pair("isDescending", "false");
        let answer = desk.get("look-up", url, order).await?;
        let body = answer.json().unwrap_or_default();
        // A terminal that the gateway cannot reach proves nothing about what it keeps.
        if answer.status == 404 && wire::code(&body).is_some_and(|code| code.int() == Some(1)) {
            return Err(Unreadable.into());
        }
        all.extend(answer.found(told, wire::transactions)?);
        if !wire::goes_on(&body) {
            return Ok(all);
        }
    }
    Err(Unreadable.into())
}

async fn check_account(desk: &Desk<'_>) -> Result<Reply, Failure> {
    list(desk, &[("order-id", "counterfoil-account-check")], "").await?;
    Ok(Reply::Account(AccountFacts::default()))
}

/// The transaction that an answer tells of, approved or declined. A refusal before there is one stays a refusal.
fn answered(answer: Answer) -> Result<wire::Transaction, Failure> {
    let declined = answer.status == 402;
    let transaction = answer.json().ok().and_then(|body| wire::transaction(&body));
    match transaction.filter(|one| declined && one.id.some().is_some()) {
        // Refused as a whole and approved in part: neither is believed.
        Some(transaction) if mapping::approved(&transaction) => Err(Mismatch.into()),
        Some(transaction) => Ok(transaction),
        None => answer.definite(told, |body| wire::transaction(&body)),
    }
}

/// A step is taken when it is approved, and refused with the code of its answer otherwise.
fn answered_step(answer: Answer) -> Result<wire::Transaction, Failure> {
    answer.definite(told, |body| wire::transaction(&body).filter(mapping::approved))
}
