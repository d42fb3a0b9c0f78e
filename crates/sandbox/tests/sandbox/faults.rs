//! Each fault kind as a client meets it, and what the sandbox's own truth says afterwards.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::bench::*;

/// Sends an order and hands back the raw result.
async fn send(bench: &Bench, id: &str) -> reqwest::Result<reqwest::Response> {
    let token = bench.token(VISA).await;
    let fields = [
        ("orderid", id),
        ("operation", "Sale"),
        ("payment_product", "visa"),
        ("cardtoken", &token),
        ("description", "x"),
        ("currency", "EUR"),
        ("amount", "42.50"),
        ("eci", "1"),
        ("authentication_indicator", "0"),
    ];
    bench.request(reqwest::Method::POST, &bench.gateway("v1/order")).form(&fields).send().await
}

async fn charges(bench: &Bench) -> Value {
    bench.truth("orders").await["VT-1"]["charges"].clone()
}

/// The recorded order call.
async fn call(bench: &Bench) -> Value {
    let calls = bench.truth("calls").await;
    calls.as_array().unwrap().iter().find(|call| call["operation"] == "order").unwrap().clone()
}

#[tokio::test]
async fn drop_before_leaves_nothing_behind() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "drop_before" })).await;
    assert!(send(&bench, "VT-1").await.is_err());
    assert_eq!(charges(&bench).await, Value::Null);
    let call = call(&bench).await;
    assert_eq!((call["fault"].as_str(), call["processed"].as_bool()), (Some("drop_before"), Some(false)));
    assert_eq!(call["status"], Value::Null);
    assert!(send(&bench, "VT-1").await.is_ok(), "only once");
}

#[tokio::test]
async fn drop_after_charges_and_says_nothing() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "drop_after" })).await;
    assert!(send(&bench, "VT-1").await.is_err());
    assert_eq!(charges(&bench).await, 1);
    assert_eq!(bench.by_order("VT-1").await["status"], "118");
    assert_eq!(call(&bench).await["processed"], true);
}

#[tokio::test]
async fn reset_mid_reply_sends_half_an_answer() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "reset_mid_reply" })).await;
    let mut answer = send(&bench, "VT-1").await.unwrap();
    let length = answer.content_length().unwrap();
    let mut got = 0;
    let torn = loop {
        match answer.chunk().await {
            Ok(Some(chunk)) => got += chunk.len() as u64,
            Ok(None) => break false,
            Err(_) => break true,
        }
    };
    assert!(torn && got == length / 2, "{got} of {length}");
    assert_eq!(charges(&bench).await, 1);
}

#[tokio::test]
async fn broken_json_is_a_whole_reply_with_half_a_document() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "broken_json" })).await;
    let text = send(&bench, "VT-1").await.unwrap().text().await.unwrap();
    assert!(text.starts_with('{') && serde_json::from_str::<Value>(&text).is_err());
    assert_eq!(charges(&bench).await, 1);
}

#[tokio::test]
async fn bent_replies_are_well_formed_and_wrong() {
    let bench = Bench::new().await;
    for (id, kind) in [("VT-1", "wrong_type"), ("VT-2", "unknown_status"), ("VT-3", "wrong_amount")] {
        bench.fault("gateway", "order", json!({ "kind": kind })).await;
        let body: Value = send(&bench, id).await.unwrap().json().await.unwrap();
        match kind {
            "wrong_type" => assert!(body["status"].is_object()),
            "unknown_status" => assert_eq!(body["status"], "999"),
            _ => assert_eq!(body["capturedAmount"], "43.50"),
        }
        assert_eq!(bench.truth("orders").await[id]["captured"], "42.50");
    }
}

#[tokio::test]
async fn status_empty_and_html_answer_in_the_service_s_place() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "status", "status": 503, "retry_after": 7 })).await;
    let answer = send(&bench, "VT-1").await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.headers()["retry-after"].to_str().unwrap()), (503, "7"));
    assert_eq!(answer.text().await.unwrap(), "503\n");
    bench.fault("gateway", "order", json!({ "kind": "status", "status": 403, "code": 1000004 })).await;
    let body: Value = send(&bench, "VT-1").await.unwrap().json().await.unwrap();
    assert_eq!(body["code"], "1000004");
    bench.fault("gateway", "order", json!({ "kind": "html" })).await;
    let answer = send(&bench, "VT-1").await.unwrap();
    assert_eq!(answer.status(), 502);
    assert!(answer.text().await.unwrap().starts_with("<!doctype html>"));
    assert_eq!(charges(&bench).await, Value::Null, "none of them reached the service");
    bench.fault("gateway", "order", json!({ "kind": "empty" })).await;
    let answer = send(&bench, "VT-1").await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.text().await.unwrap().as_str()), (200, ""));
    assert_eq!(charges(&bench).await, 1, "the empty answer came after the charge");
    bench.fault("gateway", "order", json!({ "kind": "status", "status": 500, "processed": true })).await;
    assert_eq!(send(&bench, "VT-2").await.unwrap().status(), 500);
    assert_eq!(bench.truth("orders").await["VT-2"]["charges"], 1);
}

