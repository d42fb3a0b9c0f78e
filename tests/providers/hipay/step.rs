//! Follow-ups on a transaction: capture, refund, cancel, review, and what the provider refuses of them.

use domain::payment::{Refused, Standing};
use domain::reason::Reason;
use domain::{Currency, Money};
use providers::{Failure, NotSent, Request};
use serde_json::json;

use super::provider;
use crate::bench::{Bench, ID, REVIEWED, VISA, eur, money, report};

#[tokio::test]
async fn a_reservation_is_captured_in_parts_and_refunded_in_parts() {
    let bench = Bench::new(provider()).await;
    let reference = bench.reserve(ID).await;
    let capture = |amount: Option<Money>| Request::Capture(bench.step(&reference, ID, amount));
    let part = report(bench.perform(capture(Some(eur(3000)))).await).unwrap();
    assert_eq!((part.standing, part.authorised, part.captured), (Standing::Accepted, eur(4250), eur(3000)));
    let rest = report(bench.perform(capture(Some(eur(1250)))).await).unwrap();
    assert_eq!(rest.captured, eur(4250));
    let refund = Request::Refund(bench.step(&reference, ID, Some(eur(1000))));
    let refunded = report(bench.perform(refund).await).unwrap();
    assert_eq!((refunded.refunded, refunded.confirming), (eur(1000), true));
    let settled = &bench.look_up(ID, Some(&reference)).await.unwrap()[0];
    assert_eq!((settled.captured, settled.refunded, settled.confirming), (eur(4250), eur(1000), false));
    assert_eq!(bench.truth("orders").await[ID]["refunded"], "10.00");
}

#[tokio::test]
async fn a_reservation_that_is_given_up_takes_nothing() {
    let bench = Bench::new(provider()).await;
    let reference = bench.reserve(ID).await;
    let cancelled = report(bench.perform(Request::Cancel(bench.step(&reference, ID, None))).await).unwrap();
    assert_eq!((cancelled.standing, cancelled.confirming), (Standing::Voided, true));
    let found = &bench.look_up(ID, None).await.unwrap()[0];
    assert_eq!((found.standing, found.confirming, found.captured), (Standing::Voided, false, eur(0)));
}

#[tokio::test]
async fn a_payment_under_review_is_accepted_or_denied() {
    let bench = Bench::new(provider()).await;
    for (id, accept, standing) in [("SO-1", true, Standing::Accepted), ("SO-2", false, Standing::Declined)] {
        let reference = bench.sell(id, REVIEWED).await.unwrap().reference.unwrap();
        let step = bench.step(&reference, id, None);
        let request = if accept { Request::AcceptReview(step) } else { Request::DenyReview(step) };
        bench.perform(request).await.unwrap();
        assert_eq!(bench.look_up(id, None).await.unwrap()[0].standing, standing);
    }
}

#[tokio::test]
async fn what_the_provider_refuses_is_definite() {
    let bench = Bench::new(provider()).await;
    let reference = bench.reserve(ID).await;
    for (request, reason) in [
        (Request::Refund(bench.step(&reference, ID, None)), Reason::RefundNotPossible),
        (Request::Capture(bench.step(&reference, ID, Some(eur(9900)))), Reason::AmountAboveRemaining),
        (Request::Capture(bench.step("800999999999", ID, None)), Reason::TransactionNotFound),
    ] {
        let Failure::Refused(refusal) = bench.perform(request).await.unwrap_err() else {
            panic!("{reason:?} is definite");
        };
        assert_eq!(refusal.reason, reason);
    }
    assert_eq!(bench.truth("orders").await[ID]["captured"], "0.00");
}

#[tokio::test]
async fn a_refund_that_the_bank_refuses_is_told_later() {
    let bench = Bench::new(provider()).await;
    let reference = bench.sell(ID, VISA).await.unwrap().reference.unwrap();
    bench.perform(Request::Refund(bench.step(&reference, ID, Some(eur(1000))))).await.unwrap();
    bench.control("settle", json!({ "order": ID, "status": 165 })).await;
    let found = &bench.look_up(ID, None).await.unwrap()[0];
    assert_eq!((found.standing, found.refused), (Standing::Accepted, Some(Refused::Refund)));
}

#[tokio::test]
async fn a_step_in_another_currency_does_not_leave() {
    let bench = Bench::new(provider()).await;
    let reference = bench.reserve(ID).await;
    let dollars = Some(money(100, Currency::USD));
    let failure = bench.perform(Request::Refund(bench.step(&reference, ID, dollars))).await.unwrap_err();
    assert!(matches!(failure, Failure::NotSent(NotSent::NotAllowed(_))));
    assert_eq!(bench.calls("gateway", "refund").await.len(), 0);
}
