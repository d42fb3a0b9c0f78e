//! What follows a payment, without a pointer from the list to the provider: an order on account raised, given up or shipped
//! before it lapses; reservations given up; a difference taken over; a quotation confirmed by its down payment. Places are
//! reached as a rep reaches them: by the palette, by shortcuts, by Tab.

use counterfoil_tests::window::{Browser, Launch, Notices, Terminal, pictures, until};
use serde_json::{Value, json};

use crate::desk::{APPROVED, Rep};
use crate::every_provider::{Link, in_state, link, mailed, payment, sends_link};
use crate::steps::received;

/// More stops than any screen has: Tab has then gone round without finding the place.
const STOPS: usize = 150;

/// Presses Tab until the cursor is on what is called so.
async fn tabs_to(terminal: &Terminal, name: &str) {
    let page = &terminal.page;
    let called = "const at = document.activeElement; window.was = at;
        return (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent).trim();";
    for _ in 0..STOPS {
        if page.script(called, &[]).await.unwrap().as_str().unwrap().starts_with(name) {
            return;
        }
        terminal.keyboard().key("Tab");
        until("the cursor to move", || async {
            let moved = page.script("return document.activeElement !== window.was;", &[]).await.ok()?;
            (moved == json!(true)).then_some(())
        })
        .await;
    }
    panic!("Tab does not lead to “{name}”");
}

/// Opens a payment by the number of its order.
async fn finds(terminal: &Terminal, reference: &str) {
    let keyboard = terminal.keyboard();
    keyboard.window("Counterfoil").await;
    keyboard.key("ctrl+k");
    cursor_in(terminal, "dialog[open] input").await;
    keyboard.text(reference);
    until("the palette to find it", || async {
        let options = terminal.page.all("option", "").await;
        (options.len() == 1 && options.first()?.text().await.contains(reference)).then_some(())
    })
    .await;
    keyboard.key("Return");
    terminal.page.find("heading", reference).await;
}

/// Waits until the cursor is there by itself.
async fn cursor_in(terminal: &Terminal, selector: &str) {
    let script = "return document.activeElement.matches(arguments[0]);";
    until(&format!("the cursor to be in {selector}"), || async {
        let there = terminal.page.script(script, &[selector.into()]).await.ok()?;
        (there == json!(true)).then_some(())
    })
    .await;
}

/// Answers the question that is open, and waits until it is gone.
async fn answers(terminal: &Terminal) {
    terminal.keyboard().key("Return");
    let open = "return document.querySelector('dialog[open]') !== null;";
    until("the question to close", || async {
        (terminal.page.script(open, &[]).await.ok()? == json!(false)).then_some(())
    })
    .await;
}

/// Gives a payment up, from its page.
async fn gives_up(terminal: &Terminal, reference: &str) {
    finds(terminal, reference).await;
    tabs_to(terminal, "Cancel the").await;
    terminal.keyboard().key("Return");
    terminal.page.select("dialog[open]").await;
    tabs_to(terminal, "Reason").await;
    terminal.keyboard().text("The customer changed their mind");
    answers(terminal).await;
    in_state(terminal, reference, "voided").await;
    terminal.page.says("Cancelled").await;
}

/// The address in the newest mail with a link to that page, once there are so many.
async fn nth_mailed(terminal: &Terminal, page: &str, count: usize) -> String {
    let inbox = format!("{}messages.json", terminal.sandbox.addresses().inbox);
    until(&format!("mail number {count} with a link to {page}"), || async {
        let mails = reqwest::get(&inbox).await.ok()?.text().await.ok()?;
        let mails: Vec<Value> = serde_json::from_str(&mails).ok()?;
        let words = mails.iter().filter_map(|mail| mail["text"].as_str()).flat_map(str::split_whitespace);
        let mut links: Vec<&str> = Vec::new();
        for word in words.filter(|word| word.contains(page)) {
            if !links.contains(&word) {
                links.push(word);
            }
        }
        links.get(count - 1).map(|link| (*link).to_owned())
    })
    .await
}

