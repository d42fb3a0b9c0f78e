//! The one transaction: journal rows, what follows from them, and what travels with them. All or nothing, one sync.

use domain::Timestamp;
use domain::event::Event;
use rusqlite::{Connection, TransactionBehavior};

use crate::journal::{self, Head};
use crate::payments::Clocks;
use crate::{Batch, JournalKey, Store, StoreError};
use crate::{
    accounts, approvals, blobs, customers, drafts, follow, links, messages, orders, payments, settings,
    timeline,
};

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// The first new entry's number; one more than the head's when the batch held no event.
    pub first: u64,
    /// The newest entry.
    pub head: Head,
}

impl Store {
    /// Writes a batch. When this returns `Ok`, it is on disk; when it returns an error, nothing of it is.
    ///
    /// # Errors
    /// [`StoreError::OrderLocked`], [`StoreError::ReferenceTaken`], [`StoreError::ProviderOrderTaken`],
    /// [`StoreError::TooMuch`], [`StoreError::Stale`], [`StoreError::Repeated`], [`StoreError::Missing`],
    /// [`StoreError::CardNumber`], and what a disk can do.
    pub async fn append(&self, batch: Batch) -> Result<Appended, StoreError> {
        let (key, clocks) = (self.key(), self.clocks());
        let appended = self.write(move |connection| append(connection, &key, clocks, batch)).await;
        self.search_fell_behind();
        appended
    }
}

fn append(
    connection: &mut Connection,
    key: &JournalKey,
    clocks: Clocks,
    mut batch: Batch,
) -> Result<Appended, StoreError> {
    batch.events.iter_mut().for_each(journal::mask);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut writer = journal::Writer::new(&transaction, key)?;
    let first = writer.head().seq + 1;
    for event in &batch.events {
        let seq = writer.add(batch.at, &batch.actor, event)?;
        project(&transaction, clocks, seq, batch.at, event)?;
    }
    for (payment, url) in &batch.link_urls {
        links::set(&transaction, payment, url)?;
    }
    for (hash, bytes) in &batch.blobs {
        blobs::keep(&transaction, hash, bytes)?;
    }
    follow::set(&transaction, &batch.follow)?;
    if let Some(id) = &batch.forget_draft {
        drafts::delete(&transaction, id)?;
    }
    let head = writer.head();
    #[cfg(feature = "crash-points")]
    crash::point("C10");
    transaction.commit()?;
    Ok(Appended { first, head })
}

/// What one entry changes in the derived tables. Rebuilding runs exactly this.
pub(crate) fn project(
    connection: &Connection,
    clocks: Clocks,
    seq: u64,
    at: Timestamp,
    event: &Event,
) -> Result<(), StoreError> {
    match event {
        Event::Order { order } => {
            orders::project(connection, order)?;
            payments::follow_order(connection, order)?;
            customers::sold_to(connection, order, at)?;
        }
        Event::Payment { id, change } => payments::project(connection, clocks, id, change, at)?,
        Event::Approval { order_id, change } => approvals::project(connection, order_id, change, at)?,
        Event::Message { id, change } => messages::project(connection, id, change, at)?,
        Event::Customer { customer } => customers::project(connection, customer, at)?,
        Event::Account { account } => accounts::project(connection, clocks, account)?,
        Event::AccountRemoved { id } => accounts::remove(connection, clocks, id)?,
        Event::Settings { section, json } => settings::project(connection, section, json)?,
        Event::CardEntry { .. } => {}
    }
    timeline::index(connection, seq, event)
}
