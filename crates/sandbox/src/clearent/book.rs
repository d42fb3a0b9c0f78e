//! Everything the gateway keeps, and how charges are decided, batches closed and authorisations dropped.
//! Knows no wire format.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::codes;
use super::fields::{Request, missing};
use super::settings::Settings;
use super::sms::Text;
use super::terminal::Terminal;
use super::transaction::{Card, Kind, Transaction};
use super::wire::Refused;

/// The hour of the day, UTC, at which open batches close by themselves.
const CLOSING_HOUR: i64 = 8;
const DAY: i64 = 86_400;
/// How long an authorisation waits for its capture.
const LAPSES_AFTER_DAYS: i64 = 7;
const FIRST_ID: u64 = 115_139_811;

/// What the contract leaves open, chosen by a test.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Behaviour {
    /// How a look-up without hits is answered.
    pub empty: EmptyShape,
    /// Whether a charge's answer repeats the security code, as the contract says it may.
    pub echo_csc: bool,
}

/// The two ways to say "no hits".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum EmptyShape {
    #[default]
    NoContent,
    Page,
}

/// All state of the look-alike.
#[derive(Default)]
pub(crate) struct State {
    pub(super) transactions: BTreeMap<u64, Transaction>,
    pub(super) texts: Vec<Text>,
    pub(super) settings: BTreeMap<u8, Settings>,
    pub(super) behaviour: Behaviour,
    /// How many batches each terminal has closed.
    batches: BTreeMap<u8, u32>,
    /// The daily closing that happened last.
    closed: Option<Timestamp>,
    exchanges: u64,
}

/// A card to be charged.
pub(super) struct Charge {
    pub kind: Kind,
    pub amount: u64,
    pub base: u64,
    pub card: Card,
    pub csc: Option<String>,
    pub given: Map<String, Value>,
}

impl Charge {
    /// The charge a request asks for.
    pub fn of(request: &Request) -> Result<Self, Refused> {
        let base = request.amount()?;
        let number = request.card.clone().ok_or_else(|| missing("card"))?;
        let expiry = request.expiry.clone().ok_or_else(|| missing("exp-date"))?;
        Ok(Self {
            kind: request.kind,
            amount: base + request.tax,
            base,
            card: Card { number, expiry },
            csc: request.csc.clone(),
            given: request.given.clone(),
        })
    }
}

impl State {
    /// The id of one exchange, in the gateway's style.
    pub(super) fn exchange(&mut self, now: Timestamp) -> String {
        self.exchanges += 1;
        format!("ID-clearent-cgw-1-{}-0-{}", now.as_millisecond(), self.exchanges)
    }

    /// Lets time pass: batches close at their hour, authorisations nobody captured drop off.
    pub(super) fn pass(&mut self, now: Timestamp) {
        let closing = last_closing(now);
        if self.closed != Some(closing) {
            self.closed = Some(closing);
            self.close(closing);
        }
        let week = SignedDuration::from_hours(24 * LAPSES_AFTER_DAYS);
        for one in self.transactions.values_mut().filter(|one| one.pending) {
            if now.duration_since(one.created) >= week {
                one.pending = false;
                one.lapsed = true;
            }
        }
    }

    /// Settles what was made before a moment; answers how many transactions that were.
    pub(super) fn close(&mut self, before: Timestamp) -> usize {
        let due = |one: &&mut Transaction| {
            one.kind.settles() && one.approved() && !one.voided && !one.settled && one.created < before
        };
        let (mut captured, mut batches) = (Vec::new(), BTreeMap::new());
        let mut settled = 0;
        for one in self.transactions.values_mut().filter(due) {
            one.settled = true;
            settled += 1;
            captured.extend(one.reference.filter(|_| one.kind == Kind::Capture));
            batches.insert(one.terminal.number, ());
        }
        for id in captured {
            if let Some(original) = self.transactions.get_mut(&id) {
                original.settled = true;
            }
        }
        for terminal in batches.into_keys() {
            *self.batches.entry(terminal).or_default() += 1;
        }
        settled
    }

