//! Ways in which a customer could come to pay one order twice with every request answered: each is shut, or said before.

use app::api::{
    ActionId, ActionRequest, CardRequest, Channel, Fault, LinkState, MessageState, MoneyState,
    OrderCheckLine, OrderInput, SenderInput, Verdict,
};
use serde_json::{Value, json};

use crate::desk::{Desk, card};

const GOOD: &str = "4111111111111111";
/// Declined as a duplicate that the acquirer has seen before.
const DUPLICATE: &str = "4999400000700002";

async fn act(desk: &Desk, payment: &str, action: ActionId, minor: i64) {
    let request = ActionRequest {
        payment_id: payment.into(),
        action,
        amount_minor: Some(minor),
        reason: "Agreed by phone".into(),
        confirmed: true,
        version: desk.app.detail(payment.into()).await.unwrap().version,
    };
    desk.app.act(request).await.unwrap();
}

async fn refused(desk: &Desk, order: &str) -> [String; 2] {
    let card = desk.app.card_prepare(desk.request(order, Channel::Telephone)).await.map(|_| ());
    let link = desk.app.link_draft(order.into()).await.unwrap().input;
    let link = desk.app.link_send(link).await.map(|_| ());
    [card, link].map(|tried| tried.err().map(|error| Fault::from(error).code).unwrap_or_default())
}

/// The answer to the next charge at Clearent is lost.
async fn lost_at_clearent(desk: &Desk) {
    let lost = json!({
        "service": "clearent", "operation": "auth", "times": 1, "fault": { "kind": "drop_after" }
    });
    desk.control("faults", lost).await;
}

/// Sends the order's link as its form proposes; answers its payment.
async fn link_sent(desk: &Desk, order: &str) -> String {
    let form = desk.app.link_draft(order.to_owned()).await.unwrap().input;
    desk.app.link_send(form).await.unwrap()
}

async fn mails(desk: &Desk) -> usize {
    let inbox = format!("{}messages.json", desk.sandbox.addresses().inbox);
    let all: Vec<Value> =
        serde_json::from_str(&reqwest::get(inbox).await.unwrap().text().await.unwrap()).unwrap();
    all.len()
}

