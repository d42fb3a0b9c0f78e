//! The list of links and payments: views, filters, search, pages by key and capped counts.
//! Decides nothing: what a row means is the payment's own business.

mod counts;
mod cursor;
mod filter;
mod near;
mod query;
mod row;
mod text;
mod walk;

pub use counts::{Count, ViewCounts};
pub use cursor::Cursor;
pub use query::{ListQuery, View};
pub use row::{ActsBy, ListPage, ListRow};

use rusqlite::Connection;

use crate::search::Terms;
use crate::{Store, StoreError};

fn list(connection: &Connection, query: &ListQuery) -> Result<ListPage, StoreError> {
    match query.text.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        None => walk::page(connection, query),
        Some(text) => match Terms::of(text) {
            Some(terms) => text::page(connection, query, &terms),
            // Punctuation alone is in no name.
            None => Ok(ListPage { rows: Vec::new(), next: None }),
        },
    }
}

impl Store {
    /// One page of payments, the newest first. A page may hold fewer rows than asked for and still have a next one:
    /// a search that finds too little in what it may look at says where to go on.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn list(&self, query: ListQuery) -> Result<ListPage, StoreError> {
        self.read(move |connection| list(connection, &query)).await
    }
}
