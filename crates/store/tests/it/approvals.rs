//! Requests for approval are kept, decided once, and part of what the record proves.

use domain::approval::{ApprovalEvent, ApprovalState};
use domain::id::{OperatorId, OrderId};
use domain::payment::{Channel, OperationKind};
use rusqlite::Connection;
use store::{Broken, StoreError};

use crate::given::*;

fn approved(order: &str) -> domain::event::Event {
    approval(
        order,
        ApprovalEvent::Approved { by: OperatorId::new("judith"), reason: "known customer".into() },
    )
}

#[tokio::test]
async fn whoever_waits_longest_comes_first_and_a_decision_ends_the_waiting() {
    let given = store().await;
    for (second, id) in [(1, "1"), (2, "2"), (3, "3")] {
        let events = [kept(order(id)), approval_asked(id, "ines")];
        given.store.append(batch(second).events(events)).await.unwrap();
    }
    let waiting = async || -> Vec<String> {
        let found = given.store.approvals_waiting(10).await.unwrap();
        found.into_iter().map(|(request, order)| format!("{} {}", order.id, request.round)).collect()
    };
    assert_eq!(waiting().await, ["1 1", "2 1", "3 1"]);
    given.store.append(batch(4).event(approved("2"))).await.unwrap();
    given.store.append(batch(5).event(approval_asked("1", "ines"))).await.unwrap();
    assert_eq!(waiting().await, ["3 1", "1 2"]);
    let decided = given.store.approval(&OrderId::new("2")).await.unwrap().unwrap();
    assert!(matches!(decided.state, ApprovalState::Approved(decision) if decision.at == at(4)));
    assert_eq!(given.store.timeline(&OrderId::new("2")).await.unwrap().len(), 3);
}

#[tokio::test]
async fn of_two_decisions_only_the_first_counts() {
    let given = store().await;
    given.store.append(batch(1).events([kept(order("1")), approval_asked("1", "ines")])).await.unwrap();
    given.store.append(batch(2).event(approved("1"))).await.unwrap();
    let back = ApprovalEvent::SentBack { by: OperatorId::new("judith"), reason: "no".into() };
    assert_eq!(given.store.append(batch(3).event(approval("1", back))).await, Err(StoreError::Stale));
    let nothing_asked = given.store.append(batch(3).events([kept(order("2")), approved("2")])).await;
    assert_eq!(nothing_asked, Err(StoreError::Stale));
    let no_order = given.store.append(batch(3).event(approval_asked("9", "ines"))).await;
    assert_eq!(no_order, Err(StoreError::Missing { what: "order" }));
}

#[tokio::test]
async fn an_order_that_was_paid_meanwhile_waits_for_nobody() {
    let given = store().await;
    let events = [
        kept(order("1")),
        approval_asked("1", "ines"),
        opened("p", "1", Channel::Telephone),
        sent("p", "a", OperationKind::Charge, None),
    ];
    given.store.append(batch(1).events(events)).await.unwrap();
    assert_eq!(given.store.approvals_waiting(10).await.unwrap(), []);
}

#[tokio::test]
async fn an_approval_given_behind_the_records_back_is_found() {
    let given = store().await;
    given.store.append(batch(1).events([kept(order("1")), approval_asked("1", "ines")])).await.unwrap();
    assert_eq!(given.store.verify().await.unwrap().broken, None);
    let raw = Connection::open(given.file()).unwrap();
    raw.execute("UPDATE approvals SET state = 'approved'", []).unwrap();
    let found = given.store.verify().await.unwrap().broken;
    assert_eq!(found, Some(Broken::Table { table: "approvals", key: "1".into() }));
}

#[tokio::test]
async fn a_reason_that_holds_a_card_number_is_refused_and_an_id_of_digits_is_not() {
    let given = store().await;
    given.store.append(batch(1).events([kept(order("1")), approval_asked("1", "ines")])).await.unwrap();
    let by = OperatorId::new("4111111111111111");
    let with = |reason: &str| ApprovalEvent::Approved { by: by.clone(), reason: reason.into() };
    let card = given.store.append(batch(2).event(approval("1", with("4111 1111 1111 1111")))).await;
    assert_eq!(card, Err(StoreError::CardNumber));
    given.store.append(batch(2).event(approval("1", with("by phone")))).await.unwrap();
}
