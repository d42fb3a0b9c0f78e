//! How events change a payment. The one place where its state moves; the store replays the same function to rebuild.

use serde::{Deserialize, Serialize};

use super::{
    Link, LinkMade, Misfit, MoneyState, NewPayment, NotSentCause, Operation, OperationKind, OperationState,
    Payment, Refused, Report, Standing, Told, UnknownCause,
};
use crate::id::AttemptId;
use crate::reason::Refusal;
use crate::{Money, Timestamp};

/// How a report reached the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Via {
    /// The answer to a request.
    Answer,
    /// The terminal asked by itself.
    Poll,
    /// A person asked.
    Asked,
}

/// What became of one request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", content = "detail", rename_all = "snake_case")]
pub enum Answer {
    /// The provider's statement on the transaction.
    Report(Box<Report>),
    /// The page was made.
    Link(LinkMade),
    /// The provider took the step and said no more.
    Accepted,
    /// It provably never left.
    NotSent(NotSentCause),
    /// The provider refused the request; no transaction came of it.
    Refused(Refusal),
    /// It may or may not have happened.
    Unknown(UnknownCause),
}

/// Something that happened to a payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum PaymentEvent {
    /// It was opened.
    Opened {
        /// What it starts from.
        payment: Box<NewPayment>,
    },
    /// The intent of a request: written and synced before its first byte leaves.
    Sent {
        /// The request's id.
        attempt: AttemptId,
        /// What is asked.
        kind: OperationKind,
        /// How much; `None` for all.
        amount: Option<Money>,
        /// Why a person asked.
        reason: Option<String>,
    },
    /// The request's outcome.
    Answered {
        /// Which request.
        attempt: AttemptId,
        /// What became of it.
        answer: Answer,
    },
    /// The provider was asked and told where the transaction stands.
    Reported {
        /// Its statement.
        report: Box<Report>,
        /// Who asked.
        via: Via,
    },
    /// The provider was asked and knows of no transaction.
    NotFound {
        /// Who asked.
        via: Via,
    },
    /// The provider was asked and told of a transaction that cannot be this one: of another order, or in another currency.
    Misfits {
        /// Who asked.
        via: Via,
    },
    /// A look-up proved that an unknown operation was not done.
    ProvenNotDone {
        /// Which request.
        attempt: AttemptId,
    },
    /// A person closed an unknown outcome as not done, after the provider was asked.
    ClosedAsNotDone {
        /// Which request.
        attempt: AttemptId,
        /// Why.
        reason: String,
    },
    /// A person gave the link up.
    LinkWithdrawn,
    /// Another payment's link took its place.
    LinkReplaced,
    /// The order was changed while its link was out.
    OrderAmended {
        /// What the order comes to now.
        total: Money,
    },
    /// A person has looked at a payment that succeeded late.
    Acknowledged,
}

impl Payment {
    /// Applies one event. An event that does not fit (an answer to a request never sent, a repeated report) changes nothing.
    pub fn apply(&mut self, event: &PaymentEvent, at: Timestamp) {
        match event {
            PaymentEvent::Opened { .. } => {}
            PaymentEvent::Sent { attempt, kind, amount, reason } => {
                self.sent(attempt, *kind, *amount, reason.clone(), at)
            }
            PaymentEvent::Answered { attempt, answer } => self.answered(attempt, answer, at),
            PaymentEvent::Reported { report, .. } => {
                self.asked_at = Some(at);
                let behind =
                    self.best.as_ref().is_some_and(|best| report.standing.phase() < best.standing.phase());
                self.reported(report, at);
                // A status nobody knows, or another amount, is no statement that nothing was done.
                if !behind && report.amount.is_none_or(|amount| amount == self.amount) {
                    self.count_unchanged(at);
                }
            }
            PaymentEvent::NotFound { .. } => {
                self.asked_at = Some(at);
                if let Some(operation) = self.unsettled_mut() {
                    operation.count_not_found(at);
                }
            }
            PaymentEvent::Misfits { .. } => {
                self.asked_at = Some(at);
                self.misfits(Misfit::Other);
            }
            PaymentEvent::ProvenNotDone { attempt } => {
                self.settle(attempt, OperationState::NotSent(NotSentCause::ProvenByLookUp), at);
            }
            PaymentEvent::ClosedAsNotDone { attempt, .. } => {
                let charge =
                    self.find(attempt).is_some_and(|operation| operation.kind == OperationKind::Charge);
                self.closed_as_not_charged |= charge;
                self.settle(attempt, OperationState::Closed, at);
            }
            PaymentEvent::LinkWithdrawn => self.close_link(at),
            PaymentEvent::LinkReplaced => {
                if let Some(link) = &mut self.link {
                    link.replaced = true;
                }
            }
            PaymentEvent::OrderAmended { total } => {
                self.amended = Some(*total).filter(|total| *total != self.amount);
                // Paid in the moment in which the order was changed.
                let paid = self.best.as_ref().is_some_and(|best| best.standing == Standing::Accepted);
                self.mismatched |= paid && self.amended.is_some();
            }
            PaymentEvent::Acknowledged => {
                self.paid_after_all = false;
                self.mismatched = false;
                // Less than the order comes to, and known to be: the rest may be asked for.
                let less = |total: Money| {
                    total.currency() == self.amount.currency() && total.minor() > self.amount.minor()
                };
                self.part |= self.amended.is_some_and(less);
            }
        }
        self.updated_at = self.updated_at.max(at);
    }

