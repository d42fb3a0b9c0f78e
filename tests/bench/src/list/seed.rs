//! Payments as a busy shop would have them: common and rare names, mostly captured, some of everything else.

use domain::Language;
use domain::event::Event;
use domain::id::{AccountId, OperatorId};
use domain::order::Order;
use domain::payment::{Answer, Channel, NewPayment, OperationKind, PaymentEvent, Standing, UnknownCause};
use store::{Batch, Store};

use super::given::*;

const FIRST: [&str; 24] = [
    "Camille", "Judith", "Inès", "Łukasz", "Maria", "João", "Giulia", "Anna", "Jan", "Sofia", "Pierre",
    "Hélène", "Carlos", "Eva", "Martin", "Chiara", "Piotr", "Zofia", "Daan", "Sara", "Reza", "Leila", "Hans",
    "Ute",
];
const LAST: [&str; 32] = [
    "Bellerive",
    "Martin",
    "Bernard",
    "Rossi",
    "Ferrari",
    "Silva",
    "Santos",
    "Müller",
    "Schmidt",
    "Kowalski",
    "Nowak",
    "de Jong",
    "Jansen",
    "García",
    "López",
    "Karimi",
    "Hosseini",
    "Dubois",
    "Moreau",
    "Laurent",
    "Simon",
    "Michel",
    "Bianchi",
    "Romano",
    "Costa",
    "Pereira",
    "Weber",
    "Wagner",
    "Wójcik",
    "Bakker",
    "Fernández",
    "Ahmadi",
];
const TRADE: [&str; 8] = ["Hôtel", "Fleurs", "Garten", "Events", "Studio", "Café", "Atelier", "Markt"];

/// Spreads consecutive numbers over everything a row can be.
fn mixed(number: u64) -> u64 {
    let mut x = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

fn pick<T: Copy>(list: &[T], number: u64) -> T {
    list[usize::try_from(number % list.len() as u64).unwrap_or(0)]
}

/// Adds what is missing to `rows` payments, a thousand to a batch.
pub async fn fill(store: &Store, rows: u64) -> Result<(), store::StoreError> {
    let done = store.next_number("seeded", 0).await?;
    let mut number = done * 1_000;
    while number < rows {
        let mut batch = Batch::new(at(seconds(number)), judith());
        for number in number..(number + 1_000).min(rows) {
            batch = batch.events(payment(number, rows));
        }
        store.append(batch).await?;
        number += 1_000;
        if number < rows {
            store.next_number("seeded", 0).await?;
        }
    }
    Ok(())
}

pub fn seconds(number: u64) -> i64 {
    i64::try_from(number * 30).unwrap_or(0)
}

pub fn reference(number: u64) -> String {
    format!("{number:08}")
}

/// An order and its payment, from the first word to the last.
pub fn payment(number: u64, rows: u64) -> Vec<Event> {
    let id = reference(number);
    let dice = mixed(number);
    let mut customer = customer(&format!("{} {}", pick(&FIRST, dice), pick(&LAST, dice >> 8)));
    if dice.is_multiple_of(3) {
        customer.company =
            Some(format!("{} {} {}", pick(&TRADE, dice >> 16), pick(&LAST, dice >> 24), dice % 977));
    }
    customer.language = pick(&Language::ALL, dice >> 32);
    customer.email = Some(format!("c{}@example.com", dice % 400_000));
    let order = Order { customer, created_at: at(seconds(number)), ..order(&id) };
    let channel = pick(&[Channel::Telephone, Channel::Telephone, Channel::Mail, Channel::Link], dice >> 40);
    let new = NewPayment {
        owner: OperatorId::new(format!("rep-{}", dice % 20)),
        part: false,
        account_id: AccountId::new(pick(&["main", "moto", "second"], dice >> 44)),
        ..new_payment(&id, &id, channel)
    };
    let (order_id, provider_order) = (id.clone(), new.provider_order_id.clone());
    let mut events = vec![kept(order), change(&id, PaymentEvent::Opened { payment: Box::new(new) })];
    if channel == Channel::Link && dice % 5 < 2 {
        events.push(sent(&id, "a", OperationKind::OpenPage, None));
        events.push(link_made(&id, "a", seconds(number) + 7 * 86_400));
        return events;
    }
    let standing = match dice % 1_000 {
        0..80 => Standing::Declined,
        80..90 => Standing::Voided,
        90 => Standing::ChargedBack,
        91 => Standing::Review,
        _ => Standing::Accepted,
    };
    // Old reservations were captured long ago.
    let recent = number + 60_000 > rows;
    let amounts = match dice >> 50 & 0xFF {
        0..12 if recent => [10_000, 0, 0],
        12..20 => [10_000, 10_000, 10_000],
        20..24 => [10_000, 4_000, 0],
        _ => [10_000, 10_000, 0],
    };
    let mut report = report(&id, &order_id, standing, amounts);
    report.provider_order_id = provider_order;
    report.authorised_at = Some(at(seconds(number)));
    report.card =
        domain::card::CardSummary::from_masked("VISA", &format!("411111xxxxxx{:04}", dice % 10_000), None);
    let answer = if dice % 1_000 == 92 {
        Answer::Unknown(UnknownCause::TimedOut)
    } else {
        Answer::Report(Box::new(report))
    };
    events.push(sent(&id, "a", OperationKind::Charge, None));
    events.push(answered(&id, "a", answer));
    events
}
