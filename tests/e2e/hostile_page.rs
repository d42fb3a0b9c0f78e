//! A provider's page that somebody has taken over, in the real window: it asks the terminal for everything it can think
//! of, and gets nothing. What came of each attempt is told by the page itself, and looked for outside of it.

use std::sync::{Arc, Mutex};

use counterfoil_tests::window::{Launch, Terminal, until};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::steps::{Wanted, keep_order, open_card};

const PAGE: Wanted<'static> = Wanted {
    reference: "E2E-2002",
    currency: "USD",
    account: "demo-hipay-page",
    channel: "telephone",
    language: "en",
};
/// What the page is made of; it tells at `/report` what came of each attempt, and at the end that it is still there.
const ATTACK: &str = include_str!("hostile_page.html");
/// The name of what it wants to put on the disk.
const DROPPED: &str = "invoice-2002.desktop";

/// A host that serves the page and keeps what it is asked for.
#[derive(Clone, Default)]
struct Host {
    asked: Arc<Mutex<Vec<String>>>,
    reports: Arc<Mutex<Vec<Value>>>,
}

impl Host {
    /// Listens; answers its port.
    async fn open(&self, page: String) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let host = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (host, page) = (host.clone(), page.clone());
                tokio::spawn(async move { host.answer(stream, &page).await });
            }
        });
        port
    }

    async fn answer(&self, mut stream: TcpStream, page: &str) -> Option<()> {
        let mut request = Vec::new();
        let (head, length) = loop {
            let mut part = [0; 4096];
            let read = stream.read(&mut part).await.ok().filter(|read| *read > 0)?;
            request.extend_from_slice(&part[..read]);
            let text = String::from_utf8_lossy(&request).into_owned();
            if let Some(end) = text.find("\r\n\r\n") {
                let length = text.lines().find_map(|line| line.strip_prefix("Content-Length: "));
                break (end + 4, length.map_or(0, |length| length.trim().parse().unwrap()));
            }
        };
        while request.len() < head + length {
            let mut part = [0; 4096];
            let read = stream.read(&mut part).await.ok().filter(|read| *read > 0)?;
            request.extend_from_slice(&part[..read]);
        }
        let line = String::from_utf8_lossy(&request).lines().next()?.to_owned();
        let path = line.split(' ').nth(1)?.to_owned();
        if path == "/report" {
            self.reports.lock().unwrap().push(serde_json::from_slice(&request[head..]).unwrap());
        }
        self.asked.lock().unwrap().push(path.clone());
        let kind = match path.as_str() {
            "/" => "Content-Type: text/html; charset=utf-8".to_owned(),
            _ => format!(
                "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename={DROPPED}"
            ),
        };
        let body = if path == "/" { page } else { "[Desktop Entry]\n" };
        let answer = format!(
            "HTTP/1.1 200 OK\r\n{kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(answer.as_bytes()).await.ok()?;
        stream.shutdown().await.ok()
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    fn reports(&self) -> Vec<Value> {
        self.reports.lock().unwrap().clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_page_of_the_provider_gets_nothing() {
    let (elsewhere, hostile) = (Host::default(), Host::default());
    let away = elsewhere.open(String::new()).await;
    let page = ATTACK.replace("ELSEWHERE", &format!("http://localhost:{away}")).replace("DROPPED", DROPPED);
    let port = hostile.open(page).await;
    let terminal = Terminal::start(Launch::default()).await;
    let taken_over = json!({ "kind": "redirect", "to": format!("http://127.0.0.1:{port}/") });
    terminal.fault(json!({ "service": "page", "operation": "view", "fault": taken_over })).await;
    let before = terminal.page.call("preferences", json!({})).await.unwrap();
    let order = keep_order(&terminal, &PAGE).await;
    open_card(&terminal, &order, &PAGE).await.unwrap();
    until("the page to have tried everything", || async { (hostile.reports().len() >= 2).then_some(()) })
        .await;

    let reports = hostile.reports();
    let (tried, there) = (&reports[0], &reports[1]);
    for attempt in tried["asked"].as_array().unwrap() {
        assert_eq!(attempt["got"], json!(null), "the terminal answered: {attempt}");
    }
    assert!(tried["asked"].as_array().unwrap().len() >= 8, "{tried}");
    assert_eq!(tried["opened"], json!(false), "no window of its own: {tried}");
    assert_eq!(there["left"], json!(false), "it is where it was: {there}");
    let strayed: Vec<String> = elsewhere.asked().into_iter().filter(|path| path != "/favicon.ico").collect();
    assert_eq!(strayed, [] as [String; 0], "it went nowhere");
    assert!(hostile.asked().contains(&"/file".to_owned()), "the download was tried: {:?}", hostile.asked());
    let dropped = counterfoil_tests::hunt::below(terminal.display.home());
    let dropped: Vec<_> = dropped.into_iter().filter(|file| file.ends_with(DROPPED)).collect();
    assert!(dropped.is_empty(), "it put a file on the disk: {dropped:?}");
    let after = terminal.page.call("preferences", json!({})).await.unwrap();
    assert_eq!(after, before, "what it asked for by the back door was not done");
    let windows = terminal.keyboard().program_windows();
    assert_eq!(windows.len(), 2, "the terminal and the provider's page: {windows:?}");
    terminal.stop().await;
}
