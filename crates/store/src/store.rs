//! The handle everybody holds: opens the file, starts its threads and sends work to them.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use domain::account::Account;
use rusqlite::{Connection, OptionalExtension};

use crate::engine::{self, Readers, Writer};
use crate::payments::{Clocks, DAYS};
use crate::{JournalKey, StoreError, search};

/// Rows indexed in one transaction: short enough that a charge never waits long behind it.
const AT_ONCE: usize = 200;

/// Journal, projections and queries over one file. Cloning it is cheap; all clones share the threads.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    writer: Writer,
    readers: Readers,
    folder: PathBuf,
    key: Arc<JournalKey>,
    clocks: Clocks,
    /// How often something was written, and how much of that the search index had seen when it last caught up.
    written: AtomicU64,
    indexed: AtomicU64,
    /// What a check that took its time found: nothing is written to a damaged file.
    damage: Arc<OnceLock<StoreError>>,
}

/// What may differ between installations.
#[derive(Debug, Clone)]
pub struct Options {
    /// Days until a reservation lapses at an account; seven where nothing else is said, or the account is gone.
    pub authorisation_days: fn(&Account) -> u16,
    /// How many queries may run at once.
    pub readers: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { authorisation_days: |_| DAYS, readers: 3 }
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

    /// Finishes what waits and closes the file; clones of this handle can then do no more. Not calling it loses
    /// nothing: what was written is on disk already.
    pub async fn close(self) {
        // Readers first: only the last connection to close can fold the log into the file and remove it.
        self.inner.readers.stop().await;
        self.inner.writer.stop().await;
    }

    pub(crate) async fn write<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        match self.inner.damage.get() {
            Some(damage) => Err(damage.clone()),
            None => self.inner.writer.run(job).await,
        }
    }

    pub(crate) async fn read<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.inner.readers.run(job).await
    }

    pub(crate) fn search_fell_behind(&self) {
        self.inner.written.fetch_add(1, Ordering::AcqRel);
    }

    /// Whoever searches finds what was written before.
    pub(crate) async fn catch_up_search(&self) -> Result<(), StoreError> {
        let written = self.inner.written.load(Ordering::Acquire);
        if self.inner.indexed.load(Ordering::Acquire) < written {
            while self.write(|connection| search::catch_up(connection, AT_ONCE)).await? {}
            self.inner.indexed.fetch_max(written, Ordering::AcqRel);
        }
        Ok(())
    }

    pub(crate) fn key(&self) -> Arc<JournalKey> {
        Arc::clone(&self.inner.key)
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.inner.folder
    }

    pub(crate) fn clocks(&self) -> Clocks {
        self.inner.clocks
    }
}

fn open(folder: &Path, key: JournalKey, options: &Options) -> Result<Store, StoreError> {
    let mut connection = engine::open_writer(folder)?;
    let damage = Arc::new(OnceLock::new());
    let found = Arc::clone(&damage);
    engine::check(&connection, folder, move |error| {
        found.set(error).ok();
    })?;
    let clocks = Clocks::new(options.authorisation_days);
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    check_key(&transaction, &key)?;
    clocks.adopt(&transaction)?;
    transaction.commit()?;
    let readers =
        (0..options.readers.max(1)).map(|_| engine::open_reader(folder)).collect::<Result<Vec<_>, _>>()?;
    let inner = Inner {
        writer: Writer::start(connection, |connection| {
            search::catch_up(connection, AT_ONCE).unwrap_or(false)
        })?,
        readers: Readers::start(readers)?,
        folder: folder.to_owned(),
        key: Arc::new(key),
        clocks,
        // As if something had been: what the last run left is caught up with too.
        written: AtomicU64::new(1),
        indexed: AtomicU64::new(0),
        damage,
    };
    Ok(Store { inner: Arc::new(inner) })
}

/// A journal continued with another key could never be verified again.
pub(crate) fn check_key(connection: &Connection, key: &JournalKey) -> Result<(), StoreError> {
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

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use domain::Timestamp;
    use domain::event::{Actor, Event};

    use super::*;
    use crate::Batch;
    use crate::engine::{Role, read_back};

    async fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), JournalKey::new([1; 32])).await.unwrap();
        (folder, store)
    }

    fn settings(length: usize) -> Batch {
        let json = format!("\"{}\"", "x".repeat(length));
        let event = Event::Settings { section: "mail".into(), json };
        Batch::new(Timestamp::UNIX_EPOCH, Actor::Terminal("test".into())).event(event)
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn every_connection_has_every_setting() {
        let (_folder, store) = store().await;
        assert_eq!(store.write(|connection| read_back(connection, Role::Writer)).await, Ok(vec![]));
        // Three jobs that wait for each other are on three threads.
        let barrier = Arc::new(Barrier::new(3));
        let jobs: Vec<_> = (0..3)
            .map(|_| {
                let (store, barrier) = (store.clone(), Arc::clone(&barrier));
                tokio::spawn(async move {
                    let job = move |connection: &Connection| {
                        barrier.wait();
                        read_back(connection, Role::Reader)
                    };
                    store.read(job).await
                })
            })
            .collect();
        for job in jobs {
            assert_eq!(job.await.unwrap(), Ok(vec![]));
        }
        let wrong = store.write(|connection| {
            connection.pragma_update(None, "synchronous", 1)?;
            read_back(connection, Role::Writer)
        });
        assert_eq!(wrong.await, Ok(vec!["synchronous"]));
    }

    #[tokio::test]
    async fn a_reader_cannot_write() {
        let (_folder, store) = store().await;
        let write = store.read(|connection| Ok(connection.execute("DELETE FROM counters", [])?)).await;
        assert_eq!(write, Err(StoreError::ReadOnly));
    }

    #[tokio::test]
    async fn a_full_disk_refuses_the_whole_batch_and_nothing_else_is_lost() {
        let (_folder, store) = store().await;
        store.append(settings(10)).await.unwrap();
        let before = store.head().await.unwrap();
        let limit = |pages: i64| {
            store.write(move |connection| {
                let now: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
                Ok(connection.pragma_update(None, "max_page_count", now + pages)?)
            })
        };
        limit(2).await.unwrap();
        assert_eq!(store.append(settings(100_000)).await, Err(StoreError::DiskFull));
        assert_eq!(store.head().await.unwrap(), before);
        assert_eq!(store.verify().await.unwrap().broken, None);
        limit(1_000).await.unwrap();
        assert_eq!(store.append(settings(100_000)).await.unwrap().head.seq, before.seq + 1);
    }

    #[tokio::test]
    async fn a_closed_store_says_so() {
        let (_folder, store) = store().await;
        let clone = store.clone();
        store.close().await;
        assert_eq!(clone.append(settings(1)).await, Err(StoreError::Closed));
        assert_eq!(clone.head().await, Err(StoreError::Closed));
    }
}
