//! Any program of the window's kind under a driver, with nothing around it: for what measures windows. Knows no terminal.

use std::path::Path;

use serde_json::json;

use super::driver::Driver;
use super::{Display, Page, until};
use crate::hunt::{Process, family};

/// An open window.
pub struct Opened {
    /// Its page.
    pub page: Page,
    driver: Driver,
}

impl Opened {
    /// Starts the program and waits until its page takes scripts.
    ///
    /// # Panics
    /// When it does not open a window.
    pub async fn start(
        display: &Display,
        program: &Path,
        arguments: &[String],
        environment: &[(String, String)],
    ) -> Self {
        let driver = Driver::start(display, environment).await;
        let options = json!({ "application": program.display().to_string(), "args": arguments });
        let page = Page::open(&driver.address, json!({ "tauri:options": options })).await;
        Self { page, driver }
    }

    /// The process of that name and the web processes it started.
    #[must_use]
    pub fn processes(&self, name: &str) -> Vec<Process> {
        let all = family(self.driver.pid());
        let Some(own) = all.iter().find(|one| one.name == name) else { return Vec::new() };
        family(own.pid)
    }

    /// Closes the window and waits until none of its processes is left.
    ///
    /// # Panics
    /// When one stays.
    pub async fn close(self) {
        let all = family(self.driver.pid());
        self.page.close().await;
        drop(self.driver);
        until("the window's processes to end", || async {
            all.iter().all(|one| !family(one.pid).contains(one)).then_some(())
        })
        .await;
    }
}
