//! The clocks that run on a payment: a reservation lapses, a link closes. Says what runs out, when, and how much money is
//! lost with it. Knows no list, no badge and no words; what time it is, is passed in.

use crate::payment::{Channel, LinkState, MoneyState, Payment, Standing};
use crate::provider::Limits;
use crate::rules::Action;
use crate::{Money, Timestamp};

/// How close an end must be to be of concern.
pub const SOON: jiff::SignedDuration = jiff::SignedDuration::from_hours(48);

/// What runs out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Clock {
    /// A reservation. Where the capture is the shipment, the provider cancels the order then: the same clock.
    Authorisation,
    /// A link that nobody has paid.
    Link,
}

/// Something that runs out, and what it costs to let it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunningOut {
    /// What.
    pub what: Clock,
    /// When.
    pub at: Timestamp,
    /// What can be taken now and cannot be then. Always more than nothing.
    pub at_risk: Money,
    /// What a person does about it.
    pub action: Action,
}

impl RunningOut {
    /// Whether it is of concern at `now`: within 48 hours, or over.
    #[must_use]
    pub fn is_soon(&self, now: Timestamp) -> bool {
        now.duration_until(self.at) <= SOON
    }
}

/// What is lost if nobody acts: what is still to be captured of a reservation, or what is unpaid of an open link. Says
/// nothing of the time: a link counts as open until a person closes it.
///
/// Nothing of a declined payment, and nothing of a link on which a payment is under way or under review.
#[must_use]
pub fn at_risk(payment: &Payment) -> Option<(Clock, Money)> {
    match payment.money() {
        MoneyState::Authorised | MoneyState::PartCaptured | MoneyState::PartRefunded => {
            let rest = payment.totals().to_capture();
            rest.is_positive().then_some((Clock::Authorisation, rest))
        }
        MoneyState::None if payment.channel == Channel::Link => {
            // At the very moment it was made, a link that may be paid is active, whatever its end.
            let open = payment.link_state(Timestamp::MIN) == LinkState::Active;
            let standing = payment.best.as_ref().map(|best| best.standing);
            let under_way = matches!(standing, Some(Standing::InProgress | Standing::Review));
            (open && !under_way && payment.amount.is_positive()).then_some((Clock::Link, payment.amount))
        }
        _ => None,
    }
}

/// What runs out on a payment, if anything does. A reservation whose time is over still counts: the provider has not said
/// that it lapsed, and a capture may succeed. A link whose time is over is gone.
#[must_use]
pub fn running_out(payment: &Payment, limits: &Limits, now: Timestamp) -> Option<RunningOut> {
    let (what, at_risk) = at_risk(payment)?;
    let (at, action) = match what {
        Clock::Authorisation => (payment.lapses_at(limits.authorisation_days)?, Action::Capture),
        Clock::Link => {
            let end = payment.link.as_ref()?.expires_at;
            (Some(end).filter(|end| now < *end)?, Action::Relink)
        }
    };
    Some(RunningOut { what, at, at_risk, action })
}
