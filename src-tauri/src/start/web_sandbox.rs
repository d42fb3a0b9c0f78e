//! Whether the web view's processes can be put into their sandbox on this machine. Knows nothing of pages.
//!
//! The web view leaves its sandbox off unless asked, and ends the process when the sandbox is asked for but cannot start.
//! So the same kind of sandbox is tried first with a harmless program.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How long the try-out may take; it normally answers within 20 ms.
const PATIENCE: Duration = Duration::from_secs(3);

/// What holds the web processes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WebSandbox {
    /// The platform's own, always on.
    Platform,
    /// Switched on for this run.
    On,
    /// This machine cannot start it; the terminal says so under *Security*.
    Unavailable,
}

/// Tries it out.
#[must_use]
pub fn check() -> WebSandbox {
    if !cfg!(target_os = "linux") {
        return WebSandbox::Platform;
    }
    if [bubblewrap(), bus_proxy()].into_iter().all(|mut command| succeeds(&mut command)) {
        WebSandbox::On
    } else {
        WebSandbox::Unavailable
    }
}

/// The same separations that the web view asks for.
fn bubblewrap() -> Command {
    let mut command = Command::new("bwrap");
    command.args([
        "--unshare-all",
        "--die-with-parent",
        "--ro-bind",
        "/",
        "/",
        "--proc",
        "/proc",
        "--dev",
        "/dev",
        "true",
    ]);
    command
}

/// The web view's sandbox talks to the desktop through this helper and does not start without it.
fn bus_proxy() -> Command {
    let mut command = Command::new("xdg-dbus-proxy");
    command.arg("--version");
    command
}

fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = quiet.spawn() else { return false };
    let deadline = Instant::now() + PATIENCE;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(2)),
            _ => break,
        }
    }
    // It hangs or cannot be asked: not usable either way.
    if child.kill().is_ok() {
        drop(child.wait());
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_fails_or_is_missing_is_no_sandbox() {
        assert!(succeeds(&mut Command::new("true")));
        assert!(!succeeds(&mut Command::new("false")));
        assert!(!succeeds(&mut Command::new("no-such-program-here")));
    }
}
