//! A terminal in its test profile: sandbox, display, driver and window together, and what a test asks of them.

use std::path::{Path, PathBuf};

use sandbox::Running;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::{Mutex, MutexGuard};

use super::driver::Driver;
use super::{Display, Keyboard, Page, repository, until};
use crate::hunt::{Process, family};

/// How to start one.
#[derive(Debug, Clone, Default)]
pub struct Launch {
    /// Further variables of its environment.
    pub environment: Vec<(String, String)>,
    /// In the profile of the demo instead of that of the tests.
    pub demo: bool,
    /// With the system's own keychain, a real one on the display's bus, instead of secrets in memory.
    pub keyring: bool,
}

/// One window at a time: two on one machine would steal each other's processor and time out.
static TURN: Mutex<()> = Mutex::const_new(());

/// Waits until no other test has a window; for tests that start the program in their own way.
pub async fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().await
}

/// A running terminal.
pub struct Terminal {
    /// Its main window's page.
    pub page: Page,
    /// Where it is shown.
    pub display: Display,
    /// Its provider, payer pages and inbox.
    pub sandbox: Running,
    driver: Driver,
    data: TempDir,
    http: reqwest::Client,
    _turn: MutexGuard<'static, ()>,
}

/// The program as it is shipped.
///
/// # Panics
/// When it is not built.
#[must_use]
pub fn program() -> PathBuf {
    let built = std::env::var_os("COUNTERFOIL_BIN")
        .map_or_else(|| repository().join("target/release/counterfoil"), PathBuf::from);
    assert!(built.exists(), "{} is not built: cargo build --release --package counterfoil", built.display());
    built
}

impl Terminal {
    /// Starts everything and waits for the page.
    pub async fn start(launch: Launch) -> Self {
        let turn = turn().await;
        let mut display = Display::start();
        let sandbox = sandbox::start(sandbox::Options::default()).await.unwrap();
        let data = tempfile::Builder::new().prefix("counterfoil-data-").tempdir_in(display.home()).unwrap();
        let mut environment = launch.environment;
        environment.push(("COUNTERFOIL_SANDBOX".into(), serde_json::to_string(sandbox.addresses()).unwrap()));
        if launch.keyring {
            display.start_keyring().await;
            environment.push(("COUNTERFOIL_KEYCHAIN".into(), "system".into()));
        }
        let driver = Driver::start(&display, &environment).await;
        let profile = if launch.demo { "demo" } else { "test" };
        let arguments = ["--profile", profile, "--data-dir", &data.path().join("data").display().to_string()]
            .map(str::to_owned);
        let options = json!({ "application": program().display().to_string(), "args": arguments });
        let page = Page::open(&driver.address, json!({ "tauri:options": options })).await;
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let terminal = Self { page, display, sandbox, driver, data, http, _turn: turn };
        until("the terminal to answer", || async { terminal.page.call("session", Value::Null).await.ok() })
            .await;
        terminal
    }

    /// Keys for the window in front.
    #[must_use]
    pub fn keyboard(&self) -> Keyboard<'_> {
        Keyboard::on(&self.display)
    }

    /// The terminal's own process and the web processes it started.
    #[must_use]
    pub fn processes(&self) -> Vec<Process> {
        let all = family(self.driver.pid());
        let Some(own) = all.iter().find(|one| one.name == "counterfoil") else { return Vec::new() };
        family(own.pid)
    }

    /// Where its data lies.
    #[must_use]
    pub fn data(&self) -> &Path {
        self.data.path()
    }

    /// What the provider's control address answers.
    ///
    /// # Panics
    /// When it does not answer JSON.
    pub async fn control(&self, path: &str) -> Value {
        let address = format!("{}{path}", self.sandbox.addresses().control);
        let text = self.http.get(address).send().await.unwrap().text().await.unwrap();
        serde_json::from_str(&text).unwrap()
    }

    /// Breaks a call, as the control address describes it.
    ///
    /// # Panics
    /// When the fault is not taken.
    pub async fn fault(&self, fault: Value) {
        let address = format!("{}faults", self.sandbox.addresses().control);
        let sent = self
            .http
            .post(address)
            .header("content-type", "application/json")
            .body(fault.to_string())
            .send()
            .await;
        assert!(sent.unwrap().status().is_success());
    }

    /// Starts the program once more on the same data and waits for it to give up.
    ///
    /// # Panics
    /// When it cannot be started at all.
    #[must_use]
    pub fn second_start(&self) -> std::process::Output {
        let data = self.data.path().join("data");
        self.display.command(program()).args(["--profile", "test", "--data-dir"]).arg(data).output().unwrap()
    }

    /// Closes the window and everything around it.
    pub async fn stop(self) {
        self.page.close().await;
        drop(self.driver);
        self.sandbox.stop().await;
    }
}
