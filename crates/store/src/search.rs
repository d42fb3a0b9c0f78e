//! Text search over folded names: trigrams for fragments of three letters and more, beginnings of words for shorter
//! ones. Hits come newest first by row number and are never ranked: ranking reads every hit.

use rusqlite::{Connection, params};

use crate::StoreError;
use crate::fold::fold;

/// A pair of indexes over one table.
pub(crate) struct Indexes {
    pub(crate) trigrams: &'static str,
    pub(crate) words: &'static str,
}

pub(crate) const PAYMENTS: Indexes = Indexes { trigrams: "payments_trigrams", words: "payments_words" };
pub(crate) const CUSTOMERS: Indexes = Indexes { trigrams: "customers_trigrams", words: "customers_words" };

/// Indexes a row's text, replacing what was there.
pub(crate) fn index(
    connection: &Connection,
    indexes: &Indexes,
    number: i64,
    search: &str,
) -> Result<(), StoreError> {
    for table in [indexes.trigrams, indexes.words] {
        connection
            .prepare_cached(&format!("INSERT OR REPLACE INTO {table} (rowid, search) VALUES (?, ?)"))?
            .execute(params![number, search])?;
    }
    Ok(())
}

/// What was typed, as full-text expressions. At least one of the two is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms {
    /// Every fragment of three letters and more.
    pub(crate) trigrams: Option<String>,
    /// Every shorter one, as the beginning of a word.
    pub(crate) words: Option<String>,
    short: Vec<String>,
}

impl Terms {
    /// `None` when nothing searchable was typed.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let folded = fold(text);
        let (mut long, mut short) = (Vec::new(), Vec::new());
        for word in folded.split(' ').take(8) {
            if word.chars().count() >= 3 {
                long.push(quoted(word));
            } else {
                // Punctuation is no word of its own; in a name it only separates.
                short.extend(
                    word.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned),
                );
            }
        }
        let joined = |terms: Vec<String>| (!terms.is_empty()).then(|| terms.join(" AND "));
        let words = joined(short.iter().map(|word| prefix(word)).collect());
        let terms = Self { trigrams: joined(long), words, short };
        (terms.trigrams.is_some() || terms.words.is_some()).then_some(terms)
    }

    /// Whether a text that the longer fragments found also has words that begin with the shorter ones.
    pub(crate) fn fits_short(&self, search: &str) -> bool {
        self.short
            .iter()
            .all(|short| search.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(short)))
    }
}

fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

fn prefix(word: &str) -> String {
    format!("{}*", quoted(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_an_expression_that_cannot_break_out() {
        let terms = Terms::of("Hôtel\" OR b-c de").unwrap();
        assert_eq!(terms.trigrams.as_deref(), Some("\"hotel\"\"\" AND \"b-c\""));
        assert_eq!(terms.words.as_deref(), Some("\"or\"* AND \"de\"*"));
        assert_eq!(Terms::of(" - ' "), None);
    }
}
