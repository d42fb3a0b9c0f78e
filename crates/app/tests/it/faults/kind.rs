//! What goes wrong with one call, and what a terminal may claim of it afterwards. Knows no provider.

use serde_json::{Value, json};

/// The columns of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Refused,
    Certificate,
    Handshake,
    DropBefore,
    DropAfter,
    Reset,
    Hang,
    HangUnprocessed,
    SlowBody,
    ServerError,
    ProxyPage,
    ProxyPageAfter,
    Busy,
    BusyWithoutPause,
    Unauthorised,
    ForbiddenByProxy,
    Empty,
    BrokenJson,
    WrongType,
    UnknownStatus,
    WrongAmount,
    Duplicate,
    OutOfOrder,
    Late,
    LateAfterRelease,
}

/// What may be claimed of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    NotSent,
    Unknown,
    Done,
}

impl Kind {
    pub const ALL: [Self; 25] = [
        Self::Refused,
        Self::Certificate,
        Self::Handshake,
        Self::DropBefore,
        Self::DropAfter,
        Self::Reset,
        Self::Hang,
        Self::HangUnprocessed,
        Self::SlowBody,
        Self::ServerError,
        Self::ProxyPage,
        Self::ProxyPageAfter,
        Self::Busy,
        Self::BusyWithoutPause,
        Self::Unauthorised,
        Self::ForbiddenByProxy,
        Self::Empty,
        Self::BrokenJson,
        Self::WrongType,
        Self::UnknownStatus,
        Self::WrongAmount,
        Self::Duplicate,
        Self::OutOfOrder,
        Self::Late,
        Self::LateAfterRelease,
    ];

    /// The fault as the sandbox plans it; none where the account is pointed at a server that never hears the request.
    pub fn planned(self) -> Option<Value> {
        Some(match self {
            Self::Refused | Self::Certificate | Self::Handshake => return None,
            Self::DropBefore => json!({ "kind": "drop_before" }),
            Self::DropAfter => json!({ "kind": "drop_after" }),
            Self::Reset => json!({ "kind": "reset_mid_reply" }),
            Self::Hang => json!({ "kind": "hang" }),
            Self::HangUnprocessed => json!({ "kind": "hang", "processed": false }),
            Self::SlowBody => json!({ "kind": "slow_body" }),
            Self::ServerError => json!({ "kind": "status", "status": 500 }),
            Self::ProxyPage => json!({ "kind": "html", "status": 502 }),
            Self::ProxyPageAfter => json!({ "kind": "html", "status": 500, "processed": true }),
            Self::Busy => json!({ "kind": "status", "status": 429, "retry_after": 7 }),
            Self::BusyWithoutPause => json!({ "kind": "status", "status": 429 }),
            // In the words of the provider it is a refusal; a proxy's says nothing of what is behind it.
            Self::Unauthorised => json!({ "kind": "status", "status": 401, "code": 1_000_001 }),
            Self::ForbiddenByProxy => json!({ "kind": "status", "status": 403 }),
            Self::Empty => json!({ "kind": "empty" }),
            Self::BrokenJson => json!({ "kind": "broken_json" }),
            Self::WrongType => json!({ "kind": "wrong_type" }),
            Self::UnknownStatus => json!({ "kind": "unknown_status" }),
            Self::WrongAmount => json!({ "kind": "wrong_amount" }),
            Self::Duplicate => json!({ "kind": "duplicate" }),
            // The answer to an earlier question overtakes the step.
            Self::OutOfOrder => json!({ "kind": "hang", "ms": 400 }),
            Self::Late | Self::LateAfterRelease => json!({ "kind": "late", "seconds": 3_600 }),
        })
    }

    /// What may be claimed of a request that met it: a function of the fault alone.
    pub fn class(self) -> Class {
        match self {
            Self::Refused | Self::Certificate | Self::Handshake | Self::Unauthorised => Class::NotSent,
            Self::Duplicate | Self::OutOfOrder => Class::Done,
            _ => Class::Unknown,
        }
    }

    /// Whether it shows only by waiting: the terminal then waits for a moment instead of a minute.
    pub fn is_wait(self) -> bool {
        matches!(self, Self::Handshake | Self::Hang | Self::HangUnprocessed | Self::SlowBody)
    }
}
