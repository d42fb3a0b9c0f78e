//! One payment with its three states, its amounts, what may be done and what happened.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CardShown, Channel, Details, LinkState, MessageState, Mode, Money, MoneyState, QuotationNow, Sentence,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ActionId {
    Capture,
    Update,
    Refund,
    Cancel,
    Accept,
    Deny,
    Resend,
    Relink,
    Withdraw,
    Receipt,
    Release,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ActionLine {
    pub id: ActionId,
    /// What it is called: `detail-action-<words>`, `detail-ask-<words>`, `detail-do-<words>`.
    pub words: String,
    pub allowed: bool,
    /// `detail-limit-<id>` when allowed, `detail-why-<code>` when not.
    pub code: String,
    pub details: Details,
    pub max_minor: Option<i64>,
    pub partial: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Detail {
    pub payment_id: String,
    pub order_id: String,
    pub reference: String,
    pub settlement_reference: Option<String>,
    pub customer: String,
    pub contact: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: String,
    pub channel: Channel,
    pub amount: Money,
    pub account: String,
    pub provider: String,
    pub provider_reference: Option<String>,
    pub mode: Mode,
    pub eci: Option<String>,
    pub owner: String,
    pub created_at: String,
    pub note: Option<String>,
    pub valid_until: Option<String>,
    pub message: MessageNow,
    pub link: LinkNow,
    pub money: MoneyNow,
    pub totals: TotalsShown,
    pub card: Option<CardShown>,
    pub lines: Vec<LineShown>,
    pub actions: Vec<ActionLine>,
    pub timeline: Vec<TimelineLine>,
    pub asked_at: Option<String>,
    pub deadline: Option<Deadline>,
    /// It succeeded after it was declined or closed: a person has to look.
    pub paid_after_all: bool,
    /// Since when it may be reserved without the terminal knowing: its checkout was being completed and no answer came.
    pub completing_since: Option<String>,
    /// Where its order stands, if paying confirms it or it is paid in parts.
    pub quotation: Option<QuotationNow>,
    /// Changes with every change of the payment; sent back with an action so that a stale page is refused.
    pub version: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MessageNow {
    pub state: MessageState,
    pub at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct LinkNow {
    pub state: LinkState,
    pub at: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MoneyNow {
    pub state: MoneyState,
    pub at: Option<String>,
    pub lapses_at: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TotalsShown {
    pub reserved_minor: i64,
    pub captured_minor: i64,
    pub refunded_minor: i64,
    pub cancelled_minor: i64,
    pub left_minor: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LineShown {
    pub description: String,
    pub quantity: i32,
    pub unit_price_minor: i64,
    pub sum_minor: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Deadline {
    pub code: String,
    pub at: String,
    pub amount: Money,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum TimelineKind {
    Money,
    Message,
    Other,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TimelineLine {
    pub at: String,
    pub kind: TimelineKind,
    /// Worded in detail.ftl as `detail-event-<code>`.
    pub code: String,
    pub details: Details,
    pub amount: Option<Money>,
    pub who: Option<String>,
    pub provider_reference: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ActionRequest {
    pub payment_id: String,
    pub action: ActionId,
    pub amount_minor: Option<i64>,
    pub reason: String,
    /// What `ActionWords::confirm` asks for was confirmed.
    pub confirmed: bool,
    pub version: String,
}

/// The amount in words, in the operator's language, before the deed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ActionWords {
    pub sentence: Sentence,
    /// What a person has to confirm first, worded as `detail-confirm-<code>`.
    pub confirm: Option<String>,
    pub problems: Details,
    pub details: Details,
}
