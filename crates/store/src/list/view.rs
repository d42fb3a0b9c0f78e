//! The views as conditions: which index has them, and how to test a single row.

use domain::Timestamp;
use rusqlite::types::Value;

use super::filter::{Arm, Condition, Filter};
use super::{ListQuery, View};
use crate::instant::micros;

/// How close a lapse must be to be of concern.
const SOON: jiff::SignedDuration = jiff::SignedDuration::from_hours(48);

/// `None` lets everything through.
pub(super) fn filter(query: &ListQuery) -> Option<Filter> {
    let soon = Value::Integer(micros(query.now.saturating_add(SOON).unwrap_or(Timestamp::MAX)));
    let filter = match query.view {
        View::All => return None,
        View::Attention => Filter {
            test: Condition::new("(attention = 1 OR lapses <= ?)", [soon.clone()]),
            share: 20,
            arms: vec![
                Arm::ordered("payments_attention", Condition::new("attention = 1", [])),
                Arm::sorted("payments_lapses", Condition::new("lapses <= ? AND attention = 0", [soon])),
            ],
        },
        View::SentToday => {
            let sent = Condition::new("link_sent >= ?", [Value::Integer(micros(query.day_start))]);
            Filter { test: sent.clone(), share: 10, arms: vec![Arm::sorted("payments_link_sent", sent)] }
        }
        View::Lapsing => {
            let lapsing = Condition::new("lapses <= ?", [soon]);
            Filter { test: lapsing.clone(), share: 10, arms: vec![Arm::sorted("payments_lapses", lapsing)] }
        }
        View::Mine => {
            let mine = Condition::new("owner = ?", [Value::Text(query.me.as_str().to_owned())]);
            Filter { test: mine.clone(), share: 100, arms: vec![Arm::ordered("payments_owner", mine)] }
        }
    };
    Some(filter)
}
