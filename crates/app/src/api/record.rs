//! What the check of the record found, and where files about it were put.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::Details;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RecordCheck {
    /// Entries checked.
    pub entries: u32,
    /// The number of the newest that follows unbroken from the first.
    pub head: u32,
    /// The beginning of its hash.
    pub hash: String,
    /// When the first was written.
    pub since: Option<String>,
    /// What is wrong first, worded as `settings-record-<code>`; null when nothing is.
    pub code: Option<String>,
    pub details: Details,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RecordCopy {
    pub path: String,
    /// Entries in it.
    pub entries: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EvidenceSaved {
    pub path: String,
    /// Journal entries in it.
    pub entries: u32,
}
