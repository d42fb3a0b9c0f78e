//! Mails the sandbox's mail server took, and their addresses under `/inbox/`. Knows no SMTP.

mod mail;
mod web;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use jiff::Timestamp;

use crate::world::Sandbox;

pub(crate) use mail::Mail;

/// All mails, oldest first.
#[derive(Default)]
pub(crate) struct Inbox(Vec<Mail>);

/// How a mail arrived.
#[derive(Debug, Clone)]
pub(crate) struct Envelope {
    pub from: String,
    pub to: Vec<String>,
    /// Whether the connection was encrypted when the mail came.
    pub tls: bool,
    /// Who had signed in.
    pub user: Option<String>,
    pub received_at: Timestamp,
}

impl Inbox {
    /// Keeps a mail and answers its number.
    pub fn keep(&mut self, envelope: Envelope, raw: Vec<u8>) -> u64 {
        let id = self.0.last().map_or(1, |mail| mail.id + 1);
        self.0.push(Mail { id, envelope, raw });
        id
    }

    /// The mail with a number.
    pub fn find(&self, id: u64) -> Option<&Mail> {
        self.0.iter().find(|mail| mail.id == id)
    }

    /// All mails, oldest first.
    pub fn all(&self) -> &[Mail] {
        &self.0
    }

    /// Forgets every mail.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// Everything under `/inbox`.
pub(crate) fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/inbox", get(web::list))
        .route("/inbox/", get(web::list))
        .route("/inbox/messages.json", get(web::json).delete(web::clear))
        .route("/inbox/{id}", get(web::show))
        .route("/inbox/{id}/html", get(web::html))
        .route("/inbox/{id}/raw", get(web::raw))
}
