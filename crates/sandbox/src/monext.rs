//! Monext's REST interface on loopback, from its contract alone: sessions, the hosted page, transactions and what follows them.
//! Shares no code with the terminal.

mod api;
mod control;
mod create;
mod page;
mod session;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;

pub(crate) use control::routes;
use session::{Session, Transaction};

/// What it keeps.
#[derive(Default)]
pub(crate) struct State {
    sessions: BTreeMap<String, Session>,
    transactions: BTreeMap<String, Transaction>,
    settings: Settings,
}

/// What may be set.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Settings {
    /// How long a session takes a payment.
    session_minutes: u32,
    /// Whether wrong credentials are answered with 401, instead of with 200 and a title.
    unauthorized_by_status: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { session_minutes: 30, unauthorized_by_status: false }
    }
}

/// Merchant, key, the shop's name on the page, and whether its contract takes partial captures.
struct Shop {
    merchant: &'static str,
    key: &'static str,
    name: &'static str,
    partial: bool,
}

const SHOPS: [Shop; 3] = [
    Shop { merchant: "monext-main", key: "monext-main-key", name: "Verdelune", partial: true },
    Shop { merchant: "monext-other", key: "monext-other-key", name: "Other Shop", partial: true },
    Shop { merchant: "monext-whole", key: "monext-whole-key", name: "Whole Shop", partial: false },
];

/// The operation's name in the call list and in fault plans.
pub(crate) fn operation(method: &str, parts: &[&str]) -> &'static str {
    match (method, parts) {
        ("POST", ["v1", "checkout", "payments", "sessions"]) => "session",
        ("GET", ["v1", "checkout", "payments", "sessions", _]) => "look_up_session",
        ("GET", ["v1", "checkout", "transactions", _]) => "look_up",
        ("POST", ["v1", "checkout", "transactions", _, "captures"]) => "capture",
        ("POST", ["v1", "checkout", "transactions", _, "cancels"]) => "cancel",
        ("POST", ["v1", "checkout", "transactions", _, "refunds"]) => "refund",
        ("GET", ["v1", "checkout", "alive"]) => "alive",
        ("POST", ["v2", ..]) => "pay",
        ("GET", ["v2", ..]) => "view",
        _ => "unknown",
    }
}

/// Answers a call.
pub(crate) fn answer(world: &mut World, call: &Call, parts: &[&str]) -> Reply {
    match parts {
        ["v1", "checkout", "alive"] => Reply::json(200, json!({ "status": "UP" })),
        ["v1", "checkout", rest @ ..] => {
            let by_status = world.monext.settings.unauthorized_by_status;
            let Some(shop) = identify(call) else {
                let status = if by_status { 401 } else { 200 };
                return Reply::json(status, json!({ "title": "Unauthorized" }));
            };
            api::answer(world, call, shop, rest).unwrap_or_else(|no| no.reply())
        }
        ["v2", ..] => page::answer(world, call),
        _ => Reply::json(404, json!({ "title": "Not Found" })),
    }
}

fn identify(call: &Call) -> Option<&'static Shop> {
    let (merchant, key) = call.credentials.as_ref()?;
    SHOPS.iter().find(|shop| shop.merchant == merchant && shop.key == key)
}

/// A no: an outcome with its code, or an error of the interface itself.
enum No {
    Outcome { status: u16, title: &'static str, code: &'static str, detail: &'static str },
    Interface { status: u16, title: &'static str },
}

impl No {
    fn error(code: &'static str, detail: &'static str) -> Self {
        Self::Outcome { status: 400, title: "ERROR", code, detail }
    }

    fn reply(&self) -> Reply {
        match self {
            Self::Outcome { status, title, code, detail } => {
                Reply::json(*status, json!({ "result": result(title, code, detail) }))
            }
            Self::Interface { status, title } => Reply::json(*status, json!({ "title": title })),
        }
    }
}

fn result(title: &str, code: &str, detail: &str) -> Value {
    json!({ "title": title, "code": code, "detail": detail })
}
