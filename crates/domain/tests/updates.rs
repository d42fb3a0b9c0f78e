//! Changing the amount of a payment that the customer agreed to: which of the four cases it is, and what the totals say
//! once the provider has proven it, whatever arrives late, twice or in another order.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

use domain::account::{CardEntryMode, CredentialProfile, Environment};
use domain::id::{AccountId, AttemptId, OperatorId, OrderId, PaymentId, ProviderId};
use domain::payment::{
    Answer, CaptureMode, Channel, Checks, LinkMade, MoneyState, NewPayment, NotSentCause, OperationKind,
    OperationState, Payment, PaymentEvent, Report, Standing, UnknownCause, Via,
};
use domain::provider::Limits;
use domain::update::{Change, ChangeError, change, most};
use domain::{Currency, Money, Timestamp};
use proptest::prelude::*;

use Standing::{Accepted, Voided};

const RISE: i64 = 10_000;

const LIMITS: Limits = Limits {
    authorisation_days: 30,
    refund_days: 365,
    link_seconds_max: 2_592_000,
    link_seconds_default: 604_800,
    entry_page_seconds: 0,
    description_max: 255,
    settlement_reference_max: 100,
    advised_tries: 3,
    update_rise_max: 10_000,
};

fn of(minor: i64, currency: Currency) -> Money {
    Money::from_minor(minor, currency).unwrap()
}

fn usd(minor: i64) -> Money {
    of(minor, Currency::USD)
}

fn currency() -> impl Strategy<Value = Currency> {
    prop_oneof![Just(Currency::USD), Just(Currency::JPY), Just(Currency::KWD)]
}

#[test]
fn a_hundred_more_is_quiet_and_a_cent_above_it_is_not() {
    for currency in [Currency::USD, Currency::JPY, Currency::KWD] {
        let at = |wanted| change(of(80_000, currency), of(80_000, currency), of(wanted, currency), &LIMITS);
        assert_eq!(at(80_000), Ok(Change::Same));
        assert_eq!(at(80_001), Ok(Change::Raised));
        assert_eq!(at(90_000), Ok(Change::Raised));
        assert_eq!(at(90_001), Ok(Change::NewCheckout));
        assert_eq!(at(79_999), Ok(Change::Lowered));
        assert_eq!(at(1), Ok(Change::Lowered));
        assert_eq!(at(0), Err(ChangeError::NotPositive));
        assert_eq!(at(-1), Err(ChangeError::NotPositive));
    }
    let euros = of(80_000, Currency::EUR);
    assert_eq!(change(usd(80_000), usd(80_000), euros, &LIMITS), Err(ChangeError::OtherCurrency));
}

#[test]
fn two_rises_of_sixty_are_one_of_a_hundred_and_twenty() {
    let agreed = usd(80_000);
    assert_eq!(change(agreed, agreed, usd(86_000), &LIMITS), Ok(Change::Raised));
    assert_eq!(change(agreed, usd(86_000), usd(92_000), &LIMITS), Ok(Change::NewCheckout));
    assert_eq!(change(agreed, usd(50_000), usd(90_000), &LIMITS), Ok(Change::Raised));
}

