//! What runs out on a payment, when, and how much money goes with it.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

use domain::account::{CardEntryMode, CredentialProfile, Environment};
use domain::clock::{Clock, RunningOut, SOON, at_risk, running_out};
use domain::id::{AccountId, AttemptId, OperatorId, OrderId, PaymentId, ProviderId};
use domain::payment::{
    Answer, CaptureMode, Channel, Checks, LinkMade, MoneyState, NewPayment, OperationKind, Payment,
    PaymentEvent, Report, Standing, UnknownCause, Via,
};
use domain::provider::Limits;
use domain::rules::Action;
use domain::{Currency, Money, Timestamp};
use proptest::prelude::*;

const DAY: i64 = 86_400;

const LIMITS: Limits = Limits {
    authorisation_days: 7,
    refund_days: 335,
    link_seconds_max: 2_073_600,
    link_seconds_default: 604_800,
    entry_page_seconds: 1_800,
    description_max: 255,
    settlement_reference_max: 100,
    advised_tries: 3,
    update_rise_max: 0,
};

fn eur(minor: i64) -> Money {
    Money::from_minor(minor, Currency::EUR).unwrap()
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

/// An order of 80.00, opened at 0.
fn payment(channel: Channel) -> Payment {
    let new = NewPayment {
        id: PaymentId::new("p"),
        order_id: OrderId::new("o"),
        account_id: AccountId::new("a"),
        provider: ProviderId::new("any"),
        environment: Environment::Test,
        channel,
        capture: CaptureMode::Manual,
        entry: CardEntryMode::Direct,
        amount: eur(8000),
        provider_order_id: "SO-1".into(),
        profile: CredentialProfile::Main,
        owner: OperatorId::new("rep"),
        part: false,
    };
    Payment::open(new, at(0))
}

fn with(mut payment: Payment, events: impl IntoIterator<Item = PaymentEvent>) -> Payment {
    for event in events {
        payment.apply(&event, at(1));
    }
    payment
}

/// The provider says: standing, then authorised, captured and refunded in cents. Authorised at 60.
fn says(standing: Standing, [authorised, captured, refunded]: [i64; 3]) -> PaymentEvent {
    let report = Report {
        provider_order_id: "SO-1".into(),
        reference: None,
        standing,
        amount: None,
        authorised: eur(authorised),
        captured: eur(captured),
        refunded: eur(refunded),
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
        attempt: 1,
        authorised_at: Some(at(60)),
        updated_at: None,
    };
    PaymentEvent::Reported { report: Box::new(report), via: Via::Poll }
}

fn sent(attempt: &str, kind: OperationKind) -> PaymentEvent {
    PaymentEvent::Sent { attempt: AttemptId::new(attempt), kind, amount: None, reason: None }
}

fn answered(attempt: &str, answer: Answer) -> PaymentEvent {
    PaymentEvent::Answered { attempt: AttemptId::new(attempt), answer }
}

/// A link that may be paid until `end`.
fn link(end: i64) -> Payment {
    let made = Answer::Link(LinkMade { expires_at: at(end), tries: None });
    with(payment(Channel::Link), [sent("page", OperationKind::OpenPage), answered("page", made)])
}

fn reserved(captured: i64, refunded: i64) -> Payment {
    with(payment(Channel::Telephone), [says(Standing::Accepted, [8000, captured, refunded])])
}

fn lapse(at_risk: i64) -> Option<RunningOut> {
    let what = Clock::Authorisation;
    Some(RunningOut { what, at: at(60 + 7 * DAY), at_risk: eur(at_risk), action: Action::Capture })
}

#[test]
fn a_reservation_puts_at_risk_what_is_still_to_be_captured() {
    assert_eq!(running_out(&reserved(0, 0), &LIMITS, at(0)), lapse(8000));
    assert_eq!(running_out(&reserved(3000, 0), &LIMITS, at(0)), lapse(5000));
    // A refund of what was captured frees nothing of the rest.
    assert_eq!(running_out(&reserved(3000, 1000), &LIMITS, at(0)), lapse(5000));
    assert_eq!(running_out(&reserved(8000, 0), &LIMITS, at(0)), None);
}

#[test]
fn the_clock_is_the_providers() {
    let limits = Limits { authorisation_days: 30, ..LIMITS };
    assert_eq!(running_out(&reserved(0, 0), &limits, at(0)).unwrap().at, at(60 + 30 * DAY));
}

#[test]
fn an_open_link_puts_at_risk_what_is_unpaid_until_it_closes() {
    let expected = RunningOut { what: Clock::Link, at: at(900), at_risk: eur(8000), action: Action::Relink };
    assert_eq!(running_out(&link(900), &LIMITS, at(899)), Some(expected));
    assert_eq!(running_out(&link(900), &LIMITS, at(900)), None);
}

#[test]
fn a_link_that_was_withdrawn_replaced_or_paid_has_no_clock_of_its_own() {
    for event in [PaymentEvent::LinkWithdrawn, PaymentEvent::LinkReplaced] {
        assert_eq!(running_out(&with(link(900), [event]), &LIMITS, at(2)), None);
    }
    let paid = with(link(900), [says(Standing::Accepted, [8000, 0, 0])]);
    assert_eq!(running_out(&paid, &LIMITS, at(2)), lapse(8000));
    for standing in [Standing::InProgress, Standing::Review] {
        assert_eq!(running_out(&with(link(900), [says(standing, [0, 0, 0])]), &LIMITS, at(2)), None);
    }
}

#[test]
fn the_page_on_which_a_rep_keys_a_card_is_no_link() {
    let made = Answer::Link(LinkMade { expires_at: at(900), tries: None });
    let keyed =
        with(payment(Channel::Telephone), [sent("page", OperationKind::OpenPage), answered("page", made)]);
    assert_eq!(running_out(&keyed, &LIMITS, at(2)), None);
}

#[test]
fn what_is_over_declined_or_unknown_runs_out_of_nothing() {
    use Standing::{ChargedBack, Declined, Lapsed, Voided};
    for standing in [Declined, Voided, Lapsed, ChargedBack] {
        for before in [payment(Channel::Telephone), link(900)] {
            let over = with(before, [says(standing, [8000, 0, 0])]);
            assert_eq!(running_out(&over, &LIMITS, at(2)), None, "{standing:?}");
        }
    }
    let lost = answered("a", Answer::Unknown(UnknownCause::TimedOut));
    let unknown = with(reserved(0, 0), [sent("a", OperationKind::Capture), lost]);
    assert_eq!(unknown.money(), MoneyState::Unknown);
    assert_eq!(running_out(&unknown, &LIMITS, at(2)), None);
}

#[test]
fn it_is_of_concern_from_forty_eight_hours_on() {
    let out = running_out(&reserved(0, 0), &LIMITS, at(0)).unwrap();
    let from = out.at.checked_sub(SOON).unwrap();
    assert!(out.is_soon(from) && out.is_soon(out.at));
    assert!(!out.is_soon(from.checked_sub(jiff::SignedDuration::from_secs(1)).unwrap()));
}

fn any_event() -> impl Strategy<Value = PaymentEvent> {
    use Standing::{Accepted, ChargedBack, Declined, InProgress, Lapsed, NeedsPayer, Review, Voided};
    let standings = prop::sample::select(vec![
        InProgress,
        NeedsPayer,
        Review,
        Declined,
        Accepted,
        Accepted,
        Voided,
        Lapsed,
        ChargedBack,
    ]);
    let kinds =
        prop::sample::select(vec![OperationKind::OpenPage, OperationKind::Charge, OperationKind::Capture]);
    let attempt = || prop::sample::select(vec!["a", "b", "c"]);
    prop_oneof![
        (standings, [0..=8000_i64, 0..=8000, 0..=8000])
            .prop_map(|(standing, figures)| says(standing, figures)),
        (attempt(), kinds).prop_map(|(attempt, kind)| sent(attempt, kind)),
        (attempt(), 0..20 * DAY).prop_map(|(attempt, end)| {
            answered(attempt, Answer::Link(LinkMade { expires_at: at(end), tries: None }))
        }),
        attempt().prop_map(|attempt| answered(attempt, Answer::Unknown(UnknownCause::TimedOut))),
        attempt().prop_map(|attempt| answered(attempt, Answer::Accepted)),
        Just(PaymentEvent::LinkWithdrawn),
        Just(PaymentEvent::LinkReplaced),
    ]
}

fn any_payment() -> impl Strategy<Value = Payment> {
    let channel = prop::sample::select(vec![Channel::Link, Channel::Telephone]);
    (channel, prop::collection::vec(any_event(), 0..8))
        .prop_map(|(channel, events)| with(payment(channel), events))
}

proptest! {
    #[test]
    fn what_is_at_risk_is_money_that_is_there_and_not_taken(payment in any_payment(), now in -DAY..30 * DAY) {
        if let Some(out) = running_out(&payment, &LIMITS, at(now)) {
            prop_assert!(out.at_risk.is_positive());
            prop_assert_eq!(Some((out.what, out.at_risk)), at_risk(&payment));
            match out.what {
                Clock::Authorisation => prop_assert_eq!(out.at_risk, payment.totals().to_capture()),
                Clock::Link => prop_assert!(out.at_risk == payment.amount && out.at > at(now)),
            }
        }
    }

    #[test]
    fn nothing_runs_out_once_the_money_is_settled_declined_or_unknown(
        payment in any_payment(),
        now in -DAY..30 * DAY,
    ) {
        use MoneyState::{Captured, ChargedBack, Declined, Refunded, Unknown, Voided};
        if matches!(payment.money(), Captured | ChargedBack | Declined | Refunded | Unknown | Voided) {
            prop_assert_eq!(running_out(&payment, &LIMITS, at(now)), None);
        }
    }

    #[test]
    fn time_alone_moves_no_end_and_starts_no_clock(
        payment in any_payment(),
        now in -DAY..30 * DAY,
        later in 0..30 * DAY,
    ) {
        let before = running_out(&payment, &LIMITS, at(now));
        let after = running_out(&payment, &LIMITS, at(now + later));
        prop_assert!(after.is_none() || after == before);
        if let (Some(before), Some(after)) = (before, after) {
            prop_assert!(!before.is_soon(at(now)) || after.is_soon(at(now + later)));
        }
    }
}
