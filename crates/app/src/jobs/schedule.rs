//! When a payment is asked about next. Pure: the schedule of unknown outcomes and the pace of following links.

use domain::Timestamp;
use domain::payment::{Channel, LinkState, MoneyState, OperationKind, OperationState, Payment, Standing};
use jiff::SignedDuration;

/// When to ask, and how often was asked before.
pub(crate) type Next = Option<(Timestamp, u32)>;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// Declined and closed attempts stay watched: a slow request can still succeed.
const LATE_TRUTH: i64 = 72 * HOUR;
/// For how long after a link's end its page is still asked about: some providers never close one.
const PAGES_END: i64 = 90 * DAY;

/// Seconds until the next question about an unknown outcome: 5, 15, 45, 120, then ten minutes, hourly for a day, daily for a week.
fn unknown(tries: u32) -> Option<i64> {
    Some(match tries {
        0 => 5,
        1 => 15,
        2 => 45,
        3 => 120,
        4..=9 => 10 * MINUTE,
        10..=33 => HOUR,
        34..=40 => DAY,
        _ => return None,
    })
}

/// How many questions the schedule puts behind an outcome that has been unknown for so long: answers that say nothing do
/// not bring the next question forward.
pub(crate) fn asked_by(age: i64) -> u32 {
    let mut at = 0;
    let waits = (0..).map_while(unknown).take_while(|wait| {
        at += wait;
        at <= age
    });
    u32::try_from(waits.count()).unwrap_or(u32::MAX)
}

/// Seconds between questions about an open link of an age: at once while it is fresh, politely when it is old.
fn link(age: i64) -> i64 {
    match age {
        ..900 => 3,
        900..=7_200 => 10,
        7_201..=86_400 => MINUTE,
        _ => 10 * MINUTE,
    }
}

/// Seconds until the next question about a link that ends in `left` seconds: once more right before, because what the
/// customer has finished by then may need the terminal to complete it while the link is open.
fn open_link(age: i64, left: i64) -> i64 {
    link(age).min((left - 5).max(3))
}

/// An intent was written: if its outcome never is, the payment is asked about.
pub(crate) fn after_intent(now: Timestamp) -> Next {
    later(now, 2 * MINUTE, 0)
}

/// After the outcome of a request.
pub(crate) fn first(payment: &Payment, now: Timestamp) -> Next {
    next(payment, 0, now)
}

/// After a question; `tries` counts those that found nothing.
pub(crate) fn next(payment: &Payment, tries: u32, now: Timestamp) -> Next {
    let age = now.duration_since(payment.created_at).as_secs();
    let pending = if age < HOUR { 10 } else { 10 * MINUTE };
    if let Some(operation) = payment.unsettled() {
        // A charge whose reply was lost and which the provider has is no longer looked for: it waits for the bank.
        if operation.kind == OperationKind::Charge && payment.best.is_some() {
            return later(now, pending, 0);
        }
        let tries = tries.max(operation.not_found);
        return unknown(tries).and_then(|seconds| later(now, seconds, tries + 1));
    }
    let standing = payment.best.as_ref().map(|best| best.standing);
    match payment.money() {
        MoneyState::Unknown => None,
        // It was paid on a page and waits for the bank or for somebody to decide: that outlasts the page.
        MoneyState::None if matches!(standing, Some(Standing::InProgress | Standing::Review)) => {
            later(now, pending, 0)
        }
        MoneyState::None | MoneyState::Declined
            if payment.channel == Channel::Link || payment.link.is_some() =>
        {
            open_page(payment, age, now)
        }
        MoneyState::None if payment.best.is_some() => later(now, pending, 0),
        MoneyState::None if closed_for(payment, now).is_some_and(|seconds| seconds < LATE_TRUTH) => {
            later(now, HOUR, 0)
        }
        MoneyState::None => None,
        MoneyState::Declined | MoneyState::Voided if age < LATE_TRUTH => later(now, HOUR, 0),
        MoneyState::Declined | MoneyState::Voided => None,
        // A reservation can be captured or lapse without the terminal; a refund or capture is confirmed later.
        MoneyState::Authorised | MoneyState::PartCaptured => later(now, HOUR, 0),
        MoneyState::Captured | MoneyState::PartRefunded | MoneyState::Refunded => {
            let open_batch = payment.best.as_ref().is_some_and(|best| best.settled == Some(false));
            let confirming = open_batch || payment.best.as_ref().is_some_and(|best| best.confirming);
            match (confirming, age < 14 * DAY) {
                (true, true) => later(now, if age < HOUR { MINUTE } else { HOUR }, 0),
                (false, true) => later(now, DAY, 0),
                _ => None,
            }
        }
        MoneyState::ChargedBack => None,
    }
}

/// For how long a charge has been closed by a person, if it was.
fn closed_for(payment: &Payment, now: Timestamp) -> Option<i64> {
    let closed =
        payment.operations.iter().rev().find(|operation| operation.state == OperationState::Closed)?;
    let since = closed.settled_at.filter(|_| payment.closed_as_not_charged)?;
    Some(now.duration_since(since).as_secs())
}

fn open_page(payment: &Payment, age: i64, now: Timestamp) -> Next {
    let Some(made) = &payment.link else {
        // No page is known of; one may have been made all the same by a request whose outcome somebody closed.
        let over = payment.never_asked().is_some() || age >= LATE_TRUTH;
        return if over { None } else { later(now, HOUR, 0) };
    };
    let expired_since = now.duration_since(made.expires_at).as_secs();
    match payment.link_state(now) {
        LinkState::Active | LinkState::Replaced | LinkState::Withdrawn if expired_since < 0 => {
            later(now, open_link(age, -expired_since), 0)
        }
        // The payer may have paid in the last second, late truth is watched for as after a card, and some providers' pages do
        // not end with the link.
        _ if expired_since < 0 => None,
        _ => match expired_since {
            ..HOUR => later(now, 10 * MINUTE, 0),
            HOUR..LATE_TRUTH => later(now, HOUR, 0),
            LATE_TRUTH..PAGES_END => later(now, DAY, 0),
            _ => None,
        },
    }
}

fn later(now: Timestamp, seconds: i64, tries: u32) -> Next {
    now.checked_add(SignedDuration::from_secs(seconds)).ok().map(|at| (at, tries))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_outcomes_are_asked_about_for_more_than_a_week() {
        let waits: Vec<i64> = (0..).map_while(unknown).collect();
        assert_eq!(waits[..4], [5, 15, 45, 120]);
        assert!(waits.windows(2).all(|pair| pair[0] <= pair[1]));
        assert!(waits.iter().sum::<i64>() > 8 * DAY);
    }

    #[test]
    fn the_pace_of_questions_follows_the_age_of_what_is_unknown() {
        assert_eq!([0, 4, 5, 19, 20, 65, 185].map(asked_by), [0, 0, 1, 1, 2, 3, 4]);
        assert_eq!(unknown(asked_by(30 * DAY)), None);
    }

    #[test]
    fn a_fresh_link_is_asked_about_within_five_seconds() {
        assert!(link(0) < 5);
        assert!(link(899) < 5);
        assert!(link(30 * DAY) >= MINUTE);
    }

    #[test]
    fn a_link_is_asked_about_right_before_it_ends() {
        for end in [100, 1_000, 8_000, 7 * DAY, 7 * DAY + 1] {
            let mut age = 0;
            let asked = std::iter::from_fn(|| {
                age += open_link(age, end - age);
                (age < end).then_some(age)
            });
            assert!(end - asked.last().unwrap() <= 5, "{end}");
        }
    }
}
