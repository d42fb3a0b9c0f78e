//! Reads a delivered mail back into what the preview showed, so that tests can compare the two; knows no server.

use mail_parser::{MessageParser, MimeHeaders, PartType};

use crate::preview::{inlined, picture_of};

/// What arrived, in the terms of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// The decoded subject.
    pub subject: String,
    /// The HTML part with its pictures inside, comparable to [`crate::preview_html`].
    pub preview: String,
    /// The plain-text part, lines ending in `\n`.
    pub text: String,
    /// Every address the headers name, in the order From, Reply-To, To, Cc, Bcc.
    pub addresses: Vec<String>,
}

/// Reads the bytes a server received; `None` if they are no mail of this crate's shape.
#[must_use]
pub fn delivered(message: &[u8]) -> Option<Delivered> {
    let message = MessageParser::default().parse(message)?;
    let mut pictures = Vec::new();
    for part in &message.parts {
        if let (Some(cid), PartType::Binary(bytes) | PartType::InlineBinary(bytes)) =
            (part.content_id(), &part.body)
        {
            let kind = part.content_type()?;
            pictures.push(picture_of(cid, &format!("{}/{}", kind.ctype(), kind.subtype()?), bytes));
        }
    }
    let unix = |text: &str| text.replace("\r\n", "\n");
    let mut addresses = Vec::new();
    for list in
        [message.from(), message.reply_to(), message.to(), message.cc(), message.bcc()].into_iter().flatten()
    {
        addresses.extend(list.iter().filter_map(|one| one.address.as_deref().map(str::to_owned)));
    }
    let html = message.html_part(0)?.text_contents()?;
    let text = message.text_part(0)?.text_contents()?;
    Some(Delivered {
        subject: message.subject()?.to_owned(),
        preview: inlined(&unix(html), &pictures),
        text: unix(text),
        addresses,
    })
}
