//! One order: what may happen to it in which state. Knows no HTTP, no page and nobody to notify.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::account::Shop;
use super::notice::Contact;
use super::parts::{Address, Charges, Item};
use super::{Refused, amount};
use crate::clock::later;

/// By how many cents an order may rise above what the customer approved.
const RISE: u64 = 10_000;
const DAY: u64 = 24 * 60 * 60;

/// The values of `status`. The service was never seen to cause `authorized` and `refunded`; a test may set them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Status {
    New,
    Placed,
    Authorized,
    Shipped,
    Canceled,
    Returned,
    Refunded,
}

impl Status {
    /// Approved by the customer, not shipped yet.
    pub fn is_placed(self) -> bool {
        matches!(self, Self::Placed | Self::Authorized)
    }
}

/// How far the customer came on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Visit {
    Open,
    Finished,
    Declined,
}

/// Money that moved, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Movement {
    pub amount: u64,
    pub at: Timestamp,
}

/// What `begin_standalone_checkout` asked for.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub remote_id: Option<String>,
    pub items: Vec<Item>,
    pub charges: Charges,
    pub billing: Address,
    pub shipping: Option<Address>,
    pub return_url: String,
    pub cancel_url: Option<String>,
    pub contact: Contact,
}

/// An order, from the checkout on.
#[derive(Debug, Clone)]
pub(super) struct Order {
    pub key: String,
    pub shop: &'static Shop,
    pub token: String,
    pub checkout_url: String,
    /// Items, charges and the shipping address are the present ones.
    pub asked: Asked,
    pub status: Status,
    pub visit: Visit,
    pub amount: u64,
    /// What the customer approved, or was first asked for.
    pub approved: u64,
    pub captured: Option<u64>,
    pub refunded: u64,
    pub merchant_order_id: Option<String>,
    pub merchant_status: Option<String>,
    pub created: Timestamp,
    pub placed: Option<Timestamp>,
    pub updates: Vec<Movement>,
    pub confirms: Vec<Movement>,
    pub refunds: Vec<Movement>,
}

/// What an update or a confirmation changes; what is absent stays.
#[derive(Debug)]
pub(super) struct Change {
    pub merchant_order_id: String,
    pub merchant_status: Option<String>,
    pub items: Option<Vec<Item>>,
    pub charges: Option<Charges>,
    pub shipping: Option<Address>,
}

impl Order {
    /// A new order; `link` is its page's address without the token.
    pub fn new(key: String, shop: &'static Shop, asked: Asked, link: &str, now: Timestamp) -> Self {
        let token = uuid::Uuid::new_v4().simple().to_string();
        let amount = asked.charges.grand_total;
        Self {
            key,
            shop,
            checkout_url: format!("{link}{token}"),
            token,
            asked,
            status: Status::New,
            visit: Visit::Open,
            amount,
            approved: amount,
            captured: None,
            refunded: 0,
            merchant_order_id: None,
            merchant_status: None,
            created: now,
            placed: None,
            updates: Vec::new(),
            confirms: Vec::new(),
            refunds: Vec::new(),
        }
    }

    /// When a placed order is canceled unless it is confirmed before.
    pub fn lapses(&self, days: u32) -> Option<Timestamp> {
        let placed = self.placed.filter(|_| self.status.is_placed())?;
        Some(later(placed, u64::from(days) * DAY))
    }

    /// Cancels the order when its time is over.
    pub fn pass(&mut self, now: Timestamp, days: u32) {
        if self.lapses(days).is_some_and(|end| end <= now) {
            self.status = Status::Canceled;
        }
    }

    /// Whether the customer can still finish the checkout.
    pub fn open(&self) -> bool {
        self.status == Status::New && self.visit == Visit::Open
    }

    /// The customer accepts what the page shows.
    pub fn finish(&mut self, place: bool, now: Timestamp) {
        self.visit = Visit::Finished;
        self.approved = self.amount;
        if place {
            self.place(now);
        }
    }