proptest! {
    #[test]
    fn the_case_depends_on_nothing_but_the_distances(
        currency in currency(), agreed in 1_i64..1_000_000_000, now in 1_i64..1_000_000_000, by in -1_000_000_000_i64..1_000_000_000,
    ) {
        let wanted = now + by;
        let case = change(of(agreed, currency), of(now, currency), of(wanted, currency), &LIMITS);
        prop_assert_eq!(case, match by {
            _ if wanted < 1 => Err(ChangeError::NotPositive),
            0 => Ok(Change::Same),
            ..0 => Ok(Change::Lowered),
            _ if wanted <= agreed + RISE => Ok(Change::Raised),
            _ => Ok(Change::NewCheckout),
        });
    }

    #[test]
    fn the_bound_is_what_was_agreed_and_the_rise(currency in currency(), agreed in 1_i64..=domain::money::MAX_MINOR) {
        let bound = most(of(agreed, currency), &LIMITS);
        let fits = agreed + RISE <= domain::money::MAX_MINOR;
        prop_assert_eq!(bound.minor(), if fits { agreed + RISE } else { agreed });
        prop_assert_eq!(bound.currency(), currency);
    }
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

/// As Credit Key tells it: an open order names its whole amount, one that is shipped or given up does not.
fn report(standing: Standing, amount: i64, captured: i64) -> Report {
    let open = standing == Accepted && captured == 0;
    Report {
        provider_order_id: "SO-1".into(),
        reference: Some("CK-1".into()),
        standing,
        amount: open.then(|| usd(amount)),
        authorised: usd(if standing == Voided { 0 } else { amount }),
        captured: usd(captured),
        refunded: usd(0),
        asked_for: false,
        given_up: None,
        refused: None,
        confirming: false,
        settled: None,
        refusal: None,
        card: None,
        checks: Checks::default(),
        eci: None,
        status: String::new(),
        authorisation_code: None,
        attempt: 0,
        authorised_at: None,
        updated_at: None,
    }
}

fn open(amount: i64) -> Report {
    report(Accepted, amount, 0)
}

fn told(payment: &mut Payment, report: Report) {
    payment.apply(&PaymentEvent::Reported { report: Box::new(report), via: Via::Poll }, at(9));
}

fn answered(payment: &mut Payment, attempt: &str, answer: Answer) {
    payment.apply(&PaymentEvent::Answered { attempt: AttemptId::new(attempt), answer }, at(9));
}

fn asked(payment: &mut Payment, attempt: &str, amount: i64) {
    let (attempt, kind) = (AttemptId::new(attempt), OperationKind::Update);
    let amount = Some(usd(amount));
    payment.apply(&PaymentEvent::Sent { attempt, kind, amount, reason: None }, at(8));
}

/// A link over an amount that the customer has agreed to.
fn agreed(amount: i64) -> Payment {
    let new = NewPayment {
        id: PaymentId::new("p"),
        order_id: OrderId::new("o"),
        account_id: AccountId::new("a"),
        provider: ProviderId::new("any"),
        environment: Environment::Test,
        channel: Channel::Link,
        capture: CaptureMode::Manual,
        entry: CardEntryMode::Direct,
        amount: usd(amount),
        provider_order_id: "SO-1".into(),
        profile: CredentialProfile::Main,
        owner: OperatorId::new("rep"),
        part: false,
    };
    let mut payment = Payment::open(new, at(0));
    let (attempt, kind) = (AttemptId::new("page"), OperationKind::OpenPage);
    payment.apply(&PaymentEvent::Sent { attempt, kind, amount: None, reason: None }, at(1));
    answered(&mut payment, "page", Answer::Link(LinkMade { expires_at: at(604_800), tries: None }));
    told(&mut payment, open(amount));
    assert_eq!(payment.money(), MoneyState::Authorised);
    payment
}

fn stands(payment: &Payment, amount: i64) {
    assert_eq!(payment.amount, usd(amount));
    assert_eq!(payment.totals().authorised, usd(amount));
    assert_eq!(payment.totals().to_capture(), usd(amount));
    assert_eq!(payment.money(), MoneyState::Authorised);
}

#[test]
fn an_answered_update_is_what_is_reserved_up_or_down() {
    for wanted in [90_000, 79_900, 1] {
        let mut payment = agreed(80_000);
        asked(&mut payment, "u", wanted);
        answered(&mut payment, "u", Answer::Report(Box::new(open(wanted))));
        stands(&payment, wanted);
        assert!(!payment.mismatched && !payment.paid_after_all);
        assert_eq!(payment.agreed(), usd(80_000), "what the customer agreed to stays");
    }
}

#[test]
fn an_answer_of_another_amount_is_no_answer() {
    let mut payment = agreed(80_000);
    asked(&mut payment, "u", 90_000);
    answered(&mut payment, "u", Answer::Report(Box::new(open(80_000))));
    assert_eq!(payment.money(), MoneyState::Unknown);
    assert_eq!(payment.unsettled().unwrap().state, OperationState::Unknown(UnknownCause::Mismatch));
    assert_eq!(payment.amount, usd(80_000));
}

#[test]
fn what_was_refused_or_never_left_changes_nothing() {
    let mut payment = agreed(80_000);
    asked(&mut payment, "u", 90_000);
    answered(&mut payment, "u", Answer::NotSent(NotSentCause::NoNetwork));
    stands(&payment, 80_000);
    told(&mut payment, open(90_000));
    assert!(payment.mismatched, "an amount that nobody asked for is for a person");
    assert_eq!(payment.totals().authorised, usd(80_000));
}

#[test]
fn an_unknown_update_is_settled_by_the_new_amount_and_by_nothing_else() {
    let mut payment = agreed(80_000);
    asked(&mut payment, "u", 70_000);
    answered(&mut payment, "u", Answer::Unknown(UnknownCause::TimedOut));
    told(&mut payment, open(80_000));
    assert_eq!(payment.money(), MoneyState::Unknown);
    assert_eq!(payment.unsettled().unwrap().not_found, 1);
    told(&mut payment, open(70_000));
    stands(&payment, 70_000);
}

#[test]
fn an_unknown_update_is_over_when_the_order_is_given_up_or_shipped() {
    for end in [report(Voided, 80_000, 0), report(Accepted, 80_000, 80_000)] {
        let mut payment = agreed(80_000);
        asked(&mut payment, "u", 70_000);
        answered(&mut payment, "u", Answer::Unknown(UnknownCause::TimedOut));
        told(&mut payment, end);
        assert!(payment.unsettled().is_none());
        assert_eq!(payment.amount, usd(80_000));
    }
}

#[test]
fn an_update_closed_by_hand_and_done_after_all_is_taken_over_and_shown_to_a_person() {
    let mut payment = agreed(80_000);
    asked(&mut payment, "u", 70_000);
    answered(&mut payment, "u", Answer::Unknown(UnknownCause::TimedOut));
    let (attempt, reason) = (AttemptId::new("u"), "They say no.".into());
    payment.apply(&PaymentEvent::ClosedAsNotDone { attempt, reason }, at(10));
    told(&mut payment, open(70_000));
    stands(&payment, 70_000);
    assert!(payment.mismatched);
}

#[test]
fn an_order_that_was_changed_before_it_was_paid_is_in_step_once_the_amount_is() {
    let mut payment = agreed(80_000);
    payment.amended = Some(usd(85_000));
    asked(&mut payment, "u", 85_000);
    answered(&mut payment, "u", Answer::Report(Box::new(open(85_000))));
    stands(&payment, 85_000);
    assert_eq!(payment.amended, None);
}

#[test]
fn more_taken_than_the_lowered_amount_is_never_overlooked() {
    let mut payment = agreed(80_000);
    asked(&mut payment, "u", 70_000);
    answered(&mut payment, "u", Answer::Report(Box::new(open(70_000))));
    told(&mut payment, Report { amount: Some(usd(80_000)), ..report(Accepted, 80_000, 80_000) });
    assert!(payment.mismatched);
    assert_eq!(payment.totals().captured, usd(0));
}

/// Amounts of a life: what was agreed, then each change, none equal to the one before.
fn lives() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(1_i64..100_000, 2..5)
        .prop_filter("each change changes something", |life| life.windows(2).all(|pair| pair[0] != pair[1]))
}

