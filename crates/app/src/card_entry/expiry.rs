//! Month and year while they are typed. Knows no other field.

use domain::card::{Card, Cvc, Expiry, ExpiryError, Pan};
use jiff::civil::Date;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::view::Problem;

/// Up to four digits, month then year.
#[derive(Default, Zeroize, ZeroizeOnDrop)]
pub(super) struct Typed {
    digits: [u8; 4],
    len: usize,
}

impl Typed {
    /// Adds a digit. A month can only start with 0 or 1, so 9 means 09.
    pub(super) fn push(&mut self, digit: u8) {
        if self.len == 0 && digit > b'1' {
            self.push(b'0');
        }
        if let Some(slot) = self.digits.get_mut(self.len) {
            *slot = digit;
            self.len += 1;
        }
    }

    /// Takes the last digit back.
    pub(super) fn pop(&mut self) -> bool {
        let some = self.len > 0;
        self.len -= usize::from(some);
        some
    }

    pub(super) fn clear(&mut self) {
        self.zeroize();
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn is_full(&self) -> bool {
        self.len == self.digits.len()
    }

    /// As it is read back on the call; the expiry may be shown.
    pub(super) fn text(&self) -> String {
        self.digits[..self.len].iter().map(|digit| char::from(*digit)).collect()
    }

    /// The expiry, or what is wrong with it.
    pub(super) fn judge(&self, today: Date) -> Result<Expiry, Problem> {
        if !self.is_full() {
            return Err(Problem::ExpiryMissing);
        }
        let [a, b, c, d] = self.digits.map(|digit| digit - b'0');
        let (month, year) = (a * 10 + b, c * 10 + d);
        Expiry::new(month, year, today).map_err(|error| match error {
            ExpiryError::Month => Problem::NoSuchMonth,
            ExpiryError::Past => Problem::Expired { month, year: 2000 + u16::from(year) },
            ExpiryError::TooFar => Problem::TooFarAhead,
        })
    }
}

/// A card with nothing in it but this month as its expiry, which [`super::Entry::finish`] replaces.
pub(super) fn blank_card(today: Date) -> Box<Card> {
    let month = u8::try_from(today.month()).unwrap_or(1);
    let year = u8::try_from(today.year().rem_euclid(100)).unwrap_or(0);
    let expiry = match Expiry::new(month, year, today) {
        Ok(expiry) => expiry,
        // Not before 2000 or after 2099 does a two-digit year fail; any month of this century stands in then.
        Err(_) => return blank_card(jiff::civil::date(2026, 1, 1)),
    };
    Box::new(Card { pan: Pan::new(), cvc: Some(Cvc::new()), expiry, holder: String::new() })
}
