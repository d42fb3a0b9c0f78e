//! What changes by itself. The page is told what changed and then asks for it.

use serde::{Deserialize, Serialize};
use specta::Type;

/// Something changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum AppEvent {
    PaymentChanged {
        payment_id: String,
    },
    ListChanged {
        newer: u32,
    },
    /// How many need attention, and how many reservations and open links run out within 48 hours.
    AttentionChanged {
        attention: u32,
        lapsing: u32,
    },
    /// Somebody asked for an approval, or decided; how many the person at the terminal may decide now.
    ApprovalsChanged {
        waiting: u32,
    },
    /// Record and providers were compared; on how many payments they disagree.
    DriftChecked {
        found: u32,
    },
    /// The card window is gone; a payment id says that the card was sent.
    CardClosed {
        order_id: String,
        payment_id: Option<String>,
        why: CardClosedWhy,
    },
    Connection {
        online: bool,
    },
    SessionChanged,
    /// The recording of the call is not as it has to be: a person has to see to it.
    RecordingAlarm(RecordingAlarm),
    /// A link was paid, or an unknown outcome was settled: the salesperson is told at once, outside the page too.
    Notice {
        payment_id: String,
        title: String,
        body: String,
    },
}

/// The recorder did not do as it was asked. In the operator's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RecordingAlarm {
    pub title: String,
    pub body: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum CardClosedWhy {
    Cancelled,
    Idle,
    Locked,
    Offline,
    Submitted,
}
