//! Orders being typed, kept so that a crash or a lost connection costs no typing. Not journaled; never holds a card.

use domain::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{Store, StoreError, journal};

/// An order being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: String,
    /// The form as JSON, whose meaning others know.
    pub json: String,
    /// When it was last saved.
    pub updated_at: Timestamp,
}

pub(crate) fn delete(connection: &Connection, id: &str) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM drafts WHERE id = ?")?.execute([id])?;
    Ok(())
}

fn draft(row: &Row<'_>) -> Result<Draft, StoreError> {
    let updated: String = row.get(2)?;
    let updated_at =
        updated.parse().map_err(|_| StoreError::Damaged("a draft's date cannot be read".into()))?;
    Ok(Draft { id: row.get(0)?, json: row.get(1)?, updated_at })
}

impl Store {
    /// All drafts, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached("SELECT id, json, updated FROM drafts")?;
            let mut drafts = statement.query_and_then([], draft)?.collect::<Result<Vec<_>, _>>()?;
            drafts.sort_by(|a, b| b.updated_at.cmp(&a.updated_at).then_with(|| a.id.cmp(&b.id)));
            Ok(drafts)
        })
        .await
    }

    /// A draft by its id.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn draft(&self, id: &str) -> Result<Option<Draft>, StoreError> {
        let id = id.to_owned();
        self.read(move |connection| {
            let mut statement =
                connection.prepare_cached("SELECT id, json, updated FROM drafts WHERE id = ?")?;
            let row = statement.query_row([id], |row| Ok(draft(row))).optional()?;
            row.transpose()
        })
        .await
    }

    /// Keeps a draft, replacing an earlier one of its id.
    ///
    /// # Errors
    /// [`StoreError::CardNumber`] when it holds what looks like one, and what a disk can do.
    pub async fn save_draft(&self, draft: Draft) -> Result<(), StoreError> {
        journal::check_draft(&draft.json)?;
        self.write(move |connection| {
            connection
                .prepare_cached("INSERT OR REPLACE INTO drafts (id, json, updated) VALUES (?, ?, ?)")?
                .execute([&draft.id, &draft.json, &draft.updated_at.to_string()])?;
            Ok(())
        })
        .await
    }

    /// Forgets a draft; one that is not there is forgotten already.
    ///
    /// # Errors
    /// What a disk can do.
    pub async fn delete_draft(&self, id: &str) -> Result<(), StoreError> {
        let id = id.to_owned();
        self.write(move |connection| delete(connection, &id)).await
    }
}
