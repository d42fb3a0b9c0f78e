//! The settings of the shop as kept: sections of JSON with a default each. Holds no secret.

use std::collections::BTreeMap;

use domain::Language;
use domain::payment::CaptureMode;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// All sections.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    pub shop: Shop,
    pub sender: Sender,
    pub return_pages: ReturnPages,
    pub defaults: Defaults,
    pub items: Vec<Item>,
    pub guide: Guide,
    pub approvals: Approvals,
    pub templates: Vec<Template>,
    pub last_drift: LastDrift,
    pub last_restore: LastRestore,
    pub recorder: Recorder,
}

/// One section of the settings, kept under its name.
pub(crate) trait Section: Serialize + DeserializeOwned + Default {
    const NAME: &'static str;
}

macro_rules! sections {
    ($($field:ident: $section:ty = $name:literal),*) => {
        $(impl Section for $section { const NAME: &'static str = $name; })*
        impl Settings {
            /// From what is kept; a section that was never saved has its defaults.
            pub(crate) fn read(kept: &BTreeMap<String, String>) -> Self {
                Self { $($field: read(kept)),* }
            }
        }
    };
}

sections!(shop: Shop = "shop", sender: Sender = "sender", return_pages: ReturnPages = "return-pages",
    defaults: Defaults = "defaults", items: Vec<Item> = "items", guide: Guide = "guide",
    approvals: Approvals = "approvals",
    templates: Vec<Template> = "templates", last_drift: LastDrift = "last-drift",
    last_restore: LastRestore = "last-restore", recorder: Recorder = "recorder");

fn read<S: Section>(kept: &BTreeMap<String, String>) -> S {
    let Some(json) = kept.get(S::NAME) else { return S::default() };
    serde_json::from_str(json).unwrap_or_else(|error| {
        tracing::error!(section = S::NAME, %error, "a section of the settings could not be read");
        S::default()
    })
}

/// The shop and the person at the terminal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Shop {
    pub name: String,
    pub languages: Vec<Language>,
    pub operator_name: String,
    pub operator_email: String,
    pub zone: String,
    /// Whom to call when a payment cannot be processed; all empty means the shop itself.
    pub help_name: String,
    pub help_phone: String,
    pub help_email: String,
}

impl Default for Shop {
    fn default() -> Self {
        Self {
            name: String::new(),
            languages: Language::ALL.to_vec(),
            operator_name: String::new(),
            operator_email: String::new(),
            zone: jiff::tz::TimeZone::system().iana_name().unwrap_or("UTC").to_owned(),
            help_name: String::new(),
            help_phone: String::new(),
            help_email: String::new(),
        }
    }
}

/// How e-mail leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Sender {
    pub name: String,
    pub address: String,
    pub reply_to: String,
    pub signature: String,
    pub footer: String,
    /// Hash of the logo among the kept files, with its media type before a colon.
    pub logo: Option<String>,
    pub colour: String,
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub user: String,
    pub auth: Auth,
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Security {
    #[default]
    Starttls,
    Tls,
    LoopbackOnly,
}

/// How the terminal signs in at the mail server.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Auth {
    #[default]
    Password,
    Xoauth2,
    None,
}

/// Where payers return to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ReturnPages {
    pub accept: String,
    pub decline: String,
    pub pending: String,
    pub exception: String,
    pub cancel: String,
}

/// What a fresh order starts with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Defaults {
    pub capture: CaptureMode,
    pub validity_days: u16,
    pub currency: String,
    pub language: Language,
    pub copy_to_me: bool,
    pub tax_basis_points: u32,
    /// Paying confirms a fresh order.
    pub quotation: bool,
    pub quotation_terms: QuotationTerms,
}

/// On what terms an order is confirmed by paying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct QuotationTerms {
    /// Hundredths of a percent of the total.
    pub prepayment_basis_points: u32,
    /// Whole days it stays open; 0 for no end.
    pub days: u16,
}

impl Default for QuotationTerms {
    fn default() -> Self {
        Self { prepayment_basis_points: 10_000, days: 30 }
    }
}

impl Default for Defaults {
    fn default() -> Self {
        Self {
            capture: CaptureMode::Manual,
            validity_days: 7,
            currency: "EUR".to_owned(),
            language: Language::En,
            copy_to_me: true,
            tax_basis_points: 2000,
            quotation: false,
            quotation_terms: QuotationTerms::default(),
        }
    }
}

/// Something the shop sells often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Item {
    pub id: String,
    pub description: String,
    pub unit_price: domain::Money,
    pub tax_basis_points: u32,
}

/// The totals above which an order waits for an approval, one per currency at most.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Approvals {
    pub limits: Vec<domain::Money>,
}

/// An order written again and again: what it sells, not to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Template {
    pub id: String,
    pub name: String,
    pub currency: String,
    pub lines: Vec<crate::api::LineInput>,
    pub shipping_minor: i64,
    pub description: String,
    pub validity_days: u16,
    pub carrier: String,
    #[serde(default)]
    pub quotation: TemplateQuotation,
}

/// What a template says of confirming by paying.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TemplateQuotation {
    /// Kept before there was such a thing: the order's own stays.
    #[default]
    Unsaid,
    /// Paying does not confirm it.
    Off,
    /// Paying confirms it.
    On(QuotationTerms),
}

/// When record and providers were last compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct LastDrift {
    pub at: Option<domain::Timestamp>,
}

/// When every account was asked after an older copy was put back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct LastRestore {
    pub at: Option<domain::Timestamp>,
    /// Payments that the copy lacked and were found.
    pub found: u32,
    /// Accounts whose links cannot be found by the order's name: a person has to compare.
    pub blind: Vec<String>,
}

/// Where the recorder of calls is asked to pause and to go on; both empty where a person does it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Recorder {
    pub pause: String,
    pub resume: String,
}

/// How far the first-run guide got.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Guide {
    pub closed: bool,
}
