//! Another amount for an order that the customer has agreed to: the four cases, each counted at the provider, and what
//! forbids them.

use app::api::{
    ActionId, ActionLine, ActionRequest, ActionWords, CaptureMode, Detail, Fault, LineInput, LinkState,
    MoneyState, OrderInput,
};
use serde_json::{Value, json};

use crate::desk::Desk;

const ACCOUNT: &str = "demo-credit-key";

fn on_account(desk: &Desk, reference: &str, minor: i64) -> OrderInput {
    OrderInput { currency: "USD".into(), account_id: Some(ACCOUNT.into()), ..desk.input(reference, minor) }
}

/// The provider's key of the checkout with this name.
async fn key(desk: &Desk, named: &str) -> String {
    let orders = desk.truth("credit-key/orders").await;
    let found = orders.as_object().unwrap().iter().find(|(_, order)| order["remote_id"] == named);
    found.expect("the checkout").0.clone()
}

async fn truth(desk: &Desk, named: &str) -> Value {
    let key = key(desk, named).await;
    desk.truth("credit-key/orders").await[&key].clone()
}

/// An order whose customer has agreed; answers order and payment.
async fn agreed(desk: &Desk, input: OrderInput) -> (String, String) {
    let reference = input.reference.clone();
    let order = desk.keep(input).await;
    let form = desk.app.link_draft(order.clone()).await.unwrap().input;
    let payment = desk.app.link_send(form).await.unwrap();
    let key = key(desk, &reference).await;
    desk.control(&format!("credit-key/orders/{key}/finish"), json!({})).await;
    desk.app.payment_ask(payment.clone()).await.unwrap();
    assert_eq!(detail(desk, &payment).await.money.state, MoneyState::Authorised);
    (order, payment)
}

async fn detail(desk: &Desk, payment: &str) -> Detail {
    desk.app.detail(payment.to_owned()).await.unwrap()
}

async fn request(desk: &Desk, payment: &str, action: ActionId, minor: Option<i64>) -> ActionRequest {
    let version = detail(desk, payment).await.version;
    let (payment_id, reason) = (payment.to_owned(), "Agreed by phone".to_owned());
    ActionRequest { payment_id, action, amount_minor: minor, reason, confirmed: false, version }
}

async fn words(desk: &Desk, payment: &str, minor: i64) -> ActionWords {
    let request = request(desk, payment, ActionId::Update, Some(minor)).await;
    desk.app.action_words(request).await.unwrap()
}

async fn change(desk: &Desk, payment: &str, minor: i64) -> Result<Option<String>, Fault> {
    let request = request(desk, payment, ActionId::Update, Some(minor)).await;
    desk.app.act(request).await.map_err(Fault::from)
}

async fn confirmed(desk: &Desk, payment: &str, minor: i64) -> Result<Option<String>, Fault> {
    let request = request(desk, payment, ActionId::Update, Some(minor)).await;
    desk.app.act(ActionRequest { confirmed: true, ..request }).await.map_err(Fault::from)
}

async fn line(desk: &Desk, payment: &str, id: ActionId) -> ActionLine {
    detail(desk, payment).await.actions.into_iter().find(|line| line.id == id).expect("the action")
}

/// The updates that carry an amount: completing a checkout sends one that does not.
async fn updates(desk: &Desk) -> Vec<Value> {
    let calls = desk.calls("update_order").await;
    let charged = calls.into_iter().filter(|call| call.to_string().contains("grand_total"));
    charged.collect()
}

