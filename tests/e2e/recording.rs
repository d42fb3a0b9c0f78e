//! The recorder of calls pauses before a card's window takes keys and goes on however the window went.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use counterfoil_tests::window::{Launch, Terminal, pictures, until};
use serde_json::{Value, json};

use crate::provider_page::PAGE;
use crate::steps::{
    Wanted, card_window, decided, good_card, heard, keep_order, key_card, listen, open_card, window_gone,
};

/// A recorder on this machine that obeys, or refuses everything.
struct Recorder {
    address: String,
    heard: Arc<Mutex<Vec<String>>>,
    refuses: Arc<AtomicBool>,
}

impl Recorder {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (heard, refuses) = (Arc::<Mutex<Vec<String>>>::default(), Arc::<AtomicBool>::default());
        let (told, refusing) = (Arc::clone(&heard), Arc::clone(&refuses));
        // Ends with the test's process.
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let (mut asked, mut piece) = (String::new(), [0; 1024]);
                while !asked.ends_with('}') {
                    let Ok(length @ 1..) = stream.read(&mut piece) else { break };
                    asked.push_str(&String::from_utf8_lossy(&piece[..length]));
                }
                let Some((_, path)) = asked.lines().next().and_then(|line| line.split_once(" /")) else {
                    continue;
                };
                told.lock().unwrap().push(path.split(' ').next().unwrap().to_owned());
                let status =
                    if refusing.load(Ordering::Relaxed) { "403 Forbidden" } else { "204 No Content" };
                let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
                drop(stream.write_all(answer.as_bytes()));
            }
        });
        Self { address, heard, refuses }
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    async fn set_up(&self, terminal: &Terminal) {
        let at = |path: &str| format!("{}/{path}", self.address);
        let recorder = json!({ "recorder": { "pause": at("pause"), "resume": at("resume") } });
        terminal.page.call("recorder_save", recorder).await.unwrap();
    }

    /// Waits for the next pause and the *go on* after it.
    async fn went_on(&self, way: &str) {
        until(&format!("the recording to go on after {way}"), || async {
            (self.heard().len() >= 2).then_some(())
        })
        .await;
        let heard = std::mem::take(&mut *self.heard.lock().unwrap());
        assert_eq!(heard, ["pause", "resume"], "{way}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_that_goes_by_whatever_way_lets_the_recording_go_on() {
    let terminal = Terminal::start(Launch::default()).await;
    listen(&terminal).await;
    let recorder = Recorder::start();
    recorder.set_up(&terminal).await;
    let keyboard = terminal.keyboard();

    let escaped = Wanted::default();
    let (order, _window) = card_window(&terminal, &escaped).await;
    assert_eq!(recorder.heard(), ["pause"], "paused before the window takes a key");
    keyboard.key("Escape");
    window_gone(&terminal, &escaped).await;
    recorder.went_on("Escape").await;

    for (way, keys) in [("the desktop", Some("alt+F4")), ("the main window", None)] {
        open_card(&terminal, &order, &escaped).await.unwrap();
        let _window = keyboard.window(escaped.reference).await;
        match keys {
            Some(keys) => keyboard.key(keys),
            None => drop(terminal.page.call("card_cancel", json!({})).await.unwrap()),
        }
        window_gone(&terminal, &escaped).await;
        recorder.went_on(way).await;
    }

    let page = keep_order(&terminal, &PAGE).await;
    open_card(&terminal, &page, &PAGE).await.unwrap();
    let _window = keyboard.window(PAGE.reference).await;
    keyboard.key("alt+F4");
    window_gone(&terminal, &PAGE).await;
    recorder.went_on("leaving the provider's page").await;

    listen(&terminal).await;
    let sent = Wanted { reference: "E2E-1002", ..Wanted::default() };
    let _open = card_window(&terminal, &sent).await;
    key_card(&keyboard, &good_card());
    keyboard.key("Return");
    recorder.went_on("sending the card").await;
    assert_eq!(decided(&terminal).await["verdict"], "approved");

    // Closing the program with the card's window open is one of the ways.
    let left = Wanted { reference: "E2E-1003", ..Wanted::default() };
    let _open = card_window(&terminal, &left).await;
    let main = main_window(&terminal);
    until("the main window to take the keys", || async {
        let _silent = terminal.display.ask("xdotool", &["windowactivate", "--sync", &main]);
        (terminal.display.ask("xdotool", &["getwindowfocus"]) == main).then_some(())
    })
    .await;
    keyboard.key("alt+F4");
    until("the terminal to end", || async { terminal.processes().is_empty().then_some(()) }).await;
    recorder.went_on("closing the program").await;
}

fn main_window(terminal: &Terminal) -> String {
    let (keyboard, card) = (terminal.keyboard(), terminal.keyboard().windows("E2E-1003"));
    let main = keyboard.program_windows().into_iter().find(|window| !card.contains(window));
    main.expect("the main window is there")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_the_desktop_ends_lets_the_recording_go_on() {
    let terminal = Terminal::start(Launch::default()).await;
    listen(&terminal).await;
    let recorder = Recorder::start();
    recorder.set_up(&terminal).await;
    let _open = card_window(&terminal, &Wanted::default()).await;
    let own = terminal.processes().into_iter().find(|process| process.name == "counterfoil").unwrap();
    let told = std::process::Command::new("kill").args(["-TERM", &own.pid.to_string()]).status().unwrap();
    assert!(told.success());
    recorder.went_on("being told to end").await;
    until("the terminal to end", || async { terminal.processes().is_empty().then_some(()) }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recorder_that_refuses_is_told_of_before_typing_and_after_the_window() {
    let terminal = Terminal::start(Launch::default()).await;
    listen(&terminal).await;
    let recorder = Recorder::start();
    recorder.set_up(&terminal).await;
    recorder.refuses.store(true, Ordering::Relaxed);
    let wanted = Wanted::default();
    let (_, window) = card_window(&terminal, &wanted).await;
    terminal.keyboard().picture(&window, &pictures().join("card-recording-not-paused.png"));
    terminal.keyboard().key("Escape");
    window_gone(&terminal, &wanted).await;
    recorder.went_on("a refused pause").await;
    let told = heard(&terminal, "recordingAlarm").await;
    assert_eq!(told["title"], Value::from("The call recording may still be paused"));
    terminal.page.says("The call recording may still be paused").await;
    terminal.page.picture(&pictures().join("recording-not-resumed.png")).await;
    terminal.page.find("button", "Close").await.click().await;
    until("the alarm to go", || async {
        terminal.page.all("button", "Close").await.is_empty().then_some(())
    })
    .await;
    terminal.stop().await;
}
