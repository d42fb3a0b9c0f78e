//! Row by row, two databases' derived tables. Knows only which tables those are.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::StoreError;

/// Every table that follows from the journal, with the column(s) that order and name its rows.
pub(crate) const DERIVED: [(&str, &str); 9] = [
    ("orders", "id"),
    ("approvals", "order_id"),
    ("payments", "number"),
    ("payment_docs", "number"),
    ("messages", "number"),
    ("customers", "number"),
    ("accounts", "id"),
    ("settings", "section"),
    ("timeline", "topic, seq"),
];

/// The first row that is in one and not, or not the same, in the other.
pub(super) fn first_difference(
    kept: &Connection,
    rebuilt: &Connection,
) -> Result<Option<super::Broken>, StoreError> {
    for (table, key) in DERIVED {
        let sql = format!("SELECT {key}, * FROM {table} ORDER BY {key}");
        let (mut a, mut b) = (kept.prepare(&sql)?, rebuilt.prepare(&sql)?);
        let width = a.column_count();
        if width != b.column_count() {
            return Ok(Some(super::Broken::Table { table, key: "columns".into() }));
        }
        let (mut kept, mut rebuilt) = (a.query([])?, b.query([])?);
        loop {
            let (left, right) = (values(kept.next()?, width)?, values(rebuilt.next()?, width)?);
            if left == right {
                if left.is_none() {
                    break;
                }
                continue;
            }
            let key = left.or(right).and_then(|row| row.into_iter().next());
            return Ok(Some(super::Broken::Table { table, key: name(key) }));
        }
    }
    Ok(None)
}

fn values(row: Option<&rusqlite::Row<'_>>, width: usize) -> Result<Option<Vec<Value>>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    Ok(Some((0..width).map(|column| row.get(column)).collect::<Result<_, _>>()?))
}

fn name(key: Option<Value>) -> String {
    match key {
        Some(Value::Text(text)) => text,
        Some(Value::Integer(number)) => number.to_string(),
        _ => "row".into(),
    }
}
