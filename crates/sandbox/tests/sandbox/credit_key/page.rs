//! The customer's page as a browser without script sees it.

use serde_json::json;

use super::*;

async fn show(shop: &Shop, url: &str) -> (u16, String) {
    let answer = shop.bench.client.get(url).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

async fn press(shop: &Shop, url: &str, action: &str) -> Response {
    shop.bench.client.post(url).form(&[("action", action)]).send().await.unwrap()
}

fn location(response: &Response) -> String {
    assert_eq!(response.status(), 303);
    response.headers()["location"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_page_shows_shop_items_charges_and_total() {
    let shop = Shop::new().await;
    let name = changed("/cart_items/0/name", json!("Lamp <b>\"40 W\"</b>"));
    let (_, body) = shop.post("begin_standalone_checkout", name).await;
    let url = body["checkout_url"].as_str().unwrap();
    let answer = shop.bench.client.get(url).send().await.unwrap();
    assert!(answer.headers()["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
    let page = answer.text().await.unwrap();
    for part in [
        "<html lang=\"en\"",
        "<h1>Order for <span class=\"amount\">$57.22</span></h1>",
        "Linden &amp; Co.",
        "Joe Buyer",
        "SO-1001",
        "Lamp &lt;b&gt;",
        "× 3",
        "$47.97",
        "$5.00",
        "$8.25",
        "−$4.00",
        "<caption>",
        "Accept and place order</button>",
        "Leave without ordering</button>",
    ] {
        assert!(page.contains(part), "lacks {part}");
    }
    assert!(!page.contains("<script") && !page.contains("<b>"));
}

#[tokio::test]
async fn accepting_leads_back_with_the_key_and_closes_the_page() {
    let shop = Shop::new().await;
    let (id, url) = shop.begun().await;
    assert_eq!(location(&press(&shop, &url, "accept").await), format!("https://shop.example/ck/done/{id}"));
    assert_eq!(shop.order(&id).await["status"], "new");
    let (status, page) = show(&shop, &url).await;
    assert!(status == 200 && page.contains("You accepted this order") && !page.contains("<form"));
    assert_eq!(press(&shop, &url, "accept").await.status(), 409);
    assert_eq!(press(&shop, &url, "leave").await.status(), 409);
    assert_eq!(shop.post("complete_checkout", json!({ "id": id })).await.1, json!({ "success": true }));
}

#[tokio::test]
async fn leaving_leads_to_the_cancel_address_and_the_link_stays_good() {
    let shop = Shop::new().await;
    let (id, url) = shop.begun().await;
    let back = location(&press(&shop, &url, "leave").await);
    assert_eq!(back, format!("https://shop.example/ck/cancelled?key={id}"));
    assert_eq!(shop.truth(&id).await["checkout"], "open");
    assert_eq!(press(&shop, &url, "").await.status(), 422, "neither button");
    assert_eq!(press(&shop, &url, "accept").await.status(), 303);

    let (_, body) = shop.post("begin_standalone_checkout", without("/cancel_url")).await;
    let url = body["checkout_url"].as_str().unwrap();
    let left = location(&press(&shop, url, "leave").await);
    assert!(show(&shop, &left).await.1.contains("You left without ordering"));
}

#[tokio::test]
async fn a_canceled_or_declined_checkout_takes_nothing() {
    let shop = Shop::new().await;
    let ((canceled, old), (_, new)) = (shop.begun().await, shop.begun().await);
    shop.post("cancel_order", json!({ "id": canceled })).await;
    assert!(show(&shop, &old).await.1.contains("This order was canceled"));
    assert_eq!(press(&shop, &old, "accept").await.status(), 409);
    assert_eq!(shop.order(&canceled).await["status"], "canceled");
    assert!(show(&shop, &new).await.1.contains("Accept and place order"), "the one in its place is open");

    let (declined, url) = shop.begun().await;
    shop.act(&declined, "decline", json!({})).await;
    assert!(show(&shop, &url).await.1.contains("The order was not approved"));
    assert_eq!(press(&shop, &url, "accept").await.status(), 409);
}

#[tokio::test]
async fn the_page_follows_an_update_and_opening_it_changes_nothing() {
    let shop = Shop::new().await;
    let (id, url) = shop.begun().await;
    shop.post("update_order", update(&id, charges_plus(10_000))).await;
    let before = shop.truth(&id).await;
    assert!(show(&shop, &url).await.1.contains("$157.22"));
    assert_eq!(shop.truth(&id).await, before);
}

#[tokio::test]
async fn an_unknown_page_says_so() {
    let shop = Shop::new().await;
    let (_, url) = shop.begun().await;
    let (status, page) = show(&shop, &format!("{url}0")).await;
    assert!(status == 404 && page.contains("There is no such page"));
    assert_eq!(shop.bench.client.put(&url).send().await.unwrap().status(), 405);
}
