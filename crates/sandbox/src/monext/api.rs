//! Look-ups, and the operations that follow a payment: always on the original transaction, never above what is left.

use serde_json::{Value, json};

use super::session::{Operation, Session, Transaction, moment};
use super::{No, Shop, State, create, result};
use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;

pub(super) fn answer(
    world: &mut World,
    call: &Call,
    shop: &'static Shop,
    parts: &[&str],
) -> Result<Reply, No> {
    match (call.method.as_str(), parts) {
        ("POST", ["payments", "sessions"]) => create::create(world, call, shop),
        ("GET", ["payments", "sessions", id]) => session(world, shop, id),
        ("GET", ["transactions", id]) => {
            let one = found(&mut world.monext, shop, id)?.clone();
            let session = world.monext.sessions.get(&one.session).cloned();
            Ok(Reply::json(200, transaction(&one, session.as_ref())))
        }
        ("POST", ["transactions", id, step @ ("captures" | "cancels" | "refunds")]) => {
            change(world, call, shop, id, step)
        }
        _ => Err(No::Interface { status: 404, title: "Not Found" }),
    }
}

fn session(world: &mut World, shop: &Shop, id: &str) -> Result<Reply, No> {
    let now = world.clock.now();
    let state = &world.monext;
    let session = state.sessions.get(id).filter(|one| one.merchant == shop.merchant);
    let session = session.ok_or_else(|| No::error("02304", "No transaction for this token"))?;
    let tries: Vec<&Transaction> = session.tries.iter().filter_map(|id| state.transactions.get(id)).collect();
    let told = match (state.paid(session), tries.last()) {
        (Some(one), _) => result(one.title, one.code, one.detail),
        _ if session.cancelled => result("CANCELLED", "02319", "Payment cancelled by the buyer"),
        _ if now >= state.ends(session) => result("CANCELLED", "02324", "Session expired"),
        (None, Some(last)) => result(last.title, last.code, last.detail),
        (None, None) => result("INPROGRESS", "02306", "The buyer is not there yet"),
    };
    let mut body = about(session);
    body["result"] = told;
    if !tries.is_empty() {
        body["transactions"] = tries.iter().map(|one| one.view()).collect();
    }
    Ok(Reply::json(200, body))
}

fn about(session: &Session) -> Value {
    json!({
        "order": { "reference": session.reference, "amount": session.amount, "currency": session.money.code,
            "origin": session.origin },
        "privateData": session.private,
    })
}

fn transaction(one: &Transaction, session: Option<&Session>) -> Value {
    let mut body = session.map(about).unwrap_or_else(|| json!({}));
    body["result"] = result(one.title, one.code, one.detail);
    body["transaction"] = one.view();
    body["associatedTransactions"] = one.history();
    body
}

fn found<'a>(state: &'a mut State, shop: &Shop, id: &str) -> Result<&'a mut Transaction, No> {
    let one = state.transactions.get_mut(id).filter(|one| one.merchant == shop.merchant);
    one.ok_or_else(|| No::error("02301", "Unknown transaction id"))
}

fn change(world: &mut World, call: &Call, shop: &Shop, id: &str, step: &str) -> Result<Reply, No> {
    let (now, count) = (world.clock.now(), world.count());
    let Some(body) = call.json.as_ref().filter(|body| body.is_object()) else {
        return Err(No::error("02305", "the body is no JSON object"));
    };
    let amount = body["amount"].as_u64().filter(|amount| *amount > 0);
    let amount = amount.ok_or_else(|| No::error("02110", "Invalid amount"))?;
    let one = found(&mut world.monext, shop, id)?;
    let left = one.left();
    let (kind, most) = match step {
        "captures" => ("CAPTURE", left.capturable),
        "refunds" => ("REFUND", left.refundable),
        _ => ("CANCEL", left.capturable),
    };
    let part = step == "captures" && amount < left.capturable && !shop.partial;
    let ok = amount <= most && !part;
    let own = format!("26{count:012}");
    one.operations.push(Operation { id: own.clone(), at: now, kind, amount, ok });
    if part {
        return Err(No::Outcome { status: 200, title: "ERROR", code: "02010", detail: "Not available" });
    }
    if !ok {
        return Err(No::Outcome { status: 200, title: "ERROR", code: "02110", detail: "Invalid amount" });
    }
    if step == "captures" && body["option"] == "FINAL" && amount < most {
        let rest = most - amount;
        one.operations.push(Operation { id: format!("{own}1"), at: now, kind: "RESET", amount: rest, ok });
    }
    Ok(Reply::json(
        200,
        json!({
            "result": result("ACCEPTED", "00000", "Transaction approved"),
            "transaction": { "id": own, "date": moment(now), "type": kind },
        }),
    ))
}
