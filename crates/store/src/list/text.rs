//! The list with a text: hits of the search index by row number, newest first, tested against the filters one by one;
//! or, where the text is common and a filter rare, the filter's rows tested for the text. A step is bounded.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, ToSql, params_from_iter};

use super::cursor::{Cursor, Way};
use super::filter::{Condition, filters};
use super::{ListQuery, Step, row, walk};
use crate::StoreError;
use crate::search::{Searched, Terms};

/// How many hits are looked at in a step.
const HITS: usize = 2_001;

pub(super) fn step(connection: &Connection, query: &ListQuery, terms: &Terms) -> Result<Step, StoreError> {
    let walk = || {
        let (sql, values) = terms.conditions();
        walk::step(connection, query, Some(Condition::new(sql, values)))
    };
    match query.cursor {
        _ if query.view.by_risk() => return walk(),
        Some(Cursor { way: Way::Walk | Way::Risk, .. }) => return walk(),
        Some(Cursor { way: Way::Hits, number, .. }) => {
            return among(connection, query, &hits(connection, terms, number)?);
        }
        None => {}
    }
    let hits = hits(connection, terms, i64::MAX)?;
    if rarer_filter(query, &hits)? { walk() } else { among(connection, query, &hits) }
}

/// Whether the filters leave fewer rows than the text, judged by how close together its newest hits lie.
fn rarer_filter(query: &ListQuery, hits: &[i64]) -> Result<bool, StoreError> {
    let (Some(first), Some(last), HITS) = (hits.first(), hits.last(), hits.len()) else { return Ok(false) };
    let per_thousand = i64::try_from(HITS * 1_000).unwrap_or(i64::MAX) / (first - last + 1);
    Ok(i64::from(walk::share(query)?) < per_thousand)
}

fn among(connection: &Connection, query: &ListQuery, hits: &[i64]) -> Result<Step, StoreError> {
    let limit = query.limit.max(1);
    let tests: Vec<Condition> = filters(query)?.into_iter().map(|filter| filter.test).collect();
    let tests = Condition::all(&tests);
    let (mut rows, mut shown, mut more) = (Vec::new(), None, false);
    for number in hits {
        if !passes(connection, *number, &tests)? {
            continue;
        }
        if rows.len() == limit {
            more = true;
            break;
        }
        rows.push(row::by_number(connection, *number, query.now)?);
        shown = Some(*number);
    }
    let cut_short = !more && hits.len() == HITS;
    let last = if more { shown } else { hits.last().copied().filter(|_| cut_short) };
    let next = last.map(|number| Cursor { way: Way::Hits, key: 0, number });
    // A page that is full by chance at the end of a look is a whole page.
    let cut_short = cut_short && rows.len() < limit;
    Ok(Step { rows, next, cut_short })
}

/// Row numbers below `before` that the index finds, the highest first.
fn hits(connection: &Connection, terms: &Terms, before: i64) -> Result<Vec<i64>, StoreError> {
    let index = Searched::Payments.index();
    let sql = format!(
        "SELECT rowid FROM {index} WHERE {index} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT {HITS}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let values: [&dyn ToSql; 2] = [&terms.expression(), &before];
    let rows = statement.query_and_then(values, |row| Ok(row.get(0)?))?;
    rows.collect()
}

fn passes(connection: &Connection, number: i64, tests: &Condition) -> Result<bool, StoreError> {
    if tests.sql.is_empty() {
        return Ok(true);
    }
    let sql = format!("SELECT 1 FROM payments WHERE number = ? AND {}", tests.sql);
    let mut statement = connection.prepare_cached(&sql)?;
    let values = std::iter::once(Value::Integer(number)).chain(tests.values.iter().cloned());
    Ok(statement.query_row(params_from_iter(values), |_| Ok(())).optional()?.is_some())
}
