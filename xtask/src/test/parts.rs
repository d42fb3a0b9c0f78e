//! The parts of the test run: which command proves what, and with what around it. Knows no summary.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::Line;
use super::counts::{Counts, Runner};
use crate::repo;
use crate::run::Tool;

/// Generous, for two cores and a cold start; a part that takes longer hangs.
const LIMIT: Duration = Duration::from_secs(25 * 60);
/// The tests that open the real window and so need the built program.
const WINDOW: &str = "e2e";
/// The run for people, which `cargo xtask demo` starts.
const DEMO: &str = "demo";

/// Every Rust test but those of the real window.
///
/// The whole workspace is always named: cargo picks the features of libraries by what is named, and would otherwise
/// build most of them twice.
pub fn rust() -> Vec<Line> {
    let tests = || Tool::cargo().args(["test", "--workspace", "--no-fail-fast"]);
    let named = integration_tests().map(|names| {
        names.iter().fold(tests().args(["--lib", "--bins"]), |tests, name| tests.args(["--test", name]))
    });
    vec![
        part("rust", named, Runner::Cargo),
        part("rust, in documents", Ok(tests().arg("--doc")), Runner::Cargo),
    ]
}

/// The names of all integration tests that need no window.
fn integration_tests() -> Result<BTreeSet<String>> {
    let metadata = repo::metadata(false)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let targets = packages.iter().flat_map(|package| package["targets"].as_array().into_iter().flatten());
    let tests = targets.filter(|target| target["kind"][0] == "test");
    let names: BTreeSet<String> =
        tests.filter_map(|target| target["name"].as_str().map(str::to_owned)).collect();
    if !names.contains(WINDOW) {
        bail!("no package has a test called {WINDOW}: the tests of the real window are missing");
    }
    Ok(names.into_iter().filter(|name| ![WINDOW, DEMO].contains(&name.as_str())).collect())
}

/// The pages' unit tests.
pub fn pages() -> Line {
    let tests = repo::need("ui/package.json", "the window's pages live in ui/");
    part("ui", tests.map(|_| Tool::npm("ui").args(["run", "--silent", "test"])), Runner::Vitest)
}

/// The pages in a browser, by keyboard and to a screen reader.
pub fn screens() -> Line {
    let tests = repo::need("tests/ui", "the tests of the screens live there");
    let command =
        Tool::npm("ui").args(["run", "--silent", "test:ui", "--", "--reporter=list"]).env("CI", "true");
    part("screens", tests.map(|_| command), Runner::Playwright)
}

/// The shipped program, driven by WebDriver.
pub fn window() -> Line {
    let program = repo::app_binary();
    let tests = if program.exists() { Ok(()) } else { Err(anyhow::anyhow!("the program was not built")) };
    let command = Tool::cargo().args(["test", "--workspace", "--no-fail-fast", "--test", WINDOW]);
    part("e2e", tests.map(|()| command.env("COUNTERFOIL_BIN", &program)), Runner::Cargo)
}

/// Runs one part aloud and counts its tests.
fn part(name: &str, command: Result<Tool>, runner: Runner) -> Line {
    println!("\n=== {name}");
    let started = Instant::now();
    let file = name.replace([' ', ','], "-");
    let done = command
        .and_then(|command| command.env("PATH", crate::run::path_with_tools()).logged(&file, true, LIMIT));
    let (counts, wrong) = match done {
        Ok(done) => {
            let counts = runner.read(&done.text);
            (
                counts,
                verdict(counts, done.success, done.overstayed)
                    .map(|why| format!("{why}: {}", done.path.display())),
            )
        }
        Err(error) => (Counts::default(), Some(format!("{error:#}"))),
    };
    if let Some(wrong) = &wrong {
        println!("{wrong}");
    }
    Line { name: name.to_owned(), counts, took: started.elapsed(), wrong }
}

/// Why a run is no success, if it is none.
fn verdict(counts: Counts, success: bool, overstayed: bool) -> Option<&'static str> {
    match (counts, success) {
        _ if overstayed => Some("took too long and was ended"),
        (_, false) => Some("failed"),
        (Counts { failed: 1.., .. }, true) => Some("failed"),
        (Counts { passed: 0, .. }, true) => Some("ran no test at all"),
        (_, true) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn success_takes_a_test_that_ran() {
        let ran = Counts { passed: 3, failed: 0, skipped: 0 };
        assert_eq!(verdict(ran, true, false), None);
        assert!(verdict(Counts::default(), true, false).is_some(), "nothing ran");
        assert!(verdict(ran, false, false).is_some(), "the runner itself failed");
        assert!(verdict(Counts { failed: 1, ..ran }, true, false).is_some(), "a failure the runner forgave");
        assert!(verdict(ran, false, true).is_some(), "it hung");
    }
}
