//! The Paylink: its page as a browser without script sees it, its settings, and sending it by text.

use reqwest::Response;

use super::*;

async fn key(bench: &Bench, path: &str, changes: &[(&str, &str)]) -> Response {
    let usual = [("card_number", VISA), ("expiry", "12/35"), ("cvc", "123"), ("card_holder", "Joe Buyer")];
    let fields = crate::bench::changed(&usual, changes);
    bench.client.post(format!("{}/paylink/{path}", bench.at().clearent)).form(&fields).send().await.unwrap()
}

async fn show(bench: &Bench, path: &str) -> (u16, String) {
    let answer = bench.client.get(format!("{}/paylink/{path}", bench.at().clearent)).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

async fn settings(bench: &Bench, method: Method, body: Option<Value>) -> Told {
    ask(bench, MAIN, method, "settings/terminal/paylink", body.as_ref()).await
}

#[tokio::test]
async fn a_payer_pays_and_only_the_amount_tells_whose_payment_it_is() {
    let bench = Bench::new().await;
    let (status, page) = show(&bench, "pl-main?amount=41.33").await;
    assert_eq!(status, 200);
    assert!(page.contains("$41.33") && page.contains("name=\"card_number\"") && !page.contains("<script"));
    let answer = key(&bench, "pl-main?amount=41.33", &[]).await;
    assert_eq!(answer.status(), 303);
    let thanks = bench.client.get(answer.headers()["location"].to_str().unwrap()).send().await.unwrap();
    assert!(thanks.text().await.unwrap().contains("Paid. Thank you"));

    let (_, body) = find(&bench, MAIN, "amount=41.33").await;
    let one = &body["payload"]["transactions"]["transaction"][0];
    assert_eq!(
        (&one["type"], &one["result"], &one["order-id"]),
        (&json!("SALE"), &json!("APPROVED"), &one["id"])
    );
    for absent in ["invoice", "description", "customer-id", "billing", "email-address", "client-ip"] {
        assert!(one.get(absent).is_none(), "{absent}");
    }
    assert_eq!(find(&bench, OTHER, "").await.0, 204);
    let calls = bench.truth("calls").await;
    let names: Vec<&str> =
        calls.as_array().unwrap().iter().map(|call| call["operation"].as_str().unwrap()).collect();
    assert_eq!(names[..3], ["view", "pay", "view"]);
    assert!(!calls[1]["form"].to_string().contains(VISA), "the card stands apart");
    assert_eq!(calls[1]["card"]["card_number"], VISA);
}

#[tokio::test]
async fn a_link_can_be_paid_twice() {
    let bench = Bench::new().await;
    for _ in 0..2 {
        assert_eq!(key(&bench, "pl-main?amount=41.33", &[]).await.status(), 303);
    }
    assert_eq!(find(&bench, MAIN, "amount=41.33").await.1["page"]["total-elements"], 2);
}

#[tokio::test]
async fn opening_the_page_changes_nothing() {
    let bench = Bench::new().await;
    show(&bench, "pl-other?amount=41.33").await;
    assert_eq!(bench.truth("clearent/transactions").await["transactions"], json!([]));
}

#[tokio::test]
async fn a_payer_learns_what_to_put_right_and_never_why_a_card_was_declined() {
    let bench = Bench::new().await;
    for (changes, sentence) in [
        (("card_number", "4111111111111112"), "Enter the card number without missing digits."),
        (("expiry", "01/24"), "Enter an expiry date that is not past"),
        (("cvc", "1"), "Enter the security code"),
        (("card_holder", "-"), "Enter the name on the card."),
    ] {
        let answer = key(&bench, "pl-main?amount=41.33", &[changes]).await;
        assert_eq!(answer.status(), 422);
        let page = answer.text().await.unwrap();
        assert!(page.contains(sentence) && !page.contains("value=\"4111"), "{sentence}");
    }
    let answer = key(&bench, "pl-main?amount=0.21", &[]).await;
    let page = answer.text().await.unwrap();
    assert!(page.contains("The card was declined") && !page.contains("Sufficient"), "{page}");
    let truth = bench.truth("clearent/transactions").await;
    let codes: Vec<&Value> =
        truth["transactions"].as_array().unwrap().iter().map(|one| &one["result-code"]).collect();
    assert_eq!(codes, ["012"]);
}

#[tokio::test]
async fn without_an_amount_the_payer_enters_it() {
    let bench = Bench::new().await;
    assert!(show(&bench, "pl-other").await.1.contains("name=\"amount\""));
    assert_eq!(key(&bench, "pl-other", &[("amount", "41")]).await.status(), 422);
    assert_eq!(key(&bench, "pl-other", &[("amount", "12.50")]).await.status(), 303);
    assert_eq!(find(&bench, OTHER, "amount=12.50").await.0, 200);
    assert_eq!(show(&bench, "pl-other?amount=41").await.0, 400, "a cut link asks for nothing");
    assert_eq!(show(&bench, "pl-nobody?amount=41.33").await.0, 404);
}

#[tokio::test]
async fn the_settings_say_where_payers_go() {
    let bench = Bench::new().await;
    let (status, body) = settings(&bench, Method::GET, None).await;
    let new = json!({ "terminalId": "00000001", "enabled": "true" });
    assert_eq!((status, &body["payload"]["paylink"]), (200, &new));
    let urls =
        json!({ "success-url": "https://shop.example/thanks", "cancel-url": "https://shop.example/cart" });
    assert_eq!(settings(&bench, Method::POST, Some(urls)).await.0, 200);
    let answer = key(&bench, "pl-main?amount=41.33", &[]).await;
    assert_eq!(answer.headers()["location"], "https://shop.example/thanks");
    let answer = key(&bench, "pl-main?amount=41.33", &[("action", "cancel")]).await;
    assert_eq!(answer.headers()["location"], "https://shop.example/cart");

    let (_, body) = settings(&bench, Method::PUT, Some(json!({ "enabled": false }))).await;
    assert_eq!(
        body["payload"]["paylink"]["success-url"], "https://shop.example/thanks",
        "PUT changes what it names"
    );
    assert_eq!(show(&bench, "pl-main?amount=41.33").await.0, 404);
    assert_eq!(show(&bench, "pl-other?amount=41.33").await.0, 200);
    let paid =
        bench.control("clearent/paylink/pl-main/pay", json!({ "card": VISA, "amount": "41.33" })).await;
    assert_eq!(paid.0, 409);
    let (_, body) = settings(&bench, Method::DELETE, None).await;
    assert_eq!(body["payload"]["paylink"], json!({ "terminalId": "00000001", "enabled": "false" }));
    for (wrong, http, code) in [
        (json!({ "success-url": "shop.example" }), 400, "041"),
        (json!({ "terminalId": "00000002" }), 400, "041"),
        (json!({ "colour": "red" }), 400, "041"),
        (json!({ "enabled": 1 }), 500, "090"),
    ] {
        assert_eq!(refusal(&settings(&bench, Method::PUT, Some(wrong)).await), (http, code));
    }
}

#[tokio::test]
async fn the_control_address_pays_as_a_payer_would() {
    let bench = Bench::new().await;
    let pay = |body: Value| {
        let bench = &bench;
        async move { bench.control("clearent/paylink/pl-other/pay", body).await }
    };
    let (status, told) = pay(json!({ "card": VISA, "amount": "41.33" })).await;
    assert_eq!((status, &told["approved"], &told["terminal"]), (200, &json!(true), &json!(2)));
    assert_eq!(told["order-id"], told["id"]);
    assert_eq!(pay(json!({ "card": VISA, "amount": "0.21" })).await.1["result-code"], "012");
    assert_eq!(pay(json!({ "card": "4111111111111112", "amount": "41.33" })).await.0, 422);
    assert_eq!(pay(json!({ "card": VISA, "amount": "41" })).await.0, 422);
    assert_eq!(
        bench.control("clearent/paylink/x/pay", json!({ "card": VISA, "amount": "1.00" })).await.0,
        404
    );
}

#[tokio::test]
async fn a_link_is_sent_by_text() {
    let bench = Bench::new().await;
    let link = format!("{}/paylink/pl-main?amount=41.33", bench.at().clearent);
    let text = |changes: Value| {
        let mut body = json!({ "phone": "678-555-0182", "link": link, "merchantName": "Sandbox Flowers" });
        body.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        let bench = &bench;
        async move { ask(bench, MAIN, Method::POST, "sms-reg/send-sms", Some(&body)).await }
    };
    let (status, body) = text(json!({})).await;
    assert_eq!((status, &body["code"], &body["status"]), (201, &json!("201"), &json!("SUCCESS")));
    assert!(body["exchange-id"].is_string() && body.as_object().unwrap().len() == 3);
    for (wrong, http, code) in [
        (json!({ "phone": "555-0182" }), 500, "867"),
        (json!({ "phone": "" }), 400, "041"),
        (json!({ "phone": 6_785_550_182_u64 }), 500, "090"),
        (json!({ "link": "https://shop.example/pay" }), 500, "073"),
        (json!({ "amount": "41.33" }), 400, "041"),
    ] {
        assert_eq!(refusal(&text(wrong.clone()).await), (http, code), "{wrong}");
    }
    let sent = bench.truth("clearent/texts").await;
    assert_eq!(sent.as_array().unwrap().len(), 1);
    assert_eq!(
        (&sent[0]["phone"], &sent[0]["link"], &sent[0]["terminal"]),
        (&json!("678-555-0182"), &json!(link), &json!(1))
    );
    let calls = bench.truth("calls").await;
    assert_eq!((&calls[0]["service"], &calls[0]["operation"]), (&json!("clearent"), &json!("sms")));
}
