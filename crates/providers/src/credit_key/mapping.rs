//! What Credit Key's statuses and figures mean, in the terminal's words. Pure, and the only place that knows the statuses.

use domain::Money;
use domain::payment::Standing::{Accepted, InProgress, Voided};
use domain::payment::{Report, UnknownCause};

use super::wire::Order;
use crate::expect::nothing_told;

/// What was asked for.
pub(super) struct Asked<'a> {
    /// What the terminal knows the payment by.
    pub provider_order_id: &'a str,
    /// Credit Key's name of the order.
    pub key: &'a str,
    /// What the payment is for.
    pub amount: Money,
    /// What the answer has to show; a look-up takes what there is.
    pub effect: Option<Effect>,
}

/// What a step that was taken leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effect {
    /// This much was taken.
    Captured(Money),
    /// At least this much was given back.
    Refunded(Money),
    /// Nothing is to be paid any more.
    Closed,
    /// This much is to be paid now.
    Updated(Money),
}

/// Whether an order's checkout has begun and not been completed.
pub(super) fn is_new(order: &Order) -> bool {
    order.status.as_str() == "new"
}

/// The order as a report.
///
/// # Errors
/// [`UnknownCause::Mismatch`] when it speaks of another order, says what cannot be, or does not show what was asked for.
pub(super) fn report(order: &Order, asked: &Asked<'_>) -> Result<Report, UnknownCause> {
    if order.id.as_str() != asked.key {
        return Err(UnknownCause::Mismatch);
    }
    let currency = asked.amount.currency();
    let zero = Money::zero(currency);
    let told = order.charges.0.grand_total.money(currency)?.or(order.amount.money(currency)?);
    let some = || told.filter(|amount| amount.is_positive()).ok_or(UnknownCause::Mismatch);
    let back = order.refunded_amount.money(currency)?;
    let returned = matches!(order.status.as_str(), "returned" | "refunded");
    let (standing, authorised, captured) = match order.status.as_str() {
        "placed" | "authorized" => (Accepted, some()?, zero),
        "shipped" | "returned" | "refunded" => {
            let taken = some()?;
            // There is one confirmation per order: what it left out will never be taken.
            let part = taken.minor() < asked.amount.minor();
            if part { (Voided, asked.amount, taken) } else { (Accepted, taken, taken) }
        }
        "canceled" => (Voided, zero, zero),
        status if status == "new" || asked.effect.is_none() => (InProgress, zero, zero),
        _ => return Err(UnknownCause::Mismatch),
    };
    // A status says only that something came back; how much, the figure has to say.
    let refunded = if captured.is_zero() { zero } else { back.unwrap_or(zero) };
    if refunded.minor() > captured.minor() || (returned && refunded.is_zero()) {
        return Err(UnknownCause::Mismatch);
    }
    // A confirmed order may be for less than was asked, never for more.
    let open = standing == Accepted && captured.is_zero();
    let amount = told.filter(|_| open || captured.minor() > asked.amount.minor());
    let report = Report {
        reference: Some(asked.key.to_owned()),
        standing,
        amount,
        authorised,
        captured,
        refunded,
        confirming: order.status.as_str() == "shipped"
            && !matches!(order.capture_status.as_str(), "" | "captured"),
        status: order.status.code(16),
        ..nothing_told(asked.provider_order_id, currency)
    };
    let shown = asked.effect.is_none_or(|effect| shows(&report, effect));
    if shown { Ok(report) } else { Err(UnknownCause::Mismatch) }
}

fn shows(report: &Report, effect: Effect) -> bool {
    match effect {
        Effect::Captured(figure) => report.captured == figure,
        Effect::Refunded(figure) => report.refunded.minor() >= figure.minor(),
        Effect::Closed => report.standing == Voided && report.captured.is_zero(),
        Effect::Updated(figure) => report.amount == Some(figure) && report.captured.is_zero(),
    }
}

#[cfg(test)]
mod tests;
