//! What is sold: customer, lines, amounts, language, references, validity. Knows no provider and no payment.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::id::{CustomerId, OperatorId, OrderId};
use crate::money::MoneyError;
use crate::quotation::{Confirmed, Terms};
use crate::{Currency, Language, Money, Timestamp};

/// The reference a shop gives an order; also the root of what providers know it by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrderReference(String);

/// Why an order reference is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    /// Nothing was typed.
    #[error("empty reference")]
    Empty,
    /// Longer than [`OrderReference::MAX`].
    #[error("reference too long")]
    TooLong,
    /// Something else than letters, digits, point, dash, underscore.
    #[error("character not allowed in a reference")]
    Character,
    /// It looks like a card number.
    #[error("reference looks like a card number")]
    CardNumber,
}

impl OrderReference {
    /// Providers take 32; four are kept for the suffix of a second link or attempt.
    pub const MAX: usize = 28;

    /// Checks a typed reference.
    ///
    /// # Errors
    /// [`ReferenceError`].
    pub fn new(text: &str) -> Result<Self, ReferenceError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ReferenceError::Empty);
        }
        if text.len() > Self::MAX {
            return Err(ReferenceError::TooLong);
        }
        if !text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')) {
            return Err(ReferenceError::Character);
        }
        if crate::text::holds_card_number(text) {
            return Err(ReferenceError::CardNumber);
        }
        Ok(Self(text.to_owned()))
    }

    /// Stands for a reference that was not typed yet, in previews.
    #[must_use]
    pub fn draft() -> Self {
        Self("-".to_owned())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A customer as an order keeps it: later changes of the address book do not rewrite what was sold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    /// Its place in the address book, if it has one.
    pub id: Option<CustomerId>,
    /// The shop's number for it.
    pub number: Option<String>,
    /// First name of the person who pays.
    pub first_name: String,
    /// Last name of the person who pays.
    pub last_name: String,
    /// Company or department.
    pub company: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number as typed.
    pub phone: Option<String>,
    /// Language of mails, page and receipt.
    pub language: Language,
    /// Postal address.
    pub address: Option<Address>,
    /// Pays by card only: no link is sent.
    #[serde(default, skip_serializing_if = "is_off")]
    pub card_required: bool,
    /// Each order waits for an approval.
    #[serde(default, skip_serializing_if = "is_off")]
    pub needs_approval: bool,
}

/// Switches that are off are not written, so that what was written before there were any reads the same.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn is_off(switch: &bool) -> bool {
    !switch
}

impl Customer {
    /// Nobody yet, who reads `language`.
    #[must_use]
    pub fn unnamed(language: Language) -> Self {
        Self {
            id: None,
            number: None,
            first_name: String::new(),
            last_name: String::new(),
            company: None,
            email: None,
            phone: None,
            language,
            address: None,
            card_required: false,
            needs_approval: false,
        }
    }

    /// First and last name as one.
    #[must_use]
    pub fn person(&self) -> String {
        [self.first_name.as_str(), self.last_name.as_str()].join(" ").trim().to_owned()
    }

    /// The name to list it under: the company, else the person.
    #[must_use]
    pub fn display_name(&self) -> String {
        self.company.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| self.person())
    }
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub city: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// One thing sold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is.
    pub name: String,
    /// The shop's article number.
    pub sku: Option<String>,
    /// How many or how much.
    pub quantity: Decimal,
    /// Price of one, without tax.
    pub unit_price: Money,
    /// Tax in percent.
    pub tax_rate: Decimal,
}

/// The sums of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amounts {
    /// Lines without tax.
    pub goods: Money,
    /// Delivery without tax.
    pub shipping: Money,
    /// Tax on lines and delivery.
    pub tax: Money,
    /// What the customer pays.
    pub total: Money,
}

impl Amounts {
    /// Adds lines, delivery and tax up; each line's tax is rounded by itself, as an invoice does.
    ///
    /// # Errors
    /// Different currencies, or out of range.
    pub fn of(
        lines: &[Line],
        shipping: Money,
        shipping_tax_rate: Decimal,
        currency: Currency,
    ) -> Result<Self, MoneyError> {
        let mut goods = Money::zero(currency);
        let mut tax = shipping.percent(shipping_tax_rate)?;
        for line in lines {
            let sum = line.unit_price.times(line.quantity)?;
            goods = goods.plus(sum)?;
            tax = tax.plus(sum.percent(line.tax_rate)?)?;
        }
        Ok(Self { goods, shipping, tax, total: goods.plus(shipping)?.plus(tax)? })
    }

