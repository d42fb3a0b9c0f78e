//! Everything that can happen, as the journal keeps it. Never holds card data, credentials or the address of a link.

use serde::{Deserialize, Serialize};

use crate::account::Account;
use crate::approval::ApprovalEvent;
use crate::id::{AccountId, MessageId, OperatorId, OrderId, PaymentId};
use crate::message::MessageEvent;
use crate::order::{Customer, Order};
use crate::payment::{Channel, PaymentEvent};

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A person at the terminal.
    Operator(OperatorId),
    /// The terminal by itself; the job's name.
    Terminal(String),
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Event {
    /// An order was kept or changed; the whole order as it is now.
    Order {
        /// The order.
        order: Box<Order>,
    },
    /// A payment moved.
    Payment {
        /// Which.
        id: PaymentId,
        /// How.
        change: PaymentEvent,
    },
    /// Somebody asked for an order's approval, or decided on it.
    Approval {
        /// Of which order.
        order_id: OrderId,
        /// What happened.
        change: ApprovalEvent,
    },
    /// A mail moved.
    Message {
        /// Which.
        id: MessageId,
        /// How.
        change: MessageEvent,
    },
    /// A customer of the address book was kept or changed.
    Customer {
        /// The customer, with its id.
        customer: Box<Customer>,
    },
    /// An account was set up or changed.
    Account {
        /// The account.
        account: Box<Account>,
    },
    /// An account was removed.
    AccountRemoved {
        /// Which.
        id: AccountId,
    },
    /// A section of the settings was changed.
    Settings {
        /// Which section.
        section: String,
        /// What it is now, as JSON. Never a secret.
        json: String,
    },
    /// The card window of a payment's order was opened, closed, or its number shown on the rep's demand.
    CardEntry {
        /// The order's reference.
        reference: String,
        /// Telephone or mail.
        channel: Channel,
        /// What happened.
        step: CardEntryStep,
    },
}

/// What happened at the card window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardEntryStep {
    /// Opened.
    Opened,
    /// The number was shown while a key was held.
    Shown,
    /// Sent.
    Submitted,
    /// Closed without sending.
    Cancelled,
    /// No recorder is set up: the person was reminded to pause the recording by hand.
    RecordingReminded,
    /// The recorder of the call paused when asked, before anything was typed.
    RecordingPaused,
    /// It was asked to pause and did not, or did not say so; the person was told before typing.
    RecordingNotPaused,
    /// It goes on since the window is gone.
    RecordingResumed,
    /// It was asked to go on and did not, or did not say so; the person was told.
    RecordingNotResumed,
}
