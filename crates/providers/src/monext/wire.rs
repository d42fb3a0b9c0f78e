//! Monext's answers as they arrive, read loosely: nearly everything may be missing. Decides nothing about money.

use serde::Deserialize;

use crate::loose::{Part, Text, list};

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
    pub associated_transactions: Vec<Transaction>,
    pub order: Part<Order>,
}

/// What became of what was asked; of a kind of card there is only the code.
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

/// One attempt to pay, or one line of its history: each step is a transaction of its own.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Transaction {
    pub id: Text,
    pub date: Text,
    #[serde(rename = "type")]
    pub kind: Text,
    pub requested_amount: Text,
    pub authorized_amount: Text,
    /// Told in a history only, as `status` and `origin` are.
    pub amount: Text,
    pub status: Text,
    #[serde(rename = "originTransactionId")]
    pub origin: Text,
    pub currency: Text,
    pub payment_instrument_data: Part<Instrument>,
    pub partner_returned_data: Part<Returned>,
    pub authentication_result_data: Part<Returned>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Instrument {
    pub masked_number: Text,
    pub network: Text,
    pub country: Text,
    pub payment_instrument_type: Part<Outcome>,
}

/// What the bank or the authentication gave back.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Returned {
    pub authorization_number: Text,
    pub authorization_date: Text,
    pub eci: Text,
}
