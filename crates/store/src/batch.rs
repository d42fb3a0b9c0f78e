//! What is written together: events with what follows them. Applies nothing itself.

use domain::Timestamp;
use domain::event::{Actor, Event};
use domain::id::PaymentId;
use domain::payment::LinkUrl;

/// Everything one use-case writes: all of it or nothing, with one sync to disk.
#[derive(Debug, Clone)]
pub struct Batch {
    /// When it happened.
    pub at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// What happened, in order. An event may rely on those before it.
    pub events: Vec<Event>,
    /// Addresses of links just made; replaces an earlier one of the same payment.
    pub link_urls: Vec<(PaymentId, LinkUrl)>,
    /// Pictures of mails, by the hash of their bytes; one that is there already is left as it is.
    pub blobs: Vec<(String, Vec<u8>)>,
    /// When to ask the provider again and how often it was asked; `None` stops.
    pub follow: Vec<(PaymentId, Option<(Timestamp, u32)>)>,
    /// The draft that became this order.
    pub forget_draft: Option<String>,
}

impl Batch {
    /// A batch of nothing yet.
    #[must_use]
    pub fn new(at: Timestamp, actor: Actor) -> Self {
        Self {
            at,
            actor,
            events: Vec::new(),
            link_urls: Vec::new(),
            blobs: Vec::new(),
            follow: Vec::new(),
            forget_draft: None,
        }
    }

    /// Adds an event.
    #[must_use]
    pub fn event(mut self, event: Event) -> Self {
        self.events.push(event);
        self
    }

    /// Adds events.
    #[must_use]
    pub fn events(mut self, events: impl IntoIterator<Item = Event>) -> Self {
        self.events.extend(events);
        self
    }

    /// Adds the address of a link.
    #[must_use]
    pub fn link_url(mut self, payment: PaymentId, url: LinkUrl) -> Self {
        self.link_urls.push((payment, url));
        self
    }

    /// Adds a picture by the hash of its bytes.
    #[must_use]
    pub fn blob(mut self, hash: impl Into<String>, bytes: Vec<u8>) -> Self {
        self.blobs.push((hash.into(), bytes));
        self
    }

    /// Sets (or, with `None`, ends) the schedule on which a payment is asked about.
    #[must_use]
    pub fn follow(mut self, payment: PaymentId, next: Option<(Timestamp, u32)>) -> Self {
        self.follow.push((payment, next));
        self
    }

    /// Forgets a draft.
    #[must_use]
    pub fn forget_draft(mut self, id: impl Into<String>) -> Self {
        self.forget_draft = Some(id.into());
        self
    }
}
