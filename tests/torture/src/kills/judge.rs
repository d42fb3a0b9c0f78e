//! Record, sandbox and inbox side by side, after everything has settled. Each difference is one line; the kinds are those
//! of the report. Knows no process and no plan.

use std::collections::BTreeMap;

use domain::message::{Message, MessageKind, MessageState};
use domain::payment::{OperationKind, OperationState, Payment};
use serde_json::{Value, json};

use super::command::Record;

/// What is not as it has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// One order was charged twice, or a request left twice.
    DoubleCharge,
    /// Something was taken or said that the record does not have, or has otherwise.
    LostRecord,
    /// A mail is not there that has to be.
    LostMail,
    /// A mail was sent twice by itself.
    RepeatedMail,
    /// Something waits for nobody.
    Stuck,
}

/// Everything a judgement needs.
pub(crate) struct Evidence<'a> {
    pub(crate) record: &'a Record,
    /// The sandbox's truth about orders.
    pub(crate) orders: &'a Value,
    /// The calls it received.
    pub(crate) calls: &'a Value,
    /// The mails that arrived.
    pub(crate) inbox: &'a [Value],
    /// The references of the orders that were kept.
    pub(crate) references: &'a [String],
    /// Payments of which the terminal has said that they are there.
    pub(crate) promised: &'a [String],
    /// How often a person sent a mail again.
    pub(crate) resent: &'a BTreeMap<String, u32>,
}

/// One transaction as the sandbox has it.
struct Truth<'a> {
    name: &'a str,
    reference: &'a str,
    charged: bool,
    in_force: bool,
    captured: i64,
    refunded: i64,
}

pub(crate) fn judge(evidence: &Evidence<'_>) -> Vec<(Kind, String)> {
    let mut found = Vec::new();
    let truths = truths(evidence.orders);
    if let Some(broken) = &evidence.record.broken {
        found.push((Kind::LostRecord, format!("the record does not verify: {broken}")));
    }
    for promised in evidence.promised {
        if evidence.record.payments.iter().all(|payment| payment.id.as_str() != promised) {
            found.push((Kind::LostRecord, format!("payment {promised} was told of and is gone")));
        }
    }
    charges(evidence, &truths, &mut found);
    for truth in truths.iter().filter(|truth| truth.charged) {
        found.extend(holder(evidence.record, truth).map(|why| (Kind::LostRecord, why)));
    }
    for payment in &evidence.record.payments {
        found.extend(stuck(payment).map(|why| (Kind::Stuck, why)));
        found.extend(mail_of(evidence.record, payment).map(|why| (Kind::LostMail, why)));
    }
    for message in &evidence.record.messages {
        found.extend(mail(evidence, message));
    }
    found
}

/// Record and truth of every order in which something is not as it has to be, for whoever has to find out why.
pub(crate) fn stories(record: &Record, orders: &Value, found: &[(Kind, String)], now: i64) -> Vec<String> {
    let told = |name: &str| found.iter().any(|(_, why)| why.split([' ', ':']).any(|word| word == name));
    let ours = record.payments.iter().filter(|payment| told(&payment.provider_order_id));
    let recorded = ours.map(|it| format!("  at {now} the record has {}", json!(it)));
    let real = orders.as_object().into_iter().flatten();
    let real = real.filter(|(name, _)| told(name.split('@').next().unwrap_or_default()));
    recorded.chain(real.map(|(name, order)| format!("  the sandbox has {name} as {order}"))).collect()
}

fn truths(orders: &Value) -> Vec<Truth<'_>> {
    let orders = orders.as_object().into_iter().flatten();
    let attempts = orders.flat_map(|(name, order)| {
        let name = name.split('@').next().unwrap_or_default();
        order["attempts"].as_array().into_iter().flatten().map(move |attempt| (name, attempt))
    });
    attempts
        .map(|(name, attempt)| {
            let (captured, refunded) = (minor(&attempt["captured"]), minor(&attempt["refunded"]));
            let held = attempt["status"].as_u64().is_some_and(|status| (116..=119).contains(&status));
            Truth {
                name,
                reference: attempt["reference"].as_str().unwrap_or_default(),
                charged: attempt["charged"] == true,
                in_force: attempt["charged"] == true && refunded == 0 && (captured > 0 || held),
                captured,
                refunded,
            }
        })
        .collect()
}

