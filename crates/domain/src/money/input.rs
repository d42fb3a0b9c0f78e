//! An amount as a person types it: the comma or point of any locale, digits of any script, grouping and marks dropped.
//! Refuses to guess: where a separator could mean two things, it says so instead of picking one.

use rust_decimal::Decimal;

use super::{Currency, Money, MoneyError};
use crate::text::ascii_digit;

/// Why a typed amount is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Nothing was typed.
    #[error("no amount")]
    Empty,
    /// It holds something that is neither digit nor separator.
    #[error("not a number")]
    NotANumber,
    /// It is negative.
    #[error("negative amount")]
    Negative,
    /// It is zero.
    #[error("amount of zero")]
    Zero,
    /// It has more decimals than the currency (the number it may have).
    #[error("more than {0} decimals")]
    TooManyDecimals(u32),
    /// `1,234` may be a thousand or a fraction here: typed without the separator it is clear.
    #[error("ambiguous separator")]
    Ambiguous,
    /// Above what the terminal handles.
    #[error("amount too large")]
    TooLarge,
}

/// Which mark parts units from decimals where the typist lives; settles a lone `1,234`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,234` is a thousand.
    Point,
    /// `1,234` is a little over one.
    Comma,
    /// Nobody can say: `1,234` is refused as ambiguous.
    Unknown,
}

impl Money {
    /// Reads an amount above zero as typed by a person.
    ///
    /// # Errors
    /// [`AmountError`], one reason each, to be shown at the field.
    pub fn parse_positive(text: &str, currency: Currency, mark: DecimalMark) -> Result<Self, AmountError> {
        let money = Self::parse(text, currency, mark)?;
        if money.is_zero() { Err(AmountError::Zero) } else { Ok(money) }
    }

    /// Reads an amount of zero or more as typed by a person.
    ///
    /// # Errors
    /// [`AmountError`], one reason each, to be shown at the field.
    pub fn parse(text: &str, currency: Currency, mark: DecimalMark) -> Result<Self, AmountError> {
        let plain = plain(text, currency, mark)?;
        let decimal: Decimal = plain.parse().map_err(|_| AmountError::TooLarge)?;
        Money::from_decimal(decimal, currency).map_err(|error| match error {
            MoneyError::TooManyDecimals => AmountError::TooManyDecimals(currency.exponent()),
            MoneyError::OutOfRange | MoneyError::CurrencyMismatch => AmountError::TooLarge,
        })
    }
}

/// Digits with at most one point.
fn plain(text: &str, currency: Currency, mark: DecimalMark) -> Result<String, AmountError> {
    let mut marks: Vec<(usize, char)> = Vec::new();
    let mut digits = String::new();
    for c in text.chars() {
        match c {
            _ if ascii_digit(c).is_some() => digits.extend(ascii_digit(c)),
            '.' | ',' | '٫' => marks.push((digits.len(), if c == '٫' { 'd' } else { c })),
            '٬' | '’' | '\'' | '_' => marks.push((digits.len(), 'g')),
            '-' | '−' | '\u{2010}'..='\u{2015}' => return Err(AmountError::Negative),
            _ if c.is_whitespace() || crate::text::is_bidi_mark(c) => {}
            _ => return Err(AmountError::NotANumber),
        }
    }
    if digits.is_empty() {
        return Err(if text.trim().is_empty() { AmountError::Empty } else { AmountError::NotANumber });
    }
    match decimal_at(&marks, digits.len(), currency.exponent(), mark)? {
        None => Ok(digits),
        Some(at) => Ok(format!("{}.{}", if at == 0 { "0" } else { &digits[..at] }, &digits[at..])),
    }
}

