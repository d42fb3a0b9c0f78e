//! What a provider says about one transaction, in the terminal's words. Made by the providers' mapping functions.

use serde::{Deserialize, Serialize};

use crate::card::CardSummary;
use crate::reason::Refusal;
use crate::{Money, Timestamp};

/// Where a transaction stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// In the provider's or bank's hands.
    InProgress,
    /// The payer has to act at the provider's page.
    NeedsPayer,
    /// Authorised, held for the shop's fraud review.
    Review,
    /// Refused.
    Declined,
    /// Money is reserved, taken or given back: the amounts say how much.
    Accepted,
    /// The reservation was given up.
    Voided,
    /// The reservation lapsed.
    Lapsed,
    /// The cardholder took the money back.
    ChargedBack,
}

impl Standing {
    /// Later phases win over earlier ones, whatever order reports arrive in.
    pub(super) fn phase(self) -> u8 {
        match self {
            Self::InProgress => 0,
            Self::NeedsPayer => 1,
            Self::Review => 2,
            Self::Declined => 3,
            Self::Accepted => 4,
            Self::Voided | Self::Lapsed => 5,
            Self::ChargedBack => 6,
        }
    }
}

/// A step that the provider first took and then refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// The capture failed; the reservation may still stand.
    Capture,
    /// The refund failed; the money is still with the shop.
    Refund,
}

/// Result of a check of address or security code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Fits.
    Match,
    /// Only the street fits.
    StreetOnly,
    /// Only the postal code fits.
    PostcodeOnly,
    /// Does not fit.
    NoMatch,
    /// Was not looked at, or cannot be.
    NotChecked,
}

/// What the bank compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Checks {
    /// Address (AVS).
    pub address: Option<Check>,
    /// Security code.
    pub code: Option<Check>,
}

/// A provider's statement on one transaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The order id the provider names; must be the payment's.
    pub provider_order_id: String,
    /// The transaction's reference.
    pub reference: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// The whole amount of the order, where the provider says it.
    pub amount: Option<Money>,
    /// Reserved, in all.
    pub authorised: Money,
    /// Taken or asked to be taken, in all.
    pub captured: Money,
    /// Given back or asked to be, in all.
    pub refunded: Money,
    /// Whether `captured` and `refunded` count what was asked for, refused steps included: then more than is reserved is no
    /// money, and what was refused is in every later figure.
    #[serde(default, skip_serializing_if = "is_money")]
    pub asked_for: bool,
    /// Reserved and given up, in all, where a part was and the rest still stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_up: Option<Money>,
    /// Whether this says that a capture or refund was refused after all.
    pub refused: Option<Refused>,
    /// Whether a capture or refund is asked for and not confirmed by the bank yet.
    pub confirming: bool,
    /// Whether the batch with it is settled, where the provider says so.
    #[serde(default)]
    pub settled: Option<bool>,
    /// Why it was refused.
    pub refusal: Option<Refusal>,
    /// What may be kept of the card.
    pub card: Option<CardSummary>,
    /// Address and code checks.
    pub checks: Checks,
    /// ECI as the provider echoes it.
    pub eci: Option<u8>,
    /// The provider's own status, for the detail page.
    pub status: String,
    /// The bank's approval code.
    pub authorisation_code: Option<String>,
    /// Which try on the provider's side.
    pub attempt: u32,
    /// When the bank authorised it.
    pub authorised_at: Option<Timestamp>,
    /// When the provider last changed it.
    pub updated_at: Option<Timestamp>,
}

/// What was written before there was a difference reads the same.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn is_money(asked_for: &bool) -> bool {
    !asked_for
}

impl Report {
    /// A total order in which the furthest report is the greatest, so that arrival order and repetition cannot matter.
    pub(super) fn key(&self) -> impl Ord + use<> {
        (
            self.standing.phase(),
            self.captured.minor(),
            self.refunded.minor(),
            self.given_up.map_or(0, Money::minor),
            self.authorised.minor(),
            !self.confirming,
            self.settled,
            self.updated_at,
            self.standing,
            self.attempt,
            self.status.clone(),
            (self.reference.clone(), self.refused),
        )
    }
}

/// Which of two reports on one order is further: accepted beats pending beats declined, the newest among equals.
#[must_use]
pub fn further(a: &Report, b: &Report) -> std::cmp::Ordering {
    a.key().cmp(&b.key())
}
