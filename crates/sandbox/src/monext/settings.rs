//! What a test may set about the service: how long sessions live and how errors look. Knows no session.

use serde::{Deserialize, Serialize};

/// How wrong credentials are told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Unauthorized {
    /// HTTP 200 with a flat body.
    #[default]
    Flat,
    /// HTTP 401 with the same body.
    Status,
}

/// How refused calls with a 4xx status are told; the contract knows both shapes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Errors {
    /// `{"result":{"title":"ERROR",…}}`.
    #[default]
    Result,
    /// `{"title":"ERROR",…}`.
    Flat,
}

/// All settings.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Settings {
    pub session_minutes: u32,
    pub unauthorized: Unauthorized,
    pub errors: Errors,
}

impl Default for Settings {
    fn default() -> Self {
        Self { session_minutes: 30, unauthorized: Unauthorized::default(), errors: Errors::default() }
    }
}

/// A change of some settings; what is absent stays as it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    session_minutes: Option<u32>,
    unauthorized: Option<Unauthorized>,
    errors: Option<Errors>,
}

impl Settings {
    /// The settings after a change.
    pub fn with(self, change: &Change) -> Self {
        Self {
            session_minutes: change.session_minutes.unwrap_or(self.session_minutes),
            unauthorized: change.unauthorized.unwrap_or(self.unauthorized),
            errors: change.errors.unwrap_or(self.errors),
        }
    }
}
