//! That everything which ships is under a licence the house takes: crates by the list in `deny.toml`, the pages'
//! packages by the same and the font licence. Reads what packages say of themselves; gives no legal advice.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::Value;

use super::Report;
use crate::repo;
use crate::run::Tool;

/// Fonts may be shipped under it, and nothing else is.
const FONTS: &str = "OFL-1.1";

pub fn look() -> Result<Report> {
    let rules = repo::text("deny.toml")?;
    let allowed: BTreeSet<&str> = quoted(&rules, "allow = [").collect();
    let mut wrong = BTreeSet::new();
    for platform in quoted(&rules, "targets = [") {
        let metadata = ["metadata", "--format-version", "1", "--locked", "--filter-platform", platform];
        let metadata = serde_json::from_str(&Tool::cargo().args(metadata).read()?)
            .context("cargo metadata did not answer with JSON")?;
        wrong.extend(crates(&metadata, &allowed));
    }
    let lock = serde_json::from_str(&repo::text("ui/package-lock.json")?)?;
    wrong.extend(pages(&lock, &allowed));
    Ok(Report::of(wrong.into_iter().collect()))
}

/// The texts of a list in `deny.toml`.
fn quoted<'a>(text: &'a str, opening: &str) -> impl Iterator<Item = &'a str> {
    let list =
        text.split_once(opening).and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
    list.split('"').skip(1).step_by(2)
}

/// Crates on one platform whose licence is missing or not taken. Our own are ours.
fn crates(metadata: &Value, allowed: &BTreeSet<&str>) -> Vec<String> {
    let used: BTreeSet<&str> =
        list(&metadata["resolve"]["nodes"]).iter().filter_map(|node| node["id"].as_str()).collect();
    let foreign = list(&metadata["packages"]).iter().filter(|package| {
        package["source"].is_string() && package["id"].as_str().is_some_and(|id| used.contains(id))
    });
    foreign.filter_map(|package| verdict(package, &package["name"], allowed)).collect()
}

/// The pages' packages that end up in the program.
fn pages(lock: &Value, allowed: &BTreeSet<&str>) -> Vec<String> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    let shipped = packages.filter(|(name, package)| !name.is_empty() && package["dev"] != true);
    let with_fonts = |name: &str| {
        let fonts = name.contains("/@fontsource").then_some(FONTS);
        allowed.iter().copied().chain(fonts).collect::<BTreeSet<_>>()
    };
    shipped
        .filter_map(|(name, package)| verdict(package, &Value::from(name.as_str()), &with_fonts(name)))
        .collect()
}

fn verdict(package: &Value, name: &Value, allowed: &BTreeSet<&str>) -> Option<String> {
    let (name, version) =
        (name.as_str().unwrap_or_default(), package["version"].as_str().unwrap_or_default());
    match package["license"].as_str() {
        None => Some(format!("{name} {version} names no licence")),
        Some(terms) if is_taken(terms, allowed) => None,
        Some(terms) => Some(format!("{name} {version} is under {terms}")),
    }
}

/// Whether an SPDX expression can be met by licences of the list; the old `MIT/Apache-2.0` is a choice.
fn is_taken(terms: &str, allowed: &BTreeSet<&str>) -> bool {
    let spaced = terms.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    let met = choice(&mut words, allowed);
    met == Some(true) && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

/// Terms parted by OR; `None` where it is no expression.
fn choice(words: &mut Words<'_>, allowed: &BTreeSet<&str>) -> Option<bool> {
    let mut met = all(words, allowed)?;
    while words.next_if_eq(&"OR").is_some() {
        met |= all(words, allowed)?;
    }
    Some(met)
}

/// Terms parted by AND, which binds closer.
fn all(words: &mut Words<'_>, allowed: &BTreeSet<&str>) -> Option<bool> {
    let mut met = one(words, allowed)?;
    while words.next_if_eq(&"AND").is_some() {
        met &= one(words, allowed)?;
    }
    Some(met)
}

fn one(words: &mut Words<'_>, allowed: &BTreeSet<&str>) -> Option<bool> {
    let word = words.next()?;
    if word == "(" {
        let met = choice(words, allowed)?;
        return words.next_if_eq(&")").map(|_| met);
    }
    if words.next_if_eq(&"WITH").is_some() {
        return Some(allowed.contains(format!("{word} WITH {}", words.next()?).as_str()));
    }
    Some(allowed.contains(word))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_expression_is_met_by_what_is_taken() {
        let allowed = BTreeSet::from(["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"]);
        for good in [
            "MIT",
            "MIT OR GPL-3.0-only",
            "GPL-3.0-only/MIT",
            "(GPL-3.0-only OR MIT) AND ISC",
            "Apache-2.0 WITH LLVM-exception",
            "GPL-3.0-only AND ISC OR MIT",
        ] {
            assert!(is_taken(good, &allowed), "{good}");
        }
        for bad in
            ["GPL-3.0-only", "MIT AND GPL-3.0-only", "Apache-2.0", "", "MIT OR", "(MIT", "MIT ISC", "MIT)"]
        {
            assert!(!is_taken(bad, &allowed), "{bad}");
        }
    }

    #[test]
    fn what_ships_and_is_not_ours_is_looked_at() {
        let allowed = BTreeSet::from(["MIT"]);
        let metadata = json!({
            "packages": [
                { "id": "a", "name": "a", "version": "1.0.0", "source": "registry", "license": "GPL-3.0-only" },
                { "id": "b", "name": "b", "version": "1.0.0", "source": "registry", "license": null },
                { "id": "ours", "name": "ours", "version": "1.0.0", "source": null, "license": "Secret" },
                { "id": "elsewhere", "name": "c", "version": "1.0.0", "source": "registry", "license": "GPL-3.0-only" },
            ],
            "resolve": { "nodes": [{ "id": "a" }, { "id": "b" }, { "id": "ours" }] },
        });
        assert_eq!(
            crates(&metadata, &allowed),
            ["a 1.0.0 is under GPL-3.0-only", "b 1.0.0 names no licence"]
        );
        let lock = json!({ "packages": {
            "": { "license": "Secret" },
            "node_modules/@fontsource-variable/inter": { "version": "5.0.0", "license": "OFL-1.1" },
            "node_modules/other": { "version": "1.0.0", "license": "OFL-1.1" },
            "node_modules/tool": { "version": "1.0.0", "license": "GPL-3.0-only", "dev": true },
        } });
        assert_eq!(pages(&lock, &allowed), ["node_modules/other 1.0.0 is under OFL-1.1"]);
    }

    #[test]
    fn the_list_of_this_repository_can_be_read() {
        let rules = repo::text("deny.toml").unwrap();
        assert!(quoted(&rules, "allow = [").any(|licence| licence == "MIT"));
        assert!(quoted(&rules, "targets = [").any(|platform| platform.contains("linux")));
    }
}
