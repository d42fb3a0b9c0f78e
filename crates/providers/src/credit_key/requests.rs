//! What is sent to Credit Key, built without sending it. Amounts are dollars made from cents; charges always add up.

use domain::Money;
use domain::order::{Line, Order};
use domain::reason::Refusal;
use rust_decimal::Decimal;
use serde_json::{Map, Number, Value, json};

use super::descriptor::DESCRIPTOR;
use super::reasons::missing;
use crate::contract::{OpenPage, Step};
use crate::json::members;
use crate::order::description;
use crate::settings::Settings;

/// A checkout of its own: Credit Key tells the customer of it by e-mail or text message.
///
/// # Errors
/// Without a way to reach the customer or a page to return to.
pub(super) fn begin(page: &OpenPage<'_>, settings: Settings<'_>) -> Result<Value, Refusal> {
    let customer = &page.order.customer;
    let given = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    let contact = match (given(&customer.email), given(&customer.phone)) {
        (true, true) if settings.get("contact_method") == "phone" => "phone",
        (true, _) => "email",
        (false, true) => "phone",
        (false, false) => return Err(missing("contact")),
    };
    let accept = page.redirects.accept.as_deref().ok_or_else(|| missing("return_url"))?;
    let mut told = members(json!({ "contact_method": contact, "response": "async" }));
    if let Some(rep) = page.copy_to.filter(|rep| !rep.trim().is_empty()) {
        told.extend(members(json!({ "cc_rep": "true", "csr": rep })));
    }
    let mut body = sale(page.order, page.amount);
    body.extend(members(json!({
        "mode": "link",
        "remote_id": page.provider_order_id,
        "remote_customer_id": customer.number,
        "billing_address": address(page.order),
        "shipping_address": address(page.order),
        // Where these hold %CKKEY%, Credit Key itself puts its key there.
        "return_url": accept,
        "order_complete_url": accept,
        "merchant_data": told,
    })));
    if let Some(cancel) = &page.redirects.cancel {
        body.insert("cancel_url".into(), cancel.as_str().into());
    }
    Ok(Value::Object(body))
}

/// A change of what is to be paid.
pub(super) fn update(step: &Step<'_>) -> Value {
    let mut body = named(step.reference, step.order.reference.as_str(), "processing");
    body.extend(sale(step.order, step.figure()));
    body.insert("shipping_address".into(), address(step.order));
    Value::Object(body)
}

/// What is shipped, and so to be paid.
pub(super) fn confirm(step: &Step<'_>) -> Value {
    let mut body = named(step.reference, step.order.reference.as_str(), "shipped");
    body.extend(sale(step.order, step.figure()));
    Value::Object(body)
}

/// What is to be given back; not what remains.
pub(super) fn refund(step: &Step<'_>) -> Value {
    json!({ "id": step.reference, "amount": dollars(step.figure().minor()) })
}

/// What is named and nothing more: to cancel or to complete it.
pub(super) fn only(key: &str) -> Value {
    json!({ "id": key })
}

/// The order's key, and the number and state by which it is found in Credit Key's own pages.
pub(super) fn named(key: &str, number: &str, status: &str) -> Map<String, Value> {
    members(json!({ "id": key, "merchant_order_id": number, "merchant_status": status }))
}

/// Goods and charges for an amount of an order. Of less than all of it the goods are cut first, then delivery, then tax;
/// what is more counts as goods. So nothing is ever below zero and the sum is the amount.
fn sale(order: &Order, amount: Money) -> Map<String, Value> {
    let all = amount.minor();
    let tax = order.amounts.tax.minor().clamp(0, all.max(0));
    let shipping = order.amounts.shipping.minor().clamp(0, (all - tax).max(0));
    let goods = all - tax - shipping;
    members(json!({
        "cart_items": items(order, goods),
        "charges": {
            "total": dollars(goods),
            "shipping": dollars(shipping),
            "tax": dollars(tax),
            "discount_amount": 0,
            "grand_total": dollars(all),
        },
    }))
}

/// The order's lines where they come to `goods`, else one item that does.
fn items(order: &Order, goods: i64) -> Vec<Value> {
    let item = |id: &str, name: &str, price, quantity: i64, sku: Option<&str>| {
        let price = dollars(price);
        json!({ "merchant_id": id, "name": name, "price": price, "quantity": quantity, "sku": sku })
    };
    let (mut items, mut sum) = (Vec::new(), 0_i64);
    for (price, quantity, line) in order.lines.iter().map_while(priced) {
        sum = sum.saturating_add(price.saturating_mul(quantity));
        let (sku, place) = (line.sku.as_deref(), (items.len() + 1).to_string());
        items.push(item(sku.unwrap_or(&place), &line.name, price, quantity, sku));
    }
    if items.is_empty() || items.len() < order.lines.len() || sum != goods {
        let reference = order.reference.as_str();
        let name = description(order, reference, DESCRIPTOR.limits.description_max);
        items = vec![item(reference, &name, goods, 1, None)];
    }
    items
}

/// Unit price and quantity. Quantities are whole numbers there: half a metre is one item at the price of half a metre.
fn priced(line: &Line) -> Option<(i64, i64, &Line)> {
    let whole = line.quantity.fract().is_zero().then(|| i64::try_from(line.quantity).ok()).flatten();
    let (price, quantity) = match whole {
        Some(quantity) => (line.unit_price, quantity),
        None => (line.unit_price.times(line.quantity).ok()?, 1),
    };
    (price.minor() >= 0 && quantity > 0).then_some((price.minor(), quantity, line))
}

/// Dollars in their shortest form: never grouped, never rounded.
fn dollars(cents: i64) -> Value {
    let text = Decimal::new(cents, 2).normalize().to_string();
    text.parse::<Number>().map_or(Value::String(text), Value::Number)
}

/// The customer's address; there is no country in it. A state is known only where it was keyed before the ZIP code.
fn address(order: &Order) -> Value {
    let customer = &order.customer;
    let at = customer.address.as_ref();
    let code = at.map(|at| at.postal_code.trim());
    let parts = code.and_then(|code| code.split_once(' '));
    let parts = parts.filter(|(state, _)| state.len() == 2 && state.bytes().all(|b| b.is_ascii_uppercase()));
    json!({
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "company_name": customer.company,
        "email": customer.email,
        "address1": at.map(|at| &at.street),
        "address2": null,
        "city": at.map(|at| &at.city),
        "state": parts.map(|(state, _)| state),
        "zip": parts.map(|(_, zip)| zip.trim()).or(code),
        "phone_number": customer.phone,
    })
}

#[cfg(test)]
mod tests;
