//! Random histories: the tables always equal a rebuild from the journal, no order is ever charged twice, and what a
//! provider reports is never refused.

use domain::approval::ApprovalEvent;
use domain::event::Event;
use domain::id::{AttemptId, OperatorId, OrderId, PaymentId};
use domain::message::{MessageEvent, MessageKind};
use domain::payment::{
    Answer, Channel, NotSentCause, OperationKind, Payment, PaymentEvent, Refused, Standing, UnknownCause, Via,
};
use domain::reason::{Reason, Refusal, Retry};
use proptest::prelude::*;
use store::{Store, StoreError};

use crate::given::*;

/// One step of a history; the numbers choose among few ids, so that steps meet.
pub type Step = [u8; 6];

fn pick<T: Clone>(list: &[T], number: u8) -> T {
    list[usize::from(number) % list.len()].clone()
}

const KINDS: [OperationKind; 8] = [
    OperationKind::Charge,
    OperationKind::OpenPage,
    OperationKind::Capture,
    OperationKind::Refund,
    OperationKind::Cancel,
    OperationKind::AcceptReview,
    OperationKind::DenyReview,
    OperationKind::Update,
];

const STANDINGS: [Standing; 9] = [
    Standing::Accepted,
    Standing::InProgress,
    Standing::NeedsPayer,
    Standing::Review,
    Standing::Declined,
    Standing::Accepted,
    Standing::Voided,
    Standing::Lapsed,
    Standing::ChargedBack,
];

fn any_report(payment: &str, order: &str, [a, b, c]: [u8; 3]) -> domain::payment::Report {
    let authorised = i64::from(a % 3) * 5_000;
    let captured = authorised.min(i64::from(b % 4) * 3_000);
    let refunded = captured.min(i64::from(c % 4) * 2_000);
    let mut report = report(payment, order, pick(&STANDINGS, a ^ c), [authorised, captured, refunded]);
    report.updated_at = Some(at(i64::from(b)));
    report.refused = pick(&[None, None, None, Some(Refused::Capture), Some(Refused::Refund)], c);
    report
}

fn any_answer(payment: &str, order: &str, [a, b, c]: [u8; 3]) -> Answer {
    let refusal = Refusal { reason: pick(Reason::ALL, b), retry: Retry::Fix, code: "x".into() };
    let made = domain::payment::LinkMade { expires_at: at(i64::from(b)), tries: None };
    match a % 8 {
        0..=2 => Answer::Report(Box::new(any_report(payment, order, [b, c, a]))),
        3 => Answer::Link(made),
        4 => Answer::Accepted,
        5 => Answer::NotSent(NotSentCause::NoNetwork),
        6 => Answer::Refused(refusal),
        _ => Answer::Unknown(UnknownCause::TimedOut),
    }
}

/// Payments 0 to 5 belong to orders 0 to 2.
fn event(step: Step, versions: &mut [u32; 3]) -> Event {
    let [what, which, a, b, c, d] = step;
    let (order_id, payment) = (format!("{}", which % 6 / 2), format!("p{}", which % 6));
    let attempt = AttemptId::new(format!("a{}", b % 4));
    let moved = |event| change(&payment, event);
    match what % 17 {
        0 => {
            let version = &mut versions[usize::from(which % 6 / 2)];
            *version += 1;
            let name = pick(&["Ada Lovelace", "Camille Bellerive", "Łukasz Bellini"], a);
            let customer = domain::order::Customer { company: Some("Hôtel".into()), ..customer(name) };
            kept(domain::order::Order { version: *version, customer, ..order(&order_id) })
        }
        1 => opened(&payment, &order_id, pick(&[Channel::Telephone, Channel::Link, Channel::Mail], a)),
        2..=5 => {
            let amount = (c % 2 == 0).then(|| i64::from(d) * 100);
            sent(&payment, attempt.as_str(), pick(&KINDS, a), amount)
        }
        6..=8 => answered(&payment, attempt.as_str(), any_answer(&payment, &order_id, [a, c, d])),
        9 | 10 => reported(&payment, any_report(&payment, &order_id, [a, c, d])),
        11 => moved(pick(
            &[
                PaymentEvent::NotFound { via: Via::Poll },
                PaymentEvent::ProvenNotDone { attempt: attempt.clone() },
                PaymentEvent::ClosedAsNotDone { attempt: attempt.clone(), reason: "asked".into() },
                PaymentEvent::LinkWithdrawn,
                PaymentEvent::LinkReplaced,
                PaymentEvent::Acknowledged,
            ],
            a,
        )),
        12 => {
            let kind = pick(&[MessageKind::PayLink, MessageKind::Reminder, MessageKind::Receipt], b);
            queued(message(&format!("m{}", a % 4), &payment, &order_id, kind))
        }
        13 => {
            let deferred = MessageEvent::Deferred { answer: "451".into(), due_at: at(i64::from(c)) };
            let (sent, failed) = (MessageEvent::Sent { answer: "250".into() }, "550".to_owned());
            let failed = MessageEvent::Failed { answer: failed, setup: true };
            let all = [
                MessageEvent::Sending,
                sent,
                deferred,
                failed,
                MessageEvent::Uncertain,
                MessageEvent::Requeued,
            ];
            mail(&format!("m{}", a % 4), pick(&all, b))
        }
        14 => Event::Customer { customer: Box::new(known_customer(&format!("c{}", a % 3), "Ada Lovelace")) },
        15 => {
            let (by, order) = (OperatorId::new(pick(&["ines", "judith"], b)), format!("{}", which % 3));
            match a % 5 {
                0 | 1 => approval_asked(&order, by.as_str()),
                2 => approval(&order, ApprovalEvent::Approved { by, reason: String::new() }),
                3 => approval(&order, ApprovalEvent::SentBack { by, reason: "asked".into() }),
                _ => approval(&order, ApprovalEvent::TakenOver { by }),
            }
        }
        _ => Event::Settings { section: format!("s{}", a % 3), json: format!("{{\"b\":{b}}}") },
    }
}

