//! Where the next life ends: at which instant, doing what, with what going wrong around it. Chance decides; every instant
//! gets its turn. Knows no process.

use domain::payment::{Channel, MoneyState, Payment};
use serde_json::{Value, json};

use super::command::Command;
use crate::random::Random;

/// Every instant by its name, and `any` for one that has none. Charges and links: C0 open, nothing recovered · C1 intent
/// written · C2 about to send · C3 half the body sent · C4 all of it sent · C5 reply half read · C6 reply read, not written ·
/// C7 outcome written, screen not told · C8 token made, order not sent · C9 look-up answered, not taken over · C10 inside a
/// commit · C11 outcome written, nothing after it · C12 in a migration or a copy. Mails: M1 row written · M2 connected · M3
/// recipients taken · M4 half the message sent · M5 all of it sent · M6 taken, not written.
pub(crate) const INSTANTS: [&str; 22] = [
    "C0", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "C12", "M1", "M2", "M3", "M4",
    "M5", "M6", "any", "any", "any",
];

/// Approved, declined, needing the payer, under review, waiting for the bank. The approved one is no well-known number: its
/// digits stand nowhere by chance.
pub(super) const CARDS: [&str; 8] = [
    "4874970686672022",
    "4874970686672022",
    "4874970686672022",
    "5399999999999999",
    "4150551403657424",
    "4242424242424242",
    "4000000000001125",
    "4000000000001422",
];

/// How the end comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    /// By itself, at an instant waited for from the first moment on.
    FromStart(String),
    /// By itself, at an instant waited for before the step of this number.
    At(usize, String),
    /// From outside, once the sandbox has received a call that it takes its time for.
    Received,
    /// From outside, after so many milliseconds.
    After(u64),
}

/// A plan for one life.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// How the end comes.
    pub(crate) end: End,
    /// What the terminal does; an order is kept before, where a step needs one.
    pub(crate) steps: Vec<Step>,
    /// What goes wrong at the sandbox meanwhile.
    pub(crate) faults: Vec<Value>,
}

/// A step whose order is kept just before.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// A fresh order, and a card keyed for it.
    Charge { card: &'static str, minor: i64, sale: bool },
    /// A fresh order, and a link for it.
    Link { minor: i64 },
    /// Anything else.
    Do(Command),
}

/// Plans a life over what is recorded; `fresh` says that the folder is empty.
pub(crate) fn plan(random: &mut Random, instant: &'static str, payments: &[Payment], fresh: bool) -> Plan {
    let later = |most: u64, random: &mut Random| format!("{instant}:{}", random.below(most));
    let round = Step::Do(Command::Round { seconds: 4 });
    let mut faults = Vec::new();
    let (end, steps) = match instant {
        "C0" => (End::FromStart(instant.to_owned()), Vec::new()),
        "C12" if fresh => (End::FromStart(later(6, random)), Vec::new()),
        "C12" => (End::At(0, instant.to_owned()), vec![Step::Do(Command::Backup)]),
        "C2" | "C3" => (End::At(0, later(2, random)), vec![deed(random, payments)]),
        "C5" => {
            faults.extend(slowed("slow_body", 1));
            (End::At(0, later(60, random)), vec![deed(random, payments)])
        }
        "C4" => {
            faults.extend(slowed("delay", 40));
            (End::Received, vec![deed(random, payments)])
        }
        "C8" => (End::At(0, instant.to_owned()), vec![charge(random)]),
        "C9" => {
            if random.chance(60) {
                faults.extend(lost(random));
            }
            (
                End::At(1, instant.to_owned()),
                vec![deed(random, payments), Step::Do(Command::Round { seconds: 10 })],
            )
        }
        "C10" => (End::At(0, later(8, random)), vec![deed(random, payments), round]),
        "any" => {
            if random.chance(40) {
                faults.extend(lost(random));
            }
            (End::After(random.below(120)), vec![deed(random, payments), round])
        }
        mail if mail.starts_with('M') => (End::At(1, instant.to_owned()), vec![link(random), round]),
        _ => (End::At(0, instant.to_owned()), vec![deed(random, payments)]),
    };
    Plan { end, steps, faults }
}

/// The calls by which money moves or a page is made.
pub(crate) fn operations(service: &str) -> &'static [&'static str] {
    if service == "gateway" { &["order", "capture", "refund", "cancel"] } else { &["create"] }
}

/// Every call by which money moves, made to take its time.
fn slowed(kind: &'static str, milliseconds: u64) -> impl Iterator<Item = Value> {
    let all = ["gateway", "hosted"]
        .into_iter()
        .flat_map(|service| operations(service).iter().map(move |operation| (service, *operation)));
    all.map(move |(service, operation)| {
        let fault = json!({ "kind": kind, "ms": milliseconds });
        json!({ "service": service, "operation": operation, "fault": fault })
    })
}

/// A reply that is lost, late, spoilt or in vain; or a mail server that has no time.
fn lost(random: &mut Random) -> Option<Value> {
    let kinds = ["drop_before", "drop_after", "reset_mid_reply", "broken_json", "empty", "html", "delay"];
    if random.chance(15) {
        let fault = json!({ "kind": "status", "status": 451 });
        return Some(json!({ "service": "smtp", "operation": "rcpt", "fault": fault }));
    }
    let kind = kinds.get(random.place(kinds.len()))?;
    let operation = operations("gateway").get(random.place(4))?;
    Some(json!({ "service": "gateway", "operation": operation, "fault": { "kind": kind, "ms": 30 } }))
}

fn charge(random: &mut Random) -> Step {
    let card = CARDS.get(random.place(CARDS.len())).copied().unwrap_or(CARDS[0]);
    Step::Charge { card, minor: 100 + random.amount(90_000), sale: random.chance(40) }
}

fn link(random: &mut Random) -> Step {
    Step::Link { minor: 100 + random.amount(90_000) }
}

/// Something that moves money or makes a link.
fn deed(random: &mut Random, payments: &[Payment]) -> Step {
    match random.below(10) {
        0..4 => charge(random),
        4..6 => link(random),
        _ => act(random, payments).unwrap_or_else(|| charge(random)),
    }
}

/// What the action bar of some payment offers.
fn act(random: &mut Random, payments: &[Payment]) -> Option<Step> {
    let open = |payment: &&Payment| !offered(payment).is_empty() && payment.unsettled().is_none();
    let able: Vec<&Payment> = payments.iter().filter(open).collect();
    let payment = *able.get(random.place(able.len()))?;
    let actions = offered(payment);
    let action = *actions.get(random.place(actions.len()))?;
    let totals = payment.totals();
    let most = match action {
        "capture" => totals.to_capture(),
        "refund" => totals.to_refund(),
        _ => domain::Money::zero(payment.amount.currency()),
    };
    // HiPay takes parts of at least one unit of the currency.
    let parts = most.minor() >= 300 && random.chance(60);
    let part = parts.then(|| 100 + random.amount(most.minor() - 200));
    Some(Step::Do(Command::Act { payment: payment.id.to_string(), action: action.to_owned(), part }))
}

fn offered(payment: &Payment) -> &'static [&'static str] {
    match payment.money() {
        MoneyState::Authorised => &["capture", "cancel", "receipt"],
        MoneyState::PartCaptured | MoneyState::Captured | MoneyState::PartRefunded => {
            &["capture", "refund", "receipt"]
        }
        MoneyState::None if payment.channel == Channel::Link && payment.link.is_some() => &["resend"],
        _ => &[],
    }
}
