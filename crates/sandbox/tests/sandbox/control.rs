//! The control address: recorded calls, forced changes, reset.

use serde_json::{Value, json};

use crate::bench::*;

#[tokio::test]
async fn calls_are_recorded_with_the_card_set_apart() {
    let bench = Bench::new().await;
    bench.order("VT-1", VISA, &[]).await;
    let calls = bench.truth("calls").await;
    let (vault, order) = (&calls[0], &calls[1]);
    assert_eq!((vault["service"].as_str(), vault["operation"].as_str()), (Some("vault"), Some("create")));
    assert_eq!(
        (vault["card"]["card_number"].as_str(), vault["card"]["cvc"].as_str()),
        (Some(VISA), Some("123"))
    );
    assert!(vault["form"].get("card_number").is_none() && vault["form"].get("cvc").is_none());
    assert_eq!((order["service"].as_str(), order["operation"].as_str()), (Some("gateway"), Some("order")));
    assert_eq!(
        (order["method"].as_str(), order["path"].as_str()),
        (Some("POST"), Some("/hipay/gateway/rest/v1/order"))
    );
    assert_eq!((order["login"].as_str(), order["status"].as_u64()), (Some("sandbox-main"), Some(200)));
    assert_eq!((order["form"]["orderid"].as_str(), order["seq"].as_u64()), (Some("VT-1"), Some(2)));
    assert_eq!(order["fault"], Value::Null);
    assert!(!calls.to_string().contains("sandbox-main-secret"), "no password in the list");
    assert_eq!(bench.truth("calls?since=1").await.as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn the_bank_and_the_back_office_change_statuses() {
    let bench = Bench::new().await;
    bench.authorized("VT-1").await;
    for (status, captured, refunded) in
        [(118, "42.50", "0.00"), (122, "42.50", "0.00"), (125, "42.50", "42.50")]
    {
        let (http, told) = bench.control("settle", json!({ "order": "VT-1", "status": status })).await;
        assert_eq!((http, told["status"].as_u64()), (200, Some(status)));
        let order = &bench.truth("orders").await["VT-1"];
        assert_eq!(
            (order["captured"].as_str(), order["refunded"].as_str()),
            (Some(captured), Some(refunded)),
            "{status}"
        );
    }
}

#[tokio::test]
async fn a_refused_refund_was_requested_but_never_happened() {
    let bench = Bench::new().await;
    let (_, sale) = bench.order("VT-1", VISA, &[]).await;
    let reference = sale["transactionReference"].as_str().unwrap();
    let refund = [("operation", "refund"), ("amount", "10.00"), ("currency", "EUR")];
    bench.maintain(reference, &refund).await;
    bench.control("settle", json!({ "order": "VT-1", "status": 165 })).await;
    let seen = bench.by_order("VT-1").await;
    assert_eq!((seen["status"].as_str(), seen["refundedAmount"].as_str()), (Some("165"), Some("10.00")));
    assert_eq!(bench.truth("orders").await["VT-1"]["refunded"], "0.00");
    assert_eq!(bench.maintain(reference, &[("operation", "refund")]).await.1["refundedAmount"], "52.50");
    assert_eq!(bench.truth("orders").await["VT-1"]["refunded"], "42.50");
}

#[tokio::test]
async fn a_refused_capture_may_be_tried_again() {
    let bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    bench.maintain(&reference, &[("operation", "capture")]).await;
    bench.control("settle", json!({ "order": "VT-1", "status": 173 })).await;
    assert_eq!(bench.by_order("VT-1").await["status"], "173");
    assert_eq!(bench.maintain(&reference, &[("operation", "capture")]).await.1["status"], "118");
    assert_eq!(bench.truth("orders").await["VT-1"]["captured"], "42.50");
}

#[tokio::test]
async fn a_chargeback_stops_refunds() {
    let bench = Bench::new().await;
    let (_, sale) = bench.order("VT-1", VISA, &[]).await;
    bench.control("settle", json!({ "order": "VT-1", "status": 181 })).await;
    let seen = bench.by_order("VT-1").await;
    assert_eq!((seen["status"].as_str(), seen["chargebackedAmount"].as_str()), (Some("181"), Some("42.50")));
    let (status, body) =
        bench.maintain(sale["transactionReference"].as_str().unwrap(), &[("operation", "refund")]).await;
    assert_eq!((status, body["code"].as_str()), (400, Some("3020202")));
}

#[tokio::test]
async fn a_waiting_payment_ends_either_way_and_late_truth_wins() {
    let bench = Bench::new().await;
    bench.order("VT-1", WAITING, &[]).await;
    bench.control("settle", json!({ "order": "VT-1", "status": 113, "reason": 4010103 })).await;
    let refused = bench.by_order("VT-1").await;
    assert_eq!(
        (refused["state"].as_str(), refused["reason"]["code"].as_str()),
        (Some("declined"), Some("4010103"))
    );
    bench.control("settle", json!({ "order": "VT-1", "status": 118 })).await;
    let paid = bench.by_order("VT-1").await;
    assert_eq!((paid["status"].as_str(), paid["reason"].as_str()), (Some("118"), Some("")));
    assert_eq!(bench.truth("orders").await["VT-1"]["charges"], 1);
}

#[tokio::test]
async fn nonsense_is_refused_in_words() {
    let bench = Bench::new().await;
    assert_eq!(bench.control("settle", json!({ "order": "VT-9", "status": 118 })).await.0, 404);
    bench.authorized("VT-1").await;
    assert_eq!(bench.control("settle", json!({ "order": "VT-1", "status": 7 })).await.0, 409);
    assert_eq!(bench.control("settle", json!({ "order": "VT-1", "status": 165 })).await.0, 409);
    assert_eq!(bench.control("orders/VT-1/pay", json!({ "card": VISA })).await.0, 404, "it has no link");
    assert_eq!(bench.control("orders/VT-1/pay", json!({ "card": "4111111111111112" })).await.0, 422);
}

#[tokio::test]
async fn reset_empties_the_world_and_sets_the_clock_right() {
    let bench = Bench::new().await;
    bench.order("VT-1", VISA, &[]).await;
    bench.advance(86_400).await;
    bench.control("reset", json!({})).await;
    assert_eq!(bench.truth("orders").await, json!({}));
    assert_eq!(bench.truth("calls").await, json!([]));
    let now: jiff::Timestamp = bench.truth("clock").await["now"].as_str().unwrap().parse().unwrap();
    assert!(now <= jiff::Timestamp::now());
    assert_eq!(bench.order("VT-1", VISA, &[]).await.1["status"], "118", "the order id is free again");
}

#[tokio::test]
async fn two_accounts_may_use_one_order_id() {
    let mut bench = Bench::new().await;
    bench.order("VT-1", VISA, &[]).await;
    bench.login = "sandbox-moto";
    assert_eq!(bench.order("VT-1", VISA, &[]).await.1["mid"], "00001300002");
    let orders = bench.truth("orders").await;
    assert_eq!(
        (orders["VT-1"]["login"].as_str(), orders["VT-1@sandbox-moto"]["charges"].as_u64()),
        (Some("sandbox-main"), Some(1))
    );
}

#[tokio::test]
async fn it_listens_on_loopback_only() {
    let options = sandbox::Options { listen: "0.0.0.0:0".parse().unwrap(), ..Default::default() };
    assert!(matches!(sandbox::start(options).await, Err(sandbox::Error::NotLoopback(_))));
}
