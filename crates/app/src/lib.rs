//! The use-cases and background jobs of the terminal: who may do what, in which order, and what is kept of it.
//! Knows no window and no Tauri, no wire format, no SQL and no words: those are the shell's, `providers`', `store`'s, `messages`'.

mod accounts;
mod actions;
pub mod api;
mod approvals;
mod asking;
pub mod card_entry;
mod card_words;
mod clock;
mod config;
mod convert;
mod credentials;
mod customers;
mod demo;
mod details;
mod drift;
mod error;
mod evidence;
mod exports;
mod jobs;
mod links;
mod lists;
mod mail;
mod operate;
mod orders;
mod pay;
mod post;
mod profile;
mod quotations;
mod record;
mod recording;
mod restore;
mod results;
mod sender;
mod session;
mod templates;
mod terminal;
mod told;
mod turns;
mod unwritten;
mod update;

pub use card_words::{CardOpening, CardView};
pub use clock::{Clock, ManualClock, SystemClock};
pub use demo::DemoServers;
pub use error::Error;
pub use pay::{CardTicket, EntryPage};
pub use profile::Profile;
pub use record::verify_file;
pub use recording::{HeldRecording, Recording};
pub use restore::Reconciled;
pub use terminal::{App, Options};

/// Whether this was built to be killed at a named instant: a program for people refuses to be.
pub const CRASH_POINTS: bool = cfg!(feature = "crash-points");

/// Where secrets are; the shell chooses which.
pub use secrets::{Keychain, MemoryKeychain, OsKeychain};
