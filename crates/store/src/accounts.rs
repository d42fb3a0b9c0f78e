//! The accounts, in the order in which they were set up. Their credentials are elsewhere.

use domain::account::Account;
use domain::id::AccountId;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::unreadable;
use crate::payments::Clocks;
use crate::{Store, StoreError};

pub(crate) fn project(connection: &Connection, clocks: Clocks, account: &Account) -> Result<(), StoreError> {
    let before = by_id(connection, &account.id)?;
    let doc = serde_json::to_string(account).map_err(unreadable("account"))?;
    connection
        .prepare_cached(
            "INSERT INTO accounts (id, number, doc)
             VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM accounts), ?)
             ON CONFLICT (id) DO UPDATE SET doc = excluded.doc",
        )?
        .execute(params![account.id.as_str(), doc])?;
    clocks.account_moved(connection, before.as_ref(), Some(account))
}

pub(crate) fn remove(connection: &Connection, clocks: Clocks, id: &AccountId) -> Result<(), StoreError> {
    let before = by_id(connection, id)?.ok_or(StoreError::Missing { what: "account" })?;
    connection.prepare_cached("DELETE FROM accounts WHERE id = ?")?.execute([id.as_str()])?;
    clocks.account_moved(connection, Some(&before), None)
}

pub(crate) fn by_id(connection: &Connection, id: &AccountId) -> Result<Option<Account>, StoreError> {
    let text: Option<String> = connection
        .prepare_cached("SELECT doc FROM accounts WHERE id = ?")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?;
    text.map(|text| serde_json::from_str(&text).map_err(unreadable("account"))).transpose()
}

pub(crate) fn all(connection: &Connection) -> Result<Vec<Account>, StoreError> {
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
