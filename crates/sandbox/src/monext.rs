//! Monext on loopback, from its contract alone. Shares no code with the terminal.

use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;

/// What it keeps.
#[derive(Default)]
pub(crate) struct State {}

/// The operation's name in the call list and in fault plans.
pub(crate) fn operation(_method: &str, _parts: &[&str]) -> &'static str {
    "unknown"
}

/// Answers a call.
pub(crate) fn answer(_world: &mut World, _call: &Call, _parts: &[&str]) -> Reply {
    Reply::empty(404)
}
