//! Credit Key on loopback, from its contract alone: orders paid on terms over a link. Shares no code with the terminal.
//! Knows the first generation of the interface ("ecomm") and none of the second.

mod account;
mod amount;
mod checkout;
mod control;
mod members;
mod notice;
mod operations;
mod order;
mod page;
mod parts;
mod truth;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;

pub(crate) use control::routes;

use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;
use account::Shop;
use notice::Notice;
use order::Order;

/// What it keeps.
#[derive(Default)]
pub(crate) struct State {
    orders: BTreeMap<String, Order>,
    notices: Vec<Notice>,
    settings: Settings,
}

/// What the contract leaves open, to be chosen by a test.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Settings {
    /// Whether a finished checkout is placed at once, without `complete_checkout`.
    auto_place: bool,
    /// After how many days a placed order that was not confirmed is canceled.
    cancel_days: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { auto_place: false, cancel_days: 30 }
    }
}

impl State {
    /// Lets time pass over every order.
    fn pass(&mut self, now: Timestamp) {
        let days = self.settings.cancel_days;
        self.orders.values_mut().for_each(|order| order.pass(now, days));
    }

    /// An order of a shop; another shop's is as good as none.
    fn order(&mut self, shop: &Shop, key: &str) -> Result<&mut Order, Refused> {
        let found = self.orders.get_mut(key).filter(|order| order.shop.public_key == shop.public_key);
        found.ok_or_else(Refused::missing)
    }
}

/// A refused call: a status and the text of `result`.
#[derive(Debug)]
struct Refused {
    status: u16,
    text: String,
}

impl Refused {
    fn invalid(text: impl Into<String>) -> Self {
        Self { status: 400, text: text.into() }
    }

    fn unauthorized() -> Self {
        Self { status: 401, text: "unauthorized".to_owned() }
    }

    fn missing() -> Self {
        Self { status: 404, text: "not found".to_owned() }
    }

    fn reply(self) -> Reply {
        Reply::json(self.status, json!({ "result": self.text }))
    }
}

/// The operation's name in the call list and in fault plans.
pub(crate) fn operation(method: &str, parts: &[&str]) -> &'static str {
    match parts {
        ["ecomm", name] => operations::find(name).map_or("unknown", |(name, _)| name),
        ["checkout", _] if method == "POST" => "pay",
        ["checkout", _] => "view",
        _ => "unknown",
    }
}

/// The answer to a call with a key that nobody knows.
pub(crate) fn unauthorized() -> Reply {
    Refused::unauthorized().reply()
}

/// Answers a call.
pub(crate) fn answer(world: &mut World, call: &Call, parts: &[&str]) -> Reply {
    world.credit_key.pass(world.clock.now());
    match parts {
        ["ecomm", name] => operations::answer(world, call, name).unwrap_or_else(Refused::reply),
        ["checkout", token] => page::answer(world, call, token),
        _ => Refused::missing().reply(),
    }
}
