//! What is refused, with which status.

use serde_json::json;

use super::*;

fn refused(told: &Told) -> Option<(u16, &str)> {
    told.1["result"].as_str().map(|text| (told.0, text))
}

#[tokio::test]
async fn only_a_known_shop_is_heard_in_body_or_query() {
    let mut shop = Shop::new().await;
    let success = (200, json!({ "success": true }));
    assert_eq!(shop.post("authenticate", json!({})).await, success);
    let url = format!("{}?public_key=ck-other&shared_secret=ck-other-secret", shop.url("authenticate"));
    assert_eq!(told(shop.bench.client.post(url).json(&json!({})).send().await.unwrap()).await, success);
    for body in [
        json!({}),
        json!({ "public_key": "ck-main" }),
        json!({ "public_key": "ck-main", "shared_secret": "ck-other-secret" }),
        json!({ "public_key": "ck-main", "shared_secret": 1 }),
    ] {
        let answer = shop.bench.client.post(shop.url("authenticate")).json(&body).send().await.unwrap();
        assert_eq!(refused(&told(answer).await), Some((401, "unauthorized")), "{body}");
    }
    shop.public_key = "ck-nobody";
    assert_eq!(refused(&shop.get("find_order", &[("id", "CK-1")]).await), Some((401, "unauthorized")));
}

#[tokio::test]
async fn another_shop_s_order_is_not_found() {
    let mut shop = Shop::new().await;
    let id = shop.placed().await;
    shop.post("update_order", update(&id, charges())).await;
    shop.public_key = "ck-other";
    assert_eq!(shop.get("find_order", &[("id", &id)]).await.0, 404);
    assert_eq!(shop.post("cancel_order", json!({ "id": id })).await.0, 404);
    let by_number = shop.get("find_order_by_merchant_order_id", &[("merchant_order_id", "SO-1001")]).await;
    assert_eq!(refused(&by_number), Some((404, "not found")));
}

#[tokio::test]
async fn an_order_must_be_named_and_known() {
    let shop = Shop::new().await;
    assert_eq!(refused(&shop.get("find_order", &[]).await), Some((400, "id is required")));
    assert_eq!(refused(&shop.get("find_order", &[("id", "CK-1")]).await), Some((404, "not found")));
    let nameless = shop.get("find_order_by_merchant_order_id", &[]).await;
    assert_eq!(refused(&nameless), Some((400, "merchant order id is required")));
    for operation in ["complete_checkout", "cancel_order", "update_order", "confirm_order", "refund"] {
        assert_eq!(shop.post(operation, json!({})).await.0, 400, "{operation}");
        assert_eq!(shop.post(operation, json!({ "id": " " })).await.0, 400, "{operation}");
        let unknown = shop.post(operation, json!({ "id": "CK-1" })).await;
        assert_eq!(refused(&unknown), Some((404, "not found")), "{operation}");
    }
}

#[tokio::test]
async fn method_body_and_path_are_the_contract_s() {
    let shop = Shop::new().await;
    assert_eq!(shop.get("authenticate", &[]).await.0, 405);
    assert_eq!(shop.post("find_order", json!({ "id": "CK-1" })).await.0, 405);
    assert_eq!(shop.post("begin_checkuot", checkout()).await.0, 404);
    let url = format!("{}?public_key=ck-main&shared_secret=ck-main-secret", shop.url("authenticate"));
    for (kind, body) in [
        ("application/json", "{"),
        ("application/json", "[]"),
        ("text/plain", "{}"),
        ("application/x-www-form-urlencoded", "id=CK-1"),
    ] {
        let request = shop.bench.client.post(&url).header("Content-Type", kind).body(body);
        assert_eq!(request.send().await.unwrap().status(), 400, "{kind} {body}");
    }
    let misplaced = shop.bench.client.post(format!("{url}&id=CK-1")).json(&json!({}));
    assert_eq!(misplaced.send().await.unwrap().status(), 400, "business members belong into the body");
}

