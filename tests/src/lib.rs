//! What crosses parts: contract, store and end-to-end tests, and the tools they share.

pub mod hunt;
pub mod window;
