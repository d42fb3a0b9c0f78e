//! A transaction as answers show it: strings throughout, unset members left out. Decides nothing.

use serde_json::{Map, Value, json};

use super::book::State;
use super::codes;
use super::transaction::{Kind, Transaction};
use super::wire::{Refused, dollars, flag, success};
use crate::cards::brand_of;
use crate::reply::Reply;

/// The members of a transaction; listings show the last four digits alone as the card.
pub(super) fn members(one: &Transaction, listing: bool) -> Map<String, Value> {
    let mut out = one.given.clone();
    let card = if listing { one.card.last_four().to_owned() } else { one.card.masked() };
    let mut set = |name: &str, value: &str| {
        if !value.is_empty() {
            out.insert(name.to_owned(), json!(value));
        }
    };
    set("id", &one.id.to_string());
    set("amount", &dollars(one.amount));
    set("base-amount", &dollars(one.base));
    set("type", one.kind.name());
    set("result", codes::result(one.code));
    set("result-code", one.code);
    set("display-message", codes::text(one.code));
    set("authorization-code", &one.approval().unwrap_or_default());
    set("card", &card);
    set("last-four", one.card.last_four());
    set("card-type", brand_of(&one.card.number).name);
    set("exp-date", &one.card.expiry);
    set("created", &one.created.strftime("%Y-%m-%d %H:%M:%S.000").to_string());
    set("status", one.status());
    set("pending", flag(one.pending));
    set("settled", flag(one.settled));
    set("voided", flag(one.voided));
    set("voided-auth", flag(one.voided && one.kind == Kind::Auth));
    set("ref-id", &one.reference.map(|id| id.to_string()).unwrap_or_default());
    set("batch-string-id", &format!("{:06}", one.batch));
    set("merchant-id", one.terminal.merchant_id);
    set("terminal-id", one.terminal.terminal_id);
    set("entry-method", "KEYED");
    if let Some((code, text)) = one.avs {
        set("avs-result-code", code);
        set("avs-result-code-description", text);
    }
    if let Some((code, text)) = one.csc {
        set("csc-result-code", code);
        set("csc-result-code-description", text);
    }
    let billing = |name: &str| {
        one.given.get("billing").and_then(|billing| billing.get(name)).and_then(Value::as_str).unwrap_or("")
    };
    set("avs-street", billing("street"));
    set("avs-zip", billing("zip"));
    out
}

impl State {
    /// The answer that shows a transaction: as done, or as declined.
    pub(super) fn told(
        &self,
        id: u64,
        exchange: &str,
        duplicate: Option<bool>,
        csc: Option<&str>,
    ) -> Result<Reply, Refused> {
        let one = self.transactions.get(&id).ok_or_else(Refused::no_such_path)?;
        let mut transaction = members(one, false);
        if let Some(duplicate) = duplicate {
            transaction.insert("check-field-duplicate".to_owned(), json!(flag(duplicate)));
        }
        if let Some(csc) = csc {
            transaction.insert("csc".to_owned(), json!(csc));
        }
        let link = format!("/rest/v2/transactions?id={id}");
        let links = json!([{ "rel": "transaction", "href": link, "id": id.to_string() }]);
        if one.approved() {
            let payload = json!({ "transaction": transaction, "payloadType": "transaction" });
            return Ok(Reply::json(200, success(exchange, &links, &payload)));
        }
        let http = codes::http(one.code);
        let error = json!({ "error-message": codes::text(one.code), "result-code": one.code });
        let body = json!({
            "code": http.to_string(),
            "status": "fail",
            "exchange-id": exchange,
            "links": links,
            "payload": { "transaction": transaction, "error": error, "payloadType": "error" },
        });
        Ok(Reply::json(http, body))
    }
}
