//! Amounts in words: “eight hundred and forty-seven euros and twenty cents”, by rules for each language and the nouns of
//! `words.ftl`. Knows eight currencies; others are shown as figures with their code.

mod de;
mod en;
mod es;
mod fa;
mod fr;
mod it;
mod nl;
mod pl;
mod pt;

use domain::{Language, Money};

use crate::Error;
use crate::l10n::{Arg, L10n};

/// Currencies whose nouns are in `words.ftl`.
const KNOWN: [&str; 8] = ["EUR", "USD", "GBP", "CHF", "JPY", "KWD", "PLN", "CAD"];

/// A thousand millions, and a million of them: the largest steps any amount reaches.
const MILLION: u64 = 1_000_000;
const MILLIARD: u64 = 1_000 * MILLION;
const BILLION: u64 = MILLION * MILLION;

/// Gender of the noun that follows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

impl L10n {
    /// The amount in words, as it is read aloud before money moves. Zero minor units are not spoken.
    ///
    /// # Errors
    /// [`Error::UnknownText`] or [`Error::NoFormat`] if the language's texts are missing.
    pub fn amount_in_words(&self, language: Language, money: Money) -> Result<String, Error> {
        let code = money.currency().code();
        if !KNOWN.contains(&code) || money.minor() < 0 {
            let decimals = u8::try_from(money.currency().exponent()).unwrap_or(2);
            return Ok(format!("{} {code}", self.number(language, money.minor(), decimals)?));
        }
        let id = format!("words-{}", code.to_ascii_lowercase());
        let unit = 10_u64.pow(money.currency().exponent());
        let (major, minor) = (money.minor().unsigned_abs() / unit, money.minor().unsigned_abs() % unit);
        if minor == 0 {
            return self.major(language, &id, major);
        }
        let minor = self.minor(language, &id, minor)?;
        if major == 0 {
            return Ok(minor);
        }
        let major = self.major(language, &id, major)?;
        let args = [("major", Arg::Text(&major)), ("minor", Arg::Text(&minor))];
        Ok(self.text(language, "words-amount", &args)?.text)
    }

    fn major(&self, language: Language, id: &str, count: u64) -> Result<String, Error> {
        let noun = if count >= MILLION && count.is_multiple_of(MILLION) {
            self.attribute(language, id, "round", &[])?
        } else {
            self.text(language, id, &[("n", Arg::Count(count))])?
        };
        let gender = self.attribute(language, id, "gender", &[])?;
        Ok(phrase(noun.language, count, &gender.text, &noun.text))
    }

    fn minor(&self, language: Language, id: &str, count: u64) -> Result<String, Error> {
        let noun = self.attribute(language, id, "minor", &[("n", Arg::Count(count))])?;
        let gender = self.attribute(language, id, "minor-gender", &[])?;
        Ok(phrase(noun.language, count, &gender.text, &noun.text))
    }
}

fn phrase(language: Language, count: u64, gender: &str, noun: &str) -> String {
    let gender = match gender {
        "f" => Gender::Feminine,
        "m" => Gender::Masculine,
        _ => Gender::Neuter,
    };
    format!("{} {noun}", cardinal(language, count, gender))
}

/// The number before a noun of that gender. Right up to [`BILLION`] times a thousand, far beyond any amount.
fn cardinal(language: Language, n: u64, gender: Gender) -> String {
    match language {
        Language::Fr => fr::cardinal(n, gender),
        Language::En => en::cardinal(n),
        Language::It => it::cardinal(n, gender),
        Language::Pt => pt::cardinal(n, gender),
        Language::De => de::cardinal(n),
        Language::Pl => pl::cardinal(n, gender),
        Language::Nl => nl::cardinal(n),
        Language::Es => es::cardinal(n, gender),
        Language::Fa => fa::cardinal(n),
    }
}

/// The word at a position of a rule table; positions are remainders and always inside.
fn pick(table: &'static [&'static str], n: u64) -> &'static str {
    usize::try_from(n).ok().and_then(|n| table.get(n)).copied().unwrap_or_default()
}

/// Splits `n` into how often `step` fits and what is left.
fn split(n: u64, step: u64) -> (u64, u64) {
    (n / step, n % step)
}

/// Joins the words that are there.
fn join(parts: &[&str], glue: &str) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(glue)
}

#[cfg(test)]
mod tests;
