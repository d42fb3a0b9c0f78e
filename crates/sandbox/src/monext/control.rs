//! Monext's part of the control address: the truth, paying as a customer, and acts behind the terminal's back. Tests only.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::pay::{self, Tried};
use super::session::{Session, Standing};
use super::settings::Change;
use super::transaction::Transaction;
use super::{codes, view};
use crate::control::{Done, Problem, Shared, read};
use crate::world::{Sandbox, StoredCard, World};

/// Everything under `/control/monext`.
pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/control/monext/sessions", get(sessions))
        .route("/control/monext/sessions/{reference}/pay", post(pay_newest))
        .route("/control/monext/transactions/{id}/edit", post(edit))
        .route("/control/monext/transactions/{id}/decide", post(decide))
        .route("/control/monext/settings", get(settings).post(set))
}

/// The newest session of every order reference; `reference@login` when two shops use the same one.
async fn sessions(State(sandbox): Shared) -> axum::Json<Value> {
    let mut world = sandbox.world();
    let mut all: Vec<Session> = world.monext.sessions.values().cloned().collect();
    all.sort_by_key(|session| session.sequence);
    let mut told: Map<String, Value> = Map::new();
    for session in all {
        let mut view = tell(&mut world, &session);
        let taken = told.get(&session.reference).is_some_and(|one| one["login"] != json!(session.login));
        let name = if taken { format!("{}@{}", session.reference, session.login) } else { session.reference };
        if let Some(mut before) = told.remove(&name) {
            let mut earlier = before["earlier"].as_array().cloned().unwrap_or_default();
            before["earlier"] = json!([]);
            earlier.push(before);
            view["earlier"] = json!(earlier);
        }
        told.insert(name, view);
    }
    axum::Json(Value::Object(told))
}

fn tell(world: &mut World, session: &Session) -> Value {
    let now = world.clock.now();
    let attempts = world.monext.attempts(session, now);
    let sum = |of: fn(&Transaction) -> u64| attempts.iter().map(of).fold(0, u64::saturating_add);
    json!({
        "login": session.login,
        "sessionId": session.id,
        "redirectURL": session.url(),
        "state": name(&session.standing(&attempts, now)),
        "code": session.code(&attempts, now),
        "amount": session.amount,
        "currency": session.money.code,
        "capture": session.capture,
        "origin": session.origin,
        "language": session.language,
        "created": session.created,
        "expires": session.expires,
        "charges": attempts.iter().filter(|one| one.authorised_at.is_some()).count(),
        "captured": sum(|one| one.totals().captured),
        "cancelled": sum(|one| one.totals().cancelled),
        "refunded": sum(|one| one.totals().refunded),
        "transactions": attempts.iter().map(transaction).collect::<Vec<_>>(),
        "earlier": [],
    })
}

fn transaction(one: &Transaction) -> Value {
    let totals = one.totals();
    json!({
        "id": one.id,
        "type": one.kind,
        "title": codes::title(one.code),
        "code": one.code,
        "amount": one.amount,
        "currency": one.money.code,
        "card": one.instrument.masked,
        "captured": totals.captured,
        "cancelled": totals.cancelled,
        "refunded": totals.refunded,
        "capturable": totals.capturable(),
        "refundable": totals.refundable(),
        "associatedTransactions":
            one.history.iter().map(|entry| view::associated(entry, &one.id)).collect::<Vec<_>>(),
    })
}

fn name(standing: &Standing) -> &'static str {
    match standing {
        Standing::Open => "open",
        Standing::Paid(_) => "paid",
        Standing::Pending(_) => "pending",
        Standing::Refused => "refused",
        Standing::Cancelled => "cancelled",
        Standing::Expired => "expired",
    }
}

