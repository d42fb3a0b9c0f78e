//! The sandbox's own clock: the real one plus what a test has advanced. Knows nothing that expires.

use jiff::{SignedDuration, Timestamp};

/// Real time, shifted forward on request.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    ahead: SignedDuration,
}

impl Clock {
    /// The present moment on this clock, in whole seconds as the wire shows it.
    pub fn now(&self) -> Timestamp {
        let now = Timestamp::now().saturating_add(self.ahead).unwrap_or(Timestamp::MAX);
        Timestamp::from_second(now.as_second()).unwrap_or(now)
    }

    /// Moves the clock forward by whole seconds.
    pub fn advance(&mut self, seconds: u32) {
        self.ahead = self.ahead.saturating_add(SignedDuration::from_secs(i64::from(seconds)));
    }
}

/// `moment` and `seconds` later.
pub(crate) fn later(moment: Timestamp, seconds: u64) -> Timestamp {
    let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
    moment.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}

/// The v1 way to write a moment: no colon in the offset, so not RFC 3339.
pub(crate) fn v1(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S+0000").to_string()
}

/// The v3 way to write a moment: RFC 3339.
pub(crate) fn v3(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S+00:00").to_string()
}

/// The year and month of a moment, in UTC.
pub(crate) fn year_month(moment: Timestamp) -> (i16, i8) {
    let date = jiff::tz::Offset::UTC.to_datetime(moment);
    (date.year(), date.month())
}
