//! Histories by the million, kills and mails by the thousand: what they do and what must hold belongs to tests/torture, and
//! of the mails to the tests of `app`.

use anyhow::Result;

use crate::repo;
use crate::run::Tool;

/// The package, and the feature with which the terminal can be killed at a named instant.
const BUILD: [&str; 4] = ["--package", "counterfoil-torture", "--features", "crash-points"];

/// The test through whose outbox the mails go, and how many they are.
const MAILS_TEST: &str = "of_thousands_of_mails_none_is_lost_in_silence_or_sent_twice_by_itself";
const MAILS: &str = "10000";

/// `cargo xtask torture [--short] [--seed N] [--histories N] [--kills N]`: a report, and a failure when anything in it is
/// not as it has to be. The whole run is built for speed; the short one shares what the tests were built from.
///
/// # Errors
/// When it cannot be built or run, or found something.
pub fn run(arguments: &[String]) -> Result<()> {
    repo::need("tests/torture/Cargo.toml", "histories and kills live in tests/torture")?;
    let short = arguments.iter().any(|word| word == "--short");
    let fast: &[&str] = if short { &[] } else { &["--release"] };
    Tool::cargo().args(["run", "--quiet"]).args(fast).args(BUILD).arg("--").args(arguments).aloud()?;
    if arguments.iter().any(|word| word == "--history") {
        return Ok(());
    }
    let mut mails = Tool::cargo().args(["test", "--quiet", "--package", "app", "--test", "it"]).args(fast);
    // The short run has as many as the tests.
    if !short {
        mails = mails.env("MAILS", MAILS);
    }
    if let Some([_, seed]) = arguments.windows(2).find(|words| words[0] == "--seed") {
        mails = mails.env("SEED", seed);
    }
    mails.args(["--", "--nocapture", MAILS_TEST]).aloud()
}
