//! Applying events to the payments' table: fold the document, derive the columns, keep the search index in step.

use domain::Timestamp;
use domain::id::{OrderId, PaymentId};
use domain::message::MessageState;
use domain::order::Order;
use domain::payment::{Payment, PaymentEvent};
use rusqlite::{Connection, OptionalExtension, named_params, params};

use super::columns::{Columns, FromOrder, word};
use super::{Clocks, guard};
use crate::instant::micros;
use crate::search::{PAYMENTS, index};
use crate::{StoreError, orders};

pub(crate) fn project(
    connection: &Connection,
    clocks: &Clocks,
    id: &PaymentId,
    event: &PaymentEvent,
    at: Timestamp,
) -> Result<(), StoreError> {
    if let PaymentEvent::Opened { payment } = event {
        if payment.id != *id {
            return Err(StoreError::Missing { what: "payment" });
        }
        return open(connection, &Payment::open((**payment).clone(), at), event);
    }
    let mut payment = super::by_id(connection, id)?.ok_or(StoreError::Missing { what: "payment" })?;
    if let PaymentEvent::Sent { attempt, kind, amount, .. } = event {
        guard::judge(connection, &payment, attempt, *kind, *amount)?;
    }
    let (locked, card) = (payment.locks_order(), payment.card.clone());
    payment.apply(event, at);
    update(connection, clocks, &payment, event)?;
    if payment.locks_order() != locked {
        mark_doubles(connection, &payment.order_id)?;
    }
    if payment.card != card
        && let Some(order) = orders::by_id(connection, &payment.order_id)?
    {
        refresh(connection, &payment, &FromOrder::of(&order))?;
    }
    Ok(())
}

fn open(connection: &Connection, payment: &Payment, event: &PaymentEvent) -> Result<(), StoreError> {
    let order = orders::by_id(connection, &payment.order_id)?.ok_or(StoreError::Missing { what: "order" })?;
    if super::by_id(connection, &payment.id)?.is_some() {
        return Err(StoreError::Repeated { what: "payment" });
    }
    // Cards tried one after the other for one order share its id: the provider then refuses to take it twice.
    let same = [payment.account_id.as_str(), payment.provider_order_id.as_str(), payment.order_id.as_str()];
    let taken: Option<String> = connection
        .prepare_cached(
            "SELECT id FROM payments WHERE account_id = ? AND provider_order_id = ? AND order_id <> ?",
        )?
        .query_row(same, |row| row.get(0))
        .optional()?;
    if let Some(other) = taken {
        return Err(StoreError::ProviderOrderTaken { payment: PaymentId::new(other) });
    }
    let (columns, texts) = (Columns::of(payment, event)?, FromOrder::of(&order));
    connection
        .prepare_cached(
            "INSERT INTO payments (id, order_id, account_id, provider, environment, channel, owner, created, updated,
               provider_order_id, money, link, currency, amount, captured, refunded, refund_pending, unsettled,
               unsettled_money, takings, charging, locks, needs_look, reference, person, company, language,
               customer_key, search, doc)
             VALUES (:id, :order, :account, :provider, :environment, :channel, :owner, :created, :created,
               :provider_order, :money, :link, :currency, :amount, 0, 0, 0, 0,
               0, 0, 0, 0, 0, :reference, :person, :company, :language,
               :customer_key, :search, :doc)",
        )?
        .execute(named_params! {
            ":id": payment.id.as_str(),
            ":order": payment.order_id.as_str(),
            ":account": payment.account_id.as_str(),
            ":provider": payment.provider.as_str(),
            ":environment": word(&payment.environment)?,
            ":channel": word(&payment.channel)?,
            ":owner": payment.owner.as_str(),
            ":created": micros(payment.created_at),
            ":provider_order": payment.provider_order_id,
            ":money": columns.money,
            ":link": columns.link,
            ":currency": payment.amount.currency().code(),
            ":amount": payment.amount.minor(),
            ":reference": texts.reference,
            ":person": texts.person,
            ":company": texts.company,
            ":language": texts.language,
            ":customer_key": texts.customer_key,
            ":search": texts.search,
            ":doc": columns.doc,
        })?;
    index(connection, &PAYMENTS, connection.last_insert_rowid(), &texts.search)
}

