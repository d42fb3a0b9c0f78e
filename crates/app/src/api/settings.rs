//! Accounts, sender, return pages, defaults, shop and what protects them. Secrets go in and never come out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::{CaptureMode, Details, ReadinessLine, Tone};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ProviderDescriptor {
    pub id: String,
    pub name: String,
    /// Empty: whatever the contract names.
    pub currencies: Vec<String>,
    pub fields: Vec<DescriptorField>,
    pub max_link_days: u16,
    pub abilities: Vec<Ability>,
}

/// One ability and how far it goes (`none`, `full`, `partial`), worded in settings.ftl.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Ability {
    pub id: String,
    pub code: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DescriptorField {
    pub id: String,
    pub kind: FieldKind,
    pub group: String,
    pub required: bool,
    pub choices: Vec<String>,
    pub default: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum FieldKind {
    Text,
    Secret,
    Choice,
    Address,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum AccountMode {
    Off,
    Test,
    Live,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AccountView {
    pub id: String,
    pub provider: String,
    pub label: String,
    pub state: AccountMode,
    pub currencies: Vec<String>,
    pub values: BTreeMap<String, String>,
    /// Which secrets are kept: their field names. Never their value.
    pub secrets: Vec<String>,
    pub ready: bool,
    pub readiness: Vec<ReadinessLine>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AccountInput {
    pub id: Option<String>,
    pub provider: String,
    pub label: String,
    pub state: AccountMode,
    pub currencies: Vec<String>,
    pub values: BTreeMap<String, String>,
    /// Only those just typed.
    pub secrets: BTreeMap<String, String>,
    /// The shop's name, typed to confirm going live.
    pub confirm_live: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConnectionTest {
    pub ok: bool,
    pub milliseconds: u32,
    pub code: Option<String>,
    pub details: Details,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum SmtpSecurity {
    Starttls,
    Tls,
    /// Loopback of the demo only.
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum SmtpAuth {
    Password,
    Xoauth2,
    None,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SenderSettings {
    pub name: String,
    pub address: String,
    pub reply_to: String,
    pub signature: String,
    pub footer: String,
    /// A `data:` address of a PNG, JPEG or GIF of at most 64 KiB, or empty.
    pub logo: String,
    pub colour: String,
    pub smtp_host: String,
    pub smtp_port: u16,
    pub smtp_security: SmtpSecurity,
    pub smtp_user: String,
    pub smtp_auth: SmtpAuth,
    pub smtp_secret_stored: bool,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SenderInput {
    pub sender: SenderSettings,
    /// Only when just typed.
    pub smtp_secret: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ReturnPages {
    pub accept: String,
    pub decline: String,
    pub pending: String,
    pub exception: String,
    pub cancel: String,
}

/// Where the recorder of calls is asked, by a POST, to pause and to go on; both empty where a person does it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RecorderSettings {
    pub pause: String,
    pub resume: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Defaults {
    pub capture: CaptureMode,
    pub validity_days: u16,
    pub currency: String,
    pub customer_language: String,
    pub copy_to_me: bool,
    pub tax_basis_points: u32,
    /// Paying confirms a fresh order.
    pub quotation: bool,
    /// Hundredths of a percent of the total that confirm it.
    pub prepayment_basis_points: u32,
    /// Whole days it stays open; 0 for no end.
    pub quotation_days: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SecurityLine {
    pub code: String,
    pub tone: Tone,
    pub details: Details,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ShopSettings {
    pub name: String,
    pub languages: Vec<String>,
    pub operator_name: String,
    pub operator_email: String,
    /// IANA zone.
    pub zone: String,
    /// Whom to contact when a payment cannot be processed; all empty means the shop itself.
    pub help_name: String,
    pub help_phone: String,
    pub help_email: String,
}
