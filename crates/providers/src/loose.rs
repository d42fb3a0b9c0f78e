//! Answers that keep to no type: every scalar may be a string, number, boolean, null or missing, every object `""` or
//! `[]`. Reads them without believing them; knows no provider's fields.

use domain::payment::UnknownCause;
use domain::{Currency, Money, Timestamp};
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A scalar in whatever dress it came; empty when there was none.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self(match Value::deserialize(from)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(flag) => flag.to_string(),
            Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
        }))
    }
}

impl Text {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, unless it is empty.
    pub fn some(&self) -> Option<&str> {
        Some(self.as_str()).filter(|text| !text.is_empty())
    }

    pub fn int<T: std::str::FromStr>(&self) -> Option<T> {
        self.0.parse().ok()
    }

    pub fn flag(&self) -> Option<bool> {
        match self.as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        }
    }

    /// RFC 3339, or the same with an offset without a colon.
    pub fn time(&self) -> Option<Timestamp> {
        let bare = || jiff::fmt::strtime::parse("%Y-%m-%dT%H:%M:%S%z", &self.0).ok()?.to_timestamp().ok();
        self.0.parse().ok().or_else(bare)
    }

    /// An amount in major units; `None` when there is none.
    ///
    /// # Errors
    /// It is no amount of the currency, or less than nothing.
    pub fn money(&self, currency: Currency) -> Result<Option<Money>, UnknownCause> {
        let Some(text) = self.some() else { return Ok(None) };
        let value = Decimal::from_str_exact(text).map_err(|_| UnknownCause::Mismatch)?;
        let money = Money::from_decimal(value, currency).map_err(|_| UnknownCause::Mismatch)?;
        if money.minor() < 0 { Err(UnknownCause::Mismatch) } else { Ok(Some(money)) }
    }

    /// At most `max` of the characters that codes are made of: shown to people, so never a message somebody smuggled in.
    pub fn code(&self, max: usize) -> String {
        self.0.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').take(max).collect()
    }
}

/// An object, or one of the many ways to say that there is none.
#[derive(Debug, Default)]
pub(crate) struct Part<T>(pub T);

impl<'de, T: DeserializeOwned + Default> Deserialize<'de> for Part<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self(object(Value::deserialize(from)?).unwrap_or_default()))
    }
}

/// A body, if it is an object with fields of the right names.
pub(crate) fn object<T: DeserializeOwned>(body: Value) -> Option<T> {
    body.is_object().then(|| serde_json::from_value(body).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn text(value: Value) -> Text {
        serde_json::from_value(value).unwrap()
    }

    #[test]
    fn amounts_keep_their_currencys_decimals() {
        let read = |amount: &str, currency| text(json!(amount)).money(currency).map(|m| m.map(Money::minor));
        assert_eq!(read("1050", Currency::JPY), Ok(Some(1050)));
        assert_eq!(read("1050.00", Currency::JPY), Ok(Some(1050)));
        assert_eq!(read("10.50", Currency::JPY), Err(UnknownCause::Mismatch));
        assert_eq!(read("1.234", Currency::KWD), Ok(Some(1234)));
        assert_eq!(read("1e3", Currency::EUR), Err(UnknownCause::Mismatch));
        assert_eq!(read("-1.00", Currency::EUR), Err(UnknownCause::Mismatch));
        assert_eq!(read("", Currency::EUR), Ok(None));
    }

    #[test]
    fn times_are_read_with_and_without_the_colon() {
        let expected = Some("2026-01-22T08:15:04Z".parse().unwrap());
        for time in ["2026-01-22T09:15:04+0100", "2026-01-22T09:15:04+01:00", "2026-01-22T08:15:04Z"] {
            assert_eq!(text(json!(time)).time(), expected, "{time}");
        }
        assert_eq!(text(json!("yesterday")).time(), None);
    }

    #[test]
    fn a_scalar_means_the_same_in_every_dress_and_an_object_none() {
        assert_eq!(text(json!(118)), text(json!("118")));
        assert_eq!(text(json!(true)).flag(), text(json!("1")).flag());
        for none in [json!(null), json!({}), json!([]), json!("")] {
            assert_eq!(text(none).some(), None);
        }
    }

    proptest! {
        #[test]
        fn a_json_number_is_the_amount_it_shows(minor in 1_i64..100_000_000) {
            let body = format!("{}.{:02}", minor / 100, minor % 100);
            let text: Text = serde_json::from_str(&body).unwrap();
            prop_assert_eq!(text.money(Currency::EUR).unwrap().map(Money::minor), Some(minor));
        }
    }
}
