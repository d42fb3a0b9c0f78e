//! Secure Vault v2: card tokens. Checks formats as the contract does; the check digit is the bank's business.

use serde_json::{Value, json};

use super::fields::{choice, only, required, wrong};
use super::{Account, Answer, refuse};
use crate::call::Call;
use crate::cards::{brand_of, domestic};
use crate::form::Form;
use crate::reply::{Refusal, Reply};
use crate::world::{StoredCard, World};

/// `POST create`.
pub(super) fn create(world: &mut World, call: &Call, account: &Account) -> Answer {
    let form = &call.form;
    let known = [
        "card_number",
        "card_expiry_month",
        "card_expiry_year",
        "card_holder",
        "cvc",
        "multi_use",
        "generate_request_id",
    ];
    only(form, [&known, &[]])?;
    let number = digits(form, "card_number", 12..=19)?;
    let (month, year, holder) = expiry_and_holder(form)?;
    check_cvc(form, number)?;
    let multi_use = choice(form, "multi_use", &["0", "1"])? == Some("1");
    let with_request = choice(form, "generate_request_id", &["0", "1"])? == Some("1");
    let mut card = StoredCard::keyed(account.login, number, month, year, holder, world.clock.now());
    card.multi_use = multi_use;
    let request_id = if with_request { world.count().to_string() } else { "0".to_owned() };
    let reply = Reply::json(201, view(&card, &request_id));
    world.vault.keep(card);
    Ok(reply)
}

/// `POST update`.
pub(super) fn update(world: &mut World, call: &Call, account: &Account) -> Answer {
    let form = &call.form;
    let known = ["card_token", "request_id", "card_expiry_month", "card_expiry_year", "card_holder", "cvc"];
    only(form, [&known, &[]])?;
    let token = required(form, "card_token")?;
    let request_id = required(form, "request_id")?;
    let (month, year, holder) = expiry_and_holder(form)?;
    let now = world.clock.now();
    let Some(card) = world.vault.find_mut(account.login, token, now) else { return Ok(not_found()) };
    (card.month, card.year, card.holder) = (month.to_owned(), year.to_owned(), holder.to_uppercase());
    let body = json!({
        "token": card.token,
        "request_id": request_id,
        "card_holder": card.holder,
        "card_expiry_month": card.month,
        "card_expiry_year": card.year,
    });
    Ok(Reply::json(200, body))
}

/// `GET {token}?request_id=0`.
pub(super) fn look_up(world: &World, call: &Call, account: &Account, token: &str) -> Answer {
    let request_id = call.query.get("request_id").unwrap_or("0");
    let card = world.vault.find(account.login, token, world.clock.now());
    Ok(card.map_or_else(not_found, |card| Reply::json(200, view(card, request_id))))
}

/// `DELETE` with `card_token`.
pub(super) fn delete(world: &mut World, call: &Call, account: &Account) -> Answer {
    let token = required(&call.form, "card_token")?;
    Ok(if world.vault.delete(account.login, token) { Reply::empty(204) } else { not_found() })
}

fn view(card: &StoredCard, request_id: &str) -> Value {
    let brand = brand_of(&card.number);
    let mut body = json!({
        "token": card.token,
        "request_id": request_id,
        "card_id": card.card_id,
        "multi_use": u8::from(card.multi_use),
        "brand": brand.name,
        "pan": card.masked('x'),
        "card_holder": card.holder,
        "card_expiry_month": card.month,
        "card_expiry_year": card.year,
        "issuer": "EXAMPLE BANK",
        "country": "FR",
        "card_type": "CREDIT",
        "card_category": "CLASSIC",
        "forbidden_issuer_country": false,
    });
    if let Some(network) = domestic(&card.number) {
        body["domestic_network"] = json!(network);
    }
    body
}

/// The vault's own way to say 404: a numeric code, and a description that is an object.
fn not_found() -> Reply {
    let description = json!({ "card_token": "unknown, expired, used or deleted" });
    Reply::json(404, json!({ "code": 404, "message": "Card token not found", "description": description }))
}

fn digits<'a>(
    form: &'a Form,
    name: &str,
    length: std::ops::RangeInclusive<usize>,
) -> Result<&'a str, Refusal> {
    let value = required(form, name)?;
    if !value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(refuse(1_010_204, format!("Parameter \"{name}\" must have digits only.")));
    }
    if length.contains(&value.len()) { Ok(value) } else { Err(wrong(name, "has a wrong length")) }
}

fn expiry_and_holder(form: &Form) -> Result<(&str, &str, &str), Refusal> {
    let month = digits(form, "card_expiry_month", 2..=2)?;
    if !("01"..="12").contains(&month) {
        return Err(wrong("card_expiry_month", "must be 01 to 12"));
    }
    Ok((month, digits(form, "card_expiry_year", 4..=4)?, required(form, "card_holder")?))
}

fn check_cvc(form: &Form, number: &str) -> Result<(), Refusal> {
    let wanted = brand_of(number).cvc;
    match form.get("cvc") {
        Some(_) if wanted == 0 => Err(wrong("cvc", "does not exist on this card")),
        Some(_) => digits(form, "cvc", wanted..=wanted).map(|_| ()),
        None => Ok(()),
    }
}
