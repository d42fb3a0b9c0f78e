//! Where a terminal lives until it is killed: a folder, a sandbox of its own, the process, and what is known of both.
//! Knows no plan and judges nothing.

use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command as Process};

use super::command::{Answer, Command};

/// Nothing a terminal is told takes longer; one that does hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// What became of a command.
#[derive(Debug)]
pub(crate) enum Told {
    /// It was answered.
    Answered(Answer),
    /// The process ended before it answered.
    Ended,
}

/// A folder with its sandbox.
pub(crate) struct Place {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) sandbox: sandbox::Running,
    pub(crate) http: reqwest::Client,
    /// The terminal's time, in seconds since 1970.
    pub(crate) now: i64,
}

/// A running terminal.
pub(crate) struct Life {
    child: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
}

impl Place {
    pub(crate) async fn open() -> Result<Self> {
        let sandbox = sandbox::start(sandbox::Options::default()).await?;
        let now = jiff::Timestamp::now().as_second();
        Ok(Self { folder: tempfile::tempdir()?, sandbox, http: reqwest::Client::new(), now })
    }

    /// The addresses of the sandbox's servers, as the terminal takes them.
    pub(crate) fn servers(&self) -> Result<Value> {
        Ok(serde_json::to_value(self.sandbox.addresses())?)
    }

    /// Starts the terminal, waiting for the instant `at`; `None` when it did not live to say that it is open.
    pub(crate) async fn start(&self, at: &str) -> Result<Option<Life>> {
        let program = std::env::current_exe()?;
        let mut child = Process::new(program)
            .arg("--terminal")
            .arg(self.folder.path())
            .arg(self.now.to_string())
            .env(crash::VARIABLE, at)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let input = child.stdin.take().context("no way in")?;
        let output = BufReader::new(child.stdout.take().context("no way out")?).lines();
        let mut life = Life { child, input, output };
        Ok(life.line().await?.is_some().then_some(life))
    }

    /// What the sandbox's control address says.
    pub(crate) async fn truth(&self, path: &str) -> Result<Value> {
        let url = format!("{}{path}", self.sandbox.addresses().control);
        Ok(serde_json::from_str(&self.http.get(url).send().await?.text().await?)?)
    }

    /// Has the sandbox do something; answers whether it could.
    pub(crate) async fn control(&self, path: &str, body: &Value) -> Result<bool> {
        let url = format!("{}{path}", self.sandbox.addresses().control);
        let request = self.http.post(url).header("content-type", "application/json").body(body.to_string());
        Ok(request.send().await?.status().is_success())
    }

    /// Forgets what was planned to go wrong.
    pub(crate) async fn calm(&self) -> Result<()> {
        let url = format!("{}faults", self.sandbox.addresses().control);
        self.http.delete(url).send().await?;
        Ok(())
    }

    /// The mails that arrived, as JSON.
    pub(crate) async fn inbox(&self) -> Result<Vec<Value>> {
        let url = format!("{}messages.json", self.sandbox.addresses().inbox);
        Ok(serde_json::from_str(&self.http.get(url).send().await?.text().await?)?)
    }

    /// Time passes, here and at the provider.
    pub(crate) async fn wait(&mut self, seconds: i64) -> Result<()> {
        self.now += seconds;
        self.control("clock", &json!({ "advance_seconds": seconds })).await?;
        Ok(())
    }
}

impl Life {
    /// Tells the terminal to do something and waits for its answer or its end.
    pub(crate) async fn tell(&mut self, command: &Command) -> Result<Told> {
        let line = format!("{}\n", serde_json::to_string(command)?);
        if self.input.write_all(line.as_bytes()).await.is_err() {
            return Ok(Told::Ended);
        }
        Ok(match self.line().await? {
            Some(line) => Told::Answered(serde_json::from_str(&line)?),
            None => Told::Ended,
        })
    }

    /// As [`Life::tell`], of a terminal that is not to be killed now.
    pub(crate) async fn ask<T: DeserializeOwned>(&mut self, command: &Command) -> Result<T> {
        match self.tell(command).await? {
            Told::Answered(Answer::Done(value)) => Ok(serde_json::from_value(value)?),
            Told::Answered(Answer::Not(why)) => Err(anyhow!("{command:?} was refused: {why}")),
            Told::Ended => Err(anyhow!("the terminal ended at {command:?}")),
        }
    }

    /// The process.
    pub(crate) fn id(&self) -> Option<u32> {
        self.child.id()
    }

    /// Kills it, as the system would: no word, no chance to finish anything.
    pub(crate) async fn kill(mut self) -> Result<()> {
        self.child.start_kill().ok();
        self.child.wait().await?;
        Ok(())
    }

    /// Waits until it is gone, having ended by itself.
    pub(crate) async fn gone(mut self) -> Result<()> {
        let status = tokio::time::timeout(PATIENCE, self.child.wait()).await??;
        if status.code().is_some() {
            bail!("the terminal gave up instead of being killed: {status}");
        }
        Ok(())
    }

    async fn line(&mut self) -> Result<Option<String>> {
        let line = tokio::time::timeout(PATIENCE, self.output.next_line()).await;
        // A pipe that breaks is a process that ended.
        Ok(line.context("the terminal does not answer")?.unwrap_or(None))
    }
}
