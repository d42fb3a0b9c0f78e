//! Checks what was typed into the order form, field by field. Pure: settings and time are passed in.

use domain::id::{CustomerId, OperatorId, OrderId};
use domain::order::{Address, Amounts, Customer, Line, Order, OrderReference, ReferenceError, Validity};
use domain::quotation::Terms;
use domain::text::{self, TextError};
use domain::{Currency, Language, Money, Timestamp};
use rust_decimal::Decimal;

use crate::Error;
use crate::api::{Channel, CustomerInput, Details, Fault, LineInput, OrderInput};
use crate::config::Settings;

/// Longest note for colleagues.
pub(crate) const NOTE_MAX: usize = 500;
const NAME_MAX: usize = 120;
const DESCRIPTION_MAX: usize = 255;
const SETTLEMENT_MAX: usize = 100;
const VALIDITY_MAX: u16 = 365;

/// What a form says, with everything that is wrong with it.
pub(crate) struct Checked {
    pub problems: Details,
    pub details: Details,
    pub currency: Currency,
    pub line_sums: Vec<i64>,
    pub amounts: Amounts,
    pub customer: Option<Customer>,
    pub language: Language,
    pub lines: Vec<Line>,
    pub ship_date: Option<jiff::civil::Date>,
    pub quotation: Option<Terms>,
    shipping_tax_rate: Decimal,
    reference: Option<OrderReference>,
    description: String,
    settlement_reference: String,
    note: String,
    carrier: String,
    validity_days: u16,
}

impl Checked {
    /// Notes a problem at a field; the first one stays.
    pub(crate) fn problem(&mut self, field: &str, code: &str) {
        self.problems.entry(field.to_owned()).or_insert_with(|| code.to_owned());
    }

    /// Why the form cannot be taken, field by field.
    pub(crate) fn refusal(self) -> Fault {
        Fault { details: Some(self.details), ..Fault::fields(self.problems) }
    }

    fn text(&mut self, field: &str, typed: &str, max: usize) -> String {
        text::line(typed, max).unwrap_or_else(|error| {
            self.problem(field, text_code(error));
            if let TextError::TooLong(max) = error {
                self.details.insert(format!("{field}.max"), max.to_string());
            }
            String::new()
        })
    }

    /// An order good enough to draw its mail from while it is still being typed.
    pub(crate) fn into_preview(
        mut self,
        id: OrderId,
        me: OperatorId,
        now: Timestamp,
        before: Option<&Order>,
    ) -> Order {
        let reference = self.reference.take();
        self.order(id, reference.unwrap_or_else(OrderReference::draft), me, now, before)
    }

    /// The order, of a form without problems.
    pub(crate) fn into_order(
        mut self,
        id: OrderId,
        me: OperatorId,
        now: Timestamp,
        before: Option<&Order>,
    ) -> Result<Order, Error> {
        if self.customer.is_none() {
            return Err(Error::Unreadable("customer"));
        }
        let reference = self.reference.take().ok_or(Error::Unreadable("reference"))?;
        let mut order = self.order(id, reference, me, now, before);
        if before.is_some_and(|before| *before != order) {
            order.version += 1;
        }
        Ok(order)
    }

    fn order(
        self,
        id: OrderId,
        reference: OrderReference,
        me: OperatorId,
        now: Timestamp,
        before: Option<&Order>,
    ) -> Order {
        let text = |text: String| (!text.is_empty()).then_some(text);
        Order {
            id,
            reference,
            version: before.map_or(1, |order| order.version),
            customer: self.customer.unwrap_or_else(|| Customer::unnamed(self.language)),
            lines: self.lines,
            shipping_tax_rate: self.shipping_tax_rate,
            amounts: self.amounts,
            description: self.description,
            settlement_reference: text(self.settlement_reference),
            validity: Validity { days: self.validity_days },
            quotation: self.quotation,
            confirmed: before.and_then(|order| order.confirmed.clone()),
            ship_date: self.ship_date,
            carrier: text(self.carrier),
            salesperson: before.map_or(me, |order| order.salesperson.clone()),
            note: text(self.note),
            created_at: before.map_or(now, |order| order.created_at),
        }
    }
}

