//! Links and payments as a list.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{ActionId, Channel, Details, Mode, Money, twins};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum MessageState {
    None,
    Queued,
    Sending,
    Sent,
    Failed,
    Uncertain,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum LinkState {
    None,
    Draft,
    Active,
    PartPaid,
    Paid,
    Expired,
    Withdrawn,
    Replaced,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum MoneyState {
    None,
    Authorised,
    PartCaptured,
    Captured,
    Voided,
    PartRefunded,
    Refunded,
    Declined,
    Unknown,
    ChargedBack,
}

twins!(
    MessageState,
    domain::message::MessageState,
    None = None,
    Queued = Queued,
    Sending = Sending,
    Sent = Sent,
    Failed = Failed,
    Uncertain = Uncertain
);
twins!(
    LinkState,
    domain::payment::LinkState,
    None = None,
    Draft = Draft,
    Active = Active,
    PartPaid = PartPaid,
    Paid = Paid,
    Expired = Expired,
    Withdrawn = Withdrawn,
    Replaced = Replaced
);
twins!(Clock, domain::clock::Clock, Authorisation = Authorisation, Link = Link);
twins!(
    MoneyState,
    domain::payment::MoneyState,
    None = None,
    Authorised = Authorised,
    PartCaptured = PartCaptured,
    Captured = Captured,
    Voided = Voided,
    PartRefunded = PartRefunded,
    Refunded = Refunded,
    Declined = Declined,
    Unknown = Unknown,
    ChargedBack = ChargedBack
);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ViewId {
    All,
    Attention,
    SentToday,
    Lapsing,
    Mine,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ListQuery {
    pub view: ViewId,
    pub text: String,
    pub days: Option<u16>,
    pub owner_id: Option<String>,
    pub message: Option<MessageState>,
    pub link: Option<LinkState>,
    pub money: Option<MoneyState>,
    pub channel: Option<Channel>,
    /// From the page before; null for the first.
    pub cursor: Option<String>,
    pub limit: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ListRow {
    pub payment_id: String,
    pub order_id: String,
    pub reference: String,
    pub customer: String,
    pub account: String,
    pub channel: Channel,
    pub mode: Mode,
    pub amount: Money,
    pub message: MessageState,
    pub link: LinkState,
    pub money: MoneyState,
    /// A reservation that lapses within 48 hours.
    pub lapsing: bool,
    pub language: String,
    pub owner: String,
    pub created_at: String,
    /// What is due next, and when.
    pub due: Option<Due>,
    /// What runs out within 48 hours, or should have.
    pub running_out: Option<RunningOut>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Clock {
    Authorisation,
    Link,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RunningOut {
    pub what: Clock,
    pub at: String,
    /// What is still to be captured, or unpaid.
    pub at_risk: Money,
    /// What a person does about it.
    pub action: ActionId,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Due {
    pub code: String,
    pub at: Option<String>,
    pub details: Details,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ListPage {
    pub rows: Vec<ListRow>,
    pub next_cursor: Option<String>,
    pub as_of: String,
}

/// Counts stop at 1,000: the page shows "1,000+" from there on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ListCounts {
    pub all: u32,
    pub attention: u32,
    pub sent_today: u32,
    pub lapsing: u32,
    pub mine: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ListExported {
    pub path: String,
    /// Payments in it.
    pub rows: u32,
}
