//! Clearent's answers as they arrive, read loosely: booleans as text, codes as numbers or text. Decides nothing about money.

use serde::Deserialize;
use serde_json::Value;

use crate::loose::{Text, member, object};

/// One transaction. An echoed security code is not even read.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct Transaction {
    pub id: Text,
    #[serde(rename = "type")]
    pub kind: Text,
    pub amount: Text,
    pub result: Text,
    pub result_code: Text,
    pub authorization_code: Text,
    pub card: Text,
    pub last_four: Text,
    pub card_type: Text,
    pub created: Text,
    pub settled: Text,
    pub voided: Text,
    pub voided_auth: Text,
    pub ref_id: Text,
    pub order_id: Text,
    pub invoice: Text,
    pub avs_result_code: Text,
    pub csc_result_code: Text,
    pub check_field_duplicate: Text,
}

/// The transaction of an answer, whole or beside an error.
pub(super) fn transaction(body: &Value) -> Option<Transaction> {
    object(body.get("payload")?.get("transaction")?.clone())
}

/// The transactions of a list; an answer that is no list at all proves nothing.
pub(super) fn transactions(body: Value) -> Option<Vec<Transaction>> {
    let payload = body.get("payload")?;
    let list = payload.get("transactions").map(|all| all.get("transaction").unwrap_or(all));
    match list {
        Some(Value::Array(list)) => list.iter().cloned().map(object).collect(),
        Some(one @ Value::Object(fields)) if fields.contains_key("id") => Some(vec![object(one.clone())?]),
        Some(_) => Some(Vec::new()),
        None if payload.get("payloadType")?.as_str()? == "transactions" => Some(Vec::new()),
        None => None,
    }
}

/// Whether a list has further pages.
pub(super) fn goes_on(body: &Value) -> bool {
    let last = body.get("page").and_then(|page| member(page, "last"));
    last.is_some_and(|last| last.flag() == Some(false))
}

/// The code of an error body.
pub(super) fn code(body: &Value) -> Option<Text> {
    let payload = body.get("payload")?;
    let parts = [payload.get("transaction"), payload.get("error")];
    parts.into_iter().flatten().find_map(|part| member(part, "result-code"))
}
