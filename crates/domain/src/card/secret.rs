//! Fixed buffers for the number and the code. Neither `Clone`, `Debug`, `Display` nor `Serialize`; wiped on drop.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{Brand, luhn};

const PAN_MAX: usize = 19;
const CVC_MAX: usize = 4;

/// A card number, grown digit by digit in place.
///
/// ```compile_fail
/// let pan = domain::card::Pan::new();
/// let copy = pan.clone();
/// ```
/// ```compile_fail
/// let pan = domain::card::Pan::new();
/// println!("{pan:?}");
/// ```
/// ```compile_fail
/// let pan = domain::card::Pan::new();
/// let shown = pan.to_string();
/// ```
/// ```compile_fail
/// let pan = domain::card::Pan::new();
/// let same = pan == domain::card::Pan::new();
/// ```
/// ```compile_fail
/// fn kept<T: serde::Serialize>(_: &T) {}
/// kept(&domain::card::Pan::new());
/// ```
/// ```
/// let mut pan = domain::card::Pan::new();
/// assert!(pan.push(b'4'));
/// ```
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Pan {
    digits: [u8; PAN_MAX],
    len: usize,
}

/// A security code, grown digit by digit in place.
///
/// ```compile_fail
/// let code = domain::card::Cvc::new();
/// let copy = code.clone();
/// ```
/// ```compile_fail
/// let code = domain::card::Cvc::new();
/// println!("{code:?}");
/// ```
/// ```compile_fail
/// let code = domain::card::Cvc::new();
/// let shown = code.to_string();
/// ```
/// ```compile_fail
/// let code = domain::card::Cvc::new();
/// let same = code == domain::card::Cvc::new();
/// ```
/// ```compile_fail
/// fn kept<T: serde::Serialize>(_: &T) {}
/// kept(&domain::card::Cvc::new());
/// ```
/// ```
/// let mut code = domain::card::Cvc::new();
/// assert!(code.push(b'4'));
/// ```
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Cvc {
    digits: [u8; CVC_MAX],
    len: usize,
}

/// What a number, as keyed so far, lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PanError {
    /// So many digits are missing for the shortest number of its scheme.
    #[error("{0} digits too few")]
    TooFew(usize),
    /// So many digits are beyond the longest number of its scheme.
    #[error("{0} digits too many")]
    TooMany(usize),
    /// The check digit does not fit: one digit is wrong or two are swapped.
    #[error("check digit does not fit")]
    CheckDigit,
}

macro_rules! buffer {
    ($name:ident, $max:ident) => {
        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl $name {
            /// An empty buffer.
            #[must_use]
            pub fn new() -> Self {
                Self { digits: [0; $max], len: 0 }
            }

            /// Adds an ASCII digit; says whether there was room and it was one.
            pub fn push(&mut self, digit: u8) -> bool {
                let fits = digit.is_ascii_digit() && self.len < $max;
                if fits {
                    self.digits[self.len] = digit;
                    self.len += 1;
                }
                fits
            }

            /// Takes the last digit back and wipes it.
            pub fn pop(&mut self) -> bool {
                let some = self.len > 0;
                if some {
                    self.len -= 1;
                    self.digits[self.len] = 0;
                }
                some
            }

            /// Forgets everything.
            pub fn clear(&mut self) {
                self.zeroize();
            }

            /// How many digits there are.
            #[must_use]
            pub fn len(&self) -> usize {
                self.len
            }

            /// Whether there are none.
            #[must_use]
            pub fn is_empty(&self) -> bool {
                self.len == 0
            }

            /// The digits in ASCII, for the one encoder that sends them. Never for showing, storing or comparing.
            #[must_use]
            pub fn expose(&self) -> &[u8] {
                &self.digits[..self.len]
            }
        }
    };
}

buffer!(Pan, PAN_MAX);
buffer!(Cvc, CVC_MAX);

impl Pan {
    /// The scheme the digits so far point to.
    #[must_use]
    pub fn brand(&self) -> Option<Brand> {
        // Only the first six digits are looked at; those may be kept.
        let mut head = [0_u8; 6];
        let count = self.len.min(6);
        for (slot, digit) in head.iter_mut().zip(&self.digits[..count]) {
            *slot = digit - b'0';
        }
        Brand::from_prefix(&head[..count])
    }

    /// Whether it could be charged: length of its scheme, then the check digit.
    ///
    /// # Errors
    /// [`PanError`], saying which.
    pub fn check(&self) -> Result<(), PanError> {
        let (shortest, longest) = self.brand().map_or((13, PAN_MAX), Brand::lengths);
        if self.len < shortest {
            return Err(PanError::TooFew(shortest - self.len));
        }
        if self.len > longest {
            return Err(PanError::TooMany(self.len - longest));
        }
        let mut values = zeroize::Zeroizing::new([0_u8; PAN_MAX]);
        for (slot, digit) in values.iter_mut().zip(&self.digits[..self.len]) {
            *slot = digit - b'0';
        }
        if luhn(&values[..self.len]) { Ok(()) } else { Err(PanError::CheckDigit) }
    }

    /// Whether no further digit can make it longer.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.len >= self.brand().map_or(PAN_MAX, |brand| brand.lengths().1)
    }

    /// The last four digits, the most that may be shown.
    #[must_use]
    pub fn last4(&self) -> Option<[u8; 4]> {
        self.digits.get(self.len.checked_sub(4)?..self.len)?.try_into().ok()
    }

    /// The digits of one group, for showing while a key is held and nowhere else.
    #[must_use]
    pub fn group(&self, index: usize) -> Option<&[u8]> {
        let sizes = self.brand().map_or(&[4, 4, 4, 4, 3][..], Brand::groups);
        let start: usize = sizes.get(..index)?.iter().sum();
        let end = (start + sizes.get(index)?).min(self.len);
        self.digits.get(start..end).filter(|group| !group.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pan(text: &str) -> Pan {
        let mut pan = Pan::new();
        for byte in text.bytes() {
            assert!(pan.push(byte));
        }
        pan
    }

    #[test]
    fn a_wrong_number_says_how_it_is_wrong() {
        assert_eq!(pan("4111111111111111").check(), Ok(()));
        assert_eq!(pan("371449635311004").check(), Ok(()));
        assert_eq!(pan("411111111111111").check(), Err(PanError::TooFew(1)));
        assert_eq!(pan("41111111111111111").check(), Err(PanError::TooMany(1)));
        assert_eq!(pan("4111111111111112").check(), Err(PanError::CheckDigit));
        assert_eq!(pan("67030000000000003").check(), Ok(()));
    }

    #[test]
    fn digits_taken_back_are_wiped() {
        let mut pan = pan("4111");
        assert!(pan.pop());
        assert_eq!(pan.digits[3], 0);
        pan.clear();
        assert!(pan.is_empty() && pan.digits == [0; PAN_MAX]);
    }

    #[test]
    fn buffers_never_grow() {
        let mut cvc = Cvc::new();
        assert!((0..4).all(|_| cvc.push(b'1')));
        assert!(!cvc.push(b'1') && !cvc.push(b'x'));
    }

    #[test]
    fn only_one_group_is_shown_at_a_time() {
        let pan = pan("371449635311004");
        assert_eq!(pan.group(1), Some(&b"496353"[..]));
        assert_eq!(pan.last4(), Some(*b"1004"));
        assert_eq!(pan.group(3), None);
    }
}
