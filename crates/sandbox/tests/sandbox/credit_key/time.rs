//! Orders that nobody confirms in time.

use serde_json::json;

use super::*;

const DAY: u32 = 24 * 60 * 60;

#[tokio::test]
async fn a_placed_order_lapses_after_thirty_days() {
    let shop = Shop::new().await;
    let (placed, shipped) = (shop.placed().await, shop.shipped().await);
    let (new, _) = shop.begun().await;
    // A minute early: the test itself takes time.
    shop.bench.advance(30 * DAY - 60).await;
    assert_eq!(shop.order(&placed).await["status"], "placed");
    shop.bench.advance(60).await;
    assert_eq!(shop.order(&placed).await["status"], "canceled");
    assert_eq!(shop.order(&shipped).await["status"], "shipped");
    assert_eq!(shop.order(&new).await["status"], "new");
    assert_eq!(shop.post("confirm_order", confirmation(&placed, charges())).await.0, 400);
    assert_eq!(shop.truth(&placed).await["captured"], 0);
}

#[tokio::test]
async fn the_days_are_a_setting_and_start_when_the_order_is_placed() {
    let shop = Shop::new().await;
    let (_, told) = shop.bench.control("credit-key/settings", json!({ "cancel_days": 3 })).await;
    assert_eq!(told, json!({ "auto_place": false, "cancel_days": 3 }));
    let id = shop.finished().await;
    shop.bench.advance(10 * DAY).await;
    assert_eq!(shop.post("complete_checkout", json!({ "id": id })).await.1, json!({ "success": true }));
    shop.bench.advance(2 * DAY).await;
    assert_eq!(shop.truth(&id).await["status"], "placed");
    shop.bench.advance(DAY).await;
    assert_eq!(shop.truth(&id).await["status"], "canceled", "the truth ages as the answers do");
    assert_eq!(shop.bench.control("credit-key/settings", json!({ "days": 3 })).await.0, 422);
}
