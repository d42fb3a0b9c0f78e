//! The OS keychain behind a small trait, with an in-memory twin; knows nothing of what a secret is for.
//!
//! * [`Keychain`] is what the rest of the product sees: read, write, delete, probe, each answered within five seconds.
//! * [`OsKeychain`] keeps secrets in Secret Service, macOS Keychain or Windows Credential Manager.
//! * [`MemoryKeychain`] forgets everything at the end: for tests and the demo.
//!
//! There is no third place: without a keychain nothing is saved, and no path here writes a secret to a file.

mod error;
mod key;
mod keychain;
mod memory;
mod os;
mod text;

pub use error::SecretsError;
pub use key::SecretKey;
pub use keychain::{BoxFuture, Keychain, KeychainState, MAX_SECRET_BYTES};
pub use memory::MemoryKeychain;
pub use os::OsKeychain;
pub use text::SecretText;
