//! The card hunt: number and code typed as key events, then sought in every process, file, title and clipboard.
//! A run counts only if the provider received exactly the typed number and a planted canary is found.

use counterfoil_tests::hunt::{Card, Forms, Process, hunt, sweep_folder, sweep_text};
use counterfoil_tests::window::until;

use crate::desk::{APPROVED, Rep};

fn forms() -> Forms {
    Forms::of(&Card { number: APPROVED.into(), code: "123".into() })
}

/// Finds in all processes of the terminal; the run is void if nothing was searched.
fn in_memory(rep: &Rep) -> Vec<String> {
    let forms = forms();
    let mut found = Vec::new();
    let mut searched = 0;
    for process in rep.terminal.processes() {
        let (finds, bytes) = hunt(&process, &forms).unwrap();
        searched += bytes;
        found.extend(finds.into_iter().map(|find| format!("{}: {find:?}", process.name)));
    }
    assert!(searched > 50_000_000, "too little was searched: {searched} bytes");
    found
}

/// Another process holds the number on purpose: a hunt that misses it would prove nothing.
fn canary_is_found() {
    let mut canary = std::process::Command::new("sleep").arg("60").env("CANARY", APPROVED).spawn().unwrap();
    let process = Process { pid: canary.id(), ..counterfoil_tests::hunt::family(canary.id()).remove(0) };
    let found = until_found(&process);
    canary.kill().unwrap();
    canary.wait().unwrap();
    assert!(found, "the hunter misses a planted number");
}

/// The number is there once the program is loaded.
fn until_found(process: &Process) -> bool {
    (0..1_000).any(|_| hunt(process, &forms()).is_ok_and(|(finds, _)| !finds.is_empty()))
}

async fn clean(rep: &Rep) {
    let found = in_memory(rep);
    assert!(found.is_empty(), "{found:#?}");
    let files = sweep_folder(rep.terminal.data(), &forms());
    assert!(files.is_empty(), "{files:?}");
    let home = sweep_folder(rep.terminal.display.home(), &forms());
    assert!(home.is_empty(), "{home:?}");
    let keyboard = rep.keyboard();
    let seen = [keyboard.titles().join("\n"), keyboard.clipboard(), rep.terminal.page.text().await].join("\n");
    assert!(sweep_text(&seen, &forms()).is_empty(), "shown or copied");
}

async fn received(rep: &Rep) {
    let typed = until("the card to arrive", || async {
        rep.calls("create").await.iter().find(|call| call["service"] == "vault").map(|call| call["card"].clone())
    })
    .await;
    assert_eq!((&typed["card_number"], &typed["cvc"]), (&APPROVED.into(), &"123".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_an_approved_card_is_left_anywhere() {
    canary_is_found();
    let rep = Rep::sits_down().await;
    rep.keys_order("t").await;
    rep.charges(APPROVED).await;
    rep.sees("Approved.").await;
    received(&rep).await;
    clean(&rep).await;
    rep.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_typing_no_page_holds_the_number_and_throwing_it_away_leaves_nothing() {
    let rep = Rep::sits_down().await;
    rep.keys_order("t").await;
    rep.keys_card(APPROVED).await;
    rep.pictures("card-window");
    let in_pages: Vec<String> = in_memory(&rep).into_iter().filter(|find| !find.starts_with("counterfoil")).collect();
    assert!(in_pages.is_empty(), "{in_pages:#?}");
    let keyboard = rep.keyboard();
    keyboard.key("Escape");
    keyboard.key("Return");
    until("the card window to go", || async { keyboard.windows("Card for").is_empty().then_some(()) }).await;
    clean(&rep).await;
    assert!(rep.calls("order").await.is_empty());
    rep.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_left_of_a_card_whose_outcome_is_unknown() {
    let rep = Rep::sits_down().await;
    rep.keys_order("t").await;
    rep.breaks("gateway", "order", "drop_after").await;
    rep.charges(APPROVED).await;
    rep.sees("Do not take this card again.").await;
    received(&rep).await;
    clean(&rep).await;
    rep.leaves().await;
}
