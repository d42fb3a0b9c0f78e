//! The rules of money, cards, orders, payments, links and their states.
//! Knows no I/O, no async and no clock: what time it is, and what a provider said, is always passed in.

pub mod account;
pub mod approval;
pub mod card;
pub mod clock;
pub mod drift;
pub mod event;
pub mod id;
pub mod language;
pub mod message;
pub mod money;
pub mod order;
pub mod pace;
pub mod payment;
pub mod provider;
pub mod quotation;
pub mod reason;
pub mod role;
pub mod rules;
pub mod secret;
pub mod text;
pub mod update;

pub use language::Language;
pub use money::{Currency, Money};
pub use secret::Secret;

/// An instant in UTC.
pub use jiff::Timestamp;
