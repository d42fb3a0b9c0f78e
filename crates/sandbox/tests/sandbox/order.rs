//! Orders: what each test card does, duplicates, tokens, shapes of the answer.

use crate::bench::*;

#[tokio::test]
async fn a_sale_is_captured_and_an_authorization_is_not() {
    let bench = Bench::new().await;
    let (status, sale) = bench.order("VT-1", VISA, &[]).await;
    assert_eq!(status, 200);
    let shown =
        ["state", "status", "message", "capturedAmount", "eci", "attemptId", "test", "decimals", "reason"];
    let values: Vec<_> = shown.iter().map(|name| sale[name].as_str().unwrap()).collect();
    assert_eq!(values, ["completed", "118", "Captured", "42.50", "1", "1", "true", "2", ""]);
    assert_eq!(sale["transactionReference"].as_str().unwrap().len(), 12);
    assert_eq!(sale["mid"], "00001300001");
    assert_eq!(sale["threeDSecure"], "");
    assert_eq!(sale["paymentMethod"]["pan"], "411111******1111");
    assert_eq!(sale["order"]["id"], "VT-1");
    assert_eq!(sale["authorizationCode"], "no_code");
    assert!(sale["dateCreated"].as_str().unwrap().ends_with("+0000"));
    let (_, held) = bench.order("VT-2", MASTERCARD, &[("operation", "Authorization")]).await;
    assert_eq!((held["status"].as_str(), held["capturedAmount"].as_str()), (Some("116"), Some("0.00")));
    assert_eq!(held["authorizedAmount"], "42.50");
}

#[tokio::test]
async fn every_scalar_of_a_transaction_is_a_string() {
    let bench = Bench::new().await;
    let (_, body) = bench.order("VT-1", VISA, &[]).await;
    for (name, value) in body.as_object().unwrap() {
        assert!(value.is_string() || value.is_object(), "{name} is {value}");
    }
}

#[tokio::test]
async fn a_decline_is_an_answer_with_a_reference_and_a_reason() {
    let bench = Bench::new().await;
    for (id, card, status, reason) in [
        ("VT-1", REFUSED_163, "163", "4010202"),
        ("VT-2", REFUSED_113, "113", "4010103"),
        ("VT-3", "4999401030300003", "163", "4010303"),
    ] {
        let (http, body) = bench.order(id, card, &[]).await;
        assert_eq!(
            (http, body["state"].as_str(), body["status"].as_str()),
            (200, Some("declined"), Some(status))
        );
        assert_eq!(body["reason"]["code"], reason);
        assert_eq!(body["authorizedAmount"], "0.00");
        assert_eq!(body["cvcResult"], "");
    }
    let (_, soft) = bench.order("VT-4", "4000000000001786", &[]).await;
    assert_eq!((soft["status"].as_str(), soft["reason"]["code"].as_str()), (Some("178"), Some("4010310")));
}

#[tokio::test]
async fn an_expired_card_is_refused_by_the_bank_on_the_sandbox_s_clock() {
    let bench = Bench::new().await;
    bench.advance(10 * 366 * 86_400).await;
    let (_, body) = bench.order("VT-1", VISA, &[]).await;
    assert_eq!((body["status"].as_str(), body["reason"]["code"].as_str()), (Some("163"), Some("4010204")));
}

#[tokio::test]
async fn a_card_that_needs_its_payer_answers_forwarding_even_by_phone() {
    let bench = Bench::new().await;
    for (id, card) in [("VT-1", CHALLENGED), ("VT-2", "4000000000000002")] {
        let (_, body) = bench.order(id, card, &[]).await;
        assert_eq!((body["state"].as_str(), body["status"].as_str()), (Some("forwarding"), Some("140")));
        assert_eq!(body["message"], "Authentication requested");
        assert!(body["forwardUrl"].as_str().unwrap().contains("/gateway/forward/"));
    }
    let (_, online) = bench.order("VT-3", AMEX, &[("eci", "7")]).await;
    assert_eq!(online["status"], "140", "American Express asks online");
    let (_, phone) = bench.order("VT-4", AMEX, &[]).await;
    assert_eq!(phone["status"], "118", "and not by phone");
}

#[tokio::test]
async fn review_waiting_and_slow_capture_change_later() {
    let bench = Bench::new().await;
    let (_, review) = bench.order("VT-1", REVIEWED, &[]).await;
    assert_eq!((review["state"].as_str(), review["status"].as_str()), (Some("pending"), Some("112")));
    assert_eq!(review["fraudScreening"]["result"], "CHALLENGED");
    let (_, waiting) = bench.order("VT-2", WAITING, &[]).await;
    assert_eq!(waiting["status"], "142");
    assert_eq!(bench.by_order("VT-2").await["status"], "142", "until somebody settles it");
    let (_, slow) = bench.order("VT-3", SLOW_CAPTURE, &[]).await;
    assert_eq!(slow["status"], "117");
    assert_eq!(bench.by_order("VT-3").await["status"], "118");
}

