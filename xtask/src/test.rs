//! Runs every test in order and sums them up; a part that runs no test at all has failed.

mod counts;
mod parts;

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::{check, product, repo, setup, torture};
use counts::Counts;

/// The parts, in the order they run.
const PARTS: [&str; 5] = ["check", "rust", "ui", "screens", "e2e"];

/// What one step came to.
struct Line {
    name: String,
    counts: Counts,
    took: Duration,
    /// Why it failed, beyond the tests that did.
    wrong: Option<String>,
}

/// Runs the parts named, or all.
///
/// # Errors
/// When a test or a step fails, or a name is not one of a part.
pub fn run(names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| !PARTS.contains(&name.as_str())) {
        bail!("there is no part called {unknown}; the parts are {}", PARTS.join(", "));
    }
    let started = Instant::now();
    let wanted = |part: &str| names.is_empty() || names.iter().any(|name| name == part);
    let mut lines = Vec::new();
    step(&mut lines, "setup", setup::run);
    // The window's pages are compiled into the program, so that nothing of the shell builds without them.
    step(&mut lines, "pages", product::build_pages);
    if wanted("check") {
        step(&mut lines, "check", || check::run(&[]));
    }
    if wanted("rust") {
        lines.extend(parts::rust());
        step(&mut lines, "torture", || torture::run(&["--short".to_owned()]));
    }
    if wanted("ui") {
        lines.push(parts::pages());
    }
    if wanted("screens") {
        lines.push(parts::screens());
    }
    if wanted("e2e") {
        step(&mut lines, "program", product::build_program);
        lines.push(parts::window());
    }
    report(&lines, started.elapsed())
}

/// A step without tests of its own.
fn step(lines: &mut Vec<Line>, name: &str, work: impl FnOnce() -> Result<()>) {
    println!("\n=== {name}");
    let started = Instant::now();
    let wrong = work().err().map(|error| format!("{error:#}"));
    if let Some(wrong) = &wrong {
        println!("{wrong}");
    }
    lines.push(Line { name: name.to_owned(), counts: Counts::default(), took: started.elapsed(), wrong });
}

fn report(lines: &[Line], took: Duration) -> Result<()> {
    println!("\n=== summary");
    for line in lines {
        let counts = if line.counts == Counts::default() { String::new() } else { line.counts.to_string() };
        let verdict = if line.failed() == 0 { "ok" } else { "FAILED" };
        println!("{verdict:<7}{:<24} {:>8.1} s  {counts}", line.name, line.took.as_secs_f64());
        if let Some(wrong) = &line.wrong {
            println!("       {wrong}");
        }
    }
    let passed: usize = lines.iter().map(|line| line.counts.passed).sum();
    let failed: usize = lines.iter().map(Line::failed).sum();
    println!("in {:.1} minutes", took.as_secs_f64() / 60.0);
    println!("{passed} passed, {failed} failed");
    if failed > 0 {
        bail!("not everything passed; logs are in {}", repo::target().join("test-logs").display());
    }
    Ok(())
}

impl Line {
    /// Failed tests; a step that failed without any counts as one.
    fn failed(&self) -> usize {
        match &self.wrong {
            Some(_) => self.counts.failed.max(1),
            None => self.counts.failed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(passed: usize, failed: usize, wrong: Option<&str>) -> Line {
        let counts = Counts { passed, failed, skipped: 0 };
        Line { name: "a".into(), counts, took: Duration::ZERO, wrong: wrong.map(str::to_owned) }
    }

    #[test]
    fn a_step_that_broke_is_never_a_success() {
        assert_eq!(line(5, 0, None).failed(), 0);
        assert_eq!(line(5, 0, Some("took too long")).failed(), 1);
        assert_eq!(line(5, 3, Some("failed")).failed(), 3);
        assert!(report(&[line(1, 0, None)], Duration::ZERO).is_ok());
        assert!(report(&[line(1, 0, None), line(0, 0, Some("did not build"))], Duration::ZERO).is_err());
    }

    #[test]
    fn an_unknown_part_is_refused_before_anything_runs() {
        assert!(run(&["everythign".to_owned()]).is_err());
    }
}
