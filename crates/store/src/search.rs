//! Text search over folded names by trigrams. Hits come newest first by row number and are never ranked: ranking reads
//! every hit. Rows enter the index when nobody waits, and at the latest when somebody searches.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::StoreError;
use crate::fold::fold;

/// Two of these stand before every word. Fragments shorter than three letters are looked for behind them: as the
/// beginning of a word, which makes a trigram of one letter or two.
const MARK: char = '\u{2}';

/// What is indexed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Searched {
    Payments,
    Customers,
}

impl Searched {
    fn table(self) -> &'static str {
        match self {
            Self::Payments => "payments",
            Self::Customers => "customers",
        }
    }

    /// The index, whose `rowid` is the table's `number`.
    pub(crate) fn index(self) -> &'static str {
        match self {
            Self::Payments => "payments_trigrams",
            Self::Customers => "customers_trigrams",
        }
    }
}

/// The text a row is found by.
pub(crate) fn searchable<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut search = String::new();
    let mut add = |word: &mut dyn Iterator<Item = char>| {
        search.push_str(if search.is_empty() { "" } else { " " });
        search.extend([MARK, MARK]);
        search.extend(word);
    };
    for text in texts {
        let folded = fold(text);
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            add(&mut word.chars());
            // Words within the word (of an e-mail address, say): their first two letters are enough.
            for inner in word.split(|c: char| !c.is_alphanumeric()).skip(1).filter(|inner| !inner.is_empty())
            {
                add(&mut inner.chars().take(2));
            }
        }
    }
    search
}

/// Notes that a row's text is to be indexed (again).
pub(crate) fn due(connection: &Connection, what: Searched, number: i64) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO search_due (what, number) VALUES (?, ?)")?
        .execute(params![what.table(), number])?;
    Ok(())
}

/// Indexes up to `most` rows that are due, in one transaction. Says whether more are.
pub(crate) fn catch_up(connection: &mut Connection, most: usize) -> Result<bool, StoreError> {
    let any = "SELECT 1 FROM search_due LIMIT 1";
    if connection.prepare_cached(any)?.query_row([], |_| Ok(())).optional()?.is_none() {
        return Ok(false);
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut found = 0;
    for what in [Searched::Payments, Searched::Customers] {
        found += catch_up_with(&transaction, what, most.saturating_sub(found))?;
    }
    transaction.commit()?;
    Ok(found == most)
}

fn catch_up_with(connection: &Connection, what: Searched, most: usize) -> Result<usize, StoreError> {
    let (table, index) = (what.table(), what.index());
    let mut due =
        connection.prepare_cached("SELECT number FROM search_due WHERE what = ? ORDER BY number LIMIT ?")?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let numbers = due.query_and_then(params![table, most], |row| row.get(0))?;
    let numbers: Vec<i64> = numbers.collect::<rusqlite::Result<_>>()?;
    for number in &numbers {
        connection
            .prepare_cached(&format!(
                "INSERT OR REPLACE INTO {index} (rowid, search) SELECT number, search FROM {table} WHERE number = ?"
            ))?
            .execute([number])?;
        connection
            .prepare_cached("DELETE FROM search_due WHERE what = ? AND number = ?")?
            .execute(params![table, number])?;
    }
    Ok(numbers.len())
}

/// What was typed, as fragments that all must be there; at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms(Vec<String>);

impl Terms {
    /// `None` when nothing searchable was typed.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let mut fragments = Vec::new();
        for word in fold(text).split(' ').take(8) {
            if word.chars().count() >= 3 {
                fragments.push(word.to_owned());
                continue;
            }
            for short in word.split(|c: char| !c.is_alphanumeric()).filter(|short| !short.is_empty()) {
                let marks = if short.chars().count() == 1 { [MARK, MARK].as_slice() } else { &[MARK] };
                fragments.push(marks.iter().copied().chain(short.chars()).collect());
            }
        }
        (!fragments.is_empty()).then_some(Self(fragments))
    }

    /// As an expression of the index. Everything is quoted: nothing typed can be an operator.
    pub(crate) fn expression(&self) -> String {
        let quoted = |fragment: &String| format!("\"{}\"", fragment.replace('"', "\"\""));
        self.0.iter().map(quoted).collect::<Vec<_>>().join(" AND ")
    }

    /// As conditions on a row's `search`, for when the index finds too much.
    pub(crate) fn conditions(&self) -> (String, Vec<Value>) {
        let sql = vec!["instr(search, ?) > 0"; self.0.len()].join(" AND ");
        (sql, self.0.iter().map(|fragment| Value::Text(fragment.clone())).collect())
    }
}

/// Whether a word of a searchable text begins with the first word of what was typed.
pub(crate) fn begins(search: &str, typed: &str) -> bool {
    let folded = fold(typed);
    let first = folded.split(' ').next().unwrap_or_default();
    search.contains(&format!("{MARK}{MARK}{first}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_an_expression_that_cannot_break_out() {
        let terms = Terms::of("Hôtel\" OR b-c d").unwrap();
        let quoted = "\"hotel\"\"\" AND \"\u{2}or\" AND \"b-c\" AND \"\u{2}\u{2}d\"";
        assert_eq!(terms.expression(), quoted);
        assert_eq!(Terms::of(" - ' "), None);
    }

    #[test]
    fn every_word_of_a_name_or_address_can_be_begun() {
        let search = searchable(["Inès Château", "ines.chateau@example.com"]);
        for typed in ["i", "in", "ines ch", "c", "ex", "s.ch", "@ex"] {
            let Terms(fragments) = Terms::of(typed).unwrap();
            assert!(fragments.iter().all(|fragment| search.contains(fragment.as_str())), "{typed}");
        }
        for typed in ["ne", "h", "teau@z"] {
            let Terms(fragments) = Terms::of(typed).unwrap();
            assert!(!fragments.iter().all(|fragment| search.contains(fragment.as_str())), "{typed}");
        }
    }
}
