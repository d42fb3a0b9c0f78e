//! Sales and authorisations: the envelope, what is refused, what is declined, and duplicates.

use super::*;
use crate::bench::AMEX;

#[tokio::test]
async fn a_sale_looks_like_the_contract_s_example() {
    let bench = Bench::new().await;
    let sale = json!({
        "type": "SALE", "amount": "25.00", "card": VISA, "exp-date": "1235", "csc": "999",
        "invoice": "SO-1001-1", "order-id": "SO-1001", "check-field": "invoice",
        "description": "Phone order SO-1001", "email-address": "joe@example.com", "email-receipt": "true",
        "client-ip": "203.0.113.9",
        "billing": { "first-name": "Joe", "last-name": "Buyer", "zip": "90036", "country": "United States of America" },
        "billing-is-shipping": "true", "software-type": "VirtualTerminal", "software-type-version": "0.1.0",
        "card-inquiry": true
    });
    let (status, body) = post(&bench, sale).await;
    let id = id(&body);
    assert_eq!((status, body["code"].as_str(), body["status"].as_str()), (200, Some("200"), Some("success")));
    assert!(body["exchange-id"].as_str().unwrap().starts_with("ID-clearent-cgw-1-"));
    let link = json!([{ "rel": "transaction", "href": format!("/rest/v2/transactions?id={id}"), "id": id }]);
    assert_eq!((&body["links"], &body["payload"]["payloadType"]), (&link, &json!("transaction")));
    let wanted = json!({
        "amount": "25.00", "type": "SALE", "result": "APPROVED", "card": "XXXXXXXXXXXX1111",
        "avs-result-code": "Y", "csc-result-code": "M", "batch-string-id": "000001",
        "display-message": "Transaction approved", "result-code": "000", "exp-date": "1235",
        "order-id": "SO-1001", "invoice": "SO-1001-1", "pending": "false", "settled": "false",
        "voided": "false", "check-field-duplicate": "false", "card-type": "VISA", "terminal-id": "00000001"
    });
    for (name, value) in wanted.as_object().unwrap() {
        assert_eq!(&transaction(&body)[name], value, "{name}");
    }
    let code = transaction(&body)["authorization-code"].as_str().unwrap();
    assert!(code.len() == 6 && code.starts_with("TAS"), "{code}");
    let told = body.to_string();
    assert!(!told.contains(VISA) && transaction(&body).get("csc").is_none(), "no card data: {told}");
}

#[tokio::test]
async fn what_was_not_sent_is_not_told_but_for_the_order_id() {
    let bench = Bench::new().await;
    let (_, body) = post(&bench, request("sale", json!({ "csc": null }))).await;
    let one = transaction(&body);
    assert_eq!(one["order-id"], one["id"]);
    for absent in ["invoice", "csc-result-code", "avs-result-code", "check-field-duplicate", "ref-id"] {
        assert!(one.get(absent).is_none(), "{absent}");
    }
}

#[tokio::test]
async fn the_security_code_is_echoed_on_request_only() {
    let bench = Bench::new().await;
    bench.control("clearent/settings", json!({ "echo_csc": true })).await;
    let (_, body) = post(&bench, request("SALE", json!({}))).await;
    assert_eq!(transaction(&body)["csc"], "999");
    let (_, listed) = find(&bench, MAIN, "").await;
    assert!(listed["payload"]["transactions"]["transaction"][0].get("csc").is_none());
}

