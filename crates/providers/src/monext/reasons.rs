//! Monext's titles and codes in the terminal's words: whether an answer is an outcome at all, and why it is a no.
//! The body decides and not the HTTP status: wrong credentials may come with 200.

use domain::payment::UnknownCause::{self, Mismatch, TimedOut, Unreadable};
use domain::reason::Reason::*;
use domain::reason::Refusal;
use domain::reason::Retry::*;

use super::wire::{Outcome, Told};
use crate::codes::{self, Meaning};
use crate::contract::Failure;
use crate::http::Answer;
use crate::loose::{Text, object};

const CODES: &str = include_str!("codes.tsv");

fn known(code: &Text) -> Option<Meaning> {
    codes::find(CODES, code.as_str())
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
        return Err(refusal(&told.result.0).into());
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
        "" if status != 401 => return Unreadable.into(),
        _ => status,
    };
    if let Some(cause) = unknown(code) {
        return cause.into();
    }
    let meaning = match (known(code), status) {
        (_, 401) => (CredentialsWrong, Fix),
        (Some(found), _) => found,
        (None, 403) => (PermissionMissing, Fix),
        (None, 404) => (TransactionNotFound, Never),
        (None, 400 | 422) => (FieldFormat, Fix),
        // Nothing says that a locked, limited or timed-out request was not carried out.
        (None, 402..=499) if !matches!(status, 408 | 423 | 425 | 429) => (Unrecognised, Never),
        _ => return Unreadable.into(),
    };
    codes::refusal(meaning, code.some_code(16).unwrap_or_else(|| status.to_string())).into()
}

/// Why an outcome is a no. A code nobody knows is worded by the title.
pub(super) fn refusal(outcome: &Outcome) -> Refusal {
    let meaning = match (outcome.title.as_str(), known(&outcome.code)) {
        ("CANCELLED", _) => (CancelledByPayer, Later),
        (_, Some(found)) => found,
        ("REFUSED", None) => (BankDeclined, OtherCard),
        _ => (Unrecognised, Never),
    };
    codes::refusal(meaning, outcome.code.code(16))
}

/// What an answer to a request that was not accepted means.
pub(super) fn no(outcome: &Outcome) -> Failure {
    match (outcome.title.as_str(), unknown(&outcome.code)) {
        (_, Some(cause)) => cause.into(),
        ("REFUSED" | "ERROR" | "CANCELLED", None) => refusal(outcome).into(),
        // Taken and not decided yet, or in words nobody knows.
        _ => Mismatch.into(),
    }
}

/// A page's reference was used before. There is nothing to look up: Monext is asked by page and transaction only, and
/// nobody was ever shown a page whose answer was lost. A new reference is the way on.
pub(super) fn no_page(outcome: &Outcome) -> Failure {
    match no(outcome) {
        Failure::Refused(no) if matches!(no.reason, DuplicateOrder | DuplicateTransaction) => {
            codes::refusal((DuplicateOrder, NewOrder), no.code).into()
        }
        other => other,
    }
}

#[cfg(test)]
mod tests;
