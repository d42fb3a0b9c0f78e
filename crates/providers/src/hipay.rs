//! HiPay Enterprise: how each request of the contract becomes calls. See `hipay/README.md`.
//! Builds nothing and maps nothing itself: `requests` and `mapping` are pure.

mod descriptor;
mod mapping;
mod reasons;
mod requests;
pub mod signature;
mod wire;

use domain::payment::LinkUrl;
use domain::payment::UnknownCause::{self, Mismatch};
use domain::provider::Descriptor;
use domain::reason::{Reason, Refusal, Retry};

use crate::contract::*;
use crate::desk::{Desk, basic, credential};
use crate::expect::Expect;
use crate::http::{Form, Http};
use descriptor::DESCRIPTOR;
use reasons::told;

/// The provider.
pub(crate) struct HiPay;

impl Provider for HiPay {
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
            let credentials = basic(credential(access, "login")?, credential(access, "password")?)?;
            let desk = Desk::open(&DESCRIPTOR, &request, access, http, Some(credentials)).await?;
            match request {
                Request::Charge(it) => charge(&desk, it).await,
                Request::OpenPage(it) => open_page(&desk, it).await,
                Request::Capture(it) => step(&desk, "capture", it).await,
                Request::Refund(it) => step(&desk, "refund", it).await,
                Request::Cancel(it) => step(&desk, "cancel", it).await,
                Request::AcceptReview(it) => step(&desk, "acceptChallenge", it).await,
                Request::DenyReview(it) => step(&desk, "denyChallenge", it).await,
                Request::Update(_) | Request::ClosePage(_) => {
                    Err(Failure::NotSent(NotSent::NotAllowed("operation")))
                }
                Request::LookUp(it) => {
                    let expect = Expect::of_look_up(it.provider_order_id, it.amount.currency());
                    look_up(&desk, &expect, it.reference).await
                }
                Request::CheckAccount => check_account(&desk).await,
                Request::Products { channel, currency } => {
                    let mut url = desk.address("gateway", &["v2", "available-payment-products.json"])?;
                    requests::products_query(&mut url, channel, currency, &access.account.options);
                    let answer = desk.help("products", url, "").await?;
                    answer.found(told, |body| Some(wire::products(&body))).map(Reply::Products)
                }
                Request::Warm => desk.warm_all(["gateway", "vault", "hosted"]).await,
            }
        })
    }
}

/// Token first, then the order. Whatever happens to the token, no order was asked for.
async fn charge(desk: &Desk<'_>, charge: Charge<'_>) -> Result<Reply, Failure> {
    let Charge { order, provider_order_id: id, amount, capture, card, .. } = charge;
    let (vault, gateway) = (desk.address("vault", &["create"])?, desk.address("gateway", &["v1", "order"])?);
    let form = requests::token(&card, order);
    // From here on only the body holds the card, and it is gone before the order is sent.
    drop(card);
    let made =
        desk.prepare("token", vault, form, id).await.and_then(|answer| answer.definite(told, wire::token));
    let token = made.map_err(|failure| match failure {
        Failure::Unknown(_) => Failure::NotSent(NotSent::PreparationFailed),
        Failure::Refused(refusal) => Failure::Refused(reasons::in_vault(refusal)),
        proven @ Failure::NotSent(_) => proven,
    })?;
    let taken = requests::products(&desk.access.account.options);
    let product = mapping::product(token.brand.as_str(), token.domestic_network.as_str(), &taken);
    let (reason, retry, code) = (Reason::CardTypeNotSupported, Retry::OtherCard, "brand".to_owned());
    let product = product.ok_or(Failure::Refused(Refusal { reason, retry, code }))?;
    let fields = requests::order(order, id, amount, capture, product, token.token.as_str());
    let answer = desk.post("order", gateway, Form::of_text(&fields), id).await?;
    report(&answer.definite(told, wire::transaction)?, &Expect::of_payment(id, amount))
}

async fn open_page(desk: &Desk<'_>, page: OpenPage<'_>) -> Result<Reply, Failure> {
    let id = page.provider_order_id;
    let fields = requests::page(&page, &desk.access.account.options);
    let answer = desk.post("page", desk.address("hosted", &[])?, Form::of_text(&fields), id).await?;
    let made = answer.definite(told, wire::page)?;
    let order = &made.order.0;
    let expect = Expect::of_payment(id, page.amount);
    expect.order(&order.id, &order.amount, &order.currency).map_err(Failure::Unknown)?;
    let url = LinkUrl::new(made.forward_url.as_str().to_owned());
    // A page elsewhere is never shown or mailed.
    if !desk.is_page(&url) {
        return Err(Failure::Unknown(Mismatch));
    }
    Ok(Reply::Page(PageMade { url, tries: made.number_retry.int(), test: made.test.flag() }))
}

async fn step(desk: &Desk<'_>, operation: &'static str, step: Step<'_>) -> Result<Reply, Failure> {
    let url = desk.address("gateway", &["v1", "maintenance", "transaction", step.reference])?;
    let form = Form::of_text(&requests::step(operation, &step));
    let answer = desk.post(operation, url, form, step.provider_order_id).await?;
    let expect = Expect::of_step(step.provider_order_id, step.reference, step.most.currency());
    report(&answer.definite(told, wire::transaction)?, &expect)
}

/// By order id, which tells every attempt. The transaction itself is asked for where it is not among them, and the newer
/// interface where an unknown payment is to be settled and the older one knows of nothing.
async fn look_up(desk: &Desk<'_>, expect: &Expect<'_>, reference: Option<&str>) -> Result<Reply, Failure> {
    let (id, gateway) =
        (expect.order_id, |end: &[&str]| desk.address("gateway", &[&["v1", "transaction"], end].concat()));
    let mut url = gateway(&[])?;
    url.query_pairs_mut().append_pair("orderid", id);
    let mut found = desk.get("look-up", url, id).await?.found(told, wire::attempts)?;
    let told_of = |known: &str| found.iter().any(|attempt| attempt.transaction_reference.as_str() == known);
    if let Some(reference) = reference.filter(|known| !told_of(known)) {
        let answer = desk.get("look-up", gateway(&[reference])?, id).await?;
        found.extend(answer.found(told, wire::attempts)?);
    }
    if found.is_empty() && desk.is_settling() {
        let second = desk.help("look-up-v3", desk.address("lookup", &["v3", "order", id])?, id).await;
        // An account without the newer interface still has the older one's answer.
        found = second.and_then(|answer| answer.found(told, wire::attempts_v3)).unwrap_or_default();
    }
    let reports: Result<_, UnknownCause> =
        found.iter().map(|attempt| mapping::report(attempt, expect)).collect();
    reports.map(Reply::Reports).map_err(Failure::Unknown)
}

/// The cheapest call that needs credentials; it also tells how notifications are signed.
async fn check_account(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let answer = desk.get("check", desk.address("gateway", &["v2", "security-settings"])?, "").await?;
    let hashing = answer.definite(told, wire::hashing)?;
    Ok(Reply::Account(AccountFacts { hashing: Some(hashing.code(16)) }))
}

fn report(transaction: &wire::Transaction, expect: &Expect<'_>) -> Result<Reply, Failure> {
    let report = mapping::report(transaction, expect).map_err(Failure::Unknown)?;
    Ok(Reply::Report(Box::new(report)))
}
