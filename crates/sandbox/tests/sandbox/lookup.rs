//! Look-ups v1 and v3, and the account helpers.

use serde_json::{Value, json};

use crate::bench::*;

#[tokio::test]
async fn v1_takes_its_three_shapes() {
    let bench = Bench::new().await;
    assert_eq!(bench.by_order("VT-1").await, json!([]), "none");
    bench.order("VT-1", REFUSED_113, &[]).await;
    assert_eq!(bench.by_order("VT-1").await["status"], "113", "one");
    bench.order("VT-1", VISA, &[]).await;
    let several = bench.by_order("VT-1").await;
    assert_eq!(
        (several["0"]["status"].as_str(), several["0"]["attemptId"].as_str()),
        (Some("113"), Some("1"))
    );
    assert_eq!(
        (several["1"]["status"].as_str(), several["1"]["attemptId"].as_str()),
        (Some("118"), Some("2"))
    );
    assert!(several.get("state").is_none());
}

#[tokio::test]
async fn the_open_shapes_can_be_chosen() {
    let bench = Bench::new().await;
    let url = bench.gateway("v1/transaction?orderid=VT-1");
    for (shape, wanted) in [
        ("empty_string", json!({ "transaction": "" })),
        ("null", json!({ "transaction": null })),
        ("missing", json!({})),
        ("empty_list", json!({ "transaction": [] })),
    ] {
        assert_eq!(bench.control("behaviour", json!({ "none": shape })).await.0, 200);
        assert_eq!(bench.get(&url).await, (200, wanted));
    }
    bench.control("behaviour", json!({ "none": "not_found", "several": "list" })).await;
    let (status, body) = bench.get(&url).await;
    assert_eq!((status, body["code"].as_str()), (404, Some("3000001")));
    bench.order("VT-1", REFUSED_113, &[]).await;
    bench.order("VT-1", VISA, &[]).await;
    assert_eq!(bench.by_order("VT-1").await.as_array().map(Vec::len), Some(2));
    assert_eq!(bench.control("behaviour", json!({ "noen": "null" })).await.0, 422);
}

#[tokio::test]
async fn statuses_can_be_held_still() {
    let bench = Bench::new().await;
    bench.control("behaviour", json!({ "hold": true })).await;
    let (_, sale) = bench.order("VT-1", VISA, &[]).await;
    bench.maintain(sale["transactionReference"].as_str().unwrap(), &[("operation", "refund")]).await;
    assert_eq!(bench.by_order("VT-1").await["status"], "124");
    bench.control("behaviour", json!({})).await;
    assert_eq!(bench.by_order("VT-1").await["status"], "125");
}

#[tokio::test]
async fn v1_by_reference_wraps_the_transaction() {
    let bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    let (status, body) = bench.get(&bench.gateway(&format!("v1/transaction/{reference}"))).await;
    assert_eq!((status, body["transaction"]["status"].as_str()), (200, Some("116")));
    let (status, body) = bench.get(&bench.gateway("v1/transaction/800900999999")).await;
    assert_eq!((status, body["code"].as_str()), (404, Some("3000002")));
    assert_eq!(bench.get(&bench.gateway("v1/transaction")).await.1["code"], "1010101");
}

