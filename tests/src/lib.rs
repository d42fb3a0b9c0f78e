//! What crosses parts: contract, store and end-to-end tests, and the tools they share.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tools of tests: what they expect is what the test expects"
)]

pub mod hunt;
pub mod window;
