//! The control address of the look-alike: its truth, and what payers, time and the shop's back office do. Tests only.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State as Shared};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http::StatusCode;
use jiff::Timestamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::book::{Behaviour, State};
use super::follow::inherited;
use super::paylink::sell;
use super::terminal::Terminal;
use super::transaction::{Card, Kind, Transaction};
use super::wire::{cents, dollars};
use crate::world::{Sandbox, World};

/// A control request that cannot be done, in words.
struct Problem(StatusCode, String);

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (self.0, axum::Json(json!({ "error": self.1 }))).into_response()
    }
}

type Done = Result<axum::Json<Value>, Problem>;
type Held = Shared<Arc<Sandbox>>;

/// Everything under `/control/clearent`.
pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/control/clearent/transactions", get(truth))
        .route("/control/clearent/transactions/{id}/edit", post(edit))
        .route("/control/clearent/close-batch", post(close))
        .route("/control/clearent/paylink/{id}/pay", post(pay))
        .route("/control/clearent/texts", get(texts))
        .route("/control/clearent/settings", get(settings).post(behave))
}

fn read<T: DeserializeOwned>(body: &Bytes) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|fault| unreadable(&fault.to_string()))
}

fn unreadable(why: &str) -> Problem {
    Problem(StatusCode::UNPROCESSABLE_ENTITY, why.to_owned())
}

fn amount(text: &str) -> Result<u64, Problem> {
    cents(text).filter(|cents| *cents > 0).ok_or_else(|| unreadable("the amount must be dollars like 41.33"))
}

/// The state after time has passed over it, and the moment.
fn present(world: &mut World) -> (&mut State, Timestamp) {
    let now = world.clock.now();
    world.clearent.pass(now);
    (&mut world.clearent, now)
}

fn told(state: &State, one: &Transaction) -> Value {
    json!({
        "id": one.id.to_string(),
        "terminal": one.terminal.number,
        "type": one.kind.name(),
        "amount": dollars(one.amount),
        "approved": one.approved(),
        "result-code": one.code,
        "card": one.card.masked(),
        "invoice": one.text("invoice"),
        "order-id": one.text("order-id"),
        "ref-id": one.reference.map(|id| id.to_string()),
        "status": one.status(),
        "pending": one.pending,
        "settled": one.settled,
        "voided": one.voided,
        "refunded": dollars(state.refunded(one.id)),
        "created": one.created,
    })
}

/// All transactions, oldest first, and how often each invoice was charged.
async fn truth(Shared(sandbox): Held) -> axum::Json<Value> {
    let mut world = sandbox.world();
    let (state, _) = present(&mut world);
    let all: Vec<Value> = state.transactions.values().map(|one| told(state, one)).collect();
    let mut charges: BTreeMap<&str, u32> = BTreeMap::new();
    for one in state.transactions.values().filter(|one| one.kind.charges() && one.approved()) {
        if let Some(invoice) = one.text("invoice") {
            *charges.entry(invoice).or_default() += 1;
        }
    }
    axum::Json(json!({ "transactions": all, "charges": charges }))
}

/// Closes the open batches of all terminals.
async fn close(Shared(sandbox): Held) -> axum::Json<Value> {
    let mut world = sandbox.world();
    let (state, _) = present(&mut world);
    let settled = state.close(Timestamp::MAX);
    axum::Json(json!({ "settled": settled }))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pay {
    card: String,
    amount: String,
    #[serde(default)]
    expiry: Option<String>,
    #[serde(default)]
    csc: Option<String>,
}

/// Pays a Paylink as a payer would on its page.
async fn pay(Shared(sandbox): Held, Path(id): Path<String>, body: Bytes) -> Done {
    let wanted: Pay = read(&body)?;
    let terminal = Terminal::of_paylink(&id)
        .ok_or_else(|| Problem(StatusCode::NOT_FOUND, format!("there is no Paylink {id}")))?;
    let number: String = wanted.card.chars().filter(char::is_ascii_digit).collect();
    if !crate::luhn::valid(&number) {
        return Err(unreadable("the card number fails its check digit"));
    }
    let expiry = wanted.expiry.unwrap_or_else(|| "1235".to_owned());
    if !super::fields::is_expiry(&expiry) {
        return Err(unreadable("the expiry must be MMYY"));
    }
    let amount = amount(&wanted.amount)?;
    let mut world = sandbox.world();
    let (state, now) = present(&mut world);
    if state.settings.get(&terminal.number).is_some_and(|settings| !settings.enabled) {
        return Err(Problem(StatusCode::CONFLICT, "the Paylink takes no payments".to_owned()));
    }
    let id = sell(state, terminal, amount, Card { number, expiry }, wanted.csc, now);
    one(state, id)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    #[serde(default)]
    settled: Option<bool>,
    #[serde(default)]
    voided: Option<bool>,
    #[serde(default)]
    amount: Option<String>,
    /// Dollars taken of an authorisation.
    #[serde(default)]
    capture: Option<String>,
    /// Dollars given back in the back office, whatever the batch.
    #[serde(default)]
    refund: Option<String>,
}

/// Changes a transaction without the terminal's knowledge, as the shop does in the vendor's own portal.
async fn edit(Shared(sandbox): Held, Path(id): Path<u64>, body: Bytes) -> Done {
    let wanted: Edit = read(&body)?;
    let new = wanted.amount.as_deref().map(amount).transpose()?;
    let capture = wanted.capture.as_deref().map(amount).transpose()?;
    let refund = wanted.refund.as_deref().map(amount).transpose()?;
    let mut world = sandbox.world();
    let (state, now) = present(&mut world);
    let gone = || Problem(StatusCode::NOT_FOUND, format!("there is no transaction {id}"));
    let changed = state.transactions.get_mut(&id).ok_or_else(gone)?;
    changed.settled = wanted.settled.unwrap_or(changed.settled);
    changed.voided = wanted.voided.unwrap_or(changed.voided);
    changed.pending &= !changed.voided && !changed.settled && capture.is_none();
    changed.amount = new.unwrap_or(changed.amount);
    let original = changed.clone();
    let followed = [(Kind::Capture, capture), (Kind::Refund, refund)];
    for (kind, amount) in
        followed.into_iter().filter_map(|(kind, amount)| amount.map(|amount| (kind, amount)))
    {
        let mut one = state.draft(original.terminal, kind, amount, original.card.clone(), now);
        one.reference = Some(id);
        one.given = inherited(&original);
        state.keep(one);
    }
    one(state, id)
}

fn one(state: &State, id: u64) -> Done {
    let found = state.transactions.get(&id);
    let found = found.ok_or_else(|| Problem(StatusCode::NOT_FOUND, "it is gone".to_owned()))?;
    Ok(axum::Json(told(state, found)))
}

async fn texts(Shared(sandbox): Held) -> axum::Json<Value> {
    axum::Json(json!(sandbox.world().clearent.texts))
}

async fn settings(Shared(sandbox): Held) -> axum::Json<Value> {
    axum::Json(json!(sandbox.world().clearent.behaviour))
}

async fn behave(Shared(sandbox): Held, body: Bytes) -> Done {
    let wanted: Behaviour = read(&body)?;
    sandbox.world().clearent.behaviour = wanted;
    Ok(axum::Json(json!(wanted)))
}
