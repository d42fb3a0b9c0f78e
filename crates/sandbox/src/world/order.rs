//! Orders and the purchase that adds an attempt to one: duplicates, attempt limits, and what the test card does.
//! Knows no wire format and no link.

use jiff::Timestamp;

use super::{Attempt, Review, StoredCard, World};
use crate::cards::{Script, script};
use crate::money::Money;

/// Attempts one order may have.
const ATTEMPT_LIMIT: usize = 10;

/// What was said about the customer and the order, echoed later.
#[derive(Debug, Clone, Default)]
pub(crate) struct Details {
    pub description: String,
    pub language: String,
    pub email: String,
    pub firstname: String,
    pub lastname: String,
    pub cid: String,
    pub phone: String,
    pub country: String,
    pub ip: String,
    pub custom_data: Option<String>,
    pub cdata: [String; 10],
    pub shipping: u64,
    pub tax: u64,
}

/// A merchant order with its attempts.
#[derive(Clone)]
pub(crate) struct Order {
    pub number: u64,
    pub id: String,
    pub money: Money,
    pub amount: u64,
    pub created: Timestamp,
    pub details: Details,
    /// References of the attempts, oldest first.
    pub attempts: Vec<u64>,
}

/// One try to pay.
pub(crate) struct Purchase<'a> {
    pub login: &'a str,
    pub order_id: &'a str,
    pub money: Money,
    pub amount: u64,
    pub sale: bool,
    pub eci: u8,
    pub product: &'a str,
    pub card: StoredCard,
    pub details: &'a Details,
    /// Where the payer would go to authenticate.
    pub forward_url: String,
}

impl World {
    /// Whether the order may get another attempt; the contract's code when not.
    pub fn may_pay(&mut self, login: &str, order_id: &str) -> Result<(), u32> {
        let Some(order) = self.orders.get(&(login.to_owned(), order_id.to_owned())) else { return Ok(()) };
        let references = order.attempts.clone();
        if references.iter().any(|reference| self.attempt(*reference).is_some_and(|one| one.holds_money())) {
            return Err(3_010_004);
        }
        if references.len() >= ATTEMPT_LIMIT { Err(3_010_003) } else { Ok(()) }
    }

    /// Opens the order on first sight; later attempts may restate amount and customer.
    pub fn open(
        &mut self,
        login: &str,
        id: &str,
        money: Money,
        amount: u64,
        details: &Details,
    ) -> &mut Order {
        let (created, number) = (self.clock.now(), 1_739_000_000_000 + self.count());
        let order = self.orders.entry((login.to_owned(), id.to_owned())).or_insert_with(|| Order {
            number,
            id: id.to_owned(),
            money,
            amount,
            created,
            details: details.clone(),
            attempts: Vec::new(),
        });
        (order.money, order.amount, order.details) = (money, amount, details.clone());
        order
    }

    /// Adds an attempt and lets the test card decide; answers its reference.
    pub fn purchase(&mut self, purchase: Purchase<'_>) -> u64 {
        let now = self.clock.now();
        let reference = 800_900_000_100 + self.count();
        let operation_id = self.count();
        let Purchase { login, order_id, money, amount, details, .. } = purchase;
        let order = self.open(login, order_id, money, amount, details);
        order.attempts.push(reference);
        let number = u32::try_from(order.attempts.len()).unwrap_or(u32::MAX);
        let mut attempt = Attempt {
            reference,
            login: login.to_owned(),
            order_id: order_id.to_owned(),
            number,
            money,
            amount,
            sale: purchase.sale,
            eci: purchase.eci,
            product: purchase.product.to_owned(),
            card: purchase.card,
            status: 101,
            next: None,
            reason: None,
            authorized: 0,
            captured: 0,
            capture_refused: 0,
            refunded: 0,
            refund_refused: 0,
            chargebacked: 0,
            created: now,
            updated: now,
            authorized_at: None,
            review: Review::None,
            authenticated: None,
            forward_url: String::new(),
            operations: Vec::new(),
            charged: false,
        };
        run(&mut attempt, &purchase.forward_url, operation_id, now);
        self.attempts.insert(reference, attempt);
        reference
    }
}

/// Plays the card's script on a fresh attempt.
fn run(attempt: &mut Attempt, forward_url: &str, operation_id: u64, now: Timestamp) {
    let moto = matches!(attempt.eci, 1 | 2);
    if attempt.card.expired(now) {
        return attempt.decline(163, Some(4_010_204), now);
    }
    match script(&attempt.card.number) {
        Script::ChallengeOnline if moto => attempt.approve(operation_id, now),
        Script::Approve => attempt.approve(operation_id, now),
        Script::Decline { status, reason } => attempt.decline(status, Some(reason), now),
        Script::Challenge | Script::ChallengeOnline => {
            attempt.set(140, now);
            attempt.forward_url = forward_url.to_owned();
        }
        Script::Review => {
            attempt.authorized = attempt.amount;
            attempt.authorized_at = Some(now);
            attempt.charged = true;
            attempt.review = Review::Pending;
            attempt.set(112, now);
        }
        Script::Waiting => attempt.set(142, now),
        Script::SlowCapture => {
            attempt.approve(operation_id, now);
            if attempt.sale {
                attempt.set(117, now);
                attempt.next = Some(118);
                attempt.mark("CAPTURE", "REQUESTED");
            }
        }
    }
}