/// Applies each step by itself, as the terminal would, and returns what was taken.
pub async fn play(store: &Store, steps: &[Step]) -> Vec<Event> {
    let mut versions = [0; 3];
    // Every history begins with the orders, so that most steps have something to meet.
    let first = (0..3).map(|index| [0, index * 2, index, 0, 0, 0]);
    let opening = (0..6).map(|index| [1, index, index, 0, 0, 0]);
    let mut taken = Vec::new();
    for (index, step) in first.chain(opening).chain(steps.iter().copied()).enumerate() {
        let event = event(step, &mut versions);
        let result = store.append(batch(i64::try_from(index).unwrap()).event(event.clone())).await;
        match (&result, &event) {
            (Ok(_), _) => taken.push(event),
            (Err(error), Event::Payment { change, .. }) if is_truth(change) => {
                panic!("a provider's word was refused: {error}: {change:?}")
            }
            (
                Err(
                    StoreError::OrderLocked { .. }
                    | StoreError::TooMuch { .. }
                    | StoreError::Repeated { .. }
                    | StoreError::Missing { .. },
                ),
                _,
            )
            // Decided already, or never asked.
            | (Err(StoreError::Stale), Event::Approval { .. }) => {}
            (Err(other), _) => panic!("refused for no good reason: {other}: {event:?}"),
        }
    }
    taken
}

fn is_truth(change: &PaymentEvent) -> bool {
    !matches!(change, PaymentEvent::Opened { .. } | PaymentEvent::Sent { .. })
}

/// The payment as its events alone make it, without the store.
fn folded(id: &str, taken: &[(domain::Timestamp, Event)]) -> Option<Payment> {
    let mut payment = None;
    for (at, event) in taken {
        match event {
            Event::Payment { id: other, change } if other.as_str() == id => match (change, &mut payment) {
                (PaymentEvent::Opened { payment: new }, None) => {
                    payment = Some(Payment::open((**new).clone(), *at));
                }
                (change, Some(payment)) => payment.apply(change, *at),
                (_, None) => {}
            },
            _ => {}
        }
    }
    payment
}

async fn holds(steps: Vec<Step>) {
    let given = store().await;
    play(&given.store, &steps).await;
    let mut entries = Vec::new();
    for order in ["0", "1", "2"] {
        let payments = given.store.payments_of_order(&OrderId::new(order)).await.unwrap();
        let charging = |payment: &Payment| {
            payment.operations.iter().any(|o| o.kind == OperationKind::Charge && o.state.is_unsettled())
        };
        assert!(payments.iter().filter(|payment| charging(payment)).count() <= 1, "charged twice");
        let timeline = given.store.timeline(&OrderId::new(order)).await.unwrap();
        entries.extend(timeline.into_iter().map(|entry| (entry.at, entry.event)));
    }
    for payment in (0..6).map(|index| format!("p{index}")) {
        let stored = given.store.payment(&PaymentId::new(&payment)).await.unwrap();
        assert_eq!(stored, folded(&payment, &entries));
    }
    assert_eq!(given.store.verify().await.unwrap().broken, None);
    let head = given.store.head().await.unwrap();
    let given = given.reopened().await;
    assert_eq!(given.store.verify_against(Some(head)).await.unwrap().broken, None);
}

pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().build().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tables_equal_a_rebuild_and_nothing_is_charged_twice(
        steps in prop::collection::vec(any::<Step>(), 20..160),
    ) {
        runtime().block_on(holds(steps));
    }
}
