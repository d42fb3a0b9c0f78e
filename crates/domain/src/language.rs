//! The languages of the terminal, its e-mails and its payers. Knows no words: those are in `locales/`.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language in which customers are written to and the terminal itself can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "a language's code is its description")]
pub enum Language {
    Fr,
    En,
    It,
    Pt,
    De,
    Pl,
    Nl,
    Es,
    Fa,
}

/// The text is no language of the terminal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language")]
pub struct UnknownLanguage;

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] =
        [Self::Fr, Self::En, Self::It, Self::Pt, Self::De, Self::Pl, Self::Nl, Self::Es, Self::Fa];

    /// ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::It => "it",
            Self::Pt => "pt",
            Self::De => "de",
            Self::Pl => "pl",
            Self::Nl => "nl",
            Self::Es => "es",
            Self::Fa => "fa",
        }
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self == Self::Fa
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        let short = code.get(..2).ok_or(UnknownLanguage)?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == short).ok_or(UnknownLanguage)
    }
}
