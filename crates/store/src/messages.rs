//! Mails with their whole life, and the outbox among them. Sends nothing.

use domain::Timestamp;
use domain::id::{MessageId, OrderId};
use domain::message::{Message, MessageEvent};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

use crate::error::unreadable;
use crate::instant::micros;
use crate::payments::{message_moved, word};
use crate::{Store, StoreError};

pub(crate) fn project(
    connection: &Connection,
    id: &MessageId,
    event: &MessageEvent,
    at: Timestamp,
) -> Result<(), StoreError> {
    let known = by_id(connection, id)?;
    let message = match (event, known) {
        (MessageEvent::Queued { .. }, Some(_)) => return Err(StoreError::Repeated { what: "message" }),
        (MessageEvent::Queued { message }, None) if message.id == *id => (**message).clone(),
        (_, Some(mut message)) => {
            message.apply(event, at);
            message
        }
        (_, None) => return Err(StoreError::Missing { what: "message" }),
    };
    let doc = serde_json::to_string(&message).map_err(unreadable("message"))?;
    connection
        .prepare_cached(
            "INSERT INTO messages (id, order_id, payment_id, kind, state, due, sent, doc) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET state = excluded.state, due = excluded.due, sent = excluded.sent,
               doc = excluded.doc",
        )?
        .execute(params![
            message.id.as_str(),
            message.order_id.as_str(),
            message.payment_id.as_str(),
            word(&message.kind)?,
            word(&message.state)?,
            micros(message.due_at),
            message.sent_at.map(micros),
            doc,
        ])?;
    message_moved(connection, &message.payment_id)
}

/// The order a mail is about.
pub(crate) fn order_of(connection: &Connection, id: &MessageId) -> Result<Option<String>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT order_id FROM messages WHERE id = ?")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?)
}

fn by_id(connection: &Connection, id: &MessageId) -> Result<Option<Message>, StoreError> {
    Ok(all(connection, "SELECT doc FROM messages WHERE id = ?", [id.as_str()])?.pop())
}

fn all(connection: &Connection, sql: &str, params: impl Params) -> Result<Vec<Message>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_and_then(params, doc)?;
    rows.collect()
}

fn doc(row: &Row<'_>) -> Result<Message, StoreError> {
    let text: String = row.get(0)?;
    serde_json::from_str(&text).map_err(unreadable("message"))
}

impl Store {
    /// A mail by its id.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn message(&self, id: &MessageId) -> Result<Option<Message>, StoreError> {
        let id = id.clone();
        self.read(move |connection| by_id(connection, &id)).await
    }

    /// The mails about an order, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn messages_of_order(&self, id: &OrderId) -> Result<Vec<Message>, StoreError> {
        let id = id.clone();
        let sql = "SELECT doc FROM messages WHERE order_id = ? ORDER BY number";
        self.read(move |connection| all(connection, sql, [id.as_str()])).await
    }

    /// Mails that are queued and due, the longest due first.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn outbox_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Message>, StoreError> {
        let sql = "SELECT doc FROM messages WHERE state = 'queued' AND due <= ? ORDER BY due, number LIMIT ?";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.read(move |connection| all(connection, sql, [micros(now), limit])).await
    }

    /// Mails that failed because the way to the server was set up wrongly, oldest first.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn failed_by_setup(&self) -> Result<Vec<Message>, StoreError> {
        // Asked when somebody mends the settings, which is rare: reading all that failed is soon enough.
        let sql = "SELECT doc FROM messages WHERE state = 'failed' AND json_extract(doc, '$.setup') = 1 \
                   ORDER BY number";
        self.read(move |connection| all(connection, sql, [])).await
    }

    /// Mails that were being handed over: found at start, nobody knows whether the server took them.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn outbox_sending(&self) -> Result<Vec<Message>, StoreError> {
        let sql = "SELECT doc FROM messages WHERE state = 'sending' ORDER BY due, number";
        self.read(move |connection| all(connection, sql, [])).await
    }
}
