//! JSON objects as values: their members, without what is not known, under other names. Knows no member's meaning.

use serde_json::{Map, Value};

/// Without what is not known: a provider is told nothing rather than `null` or an empty text.
pub(crate) fn slim(value: Value) -> Value {
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    };
    match value {
        Value::Object(members) => {
            let kept = members.into_iter().map(|(name, value)| (name, slim(value)));
            Value::Object(kept.filter(|(_, value)| !empty(value)).collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(slim).collect()),
        other => other,
    }
}

/// The members of an object.
pub(crate) fn members(object: Value) -> Map<String, Value> {
    if let Value::Object(members) = object { members } else { Map::new() }
}

/// The members of an object with names in camel case that were in snake case.
pub(crate) fn camel_case(object: &Value) -> Map<String, Value> {
    let words = |name: &str| {
        let mut words = name.split('_');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            let mut letters = word.chars();
            let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
            name.chars().chain(capital).chain(letters).collect()
        })
    };
    let all = object.as_object().into_iter().flatten();
    all.map(|(name, value)| (words(name), value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_empty_is_left_out_and_what_is_zero_or_false_is_not() {
        let body = json!({ "a": null, "b": " ", "c": [], "d": { "e": { "f": "" } }, "g": 0, "h": false, "i": [{ "j": null }] });
        assert_eq!(slim(body), json!({ "g": 0, "h": false, "i": [{}] }));
    }

    #[test]
    fn names_change_their_case_and_values_stay() {
        let body = json!({ "state": 1, "authorized_amount": { "a_b": 2 }, "_x": 3, "é_ß": 4 });
        let camel = json!({ "state": 1, "authorizedAmount": { "a_b": 2 }, "X": 3, "éß": 4 });
        assert_eq!(Value::Object(camel_case(&body)), camel);
        assert!(camel_case(&json!([1])).is_empty());
    }
}
