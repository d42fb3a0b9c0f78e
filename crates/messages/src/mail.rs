//! What a mail is made of: plain values that can be kept in the outbox and rendered again to the same bytes.
//! Knows no words, no markup and no link: the link is a bearer secret and is handed over when the mail is rendered.

use domain::{Language, Money, Timestamp};
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::brand::Rgb;

/// The seller as the customer sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Shop {
    /// Name in the head of the mail.
    pub name: String,
    /// Colour of the button; its lettering and its dark twin are derived so that both stay readable.
    pub accent: Option<Rgb>,
    /// Lines under the message, such as a closing and the team's name.
    pub signature: String,
    /// Lines under the sheet: what the shop does, where it is.
    pub footer: String,
}

/// Who to ask. Replies go to the address in the envelope.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// The salesperson's name.
    pub name: Option<String>,
    /// A telephone number as the shop writes it.
    pub phone: Option<String>,
}

/// To whom a mail speaks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Addressee {
    /// How the customer is greeted; without it the greeting has no name.
    pub name: Option<String>,
    /// The customer's address as it is shown in the foot.
    pub address: String,
}

/// One thing sold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailLine {
    /// What it is.
    pub text: String,
    /// How many; shown unless it is one.
    pub quantity: Option<Decimal>,
    /// What the line costs. Lines may be discounts.
    pub amount: Money,
}

/// What delivery costs, and when it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Its price.
    pub amount: Money,
    /// The day, if it is known.
    pub on: Option<Date>,
}

/// The order as the mail repeats it. All of it is optional but the reference.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OrderFacts {
    /// The shop's order number.
    pub reference: String,
    /// The day of the order.
    pub on: Option<Date>,
    /// What the order is, in a sentence or less.
    pub description: Option<String>,
    /// What was sold.
    pub lines: Vec<MailLine>,
    /// Delivery.
    pub delivery: Option<Delivery>,
    /// Tax on all of it.
    pub tax: Option<Money>,
    /// The whole order, where only a part is due.
    pub total: Option<Money>,
}

/// Why a pay-link mail is sent; decides subject and first paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayLinkKind {
    /// The first one.
    #[default]
    First,
    /// The link is still open.
    Reminder,
    /// The amount changed, and this link stands in for an earlier one.
    Replacement,
}

/// The mail that carries a payment link: everything but the link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayLinkMail {
    /// Why it is sent.
    #[serde(default)]
    pub kind: PayLinkKind,
    /// The customer's language.
    pub language: Language,
    /// Whether the account is in test mode, which subject and a band then say.
    #[serde(default)]
    pub test: bool,
    /// The seller.
    pub shop: Shop,
    /// The customer.
    pub to: Addressee,
    /// The order.
    pub order: OrderFacts,
    /// What this link pays.
    pub amount: Money,
    /// What the order comes to that paying the link confirms; `None` where paying confirms nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirms: Option<Money>,
    /// The last instant at which the link can be paid; `None` if it never closes.
    pub valid_until: Option<Timestamp>,
    /// IANA name of the zone in which the end is told, `Europe/Paris`.
    pub zone: String,
    /// Who to ask.
    pub contact: Contact,
    /// The rep's own line.
    pub note: Option<String>,
}

/// What a receipt confirms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptKind {
    /// Money was taken (captured).
    Paid,
    /// Money is held (authorised) and taken later.
    Reserved,
    /// Money goes back.
    Refunded,
}

/// The mail that confirms a payment, a reservation or a refund. Holds no link and never more than a card's last digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptMail {
    /// What happened.
    pub kind: ReceiptKind,
    /// The customer's language.
    pub language: Language,
    /// Whether the account is in test mode.
    #[serde(default)]
    pub test: bool,
    /// The seller.
    pub shop: Shop,
    /// The customer.
    pub to: Addressee,
    /// The order.
    pub order: OrderFacts,
    /// What was paid, reserved or refunded.
    pub amount: Money,
    /// When.
    pub at: Timestamp,
    /// IANA name of the zone in which the time is told.
    pub zone: String,
    /// The card: brand as a word and the last digits.
    pub card: Option<CardFacts>,
    /// The payment's reference at the provider.
    pub reference: Option<String>,
    /// The authorisation code.
    pub authorisation: Option<String>,
    /// The name on the customer's statement.
    pub statement: Option<String>,
    /// Who to ask.
    pub contact: Contact,
    /// The rep's own line.
    pub note: Option<String>,
}

/// What a receipt may say of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardFacts {
    /// Brand as a word: `Visa`.
    pub brand: String,
    /// The last four digits; more are cut off when rendered.
    pub last4: String,
}