    fn sent(
        &mut self,
        attempt: &AttemptId,
        kind: OperationKind,
        amount: Option<Money>,
        reason: Option<String>,
        at: Timestamp,
    ) {
        if self.find(attempt).is_some() {
            return;
        }
        let (before, told) = (self.totals(), self.told());
        let known = Told { captured: before.captured, refunded: before.refunded };
        self.operations.push(Operation {
            id: attempt.clone(),
            kind,
            amount,
            before,
            told: Some(told).filter(|told| *told != known),
            reason,
            sent_at: at,
            settled_at: None,
            not_found: 0,
            not_found_at: None,
            state: OperationState::Sent,
        });
    }

    fn answered(&mut self, attempt: &AttemptId, answer: &Answer, at: Timestamp) {
        let Some(kind) = self.find(attempt).map(|operation| operation.kind) else { return };
        match answer {
            // A change of the amount is answered by the new amount, or not at all.
            Answer::Report(report)
                if kind == OperationKind::Update && !self.shows_update(attempt, report) =>
            {
                self.answered(attempt, &Answer::Unknown(UnknownCause::Mismatch), at);
            }
            Answer::Report(report) => {
                self.asked_at = Some(at);
                self.adopt_update(report);
                self.settle(attempt, OperationState::Done, at);
                self.reported(report, at);
            }
            Answer::Link(made) => {
                self.settle(attempt, OperationState::Done, at);
                self.link = Some(Link {
                    made_at: at,
                    expires_at: made.expires_at,
                    tries: made.tries,
                    withdrawn_at: None,
                    replaced: false,
                });
            }
            Answer::Accepted => self.settle(attempt, OperationState::Done, at),
            Answer::NotSent(cause) => self.settle(attempt, OperationState::NotSent(*cause), at),
            Answer::Refused(refusal) => {
                if matches!(kind, OperationKind::Charge | OperationKind::OpenPage) && self.best.is_none() {
                    self.refusal = Some(refusal.clone());
                }
                self.settle(attempt, OperationState::Refused(refusal.clone()), at);
            }
            Answer::Unknown(cause) => {
                if let Some(operation) =
                    self.operations.iter_mut().find(|o| &o.id == attempt && o.state == OperationState::Sent)
                {
                    operation.state = OperationState::Unknown(*cause);
                }
            }
        }
    }

    fn reported(&mut self, report: &Report, at: Timestamp) {
        if report.provider_order_id != self.provider_order_id
            || report.captured.currency() != self.amount.currency()
        {
            return;
        }
        self.adopt_update(report);
        if self.is_superseded(report) {
            return;
        }
        if let Some(amount) = report.amount.filter(|amount| *amount != self.amount) {
            self.misfits(Misfit::Amount(amount));
            return;
        }
        if self.reserved.is_none_or(|most| most.minor() < report.authorised.minor()) {
            self.reserved = Some(report.authorised);
        }
        let was = self.best.as_ref().map(|best| best.standing);
        let news = self.keep_refusal(report);
        if self.best.as_ref().is_none_or(|best| best.key() < report.key()) {
            let late = report.standing == Standing::Accepted
                && (self.closed_as_not_charged
                    || (was == Some(Standing::Declined) && self.channel.is_moto()));
            self.paid_after_all |= late;
            // Paid, but not what the order comes to now; or on a page that a person gave up.
            let given_up = self.link.as_ref().is_some_and(|link| link.withdrawn_at.is_some());
            self.mismatched |= report.standing == Standing::Accepted
                && was != Some(Standing::Accepted)
                && (self.amended.is_some() || given_up);
            self.best = Some(report.clone());
            self.reference = report.reference.clone().or(self.reference.take());
            self.card = report.card.clone().or(self.card.take());
            self.refusal = report.refusal.clone();
        }
        self.settle_by_report(report, news, at);
    }

