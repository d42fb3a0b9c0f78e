//! Histories by the million, kills and mails by the thousand, and hunts for the card in the real window: what they do and
//! what must hold belongs to tests/torture, to the tests of `app` and to tests/e2e.

use anyhow::{Context, Result};

use crate::run::Tool;
use crate::{product, repo, setup};

/// The package, and the feature with which the terminal can be killed at a named instant.
const BUILD: [&str; 4] = ["--package", "counterfoil-torture", "--features", "crash-points"];
/// The hunts of the window's tests, one for each way an entry can end.
const HUNTS: [&str; 6] = [
    "memory::an_approved_card_is_nowhere_one_second_later",
    "memory::a_declined_card_is_nowhere_one_second_later",
    "memory::a_card_whose_fate_is_unknown_is_nowhere_one_second_later",
    "memory::a_card_thrown_away_half_way_is_nowhere_one_second_later",
    "memory::a_card_whose_window_the_desktop_closed_is_nowhere_one_second_later",
    "memory::a_card_that_was_keyed_when_the_terminal_crashed_is_in_no_file_it_left",
];
/// The test through whose outbox the mails go, and how many they are in the whole run; the tests send fewer themselves.
const MAILS_TEST: &str =
    "mail_faults::many::of_thousands_of_mails_none_is_lost_in_silence_or_sent_twice_by_itself";
const MAILS: &str = "10000";
/// How often each is made in the whole run; the tests of the window make three of each themselves.
const TIMES: u32 = 20;

/// `cargo xtask torture [--short] [--seed N] [--histories N] [--kills N] [--hunts N]`: a report, and a failure when anything
/// in it is not as it has to be. The whole run is built for speed, and mails and hunts too; the short one shares what the
/// tests were built from.
///
/// # Errors
/// When it cannot be built or run, or found something.
pub fn run(arguments: &[String]) -> Result<()> {
    repo::need("tests/torture/Cargo.toml", "histories and kills live in tests/torture")?;
    let (hunts, rest) = hunts(arguments)?;
    let short = rest.iter().any(|word| word == "--short");
    let fast: &[&str] = if short { &[] } else { &["--release"] };
    let tortured =
        Tool::cargo().args(["run", "--quiet"]).args(fast).args(BUILD).arg("--").args(&rest).aloud();
    let single = rest.iter().any(|word| word == "--history");
    let mailed = if short || single { Ok(()) } else { mail(&rest) };
    let hunted = if hunts > 0 { hunt(hunts) } else { Ok(()) };
    tortured.and(mailed).and(hunted)
}

/// How many hunts are wanted, and the arguments that are somebody else's.
fn hunts(arguments: &[String]) -> Result<(u32, Vec<String>)> {
    let mut rest = arguments.to_vec();
    let Some(at) = rest.iter().position(|word| word == "--hunts") else {
        let whole = !rest.iter().any(|word| word == "--short" || word == "--history");
        return Ok((if whole { TIMES } else { 0 }, rest));
    };
    let number = rest.get(at + 1).context("--hunts needs a number")?;
    let hunts = number.parse().with_context(|| format!("{number} is no number"))?;
    rest.drain(at..=at + 1);
    Ok((hunts, rest))
}

fn mail(arguments: &[String]) -> Result<()> {
    let tests =
        ["test", "--quiet", "--workspace", "--test", "it", "--", "--nocapture", "--exact", MAILS_TEST];
    let mut mails = Tool::cargo().args(tests).env("MAILS", MAILS);
    if let Some([_, seed]) = arguments.windows(2).find(|words| words[0] == "--seed") {
        mails = mails.env("SEED", seed);
    }
    mails.aloud()
}

fn hunt(times: u32) -> Result<()> {
    setup::run()?;
    product::build_pages()?;
    product::build_program()?;
    let tests = ["test", "--quiet", "--workspace", "--test", "e2e", "--", "--exact"];
    let hunting = Tool::cargo().args(tests).args(HUNTS).env("COUNTERFOIL_HUNTS", times.to_string());
    let found =
        hunting.env("COUNTERFOIL_BIN", repo::app_binary()).env("PATH", crate::run::path_with_tools()).aloud();
    let residues = if found.is_ok() { "0" } else { "found" };
    println!("card hunts       {}   ({times} of each of {} endings)", times * ways(), HUNTS.len());
    println!("card residues    {residues}   (in memory and files, beside the real window)");
    found
}

fn ways() -> u32 {
    u32::try_from(HUNTS.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_whole_run_hunts_and_the_short_one_leaves_it_to_the_tests() {
        assert_eq!(hunts(&words("--seed 4")).unwrap(), (TIMES, words("--seed 4")));
        assert_eq!(hunts(&words("--short")).unwrap(), (0, words("--short")));
        assert_eq!(hunts(&words("--kills 0 --hunts 2 --seed 1")).unwrap(), (2, words("--kills 0 --seed 1")));
        assert!(hunts(&words("--hunts")).is_err() && hunts(&words("--hunts many")).is_err());
    }

    #[test]
    fn every_hunt_is_a_test_of_the_window() {
        let source = repo::text("tests/e2e/memory.rs").unwrap();
        for hunt in HUNTS {
            let name = hunt.strip_prefix("memory::").unwrap();
            assert!(source.contains(&format!("async fn {name}(")), "{name}");
        }
    }
}
