//! Transactions as v1 writes them: camelCase, every scalar a string, absent objects empty strings.

use serde_json::{Map, Value, json};

use super::{Account, codes};
use crate::cards::brand_of;
use crate::clock::v1;
use crate::world::{Attempt, Order, Review, World, message, state};

/// The whole transaction, as order and look-ups answer it; none when its order is gone.
pub(super) fn transaction(world: &World, attempt: &Attempt) -> Option<Value> {
    let found = world.orders.get(&(attempt.login.clone(), attempt.order_id.clone()))?;
    let declined = attempt.declined();
    let reason = attempt
        .reason
        .map_or(json!(""), |code| json!({ "code": code.to_string(), "message": codes::reason(code) }));
    let amount = |minor: u64| attempt.money.text(minor);
    let mut view = json!({
        "state": state(attempt.status),
        "reason": reason,
        "forwardUrl": attempt.forward_url,
        "test": "true",
        "mid": Account::of(&attempt.login).mid,
        "attemptId": attempt.number.to_string(),
        "authorizationCode": authorization_code(attempt),
        "transactionReference": attempt.reference.to_string(),
        "referenceToPay": "",
        "dateCreated": v1(attempt.created),
        "dateUpdated": v1(attempt.updated),
        "dateAuthorized": attempt.authorized_at.map_or_else(String::new, v1),
        "status": attempt.status.to_string(),
        "message": message(attempt.status),
        "authorizedAmount": amount(attempt.authorized),
        "capturedAmount": amount(attempt.captured),
        "refundedAmount": amount(attempt.refunded),
        "creditedAmount": amount(0),
        "decimals": attempt.money.exponent.to_string(),
        "currency": attempt.money.code,
        "ipAddress": found.details.ip,
        "ipCountry": "",
        "deviceId": "",
        "avsResult": "",
        "eci": attempt.eci.to_string(),
        "paymentProduct": attempt.product,
        "paymentMethod": method(attempt),
        "threeDSecure": three_d_secure(attempt),
        "fraudScreening": screening(attempt),
        "order": order(found, found.attempts.len()),
        "debitAgreement": { "id": "", "status": "" },
    });
    if let Some(custom) =
        found.details.custom_data.as_deref().and_then(|text| serde_json::from_str(text).ok())
    {
        view["customData"] = custom;
    }
    if attempt.chargebacked > 0 {
        view["chargebackedAmount"] = json!(amount(attempt.chargebacked));
    }
    // Seen so: a refusal carries the CVC result and no cdata, an approval the other way round.
    if declined {
        view["cvcResult"] = json!("");
    } else {
        for (place, value) in found.details.cdata.iter().enumerate() {
            view[format!("cdata{}", place + 1)] = json!(value);
        }
    }
    Some(view)
}

/// The order inside a transaction, and in the answer to a payment page.
pub(super) fn order(order: &Order, attempts: usize) -> Value {
    let amount = |minor: u64| order.money.text(minor);
    json!({
        "id": order.id,
        "dateCreated": v1(order.created),
        "attempts": attempts.to_string(),
        "amount": amount(order.amount),
        "shipping": amount(order.details.shipping),
        "tax": amount(order.details.tax),
        "decimals": order.money.exponent.to_string(),
        "currency": order.money.code,
        "customerId": order.details.cid,
        "language": order.details.language,
        "email": order.details.email,
    })
}

/// The answer to a maintenance operation.
pub(super) fn maintenance(operation: &str, attempt: &Attempt) -> Value {
    let amount = |minor: u64| attempt.money.text(minor);
    json!({
        "operation": operation,
        "test": "true",
        "mid": Account::of(&attempt.login).mid,
        "authorizationCode": authorization_code(attempt),
        "transactionReference": attempt.reference.to_string(),
        "dateCreated": v1(attempt.created),
        "dateUpdated": v1(attempt.updated),
        "dateAuthorized": attempt.authorized_at.map_or_else(String::new, v1),
        "status": attempt.status.to_string(),
        "message": message(attempt.status),
        "authorizedAmount": amount(attempt.authorized),
        "capturedAmount": amount(attempt.captured),
        "refundedAmount": amount(attempt.refunded),
        "decimals": attempt.money.exponent.to_string(),
        "currency": attempt.money.code,
    })
}

/// The bank's code; the test platform has only this one.
pub(crate) fn authorization_code(attempt: &Attempt) -> &'static str {
    if attempt.authorized_at.is_some() { "no_code" } else { "" }
}

fn method(attempt: &Attempt) -> Value {
    let card = &attempt.card;
    json!({
        "token": card.token,
        "cardId": card.card_id,
        "brand": brand_of(&card.number).name,
        "pan": card.masked('*'),
        "cardHolder": card.holder,
        "cardExpiryMonth": card.month,
        "cardExpiryYear": card.year,
        "issuer": if attempt.declined() { "" } else { "EXAMPLE BANK" },
        "country": "FR",
    })
}

fn three_d_secure(attempt: &Attempt) -> Value {
    let Some(passed) = attempt.authenticated else { return json!("") };
    let mut view = Map::new();
    let mut set = |name: &str, value: &str| view.insert(name.to_owned(), json!(value));
    set("eci", if passed { "5" } else { "7" });
    set("enrollmentStatus", "Y");
    set("enrollmentMessage", "Authentication Available");
    set("authenticationStatus", if passed { "Y" } else { "N" });
    set("authenticationMessage", if passed { "Authentication Successful" } else { "Authentication Failed" });
    set("authenticationToken", "");
    set("xid", "");
    Value::Object(view)
}

fn screening(attempt: &Attempt) -> Value {
    let (result, review) = match attempt.review {
        Review::None => ("ACCEPTED", ""),
        Review::Pending => ("CHALLENGED", "PENDING"),
        Review::Allowed => ("CHALLENGED", "ALLOWED"),
        Review::Denied => ("CHALLENGED", "DENIED"),
    };
    json!({ "scoring": "0", "result": result, "review": review })
}
