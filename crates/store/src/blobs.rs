//! Pictures of mails by the hash of their bytes: what was sent can be shown again even after the logo changed.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{Store, StoreError};

pub(crate) fn keep(connection: &Connection, hash: &str, bytes: &[u8]) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT INTO blobs (hash, bytes) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING")?
        .execute(params![hash, bytes])?;
    Ok(())
}

impl Store {
    /// The bytes kept under a hash.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn blob(&self, hash: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let hash = hash.to_owned();
        self.read(move |connection| {
            Ok(connection
                .prepare_cached("SELECT bytes FROM blobs WHERE hash = ?")?
                .query_row([hash], |row| row.get(0))
                .optional()?)
        })
        .await
    }
}
