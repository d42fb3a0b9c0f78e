//! One contract at one provider: where it is reached, what it may take. Holds no credential: those are in the keychain.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{AccountId, ProviderId};
use crate::payment::CaptureMode;
use crate::{Currency, Timestamp};

/// Whether money really moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Environment {
    /// Made-up money; mails go to the operator only.
    Test,
    /// Real money.
    Live,
}

/// Whether an account is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountState {
    /// Not used.
    Disabled,
    /// Used, on the provider's test servers.
    Test,
    /// Used, for real.
    Enabled,
}

/// How a card for a telephone or mail order is keyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardEntryMode {
    /// In the terminal's own sealed window.
    Direct,
    /// On the provider's page in a window without any rights.
    Hosted,
}

/// Which set of credentials made a payment; all that follows it uses the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CredentialProfile {
    /// The account's own.
    Main,
    /// Those of the separate mail and telephone order contract.
    Moto,
}

impl CredentialProfile {
    /// The word used in credential field names.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Moto => "moto",
        }
    }
}

/// One contract at one provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Whose contract.
    pub provider: ProviderId,
    /// What the team calls it.
    pub name: String,
    /// Test or live.
    pub environment: Environment,
    /// Off, test, on.
    pub state: AccountState,
    /// Whether reps may choose it.
    pub published: bool,
    /// How cards are keyed.
    pub card_entry: CardEntryMode,
    /// Reserve or take, unless the order says otherwise.
    pub capture: CaptureMode,
    /// What it may take.
    pub currencies: Vec<Currency>,
    /// Base addresses by the descriptor's address names.
    pub addresses: BTreeMap<String, String>,
    /// Whether telephone and mail orders have credentials of their own.
    pub separate_moto: bool,
    /// Further settings by the descriptor's option names.
    pub options: BTreeMap<String, String>,
    /// When the connection last answered well.
    pub tested_at: Option<Timestamp>,
}

impl Account {
    /// The credentials a channel is paid with.
    #[must_use]
    pub fn profile(&self) -> CredentialProfile {
        // Links made by staff ride on the MOTO contract too, as the provider's own back office does it.
        if self.separate_moto { CredentialProfile::Moto } else { CredentialProfile::Main }
    }

    /// Whether it can be chosen for an order now.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        self.published && self.state != AccountState::Disabled
    }
}
