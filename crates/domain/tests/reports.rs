//! Reports of one payment arrive in any order, late and repeated, and always end in the same state.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

use domain::account::{CardEntryMode, CredentialProfile, Environment};
use domain::card::CardSummary;
use domain::drift::{Difference, drift};
use domain::id::{AccountId, AttemptId, OperatorId, OrderId, PaymentId, ProviderId};
use domain::payment::{
    Answer, CaptureMode, Channel, Checks, MoneyState, NewPayment, OperationKind, Outcome, Payment,
    PaymentEvent, Refused, Report, Setback, Standing, Totals, UnknownCause, Via,
};
use domain::reason::{Reason, Refusal, Retry};
use domain::{Currency, Money, Timestamp};

use Standing::{Accepted, ChargedBack, Declined, InProgress, Lapsed, NeedsPayer, Review, Voided};

fn eur(minor: i64) -> Money {
    Money::from_minor(minor, Currency::EUR).unwrap()
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

/// A report of an order of 80.00: standing, then authorised, captured and refunded in cents.
fn report(second: i64, standing: Standing, figures: [i64; 3]) -> Report {
    let attempt = if standing == Declined { 1 } else { 2 };
    let refusal = Refusal { reason: Reason::BankDeclined, retry: Retry::OtherCard, code: "113".into() };
    Report {
        provider_order_id: "SO-1".into(),
        reference: Some(format!("80090000010{attempt}")),
        standing,
        amount: Some(eur(8000)),
        authorised: eur(figures[0]),
        captured: eur(figures[1]),
        refunded: eur(figures[2]),
        asked_for: false,
        given_up: None,
        refused: None,
        confirming: false,
        settled: None,
        refusal: (standing == Declined).then_some(refusal),
        card: CardSummary::from_masked("VISA", "411111******1111", None),
        checks: Checks::default(),
        eci: Some(1),
        status: format!("{standing:?}{second}"),
        authorisation_code: None,
        attempt,
        authorised_at: None,
        updated_at: Some(at(second)),
    }
}

fn confirming(report: Report) -> Report {
    Report { confirming: true, ..report }
}

fn payment() -> Payment {
    let new = NewPayment {
        id: PaymentId::new("p"),
        order_id: OrderId::new("o"),
        account_id: AccountId::new("a"),
        provider: ProviderId::new("any"),
        environment: Environment::Test,
        channel: Channel::Telephone,
        capture: CaptureMode::Manual,
        entry: CardEntryMode::Direct,
        amount: eur(8000),
        provider_order_id: "SO-1".into(),
        profile: CredentialProfile::Main,
        owner: OperatorId::new("rep"),
        part: false,
    };
    let mut payment = Payment::open(new, at(0));
    let attempt = AttemptId::new("charge");
    let kind = OperationKind::Charge;
    payment.apply(&PaymentEvent::Sent { attempt: attempt.clone(), kind, amount: None, reason: None }, at(0));
    let answer = Answer::Unknown(UnknownCause::TimedOut);
    payment.apply(&PaymentEvent::Answered { attempt, answer }, at(0));
    payment
}

/// What must not depend on the order of arrival. That a success came *after* a decline is told in the order in which it
/// was seen, so `paid_after_all` is not part of it.
type State =
    (MoneyState, Totals, Outcome, bool, bool, Option<Report>, Option<Report>, Vec<Setback>, Option<String>);

fn state(payment: &Payment) -> State {
    (
        payment.money(),
        payment.totals(),
        payment.outcome(),
        payment.unsettled().is_some(),
        payment.mismatched,
        payment.best.clone(),
        payment.setback.clone(),
        payment.setbacks.clone(),
        payment.reference.clone(),
    )
}

fn after<'a>(reports: impl IntoIterator<Item = &'a Report>) -> Payment {
    let mut payment = payment();
    for (index, report) in reports.into_iter().enumerate() {
        let via = if index % 2 == 0 { Via::Poll } else { Via::Asked };
        payment.apply(&PaymentEvent::Reported { report: Box::new(report.clone()), via }, at(1_000));
    }
    payment
}

/// Every order of `0..count`, by Heap's algorithm.
fn orders(count: usize) -> Vec<Vec<usize>> {
    fn heap(size: usize, items: &mut Vec<usize>, all: &mut Vec<Vec<usize>>) {
        if size <= 1 {
            all.push(items.clone());
            return;
        }
        for index in 0..size {
            heap(size - 1, items, all);
            items.swap(if size.is_multiple_of(2) { index } else { 0 }, size - 1);
        }
    }
    let mut all = Vec::new();
    heap(count, &mut (0..count).collect(), &mut all);
    all
}

