//! Drives a running sandbox over HTTP and SMTP as a client would; knows only the contract and the control address.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test says what it expects by unwrapping it"
)]

mod bench;
mod clearent;
mod control;
mod credit_key;
mod faults;
mod link;
mod lookup;
mod maintenance;
mod monext;
mod order;
mod page;
mod refusals;
mod smtp;
mod tls;
mod vault;
mod wire;
