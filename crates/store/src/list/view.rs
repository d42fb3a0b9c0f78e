//! The views as conditions: which index has them, and how to test a single row.

use domain::Timestamp;
use domain::clock::SOON;
use rusqlite::types::Value;

use super::filter::{Arm, Condition, Filter};
use super::{ListQuery, View};
use crate::instant::micros;

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
            let reserved = Condition::new("lapses <= ?", [soon.clone()]);
            let now = Value::Integer(micros(query.now));
            // The end of a link is its last moment no more. What cannot be paid any more, or is being paid, has no risk.
            let links = "link = 'open' AND link_expires > ? AND link_expires <= ? AND at_risk IS NOT NULL";
            let links = Condition::new(links, [now, soon]);
            Filter {
                test: Condition::any(&[reserved.clone(), links.clone()]),
                // Always drives: only its own rows are few enough to be put in its order.
                share: 0,
                arms: vec![
                    Arm::sorted("payments_lapses", reserved),
                    Arm::sorted("payments_open_links", links),
                ],
            }
        }
        View::Mine => {
            let mine = Condition::new("owner = ?", [Value::Text(query.me.as_str().to_owned())]);
            Filter { test: mine.clone(), share: 100, arms: vec![Arm::ordered("payments_owner", mine)] }
        }
    };
    Some(filter)
}
