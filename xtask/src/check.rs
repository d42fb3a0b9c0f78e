//! The lints of the house, each saying in one line what is wrong and how to put it right; changes nothing itself.

mod arrows;
mod card;
mod expose;
mod files;
mod language;
mod licences;
mod packages;
mod providers;
mod shell;
mod tools;

use std::time::Instant;

use anyhow::{Result, bail};

/// What one lint found.
pub struct Report {
    /// One line per finding; any of them fails the check.
    pub wrong: Vec<String>,
    /// Worth a look, but no failure.
    pub notes: Vec<String>,
}

impl Report {
    pub fn of(wrong: Vec<String>) -> Self {
        Self { wrong, notes: Vec::new() }
    }
}

struct Check {
    name: &'static str,
    look: fn() -> Result<Report>,
    /// What to do about it.
    fix: &'static str,
}

/// All lints, the quick ones first.
static CHECKS: &[Check] = &[
    Check { name: "sizes", look: files::sizes, fix: "split the file by what its parts know" },
    Check {
        name: "providers",
        look: providers::look,
        fix: "lift what several providers share into a file beside their folders",
    },
    Check {
        name: "opening",
        look: files::openings,
        fix: "open the file with what it does and what it refuses to know",
    },
    Check { name: "marks", look: files::marks, fix: "finish it, or write an issue" },
    Check {
        name: "arrows",
        look: arrows::look,
        fix: "move the code to the crate that may know this, or argue for a new arrow in xtask/src/check/arrows.rs",
    },
    Check {
        name: "packages",
        look: packages::look,
        fix: "take the package from the public registry and commit the lockfile",
    },
    Check {
        name: "licences",
        look: licences::look,
        fix: "use another package, or add its licence to deny.toml after somebody has read it",
    },
    Check {
        name: "card",
        look: card::look,
        fix: "draw the card's fields from lengths; only the name on the card is typed into the page",
    },
    Check {
        name: "shell",
        look: shell::look,
        fix: "keep Tauri at a safe version, without its tracing and devtools features or broad plugins",
    },
    Check {
        name: "imports",
        look: files::imports,
        fix: "call ui/src/api instead; only that folder may speak to Tauri",
    },
    Check {
        name: "expose",
        look: expose::look,
        fix: "encode card data where it already is exposed, or name and justify the new caller in xtask/src/check/expose.rs",
    },
    Check {
        name: "assurance",
        look: crate::assurance::look,
        fix: "name the test that proves it now in docs/assurance.json, then `cargo xtask assurance`",
    },
    Check { name: "format", look: tools::format, fix: "cargo fmt --all" },
    Check {
        name: "pages",
        look: tools::pages,
        fix: "see the lines above; `npm run check` in ui/ repeats them",
    },
    Check {
        name: "deny",
        look: tools::deny,
        fix: "update the crate, or ignore the notice by its id with a reason and a date in deny.toml",
    },
    Check { name: "clippy", look: tools::clippy, fix: "cargo clippy --workspace --all-targets" },
    Check { name: "bindings", look: tools::bindings, fix: "cargo xtask bindings" },
    Check {
        name: "language",
        look: language::look,
        fix: "give every language the same ids and variables, in locales/<language>/",
    },
];

/// Whether there is a lint of this name.
pub fn exists(name: &str) -> bool {
    CHECKS.iter().any(|check| check.name == name)
}

/// Runs the lints named, or all of them, and tells of every one that fails.
///
/// # Errors
/// When any lint fails, or a name is not one of a lint.
pub fn run(names: &[String]) -> Result<()> {
    if names.iter().any(|name| name == "list") {
        CHECKS.iter().for_each(|check| println!("{}", check.name));
        return Ok(());
    }
    if let Some(unknown) = names.iter().find(|name| CHECKS.iter().all(|check| check.name != name.as_str())) {
        bail!("there is no check called {unknown}; `cargo xtask check list` names them");
    }
    let chosen = |check: &&Check| names.is_empty() || names.iter().any(|name| name == check.name);
    let mut failed = Vec::new();
    for check in CHECKS.iter().filter(chosen) {
        if !passes(check) {
            failed.push(check.name);
        }
    }
    match failed.as_slice() {
        [] => Ok(()),
        failed => bail!("{} of the checks failed: {}", failed.len(), failed.join(", ")),
    }
}

fn passes(check: &Check) -> bool {
    let started = Instant::now();
    let (wrong, notes) = match (check.look)() {
        Ok(report) => (report.wrong, report.notes),
        Err(error) => (vec![format!("{error:#}")], Vec::new()),
    };
    for note in notes {
        println!("      {}: {note}", check.name);
    }
    if wrong.is_empty() {
        println!("ok    {:<10} {:>6.1} s", check.name, started.elapsed().as_secs_f64());
        return true;
    }
    for line in &wrong {
        println!("      {line}");
    }
    println!("WRONG {}: {} to put right. {}", check.name, wrong.len(), check.fix);
    false
}
