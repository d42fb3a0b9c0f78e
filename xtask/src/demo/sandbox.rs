//! The provider's counterpart on loopback, as a program of its own; ends when its input closes.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::repo;
use crate::run::Tool;

/// A running sandbox.
pub struct Sandbox {
    child: Child,
    line: String,
    addresses: Value,
}

/// # Errors
/// When it does not build, or does not say its addresses.
pub fn start() -> Result<Sandbox> {
    Tool::cargo().args(["build", "--quiet", "--release", "--package", "sandbox"]).aloud()?;
    let program = repo::target().join("release").join(format!("sandbox{}", std::env::consts::EXE_SUFFIX));
    let mut command = Command::new(&program);
    command.args(["--listen", "127.0.0.1:0", "--print"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
    let mut line = String::new();
    if let Some(said) = child.stdout.take() {
        BufReader::new(said).read_line(&mut line).context("the sandbox says nothing")?;
    }
    let line = line.trim().to_owned();
    let Ok(addresses) = serde_json::from_str(&line) else {
        bail!("the sandbox did not say its addresses, but {line:?}");
    };
    Ok(Sandbox { child, line, addresses })
}

impl Sandbox {
    /// All addresses, as one line of JSON.
    pub fn addresses(&self) -> &str {
        &self.line
    }

    /// One of them by its name.
    ///
    /// # Errors
    /// When the sandbox has no such address.
    pub fn address(&self, name: &str) -> Result<&str> {
        self.addresses[name].as_str().with_context(|| format!("the sandbox has no address called {name}"))
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        // Closing its input asks it to end; ending it as well leaves nothing running whatever it does.
        drop(self.child.stdin.take());
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