#[tokio::test]
async fn a_checkout_lacking_something_is_refused_and_makes_no_order() {
    let shop = Shop::new().await;
    for pointer in [
        "/cart_items",
        "/billing_address",
        "/charges",
        "/return_url",
        "/mode",
        "/charges/total",
        "/charges/shipping",
        "/charges/tax",
        "/charges/discount_amount",
        "/charges/grand_total",
        "/billing_address/first_name",
        "/billing_address/last_name",
        "/billing_address/email",
        "/cart_items/0/merchant_id",
        "/cart_items/0/name",
        "/cart_items/0/price",
        "/cart_items/0/quantity",
    ] {
        let told = shop.post("begin_standalone_checkout", without(pointer)).await;
        let (status, text) = refused(&told).unwrap();
        assert!(status == 400 && text.ends_with("is required"), "{pointer}: {text}");
    }
    for pointer in
        ["/remote_id", "/remote_customer_id", "/cancel_url", "/order_complete_url", "/shipping_address"]
    {
        assert_eq!(shop.post("begin_standalone_checkout", without(pointer)).await.0, 200, "{pointer}");
    }
    assert_eq!(shop.bench.truth("credit-key/orders").await.as_object().unwrap().len(), 5);
}

#[tokio::test]
async fn a_checkout_with_something_wrong_is_refused() {
    let shop = Shop::new().await;
    for (pointer, value) in [
        ("/charges/grand_total", json!(57.23)),
        ("/charges/grand_total", json!("1,057.22")),
        ("/charges/tax", json!(8.255)),
        ("/charges/discount_amount", json!(-4)),
        ("/charges/discount", json!(4)),
        ("/charges", json!({ "total": 0, "shipping": 0, "tax": 0, "discount_amount": 0, "grand_total": 0 })),
        ("/charges", json!([])),
        ("/mode", json!("modal")),
        ("/cart_items", json!([])),
        ("/cart_items", json!({})),
        ("/cart_items", json!(["lamp"])),
        ("/cart_items/0/quantity", json!(0)),
        ("/cart_items/0/quantity", json!(1.5)),
        ("/cart_items/0/price", json!("15,99")),
        ("/cart_items/0/merchant_id", json!(null)),
        ("/cart_items/0/colour", json!("red")),
        ("/billing_address/email", json!("joe")),
        ("/billing_address/country", json!("US")),
        ("/shipping_address/zip", json!(12574)),
        ("/merchant_data/contact_method", json!("fax")),
        ("/merchant_data/cc_rep", json!("yes")),
        ("/merchant_data/csr", json!("the rep")),
        ("/merchant_data/note", json!({})),
        ("/return_url", json!("shop.example/done")),
        ("/return_url", json!("https://shop.example/done/%25CKKEY%25")),
        ("/remote_id", json!(1001)),
        ("/returnurl", json!("https://shop.example/")),
    ] {
        let told = shop.post("begin_standalone_checkout", changed(pointer, value.clone())).await;
        assert_eq!(refused(&told).map(|(status, _)| status), Some(400), "{pointer} {value}");
    }
    let mut by_phone = changed("/merchant_data/contact_method", json!("phone"));
    by_phone["billing_address"]["phone_number"] = json!("555-0112");
    assert_eq!(shop.post("begin_standalone_checkout", by_phone).await.0, 400, "no full phone number");
    assert!(shop.notices().await.is_empty());
}

