//! The gateway's answers from its contract, and every figure that could be.

use domain::reason::{Reason, Retry};
use domain::{Currency, Money};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::clearent::wire;

fn usd(minor: i64) -> Money {
    Money::from_minor(minor, Currency::USD).unwrap()
}

fn asked(amount: i64) -> LookUp<'static> {
    let since = "2026-03-02T15:55:00Z".parse().unwrap();
    LookUp { provider_order_id: "SO-1001", page: None, reference: None, amount: usd(amount), since }
}

fn one(id: &str, kind: &str, amount: &str, of: &str) -> Transaction {
    serde_json::from_value(
        json!({ "id": id, "type": kind, "amount": amount, "ref-id": of, "result": "APPROVED" }),
    )
    .unwrap()
}

#[test]
fn an_approved_sale_is_money_taken_with_its_checks_in_words() {
    let sale = wire::transaction(&fixture!("clearent/sale-approved")).unwrap();
    let report = charged(&sale, "SO-1001", usd(2500)).unwrap();
    assert_eq!((report.standing, report.captured, report.settled), (Accepted, usd(2500), Some(false)));
    assert_eq!(report.reference.as_deref(), Some("115139811"));
    assert_eq!((report.checks.address, report.checks.code), (Some(Check::Match), Some(Check::Match)));
    assert_eq!(report.authorisation_code.as_deref(), Some("TAS274"));
    assert_eq!(report.card.map(|card| card.last4).as_deref(), Some("1111"));
    assert_eq!(charged(&sale, "SO-1002", usd(2500)), Err(UnknownCause::Mismatch), "another order");
    assert_eq!(charged(&sale, "SO-1001", usd(2501)), Err(UnknownCause::Mismatch), "another amount");
}

#[test]
fn a_decline_is_a_decline_with_its_reason() {
    let sale = wire::transaction(&fixture!("clearent/sale-declined")).unwrap();
    let report = charged(&sale, "SO-1001", usd(2500)).unwrap();
    let refusal = report.refusal.unwrap();
    assert_eq!((report.standing, report.authorised), (Declined, usd(0)));
    assert_eq!((refusal.reason, refusal.retry), (Reason::InsufficientFunds, Retry::OtherCard));
    assert_eq!(reasons::told(&fixture!("clearent/unauthorized")).unwrap().reason, Reason::CredentialsWrong);
}

#[test]
fn a_reservation_its_capture_and_a_refund_are_one_payment() {
    let mut family = wire::transactions(fixture!("clearent/list-captured-and-refunded")).unwrap();
    for _ in 0..family.len() {
        let reports = reports(&family, &asked(2500)).unwrap();
        let [report] = reports.as_slice() else { panic!("one payment, not {reports:?}") };
        assert_eq!((report.standing, report.settled), (Accepted, Some(true)));
        assert_eq!((report.captured, report.refunded), (usd(2500), usd(500)));
        assert_eq!(report.reference.as_deref(), Some("115139812"));
        assert_eq!(holder(&family, "115139812", "REFUND"), "115139813");
        assert_eq!(holder(&family, "115139812", "CAPTURE"), "115139812");
        family.rotate_left(1);
    }
}

#[test]
fn a_void_of_sale_or_capture_takes_nothing() {
    for (family, what) in [
        (vec![one("1", "SALE", "25.00", ""), one("2", "VOID", "25.00", "1")], "sale"),
        (
            vec![
                one("1", "AUTH", "25.00", ""),
                one("2", "CAPTURE", "25.00", "1"),
                one("3", "VOID", "25.00", "2"),
            ],
            "capture",
        ),
        (vec![one("1", "AUTH", "25.00", ""), one("2", "VOID", "25.00", "1")], "authorization"),
    ] {
        let report = &reports(&family, &asked(2500)).unwrap()[0];
        assert_eq!(
            (report.standing, report.authorised, report.captured),
            (Voided, usd(2500), usd(0)),
            "{what}"
        );
    }
}

#[test]
fn a_part_captured_can_still_be_voided_as_a_whole_until_the_batch_is_settled() {
    let family = |settled: &str| {
        let mut capture = one("2", "CAPTURE", "10.00", "1");
        capture.settled = serde_json::from_value(json!(settled)).unwrap();
        vec![one("1", "AUTH", "25.00", ""), capture]
    };
    let open = reports(&family("false"), &asked(2500)).unwrap().remove(0);
    assert_eq!((open.standing, open.authorised, open.captured), (Accepted, usd(1000), usd(1000)));
    let closed = reports(&family("true"), &asked(2500)).unwrap().remove(0);
    assert_eq!((closed.standing, closed.authorised, closed.captured), (Voided, usd(2500), usd(1000)));
    let mut given_back = family("false");
    given_back.push(one("3", "VOID", "10.00", "2"));
    let void = reports(&given_back, &asked(2500)).unwrap().remove(0);
    assert_eq!(crate::best_of(vec![void.clone(), open]), Some(void), "the void is the truth");
}

