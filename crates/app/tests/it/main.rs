//! The use-cases against the sandbox: the whole terminal but its window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by unwrapping it"
)]

mod approvals;
mod bad_input;
mod clocks;
mod completing;
mod customers;
mod desk;
mod drift;
mod export;
mod faults;
mod follow_up;
mod help;
mod hostile;
mod links;
mod living_link;
#[cfg(target_os = "linux")]
mod mail;
mod mail_faults;
mod parts;
mod phone_order;
mod quotations;
mod record;
mod recording;
mod roles;
mod spreadsheet;
#[cfg(target_os = "linux")]
mod synced;
mod templates;
mod time;
mod twice;
mod update;
