//! What a test asks of Credit Key: its truth, what it sent, and events nobody can cause by its interface.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::order::{Order, Status, Visit};
use super::{Settings, amount, truth};
use crate::control::{Done, Problem, Shared, read};
use crate::world::{Sandbox, World};

/// Everything under `/control/credit-key`.
pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/control/credit-key/orders", get(orders))
        .route("/control/credit-key/orders/{id}/finish", post(finish))
        .route("/control/credit-key/orders/{id}/decline", post(decline))
        .route("/control/credit-key/orders/{id}/edit", post(edit))
        .route("/control/credit-key/notices", get(notices))
        .route("/control/credit-key/settings", get(settings).post(set))
}

async fn orders(State(sandbox): Shared) -> axum::Json<Value> {
    let mut world = sandbox.world();
    let now = world.clock.now();
    world.credit_key.pass(now);
    axum::Json(truth::orders(&world.credit_key))
}

async fn notices(State(sandbox): Shared) -> axum::Json<Value> {
    axum::Json(json!(sandbox.world().credit_key.notices))
}

async fn settings(State(sandbox): Shared) -> axum::Json<Value> {
    axum::Json(json!(sandbox.world().credit_key.settings))
}

async fn set(State(sandbox): Shared, body: Bytes) -> Done {
    let wanted: Settings = read(&body)?;
    sandbox.world().credit_key.settings = wanted;
    Ok(axum::Json(json!(wanted)))
}

/// Does something to an order and tells the truth about it afterwards.
fn with(world: &mut World, id: &str, act: impl FnOnce(&mut Order) -> Result<(), Problem>) -> Done {
    let now = world.clock.now();
    world.credit_key.pass(now);
    let missing = || Problem(StatusCode::NOT_FOUND, format!("there is no order {id}"));
    act(world.credit_key.orders.get_mut(id).ok_or_else(missing)?)?;
    let order = world.credit_key.orders.get(id).ok_or_else(missing)?;
    Ok(axum::Json(truth::order_of(&world.credit_key, order)))
}

fn open(order: &Order) -> Result<(), Problem> {
    let closed = || Problem(StatusCode::CONFLICT, "the checkout takes nothing any more".to_owned());
    if order.open() { Ok(()) } else { Err(closed()) }
}

/// The customer accepts, as on the page.
async fn finish(State(sandbox): Shared, Path(id): Path<String>) -> Done {
    let mut world = sandbox.world();
    let (now, place) = (world.clock.now(), world.credit_key.settings.auto_place);
    with(&mut world, &id, |order| open(order).map(|()| order.finish(place, now)))
}

/// Credit Key does not approve the customer: the checkout closes, the order stays `new`.
async fn decline(State(sandbox): Shared, Path(id): Path<String>) -> Done {
    let mut world = sandbox.world();
    with(&mut world, &id, |order| open(order).map(|()| order.visit = Visit::Declined))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    #[serde(default)]
    status: Option<Status>,
    #[serde(default)]
    amount: Option<Value>,
    #[serde(default)]
    refunded_amount: Option<Value>,
}

/// Changes an order behind the terminal's back, as somebody in Credit Key's own portal could.
async fn edit(State(sandbox): Shared, Path(id): Path<String>, body: Bytes) -> Done {
    let wanted: Edit = read(&body)?;
    let cents = |value: Option<Value>| {
        let read = value.as_ref().map(amount::number_or_text).transpose();
        read.map_err(|why| Problem(StatusCode::UNPROCESSABLE_ENTITY, format!("the amount {why}")))
    };
    let (amount, refunded) = (cents(wanted.amount)?, cents(wanted.refunded_amount)?);
    let mut world = sandbox.world();
    let now = world.clock.now();
    with(&mut world, &id, |order| {
        if let Some(amount) = amount {
            let charges = &mut order.asked.charges;
            // The goods take the difference, so that the charges still add up where they can.
            charges.total = (amount + charges.discount).saturating_sub(charges.shipping + charges.tax);
            charges.grand_total = amount;
            order.amount = amount;
            order.captured = order.captured.map(|_| amount);
        }
        if let Some(refunded) = refunded {
            order.refunded = refunded;
        }
        if let Some(status) = wanted.status {
            order.status = status;
            if status.is_placed() {
                order.placed = order.placed.or(Some(now));
            }
            if status == Status::Shipped {
                order.captured = order.captured.or(Some(order.amount));
            }
        }
        Ok(())
    })
}
