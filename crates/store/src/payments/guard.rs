//! What the intent to move money must not meet. Judged inside the transaction that writes the intent; the table's
//! constraints hold the same rules once more. Reports are never judged: late truth wins.

use domain::Money;
use domain::id::{AttemptId, PaymentId};
use domain::payment::{MoneyState, OperationKind, Payment};
use domain::quotation::Progress;
use rusqlite::{Connection, OptionalExtension};

use crate::StoreError;

/// Whether doing it takes money from the customer, or offers them a page to pay on.
pub(super) fn takes(kind: OperationKind) -> bool {
    match kind {
        OperationKind::Charge
        | OperationKind::OpenPage
        | OperationKind::Capture
        | OperationKind::AcceptReview
        | OperationKind::Update => true,
        OperationKind::Refund
        | OperationKind::Cancel
        | OperationKind::DenyReview
        | OperationKind::ClosePage => false,
    }
}

/// Refuses an intent that could charge twice, or move more than there is.
pub(super) fn judge(
    connection: &Connection,
    payment: &Payment,
    attempt: &AttemptId,
    kind: OperationKind,
    amount: Option<Money>,
) -> Result<(), StoreError> {
    if payment.operations.iter().any(|operation| operation.id == *attempt) {
        return Err(StoreError::Repeated { what: "attempt" });
    }
    let itself = || StoreError::OrderLocked { payment: payment.id.clone() };
    let open = |operation: &domain::payment::Operation| {
        operation.state.is_unsettled() && operation.kind.moves_money()
    };
    if kind.moves_money() && payment.operations.iter().any(open) {
        return Err(itself());
    }
    if matches!(kind, OperationKind::Charge | OperationKind::OpenPage) && payment.locks_order() {
        return Err(itself());
    }
    // A part was agreed to and is counted already: another's fate takes nothing away from it.
    let own_part = kind == OperationKind::Capture && payment.part;
    if takes(kind)
        && !own_part
        && let Some(other) = other_holder(connection, payment)?
    {
        return Err(StoreError::OrderLocked { payment: other });
    }
    if matches!(kind, OperationKind::Charge | OperationKind::OpenPage) && !has_room(connection, payment)? {
        return Err(StoreError::TooMuch { payment: payment.id.clone() });
    }
    // Only a whole amount can take another's place, and only while nothing was taken.
    if kind == OperationKind::Update {
        let fits = |to: Money| to.is_positive() && to.currency() == payment.amount.currency();
        let open = payment.money() == MoneyState::Authorised && payment.totals().captured.is_zero();
        return if open && amount.is_some_and(fits) {
            Ok(())
        } else {
            Err(StoreError::TooMuch { payment: payment.id.clone() })
        };
    }
    let most = match kind {
        OperationKind::Capture => payment.totals().to_capture(),
        OperationKind::Refund => payment.totals().to_refund(),
        _ => return Ok(()),
    };
    let wanted = amount.unwrap_or(most);
    if wanted.currency() != most.currency() || wanted.minor() < 1 || wanted.minor() > most.minor() {
        return Err(StoreError::TooMuch { payment: payment.id.clone() });
    }
    Ok(())
}

/// Whether an order that may be paid in parts has room for this one. Others are held by their lock alone.
fn has_room(connection: &Connection, payment: &Payment) -> Result<bool, StoreError> {
    let Some(order) = crate::orders::by_id(connection, &payment.order_id)? else { return Ok(true) };
    let mut others = super::of_order(connection, &payment.order_id)?;
    others.retain(|other| other.id != payment.id);
    let progress = Progress::of(&order, &others);
    Ok(progress.is_none_or(|progress| payment.amount.minor() <= progress.remaining().minor()))
}

/// Refuses to keep more of a card than its ends, as the columns would.
pub(super) fn card(payment: &Payment) -> Result<(), StoreError> {
    let digits = |text: &str, length| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    match &payment.card {
        Some(card) if !digits(&card.last4, 4) => Err(StoreError::CardNumber),
        Some(card) if !card.first6.is_empty() && !digits(&card.first6, 6) => Err(StoreError::CardNumber),
        _ => Ok(()),
    }
}

fn other_holder(connection: &Connection, payment: &Payment) -> Result<Option<PaymentId>, StoreError> {
    if let Some(other) = crate::completing::other(connection, &payment.order_id, &payment.id)? {
        return Ok(Some(other.payment));
    }
    let holder: Option<String> = connection
        .prepare_cached(
            "SELECT id FROM payments WHERE order_id = ? AND locks = 1 AND id <> ? ORDER BY number LIMIT 1",
        )?
        .query_row([payment.order_id.as_str(), payment.id.as_str()], |row| row.get(0))
        .optional()?;
    Ok(holder.map(PaymentId::new))
}
