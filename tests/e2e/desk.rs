//! A rep at the terminal: orders keyed without a pointer, cards typed as key events, one window at a time.

use counterfoil_tests::window::{Keyboard, Launch, Terminal, pictures, until};
use serde_json::{Value, json};

pub const APPROVED: &str = "4111111111111111";
pub const EXPIRY_AND_CODE: &str = "1230123";

pub struct Rep {
    pub terminal: Terminal,
}

impl Rep {
    /// Sits down at a fresh terminal with the made-up shop.
    pub async fn sits_down() -> Self {
        let terminal = Terminal::start(Launch::default()).await;
        let rep = Self { terminal };
        rep.terminal.page.says("New order").await;
        rep.keyboard().window("Counterfoil").await;
        rep
    }

    pub fn keyboard(&self) -> Keyboard<'_> {
        self.terminal.keyboard()
    }

    /// Keys an order of three items for the hotel; `channel` is the letter of the way of paying.
    pub async fn keys_order(&self, channel: &str) {
        let page = &self.terminal.page;
        let keyboard = self.keyboard();
        keyboard.key("F2");
        page.find("combobox", "Find a customer").await;
        keyboard.key("ctrl+j");
        keyboard.key(channel);
        keyboard.key("F8");
        keyboard.text("bell");
        page.says("Bellerive").await;
        keyboard.key("Return");
        page.find("button", "Change").await;
        for (item, name, quantity) in
            [("peo", "Peony", "12"), ("euc", "Eucalyptus", "30"), ("sto", "Stoneware", "8")]
        {
            self.is_at("Add an item").await;
            keyboard.text(item);
            page.find("option", name).await;
            keyboard.key("Return");
            self.is_at("Quantity").await;
            keyboard.text(quantity);
            keyboard.key("Return");
        }
        // Goods 1,080.00 and their tax 151.20.
        page.says("1,231.20").await;
    }

    /// Waits until the cursor is in the field whose name begins so, as a person sees it move.
    async fn is_at(&self, field: &str) {
        let script = "return document.activeElement.getAttribute('aria-label') ?? \
                      document.activeElement.labels?.[0]?.textContent ?? '';";
        until(&format!("the cursor to be in “{field}”"), || async {
            let name = self.terminal.page.script(script, &[]).await.ok()?;
            name.as_str()?.trim().starts_with(field).then_some(())
        })
        .await;
    }

    /// Opens the card window and types a card, up to but not including Enter.
    pub async fn keys_card(&self, number: &str) {
        let keyboard = self.keyboard();
        self.terminal.page.find("button", "Take the card").await;
        keyboard.key("F9");

        keyboard.window("Card for").await;
        keyboard.text(number);
        keyboard.text(EXPIRY_AND_CODE);
    }

    /// Types a card and sends it.
    pub async fn charges(&self, number: &str) {
        self.keys_card(number).await;
        self.keyboard().key("Return");
        let keyboard = self.keyboard();
        until("the card window to go", || async { keyboard.windows("Card for").is_empty().then_some(()) })
            .await;
    }

    /// Takes another card for the same order.
    pub async fn charges_again(&self, number: &str) {
        let keyboard = self.keyboard();
        keyboard.window("Counterfoil").await;
        // The result screen takes no key for a moment, so that a held Enter does nothing.
        until("the card window", || async {
            keyboard.key("F9");
            (!keyboard.windows("Card for").is_empty()).then_some(())
        })
        .await;
        keyboard.window("Card for").await;
        keyboard.text(number);
        keyboard.text(EXPIRY_AND_CODE);
        keyboard.key("Return");
        until("the card window to go", || async { keyboard.windows("Card for").is_empty().then_some(()) })
            .await;
    }

    pub async fn sees(&self, words: &str) {
        self.terminal.page.says(words).await;
    }

    pub fn pictures(&self, name: &str) {
        self.terminal.display.picture(None, &pictures().join(format!("{name}.png")));
    }

    /// Calls of one operation that reached the provider.
    pub async fn calls(&self, operation: &str) -> Vec<Value> {
        let all = self.terminal.control("calls").await;
        let all = all.as_array().cloned().unwrap_or_default();
        all.into_iter().filter(|call| call["operation"] == operation).collect()
    }

    pub async fn breaks(&self, service: &str, operation: &str, kind: &str) {
        let fault =
            json!({ "service": service, "operation": operation, "times": 1, "fault": { "kind": kind } });
        self.terminal.fault(fault).await;
    }

    pub async fn leaves(self) {
        self.terminal.stop().await;
    }
}
