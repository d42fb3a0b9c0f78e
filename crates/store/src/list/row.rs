//! One row of the list and how it is read.

use domain::message::MessageState;
use domain::payment::{LinkState, Payment};
use domain::{Language, Timestamp};
use rusqlite::{Connection, Row};

use super::Cursor;
use crate::instant::from_micros;
use crate::{StoreError, payments};

/// What comes next for a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActsBy {
    /// A person has to act; waiting since then.
    Person,
    /// The bank: the reservation lapses then.
    Bank,
    /// The customer: the link expires then.
    Customer,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// The payment.
    pub payment: Payment,
    /// The shop's reference of the order.
    pub order_reference: String,
    /// First and last name.
    pub customer_name: String,
    /// Company or department.
    pub company: Option<String>,
    /// The customer's language.
    pub language: Language,
    /// How far the newest mail about it got.
    pub message: MessageState,
    /// The link, at the time of asking.
    pub link: LinkState,
    /// What comes next and when.
    pub acts_by: Option<(ActsBy, Timestamp)>,
    /// When the reservation lapses, while there is one.
    pub lapses_at: Option<Timestamp>,
    /// Whether another payment of the order holds money too.
    pub doubled: bool,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPage {
    /// The rows, newest first; those of [`super::View::Lapsing`] by what is at risk.
    pub rows: Vec<ListRow>,
    /// Where the next page starts, if there may be one.
    pub next: Option<Cursor>,
}

/// What every query for rows selects, in this order.
pub(super) const ROW: &str = "SELECT doc, reference, person, company, language, message, lapses, attention, doubled \
     FROM payments JOIN payment_docs USING (number)";

pub(super) fn by_number(connection: &Connection, number: i64, now: Timestamp) -> Result<ListRow, StoreError> {
    let mut statement = connection.prepare_cached(&format!("{ROW} WHERE payments.number = ?"))?;
    statement.query_row([number], |row| Ok(read(row, now)))?
}

pub(super) fn read(row: &Row<'_>, now: Timestamp) -> Result<ListRow, StoreError> {
    let payment = payments::doc(row, 0)?;
    let lapses_at = row.get::<_, Option<i64>>(6)?.map(from_micros).transpose()?;
    let link = payment.link_state(now);
    let acts_by = if row.get(7)? {
        Some((ActsBy::Person, payment.updated_at))
    } else if let Some(lapses) = lapses_at {
        Some((ActsBy::Bank, lapses))
    } else {
        let active = payment.link.as_ref().filter(|_| link == LinkState::Active);
        active.map(|link| (ActsBy::Customer, link.expires_at))
    };
    let damaged = |what| StoreError::Damaged(format!("a stored {what} is none"));
    let word: String = row.get(5)?;
    Ok(ListRow {
        order_reference: row.get(1)?,
        customer_name: row.get(2)?,
        company: row.get(3)?,
        language: row.get::<_, String>(4)?.parse().map_err(|_| damaged("language"))?,
        message: message(&word).ok_or_else(|| damaged("mail state"))?,
        link,
        acts_by,
        lapses_at,
        doubled: row.get(8)?,
        payment,
    })
}

fn message(word: &str) -> Option<MessageState> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}
