//! An order that is changed while its link is out: the rep is told, the old link is closed where it can be, and who pays it
//! all the same is not overlooked.

use app::api::{
    AccountInput, ActionId, ActionRequest, CaptureMode, Channel, Fault, LinkState, MoneyState, OrderInput,
    Tone,
};
use serde_json::json;

use crate::desk::Desk;

async fn sent(desk: &Desk, input: OrderInput) -> (String, String) {
    let order = desk.keep(input).await;
    let form = desk.app.link_draft(order.clone()).await.unwrap().input;
    (order, desk.app.link_send(form).await.unwrap())
}

async fn changed(desk: &Desk, order: &str, minor: i64) -> OrderInput {
    let mut input = desk.app.order_start(Some(order.to_owned())).await.unwrap().order;
    input.amount_minor = Some(minor);
    desk.app.order_save(input).await.unwrap()
}

fn on_account(desk: &Desk, reference: &str) -> OrderInput {
    OrderInput {
        currency: "USD".into(),
        account_id: Some("demo-credit-key".into()),
        ..desk.input(reference, 8_000)
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
    let orders = desk.truth("credit-key/orders").await;
    let key = orders.as_object().unwrap().iter().find(|(_, order)| order["remote_id"] == "SO-2").unwrap().0;
    desk.control(&format!("credit-key/orders/{key}/finish"), json!({})).await;
    let late = withdraw(&paid).await.unwrap_err();
    assert_eq!(late.details.unwrap()["why"], "link-paid");
    assert_eq!(desk.calls("cancel_order").await.len(), 1, "a paid order is not given up");
    assert_eq!(desk.app.detail(paid).await.unwrap().money.state, MoneyState::Authorised);
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
