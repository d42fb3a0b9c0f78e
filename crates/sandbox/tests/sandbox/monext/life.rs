//! The life of a payment: session, attempts, captures, cancels, refunds, and what the control address tells.

use serde_json::json;

use super::{Shop, history, wanted};
use crate::bench::{CHALLENGED, REFUSED_163, REVIEWED, VISA, WAITING};

const SHORT_OF_MONEY: &str = "4999401010300007";
const EXPIRED: &str = "4999401020400003";

#[tokio::test]
async fn a_session_waits_and_then_tells_its_payment_with_everything_sent() {
    let shop = Shop::new().await;
    let (id, url) = shop.made(wanted("VT-1", |_| ())).await;
    assert_eq!(url, format!("{}/v2/?token={id}", shop.bench.at().monext.trim_end_matches("/v1")));
    let waiting = shop.session(&id).await;
    assert_eq!(waiting["result"]["title"], "INPROGRESS");
    assert_eq!(waiting["result"]["code"], "02306");
    assert!(waiting.get("transactions").is_none());
    shop.pay("VT-1", VISA).await;
    let paid = shop.session(&id).await;
    assert_eq!(paid["result"]["title"], "ACCEPTED");
    assert_eq!(paid["privateData"], json!({ "vtPaymentId": "p-000123" }));
    assert_eq!(paid["buyer"]["lastName"], "Morel");
    assert_eq!(paid["order"]["amount"], 8640);
    let one = &paid["transactions"][0];
    for (name, value) in [
        ("type", json!("AUTHORIZATION")),
        ("paymentMethodId", json!("CB-MOTO-1")),
        ("requestedAmount", json!(8640)),
        ("authorizedAmount", json!(8640)),
        ("currency", json!("EUR")),
        ("capture", json!("MANUAL")),
    ] {
        assert_eq!(one[name], value, "{name}");
    }
    let card = &one["paymentInstrumentData"];
    assert_eq!(card["maskedNumber"], "411111XXXXXX1111");
    assert_eq!(card["expirationDate"], "1235");
    assert_eq!(one["authenticationResultData"]["transStatus"], "Y");
    assert!(!paid.to_string().contains(VISA));
}

#[tokio::test]
async fn a_manual_payment_is_captured_and_refunded_in_parts_on_its_own_number() {
    let shop = Shop::new().await;
    let id = shop.paid("VT-1", "MANUAL").await;
    for amount in [5000, 3640] {
        let (status, told) = shop.operate(&id, "captures", json!({ "amount": amount })).await;
        assert_eq!((status, &told["transaction"]["type"]), (200, &json!("CAPTURE")), "{told}");
    }
    let (_, third) = shop.operate(&id, "captures", json!({ "amount": 1 })).await;
    assert_eq!(third["result"]["code"], "02010", "nothing is left to capture");
    let (_, cancel) = shop.operate(&id, "cancels", json!({ "amount": 1 })).await;
    assert_eq!(cancel["result"]["code"], "02010", "captured money is refunded, not cancelled");
    for amount in [2500, 6140] {
        let (_, told) = shop.operate(&id, "refunds", json!({ "amount": amount, "comment": "" })).await;
        assert_eq!(told["result"]["title"], "ACCEPTED");
        assert_ne!(told["transaction"]["id"].as_str(), Some(id.as_str()));
    }
    let told = shop.transaction(&id).await;
    assert_eq!(
        history(&told),
        [
            "AUTHORIZATION 8640 OK",
            "CAPTURE 5000 OK",
            "CAPTURE 3640 OK",
            "CAPTURE 1 KO",
            "CANCEL 1 KO",
            "REFUND 2500 OK",
            "REFUND 6140 OK"
        ]
    );
    let entries = told["associatedTransactions"].as_array().unwrap();
    assert!(entries.iter().all(|one| one["originTransactionId"] == json!(id)));
    let truth = shop.truth("VT-1").await;
    assert_eq!(
        (&truth["captured"], &truth["refunded"], &truth["charges"]),
        (&json!(8640), &json!(8640), &json!(1))
    );
}

#[tokio::test]
async fn an_automatic_payment_leaves_nothing_to_capture_and_everything_to_refund() {
    let shop = Shop::new().await;
    let id = shop.paid("VT-1", "AUTOMATIC").await;
    let told = shop.transaction(&id).await;
    assert_eq!(told["transaction"]["type"], "AUTHORIZATION_AND_CAPTURE");
    assert_eq!(shop.operate(&id, "captures", json!({ "amount": 8640 })).await.1["result"]["code"], "02010");
    let refund = shop.operate(&id, "refunds", json!({ "amount": 8640 })).await.1;
    assert_eq!(refund["transaction"]["type"], "REFUND");
    assert_eq!(shop.operate(&id, "refunds", json!({ "amount": 1 })).await.1["result"]["code"], "02010");
}

