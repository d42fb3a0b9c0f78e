//! Capture, cancel and refund, always on the original transaction. Knows no rule about amounts: the transaction does.

use serde_json::json;

use super::account::Shop;
use super::refusal::Refusal;
use super::transaction::{Done, Transaction};
use super::{codes, fields, view};
use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;

/// `POST …/captures`.
pub(super) fn capture(world: &mut World, call: &Call, shop: &Shop, id: &str) -> Result<Reply, Refusal> {
    let moved = fields::moved(call, true)?;
    let now = world.clock.now();
    original(world, shop, id)?;
    let ids = [(); 3].map(|()| world.monext.id(now));
    let transaction = original(world, shop, id)?;
    let done = transaction.capture(&moved, !shop.partial, ids, now);
    Ok(told(world, done))
}

/// `POST …/cancels`.
pub(super) fn cancel(world: &mut World, call: &Call, shop: &Shop, id: &str) -> Result<Reply, Refusal> {
    let moved = fields::moved(call, false)?;
    let now = world.clock.now();
    original(world, shop, id)?;
    let entry = world.monext.id(now);
    let done = original(world, shop, id)?.cancel(moved.amount, entry, now);
    Ok(told(world, done))
}

/// `POST …/refunds`.
pub(super) fn refund(world: &mut World, call: &Call, shop: &Shop, id: &str) -> Result<Reply, Refusal> {
    let moved = fields::moved(call, false)?;
    let now = world.clock.now();
    original(world, shop, id)?;
    let entry = world.monext.id(now);
    let done = original(world, shop, id)?.refund(moved.amount, entry, now);
    Ok(told(world, done))
}

/// The transaction of this shop with this number. The number of a capture or a refund is none.
pub(super) fn original<'a>(
    world: &'a mut World,
    shop: &Shop,
    id: &str,
) -> Result<&'a mut Transaction, Refusal> {
    let now = world.clock.now();
    let found = world.monext.transaction(id, now).filter(|transaction| transaction.login == shop.login);
    found.ok_or_else(|| Refusal::no_transaction(id))
}

fn told(world: &World, done: Done) -> Reply {
    let body = match done {
        Ok((id, kind)) => json!({
            "result": codes::result("00000"),
            "transaction": { "id": id, "date": view::moment(world.clock.now()), "type": kind },
        }),
        Err(code) => json!({ "result": codes::result(code) }),
    };
    Reply::json(200, body)
}