#[tokio::test]
async fn a_call_without_a_known_key_is_unauthorized() {
    let bench = Bench::new().await;
    let told = ask(&bench, "nonsense", Method::POST, "transactions", Some(&request("SALE", json!({})))).await;
    assert_eq!(refusal(&told), (401, "042"));
    assert_eq!(told.1["payload"]["error"]["error-message"], "UNAUTHORIZED");
    assert!(told.1["payload"]["error"]["time-stamp"].as_str().unwrap().contains(" UTC "));
    assert!(told.1.get("exchange-id").is_none() && told.1["payload"].get("transaction").is_none());
    let url = format!("{}/rest/v2/transactions", bench.at().clearent);
    assert_eq!(bench.client.get(url).send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn every_badly_written_request_is_refused_and_records_nothing() {
    let bench = Bench::new().await;
    let cases = [
        (json!({ "amount": "25" }), 400, "041"),
        (json!({ "amount": "25.0" }), 400, "041"),
        (json!({ "amount": "$25.00" }), 400, "041"),
        (json!({ "amount": 25.00 }), 500, "090"),
        (json!({ "amount": "0.00" }), 400, "043"),
        (json!({ "amount": "1000000.00" }), 400, "044"),
        (json!({ "amount": null }), 400, "041"),
        (json!({ "card": "4111111111111112" }), 400, "009"),
        (json!({ "card": "4111 1111 1111 1111" }), 400, "009"),
        (json!({ "card": "411111111111" }), 400, "009"),
        (json!({ "card": null }), 400, "041"),
        (json!({ "exp-date": "12/35" }), 400, "041"),
        (json!({ "exp-date": "1335" }), 400, "041"),
        (json!({ "exp-date": null }), 400, "041"),
        (json!({ "csc": "12" }), 400, "041"),
        (json!({ "csc": "1234" }), 400, "041"),
        (json!({ "csc": "12a" }), 400, "041"),
        (json!({ "csc": "123", "card": AMEX }), 400, "041"),
        (json!({ "type": "BUY" }), 400, "041"),
        (json!({ "type": null }), 400, "041"),
        (json!({ "currency": "USD" }), 400, "041"),
        (json!({ "api-key": MAIN }), 400, "041"),
        (json!({ "card-inquiry": "true" }), 500, "090"),
        (json!({ "billing": "90036" }), 500, "090"),
        (json!({ "billing": { "zip": 90036 } }), 500, "090"),
        (json!({ "billing": { "zipcode": "90036" } }), 400, "041"),
        (json!({ "billing-is-shipping": "true", "shipping": {} }), 400, "041"),
        (json!({ "billing-is-shipping": "yes" }), 400, "041"),
        (json!({ "invoice": "x".repeat(101) }), 400, "041"),
        (json!({ "email-receipt": "true" }), 400, "041"),
        (json!({ "check-field": "invoice" }), 400, "041"),
        (json!({ "check-field": "card", "invoice": "1" }), 400, "041"),
        (json!({ "sales-tax-amount": "1.00" }), 400, "041"),
        (json!({ "software-type-version": 1.8 }), 500, "090"),
    ];
    for (changes, http, code) in cases {
        let told = post(&bench, request("SALE", changes.clone())).await;
        assert_eq!(refusal(&told), (http, code), "{changes}");
        assert!(told.1["payload"].get("transaction").is_none(), "{changes}");
    }
    assert_eq!(bench.truth("clearent/transactions").await["transactions"], json!([]));
}

#[tokio::test]
async fn only_json_is_read() {
    let bench = Bench::new().await;
    let url = format!("{}/rest/v2/transactions", bench.at().clearent);
    for (kind, body) in [
        ("application/json", "{\"type\":\"SALE\""),
        ("application/json", "[]"),
        ("text/plain", "{\"type\":\"SALE\"}"),
    ] {
        let request = bench.client.post(&url).header("api-key", MAIN).header("content-type", kind).body(body);
        let answer = request.send().await.unwrap();
        let told = (answer.status().as_u16(), answer.json().await.unwrap());
        assert_eq!(refusal(&told), (500, "090"), "{kind} {body}");
    }
}

#[tokio::test]
async fn the_dedicated_paths_do_the_same_and_check_the_type() {
    let bench = Bench::new().await;
    let to = |path: &'static str, body: Value| {
        let bench = &bench;
        async move { ask(bench, MAIN, Method::POST, path, Some(&body)).await }
    };
    let (status, sale) = to("transactions/sale", request("SALE", json!({ "type": null }))).await;
    assert_eq!((status, transaction(&sale)["type"].as_str()), (200, Some("SALE")));
    let (_, void) = to("transactions/void", json!({ "type": "VOID", "id": id(&sale) })).await;
    assert_eq!(transaction(&void)["type"], "VOID");
    assert_eq!(refusal(&to("transactions/sale", request("AUTH", json!({}))).await), (400, "041"));
    assert_eq!(refusal(&to("transactions/give", request("SALE", json!({}))).await), (404, "001"));
    let operations: Vec<Value> =
        bench.truth("calls").await.as_array().unwrap().iter().map(|call| call["operation"].clone()).collect();
    assert_eq!(operations, ["sale", "void", "sale", "unknown"]);
}

#[tokio::test]
async fn the_amount_decides_as_the_vendor_lists_it() {
    let bench = Bench::new().await;
    let table: [(&[&str], &str); 20] = [
        (&["0.49", "0.80", "0.81", "0.82", "1.00", "9999.99"], "000"),
        (&["0.29"], "003"),
        (&["0.04", "0.05"], "004"),
        (&["0.01", "0.02"], "007"),
        (&["0.11", "0.32"], "008"),
        (&["0.14"], "009"),
        (&["0.36", "0.37", "0.38"], "010"),
        (&["0.31", "0.35", "0.39"], "011"),
        (&["0.21"], "012"),
        (&["0.23"], "014"),
        (&["0.43", "0.44"], "015"),
        (&["0.22", "0.25", "0.71"], "016"),
        (&["0.48"], "021"),
        (&["0.09", "0.15", "0.17", "0.99"], "023"),
        (&["0.10"], "024"),
        (&["0.34"], "027"),
        (&["0.46"], "030"),
        (&["0.03"], "031"),
        (&["0.54"], "032"),
        (&["0.50"], "023"),
    ];
    for (amounts, code) in table {
        for amount in amounts {
            let told = post(&bench, request("SALE", json!({ "amount": amount }))).await;
            assert_eq!(transaction(&told.1)["result-code"], code, "{amount}");
            if code == "000" {
                assert_eq!((told.0, transaction(&told.1)["result"].as_str()), (200, Some("APPROVED")));
                continue;
            }
            let http = if matches!(code, "009" | "011") { 400 } else { 402 };
            assert_eq!(refusal(&told), (http, code), "{amount}");
            assert_ne!(transaction(&told.1)["result"], "APPROVED");
            assert!(transaction(&told.1).get("authorization-code").is_none());
            let found = find(&bench, MAIN, &format!("id={}", id(&told.1))).await;
            assert_eq!(found.0, 200, "{amount}: a decline is recorded");
        }
    }
}

#[tokio::test]
async fn an_expired_card_is_declined_in_the_month_after_its_own() {
    let bench = Bench::new().await;
    let told = post(&bench, request("SALE", json!({ "exp-date": "0124" }))).await;
    assert_eq!(refusal(&told), (402, "004"));
    let now: jiff::Timestamp = bench.truth("clock").await["now"].as_str().unwrap().parse().unwrap();
    let this_month = now.strftime("%m%y").to_string();
    approved(&bench, "SALE", json!({ "exp-date": this_month })).await;
}

#[tokio::test]
async fn zip_and_security_code_give_their_answers_and_a_careful_terminal_refuses_n() {
    let bench = Bench::new().await;
    for (zip, csc, avs_answer, csc_answer, careful) in [
        ("90036", "999", "Y", "M", (200, "000")),
        ("00000", "999", "N", "M", (402, "046")),
        ("90036", "111", "Y", "N", (402, "047")),
        ("99999", "222", "A", "P", (200, "000")),
    ] {
        let sale = request("SALE", json!({ "csc": csc, "billing": { "zip": zip } }));
        let (status, body) = post(&bench, sale.clone()).await;
        let one = transaction(&body);
        assert_eq!(
            (status, &one["avs-result-code"], &one["csc-result-code"]),
            (200, &json!(avs_answer), &json!(csc_answer))
        );
        let (status, body) = ask(&bench, CAREFUL, Method::POST, "transactions", Some(&sale)).await;
        assert_eq!(
            (status, transaction(&body)["result-code"].as_str()),
            (careful.0, Some(careful.1)),
            "{zip} {csc}"
        );
    }
}

#[tokio::test]
async fn tax_comes_on_top_unless_told_otherwise() {
    let bench = Bench::new().await;
    let tax = json!({ "sales-tax-amount": "2.00", "sales-tax-type": "LOCAL_SALES_TAX" });
    let (_, body) = post(&bench, request("SALE", tax.clone())).await;
    assert_eq!(
        (&transaction(&body)["amount"], &transaction(&body)["base-amount"]),
        (&json!("27.00"), &json!("25.00"))
    );
    let mut within = tax;
    within["add-tax-to-amount"] = json!(false);
    let (_, body) = post(&bench, request("SALE", within)).await;
    assert_eq!(
        (&transaction(&body)["amount"], &transaction(&body)["sales-tax-amount"]),
        (&json!("25.00"), &json!("2.00"))
    );
}

#[tokio::test]
async fn an_invoice_of_the_same_amount_is_charged_once() {
    let bench = Bench::new().await;
    let checked = json!({ "invoice": "SO-1-1", "check-field": "invoice" });
    let first = approved(&bench, "SALE", checked.clone()).await;
    let (status, again) = post(&bench, request("SALE", checked.clone())).await;
    assert_eq!((status, id(&again)), (200, first.clone()));
    assert_eq!(transaction(&again)["check-field-duplicate"], "true");
    assert_eq!(again["links"][0]["id"], json!(first));
    assert_eq!(bench.truth("clearent/transactions").await["charges"], json!({ "SO-1-1": 1 }));

    let other_amount =
        approved(&bench, "SALE", json!({ "invoice": "SO-1-1", "check-field": "invoice", "amount": "26.00" }))
            .await;
    let unchecked = approved(&bench, "SALE", json!({ "invoice": "SO-1-1" })).await;
    let (_, elsewhere) =
        ask(&bench, OTHER, Method::POST, "transactions", Some(&request("SALE", checked.clone()))).await;
    let all = [first.clone(), other_amount, unchecked.clone(), id(&elsewhere)];
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);

    for paid in [&first, &unchecked] {
        assert_eq!(post(&bench, json!({ "type": "VOID", "id": paid })).await.0, 200);
    }
    assert_ne!(approved(&bench, "SALE", checked).await, first, "what was voided is not paid");
}

