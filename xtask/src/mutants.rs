//! Breaks the code on purpose, one rule at a time, in a copy of the sources, and sees whether the test that guards the
//! rule fails. The copy is under `target/`; the sources themselves are never touched.

mod breaks;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::assurance::BREAKS;
use crate::repo;
use crate::run::Tool;
use breaks::{ALL, Break, Edit};

/// For one break on a small and busy machine: its crates are built anew.
const LIMIT: Duration = Duration::from_secs(40 * 60);

/// Applies each break, or those whose number (1 to 7) is named, and keeps what came of it in `docs/`.
///
/// # Errors
/// When a break is not noticed, cannot be applied any more, or its test fails without it.
pub fn run(names: &[String]) -> Result<()> {
    let numbers: Vec<usize> = match names {
        [] => (1..=ALL.len()).collect(),
        names => {
            names.iter().map(|name| name.parse()).collect::<Result<_, _>>().context("breaks go by number")?
        }
    };
    let copy = copied()?;
    let mut missed = Vec::new();
    for number in numbers {
        let one = number
            .checked_sub(1)
            .and_then(|at| ALL.get(at))
            .with_context(|| format!("there is no break {number}"))?;
        let started = Instant::now();
        let result = tried(&copy, one)?;
        println!("{result:<8} {number} {} ({:.0} s)", one.what, started.elapsed().as_secs_f64());
        keep(number, one, result)?;
        if result != CAUGHT {
            missed.push(one.what);
        }
    }
    if missed.is_empty() { Ok(()) } else { bail!("not caught: {}", missed.join(", ")) }
}

const CAUGHT: &str = "caught";

/// What became of one break: its test has to pass before and to fail after, by running and not by failing to build.
fn tried(copy: &Path, one: &Break) -> Result<&'static str> {
    let whole = test(copy, one, "before")?;
    if !whole.ran || !whole.passed {
        return Ok("the test fails without the break");
    }
    let path = copy.join(one.file);
    let text = std::fs::read_to_string(&path).with_context(|| format!("{} is gone", one.file))?;
    std::fs::write(&path, one.applied(&text)?)?;
    let broken = test(copy, one, "after");
    std::fs::write(&path, text)?;
    let broken = broken?;
    Ok(match (broken.ran, broken.passed) {
        (true, false) => CAUGHT,
        (true, true) => "missed",
        (false, _) => "does not build",
    })
}

struct Outcome {
    /// The test itself ran; a build that failed proves nothing.
    ran: bool,
    passed: bool,
}

fn test(copy: &Path, one: &Break, when: &str) -> Result<Outcome> {
    let command = Tool::cargo().at(copy).arg("test").args(one.test.split(' '));
    let log = format!("break-{}-{when}", one.file.replace(['/', '.'], "-"));
    // A folder of its own: what was built from the copy would be taken for what the sources make.
    let built = repo::target().join("mutants/built");
    let done = command.env("CARGO_TARGET_DIR", built).logged(&log, false, LIMIT)?;
    let ran = done
        .text
        .lines()
        .any(|line| line.starts_with("test ") && (line.ends_with("... ok") || line.ends_with("... FAILED")));
    Ok(Outcome { ran, passed: done.success })
}

/// A copy of every file that belongs to the repository. What has not changed is left as it is, so that little is built.
fn copied() -> Result<std::path::PathBuf> {
    let copy = repo::target().join("mutants/tree");
    for path in repo::files()? {
        let bytes = std::fs::read(repo::root().join(&path))?;
        let to = copy.join(&path);
        if std::fs::read(&to).is_ok_and(|there| there == bytes) {
            continue;
        }
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(&to, bytes)?;
    }
    // The lints' own tests ask which files belong to the repository.
    if !copy.join(".git").exists() {
        Tool::new("git").at(&copy).args(["init", "--quiet"]).aloud()?;
    }
    // The shell compiles the pages in; any page will do for its tests.
    let page = copy.join("ui/dist/index.html");
    if !page.exists() {
        std::fs::create_dir_all(copy.join("ui/dist"))?;
        std::fs::write(page, "<!doctype html><title>Counterfoil</title>\n")?;
    }
    Ok(copy)
}

/// Writes one result beside the others.
fn keep(number: usize, one: &Break, result: &str) -> Result<()> {
    let path = repo::root().join(BREAKS);
    let old = std::fs::read_to_string(&path).unwrap_or_default();
    let old: serde_json::Value = serde_json::from_str(&old).unwrap_or_default();
    let mut rows: Vec<_> = (0..ALL.len()).map(|at| old["breaks"][at].clone()).collect();
    for (row, one) in rows.iter_mut().zip(ALL).filter(|(row, _)| row.is_null()) {
        *row = json!({ "what": one.what, "test": one.test, "result": "not run", "on": "" });
    }
    let on = Tool::new("git").args(["log", "-1", "--format=%cs"]).read()?;
    if let Some(row) = rows.get_mut(number - 1) {
        *row = json!({ "what": one.what, "test": one.test, "result": result, "on": on.trim() });
    }
    std::fs::write(&path, format!("{:#}\n", json!({ "breaks": rows })))
        .with_context(|| format!("cannot write {BREAKS}"))
}

impl Break {
    /// The file's text with the rule taken out.
    fn applied(&self, text: &str) -> Result<String> {
        let Edit { find, put } = self.edit;
        match text.matches(find).count() {
            1 => Ok(text.replacen(find, put, 1)),
            count => bail!(
                "{}: what is to be broken stands there {count} times; look at xtask/src/mutants/breaks.rs",
                self.file
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_break_can_still_be_applied_and_its_test_is_named_whole() {
        for one in ALL {
            let text = repo::text(one.file).unwrap();
            assert_ne!(one.applied(&text).unwrap(), text, "{}", one.what);
            let name = one.test.rsplit([' ', ':']).next().unwrap();
            let known = repo::files().unwrap().iter().any(|path| {
                path.ends_with(".rs")
                    && repo::text(path).is_ok_and(|text| text.contains(&format!("fn {name}(")))
            });
            assert!(known, "{name}");
        }
    }
}
