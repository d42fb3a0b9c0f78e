//! An order that may be paid in parts: settled parts leave room, and no more than the order comes to is ever asked for,
//! whoever asks.

use domain::id::PaymentId;
use domain::order::Order;
use domain::payment::{Answer, Channel, NewPayment, OperationKind, PaymentEvent, Standing};
use domain::quotation::{Confirmed, Share, Terms};
use store::{Batch, StoreError};

use crate::given::*;

fn quotation(id: &str) -> Order {
    Order { quotation: Some(Terms { prepayment: Share::WHOLE, expires_on: None }), ..order(id) }
}

/// The intent to take a part of the order of 100.00.
fn part(payment: &str, minor: i64) -> Batch {
    let amount = eur(minor);
    let new = NewPayment { amount, part: minor < 10_000, ..new_payment(payment, "1", Channel::Telephone) };
    batch(1).event(change(payment, PaymentEvent::Opened { payment: Box::new(new) })).event(sent(
        payment,
        payment,
        OperationKind::Charge,
        None,
    ))
}

fn taken(payment: &str, minor: i64) -> Batch {
    let report = report(payment, "1", Standing::Accepted, [minor, minor, 0]);
    batch(2).event(answered(payment, payment, Answer::Report(Box::new(report))))
}

#[tokio::test]
async fn parts_add_up_to_the_order_and_no_further() {
    let given = store().await;
    given.store.append(batch(0).event(kept(quotation("1")))).await.unwrap();
    given.store.append(part("a", 3_000)).await.unwrap();
    let locked = StoreError::OrderLocked { payment: PaymentId::new("a") };
    assert_eq!(given.store.append(part("b", 7_000)).await.map(drop), Err(locked), "a is on its way");
    given.store.append(taken("a", 3_000)).await.unwrap();
    let too_much = StoreError::TooMuch { payment: PaymentId::new("b") };
    assert_eq!(given.store.append(part("b", 7_001)).await.map(drop), Err(too_much.clone()));
    assert_eq!(given.store.append(part("b", 10_000)).await.map(drop), Err(too_much));
    given.store.append(part("b", 7_000)).await.unwrap();
    given.store.append(taken("b", 7_000)).await.unwrap();
    let full = StoreError::TooMuch { payment: PaymentId::new("c") };
    assert_eq!(given.store.append(part("c", 1)).await.map(drop), Err(full));
    let rows = given.rows().await;
    assert!(rows.iter().all(|row| !row.doubled), "two parts of one order are no mistake");
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn the_table_itself_refuses_more_than_the_order() {
    let given = store().await;
    given.store.append(batch(0).event(kept(quotation("1")))).await.unwrap();
    given.store.append(part("a", 3_000)).await.unwrap();
    given.store.append(taken("a", 3_000)).await.unwrap();
    let open = NewPayment { amount: eur(7_001), ..new_payment("b", "1", Channel::Link) };
    let open = change("b", PaymentEvent::Opened { payment: Box::new(open) });
    given.store.append(batch(3).event(open)).await.unwrap();
    let raw = rusqlite::Connection::open(given.file()).unwrap();
    let refused = raw.execute("UPDATE payments SET takings = 1 WHERE id = 'b'", []).unwrap_err();
    assert!(refused.to_string().contains("more than the order"), "{refused}");
}

#[tokio::test]
async fn a_part_and_a_late_whole_are_shown_to_a_person() {
    let given = store().await;
    given.store.append(batch(0).event(kept(quotation("1")))).await.unwrap();
    let link = new_payment("late", "1", Channel::Link);
    let link = change("late", PaymentEvent::Opened { payment: Box::new(link) });
    let made = link_made("late", "l", 900);
    let page = sent("late", "l", OperationKind::OpenPage, None);
    given.store.append(batch(1).event(link).event(page).event(made)).await.unwrap();
    given.store.append(part("a", 3_000)).await.unwrap();
    given.store.append(taken("a", 3_000)).await.unwrap();
    let paid = report("late", "1", Standing::Accepted, [10_000, 10_000, 0]);
    given.store.append(batch(4).event(reported("late", paid))).await.unwrap();
    assert!(given.rows().await.iter().all(|row| row.doubled));
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn those_to_be_confirmed_are_found_without_looking_at_the_others() {
    let given = store().await;
    let confirmed = Confirmed { at: at(1), payment: PaymentId::new("p"), paid: eur(3_000) };
    let done = Order { confirmed: Some(confirmed), ..quotation("2") };
    let events = [kept(quotation("1")), kept(done), kept(order("3"))];
    given.store.append(batch(0).events(events)).await.unwrap();
    let found = given.store.orders_to_confirm().await.unwrap();
    assert_eq!(found, [quotation("1")]);
    let raw = rusqlite::Connection::open(given.file()).unwrap();
    let plan: String = raw
        .query_row(
            "EXPLAIN QUERY PLAN SELECT doc FROM orders WHERE json_extract(doc, '$.quotation') IS NOT NULL \
             AND json_extract(doc, '$.confirmed') IS NULL ORDER BY id",
            [],
            |row| row.get(3),
        )
        .unwrap();
    assert!(plan.contains("orders_to_confirm"), "{plan}");
}
