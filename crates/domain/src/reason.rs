//! Why a provider or bank said no, in words every provider's codes are mapped to, and what may be done about it.
//! Knows no provider's codes and no language: `locales/*/errors.ftl` has a sentence for each.

use serde::{Deserialize, Serialize};

macro_rules! reasons {
    ($($name:ident = $key:literal),* $(,)?) => {
        /// Why something was refused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[expect(missing_docs, reason = "each is worded in locales/en/errors.ftl under its key")]
        pub enum Reason { $($name),* }

        impl Reason {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The key of its sentence: `errors-reason-<key>`.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),* }
            }
        }
    };
}

reasons! {
    CredentialsWrong = "credentials-wrong",
    SignatureFormat = "signature-format",
    AccountInactive = "account-inactive",
    AccountLocked = "account-locked",
    PermissionMissing = "permission-missing",
    ApiDisabled = "api-disabled",
    ApiVersion = "api-version",
    ProviderUnavailable = "provider-unavailable",
    AddressNotAllowed = "address-not-allowed",
    MethodNotAllowed = "method-not-allowed",
    FieldMissing = "field-missing",
    FieldFormat = "field-format",
    FieldTooLong = "field-too-long",
    EmailRefused = "email-refused",
    StatementTextRefused = "statement-text-refused",
    EncodingRefused = "encoding-refused",
    ProductNotConfigured = "product-not-configured",
    MotoNotEnabled = "moto-not-enabled",
    ProductUnknown = "product-unknown",
    OrderNotFound = "order-not-found",
    TransactionNotFound = "transaction-not-found",
    MerchantNotFound = "merchant-not-found",
    OperationNotSupported = "operation-not-supported",
    PayerAddressMissing = "payer-address-missing",
    FraudSuspected = "fraud-suspected",
    CurrencyNotSupported = "currency-not-supported",
    AmountOverLimit = "amount-over-limit",
    TooManyAttempts = "too-many-attempts",
    DuplicateOrder = "duplicate-order",
    LinkExpired = "link-expired",
    OrderCompleted = "order-completed",
    OrderVoided = "order-voided",
    AuthorisationExpired = "authorisation-expired",
    CaptureNotEnabled = "capture-not-enabled",
    CaptureNotPossible = "capture-not-possible",
    NotOwner = "not-owner",
    CurrencyDiffers = "currency-differs",
    AuthorisationCompleted = "authorisation-completed",
    NoMoreCaptures = "no-more-captures",
    AmountNotPositive = "amount-not-positive",
    AmountAboveRemaining = "amount-above-remaining",
    TransactionClosed = "transaction-closed",
    FraudServiceDenied = "fraud-service-denied",
    RefundNotEnabled = "refund-not-enabled",
    RefundNotPossible = "refund-not-possible",
    AlreadyRefunded = "already-refunded",
    NoMoreRefunds = "no-more-refunds",
    RefundTooLate = "refund-too-late",
    ReauthorisationNotAllowed = "reauthorisation-not-allowed",
    VoidNotPossible = "void-not-possible",
    AlreadyVoided = "already-voided",
    TokenUnknown = "token-unknown",
    BankDeclined = "bank-declined",
    InsufficientFunds = "insufficient-funds",
    TechnicalProblem = "technical-problem",
    CommunicationFailure = "communication-failure",
    AcquirerUnavailable = "acquirer-unavailable",
    DuplicateTransaction = "duplicate-transaction",
    CancelledByPayer = "cancelled-by-payer",
    InvalidTransaction = "invalid-transaction",
    ContactAcquirer = "contact-acquirer",
    AuthenticationFailed = "authentication-failed",
    ProductNotSupported = "product-not-supported",
    IssuerUnavailable = "issuer-unavailable",
    CardNotPermitted = "card-not-permitted",
    CardNumberInvalid = "card-number-invalid",
    CardTypeNotSupported = "card-type-not-supported",
    CardExpired = "card-expired",
    ExpiryWrong = "expiry-wrong",
    CvcRequired = "cvc-required",
    CvcWrong = "cvc-wrong",
    AddressCheckFailed = "address-check-failed",
    CardRetained = "card-retained",
    CardLostOrStolen = "card-lost-or-stolen",
    CardRestricted = "card-restricted",
    CardLimit = "card-limit",
    CardBlocked = "card-blocked",
    CountryNotAllowed = "country-not-allowed",
    CardNotKnown = "card-not-known",
    AuthenticationRequired = "authentication-required",
    ReviewDenied = "review-denied",
    Unrecognised = "unrecognised",
}

/// What may be done after a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Retry {
    /// Nothing: not with this card, not later.
    Never,
    /// After correcting the request or the settings.
    Fix,
    /// The same again later, when a person decides so.
    Later,
    /// With another card or another way of paying.
    OtherCard,
    /// After keying the card again with care.
    ReKey,
    /// Not at all before the provider was asked what happened.
    LookUp,
    /// With a fresh link.
    NewLink,
    /// With a new order.
    NewOrder,
    /// By a payment link, where the customer can authenticate.
    SendLink,
}

/// A provider's no, mapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Why.
    pub reason: Reason,
    /// What may be done.
    pub retry: Retry,
    /// The provider's own code, for the detail page.
    pub code: String,
}

impl Reason {
    /// Whether the reason may be told to the customer; suspicions and stolen cards are for staff only.
    #[must_use]
    pub fn is_for_staff_only(self) -> bool {
        matches!(
            self,
            Self::FraudSuspected
                | Self::FraudServiceDenied
                | Self::CardRetained
                | Self::CardLostOrStolen
                | Self::CardRestricted
                | Self::CardBlocked
                | Self::ReviewDenied
                | Self::CardLimit
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_serialised_names() {
        let mut seen = std::collections::BTreeSet::new();
        for reason in Reason::ALL {
            let debug = format!("{reason:?}");
            let kebab: String = debug
                .char_indices()
                .flat_map(|(i, c)| {
                    let dash = (i > 0 && c.is_uppercase()).then_some('-');
                    dash.into_iter().chain([c.to_ascii_lowercase()])
                })
                .collect();
            assert_eq!(kebab, reason.key());
            assert!(seen.insert(reason.key()));
        }
    }
}
