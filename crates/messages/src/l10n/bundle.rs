//! One Fluent bundle per file, parsed when first asked; knows no fallback and no formats beyond plain counts.

use std::sync::OnceLock;

use domain::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use unic_langid::LanguageIdentifier;

use super::{index, locale};
use crate::Error;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The texts of one file name in all languages that have the file.
pub(super) struct Feature {
    prefix: String,
    languages: [Slot; Language::ALL.len()],
}

#[derive(Default)]
struct Slot {
    source: Option<&'static str>,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// The compiled-in files.
pub(super) fn embedded() -> Vec<Feature> {
    from_files(FILES)
}

fn from_files(files: &[(&str, &str, &'static str)]) -> Vec<Feature> {
    let mut features: Vec<Feature> = Vec::new();
    for (code, name, source) in files {
        let Ok(language) = code.parse::<Language>() else { continue };
        let prefix = format!("{name}-");
        let at = features.iter().position(|feature| feature.prefix == prefix).unwrap_or_else(|| {
            features.push(Feature { prefix, languages: Default::default() });
            features.len() - 1
        });
        features[at].languages[index(language)].source = Some(source);
    }
    // `card-window-title` belongs to `card-window.ftl` before `card.ftl`.
    features.sort_by_key(|feature| std::cmp::Reverse(feature.prefix.len()));
    features
}

/// The file an id belongs to.
pub(super) fn of_id<'a>(features: &'a [Feature], id: &str) -> Option<&'a Feature> {
    features.iter().find(|feature| id.starts_with(&feature.prefix))
}

impl Feature {
    /// The text, or `None` if this language lacks it.
    pub(super) fn format(
        &self,
        language: Language,
        id: &str,
        attribute: Option<&str>,
        args: &FluentArgs<'_>,
    ) -> Result<Option<String>, Error> {
        let slot = &self.languages[index(language)];
        let Some(source) = slot.source else { return Ok(None) };
        let bundle = slot.bundle.get_or_init(|| parse(language, source));
        let Some(message) = bundle.get_message(id) else { return Ok(None) };
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        };
        let Some(pattern) = pattern else { return Ok(None) };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors);
        if errors.is_empty() {
            Ok(Some(text.into_owned()))
        } else {
            Err(Error::BrokenText { id: id.to_owned(), language })
        }
    }
}

fn parse(language: Language, source: &str) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = locale::tags(language).numbers.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Isolation is the placer's work: <bdi> in HTML, FSI…PDI in text only where directions meet.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(count));
    let _ = bundle.add_builtins();
    // A line that does not parse is left out, and falls back to English in sight; a test refuses such files.
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// Counts in the digits of the bundle's language.
fn count<M: MemoizerKind>(value: &FluentValue<'_>, memoizer: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let figure = number.as_string().parse::<fixed_decimal::Decimal>().ok()?;
    memoizer
        .with_try_get_threadsafe::<Figures, _, _>((), |figures| figures.0.format(&figure).to_string())
        .ok()
}

struct Figures(DecimalFormatter);

impl intl_memoizer::Memoizable for Figures {
    type Args = ();
    type Error = ();
    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale: icu_locale_core::Locale = language.to_string().parse().map_err(|_| ())?;
        DecimalFormatter::try_new(locale.into(), Default::default()).map(Self).map_err(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: &[(&str, &str, &str)] = &[
        ("en", "demo", "demo-a = A\ndemo-both = { $n ->\n [one] { $n } item\n *[other] { $n } items\n}\n"),
        ("fa", "demo", "demo-both = { $n } قلم\n"),
        ("en", "demo-far", "demo-far-a = Far\n"),
        ("xx", "demo", "demo-a = X\n"),
    ];

    #[test]
    fn the_longest_file_name_owns_an_id() {
        let features = from_files(FILES);
        let text = |id| of_id(&features, id)?.format(Language::En, id, None, &FluentArgs::new()).ok()?;
        assert_eq!(text("demo-far-a").as_deref(), Some("Far"));
        assert_eq!(text("demo-a").as_deref(), Some("A"));
        assert_eq!(text("other-a"), None);
    }

    #[test]
    fn counts_take_the_language_s_digits_and_plural() {
        let features = from_files(FILES);
        let text = |language, n: u64| {
            let mut args = FluentArgs::new();
            args.set("n", n);
            of_id(&features, "demo-both")?.format(language, "demo-both", None, &args).ok()?
        };
        assert_eq!(text(Language::En, 1).as_deref(), Some("1 item"));
        assert_eq!(text(Language::En, 1200).as_deref(), Some("1,200 items"));
        assert_eq!(text(Language::Fa, 1200).as_deref(), Some("۱٬۲۰۰ قلم"));
        assert_eq!(text(Language::De, 1), None);
    }
}
