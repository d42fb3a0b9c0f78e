//! The bodies of the API, read strictly: what a session is wanted for, and how much an operation moves. Knows no state.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Map, Value};

use super::members::Members;
use super::refusal::Refusal;
use crate::call::Call;
use crate::money::Money;

const SESSION: &[&str] = &[
    "pointOfSaleReference",
    "order",
    "payment",
    "paymentMethod",
    "buyer",
    "delivery",
    "threeDS",
    "returnURL",
    "notificationURL",
    "languageCode",
    "privateData",
    "miscData",
];
const ORDER: &[&str] =
    &["reference", "amount", "currency", "taxes", "discount", "date", "origin", "country", "items"];
const PAYMENT: &[&str] = &["paymentType", "capture", "deferredCaptureDate", "amount"];
const METHOD: &[&str] = &["paymentMethodIDs", "smartDisplayIndicator"];
const OPERATION: &[&str] =
    &["amount", "comment", "items", "privateData", "miscData", "miscellaneous", "merchantReference"];
const COMMENT: usize = 255;
const FREE_TEXT: usize = 4096;

/// What a session is wanted for.
pub(super) struct Wanted {
    pub reference: String,
    pub money: Money,
    pub amount: u64,
    pub capture: &'static str,
    pub deferred: Option<Timestamp>,
    pub origin: Option<String>,
    pub method: Option<String>,
    pub return_url: String,
    pub language: String,
    pub buyer: Value,
    pub private_data: Value,
    pub subject: String,
}

/// Reads the body of a session.
pub(super) fn session(call: &Call, now: Timestamp) -> Result<Wanted, Refusal> {
    let body = Members::of(call)?;
    body.only(SESSION)?;
    body.need("pointOfSaleReference", body.text("pointOfSaleReference", 50)?)?;
    let order = body.need("order", body.object("order", "order.")?)?;
    let payment = body.need("payment", body.object("payment", "payment.")?)?;
    order.only(ORDER)?;
    payment.only(PAYMENT)?;
    let reference = order.need("reference", order.text("reference", 50)?)?;
    if reference.contains('\\') {
        return Err(order.wrong("reference", "must not contain a backslash"));
    }
    let amount = order.need("amount", order.amount("amount")?)?;
    if amount == 0 {
        return Err(order.wrong("amount", "must be above zero"));
    }
    let money = order.need("currency", order.text("currency", 3)?)?;
    let money = Money::of(money).ok_or_else(|| order.wrong("currency", "must be an ISO 4217 code"))?;
    let origin = details(order)?;
    payment.need("paymentType", payment.choice("paymentType", &["ONE_OFF"])?)?;
    let captures = payment.choice("capture", &["AUTOMATIC", "MANUAL", "DEFERRED"])?;
    let capture = payment.need("capture", captures)?;
    if payment.amount("amount")?.is_some_and(|paid| paid != amount) {
        return Err(payment.wrong("amount", "must be the order's amount"));
    }
    for name in ["delivery", "threeDS"] {
        body.object(name, "")?;
    }
    if let Some(delivery) = body.object("delivery", "delivery.")? {
        delivery.amount("charge")?;
    }
    let buyer = body.object("buyer", "buyer.")?;
    if let Some(buyer) = buyer {
        buyer.text("id", 50)?;
    }
    body.address("notificationURL")?;
    body.text("miscData", FREE_TEXT)?;
    Ok(Wanted {
        reference: reference.to_owned(),
        money,
        amount,
        capture,
        deferred: deferred(payment, capture, now)?,
        origin,
        method: method(body)?,
        return_url: body.need("returnURL", body.address("returnURL")?)?.to_owned(),
        language: language(body)?,
        buyer: body.raw("buyer").cloned().unwrap_or_default(),
        private_data: body.texts("privateData")?,
        subject: subject(order),
    })
}

