//! Customers, items and the order form.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CaptureMode, Channel, Details, Mode, Money, MoneyState, OrderApproval, Owner, QuotationCheck,
    QuotationInput, Sentence, Tone,
};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Customer {
    pub id: String,
    pub number: Option<String>,
    pub company: Option<String>,
    pub first_name: String,
    pub last_name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: String,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    /// Pays by card only: no link is sent.
    pub card_required: bool,
    /// Each order waits for an approval.
    pub needs_approval: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CustomerInput {
    pub id: Option<String>,
    pub company: Option<String>,
    pub first_name: String,
    pub last_name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: String,
    pub street: Option<String>,
    pub postal_code: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    #[serde(default)]
    pub card_required: bool,
    #[serde(default)]
    pub needs_approval: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ItemHit {
    pub id: String,
    pub description: String,
    pub unit_price: Money,
    /// Hundredths of a percent.
    pub tax_basis_points: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct LineInput {
    pub description: String,
    pub quantity: i32,
    pub unit_price_minor: i64,
    pub tax_basis_points: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OrderInput {
    pub id: Option<String>,
    pub reference: String,
    pub settlement_reference: String,
    pub channel: Option<Channel>,
    pub customer: Option<CustomerInput>,
    pub lines: Vec<LineInput>,
    pub shipping_minor: i64,
    /// Set when the rep keyed an amount of their own; null means the sum of the lines.
    pub amount_minor: Option<i64>,
    pub currency: String,
    pub language: String,
    pub description: String,
    pub note: String,
    pub owner_id: String,
    pub capture: CaptureMode,
    pub account_id: Option<String>,
    pub validity_days: u16,
    /// ISO date, or empty.
    #[serde(default)]
    pub ship_date: String,
    #[serde(default)]
    pub carrier: String,
    /// Paying confirms the order, on these terms.
    #[serde(default)]
    pub quotation: Option<QuotationInput>,
    /// What is asked of the customer now, of an order that may be paid in parts; null means what is due.
    #[serde(default)]
    pub pay_now_minor: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OrderDefaults {
    pub order: OrderInput,
    pub currencies: Vec<String>,
    /// Hundredths of a percent.
    pub tax_rates: Vec<u32>,
    pub owners: Vec<Owner>,
    pub recent: Vec<RecentOrder>,
    /// What an order starts with once paying is to confirm it.
    pub quotation: QuotationInput,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecentOrder {
    pub payment_id: String,
    pub reference: String,
    pub customer: String,
    pub at: String,
    pub amount: Money,
    pub money: MoneyState,
}

/// An order that was kept and not paid yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DraftLine {
    pub order_id: String,
    pub reference: String,
    pub customer: String,
    pub amount: Option<Money>,
    pub at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OrderCheck {
    pub line_sums: Vec<i64>,
    pub goods_minor: i64,
    pub shipping_minor: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
    pub currency: String,
    /// field → code, as in `Fault`. Only what is wrong, not what is merely empty, until `final` was asked.
    pub problems: Details,
    pub details: Details,
    pub accounts: Vec<AccountChoice>,
    /// The account that would be used.
    pub account_id: Option<String>,
    pub checks: Vec<OrderCheckLine>,
    /// The sentence to read aloud, in the customer's language.
    pub read_back: Option<Sentence>,
    /// The order with this reference that already exists.
    pub duplicate_reference: Option<DuplicateReference>,
    pub approval: OrderApproval,
    /// Null for an order that is paid as a whole.
    pub quotation: Option<QuotationCheck>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateReference {
    /// Null when that order was never sent to a provider.
    pub payment_id: Option<String>,
    pub reference: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AccountChoice {
    pub id: String,
    pub label: String,
    pub mode: Mode,
    /// Why it cannot serve this order; null when it can.
    pub why_not: Option<String>,
    pub details: Details,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OrderCheckLine {
    pub code: String,
    pub tone: Tone,
    pub details: Details,
    /// Another order this line speaks of.
    pub payment_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CardRequest {
    pub order_id: String,
    pub account_id: String,
    pub channel: Channel,
}
