//! Money: an exact decimal with its ISO 4217 currency. Minor units only at the edge, checked arithmetic, no floats.
//! Knows nothing of how an amount is shown: formatting belongs to `messages` and the page.

mod currency;
mod input;

pub use currency::{Currency, UnknownCurrency};
pub use input::{AmountError, DecimalMark};

use std::cmp::Ordering;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The largest amount the terminal handles, in minor units: fits a JSON number exactly and no real order comes near.
pub const MAX_MINOR: i64 = 1_000_000_000_000;

/// An amount of one currency, never with more decimals than the currency has. May be negative only as an
/// intermediate result; every amount that is keyed or sent is checked to be positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Money {
    minor: i64,
    currency: Currency,
}

#[derive(Serialize, Deserialize)]
struct Wire {
    minor: i64,
    currency: Currency,
}

impl From<Money> for Wire {
    fn from(money: Money) -> Self {
        Self { minor: money.minor, currency: money.currency }
    }
}

impl TryFrom<Wire> for Money {
    type Error = MoneyError;
    fn try_from(wire: Wire) -> Result<Self, MoneyError> {
        Money::from_minor(wire.minor, wire.currency)
    }
}

/// Why an operation on amounts has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Two currencies met; they are never added.
    #[error("amounts of different currencies")]
    CurrencyMismatch,
    /// The result is beyond [`MAX_MINOR`].
    #[error("amount out of range")]
    OutOfRange,
    /// The decimal has more places than the currency.
    #[error("more decimals than the currency has")]
    TooManyDecimals,
}

impl Money {
    /// An amount from minor units (cents, yen, fils).
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] beyond ±[`MAX_MINOR`].
    pub fn from_minor(minor: i64, currency: Currency) -> Result<Self, MoneyError> {
        if minor.unsigned_abs() > MAX_MINOR.unsigned_abs() {
            return Err(MoneyError::OutOfRange);
        }
        Ok(Self { minor, currency })
    }

    /// Nothing, in `currency`.
    #[must_use]
    pub fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// An amount from a decimal in major units.
    ///
    /// # Errors
    /// [`MoneyError::TooManyDecimals`] if precision would be lost, [`MoneyError::OutOfRange`] if too large.
    pub fn from_decimal(value: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let value = value.normalize();
        if value.scale() > currency.exponent() {
            return Err(MoneyError::TooManyDecimals);
        }
        Self::rounded(value, currency)
    }

    /// A decimal in major units rounded half away from zero to the currency, as tax and shares are.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] if too large.
    pub fn rounded(value: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        let scale = Decimal::from(10_i64.pow(currency.exponent()));
        let minor = value
            .checked_mul(scale)
            .ok_or(MoneyError::OutOfRange)?
            .round_dp_with_strategy(0, MidpointAwayFromZero);
        let minor = i64::try_from(minor).map_err(|_| MoneyError::OutOfRange)?;
        Self::from_minor(minor, currency)
    }

    /// Minor units.
    #[must_use]
    pub fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// Major units with exactly the currency's decimals.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.minor, self.currency.exponent())
    }

    /// The wire form most providers take: major units, point, exactly the currency's decimals (`10.50`, `1050`, `1.234`).
    #[must_use]
    pub fn to_plain_string(self) -> String {
        self.decimal().to_string()
    }

    /// Whether it is more than nothing.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// Whether it is nothing.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// Sum.
    ///
    /// # Errors
    /// Different currencies, or out of range.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        Self::from_minor(self.minor + other.minor, self.currency)
    }

    /// Difference; may be negative.
    ///
    /// # Errors
    /// Different currencies, or out of range.
    pub fn minus(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        Self::from_minor(self.minor - other.minor, self.currency)
    }

    /// Difference, never below zero.
    ///
    /// # Errors
    /// Different currencies.
    pub fn remaining_after(self, other: Self) -> Result<Self, MoneyError> {
        self.same(other)?;
        Ok(Self { minor: (self.minor - other.minor).max(0), currency: self.currency })
    }

    /// Order of two amounts of one currency.
    ///
    /// # Errors
    /// Different currencies.
    pub fn compare(self, other: Self) -> Result<Ordering, MoneyError> {
        self.same(other)?;
        Ok(self.minor.cmp(&other.minor))
    }

    /// A share in percent, rounded half away from zero to the currency.
    ///
    /// # Errors
    /// Out of range.
    pub fn percent(self, percent: Decimal) -> Result<Self, MoneyError> {
        let share = self.decimal().checked_mul(percent).ok_or(MoneyError::OutOfRange)? / Decimal::ONE_HUNDRED;
        Self::rounded(share, self.currency)
    }

    /// The amount times a quantity, rounded half away from zero.
    ///
    /// # Errors
    /// Out of range.
    pub fn times(self, quantity: Decimal) -> Result<Self, MoneyError> {
        Self::rounded(self.decimal().checked_mul(quantity).ok_or(MoneyError::OutOfRange)?, self.currency)
    }

    fn same(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency { Ok(()) } else { Err(MoneyError::CurrencyMismatch) }
    }
}
