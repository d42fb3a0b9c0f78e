//! What was written is what is read.

use domain::event::{CardEntryStep, Event};
use domain::id::{MessageId, OrderId, PaymentId};
use domain::message::{MessageEvent, MessageKind, MessageState};
use domain::payment::{Answer, Channel, LinkUrl, MoneyState, OperationKind, Standing};
use store::{Draft, StoreError};

use crate::given::*;

#[tokio::test]
async fn a_charge_is_read_back_as_its_events_fold() {
    let given = store().await;
    given.paid_order("1").await;
    let payment = given.store.payment(&PaymentId::new("p-1")).await.unwrap().unwrap();
    assert_eq!(payment.money(), MoneyState::Authorised);
    assert_eq!(payment.updated_at, at(2));
    let order = given.store.order_by_reference("SO-1").await.unwrap().unwrap();
    assert_eq!(Some(order.clone()), given.store.order(&OrderId::new("1")).await.unwrap());
    assert_eq!(given.store.payments_of_order(&order.id).await.unwrap(), [payment]);
    assert_eq!(given.store.head().await.unwrap().seq, 4);
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn a_changed_amount_is_found_and_only_a_reservation_changes_its_amount() {
    let given = store().await;
    given.paid_order("1").await;
    let change = |attempt: &str, minor| sent("p-1", attempt, OperationKind::Update, minor);
    for none in [None, Some(0)] {
        let refused = given.store.append(batch(3).event(change("u0", none))).await;
        assert!(matches!(refused, Err(StoreError::TooMuch { .. })), "{refused:?}");
    }
    let mut told = report("p-1", "1", Standing::Accepted, [12_000, 0, 0]);
    told.amount = Some(eur(12_000));
    let answer = Answer::Report(Box::new(told));
    let update = batch(3).event(change("u1", Some(12_000))).event(answered("p-1", "u1", answer));
    given.store.append(update).await.unwrap();
    let near = async |minor| given.store.similar("Camille Bellerive", eur(minor), at(0)).await.unwrap();
    assert_eq!(near(12_000).await.unwrap().payment.amount, eur(12_000));
    assert!(near(10_000).await.is_none());
    assert_eq!(given.store.verify().await.unwrap().broken, None);
    let capture = batch(4).event(sent("p-1", "c", OperationKind::Capture, Some(12_000)));
    let mut taken = report("p-1", "1", Standing::Accepted, [12_000, 12_000, 0]);
    taken.amount = Some(eur(12_000));
    given.store.append(capture.event(answered("p-1", "c", Answer::Report(Box::new(taken))))).await.unwrap();
    let late = given.store.append(batch(5).event(change("u2", Some(9_000)))).await;
    assert!(matches!(late, Err(StoreError::TooMuch { .. })), "{late:?}");
}

#[tokio::test]
async fn an_intent_without_outcome_is_unsettled_after_a_restart() {
    let given = store().await;
    let intent = batch(1).event(kept(order("1"))).event(opened("p", "1", Channel::Mail)).event(sent(
        "p",
        "a",
        OperationKind::Charge,
        None,
    ));
    given.store.append(intent).await.unwrap();
    let given = given.reopened().await;
    let unsettled = given.store.unsettled().await.unwrap();
    assert_eq!(unsettled.iter().map(|payment| payment.id.as_str()).collect::<Vec<_>>(), ["p"]);
    given.store.append(batch(2).event(answered("p", "a", approved("p", "1")))).await.unwrap();
    assert_eq!(given.store.unsettled().await.unwrap(), []);
}

#[tokio::test]
async fn a_failed_batch_leaves_nothing_behind() {
    let given = store().await;
    let batch = batch(1)
        .event(kept(order("1")))
        .event(opened("p", "1", Channel::Link))
        .link_url(PaymentId::new("p"), LinkUrl::new("https://pay.example/x".into()))
        .event(opened("p", "1", Channel::Link));
    assert_eq!(given.store.append(batch).await, Err(StoreError::Repeated { what: "payment" }));
    assert_eq!(given.store.head().await.unwrap().seq, 0);
    assert_eq!(given.store.order(&OrderId::new("1")).await.unwrap(), None);
    assert!(given.store.link_url(&PaymentId::new("p")).await.unwrap().is_none());
}

#[tokio::test]
async fn mails_leave_the_outbox_as_they_move() {
    let given = store().await;
    given.paid_order("1").await;
    let mail_of = |id| message(id, "p-1", "1", MessageKind::Receipt);
    let batch_of = batch(3).event(queued(mail_of("m1"))).event(queued(mail_of("m2")));
    given.store.append(batch_of).await.unwrap();
    let due = |seconds| given.store.outbox_due(at(seconds), 10);
    assert_eq!(due(3).await.unwrap().len(), 2);
    given.store.append(batch(4).event(mail("m1", MessageEvent::Sending))).await.unwrap();
    assert_eq!(given.store.outbox_sending().await.unwrap()[0].id, MessageId::new("m1"));
    let deferred = MessageEvent::Deferred { answer: "451 later".into(), due_at: at(60) };
    given.store.append(batch(5).event(mail("m2", deferred))).await.unwrap();
    assert_eq!(due(59).await.unwrap(), []);
    assert_eq!(due(60).await.unwrap()[0].id, MessageId::new("m2"));
    let sent = MessageEvent::Sent { answer: "250 queued as 4111-1111-1111-1111".into() };
    given.store.append(batch(6).event(mail("m1", sent))).await.unwrap();
    let message = given.store.message(&MessageId::new("m1")).await.unwrap().unwrap();
    assert_eq!((message.state, message.sent_at), (MessageState::Sent, Some(at(6))));
    // What looks like a card number is masked there: the fact that the mail was taken is not lost over it.
    let masked = "••• queued as ••••-••••-••••-••••";
    assert_eq!(message.last_answer.as_deref(), Some(masked));
    assert_eq!(given.store.messages_of_order(&OrderId::new("1")).await.unwrap().len(), 2);
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn the_timeline_of_an_order_holds_all_that_is_about_it() {
    let given = store().await;
    let opening = |step| Event::CardEntry { reference: "SO-1".into(), channel: Channel::Telephone, step };
    given.store.append(batch(0).event(opening(CardEntryStep::Opened))).await.unwrap();
    given.paid_order("1").await;
    given.paid_order("2").await;
    given.store.append(batch(9).event(queued(message("m", "p-1", "1", MessageKind::Receipt)))).await.unwrap();
    let seqs: Vec<u64> =
        given.store.timeline(&OrderId::new("1")).await.unwrap().iter().map(|entry| entry.seq).collect();
    assert_eq!(seqs, [1, 2, 3, 4, 5, 10]);
    assert_eq!(given.store.timeline(&OrderId::new("none")).await.unwrap(), []);
}

#[tokio::test]
async fn link_addresses_blobs_drafts_and_schedules_are_kept_beside_the_journal() {
    let given = store().await;
    let (store, id) = (&given.store, PaymentId::new("p"));
    let draft = Draft { id: "d".into(), json: r#"{"a":1}"#.into(), updated_at: at(1) };
    store.save_draft(draft.clone()).await.unwrap();
    assert_eq!(store.drafts().await.unwrap(), std::slice::from_ref(&draft));
    assert_eq!(store.draft("d").await.unwrap(), Some(draft));
    let made = batch(1)
        .event(kept(order("1")))
        .event(opened("p", "1", Channel::Link))
        .event(sent("p", "a", OperationKind::OpenPage, None))
        .event(link_made("p", "a", 600))
        .link_url(id.clone(), LinkUrl::new("https://pay.example/secret".into()))
        .blob("abc", vec![1, 2, 3])
        .follow(id.clone(), Some((at(5), 2)))
        .forget_draft("d");
    store.append(made).await.unwrap();
    assert_eq!(store.link_url(&id).await.unwrap().unwrap().expose(), "https://pay.example/secret");
    assert_eq!(store.blob("abc").await.unwrap(), Some(vec![1, 2, 3]));
    assert_eq!(store.draft("d").await.unwrap(), None);
    assert_eq!(store.follow_due(at(4), 9).await.unwrap(), []);
    let due = store.follow_due(at(5), 9).await.unwrap();
    assert_eq!((due[0].payment.clone(), due[0].next_at, due[0].tries), (id.clone(), at(5), 2));
    store.follow_set(vec![(id, None)]).await.unwrap();
    assert_eq!(store.follow_due(at(999), 9).await.unwrap(), []);
}

#[tokio::test]
async fn running_numbers_never_repeat() {
    let given = store().await;
    assert_eq!(given.store.next_number("order", 20_418).await, Ok(20_418));
    assert_eq!(given.store.next_number("order", 1).await, Ok(20_419));
    assert_eq!(given.store.next_number("other", 1).await, Ok(1));
    let given = given.reopened().await;
    assert_eq!(given.store.next_number("order", 30_000).await, Ok(30_000));
    assert_eq!(given.store.next_number("order", 1).await, Ok(30_001));
}

#[tokio::test]
async fn customers_are_found_by_any_part_without_accents() {
    let given = store().await;
    let mut hotel = known_customer("c1", "Inès Château");
    hotel.company = Some("Hôtel Bellerive".into());
    hotel.phone = Some("+33 4 65 71 20 18".into());
    hotel.number = Some("C-1077".into());
    let all = [hotel, known_customer("c2", "Łukasz Bellini"), known_customer("c3", "Maria Isabel")];
    for (index, customer) in all.into_iter().enumerate() {
        let event = Event::Customer { customer: Box::new(customer) };
        given.store.append(batch(i64::try_from(index).unwrap()).event(event)).await.unwrap();
    }
    let found = async |text: &str| -> Vec<String> {
        let found = given.store.customers(text, 5).await.unwrap();
        found.iter().map(|customer| customer.id.clone().unwrap().as_str().to_owned()).collect()
    };
    assert_eq!(found("").await, ["c3", "c2", "c1"]);
    assert_eq!(found("chateau").await, ["c1"]);
    assert_eq!(found("04 65 71").await, Vec::<String>::new());
    assert_eq!(found("4657120").await, ["c1"]);
    assert_eq!(found("(4) 65-71").await, ["c1"]);
    assert_eq!(found("c-1077").await, ["c1"]);
    assert_eq!(found("lukasz b").await, ["c2"]);
    // A word that begins with it goes before one that only holds it, however recent.
    assert_eq!(found("bel").await, ["c2", "c1", "c3"]);
    let mut sold = order("1");
    sold.customer.id = Some(domain::id::CustomerId::new("c1"));
    given.store.append(batch(9).event(kept(sold))).await.unwrap();
    assert_eq!(found("bel").await, ["c1", "c2", "c3"]);
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}
