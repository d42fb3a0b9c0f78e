//! Journal, projections, outbox and queries over one SQLite file; knows nothing of providers, windows or words.
//!
//! * [`Store::append`] is the one way anything that counts is written: journal rows, what follows from them, mails to
//!   send, link addresses and pictures, in one transaction with one sync to disk.
//! * Everything else reads, or keeps what is not worth a journal entry (drafts, the polling schedule, running numbers).
//! * [`Store::verify`] checks the journal's hash chain and rebuilds every derived table from it.
//!
//! Every call runs on a thread of the store's own, so that no disk ever blocks a worker of the async runtime. A call
//! whose future is dropped is still carried out.

mod accounts;
mod append;
mod approvals;
mod backup;
mod batch;
mod blobs;
mod completing;
mod counters;
mod customers;
mod drafts;
mod engine;
mod error;
mod fold;
mod follow;
mod instant;
mod journal;
mod key;
mod links;
mod list;
mod messages;
mod orders;
mod payments;
mod search;
mod settings;
mod store;
mod timeline;
mod verify;

pub use append::Appended;
pub use batch::Batch;
pub use completing::{Completing, Marked};
pub use drafts::Draft;
pub use error::StoreError;
pub use follow::Follow;
pub use journal::{Entry, Head, Sealed};
pub use key::JournalKey;
pub use list::{ActsBy, Count, Cursor, ListPage, ListQuery, ListRow, View, ViewCounts};
pub use store::{Options, Store};
pub use verify::{Broken, Verified, verify_copy};
