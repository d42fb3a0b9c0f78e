//! An order's whole life, as the contract's example exchanges tell it.

use serde_json::json;

use super::*;

#[tokio::test]
async fn an_order_goes_from_link_to_refund() {
    let shop = Shop::new().await;
    let (id, url) = shop.begun().await;
    assert!(id.starts_with("CK-"));
    assert!(url.starts_with(&format!("{}/checkout/", shop.bench.at().credit_key)));
    let wanted = json!({
        "id": id, "status": "new", "capture_status": null, "amount": 57.22, "refunded_amount": 0, "charges": charges(),
        "items": [{
            "merchant_product_id": "100010", "name": "Desk lamp", "price": 15.99, "sku": "DL-1", "quantity": 3,
            "size": null, "color": null
        }],
        "merchant_order_id": null, "merchant_status": null, "shipping_address": checkout()["shipping_address"]
    });
    assert_eq!(shop.order(&id).await, wanted);

    let complete = json!({ "id": id });
    let not_yet = shop.post("complete_checkout", complete.clone()).await;
    assert_eq!(not_yet, (200, json!({ "success": false })), "the customer did nothing yet");
    shop.act(&id, "finish", json!({})).await;
    assert_eq!(shop.order(&id).await["status"], "new", "finished is not placed");
    for _ in 0..2 {
        assert_eq!(shop.post("complete_checkout", complete.clone()).await, (200, json!({ "success": true })));
        assert_eq!(shop.order(&id).await["status"], "placed");
    }

    let numbered = json!({ "id": id, "merchant_status": "processing", "merchant_order_id": "SO-1001" });
    let (status, order) = shop.post("update_order", numbered).await;
    assert_eq!(
        (status, &order["merchant_order_id"], &order["amount"]),
        (200, &json!("SO-1001"), &json!(57.22))
    );
    let by_number = shop.get("find_order_by_merchant_order_id", &[("merchant_order_id", "SO-1001")]).await;
    assert_eq!(by_number, (200, order));

    let (_, order) = shop.post("update_order", update(&id, charges_plus(4000))).await;
    assert_eq!((&order["amount"], &order["charges"]["grand_total"]), (&json!(97.22), &json!(97.22)));

    let (status, order) = shop.post("confirm_order", confirmation(&id, charges_plus(4000))).await;
    assert_eq!(
        (status, &order["status"], &order["capture_status"]),
        (200, &json!("shipped"), &json!("captured"))
    );
    assert_eq!(order["merchant_status"], "shipped");

    let (status, order) = shop.post("refund", json!({ "id": id, "amount": 29.99 })).await;
    assert_eq!(
        (status, &order["status"], &order["refunded_amount"]),
        (200, &json!("returned"), &json!(29.99))
    );
    let (_, order) = shop.post("refund", json!({ "id": id, "amount": 67.23 })).await;
    assert_eq!((&order["refunded_amount"], &order["capture_status"]), (&json!(97.22), &json!("captured")));

    let truth = shop.truth(&id).await;
    assert_eq!(
        (&truth["captured"], &truth["refunded"], &truth["approved"]),
        (&json!(97.22), &json!(97.22), &json!(57.22))
    );
    assert_eq!(truth["confirms"].as_array().unwrap().len(), 1);
    assert_eq!(truth["refunds"].as_array().unwrap().len(), 2);
    assert_eq!(truth["updates"].as_array().unwrap().len(), 2);
    assert_eq!((&truth["remote_id"], &truth["checkout_url"]), (&json!("SO-1001"), &json!(url)));
}

#[tokio::test]
async fn an_order_may_be_placed_without_being_completed() {
    let shop = Shop::new().await;
    shop.bench.control("credit-key/settings", json!({ "auto_place": true })).await;
    let id = shop.finished().await;
    assert_eq!(shop.order(&id).await["status"], "placed");
    assert_eq!(
        shop.post("complete_checkout", json!({ "id": id })).await.1,
        json!({ "success": true }),
        "asking once more does no harm"
    );
}

#[tokio::test]
async fn a_declined_customer_leaves_the_order_new_for_good() {
    let shop = Shop::new().await;
    let (id, _) = shop.begun().await;
    assert_eq!(shop.act(&id, "decline", json!({})).await.1["checkout"], "declined");
    assert_eq!(shop.post("complete_checkout", json!({ "id": id })).await.1, json!({ "success": false }));
    assert_eq!(shop.order(&id).await["status"], "new");
    assert_eq!(shop.act(&id, "finish", json!({})).await.0, 409);
}

#[tokio::test]
async fn the_same_checkout_twice_makes_two_orders() {
    let shop = Shop::new().await;
    let ((first, one), (second, other)) = (shop.begun().await, shop.begun().await);
    assert!(first != second && one != other);
    for id in [&first, &second] {
        assert_eq!(shop.truth(id).await["remote_id"], "SO-1001");
        shop.post("update_order", json!({ "id": id, "merchant_order_id": "SO-1001" })).await;
    }
    let (_, found) = shop.get("find_order_by_merchant_order_id", &[("merchant_order_id", "SO-1001")]).await;
    assert_eq!(found["id"], json!(second), "the newest of one number answers");
}

