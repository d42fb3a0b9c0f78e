//! Credit Key's answers as they arrive, read loosely. Decides nothing about money.

use serde::Deserialize;
use serde_json::Value;

use crate::loose::{Part, Text, member, object};

/// An order as every call but the first tells it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Order {
    pub id: Text,
    pub status: Text,
    pub capture_status: Text,
    pub amount: Text,
    pub refunded_amount: Text,
    pub charges: Part<Charges>,
}

/// What an order's amount is made of.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Charges {
    pub grand_total: Text,
}

/// A checkout that was begun.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begun {
    pub id: Text,
    pub checkout_url: Text,
}

/// An order, with its key and status.
pub(super) fn order(body: Value) -> Option<Order> {
    object::<Order>(body).filter(|order| order.id.some().is_some() && order.status.some().is_some())
}

/// A checkout, with its key and address.
pub(super) fn begun(body: Value) -> Option<Begun> {
    object::<Begun>(body).filter(|begun| begun.id.some().is_some() && begun.checkout_url.some().is_some())
}

/// A plain yes or no.
pub(super) fn success(body: Value) -> Option<bool> {
    member(&body, "success")?.flag()
}

/// What an error body says in words: under `result` (V1), or `error`, `message` or `errors` as its neighbours do.
pub(super) fn complaint(body: &Value) -> Option<String> {
    let said = ["result", "error", "message", "errors"].into_iter().filter_map(|name| body.get(name));
    said.filter(|said| !is_empty(said)).map(Value::to_string).next()
}

/// Whether a body complains whatever its status is.
pub(super) fn has_errors(body: &Value) -> bool {
    body.get("errors").is_some_and(|errors| !is_empty(errors))
}

fn is_empty(value: &Value) -> bool {
    matches!(value.to_string().as_str(), "null" | "false" | "\"\"" | "[]" | "{}")
}