fn problem(status: StatusCode, text: impl Into<String>) -> Problem {
    Problem(status, text.into())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pay {
    card: String,
    /// What the payer does when the bank asks: `accept` (default), `refuse`, `leave`.
    #[serde(default)]
    challenge: Option<String>,
    #[serde(default)]
    login: Option<String>,
}

/// Pays the newest session of an order reference as the customer would on the page.
async fn pay_newest(State(sandbox): Shared, Path(reference): Path<String>, body: Bytes) -> Done {
    let wanted: Pay = read(&body)?;
    let number: String = wanted.card.chars().filter(char::is_ascii_digit).collect();
    if !crate::luhn::valid(&number) {
        return Err(problem(StatusCode::UNPROCESSABLE_ENTITY, "the card number fails its check digit"));
    }
    let choice = wanted.challenge.as_deref().unwrap_or("accept");
    if !matches!(choice, "accept" | "refuse" | "leave") {
        return Err(problem(StatusCode::UNPROCESSABLE_ENTITY, "challenge is accept, refuse or leave"));
    }
    let mut world = sandbox.world();
    let now = world.clock.now();
    let theirs = |one: &&Session| wanted.login.as_ref().is_none_or(|login| *login == one.login);
    let sessions = world.monext.sessions.values().filter(|one| one.reference == reference).filter(theirs);
    let Some(session) = sessions.max_by_key(|one| one.sequence).cloned() else {
        return Err(problem(StatusCode::NOT_FOUND, format!("no session was created for order {reference}")));
    };
    let card = StoredCard::keyed(&session.login, &number, "12", "2035", "TEST CUSTOMER", now);
    match pay::pay(&mut world, &session.id, card) {
        Some(Tried::Transaction(_)) => {}
        Some(Tried::Confirm) if choice == "leave" => {}
        Some(Tried::Confirm) => {
            pay::confirm(&mut world, &session.id, choice == "accept");
        }
        Some(Tried::Closed(standing)) => {
            let text = format!("the session takes no payment: {}", name(&standing));
            return Err(problem(StatusCode::CONFLICT, text));
        }
        None => return Err(problem(StatusCode::NOT_FOUND, "the session is gone")),
    }
    let session = world.monext.sessions.get(&session.id).cloned().unwrap_or(session);
    Ok(axum::Json(tell(&mut world, &session)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    #[serde(rename = "type")]
    kind: String,
    amount: u64,
    #[serde(default)]
    status: Option<String>,
}

/// Adds an operation as somebody in the back office would, without asking whether it is allowed.
async fn edit(State(sandbox): Shared, Path(id): Path<String>, body: Bytes) -> Done {
    let wanted: Edit = read(&body)?;
    let kinds = ["CAPTURE", "REFUND", "RESET", "CANCEL"];
    let kind = kinds.into_iter().find(|kind| *kind == wanted.kind);
    let ok = match wanted.status.as_deref() {
        None | Some("OK") => Some(true),
        Some("KO") => Some(false),
        Some(_) => None,
    };
    let (Some(kind), Some(ok)) = (kind, ok) else {
        let text = "type is CAPTURE, REFUND, RESET or CANCEL; status OK or KO";
        return Err(problem(StatusCode::UNPROCESSABLE_ENTITY, text));
    };
    let mut world = sandbox.world();
    let now = world.clock.now();
    let entry = world.monext.id(now);
    let found = found(&mut world, &id)?;
    found.note(entry, kind, wanted.amount, ok, now);
    Ok(axum::Json(transaction(found)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decide {
    accept: bool,
}

/// The bank or the fraud review answers at last.
async fn decide(State(sandbox): Shared, Path(id): Path<String>, body: Bytes) -> Done {
    let Decide { accept } = read(&body)?;
    let mut world = sandbox.world();
    let now = world.clock.now();
    let found = found(&mut world, &id)?;
    if !found.pending() {
        return Err(problem(StatusCode::CONFLICT, format!("transaction {id} waits for nothing")));
    }
    let review = codes::title(found.code) == "PENDING_RISK";
    found.decide(
        match (accept, review) {
            (true, _) => "00000",
            (false, true) => "04003",
            (false, false) => "02020",
        },
        now,
    );
    Ok(axum::Json(transaction(found)))
}

fn found<'a>(world: &'a mut World, id: &str) -> Result<&'a mut Transaction, Problem> {
    let now = world.clock.now();
    let found = world.monext.transaction(id, now);
    found.ok_or_else(|| problem(StatusCode::NOT_FOUND, format!("there is no transaction {id}")))
}

async fn settings(State(sandbox): Shared) -> axum::Json<Value> {
    axum::Json(json!(sandbox.world().monext.settings))
}

/// Changes the settings named; answers all of them.
async fn set(State(sandbox): Shared, body: Bytes) -> Done {
    let change: Change = read(&body)?;
    let mut world = sandbox.world();
    world.monext.settings = world.monext.settings.with(&change);
    Ok(axum::Json(json!(world.monext.settings)))
}
