//! The shipped program on a real display, driven as a person drives it. Each module is one promise.

mod card;
mod desk;
mod fences;
mod keychain;
mod memory;
mod pay_link;
mod persian;
mod phone_order;
mod provider_page;
mod steps;