#[tokio::test]
async fn a_whole_authorisation_is_reset_and_a_part_is_cancelled() {
    let shop = Shop::new().await;
    let whole = shop.paid("VT-1", "MANUAL").await;
    let told = shop.operate(&whole, "cancels", json!({ "amount": 8640, "comment": "Changed" })).await.1;
    assert_eq!(told["transaction"]["type"], "RESET");
    let part = shop.paid("VT-2", "MANUAL").await;
    let told = shop.operate(&part, "cancels", json!({ "amount": 640 })).await.1;
    assert_eq!(told["transaction"]["type"], "CANCEL");
    let told = shop.operate(&part, "captures", json!({ "amount": 8640 })).await.1;
    assert_eq!((&told["result"]["title"], &told["result"]["code"]), (&json!("ERROR"), &json!("02110")));
    let told = shop.operate(&part, "captures", json!({ "amount": 8000 })).await.1;
    assert_eq!(told["result"]["title"], "ACCEPTED");
}

#[tokio::test]
async fn a_final_capture_gives_the_rest_back() {
    let shop = Shop::new().await;
    let id = shop.paid("VT-1", "MANUAL").await;
    shop.operate(&id, "captures", json!({ "amount": 6000, "option": "FINAL" })).await;
    assert_eq!(
        history(&shop.transaction(&id).await),
        ["AUTHORIZATION 8640 OK", "CAPTURE 6000 OK", "CANCEL 2640 OK"]
    );
    assert_eq!(shop.truth("VT-1").await["transactions"][0]["capturable"], 0);
}

#[tokio::test]
async fn refused_cards_are_listed_until_one_goes_through_or_three_failed() {
    let shop = Shop::new().await;
    let (id, _) = shop.made(wanted("VT-1", |_| ())).await;
    for (card, code) in [(REFUSED_163, "01100"), (SHORT_OF_MONEY, "01116")] {
        shop.pay("VT-1", card).await;
        let told = shop.session(&id).await;
        assert_eq!((&told["result"]["title"], &told["result"]["code"]), (&json!("REFUSED"), &json!(code)));
    }
    shop.pay("VT-1", VISA).await;
    let told = shop.session(&id).await;
    assert_eq!(told["result"]["title"], "ACCEPTED");
    assert_eq!(told["transactions"].as_array().unwrap().len(), 3);
    let refused = told["transactions"][0]["id"].as_str().unwrap();
    assert_eq!(history(&shop.transaction(refused).await), ["AUTHORIZATION 8640 KO"]);
    assert_eq!(shop.operate(refused, "captures", json!({ "amount": 1 })).await.1["result"]["code"], "02010");

    let (id, _) = shop.made(wanted("VT-2", |_| ())).await;
    for _ in 0..3 {
        shop.pay("VT-2", EXPIRED).await;
    }
    let (status, _) = shop.bench.control("monext/sessions/VT-2/pay", json!({ "card": VISA })).await;
    assert_eq!(status, 409);
    let told = shop.session(&id).await;
    assert_eq!((&told["result"]["title"], &told["result"]["code"]), (&json!("REFUSED"), &json!("01101")));
    assert_eq!(shop.truth("VT-2").await["charges"], 0);
}

#[tokio::test]
async fn the_bank_may_ask_the_payer_who_accepts_refuses_or_leaves() {
    let shop = Shop::new().await;
    for (reference, answer, title) in
        [("VT-1", "accept", "ACCEPTED"), ("VT-2", "refuse", "REFUSED"), ("VT-3", "leave", "INPROGRESS")]
    {
        let (id, _) = shop.made(wanted(reference, |_| ())).await;
        let path = format!("monext/sessions/{reference}/pay");
        shop.bench.control(&path, json!({ "card": CHALLENGED, "challenge": answer })).await;
        let told = shop.session(&id).await;
        assert_eq!(told["result"]["title"], title, "{answer}");
        assert_eq!(told.get("transactions").is_some(), answer != "leave");
    }
}

#[tokio::test]
async fn a_telephone_order_is_never_authenticated() {
    let shop = Shop::new().await;
    let (id, _) = shop.made(wanted("VT-1", |body| body["order"]["origin"] = json!("TO"))).await;
    shop.pay("VT-1", "5300000000000006").await;
    let told = shop.session(&id).await;
    assert_eq!(told["result"]["title"], "ACCEPTED");
    assert!(told["transactions"][0].get("authenticationResultData").is_none());
    assert_eq!(shop.truth("VT-1").await["origin"], "TO");
}

