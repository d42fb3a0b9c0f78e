//! Proof that the record is whole: every hash follows from the one before, and replaying the journal gives exactly the
//! tables there are.

mod compare;
mod copy;

pub use copy::verify_copy;

use std::fmt;

use domain::Timestamp;
use rusqlite::Connection;

use crate::engine::open_scratch;
use crate::journal::{self, GENESIS, Head, Row};
use crate::payments::Clocks;
use crate::{JournalKey, Store, StoreError, append};

/// What checking found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many entries were checked.
    pub entries: u64,
    /// The newest entry that follows unbroken from the first.
    pub head: Head,
    /// When the first entry was written, if there is one that can be trusted.
    pub since: Option<Timestamp>,
    /// What is wrong, if anything: the first thing found.
    pub broken: Option<Broken>,
}

/// What is wrong with the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// This entry was changed, moved, put in or follows a missing one.
    Entry {
        /// The first entry that does not follow.
        seq: u64,
    },
    /// Entries after this one are missing, or were made anew: a later head is known.
    Cut {
        /// The last entry that can be trusted to be there.
        seq: u64,
    },
    /// The entry is genuine, but replaying it failed.
    Replay {
        /// The entry.
        seq: u64,
    },
    /// A table differs from what the journal says.
    Table {
        /// Which table.
        table: &'static str,
        /// The key of the first row that differs.
        key: String,
    },
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Entry { seq } => write!(f, "journal entry {seq} does not follow from the one before"),
            Self::Cut { seq } => write!(f, "the journal was cut after entry {seq}"),
            Self::Replay { seq } => write!(f, "journal entry {seq} cannot be replayed"),
            Self::Table { table, key } => write!(f, "{table} {key} differs from the journal"),
        }
    }
}

impl Store {
    /// Checks the hash chain and compares every derived table with a rebuild from the journal.
    ///
    /// # Errors
    /// [`StoreError`] when the check itself could not be done; what it finds is in [`Verified::broken`].
    pub async fn verify(&self) -> Result<Verified, StoreError> {
        self.verify_against(None).await
    }

    /// As [`Store::verify`], and that the entry known from elsewhere (the keychain, a printed export) is still there:
    /// only that shows when the journal's end was cut off.
    ///
    /// # Errors
    /// As [`Store::verify`].
    pub async fn verify_against(&self, known: Option<Head>) -> Result<Verified, StoreError> {
        let (key, clocks) = (self.key(), self.clocks());
        self.read(move |connection| {
            // One snapshot: what is written meanwhile is not looked at.
            let snapshot = connection.unchecked_transaction()?;
            verify(&snapshot, Some(&key), clocks, known)
        })
        .await
    }
}

/// Without the key, the hashes themselves cannot be computed: then only their order is checked, and what follows from
/// the entries.
pub(crate) fn verify(
    connection: &Connection,
    key: Option<&JournalKey>,
    clocks: Clocks,
    known: Option<Head>,
) -> Result<Verified, StoreError> {
    let mut scratch = open_scratch()?;
    let rebuilt = scratch.transaction()?;
    let mut head = Head { seq: 0, hash: GENESIS };
    let (mut since, mut replay) = (None, None);
    let mut statement =
        connection.prepare("SELECT seq, at, actor, body, prev, hash FROM journal ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(found) = rows.next()? {
        let seq = head.seq + 1;
        let broken = |broken| Ok(Verified { entries: seq - 1, head, since, broken: Some(broken) });
        let (prev, hash): ([u8; 32], [u8; 32]) = (found.get(4)?, found.get(5)?);
        let row = Row { seq, at: found.get(1)?, actor: found.get(2)?, body: found.get(3)?, prev };
        let in_place = found.get::<_, i64>(0)?.cast_unsigned() == seq && prev == head.hash;
        if !in_place || key.is_some_and(|key| journal::hash(key, &row) != hash) {
            return broken(Broken::Entry { seq });
        }
        if known.is_some_and(|known| known.seq == seq && known.hash != hash) {
            return broken(Broken::Cut { seq: seq - 1 });
        }
        head = Head { seq, hash };
        since = since.or_else(|| row.at.parse().ok());
        if replay.is_none() && replay_one(&rebuilt, clocks, &row).is_err() {
            replay = Some(Broken::Replay { seq });
        }
    }
    let cut = known.filter(|known| known.seq > head.seq).map(|_| Broken::Cut { seq: head.seq });
    let broken = match cut.or(replay) {
        Some(broken) => Some(broken),
        None => compare::first_difference(connection, &rebuilt)?,
    };
    Ok(Verified { entries: head.seq, head, since, broken })
}

fn replay_one(rebuilt: &Connection, clocks: Clocks, row: &Row) -> Result<(), StoreError> {
    let entry = journal::decode(row.seq, &row.at, &row.actor, &row.body)?;
    append::project(rebuilt, clocks, row.seq, entry.at, &entry.event)
}
