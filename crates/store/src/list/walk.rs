//! The list without a text: pages by key on (created, id), newest first, never by offset.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::ListQuery;
use super::filter::{Conditions, arms};
use super::row::{self, COLUMNS, ListPage};
use crate::StoreError;

pub(super) fn page(connection: &Connection, query: &ListQuery) -> Result<ListPage, StoreError> {
    let limit = query.limit.max(1);
    let (mut parts, mut values) = (Vec::new(), Vec::new());
    for mut arm in arms(query)? {
        if let Some(cursor) = &query.cursor {
            let place = [Value::Integer(cursor.created), Value::Text(cursor.id.clone())];
            arm.and("(created, id) < (?, ?)", place);
        }
        parts.push(format!("SELECT * FROM ({})", keys(&arm, limit + 1)));
        values.extend(arm.values);
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM ({}) AS found JOIN payments USING (number)
         ORDER BY payments.created DESC, payments.id DESC LIMIT {}",
        parts.join(" UNION ALL "),
        limit + 1
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((row.get(9)?, row::read(row, query.now)?));
    }
    Ok(row::cut(found, limit))
}

/// The rows of one arm by number, from an index that has them in order.
fn keys(arm: &Conditions, limit: usize) -> String {
    let index = arm.index.map(|index| format!(" INDEXED BY {index}")).unwrap_or_default();
    format!("SELECT number FROM payments{index}{} ORDER BY created DESC, id DESC LIMIT {limit}", arm.clause())
}
