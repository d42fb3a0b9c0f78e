//! Monext's REST API and its hosted payment page on loopback, written from the contract alone. Knows no fault
//! injection and shares no code with the terminal.
//!
//! Where the contract is silent a choice was made; the README lists those choices.

mod account;
mod codes;
mod control;
mod entry;
mod fields;
mod members;
mod operations;
mod page;
mod pay;
mod refusal;
mod session;
mod settings;
mod transaction;
mod view;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde_json::json;

use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;
use refusal::Refusal;
use session::Session;
use settings::Settings;
use transaction::Transaction;

pub(crate) use control::routes;
pub(crate) use refusal::{planned as refused, unauthorized};

/// Every session and transaction of every shop.
#[derive(Default)]
pub(crate) struct State {
    settings: Settings,
    sessions: BTreeMap<String, Session>,
    transactions: BTreeMap<String, Transaction>,
    counter: u64,
}

impl State {
    /// The next number of a transaction or operation, written as the service does: date, then a rising number.
    fn id(&mut self, now: Timestamp) -> String {
        self.counter += 1;
        format!("{}{:08}", now.strftime("%y%m%d"), self.counter)
    }

    /// A transaction as it stands now: a deferred capture whose day has come is done first.
    fn transaction(&mut self, id: &str, now: Timestamp) -> Option<&mut Transaction> {
        if self.transactions.get(id)?.due(now) {
            let entry = self.id(now);
            self.transactions.get_mut(id)?.take_deferred(entry);
        }
        self.transactions.get_mut(id)
    }

    /// The transactions of a session, oldest first.
    fn attempts(&mut self, session: &Session, now: Timestamp) -> Vec<Transaction> {
        session.attempts.iter().filter_map(|id| self.transaction(id, now).cloned()).collect()
    }

    /// What a session is good for now.
    fn standing(&mut self, session: &Session, now: Timestamp) -> session::Standing {
        let attempts = self.attempts(session, now);
        session.standing(&attempts, now)
    }
}

/// The operation's name in the call list and in fault plans.
pub(crate) fn operation(method: &str, parts: &[&str]) -> &'static str {
    let post = method == "POST";
    match parts {
        ["v2", "confirm"] if post => "challenge",
        ["v2", ""] if post => "pay",
        ["v2", "" | "confirm"] => "view",
        ["v1", "checkout", "alive"] => "alive",
        ["v1", "checkout", "payments", "sessions"] if post => "session",
        ["v1", "checkout", "payments", "sessions", _] => "look_up_session",
        ["v1", "checkout", "transactions", _] => "look_up",
        ["v1", "checkout", "transactions", _, "captures"] => "capture",
        ["v1", "checkout", "transactions", _, "cancels"] => "cancel",
        ["v1", "checkout", "transactions", _, "refunds"] => "refund",
        _ => "unknown",
    }
}

/// Answers a call to the API or to the payer's page.
pub(crate) fn answer(world: &mut World, call: &Call, parts: &[&str]) -> Reply {
    if let ["v2", rest @ ..] = parts {
        return page::answer(world, call, rest);
    }
    let settings = world.monext.settings;
    serve(world, call, parts).unwrap_or_else(|refusal| refusal.reply(&settings))
}

fn serve(world: &mut World, call: &Call, parts: &[&str]) -> Result<Reply, Refusal> {
    let name = operation(&call.method, parts);
    let wanted = match name {
        "unknown" => return Err(Refusal::nowhere(call)),
        "session" | "capture" | "cancel" | "refund" => "POST",
        _ => "GET",
    };
    if call.method != wanted {
        return Err(Refusal::wrong_method(call));
    }
    if name == "alive" {
        return Ok(Reply::json(200, json!({ "result": codes::result("00000") })));
    }
    let shop = account::identify(call).ok_or(Refusal::Unauthorized)?;
    let id = parts.get(if name == "look_up_session" { 4 } else { 3 }).copied().unwrap_or_default();
    match name {
        "session" => session::create(world, call, shop),
        "look_up_session" => view::look_up_session(world, shop, id),
        "look_up" => view::look_up(world, shop, id),
        "capture" => operations::capture(world, call, shop, id),
        "cancel" => operations::cancel(world, call, shop, id),
        _ => operations::refund(world, call, shop, id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_mean_operations() {
        assert_eq!(operation("POST", &["v1", "checkout", "payments", "sessions"]), "session");
        assert_eq!(operation("GET", &["v1", "checkout", "payments", "sessions", "x"]), "look_up_session");
        assert_eq!(operation("POST", &["v1", "checkout", "transactions", "1", "refunds"]), "refund");
        assert_eq!(operation("POST", &["v2", ""]), "pay");
        assert_eq!(operation("GET", &["v1", "v1", "checkout", "alive"]), "unknown", "never /v1 twice");
    }

    #[test]
    fn numbers_rise_and_start_with_the_day() {
        let mut state = State::default();
        let now = "2026-11-23T14:05:00Z".parse().unwrap();
        assert_eq!(state.id(now), "26112300000001");
        assert_eq!(state.id(now), "26112300000002");
    }
}
