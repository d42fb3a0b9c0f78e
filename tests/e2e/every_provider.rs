//! Every provider through the real window: a link paid in a real browser, a card keyed here or on the provider's page, and
//! each payment followed to its end.

use counterfoil_tests::hunt::Card;
use counterfoil_tests::window::{Browser, Launch, Terminal, pictures, until};
use serde_json::{Value, json};

use crate::desk::{APPROVED, EXPIRY_AND_CODE};
use crate::steps::{
    Wanted, card_window, decided, good_card, keep_order, key_card, listen, open_card, window_gone,
};

/// An order of two boxes, as `keep_order` writes it: 77.00 and ten per cent of tax.
const TOTAL: i64 = 8_470;

/// One provider's link: its account, and what stands in the address of its page.
pub(crate) struct Link {
    pub(crate) wanted: Wanted<'static>,
    pub(crate) page: &'static str,
}

pub(crate) const fn link(
    reference: &'static str,
    account: &'static str,
    currency: &'static str,
    page: &'static str,
) -> Link {
    Link { wanted: Wanted { reference, currency, account, channel: "link", language: "en" }, page }
}

const LINKS: [Link; 4] = [
    link("E2E-3001", "demo-hipay", "EUR", "/hipay/pay/"),
    link("E2E-3002", "demo-monext", "EUR", "/monext/v2/"),
    link("E2E-3003", "demo-clearent", "USD", "/clearent/paylink/"),
    link("E2E-3004", "demo-credit-key", "USD", "/creditkey/app/checkout/"),
];

/// The one payment of an order, as the list has it.
pub(crate) async fn payment(terminal: &Terminal, reference: &str) -> Option<Value> {
    let query = json!({ "query": { "view": "all", "text": reference, "days": null, "ownerId": null, "message": null,
        "link": null, "money": null, "channel": null, "cursor": null, "limit": 10 } });
    let page = terminal.page.call("list", query).await.ok()?;
    page["rows"].as_array()?.first().cloned()
}

/// The detail of an order's payment, once its money is in a state.
pub(crate) async fn in_state(terminal: &Terminal, reference: &str, state: &str) -> Value {
    until(&format!("{reference} to be {state}"), || async {
        let row = payment(terminal, reference).await?;
        let id = json!({ "paymentId": row["paymentId"] });
        // Asked as a rep asks who cannot wait: the follower would do it in a moment.
        terminal.page.call("payment_ask", id.clone()).await.ok();
        let detail = terminal.page.call("detail", id).await.ok()?;
        (detail["money"]["state"] == state).then_some(detail)
    })
    .await
}

async fn act(
    terminal: &Terminal,
    reference: &str,
    action: &str,
    minor: Option<i64>,
) -> Result<Value, String> {
    let row = payment(terminal, reference).await.unwrap();
    let detail = terminal.page.call("detail", json!({ "paymentId": row["paymentId"] })).await.unwrap();
    let request = json!({ "paymentId": row["paymentId"], "action": action, "amountMinor": minor,
        "reason": "Agreed by phone", "confirmed": false, "version": detail["version"] });
    terminal.page.call("act", json!({ "request": request })).await
}

async fn closes_the_batch(terminal: &Terminal) {
    let address = format!("{}clearent/close-batch", terminal.sandbox.addresses().control);
    assert!(reqwest::Client::new().post(address).send().await.unwrap().status().is_success());
}

/// The address that the customer got, whoever mailed it.
pub(crate) async fn mailed(terminal: &Terminal, page: &str) -> String {
    let address = format!("{}messages.json", terminal.sandbox.addresses().inbox);
    until(&format!("a mail with a link to {page}"), || async {
        let mails = reqwest::get(&address).await.ok()?.text().await.ok()?;
        let mails: Vec<Value> = serde_json::from_str(&mails).ok()?;
        let mut words = mails.iter().filter_map(|mail| mail["text"].as_str()).flat_map(str::split_whitespace);
        words.rfind(|word| word.contains(page)).map(str::to_owned)
    })
    .await
}

