//! The key of the journal's hashes. Kept in the keychain by others; here it only signs and is wiped.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// 32 secret bytes that make the journal's hashes impossible to recompute for whoever only has the file.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct JournalKey([u8; 32]);

impl JournalKey {
    /// Takes the bytes over.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn hasher(&self) -> blake3::Hasher {
        blake3::Hasher::new_keyed(&self.0)
    }

    /// A value that only this key makes and that tells nothing about it: kept in the file to notice another key.
    pub(crate) fn check_value(&self) -> String {
        let mut hasher = self.hasher();
        hasher.update(b"counterfoil: this file's journal key");
        hasher.finalize().to_hex().to_string()
    }
}
