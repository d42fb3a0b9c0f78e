//! Credit Key's look-alike: a checkout from its first notice to its last refund, and what it refuses.

use reqwest::Method;
use serde_json::{Value, json};

use crate::bench::{Bench, Told};

const KEYS: [(&str, &str); 2] = [("public_key", "ck-main"), ("shared_secret", "ck-main-secret")];

async fn ask(bench: &Bench, operation: &str, body: Value) -> Told {
    let mut body = body;
    for (name, value) in KEYS {
        body[name] = value.into();
    }
    raw(bench, operation, &body).await
}

async fn raw(bench: &Bench, operation: &str, body: &Value) -> Told {
    let url = format!("{}/ecomm/{operation}", bench.at().credit_key);
    let answer = bench.client.post(url).json(body).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

async fn find(bench: &Bench, id: &str) -> Told {
    let keys = KEYS.map(|(name, value)| format!("{name}={value}")).join("&");
    let url = format!("{}/ecomm/find_order?id={id}&{keys}", bench.at().credit_key);
    let answer = bench.client.get(url).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

fn checkout() -> Value {
    json!({
        "remote_id": "SO-1",
        "cart_items": [{ "merchant_id": "100010", "name": "Desk lamp", "price": 15.99, "quantity": 3 }],
        "billing_address": { "first_name": "Joe", "last_name": "Buyer", "email": "joe@example.com" },
        "charges": { "total": 47.97, "shipping": 5, "tax": 8.25, "discount_amount": 4, "grand_total": 57.22 },
        "return_url": "https://shop.example/done/%CKKEY%",
        "cancel_url": "https://shop.example/back",
        "mode": "link",
        "merchant_data": { "contact_method": "email", "cc_rep": "true", "csr": "rep@example.com" },
    })
}

fn charges(total: f64) -> Value {
    json!({ "total": total, "shipping": 0, "tax": 0, "discount_amount": 0, "grand_total": total })
}

async fn begun(bench: &Bench) -> (String, String) {
    let (status, made) = ask(bench, "begin_standalone_checkout", checkout()).await;
    assert_eq!(status, 200, "{made}");
    (made["id"].as_str().unwrap().to_owned(), made["checkout_url"].as_str().unwrap().to_owned())
}

async fn placed(bench: &Bench) -> String {
    let (id, _) = begun(bench).await;
    bench.control(&format!("credit-key/orders/{id}/finish"), json!({})).await;
    assert_eq!(ask(bench, "complete_checkout", json!({ "id": id })).await.1["success"], true);
    id
}

fn shipment(id: &str, total: f64) -> Value {
    json!({ "id": id, "merchant_order_id": "SO-1", "merchant_status": "shipped", "charges": charges(total) })
}

#[tokio::test]
async fn a_customer_places_the_order_on_the_page_and_the_shop_completes_ships_and_refunds_it() {
    let bench = Bench::new().await;
    let (id, url) = begun(&bench).await;
    let page = bench.client.get(&url).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("Pay $57.22 to Verdelune") && page.contains("Desk lamp"), "{page}");
    assert_eq!(ask(&bench, "complete_checkout", json!({ "id": id })).await.1["success"], false);
    let answer = bench.client.post(&url).form(&[("action", "place")]).send().await.unwrap();
    assert_eq!(answer.headers()["location"], format!("https://shop.example/done/{id}"));
    assert_eq!(find(&bench, &id).await.1["status"], "new", "not paid until the shop completes it");
    assert_eq!(ask(&bench, "complete_checkout", json!({ "id": id })).await.1["success"], true);
    let order = find(&bench, &id).await.1;
    assert_eq!((&order["status"], &order["amount"]), (&json!("placed"), &json!(57.22)));
    let shipped = ask(&bench, "confirm_order", shipment(&id, 57.22)).await.1;
    assert_eq!((&shipped["status"], &shipped["capture_status"]), (&json!("shipped"), &json!("captured")));
    let refund = |amount: f64| json!({ "id": id, "amount": amount });
    let back = ask(&bench, "refund", refund(20.0)).await.1;
    assert_eq!((&back["status"], &back["refunded_amount"]), (&json!("returned"), &json!(20)));
    assert_eq!(ask(&bench, "refund", refund(37.23)).await.0, 400, "more than is left");
    assert_eq!(ask(&bench, "refund", refund(37.22)).await.0, 200);
    let notices = bench.client.get(format!("{}credit-key/notices", bench.at().control)).send().await.unwrap();
    let notices: Value = notices.json().await.unwrap();
    assert_eq!(
        (&notices[0]["to"], &notices[1]["to"]),
        (&json!("joe@example.com"), &json!("rep@example.com"))
    );
}

#[tokio::test]
async fn a_change_is_taken_until_it_asks_for_more_than_a_hundred_above_what_the_customer_approved() {
    let bench = Bench::new().await;
    let id = placed(&bench).await;
    let update = |total: f64| json!({ "id": id, "merchant_order_id": "SO-1", "charges": charges(total) });
    assert_eq!(ask(&bench, "update_order", update(157.22)).await.1["amount"], json!(157.22));
    assert_eq!(ask(&bench, "update_order", update(157.23)).await.0, 400, "two small rises are one large one");
    assert_eq!(ask(&bench, "update_order", update(10.5)).await.1["amount"], json!(10.5));
    ask(&bench, "confirm_order", shipment(&id, 10.5)).await;
    assert_eq!(ask(&bench, "update_order", update(9.0)).await.0, 400, "shipped");
    assert_eq!(ask(&bench, "cancel_order", json!({ "id": id })).await.0, 400, "shipped");
    assert_eq!(ask(&bench, "confirm_order", shipment(&id, 10.5)).await.0, 400, "confirmed once");
}

#[tokio::test]
async fn an_order_that_nobody_confirms_is_cancelled_when_its_days_are_over() {
    let bench = Bench::new().await;
    let id = placed(&bench).await;
    bench.control("clock", json!({ "advance_seconds": 29 * 86_400 })).await;
    assert_eq!(find(&bench, &id).await.1["status"], "placed");
    bench.control("clock", json!({ "advance_seconds": 86_400 })).await;
    assert_eq!(find(&bench, &id).await.1["status"], "canceled");
    assert_eq!(ask(&bench, "confirm_order", shipment(&id, 57.22)).await.0, 400);
}

#[tokio::test]
async fn both_ways_of_placing_an_order_that_the_contract_leaves_open_are_there() {
    let bench = Bench::new().await;
    bench.control("credit-key/settings", json!({ "auto_place": true })).await;
    let (id, _) = begun(&bench).await;
    bench.control(&format!("credit-key/orders/{id}/finish"), json!({})).await;
    assert_eq!(find(&bench, &id).await.1["status"], "placed");
    assert_eq!(ask(&bench, "cancel_order", json!({ "id": id })).await.1["status"], "canceled");
}

#[tokio::test]
async fn what_is_not_as_the_contract_has_it_is_refused() {
    let bench = Bench::new().await;
    let changed = |change: fn(&mut Value)| {
        let mut body = checkout();
        change(&mut body);
        body
    };
    for body in [
        changed(|body| body["charges"]["grand_total"] = json!(57.23)),
        changed(|body| body["charges"]["grand_total"] = json!("57.22")),
        changed(|body| body["charges"]["tax"] = json!(8.255)),
        changed(|body| body["mode"] = json!("modal")),
        changed(|body| body["retrun_url"] = json!("x")),
        changed(|body| body["billing_address"]["email"] = json!("")),
        changed(|body| body["cart_items"] = json!([])),
        changed(|body| body["cart_items"][0]["quantity"] = json!(1.5)),
    ] {
        assert_eq!(ask(&bench, "begin_standalone_checkout", body.clone()).await.0, 400, "{body}");
    }
    let wrong = json!({ "public_key": "ck-main", "shared_secret": "x" });
    assert_eq!(raw(&bench, "authenticate", &wrong).await, (401, json!({ "result": "unauthorized" })));
    assert_eq!(find(&bench, "CK-99999").await, (404, json!({ "result": "not found" })));
    let (id, _) = begun(&bench).await;
    let foreign = json!({ "id": id, "public_key": "ck-other", "shared_secret": "ck-other-secret" });
    assert_eq!(raw(&bench, "cancel_order", &foreign).await.0, 404, "another shop's order");
    let url = format!("{}/ecomm/refund", bench.at().credit_key);
    assert_eq!(bench.request(Method::GET, &url).send().await.unwrap().status(), 404);
    let calls: Value =
        bench.client.get(format!("{}calls", bench.at().control)).send().await.unwrap().json().await.unwrap();
    assert!(!calls.to_string().contains("ck-main-secret"), "no secret is kept in the list of calls");
}
