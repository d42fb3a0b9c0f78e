//! Filters as SQL conditions. Values are bound, never written into the text; only names of states are.
//!
//! Each filter can test a row; most can also *drive* the list, because an index has just their rows. The one that is
//! expected to pass the fewest rows drives and the others test. What share of all rows a state has is a guess about
//! shops in general: a wrong guess costs time, never a row.

use domain::Timestamp;
use domain::account::Environment;
use domain::message::MessageState;
use domain::payment::{LinkState, MoneyState};
use rusqlite::types::Value;

use super::{ListQuery, view};
use crate::StoreError;
use crate::instant::micros;
use crate::payments::word;

/// A condition with its values.
#[derive(Debug, Clone, Default)]
pub(super) struct Condition {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

impl Condition {
    pub(super) fn new(sql: impl Into<String>, values: impl IntoIterator<Item = Value>) -> Self {
        Self { sql: sql.into(), values: values.into_iter().collect() }
    }

    /// All of them at once; nothing when there are none.
    pub(super) fn all<'a>(conditions: impl IntoIterator<Item = &'a Self>) -> Self {
        let (mut sql, mut values) = (Vec::new(), Vec::new());
        for condition in conditions.into_iter().filter(|condition| !condition.sql.is_empty()) {
            sql.push(condition.sql.as_str());
            values.extend_from_slice(&condition.values);
        }
        Self { sql: sql.join(" AND "), values }
    }

    /// Any of them.
    pub(super) fn any(conditions: &[Self]) -> Self {
        let sql: Vec<_> = conditions.iter().map(|condition| format!("({})", condition.sql)).collect();
        let values = conditions.iter().flat_map(|condition| condition.values.clone()).collect();
        Self { sql: format!("({})", sql.join(" OR ")), values }
    }
}

/// Rows an index has. The arms of a filter never overlap.
#[derive(Debug, Clone)]
pub(super) struct Arm {
    pub(super) index: &'static str,
    pub(super) rows: Condition,
    /// What the index alone does not say.
    pub(super) rest: Condition,
    /// Whether the index has them newest first. The others are few enough to sort.
    pub(super) ordered: bool,
}

impl Arm {
    pub(super) fn ordered(index: &'static str, rows: Condition) -> Self {
        Self { index, rows, rest: Condition::default(), ordered: true }
    }

    pub(super) fn sorted(index: &'static str, rows: Condition) -> Self {
        Self { ordered: false, ..Self::ordered(index, rows) }
    }
}

/// One filter.
#[derive(Debug, Clone)]
pub(super) struct Filter {
    pub(super) test: Condition,
    /// How many of a thousand rows pass it, roughly.
    pub(super) share: u32,
    /// How to drive the list with it; empty where no index can.
    pub(super) arms: Vec<Arm>,
}

impl Filter {
    /// Alternatives; it can drive if each of them can.
    fn of(alternatives: Vec<(Condition, u32, Option<Arm>)>) -> Option<Self> {
        if alternatives.is_empty() {
            return None;
        }
        let tests: Vec<_> = alternatives.iter().map(|(test, ..)| test.clone()).collect();
        let share = alternatives.iter().map(|(_, share, _)| share).sum();
        let arms: Option<Vec<_>> = alternatives.into_iter().map(|(.., arm)| arm).collect();
        Some(Self { test: Condition::any(&tests), share, arms: arms.unwrap_or_default() })
    }

    fn equals(column: &str, index: Option<&'static str>, share: u32, values: Vec<Value>) -> Option<Self> {
        let one = |value| {
            let rows = Condition::new(format!("{column} = ?"), [value]);
            (rows.clone(), share, index.map(|index| Arm::ordered(index, rows)))
        };
        Self::of(values.into_iter().map(one).collect())
    }
}

