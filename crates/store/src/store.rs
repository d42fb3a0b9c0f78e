//! The handle everybody holds: opens the file, starts its threads and sends work to them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use crate::engine::{self, Readers, Writer};
use crate::payments::Clocks;
use crate::{JournalKey, StoreError};

/// Journal, projections and queries over one file. Cloning it is cheap; all clones share the threads.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    writer: Writer,
    readers: Readers,
    key: Arc<JournalKey>,
    clocks: Arc<Clocks>,
}

/// What may differ between installations.
#[derive(Debug, Clone)]
pub struct Options {
    /// Days until a reservation lapses, by provider id; a provider not named here has seven.
    pub authorisation_days: BTreeMap<String, u16>,
    /// How many queries may run at once.
    pub readers: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { authorisation_days: BTreeMap::new(), readers: 3 }
    }
}

impl Store {
    /// Opens the store in `folder`, which is made (for its owner only) if it is missing.
    ///
    /// # Errors
    /// [`StoreError::NewerSchema`], [`StoreError::WrongKey`], [`StoreError::Damaged`], [`StoreError::ReadOnly`] and
    /// what else opening a file can meet.
    pub async fn open(folder: &Path, key: JournalKey) -> Result<Self, StoreError> {
        Self::open_with(folder, key, Options::default()).await
    }

    /// As [`Store::open`], with options.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub async fn open_with(folder: &Path, key: JournalKey, options: Options) -> Result<Self, StoreError> {
        let folder = folder.to_owned();
        let (answer, answered) = tokio::sync::oneshot::channel();
        // Opening may check a large file: on a thread of its own, like everything else here.
        std::thread::Builder::new().name("store-open".into()).spawn(move || {
            answer.send(open(&folder, key, &options)).ok();
        })?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Finishes what waits and closes the file for writing; clones of this handle can then do no more.
    pub async fn close(self) {
        self.inner.writer.stop().await;
    }

    pub(crate) async fn write<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.inner.writer.run(job).await
    }

    pub(crate) async fn read<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.inner.readers.run(job).await
    }

    pub(crate) fn key(&self) -> Arc<JournalKey> {
        Arc::clone(&self.inner.key)
    }

    pub(crate) fn clocks(&self) -> Arc<Clocks> {
        Arc::clone(&self.inner.clocks)
    }
}

fn open(folder: &Path, key: JournalKey, options: &Options) -> Result<Store, StoreError> {
    let mut connection = engine::open_writer(folder)?;
    let clocks = Clocks::new(options.authorisation_days.clone());
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    check_key(&transaction, &key)?;
    clocks.adopt(&transaction)?;
    transaction.commit()?;
    let readers =
        (0..options.readers.max(1)).map(|_| engine::open_reader(folder)).collect::<Result<Vec<_>, _>>()?;
    let inner = Inner {
        writer: Writer::start(connection)?,
        readers: Readers::start(readers)?,
        key: Arc::new(key),
        clocks: Arc::new(clocks),
    };
    Ok(Store { inner: Arc::new(inner) })
}

/// A journal continued with another key could never be verified again.
fn check_key(connection: &Connection, key: &JournalKey) -> Result<(), StoreError> {
    let known = about(connection, "journal key")?;
    match known {
        Some(value) if value == key.check_value() => Ok(()),
        Some(_) => Err(StoreError::WrongKey),
        None => set_about(connection, "journal key", &key.check_value()),
    }
}

pub(crate) fn about(connection: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    Ok(connection.query_row("SELECT value FROM about WHERE name = ?", [name], |row| row.get(0)).optional()?)
}

pub(crate) fn set_about(connection: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    connection.execute("INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)", [name, value])?;
    Ok(())
}