/// The line about a link that can still be paid.
async fn warned(desk: &Desk, order: &str) -> Option<OrderCheckLine> {
    let mut draft = desk.app.order_start(Some(order.into())).await.unwrap().order;
    draft.channel = Some(Channel::Telephone);
    let check = desk.app.order_check(draft, true).await.unwrap();
    check.checks.into_iter().find(|line| line.code.starts_with("open-link"))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_of_which_a_part_went_back_is_not_paid_again_until_all_of_it_did() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 10_000).await;
    let payment = desk.charge(&order, card(GOOD)).await;
    act(&desk, &payment, ActionId::Capture, 10_000).await;
    act(&desk, &payment, ActionId::Refund, 100).await;
    assert_eq!(desk.app.detail(payment.clone()).await.unwrap().money.state, MoneyState::PartRefunded);
    assert_eq!(refused(&desk, &order).await, ["order-locked"; 2]);
    desk.app.payment_ask(payment.clone()).await.unwrap();
    act(&desk, &payment, ActionId::Refund, 9_900).await;
    assert_eq!(desk.app.detail(payment).await.unwrap().money.state, MoneyState::Refunded);
    assert_eq!(refused(&desk, &order).await, [""; 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_whose_order_is_paid_by_card_before_its_mail_leaves_is_not_mailed() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let link = link_sent(&desk, &order).await;
    let warning = warned(&desk, &order).await.unwrap();
    assert_eq!(
        (warning.code.as_str(), warning.payment_id.as_ref()),
        ("open-link-card", Some(&link)),
        "the rep is told before the card is asked for"
    );
    desk.charge(&order, card(GOOD)).await;
    desk.app.outbox_round().await.unwrap();
    let detail = desk.app.detail(link.clone()).await.unwrap();
    assert_eq!((detail.message.state, detail.link.state), (MessageState::Failed, LinkState::Replaced));
    assert_eq!(mails(&desk).await, 0);
    // Nor when the way to the mail server is mended, which sends what failed for its sake.
    let sender = desk.app.sender().await.unwrap();
    desk.app.sender_save(SenderInput { sender, smtp_secret: None }).await.unwrap();
    desk.app.outbox_round().await.unwrap();
    assert_eq!(mails(&desk).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_turns_out_to_have_paid_gives_the_orders_link_up_too() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let link = link_sent(&desk, &order).await;
    desk.fault("order", "drop_after").await;
    let paid = desk.charge(&order, card(GOOD)).await;
    let state = async || desk.app.detail(link.clone()).await.unwrap().link.state;
    assert_eq!(state().await, LinkState::Active, "nobody knows yet");
    desk.pass(11).await;
    desk.app.follow_round().await.unwrap();
    assert_eq!(desk.app.result(paid).await.unwrap().verdict, Verdict::Approved);
    assert_eq!(state().await, LinkState::Replaced);
    desk.app.outbox_round().await.unwrap();
    assert_eq!(mails(&desk).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_was_given_back_leaves_the_orders_new_link_alone() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let card = desk.charge(&order, card(GOOD)).await;
    act(&desk, &card, ActionId::Capture, 8_000).await;
    act(&desk, &card, ActionId::Refund, 8_000).await;
    let link = link_sent(&desk, &order).await;
    desk.pass(61).await;
    desk.app.follow_round().await.unwrap();
    desk.app.payment_ask(card).await.unwrap();
    desk.app.outbox_round().await.unwrap();
    let detail = desk.app.detail(link).await.unwrap();
    assert_eq!((detail.message.state, detail.link.state), (MessageState::Sent, LinkState::Active));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_charge_that_was_cancelled_at_the_provider_is_not_called_approved() {
    let desk = Desk::open().await;
    let account = "demo-clearent";
    let input =
        OrderInput { currency: "USD".into(), account_id: Some(account.into()), ..desk.input("SO-1", 8_000) };
    let order = desk.keep(input).await;
    let request = CardRequest { account_id: account.into(), ..desk.request(&order, Channel::Telephone) };
    lost_at_clearent(&desk).await;
    let ticket = desk.app.card_prepare(request).await.unwrap();
    let payment = desk.app.card_charge(&ticket, card(GOOD)).await.unwrap();
    assert_eq!(desk.app.result(payment.clone()).await.unwrap().verdict, Verdict::Unknown);
    let known = desk.truth("clearent/transactions").await;
    let id = known["transactions"][0]["id"].as_str().unwrap();
    desk.control(&format!("clearent/transactions/{id}/edit"), json!({ "voided": true })).await;
    desk.app.payment_ask(payment.clone()).await.unwrap();
    let result = desk.app.result(payment.clone()).await.unwrap();
    assert_eq!((result.verdict, result.may_link), (Verdict::Voided, true));
    assert!(result.script_for_rep.text.contains("nothing was taken"), "{}", result.script_for_rep.text);
    assert_eq!(desk.app.detail(payment).await.unwrap().money.state, MoneyState::Voided);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_card_leaves_the_link_as_it_is() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let link = link_sent(&desk, &order).await;
    desk.charge(&order, card("4150551403657424")).await;
    desk.app.outbox_round().await.unwrap();
    let detail = desk.app.detail(link).await.unwrap();
    assert_eq!((detail.message.state, detail.link.state), (MessageState::Sent, LinkState::Active));
    assert_eq!(mails(&desk).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_links_mail_does_not_leave_after_a_newer_links() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let form = desk.app.link_draft(order).await.unwrap().input;
    let older = desk.app.link_send(form.clone()).await.unwrap();
    desk.app.link_send(form).await.unwrap();
    desk.app.outbox_round().await.unwrap();
    assert_eq!(desk.app.detail(older).await.unwrap().message.state, MessageState::Failed);
    assert_eq!(mails(&desk).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decline_as_a_duplicate_is_looked_up_and_no_other_card_is_offered() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let payment = desk.charge(&order, card(DUPLICATE)).await;
    let result = desk.app.result(payment.clone()).await.unwrap();
    assert_eq!((result.verdict, result.may_retry), (Verdict::Unknown, false));
    desk.app.payment_ask(payment.clone()).await.unwrap();
    let result = desk.app.result(payment).await.unwrap();
    assert_eq!((result.verdict, result.may_retry), (Verdict::Declined, false));
    assert!(result.script_for_rep.text.contains("do not pay again"), "{}", result.script_for_rep.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_providers_page_that_was_left_is_opened_again_and_no_second_one_is_made() {
    let desk = Desk::open().await;
    let input = OrderInput { account_id: Some("demo-monext".into()), ..desk.input("SO-1", 8_000) };
    let order = desk.keep(input).await;
    let request =
        CardRequest { account_id: "demo-monext".into(), ..desk.request(&order, Channel::Telephone) };
    let page = async || {
        let ticket = desk.app.card_prepare(request.clone()).await.unwrap();
        assert!(ticket.is_hosted());
        desk.app.card_page(&ticket).await.unwrap()
    };
    let first = page().await;
    desk.app.payment_ask(first.payment_id.clone()).await.unwrap();
    let again = page().await;
    assert_eq!((&again.payment_id, again.url.expose()), (&first.payment_id, first.url.expose()));
    assert!(again.lasts <= first.lasts && !again.lasts.is_zero());
    // Once it has ended it is of no use any more.
    desk.pass(i64::try_from(first.lasts.as_secs()).unwrap()).await;
    assert_ne!(page().await.payment_id, first.payment_id);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_left_is_not_opened_again_while_another_charge_is_in_doubt() {
    let desk = Desk::open().await;
    let input = OrderInput { currency: "USD".into(), ..desk.input("SO-1", 8_000) };
    let order = desk.keep(input).await;
    let by = |account: &str| CardRequest {
        account_id: account.into(),
        ..desk.request(&order, Channel::Telephone)
    };
    let hosted = desk.app.card_prepare(by("demo-hipay-page")).await.unwrap();
    desk.app.card_page(&hosted).await.unwrap();
    let keyed = desk.app.card_prepare(by("demo-clearent")).await.unwrap();
    lost_at_clearent(&desk).await;
    desk.app.card_charge(&keyed, card(GOOD)).await.unwrap();
    let again = desk.app.card_page(&hosted).await.err().map(|error| Fault::from(error).code);
    assert_eq!(again.as_deref(), Some("order-locked"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_that_waits_for_the_bank_is_asked_about_long_after_its_page_has_ended() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let link = link_sent(&desk, &order).await;
    desk.control("orders/SO-1/pay", json!({ "card": "4000000000001422" })).await;
    desk.pass(4).await;
    desk.app.follow_round().await.unwrap();
    let waiting = desk.app.detail(link.clone()).await.unwrap().money.state;
    // Longer than any page is looked at for its own sake.
    desk.pass(120 * 86_400).await;
    assert_eq!(desk.app.follow_round().await.unwrap(), 1, "still followed while {waiting:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_looked_at_for_three_months_after_its_end() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let form = desk.app.link_draft(order).await.unwrap().input;
    desk.app.link_send(form).await.unwrap();
    let asked = async |days: i64| {
        desk.pass(days * 86_400).await;
        desk.app.follow_round().await.unwrap()
    };
    // It is open for seven days.
    assert_eq!([asked(6).await, asked(2).await, asked(7).await, asked(60).await], [1; 4]);
    assert_eq!([asked(40).await, asked(10).await], [1, 0], "the last question, and none after it");
}
