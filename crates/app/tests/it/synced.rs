//! R1 as the system sees it: the terminal is run under a trace of its system calls, and what it wrote, synced and sent is
//! read from that. Knows how SQLite writes its log, and the words of the journal.

use std::path::Path;
use std::process::Command;

use app::api::{ActionId, ActionRequest};

use crate::desk::{Desk, card};
use crate::living_link::{finish, on_account, sent};

/// Set for the run that is traced.
const TRACED: &str = "COUNTERFOIL_TRACED";
/// Long enough for a page of the log with its escapes, and for a whole request.
const LENGTH: &str = "20000";

#[tokio::test(flavor = "multi_thread")]
async fn an_intent_is_on_disk_before_its_request_leaves_and_an_outcome_before_it_is_told() {
    if std::env::var_os(TRACED).is_some() {
        return scenario().await;
    }
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let ran = Command::new("strace")
        .args([
            "-f",
            "-y",
            "-s",
            LENGTH,
            "-e",
            "trace=pwrite64,fsync,fdatasync,write,writev,sendto,sendmsg",
            "-o",
        ])
        .arg(&trace)
        .arg(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "synced::an_intent_is_on_disk_before_its_request_leaves_and_an_outcome_before_it_is_told",
        ])
        .env(TRACED, "1")
        .output()
        .expect("strace, which `cargo xtask setup` installs");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
    let lines = lines(&trace);
    for (kind, request) in [
        ("charge", "POST /hipay/gateway/rest/v1/order HTTP"),
        ("capture", "POST /hipay/gateway/rest/v1/maintenance/transaction/"),
        ("open_page", "POST /hipay/api/v1/hpayment HTTP"),
    ] {
        let intent =
            journaled(&lines, &format!(r#"\"event\":\"sent\",\"attempt\":\"{{}}\",\"kind\":\"{kind}\""#));
        let (written, attempt) = intent.unwrap_or_else(|| panic!("no intent of a {kind}"));
        let synced = after(&lines, written, is_synced).unwrap_or_else(|| panic!("{kind}: never synced"));
        let sent =
            after(&lines, 0, |line| is_sent(line, request)).unwrap_or_else(|| panic!("{kind}: not sent"));
        assert!(written < synced && synced < sent, "{kind}: written {written}, synced {synced}, sent {sent}");
        let answered = format!(r#"\"event\":\"answered\",\"attempt\":\"{attempt}\""#);
        let outcome = after(&lines, sent, |line| is_log(line) && line.contains(&answered));
        let outcome = outcome.unwrap_or_else(|| panic!("{kind}: no outcome is written"));
        let kept =
            after(&lines, outcome, is_synced).unwrap_or_else(|| panic!("{kind}: its outcome is not synced"));
        let told = after(&lines, sent, |line| line.contains(&format!("told of the {kind}")));
        assert!(told.is_some_and(|told| kept < told), "{kind}: kept {kept}, told {told:?}");
    }
    // Completing a checkout is marked, not journaled: what is written between the question and the request is the mark.
    let call = |from, request: &str| after(&lines, from, |line| is_sent(line, request));
    let asked = call(0, "GET /creditkey/app/ecomm/find_order").expect("the checkout is looked up");
    let sent = call(asked, "POST /creditkey/app/ecomm/complete_checkout").expect("it is completed");
    let marked = after(&lines, asked, is_log).expect("it is marked");
    let synced = after(&lines, marked, is_synced).expect("the mark is synced");
    assert!(synced < sent, "asked {asked}, marked {marked}, synced {synced}, sent {sent}");
}

/// A card is charged, a part of it captured, and a link is made for another order; each is said when it was answered. A
/// checkout is completed.
async fn scenario() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 4250).await;
    let payment = desk.charge(&order, card("4111111111111111")).await;
    tell("charge");
    let version = desk.app.detail(payment.clone()).await.unwrap().version;
    let capture = ActionRequest {
        payment_id: payment,
        action: ActionId::Capture,
        amount_minor: Some(1_000),
        reason: "shipped in parts".into(),
        confirmed: false,
        version,
    };
    desk.app.act(capture).await.unwrap();
    tell("capture");
    let order = desk.order("SO-2", 900).await;
    let form = desk.app.link_draft(order).await.unwrap().input;
    desk.app.link_send(form).await.unwrap();
    tell("open_page");
    let (_, link) = sent(&desk, on_account(&desk, "SO-3")).await;
    finish(&desk, "SO-3").await;
    desk.app.payment_ask(link).await.unwrap();
}

/// A mark in the trace, in one piece.
fn tell(what: &str) {
    std::io::Write::write_all(&mut std::io::stderr(), format!("told of the {what}\n").as_bytes()).unwrap();
}

fn lines(trace: &Path) -> Vec<String> {
    let text = std::fs::read(trace).unwrap();
    String::from_utf8_lossy(&text).lines().map(str::to_owned).collect()
}

fn after(lines: &[String], from: usize, is_it: impl Fn(&str) -> bool) -> Option<usize> {
    lines.iter().skip(from).position(|line| is_it(line)).map(|at| from + at)
}

/// The first write to the log that holds the event, and the name that stands for `{}` in it.
fn journaled(lines: &[String], event: &str) -> Option<(usize, String)> {
    let (before, behind) = event.split_once("{}")?;
    lines.iter().enumerate().filter(|(_, line)| is_log(line)).find_map(|(at, line)| {
        line.split(before).skip(1).find_map(|rest| {
            let (name, rest) = rest.split_once('\\')?;
            format!("\\{rest}").starts_with(behind).then(|| (at, name.to_owned()))
        })
    })
}

fn is_log(line: &str) -> bool {
    line.contains("pwrite64(") && line.contains("counterfoil.sqlite3-wal>")
}

/// A sync of the log that has come back; the only file that is synced between is the log.
fn is_synced(line: &str) -> bool {
    let whole = line.contains("sync(") && line.contains("counterfoil.sqlite3-wal>");
    (whole || line.contains("sync resumed>")) && line.ends_with("= 0")
}

fn is_sent(line: &str, request: &str) -> bool {
    let sends = ["write(", "writev(", "sendto(", "sendmsg("].iter().any(|call| line.contains(call));
    sends && line.contains("socket:") && line.contains(&format!("\"{request}"))
}
