//! How fast mails may leave: so many a minute and no more, for one person at a terminal. Pure: it is told the time, keeps no
//! mail and says only how many may begin now.

use std::collections::VecDeque;

use jiff::SignedDuration;

use crate::Timestamp;

/// Mails that one person's terminal lets out in a minute unless it is opened otherwise: more than anybody writes by hand,
/// less than what makes a mail provider close an account.
pub const MAILS_PER_MINUTE: usize = 60;

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// The most that may begin within any minute, and what began within the last.
#[derive(Debug, Clone)]
pub struct Pace {
    most: usize,
    begun: VecDeque<(Timestamp, usize)>,
}

impl Default for Pace {
    fn default() -> Self {
        Self::new(MAILS_PER_MINUTE)
    }
}

impl Pace {
    /// At most so many in any minute.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self { most, begun: VecDeque::new() }
    }

    /// How many may begin now.
    pub fn room(&mut self, now: Timestamp) -> usize {
        // What seems to have begun later than now began before the clock was put back: counted, it would block for as long.
        self.begun.retain(|(at, _)| *at <= now && now.duration_since(*at) < MINUTE);
        let begun = self.begun.iter().map(|(_, count)| count).sum();
        self.most.saturating_sub(begun)
    }

    /// So many begin now.
    pub fn begin(&mut self, now: Timestamp, count: usize) {
        if count > 0 {
            self.begun.push_back((now, count));
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    #[test]
    fn a_minute_after_it_began_there_is_room_again() {
        let mut pace = Pace::new(3);
        pace.begin(at(0), 2);
        assert_eq!(pace.room(at(30)), 1);
        pace.begin(at(30), 1);
        assert_eq!((pace.room(at(59)), pace.room(at(60)), pace.room(at(90))), (0, 2, 3));
    }

    #[test]
    fn a_clock_that_is_put_back_stops_nothing_for_long() {
        let mut pace = Pace::new(3);
        pace.begin(at(86_400), 3);
        assert_eq!(pace.room(at(86_401)), 0);
        assert_eq!(pace.room(at(0)), 3);
    }

    proptest! {
        #[test]
        fn no_minute_has_more_than_the_most_and_nothing_waits_for_ever(
            most in 1_usize..100,
            steps in prop::collection::vec((0_i64..50, 0_usize..200), 1..100),
        ) {
            let (mut pace, mut now, mut begun) = (Pace::new(most), 0, Vec::new());
            for (seconds, wanted) in steps {
                now += seconds;
                let count = pace.room(at(now)).min(wanted);
                pace.begin(at(now), count);
                begun.push((now, count));
            }
            for (start, _) in &begun {
                let within = begun.iter().filter(|(at, _)| (*start..start + 60).contains(at));
                prop_assert!(within.map(|(_, count)| count).sum::<usize>() <= most);
            }
            prop_assert_eq!(pace.room(at(now + 60)), most);
        }
    }
}
