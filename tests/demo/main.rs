//! The demo for a machine without a display: a phone order and a payment link in the real window, with pictures and a
//! transcript. Knows no more of the product than a rep and a customer do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test says what it expects by unwrapping it; the person who started the demo reads along"
)]

#[allow(dead_code, reason = "the demo shows less than the journeys prove")]
#[path = "../e2e/desk.rs"]
mod desk;
mod show;

use counterfoil_tests::window::{Browser, Launch, Terminal, until};
use desk::{APPROVED, EXPIRY_AND_CODE, Rep};
use serde_json::Value;
use show::Show;

#[tokio::test(flavor = "multi_thread")]
async fn the_terminal_takes_a_phone_order_and_a_link_is_paid() {
    let rep = Rep { terminal: Terminal::start(Launch { demo: true, ..Launch::default() }).await };
    rep.sees("New order").await;
    rep.keyboard().window("Counterfoil").await;
    let mut show = Show::new(&rep);
    show.says(
        "Counterfoil opens with a made-up shop. Provider, payer's pages and inbox are on this machine.",
    );
    show.picture("new-order");
    phone_order(&rep, &mut show).await;
    payment_link(&rep, &mut show).await;
    show.says("What reached the provider, by its own count:");
    for call in rep.terminal.control("calls").await.as_array().unwrap() {
        show.says(&format!(
            "  {} {}",
            call["service"].as_str().unwrap(),
            call["operation"].as_str().unwrap()
        ));
    }
    assert_eq!(
        rep.calls("order").await.len(),
        1,
        "one card was keyed; the link is paid at the provider's own page"
    );
    show.ends();
    rep.leaves().await;
}

/// Customer, three items, card: the keyboard alone.
async fn phone_order(rep: &Rep, show: &mut Show<'_>) {
    show.says(
        "The telephone rings. The rep keys customer, three items and quantities without touching a mouse.",
    );
    rep.keys_order("t").await;
    show.picture("phone-order");
    rep.keys_card(APPROVED).await;
    show.says("The card is typed in a window of its own; no page ever holds the number.");
    show.drawn("Card for", None).await;
    show.picture("card-window");
    let keyboard = rep.keyboard();
    keyboard.key("Return");
    rep.sees("Approved.").await;
    assert!(keyboard.windows("Card for").is_empty(), "the card window is gone before the result is shown");
    show.says("Approved: the amount is reserved, to be captured when the goods leave.");
    show.picture("approved");
}

/// The link is previewed, mailed, paid by the customer, and told.
async fn payment_link(rep: &Rep, show: &mut Show<'_>) {
    show.says("The next customer, in Florence, would rather pay by himself: a payment link, in Italian.");
    let keyboard = rep.keyboard();
    keyboard.window("Counterfoil").await;
    keyboard.key("F2");
    rep.terminal.page.find("combobox", "Find a customer").await;
    keyboard.key("ctrl+j");
    keyboard.key("l");
    keyboard.key("F8");
    keyboard.text("serena");
    rep.sees("Villa Serena").await;
    keyboard.key("Return");
    rep.terminal.page.find("button", "Change").await;
    keyboard.key("F7");
    keyboard.text("349.90");
    rep.sees("€349.90").await;
    show.picture("link-order");
    keyboard.key("F9");
    rep.sees("The e-mail, as sent").await;
    show.says("The rep sees the e-mail exactly as it will be sent.");
    show.drawn("Counterfoil", Some("500x400+700+300")).await;
    show.picture("link-preview");
    keyboard.key("F9");
    rep.sees("Send the e-mail").await;
    keyboard.key("Return");
    let mail = until("the mail", || async { inbox(rep).await.pop() }).await;
    show.says(&format!("It arrived: “{}”.", mail["subject"].as_str().unwrap()));
    let text = mail["text"].as_str().unwrap();
    show.keep("mail.txt", text);
    show.keep("mail.html", mail["html"].as_str().unwrap_or_default());
    let link = text.split_whitespace().find(|word| word.contains("://")).expect("the mail holds the link");
    let customer = Browser::start(&rep.terminal.display).await;
    customer.opens(link).await;
    show.page("payer-page", &customer).await;
    let (month, year, code) = (&EXPIRY_AND_CODE[..2], &EXPIRY_AND_CODE[2..4], &EXPIRY_AND_CODE[4..]);
    customer.pays(APPROVED, &format!("{month}/{year}"), code).await;
    show.says(
        "The customer followed the link in his browser and paid on the provider's page, in his own language.",
    );
    show.page("payer-result", &customer).await;
    customer.close().await;
    keyboard.key("ctrl+2");
    rep.sees("Villa Serena").await;
    rep.sees("Paid").await;
    show.says("The list shows the link as paid; nobody had to ask.");
    show.picture("list");
}

async fn inbox(rep: &Rep) -> Vec<Value> {
    let address = format!("{}messages.json", rep.terminal.sandbox.addresses().inbox);
    let text = reqwest::get(address).await.unwrap().text().await.unwrap();
    serde_json::from_str(&text).unwrap()
}
