//! Reads what is sent, strictly: members of the contract only, numbers that add up. Knows no order.

use serde_json::{Map, Value};

use super::order::{Charges, cents};

/// Status and text of a refusal.
pub(super) type Refusal = (u16, &'static str);
pub(super) const BAD: u16 = 400;

pub(super) type Body = Map<String, Value>;

/// Refuses members that no contract knows: a misspelt one would be lost in silence.
pub(super) fn known(body: &Body, names: &[&str]) -> Result<(), Refusal> {
    let own = ["public_key", "shared_secret"];
    let strange = |name: &String| !names.contains(&name.as_str()) && !own.contains(&name.as_str());
    if body.keys().any(strange) { Err((BAD, "unknown member")) } else { Ok(()) }
}

pub(super) fn text<'a>(body: &'a Body, name: &str) -> Option<&'a str> {
    body.get(name)?.as_str().filter(|text| !text.is_empty())
}

/// The charges, which have to add up.
pub(super) fn charges(body: &Body) -> Result<Option<Charges>, Refusal> {
    let Some(value) = body.get("charges").filter(|value| !value.is_null()) else { return Ok(None) };
    let of = |name: &str| match value.get(name) {
        None => Ok(0),
        Some(amount) => cents(amount).ok_or((BAD, "charges are not amounts")),
    };
    let charges = Charges {
        goods: of("total")?,
        shipping: of("shipping")?,
        tax: of("tax")?,
        discount: of("discount_amount")?,
        total: of("grand_total")?,
    };
    let sum = (charges.goods + charges.shipping + charges.tax).checked_sub(charges.discount);
    if sum == Some(charges.total) && charges.total > 0 {
        Ok(Some(charges))
    } else {
        Err((BAD, "charges do not add up"))
    }
}

/// The items as an order tells them back.
pub(super) fn items(body: &Body, names: &[&str]) -> Result<Option<Vec<Value>>, Refusal> {
    let Some(list) = names.iter().find_map(|name| body.get(*name)?.as_array()) else { return Ok(None) };
    let told = list.iter().map(|item| {
        let whole = item.get("quantity").and_then(Value::as_u64).is_some_and(|count| count > 0);
        let priced = item.get("price").and_then(cents).is_some();
        let named = item.get("name").and_then(Value::as_str).is_some_and(|name| !name.is_empty());
        let id = item.get("merchant_id").filter(|id| id.is_string() || id.is_number());
        let (true, Some(id)) = (whole && priced && named, id) else {
            return Err((BAD, "cart item is invalid"));
        };
        let mut item = item.clone();
        let id = id.clone();
        if let Some(members) = item.as_object_mut() {
            members.remove("merchant_id");
            members.insert("merchant_product_id".to_owned(), id);
        }
        Ok(item)
    });
    told.collect::<Result<Vec<_>, _>>().map(Some)
}
