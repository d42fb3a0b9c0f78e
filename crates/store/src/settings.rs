//! Sections of settings as JSON texts whose meaning others know. Never holds a secret.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{Store, StoreError};

pub(crate) fn project(connection: &Connection, section: &str, json: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO settings (section, json) VALUES (?, ?) ON CONFLICT (section) DO UPDATE SET json = excluded.json",
        )?
        .execute([section, json])?;
    Ok(())
}

fn all(connection: &Connection) -> Result<BTreeMap<String, String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT section, json FROM settings")?;
    let rows = statement.query_and_then([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

impl Store {
    /// All sections that were ever saved, each as JSON.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn settings(&self) -> Result<BTreeMap<String, String>, StoreError> {
        self.read(all).await
    }
}
