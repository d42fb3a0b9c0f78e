//! Orders: the newest version of each, by id and by reference.

use domain::Timestamp;
use domain::id::OrderId;
use domain::order::Order;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::error::unreadable;
use crate::instant::micros;
use crate::{Store, StoreError};

pub(crate) fn project(connection: &Connection, order: &Order) -> Result<(), StoreError> {
    let version: Option<u32> = connection
        .prepare_cached("SELECT version FROM orders WHERE id = ?")?
        .query_row([order.id.as_str()], |row| row.get(0))
        .optional()?;
    if version.is_some_and(|version| version.checked_add(1) != Some(order.version)) {
        return Err(StoreError::Stale);
    }
    let other: Option<String> = connection
        .prepare_cached("SELECT id FROM orders WHERE reference = ? AND id <> ?")?
        .query_row([order.reference.as_str(), order.id.as_str()], |row| row.get(0))
        .optional()?;
    if let Some(other) = other {
        return Err(StoreError::ReferenceTaken { order: OrderId::new(other) });
    }
    let doc = serde_json::to_string(order).map_err(unreadable("order"))?;
    connection
        .prepare_cached(
            "INSERT INTO orders (id, reference, version, created, doc) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET reference = excluded.reference, version = excluded.version,
               created = excluded.created, doc = excluded.doc",
        )?
        .execute(params![
            order.id.as_str(),
            order.reference.as_str(),
            order.version,
            micros(order.created_at),
            doc
        ])?;
    Ok(())
}

pub(crate) fn by_id(connection: &Connection, id: &OrderId) -> Result<Option<Order>, StoreError> {
    connection
        .prepare_cached("SELECT doc FROM orders WHERE id = ?")?
        .query_row([id.as_str()], doc)
        .optional()?
        .transpose()
}

fn by_reference(connection: &Connection, reference: &str) -> Result<Option<Order>, StoreError> {
    connection
        .prepare_cached("SELECT doc FROM orders WHERE reference = ?")?
        .query_row([reference], doc)
        .optional()?
        .transpose()
}

fn doc(row: &Row<'_>) -> rusqlite::Result<Result<Order, StoreError>> {
    Ok(serde_json::from_str(row.get_ref(0)?.as_str()?).map_err(unreadable("order")))
}

impl Store {
    /// An order by its id.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn order(&self, id: &OrderId) -> Result<Option<Order>, StoreError> {
        let id = id.clone();
        self.read(move |connection| by_id(connection, &id)).await
    }

    /// Several orders, in the order of their ids in `ids`; those that are not known are left out.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn orders(&self, ids: Vec<OrderId>) -> Result<Vec<Order>, StoreError> {
        self.read(move |connection| {
            let found = ids.iter().map(|id| by_id(connection, id));
            found.filter_map(Result::transpose).collect()
        })
        .await
    }

    /// Orders that paying confirms and that were not confirmed yet.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn orders_to_confirm(&self) -> Result<Vec<Order>, StoreError> {
        self.read(|connection| {
            let sql = "SELECT doc FROM orders WHERE json_extract(doc, '$.quotation') IS NOT NULL \
                       AND json_extract(doc, '$.confirmed') IS NULL ORDER BY id";
            let mut statement = connection.prepare_cached(sql)?;
            let found = statement.query_map([], doc)?;
            found.map(|order| order?).collect()
        })
        .await
    }

    /// Orders made since a moment.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn orders_since(&self, since: Timestamp) -> Result<Vec<Order>, StoreError> {
        self.read(move |connection| {
            let mut statement =
                connection.prepare_cached("SELECT doc FROM orders WHERE created >= ? ORDER BY id")?;
            let found = statement.query_map([micros(since)], doc)?;
            found.map(|order| order?).collect()
        })
        .await
    }

    /// An order by the shop's reference.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn order_by_reference(&self, reference: &str) -> Result<Option<Order>, StoreError> {
        let reference = reference.trim().to_owned();
        self.read(move |connection| by_reference(connection, &reference)).await
    }
}
