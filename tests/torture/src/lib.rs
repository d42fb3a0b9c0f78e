//! Reliability by torture: the lifecycle as seeded, replayable histories under a virtual clock, and, with the feature
//! `crash-points`, the terminal itself killed at every named instant and compared with what the sandbox counted.
//! Knows no window.

mod check;
mod desk;
pub mod histories;
pub mod history;
#[cfg(feature = "crash-points")]
pub mod kills;
mod model;
mod random;
