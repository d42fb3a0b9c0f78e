//! An order that paying confirms: it takes what the terms say, in whatever parts it comes, and never asks for more than it
//! comes to.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

use domain::account::{CardEntryMode, CredentialProfile, Environment};
use domain::id::{AccountId, OperatorId, OrderId, PaymentId, ProviderId};
use domain::order::{Amounts, Customer, Order, OrderReference, Validity};
use domain::payment::{
    CaptureMode, Channel, Checks, NewPayment, Payment, PaymentEvent, Report, Standing as Said, Via,
};
use domain::quotation::{
    Progress, Share, Standing, Terms, WhyNot, confirmed_by, is_paid_twice, leaves_room, standing,
};
use domain::{Currency, Language, Money, Timestamp};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const CURRENCIES: [&str; 3] = ["JPY", "EUR", "KWD"];
const LAST_DAY: Date = date(2026, 11, 30);

fn money(minor: i64, currency: Currency) -> Money {
    Money::from_minor(minor, currency).unwrap()
}

fn eur(minor: i64) -> Money {
    money(minor, Currency::EUR)
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

fn order(total: Money, basis_points: u32) -> Order {
    let prepayment = Share::from_basis_points(basis_points).unwrap();
    Order {
        id: OrderId::new("o"),
        reference: OrderReference::new("SO-1").unwrap(),
        version: 1,
        customer: Customer::unnamed(Language::Fr),
        lines: Vec::new(),
        shipping_tax_rate: 0.into(),
        amounts: Amounts::total_only(total),
        description: "Flowers".into(),
        settlement_reference: None,
        validity: Validity { days: 7 },
        quotation: Some(Terms { prepayment, expires_on: Some(LAST_DAY) }),
        confirmed: None,
        ship_date: None,
        carrier: None,
        salesperson: OperatorId::new("owner"),
        note: None,
        created_at: at(0),
    }
}

fn asked(amount: Money, part: bool) -> Payment {
    let new = NewPayment {
        id: PaymentId::new("p"),
        order_id: OrderId::new("o"),
        account_id: AccountId::new("a"),
        provider: ProviderId::new("any"),
        environment: Environment::Test,
        channel: Channel::Link,
        capture: CaptureMode::Immediate,
        entry: CardEntryMode::Direct,
        amount,
        provider_order_id: "SO-1".into(),
        profile: CredentialProfile::Main,
        owner: OperatorId::new("rep"),
        part,
    };
    Payment::open(new, at(0))
}

fn says(payment: &mut Payment, standing: Said, figures: [i64; 3], amount: Option<Money>) {
    let of = |minor| money(minor, payment.amount.currency());
    let [authorised, captured, refunded] = figures.map(of);
    let report = Report {
        provider_order_id: "SO-1".into(),
        reference: None,
        standing,
        amount,
        authorised,
        captured,
        refunded,
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
        authorised_at: None,
        updated_at: None,
    };
    payment.apply(&PaymentEvent::Reported { report: Box::new(report), via: Via::Poll }, at(1));
}

/// A payment of which everything was taken and `refunded` given back.
fn paid(amount: Money, part: bool, refunded: i64) -> Payment {
    let mut payment = asked(amount, part);
    says(&mut payment, Said::Accepted, [amount.minor(), amount.minor(), refunded], Some(amount));
    payment
}

fn confirms(order: &Order, payments: &[Payment]) -> bool {
    confirmed_by(order, payments, &PaymentId::new("p"), at(2)).is_some()
}

#[test]
fn one_cent_less_leaves_it_a_quotation_and_one_more_confirms_it() {
    let order = order(eur(100_000), 3000);
    let first = paid(eur(29_999), true, 0);
    let progress = Progress::of(&order, std::slice::from_ref(&first)).unwrap();
    assert_eq!((progress.required, progress.to_confirm(), progress.due()), (eur(30_000), eur(1), eur(1)));
    assert!(!confirms(&order, std::slice::from_ref(&first)));
    let both = [first, paid(eur(1), true, 0)];
    assert!(confirms(&order, &both));
    assert_eq!(Progress::of(&order, &both).unwrap().due(), eur(70_000), "then the rest");
}

#[test]
fn a_share_is_rounded_to_the_currency_and_is_never_nothing() {
    let share = |basis_points| Share::from_basis_points(basis_points).unwrap();
    assert_eq!(share(3300).of(eur(9_999)), eur(3_300));
    let of = |minor, code: &str| share(3300).of(money(minor, code.parse().unwrap())).minor();
    assert_eq!((of(1_001, "JPY"), of(1_005, "KWD"), of(5, "EUR")), (330, 332, 2));
    assert_eq!(share(1).of(eur(1)), eur(1));
    assert!(Share::from_basis_points(0).is_err() && Share::from_basis_points(10_001).is_err());
    assert!(Share::try_from(0).is_err(), "nor from what was kept");
}

#[test]
fn the_last_day_still_counts_and_a_confirmed_order_never_expires() {
    let mut order = order(eur(8_000), 10_000);
    assert_eq!(standing(&order, LAST_DAY), Some(Standing::Open));
    assert_eq!(standing(&order, LAST_DAY.tomorrow().unwrap()), Some(Standing::Expired));
    order.confirmed = confirmed_by(&order, &[paid(eur(8_000), false, 0)], &PaymentId::new("p"), at(2));
    assert_eq!(standing(&order, LAST_DAY.tomorrow().unwrap()), Some(Standing::Confirmed));
    order.confirmed = None;
    order.quotation = order.quotation.map(|terms| Terms { expires_on: None, ..terms });
    assert_eq!(standing(&order, date(9999, 1, 1)), Some(Standing::Open), "0 days are no end");
}

#[test]
fn terms_switched_off_leave_an_order_that_is_paid_in_parts_and_that_paying_confirms_no_more() {
    let mut order = order(eur(100_000), 3000);
    let part = [paid(eur(20_000), true, 0)];
    order.quotation = None;
    let progress = Progress::of(&order, &part).unwrap();
    assert_eq!(
        (progress.to_confirm(), progress.due()),
        (eur(0), eur(80_000)),
        "the rest is left, and confirms nothing"
    );
    for wanted in [None, Some(500)] {
        assert!(!progress.ask(Standing::Open, wanted).unwrap().confirms);
    }
    assert_eq!(standing(&order, LAST_DAY), None);
}

#[test]
fn an_order_that_was_confirmed_stays_so_when_its_terms_are_switched_off() {
    let mut order = order(eur(100_000), 3000);
    let part = [paid(eur(30_000), true, 0)];
    order.confirmed = confirmed_by(&order, &part, &PaymentId::new("p"), at(2));
    order.quotation = None;
    assert_eq!(standing(&order, LAST_DAY.tomorrow().unwrap()), Some(Standing::Confirmed));
    assert!(!Progress::of(&order, &part).unwrap().ask(Standing::Confirmed, None).unwrap().confirms);
}

#[test]
fn nothing_is_started_after_the_last_day_but_what_was_paid_counts() {
    let order = order(eur(8_000), 10_000);
    let progress = Progress::of(&order, &[]).unwrap();
    assert_eq!(progress.ask(Standing::Expired, None), Err(WhyNot::QuotationExpired));
    assert!(confirms(&order, &[paid(eur(8_000), false, 0)]));
}

#[test]
fn what_does_not_match_confirms_nothing_until_somebody_has_looked() {
    let order = order(eur(8_000), 10_000);
    let mut other_amount = asked(eur(8_000), false);
    says(&mut other_amount, Said::Accepted, [9_000, 9_000, 0], Some(eur(9_000)));
    assert!(other_amount.mismatched && !confirms(&order, &[other_amount]));

    let mut amended = asked(eur(8_000), false);
    amended.apply(&PaymentEvent::OrderAmended { total: eur(9_000) }, at(1));
    says(&mut amended, Said::Accepted, [8_000, 8_000, 0], Some(eur(8_000)));
    assert!(!confirms(&order, std::slice::from_ref(&amended)), "paid, but for the order as it was");
    let progress = Progress::of(&order, std::slice::from_ref(&amended)).unwrap();
    assert_eq!((progress.paid, progress.held), (eur(0), eur(8_000)), "but it is there: not asked for again");
    amended.apply(&PaymentEvent::Acknowledged, at(2));
    assert!(confirms(&order, &[amended]));

    let mut dollars = asked(money(8_000, Currency::USD), false);
    says(&mut dollars, Said::Accepted, [8_000, 8_000, 0], None);
    assert!(!confirms(&order, &[dollars]));
}

#[test]
fn made_up_money_never_adds_to_real_money() {
    let order = order(eur(8_000), 10_000);
    let trial = paid(eur(6_000), true, 0);
    let mut real = paid(eur(2_000), true, 0);
    real.environment = Environment::Live;
    assert!(
        confirms(&order, &[trial.clone(), paid(eur(2_000), true, 0)]),
        "a trial is confirmed like an order"
    );
    assert!(!confirms(&order, &[trial, real]));
}

#[test]
fn it_is_confirmed_once() {
    let mut order = order(eur(8_000), 5_000);
    let first = [paid(eur(4_000), true, 0)];
    order.confirmed = confirmed_by(&order, &first, &PaymentId::new("p"), at(2));
    assert_eq!(order.confirmed.as_ref().unwrap().paid, eur(4_000));
    assert!(!confirms(&order, &[paid(eur(4_000), true, 0), paid(eur(4_000), true, 0)]));
}

#[test]
fn pending_and_unknown_money_does_not_count() {
    let order = order(eur(8_000), 10_000);
    let mut pending = asked(eur(8_000), false);
    says(&mut pending, Said::InProgress, [0, 0, 0], Some(eur(8_000)));
    assert!(!confirms(&order, &[pending]));
}

#[test]
fn a_settled_part_leaves_room_and_two_payments_for_more_than_the_order_do_not() {
    let (half, whole) = (paid(eur(4_000), true, 0), paid(eur(8_000), false, 0));
    assert!(!half.locks_order() && half.holds_order() && whole.locks_order());
    assert!(!is_paid_twice(eur(8_000), &[half.clone(), half.clone()]));
    assert!(is_paid_twice(eur(8_000), &[half.clone(), half.clone(), half.clone()]));
    assert!(is_paid_twice(eur(8_000), &[half, whole.clone()]));
    assert!(is_paid_twice(eur(8_000), &[whole.clone(), whole]));
}

#[test]
fn money_may_be_taken_only_where_no_other_payment_holds_the_order_and_all_of_it_has_room() {
    let total = eur(8_000);
    let own = |minor| Payment { id: PaymentId::new("own"), ..asked(eur(minor), minor < 8_000) };
    let mut reserved = asked(total, false);
    says(&mut reserved, Said::Accepted, [8_000, 0, 0], None);
    let mut given_up = reserved.clone();
    says(&mut given_up, Said::Voided, [8_000, 0, 0], None);
    let mut pending = asked(total, false);
    says(&mut pending, Said::InProgress, [0, 0, 0], Some(total));
    let (half, given_back) = (paid(eur(4_000), true, 0), paid(total, false, 8_000));
    for (others, minor, may) in [
        (vec![], 8_000, true),
        (vec![own(8_000)], 8_000, true),
        (vec![asked(total, false)], 8_000, true),
        (vec![reserved], 8_000, false),
        (vec![pending], 8_000, false),
        (vec![paid(total, false, 0)], 8_000, false),
        (vec![paid(total, false, 1_000)], 8_000, false),
        (vec![given_up], 8_000, true),
        (vec![given_back], 8_000, true),
        (vec![half.clone()], 4_000, true),
        (vec![half.clone()], 4_001, false),
        (vec![half.clone(), half], 4_000, false),
        // The order was lowered meanwhile, and nothing else was paid: a person is told.
        (vec![], 9_500, true),
    ] {
        assert_eq!(leaves_room(total, &own(minor), &others), may, "{minor} beside {others:?}");
    }
}

prop_compose! {
    /// A total, a share, and payments that took parts of it and gave some back.
    fn any_case()(
        currency in prop::sample::select(CURRENCIES.to_vec()),
        total in 1..1_000_000_000_i64,
        basis_points in 1..=10_000_u32,
        parts in prop::collection::vec((1..1_000_000_000_i64, 0..=100_i64), 0..6),
    ) -> (Order, Vec<Payment>) {
        let currency: Currency = currency.parse().unwrap();
        let pay = |(amount, back): (i64, i64)| paid(money(amount, currency), true, amount * back / 100);
        (order(money(total, currency), basis_points), parts.into_iter().map(pay).collect())
    }
}

proptest! {
    #[test]
    fn the_required_share_is_exact_and_between_one_unit_and_all((order, _) in any_case()) {
        let (total, share) = (order.total(), order.quotation.unwrap().prepayment);
        let required = share.of(total);
        prop_assert!(required.is_positive() && required.minor() <= total.minor());
        // Within half a unit of the exact share, reckoned in ten-thousandths of a unit.
        let exact = i128::from(total.minor()) * i128::from(share.basis_points());
        let off = (i128::from(required.minor()) * 10_000 - exact).abs();
        prop_assert!(off <= 5_000 || required.minor() == 1);
    }

    #[test]
    fn what_is_asked_for_never_exceeds_what_is_left((order, payments) in any_case(), wanted in -5..1_000_000_005_i64) {
        let progress = Progress::of(&order, &payments).unwrap();
        for wanted in [None, Some(wanted)] {
            match progress.ask(Standing::Open, wanted) {
                Ok(ask) => {
                    prop_assert!(ask.amount.is_positive());
                    prop_assert!(progress.held.minor() + ask.amount.minor() <= order.total().minor());
                    prop_assert_eq!(ask.part, ask.amount != order.total());
                    // What it says of itself is what happens.
                    let mut then = payments.clone();
                    then.push(paid(ask.amount, ask.part, 0));
                    prop_assert_eq!(confirms(&order, &then), ask.confirms);
                    prop_assert!(!is_paid_twice(order.total(), &then) || is_paid_twice(order.total(), &payments));
                }
                Err(why) => {
                    let fits = match why {
                        WhyNot::NothingLeft => progress.held.minor() >= order.total().minor(),
                        WhyNot::AmountZero => wanted.is_some_and(|wanted| wanted < 1),
                        WhyNot::AmountAboveRemaining => {
                            wanted.is_some_and(|wanted| wanted > progress.remaining().minor())
                        }
                        WhyNot::QuotationExpired => false,
                    };
                    prop_assert!(fits, "{:?}", why);
                }
            }
        }
    }

    #[test]
    fn figures_are_never_negative_and_remaining_and_overpaid_exclude_each_other((order, payments) in any_case()) {
        let progress = Progress::of(&order, &payments).unwrap();
        for figure in [progress.paid, progress.held, progress.to_confirm(), progress.remaining(), progress.overpaid()] {
            prop_assert!(figure.minor() >= 0);
        }
        prop_assert!(progress.remaining().is_zero() || progress.overpaid().is_zero());
        prop_assert_eq!(progress.is_reached(), progress.to_confirm().is_zero());
        prop_assert_eq!(progress.is_reached(), confirms(&order, &payments));
    }

    #[test]
    fn the_order_in_which_payments_came_does_not_matter((order, mut payments) in any_case()) {
        let before = (Progress::of(&order, &payments), is_paid_twice(order.total(), &payments));
        payments.reverse();
        prop_assert_eq!(before, (Progress::of(&order, &payments), is_paid_twice(order.total(), &payments)));
    }
}
