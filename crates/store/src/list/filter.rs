//! Filters as SQL conditions. Values are always bound, never written into the text.
//!
//! A list filter of several values would make SQLite sort; instead the conditions come as *arms*, each of which an index
//! answers already in order, and the arms are merged. Arms never overlap.

use domain::Timestamp;
use domain::payment::LinkState;
use rusqlite::types::Value;

use super::{ListQuery, View};
use crate::StoreError;
use crate::instant::micros;
use crate::payments::word;

/// How close a lapse must be to be of concern.
const SOON: jiff::SignedDuration = jiff::SignedDuration::from_hours(48);

/// Conditions that must all hold, with their values.
#[derive(Debug, Clone, Default)]
pub(super) struct Conditions {
    /// The index to walk, where the planner could not know that it is the small one.
    pub(super) index: Option<&'static str>,
    pub(super) sql: Vec<String>,
    pub(super) values: Vec<Value>,
}

impl Conditions {
    pub(super) fn and(&mut self, sql: impl Into<String>, values: impl IntoIterator<Item = Value>) {
        self.sql.push(sql.into());
        self.values.extend(values);
    }

    /// ` WHERE …`, or nothing.
    pub(super) fn clause(&self) -> String {
        if self.sql.is_empty() { String::new() } else { format!(" WHERE {}", self.sql.join(" AND ")) }
    }
}

pub(super) fn soon(now: Timestamp) -> Value {
    Value::Integer(micros(now.saturating_add(SOON).unwrap_or(Timestamp::MAX)))
}

/// The conditions of a query, as arms.
pub(super) fn arms(query: &ListQuery) -> Result<Vec<Conditions>, StoreError> {
    let mut arms = view(query);
    // The first of these with values is walked value by value; the others only test.
    let dimensions = [words("money", &query.money)?, links(query)?, words("message", &query.message)?];
    let mut walked = false;
    for alternatives in dimensions.into_iter().filter(|alternatives| !alternatives.is_empty()) {
        if walked || arms.len() > 1 {
            let (sql, values): (Vec<_>, Vec<_>) = alternatives.into_iter().unzip();
            let values: Vec<_> = values.into_iter().flatten().collect();
            arms.iter_mut().for_each(|arm| arm.and(format!("({})", sql.join(" OR ")), values.clone()));
        } else {
            let with = |arm: &Conditions| -> Vec<Conditions> {
                let add = |(sql, values): &(String, Vec<Value>)| {
                    let mut arm = arm.clone();
                    arm.and(sql.clone(), values.clone());
                    arm
                };
                alternatives.iter().map(add).collect()
            };
            arms = arms.iter().flat_map(with).collect();
            walked = true;
        }
    }
    let environment: Vec<_> = query.environment.into_iter().collect();
    let ids = |ids: Vec<&str>| ids.into_iter().map(|id| Value::Text(id.to_owned())).collect::<Vec<_>>();
    let tests = [
        ("channel", texts(&query.channel)?),
        ("account_id", ids(query.account.iter().map(|id| id.as_str()).collect())),
        ("language", ids(query.language.iter().map(|language| language.code()).collect())),
        ("owner", ids(query.owner.iter().map(|id| id.as_str()).collect())),
        ("environment", texts(&environment)?),
    ];
    for (column, values) in tests.into_iter().filter(|(_, values)| !values.is_empty()) {
        let marks = vec!["?"; values.len()].join(", ");
        let sql = if values.len() == 1 { format!("{column} = ?") } else { format!("{column} IN ({marks})") };
        arms.iter_mut().for_each(|arm| arm.and(sql.clone(), values.clone()));
    }
    Ok(arms)
}

fn view(query: &ListQuery) -> Vec<Conditions> {
    let one = |index, sql: &str, values: Vec<Value>| Conditions { index, sql: vec![sql.to_owned()], values };
    let soon = soon(query.now);
    match query.view {
        View::All => vec![Conditions::default()],
        View::Attention => vec![
            one(Some("payments_attention"), "attention = 1", vec![]),
            one(Some("payments_lapses"), "attention = 0 AND lapses <= ?", vec![soon]),
        ],
        View::SentToday => {
            let since = Value::Integer(micros(query.day_start));
            vec![one(Some("payments_link_sent"), "link_sent >= ?", vec![since])]
        }
        View::Lapsing => vec![one(Some("payments_lapses"), "lapses <= ?", vec![soon])],
        View::Mine => vec![one(None, "owner = ?", vec![Value::Text(query.me.as_str().to_owned())])],
    }
}

fn texts<T: serde::Serialize>(values: &[T]) -> Result<Vec<Value>, StoreError> {
    values.iter().map(|value| Ok(Value::Text(word(value)?))).collect()
}

type Alternatives = Vec<(String, Vec<Value>)>;

fn words<T: serde::Serialize>(column: &str, states: &[T]) -> Result<Alternatives, StoreError> {
    states.iter().map(|state| Ok((format!("{column} = ?"), vec![Value::Text(word(state)?)]))).collect()
}

/// Active and expired are one word in the table: which of the two depends on what time it is.
fn links(query: &ListQuery) -> Result<Alternatives, StoreError> {
    let now = Value::Integer(micros(query.now));
    let alternative = |state: &LinkState| {
        Ok(match state {
            LinkState::Active => ("link = 'open' AND link_expires > ?".to_owned(), vec![now.clone()]),
            LinkState::Expired => ("link = 'open' AND link_expires <= ?".to_owned(), vec![now.clone()]),
            other => ("link = ?".to_owned(), vec![Value::Text(word(other)?)]),
        })
    };
    query.link.iter().map(alternative).collect()
}
