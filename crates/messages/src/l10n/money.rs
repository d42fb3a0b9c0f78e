//! Amounts with their currency as CLDR writes them in each language; checked against `Intl` for all nine.
//! ICU4X has no stable currency formatter, so the placement and the few symbols live here. Knows no words for amounts.

use domain::{Currency, Language, Money};

use super::L10n;
use super::number::figure;
use crate::Error;

const NO_BREAK: char = '\u{a0}';

/// Where a language puts the currency.
enum Place {
    /// `€1,264.80`, with a space after a symbol that ends in a letter.
    Before,
    /// `€ 1.264,80`
    BeforeWithSpace,
    /// `1 264,80 €`
    After,
}

fn place(language: Language) -> Place {
    match language {
        Language::En => Place::Before,
        Language::Nl => Place::BeforeWithSpace,
        _ => Place::After,
    }
}

/// CLDR's symbol, or the code where the language has none of its own.
fn symbol(language: Language, currency: Currency) -> &'static str {
    use Language::{De, En, Es, Fa, Fr, It, Nl, Pl, Pt};
    match (currency.code(), language) {
        ("EUR", Fa) => "یورو",
        ("EUR", _) => "€",
        ("USD", Fr) => "$US",
        ("USD", En | De) => "$",
        ("USD", Pt | Nl | Es) => "US$",
        ("USD", Fa) => "دلار آمریکا",
        ("GBP", Fr) => "£GB",
        ("GBP", En | It | Pt | De | Nl) => "£",
        ("GBP", Fa) => "پوند بریتانیا",
        ("JPY", En | De) => "¥",
        ("JPY", Pt | Nl) => "JP¥",
        ("JPY", Fa) => "ین ژاپن",
        ("CAD", Fr) => "$CA",
        ("CAD", En | It | Pt | De) => "CA$",
        ("CAD", Nl) => "C$",
        ("CAD", Fa) => "دلار کانادا",
        ("PLN", Pl) => "zł",
        ("PLN", Fa) => "زلوتی لهستان",
        ("CHF", Fa) => "فرانک سوئیس",
        ("KWD", Fa) => "دینار کویت",
        ("AED", Fa) => "درهم امارات",
        ("IRR", Fa) => "ریال ایران",
        ("TRY", Fa) => "لیرهٔ ترکیه",
        _ => currency.code(),
    }
}

impl L10n {
    /// The amount with all its decimals and its currency, without any break in it: `1 264,80 €`.
    ///
    /// # Errors
    /// [`Error::NoFormat`] if the language has no compiled-in number format.
    pub fn money(&self, language: Language, money: Money) -> Result<String, Error> {
        let decimals = u8::try_from(money.currency().exponent()).unwrap_or(2);
        let format = &self.formats(language)?.number;
        let symbol = symbol(language, money.currency());
        Ok(match place(language) {
            Place::Before => {
                let sign = if money.minor() < 0 { "-" } else { "" };
                let space = if symbol.ends_with(char::is_alphabetic) { "\u{a0}" } else { "" };
                let figure = format.format(&figure(money.minor(), decimals).with_sign_hidden()).to_string();
                format!("{sign}{symbol}{space}{figure}")
            }
            Place::BeforeWithSpace => {
                format!("{symbol}{NO_BREAK}{}", format.format(&figure(money.minor(), decimals)))
            }
            Place::After => {
                // Unbreakable also inside "دلار آمریکا".
                let symbol = symbol.replace(' ', "\u{a0}");
                format!("{}{NO_BREAK}{symbol}", format.format(&figure(money.minor(), decimals)))
            }
        })
    }
}

trait SignHidden {
    fn with_sign_hidden(self) -> Self;
}

