//! How a proven change of the amount becomes what is to be paid, and what reports from before it still say. Part of the
//! fold: knows no rule of when an amount may change.

use super::{Operation, OperationKind, OperationState, Payment, Report, Standing};
use crate::Money;
use crate::id::AttemptId;

impl Payment {
    /// What was asked to be paid changes when the provider says the new amount after it was asked to change it. The
    /// figures of before say nothing of it: what is reserved starts again from this report.
    pub(super) fn adopt_update(&mut self, report: &Report) {
        let before = self.amount;
        let last = self.operations.iter_mut().rev().find(|operation| operation.kind == OperationKind::Update);
        let Some(operation) = last else { return };
        // Closed by hand as not done, and done after all: taken over, and a person has to look.
        let late = operation.state == OperationState::Closed;
        let told = operation.amount.filter(|amount| report.amount == Some(*amount) && *amount != before);
        let Some(amount) = told.filter(|_| late || operation.state.is_unsettled()) else { return };
        if report.standing.phase() < Standing::Accepted.phase() {
            return;
        }
        if late {
            operation.state = OperationState::Done;
            self.mismatched = true;
        }
        self.agreed.get_or_insert(before);
        self.amount = amount;
        self.amended = self.amended.filter(|total| *total != amount);
        let open = |best: &Report| {
            let moved = best.captured.is_positive() || best.refunded.is_positive();
            !moved && best.standing.phase() <= report.standing.phase()
        };
        if self.best.as_ref().is_none_or(open) {
            self.reserved = Some(report.authorised);
            self.best = Some(report.clone());
        }
    }

    pub(super) fn shows_update(&self, attempt: &AttemptId, report: &Report) -> bool {
        self.find(attempt).is_some_and(|operation| operation.amount.is_none_or(|a| report.amount == Some(a)))
    }

    /// Whether a report tells of a reservation as it was before the amount was changed: it comes late and says nothing.
    pub(super) fn is_superseded(&self, report: &Report) -> bool {
        if self.agreed.is_none()
            || report.standing.phase() > Standing::Accepted.phase()
            || report.captured.is_positive()
        {
            return false;
        }
        let earlier = |amount: Money| {
            let done = |o: &Operation| o.kind == OperationKind::Update && o.state == OperationState::Done;
            let was = |o: &Operation| done(o) && o.amount == Some(amount);
            amount != self.amount && (self.agreed == Some(amount) || self.operations.iter().any(was))
        };
        match report.amount {
            Some(amount) => earlier(amount),
            None => report.authorised.minor() > self.amount.minor(),
        }
    }
}
