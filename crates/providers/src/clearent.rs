//! Clearent: how each request of the contract becomes calls. See `clearent/README.md`.
//! Builds nothing and maps nothing itself: `requests`, `reasons` and `mapping` are pure.

mod descriptor;
mod mapping;
mod reasons;
mod requests;
mod wire;

use domain::account::Environment;
use domain::payment::UnknownCause::{Mismatch, Unreadable};
use domain::payment::{Channel, LinkUrl};
use domain::provider::Descriptor;
use domain::reason::{Reason, Refusal, Retry};
use reqwest::header::HeaderName;
use serde_json::{Map, Value};

use crate::contract::*;
use crate::desk::{Desk, credential, header_of};
use crate::http::{Answer, Body, Http};
use descriptor::{DESCRIPTOR, PAYLINK};
use reasons::told;

/// The provider.
pub(crate) struct Clearent;

/// Pages of a hundred that a list may have.
const PAGES: u32 = 20;
const API_KEY: HeaderName = HeaderName::from_static("api-key");

impl Provider for Clearent {
    fn descriptor(&self) -> &'static Descriptor {
        &DESCRIPTOR
    }

    fn perform<'a>(
        &'a self,
        request: Request<'a>,
        access: &'a Access<'a>,
        http: &'a Http,
    ) -> BoxFuture<'a, Result<Reply, Failure>> {
        Box::pin(async move {
            let key = header_of(API_KEY, credential(access, "api_key")?)?;
            let desk = Desk::open(&DESCRIPTOR, &request, access, http, Some(key)).await?;
            match request {
                Request::Charge(it) => charge(&desk, it).await,
                Request::OpenPage(it) if it.channel == Channel::Link => open_page(&desk, &it),
                Request::Capture(it) => step(&desk, "CAPTURE", &it).await,
                Request::Refund(it) => step(&desk, "REFUND", &it).await,
                Request::Cancel(it) => step(&desk, "VOID", &it).await,
                Request::LookUp(it) => look_up(&desk, &it).await.map(Reply::Reports),
                Request::CheckAccount => check_account(&desk).await,
                // No call tells what a terminal takes.
                Request::Products { .. } => Ok(Reply::Products(Vec::new())),
                Request::Warm => desk.warm("gateway").await,
                Request::OpenPage(_)
                | Request::AcceptReview(_)
                | Request::DenyReview(_)
                | Request::Update(_)
                | Request::ClosePage(_) => Err(Failure::NotSent(NotSent::NotAllowed("operation"))),
            }
        })
    }
}

/// A sale or authorization. The same invoice and amount paid before is never charged again: the gateway answers with the
/// earlier payment, and the terminal then asks what became of it.
async fn charge(desk: &Desk<'_>, charge: Charge<'_>) -> Result<Reply, Failure> {
    let Charge { order, provider_order_id: id, amount, capture, card, .. } = charge;
    only_dollars(amount)?;
    let url = desk.address("gateway", &["rest", "v2", "transactions"])?;
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
        let (reason, retry) = (Reason::DuplicateTransaction, Retry::LookUp);
        return Err(Failure::Refused(Refusal { reason, retry, code: "duplicate".to_owned() }));
    }
    let report = mapping::charged(&transaction, id, amount).map_err(Failure::Unknown)?;
    match report.refusal {
        // "Paid before" is no decline: the terminal asks what became of it.
        Some(refusal) if refusal.retry == Retry::LookUp => Err(Failure::Refused(refusal)),
        _ => Ok(Reply::Report(Box::new(report))),
    }
}

fn only_dollars(amount: domain::Money) -> Result<(), Failure> {
    // No call names a currency: any other would be taken for dollars.
    let own = DESCRIPTOR.takes(amount.currency());
    if own { Ok(()) } else { Err(Failure::NotSent(NotSent::NotAllowed("currency"))) }
}

