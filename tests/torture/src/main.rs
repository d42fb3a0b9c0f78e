//! Runs histories and kills, and prints what came of them: `torture [--short] [--seed N] [--histories N] [--kills N]`, or
//! `torture --seed N --history I` for one history in words. Exits with 1 when anything is not as it has to be.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the report is for the person who started it")]

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use counterfoil_torture::{histories, history};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// R16: the whole run, and the one that every test run includes.
const WHOLE: (u64, u64) = (100_000_000, 20_000);
const SHORT: (u64, u64) = (100_000, 2_000);

struct Options {
    seed: u64,
    histories: u64,
    kills: u64,
    history: Option<u64>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.first().map(String::as_str) {
        #[cfg(feature = "crash-points")]
        Some("--terminal") => terminal(&words).map(|()| true),
        _ => options(&words).and_then(|options| run(&options)),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("torture: {error:#}");
            ExitCode::from(2)
        }
    }
}

#[cfg(feature = "crash-points")]
fn terminal(words: &[String]) -> Result<()> {
    let [_, folder, now] = words else { bail!("a terminal needs a folder and the time") };
    counterfoil_torture::kills::terminal::run(folder.as_ref(), now.parse()?)
}

fn options(words: &[String]) -> Result<Options> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?;
    let mut options = Options { seed: now.as_secs(), histories: WHOLE.0, kills: WHOLE.1, history: None };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let mut number = || -> Result<u64> {
            let next = words.next().with_context(|| format!("{word} needs a number"))?;
            next.replace('_', "").parse().with_context(|| format!("{next} is no number"))
        };
        match word.as_str() {
            "--short" => (options.histories, options.kills) = SHORT,
            "--seed" => options.seed = number()?,
            "--histories" => options.histories = number()?,
            "--kills" => options.kills = number()?,
            "--history" => options.history = Some(number()?),
            other => bail!("{other} is not known"),
        }
    }
    Ok(options)
}

fn run(options: &Options) -> Result<bool> {
    let seed = options.seed;
    if let Some(index) = options.history {
        print!("{}", history::story(seed, index));
        return Ok(history::run(seed, index).is_ok());
    }
    println!("seed             {seed}   (again: --seed {seed})");
    let simulated = simulate(seed, options.histories);
    Ok(kill(seed, options.kills)? && simulated)
}

fn simulate(seed: u64, count: u64) -> bool {
    if count == 0 {
        return true;
    }
    let started = Instant::now();
    let (counts, failed) = histories::run(seed, 0, count);
    println!("histories        {}   ({} a minute)", counts.histories, a_minute(counts.histories, started));
    println!("  faults         {}", counts.faults);
    println!("  crashes        {}", counts.crashes);
    println!("  charges        {}", counts.charges);
    println!("  late truths    {}   (each flagged)", counts.late_truths);
    println!("  failed         {}", failed.len());
    for it in failed.iter().take(5) {
        println!("  history {}: {}   (in words: --seed {seed} --history {})", it.index, it.why, it.index);
    }
    failed.is_empty()
}

fn a_minute(count: u64, since: Instant) -> u64 {
    let seconds = since.elapsed().as_millis().max(1);
    u64::try_from(u128::from(count) * 60_000 / seconds).unwrap_or(u64::MAX)
}

#[cfg(not(feature = "crash-points"))]
fn kill(_seed: u64, kills: u64) -> Result<bool> {
    if kills > 0 {
        bail!("killing needs the feature `crash-points`: use `cargo xtask torture`, or --kills 0");
    }
    Ok(true)
}

#[cfg(feature = "crash-points")]
fn kill(seed: u64, kills: u64) -> Result<bool> {
    if kills == 0 {
        return Ok(true);
    }
    let started = Instant::now();
    let tally = counterfoil_torture::kills::run(seed, kills)?;
    println!("kills            {}   ({} a minute)", tally.killed(), a_minute(tally.killed(), started));
    for (instant, times) in &tally.kills {
        println!("  {instant:<14} {times}");
    }
    println!("faults injected  {}", tally.faults);
    println!("charges          {}", tally.charges);
    println!("mails            {}", tally.mails);
    println!("double charges   {}", tally.double_charges);
    println!("lost records     {}", tally.lost_records);
    println!("lost mails       {}", tally.lost_mails);
    println!("repeated mails   {}", tally.repeated_mails);
    println!("stuck            {}", tally.stuck);
    println!("card residues    {}   (in the files they left)", tally.residues);
    for told in &tally.told {
        println!("  {told}");
    }
    Ok(tally.is_good())
}
