//! Which orders wait for somebody's approval. Decides nothing: who may approve what is the domain's.

use domain::Timestamp;
use domain::approval::{Approval, ApprovalEvent, ApprovalState};
use domain::id::OrderId;
use domain::order::Order;
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::unreadable;
use crate::instant::micros;
use crate::{Store, StoreError, orders};

/// An order that holds money already has no approval to wait for any more.
const WAITING: &str = "approvals WHERE state = 'waiting'
    AND NOT EXISTS (SELECT 1 FROM payments WHERE payments.order_id = approvals.order_id AND locks = 1)";

pub(crate) fn project(
    connection: &Connection,
    id: &OrderId,
    event: &ApprovalEvent,
    at: Timestamp,
) -> Result<(), StoreError> {
    if orders::by_id(connection, id)?.is_none() {
        return Err(StoreError::Missing { what: "order" });
    }
    // Of two people who decide at once, the second learns that it was decided.
    let request = Approval::after(by_order(connection, id)?, id, event, at).map_err(|_| StoreError::Stale)?;
    let doc = serde_json::to_string(&request).map_err(unreadable("approval"))?;
    connection
        .prepare_cached(
            "INSERT INTO approvals (order_id, state, approver, asked, currency, amount, doc) VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (order_id) DO UPDATE SET state = excluded.state, approver = excluded.approver,
               asked = excluded.asked, currency = excluded.currency, amount = excluded.amount, doc = excluded.doc",
        )?
        .execute(params![
            id.as_str(),
            word(&request.state),
            request.approver.as_str(),
            micros(request.asked_at),
            request.subject.total.currency().code(),
            request.subject.total.minor(),
            doc,
        ])?;
    Ok(())
}

fn word(state: &ApprovalState) -> &'static str {
    match state {
        ApprovalState::Waiting => "waiting",
        ApprovalState::Approved(_) => "approved",
        ApprovalState::SentBack(_) => "sent_back",
        ApprovalState::Withdrawn => "withdrawn",
    }
}

fn by_order(connection: &Connection, id: &OrderId) -> Result<Option<Approval>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT doc FROM approvals WHERE order_id = ?")?;
    let doc: Option<String> = statement.query_row([id.as_str()], |row| row.get(0)).optional()?;
    doc.map(|doc| serde_json::from_str(&doc).map_err(unreadable("approval"))).transpose()
}

fn waiting(connection: &Connection, limit: usize) -> Result<Vec<(Approval, Order)>, StoreError> {
    let sql = format!("SELECT doc FROM {WAITING} ORDER BY asked LIMIT ?");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([i64::try_from(limit).unwrap_or(i64::MAX)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let doc: String = row.get(0)?;
        let request: Approval = serde_json::from_str(&doc).map_err(unreadable("approval"))?;
        let order = orders::by_id(connection, &request.order_id)?;
        found.push((request, order.ok_or(StoreError::Missing { what: "order" })?));
    }
    Ok(found)
}

impl Store {
    /// The newest request about an order, whatever became of it.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn approval(&self, id: &OrderId) -> Result<Option<Approval>, StoreError> {
        let id = id.clone();
        self.read(move |connection| by_order(connection, &id)).await
    }

    /// Requests that wait, with their orders; whoever waits longest first. None of an order that was paid meanwhile.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn approvals_waiting(&self, limit: usize) -> Result<Vec<(Approval, Order)>, StoreError> {
        self.read(move |connection| waiting(connection, limit)).await
    }
}
