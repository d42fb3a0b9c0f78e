//! The list with a text: hits of the search index, newest first, tested against the filters one by one.
//! Looks at a bounded number of hits; what it did not look at comes with the next page.

use rusqlite::types::Value;
use rusqlite::{Connection, ToSql, params_from_iter};

use super::filter::arms;
use super::row::{self, COLUMNS, ListPage, ListRow};
use super::{Cursor, ListQuery};
use crate::StoreError;
use crate::search::{PAYMENTS, Terms};

/// How many hits are fetched at a time, and how many times.
const CHUNK: usize = 2_001;
const CHUNKS: usize = 4;

pub(super) fn page(
    connection: &Connection,
    query: &ListQuery,
    terms: &Terms,
) -> Result<ListPage, StoreError> {
    let limit = query.limit.max(1);
    let mut before = query.cursor.as_ref().map_or(i64::MAX, |cursor| cursor.number);
    let mut found: Vec<(i64, ListRow)> = Vec::new();
    let mut tests = Tests::new(query)?;
    for _ in 0..CHUNKS {
        let hits = hits(connection, terms, before)?;
        for number in &hits {
            if let Some(row) = tests.row(connection, *number, query, terms)? {
                found.push((*number, row));
                if found.len() > limit {
                    return Ok(row::cut(found, limit));
                }
            }
        }
        match hits.last() {
            Some(last) if hits.len() == CHUNK => before = *last,
            _ => return Ok(row::cut(found, limit)),
        }
    }
    let next = Some(Cursor { created: 0, number: before, id: String::new() });
    Ok(ListPage { rows: found.into_iter().map(|(_, row)| row).collect(), next })
}

/// Row numbers below `before` that the index finds, the highest first.
fn hits(connection: &Connection, terms: &Terms, before: i64) -> Result<Vec<i64>, StoreError> {
    let (table, expression) = match (&terms.trigrams, &terms.words) {
        (Some(expression), _) => (PAYMENTS.trigrams, expression),
        (None, Some(expression)) => (PAYMENTS.words, expression),
        (None, None) => return Ok(Vec::new()),
    };
    let sql = format!(
        "SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT {CHUNK}"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let values: [&dyn ToSql; 2] = [expression, &before];
    let rows = statement.query_and_then(values, |row| Ok(row.get(0)?))?;
    rows.collect()
}

/// The filters, as a test of one row.
struct Tests {
    sql: String,
    values: Vec<Value>,
}

impl Tests {
    fn new(query: &ListQuery) -> Result<Self, StoreError> {
        let arms = arms(query)?;
        let each: Vec<String> = arms
            .iter()
            .map(
                |arm| {
                    if arm.sql.is_empty() { "1".to_owned() } else { format!("({})", arm.sql.join(" AND ")) }
                },
            )
            .collect();
        let sql = format!(
            "SELECT {COLUMNS}, payments.search FROM payments WHERE number = ? AND ({})",
            each.join(" OR ")
        );
        Ok(Self { sql, values: arms.into_iter().flat_map(|arm| arm.values).collect() })
    }

    fn row(
        &mut self,
        connection: &Connection,
        number: i64,
        query: &ListQuery,
        terms: &Terms,
    ) -> Result<Option<ListRow>, StoreError> {
        let mut statement = connection.prepare_cached(&self.sql)?;
        let values = std::iter::once(Value::Integer(number)).chain(self.values.iter().cloned());
        let mut rows = statement.query(params_from_iter(values))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let search = row.get_ref(10)?;
        let search = search.as_str().map_err(|_| StoreError::Damaged("a search text is none".into()))?;
        if terms.fits_short(search) { row::read(row, query.now).map(Some) } else { Ok(None) }
    }
}
