//! The last net against card numbers at rest. Forms refuse them long before; what still comes here is refused whole.
//! Knows no field by meaning, only which ones hold identifiers that machines made.

use domain::event::Event;
use domain::message::MessageEvent;
use domain::text::holds_card_number;
use serde_json::Value;

use crate::StoreError;

/// Made by machines, of digits, and without them a payment could not be followed: never taken for a card.
const IDENTIFIERS: [&str; 9] = [
    "id",
    "order_id",
    "payment_id",
    "account_id",
    "attempt",
    "owner",
    "salesperson",
    "provider_order_id",
    "authorisation_code",
];

/// Refuses an event that holds a card-like number, after masking what a mail server answered: its words are not
/// worth losing the fact that it took the mail.
pub(crate) fn screen(event: &mut Event) -> Result<(), StoreError> {
    if let Event::Message {
        change:
            MessageEvent::Sent { answer }
            | MessageEvent::Deferred { answer, .. }
            | MessageEvent::Failed { answer },
        ..
    } = event
        && holds_card_number(answer)
    {
        *answer =
            answer.chars().map(|c| if domain::text::ascii_digit(c).is_some() { '•' } else { c }).collect();
    }
    let from_provider = matches!(event, Event::Payment { .. });
    let value = serde_json::to_value(&*event).map_err(|error| StoreError::Io(error.to_string()))?;
    check(&value, from_provider)
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
            Value::String(_) if IDENTIFIERS.contains(&name.as_str()) => Ok(()),
            // A transaction's reference is the provider's; an order's is typed.
            Value::String(_) if from_provider && name == "reference" => Ok(()),
            Value::String(digits) if name == "first6" => short(digits, 6),
            Value::String(digits) if name == "last4" => short(digits, 4),
            value => check(value, from_provider),
        }),
        Value::Number(number) => text(&number.to_string(), from_provider),
        Value::Null | Value::Bool(_) => Ok(()),
    }
}

fn short(digits: &str, most: usize) -> Result<(), StoreError> {
    if digits.len() <= most && digits.bytes().all(|b| b.is_ascii_digit()) {
        Ok(())
    } else {
        Err(StoreError::CardNumber)
    }
}

/// Settings and mails carry JSON inside a text: its identifiers are known by name there too.
fn text(text: &str, from_provider: bool) -> Result<(), StoreError> {
    if !holds_card_number(text) {
        return Ok(());
    }
    match serde_json::from_str(text) {
        Ok(inner @ (Value::Object(_) | Value::Array(_))) => check(&inner, from_provider),
        _ => Err(StoreError::CardNumber),
    }
}
