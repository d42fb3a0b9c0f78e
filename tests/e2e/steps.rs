//! Steps that several journeys share: an order ready to be paid, a card to pay it with.

use counterfoil_tests::hunt::Card;
use counterfoil_tests::window::{Keyboard, Terminal, until};
use serde_json::{Value, json};

/// What an order is to be like.
pub struct Wanted<'a> {
    pub reference: &'a str,
    pub currency: &'a str,
    pub account: &'a str,
    pub channel: &'a str,
    pub language: &'a str,
}

impl Default for Wanted<'_> {
    fn default() -> Self {
        Self {
            reference: "E2E-1001",
            currency: "EUR",
            account: "demo-hipay",
            channel: "telephone",
            language: "en",
        }
    }
}

/// The sandbox approves it on a telephone order.
pub fn good_card() -> Card {
    Card { number: "4874970686672022".into(), code: "731".into() }
}

/// The sandbox's bank refuses it.
pub fn refused_card() -> Card {
    Card { number: "4150551403657424".into(), code: "684".into() }
}

/// Keeps an order and answers its id.
pub async fn keep_order(terminal: &Terminal, wanted: &Wanted<'_>) -> String {
    let started = terminal.page.call("order_start", json!({ "orderId": null })).await.unwrap();
    let mut order = started["order"].clone();
    let fields = json!({
        "reference": wanted.reference,
        "channel": wanted.channel,
        "currency": wanted.currency,
        "accountId": wanted.account,
        "language": wanted.language,
        "description": "Cut flowers",
        "lines": [{ "description": "Peonies", "quantity": 2, "unitPriceMinor": 38_50, "taxBasisPoints": 1000 }],
        "customer": {
            "id": null, "number": null, "company": "Hôtel Bellerive", "firstName": "Camille", "lastName": "Rousset",
            "email": "camille@bellerive.example", "phone": null, "language": wanted.language,
            "street": null, "postalCode": null, "city": null, "country": null,
        },
    });
    for (name, value) in fields.as_object().unwrap() {
        order[name] = value.clone();
    }
    let kept = terminal.page.call("order_save", json!({ "input": order })).await.unwrap();
    kept["id"].as_str().unwrap().to_owned()
}

/// Opens the window in which the order's card is keyed.
pub async fn open_card(terminal: &Terminal, order: &str, wanted: &Wanted<'_>) -> Result<Value, String> {
    let request = json!({ "orderId": order, "accountId": wanted.account, "channel": wanted.channel });
    terminal.page.call("card_open", json!({ "request": request })).await
}

/// Opens it and waits until it takes keys; answers its X number.
pub async fn card_window(terminal: &Terminal, wanted: &Wanted<'_>) -> (String, String) {
    let order = keep_order(terminal, wanted).await;
    open_card(terminal, &order, wanted).await.unwrap();
    let window = terminal.keyboard().window(wanted.reference).await;
    (order, window)
}

/// Number, expiry and code, without a key between them.
pub fn key_card(keyboard: &Keyboard<'_>, card: &Card) {
    keyboard.text(&format!("{}0930{}", card.number, card.code));
}

/// Waits until no card window is left.
pub async fn window_gone(terminal: &Terminal, wanted: &Wanted<'_>) {
    until("the card window to go", || async {
        terminal.keyboard().windows(wanted.reference).is_empty().then_some(())
    })
    .await;
}

/// Listens to the terminal's news from now on; `heard` reads them.
pub async fn listen(terminal: &Terminal) {
    let script = "window.heard = []; const core = window.__TAURI_INTERNALS__;
        return core.invoke('plugin:event|listen', { event: 'changed', target: { kind: 'Any' },
          handler: core.transformCallback((event) => window.heard.push(event.payload)) });";
    terminal.page.script(script, &[]).await.unwrap();
}

/// News of one kind, once it came.
pub async fn heard(terminal: &Terminal, kind: &str) -> Value {
    until(&format!("news of {kind}"), || async {
        let all = terminal.page.script("return window.heard;", &[]).await.unwrap_or_default();
        all.as_array().into_iter().flatten().find(|event| event["kind"] == kind).cloned()
    })
    .await
}

/// The payment of a card that was sent, once it is decided.
pub async fn decided(terminal: &Terminal) -> Value {
    let closed = heard(terminal, "cardClosed").await;
    let payment =
        closed["paymentId"].as_str().unwrap_or_else(|| panic!("no card was sent: {closed}")).to_owned();
    until("the provider's answer", || async {
        let result = terminal.page.call("result", json!({ "paymentId": payment })).await.ok()?;
        (result["verdict"] != "pending").then_some(result)
    })
    .await
}

/// Calls of one operation that the provider received.
pub async fn received(terminal: &Terminal, operation: &str) -> Vec<Value> {
    let calls = terminal.control("calls").await;
    calls.as_array().into_iter().flatten().filter(|call| call["operation"] == operation).cloned().collect()
}
