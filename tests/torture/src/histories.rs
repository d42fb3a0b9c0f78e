//! Many histories on every core, until one fails or all are done. Knows no rule.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::history::{self, Counts};

/// A history in which something did not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// Its number: with the seed it happens again.
    pub index: u64,
    /// What did not hold.
    pub why: String,
}

/// How many are taken at a time: enough that nobody waits for another.
const SHARE: u64 = 1_000;

/// Runs the histories `from..from + count` of a seed on all cores.
#[must_use]
pub fn run(seed: u64, from: u64, count: u64) -> (Counts, Vec<Failed>) {
    let (next, stop) = (AtomicU64::new(from), AtomicBool::new(false));
    let end = from.saturating_add(count);
    let done = Mutex::new((Counts::default(), Vec::new()));
    let work = || {
        let (mut counts, mut failed) = (Counts::default(), Vec::new());
        while !stop.load(Ordering::Relaxed) {
            let start = next.fetch_add(SHARE, Ordering::Relaxed);
            if start >= end {
                break;
            }
            for index in start..end.min(start + SHARE) {
                match history::run(seed, index) {
                    Ok(more) => counts = counts.plus(more),
                    Err(why) => failed.push(Failed { index, why }),
                }
            }
            if !failed.is_empty() {
                stop.store(true, Ordering::Relaxed);
            }
        }
        let mut done = done.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        done.0 = done.0.plus(counts);
        done.1.append(&mut failed);
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(work);
        }
    });
    done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
}
