//! Whatever is asked, decided and changed, in whatever order: nothing that needs an approval is paid without one that
//! somebody other than the asker gave, as long as there is somebody other.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

use domain::approval::{
    Approval, ApprovalEvent, ApprovalState, Cause, Limits, Person, Standing, Subject, WhyNot, approver_for,
    causes, may_decide, may_take_over, standing,
};
use domain::id::{CustomerId, OperatorId, OrderId};
use domain::order::{Amounts, Customer, Order, OrderReference, Validity};
use domain::{Currency, Language, Money, Timestamp};
use proptest::prelude::*;

fn money(minor: i64, currency: Currency) -> Money {
    Money::from_minor(minor, currency).unwrap()
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

fn order(total: Money, customer: &str, needs_approval: bool) -> Order {
    let name = Customer { last_name: customer.into(), ..Customer::unnamed(Language::Fr) };
    Order {
        id: OrderId::new("o"),
        reference: OrderReference::new("SO-1").unwrap(),
        version: 1,
        customer: Customer { id: Some(CustomerId::new(customer)), needs_approval, ..name },
        lines: Vec::new(),
        shipping_tax_rate: 0.into(),
        amounts: Amounts::total_only(total),
        description: "Flowers".into(),
        settlement_reference: None,
        validity: Validity { days: 7 },
        quotation: None,
        confirmed: None,
        ship_date: None,
        carrier: None,
        salesperson: OperatorId::new("owner"),
        note: None,
        created_at: at(0),
    }
}

fn person(id: &str, manager: bool) -> Person {
    Person { id: OperatorId::new(id), manager }
}

fn asked(by: &str, order: &Order) -> Approval {
    let event = ApprovalEvent::Asked {
        by: OperatorId::new(by),
        approver: OperatorId::new("owner"),
        subject: Subject::of(order),
        causes: vec![Cause::OverLimit],
    };
    Approval::after(None, &order.id, &event, at(1)).unwrap()
}

fn approve(by: &str) -> ApprovalEvent {
    ApprovalEvent::Approved { by: OperatorId::new(by), reason: "known customer".into() }
}

#[test]
fn only_a_total_above_the_limit_of_its_own_currency_needs_one() {
    let limits = Limits::new([money(100_000, Currency::EUR)]);
    let needs = |total| !causes(&order(total, "bell", false), &limits).is_empty();
    assert!(!needs(money(100_000, Currency::EUR)));
    assert!(needs(money(100_001, Currency::EUR)));
    assert!(!needs(money(900_000, Currency::USD)), "amounts of two currencies are never compared");
    assert!(!needs(money(900_000, Currency::JPY)));
}

#[test]
fn a_marked_customer_needs_one_however_small_the_order() {
    let marked = order(money(1, Currency::EUR), "bell", true);
    assert_eq!(causes(&marked, &Limits::default()), [Cause::Customer]);
    let both = order(money(2, Currency::EUR), "bell", true);
    assert_eq!(causes(&both, &Limits::new([money(1, Currency::EUR)])), [Cause::OverLimit, Cause::Customer]);
}

#[test]
fn of_two_limits_in_one_currency_the_lower_holds() {
    let limits =
        Limits::new([money(500, Currency::EUR), money(300, Currency::EUR), money(400, Currency::EUR)]);
    assert_eq!(limits.of(Currency::EUR), Some(money(300, Currency::EUR)));
}

#[test]
fn nobody_approves_what_they_asked_for_while_somebody_else_can() {
    let wanted = order(money(5, Currency::EUR), "bell", true);
    let (owner, manager, rep) = (person("owner", false), person("boss", true), person("rep", false));
    let all = [owner.clone(), manager.clone(), rep.clone()];
    let by_owner = asked("owner", &wanted);
    assert_eq!(may_decide(&owner, &by_owner, &wanted.salesperson, &all), Err(WhyNot::OwnRequest));
    assert!(!may_decide(&manager, &by_owner, &wanted.salesperson, &all).unwrap().own);
    assert_eq!(may_decide(&rep, &by_owner, &wanted.salesperson, &all), Err(WhyNot::NotApprover));
    let by_rep = asked("rep", &wanted);
    assert!(!may_decide(&owner, &by_rep, &wanted.salesperson, &all).unwrap().own);
}

#[test]
fn the_only_person_there_is_decides_on_record() {
    let wanted = order(money(5, Currency::EUR), "bell", true);
    let alone = [person("owner", true)];
    let request = asked("owner", &wanted);
    assert!(may_decide(&alone[0], &request, &wanted.salesperson, &alone).unwrap().own);
    assert_eq!(may_take_over(&alone[0], &request, &wanted.salesperson, &alone), Err(WhyNot::AlreadyYours));
    assert_eq!(approver_for(&alone[0].id, &wanted.salesperson, &alone), Some(&alone[0]));
}

#[test]
fn the_salesperson_is_asked_first_and_never_the_asker_while_somebody_else_can() {
    let owner = OperatorId::new("owner");
    let people = [person("rep", false), person("boss", true), person("owner", false)];
    let asks = |id: &str| approver_for(&OperatorId::new(id), &owner, &people).map(|found| found.id.as_str());
    assert_eq!((asks("rep"), asks("owner"), asks("boss")), (Some("owner"), Some("boss"), Some("owner")));
    assert_eq!(
        approver_for(&people[0].id, &owner, &people[..1]),
        None,
        "a rep alone cannot approve for others"
    );
}

#[test]
fn taking_over_changes_who_decides_and_nothing_else() {
    let wanted = order(money(5, Currency::EUR), "bell", true);
    let request = asked("rep", &wanted);
    let people = [person("owner", false), person("boss", true)];
    assert_eq!(may_take_over(&people[1], &request, &wanted.salesperson, &people), Ok(()));
    let event = ApprovalEvent::TakenOver { by: OperatorId::new("boss") };
    let after = Approval::after(Some(request.clone()), &wanted.id, &event, at(2)).unwrap();
    assert_eq!(after, Approval { approver: OperatorId::new("boss"), ..request });
}

#[test]
fn what_was_decided_stays_decided() {
    let wanted = order(money(5, Currency::EUR), "bell", true);
    let given = Approval::after(Some(asked("rep", &wanted)), &wanted.id, &approve("owner"), at(2)).unwrap();
    let back = ApprovalEvent::SentBack { by: OperatorId::new("boss"), reason: "too late".into() };
    for late in [approve("boss"), back, ApprovalEvent::TakenOver { by: OperatorId::new("boss") }] {
        assert_eq!(Approval::after(Some(given.clone()), &wanted.id, &late, at(3)), Err(WhyNot::NotWaiting));
    }
    assert_eq!(Approval::after(None, &wanted.id, &approve("boss"), at(3)), Err(WhyNot::NotWaiting));
}

/// One thing that happens: the order changes, somebody asks, somebody decides.
#[derive(Debug, Clone)]
enum Step {
    Change { minor: i64, dollars: bool, customer: u8, marked: bool },
    Ask(u8),
    Decide { who: u8, what: u8 },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (1_i64..40, any::<bool>(), 0_u8..2, any::<bool>())
            .prop_map(|(minor, dollars, customer, marked)| Step::Change { minor, dollars, customer, marked }),
        (0_u8..4).prop_map(Step::Ask),
        (0_u8..4, 0_u8..4).prop_map(|(who, what)| Step::Decide { who, what }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_needs_an_approval_is_paid_without_one_by_somebody_else(
        team in 1_usize..4,
        steps in prop::collection::vec(step(), 1..40),
    ) {
        let limits = Limits::new([money(20, Currency::EUR)]);
        let people = [person("owner", false), person("boss", true), person("rep", false)];
        let people = if team == 1 { vec![person("owner", true)] } else { people[..team].to_vec() };
        let mut now = order(money(10, Currency::EUR), "bell", false);
        let mut request: Option<Approval> = None;
        // What was really approved, kept beside the rules: by whom, and of which order.
        let mut given: Option<(OperatorId, OperatorId, Order)> = None;
        for (second, step) in steps.iter().enumerate() {
            let time = at(i64::try_from(second).unwrap());
            let who = |index: u8| people[usize::from(index) % people.len()].clone();
            match step {
                Step::Change { minor, dollars, customer, marked } => {
                    let currency = if *dollars { Currency::USD } else { Currency::EUR };
                    now = order(money(*minor, currency), ["bell", "fern"][usize::from(*customer)], *marked);
                }
                Step::Ask(index) => {
                    let asker = who(*index);
                    if let Some(approver) = approver_for(&asker.id, &now.salesperson, &people) {
                        let (by, approver) = (asker.id.clone(), approver.id.clone());
                        let event =
                            ApprovalEvent::Asked { by, approver, subject: Subject::of(&now), causes: causes(&now, &limits) };
                        request = Some(Approval::after(request, &now.id, &event, time).unwrap());
                        given = None;
                    }
                }
                Step::Decide { who: index, what } => {
                    let me = who(*index);
                    let Some(open) = request.clone() else { continue };
                    if may_decide(&me, &open, &now.salesperson, &people).is_err() { continue }
                    let by = me.id.clone();
                    let event = match what {
                        0 | 1 => ApprovalEvent::Approved { by, reason: "seen".into() },
                        2 => ApprovalEvent::SentBack { by, reason: "no".into() },
                        _ => ApprovalEvent::TakenOver { by },
                    };
                    let approved = matches!(event, ApprovalEvent::Approved { .. });
                    let after = Approval::after(Some(open.clone()), &now.id, &event, time).unwrap();
                    if approved {
                        let subject = order(open.subject.total, &open.subject.customer, true);
                        given = Some((me.id.clone(), open.asked_by.clone(), subject));
                    }
                    request = Some(after);
                }
            }
            let stands = standing(&now, &limits, request.as_ref());
            if causes(&now, &limits).is_empty() {
                prop_assert_eq!(stands, Standing::NotNeeded);
                continue;
            }
            if !stands.may_be_paid() { continue }
            let (by, asker, seen) = given.clone().unwrap();
            prop_assert!(by != asker || people.len() == 1, "{by} approved their own request");
            prop_assert_eq!(seen.total().currency(), now.total().currency());
            prop_assert!(now.total().minor() <= seen.total().minor(), "more than was approved");
            prop_assert_eq!(seen.customer.display_name(), now.customer.display_name());
            prop_assert!(matches!(request.as_ref().unwrap().state, ApprovalState::Approved(_)));
        }
    }
}
