//! Monext's documented answers, read from the fixtures, against what the terminal makes of them.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::loose::object;

const ORDER: &str = "VT-2026-000123";
const FIRST: &str = "26061101500001";

fn eur(minor: i64) -> Money {
    Money::from_minor(minor, Currency::EUR).unwrap()
}

fn asked(amount: Money) -> Expect<'static> {
    let mut expect = Expect::of_look_up(ORDER, amount.currency());
    expect.amount = Some(amount);
    expect
}

fn on(reference: &'static str) -> Expect<'static> {
    let mut expect = Expect::of_step(ORDER, reference, Currency::EUR);
    expect.amount = Some(eur(8640));
    expect
}

fn told(body: Value) -> Told {
    object(body).unwrap()
}

fn read(body: Value) -> Result<Report, UnknownCause> {
    transaction(&told(body), &asked(eur(8640)))
}

fn listed(body: Value) -> Result<(Vec<Report>, Option<String>), UnknownCause> {
    attempts(&told(body), &asked(eur(8640)))
}

fn money(report: &Report) -> (Standing, i64, i64, i64) {
    (report.standing, report.authorised.minor(), report.captured.minor(), report.refunded.minor())
}

fn entry(id: &str, kind: &str, amount: i64, status: &str) -> Value {
    let date = "2026-03-03T08:02:10.000+00:00";
    json!({ "id": id, "date": date, "type": kind, "amount": amount, "status": status, "originTransactionId": FIRST })
}

/// A transaction of 86.40 with this history.
fn history(kind: &str, entries: &[Value]) -> Value {
    let mut body = fixture!("monext/transaction-authorised");
    body["transaction"]["type"] = kind.into();
    body["associatedTransactions"] = entries.into();
    body
}

/// An authorisation and these steps on it.
fn after(steps: &[(&str, i64, &str)]) -> (Standing, i64, i64, i64) {
    let mut entries = vec![entry(FIRST, "AUTHORIZATION", 8640, "OK")];
    let step = |(n, (kind, amount, status)): (usize, &(&str, i64, &str))| {
        entry(&format!("s{n}"), kind, *amount, status)
    };
    entries.extend(steps.iter().enumerate().map(step));
    money(&read(history("AUTHORIZATION", &entries)).unwrap())
}

/// A session that ended so, with one attempt.
fn outcome(title: &str, code: &str) -> Result<Report, UnknownCause> {
    let mut body = fixture!("monext/session-refused");
    body["result"] = json!({ "title": title, "code": code });
    listed(body).map(|(mut reports, _)| reports.remove(0))
}

#[test]
fn an_authorisation_is_accepted_with_nothing_captured() {
    let report = read(fixture!("monext/transaction-authorised")).unwrap();
    assert_eq!(money(&report), (Accepted, 8640, 0, 0));
    assert_eq!((report.reference.as_deref(), report.amount), (Some(FIRST), Some(eur(8640))));
    assert_eq!((report.eci, report.authorisation_code.as_deref()), (Some(5), Some("A55A")));
    assert_eq!(report.authorised_at, Some("2026-03-02T10:17:41Z".parse().unwrap()));
    let card = report.card.unwrap();
    assert_eq!((card.brand.as_str(), card.first6.as_str(), card.last4.as_str()), ("CB", "497010", "0046"));
}

#[test]
fn a_capture_is_counted_under_the_originals_reference() {
    let report = read(fixture!("monext/transaction-captured")).unwrap();
    assert_eq!(money(&report), (Accepted, 8640, 8640, 0));
    assert_eq!(report.updated_at, Some("2026-03-03T08:02:10Z".parse().unwrap()));
    let mut body = fixture!("monext/transaction-captured");
    body["transaction"] = json!({ "id": "26061101500044", "type": "CAPTURE", "currency": "EUR" });
    let by_its_capture = read(body).unwrap();
    assert_eq!((money(&by_its_capture), by_its_capture.reference.as_deref()), (money(&report), Some(FIRST)));
}

#[test]
fn two_refunds_leave_nothing_to_refund() {
    assert_eq!(
        money(&read(fixture!("monext/transaction-refunded-twice")).unwrap()),
        (Accepted, 8640, 8640, 8640)
    );
}

#[test]
fn a_failed_step_never_counts_and_each_kind_of_cancel_does() {
    assert_eq!(money(&read(fixture!("monext/transaction-cancelled")).unwrap()), (Voided, 8640, 0, 0));
    assert_eq!(money(&read(fixture!("monext/transaction-cancel-failed")).unwrap()), (Accepted, 8640, 0, 0));
    for kind in ["CANCEL", "RESET", "CANCEL_AUTHORIZATION"] {
        assert_eq!(after(&[(kind, 8640, "OK")]), (Voided, 8640, 0, 0), "{kind}");
        assert_eq!(after(&[(kind, 8640, "KO")]), (Accepted, 8640, 0, 0), "{kind}");
    }
    assert_eq!(after(&[("CAPTURE", 8640, "KO")]), (Accepted, 8640, 0, 0));
    assert_eq!(after(&[("CAPTURE", 8640, "OK"), ("REFUND", 8640, "KO")]), (Accepted, 8640, 8640, 0));
}

#[test]
fn a_part_is_a_part() {
    assert_eq!(after(&[("CAPTURE", 5000, "OK")]), (Accepted, 8640, 5000, 0));
    assert_eq!(after(&[("CAPTURE", 5000, "OK"), ("CANCEL", 3640, "OK")]), (Voided, 8640, 5000, 0));
    let then_back = [("CAPTURE", 5000, "OK"), ("CANCEL", 3640, "OK"), ("REFUND", 1000, "OK")];
    assert_eq!(after(&then_back), (Voided, 8640, 5000, 1000));
    assert_eq!(after(&[("CANCEL", 1000, "OK")]), (Accepted, 8640, 0, 0));
}

#[test]
fn what_was_cancelled_in_part_can_no_longer_be_captured() {
    let given_up = |steps: &[(&str, i64, &str)]| {
        let mut entries = vec![entry(FIRST, "AUTHORIZATION", 8640, "OK")];
        let step = |(kind, amount, status): &(&str, i64, &str)| entry(kind, kind, *amount, status);
        entries.extend(steps.iter().map(step));
        read(history("AUTHORIZATION", &entries)).unwrap().given_up
    };
    assert_eq!(given_up(&[("CAPTURE", 5000, "OK")]), None);
    assert_eq!(given_up(&[("CANCEL", 1000, "KO")]), None);
    assert_eq!(given_up(&[("CANCEL", 1000, "OK")]), Some(eur(1000)));
    assert_eq!(given_up(&[("CAPTURE", 5000, "OK"), ("CANCEL", 1000, "OK")]), Some(eur(1000)));
    let ended = [("CAPTURE", 5000, "OK"), ("CANCEL", 3640, "OK")];
    assert_eq!(given_up(&ended), None, "it has ended: the standing says so");
}

#[test]
fn a_captured_sale_that_is_reset_holds_no_money() {
    let sale = entry(FIRST, SALE, 8640, "OK");
    let report = read(history(SALE, &[sale.clone(), entry("r", "RESET", 8640, "OK")])).unwrap();
    assert_eq!(money(&report), (Voided, 8640, 0, 0));
    assert_eq!(after(&[("CAPTURE", 8640, "OK"), ("RESET", 8640, "OK")]), (Voided, 8640, 0, 0));
    let failed = read(history(SALE, &[sale, entry("r", "RESET", 8640, "KO")])).unwrap();
    assert_eq!(money(&failed), (Accepted, 8640, 8640, 0));
}

#[test]
fn a_failed_authorisation_first_or_the_newest_first_changes_nothing() {
    let failed = json!({ "id": "f", "type": "AUTHORIZATION", "amount": 8640, "status": "KO", "originTransactionId": "f" });
    let (good, taken) = (entry(FIRST, "AUTHORIZATION", 8640, "OK"), entry("c", "CAPTURE", 8640, "OK"));
    for entries in [[&failed, &good, &taken], [&taken, &good, &failed], [&taken, &failed, &good]] {
        let report = read(history("AUTHORIZATION", &entries.map(Clone::clone))).unwrap();
        assert_eq!((money(&report), report.reference.as_deref()), ((Accepted, 8640, 8640, 0), Some(FIRST)));
    }
}

#[test]
fn a_history_without_a_good_original_proves_nothing() {
    let failed = read(history("AUTHORIZATION", &[entry(FIRST, "AUTHORIZATION", 8640, "KO")]));
    assert_eq!(failed, Err(Mismatch));
    assert_eq!(read(history("CAPTURE", &[])), Err(Mismatch));
    assert_eq!(read(history("ORDER", &[])), Err(Mismatch));
    assert_eq!(money(&read(history("AUTHORIZATION", &[])).unwrap()), (Accepted, 8640, 0, 0));
    assert_eq!(money(&read(history(SALE, &[])).unwrap()), (Accepted, 8640, 8640, 0));
}

#[test]
fn amounts_are_whole_minor_units_of_the_currency() {
    for (minor, currency) in
        [(1999, Currency::EUR), (490, Currency::EUR), (8640, Currency::JPY), (1234, Currency::KWD)]
    {
        let amount = Money::from_minor(minor, currency).unwrap();
        let mut body = history(SALE, &[entry(FIRST, SALE, minor, "OK")]);
        body["transaction"]["currency"] = currency.code().into();
        body["order"] = json!({ "reference": ORDER, "amount": minor, "currency": currency.code() });
        assert_eq!(transaction(&told(body), &asked(amount)).unwrap().captured, amount);
    }
    for wrong in
        [json!(86.4), json!("8640.00"), json!(-8640), json!("1e4"), json!(2_000_000_000_000_000_000_i64)]
    {
        let mut body = fixture!("monext/transaction-authorised");
        body["associatedTransactions"][0]["amount"] = wrong.clone();
        assert_eq!(read(body), Err(Mismatch), "{wrong}");
    }
}

#[test]
fn an_answer_about_something_else_is_never_believed() {
    let changes = [
        ("/order/reference", json!("VT-2026-000124")),
        ("/order/amount", json!(8641)),
        ("/order/currency", json!("USD")),
        ("/transaction/currency", json!("USD")),
        ("/associatedTransactions/0/amount", json!(8600)),
    ];
    for (at, value) in changes {
        let mut body = fixture!("monext/transaction-authorised");
        *body.pointer_mut(at).unwrap() = value;
        assert_eq!(read(body), Err(Mismatch), "{at}");
    }
    let mut body = fixture!("monext/session-accepted");
    body["order"]["reference"] = "VT-2026-000124".into();
    assert_eq!(listed(body), Err(Mismatch));
    let other = on("another");
    assert_eq!(transaction(&told(fixture!("monext/transaction-authorised")), &other), Err(Mismatch));
}

#[test]
fn each_outcome_is_told_as_what_it_is() {
    let refused = outcome("REFUSED", "01116").unwrap();
    assert_eq!((refused.standing, refused.authorised), (Declined, eur(0)));
    let refusal = refused.refusal.unwrap();
    assert_eq!(
        (refusal.reason, refusal.retry, refusal.code.as_str()),
        (Reason::CardLimit, Retry::OtherCard, "01116")
    );
    for code in ["02008", "02324"] {
        let left = outcome("CANCELLED", code).unwrap();
        assert_eq!((left.standing, left.refusal.unwrap().reason), (Declined, Reason::CancelledByPayer));
    }
    for (title, code) in [
        ("INPROGRESS", "02533"),
        ("ONHOLD_PARTNER", "02005"),
        ("PENDING_RISK", "02000"),
        ("ERROR", "02103"),
        ("SOMETHING_NEW", "00000"),
    ] {
        let report = outcome(title, code).unwrap();
        assert_eq!((report.standing, report.refusal), (InProgress, None), "{title}");
    }
    let failed = outcome("ERROR", "01199").unwrap();
    assert_eq!((failed.standing, failed.refusal.unwrap().reason), (Declined, Reason::TechnicalProblem));
    assert_eq!(outcome("REFUSED", "02015").unwrap().standing, Declined, "the title is trusted");
    assert_eq!(outcome("ONHOLD_PARTNER", "02015").unwrap().standing, InProgress, "the title is trusted");
}

#[test]
fn a_word_nobody_knows_makes_the_answer_to_a_step_unusable() {
    let mut body = fixture!("monext/transaction-authorised");
    body["result"]["title"] = "SOMETHING_NEW".into();
    assert_eq!(read(body.clone()).unwrap().standing, InProgress);
    let strict = on(FIRST);
    assert_eq!(transaction(&told(body), &strict), Err(Mismatch));
}

#[test]
fn a_page_that_waits_or_ran_out_has_no_attempts() {
    assert_eq!(listed(fixture!("monext/session-waiting")), Ok((Vec::new(), None)));
    assert_eq!(listed(fixture!("monext/session-expired")), Ok((Vec::new(), None)));
    let alone = |title: &str, code: &str| listed(json!({ "result": { "title": title, "code": code } }));
    let (reports, _) = alone("REFUSED", "01130").unwrap();
    assert_eq!((reports[0].standing, reports[0].reference.as_deref()), (Declined, None));
    assert_eq!(alone("ONHOLD_PARTNER", "02000").unwrap().0[0].standing, InProgress);
    assert_eq!(alone("ACCEPTED", "00000"), Err(Mismatch), "paid, and nothing to show for it");
}

#[test]
fn the_paid_attempt_is_found_whatever_the_order_of_the_list() {
    for turned in [false, true] {
        let mut body = fixture!("monext/session-second-attempt");
        if turned {
            body["transactions"].as_array_mut().unwrap().reverse();
        }
        let (reports, accepted) = listed(body).unwrap();
        assert_eq!(accepted.as_deref(), Some("26061101500012"));
        let told: Vec<_> = reports.iter().map(|r| (r.attempt, r.standing)).collect();
        assert_eq!(
            told,
            [(1, Declined), (2, InProgress)],
            "only its transaction tells what the second one is"
        );
    }
    let (reports, accepted) = listed(fixture!("monext/session-accepted")).unwrap();
    assert_eq!((reports.len(), accepted.as_deref()), (1, Some(FIRST)));
    assert_eq!(reports[0].card, None, "two digits at the end are no card's last four");
}

#[test]
fn a_cancelled_payment_that_is_told_by_its_last_step_is_voided() {
    let mut body = fixture!("monext/transaction-cancelled");
    body["result"]["title"] = "CANCELLED".into();
    assert_eq!(money(&read(body).unwrap()), (Voided, 8640, 0, 0));
}

fn steps() -> impl Strategy<Value = Vec<Value>> {
    let kind = prop::sample::select(vec!["CAPTURE", "REFUND", "CANCEL", "RESET", "CANCEL_AUTHORIZATION"]);
    let step = (kind, 0_i64..20_000, any::<bool>());
    prop::collection::vec(step, 0..8).prop_map(|steps| {
        let of = |(n, (kind, amount, ok)): (usize, (&str, i64, bool))| {
            entry(&format!("s{n}"), kind, amount, if ok { "OK" } else { "KO" })
        };
        steps.into_iter().enumerate().map(of).collect()
    })
}

proptest! {
    #[test]
    fn figures_stay_within_each_other_and_the_order_of_the_list_is_nothing(
        (told, mixed) in steps().prop_flat_map(|mut list| {
            list.push(entry(FIRST, "AUTHORIZATION", 8640, "OK"));
            (Just(list.clone()), Just(list).prop_shuffle())
        })
    ) {
        let report = read(history("AUTHORIZATION", &told)).unwrap();
        let (_, authorised, captured, refunded) = money(&report);
        prop_assert!(0 <= refunded && refunded <= captured && captured <= authorised && authorised == 8640);
        prop_assert_eq!(&read(history("AUTHORIZATION", &mixed)).unwrap(), &report);
        let good: Vec<_> = told.into_iter().filter(|e| e["status"] == "OK").collect();
        prop_assert_eq!(money(&read(history("AUTHORIZATION", &good)).unwrap()), money(&report));
    }

    #[test]
    fn what_is_left_to_capture_is_what_was_neither_taken_nor_given_up(taken in 0_i64..=8640, given in 0_i64..=8640) {
        prop_assume!(taken > 0 && given > 0 && taken + given <= 8640);
        let (standing, _, captured, _) = after(&[("CAPTURE", taken, "OK"), ("CANCEL", given, "OK")]);
        prop_assert_eq!(captured, taken);
        prop_assert_eq!(standing == Voided, taken + given == 8640);
    }
}