fn check(reports: &[Report], money: MoneyState) {
    let expected = state(&after(reports));
    assert_eq!(expected.0, money);
    for order in orders(reports.len()) {
        let once = order.iter().map(|index| &reports[*index]);
        assert_eq!(state(&after(once.clone())), expected, "{order:?}");
        assert_eq!(state(&after(once.clone().chain(once))), expected, "repeated {order:?}");
    }
}

#[test]
fn a_sale_and_its_refunds_end_the_same_in_any_order() {
    check(
        &[
            report(1, InProgress, [0, 0, 0]),
            report(2, NeedsPayer, [0, 0, 0]),
            confirming(report(3, Accepted, [8000, 8000, 0])),
            report(4, Accepted, [8000, 8000, 0]),
            confirming(report(5, Accepted, [8000, 8000, 1250])),
            report(6, Accepted, [8000, 8000, 1250]),
        ],
        MoneyState::PartRefunded,
    );
}

#[test]
fn captures_in_parts_end_the_same_in_any_order() {
    check(
        &[
            report(1, Review, [8000, 0, 0]),
            report(2, Accepted, [8000, 0, 0]),
            report(3, Accepted, [8000, 3000, 0]),
            report(4, Accepted, [8000, 8000, 0]),
            report(5, Accepted, [8000, 8000, 3000]),
            report(6, Accepted, [8000, 8000, 8000]),
        ],
        MoneyState::Refunded,
    );
}

#[test]
fn a_success_among_declines_is_the_truth_in_any_order() {
    check(
        &[
            report(1, Declined, [0, 0, 0]),
            report(2, Declined, [0, 0, 0]),
            report(3, InProgress, [0, 0, 0]),
            report(4, Accepted, [8000, 0, 0]),
            report(5, Accepted, [8000, 8000, 0]),
            report(9, Declined, [0, 0, 0]),
        ],
        MoneyState::Captured,
    );
}

#[test]
fn a_reservation_that_ends_stays_ended_in_any_order() {
    for ended in [Voided, Lapsed] {
        check(
            &[
                report(1, InProgress, [0, 0, 0]),
                report(2, Review, [8000, 0, 0]),
                report(3, Accepted, [8000, 0, 0]),
                confirming(report(4, ended, [8000, 0, 0])),
                report(5, ended, [8000, 0, 0]),
            ],
            MoneyState::Voided,
        );
    }
}

#[test]
fn money_that_the_bank_took_back_stays_back_in_any_order() {
    check(
        &[
            report(1, Accepted, [8000, 0, 0]),
            confirming(report(2, Accepted, [8000, 8000, 0])),
            report(3, Accepted, [8000, 8000, 0]),
            report(4, Accepted, [8000, 8000, 1000]),
            report(5, ChargedBack, [8000, 8000, 1000]),
        ],
        MoneyState::ChargedBack,
    );
}

#[test]
fn a_refused_capture_leaves_the_reservation_in_any_order() {
    let refused = Report { refused: Some(Refused::Capture), ..report(4, Accepted, [8000, 8000, 0]) };
    check(
        &[
            report(1, InProgress, [0, 0, 0]),
            report(2, Accepted, [8000, 0, 0]),
            confirming(report(3, Accepted, [8000, 8000, 0])),
            refused,
        ],
        MoneyState::Authorised,
    );
}

#[test]
fn a_part_that_was_given_up_is_no_longer_to_be_taken_in_any_order() {
    let part = |report| Report { given_up: Some(eur(1000)), ..report };
    let reserved = [report(1, Accepted, [8000, 0, 0]), part(report(2, Accepted, [8000, 0, 0]))];
    check(&reserved, MoneyState::Authorised);
    let one = after(&reserved);
    assert_eq!((one.totals().voided, one.totals().to_capture()), (eur(1000), eur(7000)));
    let taken = [part(report(2, Accepted, [8000, 0, 0])), part(report(3, Accepted, [8000, 5000, 0]))];
    check(&taken, MoneyState::PartCaptured);
    assert_eq!(after(&taken).totals().to_capture(), eur(2000));
    let all = [part(report(3, Accepted, [8000, 5000, 0])), part(report(4, Accepted, [8000, 7000, 0]))];
    check(&all, MoneyState::Captured);
    let told = drift(&one, Some(&reserved[0]), at(3)).unwrap();
    let both = Difference::Reserved { ours: eur(7000), theirs: eur(8000) };
    assert_eq!((told.differences, told.mends), (vec![both], false), "the provider's figures went back");
}

