//! Why the store did not do something, as conditions a caller can act on. Never holds a stored value.

use domain::id::{OrderId, PaymentId};

/// Every way a call of the store can fail. Whatever the reason, a failed write left nothing behind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Another order has this reference.
    #[error("the order reference is taken")]
    ReferenceTaken {
        /// The order that has it.
        order: OrderId,
    },
    /// The order may not be charged: a payment of it is under way, unknown or holds money already.
    #[error("the order is locked by a payment")]
    OrderLocked {
        /// The payment that holds the order (may be the one that was to be charged).
        payment: PaymentId,
    },
    /// Another order's payment through the account has this order id at the provider.
    #[error("the provider's order id is taken")]
    ProviderOrderTaken {
        /// The payment that has it.
        payment: PaymentId,
    },
    /// The capture or refund exceeds what is there, or the new amount is none that it could change to.
    #[error("more than remains")]
    TooMuch {
        /// The payment.
        payment: PaymentId,
    },
    /// The order was changed meanwhile: its version must grow by exactly one.
    #[error("the order was changed meanwhile")]
    Stale,
    /// An id that must be new was used before.
    #[error("this {what} exists already")]
    Repeated {
        /// What kind of thing.
        what: &'static str,
    },
    /// An event is about something that does not exist, or lacks its id.
    #[error("there is no such {what}")]
    Missing {
        /// What kind of thing.
        what: &'static str,
    },
    /// A text holds what looks like a card number, or a card field holds more than it may.
    #[error("a text looks like a card number")]
    CardNumber,
    /// The file was written by a newer version of the terminal.
    #[error("the file was written by a newer version")]
    NewerSchema,
    /// The journal was begun with another key.
    #[error("the journal was begun with another key")]
    WrongKey,
    /// The file is damaged, or is none of ours.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// The file or folder cannot be written.
    #[error("the file cannot be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// Another program held the file for more than five seconds.
    #[error("the file is in use")]
    Busy,
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
    /// The system or the database reported something else.
    #[error("the file could not be read or written: {0}")]
    Io(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match &error {
            rusqlite::Error::SqliteFailure(failure, message) => match failure.code {
                Code::DatabaseBusy | Code::DatabaseLocked => Self::Busy,
                Code::DiskFull => Self::DiskFull,
                Code::ReadOnly | Code::PermissionDenied => Self::ReadOnly,
                Code::DatabaseCorrupt | Code::NotADatabase => Self::Damaged(failure.to_string()),
                // The message of a constraint names the constraint, never a value.
                _ => Self::Io(message.clone().unwrap_or_else(|| failure.to_string())),
            },
            rusqlite::Error::FromSqlConversionFailure(column, ..)
            | rusqlite::Error::InvalidColumnType(column, ..)
            | rusqlite::Error::IntegralValueOutOfRange(column, _) => {
                Self::Damaged(format!("column {column} holds something else than it should"))
            }
            other => Self::Io(other.to_string()),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull,
            kind => Self::Io(kind.to_string()),
        }
    }
}

/// A stored document that cannot be read is damage; the text of the error could quote the document, so it is left out.
pub(crate) fn unreadable(what: &'static str) -> impl Fn(serde_json::Error) -> StoreError {
    move |error| StoreError::Damaged(format!("a stored {what} cannot be read (column {})", error.column()))
}
