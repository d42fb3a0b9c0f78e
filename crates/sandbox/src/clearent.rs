//! Clearent on loopback, from its contract alone: one endpoint for payments, look-ups, Paylink page and texts.
//! Shares no code with the terminal.

mod book;
mod codes;
mod control;
mod fields;
mod follow;
mod lookup;
mod page;
mod paylink;
mod settings;
mod sms;
mod terminal;
mod transaction;
mod view;
mod wire;

use serde_json::Value;

use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;
pub(crate) use book::State;
pub(crate) use control::routes;
use fields::Request;
use terminal::Terminal;
use transaction::Kind;
use wire::Refused;
pub(crate) use wire::unauthorized;

/// The operation's name in the call list and in fault plans.
pub(crate) fn operation(method: &str, parts: &[&str], body: Option<&Value>) -> &'static str {
    match (method, parts) {
        ("GET" | "HEAD", ["paylink", _]) => "view",
        ("POST", ["paylink", _]) => "pay",
        ("GET", ["rest", "v2", "transactions"]) => "lookup",
        ("POST", ["rest", "v2", "transactions"]) => {
            let kind = body.and_then(|body| body.get("type")).and_then(Value::as_str).and_then(Kind::of_type);
            kind.map_or("unknown", Kind::path)
        }
        ("POST", ["rest", "v2", "transactions", path]) => Kind::of_path(path).map_or("unknown", Kind::path),
        (_, ["rest", "v2", "sms-reg", "send-sms"]) => "sms",
        (_, ["rest", "v2", "settings", "terminal", "paylink"]) => "settings",
        _ => "unknown",
    }
}

/// Answers a call.
pub(crate) fn answer(world: &mut World, call: &Call, parts: &[&str]) -> Reply {
    let now = world.clock.now();
    let state = &mut world.clearent;
    state.pass(now);
    match parts {
        ["paylink", id] => paylink::answer(state, call, id, now),
        ["rest", "v2", rest @ ..] => match call.api_key.as_deref().and_then(Terminal::of_key) {
            Some(terminal) => {
                let exchange = state.exchange(now);
                api(world, call, terminal, rest, &exchange).unwrap_or_else(|refused| refused.reply(&exchange))
            }
            None => wire::unauthorized(now),
        },
        _ => Reply::empty(404),
    }
}

fn api(
    world: &mut World,
    call: &Call,
    terminal: &'static Terminal,
    rest: &[&str],
    exchange: &str,
) -> Result<Reply, Refused> {
    let now = world.clock.now();
    let state = &mut world.clearent;
    let body = call.json.as_ref();
    match (call.method.as_str(), rest) {
        ("GET", ["transactions"]) => lookup::answer(state, call, terminal, exchange, now),
        ("POST", ["transactions"]) => transact(state, terminal, &fields::read(body, None)?, exchange, now),
        ("POST", ["transactions", path]) => {
            let kind = Kind::of_path(path).ok_or_else(Refused::no_such_path)?;
            transact(state, terminal, &fields::read(body, Some(kind))?, exchange, now)
        }
        ("POST", ["sms-reg", "send-sms"]) => sms::send(state, terminal, body, exchange, now),
        (method, ["settings", "terminal", "paylink"]) => {
            settings::answer(state, terminal, method, body, exchange)
        }
        _ => Err(Refused::no_such_path()),
    }
}

/// Carries out one request and shows the transaction it made, or the earlier one it repeats.
fn transact(
    state: &mut State,
    terminal: &'static Terminal,
    request: &Request,
    exchange: &str,
    now: jiff::Timestamp,
) -> Result<Reply, Refused> {
    if let Some(earlier) = state.duplicate(terminal, request) {
        return state.told(earlier, exchange, Some(true), None);
    }
    let id = match request.kind {
        Kind::Sale | Kind::Auth => state.charge(terminal, book::Charge::of(request)?, now),
        Kind::Capture => state.capture(terminal, request, now)?,
        Kind::Void => state.void(terminal, request, now)?,
        Kind::Refund if request.id.is_some() => state.refund(terminal, request, now)?,
        Kind::Refund | Kind::UnmatchedRefund => state.give(terminal, request, now)?,
    };
    let csc = request.csc.as_deref().filter(|_| state.behaviour.echo_csc);
    state.told(id, exchange, request.check_invoice.then_some(false), csc)
}
