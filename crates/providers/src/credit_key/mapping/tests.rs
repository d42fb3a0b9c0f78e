//! Credit Key's documented answers, read from the fixtures, against what the terminal makes of them.

use domain::Currency;
use domain::payment::Standing;
use domain::payment::UnknownCause::Mismatch;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::wire;
use super::*;

const STATUSES: [&str; 8] =
    ["new", "placed", "authorized", "shipped", "returned", "refunded", "canceled", "on hold"];

fn usd(minor: i64) -> Money {
    Money::from_minor(minor, Currency::USD).unwrap()
}

fn asked(amount: Money, effect: Option<Effect>) -> Asked<'static> {
    Asked { provider_order_id: "SO-1001", key: "CK-12345", amount, effect }
}

fn told(body: Value, effect: Option<Effect>) -> Result<Report, UnknownCause> {
    report(&wire::order(body).unwrap(), &asked(usd(18_740), effect))
}

fn figures(report: &Report) -> (Standing, i64, i64, i64) {
    (report.standing, report.authorised.minor(), report.captured.minor(), report.refunded.minor())
}

/// The placed order with these members changed.
fn with(changes: Value) -> Value {
    let mut body = fixture!("credit_key/order-placed");
    for (name, value) in changes.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

#[test]
fn a_placed_order_is_reserved_and_says_what_for() {
    let report = told(fixture!("credit_key/order-placed"), None).unwrap();
    assert_eq!(figures(&report), (Accepted, 18_740, 0, 0));
    assert_eq!((report.amount, report.status.as_str()), (Some(usd(18_740)), "placed"));
    assert_eq!(
        (report.provider_order_id.as_str(), report.reference.as_deref()),
        ("SO-1001", Some("CK-12345"))
    );
}

#[test]
fn a_placed_order_for_another_amount_says_so() {
    let report = told(fixture!("credit_key/order-updated"), None).unwrap();
    assert_eq!((report.amount, report.authorised), (Some(usd(22_740)), usd(22_740)));
}

#[test]
fn an_update_counts_only_with_the_amount_that_was_asked_for() {
    let update = |minor| Some(Effect::Updated(usd(minor)));
    assert!(told(fixture!("credit_key/order-updated"), update(22_740)).is_ok());
    assert_eq!(told(fixture!("credit_key/order-updated"), update(22_741)), Err(Mismatch));
    assert_eq!(told(fixture!("credit_key/order-shipped"), update(18_740)), Err(Mismatch));
}

#[test]
fn a_shipped_order_is_captured() {
    let report = told(fixture!("credit_key/order-shipped"), Some(Effect::Captured(usd(18_740)))).unwrap();
    assert_eq!(figures(&report), (Accepted, 18_740, 18_740, 0));
    assert_eq!((report.amount, report.confirming), (None, false));
}

#[test]
fn what_a_confirmation_left_out_was_given_up() {
    let part = Some(Effect::Captured(usd(10_000)));
    let report = told(fixture!("credit_key/order-shipped-part"), part).unwrap();
    assert_eq!(figures(&report), (Voided, 18_740, 10_000, 0));
    assert_eq!(told(fixture!("credit_key/order-shipped-part"), None).unwrap(), report);
    assert_eq!(
        told(fixture!("credit_key/order-shipped"), part),
        Err(Mismatch),
        "more was taken than was asked for"
    );
    assert_eq!(told(fixture!("credit_key/order-placed"), part), Err(Mismatch), "nothing was taken");
}

#[test]
fn more_taken_than_was_asked_for_is_told_to_be_flagged() {
    let body = with(json!({ "status": "shipped", "charges": { "grand_total": 200 } }));
    assert_eq!(told(body, None).unwrap().amount, Some(usd(20_000)));
}

#[test]
fn a_capture_told_otherwise_is_not_confirmed_yet() {
    let body = |capture: Value| with(json!({ "status": "shipped", "capture_status": capture }));
    assert!(told(body(json!("pending")), None).unwrap().confirming);
    assert!(!told(body(json!(null)), None).unwrap().confirming);
}

#[test]
fn a_refund_is_as_large_as_its_figure_whatever_its_status() {
    let part = told(fixture!("credit_key/order-returned-part"), Some(Effect::Refunded(usd(2_999)))).unwrap();
    assert_eq!(figures(&part), (Accepted, 18_740, 18_740, 2_999));
    let all = told(fixture!("credit_key/order-refunded"), None).unwrap();
    assert_eq!(figures(&all), (Accepted, 18_740, 18_740, 18_740));
    let more = Some(Effect::Refunded(usd(3_000)));
    assert_eq!(told(fixture!("credit_key/order-returned-part"), more), Err(Mismatch));
    let shipped = with(json!({ "status": "shipped", "refunded_amount": "10.0000" }));
    assert_eq!(told(shipped, None).unwrap().refunded, usd(1_000));
}

#[test]
fn a_refund_without_a_figure_or_beyond_what_was_taken_is_not_believed() {
    for back in [json!(null), json!(0), json!(187.41), json!(-1), json!("1,000.00")] {
        let body = with(json!({ "status": "returned", "refunded_amount": back }));
        assert_eq!(told(body, None), Err(Mismatch), "{back}");
    }
}

#[test]
fn a_cancelled_order_holds_nothing() {
    let report = told(fixture!("credit_key/order-canceled"), Some(Effect::Closed)).unwrap();
    assert_eq!((figures(&report), report.amount), ((Voided, 0, 0, 0), None));
    assert_eq!(told(fixture!("credit_key/order-shipped"), Some(Effect::Closed)), Err(Mismatch));
    assert_eq!(told(fixture!("credit_key/order-shipped-part"), Some(Effect::Closed)), Err(Mismatch));
}

#[test]
fn a_status_nobody_knows_is_asked_again_and_never_the_answer_to_a_step() {
    let body = with(json!({ "status": "on hold" }));
    assert_eq!(figures(&told(body.clone(), None).unwrap()), (InProgress, 0, 0, 0));
    assert_eq!(told(body.clone(), Some(Effect::Updated(usd(18_740)))), Err(Mismatch));
    assert_eq!(told(body, Some(Effect::Closed)), Err(Mismatch));
}

#[test]
fn another_orders_answer_is_never_believed() {
    for status in STATUSES {
        for id in ["CK-12346", "ck-12345"] {
            assert_eq!(told(with(json!({ "id": id, "status": status })), None), Err(Mismatch), "{status}");
        }
    }
}

#[test]
fn the_grand_total_counts_and_the_amount_where_there_is_none() {
    let amount = |changes: Value| told(with(changes), None).map(|report| report.authorised.minor());
    assert_eq!(amount(json!({ "amount": 1 })), Ok(18_740));
    assert_eq!(amount(json!({ "charges": null })), Ok(18_740));
    assert_eq!(amount(json!({ "charges": [], "amount": "57.2200" })), Ok(5_722));
    for none in [json!(null), json!(0), json!(1.005), json!("3,031.98")] {
        assert_eq!(amount(json!({ "charges": null, "amount": none })), Err(Mismatch), "{none}");
    }
}

#[test]
fn an_answer_without_key_or_status_is_none() {
    for missing in [json!({ "id": null }), json!({ "status": "" })] {
        assert!(wire::order(with(missing)).is_none());
    }
    assert!(wire::order(json!([])).is_none());
    let begun = wire::begun(fixture!("credit_key/begun")).unwrap();
    assert_eq!(begun.id.as_str(), "CK-12345");
    assert!(wire::begun(json!({ "id": "CK-1" })).is_none());
    assert!(wire::begun(json!({ "checkout_url": "https://checkout.creditkey.com/x" })).is_none());
    assert_eq!(wire::success(fixture!("credit_key/success")), Some(true));
    assert_eq!(wire::success(fixture!("credit_key/not-yet")), Some(false));
    assert_eq!(wire::success(json!({})), None);
}

proptest! {
    #[test]
    fn no_report_holds_more_than_its_order_whatever_status_meets_whatever_figure(
        status in 0..STATUSES.len(),
        amount in prop::option::of(0_i64..30_000),
        back in prop::option::of(-10_i64..40_000),
        effect in 0..5_usize,
        figure in 1_i64..30_000,
    ) {
        let dollars = |minor: i64| format!("{}{}.{:02}", if minor < 0 { "-" } else { "" }, minor.abs() / 100, minor.abs() % 100);
        let status = STATUSES[status];
        let body = with(json!({
            "status": status,
            "charges": { "grand_total": amount.map(dollars) },
            "amount": null,
            "refunded_amount": back.map(dollars),
        }));
        let effect = match effect {
            0 => Some(Effect::Captured(usd(figure))),
            1 => Some(Effect::Refunded(usd(figure))),
            2 => Some(Effect::Updated(usd(figure))),
            3 => Some(Effect::Closed),
            _ => None,
        };
        let Ok(report) = told(body, effect) else { return Ok(()) };
        let (standing, authorised, captured, refunded) = figures(&report);
        prop_assert!(0 <= refunded && refunded <= captured && captured <= authorised);
        prop_assert_eq!(captured > 0, matches!(status, "shipped" | "returned" | "refunded"));
        prop_assert_eq!(authorised > 0, captured > 0 || matches!(status, "placed" | "authorized"));
        if captured > 0 {
            prop_assert_eq!(Some(captured), amount);
            prop_assert_eq!(refunded, back.unwrap_or(0));
            prop_assert_eq!(standing == Voided, captured < 18_740);
        }
        match effect {
            Some(Effect::Captured(figure)) => prop_assert_eq!(captured, figure.minor()),
            Some(Effect::Refunded(figure)) => prop_assert!(refunded >= figure.minor()),
            Some(Effect::Updated(figure)) => prop_assert_eq!(report.amount, Some(figure)),
            Some(Effect::Closed) => prop_assert_eq!(status, "canceled"),
            None => {}
        }
    }
}