/// Opens the link form of a kept order and sends it by its keys.
pub(crate) async fn sends_link(terminal: &Terminal, link: &Link) {
    let order = keep_order(terminal, &link.wanted).await;
    let keyboard = terminal.keyboard();
    terminal.page.script("location.hash = arguments[0];", &[format!("#/link/{order}").into()]).await.unwrap();
    terminal.page.says(link.wanted.reference).await;
    keyboard.window("Counterfoil").await;
    let own = link.wanted.account == "demo-credit-key";
    terminal.page.says(if own { "Credit Key e-mails" } else { "The e-mail, as sent" }).await;
    keyboard.key("F9");
    terminal.page.says("payment link for").await;
    terminal.display.picture(None, &pictures().join(format!("link-{}.png", link.wanted.account)));
    keyboard.key("Return");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_of_every_provider_is_paid_in_a_browser_and_followed() {
    let terminal = Terminal::start(Launch::default()).await;
    let customer = Browser::start(&terminal.display).await;
    for link in &LINKS {
        sends_link(&terminal, link).await;
        customer.opens(&mailed(&terminal, link.page).await).await;
        customer.picture(&pictures().join(format!("payer-{}.png", link.wanted.account))).await;
        if link.page.starts_with("/creditkey") {
            customer.accepts().await;
        } else {
            customer.pays(APPROVED, "12/30", "123").await;
        }
    }
    customer.close().await;

    in_state(&terminal, "E2E-3001", "authorised").await;
    act(&terminal, "E2E-3001", "capture", Some(5_000)).await.unwrap();
    act(&terminal, "E2E-3001", "refund", Some(1_000)).await.unwrap();
    let hipay = in_state(&terminal, "E2E-3001", "partRefunded").await;
    assert_eq!(
        (&hipay["totals"]["capturedMinor"], &hipay["totals"]["refundedMinor"]),
        (&5_000.into(), &1_000.into())
    );

    in_state(&terminal, "E2E-3002", "authorised").await;
    act(&terminal, "E2E-3002", "capture", None).await.unwrap();
    act(&terminal, "E2E-3002", "refund", Some(1)).await.unwrap();
    let monext = in_state(&terminal, "E2E-3002", "partRefunded").await;
    assert_eq!(
        (&monext["totals"]["capturedMinor"], &monext["totals"]["refundedMinor"]),
        (&TOTAL.into(), &1.into())
    );

    in_state(&terminal, "E2E-3003", "captured").await;
    let early = act(&terminal, "E2E-3003", "refund", Some(1_000)).await.unwrap_err();
    assert!(early.contains("not-settled"), "{early}");
    closes_the_batch(&terminal).await;
    in_state(&terminal, "E2E-3003", "captured").await;
    act(&terminal, "E2E-3003", "refund", Some(1_000)).await.unwrap();
    in_state(&terminal, "E2E-3003", "partRefunded").await;

    in_state(&terminal, "E2E-3004", "authorised").await;
    act(&terminal, "E2E-3004", "capture", None).await.unwrap();
    act(&terminal, "E2E-3004", "refund", Some(1_000)).await.unwrap();
    let shipped = in_state(&terminal, "E2E-3004", "partRefunded").await;
    assert_eq!(shipped["totals"]["capturedMinor"], TOTAL);
    let orders = terminal.control("credit-key/orders").await;
    assert_eq!(orders.as_object().unwrap().len(), 1, "one checkout, however often it was asked about");
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_keyed_for_clearent_and_voided_or_captured() {
    let terminal = Terminal::start(Launch::default()).await;
    let keyed =
        |reference| Wanted { reference, currency: "USD", account: "demo-clearent", ..Wanted::default() };
    for reference in ["E2E-3101", "E2E-3102"] {
        listen(&terminal).await;
        let wanted = keyed(reference);
        let (_, _window) = card_window(&terminal, &wanted).await;
        let card = Card { number: APPROVED.into(), ..good_card() };
        key_card(&terminal.keyboard(), &card);
        terminal.keyboard().key("Return");
        window_gone(&terminal, &wanted).await;
        assert_eq!(decided(&terminal).await["verdict"], "approved", "{reference}");
    }
    act(&terminal, "E2E-3101", "cancel", None).await.unwrap();
    in_state(&terminal, "E2E-3101", "voided").await;
    act(&terminal, "E2E-3102", "capture", None).await.unwrap();
    in_state(&terminal, "E2E-3102", "captured").await;
    closes_the_batch(&terminal).await;
    in_state(&terminal, "E2E-3102", "captured").await;
    act(&terminal, "E2E-3102", "refund", Some(1_000)).await.unwrap();
    in_state(&terminal, "E2E-3102", "partRefunded").await;
    let charges: Vec<_> = crate::steps::received(&terminal, "auth").await;
    assert_eq!(charges.len(), 2, "each card was charged once");
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_keyed_on_monexts_page_in_a_window_of_its_own() {
    let wanted = Wanted { reference: "E2E-3201", account: "demo-monext", ..Wanted::default() };
    let terminal = Terminal::start(Launch::default()).await;
    listen(&terminal).await;
    let order = keep_order(&terminal, &wanted).await;
    open_card(&terminal, &order, &wanted).await.unwrap();
    let keyboard = terminal.keyboard();
    let window = keyboard.window(wanted.reference).await;
    // The page is loaded from the provider: the first field takes the cursor by itself once it is there.
    until("the page to be asked for", || async {
        let calls = crate::steps::received(&terminal, "view").await;
        calls.iter().any(|call| call["status"] == 200).then_some(())
    })
    .await;
    until("the card to be taken", || async {
        keyboard.key("ctrl+a");
        keyboard.text(APPROVED);
        keyboard.key("Tab");
        keyboard.text(EXPIRY_AND_CODE.get(..4).unwrap());
        keyboard.key("Tab");
        keyboard.text("123");
        keyboard.picture(&window, &pictures().join("monext-page.png"));
        keyboard.key("Return");
        let paid = terminal.control("monext/sessions").await;
        let first = paid.as_object()?.values().next()?.clone();
        (first["charges"] == 1).then_some(())
    })
    .await;
    window_gone(&terminal, &wanted).await;
    let reserved = in_state(&terminal, "E2E-3201", "authorised").await;
    assert_eq!(reserved["totals"]["reservedMinor"], TOTAL);
    act(&terminal, "E2E-3201", "cancel", None).await.unwrap();
    in_state(&terminal, "E2E-3201", "voided").await;
    terminal.stop().await;
}
