//! Text that leaves the terminal: e-mails and receipts in nine languages, and SMTP; knows no providers.
//!
//! A mail goes one way: plain values ([`PayLinkMail`], [`ReceiptMail`]) and a checked [`PayLink`] are rendered
//! ([`render_pay_link`], [`render_receipt`]), looked at ([`preview_html`]), composed ([`compose`]) and handed over
//! ([`smtp`]). Every step but the last is a pure function: the same values give the same bytes, so what was previewed
//! is what is sent, also after a restart.
//!
//! What keeps foreign text harmless: [`HeaderText`] and [`Mailbox`] in headers; in bodies one type that only holds
//! escaped markup, user text inside `<bdi>`, and no address but the pay link, whose host is on the account's list.

mod brand;
mod compose;
mod error;
mod header;
mod l10n;
mod link;
mod mail;
mod mailbox;
mod preview;
mod render;
pub mod smtp;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod words;

pub use brand::{BadColour, Logo, MAX_LOGO_BYTES, Rgb};
pub use compose::{Envelope, compose};
pub use error::Error;
pub use header::HeaderText;
pub use l10n::{Arg, L10n, Localised, Moment};
pub use link::PayLink;
pub use mail::{
    Addressee, CardFacts, Contact, Delivery, MailLine, OrderFacts, PayLinkKind, PayLinkMail, ReceiptKind,
    ReceiptMail, Shop,
};
pub use mailbox::{Mailbox, MailboxError};
pub use preview::preview_html;
pub use render::{InlinePart, Rendered, render_pay_link, render_receipt};
