//! What the look-alike turns down, how it says so, and what it keeps out of the call list.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Shop, history, told, wanted};
use crate::bench::VISA;

#[tokio::test]
async fn a_wrong_key_is_told_with_status_200_or_with_401() {
    let mut shop = Shop::new().await;
    shop.key = "not-the-key";
    assert_eq!(shop.get("payments/sessions/x").await, (200, json!({ "title": "Unauthorized" })));
    assert_eq!(shop.create(wanted("VT-1", |_| ())).await, (200, json!({ "title": "Unauthorized" })));
    shop.set(json!({ "unauthorized": "status" })).await;
    assert_eq!(shop.get("transactions/1").await, (401, json!({ "title": "Unauthorized" })));
    assert_eq!(shop.bench.truth("monext/sessions").await, json!({}));
    assert_eq!(shop.get("alive").await.0, 200, "the health probe asks nobody's name");
}

#[tokio::test]
async fn what_the_contract_does_not_allow_in_a_session_is_named() {
    let shop = Shop::new().await;
    type Change = fn(&mut Value);
    let cases: [(&str, Change); 27] = [
        ("pointOfSaleReference", |body| body["pointOfSaleReference"] = json!("")),
        ("pointOfSaleReference", |body| body["pointOfSaleReference"] = json!("x".repeat(51))),
        ("pointOfSaleReference", |body| remove(body, "pointOfSaleReference")),
        ("order", |body| remove(body, "order")),
        ("payment", |body| remove(body, "payment")),
        ("returnURL", |body| remove(body, "returnURL")),
        ("returnURL", |body| body["returnURL"] = json!("not an address")),
        ("surprise", |body| body["surprise"] = json!(1)),
        ("order.reference", |body| body["order"]["reference"] = json!("x".repeat(51))),
        ("order.reference", |body| body["order"]["reference"] = json!("a\\b")),
        ("order.reference", |body| remove(&mut body["order"], "reference")),
        ("order.amount", |body| body["order"]["amount"] = json!("8640")),
        ("order.amount", |body| body["order"]["amount"] = json!(86.4)),
        ("order.amount", |body| body["order"]["amount"] = json!(8640.0)),
        ("order.amount", |body| body["order"]["amount"] = json!(0)),
        ("order.amount", |body| body["order"]["amount"] = json!(-1)),
        ("order.currency", |body| body["order"]["currency"] = json!("EURO")),
        ("order.currency", |body| body["order"]["currency"] = json!("978")),
        ("order.discount", |body| body["order"]["discount"] = json!({})),
        ("order.date", |body| body["order"]["date"] = json!("02/03/2026 10:15")),
        ("order.items", |body| body["order"]["items"] = json!([{ "price": 81.5 }])),
        ("payment.paymentType", |body| body["payment"]["paymentType"] = json!("RECURRING")),
        ("payment.capture", |body| body["payment"]["capture"] = json!("LATER")),
        ("payment.capture", |body| remove(&mut body["payment"], "capture")),
        ("payment.deferredCaptureDate", |body| body["payment"]["capture"] = json!("DEFERRED")),
        ("privateData", |body| body["privateData"] = json!({ "n": 1 })),
        ("languageCode", |body| body["languageCode"] = json!("fr_FR")),
    ];
    for (member, change) in cases {
        let (status, told) = shop.create(wanted("VT-1", change)).await;
        assert_eq!((status, &told["result"]["title"]), (400, &json!("ERROR")), "{member}: {told}");
        assert_eq!(told["result"]["code"], "02305");
        let detail = told["result"]["detail"].as_str().unwrap();
        assert_eq!(detail.split(' ').next(), Some(member), "{detail}");
    }
    assert_eq!(shop.bench.truth("monext/sessions").await, json!({}));
}

fn remove(body: &mut Value, name: &str) {
    body.as_object_mut().unwrap().remove(name);
}

#[tokio::test]
async fn a_body_that_is_no_json_or_does_not_say_so_is_refused() {
    let shop = Shop::new().await;
    let body = wanted("VT-1", |_| ()).to_string();
    for (kind, body) in [("text/plain", body.as_str()), ("application/json", "{"), ("application/json", "[]")]
    {
        let request = shop.bench.client.post(shop.url("payments/sessions"));
        let request = request.basic_auth(shop.login, Some(shop.key)).header("Content-Type", kind);
        let (status, told) = told(request.body(body.to_owned()).send().await.unwrap()).await;
        assert_eq!((status, &told["result"]["code"]), (400, &json!("02305")));
    }
}

#[tokio::test]
async fn errors_may_be_flat_too() {
    let shop = Shop::new().await;
    shop.set(json!({ "errors": "flat" })).await;
    let (status, told) = shop.get("payments/sessions/nobody").await;
    assert_eq!((status, &told["title"], &told["code"]), (404, &json!("ERROR"), &json!("02304")));
    assert!(told.get("result").is_none());
}

#[tokio::test]
async fn an_order_reference_is_used_once_while_live_or_paid() {
    let shop = Shop::new().await;
    shop.made(wanted("VT-1", |_| ())).await;
    for state in ["open", "paid"] {
        if state == "paid" {
            shop.pay("VT-1", VISA).await;
        }
        let (status, told) = shop.create(wanted("VT-1", |_| ())).await;
        assert_eq!((status, &told["result"]["code"]), (200, &json!("02001")));
        assert!(told.get("sessionId").is_none());
        assert_eq!(shop.truth("VT-1").await["state"], state);
    }
    shop.made(wanted("VT-1-2", |_| ())).await;
}