/// The filters of a query.
pub(super) fn filters(query: &ListQuery) -> Result<Vec<Filter>, StoreError> {
    let ids = |ids: Vec<&str>| ids.into_iter().map(|id| Value::Text(id.to_owned())).collect::<Vec<_>>();
    let channels = query.channel.iter().map(|channel| Ok(Value::Text(word(channel)?)));
    let channels = channels.collect::<Result<Vec<_>, StoreError>>()?;
    let languages = ids(query.language.iter().map(|language| language.code()).collect());
    let accounts = ids(query.account.iter().map(|id| id.as_str()).collect());
    let owners = ids(query.owner.iter().map(|id| id.as_str()).collect());
    let all = [
        view::filter(query),
        Filter::of(query.money.iter().map(|state| money(*state)).collect::<Result<_, _>>()?),
        Filter::of(query.link.iter().map(|state| link(*state, query)).collect::<Result<_, _>>()?),
        Filter::of(query.message.iter().map(|state| message(*state)).collect::<Result<_, _>>()?),
        Filter::equals("owner", Some("payments_owner"), 100, owners),
        Filter::equals("language", Some("payments_language"), 120, languages),
        Filter::equals("channel", None, 400, channels),
        Filter::equals("account_id", None, 300, accounts),
        query.environment.map(environment),
        query.since.map(since),
    ];
    Ok(all.into_iter().flatten().collect())
}

type Alternative = (Condition, u32, Option<Arm>);

fn money(state: MoneyState) -> Result<Alternative, StoreError> {
    let share = match state {
        MoneyState::Captured => 700,
        MoneyState::None => 150,
        MoneyState::Declined => 80,
        MoneyState::Authorised | MoneyState::Refunded => 50,
        _ => 5,
    };
    let rows = Condition::new("money = ?", [Value::Text(word(&state)?)]);
    Ok((rows.clone(), share, Some(Arm::ordered("payments_money", rows))))
}

/// Active and expired are one word in the table: which of the two depends on what time it is.
fn link(state: LinkState, query: &ListQuery) -> Result<Alternative, StoreError> {
    let now = || [Value::Integer(micros(query.now))];
    let open = || Condition::new("link = 'open'", []);
    Ok(match state {
        LinkState::Active => {
            let rows = Condition::new("link = 'open' AND link_expires > ?", now());
            (rows.clone(), 20, Some(Arm::sorted("payments_open_links", rows)))
        }
        LinkState::Expired => {
            let test = Condition::new("link = 'open' AND link_expires <= ?", now());
            let rest = Condition::new("link_expires <= ?", now());
            (test, 90, Some(Arm { rest, ..Arm::ordered("payments_link", open()) }))
        }
        other => {
            let share = match other {
                LinkState::None => 650,
                LinkState::Paid => 250,
                _ => 5,
            };
            let rows = Condition::new("link = ?", [Value::Text(word(&other)?)]);
            (rows.clone(), share, Some(Arm::ordered("payments_link", rows)))
        }
    })
}

/// The state is written out: the index has only the states that pass, and only a constant shows that this is one.
fn message(state: MessageState) -> Result<Alternative, StoreError> {
    let rows = Condition::new(format!("message = '{}'", word(&state)?), []);
    Ok(match state {
        MessageState::None | MessageState::Sent => (rows, 500, None),
        _ => (rows.clone(), 5, Some(Arm::ordered("payments_message", rows))),
    })
}

fn since(since: Timestamp) -> Filter {
    let test = Condition::new("created >= ?", [Value::Integer(micros(since))]);
    Filter { test, share: 900, arms: vec![] }
}

fn environment(environment: Environment) -> Filter {
    match environment {
        Environment::Live => {
            Filter { test: Condition::new("environment = 'live'", []), share: 900, arms: vec![] }
        }
        Environment::Test => {
            let rows = Condition::new("environment = 'test'", []);
            Filter { test: rows.clone(), share: 100, arms: vec![Arm::ordered("payments_test", rows)] }
        }
    }
}
