//! A disk that takes nothing more, before a request and between a request and its outcome. A process of its own: the limit
//! holds for all of its files.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by unwrapping it"
)]

#[path = "it/desk.rs"]
#[allow(dead_code, reason = "shared with the other tests")]
mod desk;

use std::time::Duration;

use app::api::{AppEvent, Channel, Fault, Verdict};
use desk::{Desk, card};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::signal::unix::{SignalKind, signal};

const APPROVED: &str = "4111111111111111";

/// From here on no file grows beyond what the record's log has now.
fn fill(desk: &Desk) {
    let log = std::fs::metadata(desk.folder.path().join("counterfoil.sqlite3-wal")).unwrap().len();
    limit(Some(log));
}

fn free() {
    limit(None);
}

fn limit(bytes: Option<u64>) {
    let maximum = getrlimit(Resource::Fsize).maximum;
    setrlimit(Resource::Fsize, Rlimit { current: bytes.or(maximum), maximum }).unwrap();
}

/// Waits for something that another task brings about.
async fn until<T>(mut look: impl AsyncFnMut() -> Option<T>) -> T {
    tokio::time::timeout(Duration::from_secs(60), async {
        loop {
            if let Some(found) = look().await {
                return found;
            }
            tokio::task::yield_now().await;
        }
    })
    .await
    .expect("it never came")
}

/// Keys a card whose answer comes only once the disk is full; answers the payment and the task that charges it.
async fn charged_into_a_full_disk(
    desk: &Desk,
    order: &str,
) -> (String, tokio::task::JoinHandle<Result<String, app::Error>>) {
    desk.control(
        "faults",
        serde_json::json!({ "service": "gateway", "operation": "order", "times": 1, "fault": { "kind": "delay", "ms": 700 } }),
    )
    .await;
    let seen = desk.calls("order").await.len();
    let ticket = desk.app.card_prepare(desk.request(order, Channel::Telephone)).await.unwrap();
    let mut events = desk.app.events();
    let app = std::sync::Arc::clone(&desk.app);
    let charge = tokio::spawn(async move { app.card_charge(&ticket, card(APPROVED)).await });
    let payment = until(async || match events.recv().await.unwrap() {
        AppEvent::CardClosed { payment_id, .. } => payment_id,
        _ => None,
    })
    .await;
    until(async || (desk.calls("order").await.len() > seen).then_some(())).await;
    fill(desk);
    (payment, charge)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_sends_nothing_before_the_intent_and_hides_no_outcome_after_it() {
    // The default of this signal ends the process, and then nothing would be proven.
    let _ignored = signal(SignalKind::from_raw(rustix::process::Signal::XFSZ.as_raw())).unwrap();
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;

    // Before the intent: nothing leaves, and what was typed is still there.
    let ticket = desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await.unwrap();
    fill(&desk);
    let refused = desk.app.card_charge(&ticket, card(APPROVED)).await;
    free();
    assert!(refused.is_err());
    assert_eq!(desk.calls("order").await.len(), 0);
    let form = desk.app.order_start(Some(order.clone())).await.unwrap();
    assert_eq!(form.order.amount_minor, Some(8_000));

    // After it: the outcome is shown though it cannot be written, the order stays locked, and it is written once it can be.
    let (payment, charge) = charged_into_a_full_disk(&desk, &order).await;
    until(async || {
        (desk.app.result(payment.clone()).await.unwrap().verdict == Verdict::Approved).then_some(())
    })
    .await;
    let again = desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await;
    assert_eq!(again.err().map(Fault::from).unwrap().code, "order-locked");
    free();
    assert_eq!(charge.await.unwrap().unwrap(), payment);
    assert_eq!(desk.app.result(payment).await.unwrap().verdict, Verdict::Approved);
    assert_eq!(desk.app.record_verify().await.unwrap().code, None);
}
