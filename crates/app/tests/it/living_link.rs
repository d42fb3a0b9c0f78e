//! An order that is changed while its link is out: the rep is told, the old link is closed where it can be, and who pays it
//! all the same is not overlooked.

use app::api::{
    AccountInput, ActionId, ActionRequest, CaptureMode, CardRequest, Channel, DriftReport, Fault, LinkState,
    MoneyState, OrderInput, Tone,
};
use serde_json::{Value, json};

use crate::desk::{Desk, card};

pub async fn sent(desk: &Desk, input: OrderInput) -> (String, String) {
    let order = desk.keep(input).await;
    let form = desk.app.link_draft(order.clone()).await.unwrap().input;
    (order, desk.app.link_send(form).await.unwrap())
}

async fn changed(desk: &Desk, order: &str, minor: i64) -> OrderInput {
    let mut input = desk.app.order_start(Some(order.to_owned())).await.unwrap().order;
    input.amount_minor = Some(minor);
    desk.app.order_save(input).await.unwrap()
}

pub fn on_account(desk: &Desk, reference: &str) -> OrderInput {
    OrderInput {
        currency: "USD".into(),
        account_id: Some("demo-credit-key".into()),
        ..desk.input(reference, 8_000)
    }
}

/// The provider's key of the checkout of this name, and the checkout.
async fn checkout(desk: &Desk, named: &str) -> (String, Value) {
    let orders = desk.truth("credit-key/orders").await;
    let found = orders.as_object().unwrap().iter().find(|(_, order)| order["remote_id"] == named);
    found.map(|(key, order)| (key.clone(), order.clone())).unwrap()
}

async fn status(desk: &Desk, named: &str) -> Value {
    checkout(desk, named).await.1["status"].clone()
}

/// The customer accepts on the page; nothing is paid before it is completed.
pub async fn finish(desk: &Desk, named: &str) {
    let key = checkout(desk, named).await.0;
    desk.control(&format!("credit-key/orders/{key}/finish"), json!({})).await;
}

/// The terminal asks by every way it has, on its own and on request; answers what the drift check found.
async fn asked_by_every_way(desk: &Desk, payment: &str) -> DriftReport {
    desk.pass(5).await;
    desk.app.follow_round().await.unwrap();
    desk.app.payment_ask(payment.to_owned()).await.unwrap();
    desk.app.drift_check().await.unwrap()
}

