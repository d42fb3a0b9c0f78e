//! The record after the window was closed: its newest entry is the one that the keychain was told of, it verifies with the
//! key from there, and one changed letter is found.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use counterfoil_tests::window::{Launch, Terminal, repository, until};
use serde_json::json;

use crate::steps::{Wanted, card_window, decided, good_card, keep_order, key_card, listen};

/// An entry of the real keychain, as another program of the same person reads it.
fn secret(terminal: &Terminal, name: &str) -> String {
    terminal.display.ask("secret-tool", &["lookup", "service", "Counterfoil test", "username", name])
}

/// As a person checks a file of a record.
fn verify(file: &Path, key: &Path) -> Output {
    let mut chore = Command::new("cargo");
    chore.current_dir(repository()).args(["xtask", "verify"]).arg(file).arg("--key-file").arg(key);
    chore.output().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_record_verifies_with_the_keychains_key_and_ends_where_the_keychain_says() {
    let terminal = Terminal::start(Launch { keyring: true, ..Launch::default() }).await;
    listen(&terminal).await;
    let wanted = Wanted::default();
    let _open = card_window(&terminal, &wanted).await;
    key_card(&terminal.keyboard(), &good_card());
    terminal.keyboard().key("Return");
    assert_eq!(decided(&terminal).await["verdict"], "approved");
    let checked = terminal.page.call("record_verify", json!({})).await.unwrap();
    assert!(checked["code"].is_null() && checked["entries"].as_u64() > Some(0), "{checked}");
    let copy = terminal.page.call("record_copy", json!({})).await.unwrap();
    let copy = PathBuf::from(copy["path"].as_str().unwrap());
    // Kept just before the end, and no money: nothing but the closing tells the keychain of it.
    keep_order(&terminal, &Wanted { reference: "E2E-1002", ..wanted }).await;
    let before = secret(&terminal, "journal/head");
    terminal.keyboard().key("alt+F4");
    until("the terminal to end", || async { terminal.processes().is_empty().then_some(()) }).await;

    let (head, key) = (secret(&terminal, "journal/head"), secret(&terminal, "journal/key"));
    assert!(!head.is_empty() && head != before, "{before} then {head}");
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("key");
    std::fs::write(&kept, &key).unwrap();
    let file = terminal.data().join("data/counterfoil.sqlite3");
    let whole = verify(&file, &kept);
    let said = String::from_utf8_lossy(&whole.stdout).into_owned();
    assert!(whole.status.success() && said.contains("WHOLE"), "{said}");
    let newest = said.lines().find_map(|line| line.strip_prefix("newest")).unwrap().trim();
    let told = newest.split(' ').all(|part| head.contains(part));
    assert!(told, "the record ends with {newest}, the keychain has {head}");

    assert!(verify(&copy, &kept).status.success(), "the copy is whole");
    let mut bytes = std::fs::read(&copy).unwrap();
    let at = bytes.windows(7).position(|part| part == b"Peonies").expect("the order is in the copy");
    bytes[at + 3] = b'j';
    std::fs::write(&copy, bytes).unwrap();
    let broken = verify(&copy, &kept);
    let said = String::from_utf8_lossy(&broken.stdout).into_owned();
    assert!(!broken.status.success() && said.contains("BROKEN"), "{said}");
}