#[tokio::test]
async fn an_order_rises_by_at_most_100_dollars_over_what_was_approved() {
    let shop = Shop::new().await;
    let (new, _) = shop.begun().await;
    let placed = shop.placed().await;
    for id in [&new, &placed] {
        for (cents, status) in [(6000, 200), (10001, 400), (10000, 200), (0, 200)] {
            let told = shop.post("update_order", update(id, charges_plus(cents))).await;
            assert_eq!(told.0, status, "{cents} more, whatever the edits before: {}", told.1);
        }
        assert_eq!(shop.order(id).await["amount"], 57.22);
    }
    shop.post("update_order", update(&new, charges_plus(5000))).await;
    shop.act(&new, "finish", json!({})).await;
    assert_eq!(shop.truth(&new).await["approved"], 107.22, "the customer approved what the page showed");
    assert_eq!(shop.post("update_order", update(&new, charges_plus(15000))).await.0, 200);
    let told = shop.post("update_order", update(&new, charges_plus(15001))).await;
    assert_eq!(refused(&told), Some((400, "order amount may rise by at most $100.00")));
}

#[tokio::test]
async fn each_state_allows_its_own_changes_only() {
    let shop = Shop::new().await;
    let (new, _) = shop.begun().await;
    let (shipped, canceled, returned) = (shop.shipped().await, shop.placed().await, shop.placed().await);
    assert_eq!(shop.post("cancel_order", json!({ "id": canceled })).await.0, 200);
    assert_eq!(shop.post("refund", json!({ "id": returned, "amount": 1 })).await.0, 200);
    for (id, update_status, confirm, cancel, refund) in [
        (&shipped, 400, 400, 400, 200),
        (&canceled, 400, 400, 400, 400),
        (&returned, 400, 400, 400, 200),
        (&new, 200, 400, 200, 400),
    ] {
        let state = shop.order(id).await["status"].clone();
        assert_eq!(shop.post("update_order", update(id, charges())).await.0, update_status, "update {state}");
        assert_eq!(
            shop.post("confirm_order", confirmation(id, charges())).await.0,
            confirm,
            "confirm {state}"
        );
        assert_eq!(shop.post("refund", json!({ "id": id, "amount": 1 })).await.0, refund, "refund {state}");
        assert_eq!(shop.post("cancel_order", json!({ "id": id })).await.0, cancel, "cancel {state}");
    }
    assert_eq!(shop.post("complete_checkout", json!({ "id": new })).await.1, json!({ "success": false }));
    assert_eq!(shop.truth(&shipped).await["confirms"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_confirmation_must_be_whole_and_within_the_order_s_amount() {
    let shop = Shop::new().await;
    let id = shop.placed().await;
    let told = shop.post("confirm_order", confirmation(&id, charges_plus(1))).await;
    assert_eq!(refused(&told), Some((400, "grand total exceeds the order amount")));
    for name in ["merchant_order_id", "merchant_status", "cart_items", "charges"] {
        let mut body = confirmation(&id, charges());
        body.as_object_mut().unwrap().remove(name);
        assert_eq!(shop.post("confirm_order", body).await.0, 400, "{name}");
    }
    let mut both = confirmation(&id, charges());
    both["cart_contents"] = items();
    assert_eq!(shop.post("confirm_order", both).await.0, 400);
    assert_eq!(shop.order(&id).await["status"], "placed");
    assert_eq!(shop.truth(&id).await["captured"], 0);
}

#[tokio::test]
async fn a_refund_is_a_number_above_zero_and_within_what_is_left() {
    let shop = Shop::new().await;
    let id = shop.shipped().await;
    for amount in [json!(0), json!(-1), json!("10.00"), json!(1.005), json!(57.23), json!(null), json!(1e20)]
    {
        assert_eq!(shop.post("refund", json!({ "id": id, "amount": amount })).await.0, 400, "{amount}");
    }
    assert_eq!(shop.post("refund", json!({ "id": id, "amount": 50 })).await.0, 200);
    assert_eq!(shop.post("refund", json!({ "id": id, "amount": 7.23 })).await.0, 400);
    assert_eq!(shop.post("refund", json!({ "id": id, "amount": 7.22, "reason": "x" })).await.0, 400);
    assert_eq!(shop.order(&id).await["refunded_amount"], 50);
}
