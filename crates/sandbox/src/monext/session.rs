//! A payment session: who may still pay on it, and how it is made. Knows no page and no look-up's shape.

use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::account::Shop;
use super::refusal::Refusal;
use super::transaction::Transaction;
use super::{codes, fields};
use crate::call::Call;
use crate::clock::later;
use crate::money::Money;
use crate::options::MONEXT;
use crate::page::{Ticket, cards};
use crate::reply::Reply;
use crate::world::{StoredCard, World};

/// Refused cards a session takes.
pub(super) const TRIES: usize = 3;

/// A session.
#[derive(Clone)]
pub(super) struct Session {
    pub id: String,
    pub login: String,
    pub shop: &'static str,
    pub reference: String,
    pub money: Money,
    pub amount: u64,
    pub capture: &'static str,
    pub deferred: Option<Timestamp>,
    pub origin: Option<String>,
    pub method: Option<String>,
    pub return_url: String,
    pub language: String,
    pub buyer: Value,
    pub private_data: Value,
    pub subject: String,
    pub created: Timestamp,
    pub expires: Timestamp,
    pub cancelled: bool,
    /// A card whose bank waits for the payer's confirmation.
    pub asked: Option<StoredCard>,
    /// Numbers of the transactions, oldest first.
    pub attempts: Vec<String>,
    /// Rises with every session, to tell the newest.
    pub sequence: u64,
    pub base: String,
}

/// What a session is good for at this moment; with the transaction that decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// The payer may pay.
    Open,
    Paid(String),
    Pending(String),
    /// Too many refused cards.
    Refused,
    Cancelled,
    Expired,
}

impl Session {
    /// What it is good for, given its own attempts, oldest first.
    pub fn standing(&self, attempts: &[Transaction], now: Timestamp) -> Standing {
        let last = attempts.last();
        if let Some(last) = last.filter(|last| last.pending()) {
            return Standing::Pending(last.id.clone());
        }
        if let Some(paid) = attempts.iter().find(|one| !one.declined()) {
            return Standing::Paid(paid.id.clone());
        }
        if self.cancelled {
            Standing::Cancelled
        } else if attempts.len() >= TRIES {
            Standing::Refused
        } else if self.expires <= now {
            Standing::Expired
        } else {
            Standing::Open
        }
    }

    /// The return code a look-up tells.
    pub fn code(&self, attempts: &[Transaction], now: Timestamp) -> &'static str {
        match (self.standing(attempts, now), attempts.last()) {
            (Standing::Cancelled, _) => "02319",
            (Standing::Expired, _) => "02324",
            (Standing::Open, _) if self.asked.is_some() => "02533",
            (_, Some(last)) => last.code,
            (_, None) => "02306",
        }
    }

    /// Where the payer pays.
    pub fn url(&self) -> String {
        format!("{}{MONEXT}/v2/?token={}", self.base, self.id)
    }

    /// Whether the order came by mail or telephone: nobody authenticates then.
    pub fn moto(&self) -> bool {
        self.origin.as_deref().is_some_and(|origin| origin != "E_COM")
    }

    /// What the payer's page shows.
    pub fn ticket(&self) -> Ticket {
        let part = |name: &str| self.buyer.get(name).and_then(Value::as_str).unwrap_or_default();
        Ticket {
            shop: self.shop.to_owned(),
            money: self.money,
            amount: self.amount,
            subject: self.subject.clone(),
            customer: format!("{} {}", part("firstName"), part("lastName")).trim().to_owned(),
            order: self.reference.clone(),
            expires: self.expires,
            cards: cards(|_| true),
            cancel_button: true,
        }
    }
}

/// `POST …/sessions`.
pub(super) fn create(world: &mut World, call: &Call, shop: &Shop) -> Result<Reply, Refusal> {
    let now = world.clock.now();
    let wanted = fields::session(call, now)?;
    let others: Vec<Session> = world.monext.sessions.values().cloned().collect();
    for other in others.iter().filter(|one| one.login == shop.login && one.reference == wanted.reference) {
        if matches!(
            world.monext.standing(other, now),
            Standing::Open | Standing::Paid(_) | Standing::Pending(_)
        ) {
            let detail = format!("A payment with the order reference {} exists already", wanted.reference);
            return Err(Refusal::Code { status: 200, code: "02001", detail });
        }
    }
    let minutes = u64::from(world.monext.settings.session_minutes);
    let session = Session {
        id: format!("1{}{}", Uuid::new_v4().simple(), now.as_millisecond()),
        login: shop.login.to_owned(),
        shop: shop.name,
        reference: wanted.reference,
        money: wanted.money,
        amount: wanted.amount,
        capture: wanted.capture,
        deferred: wanted.deferred,
        origin: wanted.origin,
        method: wanted.method,
        return_url: wanted.return_url,
        language: wanted.language,
        buyer: wanted.buyer,
        private_data: wanted.private_data,
        subject: wanted.subject,
        created: now,
        expires: later(now, minutes * 60),
        cancelled: false,
        asked: None,
        attempts: Vec::new(),
        sequence: world.count(),
        base: call.base.clone(),
    };
    let body = json!({
        "result": codes::result("00000"),
        "sessionId": session.id,
        "redirectURL": session.url(),
    });
    world.monext.sessions.insert(session.id.clone(), session);
    Ok(Reply::json(201, body))
}
