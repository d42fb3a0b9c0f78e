//! What a changed amount means for a payment that the customer has agreed to: nothing, a quiet change at the provider, or
//! a new checkout. Pure; knows no provider, no words, and sends nothing.

use crate::Money;
use crate::order::{Amounts, Order};
use crate::provider::Limits;

/// What changing the amount takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// It is the amount already: nothing is sent.
    Same,
    /// More, within what the provider takes without asking the customer.
    Raised,
    /// Less.
    Lowered,
    /// So much more that the customer has to agree anew, at a new checkout.
    NewCheckout,
}

/// Why an amount is none that a payment could change to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// Nothing, or less than nothing.
    #[error("amount is not above zero")]
    NotPositive,
    /// Not the currency that the customer agreed to.
    #[error("amount of another currency")]
    OtherCurrency,
}

/// What it takes to change `now` to `wanted`, where the customer agreed to `agreed`. The bound is counted from what was
/// agreed to, not from the last change: two rises cannot add up to more than one may.
///
/// # Errors
/// [`ChangeError`].
pub fn change(agreed: Money, now: Money, wanted: Money, limits: &Limits) -> Result<Change, ChangeError> {
    if wanted.currency() != agreed.currency() || wanted.currency() != now.currency() {
        return Err(ChangeError::OtherCurrency);
    }
    if !wanted.is_positive() {
        return Err(ChangeError::NotPositive);
    }
    Ok(if wanted == now {
        Change::Same
    } else if wanted.minor() < now.minor() {
        Change::Lowered
    } else if wanted.minor() <= most(agreed, limits).minor() {
        Change::Raised
    } else {
        Change::NewCheckout
    })
}

/// The most that can be asked for without asking the customer anew.
#[must_use]
pub fn most(agreed: Money, limits: &Limits) -> Money {
    let most = agreed.minor().saturating_add(i64::from(limits.update_rise_max));
    Money::from_minor(most, agreed.currency()).unwrap_or(agreed)
}

/// The order over another total. What it sells stays: lines that no longer come to the total are still what was sold.
#[must_use]
pub fn resized(order: &Order, total: Money) -> Order {
    let amounts =
        if order.lines.is_empty() { Amounts::total_only(total) } else { Amounts { total, ..order.amounts } };
    Order { amounts, version: order.version.saturating_add(1), ..order.clone() }
}
