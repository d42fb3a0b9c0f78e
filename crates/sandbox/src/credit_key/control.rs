//! The truth about orders, what customers and back office do, and settings. Tests only.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::page_of;
use crate::control::{Done, Problem, Shared, read};
use crate::world::Sandbox;

pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/control/credit-key/orders", get(orders))
        .route("/control/credit-key/notices", get(notices))
        .route("/control/credit-key/orders/{id}/finish", post(finish))
        .route("/control/credit-key/orders/{id}/edit", post(edit))
        .route("/control/credit-key/settings", post(settings))
}

async fn orders(State(sandbox): Shared) -> axum::Json<Value> {
    let world = sandbox.world();
    let all: Map<String, Value> = world
        .credit_key
        .orders
        .values()
        .map(|order| {
            let told = json!({
                "status": order.status, "shop": order.shop, "amount": order.amount, "refunded": order.refunded,
                "captured": if order.confirms > 0 { order.amount } else { 0 }, "remote_id": order.remote_id,
                "merchant_order_id": order.merchant_order_id, "confirms": order.confirms,
                "checkout_url": page_of(&order.base, order),
            });
            (order.id.clone(), told)
        })
        .collect();
    axum::Json(Value::Object(all))
}

async fn notices(State(sandbox): Shared) -> axum::Json<Value> {
    axum::Json(json!(sandbox.world().credit_key.notices))
}

/// The customer finishes, as on the page.
async fn finish(State(sandbox): Shared, Path(id): Path<String>) -> Done {
    let mut world = sandbox.world();
    let (now, at_once) = (world.clock.now(), world.credit_key.settings.auto_place);
    let order = world.credit_key.orders.get_mut(&id).filter(|order| order.status == "new");
    let order = order.ok_or_else(|| Problem(StatusCode::NOT_FOUND, format!("{id} takes no customer")))?;
    order.finish(at_once, now);
    Ok(axum::Json(order.view()))
}

/// What the back office did to an order without the terminal, in cents.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    amount: Option<u64>,
    #[serde(default)]
    refunded: Option<u64>,
}

async fn edit(State(sandbox): Shared, Path(id): Path<String>, body: Bytes) -> Done {
    let edit: Edit = read(&body)?;
    let mut world = sandbox.world();
    let order = world.credit_key.orders.get_mut(&id);
    let order = order.ok_or_else(|| Problem(StatusCode::NOT_FOUND, format!("there is no order {id}")))?;
    order.confirms += u32::from(edit.status.as_deref() == Some("shipped"));
    order.status = edit.status.unwrap_or_else(|| order.status.clone());
    if let Some(amount) = edit.amount {
        order.amount = amount;
        order.charges.goods = amount;
        (order.charges.shipping, order.charges.tax, order.charges.discount) = (0, 0, 0);
        order.charges.total = amount;
    }
    order.refunded = edit.refunded.unwrap_or(order.refunded);
    Ok(axum::Json(order.view()))
}

async fn settings(State(sandbox): Shared, body: Bytes) -> Done {
    let settings: super::Settings = read(&body)?;
    sandbox.world().credit_key.settings = settings;
    Ok(axum::Json(json!(settings)))
}
