//! A checkout that pays nothing until the terminal completes it: completed and keyed at once, interrupted and left without
//! an answer, its order is never reserved twice.

use app::Clock;
use app::api::{CardRequest, Channel, Fault, LinkState, MoneyState};
use serde_json::json;

use crate::desk::{Desk, card};
use crate::living_link::{finish, on_account, sent};

const GOOD: &str = "4111111111111111";

async fn complete_calls(desk: &Desk) -> usize {
    desk.calls("complete_checkout").await.len()
}

/// The next completion goes wrong.
async fn broken(desk: &Desk, fault: serde_json::Value) {
    let fault =
        json!({ "service": "creditkey", "operation": "complete_checkout", "times": 1, "fault": fault });
    desk.control("faults", fault).await;
}

/// The terminal asks by itself.
async fn followed(desk: &Desk) {
    desk.pass(11).await;
    desk.app.follow_round().await.unwrap();
}

/// Keyed at another provider than the link's.
fn by_card(order: &str) -> CardRequest {
    CardRequest { order_id: order.into(), account_id: "demo-clearent".into(), channel: Channel::Telephone }
}

async fn refused_card(desk: &Desk, order: &str) -> Option<String> {
    desk.app.card_prepare(by_card(order)).await.err().map(|error| Fault::from(error).code)
}

/// What a card and a new link are refused for.
async fn refused(desk: &Desk, order: &str) -> [Option<String>; 2] {
    let link = desk.app.link_draft(order.into()).await.unwrap().input;
    let link = desk.app.link_send(link).await.err().map(|error| Fault::from(error).code);
    [refused_card(desk, order).await, link]
}

fn locked() -> [Option<String>; 2] {
    [Some("order-locked".into()), Some("order-locked".into())]
}

