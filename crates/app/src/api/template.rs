//! Orders written again and again, kept under a name.

use serde::{Deserialize, Serialize};
use specta::Type;

use super::OrderInput;

/// A kept template, as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TemplateLine {
    pub id: String,
    pub name: String,
    /// The first items, or the description.
    pub holds: String,
    pub currency: String,
}

/// What is to be kept: items, description, delivery and validity of the order; never its customer or references.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct TemplateInput {
    pub name: String,
    pub order: OrderInput,
}
