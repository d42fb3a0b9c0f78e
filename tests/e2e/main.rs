//! Journeys through the real window: the program as it is shipped, keyed as a person keys, against the sandbox.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what it expects by unwrapping it")]

mod card_hunt;
mod desk;
mod pay_link;
mod persian;
mod phone_order;
