//! A card on a session: what the bank, the payer and the fraud rules make of it. Knows no page.

use super::codes;
use super::session::{Session, Standing};
use super::transaction::{Instrument, Transaction};
use crate::cards::{Script, brand_of, domestic, script};
use crate::world::{StoredCard, World};

/// The outcome of one try.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tried {
    /// A transaction was made; it tells.
    Transaction(String),
    /// The bank wants the payer to confirm first.
    Confirm,
    /// The session takes no payment.
    Closed(Standing),
}

/// Pays a session with a card; none when there is no such session.
pub(super) fn pay(world: &mut World, id: &str, card: StoredCard) -> Option<Tried> {
    let now = world.clock.now();
    let mut session = world.monext.sessions.get(id)?.clone();
    let standing = world.monext.standing(&session, now);
    if standing != Standing::Open {
        return Some(Tried::Closed(standing));
    }
    let moto = session.moto();
    let code = match script(&card.number) {
        Script::Challenge => None,
        Script::ChallengeOnline if !moto => None,
        Script::Decline { reason, .. } => Some(codes::declined(reason)),
        Script::Review => Some("04000"),
        Script::Waiting => Some("02000"),
        Script::Approve | Script::SlowCapture | Script::ChallengeOnline => Some("00000"),
    };
    let Some(code) = code else {
        session.asked = Some(card);
        world.monext.sessions.insert(session.id.clone(), session);
        return Some(Tried::Confirm);
    };
    Some(Tried::Transaction(attempt(world, session, &card, code, (!moto).then_some(true))))
}

/// The payer answers the bank; none when the bank does not ask, or no longer.
pub(super) fn confirm(world: &mut World, id: &str, accept: bool) -> Option<String> {
    let now = world.clock.now();
    let mut session = world.monext.sessions.get(id)?.clone();
    if world.monext.standing(&session, now) != Standing::Open {
        return None;
    }
    let card = session.asked.take()?;
    let code = if accept { "00000" } else { "01131" };
    Some(attempt(world, session, &card, code, Some(accept)))
}

/// Writes the attempt down and answers its number.
fn attempt(
    world: &mut World,
    mut session: Session,
    card: &StoredCard,
    code: &'static str,
    authenticated: Option<bool>,
) -> String {
    let now = world.clock.now();
    let id = world.monext.id(now);
    let mut transaction = Transaction {
        id: id.clone(),
        session: session.id.clone(),
        login: session.login.clone(),
        kind: if session.capture == "AUTOMATIC" { "AUTHORIZATION_AND_CAPTURE" } else { "AUTHORIZATION" },
        money: session.money,
        amount: session.amount,
        code,
        instrument: instrument(card, session.money.code),
        authenticated,
        created: now,
        authorised_at: None,
        deferred: session.deferred,
        history: Vec::new(),
    };
    transaction.decide(code, now);
    session.asked = None;
    session.attempts.push(id.clone());
    world.monext.transactions.insert(id.clone(), transaction);
    world.monext.sessions.insert(session.id.clone(), session);
    id
}

fn instrument(card: &StoredCard, currency: &str) -> Instrument {
    let network = match brand_of(&card.number).product {
        _ if currency == "EUR" && domestic(&card.number).is_some() => "CB",
        "american-express" => "AMEX",
        "mastercard" => "MASTERCARD",
        "visa" => "VISA",
        "bcmc" => "BANCONTACT",
        _ => "OTHER",
    };
    let ends = |from: usize, to: usize| card.number.get(from..to).unwrap_or_default();
    let length = card.number.len();
    let year = card.year.get(card.year.len().saturating_sub(2)..).unwrap_or_default();
    Instrument {
        holder: card.holder.clone(),
        masked: card.masked('X'),
        expiry: format!("{}{year}", card.month),
        network,
        token: format!("{}AbCdEf{}", ends(0, 6), ends(length.saturating_sub(4), length)),
    }
}
