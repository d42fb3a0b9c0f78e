//! The address book: look-up by any part of name, company, telephone, e-mail or number; the most recent first.

use domain::Timestamp;
use domain::id::CustomerId;
use domain::order::{Customer, Order};
use rusqlite::{Connection, OptionalExtension, Row, ToSql, params};

use crate::error::unreadable;
use crate::fold::digits;
use crate::instant::micros;
use crate::search::{Searched, Terms, begins, due, searchable};
use crate::{Store, StoreError};

/// How many hits are weighed; with more, a longer fragment is what helps.
const WEIGHED: usize = 400;

pub(crate) fn project(connection: &Connection, customer: &Customer, at: Timestamp) -> Result<(), StoreError> {
    let id = customer.id.as_ref().ok_or(StoreError::Missing { what: "customer" })?;
    let doc = serde_json::to_string(customer).map_err(unreadable("customer"))?;
    let search = searched(customer);
    let number: i64 = connection
        .prepare_cached(
            "INSERT INTO customers (id, used, search, doc) VALUES (?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE SET used = max(used, excluded.used), search = excluded.search,
               doc = excluded.doc
             RETURNING number",
        )?
        .query_row(params![id.as_str(), micros(at), search, doc], |row| row.get(0))?;
    due(connection, Searched::Customers, number)
}

/// Whoever was sold to is offered first the next time.
pub(crate) fn sold_to(connection: &Connection, order: &Order, at: Timestamp) -> Result<(), StoreError> {
    if let Some(id) = &order.customer.id {
        connection
            .prepare_cached("UPDATE customers SET used = max(used, ?) WHERE id = ?")?
            .execute(params![micros(at), id.as_str()])?;
    }
    Ok(())
}

fn searched(customer: &Customer) -> String {
    let phone = customer.phone.as_deref().map(digits);
    let texts = [
        Some(customer.person()),
        customer.company.clone(),
        customer.email.clone(),
        customer.number.clone(),
        customer.phone.clone(),
        phone,
    ];
    let texts: Vec<String> = texts.into_iter().flatten().collect();
    searchable(texts.iter().map(String::as_str))
}

/// A telephone number is typed with any spacing: its digits are looked for as one.
fn typed(text: &str) -> String {
    let number = text.chars().all(|c| domain::text::ascii_digit(c).is_some() || " +-/().".contains(c));
    let digits = digits(text);
    if number && digits.len() >= 3 { digits } else { text.to_owned() }
}

fn look_up(connection: &Connection, text: &str, limit: usize) -> Result<Vec<Customer>, StoreError> {
    let Some(terms) = Terms::of(&typed(text)) else {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let sql = "SELECT doc, search FROM customers ORDER BY used DESC, number DESC LIMIT ?";
        return Ok(hits(connection, sql, &[&limit])?.into_iter().map(|hit| hit.0).collect());
    };
    let index = Searched::Customers.index();
    let sql = format!(
        "SELECT doc, search FROM customers WHERE number IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)
         ORDER BY used DESC, number DESC LIMIT {WEIGHED}"
    );
    let start = typed(text);
    let mut found = hits(connection, &sql, &[&terms.expression()])?;
    found.sort_by_key(|(_, search)| !begins(search, &start));
    Ok(found.into_iter().take(limit).map(|hit| hit.0).collect())
}

fn hits(
    connection: &Connection,
    sql: &str,
    values: &[&dyn ToSql],
) -> Result<Vec<(Customer, String)>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_and_then(values, |row| Ok((doc(row)?, row.get(1)?)))?;
    rows.collect()
}

fn doc(row: &Row<'_>) -> Result<Customer, StoreError> {
    let text: String = row.get(0)?;
    serde_json::from_str(&text).map_err(unreadable("customer"))
}

impl Store {
    /// Customers whose name, company, telephone, e-mail address or number holds every fragment of `text`, without
    /// regard to case and accents: those of which a word begins with it first, then the most recent. An empty text
    /// gives the most recent.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn customers(&self, text: &str, limit: usize) -> Result<Vec<Customer>, StoreError> {
        let text = text.to_owned();
        self.catch_up_search().await?;
        self.read(move |connection| look_up(connection, &text, limit)).await
    }

    /// A customer by its id.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn customer(&self, id: &CustomerId) -> Result<Option<Customer>, StoreError> {
        let id = id.clone();
        self.read(move |connection| {
            let mut statement = connection.prepare_cached("SELECT doc FROM customers WHERE id = ?")?;
            let row = statement.query_row([id.as_str()], |row| Ok(doc(row))).optional()?;
            row.transpose()
        })
        .await
    }
}
