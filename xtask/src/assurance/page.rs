//! The page `docs/assurance.md` from the list, the figures and the seven breaks; a pure function of them.

use std::fmt::Write;

use serde_json::Value;

use super::list::Entry;

const HEAD: &str = "\
# Assurance: which test proves what

Written by `cargo xtask assurance` from `docs/assurance.json`; `cargo xtask check assurance` fails when a test named here is gone or
this page is not what the list says. S is security, R is reliability. *Open* says what no test proves yet. A proof is a file and a test in
it, a lint of `cargo xtask check`, or a step of `cargo xtask test`; what `tests/e2e` holds runs against the shipped program in a real window.

";

/// The whole page.
pub fn write(entries: &[Entry], figures: &Value, breaks: &Value) -> String {
    let figures = rows(figures);
    let mut page = HEAD.to_owned();
    let open = entries.iter().filter(|entry| entry.proofs.is_empty()).count();
    let partly = entries.iter().filter(|entry| !entry.proofs.is_empty() && entry.open.is_some()).count();
    let proven = entries.len() - open - partly;
    let _ = writeln!(page, "{proven} proven, {partly} proven in part, {open} open.\n");
    page.push_str("| | Asks | Proven by | Last figure | Open |\n|---|---|---|---|---|\n");
    for entry in entries {
        let measured = figures.iter().filter(|row| row["requirement"] == entry.id.as_str());
        let measured = measured.map(|row| format!("{}: {}", word(row, "what"), word(row, "figure")));
        let figure: Vec<String> = entry.figure.iter().cloned().chain(measured).collect();
        let _ = writeln!(
            page,
            "| **{}** | {} | {} | {} | {} |",
            entry.id,
            cell(&entry.asks),
            entry.proofs.iter().map(|proof| format!("`{}`", cell(proof))).collect::<Vec<_>>().join("<br>"),
            cell(&figure.join("; ")),
            cell(entry.open.as_deref().unwrap_or_default()),
        );
    }
    page.push_str(&breaks_of(breaks));
    page.push_str(&figures_of(figures));
    page
}

/// What deliberately breaking the code did.
fn breaks_of(breaks: &Value) -> String {
    let mut text = "\n## Seven deliberate breaks\n\n`cargo xtask mutants-seven` applies each to a copy of the sources and runs the test that \
        has to fail.\n\n"
        .to_owned();
    let Some(list) = breaks["breaks"].as_array().filter(|list| !list.is_empty()) else {
        text.push_str("Not run yet.\n");
        return text;
    };
    text.push_str("| Break | Test | Result | Run on |\n|---|---|---|---|\n");
    for row in list {
        let (test, what) = (word(row, "test"), word(row, "what"));
        let _ = writeln!(text, "| {what} | `{test}` | {} | {} |", word(row, "result"), word(row, "on"));
    }
    text
}

/// Figures of the long runs.
fn figures_of(figures: &[Value]) -> String {
    let mut text = "\n## Figures of the long runs\n\n".to_owned();
    if figures.is_empty() {
        text.push_str("None recorded in `docs/assurance-figures.json` yet.\n");
        return text;
    }
    text.push_str("| | What | Figure | How | On |\n|---|---|---|---|---|\n");
    for row in figures {
        let [of, what, figure, how, on] =
            ["requirement", "what", "figure", "how", "on"].map(|name| word(row, name));
        let how = if how.is_empty() { how } else { format!("`{how}`") };
        let _ = writeln!(text, "| {of} | {what} | {figure} | {how} | {on} |");
    }
    text
}

fn rows(figures: &Value) -> &[Value] {
    figures.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn word(row: &Value, name: &str) -> String {
    cell(row[name].as_str().unwrap_or_default())
}

/// A text within a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn entry(id: &str, proofs: &[&str], open: Option<&str>) -> Entry {
        let proofs = proofs.iter().map(|proof| (*proof).to_owned()).collect();
        Entry { id: id.into(), asks: "a | b".into(), proofs, open: open.map(Into::into), figure: None }
    }

    #[test]
    fn what_is_open_is_never_counted_as_proven() {
        let page = write(
            &[
                entry("S1", &["a.rs::b"], None),
                entry("S2", &["a.rs::c"], Some("half")),
                entry("S3", &[], Some("no")),
            ],
            &json!(null),
            &json!(null),
        );
        assert!(page.contains("1 proven, 1 proven in part, 1 open."), "{page}");
        assert!(page.contains("| **S1** | a \\| b | `a.rs::b` |  |  |"), "{page}");
        assert!(page.contains("Not run yet.") && page.contains("None recorded"));
    }

    #[test]
    fn figures_and_breaks_are_shown_beside_what_they_are_about() {
        let figures = json!([{ "requirement": "S1", "what": "kills", "figure": "0 of 2,000", "how": "cargo xtask torture", "on": "2026-11-26" }]);
        let breaks = json!({ "breaks": [{ "what": "no intent", "test": "a::b", "result": "caught", "on": "2026-11-26" }] });
        let page = write(&[entry("S1", &["a.rs::b"], None)], &figures, &breaks);
        assert!(page.contains("| kills: 0 of 2,000 |"), "{page}");
        assert!(page.contains("| S1 | kills | 0 of 2,000 | `cargo xtask torture` | 2026-11-26 |"), "{page}");
        assert!(page.contains("| no intent | `a::b` | caught | 2026-11-26 |"), "{page}");
    }
}
