//! The payment providers behind one trait; the only code that talks to them.
//! Each is a folder: descriptor and requests, the wire types as documented, pure mapping between wire and domain. What they have
//! in common is beside the folders.

#[cfg(test)]
#[macro_use]
mod fixture;

mod address;
mod clearent;
mod clerk;
mod codes;
mod contract;
mod credit_key;
mod describe;
mod desk;
mod expect;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod fuzzing;
mod hash;
pub mod hipay;
mod http;
mod json;
mod loose;
mod monext;
mod order;
mod settings;

pub use contract::*;
pub use hash::{Algorithm, UnknownAlgorithm};
pub use http::{AtOnce, BreakerState, HookError, Http, HttpError, HttpOptions, Timeouts, is_hook_address};

/// Every provider, in the order in which they are offered. The only list of providers in the terminal.
pub static ALL: &[&dyn Provider] =
    &[&hipay::HiPay, &monext::Monext, &clearent::Clearent, &credit_key::CreditKey];

/// The provider of an id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static dyn Provider> {
    ALL.iter().copied().find(|provider| provider.descriptor().id == id)
}
