//! From one second after the answer, the card is nowhere. Typed with real key events: WebDriver would leave copies of its own.

use std::time::Duration;

use counterfoil_tests::hunt::{Card, Find, Forms, Process, family, hunt, sweep_folder, sweep_text};
use counterfoil_tests::window::{Launch, Terminal, until};
use serde_json::json;

use crate::steps::{
    Wanted, card_window, decided, good_card, heard, key_card, listen, received, refused_card, window_gone,
};

/// What the hunt found, by process.
fn everywhere(processes: &[Process], forms: &Forms) -> Vec<(Process, Vec<Find>)> {
    let mut found = Vec::new();
    for process in processes {
        let (finds, _) = hunt(process, forms)
            .unwrap_or_else(|error| panic!("{:?} cannot be searched: {}", error.process, error.why));
        found.push((process.clone(), finds));
    }
    found
}

fn is_own(process: &Process) -> bool {
    process.name == "counterfoil"
}

/// While the card lies there: exactly once in the terminal, never in a web process.
fn assert_only_in_its_buffer(terminal: &Terminal, forms: &Forms) {
    for (process, finds) in everywhere(&terminal.processes(), forms) {
        let expected = usize::from(is_own(&process));
        assert_eq!(finds.len(), expected, "{process:?}: {finds:?}");
    }
}

/// Afterwards: nowhere, in memory or beside it.
async fn assert_nowhere(terminal: &Terminal, card: &Card) {
    let forms = Forms::of(card);
    for wait in [1, 9] {
        tokio::time::sleep(Duration::from_secs(wait)).await;
        let processes = terminal.processes();
        assert!(processes.iter().any(is_own), "the terminal runs");
        for (process, finds) in everywhere(&processes, &forms) {
            assert!(finds.is_empty(), "{process:?}: {finds:?}");
        }
    }
    let files = sweep_folder(terminal.display.home(), &forms);
    assert!(files.is_empty(), "{files:?}");
    let keyboard = terminal.keyboard();
    for text in keyboard.titles().into_iter().chain([keyboard.clipboard(), terminal.page.text().await]) {
        assert_eq!(sweep_text(&text, &forms), [], "{text}");
    }
}

/// The scanner sees: a canary in a process of the same kind is found.
fn assert_scanner_sees(terminal: &Terminal, card: &Card) {
    let mut canary =
        terminal.display.command("sleep").args(["600"]).env("CANARY", &card.number).spawn().unwrap();
    let process = family(canary.id()).remove(0);
    let (finds, _) = hunt(&process, &Forms::of(card)).unwrap();
    assert!(!finds.is_empty());
    canary.kill().unwrap();
    canary.wait().unwrap();
}

/// Keys a card and looks for it while it lies there; answers the web processes that the card window brought along.
async fn key_and_hunt(terminal: &Terminal, wanted: &Wanted<'_>, card: &Card) -> Vec<Process> {
    listen(terminal).await;
    let before = web_processes(terminal);
    let _open = card_window(terminal, wanted).await;
    key_card(&terminal.keyboard(), card);
    let forms = Forms::of(card);
    until("the whole number to be keyed", || async {
        let own = terminal.processes().into_iter().find(is_own)?;
        (!hunt(&own, &forms).ok()?.0.is_empty()).then_some(())
    })
    .await;
    assert_only_in_its_buffer(terminal, &forms);
    let own: Vec<Process> =
        web_processes(terminal).into_iter().filter(|process| !before.contains(process)).collect();
    assert!(!own.is_empty(), "the card window has a web process of its own");
    own
}

fn web_processes(terminal: &Terminal) -> Vec<Process> {
    terminal.processes().into_iter().filter(|process| process.name.starts_with("WebKitWeb")).collect()
}

