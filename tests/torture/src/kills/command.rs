//! What the harness asks of the terminal it is about to kill, and what comes back: one line of JSON each way.

use domain::message::Message;
use domain::payment::Payment;
use serde::{Deserialize, Serialize};

/// A step of the terminal.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub(crate) enum Command {
    /// Set the made-up shop up over these servers.
    Seed { servers: serde_json::Value },
    /// Keep an order; answers its id.
    Order { reference: String, minor: i64, sale: bool },
    /// Key a card for an order.
    Charge { order: String, card: String },
    /// Send a payment link for an order.
    Link { order: String },
    /// Do what the action bar offers: all of it, or a part where that is possible.
    Act { payment: String, action: String, part: Option<i64> },
    /// Send an uncertain mail again, as a person would.
    Resend { message: String },
    /// Ask the provider about a payment, as a person would.
    Ask { payment: String },
    /// Copy the record.
    Backup,
    /// Let time pass and do what is due; answers a [`Round`].
    Round { seconds: i64 },
    /// Wait for an instant from now on.
    Arm { at: String },
    /// Everything that is recorded of these orders, and whether the whole record verifies; answers a [`Record`].
    Record { orders: Vec<String>, whole: bool },
}

/// What a round left.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Round {
    /// Payments and mails that were taken up.
    pub taken: usize,
    /// Payments of which the provider has still to be asked.
    pub waiting: usize,
    /// Mails that are due, or half handed over.
    pub mails: usize,
}

/// What is recorded.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Record {
    /// Why journal and projections do not agree, if they do not.
    pub broken: Option<String>,
    /// The payments of the orders.
    pub payments: Vec<Payment>,
    /// Their mails.
    pub messages: Vec<Message>,
}

/// The answer to a command.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Answer {
    /// Done; with what was asked for.
    Done(serde_json::Value),
    /// Not done, and why.
    Not(String),
}
