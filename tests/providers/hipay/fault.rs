//! The fault matrix: each fault of each money call, the class it proves, and how often the call was made.

use std::time::Duration;

use domain::payment::UnknownCause::{self, ConnectionLost, Mismatch, TimedOut, Unreadable};
use domain::payment::{CaptureMode, Channel, Standing};
use domain::reason::{Reason, Retry};
use providers::{BreakerState, Failure, Http, NotSent, Reply, Request};
use sandbox::Options;
use serde_json::{Value, json};

use super::provider;
use crate::bench::{Bench, ID, VISA, eur, impatient, options};

/// Faults after which nobody can know, and why.
fn unknowns() -> Vec<(Value, UnknownCause)> {
    vec![
        (json!({ "kind": "drop_before" }), ConnectionLost),
        (json!({ "kind": "drop_after" }), ConnectionLost),
        (json!({ "kind": "late", "ms": 1 }), ConnectionLost),
        (json!({ "kind": "reset_mid_reply" }), ConnectionLost),
        (json!({ "kind": "status", "status": 500 }), Unreadable),
        (json!({ "kind": "status", "status": 503, "retry_after": 1 }), Unreadable),
        (json!({ "kind": "status", "status": 500, "code": 1000008 }), Unreadable),
        (json!({ "kind": "status", "status": 429 }), Unreadable),
        (json!({ "kind": "status", "status": 429, "retry_after": 7, "code": 1000008 }), Unreadable),
        (json!({ "kind": "status", "status": 302 }), Unreadable),
        (json!({ "kind": "status", "status": 408 }), Unreadable),
        (json!({ "kind": "status", "status": 404 }), Unreadable),
        (json!({ "kind": "html" }), Unreadable),
        (json!({ "kind": "html", "status": 200 }), Unreadable),
        (json!({ "kind": "html", "status": 403 }), Unreadable),
        (json!({ "kind": "empty" }), Unreadable),
        (json!({ "kind": "empty", "status": 204 }), Unreadable),
        (json!({ "kind": "broken_json" }), Unreadable),
        (json!({ "kind": "wrong_type" }), Unreadable),
        (json!({ "kind": "unknown_status" }), Mismatch),
        (json!({ "kind": "slow_body", "ms": 400 }), TimedOut),
        (json!({ "kind": "delay", "ms": 5_000 }), TimedOut),
    ]
}

fn patience(cause: UnknownCause) -> providers::HttpOptions {
    if cause == TimedOut { impatient() } else { options() }
}

#[tokio::test]
async fn a_charge_without_a_usable_answer_is_unknown_and_sent_once() {
    let amounts = (json!({ "kind": "wrong_amount" }), Mismatch);
    let bench = Bench::new(provider()).await;
    for (fault, cause) in unknowns().into_iter().chain([amounts]) {
        bench.control("reset", json!({})).await;
        let http = Http::new(patience(cause)).unwrap();
        bench.fault("gateway", "order", 5, fault.clone()).await;
        let request = bench.charge(ID, VISA, eur(4250), CaptureMode::Immediate);
        let failure = bench.perform_over(&http, request).await.unwrap_err();
        assert_eq!(failure, Failure::Unknown(cause), "{fault}");
        assert_eq!(bench.calls("gateway", "order").await.len(), 1, "{fault}");
    }
}

#[tokio::test]
async fn a_follow_up_without_a_usable_answer_is_unknown_and_sent_once() {
    let bench = Bench::new(provider()).await;
    for (fault, cause) in unknowns() {
        for operation in ["capture", "cancel", "refund"] {
            bench.control("reset", json!({})).await;
            let reference = bench.reserve(ID).await;
            if operation == "refund" {
                bench.perform(Request::Capture(bench.step(&reference, ID, None))).await.unwrap();
            }
            let http = Http::new(patience(cause)).unwrap();
            bench.fault("gateway", operation, 5, fault.clone()).await;
            let request = match operation {
                "capture" => Request::Capture(bench.step(&reference, ID, None)),
                "cancel" => Request::Cancel(bench.step(&reference, ID, None)),
                _ => Request::Refund(bench.step(&reference, ID, None)),
            };
            let failure = bench.perform_over(&http, request).await.unwrap_err();
            assert_eq!(failure, Failure::Unknown(cause), "{operation} {fault}");
            let sent = bench.calls("gateway", operation).await.len();
            assert_eq!(sent, 1, "{operation} {fault}");
        }
    }
}

