//! The list by creation, newest first: along the index of the filter that passes the fewest rows, testing the others.
//! Pages go by key on (created, number), never by offset. Looks at a bounded number of rows and says where it stopped.
//! What runs out is put in the order of the money at risk instead: there are few such rows, and all are looked at.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use super::cursor::{Cursor, Way};
use super::filter::{Arm, Condition, Filter, filters};
use super::row;
use super::{ListQuery, Step};
use crate::StoreError;

/// How many rows of one arm are looked at in a step: some milliseconds of work.
const ROWS: usize = 4_000;

/// What a row must have for its test; the rest of it is not read.
const TESTED: &str = "number, created, money, link, link_expires, message, channel, account_id, language, owner, \
     environment, lapses, attention, link_sent, search";

/// Creation (or money at risk) and number of a row: its place in the list.
type Place = (i64, i64);

pub(super) fn step(
    connection: &Connection,
    query: &ListQuery,
    text: Option<Condition>,
) -> Result<Step, StoreError> {
    let limit = query.limit.max(1);
    let mut filters = filters(query)?;
    let driver = driver(&mut filters);
    let mut tests: Vec<Condition> = filters.into_iter().map(|filter| filter.test).collect();
    tests.extend(text);
    let (way, key) = if query.view.by_risk() { (Way::Risk, "at_risk") } else { (Way::Walk, "created") };
    let before = query.cursor.filter(|cursor| cursor.way == way).map(|cursor| (cursor.key, cursor.number));
    let (mut places, mut frontier) = (Vec::new(), None::<Place>);
    for arm in &driver {
        let found = look(connection, arm, key, &tests, before, limit + 1)?;
        places.extend(found.places);
        frontier = frontier.max(found.stopped_at);
    }
    // Below where one arm stopped, its rows are missing.
    places.retain(|place| frontier.is_none_or(|frontier| *place >= frontier));
    places.sort_unstable_by(|a, b| b.cmp(a));
    let more = places.len() > limit;
    places.truncate(limit);
    let next = if more { places.last().copied() } else { frontier };
    Ok(Step {
        rows: places
            .iter()
            .map(|(_, number)| row::by_number(connection, *number, query.now))
            .collect::<Result<_, _>>()?,
        next: next.map(|(key, number)| Cursor { way, key, number }),
        // A page that is full by chance at the end of a look is a whole page.
        cut_short: places.len() < limit && frontier.is_some(),
    })
}

/// Takes the filter out that is to drive; without one, all rows in their order.
fn driver(filters: &mut Vec<Filter>) -> Vec<Arm> {
    let able = filters.iter().enumerate().filter(|(_, filter)| !filter.arms.is_empty());
    match able.min_by_key(|(_, filter)| filter.share).map(|(index, _)| index) {
        Some(index) => filters.swap_remove(index).arms,
        None => vec![Arm::ordered("payments_created", Condition::default())],
    }
}

/// How many of a thousand rows the best filter passes; 1,000 when none can drive.
pub(super) fn share(query: &ListQuery) -> Result<u32, StoreError> {
    let able = filters(query)?.into_iter().filter(|filter| !filter.arms.is_empty());
    Ok(able.map(|filter| filter.share).min().unwrap_or(1_000))
}

struct Found {
    places: Vec<Place>,
    stopped_at: Option<Place>,
}

fn look(
    connection: &Connection,
    arm: &Arm,
    key: &str,
    tests: &[Condition],
    before: Option<Place>,
    wanted: usize,
) -> Result<Found, StoreError> {
    let from = before.map(|(at, number)| {
        let values = [Value::Integer(at), Value::Integer(number)];
        Condition::new(format!("({key}, number) < (?, ?)"), values)
    });
    let rows = Condition::all([&arm.rows].into_iter().chain(&from));
    let tests = Condition::all([&arm.rest].into_iter().chain(tests));
    let order = format!("ORDER BY {key} DESC, number DESC");
    let index = arm.index;
    if !arm.ordered || tests.sql.is_empty() {
        let all = Condition::all([&rows, &tests]);
        let sql = format!(
            "SELECT {key}, number FROM payments INDEXED BY {index}{} {order} LIMIT {wanted}",
            clause(&all)
        );
        return Ok(Found { places: places(connection, &sql, &all)?, stopped_at: None });
    }
    let looked =
        format!("SELECT {TESTED} FROM payments INDEXED BY {index}{} {order} LIMIT {ROWS}", clause(&rows));
    let sql = format!("SELECT created, number FROM ({looked}){} LIMIT {wanted}", clause(&tests));
    let both = Condition { sql: String::new(), values: [rows.values.clone(), tests.values].concat() };
    let places = places(connection, &sql, &both)?;
    let stopped_at = if places.len() < wanted { last_looked_at(connection, index, &rows)? } else { None };
    Ok(Found { places, stopped_at })
}

/// The last row of a full look; `None` when the rows ended before it.
fn last_looked_at(
    connection: &Connection,
    index: &str,
    rows: &Condition,
) -> Result<Option<Place>, StoreError> {
    let sql = format!(
        "SELECT created, number FROM payments INDEXED BY {index}{} ORDER BY created DESC, number DESC
         LIMIT 1 OFFSET {}",
        clause(rows),
        ROWS - 1
    );
    let mut statement = connection.prepare_cached(&sql)?;
    Ok(statement
        .query_row(params_from_iter(&rows.values), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

pub(super) fn clause(condition: &Condition) -> String {
    if condition.sql.is_empty() { String::new() } else { format!(" WHERE {}", condition.sql) }
}

fn places(connection: &Connection, sql: &str, with: &Condition) -> Result<Vec<Place>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows =
        statement.query_and_then(params_from_iter(&with.values), |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}
