//! Checkouts that a provider is asked to complete, which is what reserves their money. The mark of one is on disk before the
//! request leaves, as any intent is, and stays until it is known what became of it: meanwhile its order takes no other
//! payment. Asked every few seconds while a link is fresh, so a mark is no entry of the journal; what it led to is.

use domain::Timestamp;
use domain::id::{OrderId, PaymentId};
use domain::payment::{LinkState, Operation, OperationKind, OperationState, Payment};
use domain::quotation::leaves_room;
use jiff::SignedDuration;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::instant::{from_micros, micros};
use crate::{Store, StoreError, orders, payments};

/// A request without an answer is over by then, whatever became of it.
const OVER: SignedDuration = SignedDuration::from_mins(3);

/// A checkout that may have been completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completing {
    /// Of which payment.
    pub payment: PaymentId,
    /// When it was asked for, to the microsecond.
    pub since: Timestamp,
}

/// The mark of one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked(i64);

/// Another payment of the order whose checkout may have been completed.
pub(crate) fn other(
    connection: &Connection,
    order: &OrderId,
    payment: &PaymentId,
) -> Result<Option<Completing>, StoreError> {
    let sql = "SELECT id, since FROM completing JOIN payments ON id = payment_id WHERE order_id = ? AND id <> ? LIMIT 1";
    let read = |row: &Row<'_>| {
        let id: String = row.get(0)?;
        Ok((PaymentId::new(id), row.get(1)?))
    };
    let found =
        connection.prepare_cached(sql)?.query_row([order.as_str(), payment.as_str()], read).optional()?;
    let Some((payment, since)) = found else { return Ok(None) };
    Ok(Some(Completing { payment, since: from_micros(since)? }))
}

/// The provider has told what became of it.
pub(crate) fn end(connection: &Connection, payment: &PaymentId) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM completing WHERE payment_id = ?")?.execute([payment.as_str()])?;
    Ok(())
}

/// Whether completing may take the money now: the link is still to be paid, nothing else is asked of it, and nothing else
/// pays its order or may. No page is being made either, and on none a rep can be keying a card.
fn may(connection: &Connection, payment: &Payment, now: Timestamp) -> Result<bool, StoreError> {
    if payment.link_state(now) != LinkState::Active || payment.unsettled().is_some() {
        return Ok(false);
    }
    let order = orders::by_id(connection, &payment.order_id)?.ok_or(StoreError::Missing { what: "order" })?;
    let all = payments::of_order(connection, &payment.order_id)?;
    let page = |other: &Payment| is_being_made(other) || takes_a_card(other, now);
    let under_way = all.iter().any(|other| other.id != payment.id && page(other));
    let room = leaves_room(order.total(), payment, &all);
    Ok(room && !under_way && other(connection, &payment.order_id, &payment.id)?.is_none())
}

fn is_being_made(payment: &Payment) -> bool {
    let open = |operation: &Operation| {
        operation.kind == OperationKind::OpenPage && operation.state == OperationState::Sent
    };
    payment.operations.iter().any(open)
}

/// A page that was replaced or has just ended can still be paid by who has it open.
fn takes_a_card(payment: &Payment, now: Timestamp) -> bool {
    let page = payment.link.as_ref().filter(|_| payment.channel.is_moto() && payment.best.is_none());
    page.is_some_and(|page| page.withdrawn_at.is_none() && now.duration_since(page.expires_at) < OVER)
}

impl Store {
    /// Marks a payment whose checkout is about to be completed; `None` where it may not be, and where the request of an
    /// earlier mark may still be under way. Judged in the transaction that writes the mark, so that no charge slips in
    /// between.
    ///
    /// # Errors
    /// [`StoreError::Missing`], and what a disk can do.
    pub async fn completing_begin(
        &self,
        payment: &PaymentId,
        now: Timestamp,
    ) -> Result<Option<Marked>, StoreError> {
        let id = payment.clone();
        self.write(move |connection| {
            let transaction =
                connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let payment =
                payments::by_id(&transaction, &id)?.ok_or(StoreError::Missing { what: "payment" })?;
            if !may(&transaction, &payment, now)? {
                return Ok(None);
            }
            let marked = transaction
                .prepare_cached("INSERT OR IGNORE INTO completing (payment_id, since) VALUES (?, ?)")?
                .execute(params![id.as_str(), micros(now)])?;
            transaction.commit()?;
            Ok((marked == 1).then(|| Marked(micros(now))))
        })
        .await
    }

    /// The request of a mark completed nothing, or never left.
    ///
    /// # Errors
    /// What a disk can do.
    pub async fn completing_nothing(&self, payment: &PaymentId, marked: Marked) -> Result<(), StoreError> {
        let id = payment.clone();
        self.write(move |connection| {
            connection
                .prepare_cached("DELETE FROM completing WHERE payment_id = ? AND since = ?")?
                .execute(params![id.as_str(), marked.0])?;
            Ok(())
        })
        .await
    }

    /// A look-up that was asked at `asked` showed that nothing is completed: a mark whose request was over by then ends.
    ///
    /// # Errors
    /// What a disk can do.
    pub async fn completing_over(
        &self,
        payment: &PaymentId,
        asked: Timestamp,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let id = payment.clone();
        self.write(move |connection| {
            // A clock that was set back: counted from now.
            connection
                .prepare_cached("UPDATE completing SET since = ?2 WHERE payment_id = ?1 AND since > ?2")?
                .execute(params![id.as_str(), micros(now)])?;
            connection
                .prepare_cached("DELETE FROM completing WHERE payment_id = ? AND since <= ?")?
                .execute(params![id.as_str(), micros(asked.saturating_sub(OVER).unwrap_or(asked))])?;
            Ok(())
        })
        .await
    }

    /// The payment of an order whose checkout may have been completed, if there is one.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn completing(&self, order: &OrderId) -> Result<Option<Completing>, StoreError> {
        let order = order.clone();
        self.read(move |connection| other(connection, &order, &PaymentId::new(""))).await
    }
}
