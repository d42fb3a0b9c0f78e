//! The scheme guessed from the first digits: a hint for lengths and words, never a decision about routing.

/// A card scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Brand {
    /// Visa.
    Visa,
    /// Mastercard.
    Mastercard,
    /// American Express.
    Amex,
    /// Maestro and its relatives.
    Maestro,
    /// Bancontact.
    Bancontact,
    /// Diners Club.
    Diners,
    /// JCB.
    Jcb,
    /// Discover.
    Discover,
    /// UnionPay.
    UnionPay,
}

/// What a scheme prints as security code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CvcRule {
    /// So many digits, required.
    Digits(usize),
    /// The scheme prints none.
    None,
}

impl Brand {
    /// The scheme whose range the leading digits (values 0 to 9) fall into, once enough are there.
    #[must_use]
    pub fn from_prefix(digits: &[u8]) -> Option<Self> {
        let head = |count: usize| {
            (digits.len() >= count).then(|| digits[..count].iter().fold(0_u32, |n, d| n * 10 + u32::from(*d)))
        };
        Some(match (head(1)?, head(2), head(4)) {
            (4, _, _) => Self::Visa,
            (_, _, Some(6703)) => Self::Bancontact,
            (_, Some(34 | 37), _) => Self::Amex,
            (_, Some(51..=55), _) | (_, _, Some(2221..=2720)) => Self::Mastercard,
            (_, _, Some(3528..=3589)) => Self::Jcb,
            (_, Some(30 | 36 | 38 | 39), _) => Self::Diners,
            (_, Some(65), _) | (_, _, Some(6011)) => Self::Discover,
            (_, Some(62), _) => Self::UnionPay,
            (_, Some(50 | 56..=59), _) | (6, Some(_), Some(_)) => Self::Maestro,
            _ => return None,
        })
    }

    /// The scheme's own name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Visa => "Visa",
            Self::Mastercard => "Mastercard",
            Self::Amex => "American Express",
            Self::Maestro => "Maestro",
            Self::Bancontact => "Bancontact",
            Self::Diners => "Diners Club",
            Self::Jcb => "JCB",
            Self::Discover => "Discover",
            Self::UnionPay => "UnionPay",
        }
    }

    /// The shortest and longest number of the scheme.
    #[must_use]
    pub fn lengths(self) -> (usize, usize) {
        match self {
            Self::Visa | Self::Mastercard | Self::Jcb | Self::Discover => (16, 16),
            Self::Amex => (15, 15),
            Self::Diners => (14, 16),
            Self::Maestro => (12, 19),
            Self::Bancontact | Self::UnionPay => (16, 19),
        }
    }

    /// What is printed as security code.
    #[must_use]
    pub fn cvc(self) -> CvcRule {
        match self {
            Self::Amex => CvcRule::Digits(4),
            Self::Bancontact => CvcRule::None,
            _ => CvcRule::Digits(3),
        }
    }

    /// How the number is grouped on the card: 4-6-5 for American Express, fours otherwise.
    #[must_use]
    pub fn groups(self) -> &'static [usize] {
        match self {
            Self::Amex => &[4, 6, 5],
            _ => &[4, 4, 4, 4, 3],
        }
    }
}
