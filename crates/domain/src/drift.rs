//! Where the record and the provider disagree about a payment. Only compares: what is done about it is a person's choice.
//! Knows no words: each difference is worded as `list-drift-…` in `locales/*/list.ftl`.

use serde::{Deserialize, Serialize};

use crate::payment::{MoneyState, Payment, PaymentEvent, Report, Via};
use crate::{Money, Timestamp};

/// One disagreement, the record's side first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Difference {
    /// The provider knows nothing of a payment that the record holds money for.
    Missing,
    /// The provider was asked to be paid another amount.
    Amount {
        /// As recorded.
        ours: Money,
        /// As the provider says.
        theirs: Money,
    },
    /// More or less is reserved.
    Reserved {
        /// As recorded.
        ours: Money,
        /// As the provider says.
        theirs: Money,
    },
    /// More or less is taken.
    Captured {
        /// As recorded.
        ours: Money,
        /// As the provider says.
        theirs: Money,
    },
    /// More or less went back.
    Refunded {
        /// As recorded.
        ours: Money,
        /// As the provider says.
        theirs: Money,
    },
    /// The figures agree, and still it stands elsewhere (charged back, given up, declined).
    State {
        /// As recorded.
        ours: MoneyState,
        /// As the provider says.
        theirs: MoneyState,
    },
}

/// The disagreements about one payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drift {
    /// What differs; never empty.
    pub differences: Vec<Difference>,
    /// Whether taking the provider's statement over makes them agree. Where not, the provider's figures went back, and
    /// somebody has to ask it why.
    pub mends: bool,
}

/// Compares the record of a payment with what its provider says of it now; `None` when they agree, or when a request is
/// still open and settling it comes first.
#[must_use]
pub fn drift(payment: &Payment, told: Option<&Report>, now: Timestamp) -> Option<Drift> {
    if payment.unsettled().is_some() {
        return None;
    }
    let Some(told) = told else {
        let held = !matches!(payment.money(), MoneyState::None | MoneyState::Declined);
        return held.then(|| Drift { differences: vec![Difference::Missing], mends: false });
    };
    if told.captured.currency() != payment.amount.currency() {
        return None;
    }
    if let Some(theirs) = told.amount.filter(|theirs| *theirs != payment.amount) {
        let differences = vec![Difference::Amount { ours: payment.amount, theirs }];
        return Some(Drift { differences, mends: false });
    }
    let mut theirs = payment.clone();
    theirs.best = Some(told.clone());
    // What was refused stays so; what this tells of anew is refused on their side alone.
    theirs.keep_refusal(told);
    let differences = between(payment, &theirs);
    if differences.is_empty() {
        return None;
    }
    let mut after = payment.clone();
    after.apply(&PaymentEvent::Reported { report: Box::new(told.clone()), via: Via::Asked }, now);
    Some(Drift { mends: between(&after, &theirs).is_empty(), differences })
}

fn between(ours: &Payment, theirs: &Payment) -> Vec<Difference> {
    let (a, b) = (ours.totals(), theirs.totals());
    let figures = [
        (a.authorised != b.authorised)
            .then_some(Difference::Reserved { ours: a.authorised, theirs: b.authorised }),
        (a.captured != b.captured).then_some(Difference::Captured { ours: a.captured, theirs: b.captured }),
        (a.refunded != b.refunded).then_some(Difference::Refunded { ours: a.refunded, theirs: b.refunded }),
    ];
    let mut found: Vec<Difference> = figures.into_iter().flatten().collect();
    if found.is_empty() && ours.money() != theirs.money() {
        found.push(Difference::State { ours: ours.money(), theirs: theirs.money() });
    }
    // A part was given up: what is reserved in all is the same, and less of it stands.
    if found.is_empty() && a.to_capture() != b.to_capture() {
        found.push(Difference::Reserved { ours: a.to_capture(), theirs: b.to_capture() });
    }
    found
}
