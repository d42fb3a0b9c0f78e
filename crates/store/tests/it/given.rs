//! Made-up orders, payments and reports, and a store in a folder of its own. Asserts nothing.

use std::collections::BTreeMap;

use domain::account::{Account, AccountState, CardEntryMode, CredentialProfile, Environment};
use domain::approval::{ApprovalEvent, Cause, Subject};
use domain::card::CardSummary;
use domain::event::{Actor, Event};
use domain::id::{AccountId, AttemptId, CustomerId, MessageId, OperatorId, OrderId, PaymentId, ProviderId};
use domain::message::{Message, MessageEvent, MessageKind, MessageState};
use domain::order::{Amounts, Customer, Order, OrderReference, Validity};
use domain::payment::{
    Answer, CaptureMode, Channel, Checks, LinkMade, NewPayment, OperationKind, PaymentEvent, Report, Standing,
};
use domain::{Currency, Language, Money, Timestamp};
use store::{Batch, JournalKey, Store};

pub struct Given {
    pub folder: tempfile::TempDir,
    pub store: Store,
}

pub fn key() -> JournalKey {
    JournalKey::new([7; 32])
}

pub async fn store() -> Given {
    // In memory where that is offered: nothing here depends on a real disk, and thousands of syncs take minutes on one.
    let memory = std::path::Path::new("/dev/shm");
    let place = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
    let folder = tempfile::tempdir_in(place).unwrap();
    let store = Store::open(&folder.path().join("data"), key()).await.unwrap();
    Given { folder, store }
}

impl Given {
    pub fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    pub fn file(&self) -> std::path::PathBuf {
        self.data().join("counterfoil.sqlite3")
    }

    pub async fn reopened(self) -> Self {
        self.store.close().await;
        let store = Store::open(&self.folder.path().join("data"), key()).await.unwrap();
        Self { folder: self.folder, store }
    }
}

/// The approval of an order moves.
pub fn approval(order: &str, change: ApprovalEvent) -> Event {
    Event::Approval { order_id: OrderId::new(order), change }
}

/// Somebody asks Judith about an order made by [`order`].
pub fn approval_asked(of: &str, by: &str) -> Event {
    let (by, approver) = (OperatorId::new(by), OperatorId::new("judith"));
    let subject = Subject::of(&order(of));
    approval(of, ApprovalEvent::Asked { by, approver, subject, causes: vec![Cause::OverLimit] })
}

/// Seconds after a Monday morning.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_795_428_000 + seconds).unwrap()
}

pub fn eur(minor: i64) -> Money {
    Money::from_minor(minor, Currency::EUR).unwrap()
}

pub fn judith() -> Actor {
    Actor::Operator(OperatorId::new("judith"))
}

pub fn batch(seconds: i64) -> Batch {
    Batch::new(at(seconds), judith())
}

pub fn customer(name: &str) -> Customer {
    let (first, last) = name.split_once(' ').unwrap_or(("", name));
    Customer {
        id: None,
        number: None,
        first_name: first.into(),
        last_name: last.into(),
        company: None,
        email: Some(format!("{}@example.com", last.to_lowercase())),
        phone: None,
        language: Language::Fr,
        address: None,
        card_required: false,
        needs_approval: false,
    }
}

pub fn known_customer(id: &str, name: &str) -> Customer {
    Customer { id: Some(CustomerId::new(id)), ..customer(name) }
}

pub fn order(id: &str) -> Order {
    Order {
        id: OrderId::new(id),
        reference: OrderReference::new(&format!("SO-{id}")).unwrap(),
        version: 1,
        customer: customer("Camille Bellerive"),
        lines: Vec::new(),
        shipping_tax_rate: 0.into(),
        amounts: Amounts::total_only(eur(10_000)),
        description: "Flowers".into(),
        settlement_reference: None,
        validity: Validity { days: 7 },
        quotation: None,
        confirmed: None,
        ship_date: None,
        carrier: None,
        salesperson: OperatorId::new("judith"),
        note: None,
        created_at: at(0),
    }
}

pub fn kept(order: Order) -> Event {
    Event::Order { order: Box::new(order) }
}

pub fn change(payment: &str, change: PaymentEvent) -> Event {
    Event::Payment { id: PaymentId::new(payment), change }
}

pub fn new_payment(payment: &str, order: &str, channel: Channel) -> NewPayment {
    NewPayment {
        id: PaymentId::new(payment),
        order_id: OrderId::new(order),
        account_id: AccountId::new("main"),
        provider: ProviderId::new("hipay"),
        environment: Environment::Test,
        channel,
        capture: CaptureMode::Manual,
        entry: CardEntryMode::Direct,
        amount: eur(10_000),
        provider_order_id: format!("SO-{order}-{payment}"),
        profile: CredentialProfile::Main,
        owner: OperatorId::new("judith"),
        part: false,
    }
}

