//! HiPay's answers as they arrive: every scalar may be a string, number, boolean, null or missing, every object may be
//! `""` or `[]`. Decides nothing about money.

use domain::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A scalar in whatever dress it came; empty when there was none.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self(match Value::deserialize(from)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(flag) => flag.to_string(),
            Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
        }))
    }
}

impl Text {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }

    /// The text, unless it is empty.
    pub fn some(&self) -> Option<&str> {
        Some(self.as_str()).filter(|text| !text.is_empty())
    }

    pub fn int<T: std::str::FromStr>(&self) -> Option<T> {
        self.0.parse().ok()
    }

    pub fn flag(&self) -> Option<bool> {
        match self.as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }

    /// `2026-01-22T09:15:04+0000` (v1) or with a colon in the offset (v3).
    pub fn time(&self) -> Option<Timestamp> {
        let v1 = || jiff::fmt::strtime::parse("%Y-%m-%dT%H:%M:%S%z", &self.0).ok()?.to_timestamp().ok();
        self.0.parse().ok().or_else(v1)
    }
}

/// An object, or one of the many ways to say that there is none.
#[derive(Debug, Default)]
pub(super) struct Part<T>(pub T);

impl<'de, T: DeserializeOwned + Default> Deserialize<'de> for Part<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(from)?;
        Ok(Self(if value.is_object() { T::deserialize(value).unwrap_or_default() } else { T::default() }))
    }
}

/// One attempt to pay: the answer to an order, a follow-up or a look-up, v1 in camel case, v3 in snake case.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Transaction {
    pub state: Text,
    pub status: Text,
    pub reason: Part<Coded>,
    pub transaction_reference: Text,
    /// v3 calls the reference so.
    id: Text,
    #[serde(alias = "attemptid")]
    pub attempt_id: Text,
    #[serde(alias = "authorization_code")]
    pub authorization_code: Text,
    #[serde(alias = "authorized_amount")]
    pub authorized_amount: Text,
    #[serde(alias = "captured_amount")]
    pub captured_amount: Text,
    #[serde(alias = "refunded_amount")]
    pub refunded_amount: Text,
    pub currency: Text,
    #[serde(alias = "date_updated")]
    pub date_updated: Text,
    #[serde(alias = "date_authorized")]
    pub date_authorized: Text,
    pub avs_result: Text,
    #[serde(alias = "cvc_result")]
    pub cvc_result: Text,
    pub eci: Text,
    pub payment_method: Part<PaymentMethod>,
    /// v3 calls the payment method so.
    card: Part<PaymentMethod>,
    issuer: Part<PaymentMethod>,
    pub order: Part<Order>,
    /// What v1 keeps in `order` is here in v3.
    #[serde(rename = "merchant_order_id")]
    merchant_order_id: Text,
    amount: Text,
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
    #[serde(alias = "scheme")]
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

fn object<T: DeserializeOwned>(body: Value) -> Option<T> {
    body.is_object().then(|| serde_json::from_value(body).ok()).flatten()
}

/// An order's or follow-up's answer. One without status and reference is none.
pub(super) fn transaction(body: Value) -> Option<Transaction> {
    object::<Transaction>(body).filter(|t| t.status.some().or(t.transaction_reference.some()).is_some())
}

impl Transaction {
    fn from_v3(body: Value) -> Option<Self> {
        let mut t: Self = object(body)?;
        t.v3 = true;
        t.transaction_reference = std::mem::take(&mut t.id);
        t.payment_method =
            Part(PaymentMethod { country: std::mem::take(&mut t.issuer.0.country), ..t.card.0 });
        t.card = Part::default();
        t.order.0.id = std::mem::take(&mut t.merchant_order_id);
        t.order.0.amount = std::mem::take(&mut t.amount);
        Some(t)
    }
}

/// A look-up's answer (v1): one attempt, several in an array or an object with numbers for names, or none in five shapes.
/// `None` when it is no such answer at all.
pub(super) fn attempts(mut body: Value) -> Option<Vec<Transaction>> {
    let empty = matches!(&body, Value::Null)
        || body.as_array().is_some_and(Vec::is_empty)
        || body.as_str() == Some("");
    if empty {
        return Some(Vec::new());
    }
    let fields = body.as_object_mut()?;
    let Some(found) = fields.remove("transaction") else {
        // An error in the dress of a success is no proof that there is nothing.
        return (!fields.contains_key("code")).then(Vec::new);
    };
    match found {
        Value::Array(list) => list.into_iter().map(transaction).collect(),
        Value::Object(one) if one.contains_key("state") || one.contains_key("status") => {
            Some(vec![transaction(Value::Object(one))?])
        }
        Value::Object(many) => many.into_iter().map(|(_, attempt)| transaction(attempt)).collect(),
        Value::String(text) if !text.trim().is_empty() => None,
        _ => Some(Vec::new()),
    }
}

/// An order's attempts as v3 tells them.
pub(super) fn attempts_v3(mut body: Value) -> Option<Vec<Transaction>> {
    let order: Order = object(body.clone()).unwrap_or_default();
    let list = body.as_object_mut()?.remove("transactions").unwrap_or_default();
    let Value::Array(list) = list else { return Some(Vec::new()) };
    let complete = |attempt| {
        let mut t = Transaction::from_v3(attempt)?;
        if t.order.0.amount.some().is_none() {
            t.order.0.amount = order.amount.clone();
        }
        Some(t)
    };
    list.into_iter().map(complete).collect()
}

/// The code of an error body; Finance wraps it in `error`.
pub(super) fn error_code(body: &Value) -> Option<Text> {
    let body = body.get("error").filter(|inner| inner.is_object()).unwrap_or(body);
    object::<Coded>(body.clone()).map(|coded| coded.code).filter(|code| code.some().is_some())
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
    let text: Text = serde_json::from_value(body.get("hashing_algorithm")?.clone()).ok()?;
    text.some().is_some().then_some(text)
}

/// The codes of the products an account has.
pub(super) fn products(body: &Value) -> Vec<String> {
    let code = |product: &Value| product.get("code")?.as_str().map(str::to_owned);
    body.as_array().into_iter().flatten().filter_map(code).collect()
}
