//! A session, the attempts made on its page, and the operations on each. Amounts are whole minor units. Knows no HTTP.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::State;
use crate::cards::{Script, masked, script};
use crate::clock::later;
use crate::money::Money;

/// Declined tries after which a page takes no more.
pub(super) const TRIES: usize = 3;

#[derive(Clone)]
pub(super) struct Session {
    pub id: String,
    pub merchant: &'static str,
    pub shop: &'static str,
    pub reference: String,
    pub money: Money,
    pub amount: u64,
    pub origin: String,
    pub manual: bool,
    pub language: String,
    pub description: String,
    pub first_name: String,
    pub last_name: String,
    pub return_url: String,
    pub private: Value,
    pub methods: Vec<String>,
    pub created: Timestamp,
    pub cancelled: bool,
    /// Ids of the attempts, oldest first.
    pub tries: Vec<String>,
    pub base: String,
}

#[derive(Clone)]
pub(super) struct Operation {
    pub id: String,
    pub at: Timestamp,
    pub kind: &'static str,
    pub amount: u64,
    pub ok: bool,
}

#[derive(Clone)]
pub(super) struct Transaction {
    pub id: String,
    pub session: String,
    pub merchant: &'static str,
    pub title: &'static str,
    pub code: &'static str,
    pub detail: &'static str,
    pub money: Money,
    pub amount: u64,
    pub manual: bool,
    pub card: String,
    pub at: Timestamp,
    pub operations: Vec<Operation>,
}

/// What is left of a transaction.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Left {
    pub capturable: u64,
    pub refundable: u64,
}

impl Transaction {
    fn sum(&self, kinds: &[&str]) -> u64 {
        let counts = |one: &&Operation| one.ok && kinds.contains(&one.kind);
        self.operations.iter().filter(counts).map(|one| one.amount).sum()
    }

    pub fn captured(&self) -> u64 {
        self.sum(&["CAPTURE", "AUTHORIZATION_AND_CAPTURE"])
    }

    pub fn cancelled(&self) -> u64 {
        self.sum(&["CANCEL", "RESET", "CANCEL_AUTHORIZATION"])
    }

    pub fn refunded(&self) -> u64 {
        self.sum(&["REFUND"])
    }

    pub fn left(&self) -> Left {
        let authorised = if self.title == "ACCEPTED" { self.amount } else { 0 };
        Left {
            capturable: authorised.saturating_sub(self.captured() + self.cancelled()),
            refundable: self.captured().saturating_sub(self.refunded()),
        }
    }

    pub fn kind(&self) -> &'static str {
        if self.manual { "AUTHORIZATION" } else { "AUTHORIZATION_AND_CAPTURE" }
    }

    /// As a look-up tells it.
    pub fn view(&self) -> Value {
        json!({
            "id": self.id,
            "date": moment(self.at),
            "type": self.kind(),
            "paymentMethodId": "CB1",
            "requestedAmount": self.amount,
            "authorizedAmount": if self.title == "ACCEPTED" { self.amount } else { 0 },
            "currency": self.money.code,
            "paymentType": "ONE_OFF",
            "capture": if self.manual { "MANUAL" } else { "AUTOMATIC" },
            "paymentInstrumentData": {
                "usedPaymentInstrument": "UsedCard", "maskedNumber": self.card, "expirationDate": "1235",
                "network": "CB", "paymentInstrumentType": { "code": "CB" },
            },
            "partnerReturnedData": { "authorizationNumber": "A55A", "authorizationDate": moment(self.at) },
        })
    }

    /// Every operation on it, the original first.
    pub fn history(&self) -> Value {
        self.operations
            .iter()
            .map(|one| {
                json!({
                    "id": one.id, "date": moment(one.at), "type": one.kind, "amount": one.amount,
                    "status": if one.ok { "OK" } else { "KO" }, "originTransactionId": self.id,
                })
            })
            .collect()
    }
}

/// ISO 8601 with milliseconds and offset.
pub(super) fn moment(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S.000+00:00").to_string()
}

impl State {
    pub(super) fn ends(&self, session: &Session) -> Timestamp {
        later(session.created, u64::from(self.settings.session_minutes) * 60)
    }

    pub(super) fn paid(&self, session: &Session) -> Option<&Transaction> {
        let tries = session.tries.iter().filter_map(|id| self.transactions.get(id));
        tries.rev().find(|one| matches!(one.title, "ACCEPTED" | "ONHOLD_PARTNER" | "PENDING_RISK"))
    }

    /// Whether its page takes a payment now.
    pub(super) fn is_live(&self, session: &Session, now: Timestamp) -> bool {
        let over = session.cancelled || now >= self.ends(session) || session.tries.len() >= TRIES;
        !over && self.paid(session).is_none()
    }

    /// A card is tried on a session's page; answers the transaction's id.
    pub(super) fn pay(&mut self, id: &str, number: &str, count: u64, now: Timestamp) -> Option<String> {
        let session = self.sessions.get(id)?.clone();
        if !self.is_live(&session, now) {
            return None;
        }
        let (title, code, detail) = match script(number) {
            Script::Decline { reason: 4_010_103, .. } => ("REFUSED", "01116", "Limit exceeded"),
            Script::Decline { reason: 4_010_204, .. } => ("REFUSED", "01101", "Card expired"),
            Script::Decline { .. } => ("REFUSED", "01100", "Do not honor"),
            Script::Review => ("PENDING_RISK", "02000", "Under fraud review"),
            Script::Waiting => ("ONHOLD_PARTNER", "02005", "Waiting for the partner"),
            // The bank's page of an online payment is left out: the payer has confirmed.
            Script::Challenge | Script::ChallengeOnline | Script::SlowCapture | Script::Approve => {
                ("ACCEPTED", "00000", "Transaction approved")
            }
        };
        let own = format!("26{count:012}");
        let mut transaction = Transaction {
            id: own.clone(),
            session: session.id.clone(),
            merchant: session.merchant,
            title,
            code,
            detail,
            money: session.money,
            amount: session.amount,
            manual: session.manual,
            card: masked(number, 'X'),
            at: now,
            operations: Vec::new(),
        };
        let ok = title == "ACCEPTED";
        let kind = transaction.kind();
        transaction.operations.push(Operation { id: own.clone(), at: now, kind, amount: session.amount, ok });
        self.transactions.insert(own.clone(), transaction);
        self.sessions.get_mut(id)?.tries.push(own.clone());
        Some(own)
    }
}
