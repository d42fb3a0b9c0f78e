//! Charging a keyed card: approved, declined, waiting, and what is sent for it.

use domain::Currency;
use domain::payment::{CaptureMode, Channel, Standing};
use domain::reason::{Reason, Retry};
use providers::{Charge, Failure, NotSent, Request};

use super::provider;
use crate::bench::{Bench, CHALLENGED, DECLINED, ID, REVIEWED, SLOW_CAPTURE, VISA, card, eur, money, report};

#[tokio::test]
async fn an_approved_card_is_charged_once_with_all_that_may_be_kept() {
    let bench = Bench::new(provider()).await;
    let report = bench.sell(ID, VISA).await.unwrap();
    assert_eq!((report.standing, report.captured), (Standing::Accepted, eur(4250)));
    assert_eq!((report.provider_order_id.as_str(), report.amount), (ID, Some(eur(4250))));
    assert!(report.reference.is_some() && report.updated_at.is_some());
    let card = report.card.unwrap();
    assert_eq!((card.first6.as_str(), card.last4.as_str()), ("411111", "1111"));
    assert_eq!(bench.charges(ID).await, 1);
}

#[tokio::test]
async fn a_reservation_takes_nothing() {
    let bench = Bench::new(provider()).await;
    let request = bench.charge(ID, VISA, eur(4250), CaptureMode::Manual);
    let report = report(bench.perform(request).await).unwrap();
    assert_eq!((report.authorised, report.captured), (eur(4250), eur(0)));
    assert_eq!(bench.truth("orders").await[ID]["captured"], "0.00");
}

#[tokio::test]
async fn a_declined_card_is_an_answer_with_a_reason() {
    let bench = Bench::new(provider()).await;
    let report = bench.sell(ID, DECLINED).await.unwrap();
    let refusal = report.refusal.unwrap();
    assert_eq!(report.standing, Standing::Declined);
    assert_eq!((refusal.reason, refusal.retry), (Reason::CardNumberInvalid, Retry::ReKey));
    assert_eq!(bench.charges(ID).await, 0);
}

#[tokio::test]
async fn a_card_that_needs_the_payer_is_not_paid_and_never_relabelled() {
    let bench = Bench::new(provider()).await;
    assert_eq!(bench.sell(ID, CHALLENGED).await.unwrap().standing, Standing::NeedsPayer);
    assert_eq!(bench.charges(ID).await, 0);
}

#[tokio::test]
async fn a_payment_in_other_hands_is_told_as_such() {
    let bench = Bench::new(provider()).await;
    assert_eq!(bench.sell("SO-1", REVIEWED).await.unwrap().standing, Standing::Review);
    let slow = bench.sell("SO-2", SLOW_CAPTURE).await.unwrap();
    assert!(slow.confirming && slow.standing == Standing::Accepted);
    assert!(!bench.look_up("SO-2", None).await.unwrap()[0].confirming);
}

#[tokio::test]
async fn amounts_reach_the_provider_with_their_currencys_decimals() {
    let bench = Bench::new(provider()).await;
    for (id, amount, told) in [
        ("SO-JPY", money(1050, Currency::JPY), "1050"),
        ("SO-EUR", money(1050, Currency::EUR), "10.50"),
        ("SO-KWD", money(10_505, Currency::KWD), "10.505"),
    ] {
        let request = bench.charge(id, VISA, amount, CaptureMode::Immediate);
        let report = report(bench.perform(request).await).unwrap();
        assert_eq!((report.captured, report.amount), (amount, Some(amount)));
        let truth = bench.truth("orders").await[id].clone();
        assert_eq!((&truth["amount"], &truth["currency"]), (&told.into(), &amount.currency().code().into()));
    }
}

#[tokio::test]
async fn the_card_arrives_whole_and_once() {
    let bench = Bench::new(provider()).await;
    bench.sell(ID, VISA).await.unwrap();
    let calls = bench.truth("calls").await;
    let carrying: Vec<_> = calls.as_array().unwrap().iter().filter(|call| call["card"].is_object()).collect();
    assert_eq!(carrying.len(), 1);
    assert_eq!(carrying[0]["card"]["card_number"], VISA);
    assert_eq!(carrying[0]["card"]["cvc"], "514");
}

#[tokio::test]
async fn what_must_not_leave_does_not_leave() {
    let bench = Bench::new(provider()).await;
    let charge = |id: &'static str, minor, channel| {
        Request::Charge(Charge {
            order: &bench.order,
            provider_order_id: id,
            amount: eur(minor),
            channel,
            capture: CaptureMode::Immediate,
            card: card(VISA),
        })
    };
    for request in [
        charge("VT 1&x", 100, Channel::Telephone),
        charge("", 100, Channel::Telephone),
        charge("SO-1234567890-1234567890-1234567890", 100, Channel::Mail),
        charge(ID, 0, Channel::Mail),
        charge(ID, -100, Channel::Mail),
        charge(ID, 100, Channel::Link),
    ] {
        let failure = bench.perform(request).await.unwrap_err();
        assert!(matches!(failure, Failure::NotSent(NotSent::NotAllowed(_))), "{failure}");
    }
    assert_eq!(bench.truth("calls").await, serde_json::json!([]));
}
