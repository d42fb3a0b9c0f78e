//! A request's body, wiped when the last reader lets go: a form's fields or a JSON object.
//! Knows no field's meaning.

use bytes::Bytes;
use reqwest::header::HeaderValue;
use serde_json::Value;
use zeroize::Zeroizing;

use super::form::Form;

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

/// What is sent, and what it says it is. Cloning shares it.
#[derive(Clone)]
pub(crate) struct Body {
    bytes: Bytes,
    kind: &'static str,
}

impl Body {
    /// A JSON object of plain members, and of secret ones which are written once, in place, and nowhere else.
    pub fn json(plain: &Value, secrets: &[(&str, &[u8])]) -> Self {
        let rest = plain.to_string();
        // What follows the opening brace; the members of nothing else are no object.
        let rest = rest.strip_prefix('{').unwrap_or("}");
        let size = secrets.iter().map(|(name, value)| name.len() + escaped(value) + 6).sum::<usize>();
        let mut body = Zeroizing::new(Vec::with_capacity(size + rest.len() + 1));
        body.push(b'{');
        for (index, (name, value)) in secrets.iter().enumerate() {
            body.push(b'"');
            body.extend_from_slice(name.as_bytes());
            body.extend_from_slice(b"\":\"");
            escape(value, &mut body);
            body.push(b'"');
            if index + 1 < secrets.len() || rest != "}" {
                body.push(b',');
            }
        }
        body.extend_from_slice(rest.as_bytes());
        debug_assert!(body.len() <= size + rest.len() + 1);
        Self { bytes: Bytes::from_owner(body), kind: JSON }
    }

    /// The body for the wire: shared, not copied.
    pub fn bytes(&self) -> Bytes {
        self.bytes.clone()
    }

    /// Its content type.
    pub fn kind(&self) -> HeaderValue {
        HeaderValue::from_static(self.kind)
    }
}

impl From<Form> for Body {
    fn from(form: Form) -> Self {
        Self { bytes: form.bytes(), kind: FORM }
    }
}

fn width(byte: u8) -> usize {
    match byte {
        b'"' | b'\\' => 2,
        0..32 => 6,
        _ => 1,
    }
}

fn escaped(text: &[u8]) -> usize {
    text.iter().map(|byte| width(*byte)).sum()
}

fn escape(text: &[u8], into: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    for byte in text {
        match width(*byte) {
            2 => into.extend([b'\\', *byte]),
            6 => {
                into.extend_from_slice(b"\\u00");
                into.extend([HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
            }
            _ => into.push(*byte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn read(body: &Body) -> Value {
        serde_json::from_slice(&body.bytes()).unwrap()
    }

    #[test]
    fn secrets_stand_beside_the_plain_members() {
        let body = Body::json(&json!({ "type": "SALE" }), &[("card", b"4111111111111111"), ("csc", b"123")]);
        assert_eq!(read(&body), json!({ "card": "4111111111111111", "csc": "123", "type": "SALE" }));
        assert_eq!(read(&Body::json(&json!({}), &[("k", b"s")])), json!({ "k": "s" }));
        assert_eq!(read(&Body::json(&json!({ "a": 1 }), &[])), json!({ "a": 1 }));
        assert_eq!(read(&Body::json(&json!({}), &[])), json!({}));
    }

    proptest! {
        #[test]
        fn any_secret_comes_out_as_it_went_in(secret in ".*", other in any::<u32>()) {
            let body = Body::json(&json!({ "n": other }), &[("secret", secret.as_bytes())]);
            prop_assert_eq!(read(&body), json!({ "secret": secret, "n": other }));
        }
    }
}
