//! Orders that wait for a person: where one stands, the list of those that wait, and what is decided.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{LineShown, Money};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ApprovalStanding {
    NotNeeded,
    /// Nobody was asked for the order as it is now.
    Needed,
    Waiting,
    SentBack,
    Approved,
}

/// Where an order stands before it is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OrderApproval {
    pub standing: ApprovalStanding,
    /// `approvals-cause-<code>` words each.
    pub causes: Vec<String>,
    /// The total above which its currency needs an approval.
    pub limit: Option<Money>,
    /// Who was asked, or would be; empty when there is nobody.
    pub approver: String,
    pub asked_at: Option<String>,
    pub decided_by: Option<String>,
    pub decided_at: Option<String>,
    pub reason: String,
}

/// One request that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalLine {
    pub order_id: String,
    pub reference: String,
    pub customer: String,
    pub amount: Money,
    pub asked_by: String,
    pub asked_at: String,
    pub approver: String,
    pub causes: Vec<String>,
    pub limit: Option<Money>,
    /// ISO date on which it is to be shipped: the soonest comes first.
    pub ship_date: Option<String>,
    /// Whether the person at the terminal may decide it.
    pub mine: bool,
}

/// A request with the order it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalSheet {
    pub line: ApprovalLine,
    pub contact: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: String,
    pub lines: Vec<LineShown>,
    pub goods_minor: i64,
    pub shipping_minor: i64,
    pub tax_minor: i64,
    pub description: String,
    pub note: Option<String>,
    pub carrier: Option<String>,
    /// `errors-approval-<code>` words why it may not be decided; null when it may.
    pub why_not: Option<String>,
    /// The same for taking it over.
    pub why_not_take_over: Option<String>,
    /// It is the own request of the only person there is: approving it needs a reason too.
    pub own: bool,
    /// Sent back with a decision, so that nobody decides on what they have not seen.
    pub version: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ApprovalVerdict {
    Approve,
    SendBack,
    TakeOver,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalDecision {
    pub order_id: String,
    pub verdict: ApprovalVerdict,
    pub reason: String,
    pub version: String,
}

/// The totals above which an order waits, one per currency that is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ApprovalSettings {
    pub limits: Vec<ApprovalLimit>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalLimit {
    pub currency: String,
    /// Null: no limit.
    pub minor_units: Option<i64>,
}