/// Checks a form. Until `last`, only what is wrong is reported, not what is merely still empty.
pub(crate) fn check(input: &OrderInput, last: bool, settings: &Settings, now: Timestamp) -> Checked {
    let known = input.currency.parse::<Currency>();
    let currency = known.clone().unwrap_or(Currency::EUR);
    let mut checked = Checked {
        problems: Details::new(),
        details: Details::new(),
        currency,
        line_sums: Vec::new(),
        amounts: Amounts::total_only(Money::zero(currency)),
        customer: None,
        language: input.language.parse().unwrap_or(settings.defaults.language),
        lines: Vec::new(),
        ship_date: None,
        quotation: None,
        shipping_tax_rate: rate(settings.defaults.tax_basis_points),
        reference: None,
        description: String::new(),
        settlement_reference: String::new(),
        note: String::new(),
        carrier: String::new(),
        validity_days: input.validity_days,
    };
    if known.is_err() {
        checked.problem("currency", "currency-unknown");
    }
    if last && input.channel.is_none() {
        checked.problem("channel", "channel-required");
    }
    references(&mut checked, input, last);
    texts(&mut checked, input);
    dates(&mut checked, input, now);
    amounts(&mut checked, input, last);
    checked.quotation = crate::quotations::terms(&mut checked, input);
    match &input.customer {
        Some(customer) => customer_of(&mut checked, customer, input.channel, last),
        None if last => checked.problem("customer", "customer-required"),
        None => {}
    }
    checked
}

fn references(checked: &mut Checked, input: &OrderInput, last: bool) {
    match OrderReference::new(&input.reference) {
        Ok(reference) => checked.reference = Some(reference),
        Err(ReferenceError::Empty) if !last => {}
        Err(error) => checked.problem(
            "reference",
            match error {
                ReferenceError::Empty => "required",
                ReferenceError::TooLong => "reference-too-long",
                ReferenceError::Character => "reference-character",
                ReferenceError::CardNumber => "card-number-in-text",
            },
        ),
    }
}

fn texts(checked: &mut Checked, input: &OrderInput) {
    checked.settlement_reference =
        checked.text("settlementReference", &input.settlement_reference, SETTLEMENT_MAX);
    checked.note = checked.text("note", &input.note, NOTE_MAX);
    checked.carrier = checked.text("carrier", &input.carrier, NAME_MAX);
    let description = checked.text("description", &input.description, DESCRIPTION_MAX);
    checked.description = if description.is_empty() { described(input, checked) } else { description };
}

/// What the customer reads when the rep typed nothing: the first items, else the reference.
fn described(input: &OrderInput, checked: &mut Checked) -> String {
    let items: Vec<&str> =
        input.lines.iter().map(|line| line.description.trim()).filter(|d| !d.is_empty()).collect();
    let listed = if items.is_empty() { input.reference.trim().to_owned() } else { items.join(", ") };
    let short: String = listed.chars().take(DESCRIPTION_MAX).collect();
    checked.text("lines", &short, DESCRIPTION_MAX)
}

fn dates(checked: &mut Checked, input: &OrderInput, now: Timestamp) {
    if !input.ship_date.trim().is_empty() {
        match input.ship_date.trim().parse::<jiff::civil::Date>() {
            // A day's tolerance: the shop's day may have begun before the UTC one ended.
            Ok(date) if date < yesterday(now) => checked.problem("shipDate", "date-past"),
            Ok(date) => checked.ship_date = Some(date),
            Err(_) => checked.problem("shipDate", "date-invalid"),
        }
    }
    if input.validity_days > VALIDITY_MAX {
        checked.problem("validityDays", "validity-too-long");
    }
}

fn yesterday(now: Timestamp) -> jiff::civil::Date {
    let today = now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    today.yesterday().unwrap_or(today)
}

fn amounts(checked: &mut Checked, input: &OrderInput, last: bool) {
    let mut sums = Vec::new();
    for (index, line) in input.lines.iter().enumerate() {
        let sum = line_of(checked, line, &format!("lines.{index}"));
        sums.push(sum.map_or(0, Money::minor));
    }
    checked.line_sums = sums;
    let shipping = Money::from_minor(input.shipping_minor, checked.currency);
    if input.shipping_minor < 0 {
        checked.problem("shipping", "amount-negative");
    }
    let added = shipping.and_then(|shipping| {
        Amounts::of(&checked.lines, shipping, checked.shipping_tax_rate, checked.currency)
    });
    match (added, input.amount_minor) {
        (Err(_), _) => checked.problem("amount", "amount-too-large"),
        (Ok(_), Some(minor)) if minor < 0 => checked.problem("amount", "amount-negative"),
        (Ok(_), Some(0)) => checked.problem("amount", "amount-zero"),
        (Ok(sums), Some(minor)) if minor != sums.total.minor() => {
            match Money::from_minor(minor, checked.currency) {
                Ok(total) if checked.lines.is_empty() => checked.amounts = Amounts::total_only(total),
                // A share of the order is taken: the sums stay, the total is what was keyed.
                Ok(total) => checked.amounts = Amounts { total, ..sums },
                Err(_) => checked.problem("amount", "amount-too-large"),
            }
        }
        (Ok(sums), _) => checked.amounts = sums,
    }
    if last && !checked.amounts.total.is_positive() {
        checked.problem("amount", if input.lines.is_empty() { "amount-required" } else { "amount-zero" });
    }
}

