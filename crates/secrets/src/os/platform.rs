//! Chooses the one store this platform has; the rest of the crate knows three functions, not three platforms.
//!
//! * `open` connects to the store;
//! * `state` tells what can be told without making anybody unlock anything;
//! * `explain` words a failure of the store.

#[cfg(all(unix, not(target_os = "macos")))]
mod secret_service;
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) use secret_service::{explain, open, state};

#[cfg(target_os = "macos")]
mod macos;
#[cfg(target_os = "macos")]
pub(super) use macos::{explain, open, state};

#[cfg(windows)]
mod windows;
#[cfg(windows)]
pub(super) use windows::{explain, open, state};
