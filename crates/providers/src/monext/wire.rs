//! Monext's answers as they arrive, read loosely: nearly everything may be missing. Decides nothing about money.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::loose::{Part, Text, object};

/// Any answer: an outcome with what it is about, or a flat API error.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Told {
    pub result: Part<Outcome>,
    pub title: Text,
    pub code: Text,
    pub session_id: Text,
    #[serde(rename = "redirectURL")]
    pub redirect_url: Text,
    #[serde(deserialize_with = "list")]
    pub transactions: Vec<Transaction>,
    pub transaction: Part<Transaction>,
    #[serde(deserialize_with = "list")]
    pub associated_transactions: Vec<Entry>,
    pub order: Part<Order>,
}

/// What became of what was asked.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Outcome {
    pub title: Text,
    pub code: Text,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Order {
    pub reference: Text,
    pub amount: Text,
    pub currency: Text,
}

/// One attempt to pay.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Transaction {
    pub id: Text,
    pub date: Text,
    #[serde(rename = "type")]
    pub kind: Text,
    pub requested_amount: Text,
    pub authorized_amount: Text,
    pub currency: Text,
    pub payment_instrument_data: Part<Instrument>,
    pub partner_returned_data: Part<Partner>,
    pub authentication_result_data: Part<Authentication>,
}

/// One line of a transaction's history.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Entry {
    pub id: Text,
    pub date: Text,
    #[serde(rename = "type")]
    pub kind: Text,
    pub amount: Text,
    pub status: Text,
    #[serde(rename = "originTransactionId")]
    pub origin: Text,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Instrument {
    pub masked_number: Text,
    pub network: Text,
    pub country: Text,
    pub payment_instrument_type: Part<Kind>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Kind {
    pub code: Text,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Partner {
    pub authorization_number: Text,
    pub authorization_date: Text,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Authentication {
    pub eci: Text,
}

/// A list, or none. Something else than objects is no list: it is no proof that there is nothing.
fn list<'de, D: Deserializer<'de>, T: DeserializeOwned>(from: D) -> Result<Vec<T>, D::Error> {
    let items = match Value::deserialize(from)? {
        Value::Null => return Ok(Vec::new()),
        Value::Array(items) => items,
        _ => return Err(D::Error::custom("no list")),
    };
    items.into_iter().map(|item| object(item).ok_or_else(|| D::Error::custom("no object"))).collect()
}
