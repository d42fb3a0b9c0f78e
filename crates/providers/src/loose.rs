//! Answers that keep to no type: every scalar may be a string, number, boolean, null or missing, every object `""` or
//! `[]`. Reads them without believing them; knows no provider's fields.

use domain::card::CardSummary;
use domain::payment::{Check, UnknownCause};
use domain::{Currency, Money, Timestamp};
use rust_decimal::Decimal;
use serde::de::{DeserializeOwned, Error};
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

    /// The same, to keep.
    pub fn owned(&self) -> Option<String> {
        self.some().map(str::to_owned)
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

    /// An amount in minor units; `None` when there is none.
    ///
    /// # Errors
    /// It is no whole number of them, or less than nothing.
    pub fn minor(&self, currency: Currency) -> Result<Option<Money>, UnknownCause> {
        let Some(_) = self.some() else { return Ok(None) };
        let minor = self.int().filter(|minor| *minor >= 0).ok_or(UnknownCause::Mismatch)?;
        Money::from_minor(minor, currency).map(Some).map_err(|_| UnknownCause::Mismatch)
    }

    /// At most `max` of the characters that codes are made of: shown to people, so never a message somebody smuggled in.
    pub fn code(&self, max: usize) -> String {
        self.0.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').take(max).collect()
    }

    /// The same, unless nothing is left of it.
    pub fn some_code(&self, max: usize) -> Option<String> {
        Some(self.code(max)).filter(|code| !code.is_empty())
    }

    /// The result of a check by these words for it; any other says that nothing was checked.
    pub fn check(&self, words: &[(&str, Check)]) -> Option<Check> {
        let told = self.some()?;
        let known = words.iter().find(|(word, _)| *word == told);
        Some(known.map_or(Check::NotChecked, |(_, check)| *check))
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

/// What may be kept of a card, where the last of its number is told. A country is two letters.
pub(crate) fn card(brand: &str, masked: &Text, country: &Text) -> Option<CardSummary> {
    CardSummary::from_masked(brand, masked.some()?, country.owned().filter(|code| code.len() == 2))
}

/// A member of a body, if it is there and holds a scalar.
pub(crate) fn member(body: &Value, name: &str) -> Option<Text> {
    Text::deserialize(body.get(name)?).ok().filter(|text| text.some().is_some())
}

/// A list, or none. Something else than objects is no list: it is no proof that there is nothing.
pub(crate) fn list<'de, D: Deserializer<'de>, T: DeserializeOwned>(from: D) -> Result<Vec<T>, D::Error> {
    let items = match Value::deserialize(from)? {
        Value::Null => return Ok(Vec::new()),
        Value::Array(items) => items,
        _ => return Err(D::Error::custom("no list")),
    };
    items.into_iter().map(|item| object(item).ok_or_else(|| D::Error::custom("no object"))).collect()
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

    #[test]
    fn a_check_is_read_by_its_words_and_silence_is_none() {
        let words = [("Y", Check::Match), ("N", Check::NoMatch)];
        let read = |told: &str| text(json!(told)).check(&words);
        assert_eq!((read("Y"), read("N")), (Some(Check::Match), Some(Check::NoMatch)));
        assert_eq!((read("y"), read("")), (Some(Check::NotChecked), None));
    }

    #[test]
    fn a_member_is_a_scalar_that_says_something() {
        let body = json!({ "a": 7, "b": "", "c": {}, "d": null });
        assert_eq!(member(&body, "a").and_then(|text| text.int()), Some(7));
        assert!(["b", "c", "d", "e"].iter().all(|name| member(&body, name).is_none()));
        assert!(member(&json!([1]), "a").is_none());
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
