//! The amounts of a payment: authorised, captured, refunded, voided and what remains. Never negative, never above each other.

use serde::{Deserialize, Serialize};

use super::{MoneyState, Payment, Standing};
use crate::{Currency, Money};

/// The amounts of a payment, all of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Reserved in all.
    pub authorised: Money,
    /// Taken in all.
    pub captured: Money,
    /// Given back in all, asked-for refunds included.
    pub refunded: Money,
    /// Reserved, never taken and given up or lapsed.
    pub voided: Money,
}

impl Totals {
    /// Nothing yet.
    #[must_use]
    pub fn zero(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self { authorised: zero, captured: zero, refunded: zero, voided: zero }
    }

    /// Still to be captured.
    #[must_use]
    pub fn to_capture(&self) -> Money {
        let open = self.authorised.minor() - self.captured.minor() - self.voided.minor();
        clamp(open, self.authorised)
    }

    /// Still to be refunded.
    #[must_use]
    pub fn to_refund(&self) -> Money {
        clamp(self.captured.minor() - self.refunded.minor(), self.captured)
    }

    /// The totals of a payment as confirmed by its reports.
    pub(super) fn of(payment: &Payment) -> Self {
        let currency = payment.amount.currency();
        let zero = Money::zero(currency);
        let Some(best) =
            payment.best.as_ref().filter(|best| best.standing.phase() >= Standing::Accepted.phase())
        else {
            return Self::zero(currency);
        };
        let ended = matches!(best.standing, Standing::Voided | Standing::Lapsed);
        // Once the amount was changed, a report of more than it tells of before.
        let now = |figure| if payment.agreed.is_some() { min(figure, payment.amount) } else { figure };
        let reserved = payment.reserved.filter(|_| ended).unwrap_or(best.authorised);
        let told = max(now(best.authorised), now(reserved));
        let (taken, back) = (payment.captured_by(best), payment.refunded_by(best));
        // What was only asked for reserves nothing.
        let asked_for = best.asked_for || payment.setback.is_some();
        let authorised = if asked_for && told.is_positive() { told } else { max(told, taken) };
        let captured = min(taken, authorised);
        let refunded = min(back, captured);
        let open = clamp(authorised.minor() - captured.minor(), authorised);
        let voided = if ended { open } else { min(best.given_up.unwrap_or(zero), open) };
        Self { authorised, captured, refunded, voided }
    }

    /// The state these amounts mean.
    pub(super) fn state(&self, standing: Standing) -> MoneyState {
        match standing {
            Standing::InProgress | Standing::NeedsPayer | Standing::Review => MoneyState::None,
            Standing::Declined => MoneyState::Declined,
            Standing::ChargedBack => MoneyState::ChargedBack,
            Standing::Accepted | Standing::Voided | Standing::Lapsed => {
                match (self.captured.minor(), self.refunded.minor()) {
                    (0, _) if standing == Standing::Accepted => MoneyState::Authorised,
                    (0, _) => MoneyState::Voided,
                    (_, 0) if self.to_capture().is_positive() => MoneyState::PartCaptured,
                    (_, 0) => MoneyState::Captured,
                    (c, r) if r < c => MoneyState::PartRefunded,
                    _ => MoneyState::Refunded,
                }
            }
        }
    }
}

fn clamp(minor: i64, like: Money) -> Money {
    Money::from_minor(minor.max(0), like.currency()).unwrap_or_else(|_| Money::zero(like.currency()))
}

fn min(a: Money, b: Money) -> Money {
    if a.minor() <= b.minor() { a } else { b }
}

fn max(a: Money, b: Money) -> Money {
    if a.minor() >= b.minor() { a } else { b }
}
