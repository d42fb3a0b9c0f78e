//! The benchmarks: each measures the product beside a floor program in the same run and says which budget it keeps.
//! Knows no payment rule, and fails only when it cannot run: time is judged by whoever reads the table.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark talks to the person who started it"
)]

mod charge;
mod list;
mod mail;
mod measure;
mod place;
mod render;
mod report;
mod server;
mod shop;
mod window;

use std::process::ExitCode;

use anyhow::{Result, bail};

use measure::Size;
use report::Line;

struct Benchmark {
    name: &'static str,
    what: &'static str,
    run: fn(Size) -> Result<Vec<Line>>,
}

static BENCHMARKS: &[Benchmark] = &[
    Benchmark { name: "charge", what: "a keyed card from Enter to the answer on disk", run: charge::plain },
    Benchmark { name: "charge-tls", what: "the same over TLS and a line of 20 ms", run: charge::tls },
    Benchmark { name: "mail-batch", what: "pay-link mails to a mail server that is near", run: mail::near },
    Benchmark { name: "mail-batch-rtt", what: "the same over a line of 20 ms", run: mail::far },
    Benchmark { name: "list", what: "pages, filters and searches at a million payments", run: list::run },
    Benchmark { name: "render", what: "one mail from its values, before MIME", run: render::run },
    Benchmark { name: "ipc", what: "a call from the page and its answer", run: window::ipc },
    Benchmark {
        name: "start",
        what: "from the program's start to a page that can be seen",
        run: window::start,
    },
];

const USAGE: &str = "Usage: cargo xtask bench [name…] [--short]\n\nWithout a name all of them; --short only proves that they run.\n";

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    if arguments.iter().any(|word| matches!(word.as_str(), "help" | "--help" | "-h")) {
        print!("{USAGE}");
        BENCHMARKS.iter().for_each(|one| println!("  {:<15} {}", one.name, one.what));
        return Ok(());
    }
    let (flags, names): (Vec<_>, Vec<_>) = arguments.iter().partition(|word| word.starts_with("--"));
    if let Some(unknown) = flags.iter().find(|flag| flag.as_str() != "--short") {
        bail!("there is no {unknown}\n\n{USAGE}");
    }
    if let Some(unknown) = names.iter().find(|name| BENCHMARKS.iter().all(|one| one.name != name.as_str())) {
        bail!("there is no benchmark called {unknown}; --help names them");
    }
    let size = if flags.is_empty() { Size::Full } else { Size::Short };
    let chosen = |one: &&Benchmark| names.is_empty() || names.iter().any(|name| name.as_str() == one.name);
    let mut broken = Vec::new();
    for benchmark in BENCHMARKS.iter().filter(chosen) {
        println!("\n{}: {}", benchmark.name, benchmark.what);
        match (benchmark.run)(size).and_then(|lines| report::tell(benchmark.name, size, &lines)) {
            Ok(()) => {}
            Err(error) => {
                println!("  DID NOT RUN: {error:#}");
                broken.push(benchmark.name);
            }
        }
    }
    if broken.is_empty() { Ok(()) } else { bail!("did not run: {}", broken.join(", ")) }
}
