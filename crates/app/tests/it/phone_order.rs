//! A telephone order from the form to the provider and back, against the sandbox, with the whole terminal but its window.

use crate::desk::{Desk, card};
use app::api::{Channel, MoneyState, Verdict};

#[tokio::test(flavor = "multi_thread")]
async fn an_approved_card_is_charged_once_with_the_moto_flag() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 4250).await;
    let payment = desk.charge(&order, card("4111111111111111")).await;
    let result = desk.app.result(payment.clone()).await.unwrap();
    assert_eq!(result.verdict, Verdict::Approved);
    assert_eq!(result.card.unwrap().last4, "1111");
    let orders = desk.calls("order").await;
    assert_eq!(orders.len(), 1);
    assert_eq!(orders[0]["form"]["eci"], "1");
    assert_eq!(orders[0]["form"]["authentication_indicator"], "0");
    assert_eq!(orders[0]["form"]["amount"], "42.50");
    assert_eq!(desk.app.detail(payment).await.unwrap().money.state, MoneyState::Authorised);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_card_leaves_the_order_open_for_another() {
    let desk = Desk::open().await;
    let order = desk.order("SO-2", 4250).await;
    let payment = desk.charge(&order, card("4150551403657424")).await;
    let result = desk.app.result(payment).await.unwrap();
    assert_eq!(result.verdict, Verdict::Declined);
    assert!(result.may_retry && result.may_link);
    let second = desk.charge(&order, card("4111111111111111")).await;
    assert_eq!(desk.app.result(second).await.unwrap().verdict, Verdict::Approved);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_reply_is_unknown_until_the_provider_is_asked_and_never_charged_again() {
    let desk = Desk::open().await;
    desk.fault("order", "drop_after").await;
    let order = desk.order("SO-3", 4250).await;
    let payment = desk.charge(&order, card("4111111111111111")).await;
    let result = desk.app.result(payment.clone()).await.unwrap();
    assert_eq!(result.verdict, Verdict::Unknown);
    let again = desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await;
    assert_eq!(app::api::Fault::from(again.err().unwrap()).code, "order-locked");
    desk.app.payment_ask(payment.clone()).await.unwrap();
    assert_eq!(desk.app.result(payment).await.unwrap().verdict, Verdict::Approved);
    assert_eq!(desk.calls("order").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_card_does_not_take_over_what_the_next_card_of_its_order_awaits() {
    let desk = Desk::open().await;
    let order = desk.order("SO-4", 4250).await;
    let declined = desk.charge(&order, card("4150551403657424")).await;
    desk.fault("order", "drop_after").await;
    let awaited = desk.charge(&order, card("4111111111111111")).await;
    assert_eq!(desk.app.result(awaited.clone()).await.unwrap().verdict, Verdict::Unknown);
    // Both cards go by the order's id at the provider; the declined one happens to be asked about first.
    desk.app.payment_ask(declined.clone()).await.unwrap();
    assert_eq!(desk.app.result(declined).await.unwrap().verdict, Verdict::Declined);
    desk.app.payment_ask(awaited.clone()).await.unwrap();
    assert_eq!(desk.app.result(awaited).await.unwrap().verdict, Verdict::Approved);
}
