//! The shipped program on a real display, driven as a person drives it. Each module is one promise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by unwrapping it"
)]

mod by_keys;
mod card;
mod desk;
mod dump;
mod every_provider;
mod fences;
mod hostile_page;
mod keychain;
mod live_start;
mod memory;
mod pay_link;
mod persian;
mod phone_order;
mod provider_page;
mod record;
mod recording;
mod steps;
mod web_sandbox;
