//! A payment card while it is keyed, and the little of it that may be kept.
//! The number and code live in fixed buffers that are wiped on drop and can be neither copied, shown nor serialised.

mod brand;
mod secret;

pub use brand::{Brand, CvcRule};
pub use secret::{Cvc, Pan, PanError};

use serde::{Deserialize, Serialize};

/// What may be kept of a card: enough to recognise it, never enough to use it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardSummary {
    /// The scheme, as the provider names it (`VISA`).
    pub brand: String,
    /// First six digits, or empty where the provider does not give them.
    pub first6: String,
    /// Last four digits.
    pub last4: String,
    /// Issuer's country, ISO 3166-1 alpha-2, where known.
    pub country: Option<String>,
}

impl CardSummary {
    /// From a number as providers mask it (`411111xxxxxx1111`, `411111******1111`).
    #[must_use]
    pub fn from_masked(brand: &str, masked: &str, country: Option<String>) -> Option<Self> {
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let last4 = masked.get(masked.len().checked_sub(4)?..).filter(|t| digits(t))?;
        let first6 = masked.get(..6).filter(|t| digits(t)).unwrap_or_default();
        // A provider that failed to mask is not followed: the middle would make it a whole number.
        if masked.len() > 10 && digits(masked) {
            return Some(Self { brand: brand.into(), first6: String::new(), last4: last4.into(), country });
        }
        Some(Self { brand: brand.into(), first6: first6.into(), last4: last4.into(), country })
    }
}

/// Month and year on the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expiry {
    month: u8,
    year: u16,
}

/// Why an expiry is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExpiryError {
    /// The month is not 01 to 12.
    #[error("no such month")]
    Month,
    /// The last day of that month has passed.
    #[error("expired")]
    Past,
    /// More than twenty years ahead: a slip of the finger.
    #[error("too far ahead")]
    TooFar,
}

impl Expiry {
    /// From the four digits on the card, judged at `today`.
    ///
    /// # Errors
    /// [`ExpiryError`].
    pub fn new(month: u8, two_digit_year: u8, today: jiff::civil::Date) -> Result<Self, ExpiryError> {
        if !(1..=12).contains(&month) {
            return Err(ExpiryError::Month);
        }
        let year = 2000 + u16::from(two_digit_year);
        let now = (today.year().unsigned_abs(), today.month().unsigned_abs());
        if (year, month) < now {
            return Err(ExpiryError::Past);
        }
        if year > now.0 + 20 {
            return Err(ExpiryError::TooFar);
        }
        Ok(Self { month, year })
    }

    /// 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Four digits.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }
}

/// A whole card, on its way to one provider call. Dropped, and so wiped, right after.
pub struct Card {
    /// The number.
    pub pan: Pan,
    /// The security code; absent only where the scheme has none.
    pub cvc: Option<Cvc>,
    /// Month and year.
    pub expiry: Expiry,
    /// The name on the card, at most 25 characters reach the provider.
    pub holder: String,
}

/// The check digit of ISO/IEC 7812, over digit values 0 to 9.
#[must_use]
pub fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| {
            let digit = u32::from(*digit);
            match (index % 2, digit * 2) {
                (0, _) => digit,
                (_, twice) if twice > 9 => twice - 9,
                (_, twice) => twice,
            }
        })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_last_month_still_counts() {
        let today = date(2026, 11, 30);
        assert!(Expiry::new(11, 26, today).is_ok());
        assert_eq!(Expiry::new(10, 26, today), Err(ExpiryError::Past));
        assert_eq!(Expiry::new(13, 27, today), Err(ExpiryError::Month));
        assert_eq!(Expiry::new(1, 47, today), Err(ExpiryError::TooFar));
    }

    #[test]
    fn only_the_ends_of_a_number_are_kept() {
        let card = CardSummary::from_masked("VISA", "411111xxxxxx1111", None).unwrap();
        assert_eq!((card.first6.as_str(), card.last4.as_str()), ("411111", "1111"));
        let unmasked = CardSummary::from_masked("VISA", "4111111111111111", None).unwrap();
        assert_eq!(unmasked.first6, "");
        assert!(CardSummary::from_masked("VISA", "xx", None).is_none());
    }
}
