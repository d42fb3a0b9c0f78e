//! Who works here, for which shop, and with which languages.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Mode, RecordingAlarm};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    pub shop: String,
    /// Test when no offered account is live; null before an account exists.
    pub mode: Option<Mode>,
    pub demo: bool,
    /// First run: no account and the guide was never finished or dismissed.
    pub guide_open: bool,
    pub operator: Operator,
    /// IANA zone the operator works in.
    pub zone: String,
    pub online: bool,
    pub attention: u32,
    /// Reservations and open links that run out within 48 hours.
    pub lapsing: u32,
    /// Requests for approval that this operator may decide.
    pub approvals: u32,
    /// Languages a customer can be served in: mail, page and receipt.
    pub customer_languages: Vec<String>,
    /// The recording of calls is not as it has to be.
    pub recording_alarm: Option<RecordingAlarm>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Operator {
    pub id: String,
    pub name: String,
    pub email: String,
    pub role: Role,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    Rep,
    Staff,
    Manager,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Guide {
    pub steps: Vec<GuideStepLine>,
    #[serde(rename = "demoPossible")]
    pub demo_possible: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct GuideStepLine {
    pub id: GuideStep,
    pub done: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum GuideStep {
    Shop,
    Account,
    Sender,
    Order,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum GuideClose {
    Demo,
    Later,
    Done,
}