#[tokio::test]
async fn a_page_without_a_usable_answer_is_unknown_and_asked_for_once() {
    let mut bench = Bench::new(provider()).await;
    for (fault, cause) in unknowns() {
        // A page has no status to bend.
        if matches!(fault["kind"].as_str(), Some("wrong_type" | "unknown_status")) {
            continue;
        }
        bench.control("reset", json!({})).await;
        bench.http = Http::new(patience(cause)).unwrap();
        bench.fault("hosted", "create", 5, fault.clone()).await;
        let failure = bench.open_page(Channel::Link, 3_600).await.unwrap_err();
        assert_eq!(failure, Failure::Unknown(cause), "{fault}");
        assert_eq!(bench.calls("hosted", "create").await.len(), 1, "{fault}");
    }
}

#[tokio::test]
async fn a_refused_request_is_definite_and_says_what_to_do() {
    let bench = Bench::new(provider()).await;
    for (status, code, reason, retry) in [
        (401, Some(1000001), Reason::CredentialsWrong, Retry::Fix),
        (401, Some(9), Reason::CredentialsWrong, Retry::Fix),
        (403, Some(1000009), Reason::AddressNotAllowed, Retry::Fix),
        (400, Some(1020002), Reason::MotoNotEnabled, Retry::Fix),
        (400, Some(3010004), Reason::DuplicateOrder, Retry::LookUp),
        (400, Some(3010006), Reason::OrderCompleted, Retry::LookUp),
        (400, Some(3999999), Reason::Unrecognised, Retry::Never),
    ] {
        bench.control("reset", json!({})).await;
        let http = Http::new(options()).unwrap();
        let fault = json!({ "kind": "status", "status": status, "code": code });
        bench.fault("gateway", "order", 5, fault.clone()).await;
        let request = bench.charge(ID, VISA, eur(4250), CaptureMode::Immediate);
        let Failure::Refused(refusal) = bench.perform_over(&http, request).await.unwrap_err() else {
            panic!("{fault} is definite");
        };
        assert_eq!((refusal.reason, refusal.retry), (reason, retry), "{fault}");
        assert_eq!(bench.calls("gateway", "order").await.len(), 1, "{fault}");
    }
}

#[tokio::test]
async fn a_failed_preparation_never_leads_to_an_order() {
    let bench = Bench::new(provider()).await;
    for (fault, tries) in [
        (json!({ "kind": "drop_before" }), 2),
        (json!({ "kind": "drop_after" }), 2),
        (json!({ "kind": "reset_mid_reply" }), 2),
        (json!({ "kind": "status", "status": 500 }), 1),
        (json!({ "kind": "status", "status": 429 }), 1),
        (json!({ "kind": "html" }), 1),
        (json!({ "kind": "empty" }), 1),
        (json!({ "kind": "broken_json" }), 1),
        (json!({ "kind": "delay", "ms": 5_000 }), 1),
    ] {
        bench.control("reset", json!({})).await;
        let slow = fault["kind"] == "delay";
        let http = Http::new(if slow { impatient() } else { options() }).unwrap();
        bench.fault("vault", "create", 5, fault.clone()).await;
        let request = bench.charge(ID, VISA, eur(4250), CaptureMode::Immediate);
        let failure = bench.perform_over(&http, request).await.unwrap_err();
        assert_eq!(failure, Failure::NotSent(NotSent::PreparationFailed), "{fault}");
        assert_eq!(bench.calls("vault", "create").await.len(), tries, "{fault}");
        assert_eq!(bench.calls("gateway", "order").await.len(), 0, "{fault}");
    }
}

#[tokio::test]
async fn a_preparation_that_lost_its_connection_is_repeated_once_and_the_charge_goes_on() {
    let bench = Bench::new(provider()).await;
    bench.fault("vault", "create", 1, json!({ "kind": "drop_after" })).await;
    assert_eq!(bench.sell(ID, VISA).await.unwrap().standing, Standing::Accepted);
    assert_eq!(bench.calls("vault", "create").await.len(), 2);
    assert_eq!(bench.charges(ID).await, 1);
}

