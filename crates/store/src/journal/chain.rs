//! The hash of a journal row: BLAKE3 with a key, over the row's bytes and the hash before it.
//! The bytes signed are the very texts stored, so no later version has to write an event the same way again.

use crate::JournalKey;

/// What stands before the first row.
pub(crate) const GENESIS: [u8; 32] = [0; 32];

/// A row as it is signed.
pub(crate) struct Row {
    pub(crate) seq: u64,
    pub(crate) at: String,
    pub(crate) actor: String,
    pub(crate) body: String,
    pub(crate) prev: [u8; 32],
}

pub(crate) fn hash(key: &JournalKey, row: &Row) -> [u8; 32] {
    let mut hasher = key.hasher();
    hasher.update(b"counterfoil journal row, form 1");
    hasher.update(&row.seq.to_be_bytes());
    hasher.update(&row.prev);
    // Each text carries its length: no byte can move from one field to the next unnoticed.
    for text in [&row.at, &row.actor, &row.body] {
        hasher.update(&(text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    }
    *hasher.finalize().as_bytes()
}
