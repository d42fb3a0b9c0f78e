//! Whether a whole HTTP answer is definite. A refusal is one with a 4xx status that the provider's codes explain; a server
//! error, a proxy's page or a broken body is unknown. Knows no provider's codes.

use domain::payment::UnknownCause;
use domain::reason::{Reason, Refusal, Retry};
use serde_json::Value;

use crate::contract::{Failure, if_known};

/// A whole HTTP answer.
pub(crate) struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

const UNREADABLE: Failure = Failure::Unknown(UnknownCause::Unreadable);

impl Answer {
    /// The body, where it is JSON.
    pub fn json(&self) -> Result<Value, Failure> {
        // Depth is bounded by the parser, size by the reader.
        serde_json::from_slice(&self.body).map_err(|_| UNREADABLE)
    }

    /// The body of a success as `read` understands it, or what the answer means otherwise.
    pub fn definite<T>(
        self,
        refusal: impl Fn(&Value) -> Option<Refusal>,
        read: impl FnOnce(Value) -> Option<T>,
    ) -> Result<T, Failure> {
        let body = self.json()?;
        match self.status {
            200..=299 => read(body).ok_or(UNREADABLE),
            // No contract says that a limited or timed-out request was not carried out.
            408 | 425 | 429 => Err(UNREADABLE),
            status @ 400..=499 => {
                let told = refusal(&body).filter(|told| told.reason != Reason::Unrecognised);
                let known = told.or_else(|| unauthorised(status, &body)).or_else(|| refusal(&body));
                Err(known.map_or(UNREADABLE, Failure::Refused))
            }
            _ => Err(UNREADABLE),
        }
    }

    /// What a look-up found; none where the provider says so.
    pub fn found<T>(
        self,
        refusal: fn(&Value) -> Option<Refusal>,
        read: fn(Value) -> Option<Vec<T>>,
    ) -> Result<Vec<T>, Failure> {
        let status = self.status;
        if matches!(status, 204 | 404) && self.body.trim_ascii().is_empty() {
            return Ok(Vec::new());
        }
        match if_known(self.definite(refusal, read)) {
            Err(Failure::Refused(_)) if status == 404 => Ok(Vec::new()),
            brought => brought.map(Option::unwrap_or_default),
        }
    }
}

/// What 401 and 403 say without a known code, in an answer of the provider's kind; a proxy's words are none.
fn unauthorised(status: u16, body: &Value) -> Option<Refusal> {
    let reason = match status {
        _ if !body.is_object() => return None,
        401 => Reason::CredentialsWrong,
        403 => Reason::PermissionMissing,
        _ => return None,
    };
    Some(Refusal { reason, retry: Retry::Fix, code: status.to_string() })
}
