//! A payment link: how long it lives and what became of it. Its address is a bearer secret and is kept apart.

use serde::{Deserialize, Serialize};

use super::{MoneyState, OperationKind, OperationState, Payment};
use crate::Timestamp;

/// The address of a link. Whoever has it sees the order: never logged, never journaled, stored in one column only.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkUrl {
    url: String,
    handle: Option<String>,
}

impl LinkUrl {
    /// Takes the provider's address over.
    #[must_use]
    pub fn new(url: String) -> Self {
        Self { url, handle: None }
    }

    /// With the provider's own name of the page, which some pages' addresses can be guessed from: kept as closely.
    #[must_use]
    pub fn with_handle(self, handle: Option<String>) -> Self {
        Self { handle, ..self }
    }

    /// The provider's own name of the page.
    #[must_use]
    pub fn handle(&self) -> Option<&str> {
        self.handle.as_deref()
    }

    /// The address, for the mail, the page that shows it and its own column.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.url
    }

    /// The host, which may be shown and compared.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        let rest = self.url.split_once("://")?.1;
        let authority = rest.split(['/', '?', '#']).next()?;
        authority.rsplit('@').next()
    }
}

impl std::fmt::Debug for LinkUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[link]")
    }
}

/// A link as it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkMade {
    /// Until when it may be paid.
    pub expires_at: Timestamp,
    /// How often the payer may try, where the provider says so.
    pub tries: Option<u32>,
}

/// A link and what a person or time did to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when it may be paid.
    pub expires_at: Timestamp,
    /// How often the payer may try, where the provider says so.
    pub tries: Option<u32>,
    /// Nobody should pay it any more. The provider may still take a payment: then it is flagged, never dropped.
    pub withdrawn_at: Option<Timestamp>,
    /// Another link took its place.
    pub replaced: bool,
}

/// What a person needs to know about a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    /// There is none.
    None,
    /// Being made, or not known whether it was made.
    Draft,
    /// Can be paid.
    Active,
    /// Part of it is paid.
    PartPaid,
    /// Paid.
    Paid,
    /// Its time is over.
    Expired,
    /// Given up by a person.
    Withdrawn,
    /// Another link took its place.
    Replaced,
}

impl LinkState {
    pub(super) fn of(payment: &Payment, now: Timestamp) -> Self {
        let Some(link) = &payment.link else {
            let asked = payment.operations.iter().any(|o| {
                o.kind == OperationKind::OpenPage
                    && matches!(o.state, OperationState::Sent | OperationState::Unknown(_))
            });
            return if asked { Self::Draft } else { Self::None };
        };
        match payment.money() {
            MoneyState::None | MoneyState::Declined | MoneyState::Unknown => {}
            // Closed before anybody paid.
            MoneyState::Voided if payment.totals().authorised.is_zero() => {}
            _ if payment.totals().authorised.minor() < payment.amount.minor() => return Self::PartPaid,
            _ => return Self::Paid,
        }
        if link.replaced {
            Self::Replaced
        } else if link.withdrawn_at.is_some() {
            Self::Withdrawn
        } else if now >= link.expires_at {
            Self::Expired
        } else {
            Self::Active
        }
    }
}
