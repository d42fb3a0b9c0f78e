//! What follows a payment, by keys in the real window: an order on account raised and given up, what runs out captured in
//! one key, a difference taken over, an order confirmed by paying a part of it.

use counterfoil_tests::window::{Browser, Launch, Notices, Terminal, pictures, until};
use serde_json::{Value, json};

use crate::desk::APPROVED;
use crate::every_provider::{Link, in_state, link, mailed, payment, sends_link};
use crate::steps::{Wanted, keep_order};

/// Opens an action of a payment and waits for its dialog.
async fn opens(terminal: &Terminal, reference: &str, action: &str) {
    let row = payment(terminal, reference).await.unwrap();
    let place = format!("#/payment/{}/{action}", row["paymentId"].as_str().unwrap());
    // A page that is open already opens no dialog of its own.
    terminal.page.script("location.hash = '#/list';", &[]).await.unwrap();
    terminal.page.select("tbody tr").await;
    terminal.page.script("location.hash = arguments[0];", &[place.into()]).await.unwrap();
    terminal.page.select("dialog[open]").await;
    terminal.keyboard().window("Counterfoil").await;
}

/// The address of a link that was mailed and is none of those `known`, which it then belongs to.
async fn next_mailed(terminal: &Terminal, link: &Link, known: &mut Vec<String>) -> String {
    let inbox = format!("{}messages.json", terminal.sandbox.addresses().inbox);
    let address = until("another mail with a link", || async {
        let mails = reqwest::get(&inbox).await.ok()?.text().await.ok()?;
        let mails: Vec<Value> = serde_json::from_str(&mails).ok()?;
        let mut words = mails.iter().filter_map(|mail| mail["text"].as_str()).flat_map(str::split_whitespace);
        words.find(|word| word.contains(link.page) && !known.iter().any(|one| one == word)).map(str::to_owned)
    })
    .await;
    known.push(address.clone());
    address
}

/// Puts the cursor where a person's tabbing would.
async fn into_field(terminal: &Terminal, id: &str) {
    let script = "document.getElementById(arguments[0]).focus();";
    terminal.page.select(&format!("#{id}")).await;
    terminal.page.script(script, &[id.into()]).await.unwrap();
}