/// Runs per outcome: what leaks sometimes has to be caught too. The whole torture asks for more.
fn runs() -> u32 {
    std::env::var("COUNTERFOIL_HUNTS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(3)
}

/// The order of one run.
fn reference(run: u32) -> String {
    format!("E2E-{}", 1000 + run)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_approved_card_is_nowhere_one_second_later() {
    let (terminal, card) = (Terminal::start(Launch::default()).await, good_card());
    for run in 1..=runs() {
        let reference = reference(run);
        let wanted = Wanted { reference: &reference, ..Wanted::default() };
        let window = key_and_hunt(&terminal, &wanted, &card).await;
        terminal.keyboard().key("Return");
        assert_eq!(decided(&terminal).await["verdict"], "approved");
        let tokens = received(&terminal, "create").await;
        assert_eq!(tokens.len(), run as usize);
        assert!(
            tokens.iter().all(|token| token["card"]["card_number"] == card.number.as_str()),
            "arrived as typed"
        );
        let gone = || async {
            let left = web_processes(&terminal);
            window.iter().all(|process| !left.contains(process)).then_some(())
        };
        until("the card window's process to go", gone).await;
        assert_nowhere(&terminal, &card).await;
    }
    assert_scanner_sees(&terminal, &card);
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_card_is_nowhere_one_second_later() {
    let (terminal, card) = (Terminal::start(Launch::default()).await, refused_card());
    for run in 1..=runs() {
        let reference = reference(run);
        let wanted = Wanted { reference: &reference, ..Wanted::default() };
        drop(key_and_hunt(&terminal, &wanted, &card).await);
        terminal.keyboard().key("Return");
        assert_eq!(decided(&terminal).await["verdict"], "declined");
        assert_nowhere(&terminal, &card).await;
    }
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_whose_fate_is_unknown_is_nowhere_one_second_later() {
    let (terminal, card) = (Terminal::start(Launch::default()).await, good_card());
    for run in 1..=runs() {
        let reference = reference(run);
        let wanted = Wanted { reference: &reference, ..Wanted::default() };
        let fault = json!({ "service": "gateway", "operation": "order", "times": 1, "fault": { "kind": "drop_after" } });
        // Lost replies one after the other make the terminal leave the account alone for a while; an answer between them does not.
        let tested =
            terminal.page.call("account_test", json!({ "accountId": wanted.account })).await.unwrap();
        assert_eq!(tested["ok"], json!(true), "{tested}");
        terminal.fault(fault).await;
        drop(key_and_hunt(&terminal, &wanted, &card).await);
        terminal.keyboard().key("Return");
        let closed = heard(&terminal, "cardClosed").await;
        assert!(closed["paymentId"].is_string(), "{closed}");
        let arrived = || async { (received(&terminal, "order").await.len() == run as usize).then_some(()) };
        until("the order to reach the provider", arrived).await;
        assert_nowhere(&terminal, &card).await;
    }
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_thrown_away_half_way_is_nowhere_one_second_later() {
    let (terminal, card) = (Terminal::start(Launch::default()).await, good_card());
    for run in 1..=runs() {
        let reference = reference(run);
        let wanted = Wanted { reference: &reference, ..Wanted::default() };
        drop(key_and_hunt(&terminal, &wanted, &card).await);
        terminal.page.call("card_cancel", json!({})).await.unwrap();
        window_gone(&terminal, &wanted).await;
        assert_nowhere(&terminal, &card).await;
    }
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_whose_window_the_desktop_closed_is_nowhere_one_second_later() {
    let (terminal, card) = (Terminal::start(Launch::default()).await, good_card());
    for run in 1..=runs() {
        let reference = reference(run);
        let wanted = Wanted { reference: &reference, ..Wanted::default() };
        drop(key_and_hunt(&terminal, &wanted, &card).await);
        terminal.keyboard().key("alt+F4");
        let closed = heard(&terminal, "cardClosed").await;
        assert_eq!(closed["paymentId"], serde_json::Value::Null, "{closed}");
        window_gone(&terminal, &wanted).await;
        assert_nowhere(&terminal, &card).await;
    }
    assert!(received(&terminal, "create").await.is_empty(), "nothing was sent");
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_was_keyed_when_the_terminal_crashed_is_in_no_file_it_left() {
    for run in 1..=runs() {
        let (terminal, card) = (Terminal::start(Launch::default()).await, good_card());
        let reference = reference(run);
        let wanted = Wanted { reference: &reference, ..Wanted::default() };
        drop(key_and_hunt(&terminal, &wanted, &card).await);
        let family = terminal.processes();
        let own = family.iter().find(|process| is_own(process)).unwrap();
        // The signal by which a program that finds itself broken ends: it would leave a core, if it could.
        let pid = own.pid.to_string();
        assert!(terminal.display.command("kill").args(["-ABRT", &pid]).status().unwrap().success());
        until("every process of the terminal to end", || async {
            let gone = |process: &Process| !std::path::Path::new(&format!("/proc/{}", process.pid)).exists();
            family.iter().all(gone).then_some(())
        })
        .await;
        let forms = Forms::of(&card);
        let working_folder = std::env::current_dir().unwrap();
        assert!(!working_folder.join("core").exists(), "it left a core");
        for folder in [terminal.display.home(), terminal.data()] {
            let files = sweep_folder(folder, &forms);
            assert!(files.is_empty(), "{files:?}");
        }
        let keyboard = terminal.keyboard();
        for text in keyboard.titles().into_iter().chain([keyboard.clipboard()]) {
            assert_eq!(sweep_text(&text, &forms), [], "{text}");
        }
    }
}

/// S4: the card's page ends with the submit. A provider that takes its time keeps no card window waiting.
#[tokio::test(flavor = "multi_thread")]
async fn the_card_windows_process_is_gone_while_the_provider_is_still_being_asked() {
    let (terminal, card) = (Terminal::start(Launch::default()).await, good_card());
    let slow = json!({ "kind": "delay", "ms": 8_000 });
    terminal.fault(json!({ "service": "vault", "operation": "create", "fault": slow })).await;
    let wanted = Wanted::default();
    let window = key_and_hunt(&terminal, &wanted, &card).await;
    terminal.keyboard().key("Return");
    until("the card window's process to go", || async {
        let left = web_processes(&terminal);
        window.iter().all(|process| !left.contains(process)).then_some(())
    })
    .await;
    let asked =
        until("the provider to be asked", || async { received(&terminal, "create").await.pop() }).await;
    assert_eq!(asked["status"], json!(null), "it went while nothing was answered yet: {asked}");
    assert_eq!(decided(&terminal).await["verdict"], "approved");
    terminal.stop().await;
}
