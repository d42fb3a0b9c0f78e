//! What the drift check found.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{Details, Money};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DriftReport {
    /// When; empty when there was no check since the start.
    pub at: String,
    /// Payments compared.
    pub checked: u32,
    /// Payments whose provider did not answer: nothing is known of them.
    pub unanswered: u32,
    /// Those on which record and provider disagree.
    pub lines: Vec<DriftLine>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DriftLine {
    pub payment_id: String,
    pub reference: String,
    pub customer: String,
    pub provider: String,
    pub amount: Money,
    /// What differs: each is worded as `list-drift-<code>` with both sides from `details`.
    pub codes: Vec<String>,
    /// `<code>.ours` and `<code>.theirs`.
    pub details: Details,
    /// Whether taking the provider's statement over makes them agree.
    pub mends: bool,
}
