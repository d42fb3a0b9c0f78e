//! The providers' look-alikes on loopback: APIs, payers' pages, mail inbox, and a control address that breaks things on request.
//!
//! Written from the providers' published contracts alone. It knows nothing of the terminal that calls it and shares
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
mod clearent;
mod clock;
mod control;
mod credit_key;
mod exchange;
mod faults;
mod form;
mod hipay;
mod inbox;
mod luhn;
mod monext;
mod money;
mod options;
mod own;
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