#[tokio::test]
async fn v3_speaks_in_types_and_its_own_numbers() {
    let bench = Bench::new().await;
    let custom = r#"{"_reporting_data_1":"INV-2026-0042"}"#;
    let (_, sale) = bench.order("VT-1", VISA, &[("custom_data", custom)]).await;
    let reference = sale["transactionReference"].as_str().unwrap().to_owned();
    let refund =
        [("operation", "refund"), ("amount", "12.50"), ("currency", "EUR"), ("operation_id", "VT-1-ref-1")];
    bench.control("behaviour", json!({ "hold": true })).await;
    bench.maintain(&reference, &refund).await;
    let (status, order) = bench.get(&format!("{}/v3/order/VT-1", bench.at().lookup)).await;
    assert_eq!(status, 200);
    assert!(order["id"].is_u64() && order["attempts"] == 1 && order["decimals"] == 2);
    assert_eq!(order["custom_data"], custom);
    assert_eq!(order["customer"]["firstname"], "Jeanne");
    assert!(order["date_created"].as_str().unwrap().ends_with("+00:00"));
    let one = &order["transactions"][0];
    assert_eq!(one["id"].as_u64().unwrap().to_string(), reference);
    assert_eq!(
        (one["status"].as_u64(), one["eci"].as_u64(), one["mid"].as_u64()),
        (Some(24), Some(1), Some(1_300_001))
    );
    assert_eq!(
        (one["captured_amount"].as_str(), one["refunded_amount"].as_str()),
        (Some("42.50"), Some("12.50"))
    );
    assert_eq!(one["card"]["bin"], 411_111);
    assert_eq!(one["reason"], Value::Null);
    assert_eq!(one["operations"][0]["type"], "CAPTURE");
    assert_eq!(one["operations"][1]["status"], "REQUESTED");
    assert_eq!(one["operations"][1]["merchant_reference"], "VT-1-ref-1");
    let (_, found) = bench.get(&format!("{}/v3/transactions/opid/VT-1-ref-1", bench.at().lookup)).await;
    assert_eq!(found[0]["id"].as_u64().unwrap().to_string(), reference);
    assert_eq!(found[0]["merchant_order_id"], "VT-1");
}

#[tokio::test]
async fn v3_tells_declines_and_strangers_its_own_way() {
    let bench = Bench::new().await;
    let (_, declined) = bench.order("VT-1", REFUSED_163, &[]).await;
    let reference = declined["transactionReference"].as_str().unwrap();
    let (_, body) = bench.get(&format!("{}/v3/transaction/{reference}", bench.at().lookup)).await;
    assert_eq!((body["status"].as_u64(), body["reason"]["code"].as_u64()), (Some(55), Some(4_010_202)));
    assert_eq!(body["reason"]["reason"], "Invalid Card Number");
    for (path, status, code) in [
        ("v3/order/VT-9", 404, 3_000_001),
        ("v3/transaction/800900999999", 404, 3_000_002),
        ("v3/transaction/VT-1", 400, 1_010_201),
        ("v3/transactions/opid/none", 404, 3_000_002),
    ] {
        let (got, body) = bench.get(&format!("{}/{path}", bench.at().lookup)).await;
        assert_eq!((got, body["code"].as_u64()), (status, Some(code)), "{path}");
    }
}

#[tokio::test]
async fn an_unpaid_link_has_an_order_without_transactions() {
    let bench = Bench::new().await;
    bench.link("VT-1", &[]).await;
    assert_eq!(bench.by_order("VT-1").await, json!([]));
    let (status, order) = bench.get(&format!("{}/v3/order/VT-1", bench.at().lookup)).await;
    assert_eq!((status, order["transactions"].as_array().map(Vec::len)), (200, Some(0)));
}

#[tokio::test]
async fn the_account_tells_its_algorithm_and_products() {
    let mut bench = Bench::new().await;
    let settings = bench.gateway("v2/security-settings");
    assert_eq!(bench.get(&settings).await, (200, json!({ "hashing_algorithm": "SHA256" })));
    let products = bench.gateway("v2/available-payment-products.json?operation=4&eci=1&with_options=true");
    let codes = |body: &Value| -> Vec<String> {
        body.as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
    };
    let (_, phone) = bench.get(&products).await;
    assert_eq!(codes(&phone), ["cb", "visa", "mastercard", "american-express"]);
    let (_, dollars) = bench.get(&format!("{products}&currency=USD&payment_product=visa,cb")).await;
    assert_eq!(codes(&dollars), ["visa"]);
    bench.login = "sandbox-nomoto";
    assert_eq!(bench.get(&products).await, (200, json!([])));
    assert_eq!(
        bench.get(&format!("{}/v3/routes/available-payment-products?eci=1", bench.at().lookup)).await.0,
        204
    );
    bench.login = "sandbox-moto";
    assert_eq!(bench.get(&settings).await.1["hashing_algorithm"], "SHA1");
}
