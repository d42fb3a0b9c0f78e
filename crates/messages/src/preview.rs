//! The preview of a mail: the very HTML that is sent, with its pictures inside it instead of beside it.
//! Knows no frame; the page that shows it needs no network and no scripts.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::render::{InlinePart, Rendered};

/// The HTML part with every `cid:` picture as a `data:` address.
#[must_use]
pub fn preview_html(mail: &Rendered) -> String {
    let pictures: Vec<_> = mail.parts.iter().map(picture).collect();
    inlined(&mail.html, &pictures)
}

/// A picture as it stands in the HTML part (`cid:…`) and as the preview shows it.
pub(crate) struct Picture {
    from: String,
    to: String,
}

fn picture(part: &InlinePart) -> Picture {
    picture_of(part.cid, part.mime, &part.bytes)
}

pub(crate) fn picture_of(cid: &str, mime: &str, bytes: &[u8]) -> Picture {
    Picture {
        from: format!("src=\"cid:{cid}\""),
        to: format!("src=\"data:{mime};base64,{}\"", STANDARD.encode(bytes)),
    }
}

/// User text cannot name a picture: its quotes are escaped.
pub(crate) fn inlined(html: &str, pictures: &[Picture]) -> String {
    pictures.iter().fold(html.to_owned(), |html, picture| html.replace(&picture.from, &picture.to))
}
