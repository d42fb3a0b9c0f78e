//! Which journal entries the page of an order shows, oldest first.

use domain::event::Event;
use domain::id::OrderId;
use rusqlite::{Connection, params};

use crate::{Entry, Head, Sealed, Store, StoreError, journal, messages, orders, payments};

/// Notes what an entry is about. Entries about customers, accounts and settings belong to no order.
pub(crate) fn index(connection: &Connection, seq: u64, event: &Event) -> Result<(), StoreError> {
    let topic = match event {
        Event::Order { order } => Some(order.id.as_str().to_owned()),
        Event::Approval { order_id, .. } => Some(order_id.as_str().to_owned()),
        Event::Payment { id, .. } => payments::order_of(connection, id)?,
        Event::Message { id, .. } => messages::order_of(connection, id)?,
        // The card window may open before the order is kept: only its reference is sure by then.
        Event::CardEntry { reference, .. } => Some(by_reference(reference)),
        Event::Customer { .. }
        | Event::Account { .. }
        | Event::AccountRemoved { .. }
        | Event::Settings { .. } => None,
    };
    if let Some(topic) = topic {
        connection
            .prepare_cached("INSERT INTO timeline (topic, seq) VALUES (?, ?)")?
            .execute(params![topic, seq.cast_signed()])?;
    }
    Ok(())
}

fn by_reference(reference: &str) -> String {
    format!("reference:{reference}")
}

fn of_order(connection: &Connection, id: &OrderId) -> Result<Vec<Sealed>, StoreError> {
    let Some(order) = orders::by_id(connection, id)? else { return Ok(Vec::new()) };
    let sql = "SELECT seq, at, actor, body, prev, hash FROM journal
               WHERE seq IN (SELECT seq FROM timeline WHERE topic IN (?, ?)) ORDER BY seq";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([id.as_str(), &by_reference(order.reference.as_str())])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let texts: [String; 3] = [row.get(1)?, row.get(2)?, row.get(3)?];
        let [at, actor, body] = &texts;
        let entry = journal::decode(row.get::<_, i64>(0)?.cast_unsigned(), at, actor, body)?;
        entries.push(Sealed { entry, texts, prev: row.get(4)?, hash: row.get(5)? });
    }
    Ok(entries)
}

impl Store {
    /// Every journal entry about an order, its card windows, its payments and its mails; oldest first.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn timeline(&self, id: &OrderId) -> Result<Vec<Entry>, StoreError> {
        let id = id.clone();
        let sealed = self.read(move |connection| of_order(connection, &id)).await?;
        Ok(sealed.into_iter().map(|sealed| sealed.entry).collect())
    }

    /// As [`Store::timeline`], with what proves each entry, and the newest entry of the whole journal at that moment.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn sealed_timeline(&self, id: &OrderId) -> Result<(Vec<Sealed>, Head), StoreError> {
        let id = id.clone();
        self.read(move |connection| {
            let snapshot = connection.unchecked_transaction()?;
            Ok((of_order(&snapshot, &id)?, journal::head(&snapshot)?))
        })
        .await
    }
}
