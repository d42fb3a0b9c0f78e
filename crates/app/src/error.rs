//! Why a use-case did not do what was asked, and the code under which the page words it.

use crate::api::Fault;
use domain::rules::WhyNot;

/// Why a use-case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What was typed or asked cannot be taken; the fault says where.
    #[error("refused: {}", .0.code)]
    Refused(Fault),
    /// A rule forbids it now.
    #[error("not allowed now: {0:?}")]
    NotAllowed(WhyNot),
    /// The role of the person at the terminal does not include it.
    #[error("not in the role: {0:?}")]
    Role(domain::role::Deed),
    /// There is no such order, payment, account or customer.
    #[error("not found")]
    NotFound,
    /// It changed since the page was drawn.
    #[error("stale")]
    Stale,
    /// The record could not be read or written.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The keychain could not be used.
    #[error(transparent)]
    Secrets(#[from] secrets::SecretsError),
    /// A request to a provider did not bring what was asked; nothing moved.
    #[error(transparent)]
    Provider(#[from] providers::Failure),
    /// A mail could not be made of what is kept.
    #[error(transparent)]
    Mail(#[from] messages::Error),
    /// The HTTP client could not be made.
    #[error(transparent)]
    Http(#[from] providers::HttpError),
    /// Kept data cannot be read back; a defect.
    #[error("kept data is unreadable: {0}")]
    Unreadable(&'static str),
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::Refused(fault)
    }
}

impl From<domain::money::MoneyError> for Error {
    fn from(_: domain::money::MoneyError) -> Self {
        Self::Refused(Fault::field("amount", "amount-too-large"))
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(fault) => fault,
            Error::NotAllowed(why) => Fault::new("not-allowed").with("why", key(&why)),
            Error::Role(deed) => Fault::new("role").with("deed", key(&deed)),
            Error::NotFound => Fault::new("not-found"),
            Error::Stale => Fault::new("stale"),
            Error::Store(error) => store_fault(error),
            Error::Secrets(error) => secrets_fault(&error),
            Error::Provider(failure) => provider_fault(&failure),
            Error::Mail(error) => {
                tracing::error!(%error, "a mail could not be rendered");
                Fault::new("mail-not-rendered")
            }
            Error::Http(_) => Fault::new("tls-unavailable"),
            Error::Unreadable(what) => Fault::new("internal").with("what", what),
        }
    }
}

/// The kebab-case name a serialised unit variant has.
pub(crate) fn key<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}

fn store_fault(error: store::StoreError) -> Fault {
    use store::StoreError as E;
    match error {
        E::ReferenceTaken { order } => Fault::field("reference", "reference-taken").with("order", order),
        E::OrderLocked { payment } => Fault::new("order-locked").with("payment", payment),
        E::Stale => Fault::new("stale"),
        // Without a figure: what is left is known where it was asked for, and told there.
        E::TooMuch { .. } => Fault::field("amount", "reason-amount-above-remaining"),
        E::Busy => Fault::new("record-busy"),
        E::DiskFull => Fault::new("disk-full"),
        E::ReadOnly => Fault::new("folder-read-only"),
        E::NewerSchema | E::WrongKey => Fault::new("record-newer"),
        E::Damaged(_) => Fault::new("record-damaged"),
        E::CardNumber => Fault::new("card-number-in-text"),
        other => {
            tracing::error!(error = %other, "the record could not be used");
            Fault::new("record-unavailable")
        }
    }
}

pub(crate) fn secrets_fault(error: &secrets::SecretsError) -> Fault {
    use secrets::SecretsError as E;
    Fault::new(match error {
        E::TooLong { .. } => "secret-too-long",
        E::Locked => "keychain-locked",
        E::Refused => "keychain-refused",
        E::NoService => "keychain-missing",
        E::NotSet => "keychain-not-set",
        E::NoAnswer => "keychain-silent",
        E::BadKey | E::Ambiguous | E::NotText | E::Broken { .. } => "keychain-broken",
    })
}

/// The code of a failure of a request that moved nothing; for those that can, the payment says what is known.
pub(crate) fn provider_fault(failure: &providers::Failure) -> Fault {
    use providers::{Failure, NotSent};
    match failure {
        Failure::Refused(refusal) => {
            Fault::new(&format!("reason-{}", refusal.reason.key())).with("code", &refusal.code)
        }
        Failure::NotSent(why) => Fault::new(match why {
            NotSent::NoNetwork => "no-network",
            NotSent::ConnectionRefused => "connection-refused",
            NotSent::ConnectTimeout => "connect-timeout",
            NotSent::Certificate => "certificate-invalid",
            NotSent::NotAllowed(_) => "address-not-permitted",
            NotSent::Paused => "paused",
            NotSent::PreparationFailed => "preparation-failed",
        }),
        Failure::Unknown(_) => Fault::new("no-answer"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

    use super::*;

    #[test]
    fn more_than_remains_is_told_without_a_figure_that_nobody_gave() {
        let payment = domain::id::PaymentId::new("p");
        let fault = Fault::from(Error::from(store::StoreError::TooMuch { payment }));
        let code = &fault.fields.unwrap()["amount"];
        let words = include_str!("../../../locales/en/errors.ftl");
        let said = words.lines().find(|line| line.starts_with(&format!("errors-{code} ="))).unwrap();
        assert!(!said.contains('$') && fault.details.is_none(), "{said}");
    }
}
