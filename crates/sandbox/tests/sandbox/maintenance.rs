//! Capture, refund, cancel and review: amounts, order of events, owners.

use serde_json::json;

use crate::bench::{Bench, REVIEWED, Told, VISA};

fn code(told: &Told) -> (u16, &str) {
    (told.0, told.1["code"].as_str().unwrap_or_default())
}

fn eur<'a>(operation: &'a str, amount: &'a str) -> [(&'a str, &'a str); 3] {
    [("operation", operation), ("amount", amount), ("currency", "EUR")]
}

#[tokio::test]
async fn a_full_capture_answers_in_the_contract_s_shape() {
    let bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    let (status, body) =
        bench.maintain(&reference, &[("operation", "capture"), ("operation_id", "VT-1-cap-1")]).await;
    assert_eq!(status, 200);
    let names: Vec<_> = body.as_object().unwrap().keys().map(String::as_str).collect();
    let wanted = [
        "authorizationCode",
        "authorizedAmount",
        "capturedAmount",
        "currency",
        "dateAuthorized",
        "dateCreated",
        "dateUpdated",
        "decimals",
        "message",
        "mid",
        "operation",
        "refundedAmount",
        "status",
        "test",
        "transactionReference",
    ];
    assert_eq!(names, wanted);
    assert_eq!((body["operation"].as_str(), body["status"].as_str()), (Some("capture"), Some("118")));
    assert_eq!(body["capturedAmount"], "42.50");
    assert_eq!(body["transactionReference"], reference);
    assert_eq!(code(&bench.maintain(&reference, &[("operation", "capture")]).await), (400, "3020106"));
}

#[tokio::test]
async fn a_partial_capture_says_118_at_once_and_119_later() {
    let bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    let (_, body) = bench.maintain(&reference, &eur("capture", "40.00")).await;
    assert_eq!((body["status"].as_str(), body["capturedAmount"].as_str()), (Some("118"), Some("40.00")));
    assert_eq!(bench.by_order("VT-1").await["status"], "119");
    assert_eq!(code(&bench.maintain(&reference, &eur("capture", "42.51")).await).1, "3020109");
    assert_eq!(code(&bench.maintain(&reference, &eur("capture", "2.51")).await).1, "3020110");
    assert_eq!(code(&bench.maintain(&reference, &eur("capture", "0.00")).await).1, "3020108");
    let (_, rest) = bench.maintain(&reference, &eur("capture", "2.50")).await;
    assert_eq!(rest["capturedAmount"], "42.50");
    assert_eq!(bench.by_order("VT-1").await["status"], "118");
}

#[tokio::test]
async fn refunds_add_up_and_end() {
    let bench = Bench::new().await;
    let (_, sale) = bench.order("VT-1", VISA, &[]).await;
    let reference = sale["transactionReference"].as_str().unwrap();
    assert_eq!(code(&bench.maintain(reference, &eur("refund", "42.51")).await).1, "3020209");
    let (_, first) = bench.maintain(reference, &eur("refund", "12.50")).await;
    assert_eq!(
        (first["status"].as_str(), first["message"].as_str()),
        (Some("124"), Some("Refund Requested"))
    );
    assert_eq!(first["refundedAmount"], "12.50");
    assert_eq!(bench.by_order("VT-1").await["status"], "126");
    assert_eq!(code(&bench.maintain(reference, &eur("refund", "30.01")).await).1, "3020210");
    assert_eq!(code(&bench.maintain(reference, &eur("refund", "0")).await).1, "3020208");
    let (_, rest) = bench.maintain(reference, &[("operation", "refund")]).await;
    assert_eq!(rest["refundedAmount"], "42.50");
    assert_eq!(bench.by_order("VT-1").await["status"], "125");
    assert_eq!(code(&bench.maintain(reference, &[("operation", "refund")]).await), (400, "3020206"));
}

#[tokio::test]
async fn nothing_is_refunded_before_it_was_captured() {
    let bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    let (status, body) = bench.maintain(&reference, &[("operation", "refund")]).await;
    assert_eq!(status, 400);
    assert_eq!(body["message"], "Operation Not Permitted : transaction not captured");
    assert!(body.get("transactionReference").is_none());
}

