//! A transaction request, read strictly: documented members only, each of its documented type and form.
//! Knows no transaction.

use serde_json::{Map, Value};

use super::transaction::Kind;
use super::wire::{Refused, cents};
use crate::cards::brand_of;

/// Text members kept with the transaction.
const KEPT: [&str; 11] = [
    "invoice",
    "purchase-order",
    "order-id",
    "customer-id",
    "description",
    "comments",
    "email-address",
    "client-ip",
    "sales-tax-amount",
    "sales-tax-type",
    "software-type",
];
/// Text members read and not kept as sent.
const READ: [&str; 10] = [
    "type",
    "amount",
    "card",
    "exp-date",
    "csc",
    "id",
    "email-receipt",
    "software-type-version",
    "billing-is-shipping",
    "check-field",
];
const BOOLEANS: [&str; 4] = ["add-tax-to-amount", "card-inquiry", "check-field-mid", "partial-authorization"];
const ADDRESSES: [&str; 2] = ["billing", "shipping"];
const ADDRESS: [&str; 11] = [
    "first-name",
    "last-name",
    "company",
    "street",
    "street2",
    "city",
    "state",
    "zip",
    "from-zip",
    "country",
    "phone",
];
const MOST_CENTS: u64 = 99_999_999;

/// What was asked for. Not `Debug`: it holds a card.
pub(super) struct Request {
    pub kind: Kind,
    pub id: Option<String>,
    /// Cents as sent.
    pub amount: Option<u64>,
    /// Cents of tax that come on top of `amount`.
    pub tax: u64,
    pub card: Option<String>,
    pub expiry: Option<String>,
    pub csc: Option<String>,
    /// Whether an earlier payment of the same invoice and amount is to be answered instead.
    pub check_invoice: bool,
    pub given: Map<String, Value>,
}

impl Request {
    /// The amount, which this operation needs.
    pub fn amount(&self) -> Result<u64, Refused> {
        self.amount.ok_or_else(|| missing("amount"))
    }
}

/// A required member that was not sent.
pub(super) fn missing(name: &str) -> Refused {
    Refused::field(format!("{name} is required"))
}

/// Reads a body; `path` is the kind its address names, if it names one.
pub(super) fn read(body: Option<&Value>, path: Option<Kind>) -> Result<Request, Refused> {
    let body =
        body.and_then(Value::as_object).ok_or_else(|| Refused::malformed("The body is no JSON object"))?;
    body.iter().try_for_each(|(name, value)| member(name, value))?;
    let text = |name: &str| body.get(name).and_then(Value::as_str).map(str::to_owned);
    let kind = kind(text("type").as_deref(), path)?;
    let amount = amount(body, "amount")?;
    let card = text("card");
    if let Some(number) = &card {
        check_card(number)?;
    }
    let expiry = text("exp-date");
    if expiry.as_deref().is_some_and(|text| !is_expiry(text)) {
        return Err(Refused::field("exp-date must be MMYY"));
    }
    let csc = text("csc");
    if let Some(code) = &csc {
        // Without a number nothing tells the brand.
        let lengths = card.as_deref().map_or(3..=4, |number| match brand_of(number).name {
            "AMERICAN EXPRESS" => 4..=4,
            _ => 3..=3,
        });
        if !lengths.contains(&code.len()) || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Refused::field("csc must be 3 digits, 4 for American Express"));
        }
    }
    check_texts(body)?;
    let on_top = body.get("add-tax-to-amount") != Some(&Value::Bool(false));
    let tax = amount_of_tax(body)?.filter(|_| on_top).unwrap_or(0);
    let kept =
        |name: &str| KEPT.contains(&name) || ADDRESSES.contains(&name) || name == "billing-is-shipping";
    let given = body
        .iter()
        .filter(|(name, value)| kept(name) && value.as_str() != Some(""))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let check_invoice = body.contains_key("check-field");
    Ok(Request { kind, id: text("id"), amount, tax, card, expiry, csc, check_invoice, given })
}