#[tokio::test]
async fn a_paid_order_is_not_paid_twice_and_a_declined_one_may_be_tried_again() {
    let bench = Bench::new().await;
    assert_eq!(bench.order("VT-1", REFUSED_163, &[]).await.1["attemptId"], "1");
    let (_, second) = bench.order("VT-1", VISA, &[]).await;
    assert_eq!((second["status"].as_str(), second["attemptId"].as_str()), (Some("118"), Some("2")));
    let (status, third) = bench.order("VT-1", VISA, &[]).await;
    assert_eq!((status, third["code"].as_str()), (400, Some("3010004")));
    let (status, link) = bench.link("VT-1", &[]).await;
    assert_eq!((status, link["code"].as_str()), (400, Some("3010004")));
    assert_eq!(bench.truth("orders").await["VT-1"]["charges"], 1);
}

#[tokio::test]
async fn ten_attempts_are_the_limit_of_an_order() {
    let bench = Bench::new().await;
    for _ in 0..10 {
        assert_eq!(bench.order("VT-1", REFUSED_163, &[]).await.0, 200);
    }
    assert_eq!(bench.order("VT-1", VISA, &[]).await.1["code"], "3010003");
}

#[tokio::test]
async fn a_single_use_token_pays_once_and_only_for_its_account() {
    let mut bench = Bench::new().await;
    let token = bench.token(VISA).await;
    let (_, body) = bench.order("VT-1", VISA, &[("cardtoken", &token)]).await;
    assert_eq!(body["status"], "118");
    assert_eq!(bench.order("VT-2", VISA, &[("cardtoken", &token)]).await.1["code"], "3040001");
    let other = bench.token(VISA).await;
    bench.login = "sandbox-moto";
    assert_eq!(bench.order("VT-3", VISA, &[("cardtoken", &other)]).await.1["code"], "3040001");
    bench.login = "sandbox-main";
    bench.advance(3_601).await;
    assert_eq!(
        bench.order("VT-4", VISA, &[("cardtoken", &other)]).await.1["code"],
        "3040001",
        "it was short-lived"
    );
}

#[tokio::test]
async fn amounts_come_back_with_the_currency_s_decimals() {
    let bench = Bench::new().await;
    for (id, currency, sent, answered, decimals) in [
        ("VT-1", "JPY", "1050", "1050", "0"),
        ("VT-2", "KWD", "1.234", "1.234", "3"),
        ("VT-3", "EUR", "10.5", "10.50", "2"),
    ] {
        let (_, body) = bench.order(id, VISA, &[("currency", currency), ("amount", sent)]).await;
        assert_eq!(
            (body["authorizedAmount"].as_str(), body["decimals"].as_str()),
            (Some(answered), Some(decimals))
        );
    }
}

#[tokio::test]
async fn the_settlement_field_is_echoed() {
    let bench = Bench::new().await;
    let (_, body) = bench.order("VT-1", VISA, &[("custom_data", r#"{"_reporting_data_1":"INV-77"}"#)]).await;
    assert_eq!(body["customData"]["_reporting_data_1"], "INV-77");
}

#[tokio::test]
async fn a_payer_confirms_an_order_at_the_bank() {
    let bench = Bench::new().await;
    for (id, answer, status) in [("VT-1", "approve", "118"), ("VT-2", "refuse", "109")] {
        let (_, body) = bench.order(id, CHALLENGED, &[("eci", "7")]).await;
        let page = body["forwardUrl"].as_str().unwrap();
        assert!(bench.client.get(page).send().await.unwrap().text().await.unwrap().contains("confirmer"));
        let answered = bench.client.post(page).form(&[("answer", answer)]).send().await.unwrap();
        assert_eq!(answered.status(), 303);
        let now = bench.by_order(id).await;
        assert_eq!(now["status"], status);
        assert_eq!(now["threeDSecure"]["authenticationStatus"], if answer == "approve" { "Y" } else { "N" });
    }
}

#[tokio::test]
async fn simultaneous_orders_of_one_id_charge_once() {
    let bench = std::sync::Arc::new(Bench::new().await);
    let mut racing = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let bench = std::sync::Arc::clone(&bench);
        racing.spawn(async move { bench.order("VT-1", VISA, &[]).await.1["status"] == "118" });
    }
    let paid = racing.join_all().await.into_iter().filter(|paid| *paid).count();
    assert_eq!((paid, bench.truth("orders").await["VT-1"]["charges"].as_u64()), (1, Some(1)));
}
