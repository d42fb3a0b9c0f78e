//! What crosses parts: contract, store and end-to-end tests.
