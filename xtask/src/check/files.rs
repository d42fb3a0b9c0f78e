//! What every file must be: short, opened by a line of documentation, finished, and silent about Tauri outside its place.

use anyhow::Result;

use super::Report;
use crate::repo;

/// Longest files, in lines without inline tests: above the first a note, above the second a failure.
const RUST: (usize, usize) = (400, 600);
const PAGES: (usize, usize) = (280, 400);
/// How far down a file its opening line may be, after a licence or an attribute.
const OPENING_WITHIN: usize = 8;
const WAYS_TO_IMPORT: [&str; 8] =
    ["from '", "from \"", "import '", "import \"", "import('", "import(\"", "require('", "require(\""];

pub fn sizes() -> Result<Report> {
    let (mut wrong, mut notes) = (Vec::new(), Vec::new());
    for path in sources()? {
        let limits = if path.ends_with(".rs") { RUST } else { PAGES };
        match net_lines(&path, &repo::text(&path)?) {
            net if net > limits.1 => wrong.push(format!("{path} has {net} lines, more than {}", limits.1)),
            net if net > limits.0 => notes.push(format!("{path} has {net} lines, more than {}", limits.0)),
            _ => {}
        }
    }
    Ok(Report { wrong, notes })
}

pub fn openings() -> Result<Report> {
    let mut wrong = Vec::new();
    for path in sources()? {
        if !opens_with_docs(&path, &repo::text(&path)?) {
            wrong.push(format!("{path} does not open by saying what it does"));
        }
    }
    Ok(Report::of(wrong))
}

pub fn marks() -> Result<Report> {
    let mut wrong = Vec::new();
    let text_like = ["rs", "ts", "svelte", "js", "css", "html", "toml", "ftl", "sql", "md", "json"];
    for path in repo::files()?.into_iter().filter(|path| has_ending(path, &text_like)) {
        for line in marked_lines(&repo::text(&path)?) {
            wrong.push(format!("{path}:{line} leaves something to be done"));
        }
    }
    Ok(Report::of(wrong))
}

pub fn imports() -> Result<Report> {
    let mut wrong = Vec::new();
    let pages = |path: &String| {
        has_ending(path, &["ts", "svelte", "js", "html"])
            && (path.starts_with("ui/") || path.starts_with("tests/ui/"))
    };
    for path in repo::files()?.into_iter().filter(pages) {
        let text = repo::text(&path)?;
        if !path.starts_with("ui/src/api/") && speaks_to_tauri(&text) {
            wrong.push(format!("{path} imports from @tauri-apps"));
        }
        if path.starts_with("ui/card/") && imports_a_package(&text) {
            wrong.push(format!("{path} imports a package, but the page that sees key presses stands alone"));
        }
    }
    Ok(Report::of(wrong))
}

/// Hand-written sources; what is generated is as long as it is.
fn sources() -> Result<Vec<String>> {
    let generated = |path: &str| {
        path.ends_with("/bindings.ts") || path.ends_with(".d.ts") || path == "ui/src/l10n/ids.ts"
    };
    // Style sheets outside ui/ are templates that leave in mails, comments and all.
    let source = |path: &str| {
        has_ending(path, &["rs", "ts", "svelte", "js"])
            || (path.starts_with("ui/") && has_ending(path, &["css"]))
    };
    Ok(repo::files()?.into_iter().filter(|path| source(path) && !generated(path)).collect())
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
}

/// Lines of a file, for Rust without the inline test module at its foot.
fn net_lines(path: &str, text: &str) -> usize {
    let lines: Vec<&str> = text.lines().collect();
    if !path.ends_with(".rs") {
        return lines.len();
    }
    let is_test_module = |at: usize| {
        lines[at].trim() == "#[cfg(test)]"
            && lines[at + 1..]
                .iter()
                .map(|line| line.trim())
                .find(|line| !line.starts_with("#["))
                .is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
    };
    (0..lines.len()).find(|&at| is_test_module(at)).unwrap_or(lines.len())
}

