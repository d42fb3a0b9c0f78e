//! Named instants at which a test ends the process as a crash would: at once, with nothing flushed and nobody told.
//! Only the feature `crash-points` of the crates that name instants brings this crate in; the shipped program cannot have
//! it. Knows no instant's meaning: the names are those of `tests/torture`.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// The variable that names the instant, and after a colon how often it is passed first: `C1`, `C6:2`.
pub const VARIABLE: &str = "COUNTERFOIL_CRASH_AT";

/// The instant waited for, and how often it is still to be passed.
type Waiting = Option<(String, u32)>;

fn waiting() -> MutexGuard<'static, Waiting> {
    static WAITING: OnceLock<Mutex<Waiting>> = OnceLock::new();
    let waiting = WAITING.get_or_init(|| Mutex::new(std::env::var(VARIABLE).ok().and_then(|at| read(&at))));
    waiting.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read(at: &str) -> Waiting {
    match at.split_once(':') {
        Some((name, passed)) => Some((name.to_owned(), passed.parse().ok()?)),
        None => Some((at.to_owned(), 0)).filter(|(name, _)| !name.is_empty()),
    }
}

/// Waits for another instant from now on, written as in [`VARIABLE`]; an empty one waits for none.
pub fn arm(at: &str) {
    *waiting() = read(at);
}

/// Whether `name` is waited for: for what has to be slowed down so that the instant exists at all.
#[must_use]
pub fn is_armed(name: &str) -> bool {
    waiting().as_ref().is_some_and(|(at, _)| at == name)
}

/// Ends the process here if this is the instant waited for.
pub fn point(name: &str) {
    let mut waiting = waiting();
    match waiting.as_mut() {
        Some((at, 0)) if at == name => end(),
        Some((at, passed)) if at == name => *passed -= 1,
        _ => {}
    }
}

#[cfg(unix)]
fn end() -> ! {
    // The only way that leaves no destructor, no buffer and no other thread a word.
    let _sent = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL);
    std::process::abort()
}

/// Ends another process in the same way.
#[cfg(unix)]
pub fn kill(process: u32) {
    let id = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw);
    if let Some(id) = id {
        let _gone = rustix::process::kill_process(id, rustix::process::Signal::KILL);
    }
}

#[cfg(not(unix))]
fn end() -> ! {
    std::process::abort()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_named_with_how_often_it_is_passed_first() {
        assert_eq!(read("C1"), Some(("C1".to_owned(), 0)));
        assert_eq!(read("M5:3"), Some(("M5".to_owned(), 3)));
        assert_eq!(read(""), None);
        assert_eq!(read("C1:x"), None);
    }

    #[test]
    fn instants_that_are_not_waited_for_are_passed() {
        arm("C1:2");
        point("C2");
        point("C1");
        assert!(is_armed("C1") && !is_armed("C2"));
        arm("");
        point("C1");
        assert!(!is_armed("C1"));
    }
}
