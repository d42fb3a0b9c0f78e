//! Rows of text as comma-separated values (RFC 4180). Knows no column; what a cell may hold is said beside it.

use csv::{Terminator, WriterBuilder};

use crate::Error;

/// By this a spreadsheet knows that a file is UTF-8.
pub(crate) const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The rows, after what stands before them.
pub(crate) fn lines(before: Vec<u8>, rows: &[Vec<String>]) -> Result<Vec<u8>, Error> {
    let damaged = || Error::Unreadable("csv");
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(before);
    for row in rows {
        csv.write_record(row).map_err(|_| damaged())?;
    }
    csv.into_inner().map_err(|_| damaged())
}

#[cfg(test)]
mod tests {
    use csv::ReaderBuilder;
    use proptest::prelude::*;

    use super::*;
    use crate::exports::guarded;

    const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    /// What some spreadsheet takes for the end of a cell.
    const SEPARATORS: [u8; 4] = *b",;\t|";

    fn written(rows: &[Vec<String>]) -> Vec<u8> {
        let guarded = |row: &Vec<String>| row.iter().map(|cell| guarded(cell).into_owned()).collect();
        let head = vec!["One".to_owned(), "Two".to_owned(), "Three".to_owned()];
        let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows.iter().map(guarded)).collect();
        lines(BYTE_ORDER_MARK.as_bytes().to_vec(), &rows).unwrap()
    }

    fn read(file: &[u8], separator: u8) -> Vec<Vec<String>> {
        let mut reader =
            ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(file);
        let text = |cell: &[u8]| String::from_utf8(cell.to_vec()).unwrap();
        reader.byte_records().map(|row| row.unwrap().iter().map(text).collect()).collect()
    }

    /// What is left of a cell once a spreadsheet has dropped what it may.
    fn seen(cell: &str) -> &str {
        let dropped = |c: char| c.is_whitespace() || c.is_control() || domain::text::is_bidi_mark(c);
        cell.trim_start_matches(|c| dropped(c) || c == '"')
    }

    fn is_computed(cell: &str) -> bool {
        seen(cell).starts_with(FORMULA)
    }

    /// Takes every guard off, told in its own way: a `'` that stands where a cell could begin, before what would be obeyed.
    fn unguarded(cell: &str) -> String {
        let chars: Vec<char> = cell.chars().collect();
        let mut out = String::new();
        for (at, c) in chars.iter().enumerate() {
            let begins = at == 0 || matches!(chars[at - 1], ',' | ';' | '|' | '\t' | '\n' | '\r');
            if begins && *c == '\'' {
                let rest: String = chars[at..].iter().collect();
                let behind = rest.trim_start_matches('\'');
                let unseen = at == 0 && behind.starts_with(char::is_control);
                let bare = rest.trim_start_matches(|c: char| {
                    c.is_whitespace()
                        || c.is_control()
                        || domain::text::is_bidi_mark(c)
                        || c == '"'
                        || c == '\''
                });
                if unseen || bare.starts_with(FORMULA) {
                    continue;
                }
            }
            out.push(*c);
        }
        out
    }

    fn hostile() -> impl Strategy<Value = String> {
        const PIECES: &[&str] = &[
            "=",
            "+",
            "-",
            "@",
            "＝",
            "＋",
            "－",
            "＠",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "\0",
            "'",
            "''",
            "\"",
            "\"\"",
            ",",
            ";",
            "|",
            " ",
            "\u{a0}",
            "\u{202e}",
            "\u{2066}",
            "\u{200f}",
            "\u{feff}",
            "\u{2028}",
            "=HYPERLINK(\"http://x.example\")",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "-2+3",
            "a",
            "é",
            "سلام",
            "🦀",
            "1",
        ];
        let known = prop::collection::vec(prop::sample::select(PIECES), 0..14).prop_map(|all| all.concat());
        prop_oneof![4 => known, 1 => any::<String>()]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn every_text_is_read_back_as_it_was_but_for_the_guard(
            rows in prop::collection::vec(prop::collection::vec(hostile(), 3), 1..5)
        ) {
            let file = written(&rows);
            let text = String::from_utf8(file.clone()).unwrap();
            prop_assert!(text.starts_with(BYTE_ORDER_MARK) && text.ends_with("\r\n"));
            let read = read(&file, b',');
            for cell in read.iter().flatten() {
                prop_assert!(!cell.starts_with(['\t', '\r', '\n', '\0']), "{:?}", cell);
            }
            let unguarded: Vec<Vec<String>> =
                read[1..].iter().map(|row| row.iter().map(|cell| unguarded(cell)).collect()).collect();
            prop_assert_eq!(unguarded, rows);
        }

        #[test]
        fn no_cell_is_obeyed_whatever_separator_a_spreadsheet_reads_with(
            rows in prop::collection::vec(prop::collection::vec(hostile(), 3), 1..5)
        ) {
            let file = written(&rows);
            for separator in SEPARATORS {
                for cell in read(&file, separator).iter().flatten() {
                    prop_assert!(!is_computed(cell), "{:?} read with {:?}", cell, char::from(separator));
                }
            }
        }
    }

    #[test]
    fn what_is_harmless_is_left_alone() {
        for text in [
            "",
            "Fleurs & Cie",
            "Jean-Paul",
            "a@b.example",
            "2026-11-23T10:00:00Z",
            "'s-Hertogenbosch",
            "1-2",
            "x=1",
            "Rose, rouge; blanche",
            "He said \"no\"",
            "\u{202e}abc",
            "سلام",
            "a\r\nb",
        ] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn what_a_spreadsheet_obeys_gets_an_apostrophe() {
        for text in [
            "=1+1",
            "+33",
            "-1",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\nx",
            "\0x",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " =1",
            "\u{200f}=1",
            "\"=1",
            "'=1",
        ] {
            assert_eq!(guarded(text), format!("'{text}"), "{text:?}");
        }
        assert_eq!(guarded("Rose; =1"), "Rose;' =1");
        assert_eq!(guarded("a\n\"=1"), "a\n'\"=1");
    }

    #[test]
    fn a_megabyte_of_anything_is_told_whole_and_at_once() {
        let million = 1_000_000;
        for text in
            ["a", "=", "\n", "\t", "'", "\"", ";=", "\u{202e}", "\0"].map(|piece| piece.repeat(million))
        {
            let began = std::time::Instant::now();
            let file = written(&[vec![text.clone(), String::new(), "end".into()]]);
            let row = read(&file, b',').remove(1);
            assert!(began.elapsed().as_secs() < 20, "{:?}", text.chars().next());
            assert_eq!((row.len(), row[2].as_str()), (3, "end"));
            assert!(!is_computed(&row[0]));
            let guards = row[0].matches('\'').count() - text.matches('\'').count();
            assert_eq!(row[0].len(), text.len() + guards);
        }
    }
}
