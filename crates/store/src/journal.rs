//! The journal: rows that are only added to, each with a keyed hash over itself and the one before.
//! Knows not what an event means.

mod chain;
mod net;

pub(crate) use chain::{GENESIS, Row, hash};
pub(crate) use net::{check_draft, mask};

use domain::Timestamp;
use domain::event::{Actor, Event};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{JournalKey, Store, StoreError};

/// One thing that happened, as the journal has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place: 1, 2, 3 …
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// What.
    pub event: Event,
}

/// An entry as it lies in the file: its very texts, the hash before it and its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The entry.
    pub entry: Entry,
    /// Its moment, actor and event as the texts that the hash covers.
    pub texts: [String; 3],
    /// The hash of the entry before.
    pub prev: [u8; 32],
    /// Its own.
    pub hash: [u8; 32],
}

/// The newest entry: kept outside the file as well, it shows when the journal's end was cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its place; 0 while nothing has happened yet.
    pub seq: u64,
    /// Its hash.
    pub hash: [u8; 32],
}

/// Adds entries one after the other within one transaction.
pub(crate) struct Writer<'a> {
    connection: &'a Connection,
    key: &'a JournalKey,
    head: Head,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(connection: &'a Connection, key: &'a JournalKey) -> Result<Self, StoreError> {
        Ok(Self { connection, key, head: head(connection)? })
    }

    pub(crate) fn head(&self) -> Head {
        self.head
    }

    pub(crate) fn add(&mut self, at: Timestamp, actor: &Actor, event: &Event) -> Result<u64, StoreError> {
        let seq = self.head.seq + 1;
        let text = |error: serde_json::Error| StoreError::Io(format!("an event cannot be written: {error}"));
        let row = Row {
            seq,
            at: at.to_string(),
            actor: serde_json::to_string(actor).map_err(text)?,
            body: serde_json::to_string(event).map_err(text)?,
            prev: self.head.hash,
        };
        net::check_event(event, &row.body)?;
        let hash = hash(self.key, &row);
        self.connection
            .prepare_cached(
                "INSERT INTO journal (seq, at, actor, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![seq.cast_signed(), row.at, row.actor, row.body, row.prev, hash])?;
        self.head = Head { seq, hash };
        Ok(seq)
    }
}

pub(crate) fn head(connection: &Connection) -> Result<Head, StoreError> {
    let row = connection
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok(Head { seq: row.get::<_, i64>(0)?.cast_unsigned(), hash: row.get(1)? }))
        .optional()?;
    Ok(row.unwrap_or(Head { seq: 0, hash: GENESIS }))
}

/// An entry from the three texts of its row.
pub(crate) fn decode(seq: u64, at: &str, actor: &str, body: &str) -> Result<Entry, StoreError> {
    let damaged = || StoreError::Damaged(format!("journal entry {seq} cannot be read"));
    Ok(Entry {
        seq,
        at: at.parse().map_err(|_| damaged())?,
        actor: serde_json::from_str(actor).map_err(|_| damaged())?,
        event: serde_json::from_str(body).map_err(|_| damaged())?,
    })
}

impl Store {
    /// The newest journal entry's number and hash.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn head(&self) -> Result<Head, StoreError> {
        self.read(head).await
    }

    /// The newest entries, newest first, at most so many.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn newest_entries(&self, most: u32) -> Result<Vec<Entry>, StoreError> {
        self.read(move |connection| {
            let sql = "SELECT seq, at, actor, body FROM journal ORDER BY seq DESC LIMIT ?";
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query([most])?;
            let mut entries = Vec::new();
            while let Some(row) = rows.next()? {
                let texts: [String; 3] = [row.get(1)?, row.get(2)?, row.get(3)?];
                entries.push(decode(row.get::<_, i64>(0)?.cast_unsigned(), &texts[0], &texts[1], &texts[2])?);
            }
            Ok(entries)
        })
        .await
    }

    /// Whether the journal still has this entry, with this hash: if not, the file is an older copy, or its end was cut off
    /// or made anew. An empty head is in every journal.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn holds(&self, known: Head) -> Result<bool, StoreError> {
        self.read(move |connection| {
            let sql = "SELECT hash FROM journal WHERE seq = ?";
            let hash: Option<[u8; 32]> = connection
                .prepare_cached(sql)?
                .query_row([known.seq.cast_signed()], |row| row.get(0))
                .optional()?;
            Ok(hash == Some(known.hash) || known == Head { seq: 0, hash: GENESIS })
        })
        .await
    }
}
