//! The payment link form, its preview and what is missing before one can be sent.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Details, Mode, Money, OrderApproval, ReadinessLine, Sentence};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LinkInput {
    pub order_id: String,
    pub account_id: Option<String>,
    pub recipients: Vec<String>,
    pub greeting: String,
    pub language: String,
    pub validity_days: u16,
    pub line: String,
    pub copy_to_me: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LinkDraft {
    pub input: LinkInput,
    pub reference: String,
    pub customer: String,
    pub amount: Money,
    pub line_count: u32,
    pub operator_email: String,
    pub provider: String,
    pub account: String,
    pub mode: Mode,
    pub min_days: u16,
    pub max_days: u16,
    /// The life of a page that does not last a day, in minutes.
    pub max_minutes: Option<u32>,
    /// How the provider itself tells the customer, where it does.
    pub told: Option<ToldByProvider>,
    pub readiness: Vec<ReadinessLine>,
    /// An order that waits is not sent.
    pub approval: OrderApproval,
}

/// What the provider sends to the customer by itself: the terminal then mails nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ToldByProvider {
    /// A text message, or else an e-mail.
    pub by_phone: bool,
    /// Where to; empty when the customer has neither.
    pub address: String,
    /// Days until an order that is not confirmed is cancelled.
    pub ship_days: u16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    Ltr,
    Rtl,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MailPreview {
    pub language: String,
    pub direction: Direction,
    pub from: String,
    pub from_address: String,
    pub subject: String,
    pub html: String,
    /// Address of a frame that shows it with its own styles; filled in by the shell.
    pub frame: Option<String>,
    pub text: String,
    pub valid_until: String,
    pub amount_words: Sentence,
    pub problems: Details,
    pub details: Details,
}