/// Where the decimal separator stands, counted in digits from the left, if there is one.
fn decimal_at(
    marks: &[(usize, char)],
    digits: usize,
    exponent: u32,
    mark: DecimalMark,
) -> Result<Option<usize>, AmountError> {
    if marks.iter().filter(|(_, mark)| *mark == 'd').count() > 1 {
        return Err(AmountError::NotANumber);
    }
    let explicit = marks.iter().position(|(_, mark)| *mark == 'd');
    let groups = |until: usize, end: usize| {
        marks[..until]
            .iter()
            .map(|(at, _)| *at)
            .chain([end])
            .collect::<Vec<_>>()
            .windows(2)
            .all(|w| w[1] - w[0] == 3)
            && marks[..until].first().is_none_or(|(at, _)| (1..=3).contains(at))
            && marks[..until].windows(2).all(|w| w[0].1 == w[1].1)
    };
    let Some((last_at, last_mark)) = marks.last().copied() else { return Ok(None) };
    if let Some(index) = explicit {
        return if index + 1 == marks.len() && groups(index, last_at) {
            Ok(Some(last_at))
        } else {
            Err(AmountError::NotANumber)
        };
    }
    let decimals = digits - last_at;
    let alone = marks.len() == 1;
    let repeated = marks.iter().filter(|(_, mark)| *mark == last_mark).count() > 1;
    if last_mark == 'g' || repeated {
        return if groups(marks.len(), digits) { Ok(None) } else { Err(AmountError::NotANumber) };
    }
    if !alone {
        return if groups(marks.len() - 1, last_at) {
            Ok(Some(last_at))
        } else {
            Err(AmountError::NotANumber)
        };
    }
    // One lone comma or point. Three digits behind it are a group or a fraction: the typist's own mark decides.
    if decimals == 3 && (1..=3).contains(&last_at) {
        return match (exponent, mark, last_mark) {
            (0, ..) | (_, DecimalMark::Point, ',') | (_, DecimalMark::Comma, '.') => Ok(None),
            (_, DecimalMark::Point, '.') | (_, DecimalMark::Comma, ',') => Ok(Some(last_at)),
            _ => Err(AmountError::Ambiguous),
        };
    }
    Ok(Some(last_at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn eur(text: &str) -> Result<i64, AmountError> {
        Money::parse(text, Currency::EUR, DecimalMark::Unknown).map(Money::minor)
    }

    #[test]
    fn commas_points_and_scripts_read_alike() {
        for text in [
            "1264,80",
            "1264.80",
            "1 264,80",
            "1,264.80",
            "1.264,80",
            "۱۲۶۴٫۸۰",
            "۱٬۲۶۴٫۸۰",
            "١٢٦٤٫٨",
            "1’264.80",
            "\u{200f}1264,8\u{200e}",
        ] {
            assert_eq!(eur(text), Ok(126_480), "{text}");
        }
        assert_eq!(eur(",5"), Ok(50));
        assert_eq!(eur("1,234,567"), Ok(123_456_700));
    }

    #[test]
    fn each_bad_amount_has_its_own_reason() {
        assert_eq!(eur(""), Err(AmountError::Empty));
        assert_eq!(eur("-5"), Err(AmountError::Negative));
        assert_eq!(eur("12a"), Err(AmountError::NotANumber));
        assert_eq!(eur("1,2,3"), Err(AmountError::NotANumber));
        assert_eq!(eur("12.345,6.7"), Err(AmountError::NotANumber));
        assert_eq!(eur("1.2345"), Err(AmountError::TooManyDecimals(2)));
        assert_eq!(eur("1,234"), Err(AmountError::Ambiguous));
        assert_eq!(eur("99999999999999999999999999999999"), Err(AmountError::TooLarge));
        assert_eq!(
            Money::parse_positive("0,00", Currency::EUR, DecimalMark::Unknown),
            Err(AmountError::Zero)
        );
    }

    #[test]
    fn exponents_zero_and_three_are_kept() {
        assert_eq!(Money::parse("1,050", Currency::JPY, DecimalMark::Unknown).map(Money::minor), Ok(1050));
        assert_eq!(
            Money::parse("10.5", Currency::JPY, DecimalMark::Unknown),
            Err(AmountError::TooManyDecimals(0))
        );
        assert_eq!(
            Money::parse("12.3456", Currency::KWD, DecimalMark::Unknown),
            Err(AmountError::TooManyDecimals(3))
        );
        assert_eq!(
            Money::parse("1234,567", Currency::KWD, DecimalMark::Unknown).map(Money::minor),
            Ok(1_234_567)
        );
        assert_eq!(
            Money::parse("1,234.567", Currency::KWD, DecimalMark::Unknown).map(Money::minor),
            Ok(1_234_567)
        );
        assert_eq!(Money::parse("12٫345", Currency::KWD, DecimalMark::Unknown).map(Money::minor), Ok(12_345));
    }

    #[test]
    fn a_lone_mark_is_read_as_the_typist_means_it() {
        let kwd = |text, mark| Money::parse(text, Currency::KWD, mark).map(Money::minor);
        assert_eq!(kwd("12.345", DecimalMark::Point), Ok(12_345));
        assert_eq!(kwd("12,345", DecimalMark::Point), Ok(12_345_000));
        assert_eq!(kwd("12,345", DecimalMark::Comma), Ok(12_345));
        assert_eq!(kwd("12,345", DecimalMark::Unknown), Err(AmountError::Ambiguous));
        let eur = |text, mark| Money::parse(text, Currency::EUR, mark).map(Money::minor);
        assert_eq!(eur("1,234", DecimalMark::Point), Ok(123_400));
        assert_eq!(eur("1,234", DecimalMark::Comma), Err(AmountError::TooManyDecimals(2)));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_a_reader_panic_and_what_is_taken_reads_back(text in "[0-9.,٫٬’' \u{6f0}-\u{6f9}-]{0,30}|.{0,40}") {
            for currency in [Currency::EUR, Currency::JPY, Currency::KWD] {
                for mark in [DecimalMark::Point, DecimalMark::Comma, DecimalMark::Unknown] {
                    let Ok(money) = Money::parse(&text, currency, mark) else { continue };
                    proptest::prop_assert!(money.minor() >= 0);
                    let plain = money.to_plain_string();
                    proptest::prop_assert_eq!(Money::parse(&plain, currency, DecimalMark::Point), Ok(money));
                }
            }
        }
    }
}
