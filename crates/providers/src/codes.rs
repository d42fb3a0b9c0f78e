//! Tables from a provider's codes to the terminal's reasons: text of one row a line, `reason`, `retry` and the codes that
//! mean it, with tabs between them. Reads them and words refusals by them; knows no provider's codes.

use domain::reason::{Reason, Refusal, Retry};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;

/// A reason and what may be done.
pub(crate) type Meaning = (Reason, Retry);

/// What a code means, where the table names it. Leading zeros say nothing.
pub(crate) fn find(table: &str, code: &str) -> Option<Meaning> {
    let code: u32 = code.parse().ok()?;
    lines(table).filter_map(row).find(|(_, codes)| codes.contains(&code)).map(|(meaning, _)| meaning)
}

/// A refusal of this meaning, under the provider's own code.
pub(crate) fn refusal((reason, retry): Meaning, code: impl Into<String>) -> Refusal {
    Refusal { reason, retry, code: code.into() }
}

fn lines(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.starts_with('#'))
}

fn row(line: &str) -> Option<(Meaning, Vec<u32>)> {
    let mut cells = line.split('\t');
    let (reason, retry) = (word(cells.next()?)?, word(cells.next()?)?);
    let codes = cells.next()?.split(' ').map(|code| code.parse().ok()).collect::<Option<_>>()?;
    cells.next().is_none().then_some(((reason, retry), codes))
}

/// A reason or way on by its serialised name.
fn word<'a, T: Deserialize<'a>>(name: &'a str) -> Option<T> {
    T::deserialize(IntoDeserializer::<Error>::into_deserializer(name)).ok()
}

/// Every code of a table, which has to be readable from its first line to its last and to name each code once.
#[cfg(test)]
pub(crate) fn all(table: &str) -> std::collections::BTreeSet<u32> {
    let mut all = std::collections::BTreeSet::new();
    for line in lines(table) {
        let (_, codes) = row(line).unwrap_or_else(|| panic!("not a row: {line}"));
        codes.into_iter().for_each(|code| assert!(all.insert(code), "{code} stands twice"));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# Words.\ncard-expired\tother-card\t004\nbank-declined\tre-key\t100 0200\n";

    #[test]
    fn a_code_is_found_with_and_without_its_zeros() {
        for code in ["4", "004"] {
            assert_eq!(find(TABLE, code), Some((Reason::CardExpired, Retry::OtherCard)));
        }
        assert_eq!(find(TABLE, "200"), Some((Reason::BankDeclined, Retry::ReKey)));
        for code in ["", "x", "5", "100 0200", "-4"] {
            assert_eq!(find(TABLE, code), None, "{code}");
        }
        assert_eq!(all(TABLE).into_iter().collect::<Vec<_>>(), [4, 100, 200]);
    }

    #[test]
    fn a_line_that_is_no_row_means_nothing() {
        for line in [
            "",
            "card-expired",
            "card-expired\tother-card",
            "card-expired\tother-card\t",
            "card-expired\tother-card\tfour",
            "card-expired\tother-card\t4  5",
            "card-expired\tother-card\t4\t5",
            "CardExpired\tother-card\t4",
            "card-expired\tsometime\t4",
        ] {
            assert!(row(line).is_none(), "{line}");
        }
    }

    #[test]
    #[should_panic(expected = "4 stands twice")]
    fn a_code_that_stands_twice_is_told() {
        all("card-expired\tother-card\t4\nbank-declined\tre-key\t5 04");
    }

    #[test]
    #[should_panic(expected = "not a row: card-expired 4")]
    fn a_line_that_is_no_row_is_told() {
        all("card-expired 4");
    }
}
