//! The list of requirements as it is kept: id, what is asked, where it is proven, what is still open. Knows no test.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The last of each kind; none between is left out.
const ALL: [(char, u8); 2] = [('S', 39), ('R', 17)];

#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: String,
    /// In one line.
    pub asks: String,
    /// File and test, or the name of a check.
    pub proofs: Vec<String>,
    /// What no test proves yet, and why.
    pub open: Option<String>,
    /// The last figure, where the proof is a number.
    pub figure: Option<String>,
}

/// Reads the list, in its own order.
///
/// # Errors
/// When it is no list of entries with an id and what it asks.
pub fn read(text: &str) -> Result<Vec<Entry>> {
    let value: Value = serde_json::from_str(text).context("the list of requirements is not JSON")?;
    value.as_array().context("the list of requirements is no list")?.iter().map(entry).collect()
}

fn entry(value: &Value) -> Result<Entry> {
    let some = |name: &str| value[name].as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    let id = some("id").context("an entry has no id")?;
    let Some(asks) = some("asks") else { bail!("{id} does not say what it asks") };
    let proofs = value["tests"].as_array().map(Vec::as_slice).unwrap_or_default();
    let proofs = proofs.iter().filter_map(|proof| proof.as_str().map(str::to_owned)).collect();
    Ok(Entry { id, asks, proofs, open: some("open"), figure: some("figure") })
}

/// Requirements that are missing, named twice, made up, or neither proven nor said to be open.
pub fn faults(entries: &[Entry]) -> Vec<String> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries {
        *seen.entry(&entry.id).or_default() += 1;
    }
    let known: Vec<String> =
        ALL.iter().flat_map(|(letter, last)| (1..=*last).map(move |n| format!("{letter}{n}"))).collect();
    let missing =
        known.iter().filter(|id| !seen.contains_key(id.as_str())).map(|id| format!("{id} is missing"));
    let twice = seen.iter().filter(|(_, count)| **count > 1).map(|(id, _)| format!("{id} is there twice"));
    let unknown = seen.keys().filter(|id| !known.iter().any(|k| k == *id)).map(|id| format!("{id} is none"));
    let silent = entries.iter().filter(|entry| entry.proofs.is_empty() && entry.open.is_none());
    let silent = silent.map(|entry| format!("{} has neither a test nor a word on why not", entry.id));
    missing.chain(twice).chain(unknown).chain(silent).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Entry> {
        let ids = (1..=39).map(|n| format!("S{n}")).chain((1..=17).map(|n| format!("R{n}")));
        let open = Some("not yet".to_owned());
        ids.map(|id| Entry { id, asks: "a".into(), proofs: vec![], open: open.clone(), figure: None })
            .collect()
    }

    #[test]
    fn every_requirement_is_there_once_and_no_other() {
        assert_eq!(faults(&all()), [""; 0]);
        let mut entries = all();
        entries[3].id = "S4b".into();
        entries[5].id = "R17".into();
        assert_eq!(faults(&entries), ["S4 is missing", "S6 is missing", "R17 is there twice", "S4b is none"]);
    }

    #[test]
    fn silence_is_no_proof() {
        let mut entries = all();
        entries[0].open = None;
        assert_eq!(faults(&entries), ["S1 has neither a test nor a word on why not"]);
        entries[0].proofs.push("a.rs::b".into());
        assert!(faults(&entries).is_empty());
    }

    #[test]
    fn an_entry_says_what_it_asks() {
        assert!(read(r#"[{ "id": "S1", "asks": "" }]"#).is_err());
        let read = read(r#"[{ "id": "S1", "asks": "a", "tests": ["b.rs::c"], "open": "d" }]"#).unwrap();
        assert_eq!((read[0].proofs.len(), read[0].open.as_deref()), (1, Some("d")));
    }
}
