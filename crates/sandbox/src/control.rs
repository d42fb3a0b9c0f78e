//! The control address: what was received, what goes wrong next, and events nobody can cause by API. Tests only.

mod act;
mod truth;

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http::{StatusCode, header};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::faults::Planned;
use crate::world::{Behaviour, Sandbox, World};

pub(crate) type Shared = State<Arc<Sandbox>>;

/// A control request that cannot be done, in words.
pub(crate) struct Problem(pub StatusCode, pub String);

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (self.0, axum::Json(json!({ "error": self.1 }))).into_response()
    }
}

pub(crate) type Done = Result<axum::Json<Value>, Problem>;

/// Everything under `/control`.
pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/control/", get(index))
        .route("/control/calls", get(calls))
        .route("/control/faults", get(planned).post(plan).delete(clear))
        .route("/control/orders", get(truth::orders))
        .route("/control/orders/{id}/pay", post(act::pay))
        .route("/control/settle", post(act::settle))
        .route("/control/clock", get(clock).post(advance))
        .route("/control/behaviour", get(behaviour).post(behave))
        .route("/control/reset", post(reset))
        .route("/control/ca.pem", get(authority))
}

async fn index() -> Response {
    let text = "calls  faults  orders  orders/{id}/pay  settle  clock  behaviour  reset  ca.pem\nSee the crate's README.\n";
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// Reads a JSON body whatever content type it claims.
pub(crate) fn read<T: DeserializeOwned>(body: &Bytes) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|fault| Problem(StatusCode::UNPROCESSABLE_ENTITY, fault.to_string()))
}

fn value(value: impl serde::Serialize) -> axum::Json<Value> {
    axum::Json(serde_json::to_value(value).unwrap_or_default())
}

#[derive(Deserialize)]
struct Since {
    #[serde(default)]
    since: u64,
}

async fn calls(State(sandbox): Shared, Query(Since { since }): Query<Since>) -> axum::Json<Value> {
    let calls = sandbox.world().calls.since(since);
    value(calls)
}

async fn planned(State(sandbox): Shared) -> axum::Json<Value> {
    value(&sandbox.world().plan)
}

/// Plans one fault or a list of them; answers all that is planned.
async fn plan(State(sandbox): Shared, body: Bytes) -> Done {
    let given: Value = read(&body)?;
    let wanted = if given.is_array() { given } else { json!([given]) };
    let faults: Vec<Planned> = serde_json::from_value(wanted)
        .map_err(|fault| Problem(StatusCode::UNPROCESSABLE_ENTITY, fault.to_string()))?;
    let mut world = sandbox.world();
    faults.into_iter().for_each(|fault| world.plan.add(fault));
    Ok(value(&world.plan))
}

async fn clear(State(sandbox): Shared) -> axum::Json<Value> {
    let mut world = sandbox.world();
    world.plan.clear();
    value(&world.plan)
}

async fn clock(State(sandbox): Shared) -> axum::Json<Value> {
    axum::Json(json!({ "now": sandbox.world().clock.now() }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    advance_seconds: u32,
}

async fn advance(State(sandbox): Shared, body: Bytes) -> Done {
    let Advance { advance_seconds } = read(&body)?;
    sandbox.world().clock.advance(advance_seconds);
    // Taking the lock anew lets overdue calls happen before we answer.
    let now = sandbox.world().clock.now();
    Ok(axum::Json(json!({ "now": now })))
}

async fn behaviour(State(sandbox): Shared) -> axum::Json<Value> {
    value(sandbox.world().behaviour)
}

async fn behave(State(sandbox): Shared, body: Bytes) -> Done {
    let wanted: Behaviour = read(&body)?;
    sandbox.world().behaviour = wanted;
    Ok(value(wanted))
}

/// Back to an empty world on the real clock.
async fn reset(State(sandbox): Shared) -> axum::Json<Value> {
    *sandbox.world() = World::default();
    axum::Json(json!({}))
}

async fn authority(State(sandbox): Shared) -> Response {
    ([(header::CONTENT_TYPE, "application/x-pem-file")], sandbox.ca.clone()).into_response()
}
