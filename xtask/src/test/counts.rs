//! How many tests passed, failed and were skipped, read from what each runner prints; runs nothing.

use std::fmt;

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

/// Whose words to read.
#[derive(Debug, Clone, Copy)]
pub enum Runner {
    Cargo,
    Vitest,
    Playwright,
}

impl Runner {
    pub fn read(self, text: &str) -> Counts {
        let plain = without_colours(text);
        let lines = plain.lines().map(str::trim);
        match self {
            Self::Cargo => lines.filter_map(|line| line.strip_prefix("test result: ")).map(cargo).sum(),
            Self::Vitest => lines.filter_map(|line| line.strip_prefix("Tests ")).map(vitest).sum(),
            Self::Playwright => lines.filter_map(playwright).sum(),
        }
    }
}

/// `ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s`
fn cargo(line: &str) -> Counts {
    pairs(line.split_once(". ").map_or(line, |(_, rest)| rest), ';')
}

/// `1 failed | 12 passed | 2 skipped (15)`
fn vitest(line: &str) -> Counts {
    pairs(line.split('(').next().unwrap_or_default(), '|')
}

/// Lines of their own at the end: `12 passed (5.3s)`, `1 failed`, `2 flaky`, `1 did not run`.
fn playwright(line: &str) -> Option<Counts> {
    let (number, rest) = line.split_once(' ')?;
    let number = number.parse().ok()?;
    let mut counts = Counts::default();
    match rest.split(" (").next()? {
        "passed" => counts.passed = number,
        // A test that passed only when repeated is not one to trust; one that did not run proved nothing.
        "failed" | "flaky" | "interrupted" | "did not run" => counts.failed = number,
        "skipped" => counts.skipped = number,
        _ => return None,
    }
    Some(counts)
}

fn pairs(text: &str, separator: char) -> Counts {
    let mut counts = Counts::default();
    for pair in text.split(separator) {
        if let Some((number, word)) = pair.trim().split_once(' ')
            && let Ok(number) = number.parse::<usize>()
        {
            match word.trim() {
                "passed" => counts.passed += number,
                "failed" => counts.failed += number,
                "ignored" | "skipped" | "todo" => counts.skipped += number,
                _ => {}
            }
        }
    }
    counts
}

fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '\u{1b}' {
            // A colour runs from its bracket to the first letter.
            rest.by_ref().find(|c| c.is_ascii_alphabetic());
        } else {
            plain.push(c);
        }
    }
    plain
}

impl std::iter::Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            passed: sum.passed + one.passed,
            failed: sum.failed + one.failed,
            skipped: sum.skipped + one.skipped,
        })
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(f, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: usize, failed: usize, skipped: usize) -> Counts {
        Counts { passed, failed, skipped }
    }

    #[test]
    fn cargo_says_it_once_per_binary() {
        let text = "running 2 tests\ntest a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s\n\
            test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.2s\n";
        assert_eq!(Runner::Cargo.read(text), counts(16, 2, 1));
    }

    #[test]
    fn vitest_counts_tests_and_not_files() {
        let text =
            " Test Files  1 failed | 3 passed (4)\n      Tests  1 failed | 12 passed | 2 skipped (15)\n";
        assert_eq!(Runner::Vitest.read(text), counts(12, 1, 2));
        assert_eq!(
            Runner::Vitest.read("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[32m7 passed\u{1b}[39m (7)"),
            counts(7, 0, 0)
        );
    }

    #[test]
    fn playwright_counts_what_did_not_run_as_failed() {
        let text = "Running 16 tests using 2 workers\n  1 failed\n    [x] › a.spec.ts:3:1 › a\n  2 flaky\n  1 did not run\n  12 passed (5.3s)\n";
        assert_eq!(Runner::Playwright.read(text), counts(12, 4, 0));
    }

    #[test]
    fn silence_counts_nothing() {
        for runner in [Runner::Cargo, Runner::Vitest, Runner::Playwright] {
            assert_eq!(runner.read("error: could not compile\n"), Counts::default(), "{runner:?}");
        }
    }
}
