//! The last net against card numbers at rest. Forms refuse them long before; what still comes here is refused whole.
//! Knows no field by meaning, only which ones hold identifiers that machines made.

use domain::event::Event;
use domain::message::MessageEvent;
use domain::text::holds_card_number;
use serde_json::Value;

use crate::StoreError;

/// Made by machines, of digits, and without them a payment could not be followed: never taken for a card.
const IDENTIFIERS: [&str; 13] = [
    "id",
    "order_id",
    "payment_id",
    "account_id",
    "attempt",
    "owner",
    "salesperson",
    "provider_order_id",
    "authorisation_code",
    "by",
    "approver",
    "asked_by",
    "customer_id",
];

/// Masks what a mail server answered, if it holds a card-like number: its words are not worth losing the fact that it
/// took the mail.
pub(crate) fn mask(event: &mut Event) {
    if let Event::Message {
        change:
            MessageEvent::Sent { answer }
            | MessageEvent::Deferred { answer, .. }
            | MessageEvent::Failed { answer, .. },
        ..
    } = event
        && holds_card_number(answer)
    {
        *answer =
            answer.chars().map(|c| if domain::text::ascii_digit(c).is_some() { '•' } else { c }).collect();
    }
}

/// Refuses an event whose JSON holds a card-like number.
pub(crate) fn check_event(event: &Event, json: &str) -> Result<(), StoreError> {
    text(json, matches!(event, Event::Payment { .. }))
}

/// Refuses a draft that holds a card-like number.
pub(crate) fn check_draft(json: &str) -> Result<(), StoreError> {
    text(json, false)
}

fn check(value: &Value, from_provider: bool) -> Result<(), StoreError> {
    match value {
        Value::String(string) => text(string, from_provider),
        Value::Array(items) => items.iter().try_for_each(|item| check(item, from_provider)),
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| match value {
            _ if holds_card_number(name) => Err(StoreError::CardNumber),
            Value::String(_) if IDENTIFIERS.contains(&name.as_str()) => Ok(()),
            // A transaction's reference is the provider's; an order's is typed.
            Value::String(_) if from_provider && name == "reference" => Ok(()),
            value => check(value, from_provider),
        }),
        Value::Number(number) => text(&number.to_string(), from_provider),
        Value::Null | Value::Bool(_) => Ok(()),
    }
}

/// A text without a card-like run is fine whatever it is: quotes, colons and commas end a run, so looking at a whole
/// document finds no less than looking at each of its texts. Otherwise, identifiers within JSON are known by name;
/// settings and mails carry JSON within JSON.
fn text(text: &str, from_provider: bool) -> Result<(), StoreError> {
    if !holds_card_number(text) {
        return Ok(());
    }
    match serde_json::from_str(text) {
        Ok(inner @ (Value::Object(_) | Value::Array(_))) => check(&inner, from_provider),
        _ => Err(StoreError::CardNumber),
    }
}