#[tokio::test]
async fn a_refused_preparation_is_a_refusal_without_an_order() {
    let mut bench = Bench::new(provider()).await;
    bench.log_in("sandbox-nobody");
    let Failure::Refused(refusal) = bench.sell(ID, VISA).await.unwrap_err() else {
        panic!("wrong credentials are refused");
    };
    assert_eq!(refusal.reason, Reason::CredentialsWrong);
    assert_eq!(bench.calls("gateway", "order").await.len(), 0);
}

#[tokio::test]
async fn what_became_of_a_lost_charge_is_told_by_the_look_up() {
    let bench = Bench::new(provider()).await;
    bench.fault("gateway", "order", 1, json!({ "kind": "drop_after" })).await;
    assert_eq!(bench.sell("SO-1", VISA).await, Err(Failure::Unknown(ConnectionLost)));
    let found = bench.look_up_over(&bench.http.settling(), "SO-1", None).await.unwrap();
    assert_eq!((found.len(), found[0].captured, found[0].amount), (1, eur(4250), Some(eur(4250))));
    bench.fault("gateway", "order", 1, json!({ "kind": "drop_before" })).await;
    assert_eq!(bench.sell("SO-2", VISA).await, Err(Failure::Unknown(ConnectionLost)));
    assert_eq!(bench.look_up_over(&bench.http.settling(), "SO-2", None).await, Ok(Vec::new()));
}

#[tokio::test]
async fn a_dead_account_is_left_alone_while_its_unknown_payments_are_still_looked_up() {
    let bench = Bench::new(provider()).await;
    bench.fault("gateway", "order", 100, json!({ "kind": "drop_before" })).await;
    let mut outcomes = Vec::new();
    for _ in 0..12 {
        outcomes.push(bench.sell(ID, VISA).await.unwrap_err());
    }
    assert!(outcomes[..5].iter().all(|failure| *failure == Failure::Unknown(ConnectionLost)));
    assert!(outcomes[5..].iter().all(|failure| *failure == Failure::NotSent(NotSent::Paused)));
    assert_eq!(bench.calls("gateway", "order").await.len(), 5);
    assert_eq!(bench.calls("vault", "create").await.len(), 5);
    assert!(matches!(bench.http.state(&bench.account.id), BreakerState::Open(_)));
    assert_eq!(bench.look_up(ID, None).await, Err(Failure::NotSent(NotSent::Paused)));
    assert!(bench.look_up_over(&bench.http.settling(), ID, None).await.is_ok());
    assert!(matches!(bench.perform(Request::CheckAccount).await, Ok(Reply::Account(_))));
    assert_eq!(bench.http.state(&bench.account.id), BreakerState::Closed, "a person's check closes it");
}

#[tokio::test]
async fn a_provider_that_asks_for_a_pause_gets_it() {
    let bench = Bench::new(provider()).await;
    let fault = json!({ "kind": "status", "status": 429, "retry_after": 90 });
    bench.fault("gateway", "lookup", 1, fault).await;
    assert_eq!(bench.look_up(ID, None).await, Err(Failure::Unknown(Unreadable)));
    let BreakerState::Open(pause) = bench.http.state(&bench.account.id) else {
        panic!("the account is paused");
    };
    assert!(pause > Duration::from_secs(80) && pause <= Duration::from_secs(90));
    assert_eq!(bench.sell(ID, VISA).await, Err(Failure::NotSent(NotSent::Paused)));
    assert_eq!(bench.calls("vault", "create").await.len(), 0);
}

#[tokio::test]
async fn a_charge_that_nobody_waits_for_any_more_was_still_sent_once() {
    let bench = Bench::with(provider(), options(), Options::default()).await;
    bench.fault("gateway", "order", 1, json!({ "kind": "delay", "ms": 300 })).await;
    let waiting = bench.sell(ID, VISA);
    let given_up = tokio::time::timeout(Duration::from_millis(150), waiting).await;
    assert!(given_up.is_err());
    assert!(bench.calls("gateway", "order").await.len() <= 1);
    assert!(bench.sell("SO-2", VISA).await.is_ok(), "its place in the lane is free again");
}
