//! Sessions and transactions as the API writes them, with members nobody asked for, as the service has. Changes nothing.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::account::Shop;
use super::operations::original;
use super::refusal::Refusal;
use super::session::Session;
use super::transaction::Transaction;
use super::{codes, entry::Entry};
use crate::reply::Reply;
use crate::world::World;

/// A moment with milliseconds and offset.
pub(super) fn moment(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S.000+00:00").to_string()
}

/// `GET …/sessions/{id}`.
pub(super) fn look_up_session(world: &mut World, shop: &Shop, id: &str) -> Result<Reply, Refusal> {
    let now = world.clock.now();
    let session = world.monext.sessions.get(id).filter(|session| session.login == shop.login).cloned();
    let session = session.ok_or_else(|| Refusal::no_session(id))?;
    let attempts = world.monext.attempts(&session, now);
    let mut body = about(&session, !attempts.is_empty());
    body["result"] = codes::result(session.code(&attempts, now));
    if !attempts.is_empty() {
        let listed: Vec<Value> = attempts.iter().map(|one| transaction(one, &session)).collect();
        body["transactions"] = json!(listed);
    }
    Ok(Reply::json(200, body))
}

/// `GET …/transactions/{id}`.
pub(super) fn look_up(world: &mut World, shop: &Shop, id: &str) -> Result<Reply, Refusal> {
    let found = original(world, shop, id)?.clone();
    let session = world.monext.sessions.get(&found.session).ok_or_else(|| Refusal::no_transaction(id))?;
    let mut body = about(session, true);
    body["result"] = codes::result(found.code);
    body["transaction"] = transaction(&found, session);
    let listed: Vec<Value> = found.history.iter().map(|entry| associated(entry, &found.id)).collect();
    body["associatedTransactions"] = json!(listed);
    Ok(Reply::json(200, body))
}

/// What a look-up repeats of the session; `tried` once somebody was on the page.
fn about(session: &Session, tried: bool) -> Value {
    let mut order = json!({
        "reference": session.reference,
        "amount": session.amount,
        "currency": session.money.code,
    });
    if let Some(origin) = &session.origin {
        order["origin"] = json!(origin);
    }
    let mut body = json!({ "order": order, "externalWallet": null });
    if session.buyer.is_object() {
        body["buyer"] = session.buyer.clone();
    }
    if session.private_data.is_object() {
        body["privateData"] = session.private_data.clone();
    }
    if tried {
        body["device"] = json!({ "type": "COMPUTER", "ip": "192.0.2.7" });
    }
    body
}

fn transaction(transaction: &Transaction, session: &Session) -> Value {
    let card = &transaction.instrument;
    let mut told = json!({
        "id": transaction.id,
        "date": moment(transaction.created),
        "type": transaction.kind,
        "paymentMethodId": session.method.as_deref().unwrap_or("CB1"),
        "requestedAmount": transaction.amount,
        "currency": transaction.money.code,
        "paymentType": "ONE_OFF",
        "capture": session.capture,
        "paymentInstrumentData": {
            "usedPaymentInstrument": "UsedCard",
            "holderName": card.holder,
            "maskedNumber": card.masked,
            "expirationDate": card.expiry,
            "mxToken": card.token,
            "network": card.network,
            "panType": null,
            "paymentInstrumentType": { "code": card.network },
        },
    });
    if let Some(authorised) = transaction.authorised_at {
        told["authorizedAmount"] = json!(transaction.amount);
        told["partnerReturnedData"] = json!({
            "authorizationNumber": format!("A{}", transaction.id.get(9..).unwrap_or_default()),
            "authorizationDate": moment(authorised),
            "issuerTransactionId": format!("{:0>15}", transaction.id),
        });
    }
    if let Some(passed) = transaction.authenticated {
        told["authenticationResultData"] = json!({
            "eci": if passed { "05" } else { "07" },
            "transStatus": if passed { "Y" } else { "N" },
            "liabilityShift": passed,
        });
    }
    told
}

/// One entry of the operation history.
pub(super) fn associated(entry: &Entry, original: &str) -> Value {
    json!({
        "id": entry.id,
        "date": moment(entry.date),
        "type": entry.kind,
        "amount": entry.amount,
        "status": if entry.ok { "OK" } else { "KO" },
        "originTransactionId": original,
    })
}
