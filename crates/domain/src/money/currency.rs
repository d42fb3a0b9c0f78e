//! ISO 4217 currency codes and exponents; knows no symbols and no exchange rates.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A currency of ISO 4217 that has a defined minor unit.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(iso_currency::Currency);

/// The text is no usable ISO 4217 code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown currency")]
pub struct UnknownCurrency;

impl Currency {
    /// Euro.
    pub const EUR: Self = Self(iso_currency::Currency::EUR);
    /// US dollar.
    pub const USD: Self = Self(iso_currency::Currency::USD);
    /// Pound sterling.
    pub const GBP: Self = Self(iso_currency::Currency::GBP);
    /// Yen, without decimals.
    pub const JPY: Self = Self(iso_currency::Currency::JPY);
    /// Kuwaiti dinar, with three decimals.
    pub const KWD: Self = Self(iso_currency::Currency::KWD);

    /// The three letters of the code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Decimals of the minor unit: 0, 2 or 3 for all but a few currencies.
    #[must_use]
    pub fn exponent(self) -> u32 {
        self.0.exponent().map_or(2, u32::from)
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;
    fn from_str(code: &str) -> Result<Self, UnknownCurrency> {
        let code = code.trim().to_ascii_uppercase();
        let currency = iso_currency::Currency::from_code(&code).ok_or(UnknownCurrency)?;
        // Metals, funds and the "no currency" code have no minor unit: nothing can be charged in them.
        currency.exponent().ok_or(UnknownCurrency)?;
        Ok(Self(currency))
    }
}

impl TryFrom<String> for Currency {
    type Error = UnknownCurrency;
    fn try_from(code: String) -> Result<Self, UnknownCurrency> {
        code.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
