//! Credit Key on loopback (V1), from its contract alone: checkouts, orders, the customer's page, and who was told what.
//! Shares no code with the terminal.

mod api;
mod control;
mod fields;
mod order;
mod page;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::call::Call;
use crate::options::CREDIT_KEY;
use crate::reply::Reply;
use crate::world::World;

pub(crate) use control::routes;
use order::Order;

/// What it keeps.
#[derive(Default)]
pub(crate) struct State {
    orders: BTreeMap<String, Order>,
    notices: Vec<Notice>,
    settings: Settings,
}

/// What may be set: both ways of placing an order that the contract leaves possible, and the days until one lapses.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Settings {
    /// A finished checkout is placed at once, without being completed by the shop.
    auto_place: bool,
    /// Days until a placed order that was not confirmed is cancelled.
    cancel_days: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { auto_place: false, cancel_days: 30 }
    }
}

/// Something that Credit Key told somebody by itself.
#[derive(Debug, Clone, Serialize)]
struct Notice {
    about: &'static str,
    order: String,
    by: &'static str,
    to: String,
    url: String,
}

/// Public key, secret, and the shop's name on the page. Orders belong to the public key that made them.
const SHOPS: [(&str, &str, &str); 2] =
    [("ck-main", "ck-main-secret", "Verdelune"), ("ck-other", "ck-other-secret", "Other Shop")];

/// The operation's name in the call list and in fault plans.
pub(crate) fn operation(method: &str, parts: &[&str]) -> &'static str {
    match parts {
        ["ecomm", name] => api::OPERATIONS.iter().find(|known| known == &name).copied().unwrap_or("unknown"),
        ["checkout", _] if method == "POST" => "pay",
        ["checkout", _] => "view",
        _ => "unknown",
    }
}

/// Answers a call.
pub(crate) fn answer(world: &mut World, call: &Call, parts: &[&str]) -> Reply {
    lapse(world);
    match parts {
        ["ecomm", name] => api::answer(world, call, name)
            .unwrap_or_else(|(status, text)| Reply::json(status, json!({ "result": text }))),
        ["checkout", token] => page::answer(world, call, token),
        _ => Reply::json(404, json!({ "result": "not found" })),
    }
}

/// Placed orders that were never confirmed are cancelled when their time is over.
fn lapse(world: &mut World) {
    let now = world.clock.now();
    let days = i64::from(world.credit_key.settings.cancel_days);
    for order in world.credit_key.orders.values_mut() {
        let over = order.placed_at.is_some_and(|at| now.duration_since(at).as_hours() >= 24 * days);
        if over && order.status == "placed" {
            order.status = "canceled".to_owned();
        }
    }
}

/// Where a customer finishes a checkout.
fn page_of(base: &str, order: &Order) -> String {
    format!("{base}{CREDIT_KEY}/checkout/{}", order.token)
}