#[tokio::test]
async fn pending_payments_hold_nothing_until_somebody_decides() {
    let shop = Shop::new().await;
    for (reference, card, title, accept, end) in [
        ("VT-1", REVIEWED, "PENDING_RISK", true, "ACCEPTED"),
        ("VT-2", REVIEWED, "PENDING_RISK", false, "REFUSED"),
        ("VT-3", WAITING, "ONHOLD_PARTNER", true, "ACCEPTED"),
        ("VT-4", WAITING, "ONHOLD_PARTNER", false, "REFUSED"),
    ] {
        let (id, _) = shop.made(wanted(reference, |_| ())).await;
        let paid = shop.pay(reference, card).await;
        assert_eq!(paid["state"], "pending");
        let told = shop.session(&id).await;
        assert_eq!(told["result"]["title"], title);
        let transaction = told["transactions"][0]["id"].as_str().unwrap();
        assert_eq!(history(&shop.transaction(transaction).await), Vec::<String>::new());
        let path = format!("monext/transactions/{transaction}/decide");
        assert_eq!(shop.bench.control(&path, json!({ "accept": accept })).await.0, 200);
        assert_eq!(shop.session(&id).await["result"]["title"], end);
        assert_eq!(shop.bench.control(&path, json!({ "accept": accept })).await.0, 409);
    }
}

#[tokio::test]
async fn amounts_are_minor_units_of_the_currency_s_own() {
    let shop = Shop::new().await;
    for (currency, amount) in [("JPY", 1050), ("KWD", 1234)] {
        let body = wanted(currency, |body| {
            body["order"]["currency"] = json!(currency);
            body["order"]["amount"] = json!(amount);
        });
        let (id, url) = shop.made(body).await;
        let page = shop.bench.client.get(&url).send().await.unwrap().text().await.unwrap();
        let shown = if currency == "JPY" { "1\u{202f}050\u{a0}¥" } else { "1,234\u{a0}KWD" };
        assert!(page.contains(shown), "{currency}");
        shop.pay(currency, VISA).await;
        let one = shop.session(&id).await["transactions"][0].clone();
        assert_eq!(one["authorizedAmount"], amount);
        let transaction = one["id"].as_str().unwrap();
        let body = json!({ "amount": amount });
        assert_eq!(shop.operate(transaction, "captures", body).await.1["result"]["title"], "ACCEPTED");
        assert_eq!(shop.truth(currency).await["captured"], amount);
    }
}

#[tokio::test]
async fn what_the_back_office_does_shows_in_the_history() {
    let shop = Shop::new().await;
    let id = shop.paid("VT-1", "AUTOMATIC").await;
    let path = format!("monext/transactions/{id}/edit");
    for edit in [
        json!({ "type": "REFUND", "amount": 640 }),
        json!({ "type": "REFUND", "amount": 1000, "status": "KO" }),
        json!({ "type": "RESET", "amount": 3000 }),
    ] {
        assert_eq!(shop.bench.control(&path, edit).await.0, 200);
    }
    assert_eq!(
        history(&shop.transaction(&id).await),
        ["AUTHORIZATION_AND_CAPTURE 8640 OK", "REFUND 640 OK", "REFUND 1000 KO", "RESET 3000 OK"]
    );
    let left = shop.truth("VT-1").await["transactions"][0].clone();
    assert_eq!((&left["capturable"], &left["refundable"]), (&json!(0), &json!(5000)));
    let wrong = json!({ "type": "SALE", "amount": 1 });
    assert_eq!(shop.bench.control(&path, wrong).await.0, 422);
}

#[tokio::test]
async fn an_order_that_ended_unpaid_may_be_tried_again_and_keeps_its_past() {
    let shop = Shop::new().await;
    let (first, url) = shop.made(wanted("VT-1", |_| ())).await;
    let cancel = [("action", "cancel")];
    shop.bench.client.post(&url).form(&cancel).send().await.unwrap();
    let told = shop.session(&first).await;
    assert_eq!((&told["result"]["title"], &told["result"]["code"]), (&json!("CANCELLED"), &json!("02319")));
    let (second, _) = shop.made(wanted("VT-1", |_| ())).await;
    let paid = shop.pay("VT-1", VISA).await;
    assert_eq!(paid["sessionId"], json!(second));
    let truth = shop.truth("VT-1").await;
    assert_eq!(truth["state"], "paid");
    assert_eq!(truth["earlier"][0]["sessionId"], json!(first));
}
