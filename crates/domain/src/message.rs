//! One e-mail from its cause to its acceptance by a server. Knows no SMTP and no words; claims nothing nobody can know.

use serde::{Deserialize, Serialize};

use crate::id::{MessageId, OrderId, PaymentId};
use crate::{Language, Timestamp};

/// What a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageKind {
    /// Carries a payment link.
    PayLink,
    /// Reminds of a link that is still open.
    Reminder,
    /// Says what was paid.
    Receipt,
}

/// How far a mail got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageState {
    /// There is none.
    None,
    /// Waiting to go out.
    Queued,
    /// Handed to the server, whose answer has not come.
    Sending,
    /// The server took it.
    Sent,
    /// The server refused it for good.
    Failed,
    /// The server may have taken it: the answer was lost. Not sent again by itself.
    Uncertain,
}

/// A mail as the outbox keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Its id; the `Message-ID` is made of it and never changes.
    pub id: MessageId,
    /// The order it is about.
    pub order_id: OrderId,
    /// The payment it is about.
    pub payment_id: PaymentId,
    /// What it is for.
    pub kind: MessageKind,
    /// To whom.
    pub to: Vec<String>,
    /// Who gets a copy.
    pub copy_to: Option<String>,
    /// In which language.
    pub language: Language,
    /// Everything it is rendered from, but the link, as JSON of the `messages` crate: what was previewed is what is sent.
    pub content: String,
    /// How far it got.
    pub state: MessageState,
    /// How often it was tried.
    pub tries: u32,
    /// When it may be tried (again).
    pub due_at: Timestamp,
    /// What the server said, for the detail page; never holds addresses or the link.
    pub last_answer: Option<String>,
    /// When it was queued.
    pub queued_at: Timestamp,
    /// When the server took it.
    pub sent_at: Option<Timestamp>,
    /// It failed because the way to the server is set up wrongly: it goes out once that is mended.
    #[serde(default, skip_serializing_if = "is_off")]
    pub setup: bool,
}

/// What was written before there was the switch reads the same.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn is_off(switch: &bool) -> bool {
    !switch
}

/// Something that happened to a mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum MessageEvent {
    /// Written in the same transaction as its cause.
    Queued {
        /// The mail.
        message: Box<Message>,
    },
    /// About to be handed over.
    Sending,
    /// The server took it.
    Sent {
        /// What it said.
        answer: String,
    },
    /// Not taken; tried again at `due_at`.
    Deferred {
        /// What went wrong.
        answer: String,
        /// When it is tried again.
        due_at: Timestamp,
    },
    /// Refused for good.
    Failed {
        /// What the server said.
        answer: String,
        /// The way to the server is set up wrongly: not this mail's fault.
        #[serde(default, skip_serializing_if = "is_off")]
        setup: bool,
    },
    /// The answer after the end of data was lost.
    Uncertain,
    /// A person asked to send it again, as the same mail.
    Requeued,
}

impl Message {
    /// Applies one event.
    pub fn apply(&mut self, event: &MessageEvent, at: Timestamp) {
        match event {
            MessageEvent::Queued { .. } => {}
            MessageEvent::Sending => {
                self.state = MessageState::Sending;
                self.tries += 1;
            }
            MessageEvent::Sent { answer } => {
                self.state = MessageState::Sent;
                self.sent_at = Some(at);
                self.last_answer = Some(answer.clone());
            }
            MessageEvent::Deferred { answer, due_at } => {
                self.state = MessageState::Queued;
                self.due_at = *due_at;
                self.last_answer = Some(answer.clone());
            }
            MessageEvent::Failed { answer, setup } => {
                self.state = MessageState::Failed;
                self.last_answer = Some(answer.clone());
                self.setup = *setup;
            }
            MessageEvent::Uncertain => self.state = MessageState::Uncertain,
            MessageEvent::Requeued => {
                self.state = MessageState::Queued;
                self.due_at = at;
                self.setup = false;
            }
        }
    }
}