/// `"42.50"` in cents.
fn minor(text: &Value) -> i64 {
    let digits: String = text.as_str().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(-1)
}

/// At most one charge in force for an order, and never more requests than intents.
fn charges(evidence: &Evidence<'_>, truths: &[Truth<'_>], found: &mut Vec<(Kind, String)>) {
    let calls = evidence.calls.as_array().map(Vec::as_slice).unwrap_or_default();
    for reference in evidence.references {
        let ours = |name: &str| {
            name.strip_prefix(reference.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        let in_force = truths.iter().filter(|truth| ours(truth.name) && truth.in_force).count();
        if in_force > 1 {
            found.push((Kind::DoubleCharge, format!("{reference} was charged {in_force} times")));
        }
        let order = |call: &&Value| call["service"] == "gateway" && call["operation"] == "order";
        let named = |call: &&Value| call["form"]["orderid"].as_str().is_some_and(ours);
        let sent = calls.iter().filter(order).filter(named).count();
        let payments = evidence.record.payments.iter().filter(|payment| ours(&payment.provider_order_id));
        let operations = payments.flat_map(|payment| &payment.operations);
        let intents = operations.filter(|operation| operation.kind == OperationKind::Charge).count();
        if sent > intents {
            let why = format!("{reference}: {sent} charges left for {intents} intents");
            found.push((Kind::DoubleCharge, why));
        }
    }
}

/// What moved money is held by exactly one payment, with the same figures.
fn holder(record: &Record, truth: &Truth<'_>) -> Option<String> {
    let holds = |payment: &&Payment| payment.reference.as_deref() == Some(truth.reference);
    let mut holders = record.payments.iter().filter(holds);
    let (Some(payment), None) = (holders.next(), holders.next()) else {
        return Some(format!("{} {} is not held by exactly one payment", truth.name, truth.reference));
    };
    let totals = payment.totals();
    let told = (totals.captured.minor(), totals.refunded.minor());
    let real = (truth.captured, truth.refunded);
    (told != real).then(|| format!("{}: the record has {told:?}, the sandbox {real:?}", truth.name))
}

/// Every request has an outcome, or is unknown, was asked about, and keeps its order locked.
fn stuck(payment: &Payment) -> Option<String> {
    let name = &payment.provider_order_id;
    let operation = payment.unsettled()?;
    match operation.state {
        OperationState::Sent => Some(format!("{name}: {:?} is being sent for ever", operation.kind)),
        // The provider has it and has not made up its mind, or was asked twice and has it not.
        _ if payment.best.is_none() && operation.not_found < 2 && operation.kind.moves_money() => {
            Some(format!("{name}: {:?} is unknown and nobody asks", operation.kind))
        }
        _ if operation.kind.moves_money() && !payment.locks_order() => {
            Some(format!("{name}: {:?} is unknown and the order is open", operation.kind))
        }
        _ => None,
    }
}

/// A link that was made has a mail that carries it.
fn mail_of(record: &Record, payment: &Payment) -> Option<String> {
    let carries = |m: &Message| m.payment_id == payment.id && m.kind == MessageKind::PayLink;
    let lost = payment.link.is_some() && !record.messages.iter().any(carries);
    lost.then(|| format!("{}: the link has no mail", payment.provider_order_id))
}

/// A mail arrived as often as the record says it was sent.
fn mail(evidence: &Evidence<'_>, message: &Message) -> Option<(Kind, String)> {
    let id = message.id.as_str();
    let is_it = |mail: &&Value| mail["message_id"].as_str().is_some_and(|name| name.contains(id));
    let arrived = evidence.inbox.iter().filter(is_it).count();
    let asked = |of: &str| evidence.resent.get(of).map_or(0, |times| usize::try_from(*times).unwrap_or(0));
    let most = 1 + asked(id) + asked(message.payment_id.as_str());
    if arrived > most {
        return Some((Kind::RepeatedMail, format!("mail {id} arrived {arrived} times")));
    }
    match message.state {
        MessageState::Sent if arrived == 0 => Some((Kind::LostMail, format!("mail {id} never arrived"))),
        MessageState::Failed => {
            Some((Kind::LostMail, format!("mail {id} was given up: {:?}", message.last_answer)))
        }
        MessageState::None | MessageState::Queued | MessageState::Sending => {
            Some((Kind::Stuck, format!("mail {id} is {:?} for ever", message.state)))
        }
        MessageState::Sent | MessageState::Uncertain => None,
    }
}