fn opens_with_docs(path: &str, text: &str) -> bool {
    let marks: &[&str] = match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("rs") => &["//!"],
        Some("svelte") => &["<!--", "/**", "//"],
        _ => &["/**", "//", "/*"],
    };
    // A Rust file that others include cannot hold an inner document; it opens with a plain comment.
    let included = path.ends_with(".rs") && text.starts_with("// ");
    included
        || text
            .lines()
            .take(OPENING_WITHIN)
            .any(|line| marks.iter().any(|mark| line.trim_start().starts_with(mark)))
}

/// The numbers of lines that hold a mark for later. The words are put together here so that this file has none.
fn marked_lines(text: &str) -> Vec<usize> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("HA", "CK")];
    let is_word = |line: &str, mark: &str| {
        line.match_indices(mark).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            let after = line[at + mark.len()..].chars().next();
            [before, after].into_iter().flatten().all(|c| !c.is_alphanumeric() && c != '_')
        })
    };
    let numbered = text.lines().enumerate();
    numbered.filter(|(_, line)| marks.iter().any(|mark| is_word(line, mark))).map(|(at, _)| at + 1).collect()
}

fn speaks_to_tauri(text: &str) -> bool {
    let package = concat!("@tauri", "-apps/");
    text.lines().any(|line| {
        let line = line.trim_start();
        !line.starts_with("//") && !line.starts_with('*') && is_import(line, package)
    })
}

fn is_import(line: &str, package: &str) -> bool {
    WAYS_TO_IMPORT.iter().any(|way| line.contains(&format!("{way}{package}")))
}

/// The card page may import its own files, and nothing else.
fn imports_a_package(text: &str) -> bool {
    let is_package = |line: &str| {
        WAYS_TO_IMPORT.iter().filter_map(|way| line.split_once(way)).any(|(_, what)| !what.starts_with('.'))
    };
    text.lines()
        .map(str::trim_start)
        .any(|line| !line.starts_with("//") && !line.starts_with('*') && is_package(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_tests_do_not_count_and_test_only_items_do() {
        let text = "//! A.\n#[cfg(test)]\nfn helper() {}\n\n#[cfg(test)]\n#[rustfmt::skip]\nmod tests {\n    fn t() {}\n}\n";
        assert_eq!(net_lines("a.rs", text), 4);
        assert_eq!(net_lines("a.ts", text), 9);
        assert_eq!(
            net_lines("a.rs", "//! A.\n#[cfg(test)]\nmod tests;\n"),
            3,
            "a test module elsewhere is one line"
        );
    }

    #[test]
    fn each_language_opens_in_its_own_way() {
        for (path, text) in [
            ("a.rs", "#![no_std]\n//! Does a thing.\n"),
            ("a.ts", "/** Does a thing. */\n"),
            ("a.css", "/* Does a thing. */\n"),
            ("A.svelte", "<!-- Does a thing. -->\n<script>"),
        ] {
            assert!(opens_with_docs(path, text), "{path}");
        }
        assert!(opens_with_docs("a.rs", "// For a build script and a test.\npub const A: u8 = 1;\n"));
        assert!(!opens_with_docs("a.rs", "use std::fmt;\n// Not a document.\nfn main() {}\n"));
        assert!(!opens_with_docs("a.rs", &format!("{}//! Too late.", "\n".repeat(OPENING_WITHIN))));
        assert!(!opens_with_docs("a.ts", "import x from 'y';\n"));
    }

    #[test]
    fn a_mark_is_a_word_of_its_own() {
        let mark = concat!("TO", "DO");
        assert_eq!(marked_lines(&format!("fine\n// {mark}: later\n{mark}_LIST\nMA{mark}\n({mark})")), [2, 5]);
    }

    #[test]
    fn only_an_import_speaks_to_tauri() {
        let package = concat!("@tauri", "-apps/api/core");
        assert!(speaks_to_tauri(&format!("import {{ invoke }} from '{package}';")));
        assert!(speaks_to_tauri(&format!("const api = await import(\"{package}\");")));
        assert!(!speaks_to_tauri(&format!("// import {{ invoke }} from '{package}';")));
        assert!(!speaks_to_tauri(&format!("const forbidden = '{package}';")));
    }

    #[test]
    fn the_card_page_imports_its_own_files_only() {
        assert!(!imports_a_package("import { relay } from './relay.js';\nimport './card.css';"));
        assert!(imports_a_package("import { writable } from 'svelte/store';"));
        assert!(imports_a_package("import \"left-pad\";"));
    }
}
