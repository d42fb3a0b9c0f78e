//! Makes a correct reply wrong in ways a careless reader would not notice. Knows only the shape of JSON.

use serde_json::{Value, json};

use super::Kind;

const AMOUNTS: [&str; 6] = [
    "authorizedAmount",
    "capturedAmount",
    "amount",
    "authorized_amount",
    "captured_amount",
    "refundedAmount",
];

/// Bends `value` in place, at every depth.
pub(crate) fn bend(value: &mut Value, kind: Kind) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields.iter_mut() {
                match kind {
                    Kind::WrongType if name == "status" => *inner = json!({ "value": inner.clone() }),
                    Kind::UnknownStatus if name == "status" => {
                        *inner = if inner.is_number() { json!(899) } else { json!("999") };
                    }
                    Kind::UnknownStatus if name == "title" => *inner = json!("SOMETHING_NEW"),
                    Kind::WrongAmount if AMOUNTS.contains(&name.as_str()) => raise(inner),
                    _ => bend(inner, kind),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| bend(item, kind)),
        _ => {}
    }
}

/// One major unit more.
fn raise(amount: &mut Value) {
    let Some(text) = amount.as_str() else { return };
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
    if let Ok(whole) = whole.parse::<u64>() {
        let fraction = fraction.map(|rest| format!(".{rest}")).unwrap_or_default();
        *amount = json!(format!("{}{fraction}", whole + 1));
    }
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
        assert!(bent(Kind::WrongType).contains(r#""status":{"value":"118"}"#));
    }
}
