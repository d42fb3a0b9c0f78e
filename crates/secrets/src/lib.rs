//! The OS keychain behind a small trait, with an in-memory twin; knows nothing of what a secret is for.