async fn order_total(desk: &Desk, order: &str) -> i64 {
    let kept = desk.app.order_start(Some(order.to_owned())).await.unwrap().order;
    desk.app.order_check(kept, false).await.unwrap().total_minor
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_amount_sends_nothing() {
    let desk = Desk::open().await;
    let (_, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    let said = words(&desk, &payment, 80_000).await;
    assert!(said.problems.is_empty() && said.confirm.is_none());
    assert_eq!(change(&desk, &payment, 80_000).await, Ok(None));
    assert!(updates(&desk).await.is_empty());
    assert_eq!(detail(&desk, &payment).await.money.state, MoneyState::Authorised);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rise_of_a_hundred_is_one_quiet_update_and_the_order_follows() {
    let desk = Desk::open().await;
    let (order, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    let line = line(&desk, &payment, ActionId::Update).await;
    assert_eq!((line.allowed, line.max_minor), (true, Some(90_000)));
    assert_eq!(words(&desk, &payment, 90_000).await.confirm, None);
    assert_eq!(change(&desk, &payment, 90_000).await, Ok(None));
    assert_eq!(updates(&desk).await.len(), 1);
    assert_eq!(truth(&desk, "SO-1").await["amount"], 900);
    let after = detail(&desk, &payment).await;
    assert_eq!((after.amount.minor_units, after.totals.reserved_minor), (90_000, 90_000));
    assert_eq!((after.money.state, after.link.state), (MoneyState::Authorised, LinkState::Paid));
    assert_eq!(order_total(&desk, &order).await, 90_000);
    assert!(!after.paid_after_all);
    // What was agreed to is still what is measured by: one cent more is too much.
    assert_eq!(
        change(&desk, &payment, 90_001).await.unwrap_err().fields.unwrap()["confirmed"],
        "new-checkout-unconfirmed"
    );
    assert_eq!(desk.calls("begin_standalone_checkout").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decrease_is_one_update_and_the_new_amount_is_what_can_be_taken() {
    let desk = Desk::open().await;
    let (order, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    assert_eq!(change(&desk, &payment, 30_050).await, Ok(None));
    assert_eq!(updates(&desk).await.len(), 1);
    desk.app.payment_ask(payment.clone()).await.unwrap();
    let after = detail(&desk, &payment).await;
    assert_eq!((after.amount.minor_units, after.totals.left_minor), (30_050, 30_050));
    assert_eq!(order_total(&desk, &order).await, 30_050);
    let ship = line(&desk, &payment, ActionId::Capture).await;
    assert_eq!((ship.words.as_str(), ship.max_minor), ("ship", Some(30_050)));
    let take = request(&desk, &payment, ActionId::Capture, None).await;
    desk.app.act(take).await.unwrap();
    let taken = detail(&desk, &payment).await;
    assert_eq!((taken.money.state, taken.totals.captured_minor), (MoneyState::Captured, 30_050));
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_stay_what_was_sold_and_the_total_is_what_was_agreed() {
    let desk = Desk::open().await;
    let lamp =
        LineInput { description: "Lamp".into(), quantity: 2, unit_price_minor: 40_000, tax_basis_points: 0 };
    let input = OrderInput { lines: vec![lamp], amount_minor: None, ..on_account(&desk, "SO-1", 0) };
    let (order, payment) = agreed(&desk, input).await;
    change(&desk, &payment, 75_000).await.unwrap();
    let kept = desk.app.order_start(Some(order.clone())).await.unwrap().order;
    assert_eq!((kept.lines.len(), kept.amount_minor), (1, Some(75_000)));
    change(&desk, &payment, 80_000).await.unwrap();
    let kept = desk.app.order_start(Some(order)).await.unwrap().order;
    assert_eq!(kept.amount_minor, None, "the lines come to it again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_big_rise_warns_and_then_gives_up_the_old_checkout_and_sends_a_new_one() {
    let desk = Desk::open().await;
    let (order, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    assert_eq!(words(&desk, &payment, 90_001).await.confirm.as_deref(), Some("new-checkout"));
    let warned = change(&desk, &payment, 90_001).await.unwrap_err();
    assert_eq!(warned.fields.unwrap()["confirmed"], "new-checkout-unconfirmed");
    assert_eq!(desk.calls("cancel_order").await.len(), 0, "a warning does nothing");

    let new = confirmed(&desk, &payment, 90_001).await.unwrap().expect("another payment");
    assert!(updates(&desk).await.is_empty());
    assert_eq!(desk.calls("cancel_order").await.len(), 1);
    assert_eq!(desk.calls("begin_standalone_checkout").await.len(), 2);
    assert_eq!(truth(&desk, "SO-1").await["status"], "canceled");
    let old = detail(&desk, &payment).await;
    assert_eq!(old.money.state, MoneyState::Voided);
    assert!(old.timeline.iter().any(|line| line.code == "link-replaced"));
    let fresh = detail(&desk, &new).await;
    assert_eq!((fresh.amount.minor_units, fresh.link.state), (90_001, LinkState::Active));
    assert_eq!(fresh.order_id, order);
    assert_eq!(order_total(&desk, &order).await, 90_001);

    let key = key(&desk, "SO-1-2").await;
    desk.control(&format!("credit-key/orders/{key}/finish"), json!({})).await;
    desk.app.payment_ask(new.clone()).await.unwrap();
    let paid = detail(&desk, &new).await;
    assert_eq!((paid.money.state, paid.totals.reserved_minor), (MoneyState::Authorised, 90_001));
    assert!(!paid.paid_after_all);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_checkout_that_could_not_be_sent_leaves_the_old_one_alone() {
    let desk = Desk::open().await;
    let (order, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    let kept = desk.app.order_start(Some(order)).await.unwrap().order;
    desk.app.order_save(OrderInput { ship_date: "2000-01-01".into(), ..kept }).await.unwrap();
    let refused = confirmed(&desk, &payment, 200_000).await.unwrap_err();
    assert_eq!(refused.fields.unwrap()["shipDate"], "date-past");
    assert_eq!(desk.calls("cancel_order").await.len(), 0);
    assert_eq!(detail(&desk, &payment).await.money.state, MoneyState::Authorised);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_giving_up_is_not_certain_no_new_checkout_is_sent() {
    let desk = Desk::open().await;
    let (_, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    fault(&desk, "cancel_order", "drop_after").await;
    let stopped = confirmed(&desk, &payment, 200_000).await.unwrap_err();
    assert_eq!(stopped.code, "old-checkout-open");
    assert_eq!(desk.calls("begin_standalone_checkout").await.len(), 1);
    desk.app.payment_ask(payment.clone()).await.unwrap();
    assert_eq!(detail(&desk, &payment).await.money.state, MoneyState::Voided);
    assert!(line(&desk, &payment, ActionId::Relink).await.allowed, "the order is free for a new link");
}

async fn fault(desk: &Desk, operation: &str, kind: &str) {
    let body =
        json!({ "service": "creditkey", "operation": operation, "times": 1, "fault": { "kind": kind } });
    desk.control("faults", body).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_shipment_the_amount_stays() {
    let desk = Desk::open().await;
    let (_, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    let take = request(&desk, &payment, ActionId::Capture, None).await;
    desk.app.act(take).await.unwrap();
    for minor in [70_000, 80_000, 85_000, 200_000] {
        let late = confirmed(&desk, &payment, minor).await.unwrap_err();
        assert_eq!(late.details.unwrap()["why"], "amount-fixed");
    }
    assert_eq!(line(&desk, &payment, ActionId::Update).await.code, "amount-fixed");
    assert!(updates(&desk).await.is_empty());
    assert_eq!(desk.calls("cancel_order").await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_whose_reply_is_lost_locks_everything_until_the_provider_tells_the_amount() {
    let desk = Desk::open().await;
    let (order, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    fault(&desk, "update_order", "drop_after").await;
    assert_eq!(change(&desk, &payment, 70_000).await, Ok(None));
    let lost = detail(&desk, &payment).await;
    assert_eq!((lost.money.state, lost.amount.minor_units), (MoneyState::Unknown, 80_000));
    assert_eq!(order_total(&desk, &order).await, 80_000, "not before it is proven");
    for minor in [70_000, 85_000] {
        let again = confirmed(&desk, &payment, minor).await.unwrap_err();
        assert_eq!(again.details.unwrap()["why"], "outcome-unknown");
    }
    assert_eq!(updates(&desk).await.len(), 1);
    desk.app.payment_ask(payment.clone()).await.unwrap();
    let told = detail(&desk, &payment).await;
    assert_eq!((told.money.state, told.totals.reserved_minor), (MoneyState::Authorised, 70_000));
    assert_eq!((told.amount.minor_units, order_total(&desk, &order).await), (70_000, 70_000));
    assert!(!told.paid_after_all);
}

#[tokio::test(flavor = "multi_thread")]
async fn while_another_request_is_unknown_no_amount_changes() {
    let desk = Desk::open().await;
    let (_, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    fault(&desk, "confirm_order", "drop_before").await;
    let take = request(&desk, &payment, ActionId::Capture, None).await;
    let _ = desk.app.act(take).await;
    assert_eq!(detail(&desk, &payment).await.money.state, MoneyState::Unknown);
    let refused = change(&desk, &payment, 70_000).await.unwrap_err();
    assert_eq!(refused.details.unwrap()["why"], "outcome-unknown");
    assert!(updates(&desk).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_amount_is_said_at_the_field_and_other_providers_do_not_offer_it() {
    let desk = Desk::open().await;
    let (_, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    for (minor, code) in [(None, "required"), (Some(0), "amount-zero"), (Some(-1), "amount-zero")] {
        let request = request(&desk, &payment, ActionId::Update, minor).await;
        assert_eq!(desk.app.action_words(request.clone()).await.unwrap().problems["amount"], code);
        let refused = Fault::from(desk.app.act(request).await.unwrap_err());
        assert_eq!(refused.fields.unwrap()["amount"], code);
    }
    let order = desk.keep(OrderInput { capture: CaptureMode::Reserve, ..desk.input("SO-2", 8_000) }).await;
    let card = desk.charge(&order, crate::desk::card("4111111111111111")).await;
    let shown = detail(&desk, &card).await.actions;
    assert!(shown.iter().all(|line| line.id != ActionId::Update));
    assert_eq!(line(&desk, &card, ActionId::Capture).await.words, "capture");
    assert!(updates(&desk).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rise_above_the_limit_waits_for_its_approval() {
    let desk = Desk::open().await;
    let (order, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    crate::approvals::limit(&desk, "USD", Some(85_000)).await;
    assert_eq!(change(&desk, &payment, 85_001).await.unwrap_err().code, "approval-needed");
    assert_eq!(confirmed(&desk, &payment, 200_000).await.unwrap_err().code, "approval-needed");
    assert!(updates(&desk).await.is_empty());
    assert_eq!(desk.calls("cancel_order").await.len(), 0);
    assert_eq!(order_total(&desk, &order).await, 80_000, "a refusal leaves the order as it was");
    change(&desk, &payment, 85_000).await.unwrap();
    assert_eq!(updates(&desk).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_is_held_is_not_written_anew_by_a_form() {
    let desk = Desk::open().await;
    let (order, payment) = agreed(&desk, on_account(&desk, "SO-1", 80_000)).await;
    let kept = desk.app.order_start(Some(order.clone())).await.unwrap().order;
    desk.app.order_save(OrderInput { amount_minor: Some(95_000), ..kept }).await.unwrap();
    let form = desk.app.link_draft(order.clone()).await.unwrap().input;
    assert_eq!(Fault::from(desk.app.link_send(form).await.unwrap_err()).code, "order-locked");
    desk.app.draft_delete(order.clone()).await.unwrap();
    assert_eq!(order_total(&desk, &order).await, 80_000);
    assert_eq!(detail(&desk, &payment).await.amount.minor_units, 80_000);
}
