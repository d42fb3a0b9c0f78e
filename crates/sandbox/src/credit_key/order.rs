//! One checkout and the order it becomes, in cents. Knows no HTTP.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::money::Money;

/// A rise above this, in cents, has to be put to the customer anew.
const RISE_MAX: u64 = 10_000;

/// Cents as the wire has them: a number with at most two decimals.
pub(super) fn dollars(cents: u64) -> Value {
    let text = format!("{}.{:02}", cents / 100, cents % 100);
    serde_json::from_str(text.trim_end_matches('0').trim_end_matches('.')).unwrap_or(json!(0))
}

/// Reads such a number.
pub(super) fn cents(value: &Value) -> Option<u64> {
    Money::of("USD")?.parse(&value.as_number()?.to_string()).ok()
}

/// What an order is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Charges {
    pub goods: u64,
    pub shipping: u64,
    pub tax: u64,
    pub discount: u64,
    pub total: u64,
}

/// A checkout or order.
#[derive(Debug, Clone)]
pub(super) struct Order {
    pub id: String,
    pub token: String,
    pub shop: &'static str,
    pub shop_name: &'static str,
    pub status: String,
    pub remote_id: String,
    pub merchant_order_id: Option<String>,
    pub merchant_status: Option<String>,
    pub charges: Charges,
    /// The total that the customer approved, or was first asked for.
    pub approved: u64,
    pub amount: u64,
    pub refunded: u64,
    pub items: Vec<Value>,
    pub address: Value,
    pub return_url: String,
    pub cancel_url: String,
    pub customer: String,
    /// The customer has finished on the page.
    pub finished: bool,
    pub placed_at: Option<Timestamp>,
    pub confirms: u32,
    pub base: String,
}

impl Order {
    /// As every follow-up and look-up tells it.
    pub fn view(&self) -> Value {
        let c = self.charges;
        json!({
            "id": self.id,
            "status": self.status,
            "capture_status": (self.confirms > 0).then_some("captured"),
            "amount": dollars(self.amount),
            "refunded_amount": dollars(self.refunded),
            "charges": { "total": dollars(c.goods), "shipping": dollars(c.shipping), "tax": dollars(c.tax),
                "discount_amount": dollars(c.discount), "grand_total": dollars(c.total) },
            "items": self.items,
            "merchant_order_id": self.merchant_order_id,
            "merchant_status": self.merchant_status,
            "shipping_address": self.address,
        })
    }

    /// The customer finishes on the page.
    pub fn finish(&mut self, at_once: bool, now: Timestamp) {
        self.finished = true;
        if at_once {
            self.place(now);
        }
    }

    /// The shop completes a checkout; says whether it is placed now.
    pub fn complete(&mut self, now: Timestamp) -> bool {
        if self.status == "new" && self.finished {
            self.place(now);
        }
        self.status == "placed"
    }

    fn place(&mut self, now: Timestamp) {
        self.status = "placed".to_owned();
        self.placed_at = Some(now);
        self.approved = self.charges.total;
    }

    pub fn update(&mut self, charges: Option<Charges>) -> Result<(), &'static str> {
        if !matches!(self.status.as_str(), "new" | "placed") {
            return Err("order is already shipped or canceled");
        }
        if let Some(charges) = charges {
            if charges.total > self.approved + RISE_MAX {
                return Err("increase is above the limit");
            }
            self.charges = charges;
            self.amount = charges.total;
        }
        Ok(())
    }

    pub fn confirm(&mut self, charges: Charges) -> Result<(), &'static str> {
        if self.status != "placed" {
            return Err("order cannot be confirmed");
        }
        if charges.total == 0 || charges.total > self.amount {
            return Err("amount is above the order");
        }
        self.charges = charges;
        self.amount = charges.total;
        self.status = "shipped".to_owned();
        self.confirms += 1;
        Ok(())
    }

    pub fn cancel(&mut self) -> Result<(), &'static str> {
        match self.status.as_str() {
            "new" | "placed" => {
                self.status = "canceled".to_owned();
                Ok(())
            }
            "canceled" => Err("order is already canceled"),
            _ => Err("order is already shipped"),
        }
    }

    pub fn refund(&mut self, amount: u64) -> Result<(), &'static str> {
        if !matches!(self.status.as_str(), "placed" | "shipped" | "returned") {
            return Err("refund is not possible");
        }
        if amount == 0 || self.refunded + amount > self.amount {
            return Err("refund is above the order's amount");
        }
        self.refunded += amount;
        self.status = "returned".to_owned();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cents_come_out_as_they_went_in() {
        for amount in [0, 1, 10, 100, 5_722, 100_000, 303_198] {
            assert_eq!(cents(&dollars(amount)), Some(amount), "{amount}");
        }
        assert_eq!(dollars(1_000).to_string(), "10");
        assert_eq!(cents(&json!("57.22")), None);
        assert_eq!(cents(&json!(57.225)), None);
    }
}
