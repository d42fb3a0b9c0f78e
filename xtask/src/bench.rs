//! Runs the benchmarks beside their budgets; the figures and the budgets themselves belong to tests/bench.

use anyhow::Result;

use crate::repo;
use crate::run::Tool;

/// `cargo run --release -p bench -- <name…> [--short]`: a table on the terminal, JSON in `target/bench/`.
///
/// # Errors
/// When a benchmark misses its budget or cannot run.
pub fn run(arguments: &[String]) -> Result<()> {
    repo::need("tests/bench/Cargo.toml", "the benchmarks live in tests/bench")?;
    let folder = repo::target().join("bench");
    std::fs::create_dir_all(&folder)?;
    let bench =
        Tool::cargo().args(["run", "--quiet", "--release", "--package", "bench", "--"]).args(arguments);
    bench.env("COUNTERFOIL_BENCH_OUT", &folder).aloud()?;
    println!("\nFigures as JSON: {}", folder.display());
    Ok(())
}