    /// The earlier payment a request repeats, where it asks for that check.
    pub(super) fn duplicate(&self, terminal: &Terminal, request: &Request) -> Option<u64> {
        let invoice = request.given.get("invoice").and_then(Value::as_str);
        let repeats = |one: &&Transaction| {
            one.terminal.number == terminal.number
                && one.kind.charges()
                && one.stands()
                && one.text("invoice") == invoice
                && Some(one.base) == request.amount
        };
        let asked = request.check_invoice && request.kind.charges();
        self.transactions.values().find(repeats).filter(|_| asked).map(|one| one.id)
    }

    /// Charges a card, or records that it was declined; answers the transaction's id.
    pub(super) fn charge(&mut self, terminal: &'static Terminal, charge: Charge, now: Timestamp) -> u64 {
        let zip = charge.given.get("billing").and_then(|billing| billing.get("zip")).and_then(Value::as_str);
        let avs = zip.filter(|zip| !zip.is_empty()).map(codes::avs);
        let csc = charge.csc.as_deref().map(codes::csc);
        let answer = |check: Option<(&'static str, &str)>| check.map(|(code, _)| code);
        let code = match codes::of_amount(charge.amount) {
            _ if charge.card.expired(now) => "004",
            codes::APPROVED if terminal.careful && answer(avs) == Some("N") => "046",
            codes::APPROVED if terminal.careful && answer(csc) == Some("N") => "047",
            code => code,
        };
        let mut one = self.draft(terminal, charge.kind, charge.amount, charge.card, now);
        one.code = code;
        one.base = charge.base;
        one.pending = charge.kind == Kind::Auth && one.approved();
        one.avs = avs;
        one.csc = csc;
        one.given = charge.given;
        self.keep(one)
    }

    /// An approved transaction not yet kept.
    pub(super) fn draft(
        &self,
        terminal: &'static Terminal,
        kind: Kind,
        amount: u64,
        card: Card,
        created: Timestamp,
    ) -> Transaction {
        Transaction {
            id: self.transactions.keys().next_back().map_or(FIRST_ID, |last| last + 1),
            terminal,
            kind,
            amount,
            base: amount,
            card,
            created,
            code: codes::APPROVED,
            reference: None,
            batch: self.batches.get(&terminal.number).copied().unwrap_or(0) + 1,
            pending: false,
            lapsed: false,
            settled: false,
            voided: false,
            avs: None,
            csc: None,
            given: Map::new(),
        }
    }

    /// Keeps a transaction, giving it an order id where it has none; answers its id.
    pub(super) fn keep(&mut self, mut one: Transaction) -> u64 {
        let id = one.id;
        one.given.entry("order-id").or_insert_with(|| json!(id.to_string()));
        self.transactions.insert(id, one);
        id
    }

    /// Cents given back of a charge by refunds that stand.
    pub(super) fn refunded(&self, id: u64) -> u64 {
        let of_it =
            |one: &&Transaction| one.kind == Kind::Refund && one.reference == Some(id) && one.stands();
        self.transactions.values().filter(of_it).map(|one| one.amount).sum()
    }
}

/// The latest closing hour that is not after `now`.
fn last_closing(now: Timestamp) -> Timestamp {
    let hour = CLOSING_HOUR * 3600;
    let second = (now.as_second() - hour).div_euclid(DAY) * DAY + hour;
    Timestamp::from_second(second).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_closing_is_today_s_only_once_its_hour_has_come() {
        let closing = |now: &str| last_closing(now.parse().unwrap()).to_string();
        assert_eq!(closing("2026-11-23T07:59:59Z"), "2026-11-22T08:00:00Z");
        assert_eq!(closing("2026-11-23T08:00:00Z"), "2026-11-23T08:00:00Z");
    }
}
