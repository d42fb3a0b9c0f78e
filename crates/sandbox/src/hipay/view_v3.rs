//! Transactions and orders as v3 writes them: snake_case, real types, its own status numbers.

use serde_json::{Value, json};

use super::{Account, codes, view_v1};
use crate::cards::brand_of;
use crate::clock::v3 as moment;
use crate::world::{Attempt, Operation, Order, Review, World, state, v3};

/// An order with its transactions.
pub(super) fn order(world: &World, order: &Order) -> Value {
    let details = &order.details;
    let transactions: Vec<Value> = order
        .attempts
        .iter()
        .filter_map(|reference| Some(transaction(world, world.attempts.get(reference)?)))
        .collect();
    json!({
        "id": order.number,
        "merchant_order_id": order.id,
        "attempts": order.attempts.len(),
        "amount": order.money.text(order.amount),
        "shipping": order.money.text(details.shipping),
        "tax": order.money.text(details.tax),
        "customer": {
            "id": if details.cid.is_empty() { Value::Null } else { json!(details.cid) },
            "firstname": details.firstname,
            "lastname": details.lastname,
            "email": details.email,
            "phone": details.phone,
            "language": details.language,
        },
        "shipping_to": {
            "house_number": null, "house_extension": null, "street": null, "street_additional": null,
            "locality": null, "locality_additional": null, "postal_code": null, "country": null,
        },
        "billing_to": null,
        "terminal_information": null,
        "date_created": moment(order.created),
        "transactions": transactions,
        "currency": order.money.code,
        "decimals": order.money.exponent,
        "custom_data": details.custom_data,
    })
}

/// A transaction without its order's name.
pub(super) fn transaction(world: &World, attempt: &Attempt) -> Value {
    let amount = |minor: u64| attempt.money.text(minor);
    let found = world.orders.get(&(attempt.login.clone(), attempt.order_id.clone()));
    let (result, review) = match attempt.review {
        Review::None => ("ACCEPTED", "ALLOWED"),
        Review::Pending => ("CHALLENGED", "PENDING"),
        Review::Allowed => ("CHALLENGED", "ALLOWED"),
        Review::Denied => ("CHALLENGED", "DENIED"),
    };
    let operations: Vec<Value> = attempt.operations.iter().map(|one| operation(attempt, one)).collect();
    json!({
        "id": attempt.reference,
        "attemptid": attempt.number,
        "state": state(attempt.status),
        "status": v3(attempt.status),
        "computed_authentication_status": if attempt.authenticated == Some(true) { "Full authentication" } else { "No authentication" },
        "reason": attempt.reason.map(|code| json!({ "code": code, "reason": codes::reason(code) })),
        "eci": attempt.eci,
        "amount": amount(attempt.amount),
        "authorized_amount": amount(attempt.authorized),
        "captured_amount": amount(attempt.captured),
        "refunded_amount": amount(attempt.refunded),
        "credited_amount": amount(0),
        "chargebacked_amount": amount(attempt.chargebacked),
        "payment_product": { "name": attempt.product, "description": product_name(&attempt.product), "payment_method": "card" },
        "acquirer": { "transaction_reference": acquirer_reference(attempt) },
        "issuer": { "fullname": null, "institution": "EXAMPLE BANK", "country": "FR" },
        "card": card(attempt),
        "device": { "id": null, "ip_address": found.map_or("0.0.0.0", |order| order.details.ip.as_str()) },
        "authentication": authentication(attempt),
        "authorization_code": view_v1::authorization_code(attempt),
        "forward_url": attempt.forward_url,
        "fraud_screening": { "result": result, "review": review, "score": 0 },
        "cvc_result": if attempt.declined() { "Not Processed" } else { "Match" },
        "customer_country": "FR",
        "date_created": moment(attempt.created),
        "date_updated": moment(attempt.updated),
        "date_authorized": attempt.authorized_at.map(moment),
        "mid": Account::of(&attempt.login).mid.parse::<u64>().unwrap_or_default(),
        "operations": operations,
        "currency": attempt.money.code,
        "decimals": attempt.money.exponent,
    })
}

/// The bank's own number for an attempt.
pub(super) fn acquirer_reference(attempt: &Attempt) -> String {
    format!("446{:07}", attempt.reference % 10_000_000)
}

fn operation(attempt: &Attempt, operation: &Operation) -> Value {
    json!({
        "id": operation.id,
        "type": operation.kind,
        "status": operation.status,
        "amount": attempt.money.text(operation.amount),
        "arn": "",
        "merchant_reference": operation.merchant_reference,
        "date_created": moment(operation.created),
        "currency": attempt.money.code,
        "decimals": attempt.money.exponent,
    })
}

fn card(attempt: &Attempt) -> Value {
    let number = &attempt.card.number;
    json!({
        "pan": attempt.card.masked('*'),
        "last_digits": number.get(number.len().saturating_sub(4)..),
        "scheme": brand_of(number).name,
        "category": "CLASSIC",
        "type": "CREDIT",
        "bin": number.get(..6).and_then(|bin| bin.parse::<u32>().ok()),
        "token": null,
    })
}

fn authentication(attempt: &Attempt) -> Value {
    let Some(passed) = attempt.authenticated else { return Value::Null };
    json!({
        "eci": if passed { 5 } else { 7 },
        "enrollment_status": "Y",
        "enrollment_message": "Authentication Available",
        "authentication_status": if passed { "Y" } else { "N" },
        "authentication_message": if passed { "Authentication Successful" } else { "Authentication Failed" },
        "method": "challenge",
        "three_ds_version": "2.2.0",
        "three_ds_authentication_method": null,
        "three_ds_liability": passed,
        "sca_preference": null,
    })
}

fn product_name(code: &str) -> &str {
    match code {
        "visa" => "Visa",
        "mastercard" => "Mastercard",
        "cb" => "Cartes Bancaires",
        "american-express" => "American Express",
        "bcmc" => "Bancontact",
        "maestro" => "Maestro",
        other => other,
    }
}
