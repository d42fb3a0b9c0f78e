//! Every language says the same: equal files, ids, attributes and variables, none unused. Judges no translation.

mod strings;
mod used;

use std::collections::BTreeMap;

use anyhow::Result;

use super::Report;
use crate::repo;
use strings::Strings;

/// The languages offered; the first is the source that the others follow.
const LANGUAGES: [&str; 9] = ["en", "fr", "it", "pt", "de", "pl", "nl", "es", "fa"];

pub fn look() -> Result<Report> {
    let mut wrong = Vec::new();
    let mut all: BTreeMap<String, BTreeMap<String, Strings>> = BTreeMap::new();
    for path in repo::files()?.into_iter().filter(|path| path.starts_with("locales/")) {
        let Some((language, feature)) = place(&path) else {
            wrong.push(format!("{path} is not at locales/<language>/<feature>.ftl in a language offered"));
            continue;
        };
        match strings::read(&repo::text(&path)?) {
            Ok(strings) => {
                wrong.extend(strings.misnamed(feature).into_iter().map(|why| format!("{path}: {why}")));
                all.entry(language.to_owned()).or_default().insert(feature.to_owned(), strings);
            }
            Err(why) => wrong.push(format!("{path}: {why}")),
        }
    }
    let nothing = BTreeMap::new();
    let source = all.get(LANGUAGES[0]).unwrap_or(&nothing);
    if source.is_empty() {
        wrong.push(format!("locales/{} holds no strings", LANGUAGES[0]));
    }
    for language in &LANGUAGES[1..] {
        wrong.extend(differences(language, source, all.get(*language).unwrap_or(&nothing)));
    }
    wrong.extend(used::unused(source)?);
    Ok(Report::of(wrong))
}

/// Language and feature of `locales/<language>/<feature>.ftl`.
fn place(path: &str) -> Option<(&str, &str)> {
    let (language, file) = path.strip_prefix("locales/")?.split_once('/')?;
    let feature = file.strip_suffix(".ftl")?;
    (LANGUAGES.contains(&language) && !feature.contains('/')).then_some((language, feature))
}

fn differences(
    language: &str,
    source: &BTreeMap<String, Strings>,
    other: &BTreeMap<String, Strings>,
) -> Vec<String> {
    let mut wrong = Vec::new();
    for (feature, strings) in source {
        match other.get(feature) {
            Some(translated) => wrong.extend(
                translated
                    .differ_from(strings)
                    .into_iter()
                    .map(|why| format!("locales/{language}/{feature}.ftl: {why}")),
            ),
            None => wrong.push(format!("locales/{language}/{feature}.ftl is missing")),
        }
    }
    let extra = other.keys().filter(|feature| !source.contains_key(*feature));
    wrong.extend(extra.map(|feature| format!("locales/{language}/{feature}.ftl has no English original")));
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> BTreeMap<String, Strings> {
        BTreeMap::from([("order".to_owned(), strings::read(text).unwrap())])
    }

    #[test]
    fn files_lie_under_their_language() {
        assert_eq!(place("locales/fa/order.ftl"), Some(("fa", "order")));
        for path in
            ["locales/order.ftl", "locales/xx/order.ftl", "locales/fa/order.txt", "locales/fa/a/b.ftl"]
        {
            assert_eq!(place(path), None, "{path}");
        }
    }

    #[test]
    fn a_missing_file_and_an_extra_one_are_found() {
        let one = set("order-title = New order");
        assert_eq!(differences("de", &one, &BTreeMap::new()), ["locales/de/order.ftl is missing"]);
        assert_eq!(
            differences("de", &BTreeMap::new(), &one),
            ["locales/de/order.ftl has no English original"]
        );
        assert!(differences("de", &one, &set("order-title = Neue Bestellung")).is_empty());
    }
}