#[tokio::test]
async fn a_cancelled_authorization_takes_nothing_more() {
    let bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    let (_, body) = bench.maintain(&reference, &[("operation", "cancel"), ("operation_id", "c")]).await;
    assert_eq!(
        (body["status"].as_str(), body["message"].as_str()),
        (Some("175"), Some("Authorization Cancellation requested"))
    );
    assert_eq!(bench.by_order("VT-1").await["status"], "115");
    assert_eq!(code(&bench.maintain(&reference, &[("operation", "capture")]).await), (400, "3020111"));
    assert_eq!(code(&bench.maintain(&reference, &[("operation", "cancel")]).await), (400, "3020403"));
    let (_, again) = bench.order("VT-1", VISA, &[]).await;
    assert_eq!(again["status"], "118", "the order may be paid anew");
}

#[tokio::test]
async fn nothing_captured_is_cancelled() {
    let bench = Bench::new().await;
    let (_, sale) = bench.order("VT-1", VISA, &[]).await;
    let (status, body) =
        bench.maintain(sale["transactionReference"].as_str().unwrap(), &[("operation", "cancel")]).await;
    assert_eq!((status, body["message"].as_str()), (400, Some("Action denied : Wrong transaction status")));
}

#[tokio::test]
async fn an_authorization_lapses_after_seven_days() {
    let bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    bench.advance(7 * 86_400 - 10).await;
    assert_eq!(bench.by_order("VT-1").await["status"], "116");
    bench.advance(20).await;
    assert_eq!(bench.by_order("VT-1").await["status"], "114");
    assert_eq!(code(&bench.maintain(&reference, &[("operation", "capture")]).await), (400, "3020001"));
}

#[tokio::test]
async fn a_refund_has_a_deadline() {
    let bench = Bench::new().await;
    let (_, sale) = bench.order("VT-1", VISA, &[]).await;
    bench.advance(335 * 86_400).await;
    let told =
        bench.maintain(sale["transactionReference"].as_str().unwrap(), &[("operation", "refund")]).await;
    assert_eq!(code(&told), (400, "3020212"));
}

#[tokio::test]
async fn another_account_may_not_touch_a_transaction() {
    let mut bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    bench.login = "sandbox-moto";
    assert_eq!(code(&bench.maintain(&reference, &[("operation", "capture")]).await), (400, "3020104"));
    assert_eq!(code(&bench.maintain(&reference, &[("operation", "refund")]).await), (400, "3020204"));
    assert_eq!(bench.by_order("VT-1").await, json!([]), "nor see it");
    assert_eq!(code(&bench.maintain("800900999999", &[("operation", "capture")]).await), (404, "3000002"));
}

#[tokio::test]
async fn maintenance_fields_are_checked() {
    let bench = Bench::new().await;
    let reference = bench.authorized("VT-1").await;
    let cases: &[(&[(&str, &str)], &str)] = &[
        (&[], "1010101"),
        (&[("operation", "Capture")], "1010201"),
        (&[("operation", "capture"), ("amount", "1.00")], "1010101"),
        (&[("operation", "capture"), ("amount", "1.00"), ("currency", "USD")], "3020105"),
        (&[("operation", "refund"), ("amount", "1.00"), ("currency", "USD")], "3020205"),
        (&[("operation", "capture"), ("amount", "1.001"), ("currency", "EUR")], "1010201"),
        (&[("operation", "capture"), ("amount", "1,00"), ("currency", "EUR")], "1010205"),
        (&[("operation", "cancel"), ("amount", "1.00"), ("currency", "EUR")], "1010201"),
        (&[("operation", "capture"), ("opid", "x")], "1010201"),
        (&[("operation", "acceptChallenge")], "3020401"),
        (&[("operation", "finalize")], "3000101"),
    ];
    for (fields, wanted) in cases {
        assert_eq!(code(&bench.maintain(&reference, fields).await), (400, *wanted), "{fields:?}");
    }
}

#[tokio::test]
async fn a_review_is_answered_once() {
    let bench = Bench::new().await;
    let mut references = Vec::new();
    for id in ["VT-1", "VT-2"] {
        let (_, body) = bench.order(id, REVIEWED, &[]).await;
        references.push(body["transactionReference"].as_str().unwrap().to_owned());
    }
    let (_, accepted) = bench.maintain(&references[0], &[("operation", "acceptChallenge")]).await;
    assert_eq!(accepted["status"], "118");
    let (_, denied) = bench.maintain(&references[1], &[("operation", "denyChallenge")]).await;
    assert_eq!(denied["status"], "111");
    assert_eq!(bench.by_order("VT-2").await["fraudScreening"]["review"], "DENIED");
    let told = bench.maintain(&references[0], &[("operation", "denyChallenge")]).await;
    assert_eq!(code(&told), (400, "3020401"));
}
