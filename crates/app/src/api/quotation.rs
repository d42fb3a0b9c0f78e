//! Orders that paying confirms, as they are typed and shown.

use serde::{Deserialize, Serialize};
use specta::Type;

/// The terms as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QuotationInput {
    /// Hundredths of a percent of the total.
    pub prepayment_basis_points: u32,
    /// ISO date of the last day, or empty for no end.
    pub expires_on: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum QuotationStanding {
    Open,
    Expired,
    Confirmed,
}

/// Where an order stands that paying confirms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QuotationNow {
    pub standing: QuotationStanding,
    pub total_minor: i64,
    /// What confirms it.
    pub required_minor: i64,
    /// Reserved or taken, by payments that match the order.
    pub paid_minor: i64,
    /// Reserved or taken in all: more than is paid when a person has to look at some of it first.
    pub held_minor: i64,
    /// Still to be paid until it is confirmed.
    pub to_confirm_minor: i64,
    /// Still to be paid in all.
    pub remaining_minor: i64,
    pub overpaid_minor: i64,
    pub currency: String,
    pub prepayment_basis_points: u32,
    /// ISO date; null for no end.
    pub expires_on: Option<String>,
    pub confirmed_at: Option<String>,
}

/// What an order being typed asks of its customer now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QuotationCheck {
    pub now: QuotationNow,
    /// What is proposed.
    pub due_minor: i64,
    /// What is asked for; null while something is against it.
    pub ask_minor: Option<i64>,
    /// Paying what is asked for confirms the order.
    pub confirms: bool,
}
