//! A live run started with every side door open: none of them is still open to anything it starts.

use std::collections::BTreeSet;
use std::net::TcpStream;
use std::process::{Child, Stdio};

use counterfoil_tests::hunt::family;
use counterfoil_tests::window::{Display, Keyboard, program, turn, until};

/// What would let another program watch, drive or redirect a run; a list of its own, so that one that the program no longer
/// drops is missed here. The inspectors get an address of their own below.
const SWITCHES: [&str; 20] = [
    "TAURI_AUTOMATION",
    "TAURI_WEBVIEW_AUTOMATION",
    "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS",
    "WEBKIT_INJECTED_BUNDLE_PATH",
    "GTK_DEBUG",
    "GTK_PATH",
    "SSLKEYLOGFILE",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "RUST_LOG",
    "G_MESSAGES_DEBUG",
    "WEBKIT_DEBUG",
];
const INSPECTORS: [&str; 2] = ["WEBKIT_INSPECTOR_SERVER", "WEBKIT_INSPECTOR_HTTP_SERVER"];

/// What a run that was started with every switch shows of them.
struct Seen {
    /// The switches that its web processes know.
    known: BTreeSet<String>,
    /// How many web processes there are.
    web: usize,
    /// The inspectors that can be reached.
    inspectors: usize,
}

async fn started(profile: &str) -> Seen {
    let mut display = Display::start();
    display.start_keyring().await;
    let mut command = display.command(program());
    let data = display.home().join("counterfoil");
    command.args(["--profile", profile, "--data-dir"]).arg(&data).stdout(Stdio::null()).stderr(Stdio::null());
    for name in SWITCHES {
        command.env(name, display.home().join("doors").join(name));
    }
    let ports = [free_port(), free_port()];
    for (name, port) in INSPECTORS.into_iter().zip(ports) {
        command.env(name, format!("127.0.0.1:{port}"));
    }
    let mut child = command.spawn().unwrap();
    let keyboard = Keyboard::on(&display);
    until("the window of the run", || async { (!keyboard.program_windows().is_empty()).then_some(()) }).await;
    let web =
        until("its web processes", || async { Some(web_processes(&child)).filter(|web| !web.is_empty()) })
            .await;
    let known = web.iter().flat_map(|pid| switches_of(*pid)).collect();
    let inspectors = ports.iter().filter(|port| TcpStream::connect(("127.0.0.1", **port)).is_ok()).count();
    child.kill().unwrap();
    child.wait().unwrap();
    Seen { known, web: web.len(), inspectors }
}

fn web_processes(child: &Child) -> Vec<u32> {
    let all = family(child.id());
    all.into_iter().filter(|one| one.name.starts_with("WebKit")).map(|one| one.pid).collect()
}

/// The switches among the variables that a process was started with.
fn switches_of(pid: u32) -> Vec<String> {
    let variables = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
    let names = variables.split(|byte| *byte == 0).filter_map(|one| one.split(|byte| *byte == b'=').next());
    let names = names.map(|name| String::from_utf8_lossy(name).into_owned());
    names.filter(|name| SWITCHES.iter().chain(&INSPECTORS).any(|switch| switch == name)).collect()
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_live_run_drops_every_switch_before_anything_reads_it() {
    let _turn = turn().await;
    let live = started("live").await;
    assert!(live.web > 0);
    assert_eq!(live.known, BTreeSet::new(), "known to a web process of a live run");
    assert_eq!(live.inspectors, 0, "a live run can be inspected");
    // Otherwise the switches do nothing here, and their absence proves nothing.
    let test = started("test").await;
    assert!(test.known.len() > SWITCHES.len() / 2, "{:?}", test.known);
    assert!(test.inspectors > 0, "a test run can be inspected");
}
