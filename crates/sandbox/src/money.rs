//! Amounts as whole minor units and as the decimal text of the wire. Knows no limits and no rounding: it never rounds.

use iso_currency::Currency;

/// A currency the gateway knows, with its ISO 4217 exponent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Money {
    pub code: &'static str,
    pub exponent: u8,
}

/// Why a text is not an amount of a currency.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotAnAmount {
    /// Not `^-?[0-9]+(\.[0-9]+)?$`.
    NotDecimal,
    /// More decimals than the currency has.
    TooManyDecimals,
    /// Below zero.
    Negative,
    /// Too large to be a payment.
    TooLarge,
}

impl Money {
    /// Finds the currency by its three capital letters.
    pub fn of(code: &str) -> Option<Self> {
        let currency = Currency::from_code(code)?;
        Some(Self { code: currency.code(), exponent: u8::try_from(currency.exponent()?).ok()? })
    }

    /// Reads an amount in major units, as sent: at most the currency's decimals.
    pub fn parse(self, text: &str) -> Result<u64, NotAnAmount> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((_, "")) => return Err(NotAnAmount::NotDecimal),
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(fraction) {
            return Err(NotAnAmount::NotDecimal);
        }
        let decimals = usize::from(self.exponent);
        if fraction.len() > decimals {
            return Err(NotAnAmount::TooManyDecimals);
        }
        if whole.len() > 12 {
            return Err(NotAnAmount::TooLarge);
        }
        let minor = format!("{whole}{fraction:0<decimals$}").parse().map_err(|_| NotAnAmount::TooLarge)?;
        if negative && minor > 0 { Err(NotAnAmount::Negative) } else { Ok(minor) }
    }

    /// One major unit in minor units.
    pub fn one(self) -> u64 {
        10_u64.pow(u32::from(self.exponent))
    }

    /// The decimal text with exactly the currency's decimals.
    pub fn text(self, minor: u64) -> String {
        if self.exponent == 0 {
            return minor.to_string();
        }
        let width = usize::from(self.exponent);
        format!("{}.{:0width$}", minor / self.one(), minor % self.one())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_follow_the_currency() {
        let of = |code| Money::of(code).unwrap();
        assert_eq!(of("EUR").parse("10.5"), Ok(1050));
        assert_eq!(of("EUR").text(1050), "10.50");
        assert_eq!(of("JPY").parse("1050"), Ok(1050));
        assert_eq!(of("JPY").text(1050), "1050");
        assert_eq!(of("JPY").parse("1050.0"), Err(NotAnAmount::TooManyDecimals));
        assert_eq!(of("KWD").parse("1.234"), Ok(1234));
        assert_eq!(of("KWD").text(5), "0.005");
        assert_eq!(of("EUR").parse("1.234"), Err(NotAnAmount::TooManyDecimals));
    }

    #[test]
    fn only_plain_decimals_are_amounts() {
        let euro = Money::of("EUR").unwrap();
        for text in ["", ".", "1,00", "1.", ".5", "1e3", " 1", "+1", "1.0.0", "-"] {
            assert_eq!(euro.parse(text), Err(NotAnAmount::NotDecimal), "{text:?}");
        }
        assert_eq!(euro.parse("-1"), Err(NotAnAmount::Negative));
        assert_eq!(euro.parse("-0"), Ok(0));
        assert_eq!(euro.parse("9999999999999"), Err(NotAnAmount::TooLarge));
        assert_eq!(Money::of("eur"), None);
    }
}
