//! Payment links: creation, life, tries, and payment by the control address.

use serde_json::json;

use crate::bench::*;

#[tokio::test]
async fn a_link_is_created_in_the_contract_s_shape_at_both_addresses() {
    let bench = Bench::new().await;
    for (id, url) in [("VT-1", bench.at().hosted.clone()), ("VT-2", bench.gateway("v1/hpayment"))] {
        let fields = [
            ("orderid", id),
            ("operation", "Sale"),
            ("description", "Commande"),
            ("currency", "EUR"),
            ("amount", "120.00"),
            ("eci", "7"),
            ("authentication_indicator", "1"),
            ("template", "basic-js"),
            ("time_limit_to_pay", "259200"),
            ("payment_product_list", "cb,visa,mastercard,american-express"),
            ("language", "it_IT"),
            ("email", "paolo.rossi@example.org"),
            ("firstname", "Paolo"),
            ("lastname", "Rossi"),
            ("custom_data", r#"{"_reporting_data_1":"INV-2026-0043"}"#),
        ];
        let (status, body) = bench.post(&url, &fields).await;
        assert_eq!(status, 200, "{body}");
        let id_of_page = body["forwardUrl"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        assert_eq!(id_of_page.len(), 36);
        assert_eq!((body["test"].as_str(), body["numberRetry"].as_u64()), (Some("true"), Some(3)));
        assert_eq!(
            (body["order"]["attempts"].as_str(), body["order"]["amount"].as_str()),
            (Some("0"), Some("120.00"))
        );
        assert_eq!(body["order"]["language"], "it_IT");
        assert!(body.get("transactionReference").is_none());
    }
    let calls = bench.truth("calls").await;
    assert_eq!(
        (calls[0]["service"].as_str(), calls[1]["service"].as_str()),
        (Some("hosted"), Some("hosted"))
    );
}

#[tokio::test]
async fn the_customer_pays_a_link_once() {
    let bench = Bench::new().await;
    bench.link("VT-1", &[]).await;
    let (status, paid) = bench.control("orders/VT-1/pay", json!({ "card": VISA })).await;
    assert_eq!((status, paid["status"].as_u64()), (200, Some(118)));
    let transaction = bench.by_order("VT-1").await;
    assert_eq!(
        (transaction["eci"].as_str(), transaction["paymentProduct"].as_str()),
        (Some("7"), Some("visa"))
    );
    assert_eq!(transaction["transactionReference"], paid["reference"]);
    let (status, again) = bench.control("orders/VT-1/pay", json!({ "card": VISA })).await;
    assert_eq!((status, again["error"].as_str()), (409, Some("the page takes no payment: paid")));
    assert_eq!(bench.truth("orders").await["VT-1"]["charges"], 1);
}

#[tokio::test]
async fn an_operator_keyed_page_keeps_its_eci() {
    let bench = Bench::new().await;
    bench
        .link("VT-1", &[("eci", "1"), ("authentication_indicator", "0"), ("operation", "Authorization")])
        .await;
    bench.control("orders/VT-1/pay", json!({ "card": AMEX })).await;
    let transaction = bench.by_order("VT-1").await;
    assert_eq!((transaction["eci"].as_str(), transaction["status"].as_str()), (Some("1"), Some("116")));
}

#[tokio::test]
async fn three_declined_cards_close_a_link() {
    let bench = Bench::new().await;
    bench.link("VT-1", &[]).await;
    for _ in 0..3 {
        let (status, told) = bench.control("orders/VT-1/pay", json!({ "card": REFUSED_163 })).await;
        assert_eq!((status, told["state"].as_str()), (200, Some("declined")));
    }
    let (status, closed) = bench.control("orders/VT-1/pay", json!({ "card": VISA })).await;
    assert_eq!(
        (status, closed["error"].as_str()),
        (409, Some("the page takes no payment: too many attempts"))
    );
    assert_eq!(bench.truth("orders").await["VT-1"]["charges"], 0);
}

#[tokio::test]
async fn a_link_lives_as_long_as_it_was_given() {
    let bench = Bench::new().await;
    bench.link("VT-1", &[("time_limit_to_pay", "3600")]).await;
    bench.link("VT-2", &[]).await;
    bench.advance(3_600).await;
    let (_, closed) = bench.control("orders/VT-1/pay", json!({ "card": VISA })).await;
    assert_eq!(closed["error"], "the page takes no payment: expired");
    bench.advance(7 * 86_400 - 3_700).await;
    assert_eq!(bench.truth("orders").await["VT-2"]["links"][0]["state"], "open", "seven days unless told");
    bench.advance(200).await;
    assert_eq!(bench.truth("orders").await["VT-2"]["links"][0]["state"], "expired");
}

#[tokio::test]
async fn two_links_of_one_order_are_paid_once() {
    let bench = Bench::new().await;
    bench.link("VT-1", &[]).await;
    bench.link("VT-1", &[]).await;
    assert_eq!(bench.control("orders/VT-1/pay", json!({ "card": VISA })).await.0, 200);
    let links = bench.truth("orders").await["VT-1"]["links"].clone();
    assert_eq!((links[0]["state"].as_str(), links[1]["state"].as_str()), (Some("paid"), Some("paid")));
}

#[tokio::test]
async fn the_payer_answers_the_bank_or_leaves() {
    let bench = Bench::new().await;
    for (id, challenge, status) in [("VT-1", "accept", 118), ("VT-2", "refuse", 109), ("VT-3", "leave", 140)]
    {
        bench.link(id, &[]).await;
        let (_, told) = bench
            .control(&format!("orders/{id}/pay"), json!({ "card": CHALLENGED, "challenge": challenge }))
            .await;
        assert_eq!(told["status"], status);
    }
}

#[tokio::test]
async fn cards_the_shop_did_not_list_are_not_taken() {
    let bench = Bench::new().await;
    bench.link("VT-1", &[("payment_product_list", "cb,mastercard")]).await;
    let (status, told) = bench.control("orders/VT-1/pay", json!({ "card": AMEX })).await;
    assert_eq!((status, told["error"].as_str()), (409, Some("the page does not offer american-express")));
    bench.control("orders/VT-1/pay", json!({ "card": VISA })).await;
    assert_eq!(
        bench.by_order("VT-1").await["paymentProduct"],
        "cb",
        "a French Visa runs on Cartes Bancaires"
    );
}
