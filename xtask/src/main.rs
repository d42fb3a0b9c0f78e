//! Every chore of the repository as one program: `cargo xtask <chore>`; knows nothing of payments.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a chore talks to the person who started it")]

mod assurance;
mod bench;
mod bindings;
mod check;
mod demo;
mod mutants;
mod product;
mod repo;
mod reproduce;
mod run;
mod sbom;
mod setup;
mod test;
mod torture;
mod verify;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <chore>

  demo              set up, build, and open the terminal with demo accounts (without a display: a scripted run)
  test [part…]      run everything, or the parts named: check, rust, ui, screens, e2e
  check [name…]     the lints; without a name all of them, with `list` their names
  bench [name…]     the benchmarks beside their budgets; --short for fewer rounds
  torture           10⁸ simulated histories, 20,000 kills and 10,000 mails; --short for 10⁵, 2,000 and 2,000; --seed N for the same again
  verify FILE       check a record's file or a copy of it; --key-file PATH checks its hashes too
  assurance         write docs/assurance.md anew: which test proves which requirement
  bindings          write ui/src/api/bindings.ts anew from the commands in Rust
  mutants-seven [n] break the code on purpose in a copy, seven ways, and see that a test fails each time
  sbom              write into target/sbom what the program is made of, as CycloneDX, for both of its sides
  reproduce         build the program again from a clean clone elsewhere and compare it byte by byte
  setup             install what this machine lacks, and say why
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (chore, rest) = match arguments.split_first() {
        Some((chore, rest)) => (chore.as_str(), rest),
        None => ("", &[][..]),
    };
    let done = match chore {
        "demo" => demo::run(rest),
        "test" => test::run(rest),
        "check" => check::run(rest),
        "bench" => bench::run(rest),
        "torture" => torture::run(rest),
        "bindings" => bindings::run(),
        "assurance" => assurance::run(),
        "mutants-seven" => mutants::run(rest),
        "reproduce" => reproduce::run(),
        "sbom" => sbom::run(),
        "setup" => setup::run(),
        "verify" => verify::run(rest),
        "" | "help" | "--help" | "-h" => {
            print!("{USAGE}");
            return if chore.is_empty() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
        other => Err(anyhow::anyhow!("there is no chore called {other}\n\n{USAGE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
