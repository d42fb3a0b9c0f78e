//! Shows the terminal with demo accounts on loopback: by hand where there is a display, as a scripted run where not.

mod sandbox;

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::run::{Tool, path_with_tools};
use crate::{product, repo, setup};

/// The test that plays the scripted run.
const SCRIPT: &str = "demo";
const SCRIPT_LIMIT: Duration = Duration::from_secs(20 * 60);

/// Sets up, builds, and opens the terminal; `--scripted` plays the script also where there is a display.
///
/// # Errors
/// When something does not build or start, or a step of the script fails.
pub fn run(arguments: &[String]) -> Result<()> {
    let scripted = match arguments {
        [] => !has_display(),
        [only] if only == "--scripted" => true,
        _ => bail!("demo knows one option, --scripted"),
    };
    setup::run()?;
    println!("demo: building the pages and the program; the first time takes some minutes");
    product::build_pages()?;
    product::build_program()?;
    if scripted { play() } else { open() }
}

/// Whether a window would be seen by anybody.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Everything a demo leaves behind.
fn folder() -> PathBuf {
    repo::target().join("demo")
}

/// The window itself, until the person closes it.
fn open() -> Result<()> {
    let sandbox = sandbox::start()?;
    let data = folder().join("data");
    // The provider on loopback forgets at its end, so data of an earlier demo would speak of orders nobody knows.
    if data.exists() {
        std::fs::remove_dir_all(&data).with_context(|| format!("cannot clear {}", data.display()))?;
    }
    std::fs::create_dir_all(&data).with_context(|| format!("cannot create {}", data.display()))?;
    println!("\nThe demo runs on this machine alone: no card is charged and no mail leaves.");
    println!("Mails to customers arrive here:  {}", sandbox.address("inbox")?);
    println!("A card that pays:                4111 1111 1111 1111, any date to come, any code");
    println!("Close the window to end it.\n");
    let mut terminal = Command::new(repo::app_binary());
    terminal
        .args(["--profile", "demo", "--data-dir"])
        .arg(&data)
        .env("COUNTERFOIL_SANDBOX", sandbox.addresses());
    let ended = terminal.stdin(Stdio::null()).status().context("the terminal did not start")?;
    if !ended.success() {
        bail!("the terminal ended with {ended}");
    }
    Ok(())
}

/// The same program on a virtual display: a phone order, a pay link, the customer who pays it.
fn play() -> Result<()> {
    let out = folder();
    std::fs::create_dir_all(&out).with_context(|| format!("cannot create {}", out.display()))?;
    println!("demo: no display here, so a script plays it; pictures and transcript go to {}", out.display());
    let script = Tool::cargo().args(["test", "--workspace", "--test", SCRIPT, "--", "--nocapture"]);
    let script = script.env("COUNTERFOIL_BIN", repo::app_binary()).env("COUNTERFOIL_DEMO_OUT", &out);
    let done = script.env("PATH", path_with_tools()).logged("demo", true, SCRIPT_LIMIT)?;
    if !done.success {
        bail!("the scripted demo failed; all it said is in {}", done.path.display());
    }
    let mut left: Vec<String> = std::fs::read_dir(&out)?
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    left.sort();
    if left.is_empty() {
        bail!("the scripted demo left nothing in {}", out.display());
    }
    println!("\n{}:", out.display());
    left.iter().for_each(|name| println!("  {name}"));
    Ok(())
}
