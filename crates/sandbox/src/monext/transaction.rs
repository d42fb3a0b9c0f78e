//! One attempt to pay: what the bank said, and what was captured, cancelled and refunded since. Knows no wire format.

use jiff::{SignedDuration, Timestamp};

use super::entry::{Entry, Totals};
use super::fields::Moved;
use crate::money::Money;

/// An authorisation nobody captured lapses after this long.
const AUTHORIZATION_LIFE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// The card as far as the service shows it.
#[derive(Debug, Clone)]
pub(super) struct Instrument {
    pub holder: String,
    pub masked: String,
    pub expiry: String,
    pub network: &'static str,
    pub token: String,
}

/// An attempt.
#[derive(Debug, Clone)]
pub(super) struct Transaction {
    pub id: String,
    pub session: String,
    pub login: String,
    /// `AUTHORIZATION` or `AUTHORIZATION_AND_CAPTURE`.
    pub kind: &'static str,
    pub money: Money,
    pub amount: u64,
    /// The return code of the attempt itself.
    pub code: &'static str,
    pub instrument: Instrument,
    /// Whether the payer authenticated; none on a mail or telephone order.
    pub authenticated: Option<bool>,
    pub created: Timestamp,
    pub authorised_at: Option<Timestamp>,
    /// When a deferred capture happens.
    pub deferred: Option<Timestamp>,
    pub history: Vec<Entry>,
}

/// What an operation did: its number and type, or the code it was refused with.
pub(super) type Done = Result<(String, &'static str), &'static str>;

impl Transaction {
    /// Captured, cancelled, refunded so far.
    pub fn totals(&self) -> Totals {
        Totals::of(&self.id, &self.history)
    }

    /// Whether the bank or the review said no.
    pub fn declined(&self) -> bool {
        super::codes::title(self.code) == "REFUSED"
    }

    /// Whether the bank or the review has still to answer.
    pub fn pending(&self) -> bool {
        matches!(super::codes::title(self.code), "ONHOLD_PARTNER" | "PENDING_RISK")
    }

    /// Writes down what the bank said: `00000` holds the money, or takes it for a sale.
    pub fn decide(&mut self, code: &'static str, now: Timestamp) {
        self.code = code;
        if self.pending() {
            return;
        }
        let ok = code == "00000";
        self.authorised_at = ok.then_some(now);
        self.note(self.id.clone(), self.kind, self.amount, ok, now);
    }

    /// Adds an entry to the history.
    pub fn note(&mut self, id: String, kind: &'static str, amount: u64, ok: bool, date: Timestamp) {
        self.history.push(Entry { id, kind, amount, ok, date });
    }

    /// Whether a deferred capture is to be done now.
    pub fn due(&self, now: Timestamp) -> bool {
        self.deferred.is_some_and(|day| day <= now) && self.totals().capturable() > 0
    }

    /// The deferred capture happens, on its day.
    pub fn take_deferred(&mut self, id: String) {
        if let Some(day) = self.deferred.take() {
            self.note(id, "CAPTURE", self.totals().capturable(), true, day);
        }
    }

    fn lapsed(&self, now: Timestamp) -> bool {
        self.authorised_at.is_some_and(|at| now.duration_since(at) >= AUTHORIZATION_LIFE)
    }

    /// Takes authorised money. `ids` number the capture, a new authorisation, and what is given back at the end.
    pub fn capture(&mut self, moved: &Moved, whole_only: bool, ids: [String; 3], now: Timestamp) -> Done {
        let [id, again, rest] = ids;
        let left = self.totals().capturable();
        let lapsed = self.lapsed(now);
        let refused = match moved.amount {
            _ if left == 0 => Some("02010"),
            0 => Some("02110"),
            amount if amount > left => Some("02110"),
            amount if whole_only && amount < left => Some("02010"),
            _ if lapsed && moved.option != "LATE_DELIVERY" => Some("02010"),
            _ => None,
        };
        if refused.is_none() && lapsed {
            self.note(again, "AUTHORIZATION", moved.amount, true, now);
            self.authorised_at = Some(now);
        }
        self.note(id.clone(), "CAPTURE", moved.amount, refused.is_none(), now);
        let remains = left.saturating_sub(moved.amount);
        if refused.is_none() && moved.option == "FINAL" && remains > 0 {
            self.note(rest, "CANCEL", remains, true, now);
        }
        refused.map_or(Ok((id, "CAPTURE")), Err)
    }

    /// Gives up authorised money: a reset when it is all of it, else a cancel.
    pub fn cancel(&mut self, amount: u64, id: String, now: Timestamp) -> Done {
        let totals = self.totals();
        let whole = amount == totals.authorised;
        self.change(if whole { "RESET" } else { "CANCEL" }, amount, totals.capturable(), id, now)
    }

    /// Gives captured money back.
    pub fn refund(&mut self, amount: u64, id: String, now: Timestamp) -> Done {
        self.change("REFUND", amount, self.totals().refundable(), id, now)
    }

    fn change(&mut self, kind: &'static str, amount: u64, left: u64, id: String, now: Timestamp) -> Done {
        let refused = match amount {
            _ if left == 0 => Some("02010"),
            0 => Some("02110"),
            amount if amount > left => Some("02110"),
            _ => None,
        };
        self.note(id.clone(), kind, amount, refused.is_none(), now);
        refused.map_or(Ok((id, kind)), Err)
    }
}
