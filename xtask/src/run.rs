//! Runs other programs: quietly into a log, aloud, or to read their answer; ends what overstays. Knows no chore.

mod log;

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::repo;
pub use log::Logged;

/// A program to run, from the root of the repository unless told otherwise.
#[derive(Clone)]
pub struct Tool {
    program: OsString,
    args: Vec<OsString>,
    dir: PathBuf,
    envs: Vec<(OsString, OsString)>,
}

impl Tool {
    /// A program by its name on the path, or by its own path.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        Self {
            program: program.as_ref().to_owned(),
            args: Vec::new(),
            dir: repo::root().to_owned(),
            envs: Vec::new(),
        }
    }

    /// The cargo that started this program.
    pub fn cargo() -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// npm, with the Node.js that setup chose.
    pub fn npm(dir: &str) -> Self {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        Self::new(npm).dir(dir).env("PATH", path_with_tools()).env("npm_config_update_notifier", "false")
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.args.push(arg.as_ref().to_owned());
        self
    }

    pub fn args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.args.extend(args.into_iter().map(|arg| arg.as_ref().to_owned()));
        self
    }

    /// The folder to run in, from the root of the repository.
    pub fn dir(mut self, dir: &str) -> Self {
        self.dir = repo::root().join(dir);
        self
    }

    /// The folder to run in, by its whole path.
    pub fn at(mut self, dir: &Path) -> Self {
        self.dir = dir.to_owned();
        self
    }

    pub fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.envs.push((name.as_ref().to_owned(), value.as_ref().to_owned()));
        self
    }

    /// The line a person would type.
    pub fn line(&self) -> String {
        let program = Path::new(&self.program).file_name().unwrap_or(&self.program);
        let words = std::iter::once(program).chain(self.args.iter().map(OsString::as_os_str));
        words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
    }

    /// Runs with the terminal's own output.
    ///
    /// # Errors
    /// When the program cannot be started or says it failed.
    pub fn aloud(&self) -> Result<()> {
        self.run(Stdio::null())
    }

    /// As [`Tool::aloud`], with the terminal's own input as well.
    ///
    /// # Errors
    /// As [`Tool::aloud`].
    pub fn attended(&self) -> Result<()> {
        self.run(Stdio::inherit())
    }

    fn run(&self, input: Stdio) -> Result<()> {
        let status = self.command().stdin(input).status().with_context(|| self.not_started())?;
        if !status.success() {
            bail!("`{}` failed ({status})", self.line());
        }
        Ok(())
    }

    /// Runs aloud where somebody watches, and else into a log of which only a failure shows the end.
    ///
    /// # Errors
    /// As [`Tool::aloud`].
    pub fn watched(&self, name: &str, limit: Duration) -> Result<()> {
        if std::io::IsTerminal::is_terminal(&std::io::stdin()) {
            return self.aloud();
        }
        let done = self.logged(name, false, limit)?;
        if !done.success {
            bail!("`{}` failed:\n{}", self.line(), done.tail(30));
        }
        Ok(())
    }

    /// Runs and returns what the program wrote to its standard output.
    ///
    /// # Errors
    /// When the program cannot be started or says it failed, with what it wrote to standard error.
    pub fn read(&self) -> Result<String> {
        let output = self.command().stdin(Stdio::null()).output().with_context(|| self.not_started())?;
        if !output.status.success() {
            bail!("`{}` failed: {}", self.line(), String::from_utf8_lossy(&output.stderr).trim());
        }
        String::from_utf8(output.stdout)
            .with_context(|| format!("`{}` did not answer with text", self.line()))
    }

    /// True when the program starts and succeeds; what it says is dropped.
    pub fn works(&self) -> bool {
        let quiet = self.command().stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        quiet.is_ok_and(|status| status.success())
    }

    /// Runs with all output in a log file under `target/test-logs`, and on the terminal too when `aloud`.
    /// A program that takes longer than `limit` is ended with everything it started.
    ///
    /// # Errors
    /// When the program cannot be started; that it failed is in the answer.
    pub fn logged(&self, name: &str, aloud: bool, limit: Duration) -> Result<Logged> {
        let path = repo::target().join("test-logs").join(format!("{name}.log"));
        let plain =
            self.clone().env("NO_COLOR", "1").env("CARGO_TERM_COLOR", "never").env("FORCE_COLOR", "0");
        log::run(plain.command(), path, aloud, limit).with_context(|| self.not_started())
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args).current_dir(&self.dir).envs(self.envs.iter().map(|(n, v)| (n, v)));
        command
    }

    fn not_started(&self) -> String {
        format!("`{}` did not start; `cargo xtask setup` installs what is missing", self.line())
    }
}

/// The path to programs, with those of this checkout first.
pub fn path_with_tools() -> OsString {
    let own = crate::setup::tool_folders();
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let all = own.into_iter().chain(std::env::split_paths(&rest));
    std::env::join_paths(all).unwrap_or(rest)
}

/// Whether a program of this name is on the path.
pub fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    // System folders count even where an ordinary person's path leaves them out.
    let system = ["/usr/sbin", "/sbin"].map(PathBuf::from);
    std::env::split_paths(&path).chain(system).any(|folder| folder.join(program).is_file())
}
