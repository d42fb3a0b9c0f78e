//! How much an account may ask at once, and whether it may ask at all: one breaker and bounded lanes per account.
//! Look-ups that settle unknown payments have a budget and a breaker of their own. Knows no request.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;

use super::breaker::{Breaker, BreakerState};

/// How many calls of one account may be under way at once.
#[derive(Debug, Clone, Copy)]
pub struct AtOnce {
    /// Charges, pages and follow-ups.
    pub work: usize,
    /// Look-ups that keep lists fresh.
    pub look_ups: usize,
    /// Look-ups that settle unknown payments.
    pub settling: usize,
}

impl Default for AtOnce {
    fn default() -> Self {
        Self { work: 8, look_ups: 32, settling: 4 }
    }
}

/// What kind of call it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    /// Moves money or makes a page.
    Work,
    /// Keeps a list fresh.
    LookUp,
    /// Settles an unknown payment.
    Settle,
    /// A person checks the account: goes out even when the breaker is open, and closes it again.
    Check,
}

/// The lanes and breakers of one account.
pub(super) struct Gate {
    work: Arc<Semaphore>,
    look_ups: Arc<Semaphore>,
    settling: Arc<Semaphore>,
    main: Mutex<Breaker>,
    settle: Mutex<Breaker>,
}

impl Gate {
    pub fn new(at_once: AtOnce) -> Self {
        let lane = |size: usize| Arc::new(Semaphore::new(size.max(1)));
        Self {
            work: lane(at_once.work),
            look_ups: lane(at_once.look_ups),
            settling: lane(at_once.settling),
            main: Mutex::new(Breaker::new()),
            settle: Mutex::new(Breaker::new()),
        }
    }

    pub fn state(&self) -> BreakerState {
        lock(&self.main).state(Instant::now())
    }

    /// Waits for a place, then asks the breaker. `None`: the account is paused, or no place became free in time.
    pub async fn enter(self: Arc<Self>, lane: Lane, patience: Duration) -> Option<Pass> {
        let semaphore = match lane {
            Lane::Work | Lane::Check => &self.work,
            Lane::LookUp => &self.look_ups,
            Lane::Settle => &self.settling,
        };
        let place = match lane {
            Lane::Check => None,
            _ => {
                let waiting = Arc::clone(semaphore).acquire_owned();
                Some(tokio::time::timeout(patience, waiting).await.ok()?.ok()?)
            }
        };
        // Asked after the wait: a queue in front of a dead host must not reach it call by call.
        let now = Instant::now();
        let mut breaker = self.breaker(lane);
        let half_open = breaker.state(now) == BreakerState::HalfOpen;
        let admitted = breaker.admit(now);
        drop(breaker);
        let probe = half_open && admitted;
        (admitted || lane == Lane::Check).then(|| Pass { gate: self, lane, probe, _place: place })
    }

    fn breaker(&self, lane: Lane) -> MutexGuard<'_, Breaker> {
        lock(if lane == Lane::Settle { &self.settle } else { &self.main })
    }
}

fn lock(breaker: &Mutex<Breaker>) -> MutexGuard<'_, Breaker> {
    // Every change is a single assignment: a panicking holder cannot leave it half done.
    breaker.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A place in a lane; tells the breaker how the calls went.
pub(super) struct Pass {
    gate: Arc<Gate>,
    lane: Lane,
    probe: bool,
    _place: Option<OwnedSemaphorePermit>,
}

impl Pass {
    pub fn succeed(&self) {
        self.gate.breaker(self.lane).succeed();
    }

    pub fn fail(&self) {
        self.gate.breaker(self.lane).fail(Instant::now());
    }

    pub fn trip(&self, pause: Option<Duration>) {
        self.gate.breaker(self.lane).trip(Instant::now(), pause);
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        if self.probe {
            self.gate.breaker(self.lane).give_up(Instant::now());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: Duration = Duration::from_millis(10);

    #[tokio::test(start_paused = true)]
    async fn two_hundred_callers_of_a_dead_account_reach_it_only_a_few_times() {
        let gate = Arc::new(Gate::new(AtOnce { work: 4, look_ups: 4, settling: 2 }));
        let mut reached = 0;
        for _ in 0..200 {
            if let Some(pass) = Arc::clone(&gate).enter(Lane::Work, SHORT).await {
                reached += 1;
                pass.fail();
            }
        }
        assert_eq!(reached, 5);
        assert!(Arc::clone(&gate).enter(Lane::LookUp, SHORT).await.is_none());
        assert!(Arc::clone(&gate).enter(Lane::Settle, SHORT).await.is_some(), "settling has its own budget");
    }

    #[tokio::test(start_paused = true)]
    async fn a_full_lane_makes_the_next_call_wait_and_other_lanes_not() {
        let gate = Arc::new(Gate::new(AtOnce { work: 1, look_ups: 1, settling: 1 }));
        let first = Arc::clone(&gate).enter(Lane::Work, SHORT).await;
        assert!(first.is_some());
        assert!(Arc::clone(&gate).enter(Lane::Work, SHORT).await.is_none());
        assert!(Arc::clone(&gate).enter(Lane::LookUp, SHORT).await.is_some());
        drop(first);
        assert!(Arc::clone(&gate).enter(Lane::Work, SHORT).await.is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn a_checked_account_works_again_at_once() {
        let gate = Arc::new(Gate::new(AtOnce::default()));
        if let Some(pass) = Arc::clone(&gate).enter(Lane::Work, SHORT).await {
            pass.trip(None);
        }
        assert!(Arc::clone(&gate).enter(Lane::Work, SHORT).await.is_none());
        if let Some(pass) = Arc::clone(&gate).enter(Lane::Check, SHORT).await {
            pass.succeed();
        }
        assert!(Arc::clone(&gate).enter(Lane::Work, SHORT).await.is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn a_probe_that_is_dropped_does_not_block_the_account() {
        let gate = Arc::new(Gate::new(AtOnce::default()));
        if let Some(pass) = Arc::clone(&gate).enter(Lane::Work, SHORT).await {
            pass.trip(None);
        }
        tokio::time::advance(super::super::breaker::PAUSE).await;
        drop(Arc::clone(&gate).enter(Lane::Work, SHORT).await);
        assert!(Arc::clone(&gate).enter(Lane::Work, SHORT).await.is_some());
    }
}
