//! How many rows each view has, counted no further than anybody reads.

use domain::Timestamp;
use domain::id::OperatorId;
use rusqlite::{Connection, params_from_iter};

use super::filter::{Arm, Condition};
use super::walk::clause;
use super::{ListQuery, View, view};
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
    /// What runs out within 48 hours.
    pub lapsing: Count,
    /// The operator's own.
    pub mine: Count,
}

fn count(connection: &Connection, query: &ListQuery, view: View) -> Result<Count, StoreError> {
    let filter = view::filter(&ListQuery { view, ..query.clone() });
    let all = || vec![Arm::ordered("payments_created", Condition::default())];
    let mut found = 0;
    for arm in filter.map_or_else(all, |filter| filter.arms) {
        let sql = format!(
            "SELECT count(*) FROM (SELECT 1 FROM payments INDEXED BY {}{} LIMIT {})",
            arm.index,
            clause(&arm.rows),
            CAP + 1
        );
        let mut statement = connection.prepare_cached(&sql)?;
        found += statement.query_row(params_from_iter(arm.rows.values), |row| row.get::<_, u32>(0))?;
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
