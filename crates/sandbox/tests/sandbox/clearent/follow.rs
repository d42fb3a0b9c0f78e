//! Capture, void and refund; batches and authorisations over time.

use super::*;

async fn capture(bench: &Bench, id: &str, amount: &str) -> Told {
    post(bench, json!({ "type": "CAPTURE", "id": id, "amount": amount })).await
}

async fn void(bench: &Bench, id: &str) -> Told {
    post(bench, json!({ "type": "VOID", "id": id })).await
}

async fn refund(bench: &Bench, id: &str, amount: &str) -> Told {
    post(bench, json!({ "type": "REFUND", "id": id, "amount": amount })).await
}

/// The transaction as a look-up shows it.
async fn seen(bench: &Bench, id: &str) -> Value {
    find(bench, MAIN, &format!("id={id}")).await.1["payload"]["transactions"]["transaction"][0].clone()
}

fn flags(one: &Value) -> [&str; 4] {
    ["pending", "settled", "voided", "voided-auth"].map(|name| one[name].as_str().unwrap())
}

#[tokio::test]
async fn an_authorization_is_captured_once_up_to_its_amount() {
    let bench = Bench::new().await;
    let auth = approved(&bench, "AUTH", json!({ "invoice": "SO-1-1", "order-id": "SO-1" })).await;
    assert_eq!(flags(&seen(&bench, &auth).await), ["true", "false", "false", "false"]);
    assert_eq!(refusal(&capture(&bench, &auth, "25.01").await), (402, "014"));
    let (status, body) = capture(&bench, &auth, "20.00").await;
    let one = transaction(&body);
    assert_eq!((status, one["type"].as_str(), one["amount"].as_str()), (200, Some("CAPTURE"), Some("20.00")));
    assert_eq!(
        (&one["ref-id"], &one["invoice"], &one["order-id"]),
        (&json!(auth), &json!("SO-1-1"), &json!("SO-1"))
    );
    assert_ne!(id(&body), auth);
    assert_eq!(flags(&seen(&bench, &auth).await), ["false", "false", "false", "false"]);
    assert_eq!(refusal(&capture(&bench, &auth, "5.00").await), (402, "013"));
    assert_eq!(refusal(&void(&bench, &auth).await), (402, "013"), "the capture is what can be voided");
}

#[tokio::test]
async fn a_follow_up_keeps_the_numbers_it_was_given() {
    let bench = Bench::new().await;
    let auth = approved(&bench, "AUTH", json!({ "invoice": "SO-1-1", "order-id": "SO-1" })).await;
    let own = json!({ "type": "CAPTURE", "id": auth, "amount": "25.00", "invoice": "SO-1-cap" });
    let (_, body) = post(&bench, own).await;
    assert_eq!(
        (&transaction(&body)["invoice"], &transaction(&body)["order-id"]),
        (&json!("SO-1-cap"), &json!("SO-1"))
    );
}

#[tokio::test]
async fn an_open_authorization_can_be_voided() {
    let bench = Bench::new().await;
    let auth = approved(&bench, "AUTH", json!({})).await;
    close_batch(&bench).await;
    let (status, body) = void(&bench, &auth).await;
    assert_eq!((status, &transaction(&body)["ref-id"]), (200, &json!(auth)));
    assert_eq!(flags(&seen(&bench, &auth).await), ["false", "false", "true", "true"]);
    assert_eq!(refusal(&capture(&bench, &auth, "25.00").await), (402, "024"));
}