    /// An order of which only the total is known.
    #[must_use]
    pub fn total_only(total: Money) -> Self {
        let zero = Money::zero(total.currency());
        Self { goods: total, shipping: zero, tax: zero, total }
    }
}

/// How long a link may be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// Whole days; 0 means no limit of ours (the provider's own limit still holds).
    pub days: u16,
}

impl Validity {
    /// The last moment of the last day, in the shop's time zone; `None` when unlimited.
    #[must_use]
    pub fn until(self, sent: Timestamp, zone: &jiff::tz::TimeZone) -> Option<Timestamp> {
        if self.days == 0 {
            return None;
        }
        let last = sent
            .to_zoned_datetime(zone.clone())
            .date()
            .checked_add(jiff::Span::new().days(i64::from(self.days)))
            .ok()?;
        let end = last.to_zoned_datetime(zone.clone()).ok()?.end_of_day().ok()?;
        Some(end.timestamp())
    }
}

/// What is sold and to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Its id.
    pub id: OrderId,
    /// The shop's reference, unique.
    pub reference: OrderReference,
    /// Grows with each saved change; a stale page is refused.
    pub version: u32,
    /// Who buys.
    pub customer: Customer,
    /// What is bought; empty when only an amount was keyed.
    pub lines: Vec<Line>,
    /// Tax in percent on delivery.
    pub shipping_tax_rate: Decimal,
    /// The sums.
    pub amounts: Amounts,
    /// What the customer reads about it.
    pub description: String,
    /// What comes back in the provider's settlement file.
    pub settlement_reference: Option<String>,
    /// How long a link may be paid.
    pub validity: Validity,
    /// Paying confirms it, on these terms; `None` for an order that needs no confirmation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quotation: Option<Terms>,
    /// Enough was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmed>,
    /// When it is to be shipped.
    pub ship_date: Option<Date>,
    /// Who ships it.
    pub carrier: Option<String>,
    /// Whose order it is.
    pub salesperson: OperatorId,
    /// A note for colleagues; never leaves the terminal.
    pub note: Option<String>,
    /// When it was first kept.
    pub created_at: Timestamp,
}

impl Order {
    /// The language of everything the customer reads.
    #[must_use]
    pub fn language(&self) -> Language {
        self.customer.language
    }

    /// What the customer pays.
    #[must_use]
    pub fn total(&self) -> Money {
        self.amounts.total
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invoice_adds_up_as_on_paper() {
        let eur = |minor| Money::from_minor(minor, Currency::EUR).unwrap();
        let line = |quantity: i64, price, rate: i64| Line {
            name: "x".into(),
            sku: None,
            quantity: quantity.into(),
            unit_price: eur(price),
            tax_rate: rate.into(),
        };
        let lines = [line(12, 3850, 10), line(30, 620, 10), line(8, 5400, 20)];
        let sums = Amounts::of(&lines, eur(2800), 20.into(), Currency::EUR).unwrap();
        assert_eq!((sums.goods, sums.tax, sums.total), (eur(108_000), eur(15_680), eur(126_480)));
    }

    #[test]
    fn the_last_day_still_counts() {
        let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(1));
        let sent: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let until = Validity { days: 3 }.until(sent, &zone).unwrap();
        assert_eq!(until.to_zoned_datetime(zone.clone()).date(), jiff::civil::date(2026, 11, 26));
        assert!(until > "2026-11-26T22:59:59Z".parse().unwrap());
        assert_eq!(Validity { days: 0 }.until(sent, &zone), None);
    }

    #[test]
    fn references_keep_to_what_every_provider_takes() {
        assert!(OrderReference::new(" SO-20418 ").is_ok());
        assert_eq!(OrderReference::new("VT 1&x"), Err(ReferenceError::Character));
        assert_eq!(OrderReference::new("4111111111111111"), Err(ReferenceError::CardNumber));
        assert_eq!(OrderReference::new(&"a".repeat(29)), Err(ReferenceError::TooLong));
    }
}
