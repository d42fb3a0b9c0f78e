//! Sending a Paylink by text message: kept in a list instead of being sent.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};

use super::book::State;
use super::fields::missing;
use super::terminal::Terminal;
use super::wire::Refused;
use crate::reply::Reply;

/// A text message that would have gone out.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Text {
    pub terminal: u8,
    pub phone: String,
    pub link: String,
    /// The shop's name, or the wording an older page documents in its place.
    pub merchant: String,
    pub sent_at: Timestamp,
}

/// Takes a message.
pub(super) fn send(
    state: &mut State,
    terminal: &Terminal,
    body: Option<&Value>,
    exchange: &str,
    now: Timestamp,
) -> Result<Reply, Refused> {
    let body =
        body.and_then(Value::as_object).ok_or_else(|| Refused::malformed("The body is no JSON object"))?;
    for (name, value) in body {
        if !matches!(name.as_str(), "phone" | "link" | "merchantName" | "message") {
            return Err(Refused::field(format!("{name} is not accepted")));
        }
        if !value.is_string() {
            return Err(Refused::malformed(format!("{name} has the wrong data type")));
        }
    }
    let text = |name: &str| body.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let phone = text("phone").ok_or_else(|| missing("phone"))?;
    let link = text("link").ok_or_else(|| missing("link"))?;
    let merchant = text("merchantName").or_else(|| text("message")).ok_or_else(|| missing("merchantName"))?;
    if !american(phone) {
        return Err(Refused::new(500, "867", "Invalid phone number"));
    }
    let own = format!("/paylink/{}", terminal.paylink);
    let page = link.split('?').next().unwrap_or_default();
    if !link.starts_with("http") || !page.ends_with(&own) {
        return Err(Refused::new(500, "073", "The link is not this terminal's Paylink"));
    }
    let (phone, link, merchant) = (phone.to_owned(), link.to_owned(), merchant.to_owned());
    state.texts.push(Text { terminal: terminal.number, phone, link, merchant, sent_at: now });
    Ok(Reply::json(201, json!({ "code": "201", "status": "SUCCESS", "exchange-id": exchange })))
}

/// Ten digits of a number in the United States, with or without the country's 1 and the usual punctuation.
fn american(phone: &str) -> bool {
    let punctuation = |one: char| matches!(one, '-' | '.' | ' ' | '(' | ')' | '+');
    let digits: String = phone.chars().filter(|one| !punctuation(*one)).collect();
    let local = if digits.len() == 11 { digits.strip_prefix('1').unwrap_or_default() } else { &digits };
    local.len() == 10 && local.bytes().all(|byte| byte.is_ascii_digit()) && !local.starts_with(['0', '1'])
}

#[cfg(test)]
mod tests {
    use super::american;

    #[test]
    fn only_numbers_of_the_united_states_are_texted() {
        for phone in ["678-555-0182", "(678) 555-0182", "+1 678 555 0182", "6785550182"] {
            assert!(american(phone), "{phone}");
        }
        for phone in ["", "555-0182", "178-555-0182", "+44 20 7946 0000", "678-555-018x"] {
            assert!(!american(phone), "{phone}");
        }
    }
}
