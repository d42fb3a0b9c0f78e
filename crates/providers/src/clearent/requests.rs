//! What Clearent is sent. Pure: values in, JSON out. Every value is a string, and nothing is sent that its contract does not
//! know. The card is no part of it: it is written beside these members, once, by `Body::json`.

use domain::card::Card;
use domain::order::Order;
use domain::payment::CaptureMode;
use domain::{Money, Timestamp};
use serde_json::{Map, Value, json};

use super::descriptor::DESCRIPTOR;
use crate::contract::Step;
use crate::desk::filled;
use crate::order::description;

/// The type of a charge, also its name in the log.
pub(super) fn kind(capture: CaptureMode) -> &'static str {
    match capture {
        CaptureMode::Immediate => "sale",
        CaptureMode::Manual => "auth",
    }
}

/// A step's name in the log.
pub(super) fn name(kind: &str) -> &'static str {
    match kind {
        "CAPTURE" => "capture",
        "VOID" => "void",
        _ => "refund",
    }
}

/// A charge, without number and code.
pub(super) fn charge(order: &Order, id: &str, amount: Money, capture: CaptureMode, card: &Card) -> Value {
    let customer = &order.customer;
    let (first, last) = holder(&card.holder, &customer.first_name, &customer.last_name);
    let place = customer.address.as_ref();
    let billing = members([
        ("first-name", Some(first)),
        ("last-name", Some(last)),
        ("company", customer.company.clone()),
        ("street", place.map(|place| place.street.clone())),
        ("city", place.map(|place| place.city.clone())),
        ("zip", place.map(|place| place.postal_code.clone())),
        ("country", place.map(|place| place.country.clone())),
        ("phone", customer.phone.clone()),
    ]);
    let (limits, reference) = (DESCRIPTOR.limits, order.settlement_reference.as_ref());
    let reference = reference.map(|text| text.chars().take(limits.settlement_reference_max).collect());
    let mut body = members([
        ("type", Some(kind(capture).to_uppercase())),
        ("amount", Some(amount.to_plain_string())),
        ("exp-date", Some(format!("{:02}{:02}", card.expiry.month(), card.expiry.year() % 100))),
        ("invoice", Some(id.to_owned())),
        ("order-id", Some(id.to_owned())),
        ("check-field", Some("invoice".to_owned())),
        ("customer-id", customer.number.clone()),
        ("description", Some(description(order, id, limits.description_max))),
        ("purchase-order", reference),
        ("email-address", customer.email.clone()),
        ("software-type", Some("Counterfoil".to_owned())),
        ("software-type-version", Some(env!("CARGO_PKG_VERSION").to_owned())),
    ]);
    if !billing.is_empty() {
        body.insert("billing".to_owned(), billing.into());
    }
    body.into()
}

/// A step on a transaction. It carries the order's own id, so that one look-up finds all that belongs together.
pub(super) fn step(kind: &str, step: &Step<'_>, on: &str, order_id: Option<&str>) -> Value {
    let own = order_id.unwrap_or(step.provider_order_id);
    let mut body = json!({ "type": kind, "id": on, "order-id": own, "invoice": step.provider_order_id });
    if kind != "VOID" {
        body["amount"] = step.figure().to_plain_string().into();
    }
    body
}

/// Text members as the gateway wants them, without empty ones.
fn members<const N: usize>(all: [(&'static str, Option<String>); N]) -> Map<String, Value> {
    filled(all).map(|(name, text)| (name.to_owned(), text.trim().into())).collect()
}

/// The name on the card as first and last name; the customer's own where the card says none.
fn holder(card: &str, first: &str, last: &str) -> (String, String) {
    match card.trim().rsplit_once(' ') {
        Some((first, last)) => (first.trim().to_owned(), last.to_owned()),
        None if card.trim().is_empty() => (first.to_owned(), last.to_owned()),
        None => (String::new(), card.trim().to_owned()),
    }
}

/// A day before a moment, as the gateway's filters take it: in which zone it reads them is not settled, and what is too
/// old is left out afterwards.
pub(super) fn long_before(at: Timestamp) -> String {
    let day = jiff::SignedDuration::from_hours(24);
    at.saturating_sub(day).unwrap_or(at).strftime("%Y-%m-%d %H:%M").to_string()
}
