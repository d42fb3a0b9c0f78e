//! The terminal's Paylink settings: whether the page takes payments and where payers go afterwards.
//! The shape of the answer is the sandbox's reading; the contract gives the members only.

use serde_json::{Map, Value, json};

use super::book::State;
use super::terminal::Terminal;
use super::wire::{Refused, flag, success};
use crate::reply::Reply;

/// What a terminal's Paylink does; a new terminal's takes payments and sends nobody anywhere.
#[derive(Debug, Clone)]
pub(super) struct Settings {
    pub enabled: bool,
    pub success_url: String,
    pub cancel_url: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self { enabled: true, success_url: String::new(), cancel_url: String::new() }
    }
}

/// Shows, replaces (POST), changes (PUT) or takes away the settings.
pub(super) fn answer(
    state: &mut State,
    terminal: &Terminal,
    method: &str,
    body: Option<&Value>,
    exchange: &str,
) -> Result<Reply, Refused> {
    let known = state.settings.get(&terminal.number).cloned().unwrap_or_default();
    let settings = match method {
        "GET" => known,
        "POST" => changed(Settings::default(), terminal, body)?,
        "PUT" => changed(known, terminal, body)?,
        "DELETE" => Settings { enabled: false, ..Settings::default() },
        _ => return Err(Refused::no_such_path()),
    };
    let mut shown = Map::new();
    let mut set = |name: &str, value: &str| {
        if !value.is_empty() {
            shown.insert(name.to_owned(), json!(value));
        }
    };
    set("terminalId", terminal.terminal_id);
    set("enabled", flag(settings.enabled));
    set("success-url", &settings.success_url);
    set("cancel-url", &settings.cancel_url);
    state.settings.insert(terminal.number, settings);
    let links = json!([{ "rel": "self", "href": "/rest/v2/settings/terminal/paylink" }]);
    let payload = json!({ "paylink": shown, "payloadType": "paylink" });
    Ok(Reply::json(200, success(exchange, &links, &payload)))
}

fn changed(mut settings: Settings, terminal: &Terminal, body: Option<&Value>) -> Result<Settings, Refused> {
    let body =
        body.and_then(Value::as_object).ok_or_else(|| Refused::malformed("The body is no JSON object"))?;
    for (name, value) in body {
        match (name.as_str(), value) {
            ("terminalId", Value::String(id)) if id == terminal.terminal_id => {}
            ("terminalId", Value::String(_)) => {
                return Err(Refused::field("terminalId is another terminal's"));
            }
            ("enabled", Value::Bool(value)) => settings.enabled = *value,
            ("enabled", Value::String(text)) if matches!(text.as_str(), "true" | "false") => {
                settings.enabled = text == "true";
            }
            ("success-url", Value::String(url)) => settings.success_url = address(name, url)?,
            ("cancel-url", Value::String(url)) => settings.cancel_url = address(name, url)?,
            ("terminalId" | "enabled" | "success-url" | "cancel-url", _) => {
                return Err(Refused::malformed(format!("{name} has the wrong data type")));
            }
            _ => return Err(Refused::field(format!("{name} is not accepted"))),
        }
    }
    Ok(settings)
}

fn address(name: &str, url: &str) -> Result<String, Refused> {
    let web = url.starts_with("https://") || url.starts_with("http://");
    if url.is_empty() || web && url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(url.to_owned());
    }
    Err(Refused::field(format!("{name} must be a web address")))
}