impl SignHidden for fixed_decimal::Decimal {
    fn with_sign_hidden(mut self) -> Self {
        self.sign = fixed_decimal::Sign::None;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODES: [&str; 8] = ["EUR", "USD", "GBP", "JPY", "KWD", "CHF", "PLN", "CAD"];

    /// What `Intl.NumberFormat` of ICU 78 prints for 1264.80, `_` no-break space, `~` narrow one; Persian is ours.
    const EXPECTED: [(Language, [&str; 8]); 9] = [
        (
            Language::Fr,
            [
                "1~264,80_€",
                "1~264,80_$US",
                "1~264,80_£GB",
                "1~265_JPY",
                "1~264,800_KWD",
                "1~264,80_CHF",
                "1~264,80_PLN",
                "1~264,80_$CA",
            ],
        ),
        (
            Language::En,
            [
                "€1,264.80",
                "$1,264.80",
                "£1,264.80",
                "¥1,265",
                "KWD_1,264.800",
                "CHF_1,264.80",
                "PLN_1,264.80",
                "CA$1,264.80",
            ],
        ),
        (
            Language::It,
            [
                "1264,80_€",
                "1264,80_USD",
                "1264,80_£",
                "1265_JPY",
                "1264,800_KWD",
                "1264,80_CHF",
                "1264,80_PLN",
                "1264,80_CA$",
            ],
        ),
        (
            Language::Pt,
            [
                "1264,80_€",
                "1264,80_US$",
                "1264,80_£",
                "1265_JP¥",
                "1264,800_KWD",
                "1264,80_CHF",
                "1264,80_PLN",
                "1264,80_CA$",
            ],
        ),
        (
            Language::De,
            [
                "1.264,80_€",
                "1.264,80_$",
                "1.264,80_£",
                "1.265_¥",
                "1.264,800_KWD",
                "1.264,80_CHF",
                "1.264,80_PLN",
                "1.264,80_CA$",
            ],
        ),
        (
            Language::Pl,
            [
                "1264,80_€",
                "1264,80_USD",
                "1264,80_GBP",
                "1265_JPY",
                "1264,800_KWD",
                "1264,80_CHF",
                "1264,80_zł",
                "1264,80_CAD",
            ],
        ),
        (
            Language::Nl,
            [
                "€_1.264,80",
                "US$_1.264,80",
                "£_1.264,80",
                "JP¥_1.265",
                "KWD_1.264,800",
                "CHF_1.264,80",
                "PLN_1.264,80",
                "C$_1.264,80",
            ],
        ),
        (
            Language::Es,
            [
                "1264,80_€",
                "1264,80_US$",
                "1264,80_GBP",
                "1265_JPY",
                "1264,800_KWD",
                "1264,80_CHF",
                "1264,80_PLN",
                "1264,80_CAD",
            ],
        ),
        (
            Language::Fa,
            [
                "۱٬۲۶۴٫۸۰_یورو",
                "۱٬۲۶۴٫۸۰_دلار_آمریکا",
                "۱٬۲۶۴٫۸۰_پوند_بریتانیا",
                "۱٬۲۶۵_ین_ژاپن",
                "۱٬۲۶۴٫۸۰۰_دینار_کویت",
                "۱٬۲۶۴٫۸۰_فرانک_سوئیس",
                "۱٬۲۶۴٫۸۰_زلوتی_لهستان",
                "۱٬۲۶۴٫۸۰_دلار_کانادا",
            ],
        ),
    ];

    fn amount(code: &str, thousandths: i64) -> Money {
        let currency: Currency = code.parse().unwrap();
        let minor = match currency.exponent() {
            0 => (thousandths + 500) / 1000,
            2 => thousandths / 10,
            _ => thousandths,
        };
        Money::from_minor(minor, currency).unwrap()
    }

    #[test]
    fn amounts_look_as_cldr_says_in_every_language_and_currency() {
        let l10n = L10n::new();
        for (language, texts) in EXPECTED {
            for (code, text) in CODES.iter().zip(texts) {
                let text = text.replace('_', "\u{a0}").replace('~', "\u{202f}");
                assert_eq!(l10n.money(language, amount(code, 1_264_800)).as_deref(), Ok(text.as_str()));
            }
        }
    }

    #[test]
    fn a_discount_has_its_minus_where_the_language_puts_it() {
        let l10n = L10n::new();
        let discount = Money::from_minor(-12_000, Currency::EUR).unwrap();
        assert_eq!(l10n.money(Language::En, discount).as_deref(), Ok("-€120.00"));
        assert_eq!(l10n.money(Language::Fr, discount).as_deref(), Ok("-120,00\u{a0}€"));
        assert_eq!(l10n.money(Language::Nl, discount).as_deref(), Ok("€\u{a0}-120,00"));
    }
}
