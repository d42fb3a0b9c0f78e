//! Checkouts that a provider is asked to complete, which is what reserves their money. The mark of one is on disk before the
//! request leaves, as any intent is, and stays until the provider has told what became of it: meanwhile its order takes no
//! other payment. Asked every few seconds while a link is fresh, so a mark is no entry of the journal; what it led to is.

use domain::Timestamp;
use domain::id::{OrderId, PaymentId};
use domain::payment::{LinkState, Payment};
use domain::quotation::leaves_room;
use jiff::SignedDuration;
use rusqlite::{Connection, OptionalExtension, params};

use crate::instant::micros;
use crate::{Store, StoreError, orders, payments};

/// A request that got no answer is over by then, whatever became of it.
const OVER: SignedDuration = SignedDuration::from_mins(2);

/// Another payment of the order whose checkout may have been completed.
pub(crate) fn other(
    connection: &Connection,
    order: &OrderId,
    payment: &PaymentId,
) -> Result<Option<PaymentId>, StoreError> {
    let sql =
        "SELECT id FROM completing JOIN payments ON id = payment_id WHERE order_id = ? AND id <> ? LIMIT 1";
    let found: Option<String> = connection
        .prepare_cached(sql)?
        .query_row([order.as_str(), payment.as_str()], |row| row.get(0))
        .optional()?;
    Ok(found.map(PaymentId::new))
}

/// The provider has told of it.
pub(crate) fn end(connection: &Connection, payment: &PaymentId) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM completing WHERE payment_id = ?")?.execute([payment.as_str()])?;
    Ok(())
}

/// Whether completing may take the money now: the link is still to be paid, nothing else is asked of it, and nothing else
/// pays its order or may.
fn may(connection: &Connection, payment: &Payment, now: Timestamp) -> Result<bool, StoreError> {
    if payment.link_state(now) != LinkState::Active || payment.unsettled().is_some() {
        return Ok(false);
    }
    let order = orders::by_id(connection, &payment.order_id)?.ok_or(StoreError::Missing { what: "order" })?;
    let all = payments::of_order(connection, &payment.order_id)?;
    Ok(leaves_room(order.total(), payment, &all)
        && other(connection, &payment.order_id, &payment.id)?.is_none())
}

impl Store {
    /// Marks a payment whose checkout is about to be completed, and answers whether it may be: judged in the transaction
    /// that writes the mark, so that no charge slips in between. To be called once the provider has said that the checkout
    /// has begun and is not completed: where it may not be, a mark that is over by that word goes.
    ///
    /// # Errors
    /// [`StoreError::Missing`], and what a disk can do.
    pub async fn completing_begin(&self, payment: &PaymentId, now: Timestamp) -> Result<bool, StoreError> {
        let id = payment.clone();
        self.write(move |connection| {
            let transaction =
                connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let payment =
                payments::by_id(&transaction, &id)?.ok_or(StoreError::Missing { what: "payment" })?;
            let may = may(&transaction, &payment, now)?;
            if may {
                transaction
                    .prepare_cached("INSERT OR REPLACE INTO completing (payment_id, since) VALUES (?, ?)")?
                    .execute(params![id.as_str(), micros(now)])?;
            } else {
                let before = micros(now.saturating_sub(OVER).unwrap_or(now));
                transaction
                    .prepare_cached("DELETE FROM completing WHERE payment_id = ? AND since <= ?")?
                    .execute(params![id.as_str(), before])?;
            }
            transaction.commit()?;
            Ok(may)
        })
        .await
    }

    /// The provider said that nothing was completed, or was never asked.
    ///
    /// # Errors
    /// What a disk can do.
    pub async fn completing_end(&self, payment: &PaymentId) -> Result<(), StoreError> {
        let id = payment.clone();
        self.write(move |connection| end(connection, &id)).await
    }

    /// The payment of an order whose checkout may have been completed, if there is one.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn completing(&self, order: &OrderId) -> Result<Option<PaymentId>, StoreError> {
        let order = order.clone();
        self.read(move |connection| other(connection, &order, &PaymentId::new(""))).await
    }
}
