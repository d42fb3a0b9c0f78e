//! How many rows each view has, counted no further than anybody reads.

use domain::Timestamp;
use domain::id::OperatorId;
use rusqlite::{Connection, params_from_iter};

use super::filter::arms;
use super::{ListQuery, View};
use crate::{Store, StoreError};

/// Beyond this nobody counts rows.
const CAP: u32 = 1_000;

/// A number of rows, exact up to 1,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The number, at most 1,000.
    pub number: u32,
    /// Whether there are more ("1,000+").
    pub more: bool,
}

/// The rows of each view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewCounts {
    /// Everything.
    pub all: Count,
    /// What somebody has to look at.
    pub attention: Count,
    /// Links sent since the day began.
    pub sent_today: Count,
    /// Reservations that lapse within 48 hours.
    pub lapsing: Count,
    /// The operator's own.
    pub mine: Count,
}

fn count(connection: &Connection, query: &ListQuery, view: View) -> Result<Count, StoreError> {
    let query = ListQuery { view, ..query.clone() };
    let mut found = 0;
    for arm in arms(&query)? {
        let index = arm.index.map(|index| format!(" INDEXED BY {index}")).unwrap_or_default();
        let sql =
            format!("SELECT count(*) FROM (SELECT 1 FROM payments{index}{} LIMIT {})", arm.clause(), CAP + 1);
        let rows: u32 =
            connection.prepare_cached(&sql)?.query_row(params_from_iter(arm.values), |row| row.get(0))?;
        found += rows;
    }
    Ok(Count { number: found.min(CAP), more: found > CAP })
}

impl Store {
    /// How many rows each view has for `owner`.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn counts(
        &self,
        owner: &OperatorId,
        day_start: Timestamp,
        now: Timestamp,
    ) -> Result<ViewCounts, StoreError> {
        let query = ListQuery::new(owner.clone(), day_start, now);
        self.read(move |connection| {
            let count = |view| count(connection, &query, view);
            Ok(ViewCounts {
                all: count(View::All)?,
                attention: count(View::Attention)?,
                sent_today: count(View::SentToday)?,
                lapsing: count(View::Lapsing)?,
                mine: count(View::Mine)?,
            })
        })
        .await
    }
}
