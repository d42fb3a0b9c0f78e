//! What became of an attempt to pay, and what to say about it.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CaptureMode, CardShown, Channel, Details, Mode, Money, QuotationNow, Sentence};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    Approved,
    Declined,
    NeedsPayer,
    NotProcessed,
    Pending,
    Unknown,
    Voided,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PaymentResult {
    pub payment_id: String,
    pub order_id: String,
    pub reference: String,
    pub customer: String,
    pub customer_language: String,
    pub amount: Money,
    pub at: String,
    pub verdict: Verdict,
    /// What was asked for: reserved or taken.
    pub capture: CaptureMode,
    /// What to say aloud, in the customer's language, and the same for the rep to understand.
    pub script: Sentence,
    pub script_for_rep: Sentence,
    /// `errors-reason-<reason>` words it.
    pub reason: Option<String>,
    pub provider_code: Option<String>,
    pub capture_before: Option<String>,
    pub card: Option<CardShown>,
    pub approval_code: Option<String>,
    pub address_check: Option<String>,
    pub code_check: Option<String>,
    pub account: String,
    pub provider: String,
    pub mode: Mode,
    pub channel: Channel,
    pub operator: String,
    /// How many cards were tried on this order, this one included.
    pub attempt: u32,
    /// From when another card may be tried, when not now.
    pub retry_from: Option<String>,
    pub may_retry: bool,
    pub may_link: bool,
    pub asked: Vec<AskedLine>,
    pub next_ask_at: Option<String>,
    pub unknown_since: Option<String>,
    pub may_release: bool,
    /// Whom to contact when the payment could not be processed.
    pub contact: HelpContact,
    /// Where the order stands, if paying confirms it or it is paid in parts.
    pub quotation: Option<QuotationNow>,
}

/// A person or desk that can help; what is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HelpContact {
    pub name: String,
    pub phone: String,
    pub email: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AskedLine {
    pub at: String,
    pub code: String,
    pub details: Details,
}
