//! Two short looks at the newest payments: one's own, and one that resembles what is being typed.

use domain::id::OperatorId;
use domain::{Money, Timestamp};
use rusqlite::{Connection, Params};

use super::row::{self, ListRow, ROW};
use crate::fold::fold;
use crate::instant::micros;
use crate::{Store, StoreError};

fn rows(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    now: Timestamp,
) -> Result<Vec<ListRow>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_and_then(params, |row| row::read(row, now))?;
    rows.collect()
}

impl Store {
    /// The newest payments an operator opened since `since`, the newest first. States of links are those at `since`
    /// or later: a link counts as active until it is known to have expired by `since`.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn recent(
        &self,
        owner: &OperatorId,
        since: Timestamp,
        limit: usize,
    ) -> Result<Vec<ListRow>, StoreError> {
        let owner = owner.clone();
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.read(move |connection| {
            let sql = format!(
                "{ROW} WHERE owner = ? AND created >= ?
                 ORDER BY created DESC, number DESC LIMIT ?"
            );
            rows(connection, &sql, (owner.as_str(), micros(since), limit), since)
        })
        .await
    }

    /// The newest payment since `since` of the same amount for a customer of the same name (company or person),
    /// unless nothing came of it: what a rep is warned of before charging twice.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn similar(
        &self,
        customer_name: &str,
        amount: Money,
        since: Timestamp,
    ) -> Result<Option<ListRow>, StoreError> {
        let name = fold(customer_name);
        self.read(move |connection| {
            let sql = format!(
                "{ROW} WHERE created >= ? AND amount = ? AND currency = ?
                   AND money NOT IN ('declined', 'voided', 'refunded') ORDER BY created DESC, number DESC"
            );
            let values = (micros(since), amount.minor(), amount.currency().code());
            let found = rows(connection, &sql, values, since)?;
            let same = |row: &ListRow| {
                fold(&row.customer_name) == name || row.company.as_deref().is_some_and(|it| fold(it) == name)
            };
            Ok(found.into_iter().find(same))
        })
        .await
    }
}