#[tokio::test]
async fn a_sale_is_voided_while_its_batch_is_open_and_refunded_after() {
    let bench = Bench::new().await;
    let first = approved(&bench, "SALE", json!({})).await;
    let second = approved(&bench, "SALE", json!({})).await;
    assert_eq!(refusal(&refund(&bench, &first, "5.00").await), (402, "013"));
    let wrong = json!({ "type": "VOID", "id": first, "amount": "24.00" });
    assert_eq!(refusal(&post(&bench, wrong).await), (402, "008"));
    assert_eq!(void(&bench, &first).await.0, 200);
    assert_eq!(refusal(&void(&bench, &first).await), (402, "024"));

    assert_eq!(close_batch(&bench).await, json!({ "settled": 1 }), "what was voided does not settle");
    assert_eq!(flags(&seen(&bench, &second).await), ["false", "true", "false", "false"]);
    assert_eq!(refusal(&void(&bench, &second).await), (402, "013"));
    assert_eq!(refusal(&refund(&bench, &first, "5.00").await), (402, "024"));
    let (status, body) = refund(&bench, &second, "20.00").await;
    assert_eq!((status, &transaction(&body)["ref-id"]), (200, &json!(second)));
    assert_eq!(transaction(&body)["batch-string-id"], "000002");
    assert_eq!(refusal(&refund(&bench, &second, "5.01").await), (402, "025"));
    let (_, rest) = refund(&bench, &second, "5.00").await;
    assert_eq!(refusal(&refund(&bench, &second, "0.01").await), (402, "025"));

    assert_eq!(void(&bench, &id(&rest)).await.0, 200, "a refund of the open batch can be voided");
    assert_eq!(refund(&bench, &second, "5.00").await.0, 200);
    assert_eq!(bench.truth("clearent/transactions").await["transactions"][1]["refunded"], "25.00");
}

#[tokio::test]
async fn a_capture_is_voided_or_refunded_like_a_sale() {
    let bench = Bench::new().await;
    let (one, two) = (approved(&bench, "AUTH", json!({})).await, approved(&bench, "AUTH", json!({})).await);
    let voided = id(&capture(&bench, &one, "25.00").await.1);
    let kept = id(&capture(&bench, &two, "25.00").await.1);
    assert_eq!(void(&bench, &voided).await.0, 200);
    assert_eq!(
        flags(&seen(&bench, &one).await),
        ["false", "false", "true", "true"],
        "its authorization ends too"
    );
    close_batch(&bench).await;
    assert_eq!(flags(&seen(&bench, &two).await), ["false", "true", "false", "false"]);
    assert_eq!(
        refusal(&refund(&bench, &two, "25.00").await),
        (402, "013"),
        "the capture is what is refunded"
    );
    assert_eq!(refund(&bench, &kept, "25.00").await.0, 200);
}

#[tokio::test]
async fn money_can_be_given_to_a_card_without_a_charge() {
    let bench = Bench::new().await;
    let (status, body) = post(&bench, request("REFUND", json!({ "csc": null, "exp-date": null }))).await;
    assert_eq!((status, transaction(&body)["type"].as_str()), (200, Some("UNMATCHED REFUND")));
    assert!(transaction(&body).get("ref-id").is_none());
    let told = post(&bench, request("REFUND", json!({ "card": null }))).await;
    assert_eq!(refusal(&told), (400, "041"));
}

#[tokio::test]
async fn an_unknown_original_is_not_found_and_a_missing_id_is_asked_for() {
    let bench = Bench::new().await;
    let sale = approved(&bench, "SALE", json!({})).await;
    for body in [
        json!({ "type": "VOID", "id": "1" }),
        json!({ "type": "VOID", "id": "abc" }),
        json!({ "type": "CAPTURE", "id": "1", "amount": "1.00" }),
        json!({ "type": "REFUND", "id": "1", "amount": "1.00" }),
    ] {
        assert_eq!(refusal(&post(&bench, body.clone()).await), (402, "027"), "{body}");
    }
    let foreign = json!({ "type": "VOID", "id": sale });
    let told = ask(&bench, OTHER, Method::POST, "transactions", Some(&foreign)).await;
    assert_eq!(refusal(&told), (402, "027"), "another terminal's transaction does not exist here");
    assert_eq!(refusal(&post(&bench, json!({ "type": "VOID" })).await), (400, "003"));
    assert_eq!(refusal(&post(&bench, json!({ "type": "CAPTURE", "amount": "1.00" })).await), (400, "003"));
    assert_eq!(refusal(&capture(&bench, &sale, "25.00").await), (402, "013"), "a sale is not captured");
    let declined = id(&post(&bench, request("SALE", json!({ "amount": "0.21" }))).await.1);
    assert_eq!(refusal(&void(&bench, &declined).await), (402, "013"));
}

