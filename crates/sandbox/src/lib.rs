//! A HiPay look-alike on loopback: API, payer's page, mail inbox, and a control address that breaks things on request.
//!
//! Written from the provider's published contract alone. It knows nothing of the terminal that calls it and shares
//! no code with it, so that each checks the other. It is strict where the contract is strict.
//!
//! ```no_run
//! # async fn demo() -> Result<(), sandbox::Error> {
//! let running = sandbox::start(sandbox::Options::default()).await?;
//! println!("{}", running.addresses().gateway);
//! running.stop().await;
//! # Ok(()) }
//! ```

mod call;
mod calls;
mod cards;
mod clock;
mod control;
mod exchange;
mod faults;
mod form;
mod hipay;
mod inbox;
mod luhn;
mod money;
mod options;
mod page;
mod reply;
mod route;
mod server;
mod signature;
mod smtp;
mod tls;
mod world;
mod xml;

pub use options::{Addresses, Error, Options};
pub use server::{Running, start};