/// Checks what nobody needs of an order; answers its origin.
fn details(order: Members<'_>) -> Result<Option<String>, Refusal> {
    order.amount("taxes")?;
    order.amount("discount")?;
    if order.text("date", 40)?.is_some_and(|date| date.parse::<Timestamp>().is_err()) {
        return Err(order.wrong("date", "must be an ISO 8601 moment with its offset"));
    }
    let capitals = |text: &&str| text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    let country = order.text("country", 2)?;
    if country.is_some_and(|country| country.len() != 2 || !capitals(&country)) {
        return Err(order.wrong("country", "must be two capital letters"));
    }
    for item in order.list("items", 100)? {
        let whole = |name: &str| item.get(name).is_none_or(Value::is_u64);
        if !item.is_object() || !["price", "quantity", "taxRate"].into_iter().all(whole) {
            return Err(
                order.wrong("items", "must be objects with whole numbers as price, quantity and taxRate")
            );
        }
    }
    let origin = order.text("origin", 20)?;
    if origin.is_some_and(|origin| !capitals(&origin)) {
        return Err(order.wrong("origin", "must be a word in capitals"));
    }
    Ok(origin.map(str::to_owned))
}

fn deferred(payment: Members<'_>, capture: &str, now: Timestamp) -> Result<Option<Timestamp>, Refusal> {
    const NAME: &str = "deferredCaptureDate";
    if capture != "DEFERRED" {
        return match payment.raw(NAME) {
            Some(_) => Err(payment.wrong(NAME, "goes with a DEFERRED capture only")),
            None => Ok(None),
        };
    }
    let day: Option<Date> = payment.need(NAME, payment.text(NAME, 10)?)?.parse().ok();
    let moment = day.and_then(|day| jiff::tz::Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok());
    match moment {
        Some(moment) if moment > now => Ok(Some(moment)),
        _ => Err(payment.wrong(NAME, "must be a day to come, as YYYY-MM-DD")),
    }
}

/// The first contract number asked for.
fn method(body: Members<'_>) -> Result<Option<String>, Refusal> {
    let Some(method) = body.object("paymentMethod", "paymentMethod.")? else { return Ok(None) };
    method.only(METHOD)?;
    let ids = method.list("paymentMethodIDs", 100)?;
    if !ids.iter().all(|id| id.as_str().is_some_and(|id| !id.is_empty())) {
        return Err(method.wrong("paymentMethodIDs", "must be texts"));
    }
    if method.raw("smartDisplayIndicator").is_some_and(|indicator| !indicator.is_boolean()) {
        return Err(method.wrong("smartDisplayIndicator", "must be true or false"));
    }
    Ok(ids.first().and_then(Value::as_str).map(str::to_owned))
}

/// The page's language in small letters; French, the service's own, when none was sent.
fn language(body: Members<'_>) -> Result<String, Refusal> {
    let code = body.text("languageCode", 2)?.unwrap_or("FR");
    if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Err(body.wrong("languageCode", "must be two letters"));
    }
    Ok(code.to_ascii_lowercase())
}

/// What the order is about: the first line's words.
fn subject(order: Members<'_>) -> String {
    let items = order.raw("items").and_then(Value::as_array);
    let first: Option<&Map<String, Value>> = items.and_then(|items| items.first()?.as_object());
    first.and_then(|item| item.get("comment")?.as_str()).unwrap_or_default().to_owned()
}

/// How much an operation moves, and how.
pub(super) struct Moved {
    pub amount: u64,
    /// `STANDARD`, `LATE_DELIVERY` or `FINAL`; captures only.
    pub option: &'static str,
}

/// Reads the body of a capture, a cancel or a refund.
pub(super) fn moved(call: &Call, capture: bool) -> Result<Moved, Refusal> {
    let body = Members::of(call)?;
    if capture {
        body.only(&[OPERATION, &["option"]].concat())?;
    } else {
        body.only(OPERATION)?;
    }
    let empty_comment = body.raw("comment").and_then(Value::as_str) == Some("");
    if !empty_comment {
        body.text("comment", COMMENT)?;
    }
    body.list("items", 100)?;
    body.texts("privateData")?;
    let option = body.choice("option", &["STANDARD", "LATE_DELIVERY", "FINAL"])?.unwrap_or("STANDARD");
    Ok(Moved { amount: body.need("amount", body.amount("amount")?)?, option })
}