/// Refuses a member nobody documented, and a value of another type than documented.
fn member(name: &str, value: &Value) -> Result<(), Refused> {
    let wrong = || Refused::malformed(format!("{name} has the wrong data type"));
    let typed = |right: bool| if right { Ok(()) } else { Err(wrong()) };
    if KEPT.contains(&name) || READ.contains(&name) {
        return typed(value.is_string());
    }
    if BOOLEANS.contains(&name) {
        return typed(value.is_boolean());
    }
    if name == "level3" {
        return typed(value.is_object());
    }
    if ADDRESSES.contains(&name) {
        let members = value.as_object().ok_or_else(wrong)?;
        if let Some(unknown) = members.keys().find(|inner| !ADDRESS.contains(&inner.as_str())) {
            return Err(Refused::field(format!("{name}.{unknown} is not accepted")));
        }
        return typed(members.values().all(Value::is_string));
    }
    Err(Refused::field(format!("{name} is not accepted")))
}

fn kind(given: Option<&str>, path: Option<Kind>) -> Result<Kind, Refused> {
    match (given, path) {
        (None, Some(path)) => Ok(path),
        (None, None) => Err(missing("type")),
        (Some(text), path) => {
            let kind = Kind::of_type(text).ok_or_else(|| Refused::field("type is not valid"))?;
            if path.is_some_and(|path| path != kind) {
                return Err(Refused::field("type does not belong to this address"));
            }
            Ok(kind)
        }
    }
}

fn amount(body: &Map<String, Value>, name: &str) -> Result<Option<u64>, Refused> {
    let Some(text) = body.get(name).and_then(Value::as_str) else { return Ok(None) };
    match cents(text) {
        None => Err(Refused::field(format!("{name} must be dollars with two decimals"))),
        Some(0) => Err(Refused::new(400, "043", format!("{name} is below the minimum"))),
        Some(cents) if cents > MOST_CENTS => {
            Err(Refused::new(400, "044", format!("{name} is above the maximum")))
        }
        some => Ok(some),
    }
}

/// The tax, which needs its type beside it.
fn amount_of_tax(body: &Map<String, Value>) -> Result<Option<u64>, Refused> {
    let kind = body.get("sales-tax-type").and_then(Value::as_str);
    let text = body.get("sales-tax-amount").and_then(Value::as_str);
    match (text, kind) {
        (None, None) => Ok(None),
        (Some(text), Some("LOCAL_SALES_TAX" | "TAX_EXEMPT")) => cents(text)
            .map(Some)
            .ok_or_else(|| Refused::field("sales-tax-amount must be dollars with two decimals")),
        _ => Err(Refused::field("sales-tax-amount and a valid sales-tax-type go together")),
    }
}

fn check_card(number: &str) -> Result<(), Refused> {
    if (13..=19).contains(&number.len()) && crate::luhn::valid(number) {
        return Ok(());
    }
    Err(Refused::new(400, "009", "Invalid card number"))
}

/// Whether this is a month and a year in four digits.
pub(super) fn is_expiry(text: &str) -> bool {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && text.get(..2).is_some_and(|month| ("01"..="12").contains(&month))
}

/// The rules between text members.
fn check_texts(body: &Map<String, Value>) -> Result<(), Refused> {
    let text = |name: &str| body.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    for name in ["invoice", "purchase-order"] {
        if text(name).is_some_and(|text| text.chars().count() > 100) {
            return Err(Refused::field(format!("{name} is longer than 100 characters")));
        }
    }
    for name in ["email-receipt", "billing-is-shipping"] {
        if text(name).is_some_and(|text| !matches!(text, "true" | "false")) {
            return Err(Refused::field(format!("{name} must be true or false")));
        }
    }
    if text("email-receipt") == Some("true") && text("email-address").is_none() {
        return Err(missing("email-address"));
    }
    if text("billing-is-shipping") == Some("true") && body.contains_key("shipping") {
        return Err(Refused::field("shipping does not go with billing-is-shipping"));
    }
    match (body.get("check-field").and_then(Value::as_str), text("invoice")) {
        (None, _) | (Some("invoice"), Some(_)) => Ok(()),
        (Some("invoice"), None) => Err(missing("invoice")),
        _ => Err(Refused::field("check-field must be invoice")),
    }
}
