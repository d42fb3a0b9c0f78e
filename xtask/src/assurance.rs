//! Which test proves which requirement: reads `docs/assurance.json`, holds it against the sources, and writes
//! `docs/assurance.md`. Runs no test and judges no proof; that a named test passes is what the test run says.

mod list;
mod page;
mod proofs;

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::check::Report;
use crate::repo;

/// What a person writes.
const LIST: &str = "docs/assurance.json";
/// What is written from it.
const PAGE: &str = "docs/assurance.md";
/// Figures of long runs, kept by whoever made the run; may be missing.
const FIGURES: &str = "docs/assurance-figures.json";
/// What `cargo xtask mutants-seven` found last.
pub const BREAKS: &str = "docs/assurance-breaks.json";

/// Writes the page anew.
///
/// # Errors
/// When a requirement is missing, or a test it names is.
pub fn run() -> Result<()> {
    let wrong = faults()?;
    if !wrong.is_empty() {
        bail!("{LIST} does not hold:\n{}", wrong.join("\n"));
    }
    let text = written()?;
    std::fs::write(repo::root().join(PAGE), text).with_context(|| format!("cannot write {PAGE}"))?;
    println!("{PAGE}");
    Ok(())
}

/// The lint: every requirement once, every named test there, the page as it would be written now.
///
/// # Errors
/// When the list cannot be read.
pub fn look() -> Result<Report> {
    let mut wrong = faults()?;
    if wrong.is_empty() && repo::text(PAGE).unwrap_or_default() != written()? {
        wrong.push(format!("{PAGE} is not what the list and the tests say"));
    }
    Ok(Report::of(wrong))
}

fn faults() -> Result<Vec<String>> {
    let entries = list::read(&repo::text(LIST)?)?;
    let mut wrong = list::faults(&entries);
    for entry in &entries {
        for proof in &entry.proofs {
            if let Some(why) = proofs::fault(proof, |path| repo::text(path).ok()) {
                wrong.push(format!("{}: {why}", entry.id));
            }
        }
    }
    Ok(wrong)
}

fn written() -> Result<String> {
    let entries = list::read(&repo::text(LIST)?)?;
    Ok(page::write(&entries, &json(FIGURES)?, &json(BREAKS)?))
}

/// A committed file that may be missing.
fn json(path: &str) -> Result<Value> {
    if !Path::new(repo::root()).join(path).exists() {
        return Ok(Value::Null);
    }
    serde_json::from_str(&repo::text(path)?).with_context(|| format!("{path} is not JSON"))
}
