//! HiPay Enterprise: how each request of the contract becomes calls. See `hipay/README.md`.
//! Builds nothing and maps nothing itself: `requests` and `mapping` are pure.

mod descriptor;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod fuzzing;
mod mapping;
mod reasons;
mod requests;
pub mod signature;
mod wire;

use domain::Currency;
use domain::payment::Channel;
use domain::provider::Descriptor;
use domain::reason::{Reason, Retry};
use reqwest::header::AUTHORIZATION;

use crate::clerk::Clerk;
use crate::codes::refusal;
use crate::contract::*;
use crate::desk::{Credentials, Desk, basic, credential, header_of};
use crate::expect::{Expect, those_that_fit};
use crate::http::Form;
pub(crate) use descriptor::DESCRIPTOR;
use reasons::told;

/// The provider.
pub(crate) struct HiPay;

impl Clerk for HiPay {
    const DESCRIPTOR: &'static Descriptor = &DESCRIPTOR;

    fn credentials(access: &Access<'_>) -> Result<Option<Credentials>, Failure> {
        let value = basic(credential(access, "login")?, credential(access, "password")?);
        header_of(AUTHORIZATION, &value).map(Some)
    }

    async fn answer(desk: &Desk<'_>, request: Request<'_>) -> Result<Reply, Failure> {
        match request {
            Request::Charge(it) => charge(desk, it).await,
            Request::OpenPage(it) => open_page(desk, it).await,
            Request::Capture(it) => step(desk, "capture", it).await,
            Request::Refund(it) => step(desk, "refund", it).await,
            Request::Cancel(it) => step(desk, "cancel", it).await,
            Request::AcceptReview(it) => step(desk, "acceptChallenge", it).await,
            Request::DenyReview(it) => step(desk, "denyChallenge", it).await,
            Request::LookUp(it) => look_up(desk, it).await,
            Request::CheckAccount => check_account(desk).await,
            Request::Products { channel, currency } => products(desk, channel, currency).await,
            Request::Warm => desk.warm_all(["gateway", "vault", "hosted"]).await,
            other => desk.otherwise(other).await,
        }
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
    let token = made.map_err(|failure| match failure.before_money() {
        Failure::Refused(refusal) => reasons::in_vault(refusal).into(),
        other => other,
    })?;
    let taken = desk.settings().list("products");
    let product = mapping::product(token.brand.as_str(), token.domestic_network.as_str(), &taken);
    let product =
        product.ok_or_else(|| refusal((Reason::CardTypeNotSupported, Retry::OtherCard), "brand"))?;
    let fields = requests::order(order, id, amount, capture, product, token.token.as_str());
    let answer = desk.post("order", gateway, Form::of_text(&fields), id).await?;
    report(answer.definite(told, wire::transaction)?, &Expect::of_payment(id, amount))
}

async fn open_page(desk: &Desk<'_>, page: OpenPage<'_>) -> Result<Reply, Failure> {
    let id = page.provider_order_id;
    let fields = requests::page(&page, desk.settings());
    let answer = desk.post("page", desk.address("hosted", &[])?, Form::of_text(&fields), id).await?;
    let made = answer.definite(told, wire::page)?;
    let order = &made.order.0;
    Expect::of_payment(id, page.amount).order(&order.id, &order.amount, &order.currency)?;
    let page = desk.page(made.forward_url.as_str(), None)?;
    Ok(Reply::Page(PageMade { tries: made.number_retry.int(), test: made.test.flag(), ..page }))
}

async fn step(desk: &Desk<'_>, operation: &'static str, step: Step<'_>) -> Result<Reply, Failure> {
    let url = desk.address("gateway", &["v1", "maintenance", "transaction", step.reference])?;
    let form = Form::of_text(&requests::step(operation, &step));
    let answer = desk.post(operation, url, form, step.provider_order_id).await?;
    let expect = Expect::of_step(step.provider_order_id, step.reference, step.most.currency());
    report(answer.definite(told, wire::transaction)?, &expect)
}

/// By order id, which tells every attempt. The transaction itself is asked for where it is not among them, and the newer
/// interface where an unknown payment is to be settled and the older one knows of nothing.
async fn look_up(desk: &Desk<'_>, it: LookUp<'_>) -> Result<Reply, Failure> {
    let id = it.provider_order_id;
    let url = desk.query("gateway", &["v1", "transaction"], &[("orderid", id)])?;
    let mut found = desk.get("look-up", url, id).await?.found(told, wire::attempts)?;
    let told_of = |known: &str| found.iter().any(|attempt| attempt.transaction_reference.as_str() == known);
    if let Some(reference) = it.reference.filter(|known| !told_of(known)) {
        let answer =
            desk.get("look-up", desk.address("gateway", &["v1", "transaction", reference])?, id).await?;
        found.extend(answer.found(told, wire::attempts)?);
    }
    if found.is_empty() && desk.is_settling() {
        let second = desk.help("look-up-v3", desk.address("lookup", &["v3", "order", id])?, id).await;
        // An account without the newer interface still has the older one's answer.
        found = second.and_then(|answer| answer.found(told, wire::attempts_v3)).unwrap_or_default();
    }
    let expect = Expect::of_look_up(id, it.amount.currency());
    Ok(Reply::Reports(those_that_fit(found.iter().map(|attempt| mapping::report(attempt, &expect)))?))
}

/// The cheapest call that needs credentials; it also tells how notifications are signed.
async fn check_account(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let answer = desk.get("check", desk.address("gateway", &["v2", "security-settings"])?, "").await?;
    let hashing = answer.definite(told, wire::hashing)?;
    Ok(Reply::Account(AccountFacts { hashing: Some(hashing.code(16)) }))
}

async fn products(desk: &Desk<'_>, channel: Channel, currency: Currency) -> Result<Reply, Failure> {
    let query = requests::products(channel, currency, desk.settings());
    let url = desk.query("gateway", &["v2", "available-payment-products.json"], &query)?;
    let answer = desk.help("products", url, "").await?;
    answer.found(told, |body| Some(wire::products(&body))).map(Reply::Products)
}

fn report(transaction: wire::Transaction, expect: &Expect<'_>) -> Result<Reply, Failure> {
    Ok(mapping::report(&transaction, expect)?.into())
}
