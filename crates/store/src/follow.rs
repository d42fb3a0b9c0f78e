//! When the provider is asked about a payment again. Not journaled: losing it only means asking sooner.

use domain::Timestamp;
use domain::id::PaymentId;
use jiff::SignedDuration;
use rusqlite::{Connection, params};

use crate::instant::{from_micros, micros};
use crate::{Store, StoreError};

/// A payment to ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follow {
    /// Which.
    pub payment: PaymentId,
    /// When, to the microsecond.
    pub next_at: Timestamp,
    /// How often it was asked about on this schedule.
    pub tries: u32,
}

pub(crate) fn set(
    connection: &Connection,
    changes: &[(PaymentId, Option<(Timestamp, u32)>)],
) -> Result<(), StoreError> {
    for (payment, next) in changes {
        match next {
            Some((at, tries)) => connection
                .prepare_cached("INSERT OR REPLACE INTO follow (payment_id, next, tries) VALUES (?, ?, ?)")?
                .execute(params![payment.as_str(), micros(*at), tries])?,
            None => connection
                .prepare_cached("DELETE FROM follow WHERE payment_id = ?")?
                .execute([payment.as_str()])?,
        };
    }
    Ok(())
}

impl Store {
    /// Payments to ask about by now, the longest due first.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn follow_due(&self, now: Timestamp, limit: usize) -> Result<Vec<Follow>, StoreError> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.read(move |connection| {
            let sql = "SELECT payment_id, next, tries FROM follow WHERE next <= ? ORDER BY next, payment_id LIMIT ?";
            let mut statement = connection.prepare_cached(sql)?;
            let rows = statement.query_and_then([micros(now), limit], |row| {
                let payment: String = row.get(0)?;
                Ok(Follow { payment: PaymentId::new(payment), next_at: from_micros(row.get(1)?)?, tries: row.get(2)? })
            })?;
            rows.collect()
        })
        .await
    }

    /// Everything due after `now` is due so much earlier: the clock was set back by that much.
    ///
    /// # Errors
    /// What a disk can do.
    pub async fn follow_earlier(&self, now: Timestamp, by: SignedDuration) -> Result<(), StoreError> {
        let by = i64::try_from(by.as_micros()).unwrap_or(i64::MAX);
        self.write(move |connection| {
            let sql = "UPDATE follow SET next = next - ? WHERE next > ?";
            connection.execute(sql, [by, micros(now)])?;
            Ok(())
        })
        .await
    }

    /// Sets when payments are asked about next and how often they were; `None` stops asking.
    ///
    /// # Errors
    /// What a disk can do.
    pub async fn follow_set(
        &self,
        changes: Vec<(PaymentId, Option<(Timestamp, u32)>)>,
    ) -> Result<(), StoreError> {
        self.write(move |connection| {
            let transaction =
                connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            set(&transaction, &changes)?;
            Ok(transaction.commit()?)
        })
        .await
    }
}
