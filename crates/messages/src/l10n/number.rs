//! Exact decimals in the digits, separators and grouping of a language; knows no currency and no rounding.

use domain::Language;
use fixed_decimal::Decimal;

use super::L10n;
use crate::Error;

impl L10n {
    /// `value` × 10^-`decimals`, with exactly that many decimals.
    ///
    /// # Errors
    /// [`Error::NoFormat`] if the language has no compiled-in number format.
    pub fn number(&self, language: Language, value: i64, decimals: u8) -> Result<String, Error> {
        let figure = figure(value, decimals);
        Ok(self.formats(language)?.number.format(&figure).to_string())
    }
}

pub(super) fn figure(value: i64, decimals: u8) -> Decimal {
    let mut figure = Decimal::from(value);
    figure.multiply_pow10(-i16::from(decimals));
    figure.absolute.pad_end(-i16::from(decimals));
    figure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_groups_and_marks_decimals_its_way() {
        let l10n = L10n::new();
        let expected = [
            (Language::Fr, "1\u{202f}234\u{202f}567,80"),
            (Language::En, "1,234,567.80"),
            (Language::It, "1.234.567,80"),
            (Language::Pt, "1\u{a0}234\u{a0}567,80"),
            (Language::De, "1.234.567,80"),
            (Language::Pl, "1\u{a0}234\u{a0}567,80"),
            (Language::Nl, "1.234.567,80"),
            (Language::Es, "1.234.567,80"),
            (Language::Fa, "۱٬۲۳۴٬۵۶۷٫۸۰"),
        ];
        for (language, text) in expected {
            assert_eq!(l10n.number(language, 123_456_780, 2).as_deref(), Ok(text));
        }
    }

    #[test]
    fn trailing_zeros_stay() {
        let l10n = L10n::new();
        assert_eq!(l10n.number(Language::En, 0, 3).as_deref(), Ok("0.000"));
        assert_eq!(l10n.number(Language::En, 5, 2).as_deref(), Ok("0.05"));
        assert_eq!(l10n.number(Language::En, -1_200, 0).as_deref(), Ok("-1,200"));
    }
}
