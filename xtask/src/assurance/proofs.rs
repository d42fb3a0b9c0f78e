//! Whether a named test is in the sources: a Rust test by its file and function, a page's test by its file and title, a
//! document's by what must not compile, a lint and a step of the test run by their names. Reads text; runs nothing.

use crate::check;

/// What is wrong with a proof, if anything. `text` gives a file of the repository.
pub fn fault(proof: &str, text: impl Fn(&str) -> Option<String>) -> Option<String> {
    if let Some(name) = proof.strip_prefix("check ") {
        return (!check::exists(name)).then(|| format!("there is no check called {name}"));
    }
    if let Some(step) = proof.strip_prefix("test ") {
        let steps = text("xtask/src/test.rs").unwrap_or_default();
        let there = steps.contains(&format!("step(&mut lines, \"{step}\""));
        return (!there).then(|| format!("the test run has no step called {step}"));
    }
    let Some((path, name)) = proof.split_once("::") else {
        return Some(format!("`{proof}` is neither a check, a step, nor a file and a test"));
    };
    let Some(source) = text(path) else { return Some(format!("{path} is missing")) };
    let there = match path.rsplit('.').next() {
        Some("rs") if name == "compile_fail" => source.contains("```compile_fail"),
        Some("rs") => has_rust_test(&source, name),
        Some("ts") => has_page_test(&source, name),
        _ => false,
    };
    (!there).then(|| format!("{path} has no test called {name}"))
}

/// A function of that name with `#[test]` or `#[tokio::test]` among the attributes right above it.
fn has_rust_test(source: &str, name: &str) -> bool {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    lines.iter().enumerate().any(|(at, line)| {
        let after = line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ");
        let named = after.and_then(|rest| rest.strip_prefix(name)).is_some_and(|rest| rest.starts_with('('));
        let above =
            lines.iter().take(at).rev().take_while(|above| !above.is_empty() && !above.ends_with('}'));
        named && above.take(6).any(|above| above.starts_with("#[test") || above.starts_with("#[tokio::test"))
    })
}

/// A title as it is written between its quotes, variables included.
fn has_page_test(source: &str, title: &str) -> bool {
    // `test('…'`, `it('…'`, and the second call of `it.each(…)('…'`.
    let calls = ["test(", "it(", ")("];
    let quoted = ["'", "`", "\""].map(|quote| format!("{quote}{title}{quote}"));
    calls.iter().any(|call| quoted.iter().any(|title| source.contains(&format!("{call}{title}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUST: &str = "#[test]\nfn a_rule_holds() {\n}\n\nfn a_helper() {}\n\n#[tokio::test(start_paused = true)]\n\
        #[ignore = \"slow\"]\nasync fn time_passes() {}\n/// ```compile_fail\nproptest! {\n    #[test]\n    fn for_all(a in any()) {}\n}\n";
    const PAGE: &str = "test('Enter opens', async () => {});\nit.each(list)('refuses %s', (text) => {});\nit(`in ${language}`, f)";

    fn found(proof: &str) -> bool {
        let text = |path: &str| match path {
            "a.rs" => Some(RUST.to_owned()),
            "a.ts" => Some(PAGE.to_owned()),
            "xtask/src/test.rs" => Some("step(&mut lines, \"torture\", || run())".to_owned()),
            _ => None,
        };
        fault(proof, text).is_none()
    }

    #[test]
    fn a_test_is_known_by_file_and_name() {
        for good in [
            "a.rs::a_rule_holds",
            "a.rs::time_passes",
            "a.rs::for_all",
            "a.rs::compile_fail",
            "a.ts::Enter opens",
        ] {
            assert!(found(good), "{good}");
        }
        assert!(
            found("a.ts::refuses %s")
                && found("a.ts::in ${language}")
                && found("check packages")
                && found("test torture")
        );
    }

    #[test]
    fn what_is_gone_renamed_or_no_test_is_told() {
        for bad in [
            "a.rs::a_helper",
            "a.rs::a_rule",
            "b.rs::a_rule_holds",
            "a.rs",
            "a.ts::Enter",
            "a.ts::compile_fail",
            "check nothing",
            "test nothing",
        ] {
            assert!(!found(bad), "{bad}");
        }
    }
}
