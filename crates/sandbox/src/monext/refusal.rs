//! Calls the API turns down, in the two shapes the contract knows. Knows no operation.

use serde_json::json;

use super::codes;
use super::settings::{Errors, Settings, Unauthorized};
use crate::call::Call;
use crate::reply::Reply;

/// Why a call got no outcome.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Wrong merchant id or access key.
    Unauthorized,
    /// Stopped before any operation: no such path, or not with this method.
    Http { status: u16, title: &'static str, detail: String },
    /// Turned down with a return code; 4xx when the call itself is at fault, 200 when its outcome is.
    Code { status: u16, code: &'static str, detail: String },
}

impl Refusal {
    /// A member that is missing, malformed or unknown.
    pub fn malformed(detail: impl Into<String>) -> Self {
        Self::Code { status: 400, code: "02305", detail: detail.into() }
    }

    /// No such transaction in this shop.
    pub fn no_transaction(id: &str) -> Self {
        Self::Code { status: 404, code: "02301", detail: format!("There is no transaction {id}") }
    }

    /// No such session in this shop.
    pub fn no_session(id: &str) -> Self {
        Self::Code { status: 404, code: "02304", detail: format!("There is no payment for the token {id}") }
    }

    /// There is nothing at this address.
    pub fn nowhere(call: &Call) -> Self {
        Self::Http { status: 404, title: "Not Found", detail: format!("There is no {}", call.path) }
    }

    /// The address exists, but not for this method.
    pub fn wrong_method(call: &Call) -> Self {
        let detail = format!("{} is not allowed here", call.method);
        Self::Http { status: 405, title: "Method Not Allowed", detail }
    }

    /// The answer that tells it.
    pub fn reply(&self, settings: &Settings) -> Reply {
        match self {
            Self::Unauthorized => {
                let status = if settings.unauthorized == Unauthorized::Flat { 200 } else { 401 };
                Reply::json(status, json!({ "title": "Unauthorized" }))
            }
            Self::Http { status, title, detail } => {
                Reply::json(*status, json!({ "title": title, "detail": detail }))
            }
            Self::Code { status, code, detail } => {
                let result = codes::explained(code, detail);
                let flat = settings.errors == Errors::Flat && *status >= 400;
                Reply::json(*status, if flat { result } else { json!({ "result": result }) })
            }
        }
    }
}

/// A refusal planned by a test, by the number of its code: 2105 is 02105.
pub(crate) fn planned(status: u16, code: u32) -> Reply {
    Reply::json(status, json!({ "result": codes::result(&format!("{code:05}")) }))
}

/// The answer to a call without valid credentials, as the contract describes it.
pub(crate) fn unauthorized() -> Reply {
    Reply::json(401, json!({ "title": "Unauthorized" }))
}