#[tokio::test]
async fn the_link_goes_where_the_shop_said_and_a_copy_to_the_rep() {
    let shop = Shop::new().await;
    let (id, url) = shop.begun().await;
    let by_phone = changed("/merchant_data", json!({ "contact_method": "phone" }));
    assert_eq!(shop.post("begin_standalone_checkout", by_phone).await.0, 200);
    assert_eq!(shop.post("begin_standalone_checkout", changed("/mode", json!("redirect"))).await.0, 200);
    assert_eq!(shop.post("cancel_order", json!({ "id": id })).await.1["status"], "canceled");
    let seen: Vec<_> = shop
        .notices()
        .await
        .iter()
        .map(|one| ["kind", "channel", "to"].map(|name| one[name].as_str().unwrap().to_owned()).join(" "))
        .collect();
    assert_eq!(
        seen,
        [
            "link email joe@example.com",
            "copy email rep@example.com",
            "link phone 213-555-0112",
            "cancellation email joe@example.com"
        ],
        "a checkout by redirect tells nobody"
    );
    assert_eq!(shop.notices().await[0]["url"], json!(url));

    let address = format!("{}messages.json?to=joe@example.com", shop.bench.at().inbox);
    let mails: Value = shop.bench.client.get(address).send().await.unwrap().json().await.unwrap();
    assert_eq!(mails.as_array().unwrap().len(), 2);
    assert_eq!(mails[0]["subject"], "Linden & Co.: finish your order with Credit Key");
    assert!(mails[0]["text"].as_str().unwrap().contains(&url), "{mails}");
    assert!(mails[0]["html"].as_str().unwrap().contains(&format!("href=\"{url}\"")), "{mails}");
    assert!(mails[1]["text"].as_str().unwrap().contains("was canceled"), "{mails}");
}

#[tokio::test]
async fn a_confirmation_takes_a_part_and_either_name_of_its_items() {
    let shop = Shop::new().await;
    let id = shop.placed().await;
    let part = json!({ "total": 20, "shipping": 0, "tax": 0, "discount_amount": 0, "grand_total": 20 });
    let mut body = confirmation(&id, part);
    body["cart_contents"] = body.as_object_mut().unwrap().remove("cart_items").unwrap();
    let (status, order) = shop.post("confirm_order", body).await;
    assert_eq!((status, &order["amount"]), (200, &json!(20)), "{order}");
    assert_eq!(shop.post("refund", json!({ "id": id, "amount": 20.01 })).await.0, 400);
    assert_eq!(shop.post("refund", json!({ "id": id, "amount": 20 })).await.0, 200);
}

#[tokio::test]
async fn amounts_may_come_as_the_text_that_shop_modules_send() {
    let shop = Shop::new().await;
    let text = json!({
        "total": "47.9700", "shipping": "5.0000", "tax": "8.2500", "discount_amount": "4.0000", "grand_total": "57.2200"
    });
    let (status, body) = shop.post("begin_standalone_checkout", changed("/charges", text)).await;
    assert_eq!(status, 200, "{body}");
    assert_eq!(shop.order(body["id"].as_str().unwrap()).await["charges"], charges());
}

#[tokio::test]
async fn a_test_may_change_an_order_behind_the_terminal_s_back() {
    let shop = Shop::new().await;
    let id = shop.shipped().await;
    let (status, _) = shop.act(&id, "edit", json!({ "amount": 50.25, "refunded_amount": "10.10" })).await;
    assert_eq!(status, 200);
    let order = shop.order(&id).await;
    assert_eq!((&order["amount"], &order["refunded_amount"]), (&json!(50.25), &json!(10.1)));
    assert_eq!((&order["charges"]["grand_total"], &order["charges"]["total"]), (&json!(50.25), &json!(41)));
    shop.act(&id, "edit", json!({ "status": "canceled" })).await;
    assert_eq!(shop.order(&id).await["status"], "canceled");
    assert_eq!(shop.act(&id, "edit", json!({ "state": "new" })).await.0, 422);
    assert_eq!(shop.act("CK-1", "edit", json!({})).await.0, 404);
}

#[tokio::test]
async fn calls_are_listed_by_operation_without_the_secret_and_take_faults() {
    let shop = Shop::new().await;
    let (id, url) = shop.begun().await;
    shop.bench.fault("creditkey", "find_order", json!({ "kind": "status", "status": 503 })).await;
    assert_eq!(shop.get("find_order", &[("id", &id)]).await.0, 503);
    shop.bench.client.get(&url).send().await.unwrap();
    shop.bench.client.post(&url).form(&[("action", "accept")]).send().await.unwrap();
    let calls = shop.bench.truth("calls").await;
    let names: Vec<_> =
        calls.as_array().unwrap().iter().map(|call| call["operation"].as_str().unwrap()).collect();
    assert_eq!(names, ["begin_standalone_checkout", "find_order", "view", "pay"]);
    assert!(!calls.to_string().contains("ck-main-secret"));
}
