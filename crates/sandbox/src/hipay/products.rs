//! Which payment products the account can do on a channel. Knows no transaction.

use serde_json::{Value, json};

use super::{Account, Answer};
use crate::call::Call;
use crate::reply::Reply;

/// Code, name, whether mail and telephone orders have a route.
const PRODUCTS: [(&str, &str, bool); 6] = [
    ("cb", "Cartes Bancaires", true),
    ("visa", "Visa", true),
    ("mastercard", "Mastercard", true),
    ("american-express", "American Express", true),
    ("maestro", "Maestro", false),
    ("bcmc", "Bancontact", false),
];

/// `GET v2/available-payment-products.json?…`.
pub(super) fn list(call: &Call, account: &Account) -> Answer {
    Ok(Reply::json(200, Value::Array(available(call, account))))
}

/// The same for v3: 204 when there is none.
pub(super) fn list_v3(call: &Call, account: &Account) -> Answer {
    let products = available(call, account);
    Ok(if products.is_empty() { Reply::empty(204) } else { Reply::json(200, Value::Array(products)) })
}

fn available(call: &Call, account: &Account) -> Vec<Value> {
    let query = &call.query;
    let moto = matches!(query.get("eci"), Some("1" | "2"));
    let with_options = query.get("with_options") == Some("true");
    PRODUCTS
        .iter()
        .enumerate()
        .filter(|(_, (_, _, by_phone))| !moto || (account.moto && *by_phone))
        .filter(|(_, (code, ..))| {
            query.get("payment_product").is_none_or(|list| list.split(',').any(|one| one == *code))
        })
        .filter(|(_, (code, ..))| {
            !matches!(*code, "cb" | "bcmc") || query.get("currency").is_none_or(|currency| currency == "EUR")
        })
        .map(|(place, (code, name, _))| {
            json!({
                "id": (place + 1).to_string(),
                "code": code,
                "description": name,
                "customer_description": name,
                "payment_product_category_code": "credit-card",
                "tokenizable": true,
                "options": if with_options { json!({}) } else { json!([]) },
            })
        })
        .collect()
}
