//! Never charged twice: what the database refuses, whoever asks and however many at once, and what it must never refuse.

use domain::id::{OrderId, PaymentId};
use domain::payment::{Answer, Channel, MoneyState, OperationKind, PaymentEvent, Standing, UnknownCause};
use domain::reason::{Reason, Refusal, Retry};
use store::{Batch, ListQuery, Store, StoreError, View};

use crate::given::*;

fn submit(number: usize) -> Batch {
    let (payment, attempt) = (format!("p{number}"), format!("a{number}"));
    batch(1).event(opened(&payment, "1", Channel::Telephone)).event(sent(
        &payment,
        &attempt,
        OperationKind::Charge,
        None,
    ))
}

fn locked_by(payment: &str) -> Result<(), StoreError> {
    Err(StoreError::OrderLocked { payment: PaymentId::new(payment) })
}

fn declined() -> Answer {
    let refusal = Refusal { reason: Reason::BankDeclined, retry: Retry::OtherCard, code: "4010201".into() };
    Answer::Refused(refusal)
}

impl Given {
    async fn try_append(&self, batch: Batch) -> Result<(), StoreError> {
        self.store.append(batch).await.map(|_| ())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_hundred_submits_at_once_one_wins() {
    let given = store().await;
    given.store.append(batch(0).event(kept(order("1")))).await.unwrap();
    // Half of them through a second instance of the terminal on the same folder.
    let second = Store::open(&given.data(), key()).await.unwrap();
    let tasks: Vec<_> = (0..100)
        .map(|number| {
            let store = if number % 2 == 0 { given.store.clone() } else { second.clone() };
            tokio::spawn(async move { store.append(submit(number)).await })
        })
        .collect();
    let (mut won, mut locked) = (0, 0);
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => won += 1,
            Err(StoreError::OrderLocked { .. }) => locked += 1,
            Err(other) => panic!("neither won nor locked: {other}"),
        }
    }
    assert_eq!((won, locked), (1, 99));
    assert_eq!(given.store.payments_of_order(&OrderId::new("1")).await.unwrap().len(), 1);
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn an_order_is_locked_while_a_charge_is_unknown_and_free_once_it_is_declined() {
    let given = store().await;
    given.store.append(batch(0).event(kept(order("1")))).await.unwrap();
    given.store.append(submit(1)).await.unwrap();
    assert_eq!(given.try_append(submit(2)).await, locked_by("p1"));
    let lost = Answer::Unknown(UnknownCause::TimedOut);
    given.store.append(batch(2).event(answered("p1", "a1", lost))).await.unwrap();
    assert_eq!(given.try_append(submit(2)).await, locked_by("p1"));
    let report = report("p1", "1", Standing::Declined, [0, 0, 0]);
    given.store.append(batch(3).event(reported("p1", report))).await.unwrap();
    // The look-up settled it: nothing was taken.
    let payment = given.store.payment(&PaymentId::new("p1")).await.unwrap().unwrap();
    assert_eq!((payment.money(), payment.unsettled()), (MoneyState::Declined, None));
    assert_eq!(given.try_append(submit(2)).await, Ok(()));
}

#[tokio::test]
async fn one_payment_is_never_charged_twice_either() {
    let given = store().await;
    given.store.append(batch(0).event(kept(order("1")))).await.unwrap();
    given.store.append(submit(1)).await.unwrap();
    let again = |attempt| batch(2).event(sent("p1", attempt, OperationKind::Charge, None));
    assert_eq!(given.try_append(again("a2")).await, locked_by("p1"));
    assert_eq!(given.try_append(again("a1")).await, Err(StoreError::Repeated { what: "attempt" }));
    given.store.append(batch(3).event(answered("p1", "a1", approved("p1", "1")))).await.unwrap();
    assert_eq!(given.try_append(again("a2")).await, locked_by("p1"));
}

#[tokio::test]
async fn no_link_is_made_for_an_order_that_is_paid() {
    let given = store().await;
    given.paid_order("1").await;
    let link =
        batch(3).event(opened("l", "1", Channel::Link)).event(sent("l", "al", OperationKind::OpenPage, None));
    assert_eq!(given.try_append(link).await, locked_by("p-1"));
    // Opening a payment alone asks for nothing and is not refused.
    assert_eq!(given.try_append(batch(3).event(opened("l", "1", Channel::Link))).await, Ok(()));
}

#[tokio::test]
async fn late_truth_is_recorded_even_when_two_payments_then_hold_the_order() {
    let given = store().await;
    given.store.append(batch(0).event(kept(order("1")))).await.unwrap();
    given.store.append(submit(1)).await.unwrap();
    given.store.append(batch(2).event(answered("p1", "a1", declined()))).await.unwrap();
    given.store.append(submit(2)).await.unwrap();
    given.store.append(batch(3).event(answered("p2", "a2", approved("p2", "1")))).await.unwrap();
    let late = report("p1", "1", Standing::Accepted, [10_000, 0, 0]);
    assert_eq!(given.try_append(batch(4).event(reported("p1", late))).await, Ok(()));
    let mut query = ListQuery::new(domain::id::OperatorId::new("judith"), at(0), at(5));
    query.view = View::Attention;
    let doubled = async |query: &ListQuery| -> Vec<bool> {
        given.store.list(query.clone()).await.unwrap().rows.iter().map(|row| row.doubled).collect()
    };
    assert_eq!(doubled(&query).await, [true, true]);
    // Neither may take the money now; either may be given back, and then the other is alone again.
    let capture = |payment: &str| batch(5).event(sent(payment, "c", OperationKind::Capture, None));
    assert_eq!(given.try_append(capture("p1")).await, locked_by("p2"));
    assert_eq!(given.try_append(batch(5).event(sent("p2", "v", OperationKind::Cancel, None))).await, Ok(()));
    let voided = report("p2", "1", Standing::Voided, [10_000, 0, 0]);
    let answer = Answer::Report(Box::new(voided));
    assert_eq!(given.try_append(batch(6).event(answered("p2", "v", answer))).await, Ok(()));
    assert_eq!(doubled(&query).await, [] as [bool; 0]);
    assert_eq!(given.try_append(capture("p1")).await, Ok(()));
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn no_more_goes_back_than_was_taken() {
    let given = store().await;
    given.paid_order("1").await;
    let too_much = Err(StoreError::TooMuch { payment: PaymentId::new("p-1") });
    let step = |attempt: &str, kind, amount| batch(3).event(sent("p-1", attempt, kind, amount));
    assert_eq!(given.try_append(step("c", OperationKind::Capture, Some(10_001))).await, too_much);
    assert_eq!(given.try_append(step("r", OperationKind::Refund, Some(1))).await, too_much);
    given.store.append(step("c", OperationKind::Capture, Some(6_000))).await.unwrap();
    let captured = report("p-1", "1", Standing::Accepted, [10_000, 6_000, 0]);
    given
        .store
        .append(batch(4).event(answered("p-1", "c", Answer::Report(Box::new(captured)))))
        .await
        .unwrap();
    assert_eq!(given.try_append(step("r", OperationKind::Refund, Some(6_001))).await, too_much);
    given.store.append(step("r", OperationKind::Refund, Some(4_000))).await.unwrap();
    assert_eq!(given.try_append(step("r2", OperationKind::Refund, Some(4_000))).await, locked_by("p-1"));
    // While it is under way, a report of some other refund is recorded all the same.
    let partly = report("p-1", "1", Standing::Accepted, [10_000, 6_000, 3_000]);
    assert_eq!(given.try_append(batch(5).event(reported("p-1", partly))).await, Ok(()));
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn the_table_itself_refuses_what_the_code_would_have_refused() {
    let given = store().await;
    given.paid_order("1").await;
    given.store.append(batch(3).event(opened("p2", "1", Channel::Telephone))).await.unwrap();
    let raw = rusqlite::Connection::open(given.file()).unwrap();
    for (sql, constraint) in [
        (
            "UPDATE payments SET refunded = 5001, refund_pending = 5000, captured = 10000",
            "refunds_within_captured",
        ),
        ("UPDATE payments SET unsettled_money = 2", "one_money_request_at_a_time"),
        ("UPDATE payments SET takings = 1 WHERE id = 'p2'", "order locked"),
        ("UPDATE payments SET charging = 1", "UNIQUE"),
        ("UPDATE orders SET doc = 'none'", "json_valid"),
        ("UPDATE payments SET card_last4 = '4111111111111111'", "CHECK"),
        ("UPDATE payments SET card_first6 = '4111111111111111'", "CHECK"),
        ("UPDATE journal SET body = '{}'", "the journal is only added to"),
        ("DELETE FROM journal", "the journal is only added to"),
        (
            "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1",
            "the journal is only added to",
        ),
    ] {
        let refused = raw.execute_batch(sql).expect_err(sql).to_string();
        assert!(refused.contains(constraint), "{sql}: {refused}");
    }
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn references_versions_and_provider_order_ids_are_each_taken_once() {
    let given = store().await;
    given.store.append(batch(0).event(kept(order("1")))).await.unwrap();
    let mut same = order("2");
    same.reference = order("1").reference;
    let taken = StoreError::ReferenceTaken { order: OrderId::new("1") };
    assert_eq!(given.try_append(batch(1).event(kept(same))).await, Err(taken));
    let version = |version| batch(1).event(kept(domain::order::Order { version, ..order("1") }));
    assert_eq!(given.try_append(version(1)).await, Err(StoreError::Stale));
    assert_eq!(given.try_append(version(3)).await, Err(StoreError::Stale));
    assert_eq!(given.try_append(version(2)).await, Ok(()));
    assert_eq!(given.try_append(version(2)).await, Err(StoreError::Stale));
    given.store.append(batch(2).event(opened("p", "1", Channel::Link))).await.unwrap();
    given.store.append(batch(2).event(kept(order("2")))).await.unwrap();
    let mut other = new_payment("q", "2", Channel::Link);
    other.provider_order_id = new_payment("p", "1", Channel::Link).provider_order_id;
    let event = PaymentEvent::Opened { payment: Box::new(other) };
    let taken = StoreError::ProviderOrderTaken { payment: PaymentId::new("p") };
    assert_eq!(given.try_append(batch(2).event(change("q", event))).await, Err(taken));
    let orphan = batch(2).event(sent("none", "a", OperationKind::Charge, None));
    assert_eq!(given.try_append(orphan).await, Err(StoreError::Missing { what: "payment" }));
    assert_eq!(
        given.try_append(batch(2).event(opened("o", "none", Channel::Mail))).await,
        Err(StoreError::Missing { what: "order" })
    );
}

/// An order with a link that can be paid, and a mark that its checkout is being completed.
async fn completing(given: &Given) -> (PaymentId, store::Marked) {
    let link = PaymentId::new("l");
    let opened = batch(1).event(opened("l", "1", Channel::Link));
    given.store.append(batch(0).event(kept(order("1")))).await.unwrap();
    given.store.append(opened.event(sent("l", "al", OperationKind::OpenPage, None))).await.unwrap();
    given.store.append(batch(2).event(link_made("l", "al", 10_000))).await.unwrap();
    let marked = given.store.completing_begin(&link, at(3)).await.unwrap().unwrap();
    (link, marked)
}

impl Given {
    /// Since when a checkout of the order may have been completed, in seconds.
    async fn completing_since(&self) -> Option<i64> {
        let found = self.store.completing(&OrderId::new("1")).await.unwrap()?;
        Some(found.since.duration_since(at(0)).as_secs())
    }

    async fn may_complete(&self, link: &PaymentId, second: i64) -> bool {
        self.store.completing_begin(link, at(second)).await.unwrap().is_some()
    }
}

#[tokio::test]
async fn an_order_whose_checkout_is_being_completed_takes_no_other_payment_until_the_provider_has_told() {
    let given = store().await;
    let (link, marked) = completing(&given).await;
    assert_eq!(given.try_append(submit(1)).await, locked_by("l"));
    // On disk: the lock outlives the program.
    let given = given.reopened().await;
    assert_eq!(given.completing_since().await, Some(3));
    assert_eq!(given.try_append(submit(1)).await, locked_by("l"));
    given.store.append(batch(4).event(opened("p2", "1", Channel::Telephone))).await.unwrap();
    let raw = rusqlite::Connection::open(given.file()).unwrap();
    let sql = "UPDATE payments SET takings = 1 WHERE id = 'p2'";
    assert!(raw.execute(sql, []).unwrap_err().to_string().contains("order locked"));
    given.store.completing_nothing(&link, marked).await.unwrap();
    assert_eq!(given.try_append(submit(1)).await, Ok(()));
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn what_the_provider_tells_of_a_checkout_ends_its_mark_and_then_counts_itself() {
    let given = store().await;
    let (link, _) = completing(&given).await;
    let placed = report("l", "1", Standing::Accepted, [10_000, 0, 0]);
    given.store.append(batch(4).event(reported("l", placed))).await.unwrap();
    assert_eq!(given.completing_since().await, None);
    assert_eq!(given.try_append(submit(1)).await, locked_by("l"));
    assert!(!given.may_complete(&link, 5).await, "it is paid");
}

#[tokio::test]
async fn a_checkout_that_cannot_be_this_payments_is_for_a_person_to_look_at_and_no_longer_for_the_mark() {
    let given = store().await;
    completing(&given).await;
    let misfit = change("l", PaymentEvent::Misfits { via: domain::payment::Via::Poll });
    given.store.append(batch(4).event(misfit)).await.unwrap();
    assert_eq!(given.completing_since().await, None);
    assert_eq!(given.try_append(submit(1)).await, locked_by("l"));
    let looked = change("l", PaymentEvent::Acknowledged);
    given.store.append(batch(5).event(looked)).await.unwrap();
    assert_eq!(given.try_append(submit(1)).await, Ok(()));
}

#[tokio::test]
async fn no_checkout_is_completed_beside_a_card_a_page_or_another_and_none_whose_link_is_over() {
    let given = store().await;
    let (link, marked) = completing(&given).await;
    let free = async |second| given.store.completing_over(&link, at(second), at(second)).await.unwrap();
    given.store.completing_nothing(&link, marked).await.unwrap();
    given.store.append(submit(1)).await.unwrap();
    assert!(!given.may_complete(&link, 4).await, "a card is being charged");
    given.store.append(batch(5).event(answered("p1", "a1", declined()))).await.unwrap();
    assert!(given.may_complete(&link, 6).await);
    free(1_000).await;
    // A rep keys the card on a provider's page.
    let page = batch(1_001).event(opened("p2", "1", Channel::Telephone));
    given.store.append(page.event(sent("p2", "a2", OperationKind::OpenPage, None))).await.unwrap();
    assert!(!given.may_complete(&link, 1_001).await, "the page is being made");
    given.store.append(batch(1_002).event(link_made("p2", "a2", 2_000))).await.unwrap();
    given.store.append(batch(1_003).event(change("p2", PaymentEvent::LinkReplaced))).await.unwrap();
    assert!(!given.may_complete(&link, 2_179).await, "who has the page open can pay it, or just has");
    assert!(given.may_complete(&link, 2_180).await, "the page is over");
    // Another checkout of the order.
    let other = batch(2_181).event(opened("l2", "1", Channel::Link));
    let refused = given.try_append(other.event(sent("l2", "al2", OperationKind::OpenPage, None))).await;
    assert_eq!(refused, locked_by("l"));
    free(3_000).await;
    let other = batch(3_001).event(opened("l2", "1", Channel::Link));
    given.store.append(other.event(sent("l2", "al2", OperationKind::OpenPage, None))).await.unwrap();
    assert!(!given.may_complete(&link, 3_002).await, "a newer link is being made");
    given.store.append(batch(3_003).event(link_made("l2", "al2", 20_000))).await.unwrap();
    let newer = PaymentId::new("l2");
    assert!(given.may_complete(&newer, 3_004).await);
    assert!(!given.may_complete(&link, 3_005).await, "one at a time");
    given.store.completing_over(&newer, at(4_000), at(4_000)).await.unwrap();
    assert!(!given.may_complete(&link, 10_000).await, "the link is over");
}

#[tokio::test]
async fn a_mark_without_an_answer_ends_by_a_look_up_that_was_asked_when_its_request_was_over() {
    let given = store().await;
    let (link, marked) = completing(&given).await;
    let over = async |asked, now| {
        given.store.completing_over(&link, at(asked), at(now)).await.unwrap();
        given.completing_since().await
    };
    assert!(!given.may_complete(&link, 100).await, "it may be under way");
    assert_eq!(over(182, 400).await, Some(3), "what was asked before says nothing of it");
    assert_eq!(over(183, 183).await, None);
    assert!(given.may_complete(&link, 5_000).await);
    given.store.completing_nothing(&link, marked).await.unwrap();
    assert_eq!(given.completing_since().await, Some(5_000), "another request's answer");
    // By a clock that was set back, its age is counted anew.
    assert_eq!(over(1_000, 1_000).await, Some(1_000));
    assert_eq!(over(1_179, 1_179).await, Some(1_000));
    assert_eq!(over(1_180, 1_180).await, None);
}

#[tokio::test]
async fn a_part_that_is_reserved_may_be_taken_beside_a_checkout_that_is_being_completed() {
    let given = store().await;
    given.store.append(batch(0).event(kept(order("1")))).await.unwrap();
    let part = |id: &str, channel| {
        let new =
            domain::payment::NewPayment { part: true, amount: eur(4_000), ..new_payment(id, "1", channel) };
        change(id, PaymentEvent::Opened { payment: Box::new(new) })
    };
    let reserved = domain::payment::Report {
        amount: Some(eur(4_000)),
        ..report("p", "1", Standing::Accepted, [4_000, 0, 0])
    };
    let charged =
        batch(1).event(part("p", Channel::Telephone)).event(sent("p", "a", OperationKind::Charge, None));
    given.store.append(charged.event(answered("p", "a", Answer::Report(Box::new(reserved))))).await.unwrap();
    let link = batch(2).event(part("l", Channel::Link)).event(sent("l", "al", OperationKind::OpenPage, None));
    given.store.append(link.event(link_made("l", "al", 1_000))).await.unwrap();
    assert!(given.may_complete(&PaymentId::new("l"), 3).await);
    let capture = batch(4).event(sent("p", "c", OperationKind::Capture, None));
    assert_eq!(given.try_append(capture).await, Ok(()));
    let another =
        batch(5).event(part("q", Channel::Telephone)).event(sent("q", "aq", OperationKind::Charge, None));
    assert_eq!(given.try_append(another).await, locked_by("l"));
}
