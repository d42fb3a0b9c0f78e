//! Credentials rest in the operating system's keychain, a real Secret Service, and nowhere else.

use std::fs;
use std::path::Path;

use counterfoil_tests::window::{Launch, Terminal};
use serde_json::{Value, json};

const CANARY: &str = "made-up-credential-7f3a";

/// How many files below a folder hold the text.
fn files_with(folder: &Path, text: &str) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => files_with(&entry.path(), text),
            Ok(kind) if kind.is_file() => {
                let bytes = fs::read(entry.path()).unwrap_or_default();
                usize::from(bytes.windows(text.len()).any(|part| part == text.as_bytes()))
            }
            _ => 0,
        })
        .sum()
}

async fn account(terminal: &Terminal) -> Value {
    let accounts = terminal.page.call("accounts", json!({})).await.unwrap();
    let mut all = accounts.as_array().cloned().unwrap_or_default().into_iter();
    all.find(|one| one["id"] == "demo-hipay").unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn credentials_are_in_the_ring_and_in_no_file() {
    let terminal = Terminal::start(Launch { keyring: true, ..Launch::default() }).await;
    let page = &terminal.page;
    let test = || page.call("account_test", json!({ "accountId": "demo-hipay" }));
    assert_eq!(test().await.unwrap()["ok"], true, "the ring gives back what was put in");

    let mut input = account(&terminal).await;
    input["secrets"] = json!({ "password": CANARY });
    input["confirmLive"] = Value::Null;
    page.call("account_save", json!({ "input": input })).await.unwrap();
    let refused = test().await.unwrap();
    assert_eq!(refused["ok"], false, "the new password is the one that is used: {refused}");

    let kept =
        terminal.display.ask("secret-tool", &["search", "--all", "--unlock", "service", "Counterfoil test"]);
    assert!(kept.contains(CANARY), "the ring holds it");
    assert_eq!(files_with(terminal.display.home(), CANARY), 0);
    assert_eq!(files_with(terminal.data(), "sandbox-main-secret"), 0);
    let shown = account(&terminal).await.to_string();
    assert!(!shown.contains(CANARY) && !page.text().await.contains(CANARY), "no page is given it");
    terminal.stop().await;
}
