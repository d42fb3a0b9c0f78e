//! The sandbox's own truth about orders, to be compared with what a client believes. Counts charges here.

use axum::extract::State;
use serde_json::{Map, Value, json};

use super::{Shared, act};
use crate::options::PAGE;
use crate::world::{Attempt, Order, World};

/// Every order by its id; `id@login` when two accounts use the same id.
pub(super) async fn orders(State(sandbox): Shared) -> axum::Json<Value> {
    let mut world = sandbox.world();
    let all: Vec<((String, String), Order)> =
        world.orders.iter().map(|(key, order)| (key.clone(), order.clone())).collect();
    let mut view = Map::new();
    for ((login, id), order) in all {
        let told = tell(&mut world, &login, &order);
        let name = if view.contains_key(&id) { format!("{id}@{login}") } else { id };
        view.insert(name, told);
    }
    axum::Json(Value::Object(view))
}

fn tell(world: &mut World, login: &str, order: &Order) -> Value {
    let money = order.money;
    let attempts: Vec<Attempt> =
        order.attempts.iter().filter_map(|reference| world.attempt(*reference).cloned()).collect();
    let charges = attempts.iter().filter(|attempt| attempt.charged).count();
    let sum = |of: fn(&Attempt) -> u64| money.text(attempts.iter().map(of).sum());
    let links = world.links.values().filter(|link| link.login == login && link.order_id == order.id).cloned();
    let links: Vec<_> = links.collect();
    let links: Vec<Value> = links
        .iter()
        .map(|link| {
            json!({
                "url": format!("{}{PAGE}{}", link.base, link.id),
                "eci": link.eci,
                "language": link.details.language,
                "expires": link.expires,
                "tries": link.tries,
                "state": world.link_state(&link.id).map(act::name),
            })
        })
        .collect();
    json!({
        "login": login,
        "amount": money.text(order.amount),
        "amount_minor": order.amount,
        "currency": money.code,
        "charges": charges,
        "captured": sum(Attempt::really_captured),
        "refunded": sum(Attempt::really_refunded),
        "customer": { "firstname": order.details.firstname, "lastname": order.details.lastname, "email": order.details.email },
        "description": order.details.description,
        "custom_data": order.details.custom_data,
        "attempts": attempts.iter().map(attempt).collect::<Vec<_>>(),
        "links": links,
    })
}

fn attempt(attempt: &Attempt) -> Value {
    let amount = |minor: u64| attempt.money.text(minor);
    json!({
        "reference": attempt.reference.to_string(),
        "attempt": attempt.number,
        "status": attempt.status,
        "message": crate::world::message(attempt.status),
        "reason": attempt.reason,
        "operation": if attempt.sale { "Sale" } else { "Authorization" },
        "eci": attempt.eci,
        "product": attempt.product,
        "pan": attempt.card.masked('*'),
        "charged": attempt.charged,
        "amount": amount(attempt.amount),
        "currency": attempt.money.code,
        "authorized": amount(attempt.authorized),
        "captured": amount(attempt.really_captured()),
        "refunded": amount(attempt.really_refunded()),
        "chargebacked": amount(attempt.chargebacked),
    })
}
