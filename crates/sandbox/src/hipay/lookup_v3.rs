//! The v3 look-ups by transaction, by order and by operation. Errors carry numeric codes.

use serde_json::json;

use super::{Account, Answer, refuse, view_v3};
use crate::reply::Reply;
use crate::world::World;

/// `GET /v3/transaction/{reference}`: digits only.
pub(super) fn transaction(world: &mut World, account: &Account, reference: &str) -> Answer {
    if !reference.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(refuse(1_010_201, "A transaction reference has digits only."));
    }
    let unknown = || refuse(3_000_002, format!("There is no transaction {reference}."));
    let number = reference.parse().map_err(|_| unknown())?;
    let attempt =
        world.attempt(number).filter(|attempt| attempt.login == account.login).ok_or_else(unknown)?.clone();
    let mut view = view_v3::transaction(world, &attempt);
    view["merchant_order_id"] = json!(attempt.order_id);
    Ok(Reply::json(200, view))
}

/// `GET /v3/order/{orderid}`.
pub(super) fn order(world: &mut World, account: &Account, id: &str) -> Answer {
    let unknown = || refuse(3_000_001, format!("There is no order {id}."));
    let order = world.orders.get(&(account.login.to_owned(), id.to_owned())).cloned().ok_or_else(unknown)?;
    for reference in &order.attempts {
        world.attempt(*reference);
    }
    Ok(Reply::json(200, view_v3::order(world, &order)))
}

/// `GET /v3/transactions/{arn|opid|acquirerid}/{value}`; only operation ids are ever known here.
pub(super) fn search(world: &mut World, account: &Account, by: &str, value: &str) -> Answer {
    let references: Vec<u64> = world
        .attempts
        .values()
        .filter(|attempt| attempt.login == account.login)
        .filter(|attempt| match by {
            "opid" => attempt.operations.iter().any(|one| one.merchant_reference.as_deref() == Some(value)),
            "acquirerid" => view_v3::acquirer_reference(attempt) == value,
            _ => false,
        })
        .map(|attempt| attempt.reference)
        .collect();
    let mut views = Vec::new();
    for reference in references {
        if let Some(attempt) = world.attempt(reference).cloned() {
            let mut view = view_v3::transaction(world, &attempt);
            view["merchant_order_id"] = json!(attempt.order_id);
            view["status_history"] = json!([]);
            views.push(view);
        }
    }
    if views.is_empty() {
        return Err(refuse(3_000_002, "No transaction has this reference."));
    }
    Ok(Reply::json(200, json!(views)))
}