#[tokio::test]
async fn a_declined_invoice_may_be_paid_with_another_try() {
    let bench = Bench::new().await;
    let mut checked = json!({ "invoice": "SO-2-1", "check-field": "invoice", "exp-date": "0124" });
    assert_eq!(refusal(&post(&bench, request("SALE", checked.clone())).await), (402, "004"));
    checked["exp-date"] = json!("1235");
    approved(&bench, "SALE", checked).await;
    assert_eq!(bench.truth("clearent/transactions").await["charges"], json!({ "SO-2-1": 1 }));
}

#[tokio::test]
async fn a_planned_fault_strikes_the_operation_by_its_type() {
    let bench = Bench::new().await;
    bench.fault("clearent", "capture", json!({ "kind": "status", "status": 503 })).await;
    let auth = approved(&bench, "AUTH", json!({})).await;
    assert_eq!(post(&bench, json!({ "type": "CAPTURE", "id": auth, "amount": "25.00" })).await.0, 503);
    let (status, one) = post(&bench, json!({ "type": "CAPTURE", "id": auth, "amount": "25.00" })).await;
    assert_eq!(status, 200, "it was not processed: {one}");
    let calls = bench.truth("calls").await;
    assert_eq!(
        (&calls[0]["card"], &calls[0]["json"]["type"]),
        (&json!({ "card": VISA, "csc": "999" }), &json!("AUTH"))
    );
    assert!(!calls.to_string().contains(MAIN), "no key in the list");
}