proptest! {
    #[test]
    fn a_late_report_of_an_earlier_amount_brings_nothing_back(
        life in lives(), by_poll in any::<bool>(), late in prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        nameless in any::<bool>(),
    ) {
        let mut payment = agreed(life[0]);
        for (index, amount) in life.iter().enumerate().skip(1) {
            let attempt = format!("u{index}");
            asked(&mut payment, &attempt, *amount);
            if by_poll {
                answered(&mut payment, &attempt, Answer::Unknown(UnknownCause::TimedOut));
                told(&mut payment, open(*amount));
            } else {
                answered(&mut payment, &attempt, Answer::Report(Box::new(open(*amount))));
            }
            stands(&payment, *amount);
        }
        let last = *life.last().unwrap();
        for which in late {
            let mut old = open(*which.get(&life));
            if nameless {
                old.amount = None;
            }
            told(&mut payment, old);
            prop_assert_eq!(payment.amount, usd(last));
            prop_assert_eq!(payment.totals().authorised, usd(last));
            prop_assert!(!payment.mismatched && !payment.paid_after_all, "no alarm over old news");
        }
        prop_assert_eq!(payment.agreed(), usd(life[0]));
    }

    /// Reports from before and after an unknown update end the same in any order, and shipping the new amount takes it.
    #[test]
    fn the_order_of_arrival_never_matters(
        amount in 2_i64..100_000, by in prop_oneof![-99_999_i64..=-1, 1_i64..=10_000], order in Just([0, 1, 2, 0, 1]).prop_shuffle(),
    ) {
        let wanted = (amount + by).max(1);
        prop_assume!(wanted != amount);
        let run = |order: &[usize]| {
            let mut payment = agreed(amount);
            asked(&mut payment, "u", wanted);
            answered(&mut payment, "u", Answer::Unknown(UnknownCause::ConnectionLost));
            for which in order {
                told(&mut payment, [open(amount), open(wanted), open(wanted)][*which].clone());
            }
            payment
        };
        let (mut payment, straight) = (run(&order), run(&[0, 1]));
        stands(&payment, wanted);
        prop_assert_eq!(payment.totals(), straight.totals());
        prop_assert_eq!(&payment.best, &straight.best);
        told(&mut payment, report(Accepted, wanted, wanted));
        prop_assert_eq!(payment.totals().captured, usd(wanted));
        prop_assert_eq!(payment.totals().authorised, usd(wanted));
        prop_assert_eq!(payment.money(), MoneyState::Captured);
    }

    /// What was once reserved at most is never above the amount that was proven last, not even when it is given up.
    #[test]
    fn nothing_given_up_is_above_the_last_amount(amount in 2_i64..100_000, wanted in 1_i64..100_000) {
        prop_assume!(wanted != amount);
        let mut payment = agreed(amount);
        asked(&mut payment, "u", wanted);
        answered(&mut payment, "u", Answer::Report(Box::new(open(wanted))));
        told(&mut payment, report(Voided, amount, 0));
        prop_assert_eq!(payment.money(), MoneyState::Voided);
        prop_assert_eq!(payment.totals().voided, usd(wanted));
        told(&mut payment, Report { authorised: usd(amount), ..report(Voided, amount, 0) });
        prop_assert!(payment.totals().authorised.minor() <= wanted);
    }
}
