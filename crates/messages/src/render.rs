//! A mail from its values: subject, HTML, plain text and pictures, the same for the preview and for the customer.
//! Knows no recipient's server and no MIME.

mod frame;
mod html;
mod pay_link;
mod plain;
mod qr;
mod receipt;
mod rows;
mod value;

use domain::Language;

use crate::header::HeaderText;

pub use pay_link::render_pay_link;
pub use receipt::render_receipt;

/// A finished mail. Holds the link: `Debug` shows sizes alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Under 60 characters, with the amount.
    pub subject: HeaderText,
    /// The HTML part; pictures are named `cid:`.
    pub html: String,
    /// The plain-text part with the same facts. Lines end in `\n`.
    pub text: String,
    /// The pictures, in the order of their appearance.
    pub parts: Vec<InlinePart>,
    /// The mail's language.
    pub language: Language,
    /// Ids of texts that the language lacks and that are in English instead; to be shown to whoever previews.
    pub in_english: Vec<String>,
    /// Whether the link only stands for one; then the mail cannot be composed.
    pub preview_only: bool,
}

/// A picture inside the mail.
#[derive(Clone, PartialEq, Eq)]
pub struct InlinePart {
    /// Its `Content-ID` without brackets.
    pub cid: &'static str,
    /// File name for programs that list it.
    pub name: &'static str,
    /// MIME type.
    pub mime: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Rendered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { html, text, parts, language, .. } = self;
        write!(f, "Rendered({language:?}, {} + {} bytes, {} pictures)", html.len(), text.len(), parts.len())
    }
}

impl std::fmt::Debug for InlinePart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "InlinePart({}, {}, {} bytes)", self.cid, self.mime, self.bytes.len())
    }
}
