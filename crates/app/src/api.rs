//! What crosses between the terminal and its page: plain values, in the page's own words. Amounts are integers of the minor
//! unit, times RFC 3339 text, languages ISO 639-1. No card data and no secret ever crosses towards the page.
#![allow(
    missing_docs,
    reason = "the names are the contract with the page; what a name cannot say stands beside it"
)]

mod approval;
mod detail;
mod drift;
mod event;
mod fault;
mod link;
mod list;
mod order;
mod quotation;
mod record;
mod result;
mod session;
mod settings;
mod template;

pub use approval::*;
pub use detail::*;
pub use drift::*;
pub use event::*;
pub use fault::*;
pub use link::*;
pub use list::*;
pub use order::*;
pub use quotation::*;
pub use record::*;
pub use result::*;
pub use session::*;
pub use settings::*;
pub use template::*;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

/// Values that a wording needs, by name.
pub type Details = BTreeMap<String, String>;

/// An amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Money {
    pub minor_units: i64,
    pub currency: String,
}

impl From<domain::Money> for Money {
    fn from(money: domain::Money) -> Self {
        Self { minor_units: money.minor(), currency: money.currency().code().to_owned() }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Mode {
    Live,
    Test,
}

impl From<domain::account::Environment> for Mode {
    fn from(environment: domain::account::Environment) -> Self {
        match environment {
            domain::account::Environment::Live => Self::Live,
            domain::account::Environment::Test => Self::Test,
        }
    }
}

/// How the customer pays: card keyed from a call, card keyed from a letter, or a link. Chosen, never preset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum SaleChannel {
    Telephone,
    Mail,
    Link,
}

/// The page's generator keeps the short name for itself.
pub type Channel = SaleChannel;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum CaptureMode {
    Reserve,
    Take,
}

macro_rules! twins {
    ($ours:ty, $domain:ty, $($a:ident = $b:ident),*) => {
        impl From<$ours> for $domain {
            fn from(value: $ours) -> Self {
                match value { $(<$ours>::$a => <$domain>::$b),* }
            }
        }
        impl From<$domain> for $ours {
            fn from(value: $domain) -> Self {
                match value { $(<$domain>::$b => <$ours>::$a),* }
            }
        }
    };
}
pub(crate) use twins;

twins!(Channel, domain::payment::Channel, Telephone = Telephone, Mail = Mail, Link = Link);
twins!(CaptureMode, domain::payment::CaptureMode, Reserve = Manual, Take = Immediate);

/// A sentence and the language it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Sentence {
    pub language: String,
    pub text: String,
}

/// A person who can own an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Owner {
    pub id: String,
    pub name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    Good,
    Warn,
    Bad,
}

/// What is kept of a card, as far as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct CardShown {
    pub brand: String,
    pub last4: String,
}

/// One thing that has to be in place, and where it is mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ReadinessLine {
    pub code: String,
    pub done: bool,
    /// Settings section that mends it.
    pub section: String,
    pub field: Option<String>,
}
