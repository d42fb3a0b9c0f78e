//! Small conversions at the edge of the use-cases: ids, times, addresses.

use domain::id::{OrderId, PaymentId};
use domain::{Language, Timestamp};

/// A fresh id that grows with time.
pub(crate) fn new_id() -> String {
    uuid::Uuid::now_v7().simple().to_string()
}

pub(crate) fn order_id(text: &str) -> OrderId {
    OrderId::new(text)
}

pub(crate) fn payment_id(text: &str) -> PaymentId {
    PaymentId::new(text)
}

/// RFC 3339, as times cross to the page.
pub(crate) fn rfc3339(at: Timestamp) -> String {
    at.to_string()
}

pub(crate) fn language(code: &str) -> Language {
    code.parse().unwrap_or(Language::En)
}

/// Whether a text is exactly one e-mail address.
pub(crate) fn check_email(text: &str) -> Result<(), &'static str> {
    messages::Mailbox::new(text).map(|_| ()).map_err(|_| "email-invalid")
}

/// A likely typo's mend (`gmial.com` → `gmail.com`).
pub(crate) fn email_suggestion(text: &str) -> Option<String> {
    messages::Mailbox::new(text).ok()?.suggestion()
}
