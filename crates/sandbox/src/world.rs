//! Everything the sandbox knows at one moment, behind one lock: its own truth about cards, orders, links and mails.
//! Knows no HTTP.

mod attempt;
mod change;
mod link;
mod order;
mod statuses;
mod vault;

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub(crate) use attempt::{Attempt, Operation, Review};

pub(crate) use link::{Challenge, Link, LinkState, Paid, Redirects};
pub(crate) use order::{Details, Order, Purchase};
pub(crate) use statuses::{message, state, v3};
pub(crate) use vault::{StoredCard, Vault};

use crate::call::Call;
use crate::calls::Calls;
use crate::clock::Clock;
use crate::faults::Plan;
use crate::inbox::Inbox;

/// An order id within the account that made it.
pub(crate) type OrderKey = (String, String);

/// How look-ups shape what the contract leaves open, and whether statuses move by themselves.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Behaviour {
    /// What a v1 look-up by order id says when there is no transaction.
    pub none: NoneShape,
    /// How a v1 look-up by order id lists several attempts.
    pub several: SeveralShape,
    /// When true, statuses change by `control/settle` only.
    pub hold: bool,
}

/// The five ways seen to say "no transaction".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum NoneShape {
    #[default]
    EmptyList,
    EmptyString,
    Null,
    Missing,
    NotFound,
}

/// The two ways seen to list attempts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SeveralShape {
    #[default]
    Map,
    List,
}

/// A call to be processed later although nobody waits for its answer any more.
pub(crate) struct Late {
    pub due: Timestamp,
    pub call: Call,
    pub place: usize,
}

/// All state.
#[derive(Default)]
pub(crate) struct World {
    pub clock: Clock,
    pub vault: Vault,
    pub orders: BTreeMap<OrderKey, Order>,
    pub attempts: BTreeMap<u64, Attempt>,
    pub links: BTreeMap<String, Link>,
    pub challenges: BTreeMap<String, Challenge>,
    pub behaviour: Behaviour,
    pub calls: Calls,
    pub plan: Plan,
    pub late: Vec<Late>,
    pub inbox: Inbox,
    pub credit_key: crate::credit_key::State,
    pub monext: crate::monext::State,
    pub clearent: crate::clearent::State,
    counter: u64,
}

impl World {
    /// The next of a rising series of numbers.
    pub fn count(&mut self) -> u64 {
        self.counter += 1;
        self.counter
    }

    /// Lets time pass over one transaction: pending changes happen, authorizations lapse.
    pub fn attempt(&mut self, reference: u64) -> Option<&mut Attempt> {
        let (now, hold) = (self.clock.now(), self.behaviour.hold);
        let attempt = self.attempts.get_mut(&reference)?;
        attempt.pass(now, hold);
        Some(attempt)
    }

    /// Calls whose moment has come, in the order they were due.
    pub fn due(&mut self) -> Vec<Late> {
        if self.late.is_empty() {
            return Vec::new();
        }
        let now = self.clock.now();
        let (mut due, later): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.late).into_iter().partition(|late| late.due <= now);
        self.late = later;
        due.sort_by_key(|late| late.due);
        due
    }
}

/// The lock around the world, and what never changes.
pub(crate) struct Sandbox {
    world: Mutex<World>,
    /// The certificate authority, PEM.
    pub ca: String,
}

impl Sandbox {
    /// An empty world.
    pub fn new(ca: String) -> Self {
        Self { world: Mutex::default(), ca }
    }

    /// The world, after every overdue call was processed.
    pub fn world(&self) -> MutexGuard<'_, World> {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        for late in world.due() {
            let reply = crate::exchange::answer(&mut world, &late.call);
            if let Some(call) = world.calls.at(late.place) {
                call.processed = true;
                call.fault = Some(format!("late ({})", reply.status));
            }
        }
        world
    }
}