async fn no_dialog(terminal: &Terminal) {
    until("the dialog to close", || async {
        let open = terminal
            .page
            .script("return document.querySelector('dialog[open]') !== null;", &[])
            .await
            .ok()?;
        (open == json!(false)).then_some(())
    })
    .await;
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

/// What Credit Key's look-alike was asked to do with its orders.
async fn asked(terminal: &Terminal, operation: &str) -> usize {
    crate::steps::received(terminal, operation).await.len()
}

const ON_ACCOUNT: [Link; 2] = [
    link("E2E-4001", "demo-credit-key", "USD", "/creditkey/app/checkout/"),
    link("E2E-4002", "demo-credit-key", "USD", "/creditkey/app/checkout/"),
];

#[tokio::test(flavor = "multi_thread")]
async fn an_order_on_account_is_raised_and_given_up_and_what_lapses_is_shipped_in_one_key() {
    let terminal = Terminal::start(Launch::default()).await;
    sets(&terminal, "demo-credit-key", "cancel_days", "2").await;
    let customer = Browser::start(&terminal.display).await;
    let mut known = Vec::new();
    for link in &ON_ACCOUNT {
        sends_link(&terminal, link).await;
        customer.opens(&next_mailed(&terminal, link, &mut known).await).await;
        customer.accepts().await;
        in_state(&terminal, link.wanted.reference, "authorised").await;
    }
    customer.close().await;
    let keyboard = terminal.keyboard();

    let before = asked(&terminal, "update_order").await;
    // Ten dollars more: one quiet update, and the new amount is what there is.
    opens(&terminal, "E2E-4001", "update").await;
    into_field(&terminal, "action-amount").await;
    keyboard.key("ctrl+a");
    keyboard.text("94.70");
    terminal.page.says("94.70").await;
    keyboard.key("Return");
    no_dialog(&terminal).await;
    let raised = in_state(&terminal, "E2E-4001", "authorised").await;
    assert_eq!(raised["totals"]["reservedMinor"], 9_470);
    assert_eq!(asked(&terminal, "update_order").await, before + 1);

    // It is given up before it ships.
    opens(&terminal, "E2E-4001", "cancel").await;
    into_field(&terminal, "action-reason").await;
    keyboard.text("The customer changed their mind");
    keyboard.key("Return");
    no_dialog(&terminal).await;
    in_state(&terminal, "E2E-4001", "voided").await;
    assert_eq!(asked(&terminal, "cancel_order").await, 1);

    // The other one lapses within two days: the radar has it, and one key asks to ship it.
    terminal.page.script("location.hash = '#/list/lapsing';", &[]).await.unwrap();
    terminal.page.says("E2E-4002").await;
    terminal.display.picture(None, &pictures().join("radar.png"));
    terminal.page.select("tbody tr").await;
    terminal
        .page
        .script("document.querySelector('tbody tr a, tbody tr [tabindex]').focus();", &[])
        .await
        .unwrap();
    keyboard.key("ctrl+shift+Return");
    terminal.page.select("dialog[open]").await;
    terminal.page.says("shipment").await;
    keyboard.key("Return");
    no_dialog(&terminal).await;
    in_state(&terminal, "E2E-4002", "captured").await;
    assert_eq!(asked(&terminal, "confirm_order").await, 1);
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reservation_is_given_up_and_a_difference_is_taken_over_by_keys() {
    let terminal = Terminal::start(Launch::default()).await;
    let customer = Browser::start(&terminal.display).await;
    let links = [
        link("E2E-4101", "demo-hipay", "EUR", "/hipay/pay/"),
        link("E2E-4102", "demo-hipay", "EUR", "/hipay/pay/"),
    ];
    let mut known = Vec::new();
    for link in &links {
        sends_link(&terminal, link).await;
        customer.opens(&next_mailed(&terminal, link, &mut known).await).await;
        customer.pays(APPROVED, "12/30", "123").await;
        in_state(&terminal, link.wanted.reference, "authorised").await;
    }
    customer.close().await;
    let keyboard = terminal.keyboard();
    opens(&terminal, "E2E-4101", "cancel").await;
    into_field(&terminal, "action-reason").await;
    keyboard.text("Out of stock");
    keyboard.key("Return");
    no_dialog(&terminal).await;
    in_state(&terminal, "E2E-4101", "voided").await;

    // Somebody captures in the provider's own back office.
    let place = format!("{}settle", terminal.sandbox.addresses().control);
    let behind = json!({ "order": "E2E-4102", "status": 118 });
    let answer = reqwest::Client::new().post(place).header("content-type", "application/json");
    assert!(answer.body(behind.to_string()).send().await.unwrap().status().is_success());
    terminal.page.script("location.hash = '#/list/attention';", &[]).await.unwrap();
    let compare = "[...document.querySelectorAll('.drift button')].at(-1).focus();";
    terminal.page.select(".drift button").await;
    terminal.page.script(compare, &[]).await.unwrap();
    keyboard.window("Counterfoil").await;
    keyboard.key("Return");
    terminal.page.select(".drift li").await;
    terminal.page.says("€0.00").await;
    terminal.display.picture(None, &pictures().join("drift.png"));
    terminal.page.script("document.querySelector('.drift li button').focus();", &[]).await.unwrap();
    keyboard.key("Return");
    let row = payment(&terminal, "E2E-4102").await.unwrap();
    until("the difference to be taken over", || async {
        let detail = terminal.page.call("detail", json!({ "paymentId": row["paymentId"] })).await.ok()?;
        (detail["money"]["state"] == "captured").then_some(())
    })
    .await;
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_down_payment_confirms_the_order_and_the_desktop_says_so() {
    let terminal = Terminal::start(Launch::default()).await;
    let notices = Notices::listen(&terminal.display).await;
    let customer = Browser::start(&terminal.display).await;
    let wanted = Wanted { reference: "E2E-4201", channel: "link", ..Wanted::default() };
    let order = keep_order(&terminal, &wanted).await;
    terminal
        .page
        .script("location.hash = arguments[0];", &[format!("#/order/{order}").into()])
        .await
        .unwrap();
    terminal.page.says("E2E-4201").await;
    let keyboard = terminal.keyboard();
    keyboard.window("Counterfoil").await;
    into_field(&terminal, "quotation").await;
    keyboard.key("space");
    into_field(&terminal, "prepayment").await;
    keyboard.key("ctrl+a");
    keyboard.text("30");
    terminal.page.says("confirms the order.").await;
    terminal.display.picture(None, &pictures().join("quotation.png"));
    keyboard.key("F9");
    terminal.page.says("The e-mail, as sent").await;
    terminal.page.says("€25.41").await;
    keyboard.key("F9");
    terminal.page.says("payment link for").await;
    keyboard.key("Return");
    customer.opens(&mailed(&terminal, "/hipay/pay/").await).await;
    customer.pays(APPROVED, "12/30", "123").await;
    customer.close().await;
    notices.says("E2E-4201 is confirmed").await;
    let paid: Value = in_state(&terminal, "E2E-4201", "authorised").await;
    let quotation = &paid["quotation"];
    assert_eq!(
        (&quotation["standing"], &quotation["paidMinor"], &quotation["remainingMinor"]),
        (&"confirmed".into(), &2_541.into(), &5_929.into())
    );
    terminal.stop().await;
}
