//! HiPay's documented answers, read from the fixtures, against what the terminal makes of them.

use domain::payment::{OperationState, Payment};
use proptest::prelude::*;
use serde_json::{Value, json};

use domain::Currency;

use super::super::wire;
use super::*;

fn eur(minor: i64) -> Money {
    Money::from_minor(minor, Currency::EUR).unwrap()
}

fn charged(body: Value, id: &str, amount: Money) -> Result<Report, UnknownCause> {
    report(&wire::transaction(body).unwrap(), &Expect::of_payment(id, amount))
}

fn looked_up(body: Value, id: &str) -> Vec<Report> {
    let expect = Expect::of_look_up(id, Currency::EUR);
    wire::attempts(body).unwrap().iter().map(|t| report(t, &expect).unwrap()).collect()
}

/// A transaction with these fields changed.
fn with(changes: Value) -> Value {
    let mut body = fixture!("hipay/order-captured");
    for (name, value) in changes.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

fn with_status(status: u16) -> Result<Report, UnknownCause> {
    charged(with(json!({ "status": status.to_string() })), "VT-20260122-0007", eur(4250))
}

#[test]
fn a_captured_sale_is_accepted_with_all_its_figures() {
    let report = charged(fixture!("hipay/order-captured"), "VT-20260122-0007", eur(4250)).unwrap();
    assert_eq!(report.standing, Accepted);
    assert_eq!((report.authorised, report.captured, report.refunded), (eur(4250), eur(4250), eur(0)));
    assert_eq!((report.amount, report.reference.as_deref()), (Some(eur(4250)), Some("800900000101")));
    assert_eq!((report.status.as_str(), report.eci, report.attempt), ("118", Some(1), 1));
    assert_eq!((report.confirming, report.refused, report.refusal), (false, None, None));
    assert_eq!(report.authorisation_code, None, "the test servers' no_code is none");
    assert_eq!(report.authorised_at, Some("2026-01-22T09:15:04Z".parse().unwrap()));
    assert_eq!(report.updated_at, Some("2026-01-22T09:15:05Z".parse().unwrap()));
    let card = report.card.unwrap();
    assert_eq!((card.brand.as_str(), card.first6.as_str(), card.last4.as_str()), ("VISA", "411111", "1111"));
    assert_eq!(card.country.as_deref(), Some("FR"));
}

#[test]
fn an_authorisation_is_accepted_with_nothing_captured() {
    let report = charged(fixture!("hipay/order-authorised"), "VT-20260122-0007", eur(4250)).unwrap();
    assert_eq!((report.standing, report.authorised, report.captured), (Accepted, eur(4250), eur(0)));
}

#[test]
fn a_decline_carries_its_reason_and_no_money() {
    let report = charged(fixture!("hipay/order-declined"), "VT-20260122-0008", eur(4250)).unwrap();
    assert_eq!((report.standing, report.authorised), (Declined, eur(0)));
    let refusal = report.refusal.unwrap();
    assert_eq!((refusal.reason, refusal.retry), (Reason::CardNumberInvalid, Retry::ReKey));
    assert_eq!(refusal.code, "4010202");
}

#[test]
fn a_card_that_needs_authentication_is_not_paid() {
    let report = charged(fixture!("hipay/order-needs-payer"), "VT-20260122-0007", eur(4250)).unwrap();
    assert_eq!((report.standing, report.captured), (NeedsPayer, eur(0)));
    let early = with(json!({ "state": "forwarding", "status": "101", "authorizedAmount": "0.00" }));
    assert_eq!(charged(early, "VT-20260122-0007", eur(4250)).unwrap().standing, NeedsPayer);
}

#[test]
fn a_payment_under_review_is_neither_paid_nor_declined() {
    let report = charged(fixture!("hipay/order-under-review"), "VT-20260122-0007", eur(4250)).unwrap();
    assert_eq!(report.standing, Review);
}

#[test]
fn follow_ups_are_read_by_their_amounts() {
    let read = |body, id, reference| {
        report(&wire::transaction(body).unwrap(), &Expect::of_step(id, reference, Currency::EUR))
    };
    let captured = read(fixture!("hipay/capture-full"), "VT-20260122-0010", "800900000110").unwrap();
    assert_eq!((captured.standing, captured.captured), (Accepted, eur(8000)));
    let refund = read(fixture!("hipay/refund-partial"), "VT-20260122-0007", "800900000101").unwrap();
    assert_eq!((refund.standing, refund.confirming, refund.refunded), (Accepted, true, eur(1250)));
    let cancel = read(fixture!("hipay/cancel-requested"), "VT-20260122-0011", "800900000111").unwrap();
    assert_eq!((cancel.standing, cancel.confirming, cancel.captured), (Voided, true, eur(0)));
    let foreign = read(fixture!("hipay/cancel-requested"), "VT-20260122-0011", "800900000112");
    assert_eq!(foreign, Err(UnknownCause::Mismatch), "another transaction");
}

#[test]
fn the_paid_attempt_is_the_truth_among_several() {
    let reports = looked_up(fixture!("hipay/lookup-two-attempts"), "VT-20260122-0012");
    assert_eq!(reports.len(), 2);
    let best = crate::best_of(reports).unwrap();
    assert_eq!((best.standing, best.captured, best.attempt), (Accepted, eur(6000), 2));
}

#[test]
fn the_newer_interface_tells_the_same_in_its_own_numbers() {
    let found = wire::attempts_v3(fixture!("hipay/lookup-v3")).unwrap();
    let report = report(&found[0], &Expect::of_look_up("VT-20260122-0007", Currency::EUR)).unwrap();
    assert_eq!((report.status.as_str(), report.standing, report.confirming), ("124", Accepted, true));
    assert_eq!((report.captured, report.refunded, report.amount), (eur(4250), eur(1250), Some(eur(4250))));
    assert_eq!(report.reference.as_deref(), Some("800900000101"));
    assert_eq!(report.checks.code, Some(Check::Match));
    assert_eq!(report.updated_at, Some("2026-01-23T14:02:09Z".parse().unwrap()));
    let card = report.card.unwrap();
    assert_eq!(
        (card.brand.as_str(), card.last4.as_str(), card.country.as_deref()),
        ("VISA", "1111", Some("FR"))
    );
}

#[test]
fn one_attempt_may_come_alone_in_a_list_or_numbered() {
    let one = fixture!("hipay/order-captured");
    for body in [
        json!({ "transaction": one }),
        json!({ "transaction": [one] }),
        json!({ "transaction": { "0": one } }),
    ] {
        let reports = looked_up(body, "VT-20260122-0007");
        assert_eq!((reports.len(), reports[0].captured), (1, eur(4250)));
    }
}

#[test]
fn every_documented_status_has_its_meaning() {
    let standings = [
        (&[101, 103, 104, 105, 106, 107, 108, 141, 142, 150, 160, 161, 172, 174, 200][..], InProgress),
        (&[109, 110, 111, 113, 151, 163, 178], Declined),
        (&[112], Review),
        (&[114], Lapsed),
        (&[115, 143, 175], Voided),
        (&[116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 165, 173, 182, 183], Accepted),
        (&[129, 134, 180, 181], ChargedBack),
        (&[140, 144, 177], NeedsPayer),
        (&[131, 132, 166, 168, 169], Accepted),
    ];
    let mut count = 0;
    for (codes, standing) in standings {
        for code in codes {
            let report = with_status(*code).unwrap();
            assert_eq!(report.standing, standing, "{code}");
            assert_eq!(report.confirming, matches!(code, 117 | 124 | 175), "{code}");
            assert_eq!(report.refusal.is_some(), standing == Declined, "{code}");
            count += 1;
        }
    }
    assert_eq!(count, (100..=999).filter(|code| with_status(*code).is_ok()).count(), "no other is known");
}

#[test]
fn a_refused_follow_up_leaves_the_payment_standing() {
    assert_eq!(with_status(165).unwrap().refused, Some(Refused::Refund));
    assert_eq!(with_status(173).unwrap().refused, Some(Refused::Capture));
    assert_eq!(with_status(118).unwrap().refused, None);
    assert!([116, 118, 165, 173].iter().all(|code| with_status(*code).unwrap().asked_for), "refused or not");
}

#[test]
fn every_status_of_the_newer_interface_has_a_number_of_the_older_or_none() {
    let table =
        [(1, 101), (3, 103), (16, 116), (18, 118), (29, 129), (30, 200), (40, 140), (52, 160), (53, 161)];
    let more =
        [(54, 173), (55, 163), (57, 144), (60, 160), (61, 161), (63, 163), (73, 173), (75, 175), (83, 183)];
    for (v3, v1) in table.into_iter().chain(more) {
        assert_eq!(from_v3(v3), Some(v1), "{v3}");
    }
    assert!([0, 2, 27, 28, 100, 118].iter().all(|code| from_v3(*code).is_none()));
}

#[test]
fn an_unknown_status_stops_a_charge_and_lets_a_look_up_go_on_asking() {
    assert_eq!(with_status(199), Err(UnknownCause::Mismatch));
    let reports = looked_up(json!({ "transaction": with(json!({ "status": "199" })) }), "VT-20260122-0007");
    assert_eq!((reports[0].standing, reports[0].status.as_str()), (InProgress, "199"));
}

#[test]
fn an_answer_about_something_else_is_never_believed() {
    for change in [
        json!({ "order": { "id": "VT-OTHER", "amount": "42.50" } }),
        json!({ "order": { "id": "VT-20260122-0007", "amount": "42.49" } }),
        json!({ "order": { "id": "VT-20260122-0007", "amount": "42.50", "currency": "USD" } }),
        json!({ "currency": "USD" }),
        json!({ "authorizedAmount": "42.49" }),
        json!({ "authorizedAmount": "0.00", "capturedAmount": "0.00" }),
        json!({ "capturedAmount": "0.00" }),
        json!({ "capturedAmount": "-1.00" }),
        json!({ "capturedAmount": "42.505" }),
        json!({ "capturedAmount": "much" }),
        json!({ "status": "paid" }),
    ] {
        let answer = charged(with(change.clone()), "VT-20260122-0007", eur(4250));
        assert_eq!(answer, Err(UnknownCause::Mismatch), "{change}");
    }
}

#[test]
fn the_vaults_brand_decides_the_product() {
    let all = ["cb", "visa", "mastercard", "american-express"];
    assert_eq!(product("VISA", "cb", &all), Some("visa"));
    assert_eq!(product("visa", "cb", &["cb"]), Some("cb"));
    assert_eq!(product("MASTER CARD", "", &all), Some("mastercard"));
    assert_eq!(product("AMERICAN EXPRESS", "", &all), Some("american-express"));
    assert_eq!(product("DINERS CLUB", "", &["diners"]), Some("diners"));
    assert_eq!(product("MAESTRO", "", &all), None);
    assert_eq!(product("", "cb", &all), None);
}

/// Any JSON, deep and odd enough.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[0-9.eE+-]{0,12}|.{0,12}".prop_map(Value::from),
    ];
    let key = prop_oneof![
        proptest::sample::select(vec![
            "transaction",
            "transactions",
            "status",
            "state",
            "reason",
            "code",
            "order",
            "id",
            "amount",
            "currency",
            "authorizedAmount",
            "capturedAmount",
            "refundedAmount",
            "authorized_amount",
            "transactionReference",
            "paymentMethod",
            "pan",
            "brand",
            "card",
            "issuer",
            "dateUpdated",
            "merchant_order_id",
            "error",
            "forwardUrl",
            "token",
            "attemptId",
            "attemptid",
        ])
        .prop_map(str::to_owned),
        ".{0,6}",
    ];
    leaf.prop_recursive(4, 48, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map(key.clone(), inner, 0..8)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// The same scalar as HiPay may dress it.
fn dressed(value: &Value, choice: u8) -> Value {
    match value {
        Value::String(text) => match choice % 3 {
            0 => value.clone(),
            1 => {
                text.parse::<i64>().ok().filter(|n| n.to_string() == *text).map_or(value.clone(), Value::from)
            }
            _ => match text.as_str() {
                "true" => Value::from(true),
                "false" => Value::from(false),
                "" => Value::Null,
                _ => value.clone(),
            },
        },
        Value::Object(fields) => {
            let inner = fields.iter().map(|(name, value)| {
                let salt = name.bytes().fold(choice, u8::wrapping_add);
                (name.clone(), dressed(value, salt))
            });
            Value::Object(inner.collect())
        }
        other => other.clone(),
    }
}

proptest! {
    #[test]
    fn no_json_makes_a_reader_panic(body in any_json()) {
        let expect = Expect::of_look_up("VT-1", Currency::EUR);
        let charge = Expect::of_payment("VT-1", eur(100));
        for t in wire::attempts(body.clone()).into_iter().chain(wire::attempts_v3(body.clone())).flatten() {
            let _ = report(&t, &expect);
            let _ = report(&t, &charge);
        }
        if let Some(t) = wire::transaction(body.clone()) {
            let _ = report(&t, &charge);
        }
        let _ = (wire::token(body.clone()), wire::page(body.clone()), wire::error_code(&body), wire::products(&body));
    }

    #[test]
    fn scalars_mean_the_same_in_every_dress(choice in any::<u8>()) {
        for (body, id) in [
            (fixture!("hipay/order-captured"), "VT-20260122-0007"),
            (fixture!("hipay/order-declined"), "VT-20260122-0008"),
        ] {
            let plain = charged(body.clone(), id, eur(4250));
            prop_assert!(plain.is_ok());
            prop_assert_eq!(charged(dressed(&body, choice), id, eur(4250)), plain);
        }
    }
}

#[test]
fn an_unknown_charge_is_settled_by_what_a_look_up_tells() {
    use domain::account::{CardEntryMode, CredentialProfile, Environment};
    use domain::id::{AccountId, AttemptId, OperatorId, OrderId, PaymentId, ProviderId};
    use domain::payment::{Answer, CaptureMode, Channel, NewPayment, OperationKind, PaymentEvent, Via};

    let at = domain::Timestamp::UNIX_EPOCH;
    let new = NewPayment {
        id: PaymentId::new("p"),
        order_id: OrderId::new("o"),
        account_id: AccountId::new("a"),
        provider: ProviderId::new("hipay"),
        environment: Environment::Test,
        channel: Channel::Telephone,
        capture: CaptureMode::Immediate,
        entry: CardEntryMode::Direct,
        amount: eur(6000),
        provider_order_id: "VT-20260122-0012".into(),
        profile: CredentialProfile::Main,
        owner: OperatorId::new("rep"),
        part: false,
    };
    let attempt = AttemptId::new("1");
    let mut payment = Payment::open(new, at);
    let kind = OperationKind::Charge;
    payment.apply(&PaymentEvent::Sent { attempt: attempt.clone(), kind, amount: None, reason: None }, at);
    let answer = Answer::Unknown(UnknownCause::TimedOut);
    payment.apply(&PaymentEvent::Answered { attempt, answer }, at);
    assert!(payment.unknown().is_some());
    for report in looked_up(fixture!("hipay/lookup-two-attempts"), "VT-20260122-0012") {
        payment.apply(&PaymentEvent::Reported { report: Box::new(report), via: Via::Poll }, at);
    }
    assert_eq!(payment.operations[0].state, OperationState::Done);
    assert_eq!(payment.totals().captured, eur(6000));
}
