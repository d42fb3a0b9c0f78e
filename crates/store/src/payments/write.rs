//! Applying events to the payments' tables: fold the document, derive the columns, note what is to be indexed.

use domain::Timestamp;
use domain::id::{OrderId, PaymentId};
use domain::message::MessageState;
use domain::order::Order;
use domain::payment::{Answer, Payment, PaymentEvent};
use domain::quotation::{is_paid_twice, kept};
use rusqlite::{Connection, OptionalExtension, named_params, params};

use super::columns::{Columns, FromOrder, word};
use super::{Clocks, guard};
use crate::instant::micros;
use crate::search::{Searched, due};
use crate::{StoreError, orders};

pub(crate) fn project(
    connection: &Connection,
    clocks: Clocks,
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
    let before = super::by_id(connection, id)?.ok_or(StoreError::Missing { what: "payment" })?;
    if let PaymentEvent::Sent { attempt, kind, amount, .. } = event {
        guard::judge(connection, &before, attempt, *kind, *amount)?;
    }
    let mut after = before.clone();
    after.apply(event, at);
    guard::card(&after)?;
    update(connection, clocks, &before, &after, event)?;
    if let PaymentEvent::Reported { .. }
    | PaymentEvent::Misfits { .. }
    | PaymentEvent::Answered { answer: Answer::Report(_), .. } = event
    {
        crate::completing::end(connection, id)?;
    }
    if after.locks_order() != before.locks_order() || kept(&after) != kept(&before) {
        mark_doubles(connection, &after.order_id)?;
    }
    if after.card != before.card
        && let Some(order) = orders::by_id(connection, &after.order_id)?
    {
        refresh(connection, &after, &FromOrder::of(&order))?;
    }
    Ok(())
}

fn open(connection: &Connection, payment: &Payment, event: &PaymentEvent) -> Result<(), StoreError> {
    let order = orders::by_id(connection, &payment.order_id)?.ok_or(StoreError::Missing { what: "order" })?;
    if super::order_of(connection, &payment.id)?.is_some() {
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
               unsettled_money, takings, charging, locks, needs_look, reference, person, company, language, search)
             VALUES (:id, :order, :account, :provider, :environment, :channel, :owner, :created, :created,
               :provider_order, :money, :link, :currency, :amount, 0, 0, 0, 0,
               0, 0, 0, 0, 0, :reference, :person, :company, :language, :search)",
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
            ":search": texts.search,
        })?;
    let number = connection.last_insert_rowid();
    connection
        .prepare_cached("INSERT INTO payment_docs (number, doc) VALUES (?, ?)")?
        .execute(params![number, columns.doc])?;
    due(connection, Searched::Payments, number)
}

fn update(
    connection: &Connection,
    clocks: Clocks,
    before: &Payment,
    after: &Payment,
    event: &PaymentEvent,
) -> Result<(), StoreError> {
    let columns = Columns::of(after, event)?;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let number: i64 = connection
        .prepare_cached(
            "UPDATE payments SET updated = :updated, provider_reference = :reference, captured = :captured,
               refunded = :refunded, refund_pending = :refund_pending, card_first6 = :first6, card_last4 = :last4,
               unsettled = :unsettled, unsettled_money = :unsettled_money, takings = :takings, charging = :charging,
               locks = :locks, needs_look = :needs_look, at_risk = :at_risk
             WHERE id = :id RETURNING number",
        )?
        .query_row(
            named_params! {
                ":updated": micros(after.updated_at),
                ":reference": after.reference,
                ":captured": columns.captured,
                ":refunded": columns.refunded,
                ":refund_pending": columns.refund_pending,
                ":first6": after.card.as_ref().map(|card| card.first6.as_str()),
                ":last4": after.card.as_ref().map(|card| card.last4.as_str()),
                ":unsettled": count(columns.unsettled),
                ":unsettled_money": count(columns.unsettled_money),
                ":takings": count(columns.takings),
                ":charging": columns.charging,
                ":locks": columns.locks,
                ":needs_look": columns.needs_look,
                ":at_risk": columns.at_risk,
                ":id": after.id.as_str(),
            },
            |row| row.get(0),
        )?;
    connection
        .prepare_cached("UPDATE payment_docs SET doc = ? WHERE number = ?")?
        .execute(params![columns.doc, number])?;
    if before.amount != after.amount {
        connection
            .prepare_cached("UPDATE payments SET amount = ? WHERE number = ?")?
            .execute(params![after.amount.minor(), number])?;
    }
    // SQLite rewrites the index entries of every column that is named, changed or not.
    let states =
        |payment: &Payment| (payment.money(), payment.link_state(Timestamp::MIN), payment.link.clone());
    let (lapsed, lapses) = (clocks.lapses_at(connection, before)?, clocks.lapses_at(connection, after)?);
    if states(before) != states(after) || lapsed != lapses {
        let expires = columns.link_expires.map(micros);
        connection
            .prepare_cached(
                "UPDATE payments SET money = ?, link = ?, link_expires = ?, lapses = ? WHERE number = ?",
            )?
            .execute(params![columns.money, columns.link, expires, lapses.map(micros), number])?;
    }
    Ok(())
}

/// Payments of one order that hold more of it than it comes to (a late success): a person has to give one of them back.
fn mark_doubles(connection: &Connection, order: &OrderId) -> Result<(), StoreError> {
    let payments = super::of_order(connection, order)?;
    let total = orders::by_id(connection, order)?.ok_or(StoreError::Missing { what: "order" })?.total();
    let twice = is_paid_twice(total, &payments);
    let mut mark =
        connection.prepare_cached("UPDATE payments SET doubled = ?1 WHERE id = ?2 AND doubled <> ?1")?;
    for payment in payments {
        let keeps = payment.holds_order() || kept(&payment).is_positive();
        mark.execute(params![twice && keeps, payment.id.as_str()])?;
    }
    Ok(())
}

/// Copies what list rows show of an order to its payments.
pub(crate) fn follow_order(connection: &Connection, order: &Order) -> Result<(), StoreError> {
    let payments = super::of_order(connection, &order.id)?;
    if payments.is_empty() {
        return Ok(());
    }
    mark_doubles(connection, &order.id)?;
    let texts = FromOrder::of(order);
    payments.iter().try_for_each(|payment| refresh(connection, payment, &texts))
}

fn refresh(connection: &Connection, payment: &Payment, texts: &FromOrder) -> Result<(), StoreError> {
    let search = match &payment.card {
        Some(card) => format!("{} {}", texts.search, crate::search::searchable([card.last4.as_str()])),
        None => texts.search.clone(),
    };
    let id = payment.id.as_str();
    let number: i64 = connection
        .prepare_cached(
            "UPDATE payments SET reference = ?, person = ?, company = ?, search = ? WHERE id = ? RETURNING number",
        )?
        .query_row(params![texts.reference, texts.person, texts.company, search, id], |row| row.get(0))?;
    // Its index is spared when the language stays.
    connection
        .prepare_cached("UPDATE payments SET language = ?1 WHERE number = ?2 AND language <> ?1")?
        .execute(params![texts.language, number])?;
    due(connection, Searched::Payments, number)
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
