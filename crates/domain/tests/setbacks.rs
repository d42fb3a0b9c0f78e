//! Captures and refunds that a provider first took and then refused, at a provider whose figures count what was asked for:
//! what was refused once is never counted, whatever is asked for after it, and reports in any order end the same.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

use domain::account::{CardEntryMode, CredentialProfile, Environment};
use domain::drift::drift;
use domain::id::{AccountId, AttemptId, OperatorId, OrderId, PaymentId, ProviderId};
use domain::payment::{
    Answer, CaptureMode, Channel, Checks, MoneyState, NewPayment, OperationKind, OperationState, Payment,
    PaymentEvent, Refused, Report, Standing, UnknownCause, Via,
};
use domain::{Currency, Money, Timestamp};
use proptest::prelude::*;

use OperationKind::{Capture, Charge, Refund};

fn eur(minor: i64) -> Money {
    Money::from_minor(minor, Currency::EUR).unwrap()
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

/// An order of 80.00, all of it reserved: captured and refunded in cents, as they were asked for.
fn report(second: i64, captured: i64, refunded: i64) -> Report {
    Report {
        provider_order_id: "SO-1".into(),
        reference: Some("800900000101".into()),
        standing: Standing::Accepted,
        amount: Some(eur(8_000)),
        authorised: eur(8_000),
        captured: eur(captured),
        refunded: eur(refunded),
        asked_for: true,
        given_up: None,
        refused: None,
        confirming: false,
        settled: None,
        refusal: None,
        card: None,
        checks: Checks::default(),
        eci: None,
        status: second.to_string(),
        authorisation_code: None,
        attempt: 1,
        authorised_at: None,
        updated_at: Some(at(second)),
    }
}

fn confirming(report: Report) -> Report {
    Report { confirming: true, ..report }
}

fn refused(what: Refused, report: Report) -> Report {
    Report { refused: Some(what), ..report }
}

fn told(payment: &mut Payment, report: Report, second: i64) {
    payment.apply(&PaymentEvent::Reported { report: Box::new(report), via: Via::Poll }, at(second));
}

fn send(payment: &mut Payment, kind: OperationKind, amount: Option<i64>, second: i64) {
    let attempt = AttemptId::new(format!("{kind:?}{second}"));
    let amount = amount.map(eur);
    payment.apply(&PaymentEvent::Sent { attempt, kind, amount, reason: None }, at(second));
}

fn answer(payment: &mut Payment, answer: Answer, second: i64) {
    let attempt = payment.unsettled().unwrap().id.clone();
    payment.apply(&PaymentEvent::Answered { attempt, answer }, at(second));
}

/// Reserved, and taken as far as that.
fn charged(captured: i64) -> Payment {
    let new = NewPayment {
        id: PaymentId::new("p"),
        order_id: OrderId::new("o"),
        account_id: AccountId::new("a"),
        provider: ProviderId::new("any"),
        environment: Environment::Test,
        channel: Channel::Telephone,
        capture: CaptureMode::Manual,
        entry: CardEntryMode::Direct,
        amount: eur(8_000),
        provider_order_id: "SO-1".into(),
        profile: CredentialProfile::Main,
        owner: OperatorId::new("rep"),
        part: false,
    };
    let mut payment = Payment::open(new, at(0));
    send(&mut payment, Charge, None, 0);
    answer(&mut payment, Answer::Report(Box::new(report(1, captured, 0))), 1);
    payment
}

/// Authorised, captured and refunded, in cents.
fn totals(payment: &Payment) -> [i64; 3] {
    let totals = payment.totals();
    [totals.authorised, totals.captured, totals.refunded].map(Money::minor)
}

/// One refund that is answered, and refused a second later.
fn refused_refund(payment: &mut Payment, amount: i64, asked: i64, second: i64) {
    send(payment, Refund, Some(amount), second);
    answer(payment, Answer::Report(Box::new(confirming(report(second, 8_000, asked)))), second);
    told(payment, refused(Refused::Refund, report(second + 1, 8_000, asked)), second + 1);
}

#[test]
fn a_refund_that_was_refused_and_is_asked_for_again_is_counted_once() {
    let mut payment = charged(8_000);
    refused_refund(&mut payment, 1_250, 1_250, 10);
    assert_eq!((totals(&payment), payment.money()), ([8_000, 8_000, 0], MoneyState::Captured));
    send(&mut payment, Refund, Some(1_250), 20);
    answer(&mut payment, Answer::Report(Box::new(confirming(report(20, 8_000, 2_500)))), 20);
    assert_eq!(totals(&payment), [8_000, 8_000, 1_250]);
    told(&mut payment, report(30, 8_000, 2_500), 30);
    assert_eq!((totals(&payment), payment.money()), ([8_000, 8_000, 1_250], MoneyState::PartRefunded));
    assert_eq!(payment.totals().to_refund(), eur(6_750), "the rest can still go back");
}

#[test]
fn after_a_whole_refund_was_refused_a_small_one_is_small() {
    let mut payment = charged(8_000);
    send(&mut payment, Refund, None, 10);
    answer(&mut payment, Answer::Report(Box::new(confirming(report(10, 8_000, 8_000)))), 10);
    told(&mut payment, refused(Refused::Refund, report(11, 8_000, 8_000)), 11);
    send(&mut payment, Refund, Some(1_000), 20);
    answer(&mut payment, Answer::Report(Box::new(report(20, 8_000, 9_000))), 20);
    assert_eq!((totals(&payment), payment.money()), ([8_000, 8_000, 1_000], MoneyState::PartRefunded));
    assert_eq!(payment.totals().to_refund(), eur(7_000));
}

#[test]
fn a_capture_that_was_refused_and_is_asked_for_again_takes_no_more_than_was_reserved() {
    for amount in [None, Some(8_000)] {
        let mut payment = charged(0);
        send(&mut payment, Capture, amount, 10);
        answer(&mut payment, Answer::Report(Box::new(report(10, 8_000, 0))), 10);
        told(&mut payment, refused(Refused::Capture, report(11, 8_000, 0)), 11);
        assert_eq!((totals(&payment), payment.money()), ([8_000, 0, 0], MoneyState::Authorised));
        send(&mut payment, Capture, amount, 20);
        answer(&mut payment, Answer::Unknown(UnknownCause::Mismatch), 20);
        told(&mut payment, refused(Refused::Capture, report(11, 8_000, 0)), 25);
        assert_eq!(
            payment.money(),
            MoneyState::Unknown,
            "the refusal of the first says nothing of the second"
        );
        told(&mut payment, report(20, 16_000, 0), 30);
        assert_eq!((totals(&payment), payment.money()), ([8_000, 8_000, 0], MoneyState::Captured));
        assert_eq!(payment.totals().to_refund(), eur(8_000));
    }
}

#[test]
fn a_step_is_refused_as_often_as_it_is_asked_for() {
    let mut payment = charged(8_000);
    refused_refund(&mut payment, 1_250, 1_250, 10);
    refused_refund(&mut payment, 8_000, 9_250, 20);
    refused_refund(&mut payment, 500, 9_750, 30);
    assert_eq!(totals(&payment), [8_000, 8_000, 0]);
    send(&mut payment, Refund, Some(2_000), 40);
    answer(&mut payment, Answer::Report(Box::new(report(40, 8_000, 11_750))), 40);
    assert_eq!(totals(&payment), [8_000, 8_000, 2_000]);
}

#[test]
fn what_stood_before_a_refusal_goes_on_standing() {
    let mut payment = charged(0);
    send(&mut payment, Capture, Some(3_000), 10);
    answer(&mut payment, Answer::Report(Box::new(report(10, 3_000, 0))), 10);
    send(&mut payment, Capture, Some(5_000), 20);
    answer(&mut payment, Answer::Report(Box::new(report(20, 8_000, 0))), 20);
    told(&mut payment, refused(Refused::Capture, report(21, 8_000, 0)), 21);
    assert_eq!((totals(&payment), payment.money()), ([8_000, 3_000, 0], MoneyState::PartCaptured));
    // Paid out to the shop, long after.
    told(&mut payment, report(500, 8_000, 0), 500);
    assert_eq!(totals(&payment), [8_000, 3_000, 0], "a refusal does not age");
}

#[test]
fn a_sale_that_was_never_taken_is_a_reservation() {
    let mut payment = charged(8_000);
    told(&mut payment, refused(Refused::Capture, report(5, 8_000, 0)), 5);
    assert_eq!((totals(&payment), payment.money()), ([8_000, 0, 0], MoneyState::Authorised));
}

/// Nobody says in so many words that what was refused stays in the figures. Where it does not, the step that was taken says
/// what the least is.
#[test]
fn figures_that_forget_a_refusal_do_not_hide_the_step_that_was_taken_after_it() {
    let mut payment = charged(8_000);
    refused_refund(&mut payment, 1_250, 1_250, 10);
    send(&mut payment, Refund, Some(1_250), 20);
    answer(&mut payment, Answer::Report(Box::new(report(20, 8_000, 1_250))), 20);
    assert_eq!(totals(&payment), [8_000, 8_000, 1_250]);
}

#[test]
fn a_refusal_that_tells_no_figure_takes_the_newest_step_back() {
    let mut payment = charged(0);
    for (amount, all, second) in [(3_000, 3_000, 10), (5_000, 8_000, 20)] {
        send(&mut payment, Capture, Some(amount), second);
        answer(&mut payment, Answer::Report(Box::new(report(second, all, 0))), second);
    }
    told(&mut payment, refused(Refused::Capture, report(21, 0, 0)), 21);
    assert_eq!(totals(&payment), [8_000, 3_000, 0]);
    let mut payment = charged(8_000);
    send(&mut payment, Refund, Some(1_250), 10);
    answer(&mut payment, Answer::Report(Box::new(report(10, 8_000, 1_250))), 10);
    told(&mut payment, refused(Refused::Refund, report(11, 8_000, 0)), 11);
    assert_eq!(totals(&payment), [8_000, 8_000, 0]);
    send(&mut payment, Refund, Some(1_250), 20);
    answer(&mut payment, Answer::Report(Box::new(report(20, 8_000, 1_250))), 20);
    assert_eq!(totals(&payment), [8_000, 8_000, 1_250]);
}

#[test]
fn what_was_asked_for_reserves_nothing_and_what_was_taken_is_told() {
    let mut payment = charged(0);
    // Refused, and asked for again, in the back office, between two questions.
    told(&mut payment, report(10, 16_000, 0), 10);
    assert_eq!(totals(&payment), [8_000, 8_000, 0]);
    // At a provider whose figures are money moved, too much is the truth, and has to go back.
    let mut payment = charged(0);
    told(&mut payment, Report { asked_for: false, ..report(10, 16_000, 0) }, 10);
    assert_eq!(totals(&payment), [16_000, 16_000, 0]);
}

#[test]
fn a_refused_step_is_no_drift() {
    let mut payment = charged(8_000);
    refused_refund(&mut payment, 1_250, 1_250, 10);
    let same = refused(Refused::Refund, report(11, 8_000, 1_250));
    assert_eq!(drift(&payment, Some(&same), at(20)), None);
    send(&mut payment, Refund, Some(1_250), 20);
    answer(&mut payment, Answer::Report(Box::new(report(20, 8_000, 2_500))), 20);
    assert_eq!(drift(&payment, Some(&report(20, 8_000, 2_500)), at(30)), None);
    let more = refused(Refused::Refund, report(40, 8_000, 2_500));
    let found = drift(&payment, Some(&more), at(50)).unwrap();
    assert!(found.mends, "the second is refused as well: {found:?}");
}

#[test]
fn a_payment_that_was_stored_before_is_read_with_its_refusal() {
    let mut payment = charged(8_000);
    refused_refund(&mut payment, 1_250, 1_250, 10);
    let text = serde_json::to_string(&payment).unwrap();
    assert!(
        !text.contains("setbacks") && !text.contains("\"told\""),
        "one refusal is stored as it was before"
    );
    let stored = text.replace("\"asked_for\":true,", "");
    assert_ne!(text, stored);
    let mut read: Payment = serde_json::from_str(&stored).unwrap();
    for payment in [&mut payment, &mut read] {
        send(payment, Refund, Some(1_250), 20);
        answer(payment, Answer::Report(Box::new(report(20, 8_000, 2_500))), 20);
        assert_eq!(totals(payment), [8_000, 8_000, 1_250]);
    }
    refused_refund(&mut payment, 100, 2_600, 30);
    let again: Payment = serde_json::from_str(&serde_json::to_string(&payment).unwrap()).unwrap();
    assert_eq!(again, payment);
}

/// One step of a history: whether it captures, how much of what is left in percent, what becomes of it, and by chance.
type Step = (bool, i64, bool, bool, u64);

proptest! {
    /// Steps that are refused or not, answers that are lost or not, what the provider says in any order and again.
    #[test]
    fn what_is_told_in_any_order_ends_at_what_was_really_moved(
        steps in prop::collection::vec((any::<bool>(), 1_i64..=100, any::<bool>(), any::<bool>(), any::<u64>()), 1..8),
    ) {
        let mut payment = charged(0);
        let (mut asked, mut moved) = ([0_i64; 2], [0_i64; 2]);
        let mut all = vec![report(1, 0, 0)];
        for (number, (captures, percent, is_refused, is_lost, chance)) in (1_i64..).zip::<Vec<Step>>(steps) {
            let left = if captures { 8_000 - moved[0] } else { moved[0] - moved[1] };
            let amount = (left * percent).div_euclid(100);
            if amount == 0 {
                continue;
            }
            let (kind, place, what) =
                if captures { (Capture, 0, Refused::Capture) } else { (Refund, 1, Refused::Refund) };
            let second = 10 * number;
            // The whole goes without an amount, as the terminal asks for it.
            let whole = amount == left && moved[place] == 0;
            send(&mut payment, kind, (!whole).then_some(amount), second);
            asked[place] += amount;
            let first = confirming(report(second + 1, asked[0], asked[1]));
            let lost = Answer::Unknown(UnknownCause::TimedOut);
            answer(&mut payment, if is_lost { lost } else { Answer::Report(Box::new(first.clone())) }, second + 1);
            let then = report(second + 2, asked[0], asked[1]);
            let then = if is_refused { refused(what, then) } else { then };
            if !is_refused {
                moved[place] += amount;
            }
            all.extend([first, then]);
            // The newest two among all that was ever said, from any place on and then once more.
            let from = usize::try_from(chance).unwrap_or(0) % all.len();
            let mut order: Vec<usize> = (0..all.len()).map(|index| (index + from) % all.len()).collect();
            if chance % 2 == 0 {
                order.reverse();
            }
            for index in order.iter().chain(&order) {
                told(&mut payment, all[*index].clone(), second + 5);
            }
            prop_assert_eq!(totals(&payment), [8_000, moved[0], moved[1]], "step {}", number);
            prop_assert!(payment.operations.iter().all(|step| step.state == OperationState::Done));
        }
        let mut other = payment.clone();
        for report in all.iter().rev() {
            told(&mut other, report.clone(), 900);
        }
        prop_assert_eq!((other.best, other.setback, other.setbacks), (payment.best, payment.setback, payment.setbacks));
    }

    /// Reports that nobody's step caused: the same set of them ends the same, whatever the order.
    #[test]
    fn refusals_of_any_kind_end_the_same_in_any_order(
        said in prop::collection::vec((0_i64..6, 0_i64..4, 0_u8..3, 0_i64..6), 1..7), turn in any::<prop::sample::Index>(),
    ) {
        let reports: Vec<Report> = said
            .into_iter()
            .map(|(captured, refunded, what, second)| {
                let one = report(second, captured * 4_000, refunded * 3_000);
                let what = [None, Some(Refused::Capture), Some(Refused::Refund)][usize::from(what)];
                Report { refused: what, ..one }
            })
            .collect();
        let after = |reports: &mut dyn Iterator<Item = &Report>| {
            let mut payment = charged(0);
            reports.for_each(|report| told(&mut payment, report.clone(), 100));
            (totals(&payment), payment.money(), payment.best, payment.setback, payment.setbacks)
        };
        let expected = after(&mut reports.iter());
        prop_assert_eq!(&after(&mut reports.iter().rev()), &expected);
        let (head, tail) = reports.split_at(turn.index(reports.len()));
        prop_assert_eq!(&after(&mut tail.iter().chain(head)), &expected);
        let [authorised, captured, refunded] = expected.0;
        prop_assert!(0 <= refunded && refunded <= captured && captured <= authorised && authorised == 8_000);
    }
}
