//! The customer's own browser, outside the terminal: follows a link and pays on the provider's page. Knows no terminal.

use std::path::Path;

use serde_json::json;

use super::driver::Driver;
use super::{Display, Page, until};

/// A running browser.
pub struct Browser {
    /// What it shows.
    pub page: Page,
    // Ended with the browser below it when dropped.
    _driver: Driver,
}

impl Browser {
    /// Opens one, without a window, on the display's home.
    pub async fn start(display: &Display) -> Self {
        let driver = Driver::of_browser(display).await;
        let profile = display.home().join("customer");
        let arguments = [
            "--headless",
            // Its sandbox refuses to start for root.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--hide-scrollbars",
            "--window-size=900,1100",
            &format!("--user-data-dir={}", profile.display()),
        ];
        let page = Page::open(&driver.address, json!({ "goog:chromeOptions": { "args": arguments } })).await;
        Self { page, _driver: driver }
    }

    /// Follows a link.
    pub async fn opens(&self, link: &str) {
        self.page.go(link).await;
        self.page.select("form button.pay").await;
    }

    /// Fills in the provider's form and sends it; answers where the browser was led.
    pub async fn pays(&self, number: &str, expiry: &str, code: &str) -> String {
        for (field, value) in [("card_number", number), ("expiry", expiry), ("cvc", code)] {
            self.page.select(&format!("#{field}")).await.type_text(value).await;
        }
        // A page that was not told the customer's name asks for it.
        let name = "const name = document.getElementById('card_holder'); if (name && !name.value) name.value = 'C Rousset';";
        self.page.script(name, &[]).await.unwrap();
        self.sends().await;
        let address = self.page.script("return location.href;", &[]).await.unwrap();
        address.as_str().unwrap_or_default().to_owned()
    }

    /// Agrees to what a page without a card asks.
    ///
    /// # Panics
    /// When there is no such page.
    pub async fn accepts(&self) {
        self.sends().await;
    }

    /// Presses the button and waits for what the page answers: a browser that is closed before has sent nothing.
    async fn sends(&self) {
        self.page.script("window.asking = true;", &[]).await.unwrap();
        self.page.select("form button.pay").await.click().await;
        let answered = "return !window.asking && document.readyState === 'complete' || null;";
        until("the provider's page to answer", || async {
            self.page.script(answered, &[]).await.ok()?.as_bool()
        })
        .await;
    }

    /// A picture of what the customer sees.
    pub async fn picture(&self, file: &Path) {
        self.page.picture(file).await;
    }

    /// Closes it.
    pub async fn close(self) {
        self.page.close().await;
    }
}
