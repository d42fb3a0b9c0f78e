//! Checkouts that a provider is asked to complete, which is what reserves their money. The mark of one is on disk before the
//! request leaves, as any intent is, and stays until it is known what became of every request: meanwhile its order takes no
//! other payment. Asked every few seconds while a link is fresh, so a mark is no entry of the journal; what it led to is.

use domain::Timestamp;
use domain::id::{OrderId, PaymentId};
use domain::payment::{LinkState, Payment};
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
    /// When it was first asked for without an answer, to the microsecond.
    pub since: Timestamp,
}

/// A mark that was written for a request, and the request before it that has no answer either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    before: Option<i64>,
}

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

fn end_if_over(connection: &Connection, payment: &PaymentId, asked: Timestamp) -> Result<(), StoreError> {
    let over = micros(asked.saturating_sub(OVER).unwrap_or(asked));
    connection
        .prepare_cached("DELETE FROM completing WHERE payment_id = ? AND last <= ?")?
        .execute(params![payment.as_str(), over])?;
    Ok(())
}

/// Whether completing may take the money now: the link is still to be paid, nothing else is asked of it, and nothing else
/// pays its order or may. A page on which a rep is keying a card may.
fn may(connection: &Connection, payment: &Payment, now: Timestamp) -> Result<bool, StoreError> {
    if payment.link_state(now) != LinkState::Active || payment.unsettled().is_some() {
        return Ok(false);
    }
    let order = orders::by_id(connection, &payment.order_id)?.ok_or(StoreError::Missing { what: "order" })?;
    let all = payments::of_order(connection, &payment.order_id)?;
    let others = || all.iter().filter(|other| other.id != payment.id);
    let keying = |other: &Payment| other.channel.is_moto() && other.link_state(now) == LinkState::Active;
    let under_way = others().any(|other| other.unsettled().is_some() || keying(other));
    let room = leaves_room(order.total(), payment, &all);
    Ok(room && !under_way && other(connection, &payment.order_id, &payment.id)?.is_none())
}

impl Store {
    /// Marks a payment whose checkout is about to be completed; `None` where it may not be. Judged in the transaction that
    /// writes the mark, so that no charge slips in between.
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
            let before = transaction
                .prepare_cached("SELECT last FROM completing WHERE payment_id = ?")?
                .query_row([id.as_str()], |row| row.get(0))
                .optional()?;
            transaction
                .prepare_cached(
                    "INSERT INTO completing (payment_id, since, last) VALUES (?1, ?2, ?2)
                     ON CONFLICT (payment_id) DO UPDATE SET last = ?2",
                )?
                .execute(params![id.as_str(), micros(now)])?;
            transaction.commit()?;
            Ok(Some(Marked { before }))
        })
        .await
    }

    /// The request of a mark, for what a look-up had shown that was asked at `asked`, completed nothing. The mark ends with
    /// it, unless a request before it may still be under way.
    ///
    /// # Errors
    /// What a disk can do.
    pub async fn completing_nothing(
        &self,
        payment: &PaymentId,
        marked: Marked,
        asked: Timestamp,
    ) -> Result<(), StoreError> {
        let id = payment.clone();
        self.write(move |connection| match marked.before {
            None => end(connection, &id),
            Some(before) => {
                connection
                    .prepare_cached("UPDATE completing SET last = ? WHERE payment_id = ?")?
                    .execute(params![before, id.as_str()])?;
                end_if_over(connection, &id, asked)
            }
        })
        .await
    }

    /// A look-up that was asked at `asked` showed that nothing is completed: a mark whose requests were over by then ends.
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
                .prepare_cached("UPDATE completing SET last = ?2 WHERE payment_id = ?1 AND last > ?2")?
                .execute(params![id.as_str(), micros(now)])?;
            end_if_over(connection, &id, asked)
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