/// How many orders are reserved or more at Credit Key, and how many cards were charged.
async fn taken(desk: &Desk) -> (usize, usize) {
    let orders = desk.truth("credit-key/orders").await;
    let placed = orders.as_object().unwrap().values().filter(|order| order["status"] != "new").count();
    (placed, desk.calls("auth").await.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_answer_the_order_takes_no_other_payment_until_it_is_known_what_became_of_it() {
    for fault in ["drop_after", "drop_before"] {
        let desk = Desk::open().await;
        let (order, link) = sent(&desk, on_account(&desk, "SO-1")).await;
        finish(&desk, "SO-1").await;
        let prepared = desk.app.card_prepare(by_card(&order)).await.unwrap();
        broken(&desk, json!({ "kind": fault })).await;
        followed(&desk).await;
        assert_eq!(complete_calls(&desk).await, 1, "{fault}");
        assert_eq!(refused(&desk, &order).await, locked(), "{fault}");
        let since = async || desk.app.detail(link.clone()).await.unwrap().completing_since;
        assert_eq!(since().await, None, "{fault}: it may still answer");
        desk.pass(10).await;
        assert!(since().await.is_some(), "{fault}: the rep is told why");
        // The card that is in the rep's window already is refused as it is charged, and a restart changes nothing.
        let charged = desk.app.card_charge(&prepared, card(GOOD)).await.map_err(Fault::from);
        assert_eq!(charged.unwrap_err().code, "order-locked", "{fault}");
        let desk = desk.reopened().await;
        assert_eq!(refused(&desk, &order).await, locked(), "{fault}, after a restart");
        followed(&desk).await;
        // Where the request never arrived, it is sent again once it can no longer do so.
        if fault == "drop_before" {
            assert_eq!((complete_calls(&desk).await, refused(&desk, &order).await), (1, locked()));
            desk.pass(180).await;
            followed(&desk).await;
            followed(&desk).await;
            assert_eq!(complete_calls(&desk).await, 2);
        }
        assert_eq!(
            desk.app.detail(link.clone()).await.unwrap().money.state,
            MoneyState::Authorised,
            "{fault}"
        );
        assert_eq!(refused(&desk, &order).await, locked(), "{fault}: it is paid");
        assert_eq!(desk.app.detail(link.clone()).await.unwrap().completing_since, None);
        assert_eq!(taken(&desk).await, (1, 0), "{fault}");
        assert_eq!(desk.app.record_verify().await.unwrap().code, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_who_has_not_finished_keeps_nobody_from_paying_once_no_request_can_be_under_way() {
    let desk = Desk::open().await;
    let (order, link) = sent(&desk, on_account(&desk, "SO-1")).await;
    followed(&desk).await;
    assert_eq!(refused_card(&desk, &order).await, None, "not finished, says Credit Key");
    broken(&desk, json!({ "kind": "drop_before" })).await;
    followed(&desk).await;
    assert_eq!(refused_card(&desk, &order).await, Some("order-locked".into()));
    // The request that got no answer may still arrive: nothing is completed beside it, and nothing paid.
    followed(&desk).await;
    assert_eq!(complete_calls(&desk).await, 2);
    assert_eq!(refused_card(&desk, &order).await, Some("order-locked".into()));
    desk.pass(180).await;
    followed(&desk).await;
    let ticket = desk.app.card_prepare(by_card(&order)).await.unwrap();
    let paid = desk.app.card_charge(&ticket, card(GOOD)).await.unwrap();
    assert_eq!(desk.app.detail(paid).await.unwrap().money.state, MoneyState::Authorised);
    assert_eq!(desk.app.detail(link.clone()).await.unwrap().link.state, LinkState::Replaced);
    // The card gave the checkout up: nothing is left that could be finished.
    let calls = complete_calls(&desk).await;
    desk.pass(4_000).await;
    desk.app.payment_ask(link).await.unwrap();
    assert_eq!((complete_calls(&desk).await, desk.calls("auth").await.len()), (calls, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_card_is_keyed_on_a_providers_page_the_checkout_is_not_completed() {
    let desk = Desk::open().await;
    let (order, link) = sent(&desk, on_account(&desk, "SO-1")).await;
    let hosted = CardRequest { account_id: "demo-hipay-page".into(), ..by_card(&order) };
    let ticket = desk.app.card_prepare(hosted).await.unwrap();
    let page = desk.app.card_page(&ticket).await.map_err(Fault::from).unwrap();
    finish(&desk, "SO-1").await;
    followed(&desk).await;
    desk.app.payment_ask(link.clone()).await.unwrap();
    assert_eq!(complete_calls(&desk).await, 0);
    // Nobody used it: the customer's checkout counts again.
    desk.pass(i64::try_from(page.lasts.as_secs()).unwrap() + 180).await;
    desk.app.payment_ask(link.clone()).await.unwrap();
    assert_eq!(desk.app.detail(link).await.unwrap().money.state, MoneyState::Authorised);
    // And no page is opened beside it, whatever the card window was prepared for before.
    let late = desk.app.card_page(&ticket).await.err().map(|error| Fault::from(error).code);
    assert!(matches!(late.as_deref(), Some("order-locked" | "stale")), "{late:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_completion_that_was_refused_holds_nothing() {
    let desk = Desk::open().await;
    let (order, _) = sent(&desk, on_account(&desk, "SO-1")).await;
    finish(&desk, "SO-1").await;
    broken(&desk, json!({ "kind": "status", "status": 401, "code": 1 })).await;
    followed(&desk).await;
    assert_eq!(complete_calls(&desk).await, 1);
    assert!(desk.app.card_prepare(by_card(&order)).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_ended_unanswered_holds_its_order_no_longer_than_it_takes_to_ask() {
    let desk = Desk::open().await;
    let (order, link) = sent(&desk, on_account(&desk, "SO-1")).await;
    let record = rusqlite::Connection::open(desk.folder.path().join("counterfoil.sqlite3")).unwrap();
    let sql = "SELECT link_expires / 1000000 FROM payments WHERE id = ?";
    let end: i64 = record.query_row(sql, [&link], |row| row.get(0)).unwrap();
    let left = end - desk.clock.now().as_second();
    desk.pass(left - 60).await;
    broken(&desk, json!({ "kind": "drop_before" })).await;
    desk.app.payment_ask(link.clone()).await.unwrap();
    desk.pass(61).await;
    assert_eq!(desk.app.detail(link.clone()).await.unwrap().link.state, LinkState::Expired);
    // The request that got no answer may still be under way.
    desk.app.payment_ask(link.clone()).await.unwrap();
    assert_eq!(refused(&desk, &order).await, locked());
    desk.pass(120).await;
    desk.app.payment_ask(link).await.unwrap();
    assert_eq!(refused(&desk, &order).await, [None, None]);
    assert_eq!(complete_calls(&desk).await, 1, "nothing is completed after the end");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_charged_while_the_checkout_is_being_completed_waits_and_then_pays_or_is_refused() {
    for finished in [true, false] {
        let desk = Desk::open().await;
        let (order, link) = sent(&desk, on_account(&desk, "SO-1")).await;
        if finished {
            finish(&desk, "SO-1").await;
        }
        let ticket = desk.app.card_prepare(by_card(&order)).await.unwrap();
        broken(&desk, json!({ "kind": "delay", "ms": 400 })).await;
        desk.pass(11).await;
        let following = tokio::spawn({
            let app = desk.app.clone();
            async move { app.follow_round().await.unwrap() }
        });
        while !following.is_finished() && complete_calls(&desk).await == 0 {
            tokio::task::yield_now().await;
        }
        let charged = desk.app.card_charge(&ticket, card(GOOD)).await.map_err(Fault::from);
        following.await.unwrap();
        let state = desk.app.detail(link).await.unwrap().money.state;
        if finished {
            assert_eq!(charged.unwrap_err().code, "order-locked");
            assert_eq!((state, taken(&desk).await), (MoneyState::Authorised, (1, 0)));
        } else {
            let paid = desk.app.detail(charged.unwrap()).await.unwrap();
            assert_eq!((paid.money.state, state), (MoneyState::Authorised, MoneyState::Voided));
            assert_eq!(desk.calls("auth").await.len(), 1);
        }
    }
}
