//! A circuit breaker: a host that keeps failing is left alone for a while, then tried with one call.
//! Pure: the time is passed in, and what counts as a failure is decided elsewhere.

use std::time::Duration;
use tokio::time::Instant;

/// Failures in a row until it opens.
pub const FAILURES: u32 = 5;
/// How long it stays open before one call is let through.
pub const PAUSE: Duration = Duration::from_secs(30);
/// The longest pause a host may ask for: a mistaken `Retry-After` must not close the shop for a day.
pub const LONGEST_PAUSE: Duration = Duration::from_secs(600);

/// Whether an account's provider answers, as the terminal sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakerState {
    /// It answers: calls go out.
    Closed,
    /// It failed too often: nothing goes out for so long. Refuse card entry before a card is typed.
    Open(Duration),
    /// The pause is over: the next call goes out and decides.
    HalfOpen,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Closed { failures: u32 },
    Open { until: Instant },
    Probing,
}

/// The state machine.
#[derive(Debug)]
pub struct Breaker(Phase);

impl Breaker {
    /// Closed, nothing failed yet.
    pub fn new() -> Self {
        Self(Phase::Closed { failures: 0 })
    }

    /// Whether a call may go out now. After the pause exactly one may, until it is answered or given up.
    pub fn admit(&mut self, now: Instant) -> bool {
        match self.0 {
            Phase::Closed { .. } => true,
            Phase::Open { until } if now >= until => {
                self.0 = Phase::Probing;
                true
            }
            Phase::Open { .. } | Phase::Probing => false,
        }
    }

    /// A call was answered.
    pub fn succeed(&mut self) {
        self.0 = Phase::Closed { failures: 0 };
    }

    /// A call brought no usable answer.
    pub fn fail(&mut self, now: Instant) {
        self.0 = match self.0 {
            Phase::Closed { failures } if failures + 1 < FAILURES => Phase::Closed { failures: failures + 1 },
            // Stragglers of an outage that is already known do not prolong it.
            Phase::Open { until } => Phase::Open { until },
            Phase::Closed { .. } | Phase::Probing => Phase::Open { until: now + PAUSE },
        };
    }

    /// The provider asked to be left alone, or refused the credentials: opens at once.
    pub fn trip(&mut self, now: Instant, pause: Option<Duration>) {
        let until = now + pause.unwrap_or(PAUSE).min(LONGEST_PAUSE);
        self.0 = match self.0 {
            Phase::Open { until: later } if later > until => Phase::Open { until: later },
            _ => Phase::Open { until },
        };
    }

    /// A call was given up before it was answered: if it was the probe, the next call becomes it.
    pub fn give_up(&mut self, now: Instant) {
        if self.0 == Phase::Probing {
            self.0 = Phase::Open { until: now };
        }
    }

    /// What to tell the terminal.
    pub fn state(&self, now: Instant) -> BreakerState {
        match self.0 {
            Phase::Closed { .. } => BreakerState::Closed,
            Phase::Open { until } if now < until => BreakerState::Open(until - now),
            Phase::Open { .. } | Phase::Probing => BreakerState::HalfOpen,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(now: Instant) -> Breaker {
        let mut breaker = Breaker::new();
        (0..FAILURES).for_each(|_| breaker.fail(now));
        breaker
    }

    #[test]
    fn five_failures_in_a_row_open_it_and_an_answer_between_them_does_not() {
        let now = Instant::now();
        let mut breaker = Breaker::new();
        for _ in 0..FAILURES - 1 {
            breaker.fail(now);
            assert!(breaker.admit(now));
        }
        breaker.succeed();
        (0..FAILURES - 1).for_each(|_| breaker.fail(now));
        assert_eq!(breaker.state(now), BreakerState::Closed);
        breaker.fail(now);
        assert_eq!(breaker.state(now), BreakerState::Open(PAUSE));
        assert!(!breaker.admit(now + PAUSE - Duration::from_millis(1)));
    }

    #[test]
    fn after_the_pause_one_call_is_let_through_and_decides() {
        let now = Instant::now();
        let later = now + PAUSE;
        let mut breaker = opened(now);
        assert_eq!(breaker.state(later), BreakerState::HalfOpen);
        assert!(breaker.admit(later) && !breaker.admit(later));
        breaker.fail(later);
        assert_eq!(breaker.state(later), BreakerState::Open(PAUSE));
        assert!(breaker.admit(later + PAUSE));
        breaker.succeed();
        assert!(breaker.admit(later + PAUSE) && breaker.admit(later + PAUSE));
    }

    #[test]
    fn a_probe_that_was_given_up_hands_over_to_the_next_call() {
        let now = Instant::now();
        let mut breaker = opened(now);
        assert!(breaker.admit(now + PAUSE));
        breaker.give_up(now + PAUSE);
        assert!(breaker.admit(now + PAUSE));
    }

    #[test]
    fn stragglers_do_not_prolong_the_pause() {
        let now = Instant::now();
        let mut breaker = opened(now);
        breaker.fail(now + Duration::from_secs(20));
        assert_eq!(breaker.state(now + PAUSE), BreakerState::HalfOpen);
    }

    #[test]
    fn a_pause_that_was_asked_for_is_kept_within_reason() {
        let now = Instant::now();
        let mut breaker = Breaker::new();
        breaker.trip(now, Some(Duration::from_secs(90)));
        assert_eq!(breaker.state(now), BreakerState::Open(Duration::from_secs(90)));
        breaker.trip(now, None);
        assert_eq!(breaker.state(now), BreakerState::Open(Duration::from_secs(90)));
        breaker.trip(now, Some(Duration::from_secs(86_400)));
        assert_eq!(breaker.state(now), BreakerState::Open(LONGEST_PAUSE));
    }
}
