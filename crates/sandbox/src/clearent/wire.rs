//! The envelope around every answer, and amounts as the wire writes them. Knows no rule of a transaction.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::reply::Reply;

/// A call refused before anything was recorded.
#[derive(Debug)]
pub(super) struct Refused {
    pub http: u16,
    pub code: &'static str,
    pub message: String,
}

impl Refused {
    /// A refusal with its HTTP status, result code and text.
    pub fn new(http: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { http, code, message: message.into() }
    }

    /// A field that is missing, unknown or badly written.
    pub fn field(message: impl Into<String>) -> Self {
        Self::new(400, "041", message)
    }

    /// A body that is no JSON object, or a value of another type than documented.
    pub fn malformed(message: impl Into<String>) -> Self {
        Self::new(500, "090", message)
    }

    /// A path or method nobody documented.
    pub fn no_such_path() -> Self {
        Self::new(404, "001", "Not found")
    }

    /// The answer.
    pub fn reply(&self, exchange: &str) -> Reply {
        let body = json!({
            "code": self.http.to_string(),
            "status": "fail",
            "exchange-id": exchange,
            "payload": {
                "error": { "error-message": self.message, "result-code": self.code },
                "payloadType": "error",
            },
        });
        Reply::json(self.http, body)
    }
}

/// The answer to a call without a valid key: no exchange id, a moment instead.
pub(crate) fn unauthorized(now: Timestamp) -> Reply {
    let at = now.strftime("%a %b %d %H:%M:%S UTC %Y").to_string();
    let error = json!({ "error-message": "UNAUTHORIZED", "result-code": "042", "time-stamp": at });
    let body =
        json!({ "code": "401", "status": "fail", "payload": { "error": error, "payloadType": "error" } });
    Reply::json(401, body)
}

/// The answer to a call that was done.
pub(super) fn success(exchange: &str, links: &Value, payload: &Value) -> Value {
    json!({ "code": "200", "status": "success", "exchange-id": exchange, "links": links, "payload": payload })
}

/// Cents from dollars with exactly two decimals.
pub(super) fn cents(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || fraction.len() != 2 {
        return None;
    }
    format!("{whole}{fraction}").parse().ok()
}

/// Dollars with exactly two decimals.
pub(super) fn dollars(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// A flag as the wire writes it.
pub(super) fn flag(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_has_exactly_two_decimals() {
        assert_eq!(cents("25.00"), Some(2500));
        assert_eq!(cents("0.04"), Some(4));
        for text in ["25", "25.0", "25.000", ".50", "-1.00", "$1.00", "1,000.00", "", "1.0a"] {
            assert_eq!(cents(text), None, "{text:?}");
        }
        assert_eq!(dollars(2505), "25.05");
    }
}
