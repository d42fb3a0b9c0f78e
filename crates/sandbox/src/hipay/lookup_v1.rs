//! The v1 look-ups, with every shape `transaction` was seen to take.

use serde_json::{Map, Value, json};

use super::fields::required;
use super::{Account, Answer, refuse, view_v1};
use crate::call::Call;
use crate::reply::Reply;
use crate::world::{NoneShape, SeveralShape, World};

/// `GET v1/transaction/{reference}`.
pub(super) fn by_reference(world: &mut World, account: &Account, reference: &str) -> Answer {
    let unknown = || refuse(3_000_002, format!("There is no transaction {reference}."));
    let number = reference.parse().map_err(|_| unknown())?;
    world.attempt(number).filter(|attempt| attempt.login == account.login).ok_or_else(unknown)?;
    let view = world.attempts.get(&number).and_then(|attempt| view_v1::transaction(world, attempt));
    Ok(Reply::json(200, json!({ "transaction": view.ok_or_else(unknown)? })))
}

/// `GET v1/transaction?orderid=…`.
pub(super) fn by_order(world: &mut World, call: &Call, account: &Account) -> Answer {
    let id = required(&call.query, "orderid")?;
    let key = (account.login.to_owned(), id.to_owned());
    let references = world.orders.get(&key).map(|order| order.attempts.clone()).unwrap_or_default();
    for reference in &references {
        world.attempt(*reference);
    }
    let mut views: Vec<Value> = references
        .iter()
        .filter_map(|reference| view_v1::transaction(world, world.attempts.get(reference)?))
        .collect();
    let transaction = match (views.len(), world.behaviour.none, world.behaviour.several) {
        (0, NoneShape::NotFound, _) => return Err(refuse(3_000_001, format!("There is no order {id}."))),
        (0, NoneShape::Missing, _) => return Ok(Reply::json(200, json!({}))),
        (0, NoneShape::EmptyList, _) => json!([]),
        (0, NoneShape::EmptyString, _) => json!(""),
        (0, NoneShape::Null, _) => Value::Null,
        (1, ..) => views.remove(0),
        (_, _, SeveralShape::List) => Value::Array(views),
        (_, _, SeveralShape::Map) => {
            let keyed: Map<String, Value> =
                views.into_iter().enumerate().map(|(place, view)| (place.to_string(), view)).collect();
            Value::Object(keyed)
        }
    };
    Ok(Reply::json(200, json!({ "transaction": transaction })))
}
