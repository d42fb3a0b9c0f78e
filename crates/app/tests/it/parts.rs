//! Orders that are paid in parts, when something else happens between two of them: nothing is taken twice unseen, and no
//! part stands in the way of another.

use app::api::{
    ActionId, ActionRequest, Channel, Fault, LinkInput, MoneyState, OrderInput, QuotationStanding, Verdict,
    ViewId,
};
use serde_json::json;

use crate::desk::{Desk, card, every};
use crate::quotations::{form, on_terms, paid, standing};

const APPROVED: &str = "4111111111111111";
/// The provider's risk desk wants to look at it.
const REVIEWED: &str = "4000000000001125";

async fn is_flagged(desk: &Desk, payment: &str) -> bool {
    desk.app.detail(payment.to_owned()).await.unwrap().paid_after_all
}

/// The kept order, changed.
async fn changed(desk: &Desk, order: &str, change: impl FnOnce(&mut OrderInput)) {
    let mut kept = desk.app.order_start(Some(order.to_owned())).await.unwrap().order;
    change(&mut kept);
    desk.keep(kept).await;
}

async fn act(desk: &Desk, payment: &str, action: ActionId) -> Result<(), Fault> {
    let version = desk.app.detail(payment.to_owned()).await.unwrap().version;
    let request = ActionRequest {
        payment_id: payment.to_owned(),
        action,
        amount_minor: None,
        reason: "Agreed by phone".into(),
        confirmed: true,
        version,
    };
    desk.app.act(request).await.map(|_| ()).map_err(Fault::from)
}

/// A down payment of 30 % of 1,000.00 EUR, as a form ready to send.
async fn down_payment(desk: &Desk) -> LinkInput {
    form(desk, on_terms(desk, "SO-1", 100_000, 3_000, "")).await
}

/// A link under a name of its own: a card goes by the order's, and the provider takes no two payments of one name.
async fn second_link(desk: &Desk, form: &LinkInput) -> String {
    desk.app.link_send(form.clone()).await.unwrap();
    desk.app.link_send(form.clone()).await.unwrap()
}

