//! Captures and refunds that a provider first took and then refused: what of its figures never became money. Knows which
//! figures count what was asked for because the report says so, and no provider.
//!
//! Where they do ([`Report::asked_for`]), a refused step stays in every later figure: 12.50 refused and asked for again is told
//! as 25.00. Each figure at which a refusal was told therefore stands for one step, the newest that was asked for below it,
//! and is kept for good: a refusal does not age. That a figure never forgets a refused step is inferred; should one forget,
//! what was taken since is the least that it means.

use serde::{Deserialize, Serialize};

use super::{Operation, OperationKind, OperationState, Payment, Refused, Report, Standing};
use crate::Money;

/// One refusal, told by the figure at which it happened: the same one is told again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setback {
    /// What was refused.
    pub refused: Refused,
    /// All that was asked for of its kind by then, this step included.
    pub figure: Money,
}

/// A provider's own figures, as it told them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Taken or asked to be taken, in all.
    pub captured: Money,
    /// Given back or asked to be, in all.
    pub refunded: Money,
}

impl Told {
    fn by(report: &Report) -> Self {
        Self { captured: report.captured, refunded: report.refunded }
    }

    /// The figure of a kind.
    pub(super) fn of(self, kind: Refused) -> Money {
        match kind {
            Refused::Capture => self.captured,
            Refused::Refund => self.refunded,
        }
    }
}

impl Refused {
    /// The step that is refused.
    fn step(self) -> OperationKind {
        match self {
            Self::Capture => OperationKind::Capture,
            Self::Refund => OperationKind::Refund,
        }
    }

    /// What a step's refusal would be, if it can be refused after it was taken.
    pub(super) fn of(step: OperationKind) -> Option<Self> {
        [Self::Capture, Self::Refund].into_iter().find(|refused| refused.step() == step)
    }
}

impl Setback {
    fn of(report: &Report) -> Option<Self> {
        let refused = report.refused?;
        Some(Self { refused, figure: Told::by(report).of(refused) })
    }

    fn key(&self) -> (i64, Refused) {
        (self.figure.minor(), self.refused)
    }
}

impl Operation {
    /// What the provider's figure of a kind was before this was sent.
    pub(super) fn told(&self, kind: Refused) -> Money {
        let known = Told { captured: self.before.captured, refunded: self.before.refunded };
        self.told.unwrap_or(known).of(kind)
    }
}

impl Payment {
    /// What of a report's `captured` was not refused.
    #[must_use]
    pub fn captured_by(&self, report: &Report) -> Money {
        self.kept(Refused::Capture, report)
    }

    /// What of a report's `refunded` was not refused.
    #[must_use]
    pub fn refunded_by(&self, report: &Report) -> Money {
        self.kept(Refused::Refund, report)
    }

    /// Keeps a report's refusal, whatever order refusals are told in. Says whether it is one that was not known.
    pub(crate) fn keep_refusal(&mut self, report: &Report) -> bool {
        let Some(new) = Setback::of(report) else { return false };
        let known = self.refusals().any(|one| one == new);
        let newest = |seen: &Report| (seen.updated_at, seen.key()) < (report.updated_at, report.key());
        let mut all: Vec<Setback> = self.refusals().chain([new]).collect();
        if self.setback.as_ref().is_none_or(newest) {
            self.setback = Some(report.clone());
        }
        let told = self.setback.as_ref().and_then(Setback::of);
        all.retain(|one| Some(*one) != told);
        all.sort_unstable_by_key(Setback::key);
        all.dedup();
        self.setbacks = all;
        !known
    }

    /// The provider's figures as last told, once it accepted anything.
    pub(super) fn told(&self) -> Told {
        let zero = Money::zero(self.amount.currency());
        let accepted = self.best.as_ref().filter(|best| best.standing.phase() >= Standing::Accepted.phase());
        accepted.map_or(Told { captured: zero, refunded: zero }, Told::by)
    }

    fn refusals(&self) -> impl Iterator<Item = Setback> {
        self.setbacks.iter().copied().chain(self.setback.as_ref().and_then(Setback::of))
    }

    /// What of a report's figure was not refused.
    fn kept(&self, kind: Refused, report: &Report) -> Money {
        let figure = Told::by(report).of(kind);
        // A refusal that is newer and tells less, or nothing, is one of the newest step of this figure.
        let newer = self.setback.as_ref().filter(|newest| newest.updated_at > report.updated_at);
        let less = newer.and_then(Setback::of).filter(|one| one.refused == kind);
        let less = less.filter(|one| one.figure.minor() < figure.minor()).map(|_| figure.minor());
        let up_to = |one: &Setback| one.refused == kind && one.figure.minor() <= figure.minor();
        let known = self.refusals().filter(up_to).map(|one| one.figure.minor());
        let mut figures: Vec<i64> = known.chain(less).collect();
        if figures.is_empty() {
            return figure;
        }
        figures.sort_unstable();
        figures.dedup();
        let done = |step: &&Operation| step.kind == kind.step() && step.state == OperationState::Done;
        let mut steps: Vec<&Operation> = self.operations.iter().filter(done).collect();
        let (mut refused, mut last) = (0, 0);
        for told in figures {
            let place = steps.iter().rposition(|step| step.told(kind).minor() < told);
            let step = place.map(|place| steps.remove(place));
            // A step without an amount, or one that nobody here asked for, is as large as the figure grew by it.
            let grown = told - step.map_or(last, |step| step.told(kind).minor());
            let amount = step.and_then(|step| step.amount).map_or(grown, Money::minor);
            refused += amount.min(told - refused);
            last = told;
        }
        let whole = |step: &Operation| match kind {
            Refused::Capture => step.before.to_capture(),
            Refused::Refund => step.before.to_refund(),
        };
        let taken: i64 = steps.iter().map(|step| step.amount.unwrap_or(whole(step)).minor()).sum();
        let kept = (figure.minor() - refused).max(taken.min(figure.minor()));
        Money::from_minor(kept, figure.currency()).unwrap_or(figure)
    }
}
