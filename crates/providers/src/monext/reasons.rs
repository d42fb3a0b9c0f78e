//! Monext's titles and codes in the terminal's words: whether an answer is an outcome at all, and why it is a no.
//! The body decides and not the HTTP status: wrong credentials may come with 200.

use domain::payment::UnknownCause::{self, Mismatch, TimedOut, Unreadable};
use domain::reason::Reason::{self, *};
use domain::reason::Refusal;
use domain::reason::Retry::{self, *};

use super::wire::{Outcome, Told};
use crate::contract::Failure;
use crate::http::Answer;
use crate::loose::{Text, object};

/// Reason, what may be done, and the codes that mean it.
const CODES: &[(Reason, Retry, &[u32])] = &[
    (BankDeclined, OtherCard, &[1100, 1113, 1117, 1119, 1200, 2003, 2020]),
    (CardExpired, OtherCard, &[1101, 1201]),
    (ContactAcquirer, OtherCard, &[1103, 1108]),
    (InvalidTransaction, Fix, &[1110]),
    (CardNotKnown, OtherCard, &[1111, 1114, 1118]),
    (CardLimit, OtherCard, &[1116, 1121, 1123]),
    (CardNotPermitted, OtherCard, &[1122, 1125, 1132, 1133]),
    (CardRestricted, Never, &[1129]),
    (CvcWrong, ReKey, &[1130]),
    (AuthenticationRequired, SendLink, &[1131]),
    (FraudSuspected, Never, &[1202, 4003]),
    (TooManyAttempts, OtherCard, &[1206]),
    (CardLostOrStolen, Never, &[1208, 1209]),
    (ProductNotConfigured, Fix, &[1109, 1198, 2302, 2303]),
    (CurrencyNotSupported, Fix, &[1181]),
    (AcquirerUnavailable, Later, &[1197]),
    (TechnicalProblem, Later, &[1199]),
    (DuplicateOrder, NewOrder, &[1185]),
    (DuplicateTransaction, LookUp, &[1913, 2001, 2002]),
    (CancelledByPayer, Later, &[2004, 2008, 2009, 2014, 2319]),
    (LinkExpired, NewLink, &[2324, 2534]),
    (OperationNotSupported, Never, &[2010]),
    (CaptureNotPossible, Never, &[2105]),
    (AmountAboveRemaining, Fix, &[2110]),
    (CredentialsWrong, Fix, &[2201, 2202, 2203, 2204]),
    (TransactionNotFound, Never, &[2301]),
    (OrderNotFound, Never, &[2304]),
    (FieldFormat, Fix, &[2305]),
];

fn known(code: &Text) -> Option<(Reason, Retry)> {
    let number = code.int()?;
    CODES.iter().find(|(.., codes)| codes.contains(&number)).map(|(reason, retry, _)| (*reason, *retry))
}

/// Whether a code says that nobody knows what happened.
pub(super) fn unknown(code: &Text) -> Option<UnknownCause> {
    match code.int()? {
        2103_u32 => Some(TimedOut),
        2101 | 2102 | 2104 | 2106 => Some(Unreadable),
        _ => None,
    }
}

/// The outcome an answer holds.
///
/// # Errors
/// An API error as a refusal; [`Failure::Unknown`] for a server's error, a proxy's page or what is neither of the two.
pub(super) fn heard(answer: &Answer) -> Result<Told, Failure> {
    const NONE: Failure = Failure::Unknown(Unreadable);
    if answer.status >= 500 {
        return Err(NONE);
    }
    let told: Told = object(answer.json()?).ok_or(NONE)?;
    let Outcome { title, code } = &told.result.0;
    if title.some().is_none() {
        return Err(api_error(&told.title, &told.code, answer.status));
    }
    // The question itself failed: that says nothing of a payment.
    let number: u32 = code.int().unwrap_or(0);
    let bare = told.transactions.is_empty() && told.transaction.0.id.some().is_none();
    if title.as_str() == "ERROR" && bare && matches!(number, 2201..=2204 | 2301..=2305) {
        return Err(Failure::Refused(refusal(&told.result.0)));
    }
    Ok(told)
}

/// A flat body is an error whatever the status; a success's status adds nothing to its words.
fn api_error(title: &Text, code: &Text, status: u16) -> Failure {
    let status = match title.as_str().to_ascii_lowercase().as_str() {
        "unauthorized" => 401,
        "forbidden" => 403,
        "bad request" => 400,
        "not found" => 404,
        "" if status != 401 => return Failure::Unknown(Unreadable),
        _ => status,
    };
    let (reason, retry) = match (known(code), status) {
        _ if unknown(code).is_some() => return Failure::Unknown(unknown(code).unwrap_or(Unreadable)),
        (_, 401) => (CredentialsWrong, Fix),
        (Some(found), _) => found,
        (None, 403) => (PermissionMissing, Fix),
        (None, 404) => (TransactionNotFound, Never),
        (None, 400 | 422) => (FieldFormat, Fix),
        // Nothing says that a locked, limited or timed-out request was not carried out.
        (None, 402..=499) if !matches!(status, 408 | 423 | 425 | 429) => (Unrecognised, Never),
        _ => return Failure::Unknown(Unreadable),
    };
    let code = Some(code.code(16)).filter(|code| !code.is_empty());
    Failure::Refused(Refusal { reason, retry, code: code.unwrap_or_else(|| status.to_string()) })
}

/// Why an outcome is a no. A code nobody knows is worded by the title.
pub(super) fn refusal(outcome: &Outcome) -> Refusal {
    let (reason, retry) = match (outcome.title.as_str(), known(&outcome.code)) {
        ("CANCELLED", _) => (CancelledByPayer, Later),
        (_, Some(found)) => found,
        ("REFUSED", None) => (BankDeclined, OtherCard),
        _ => (Unrecognised, Never),
    };
    Refusal { reason, retry, code: outcome.code.code(16) }
}

/// What an answer to a request that was not accepted means.
pub(super) fn no(outcome: &Outcome) -> Failure {
    match (outcome.title.as_str(), unknown(&outcome.code)) {
        (_, Some(cause)) => Failure::Unknown(cause),
        ("REFUSED" | "ERROR" | "CANCELLED", None) => Failure::Refused(refusal(outcome)),
        // Taken and not decided yet, or in words nobody knows.
        _ => Failure::Unknown(Mismatch),
    }
}

/// A page's reference was used before. There is nothing to look up: Monext is asked by page and transaction only, and
/// nobody was ever shown a page whose answer was lost. A new reference is the way on.
pub(super) fn no_page(outcome: &Outcome) -> Failure {
    match no(outcome) {
        Failure::Refused(no) if matches!(no.reason, DuplicateOrder | DuplicateTransaction) => {
            Failure::Refused(Refusal { reason: DuplicateOrder, retry: NewOrder, ..no })
        }
        other => other,
    }
}

/// What a look-up brought; nothing where Monext knows of none.
pub(super) fn found(heard: Result<Told, Failure>) -> Result<Option<Told>, Failure> {
    match heard {
        Err(Failure::Refused(no)) if matches!(no.reason, TransactionNotFound | OrderNotFound) => Ok(None),
        other => other.map(Some),
    }
}

/// What a failed look-up says of the step that was taken just before: nothing.
pub(super) fn after_step(failure: Failure) -> Failure {
    Failure::Unknown(match failure {
        Failure::Unknown(cause) => cause,
        Failure::NotSent(_) => UnknownCause::ConnectionLost,
        Failure::Refused(_) => Unreadable,
    })
}

#[cfg(test)]
mod tests;
