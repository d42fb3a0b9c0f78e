//! Asking what is known of an order: none, one or several attempts, in every shape, and when the asking fails.

use domain::payment::{Standing, UnknownCause};
use domain::reason::Reason;
use providers::{Failure, best_of};
use serde_json::json;

use super::provider;
use crate::bench::{Bench, DECLINED, ID, VISA, eur};

#[tokio::test]
async fn nothing_is_told_as_nothing_in_every_shape() {
    let bench = Bench::new(provider()).await;
    for none in ["empty_list", "empty_string", "null", "missing", "not_found"] {
        bench.control("behaviour", json!({ "none": none, "several": "map", "hold": false })).await;
        assert_eq!(bench.look_up(ID, None).await, Ok(Vec::new()), "{none}");
        assert_eq!(bench.look_up(ID, Some("800900000199")).await, Ok(Vec::new()), "{none}");
    }
}

#[tokio::test]
async fn every_attempt_is_told_and_the_furthest_is_the_truth() {
    let bench = Bench::new(provider()).await;
    bench.sell(ID, DECLINED).await.unwrap();
    bench.sell(ID, DECLINED).await.unwrap();
    let reference = bench.sell(ID, VISA).await.unwrap().reference;
    for several in ["map", "list"] {
        bench.control("behaviour", json!({ "none": "missing", "several": several, "hold": false })).await;
        let found = bench.look_up(ID, None).await.unwrap();
        assert_eq!(found.len(), 3, "{several}");
        let best = best_of(found).unwrap();
        assert_eq!((best.standing, best.attempt), (Standing::Accepted, 3));
        assert_eq!((best.reference, best.captured), (reference.clone(), eur(4250)));
    }
}

#[tokio::test]
async fn settling_asks_a_second_source_before_it_believes_that_there_is_nothing() {
    let bench = Bench::new(provider()).await;
    bench.sell(ID, VISA).await.unwrap();
    let nothing = json!({ "kind": "status", "status": 404, "code": 3000001 });
    bench.fault("gateway", "lookup", 2, nothing).await;
    assert_eq!(bench.look_up(ID, None).await, Ok(Vec::new()), "a list is refreshed by one question");
    let found = bench.look_up_over(&bench.http.settling(), ID, None).await.unwrap();
    assert_eq!((found.len(), found[0].captured, found[0].amount), (1, eur(4250), Some(eur(4250))));
    bench.fault("lookup", "lookup", 1, json!({ "kind": "status", "status": 403 })).await;
    let settling = bench.http.settling();
    assert_eq!(bench.look_up_over(&settling, "SO-9", None).await, Ok(Vec::new()));
    assert_eq!(bench.look_up_over(&settling, "SO-9", None).await, Ok(Vec::new()), "and goes on");
}

#[tokio::test]
async fn a_failed_question_is_not_an_answer() {
    let bench = Bench::new(provider()).await;
    bench.sell(ID, VISA).await.unwrap();
    for (fault, cause) in [
        (json!({ "kind": "drop_after" }), UnknownCause::ConnectionLost),
        (json!({ "kind": "html" }), UnknownCause::Unreadable),
        (json!({ "kind": "html", "status": 404 }), UnknownCause::Unreadable),
        (json!({ "kind": "status", "status": 500, "code": 3000001 }), UnknownCause::Unreadable),
        (json!({ "kind": "broken_json" }), UnknownCause::Unreadable),
        (json!({ "kind": "wrong_type" }), UnknownCause::Unreadable),
    ] {
        bench.fault("gateway", "lookup", 1, fault.clone()).await;
        assert_eq!(bench.look_up(ID, None).await, Err(Failure::Unknown(cause)), "{fault}");
    }
    assert_eq!(bench.look_up(ID, None).await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_unknown_status_keeps_the_question_open() {
    let bench = Bench::new(provider()).await;
    bench.sell(ID, VISA).await.unwrap();
    bench.fault("gateway", "lookup", 1, json!({ "kind": "unknown_status" })).await;
    let found = &bench.look_up(ID, None).await.unwrap()[0];
    assert_eq!((found.standing, found.status.as_str()), (Standing::InProgress, "999"));
}

#[tokio::test]
async fn a_question_with_wrong_credentials_finds_no_nothing() {
    let mut bench = Bench::new(provider()).await;
    bench.log_in("sandbox-nobody");
    let Failure::Refused(refusal) = bench.look_up(ID, None).await.unwrap_err() else {
        panic!("wrong credentials are refused");
    };
    assert_eq!(refusal.reason, Reason::CredentialsWrong);
}
