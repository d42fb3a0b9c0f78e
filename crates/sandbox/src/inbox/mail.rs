//! One mail and its readable parts. Parses on demand, so that receiving stays cheap. Knows no page.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use mail_parser::{Message, MessageParser, MimeHeaders as _};
use serde_json::{Value, json};

use super::Envelope;

/// A received mail.
pub(crate) struct Mail {
    pub id: u64,
    pub envelope: Envelope,
    pub raw: Vec<u8>,
}

/// The parts a person reads; empty where the mail has none.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub subject: String,
    pub message_id: String,
    pub from: String,
    pub html: String,
    pub text: String,
}

impl Mail {
    /// Parses the mail.
    pub fn parts(&self) -> Parts {
        let Some(message) = MessageParser::default().parse(&self.raw) else { return Parts::default() };
        let address = message.from().and_then(|from| from.first());
        let from = address.map(|one| {
            let mailbox = one.address().unwrap_or_default();
            one.name().map_or_else(|| mailbox.to_owned(), |name| format!("{name} <{mailbox}>"))
        });
        // The parser makes up an HTML body for a mail that has none; a made-up part is not one.
        let html = message.html_part(0).filter(|part| part.is_text_html());
        Parts {
            subject: message.subject().unwrap_or_default().to_owned(),
            message_id: message.message_id().unwrap_or_default().to_owned(),
            from: from.unwrap_or_default(),
            html: html
                .and_then(|part| part.text_contents())
                .map(|html| embed(&lines(html), &message))
                .unwrap_or_default(),
            text: message.body_text(0).map(|text| lines(&text)).unwrap_or_default(),
        }
    }

    /// The mail as `messages.json` lists it.
    pub fn json(&self) -> Value {
        let parts = self.parts();
        json!({
            "id": self.id,
            "from": self.envelope.from,
            "to": self.envelope.to,
            "header_from": parts.from,
            "subject": parts.subject,
            "message_id": parts.message_id,
            "received_at": self.envelope.received_at,
            "tls": self.envelope.tls,
            "user": self.envelope.user,
            "html": parts.html,
            "text": parts.text,
            "raw": String::from_utf8_lossy(&self.raw),
        })
    }
}

/// The text with plain line ends; `raw` keeps the wire's.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Puts images that came with the mail in place of their `cid:` references.
fn embed(html: &str, message: &Message<'_>) -> String {
    let mut html = html.to_owned();
    for part in message.attachments() {
        let Some(id) = part.content_id() else { continue };
        let kind = part.content_type().map_or_else(
            || "application/octet-stream".to_owned(),
            |kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("octet-stream")),
        );
        let data = format!("data:{kind};base64,{}", BASE64_STANDARD.encode(part.contents()));
        html = html.replace(&format!("cid:{}", id.trim_matches(['<', '>'])), &data);
    }
    html
}
