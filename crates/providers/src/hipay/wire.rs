//! HiPay's answers as they arrive, v1 in camel case and v3 in snake case, read loosely. Decides nothing about money.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::json::{camel_case, members};
use crate::loose::{Part, Text, member, object};

/// One attempt to pay: the answer to an order, a follow-up or a look-up.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Transaction {
    pub state: Text,
    pub status: Text,
    pub reason: Part<Coded>,
    pub transaction_reference: Text,
    pub attempt_id: Text,
    pub authorization_code: Text,
    pub authorized_amount: Text,
    pub captured_amount: Text,
    pub refunded_amount: Text,
    pub currency: Text,
    pub date_updated: Text,
    pub date_authorized: Text,
    pub avs_result: Text,
    pub cvc_result: Text,
    pub eci: Text,
    pub payment_method: Part<PaymentMethod>,
    pub order: Part<Order>,
    /// Whether `status` is a number of v3.
    #[serde(skip)]
    pub v3: bool,
}

/// A refusal's code, as `reason` or as a whole error body.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Coded {
    pub code: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct PaymentMethod {
    pub brand: Text,
    pub pan: Text,
    pub country: Text,
}

/// What an answer says about the order.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Order {
    pub id: Text,
    pub amount: Text,
    pub currency: Text,
}

/// A page that was made.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Page {
    pub forward_url: Text,
    pub test: Text,
    pub number_retry: Text,
    pub order: Part<Order>,
}

/// A card token.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Token {
    pub token: Text,
    pub brand: Text,
    pub domestic_network: Text,
}

/// An order's or follow-up's answer. One without status and reference is none.
pub(super) fn transaction(body: Value) -> Option<Transaction> {
    object::<Transaction>(body).filter(|t| t.status.some().or(t.transaction_reference.some()).is_some())
}

/// A look-up's answer (v1): one attempt, several in an array or an object with numbers for names, or none in five shapes.
/// `None` when it is no such answer at all.
pub(super) fn attempts(mut body: Value) -> Option<Vec<Transaction>> {
    if [json!(null), json!([]), json!("")].contains(&body) {
        return Some(Vec::new());
    }
    let fields = body.as_object_mut()?;
    let Some(found) = fields.remove("transaction") else {
        // An error in the dress of a success is no proof that there is nothing.
        return (!fields.contains_key("code")).then(Vec::new);
    };
    match found {
        Value::Array(list) => list.into_iter().map(transaction).collect(),
        one if one.get("state").or(one.get("status")).is_some() => Some(vec![transaction(one)?]),
        Value::Object(many) => many.into_iter().map(|(_, attempt)| transaction(attempt)).collect(),
        Value::String(text) if !text.trim().is_empty() => None,
        _ => Some(Vec::new()),
    }
}

/// An order's attempts as v3 tells them.
pub(super) fn attempts_v3(order: Value) -> Option<Vec<Transaction>> {
    let Value::Array(list) = order.as_object()?.get("transactions").unwrap_or(&Value::Null) else {
        return Some(Vec::new());
    };
    list.iter().map(|attempt| object(in_v1(attempt, &order)).map(|t| Transaction { v3: true, ..t })).collect()
}

/// An attempt of v3 in the words of v1; only its status keeps its own numbers.
fn in_v1(attempt: &Value, order: &Value) -> Value {
    let card = &attempt["card"];
    let mut told = camel_case(attempt);
    told.extend(members(json!({
        "transactionReference": attempt["id"],
        "attemptId": attempt["attemptid"],
        "paymentMethod": { "brand": card["scheme"], "pan": card["pan"], "country": attempt["issuer"]["country"] },
        "order": { "id": order["merchant_order_id"], "amount": order["amount"], "currency": order["currency"] },
    })));
    told.into()
}

/// The code of an error body; Finance wraps it in `error`.
pub(super) fn error_code(body: &Value) -> Option<Text> {
    member(body.get("error").filter(|inner| inner.is_object()).unwrap_or(body), "code")
}

/// A token, with what the order needs beside it.
pub(super) fn token(body: Value) -> Option<Token> {
    object::<Token>(body).filter(|token| token.token.some().is_some())
}

/// A page, with its address.
pub(super) fn page(body: Value) -> Option<Page> {
    object::<Page>(body).filter(|page| page.forward_url.some().is_some())
}

/// The account's algorithm for notifications.
pub(super) fn hashing(body: Value) -> Option<Text> {
    member(&body, "hashing_algorithm")
}

/// The codes of the products an account has.
pub(super) fn products(body: &Value) -> Vec<String> {
    let code = |product: &Value| product.get("code")?.as_str().map(str::to_owned);
    body.as_array().into_iter().flatten().filter_map(code).collect()
}

#[cfg(test)]
mod tests;