    /// The order counts as authorized from now on.
    pub fn place(&mut self, now: Timestamp) {
        self.status = Status::Placed;
        self.placed = Some(now);
    }

    /// Places a finished checkout; tells whether the order is authorized. Asking again changes nothing.
    pub fn complete(&mut self, now: Timestamp) -> bool {
        if self.status == Status::New && self.visit == Visit::Finished {
            self.place(now);
        }
        self.status.is_placed() || matches!(self.status, Status::Shipped | Status::Returned)
    }

    /// Changes an order that was not shipped.
    pub fn update(&mut self, change: Change, now: Timestamp) -> Result<(), Refused> {
        if self.status != Status::New && !self.status.is_placed() {
            return Err(self.refuse("updated"));
        }
        let amount = change.charges.map_or(self.amount, |charges| charges.grand_total);
        if amount > self.approved + RISE {
            return Err(Refused::invalid("order amount may rise by at most $100.00"));
        }
        self.apply(change);
        self.updates.push(Movement { amount, at: now });
        Ok(())
    }

    /// Takes the money because the goods ship: once, and not more than the order's amount.
    pub fn confirm(&mut self, change: Change, now: Timestamp) -> Result<(), Refused> {
        if !self.status.is_placed() {
            return Err(self.refuse("confirmed"));
        }
        let amount = change.charges.map_or(self.amount, |charges| charges.grand_total);
        if amount > self.amount {
            return Err(Refused::invalid("grand total exceeds the order amount"));
        }
        self.apply(change);
        self.status = Status::Shipped;
        self.captured = Some(amount);
        self.confirms.push(Movement { amount, at: now });
        Ok(())
    }

    fn apply(&mut self, change: Change) {
        self.merchant_order_id = Some(change.merchant_order_id);
        self.merchant_status = change.merchant_status.or(self.merchant_status.take());
        if let Some(items) = change.items {
            self.asked.items = items;
        }
        if let Some(charges) = change.charges {
            self.asked.charges = charges;
            self.amount = charges.grand_total;
        }
        if let Some(shipping) = change.shipping {
            self.asked.shipping = Some(shipping);
        }
    }

    /// Cancels an order that was not shipped.
    pub fn cancel(&mut self) -> Result<(), Refused> {
        if self.status != Status::New && !self.status.is_placed() {
            return Err(self.refuse("canceled"));
        }
        self.status = Status::Canceled;
        Ok(())
    }

    /// Gives money back, all of it or a part.
    pub fn refund(&mut self, amount: u64, now: Timestamp) -> Result<(), Refused> {
        if !self.status.is_placed() && !matches!(self.status, Status::Shipped | Status::Returned) {
            return Err(self.refuse("refunded"));
        }
        if amount > self.amount.saturating_sub(self.refunded) {
            return Err(Refused::invalid("refund exceeds what is left of the order amount"));
        }
        self.refunded += amount;
        self.status = Status::Returned;
        self.refunds.push(Movement { amount, at: now });
        Ok(())
    }

    fn refuse(&self, what: &str) -> Refused {
        let status = json!(self.status);
        Refused::invalid(format!("order is {} and cannot be {what}", status.as_str().unwrap_or_default()))
    }

    /// An address of the shop with the order's key put in.
    pub fn with_key(&self, address: &str) -> String {
        address.replace("%CKKEY%", &self.key)
    }

    /// The order as every operation answers it.
    pub fn json(&self) -> Value {
        json!({
            "id": self.key,
            "status": self.status,
            "capture_status": self.captured.map(|_| "captured"),
            "amount": amount::json(self.amount),
            "refunded_amount": amount::json(self.refunded),
            "charges": self.asked.charges.json(),
            "items": self.asked.items.iter().map(Item::json).collect::<Vec<_>>(),
            "merchant_order_id": self.merchant_order_id,
            "merchant_status": self.merchant_status,
            "shipping_address": self.asked.shipping.as_ref().map(Address::json),
        })
    }
}