/// The terminal's Paylink with the amount. Nothing is asked of the gateway, and nothing but the amount can be said to it.
fn open_page(desk: &Desk<'_>, page: &OpenPage<'_>) -> Result<Reply, Failure> {
    only_dollars(page.amount)?;
    let access = desk.access;
    let link = access.account.options.get(PAYLINK).map(|id| id.trim()).filter(|id| !id.is_empty());
    let link = link.ok_or(Failure::NotSent(NotSent::NotAllowed("paylink")))?;
    let mut url = desk.address("gateway", &["paylink", link])?;
    url.query_pairs_mut().append_pair("amount", &page.amount.to_plain_string());
    let url = LinkUrl::new(url.into()).with_handle(Some(page.provider_order_id.to_owned()));
    if !desk.is_page(&url) {
        return Err(Failure::Unknown(Mismatch));
    }
    let test = access.account.environment == Environment::Test;
    Ok(Reply::Page(PageMade { url, tries: None, test: Some(test) }))
}

/// The gateway's answer says only that a step was taken: the order is read anew for the figures. Which transaction holds
/// the money is read before.
async fn step(desk: &Desk<'_>, kind: &'static str, step: &Step<'_>) -> Result<Reply, Failure> {
    let before = family(desk, &step.look_up()).await.map_err(|failure| match failure {
        Failure::Unknown(_) => Failure::NotSent(NotSent::PreparationFailed),
        other => other,
    })?;
    let was = mapping::reports(&before, &step.look_up()).ok();
    let was =
        was.and_then(|all| all.into_iter().find(|one| one.reference.as_deref() == Some(step.reference)));
    let was = was.ok_or(Failure::NotSent(NotSent::PreparationFailed))?;
    let on = mapping::holder(&before, step.reference, kind).to_owned();
    let url = desk.address("gateway", &["rest", "v2", "transactions"])?;
    let body = requests::step(kind, step, &on, mapping::order_id(&before, step.reference));
    let answer = desk.post(requests::name(kind), url, Body::json(&body, &[]), step.provider_order_id).await?;
    let taken = answered_step(answer)?;
    // An earlier transaction in place of a new one: nothing was done.
    if before.iter().any(|one| one.id == taken.id) {
        return Err(Failure::Unknown(Mismatch));
    }
    let after = look_up(desk, &step.look_up()).await.map_err(|failure| match failure {
        Failure::Unknown(cause) => Failure::Unknown(cause),
        _ => Failure::Unknown(Mismatch),
    })?;
    let report = after.into_iter().find(|report| report.reference.as_deref() == Some(step.reference));
    // Figures from before the step would invite a second one.
    let shown = report.filter(|report| mapping::shows(kind, report, &was, step));
    shown.map(|report| Reply::Report(Box::new(report))).ok_or(Failure::Unknown(Mismatch))
}

async fn look_up(desk: &Desk<'_>, asked: &LookUp<'_>) -> Result<Vec<domain::payment::Report>, Failure> {
    let family = family(desk, asked).await?;
    mapping::reports(&family, asked).map_err(Failure::Unknown)
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
    let own = own.and_then(|own| own.some().map(str::to_owned)).unwrap_or_else(|| id.to_owned());
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
        let mut url = desk.address("gateway", &["rest", "v2", "transactions"])?;
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
            return Err(Failure::Unknown(Unreadable));
        }
        all.extend(answer.found(told, wire::transactions)?);
        if !wire::goes_on(&body) {
            return Ok(all);
        }
    }
    Err(Failure::Unknown(Unreadable))
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
        Some(transaction) if mapping::approved(&transaction) => Err(Failure::Unknown(Mismatch)),
        Some(transaction) => Ok(transaction),
        None => answer.definite(told, |body| wire::transaction(&body)),
    }
}

/// A step is taken when it is approved, and refused with the code of its answer otherwise.
fn answered_step(answer: Answer) -> Result<wire::Transaction, Failure> {
    answer.definite(told, |body| wire::transaction(&body).filter(mapping::approved))
}

/// Text members as the gateway wants them, without empty ones.
fn members(all: &[(&str, Option<String>)]) -> Map<String, Value> {
    let some = all.iter().filter_map(|(name, text)| Some((*name, text.as_deref()?.trim())));
    some.filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name.to_owned(), text.into())).collect()
}
