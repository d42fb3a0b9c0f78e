//! Which strings nobody asks for: looks through the sources for ids, and for the beginnings of ids put together.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::strings::Strings;
use crate::repo;

/// Strings of the source language that neither a source nor another string mentions.
pub fn unused(source: &BTreeMap<String, Strings>) -> Result<Vec<String>> {
    let mut mentioned = Mentioned::default();
    for path in repo::files()?.into_iter().filter(|path| asks_for_strings(path)) {
        mentioned.look_through(&repo::text(&path)?);
    }
    let referred: BTreeSet<&String> = source.values().flat_map(|strings| &strings.referred).collect();
    let mut wrong = Vec::new();
    for (feature, strings) in source {
        let ids = strings.variables.keys().filter(|id| !id.contains('.'));
        let lonely = ids.filter(|id| !mentioned.covers(id) && !referred.contains(id));
        wrong.extend(lonely.map(|id| format!("locales/en/{feature}.ftl: {id} is used nowhere")));
    }
    Ok(wrong)
}

fn asks_for_strings(path: &str) -> bool {
    let shipped =
        ["ui/src/", "ui/card/", "crates/", "src-tauri/"].iter().any(|folder| path.starts_with(folder));
    let source = [".rs", ".ts", ".svelte", ".js", ".html"].iter().any(|ending| path.ends_with(ending));
    // The generated list names every id there is, so it is no use of any.
    shipped && source && path != "ui/src/l10n/ids.ts"
}

#[derive(Default)]
struct Mentioned {
    words: BTreeSet<String>,
    /// Beginnings like `errors-` in `errors-${code}` or `format!("errors-{code}")`.
    beginnings: BTreeSet<String>,
}

impl Mentioned {
    fn look_through(&mut self, text: &str) {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let mut rest = text;
        while let Some(start) = rest.find(is_part) {
            rest = &rest[start..];
            let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            if word.contains('-') && word.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let put_together = word.ends_with('-') && (after.starts_with('{') || after.starts_with("${"));
                let kind = if put_together { &mut self.beginnings } else { &mut self.words };
                kind.insert(word.to_owned());
            }
            rest = after;
        }
    }

    fn covers(&self, id: &str) -> bool {
        self.words.contains(id) || self.beginnings.iter().any(|beginning| id.starts_with(beginning.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_whole_and_by_their_beginning() {
        let mut mentioned = Mentioned::default();
        mentioned.look_through(
            "t('order-title'); t(`errors-${code}`); format!(\"state-{state}\"); a - b; 'order-item-x'",
        );
        for id in ["order-title", "errors-network", "state-paid"] {
            assert!(mentioned.covers(id), "{id}");
        }
        for id in ["order-item", "order-titles", "a", "b"] {
            assert!(!mentioned.covers(id), "{id}");
        }
    }

    #[test]
    fn the_generated_list_of_ids_is_no_use() {
        assert!(asks_for_strings("ui/src/features/order/Order.svelte"));
        for path in ["ui/src/l10n/ids.ts", "tests/ui/order.spec.ts", "crates/a/README.md"] {
            assert!(!asks_for_strings(path), "{path}");
        }
    }
}
