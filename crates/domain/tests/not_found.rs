//! How often a provider has to know nothing of a request before a person may close it, and when such an answer counts.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

use domain::account::{CardEntryMode, CredentialProfile, Environment};
use domain::id::{AccountId, AttemptId, OperatorId, OrderId, PaymentId, ProviderId};
use domain::payment::{
    Answer, CaptureMode, Channel, NewPayment, OperationKind, Payment, PaymentEvent, UnknownCause, Via,
};
use domain::{Currency, Money, Timestamp};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

/// A charge on its way since second 0.
fn sent() -> Payment {
    let new = NewPayment {
        id: PaymentId::new("p"),
        order_id: OrderId::new("o"),
        account_id: AccountId::new("a"),
        provider: ProviderId::new("any"),
        environment: Environment::Test,
        channel: Channel::Telephone,
        capture: CaptureMode::Manual,
        entry: CardEntryMode::Direct,
        amount: Money::from_minor(8_000, Currency::EUR).unwrap(),
        provider_order_id: "SO-1".into(),
        profile: CredentialProfile::Main,
        owner: OperatorId::new("rep"),
        part: false,
    };
    let mut payment = Payment::open(new, at(0));
    let (attempt, kind) = (AttemptId::new("charge"), OperationKind::Charge);
    payment.apply(&PaymentEvent::Sent { attempt, kind, amount: None, reason: None }, at(0));
    payment
}

fn lost(payment: &mut Payment, second: i64) {
    let attempt = AttemptId::new("charge");
    let answer = Answer::Unknown(UnknownCause::TimedOut);
    payment.apply(&PaymentEvent::Answered { attempt, answer }, at(second));
}

/// How often *none* counts after it was answered at these seconds.
fn asked(payment: &mut Payment, seconds: &[i64]) -> u32 {
    for second in seconds {
        payment.apply(&PaymentEvent::NotFound { via: Via::Asked }, at(*second));
    }
    payment.operations.last().unwrap().not_found
}

#[test]
fn what_is_said_of_a_request_on_its_way_says_nothing_of_its_outcome() {
    let mut payment = sent();
    assert_eq!(asked(&mut payment, &[1, 3, 70]), 0);
    lost(&mut payment, 90);
    assert_eq!(asked(&mut payment, &[95]), 1);
    assert_eq!(asked(&mut payment, &[155]), 2);
}

#[test]
fn two_answers_within_a_minute_are_one() {
    let mut payment = sent();
    lost(&mut payment, 10);
    assert_eq!(asked(&mut payment, &[15, 16, 20, 40, 74]), 1);
    assert_eq!(asked(&mut payment, &[75]), 2);
    assert_eq!(asked(&mut payment, &[76, 134]), 2, "each after the one that counted last");
    assert_eq!(asked(&mut payment, &[135]), 3);
}

#[test]
fn a_clock_that_is_put_back_neither_counts_nor_blocks() {
    let mut payment = sent();
    lost(&mut payment, 10);
    assert_eq!(asked(&mut payment, &[90_000]), 1);
    assert_eq!(asked(&mut payment, &[20, 30, 79]), 1);
    assert_eq!(asked(&mut payment, &[80]), 2);
}

#[test]
fn a_step_that_was_stored_before_counts_on() {
    let mut payment = sent();
    lost(&mut payment, 10);
    assert_eq!(asked(&mut payment, &[15]), 1);
    let text = serde_json::to_string(&payment).unwrap();
    let mut stored: serde_json::Value = serde_json::from_str(&text).unwrap();
    stored["operations"][0].as_object_mut().unwrap().remove("not_found_at").unwrap();
    let mut read: Payment = serde_json::from_value(stored).unwrap();
    assert_eq!(asked(&mut read, &[16]), 2, "when it was counted is not known");
}
