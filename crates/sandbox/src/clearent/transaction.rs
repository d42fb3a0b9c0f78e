//! One recorded transaction and what can be said of it alone. Knows no other transaction and no wire format.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::codes;
use super::terminal::Terminal;

/// What a transaction does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Sale,
    Auth,
    Capture,
    Void,
    /// Gives back part of a settled charge.
    Refund,
    /// Gives money to a card without a charge before it.
    UnmatchedRefund,
}

impl Kind {
    /// The kind a request's `type` asks for; upper and lower case are both documented.
    pub fn of_type(text: &str) -> Option<Self> {
        let known = [Self::Sale, Self::Auth, Self::Capture, Self::Void, Self::Refund];
        known.into_iter().find(|kind| text == kind.name() || text == kind.path())
    }

    /// The kind a path below `transactions` asks for.
    pub fn of_path(text: &str) -> Option<Self> {
        Self::of_type(text).filter(|kind| kind.path() == text)
    }

    /// As answers write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sale => "SALE",
            Self::Auth => "AUTH",
            Self::Capture => "CAPTURE",
            Self::Void => "VOID",
            Self::Refund => "REFUND",
            Self::UnmatchedRefund => "UNMATCHED REFUND",
        }
    }

    /// As paths, call lists and fault plans write it.
    pub fn path(self) -> &'static str {
        match self {
            Self::Sale => "sale",
            Self::Auth => "auth",
            Self::Capture => "capture",
            Self::Void => "void",
            Self::Refund | Self::UnmatchedRefund => "refund",
        }
    }

    /// Whether it takes money or holds it.
    pub fn charges(self) -> bool {
        matches!(self, Self::Sale | Self::Auth)
    }

    /// Whether closing the batch settles it.
    pub fn settles(self) -> bool {
        !matches!(self, Self::Auth | Self::Void)
    }
}

/// The card of a transaction. Not `Debug`: the number stands in clear.
#[derive(Clone, Default)]
pub(super) struct Card {
    pub number: String,
    /// `MMYY`; empty where none was given.
    pub expiry: String,
}

impl Card {
    /// The last four digits.
    pub fn last_four(&self) -> &str {
        self.number.get(self.number.len().saturating_sub(4)..).unwrap_or_default()
    }

    /// All digits but the last four hidden.
    pub fn masked(&self) -> String {
        format!("{}{}", "X".repeat(self.number.len().saturating_sub(4)), self.last_four())
    }

    /// Whether it can no longer be charged; the month printed on it still counts.
    pub fn expired(&self, now: Timestamp) -> bool {
        let part = |range| self.expiry.get(range).and_then(|digits: &str| digits.parse::<i16>().ok());
        let (Some(month), Some(year)) = (part(0..2), part(2..4)) else { return false };
        let (this_year, this_month) = crate::clock::year_month(now);
        (2000 + year, month) < (this_year, i16::from(this_month))
    }
}

/// A transaction as the gateway keeps it. Not `Debug`: it holds a card.
#[derive(Clone)]
pub(super) struct Transaction {
    pub id: u64,
    pub terminal: &'static Terminal,
    pub kind: Kind,
    /// Cents that move, tax included.
    pub amount: u64,
    /// Cents as asked for, before tax.
    pub base: u64,
    pub card: Card,
    pub created: Timestamp,
    /// Its result code.
    pub code: &'static str,
    pub reference: Option<u64>,
    pub batch: u32,
    /// An authorisation that can still be captured.
    pub pending: bool,
    pub lapsed: bool,
    pub settled: bool,
    pub voided: bool,
    pub avs: Option<(&'static str, &'static str)>,
    pub csc: Option<(&'static str, &'static str)>,
    /// Members kept as they were sent.
    pub given: Map<String, Value>,
}

impl Transaction {
    /// Whether the issuer and the terminal's rules agreed.
    pub fn approved(&self) -> bool {
        self.code == codes::APPROVED
    }

    /// A kept member's text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.given.get(name).and_then(Value::as_str)
    }

    /// Whether money is or may still be taken by it.
    pub fn stands(&self) -> bool {
        self.approved() && !self.voided && !self.lapsed
    }

    /// The `status` member. The contract names none of its values: these are the sandbox's reading.
    pub fn status(&self) -> &'static str {
        match self {
            _ if !self.approved() => "DECLINED",
            _ if self.voided => "VOIDED",
            _ if self.lapsed => "EXPIRED",
            _ if self.settled => "SETTLED",
            _ if self.pending => "AUTHORIZED",
            _ => "APPROVED",
        }
    }

    /// The issuer's approval code, in the style of the vendor's test host.
    pub fn approval(&self) -> Option<String> {
        let charged = self.approved() && self.kind != Kind::Void;
        charged.then(|| format!("TAS{:03}", self.reference.unwrap_or(self.id) % 1000))
    }
}
