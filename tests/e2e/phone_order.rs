//! Phone orders by keyboard alone: approved, declined, needing the payer, and a reply that is lost.

use crate::desk::{APPROVED, Rep};

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_order_is_approved_without_a_pointer() {
    let rep = Rep::sits_down().await;
    rep.keys_order("t").await;
    rep.pictures("phone-order");
    rep.charges(APPROVED).await;
    rep.sees("Approved.").await;
    rep.sees("is reserved").await;
    rep.pictures("approved");
    let orders = rep.calls("order").await;
    assert_eq!(orders.len(), 1);
    assert_eq!((&orders[0]["form"]["eci"], &orders[0]["form"]["amount"]), (&"1".into(), &"1231.20".into()));
    assert_eq!(orders[0]["login"], "sandbox-moto");
    rep.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_card_keeps_the_form_and_another_card_pays() {
    let rep = Rep::sits_down().await;
    rep.keys_order("t").await;
    rep.charges("4150551403657424").await;
    rep.sees("Declined. Nothing was taken.").await;
    rep.pictures("declined");
    rep.terminal.page.find("button", "Another card").await;
    rep.charges_again(APPROVED).await;
    rep.sees("Approved.").await;
    assert_eq!(rep.calls("order").await.len(), 2);
    rep.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_needs_the_payer_is_offered_a_link() {
    let rep = Rep::sits_down().await;
    rep.keys_order("t").await;
    rep.charges("4000000000000002").await;
    rep.sees("The customer has to confirm. Nothing was taken.").await;
    rep.terminal.page.find("button", "Send a link").await;
    rep.pictures("needs-payer");
    rep.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_reply_is_unknown_then_settles_by_itself_with_one_order_sent() {
    let rep = Rep::sits_down().await;
    rep.keys_order("t").await;
    rep.breaks("gateway", "order", "drop_after").await;
    rep.charges(APPROVED).await;
    rep.sees("Do not take this card again.").await;
    rep.pictures("unknown");
    rep.sees("Approved.").await;
    assert_eq!(rep.calls("order").await.len(), 1, "nothing is charged to find out");
    rep.leaves().await;
}
