//! Payments: each is the fold of its events, kept as a document beside the columns that lists and locks ask for.

mod clocks;
mod columns;
mod guard;
mod write;

pub(crate) use clocks::{Clocks, DAYS};
pub(crate) use columns::word;
pub(crate) use write::{follow_order, message_moved, project};

use domain::id::{AccountId, OrderId, PaymentId};
use domain::payment::Payment;
use domain::{Money, Timestamp};
use rusqlite::{Connection, OptionalExtension, Params, Row};

use crate::error::unreadable;
use crate::instant::micros;
use crate::{Store, StoreError};

pub(crate) fn by_id(connection: &Connection, id: &PaymentId) -> Result<Option<Payment>, StoreError> {
    connection
        .prepare_cached("SELECT doc FROM payments JOIN payment_docs USING (number) WHERE id = ?")?
        .query_row([id.as_str()], |row| Ok(doc(row, 0)))
        .optional()?
        .transpose()
}

/// The order a payment pays.
pub(crate) fn order_of(connection: &Connection, id: &PaymentId) -> Result<Option<String>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT order_id FROM payments WHERE id = ?")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?)
}

/// The document in a row's column.
pub(crate) fn doc(row: &Row<'_>, column: usize) -> Result<Payment, StoreError> {
    let text = row.get_ref(column)?;
    let text = text.as_str().map_err(|_| StoreError::Damaged("a stored payment is no text".into()))?;
    serde_json::from_str(text).map_err(unreadable("payment"))
}

pub(crate) fn of_order(connection: &Connection, id: &OrderId) -> Result<Vec<Payment>, StoreError> {
    let sql = "SELECT doc FROM payments JOIN payment_docs USING (number) WHERE order_id = ? ORDER BY number";
    all(connection, sql, [id.as_str()])
}

fn all(connection: &Connection, sql: &str, params: impl Params) -> Result<Vec<Payment>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(doc(row, 0)?);
    }
    Ok(found)
}

impl Store {
    /// A payment by its id.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn payment(&self, id: &PaymentId) -> Result<Option<Payment>, StoreError> {
        let id = id.clone();
        self.read(move |connection| by_id(connection, &id)).await
    }

    /// The payments of an order, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn payments_of_order(&self, id: &OrderId) -> Result<Vec<Payment>, StoreError> {
        let id = id.clone();
        self.read(move |connection| of_order(connection, &id)).await
    }

    /// Whether another payment of the account holds a transaction.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn reference_held(
        &self,
        account: &AccountId,
        reference: &str,
        but: &PaymentId,
    ) -> Result<bool, StoreError> {
        let (account, reference, but) = (account.clone(), reference.to_owned(), but.clone());
        self.read(move |connection| {
            let sql =
                "SELECT count(*) FROM payments WHERE provider_reference = ? AND account_id = ? AND id <> ?";
            let given = [reference.as_str(), account.as_str(), but.as_str()];
            let held: u32 = connection.prepare_cached(sql)?.query_row(given, |row| row.get(0))?;
            Ok(held > 0)
        })
        .await
    }

    /// How many links of an account over an amount could still be paid: unpaid ones of the last ninety days, because
    /// their provider closes none.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn open_links(
        &self,
        account: &AccountId,
        amount: Money,
        now: Timestamp,
    ) -> Result<u32, StoreError> {
        let account = account.clone();
        let ninety_days = jiff::SignedDuration::from_hours(24 * 90);
        let since = now.saturating_sub(ninety_days).unwrap_or(now);
        self.read(move |connection| {
            let sql = "SELECT count(*) FROM payments WHERE account_id = ? AND channel = 'link' AND currency = ? \
                       AND amount = ? AND link IN ('draft', 'open', 'withdrawn', 'replaced') AND created > ?";
            let currency = amount.currency().code();
            let given = rusqlite::params![account.as_str(), currency, amount.minor(), micros(since)];
            Ok(connection.prepare_cached(sql)?.query_row(given, |row| row.get(0))?)
        })
        .await
    }

    /// Every payment with a request that was sent and not answered, or whose answer is unknown; oldest first.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn unsettled(&self) -> Result<Vec<Payment>, StoreError> {
        let sql =
            "SELECT doc FROM payments JOIN payment_docs USING (number) WHERE unsettled > 0 ORDER BY number";
        self.read(move |connection| all(connection, sql, [])).await
    }
}
