//! The truth about sessions and transactions, what payers and the back office do, and settings. Tests only.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::session::Operation;
use crate::control::{Done, Problem, Shared, read};
use crate::options::MONEXT;
use crate::world::Sandbox;

pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/control/monext/sessions", get(sessions))
        .route("/control/monext/sessions/{reference}/pay", post(pay))
        .route("/control/monext/transactions/{id}/edit", post(edit))
        .route("/control/monext/settings", post(settings))
}

async fn sessions(State(sandbox): Shared) -> axum::Json<Value> {
    let world = sandbox.world();
    let state = &world.monext;
    let mut all = Map::new();
    for session in state.sessions.values() {
        let paid = state.paid(session);
        let told = json!({
            "sessionId": session.id, "merchant": session.merchant, "origin": session.origin,
            "methods": session.methods, "amount": session.amount, "currency": session.money.code,
            "redirectURL": format!("{}{MONEXT}/v2/?token={}", session.base, session.id),
            "tries": session.tries, "paid": paid.map(|one| one.id.clone()),
            "captured": paid.map_or(0, |one| one.captured()), "cancelled": paid.map_or(0, |one| one.cancelled()),
            "refunded": paid.map_or(0, |one| one.refunded()),
        });
        all.insert(session.reference.clone(), told);
    }
    axum::Json(Value::Object(all))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pay {
    card: String,
}

/// Pays the newest session of an order's reference that takes a payment, as the payer would on its page.
async fn pay(State(sandbox): Shared, Path(reference): Path<String>, body: Bytes) -> Done {
    let pay: Pay = read(&body)?;
    let mut world = sandbox.world();
    let (now, count) = (world.clock.now(), world.count());
    let state = &world.monext;
    let live = state.sessions.values().filter(|one| one.reference == reference && state.is_live(one, now));
    let newest = live.max_by_key(|one| one.created).map(|one| one.id.clone());
    let id = newest.and_then(|session| world.monext.pay(&session, &pay.card, count, now));
    let id = id
        .ok_or_else(|| Problem(StatusCode::CONFLICT, format!("no session of {reference} takes a payment")))?;
    Ok(axum::Json(json!({ "transaction": id })))
}

/// What the back office did to a transaction without the terminal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    kind: String,
    amount: u64,
    #[serde(default = "yes")]
    ok: bool,
}

const fn yes() -> bool {
    true
}

async fn edit(State(sandbox): Shared, Path(id): Path<String>, body: Bytes) -> Done {
    let edit: Edit = read(&body)?;
    let known = ["CAPTURE", "REFUND", "RESET", "CANCEL", "CANCEL_AUTHORIZATION"];
    let kind = known.into_iter().find(|kind| *kind == edit.kind);
    let kind = kind.ok_or_else(|| Problem(StatusCode::UNPROCESSABLE_ENTITY, "unknown kind".to_owned()))?;
    let mut world = sandbox.world();
    let (at, count) = (world.clock.now(), world.count());
    let one = world.monext.transactions.get_mut(&id);
    let one = one.ok_or_else(|| Problem(StatusCode::NOT_FOUND, format!("there is no transaction {id}")))?;
    let own = format!("26{count:012}");
    one.operations.push(Operation { id: own, at, kind, amount: edit.amount, ok: edit.ok });
    Ok(axum::Json(one.view()))
}

async fn settings(State(sandbox): Shared, body: Bytes) -> Done {
    let settings: super::Settings = read(&body)?;
    sandbox.world().monext.settings = settings;
    Ok(axum::Json(json!(settings)))
}
