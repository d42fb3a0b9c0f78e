//! One request that can move money or make a link, from its intent to its outcome.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::Told;
use crate::id::AttemptId;
use crate::reason::Refusal;
use crate::{Money, Timestamp};

/// How far apart two answers of *none* have to be to count as two.
const APART: SignedDuration = SignedDuration::from_secs(60);

/// What was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OperationKind {
    /// Pay with a keyed card.
    Charge,
    /// Make the provider's page: a payment link, or the page a rep keys a card on.
    OpenPage,
    /// Take what is reserved.
    Capture,
    /// Give back what was taken.
    Refund,
    /// Give the reservation up.
    Cancel,
    /// Accept a payment that is under review.
    AcceptReview,
    /// Refuse a payment that is under review.
    DenyReview,
    /// Change what is to be paid, before anything is captured.
    Update,
    /// Close the provider's page before its time.
    ClosePage,
}

impl OperationKind {
    /// Whether doing it twice would cost somebody money.
    #[must_use]
    pub fn moves_money(self) -> bool {
        !matches!(self, Self::OpenPage | Self::ClosePage)
    }
}

/// How far a request got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", content = "detail", rename_all = "snake_case")]
pub enum OperationState {
    /// Its intent is on disk; it may have left.
    Sent,
    /// The provider said yes, or at least took it.
    Done,
    /// The provider said no.
    Refused(Refusal),
    /// It provably never left, or provably was not done.
    NotSent(NotSentCause),
    /// It may or may not have happened.
    Unknown(UnknownCause),
    /// A person closed it as not done, after the provider was asked.
    Closed,
}

impl OperationState {
    /// Whether nobody knows yet.
    #[must_use]
    pub fn is_unsettled(&self) -> bool {
        matches!(self, Self::Sent | Self::Unknown(_))
    }
}

/// Why a request provably did nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotSentCause {
    /// There is no network, or the host's name was not found.
    NoNetwork,
    /// Nobody listens at the provider's address.
    ConnectionRefused,
    /// The connection could not be opened in time.
    ConnectTimeout,
    /// The provider's certificate is not good.
    CertificateInvalid,
    /// The account's address or settings do not allow it.
    AddressNotPermitted,
    /// The provider failed again and again, or asked for a pause.
    Paused,
    /// The harmless preparation got no answer; money was never asked for.
    PreparationFailed,
    /// Credentials are missing, or the keychain did not give them.
    CredentialsMissing,
    /// A look-up showed that it was not done.
    ProvenByLookUp,
}

/// Why an outcome is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnknownCause {
    /// The connection ended after something was sent.
    ConnectionLost,
    /// No answer came in time.
    TimedOut,
    /// An answer came that is none: a proxy's page, an empty or broken body, a server error.
    Unreadable,
    /// The answer speaks of other amounts, another order or a status nobody knows.
    Mismatch,
    /// The terminal stopped between sending and hearing.
    Interrupted,
    /// The rep stopped waiting.
    StoppedWaiting,
}

/// One request and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    /// Its id, also told to the provider.
    pub id: AttemptId,
    /// What was asked.
    pub kind: OperationKind,
    /// How much; `None` for all of it.
    pub amount: Option<Money>,
    /// What was captured and refunded, as far as known, before it was sent: what a look-up is compared with.
    pub before: super::Totals,
    /// What the provider's own figures were before it was sent, where they are not those of `before`: they may count steps
    /// that were refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Told>,
    /// Why a person asked for it.
    pub reason: Option<String>,
    /// When its intent was written.
    pub sent_at: Timestamp,
    /// When it was answered or settled.
    pub settled_at: Option<Timestamp>,
    /// How often the provider was asked about it since its outcome was lost, each time a minute or more after the last, and
    /// found to know nothing.
    pub not_found: u32,
    /// When that was counted last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_found_at: Option<Timestamp>,
    /// How far it got.
    pub state: OperationState,
}

impl Operation {
    /// The provider was asked and knows nothing of it. That counts only once its outcome was lost, for until then it may be
    /// still on its way, and not twice within a minute.
    pub(super) fn count_not_found(&mut self, at: Timestamp) {
        if !matches!(self.state, OperationState::Unknown(_)) {
            return;
        }
        let since = self.not_found_at.map(|last| at.duration_since(last));
        let counts = since.is_none_or(|since| since >= APART);
        self.not_found += u32::from(counts);
        // A clock that was put back is waited for no longer than a minute.
        if counts || since.is_some_and(|since| since.is_negative()) {
            self.not_found_at = Some(at);
        }
    }
}