#[tokio::test]
async fn batches_close_every_day_and_authorizations_drop_off_after_a_week() {
    let bench = Bench::new().await;
    let sale = approved(&bench, "SALE", json!({})).await;
    let auth = approved(&bench, "AUTH", json!({})).await;
    let late = approved(&bench, "AUTH", json!({ "invoice": "SO-9", "check-field": "invoice" })).await;
    bench.advance(86_400).await;
    assert_eq!(seen(&bench, &sale).await["settled"], "true");
    assert_eq!(flags(&seen(&bench, &auth).await), ["true", "false", "false", "false"]);
    bench.advance(6 * 86_400 - 3_600).await;
    assert_eq!(capture(&bench, &auth, "25.00").await.0, 200, "a week has not passed yet");
    bench.advance(3_600).await;
    let dropped = seen(&bench, &late).await;
    assert_eq!(
        (flags(&dropped), &dropped["status"]),
        (["false", "false", "false", "false"], &json!("EXPIRED"))
    );
    assert_eq!(refusal(&capture(&bench, &late, "25.00").await), (402, "013"));
}

#[tokio::test]
async fn the_back_office_changes_things_behind_the_terminal_s_back() {
    let bench = Bench::new().await;
    let sale = approved(&bench, "SALE", json!({ "invoice": "SO-1" })).await;
    let edit = |body: Value| {
        let (bench, path) = (&bench, format!("clearent/transactions/{sale}/edit"));
        async move { bench.control(&path, body).await }
    };
    let (status, told) = edit(json!({ "settled": true, "amount": "30.00", "refund": "5.00" })).await;
    assert_eq!((status, &told["amount"], &told["refunded"]), (200, &json!("30.00"), &json!("5.00")));
    let one = seen(&bench, &sale).await;
    assert_eq!((&one["settled"], &one["amount"]), (&json!("true"), &json!("30.00")));
    let (_, hits) = find(&bench, MAIN, "invoice=SO-1&type=REFUND").await;
    assert_eq!(hits["payload"]["transactions"]["transaction"][0]["ref-id"], json!(sale));
    assert_eq!(edit(json!({ "voided": true })).await.1["status"], "VOIDED");
    assert_eq!(edit(json!({ "amount": "5" })).await.0, 422);
    assert_eq!(bench.control("clearent/transactions/1/edit", json!({})).await.0, 404);
    let truth = bench.truth("clearent/transactions").await;
    assert_eq!(
        (&truth["transactions"][0]["card"], &truth["charges"]),
        (&json!("XXXXXXXXXXXX1111"), &json!({ "SO-1": 1 }))
    );
}

#[tokio::test]
async fn the_back_office_captures_an_authorization_behind_the_terminal_s_back() {
    let bench = Bench::new().await;
    let auth = approved(&bench, "AUTH", json!({ "invoice": "SO-1" })).await;
    let path = format!("clearent/transactions/{auth}/edit");
    assert_eq!(bench.control(&path, json!({ "capture": "20.00" })).await.0, 200);
    let (_, hits) = find(&bench, MAIN, "invoice=SO-1&type=CAPTURE").await;
    let one = &hits["payload"]["transactions"]["transaction"][0];
    assert_eq!((&one["ref-id"], &one["amount"]), (&json!(auth), &json!("20.00")));
    assert_eq!(refusal(&capture(&bench, &auth, "5.00").await), (402, "013"), "it was taken");
}
