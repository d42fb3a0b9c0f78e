//! Payment links in every language: previewed, mailed, paid by the customer, and seen as paid within seconds.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use counterfoil_tests::hunt::below;
use counterfoil_tests::window::{Browser, Notices, pictures, until};
use serde_json::{Value, json};

use crate::desk::{APPROVED, Rep};
use crate::steps::{Wanted, keep_order};

async fn inbox(rep: &Rep) -> Vec<Value> {
    let address = format!("{}messages.json", rep.terminal.sandbox.addresses().inbox);
    let text = reqwest::get(address).await.unwrap().text().await.unwrap();
    serde_json::from_str(&text).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_mailed_paid_and_told_within_five_seconds() {
    let rep = Rep::sits_down().await;
    let notices = Notices::listen(&rep.terminal.display).await;
    rep.keys_order("l").await;
    rep.keyboard().key("F9");
    rep.sees("The e-mail, as sent").await;
    rep.pictures("link-preview");
    rep.keyboard().key("F9");
    rep.sees("Send the e-mail").await;
    rep.pictures("link-confirm");
    rep.keyboard().key("Return");
    let mail = until("the mail", || async { inbox(&rep).await.pop() }).await;
    assert!(mail["subject"].as_str().unwrap().contains("231"), "{}", mail["subject"]);
    let customer = Browser::start(&rep.terminal.display).await;
    customer.opens(link_in(&mail)).await;
    assert_eq!(customer.page.script("return document.documentElement.lang;", &[]).await.unwrap(), "fr");
    customer.picture(&pictures().join("payer-page.png")).await;
    customer.pays(APPROVED, "12/30", "123").await;
    let since = Instant::now();
    let told = notices.says("Bellerive").await;
    let page = &rep.terminal.page;
    let state = || async {
        let query = json!({ "query": { "view": "all", "text": "", "days": null, "ownerId": null, "message": null,
            "link": null, "money": null, "channel": null, "cursor": null, "limit": 10 } });
        let list = page.call("list", query).await.unwrap();
        (list["rows"][0]["link"] == "paid").then_some(())
    };
    until("the list to show it as paid", state).await;
    // The one bound of time that is itself the promise: at default settings, without a restart.
    assert!(since.elapsed() < Duration::from_secs(5), "told after {:?}", since.elapsed());
    customer.picture(&pictures().join("payer-paid.png")).await;
    customer.close().await;
    rep.keyboard().key("ctrl+2");
    rep.sees("Paid").await;
    rep.pictures("list");
    let token = link_in(&mail).rsplit(['/', '=']).next().unwrap();
    assert!(token.len() >= 16 && !told.contains(token), "{token} in {told}");
    is_nowhere_but_in_the_record(&rep, token);
    rep.leaves().await;
}

/// A link is as good as the right to pay on it: beside its column in the record no file, title or clipboard holds it.
fn is_nowhere_but_in_the_record(rep: &Rep, token: &str) {
    let wide: Vec<u8> = token.bytes().flat_map(|byte| [byte, 0]).collect();
    let holds = |bytes: &[u8]| {
        [token.as_bytes(), &wide].into_iter().any(|form| bytes.windows(form.len()).any(|part| part == form))
    };
    let display = &rep.terminal.display;
    let all = below(display.home()).into_iter().filter(|file| file.is_file());
    let record = |file: &Path| file.to_string_lossy().contains("counterfoil.sqlite3");
    let customers = display.home().join("customer");
    let (own, others): (Vec<_>, Vec<_>) =
        all.filter(|file| !file.starts_with(&customers)).partition(|file| record(file));
    let finds = |files: Vec<PathBuf>| -> Vec<PathBuf> {
        files.into_iter().filter(|file| holds(&std::fs::read(file).unwrap_or_default())).collect()
    };
    assert!(others.len() > 3, "the terminal has files: {others:?}");
    assert_ne!(finds(own), [] as [PathBuf; 0], "the record holds it, or nothing was looked for");
    assert_eq!(finds(others), [] as [PathBuf; 0]);
    let said = [rep.keyboard().titles().join("\n"), rep.keyboard().clipboard()];
    assert!(said.iter().all(|text| !holds(text.as_bytes())), "{said:?}");
}

/// The address that the customer is to follow, as the text of the mail has it.
fn link_in(mail: &Value) -> &str {
    let text = mail["text"].as_str().unwrap();
    text.split_whitespace().find(|word| word.contains("://")).expect("the mail holds the link")
}

/// The language of HiPay's page: Persian is not among its own, and comes in English.
fn page_language(customers: &str) -> &str {
    if customers == "fa" { "en" } else { customers }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_in_every_language_is_the_preview_and_is_paid_on_a_page_in_that_language() {
    let rep = Rep::sits_down().await;
    let page = &rep.terminal.page;
    let customer = Browser::start(&rep.terminal.display).await;
    for (number, language) in ["fr", "en", "it", "pt", "de", "pl", "nl", "es", "fa"].into_iter().enumerate() {
        let reference = format!("E2E-4{number:03}");
        let wanted = Wanted { reference: &reference, channel: "link", language, ..Wanted::default() };
        let order = keep_order(&rep.terminal, &wanted).await;
        let draft = page.call("link_draft", json!({ "orderId": order })).await.unwrap();
        let form = json!({ "input": draft["input"], "language": language });
        let preview = page.call("link_preview", form).await.unwrap();
        page.script("location.hash = arguments[0];", &[format!("#/link/{order}").into()]).await.unwrap();
        rep.keyboard().window(&reference).await;
        page.find("button", "Send link for").await;
        rep.keyboard().key("F9");
        rep.sees("Send a payment link for").await;
        rep.keyboard().key("Return");

        let mail = until("the mail", || async { inbox(&rep).await.into_iter().nth(number) }).await;
        assert_eq!(mail["subject"], preview["subject"], "{language}");
        let without_links = |text: &str| {
            text.split_whitespace().filter(|word| !word.contains("://")).collect::<Vec<_>>().join(" ")
        };
        let (sent, shown) = (mail["text"].as_str().unwrap(), preview["text"].as_str().unwrap());
        assert_eq!(without_links(sent), without_links(shown), "{language}");

        customer.opens(link_in(&mail)).await;
        let spoken = customer.page.script("return document.documentElement.lang;", &[]).await.unwrap();
        assert_eq!(spoken, page_language(language));
        customer.pays(APPROVED, "12/30", "123").await;
        let paid = || async {
            let query = json!({ "query": { "view": "all", "text": reference, "days": null, "ownerId": null,
                "message": null, "link": "paid", "money": null, "channel": null, "cursor": null, "limit": 10 } });
            let list = page.call("list", query).await.ok()?;
            list["rows"].as_array()?.first().cloned()
        };
        until("the list to show it as paid", paid).await;
    }
    customer.close().await;
    rep.leaves().await;
}