/// An order's whole amount, keyed at another provider than its link's.
pub async fn paid_by_card(desk: &Desk, order: &str) -> String {
    let request = CardRequest {
        order_id: order.to_owned(),
        account_id: "demo-clearent".into(),
        channel: Channel::Telephone,
    };
    let ticket = desk.app.card_prepare(request).await.unwrap();
    let payment = desk.app.card_charge(&ticket, card("4111111111111111")).await.unwrap();
    assert_eq!(desk.app.detail(payment.clone()).await.unwrap().money.state, MoneyState::Authorised);
    payment
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_was_paid_by_card_meanwhile_is_not_reserved_again_by_its_old_checkout() {
    let desk = Desk::open().await;
    let (order, link) = sent(&desk, on_account(&desk, "SO-1")).await;
    // The card gives the link up, and closing its checkout at the provider fails.
    let broken = json!({
        "service": "creditkey", "operation": "cancel_order", "times": 1, "fault": { "kind": "drop_before" }
    });
    desk.control("faults", broken).await;
    let by_card = paid_by_card(&desk, &order).await;
    finish(&desk, "SO-1").await;
    let drift = asked_by_every_way(&desk, &link).await;
    assert_eq!((drift.lines.len(), drift.unanswered), (0, 0), "{:?}", drift.lines);
    assert_eq!(desk.calls("complete_checkout").await.len(), 0, "the order is paid already");
    assert_eq!(status(&desk, "SO-1").await, "new");
    assert!(!desk.app.detail(by_card).await.unwrap().paid_after_all);
}

#[tokio::test(flavor = "multi_thread")]
async fn comparing_completes_no_checkout_and_following_does_so_once() {
    let desk = Desk::open().await;
    let (_, link) = sent(&desk, on_account(&desk, "SO-1")).await;
    finish(&desk, "SO-1").await;
    let drift = desk.app.drift_check().await.unwrap();
    assert_eq!((drift.checked, drift.lines.len()), (1, 0), "{:?}", drift.lines);
    assert_eq!(desk.calls("complete_checkout").await.len(), 0, "a comparison writes nothing, there neither");
    assert_eq!(status(&desk, "SO-1").await, "new");
    desk.pass(5).await;
    desk.app.follow_round().await.unwrap();
    assert_eq!(desk.calls("complete_checkout").await.len(), 1);
    assert_eq!(desk.app.detail(link).await.unwrap().money.state, MoneyState::Authorised);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_no_longer_to_be_paid_is_never_completed() {
    let desk = Desk::open().await;
    // Replaced, and closing it at the provider failed.
    let (order, replaced) = sent(&desk, on_account(&desk, "SO-1")).await;
    let broken = json!({
        "service": "creditkey", "operation": "cancel_order", "times": 1, "fault": { "kind": "drop_before" }
    });
    desk.control("faults", broken).await;
    changed(&desk, &order, 9_500).await;
    let form = desk.app.link_draft(order).await.unwrap().input;
    desk.app.link_send(form).await.unwrap();
    assert_eq!(desk.app.detail(replaced.clone()).await.unwrap().link.state, LinkState::Replaced);
    finish(&desk, "SO-1").await;
    asked_by_every_way(&desk, &replaced).await;
    // Past its end.
    let (_, expired) = sent(&desk, on_account(&desk, "SO-2")).await;
    desk.pass(8 * 86_400).await;
    finish(&desk, "SO-2").await;
    asked_by_every_way(&desk, &expired).await;
    assert_eq!(desk.app.detail(expired.clone()).await.unwrap().link.state, LinkState::Expired);
    let completed = desk.calls("complete_checkout").await;
    for named in ["SO-1", "SO-2"] {
        let key = checkout(&desk, named).await.0;
        assert!(completed.iter().all(|call| !call.to_string().contains(&key)), "{named}: {completed:?}");
        assert_eq!(status(&desk, named).await, "new", "{named}");
    }
    for payment in [replaced, expired] {
        assert_eq!(desk.app.detail(payment).await.unwrap().money.state, MoneyState::None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_pays_the_old_amount_is_noticed() {
    let desk = Desk::open().await;
    let (order, old) = sent(&desk, desk.input("SO-1", 8_000)).await;
    let input = changed(&desk, &order, 9_500).await;
    let checks = desk.app.order_check(input, false).await.unwrap().checks;
    let told = checks.iter().find(|line| line.code == "open-link").expect("the rep is told");
    assert_eq!(told.payment_id.as_deref(), Some(old.as_str()));
    let form = desk.app.link_draft(order).await.unwrap().input;
    let new = desk.app.link_send(form).await.unwrap();
    assert_eq!(desk.app.detail(old.clone()).await.unwrap().link.state, LinkState::Replaced);
    desk.control("orders/SO-1/pay", json!({ "card": "4111111111111111" })).await;
    desk.app.payment_ask(old.clone()).await.unwrap();
    let paid = desk.app.detail(old.clone()).await.unwrap();
    assert_eq!(paid.money.state, MoneyState::Authorised);
    assert!(paid.paid_after_all, "paid, but not what the order comes to now");
    desk.app.acknowledge(old.clone()).await.unwrap();
    desk.app.payment_ask(old.clone()).await.unwrap();
    assert!(!desk.app.detail(old).await.unwrap().paid_after_all, "told once");
    assert!(!desk.app.detail(new).await.unwrap().paid_after_all);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_of_the_same_amount_is_no_news() {
    let desk = Desk::open().await;
    let (order, _) = sent(&desk, desk.input("SO-1", 8_000)).await;
    let input = changed(&desk, &order, 8_000).await;
    let checks = desk.app.order_check(input, false).await.unwrap().checks;
    assert!(checks.iter().all(|line| line.code != "open-link"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_can_close_a_page_closes_the_old_one() {
    let desk = Desk::open().await;
    let (order, old) = sent(&desk, on_account(&desk, "SO-1")).await;
    changed(&desk, &order, 25_000).await;
    let form = desk.app.link_draft(order).await.unwrap().input;
    desk.app.link_send(form).await.unwrap();
    assert_eq!(desk.calls("cancel_order").await.len(), 1);
    assert_eq!(desk.calls("begin_standalone_checkout").await.len(), 2);
    assert_eq!(desk.app.detail(old).await.unwrap().link.state, LinkState::Replaced);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_withdrawn_at_its_provider_unless_the_customer_was_faster() {
    let desk = Desk::open().await;
    let withdraw = async |payment: &str| {
        let version = desk.app.detail(payment.to_owned()).await.unwrap().version;
        let (payment_id, action, reason) = (payment.to_owned(), ActionId::Withdraw, "Sold out".to_owned());
        let request =
            ActionRequest { payment_id, action, amount_minor: None, reason, confirmed: false, version };
        desk.app.act(request).await.map_err(Fault::from)
    };
    let (_, idle) = sent(&desk, on_account(&desk, "SO-1")).await;
    withdraw(&idle).await.unwrap();
    assert_eq!(desk.app.detail(idle).await.unwrap().link.state, LinkState::Withdrawn);

    let (_, paid) = sent(&desk, on_account(&desk, "SO-2")).await;
    finish(&desk, "SO-2").await;
    let path = format!("credit-key/orders/{}/edit", checkout(&desk, "SO-2").await.0);
    desk.control(&path, json!({ "status": "placed" })).await;
    let late = withdraw(&paid).await.unwrap_err();
    assert_eq!(late.details.unwrap()["why"], "link-paid");
    assert_eq!(desk.calls("cancel_order").await.len(), 1, "a paid order is not given up");
    assert_eq!(desk.app.detail(paid).await.unwrap().money.state, MoneyState::Authorised);

    // Whoever withdraws a link wants nothing taken: a checkout that nobody completed has paid nothing yet.
    let (_, finished) = sent(&desk, on_account(&desk, "SO-3")).await;
    finish(&desk, "SO-3").await;
    withdraw(&finished).await.unwrap();
    assert_eq!(desk.calls("complete_checkout").await.len(), 0);
    assert_eq!(status(&desk, "SO-3").await, "canceled");
    assert_eq!(desk.app.detail(finished).await.unwrap().link.state, LinkState::Withdrawn);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_open_links_that_could_not_be_told_apart_are_refused() {
    let desk = Desk::open().await;
    let input = |reference: &str, minor| OrderInput {
        currency: "USD".into(),
        account_id: Some("demo-clearent".into()),
        ..desk.input(reference, minor)
    };
    sent(&desk, input("SO-1", 8_000)).await;
    let order = desk.keep(input("SO-2", 8_000)).await;
    let form = desk.app.link_draft(order).await.unwrap().input;
    let refused = Fault::from(desk.app.link_send(form).await.unwrap_err());
    assert_eq!(refused.code, "link-amount-taken");
    sent(&desk, input("SO-3", 8_001)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_takes_the_money_at_once_says_so_while_it_can_still_be_changed() {
    let desk = Desk::open().await;
    let warned = async |account: &str, currency: &str, channel, capture| {
        let input = OrderInput {
            currency: currency.into(),
            account_id: Some(account.into()),
            channel: Some(channel),
            capture,
            ..desk.input("SO-1", 8_000)
        };
        let checks = desk.app.order_check(input, false).await.unwrap().checks;
        let line = checks.into_iter().find(|line| line.code == "link-takes-at-once");
        line.map(|line| (line.tone, line.details["account"].clone()))
    };
    let told = warned("demo-clearent", "USD", Channel::Link, CaptureMode::Reserve).await;
    assert_eq!(told, Some((Tone::Warn, "Clearent, USD".to_owned())));
    for (account, currency, channel, capture) in [
        ("demo-clearent", "USD", Channel::Link, CaptureMode::Take),
        ("demo-clearent", "USD", Channel::Telephone, CaptureMode::Reserve),
        ("demo-credit-key", "USD", Channel::Link, CaptureMode::Reserve),
        ("demo-monext", "EUR", Channel::Link, CaptureMode::Reserve),
        ("demo-hipay", "EUR", Channel::Link, CaptureMode::Reserve),
    ] {
        assert_eq!(warned(account, currency, channel, capture).await, None, "{account}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_died_before_its_mail_could_leave_is_not_mailed() {
    let desk = Desk::open().await;
    let input = OrderInput { account_id: Some("demo-monext".into()), ..desk.input("SO-1", 8_000) };
    let order = desk.keep(input).await;
    let draft = desk.app.link_draft(order).await.unwrap();
    assert_eq!((draft.max_days, draft.max_minutes), (0, Some(30)));
    let payment = desk.app.link_send(draft.input).await.unwrap();
    desk.clock.advance(jiff::SignedDuration::from_mins(31));
    desk.app.outbox_round().await.unwrap();
    let detail = desk.app.detail(payment).await.unwrap();
    assert_eq!(detail.link.state, LinkState::Expired);
    assert_eq!(detail.message.state, app::api::MessageState::Failed);
    let failed = detail.timeline.iter().any(|line| format!("{line:?}").contains("link-died"));
    assert!(failed, "{:?}", detail.timeline);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_sets_its_own_clocks() {
    let desk = Desk::open().await;
    let accounts = desk.app.accounts().await.unwrap();
    let account = accounts.into_iter().find(|account| account.id == "demo-monext").unwrap();
    let mut values = account.values.clone();
    values.insert("session_minutes".into(), "2880".into());
    let input = AccountInput {
        id: Some(account.id),
        provider: account.provider,
        label: account.label,
        state: account.state,
        currencies: account.currencies,
        values,
        secrets: Default::default(),
        confirm_live: None,
    };
    desk.app.account_save(input).await.unwrap();
    let order =
        desk.keep(OrderInput { account_id: Some("demo-monext".into()), ..desk.input("SO-1", 8_000) }).await;
    let draft = desk.app.link_draft(order).await.unwrap();
    assert_eq!((draft.max_days, draft.max_minutes), (2, None));
}