    fn misfits(&mut self, what: Misfit) {
        self.mismatched |= self.misfit != Some(what);
        self.misfit = Some(what);
    }

    /// An unknown or interrupted operation is settled as soon as the provider's figures show that it happened. `news` says
    /// whether the report tells of a refusal that was not known before.
    fn settle_by_report(&mut self, report: &Report, news: bool, at: Timestamp) {
        let state = self.money_without_unknown();
        let told = self.told();
        let Some(operation) = self.unsettled_mut() else { return };
        // By the provider's own figures: a step that was taken is in them, whether it was refused since or not.
        let grown = |kind: Refused| {
            let growth = told.of(kind).minor() - operation.told(kind).minor();
            growth > 0 && operation.amount.is_none_or(|amount| growth >= amount.minor())
        };
        // First taken, then refused: the step is settled, and the totals take it back.
        let refused = news && report.refused.is_some() && report.refused == Refused::of(operation.kind);
        let since =
            report.updated_at.is_none_or(|updated| updated.as_second() >= operation.sent_at.as_second());
        let done = match operation.kind {
            _ if refused && since => true,
            OperationKind::Charge => report.standing.phase() > 0,
            OperationKind::OpenPage => true,
            OperationKind::Capture => grown(Refused::Capture),
            OperationKind::Refund => grown(Refused::Refund),
            OperationKind::Cancel => state == MoneyState::Voided,
            OperationKind::AcceptReview => report.standing == Standing::Accepted,
            OperationKind::DenyReview => report.standing == Standing::Declined,
            OperationKind::Update => operation.amount.is_some() && report.amount == operation.amount,
            OperationKind::ClosePage => report.standing == Standing::Voided,
        };
        // Given up or taken meanwhile: whatever the amount was to be, it can no longer become that.
        let over = report.standing.phase() > Standing::Accepted.phase() || report.captured.is_positive();
        if operation.kind == OperationKind::Update && !done && over {
            operation.state = OperationState::NotSent(NotSentCause::ProvenByLookUp);
            operation.settled_at = Some(at);
            return;
        }
        // The customer was faster: the page was paid, so it was not closed.
        if operation.kind == OperationKind::ClosePage && report.standing == Standing::Accepted {
            operation.state = OperationState::NotSent(NotSentCause::ProvenByLookUp);
            operation.settled_at = Some(at);
            return;
        }
        if done {
            operation.state = OperationState::Done;
            operation.settled_at = Some(at);
            if operation.kind == OperationKind::ClosePage {
                self.close_link(at);
            }
        }
    }

    /// A look-up that shows the figures from before a follow-up counts as one *not found* of that follow-up.
    fn count_unchanged(&mut self, at: Timestamp) {
        if let Some(operation) = self.unsettled_mut()
            && !matches!(operation.kind, OperationKind::Charge | OperationKind::OpenPage)
        {
            operation.count_not_found(at);
        }
    }

    fn money_without_unknown(&self) -> MoneyState {
        self.best.as_ref().map_or(MoneyState::None, |best| self.totals().state(best.standing))
    }

    fn close_link(&mut self, at: Timestamp) {
        if let Some(link) = &mut self.link {
            link.withdrawn_at.get_or_insert(at);
        }
    }

    pub(super) fn find(&self, attempt: &AttemptId) -> Option<&Operation> {
        self.operations.iter().find(|operation| &operation.id == attempt)
    }

    fn unsettled_mut(&mut self) -> Option<&mut Operation> {
        self.operations.iter_mut().rev().find(|operation| operation.state.is_unsettled())
    }

    fn settle(&mut self, attempt: &AttemptId, state: OperationState, at: Timestamp) {
        let unsettled =
            |operation: &&mut Operation| &operation.id == attempt && operation.state.is_unsettled();
        let Some(operation) = self.operations.iter_mut().find(unsettled) else { return };
        operation.state = state;
        operation.settled_at = Some(at);
        if operation.kind == OperationKind::ClosePage && operation.state == OperationState::Done {
            self.close_link(at);
        }
    }
}
