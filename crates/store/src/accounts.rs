//! The accounts, in the order in which they were set up. Their credentials are elsewhere.

use domain::account::Account;
use domain::id::AccountId;
use rusqlite::{Connection, params};

use crate::error::unreadable;
use crate::{Store, StoreError};

pub(crate) fn project(connection: &Connection, account: &Account) -> Result<(), StoreError> {
    let doc = serde_json::to_string(account).map_err(unreadable("account"))?;
    connection
        .prepare_cached(
            "INSERT INTO accounts (id, number, doc)
             VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM accounts), ?)
             ON CONFLICT (id) DO UPDATE SET doc = excluded.doc",
        )?
        .execute(params![account.id.as_str(), doc])?;
    Ok(())
}

pub(crate) fn remove(connection: &Connection, id: &AccountId) -> Result<(), StoreError> {
    match connection.prepare_cached("DELETE FROM accounts WHERE id = ?")?.execute([id.as_str()])? {
        0 => Err(StoreError::Missing { what: "account" }),
        _ => Ok(()),
    }
}

fn all(connection: &Connection) -> Result<Vec<Account>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT doc FROM accounts ORDER BY number")?;
    let rows = statement.query_and_then([], |row| {
        let text: String = row.get(0)?;
        serde_json::from_str(&text).map_err(unreadable("account"))
    })?;
    rows.collect()
}

impl Store {
    /// All accounts, in the order in which they were set up.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        self.read(all).await
    }
}
