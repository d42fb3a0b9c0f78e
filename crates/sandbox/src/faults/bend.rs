//! Makes a correct reply wrong in ways a careless reader would not notice. Knows only the shape of JSON.

use serde_json::{Value, json};

use super::Kind;

const AMOUNTS: [&str; 8] = [
    "authorizedAmount",
    "capturedAmount",
    "amount",
    "authorized_amount",
    "captured_amount",
    "refundedAmount",
    "refunded_amount",
    "grand_total",
];

/// Where a client reads what became of its call, whatever the service calls it.
const OUTCOMES: [&str; 8] = [
    "status",
    "title",
    "result",
    "token",
    "transactionReference",
    "forwardUrl",
    "redirectURL",
    "checkout_url",
];

/// Bends `value` in place, at every depth.
pub(crate) fn bend(value: &mut Value, kind: Kind) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields.iter_mut() {
                match kind {
                    Kind::WrongType if OUTCOMES.contains(&name.as_str()) && !inner.is_object() => {
                        *inner = json!({ "value": inner.clone() });
                    }
                    Kind::UnknownStatus if name == "status" => {
                        *inner = if inner.is_number() { json!(899) } else { json!("999") };
                    }
                    Kind::UnknownStatus
                        if matches!(name.as_str(), "title" | "result") && inner.is_string() =>
                    {
                        *inner = json!("SOMETHING_NEW");
                    }
                    Kind::WrongAmount if AMOUNTS.contains(&name.as_str()) => raise(inner),
                    _ => bend(inner, kind),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| bend(item, kind)),
        _ => {}
    }
}

/// One unit more, in text or number as it was.
fn raise(amount: &mut Value) {
    let text = match amount {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return,
    };
    let (whole, fraction) = text.split_once('.').map_or((&*text, None), |(whole, rest)| (whole, Some(rest)));
    let Ok(whole) = whole.parse::<u64>() else { return };
    let fraction = fraction.map(|rest| format!(".{rest}")).unwrap_or_default();
    let raised = format!("{}{fraction}", whole + 1);
    *amount = match amount {
        Value::Number(_) => serde_json::from_str(&raised).unwrap_or_default(),
        _ => json!(raised),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bent_reply_is_well_formed_and_wrong() {
        let bent = |kind| {
            let mut value = json!({ "transaction": { "status": "118", "capturedAmount": "42.50" } });
            bend(&mut value, kind);
            value.to_string()
        };
        assert_eq!(bent(Kind::WrongAmount), r#"{"transaction":{"capturedAmount":"43.50","status":"118"}}"#);
        assert_eq!(bent(Kind::UnknownStatus), r#"{"transaction":{"capturedAmount":"42.50","status":"999"}}"#);
        let mut numbers = json!({ "amount": 57.22, "refunded_amount": 0, "total": 5 });
        bend(&mut numbers, Kind::WrongAmount);
        assert_eq!(numbers, json!({ "amount": 58.22, "refunded_amount": 1, "total": 5 }));
        assert!(bent(Kind::WrongType).contains(r#""status":{"value":"118"}"#));
    }
}