fn line_of(checked: &mut Checked, line: &LineInput, field: &str) -> Option<Money> {
    let before = checked.problems.len();
    let name = checked.text(&format!("{field}.description"), &line.description, NAME_MAX);
    if name.is_empty() {
        checked.problem(&format!("{field}.description"), "required");
    }
    if line.quantity <= 0 {
        checked.problem(&format!("{field}.quantity"), "quantity-invalid");
    }
    if line.unit_price_minor < 0 {
        checked.problem(&format!("{field}.unitPrice"), "amount-negative");
    }
    if line.tax_basis_points > 10_000 {
        checked.problem(&format!("{field}.tax"), "tax-invalid");
    }
    let Ok(unit_price) = Money::from_minor(line.unit_price_minor, checked.currency) else {
        checked.problem(&format!("{field}.unitPrice"), "amount-too-large");
        return None;
    };
    let sum = unit_price.times(line.quantity.into()).ok();
    if sum.is_none() {
        checked.problem(&format!("{field}.unitPrice"), "amount-too-large");
    }
    if checked.problems.len() == before {
        let tax_rate = rate(line.tax_basis_points);
        checked.lines.push(Line { name, sku: None, quantity: line.quantity.into(), unit_price, tax_rate });
    }
    sum
}

fn rate(basis_points: u32) -> Decimal {
    Decimal::new(i64::from(basis_points), 2)
}

/// Fields that mails and lists join must not be a card number together; the field that completes one is told.
fn together<const N: usize>(checked: &mut Checked, fields: [(&str, &String); N]) {
    let mut joined = String::new();
    for (name, text) in fields {
        joined = format!("{joined} {text}");
        if text::holds_card_number(&joined) {
            return checked.problem(&format!("customer.{name}"), text_code(TextError::CardNumber));
        }
    }
}

fn customer_of(checked: &mut Checked, typed: &CustomerInput, channel: Option<Channel>, last: bool) {
    let field = |name: &str| format!("customer.{name}");
    let mut get =
        |name: &str, value: Option<&str>| checked.text(&field(name), value.unwrap_or_default(), NAME_MAX);
    let first_name = get("firstName", Some(&typed.first_name));
    let last_name = get("lastName", Some(&typed.last_name));
    let company = get("company", typed.company.as_deref());
    let phone = get("phone", typed.phone.as_deref());
    let address = Address {
        street: get("street", typed.street.as_deref()),
        postal_code: get("postalCode", typed.postal_code.as_deref()),
        city: get("city", typed.city.as_deref()),
        country: get("country", typed.country.as_deref()).to_uppercase(),
    };
    together(checked, [("firstName", &first_name), ("lastName", &last_name)]);
    let Address { street, postal_code, city, country } = &address;
    together(
        checked,
        [("street", street), ("postalCode", postal_code), ("city", city), ("country", country)],
    );
    if last && first_name.is_empty() && last_name.is_empty() && company.is_empty() {
        checked.problem(&field("lastName"), "required");
    }
    let email = typed.email.as_deref().unwrap_or_default().trim().to_owned();
    if email.is_empty() {
        if last && channel == Some(Channel::Link) {
            checked.problem(&field("email"), "required");
        }
    } else if let Err(code) = crate::convert::check_email(&email) {
        checked.problem(&field("email"), code);
    } else if let Some(better) = crate::convert::email_suggestion(&email) {
        checked.details.insert("customer.email.suggestion".to_owned(), better);
    }
    if typed.card_required && channel == Some(Channel::Link) {
        checked.problem("channel", "card-required");
    }
    let language = typed.language.parse().unwrap_or(checked.language);
    let some = |text: String| (!text.is_empty()).then_some(text);
    let empty = address == Address::default();
    checked.language = language;
    checked.customer = Some(Customer {
        id: typed.id.clone().map(CustomerId::new),
        number: None,
        first_name,
        last_name,
        company: some(company),
        email: some(email),
        phone: some(phone),
        language,
        address: (!empty).then_some(address),
        card_required: typed.card_required,
        needs_approval: typed.needs_approval,
    });
}

/// The code under which a refused text is worded.
pub(crate) fn text_code(error: TextError) -> &'static str {
    match error {
        TextError::Empty => "required",
        TextError::TooLong(_) => "text-too-long",
        TextError::CardNumber => "card-number-in-text",
        TextError::Character => "text-character",
    }
}
