//! Amounts as whole cents and as the JSON of the wire. Every amount is in US dollars. Rounds nothing.

use serde_json::{Value, json};

use crate::money::{Money, NotAnAmount};

const DOLLAR: Money = Money { code: "USD", exponent: 2 };

/// Cents of a JSON number; where no vendor's client was seen to send text, text is refused.
pub(super) fn number(value: &Value) -> Result<u64, &'static str> {
    match value {
        Value::Number(number) => cents(&number.to_string()),
        _ => Err("must be a JSON number"),
    }
}

/// Cents of a JSON number or of text such as `"57.2200"`, which a vendor's shop module sends for charges and prices.
pub(super) fn number_or_text(value: &Value) -> Result<u64, &'static str> {
    match value {
        Value::String(text) => {
            let end = text.find('.').map_or(text.len(), |point| (point + 3).min(text.len()));
            match text.split_at_checked(end) {
                Some((kept, zeros)) if zeros.bytes().all(|byte| byte == b'0') => cents(kept),
                _ => cents(text),
            }
        }
        other => number(other),
    }
}

fn cents(text: &str) -> Result<u64, &'static str> {
    DOLLAR.parse(text).map_err(|fault| match fault {
        NotAnAmount::NotDecimal => "must be a plain decimal number",
        NotAnAmount::TooManyDecimals => "must have at most 2 decimals",
        NotAnAmount::Negative => "must not be negative",
        NotAnAmount::TooLarge => "is too large",
    })
}

/// The shortest JSON number, as the wire shows it: `49`, `10.53`, `187.4`.
pub(super) fn json(cents: u64) -> Value {
    if cents.is_multiple_of(DOLLAR.one()) {
        return json!(cents / DOLLAR.one());
    }
    // The nearest double prints as the same digits again; no arithmetic is done with it.
    DOLLAR.text(cents).parse::<f64>().map_or(Value::Null, |number| json!(number))
}

/// For a person: `$1,234.50`.
pub(super) fn words(cents: u64) -> String {
    let text = DOLLAR.text(cents);
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, "00"));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("${grouped}.{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_cents_and_come_back_in_their_shortest_form() {
        for (wire, cents, back) in
            [("49.00", 4900, "49"), ("10.53", 1053, "10.53"), ("187.40", 18740, "187.4"), ("0", 0, "0")]
        {
            assert_eq!(number(&serde_json::from_str(wire).unwrap()), Ok(cents));
            assert_eq!(json(cents).to_string(), back);
        }
        assert_eq!(json(33).to_string(), "0.33");
        assert_eq!(words(123_456_705), "$1,234,567.05");
        assert_eq!(words(99), "$0.99");
    }

    #[test]
    fn text_is_taken_without_grouping_and_with_zeros_for_further_decimals() {
        assert_eq!(number_or_text(&json!("57.2200")), Ok(5722));
        assert_eq!(number_or_text(&json!("57")), Ok(5700));
        for text in ["3,031.98", "57.2210", "57.", "", "-4.0000", "57.22é"] {
            assert!(number_or_text(&json!(text)).is_err(), "{text:?}");
        }
        assert!(number(&json!("57.22")).is_err());
        assert!(number(&json!(0.333)).is_err());
        assert!(number(&json!(-1)).is_err());
        assert!(number(&json!(true)).is_err());
    }
}
