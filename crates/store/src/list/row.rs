//! One row of the list and how it is read.

use domain::message::MessageState;
use domain::payment::{LinkState, Payment};
use domain::{Language, Timestamp};
use rusqlite::Row;

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
    /// The rows, newest first.
    pub rows: Vec<ListRow>,
    /// Where the next page starts, if there may be one.
    pub next: Option<Cursor>,
}

/// What every query for rows selects, in this order.
pub(super) const COLUMNS: &str = "payments.doc, payments.reference, payments.person, payments.company, payments.language, \
     payments.message, payments.lapses, payments.attention, payments.doubled, payments.number";

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

/// Cuts what was read to the page: one row more than asked for shows that there is a next page.
pub(super) fn cut(mut rows: Vec<(i64, ListRow)>, limit: usize) -> ListPage {
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|(number, row)| cursor(*number, row));
    ListPage { rows: rows.into_iter().map(|(_, row)| row).collect(), next }
}

pub(super) fn cursor(number: i64, row: &ListRow) -> Cursor {
    Cursor {
        created: crate::instant::micros(row.payment.created_at),
        number,
        id: row.payment.id.as_str().to_owned(),
    }
}
