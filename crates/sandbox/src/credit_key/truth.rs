//! The sandbox's own truth about Credit Key's orders, to be compared with what a client believes. Changes nothing.

use serde_json::{Map, Value, json};

use super::State;
use super::amount;
use super::order::{Movement, Order};

/// Every order by its key.
pub(super) fn orders(state: &State) -> Value {
    let told = |order: &Order| (order.key.clone(), order_of(state, order));
    Value::Object(state.orders.values().map(told).collect::<Map<_, _>>())
}

/// One order, with what no operation shows.
pub(super) fn order_of(state: &State, order: &Order) -> Value {
    let all = |movements: &[Movement]| {
        let told = |one: &Movement| json!({ "amount": amount::json(one.amount), "at": one.at });
        movements.iter().map(told).collect::<Vec<_>>()
    };
    json!({
        "shop": order.shop.public_key,
        "status": order.status,
        "checkout": order.visit,
        "amount": amount::json(order.amount),
        "approved": amount::json(order.approved),
        "captured": amount::json(order.captured.unwrap_or_default()),
        "refunded": amount::json(order.refunded),
        "charges": order.asked.charges.json(),
        "remote_id": order.asked.remote_id,
        "merchant_order_id": order.merchant_order_id,
        "merchant_status": order.merchant_status,
        "checkout_url": order.checkout_url,
        "return_to": order.with_key(&order.asked.return_url),
        "created": order.created,
        "placed": order.placed,
        "lapses": order.lapses(state.settings.cancel_days),
        "updates": all(&order.updates),
        "confirms": all(&order.confirms),
        "refunds": all(&order.refunds),
    })
}