/// Changes an option of an account, as its settings form does.
async fn sets(terminal: &Terminal, account: &str, option: &str, value: &str) {
    let accounts = terminal.page.call("accounts", json!({})).await.unwrap();
    let account = accounts.as_array().unwrap().iter().find(|one| one["id"] == account).unwrap().clone();
    let mut values = account["values"].clone();
    values[option] = value.into();
    let input = json!({ "id": account["id"], "provider": account["provider"], "label": account["label"],
        "state": account["state"], "currencies": account["currencies"], "values": values, "secrets": {}, "confirmLive": null });
    terminal.page.call("account_save", json!({ "input": input })).await.unwrap();
}

const ON_ACCOUNT: [Link; 2] = [
    link("E2E-5001", "demo-credit-key", "USD", "/creditkey/app/checkout/"),
    link("E2E-5002", "demo-credit-key", "USD", "/creditkey/app/checkout/"),
];

#[tokio::test(flavor = "multi_thread")]
async fn an_order_on_account_is_raised_given_up_or_shipped_before_it_lapses() {
    let terminal = Terminal::start(Launch::default()).await;
    sets(&terminal, "demo-credit-key", "cancel_days", "1").await;
    let customer = Browser::start(&terminal.display).await;
    for (sent, link) in ON_ACCOUNT.iter().enumerate() {
        sends_link(&terminal, link).await;
        customer.opens(&nth_mailed(&terminal, link.page, sent + 1).await).await;
        customer.accepts().await;
        in_state(&terminal, link.wanted.reference, "authorised").await;
    }
    customer.close().await;
    let keyboard = terminal.keyboard();
    terminal.page.says("2 payments and links run out within 48 hours").await;

    // Ten dollars more than the customer agreed to: one quiet update.
    let before = received(&terminal, "update_order").await.len();
    finds(&terminal, "E2E-5001").await;
    tabs_to(&terminal, "Change the amount").await;
    keyboard.key("Return");
    cursor_in(&terminal, "#action-amount").await;
    // The amount that holds stands selected, so that typing replaces it.
    keyboard.text("94.70");
    terminal.page.says("Change the amount to $94.70?").await;
    terminal.display.picture(None, &pictures().join("keys-amount.png"));
    answers(&terminal).await;
    let raised = in_state(&terminal, "E2E-5001", "authorised").await;
    assert_eq!(raised["totals"]["reservedMinor"], 9_470);
    assert_eq!(received(&terminal, "update_order").await.len(), before + 1);
    let orders = terminal.control("credit-key/orders").await;
    let order = orders.as_object().unwrap().values().find(|order| order["remote_id"] == "E2E-5001").unwrap();
    assert_eq!(order["amount"].as_f64(), Some(94.7), "{order}");
    // The first came with the order itself.
    let updates = order["updates"].as_array().unwrap();
    assert_eq!((updates.len(), updates[1]["amount"].as_f64()), (2, Some(94.7)), "{order}");

    gives_up(&terminal, "E2E-5001").await;
    assert_eq!(received(&terminal, "cancel_order").await.len(), 1);
    terminal.page.says("1 payment or link runs out within 48 hours").await;

    // The radar lists what is left, and one key asks to ship it.
    keyboard.key("ctrl+2");
    tabs_to(&terminal, "Lapsing in 48 h").await;
    keyboard.key("Return");
    terminal.page.says("reservation, $84.70 not captured").await;
    terminal.display.picture(None, &pictures().join("keys-radar.png"));
    keyboard.key("ctrl+shift+Return");
    terminal.page.says("Confirm the shipment of $84.70?").await;
    answers(&terminal).await;
    in_state(&terminal, "E2E-5002", "captured").await;
    assert_eq!(received(&terminal, "confirm_order").await.len(), 1);
    until("the badge to go", || async {
        (!terminal.page.text().await.contains("within 48 hours")).then_some(())
    })
    .await;
    terminal.stop().await;
}