#[tokio::test]
async fn delay_waits_and_outlives_the_caller() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "delay", "ms": 60 })).await;
    let begun = Instant::now();
    assert_eq!(send(&bench, "VT-1").await.unwrap().status(), 200);
    assert!(begun.elapsed() >= Duration::from_millis(60));
    bench.fault("gateway", "order", json!({ "kind": "delay", "ms": 120 })).await;
    let token = bench.token(VISA).await;
    let body = format!(
        "orderid=VT-2&operation=Sale&payment_product=visa&cardtoken={token}&description=x&currency=EUR&amount=42.50\
&eci=1&authentication_indicator=0"
    );
    let impatient = bench
        .request(reqwest::Method::POST, &bench.gateway("v1/order"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(body)
        .timeout(Duration::from_millis(40));
    assert!(impatient.send().await.unwrap_err().is_timeout());
    let charged = async {
        while bench.truth("orders").await["VT-2"]["charges"] != 1 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), charged)
        .await
        .expect("the charge happens without its caller");
}

#[tokio::test]
async fn late_calls_happen_when_the_sandbox_s_clock_says_so() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "late", "seconds": 3600 })).await;
    assert!(send(&bench, "VT-1").await.is_err());
    bench.order("VT-1", REFUSED_163, &[]).await;
    bench.advance(3_500).await;
    assert_eq!(charges(&bench).await, 0);
    bench.advance(200).await;
    assert_eq!(charges(&bench).await, 1, "the token was still good and the order unpaid");
    assert_eq!(bench.by_order("VT-1").await["1"]["status"], "118");
}

#[tokio::test]
async fn a_late_call_may_wait_for_longer_than_its_token_lives() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "late", "seconds": 255_600 })).await;
    assert!(send(&bench, "VT-1").await.is_err());
    bench.advance(255_600).await;
    assert_eq!(charges(&bench).await, 1, "a charge three days later");
}

#[tokio::test]
async fn duplicate_delivers_the_call_twice() {
    let bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    bench.fault("gateway", "capture", json!({ "kind": "duplicate" })).await;
    let half = [("operation", "capture"), ("amount", "10.00"), ("currency", "EUR")];
    let (status, body) = bench.maintain(&reference, &half).await;
    assert_eq!((status, body["capturedAmount"].as_str()), (200, Some("10.00")));
    assert_eq!(bench.truth("orders").await["VT-1"]["captured"], "20.00");
}

#[tokio::test]
async fn a_call_that_hangs_is_processed_and_its_answer_kept_back() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "hang" })).await;
    let waiting = tokio::time::timeout(Duration::from_millis(300), send(&bench, "VT-1")).await;
    assert!(waiting.is_err(), "no answer");
    assert_eq!(charges(&bench).await, 1);
    bench.fault("gateway", "security", json!({ "kind": "hang", "ms": 50 })).await;
    let begun = Instant::now();
    let (_, body) = bench.get(&bench.gateway("v2/security-settings")).await;
    assert_eq!(body["hashing_algorithm"], "SHA256");
    assert!(begun.elapsed() >= Duration::from_millis(50));
}

#[tokio::test]
async fn a_call_that_hangs_in_front_of_the_service_never_reaches_it() {
    let bench = Bench::new().await;
    bench.fault("gateway", "order", json!({ "kind": "hang", "ms": 1, "processed": false })).await;
    let _nothing = send(&bench, "VT-1").await;
    assert_eq!(charges(&bench).await, Value::Null);
}

#[tokio::test]
async fn slow_body_trickles_byte_by_byte() {
    let bench = Bench::new().await;
    bench.fault("gateway", "security", json!({ "kind": "slow_body", "ms": 2 })).await;
    let begun = Instant::now();
    let (_, body) = bench.get(&bench.gateway("v2/security-settings")).await;
    assert_eq!(body["hashing_algorithm"], "SHA256");
    assert!(begun.elapsed() >= Duration::from_millis(2 * (body.to_string().len() as u64 - 1)));
}

#[tokio::test]
async fn a_connection_that_was_cut_is_really_closed() {
    let bench = Bench::new().await;
    bench.fault("gateway", "security", json!({ "kind": "drop_before" })).await;
    let address = bench.at().gateway.split('/').nth(2).unwrap();
    let mut socket = TcpStream::connect(address).await.unwrap();
    let request = format!("GET /hipay/gateway/rest/v2/security-settings HTTP/1.1\r\nHost: {address}\r\n\r\n");
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer).await.unwrap();
    assert_eq!(answer, b"", "not a byte came back");
}

#[tokio::test]
async fn faults_are_listed_counted_and_cleared() {
    let bench = Bench::new().await;
    let two = json!([
        { "service": "vault", "times": 2, "fault": { "kind": "empty" } },
        { "service": "lookup", "fault": { "kind": "html" } },
    ]);
    let (_, planned) = bench.control("faults", two).await;
    assert_eq!(planned.as_array().map(Vec::len), Some(2));
    let vault = format!("{}/{}", bench.at().vault, "unknown");
    assert_eq!(bench.get(&vault).await.0, 200);
    assert_eq!(bench.truth("faults").await[0]["times"], 1);
    bench.client.delete(format!("{}faults", bench.at().control)).send().await.unwrap();
    assert_eq!(bench.truth("faults").await, json!([]));
    assert_eq!(bench.get(&vault).await.0, 404);
    let wrong = json!({ "service": "gateway", "fault": { "kind": "explode" } });
    assert_eq!(bench.control("faults", wrong).await.0, 422);
}
