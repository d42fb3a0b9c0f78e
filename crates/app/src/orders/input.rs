//! The form that an order was made from, for changing it or trying again. Pure.

use domain::order::{Customer, Line, Order};
use rust_decimal::Decimal;

use crate::api::{CaptureMode, CustomerInput, LineInput, OrderInput, QuotationInput};

/// The form that an order was made from, for changing it or trying again.
pub(crate) fn input_of(order: &Order) -> OrderInput {
    let sums = order.amounts;
    let added = sums.goods.minor().saturating_add(sums.shipping.minor()).saturating_add(sums.tax.minor());
    // A total that the lines do not come to was keyed, or agreed on since.
    let keyed = order.lines.is_empty() || added != sums.total.minor();
    OrderInput {
        id: Some(order.id.to_string()),
        reference: order.reference.as_str().to_owned(),
        settlement_reference: order.settlement_reference.clone().unwrap_or_default(),
        channel: None,
        customer: Some(customer_input(&order.customer)),
        lines: order.lines.iter().map(line_input).collect(),
        shipping_minor: order.amounts.shipping.minor(),
        amount_minor: keyed.then(|| sums.total.minor()),
        currency: order.total().currency().code().to_owned(),
        language: order.language().code().to_owned(),
        description: order.description.clone(),
        note: order.note.clone().unwrap_or_default(),
        owner_id: order.salesperson.to_string(),
        capture: CaptureMode::Reserve,
        account_id: None,
        validity_days: order.validity.days,
        ship_date: order.ship_date.map(|date| date.to_string()).unwrap_or_default(),
        carrier: order.carrier.clone().unwrap_or_default(),
        quotation: order.quotation.map(|terms| QuotationInput {
            prepayment_basis_points: terms.prepayment.basis_points(),
            expires_on: terms.expires_on.map(|day| day.to_string()).unwrap_or_default(),
        }),
        pay_now_minor: None,
    }
}

pub(crate) fn customer_input(customer: &Customer) -> CustomerInput {
    let address = customer.address.clone().unwrap_or_default();
    let some = |text: String| (!text.is_empty()).then_some(text);
    CustomerInput {
        id: customer.id.as_ref().map(ToString::to_string),
        company: customer.company.clone(),
        first_name: customer.first_name.clone(),
        last_name: customer.last_name.clone(),
        email: customer.email.clone(),
        phone: customer.phone.clone(),
        language: customer.language.code().to_owned(),
        street: some(address.street),
        postal_code: some(address.postal_code),
        city: some(address.city),
        country: some(address.country),
        card_required: customer.card_required,
        needs_approval: customer.needs_approval,
    }
}

fn line_input(line: &Line) -> LineInput {
    let basis_points = (line.tax_rate * Decimal::ONE_HUNDRED).round();
    LineInput {
        description: line.name.clone(),
        quantity: i32::try_from(line.quantity.trunc()).unwrap_or(i32::MAX),
        unit_price_minor: line.unit_price.minor(),
        tax_basis_points: u32::try_from(basis_points).unwrap_or(0),
    }
}
