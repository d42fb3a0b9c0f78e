//! What must hold after every step of a history, and when all truth was delivered. Knows the record and the truth, and
//! nothing of how they came about.

use std::cmp::Ordering;

use domain::payment::{MoneyState, Payment, Report, Standing, Totals, further};
use domain::quotation::is_paid_twice;

use crate::desk::Desk;
use crate::history::History;
use crate::model::{Transaction, euro};

/// What of a payment must not go back: all that is copied before a step, for there are a hundred million histories of them.
pub(crate) struct Before {
    best: Option<Report>,
    totals: Totals,
}

/// What must not go back of each payment.
pub(crate) fn before(desk: &Desk) -> Vec<Before> {
    let payments = desk.kept.iter().map(|kept| &kept.payment);
    payments.map(|it| Before { best: it.best.clone(), totals: it.totals() }).collect()
}

/// Money is never above what it may be, nothing is taken twice, and no state goes back.
pub(crate) fn step(history: &History, before: &[Before]) -> Result<(), String> {
    let desk = &history.desk;
    for (place, kept) in desk.kept.iter().enumerate() {
        let (payment, totals) = (&kept.payment, kept.payment.totals());
        if totals.refunded.minor() > totals.captured.minor()
            || totals.captured.minor() > totals.authorised.minor()
        {
            return Err(format!("payment {place}: more back than taken, or more taken than reserved"));
        }
        if payment.unknown().is_some() && !payment.locks_order() {
            return Err(format!("payment {place} is unknown and does not lock its order"));
        }
        let Some(was) = before.get(place) else { continue };
        if let (Some(then), Some(now)) = (&was.best, &payment.best)
            && further(then, now) == Ordering::Greater
        {
            return Err(format!("payment {place} went back from {:?} to {:?}", then.standing, now.standing));
        }
        let then = was.totals;
        if totals.captured.minor() < then.captured.minor() || totals.refunded.minor() < then.refunded.minor()
        {
            return Err(format!("payment {place}: its totals went down"));
        }
    }
    truth(history)
}

/// What was really taken: never for more than the order, never back more than was taken.
fn truth(history: &History) -> Result<(), String> {
    if history.excused {
        return Ok(());
    }
    for it in &history.provider.transactions {
        if it.refunded > it.captured || it.captured > it.authorised {
            return Err(format!("{}: the provider was asked for more than there was", it.reference));
        }
    }
    let all = &history.provider.transactions;
    let whole = history.desk.prepayment.is_none();
    if whole && all.iter().filter(|it| it.is_in_force()).count() > 1 {
        return Err("the order was charged twice".to_owned());
    }
    let held: i64 = all.iter().map(Transaction::net).sum();
    if !whole && held > history.desk.total {
        return Err(format!("{held} is held for an order over {}", history.desk.total));
    }
    Ok(())
}

/// Record and truth agree, or the record says that it does not know. Answers whether late truth paid the order twice.
pub(crate) fn end(history: &History) -> Result<bool, String> {
    for it in history.provider.transactions.iter().filter(|it| it.is_charge()) {
        holder(history, it)?;
    }
    for (place, kept) in history.desk.kept.iter().enumerate() {
        if let Some(operation) = kept.payment.unknown()
            && history.provider.processed.iter().any(|done| done == operation.id.as_str())
        {
            return Err(format!("payment {place}: {:?} was done and stays unknown", operation.kind));
        }
        if kept.replayed() != kept.payment {
            return Err(format!("payment {place} is not what its events make of it"));
        }
    }
    let in_force = |it: &&Transaction| it.is_in_force();
    let twice = history.desk.prepayment.is_none()
        && history.provider.transactions.iter().filter(in_force).count() > 1;
    // What the list shows in either case: a success after its end, or more payments that hold the order than it takes.
    let flagged = || {
        history.desk.kept.iter().any(|kept| kept.payment.paid_after_all)
            || is_paid_twice(euro(history.desk.total), &history.desk.payments())
    };
    if twice && !flagged() {
        return Err("the order is paid twice and nobody is told".to_owned());
    }
    Ok(twice)
}

/// A transaction that moved money belongs to exactly one payment, with the same figures.
fn holder(history: &History, it: &Transaction) -> Result<(), String> {
    let holds = |payment: &Payment| payment.reference.as_deref() == Some(it.reference.as_str());
    let mut holders = history.desk.kept.iter().map(|kept| &kept.payment).filter(|payment| holds(payment));
    let (Some(payment), None) = (holders.next(), holders.next()) else {
        return Err(format!("{} moved money and is not held by exactly one payment", it.reference));
    };
    let totals = payment.totals();
    let told = (totals.captured.minor(), totals.refunded.minor());
    // Given back twice, because a person had closed what came to pass after all: the record cuts it to what was taken.
    let real = (it.captured, it.refunded.min(it.captured));
    if told != real {
        return Err(format!("{}: the record has {told:?}, the truth is {real:?}", it.reference));
    }
    let state = payment.money();
    if state != MoneyState::Unknown && state != expected(it, real) {
        return Err(format!(
            "{}: the record says {state:?}, the truth is {:?}",
            it.reference,
            expected(it, real)
        ));
    }
    Ok(())
}

/// The state in plain words, from the truth alone.
fn expected(it: &Transaction, (captured, refunded): (i64, i64)) -> MoneyState {
    match it.standing {
        Standing::ChargedBack => MoneyState::ChargedBack,
        Standing::Accepted if captured == 0 => MoneyState::Authorised,
        _ if captured == 0 => MoneyState::Voided,
        _ if refunded == captured => MoneyState::Refunded,
        _ if refunded > 0 => MoneyState::PartRefunded,
        Standing::Accepted if captured < it.authorised => MoneyState::PartCaptured,
        _ => MoneyState::Captured,
    }
}
