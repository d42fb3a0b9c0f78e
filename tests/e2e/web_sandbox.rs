//! The web view's own sandbox: on where this machine can start it, and said to be off where it cannot.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use counterfoil_tests::window::{Launch, Terminal};
use serde_json::json;

/// What *Settings, Security* says of it.
async fn told(terminal: &Terminal) -> String {
    let lines = terminal.page.call("security", json!({})).await.unwrap();
    let codes = lines.as_array().unwrap().iter().filter_map(|line| line["code"].as_str());
    codes.filter(|code| code.starts_with("web-sandbox")).collect()
}

/// Whether the page's process sees files and processes of its own, apart from the terminal's.
fn is_apart(terminal: &Terminal) -> bool {
    let processes = terminal.processes();
    let space = |name: &str, of: &str| -> Option<PathBuf> {
        let process = processes.iter().find(|process| process.name.starts_with(name))?;
        std::fs::read_link(format!("/proc/{}/ns/{of}", process.pid)).ok()
    };
    ["mnt", "pid"].into_iter().all(|of| {
        let (page, own) = (space("WebKitWeb", of), space("counterfoil", of));
        assert!(page.is_some() && own.is_some(), "{processes:?}");
        page != own
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sandbox_is_on_where_it_works_and_what_is_said_of_it_is_true() {
    let terminal = Terminal::start(Launch::default()).await;
    let apart = is_apart(&terminal);
    assert_eq!(told(&terminal).await, if apart { "web-sandbox-on" } else { "web-sandbox-off" });
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_it_does_not_work_the_terminal_starts_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("bwrap");
    std::fs::write(&broken, "#!/bin/sh\nexit 1\n").unwrap();
    std::fs::set_permissions(&broken, std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap());
    let environment = vec![("PATH".to_owned(), path)];
    let terminal = Terminal::start(Launch { environment, ..Launch::default() }).await;
    assert_eq!(told(&terminal).await, "web-sandbox-off");
    assert!(!is_apart(&terminal), "no sandbox that was found not to work is asked for");
    terminal.stop().await;
}
