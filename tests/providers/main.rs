//! Every provider against its look-alike on loopback: what is sent, what comes back, and what each fault proves.
//! The look-alike counts; nothing here believes the code under test about what it did.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what it expects by unwrapping it")]

mod bench;
mod contract;
mod credit_key;
mod every;
mod hipay;
mod kit;
mod log;
mod transport;