const RESERVED: [Link; 3] = [
    link("E2E-5101", "demo-hipay", "EUR", "/hipay/pay/"),
    link("E2E-5102", "demo-monext", "EUR", "/monext/v2/"),
    link("E2E-5103", "demo-hipay", "EUR", "/hipay/pay/"),
];

#[tokio::test(flavor = "multi_thread")]
async fn reservations_are_given_up_and_a_difference_is_taken_over() {
    let terminal = Terminal::start(Launch::default()).await;
    let customer = Browser::start(&terminal.display).await;
    for (link, count) in RESERVED.iter().zip([1, 1, 2]) {
        sends_link(&terminal, link).await;
        customer.opens(&nth_mailed(&terminal, link.page, count).await).await;
        customer.pays(APPROVED, "12/30", "123").await;
        in_state(&terminal, link.wanted.reference, "authorised").await;
    }
    customer.close().await;
    gives_up(&terminal, "E2E-5101").await;
    gives_up(&terminal, "E2E-5102").await;

    // Somebody captures in the provider's own back office.
    let place = format!("{}settle", terminal.sandbox.addresses().control);
    let behind = json!({ "order": "E2E-5103", "status": 118 }).to_string();
    let sent = reqwest::Client::new().post(place).header("content-type", "application/json").body(behind);
    assert!(sent.send().await.unwrap().status().is_success());
    let (keyboard, page) = (terminal.keyboard(), &terminal.page);
    keyboard.key("ctrl+2");
    tabs_to(&terminal, "Needs attention").await;
    keyboard.key("Return");
    tabs_to(&terminal, "Compare with the providers").await;
    keyboard.key("Return");
    page.says("Captured: €0.00 in the record, €84.70 at HiPay.").await;
    page.says("Differences: 1.").await;
    terminal.display.picture(None, &pictures().join("keys-drift.png"));
    tabs_to(&terminal, "Take over from HiPay").await;
    keyboard.key("Return");
    page.says("Differences: 0.").await;
    // Asked of the record alone: nothing but the key has taken it over.
    let row = payment(&terminal, "E2E-5103").await.unwrap();
    assert_eq!(row["money"], "captured", "{row}");
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_down_payment_confirms_an_order_and_the_desktop_and_the_page_say_so() {
    let rep = Rep::sits_down().await;
    let notices = Notices::listen(&rep.terminal.display).await;
    let customer = Browser::start(&rep.terminal.display).await;
    rep.keys_order("l").await;
    tabs_to(&rep.terminal, "Paying confirms this order").await;
    rep.keyboard().key("space");
    tabs_to(&rep.terminal, "Confirmed by").await;
    rep.keyboard().text("30");
    // Thirty per cent of 1,231.20.
    rep.sees("Paying €369.36 confirms the order.").await;
    rep.pictures("keys-quotation");
    rep.keyboard().key("F9");
    rep.sees("The e-mail, as sent").await;
    rep.terminal.page.find("button", "Send link for €369.36").await;
    rep.keyboard().key("F9");
    rep.sees("Send a payment link for €369.36?").await;
    rep.keyboard().key("Return");
    rep.sees("Not confirmed yet: €369.36 more confirms it").await;
    customer.opens(&mailed(&rep.terminal, "/hipay/pay/").await).await;
    customer.pays(APPROVED, "12/30", "123").await;
    customer.close().await;
    notices.says("is confirmed").await;
    rep.sees("€369.36 of €1,231.20 paid").await;
    rep.sees("€861.84 still to pay").await;
    rep.pictures("keys-confirmed");
    assert!(!rep.terminal.page.text().await.contains("Not confirmed yet"));
    rep.leaves().await;
}
