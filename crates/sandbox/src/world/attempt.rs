//! One attempt to pay an order: what the bank answered and how it changes by itself. Knows no wire format.

use jiff::{SignedDuration, Timestamp};

use super::{StoredCard, statuses};
use crate::money::Money;

/// An authorization nobody captured lapses after this long.
const AUTHORIZATION_LIFE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// The merchant's fraud review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Review {
    None,
    Pending,
    Allowed,
    Denied,
}

/// A capture, refund or chargeback, as v3 lists them.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    pub id: u64,
    pub kind: &'static str,
    pub status: &'static str,
    pub amount: u64,
    pub merchant_reference: Option<String>,
    pub created: Timestamp,
}

/// One attempt.
#[derive(Clone)]
pub(crate) struct Attempt {
    pub reference: u64,
    pub login: String,
    pub order_id: String,
    pub number: u32,
    pub money: Money,
    pub amount: u64,
    pub sale: bool,
    pub eci: u8,
    pub product: String,
    pub card: StoredCard,
    pub status: u16,
    /// What the status becomes by itself, at the next look.
    pub next: Option<u16>,
    pub reason: Option<u32>,
    pub authorized: u64,
    /// Requested captures, refused ones included: that is what the wire says.
    pub captured: u64,
    pub capture_refused: u64,
    /// Requested refunds, refused ones included.
    pub refunded: u64,
    pub refund_refused: u64,
    pub chargebacked: u64,
    pub created: Timestamp,
    pub updated: Timestamp,
    pub authorized_at: Option<Timestamp>,
    pub review: Review,
    /// Whether the payer authenticated (true), failed (false) or was never asked.
    pub authenticated: Option<bool>,
    pub forward_url: String,
    pub operations: Vec<Operation>,
    /// Whether money was ever held or taken: one charge.
    pub charged: bool,
}

impl Attempt {
    /// Captures that were not refused.
    pub fn really_captured(&self) -> u64 {
        self.captured.saturating_sub(self.capture_refused)
    }

    /// Refunds that were not refused.
    pub fn really_refunded(&self) -> u64 {
        self.refunded.saturating_sub(self.refund_refused)
    }

    /// Whether the order counts as paid by this attempt: another payment would be a double one.
    pub fn holds_money(&self) -> bool {
        matches!(self.status, 112 | 116..=126 | 129 | 131 | 132 | 134 | 142 | 165 | 172 | 173 | 180..=183 | 200)
    }

    /// Whether the bank or the review said no.
    pub fn declined(&self) -> bool {
        statuses::state(self.status) == "declined"
    }

    /// Whether the authorization is older than it lives.
    pub fn lapsed(&self, now: Timestamp) -> bool {
        self.authorized_at.is_some_and(|at| now.duration_since(at) >= AUTHORIZATION_LIFE)
    }

    /// Lets time pass: what was requested gets done unless held, and authorizations lapse.
    pub fn pass(&mut self, now: Timestamp, hold: bool) {
        if !hold && let Some(next) = self.next.take() {
            self.set(next, now);
            for operation in self.operations.iter_mut().filter(|operation| operation.status == "REQUESTED") {
                operation.status = "COMPLETED";
            }
        }
        if matches!(self.status, 112 | 116) && self.lapsed(now) {
            self.set(114, now);
            self.next = None;
        }
    }

    /// Changes the status.
    pub fn set(&mut self, status: u16, now: Timestamp) {
        self.status = status;
        self.updated = now;
    }

    /// The bank authorized: hold the money, and take it at once for a sale.
    pub fn approve(&mut self, operation_id: u64, now: Timestamp) {
        self.authorized = self.amount;
        self.authorized_at = Some(now);
        self.charged = true;
        self.reason = None;
        self.set(116, now);
        if self.sale {
            self.captured = self.amount;
            self.set(118, now);
            self.note(operation_id, "CAPTURE", "COMPLETED", self.amount, None, now);
        }
    }

    /// The bank, the payer's authentication or the review said no.
    pub fn decline(&mut self, status: u16, reason: Option<u32>, now: Timestamp) {
        self.authorized = 0;
        self.reason = reason;
        self.next = None;
        self.set(status, now);
    }

    /// Adds an operation to the list v3 shows.
    pub fn note(
        &mut self,
        id: u64,
        kind: &'static str,
        status: &'static str,
        amount: u64,
        merchant_reference: Option<&str>,
        created: Timestamp,
    ) {
        let merchant_reference = merchant_reference.map(str::to_owned);
        self.operations.push(Operation {
            id: 9_100_000 + id,
            kind,
            status,
            amount,
            merchant_reference,
            created,
        });
    }

    /// The last operation of a kind, with its amount, marked with a new status.
    pub fn mark(&mut self, kind: &str, status: &'static str) -> Option<u64> {
        let operation = self.operations.iter_mut().rev().find(|operation| operation.kind == kind)?;
        operation.status = status;
        Some(operation.amount)
    }
}
