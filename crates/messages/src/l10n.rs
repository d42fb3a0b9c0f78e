//! The words of `locales/` and the figures of CLDR, ready to use in nine languages.
//! Knows no e-mail and no page; says which language it really used, so that a fallback is never silent.

mod bundle;
mod date;
mod locale;
mod money;
mod number;

use std::sync::OnceLock;

use domain::Language;
use fluent_bundle::{FluentArgs, FluentValue};

use crate::Error;
use bundle::Feature;
use locale::Formats;

pub use date::Moment;

/// All texts and formats. Cheap to make: a file is parsed, and a format built, when it is first used.
pub struct L10n {
    features: Vec<Feature>,
    formats: [OnceLock<Option<Formats>>; Language::ALL.len()],
}

/// A text and the language it is really in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localised {
    /// The formatted text, without isolation marks: whoever places user text isolates it.
    pub text: String,
    /// The language asked for, or English if that language lacks the text.
    pub language: Language,
}

/// A value for a text's variable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// A text, placed as it is.
    Text(&'a str),
    /// A count: chooses the plural form and is shown in the language's digits.
    Count(u64),
}

impl Default for L10n {
    fn default() -> Self {
        Self::new()
    }
}

impl L10n {
    /// The texts that were compiled in.
    #[must_use]
    pub fn new() -> Self {
        Self { features: bundle::embedded(), formats: [const { OnceLock::new() }; Language::ALL.len()] }
    }

    /// The text `id` (its prefix names the file: `email-total` is in `email.ftl`).
    ///
    /// # Errors
    /// [`Error::UnknownText`] if even English lacks it, [`Error::BrokenText`] if a variable is missing.
    pub fn text(&self, language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> Result<Localised, Error> {
        self.pattern(language, id, None, args)
    }

    /// The attribute `id.attribute`, as [`L10n::text`].
    ///
    /// # Errors
    /// As [`L10n::text`].
    pub fn attribute(
        &self,
        language: Language,
        id: &str,
        attribute: &str,
        args: &[(&str, Arg<'_>)],
    ) -> Result<Localised, Error> {
        self.pattern(language, id, Some(attribute), args)
    }

    /// What is said, in the reader's language, where a text is missing in `wanted` and is shown in English instead.
    ///
    /// # Errors
    /// As [`L10n::text`].
    pub fn fallback_notice(&self, reader: Language, wanted: Language) -> Result<Localised, Error> {
        let name = self.text(reader, &format!("language-{}", wanted.code()), &[])?;
        self.text(reader, "language-fallback", &[("language", Arg::Text(&name.text))])
    }

    fn pattern(
        &self,
        language: Language,
        id: &str,
        attribute: Option<&str>,
        args: &[(&str, Arg<'_>)],
    ) -> Result<Localised, Error> {
        let unknown = || Error::UnknownText(id.to_owned());
        let feature = bundle::of_id(&self.features, id).ok_or_else(unknown)?;
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match *value {
                Arg::Text(text) => fluent.set(*name, FluentValue::from(text)),
                Arg::Count(count) => fluent.set(*name, FluentValue::from(count)),
            }
        }
        for language in [language, Language::En] {
            if let Some(text) = feature.format(language, id, attribute, &fluent)? {
                return Ok(Localised { text, language });
            }
        }
        Err(unknown())
    }

    fn formats(&self, language: Language) -> Result<&Formats, Error> {
        self.formats[index(language)]
            .get_or_init(|| Formats::new(language))
            .as_ref()
            .ok_or(Error::NoFormat(language))
    }
}

/// Position of a language in [`Language::ALL`].
fn index(language: Language) -> usize {
    Language::ALL.iter().position(|candidate| *candidate == language).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_shareable<T: Send + Sync>() {}

    #[test]
    fn all_tasks_can_share_one() {
        is_shareable::<L10n>();
    }

    #[test]
    fn a_text_comes_in_the_language_asked_for() {
        let found = L10n::new().text(Language::De, "email-button", &[("amount", Arg::Text("5 €"))]);
        assert_eq!(found, Ok(Localised { text: "5 € bezahlen".into(), language: Language::De }));
    }

    #[test]
    fn an_unknown_id_is_an_error_and_not_an_empty_text() {
        let l10n = L10n::new();
        for id in ["email-nothing", "nothing", ""] {
            assert_eq!(l10n.text(Language::Fr, id, &[]), Err(Error::UnknownText(id.into())));
        }
    }

    #[test]
    fn a_fallback_is_said_in_the_reader_s_language() {
        let notice = L10n::new().fallback_notice(Language::Fr, Language::Fa).unwrap();
        assert_eq!(notice.text, "Ce texte n’existe pas encore en persan. Il est affiché en anglais.");
    }

    #[test]
    fn a_missing_variable_is_an_error_and_not_shown_to_the_customer() {
        let found = L10n::new().text(Language::Fr, "email-button", &[]);
        assert_eq!(found, Err(Error::BrokenText { id: "email-button".into(), language: Language::Fr }));
    }
}
