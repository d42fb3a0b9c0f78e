//! No card number rests anywhere: the last net, and what must pass it.

use domain::event::{Actor, Event};
use domain::id::{OperatorId, PaymentId};
use domain::message::MessageKind;
use domain::order::Order;
use domain::payment::{Channel, OperationKind, PaymentEvent, Standing};
use store::{Batch, Draft, StoreError};

use crate::given::*;

const NUMBER: &str = "4111 1111 1111 1111";

#[tokio::test]
async fn a_card_number_in_any_typed_text_is_refused_whole() {
    let given = store().await;
    given.paid_order("1").await;
    let head = given.store.head().await.unwrap();
    let mut mail = message("m", "p-1", "1", MessageKind::Receipt);
    mail.content = format!(r#"{{"greeting":"{NUMBER}"}}"#);
    let mut number = known_customer("c", "Ada Lovelace");
    number.number = Some("4111111111111111".into());
    let refund = PaymentEvent::Sent {
        attempt: domain::id::AttemptId::new("a"),
        kind: OperationKind::Cancel,
        amount: None,
        reason: Some(format!("card was {NUMBER}")),
    };
    let events = [
        kept(Order { note: Some(NUMBER.into()), ..order("2") }),
        kept(Order { description: "۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱".into(), ..order("2") }),
        Event::Customer { customer: Box::new(number) },
        Event::Settings { section: "mail".into(), json: format!(r#"{{"footer":["{NUMBER}"]}}"#) },
        Event::Settings { section: "mail".into(), json: r#"{"n":4111111111111111}"#.into() },
        queued(mail),
        change("p-1", refund),
    ];
    for event in events {
        assert_eq!(given.store.append(batch(5).event(event)).await, Err(StoreError::CardNumber));
    }
    let draft = Draft { id: "d".into(), json: format!(r#"{{"note":"{NUMBER}"}}"#), updated_at: at(1) };
    assert_eq!(given.store.save_draft(draft).await, Err(StoreError::CardNumber));
    assert_eq!(given.store.head().await.unwrap(), head);
}

#[tokio::test]
async fn a_card_field_holds_no_more_than_it_may() {
    let given = store().await;
    given.paid_order("1").await;
    let mut whole = report("p-1", "1", Standing::Accepted, [10_000, 10_000, 0]);
    whole.card = whole.card.map(|card| domain::card::CardSummary { last4: "41111111".into(), ..card });
    let refused = given.store.append(batch(5).event(reported("p-1", whole))).await;
    assert_eq!(refused, Err(StoreError::CardNumber));
}

#[tokio::test]
async fn identifiers_made_by_machines_are_never_taken_for_cards() {
    let given = store().await;
    // A reply must be recorded even when the provider's reference happens to pass the check digit.
    given.store.append(batch(0).event(kept(order("1")))).await.unwrap();
    let id = "4111-1111-1111-1111";
    let paid =
        batch(1).event(opened(id, "1", Channel::Telephone)).event(sent(id, id, OperationKind::Charge, None));
    given.store.append(paid).await.unwrap();
    let mut answer = report(id, "1", Standing::Accepted, [10_000, 0, 0]);
    answer.reference = Some("4111111111111111".into());
    given.store.append(batch(2).event(reported(id, answer))).await.unwrap();
    let payment = given.store.payment(&PaymentId::new(id)).await.unwrap().unwrap();
    assert_eq!(payment.reference.as_deref(), Some("4111111111111111"));
    let settings = r#"{"account":{"id":"4111-1111-1111-1111"},"at":1795428000000}"#.into();
    let event = Event::Settings { section: "s".into(), json: settings };
    let actor = Actor::Operator(OperatorId::new("judith"));
    given.store.append(Batch::new(at(3), actor).event(event)).await.unwrap();
}

#[tokio::test]
async fn no_column_of_the_schema_is_made_for_card_data() {
    let given = store().await;
    let raw = rusqlite::Connection::open(given.file()).unwrap();
    let mut statement = raw
        .prepare(
            "SELECT each.name || '.' || it.name FROM pragma_table_list AS each, pragma_table_info(each.name) AS it
             WHERE each.schema = 'main' AND each.type <> 'shadow'",
        )
        .unwrap();
    let columns: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    assert!(columns.len() > 60, "the schema was read");
    let card: Vec<_> = columns.iter().filter(|name| name.contains("card")).collect();
    assert_eq!(card, ["payments.card_first6", "payments.card_last4"]);
    for word in ["pan", "cvc", "cvv", "track", "expiry"] {
        assert!(!columns.iter().any(|name| name.split(['.', '_']).any(|part| part == word)), "{word}");
    }
    // Every ordinary table is STRICT, so that a checked column cannot hold a blob in place of its digits.
    let loose: i64 = raw
        .query_row(
            "SELECT count(*) FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(loose, 0);
}