fn update(
    connection: &Connection,
    clocks: &Clocks,
    payment: &Payment,
    event: &PaymentEvent,
) -> Result<(), StoreError> {
    let columns = Columns::of(payment, event)?;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    connection
        .prepare_cached(
            "UPDATE payments SET updated = :updated, provider_reference = :reference, money = :money, link = :link,
               link_expires = :link_expires, captured = :captured, refunded = :refunded,
               refund_pending = :refund_pending, card_first6 = :first6, card_last4 = :last4, lapses = :lapses,
               unsettled = :unsettled, unsettled_money = :unsettled_money, takings = :takings, charging = :charging,
               locks = :locks, needs_look = :needs_look, doc = :doc
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":updated": micros(payment.updated_at),
            ":reference": payment.reference,
            ":money": columns.money,
            ":link": columns.link,
            ":link_expires": columns.link_expires.map(micros),
            ":captured": columns.captured,
            ":refunded": columns.refunded,
            ":refund_pending": columns.refund_pending,
            ":first6": payment.card.as_ref().map(|card| card.first6.as_str()),
            ":last4": payment.card.as_ref().map(|card| card.last4.as_str()),
            ":lapses": clocks.lapses_at(payment).map(micros),
            ":unsettled": count(columns.unsettled),
            ":unsettled_money": count(columns.unsettled_money),
            ":takings": count(columns.takings),
            ":charging": columns.charging,
            ":locks": columns.locks,
            ":needs_look": columns.needs_look,
            ":doc": columns.doc,
            ":id": payment.id.as_str(),
        })?;
    Ok(())
}

/// Two payments of one order that both hold it (a late success): a person has to give one of them back.
fn mark_doubles(connection: &Connection, order: &OrderId) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "UPDATE payments SET doubled = locks = 1
               AND (SELECT count(*) FROM payments AS each WHERE each.order_id = ?1 AND each.locks = 1) > 1
             WHERE order_id = ?1",
        )?
        .execute([order.as_str()])?;
    Ok(())
}

/// Copies what list rows show of an order to its payments.
pub(crate) fn follow_order(connection: &Connection, order: &Order) -> Result<(), StoreError> {
    let texts = FromOrder::of(order);
    for payment in super::all(connection, "SELECT doc FROM payments WHERE order_id = ?", [order.id.as_str()])?
    {
        refresh(connection, &payment, &texts)?;
    }
    Ok(())
}

fn refresh(connection: &Connection, payment: &Payment, texts: &FromOrder) -> Result<(), StoreError> {
    let search = match &payment.card {
        Some(card) => format!("{} {}", texts.search, card.last4),
        None => texts.search.clone(),
    };
    let number: i64 = connection
        .prepare_cached(
            "UPDATE payments SET reference = ?, person = ?, company = ?, language = ?, customer_key = ?, search = ?
             WHERE id = ? RETURNING number",
        )?
        .query_row(
            params![
                texts.reference,
                texts.person,
                texts.company,
                texts.language,
                texts.customer_key,
                search,
                payment.id.as_str()
            ],
            |row| row.get(0),
        )?;
    index(connection, &PAYMENTS, number, &search)
}

/// The newest mail about a payment, and when a link last went out.
pub(crate) fn message_moved(connection: &Connection, payment: &PaymentId) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "UPDATE payments SET
               message = coalesce((SELECT state FROM messages WHERE payment_id = ?1 ORDER BY number DESC LIMIT 1), ?2),
               link_sent = (SELECT max(sent) FROM messages WHERE payment_id = ?1 AND kind IN ('pay_link', 'reminder'))
             WHERE id = ?1",
        )?
        .execute([payment.as_str(), &word(&MessageState::None)?])?;
    Ok(())
}