#[test]
fn a_links_payment_is_the_one_of_its_amount_since_it_was_made_that_no_order_claims() {
    let sale = |id: &str, amount: &str, order: &str, created: &str| -> Transaction {
        serde_json::from_value(json!({ "id": id, "type": "SALE", "amount": amount, "result": "APPROVED",
            "order-id": order, "created": created }))
        .unwrap()
    };
    let later = "2026-03-02 16:10:00.000";
    let all = vec![
        sale("5", "41.33", "SO-7", later),
        sale("4", "41.34", "4", later),
        sale("3", "41.33", "3", "2026-03-02 15:40:00.000"),
        sale("2", "41.33", "2", "2026-03-02 16:20:00.000"),
        sale("1", "41.33", "1", later),
    ];
    let found = by_link(all, &asked(4133));
    assert_eq!(found.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["1", "2"]);
}

#[test]
fn what_is_neither_approved_nor_declined_is_not_known_yet() {
    let with = |result: &str, code: &str| -> Transaction {
        serde_json::from_value(json!({ "id": "1", "type": "sale", "amount": "25.00", "result": result,
            "result-code": code, "order-id": "SO-1001" }))
        .unwrap()
    };
    let standing = |one: Transaction| reports(&[one], &asked(2500)).unwrap()[0].standing;
    assert_eq!(standing(with("Approved", "000")), Accepted);
    assert_eq!(
        standing(with("APPROVED", "046")),
        Declined,
        "the terminal's rules refused what the bank took"
    );
    assert_eq!(standing(with("", "")), InProgress);
    assert_eq!(charged(&with("", ""), "SO-1001", usd(2500)), Err(UnknownCause::Mismatch));
}

#[test]
fn rows_of_other_orders_are_left_out_whatever_the_filter_let_through() {
    let row = |id: &str, kind: &str, order: &str, of: &str| -> Transaction {
        serde_json::from_value(json!({ "id": id, "type": kind, "amount": "1.00", "result": "APPROVED",
            "order-id": order, "ref-id": of }))
        .unwrap()
    };
    let all = vec![
        row("1", "AUTH", "SO-1", ""),
        row("2", "CAPTURE", "", "1"),
        row("3", "REFUND", "", "2"),
        row("9", "SALE", "SO-10", ""),
        row("10", "REFUND", "SO-10", "9"),
    ];
    let kept = of_order(all, "SO-1", "SO-1", None);
    assert_eq!(kept.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[test]
fn a_refund_that_was_voided_gave_nothing_back() {
    let mut family =
        vec![one("1", "SALE", "25.00", ""), one("2", "REFUND", "5.00", "1"), one("3", "VOID", "5.00", "2")];
    assert_eq!(reports(&family, &asked(2500)).unwrap()[0].refunded, usd(0));
    family.pop();
    assert_eq!(reports(&family, &asked(2500)).unwrap()[0].refunded, usd(500));
}

#[test]
fn a_list_in_any_dress_is_read_and_anything_else_proves_nothing() {
    let read = |payload: Value| wire::transactions(json!({ "payload": payload })).map(|all| all.len());
    assert_eq!(
        read(json!({ "transactions": { "transaction": [] }, "payloadType": "transactions" })),
        Some(0)
    );
    assert_eq!(read(json!({ "transactions": { "transaction": { "id": "1" } } })), Some(1));
    assert_eq!(read(json!({ "transactions": "", "payloadType": "transactions" })), Some(0));
    assert_eq!(read(json!({ "error": {}, "payloadType": "error" })), None);
}

proptest! {
    #[test]
    fn figures_never_go_below_nothing_or_above_each_other(
        whole in 1_i64..1_000_000,
        taken in proptest::option::of(1_i64..1_000_000),
        back in proptest::collection::vec(1_i64..500_000, 0..4),
        turn in 0_usize..6,
    ) {
        let text = |minor: i64| usd(minor).to_plain_string();
        let mut family = vec![one("1", "AUTH", &text(whole), "")];
        family.extend(taken.map(|taken| one("2", "CAPTURE", &text(taken.min(whole)), "1")));
        for (at, part) in back.iter().enumerate() {
            family.push(one(&format!("r{at}"), "REFUND", &text(*part), if at % 2 == 0 { "2" } else { "1" }));
        }
        let middle = turn % family.len();
        family.rotate_left(middle);
        if let Ok(reports) = reports(&family, &asked(whole)) {
            let report = &reports[0];
            let figures = [report.refunded, report.captured, report.authorised, usd(whole)];
            prop_assert!(figures.windows(2).all(|pair| pair[0].minor() <= pair[1].minor()), "{figures:?}");
        }
    }
}
