//! Whether a whole HTTP answer of HiPay is definite. A refusal is one with a 4xx status and a code; a server error, a
//! proxy's page or a broken body is unknown. Knows no transaction.

use domain::payment::UnknownCause;
use domain::reason::{Reason, Refusal, Retry};
use serde_json::Value;

use super::{reasons, wire};
use crate::contract::Failure;
use crate::http::Answer;

/// The body of a success, or what the answer means otherwise.
pub(super) fn definite(answer: Answer) -> Result<Value, Failure> {
    let unreadable = || Failure::Unknown(UnknownCause::Unreadable);
    let body = answer.json().ok_or_else(unreadable)?;
    match answer.status {
        200..=299 => Ok(body),
        // No contract says that a limited or timed-out request was not carried out.
        408 | 425 | 429 => Err(unreadable()),
        status @ 400..=499 => {
            let code = wire::error_code(&body);
            let refusal = code.map(|code| reasons::refusal(code.as_str()));
            let known = refusal
                .filter(|refusal| refusal.reason != Reason::Unrecognised || !matches!(status, 401 | 403));
            known
                .or_else(|| unauthorised(status))
                .map_or_else(|| Err(unreadable()), |r| Err(Failure::Refused(r)))
        }
        _ => Err(unreadable()),
    }
}

/// What 401 and 403 say without a code of HiPay's.
fn unauthorised(status: u16) -> Option<Refusal> {
    let reason = match status {
        401 => Reason::CredentialsWrong,
        403 => Reason::PermissionMissing,
        _ => return None,
    };
    Some(Refusal { reason, retry: Retry::Fix, code: status.to_string() })
}

/// The attempts a look-up tells of; none where HiPay says so in any of its ways.
pub(super) fn found<T>(answer: Answer, read: fn(Value) -> Option<Vec<T>>) -> Result<Vec<T>, Failure> {
    let nothing = matches!(answer.status, 204 | 404) && answer.body.trim_ascii().is_empty();
    if nothing {
        return Ok(Vec::new());
    }
    let status = answer.status;
    match definite(answer) {
        Ok(body) => read(body).ok_or(Failure::Unknown(UnknownCause::Unreadable)),
        Err(Failure::Refused(refusal))
            if status == 404
                || matches!(refusal.reason, Reason::OrderNotFound | Reason::TransactionNotFound) =>
        {
            Ok(Vec::new())
        }
        Err(failure) => Err(failure),
    }
}