async fn need_attention(desk: &Desk) -> usize {
    let query = every(ViewId::Attention);
    desk.app.list(query).await.unwrap().rows.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_down_payment_made_on_both_of_two_links_is_noticed() {
    let desk = Desk::open().await;
    let form = down_payment(&desk).await;
    let first = desk.app.link_send(form.clone()).await.unwrap();
    let second = desk.app.link_send(form).await.unwrap();
    paid(&desk, &second, "SO-1-2").await;
    assert_eq!(standing(&desk, &second).await, (QuotationStanding::Confirmed, 30_000, 70_000));
    assert!(!is_flagged(&desk, &second).await);
    paid(&desk, &first, "SO-1").await;
    assert!(is_flagged(&desk, &first).await, "the customer paid the same share twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_down_payment_by_card_while_its_link_is_out_is_noticed_when_the_link_is_paid_too() {
    let desk = Desk::open().await;
    let form = down_payment(&desk).await;
    let link = second_link(&desk, &form).await;
    let keyed = desk.charge(&form.order_id, card(APPROVED)).await;
    assert_eq!(standing(&desk, &keyed).await, (QuotationStanding::Confirmed, 30_000, 70_000));
    paid(&desk, &link, "SO-1-2").await;
    assert!(is_flagged(&desk, &link).await);
    // The rest is what it was, less what came in besides: it cannot be asked for twice.
    assert_eq!(standing(&desk, &keyed).await.2, 40_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_not_sent_for_a_part_that_was_paid_while_it_was_keyed() {
    let desk = Desk::open().await;
    let form = down_payment(&desk).await;
    let link = desk.app.link_send(form.clone()).await.unwrap();
    let ticket = desk.app.card_prepare(desk.request(&form.order_id, Channel::Telephone)).await.unwrap();
    paid(&desk, &link, "SO-1").await;
    let refused = desk.app.card_charge(&ticket, card(APPROVED)).await.unwrap_err();
    assert_eq!(Fault::from(refused).code, "stale");
    assert_eq!(desk.calls("order").await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_told_of_stays_so_through_a_harmless_change() {
    let desk = Desk::open().await;
    let form = down_payment(&desk).await;
    let old = desk.app.link_send(form.clone()).await.unwrap();
    changed(&desk, &form.order_id, |order| order.amount_minor = Some(80_000)).await;
    desk.app.link_send(form.clone()).await.unwrap();
    changed(&desk, &form.order_id, |order| order.note = "Rings before delivery".into()).await;
    desk.app.link_send(form).await.unwrap();
    paid(&desk, &old, "SO-1").await;
    assert!(is_flagged(&desk, &old).await);
    assert_eq!(
        standing(&desk, &old).await.0,
        QuotationStanding::Open,
        "30 % of the old total confirm nothing"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_amount_than_was_asked_for_holds_the_order_until_somebody_has_looked_once() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let form = desk.app.link_draft(order.clone()).await.unwrap().input;
    let link = desk.app.link_send(form).await.unwrap();
    desk.control("orders/SO-1/pay", json!({ "card": APPROVED })).await;
    let odd = json!({ "service": "gateway", "operation": "lookup", "times": 2, "fault": { "kind": "wrong_amount" } });
    desk.control("faults", odd).await;
    desk.app.payment_ask(link.clone()).await.unwrap();
    assert!(is_flagged(&desk, &link).await);
    let second = desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await.unwrap_err();
    assert_eq!(Fault::from(second).code, "order-locked", "it may be paid already");
    desk.app.acknowledge(link.clone()).await.unwrap();
    desk.app.payment_ask(link.clone()).await.unwrap();
    assert!(!is_flagged(&desk, &link).await, "told once");
    desk.app.payment_ask(link.clone()).await.unwrap();
    assert_eq!(desk.app.detail(link).await.unwrap().money.state, MoneyState::Authorised);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_payment_found_after_a_part_came_in_is_marked_as_too_much() {
    let desk = Desk::open().await;
    let form = down_payment(&desk).await;
    let link = second_link(&desk, &form).await;
    changed(&desk, &form.order_id, |order| order.pay_now_minor = Some(100_000)).await;
    desk.fault("order", "drop_after").await;
    let whole = desk.charge(&form.order_id, card(APPROVED)).await;
    assert_eq!(desk.app.result(whole.clone()).await.unwrap().verdict, Verdict::Unknown);
    paid(&desk, &link, "SO-1-2").await;
    desk.app.payment_ask(whole.clone()).await.unwrap();
    assert_eq!(desk.app.result(whole.clone()).await.unwrap().verdict, Verdict::Approved);
    assert_eq!(desk.app.detail(whole).await.unwrap().quotation.unwrap().overpaid_minor, 30_000);
    assert_eq!(need_attention(&desk).await, 2, "one of them has to go back");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_link_that_was_paid_leaves_room_for_what_is_missing() {
    let desk = Desk::open().await;
    let form = form(&desk, on_terms(&desk, "SO-1", 8_000, 10_000, "")).await;
    let old = desk.app.link_send(form.clone()).await.unwrap();
    changed(&desk, &form.order_id, |order| order.amount_minor = Some(10_000)).await;
    desk.app.link_send(form.clone()).await.unwrap();
    paid(&desk, &old, "SO-1").await;
    assert!(is_flagged(&desk, &old).await);
    desk.app.acknowledge(old.clone()).await.unwrap();
    assert_eq!(standing(&desk, &old).await, (QuotationStanding::Open, 8_000, 2_000));
    let rest = desk.app.link_send(form).await.unwrap();
    assert_eq!(desk.app.detail(rest.clone()).await.unwrap().amount.minor_units, 2_000);
    paid(&desk, &rest, "SO-1-3").await;
    assert_eq!(standing(&desk, &rest).await, (QuotationStanding::Confirmed, 10_000, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_was_given_back_does_not_lend_its_name_to_the_next() {
    let desk = Desk::open().await;
    let form = down_payment(&desk).await;
    desk.charge(&form.order_id, card(APPROVED)).await;
    let rest = desk.charge(&form.order_id, card(APPROVED)).await;
    act(&desk, &rest, ActionId::Capture).await.unwrap();
    act(&desk, &rest, ActionId::Refund).await.unwrap();
    desk.app.payment_ask(rest.clone()).await.unwrap();
    assert_eq!(desk.app.detail(rest).await.unwrap().money.state, MoneyState::Refunded);
    let again = desk.charge(&form.order_id, card(APPROVED)).await;
    assert_eq!(standing(&desk, &again).await, (QuotationStanding::Confirmed, 100_000, 0));
    let names: Vec<_> =
        desk.calls("order").await.iter().map(|call| call["form"]["orderid"].clone()).collect();
    assert_eq!(names, ["SO-1", "SO-1-P2", "SO-1-P3"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reserved_part_is_captured_whatever_becomes_of_another() {
    let desk = Desk::open().await;
    let form = down_payment(&desk).await;
    let first = desk.charge(&form.order_id, card(APPROVED)).await;
    let rest = desk.charge(&form.order_id, card(REVIEWED)).await;
    assert_eq!(desk.app.result(rest).await.unwrap().verdict, Verdict::Pending);
    act(&desk, &first, ActionId::Capture).await.unwrap();
    assert_eq!(desk.app.detail(first).await.unwrap().money.state, MoneyState::Captured);
}
