//! The list of links and payments: views, filters, search, pages by key and capped counts.
//! Decides nothing: what a row means is the payment's own business.

mod counts;
mod cursor;
mod filter;
mod near;
mod query;
mod row;
mod text;
mod view;
mod walk;

pub use counts::{Count, ViewCounts};
pub use cursor::Cursor;
pub use query::{ListQuery, View};
pub use row::{ActsBy, ListPage, ListRow};

use rusqlite::Connection;

use crate::search::Terms;
use crate::{Store, StoreError};

/// A part of a page: what a bounded look found.
struct Step {
    rows: Vec<ListRow>,
    next: Option<Cursor>,
    /// The look ended before the page was full and before the rows did.
    cut_short: bool,
}

fn step(connection: &Connection, query: &ListQuery) -> Result<Step, StoreError> {
    match query.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        None => walk::step(connection, query, None),
        Some(text) => match Terms::of(text) {
            Some(terms) => text::step(connection, query, &terms),
            // Punctuation alone is in no name.
            None => Ok(Step { rows: Vec::new(), next: None, cut_short: false }),
        },
    }
}

impl Store {
    /// One page of payments, in the order of the view: the newest first, or the most money at risk. It is full unless it is the last.
    ///
    /// Filters that hardly any row passes are looked through in short steps, so that other queries get their turn and
    /// dropping the future (the next key was pressed) ends the search.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn list(&self, query: ListQuery) -> Result<ListPage, StoreError> {
        let limit = query.limit.max(1);
        if query.text.is_some() {
            self.catch_up_search().await?;
        }
        let (mut rows, mut cursor) = (Vec::new(), query.cursor);
        loop {
            let part = ListQuery { limit: limit - rows.len(), cursor, ..query.clone() };
            let step = self.read(move |connection| step(connection, &part)).await?;
            rows.extend(step.rows);
            if !step.cut_short {
                return Ok(ListPage { rows, next: step.next });
            }
            cursor = step.next;
        }
    }
}