/// An account of the name, whose options say how many days its reservations last.
pub fn account(id: &str, days: &str) -> Event {
    let account = Account {
        id: AccountId::new(id),
        provider: ProviderId::new("hipay"),
        name: id.into(),
        environment: Environment::Test,
        state: AccountState::Test,
        published: true,
        card_entry: CardEntryMode::Direct,
        capture: CaptureMode::Manual,
        currencies: vec![Currency::EUR],
        addresses: BTreeMap::new(),
        separate_moto: false,
        options: BTreeMap::from([("days".to_owned(), days.to_owned())]),
        tested_at: None,
    };
    Event::Account { account: Box::new(account) }
}

pub fn opened(payment: &str, order: &str, channel: Channel) -> Event {
    let payment_of = new_payment(payment, order, channel);
    change(payment, PaymentEvent::Opened { payment: Box::new(payment_of) })
}

pub fn sent(payment: &str, attempt: &str, kind: OperationKind, amount: Option<i64>) -> Event {
    let attempt = AttemptId::new(attempt);
    change(payment, PaymentEvent::Sent { attempt, kind, amount: amount.map(eur), reason: None })
}

pub fn answered(payment: &str, attempt: &str, answer: Answer) -> Event {
    change(payment, PaymentEvent::Answered { attempt: AttemptId::new(attempt), answer })
}

/// What the provider says of a payment made by [`opened`]: reserved, taken and given back, in cents.
pub fn report(payment: &str, order: &str, standing: Standing, amounts: [i64; 3]) -> Report {
    Report {
        provider_order_id: format!("SO-{order}-{payment}"),
        reference: Some("800000012345".into()),
        standing,
        amount: None,
        authorised: eur(amounts[0]),
        captured: eur(amounts[1]),
        refunded: eur(amounts[2]),
        asked_for: false,
        given_up: None,
        refused: None,
        confirming: false,
        settled: None,
        refusal: None,
        card: CardSummary::from_masked("VISA", "411111xxxxxx1111", Some("FR".into())),
        checks: Checks::default(),
        eci: Some(1),
        status: "116".into(),
        authorisation_code: None,
        attempt: 1,
        authorised_at: Some(at(5)),
        updated_at: Some(at(6)),
    }
}

pub fn reported(payment: &str, report: Report) -> Event {
    change(payment, PaymentEvent::Reported { report: Box::new(report), via: domain::payment::Via::Poll })
}

pub fn approved(payment: &str, order: &str) -> Answer {
    Answer::Report(Box::new(report(payment, order, Standing::Accepted, [10_000, 0, 0])))
}

pub fn link_made(payment: &str, attempt: &str, expires: i64) -> Event {
    answered(payment, attempt, Answer::Link(LinkMade { expires_at: at(expires), tries: None }))
}

pub fn message(id: &str, payment: &str, order: &str, kind: MessageKind) -> Message {
    Message {
        id: MessageId::new(id),
        order_id: OrderId::new(order),
        payment_id: PaymentId::new(payment),
        kind,
        to: vec!["camille@example.com".into()],
        copy_to: None,
        language: Language::Fr,
        content: "{}".into(),
        state: MessageState::Queued,
        tries: 0,
        due_at: at(0),
        last_answer: None,
        queued_at: at(0),
        sent_at: None,
        setup: false,
    }
}

pub fn queued(message: Message) -> Event {
    let change = MessageEvent::Queued { message: Box::new(message.clone()) };
    Event::Message { id: message.id, change }
}

pub fn mail(id: &str, change: MessageEvent) -> Event {
    Event::Message { id: MessageId::new(id), change }
}

impl Given {
    /// What the list of the whole record shows.
    pub async fn rows(&self) -> Vec<store::ListRow> {
        let query = store::ListQuery::new(OperatorId::new("judith"), at(0), at(5));
        self.store.list(query).await.unwrap().rows
    }

    /// An order with one telephone payment `p-<order>` whose card was accepted.
    pub async fn paid_order(&self, order_id: &str) {
        let payment = format!("p-{order_id}");
        let attempt = format!("a-{order_id}");
        let intent = batch(1)
            .event(kept(order(order_id)))
            .event(opened(&payment, order_id, Channel::Telephone))
            .event(sent(&payment, &attempt, OperationKind::Charge, None));
        self.store.append(intent).await.unwrap();
        let outcome = batch(2).event(answered(&payment, &attempt, approved(&payment, order_id)));
        self.store.append(outcome).await.unwrap();
    }
}
