//! The amounts of a payment: authorised, captured, refunded, voided and what remains. Never negative, never above each other.

use serde::{Deserialize, Serialize};

use super::{MoneyState, OperationKind, OperationState, Payment, Refused, Standing};
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
        let authorised = max(max(now(best.authorised), best.captured), now(reserved));
        let mut captured = min(best.captured, authorised);
        let mut refunded = min(best.refunded, captured);
        // Providers count what was asked for; a refusal that came later takes the last such step back.
        if let Some(setback) = payment.setback.as_ref().filter(|s| s.updated_at >= best.updated_at) {
            match setback.refused {
                Some(Refused::Refund) => refunded = less(refunded, last_step(payment, OperationKind::Refund)),
                Some(Refused::Capture) => {
                    captured = less(captured, last_step(payment, OperationKind::Capture))
                }
                None => {}
            }
            refunded = min(refunded, captured);
        }
        let open = less(authorised, Some(captured));
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

/// The amount of the newest step of a kind that was taken; `None` means all.
fn last_step(payment: &Payment, kind: OperationKind) -> Option<Money> {
    let step = payment.operations.iter().rev().find(|o| o.kind == kind && o.state == OperationState::Done)?;
    step.amount
}

fn less(total: Money, part: Option<Money>) -> Money {
    clamp(total.minor() - part.map_or(total.minor(), Money::minor), total)
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