#[tokio::test]
async fn shops_do_not_see_each_other() {
    let shop = Shop::new().await;
    let transaction = shop.paid("VT-1", "MANUAL").await;
    let session = shop.truth("VT-1").await["sessionId"].as_str().unwrap().to_owned();
    let other = shop.of("monext-manual");
    let (status, told) = other.get(&format!("payments/sessions/{session}")).await;
    assert_eq!((status, &told["result"]["code"]), (404, &json!("02304")));
    let (status, told) = other.get(&format!("transactions/{transaction}")).await;
    assert_eq!((status, &told["result"]["code"]), (404, &json!("02301")));
    let (status, told) = other.operate(&transaction, "captures", json!({ "amount": 1 })).await;
    assert_eq!((status, &told["result"]["code"]), (404, &json!("02301")));
    other.made(wanted("VT-1", |_| ())).await;
    let truth = other.bench.truth("monext/sessions").await;
    assert_eq!(truth["VT-1@monext-manual"]["state"], "open");
}

#[tokio::test]
async fn a_refund_on_a_capture_s_number_is_unknown() {
    let shop = Shop::new().await;
    let id = shop.paid("VT-1", "MANUAL").await;
    let captured = shop.operate(&id, "captures", json!({ "amount": 8640 })).await.1;
    let capture = captured["transaction"]["id"].as_str().unwrap();
    let (status, told) = shop.operate(capture, "refunds", json!({ "amount": 8640 })).await;
    assert_eq!((status, &told["result"]["code"]), (404, &json!("02301")));
    assert_eq!(shop.truth("VT-1").await["refunded"], 0);
}

#[tokio::test]
async fn amounts_of_operations_are_whole_above_zero_and_within_what_is_left() {
    let shop = Shop::new().await;
    let id = shop.paid("VT-1", "MANUAL").await;
    for body in [
        json!({}),
        json!({ "amount": "10" }),
        json!({ "amount": 1.5 }),
        json!({ "amount": 1, "comment": "x".repeat(256) }),
        json!({ "amount": 1, "option": "LATER" }),
        json!({ "amount": 1, "surprise": true }),
    ] {
        let (status, told) = shop.operate(&id, "captures", body).await;
        assert_eq!((status, &told["result"]["code"]), (400, &json!("02305")), "{told}");
    }
    for operation in ["cancels", "refunds"] {
        let body = json!({ "amount": 1, "option": "FINAL" });
        assert_eq!(shop.operate(&id, operation, body).await.0, 400, "options are for captures");
    }
    for amount in [0, 8641] {
        let (status, told) = shop.operate(&id, "captures", json!({ "amount": amount })).await;
        assert_eq!((status, &told["result"]["code"]), (200, &json!("02110")));
    }
    assert_eq!(shop.operate(&id, "refunds", json!({ "amount": 1 })).await.1["result"]["code"], "02010");
    assert_eq!(
        history(&shop.transaction(&id).await),
        ["AUTHORIZATION 8640 OK", "CAPTURE 0 KO", "CAPTURE 8641 KO", "REFUND 1 KO"],
        "an operation that failed is written down, a malformed call is not"
    );
}

#[tokio::test]
async fn a_contract_may_refuse_to_capture_a_part() {
    let shop = Shop::new().await.of("monext-noref");
    let id = shop.paid("VT-1", "MANUAL").await;
    let part = shop.operate(&id, "captures", json!({ "amount": 8639 })).await.1;
    assert_eq!(part["result"]["code"], "02010");
    let whole = shop.operate(&id, "captures", json!({ "amount": 8640 })).await.1;
    assert_eq!(whole["result"]["title"], "ACCEPTED");
}

#[tokio::test]
async fn planned_refusals_come_in_the_service_s_own_shape() {
    let shop = Shop::new().await;
    let id = shop.paid("VT-1", "MANUAL").await;
    shop.bench.fault("monext", "capture", json!({ "kind": "status", "status": 200, "code": 2105 })).await;
    let (status, told) = shop.operate(&id, "captures", json!({ "amount": 8640 })).await;
    assert_eq!((status, &told["result"]["title"]), (200, &json!("ERROR")));
    assert_eq!(told["result"]["code"], "02105");
    assert_eq!(shop.truth("VT-1").await["captured"], 0);
    shop.bench.fault("monext", "look_up", json!({ "kind": "unknown_status" })).await;
    assert_eq!(shop.transaction(&id).await["result"]["title"], "SOMETHING_NEW");
}

#[tokio::test]
async fn addresses_and_methods_are_exact() {
    let shop = Shop::new().await;
    assert_eq!(shop.send(Method::PUT, "payments/sessions/x", None).await.0, 405);
    assert_eq!(shop.get("sessions/x").await.0, 404);
    let doubled = format!("{}/v1/checkout/alive", shop.bench.at().monext);
    assert_eq!(shop.bench.client.get(doubled).send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn calls_are_listed_by_operation() {
    let shop = Shop::new().await;
    let id = shop.paid("VT-1", "MANUAL").await;
    shop.get("alive").await;
    shop.transaction(&id).await;
    for operation in ["captures", "cancels", "refunds"] {
        shop.operate(&id, operation, json!({ "amount": 1 })).await;
    }
    let calls = shop.bench.truth("calls").await;
    let names: Vec<&str> =
        calls.as_array().unwrap().iter().map(|call| call["operation"].as_str().unwrap()).collect();
    assert_eq!(names, ["session", "alive", "look_up", "capture", "cancel", "refund"]);
    assert_eq!(calls[0]["service"], "monext");
    assert_eq!(calls[0]["login"], "monext-main");
    assert_eq!(calls[0]["json"]["order"]["amount"], 8640);
    assert!(!calls.to_string().contains("monext-main-key"));
}