#[test]
fn a_refused_refund_leaves_the_money_with_the_shop_in_any_order() {
    let refused = Report { refused: Some(Refused::Refund), ..report(4, Accepted, [8000, 8000, 1250]) };
    check(
        &[
            report(1, Accepted, [8000, 0, 0]),
            report(2, Accepted, [8000, 8000, 0]),
            confirming(report(3, Accepted, [8000, 8000, 1250])),
            refused,
        ],
        MoneyState::Captured,
    );
}

#[test]
fn reports_of_other_orders_currencies_and_amounts_are_never_adopted() {
    let other = Report { provider_order_id: "SO-2".into(), ..report(8, Accepted, [8000, 8000, 8000]) };
    let usd = Money::zero(Currency::USD);
    let dollars =
        Report { authorised: usd, captured: usd, refunded: usd, ..report(9, ChargedBack, [0, 0, 0]) };
    let dearer = Report { amount: Some(eur(9000)), ..report(10, Accepted, [9000, 9000, 0]) };
    let reports =
        [report(1, InProgress, [0, 0, 0]), report(2, Accepted, [8000, 0, 0]), other, dollars, dearer];
    check(&reports, MoneyState::Authorised);
    assert!(after(&reports).mismatched, "the other amount raises the alarm");
}

/// A small generator with a seed: the same histories on every machine and every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

#[test]
fn random_histories_end_the_same_however_they_are_shuffled() {
    const STANDINGS: [Standing; 8] =
        [InProgress, NeedsPayer, Review, Declined, Accepted, Voided, Lapsed, ChargedBack];
    let mut dice = Dice(0x5EED_C0DE);
    for history in 0..20_000 {
        let count = 2 + dice.roll(5) as i64;
        let mut reports: Vec<Report> = (0..count)
            .map(|second| {
                let standing = STANDINGS[dice.roll(8) as usize];
                let mut figures = [0, 0, 0].map(|_: i64| dice.roll(3) as i64 * 4000);
                figures.sort_unstable_by(|a, b| b.cmp(a));
                let refused = [None, None, Some(Refused::Capture), Some(Refused::Refund)];
                Report {
                    confirming: dice.roll(2) == 0,
                    asked_for: dice.roll(2) == 0,
                    refused: refused[dice.roll(4) as usize],
                    ..report(second, standing, figures)
                }
            })
            .collect();
        let expected = state(&after(&reports));
        for _ in 0..4 {
            for index in (1..reports.len()).rev() {
                reports.swap(index, dice.roll(index as u64 + 1) as usize);
            }
            assert_eq!(state(&after(&reports)), expected, "history {history}");
        }
    }
}

/// Both go by the order's id at the provider; a look-up for either tells the transactions of both.
#[test]
fn what_one_card_awaits_the_others_of_its_order_leave_to_it() {
    let (first, second) = (report(1, Declined, [0, 0, 0]), report(2, Accepted, [8000, 0, 0]));
    let declined = after([&first]);
    let awaited = payment();
    assert!(!declined.may_take_over(&second, [&awaited]) && awaited.may_take_over(&second, [&declined]));
    // What it holds already it keeps up with, and what nobody awaits may be its own late success.
    assert!(declined.may_take_over(&first, [&awaited]) && declined.may_take_over(&second, []));
    // Of another amount, so it cannot be what is awaited.
    let other = Report { amount: Some(eur(7000)), ..second.clone() };
    assert!(declined.may_take_over(&other, [&awaited]));
}

#[test]
fn a_charge_that_never_left_takes_nothing_over() {
    let mut never = payment();
    let attempt = AttemptId::new("charge");
    never.apply(&PaymentEvent::ProvenNotDone { attempt }, at(1));
    assert!(!never.may_take_over(&report(2, Accepted, [8000, 0, 0]), []));
}

/// A closed charge of the same order that came to pass late is not the transaction of the card that was charged instead.
#[test]
fn a_card_through_which_money_moved_keeps_to_its_transaction() {
    let paid = after([&report(2, Accepted, [8000, 8000, 0])]);
    let other = Report { reference: Some("800900000109".into()), ..report(3, ChargedBack, [8000, 8000, 0]) };
    assert!(!paid.may_take_over(&other, []));
    assert!(paid.may_take_over(&report(3, ChargedBack, [8000, 8000, 0]), []));
}
