//! The one shape of every refusal. Holds codes only: the page words them from `locales/`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::Details;

/// A refusal. `fields` maps form fields (`amount`, `lines.0.unitPrice`) to codes; every code is worded in errors.ftl.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    pub code: String,
    pub fields: Option<BTreeMap<String, String>>,
    /// Leads support to the log line; shown small.
    pub reference: Option<String>,
    /// Values the wording needs: limits, names, the other order.
    pub details: Option<Details>,
}

impl Fault {
    /// A refusal as a whole.
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), ..Self::default() }
    }

    /// A refusal of one field.
    #[must_use]
    pub fn field(name: &str, code: &str) -> Self {
        Self::fields([(name.to_owned(), code.to_owned())].into())
    }

    /// A refusal of several fields.
    #[must_use]
    pub fn fields(fields: BTreeMap<String, String>) -> Self {
        Self { code: "check-fields".to_owned(), fields: Some(fields), ..Self::default() }
    }

    /// With a value that the wording needs.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.details.get_or_insert_default().insert(name.to_owned(), value.to_string());
        self
    }
}
