//! That every provider stays small: its file and its folder together hold less than a bound of code. Which providers there
//! are, the list says that the terminal itself has; knows none by name.

use anyhow::Result;

use super::Report;
use crate::repo;

const HOME: &str = "crates/providers/src/";
/// No provider has so many lines of code; tests, comments, blank lines and tables that are data do not count.
const BOUND: usize = 600;

pub fn look() -> Result<Report> {
    let (files, list) = (repo::files()?, repo::text(&format!("{HOME}lib.rs"))?);
    let names = names(&list);
    let mut wrong = Vec::new();
    if names.is_empty() {
        wrong.push(format!("{HOME}lib.rs has no list of providers that can be read"));
    }
    for name in names {
        let mut net = 0;
        for path in files.iter().filter(|path| is_code_of(path, name)) {
            net += net_lines(&repo::text(path)?);
        }
        wrong.extend(verdict(name, net));
    }
    Ok(Report::of(wrong))
}

/// The modules of the providers in `ALL`.
fn names(list: &str) -> Vec<&str> {
    let value = list.split_once("static ALL").and_then(|(_, rest)| rest.split_once('='));
    let open = value.and_then(|(_, value)| value.split_once('['));
    let all = open.and_then(|(_, rest)| rest.split_once(']')).map_or("", |(all, _)| all);
    all.split(',').filter_map(|entry| Some(entry.trim().strip_prefix('&')?.split_once("::")?.0)).collect()
}

/// Whether a file is a provider's own and no test.
fn is_code_of(path: &str, name: &str) -> bool {
    let Some(own) = path.strip_prefix(HOME).and_then(|path| path.strip_prefix(name)) else { return false };
    let is_test = own.split('/').any(|part| matches!(part, "tests" | "tests.rs" | "fuzzing.rs"));
    own == ".rs" || (own.starts_with('/') && own.ends_with(".rs") && !is_test)
}

/// Lines that are neither blank nor comment, without test modules; one that is inline ends its file.
fn net_lines(text: &str) -> usize {
    let is_code = |line: &&str| !line.is_empty() && !line.starts_with("//");
    let mut lines = text.lines().map(str::trim).filter(is_code).peekable();
    let mut net = 0;
    while let Some(line) = lines.next() {
        let door = line == "#[cfg(test)]" || line == "#[cfg(any(test, feature = \"fuzzing\"))]";
        let module = lines.next_if(|next| door && next.split(' ').any(|word| word == "mod"));
        match module {
            Some(inline) if inline.ends_with('{') => break,
            Some(_) => {}
            None => net += 1,
        }
    }
    net
}

fn verdict(name: &str, net: usize) -> Option<String> {
    match net {
        0 => Some(format!("{HOME}{name} is listed and has no code")),
        1..BOUND => None,
        _ => Some(format!("{HOME}{name} has {net} lines of code; less than {BOUND} are allowed")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_provider_of_the_list_is_looked_at() {
        let list =
            "/// The list.\npub static ALL: &[&dyn Provider] =\n    &[&hipay::HiPay, &tallyho::Tallyho];\n";
        assert_eq!(names(list), ["hipay", "tallyho"]);
        let long = "pub static ALL: &[&dyn Provider] = &[\n    &hipay::HiPay,\n    &tallyho::Tallyho,\n];\n";
        assert_eq!(names(long), ["hipay", "tallyho"]);
        assert!(names("pub static NONE: () = ();").is_empty());
    }

    #[test]
    fn the_list_of_this_repository_can_be_read() {
        let names = repo::text(&format!("{HOME}lib.rs")).map(|list| names(&list).len());
        assert!(names.is_ok_and(|names| names >= 4));
    }

    #[test]
    fn a_providers_code_is_its_file_and_its_folder_without_tests_and_tables() {
        let of = |path: &str| is_code_of(&format!("{HOME}{path}"), "monext");
        assert!(of("monext.rs") && of("monext/wire.rs") && of("monext/more/deep.rs"));
        for other in [
            "monext/tests.rs",
            "monext/wire/tests.rs",
            "monext/tests/kit.rs",
            "monext/fuzzing.rs",
            "monext/codes.tsv",
        ] {
            assert!(!of(other), "{other}");
        }
        assert!(
            !of("monextra.rs")
                && !of("monextra/wire.rs")
                && !of("loose.rs")
                && !is_code_of("monext.rs", "monext")
        );
    }

    #[test]
    fn blank_lines_comments_and_tests_do_not_count_and_test_only_items_do() {
        let code = "//! A.\n\nuse a;\n    // Why.\n    b();\n";
        assert_eq!(net_lines(code), 2);
        assert_eq!(net_lines(&format!("{code}#[cfg(test)]\nmod tests {{\n    c();\n}}\n")), 2);
        assert_eq!(
            net_lines(&format!("#[cfg(test)]\npub(super) mod tests;\n{code}")),
            2,
            "what follows counts"
        );
        assert_eq!(net_lines(&format!("#[cfg(test)]\nuse d;\n{code}")), 4);
        let door = "#[cfg(any(test, feature = \"fuzzing\"))]\npub(crate) mod fuzzing;\n";
        assert_eq!(net_lines(&format!("{door}{code}")), 2, "the fuzzers' door is none of the terminal's");
    }

    #[test]
    fn the_bound_itself_is_too_much_and_so_is_nothing() {
        assert_eq!(verdict("monext", BOUND - 1), None);
        assert!(verdict("monext", BOUND).is_some_and(|told| told.contains("monext has 600 lines")));
        assert!(verdict("monext", 0).is_some());
    }
}
