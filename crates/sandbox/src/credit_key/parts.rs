//! The objects that several operations share: cart items, addresses, charges. Knows no order and no status.

use serde_json::{Map, Value, json};

use super::members::Members;
use super::{Refused, amount};

/// A line of the cart.
#[derive(Debug, Clone)]
pub(super) struct Item {
    id: Value,
    pub name: String,
    pub price: u64,
    pub quantity: u64,
    details: [Option<String>; 3],
}

const DETAILS: [&str; 3] = ["sku", "size", "color"];

impl Item {
    /// Reads a list of lines.
    pub fn read_all(request: &Members, name: &str) -> Result<Vec<Self>, Refused> {
        request.objects(name)?.iter().map(Self::read).collect()
    }

    fn read(item: &Members) -> Result<Self, Refused> {
        // One vendor's client adds the tax of the line; nothing is done with it.
        item.only(&["merchant_id", "name", "price", "quantity", "sku", "size", "color", "tax"])?;
        let [sku, size, color] = DETAILS.map(|detail| item.maybe_text(detail));
        Ok(Self {
            id: item.label("merchant_id")?,
            name: item.text("name")?,
            price: item.amount("price")?,
            quantity: item.count("quantity")?,
            details: [sku?, size?, color?],
        })
    }

    /// The line as answers show it, where its id has another name.
    pub fn json(&self) -> Value {
        let [sku, size, color] = &self.details;
        json!({
            "merchant_product_id": self.id,
            "name": self.name,
            "price": amount::json(self.price),
            "sku": sku,
            "quantity": self.quantity,
            "size": size,
            "color": color,
        })
    }
}

/// What the order costs, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Charges {
    pub total: u64,
    pub shipping: u64,
    pub tax: u64,
    pub discount: u64,
    pub grand_total: u64,
}

impl Charges {
    /// Reads charges that add up. The sum of the items is not compared: the service does not either.
    pub fn read(charges: &Members) -> Result<Self, Refused> {
        charges.only(&["total", "shipping", "tax", "discount_amount", "grand_total"])?;
        let read = Self {
            total: charges.amount("total")?,
            shipping: charges.amount("shipping")?,
            tax: charges.amount("tax")?,
            discount: charges.amount("discount_amount")?,
            grand_total: charges.amount("grand_total")?,
        };
        if read.total + read.shipping + read.tax != read.grand_total + read.discount {
            return Err(Refused::invalid(
                "charges grand total must be total plus shipping plus tax minus discount amount",
            ));
        }
        if read.grand_total == 0 {
            return Err(Refused::invalid("charges grand total must be above zero"));
        }
        Ok(read)
    }

    /// The charges as answers show them.
    pub fn json(&self) -> Value {
        json!({
            "total": amount::json(self.total),
            "shipping": amount::json(self.shipping),
            "tax": amount::json(self.tax),
            "discount_amount": amount::json(self.discount),
            "grand_total": amount::json(self.grand_total),
        })
    }
}

/// An address; every member is text or null, and none is a country.
#[derive(Debug, Clone)]
pub(super) struct Address(Map<String, Value>);

const ADDRESS: [&str; 10] = [
    "first_name",
    "last_name",
    "company_name",
    "email",
    "address1",
    "address2",
    "city",
    "state",
    "zip",
    "phone_number",
];

impl Address {
    /// Reads an address.
    pub fn read(address: &Members) -> Result<Self, Refused> {
        address.only(&ADDRESS)?;
        let member = |name: &str| Ok((name.to_owned(), json!(address.maybe_text(name)?)));
        ADDRESS.into_iter().map(member).collect::<Result<_, Refused>>().map(Self)
    }

    /// A member that is there.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str)
    }

    /// The address as answers show it.
    pub fn json(&self) -> Value {
        Value::Object(self.0.clone())
    }
}
