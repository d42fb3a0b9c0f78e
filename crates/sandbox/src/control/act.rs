//! Things a customer, a bank or the back office does: pay a link, change a status. Knows no wire format.

use axum::body::Bytes;
use axum::extract::{Path, State};
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::{Done, Problem, Shared, read};
use crate::cards::brand_of;
use crate::world::{LinkState, Paid, StoredCard, World};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pay {
    card: String,
    #[serde(default)]
    expiry_month: Option<String>,
    #[serde(default)]
    expiry_year: Option<String>,
    #[serde(default)]
    holder: Option<String>,
    /// What the payer does when the bank asks: `accept` (default), `refuse`, `leave`.
    #[serde(default)]
    challenge: Option<String>,
    #[serde(default)]
    login: Option<String>,
}

/// Pays the newest link of an order as the customer would on the page.
pub(super) async fn pay(State(sandbox): Shared, Path(id): Path<String>, body: Bytes) -> Done {
    let wanted: Pay = read(&body)?;
    let number: String = wanted.card.chars().filter(char::is_ascii_digit).collect();
    if !crate::luhn::valid(&number) {
        return Err(Problem(
            StatusCode::UNPROCESSABLE_ENTITY,
            "the card number fails its check digit".to_owned(),
        ));
    }
    let mut world = sandbox.world();
    let newest = world
        .links
        .values()
        .filter(|link| link.order_id == id && wanted.login.as_ref().is_none_or(|login| *login == link.login))
        .max_by_key(|link| (link.created, link.sequence))
        .cloned();
    let Some(link) = newest else {
        return Err(Problem(StatusCode::NOT_FOUND, format!("no link was created for order {id}")));
    };
    let (month, year) =
        (wanted.expiry_month.as_deref().unwrap_or("12"), wanted.expiry_year.as_deref().unwrap_or("2035"));
    let holder = wanted.holder.as_deref().unwrap_or("TEST CUSTOMER");
    let card = StoredCard::keyed(&link.login, &number, month, year, holder, world.clock.now());
    let reference = match world.pay_link(&link.id, card) {
        Some(Paid::Attempt(reference)) => reference,
        Some(Paid::Confirm { reference, challenge }) => {
            match wanted.challenge.as_deref() {
                Some("leave") => {}
                choice => {
                    world.confirm(&challenge, choice != Some("refuse"));
                }
            }
            reference
        }
        Some(Paid::Closed(state)) => {
            return Err(Problem(StatusCode::CONFLICT, format!("the page takes no payment: {}", name(state))));
        }
        Some(Paid::NotOffered) => {
            let product = brand_of(&number).product;
            return Err(Problem(StatusCode::CONFLICT, format!("the page does not offer {product}")));
        }
        None => return Err(Problem(StatusCode::NOT_FOUND, "the link is gone".to_owned())),
    };
    told(&world, reference)
}

/// The page's state in one word.
pub(super) fn name(state: LinkState) -> &'static str {
    match state {
        LinkState::Open => "open",
        LinkState::Paid(_) => "paid",
        LinkState::Pending(_) => "pending",
        LinkState::Expired => "expired",
        LinkState::TooManyTries => "too many attempts",
        LinkState::Cancelled => "cancelled",
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settle {
    order: String,
    status: u16,
    /// Amount in major units, where the change has one.
    #[serde(default)]
    amount: Option<String>,
    /// Reason code of a refusal.
    #[serde(default)]
    reason: Option<u32>,
    /// Attempt number, the last one when absent.
    #[serde(default)]
    attempt: Option<u32>,
    #[serde(default)]
    login: Option<String>,
}

/// Changes a status as the bank or the back office does, with the effect it has on the amounts.
pub(super) async fn settle(State(sandbox): Shared, body: Bytes) -> Done {
    let wanted: Settle = read(&body)?;
    let mut world = sandbox.world();
    let (now, id) = (world.clock.now(), world.count());
    let found = world
        .attempts
        .values()
        .filter(|one| one.order_id == wanted.order)
        .filter(|one| wanted.login.as_ref().is_none_or(|login| *login == one.login))
        .filter(|one| wanted.attempt.is_none_or(|number| number == one.number))
        .map(|one| one.reference)
        .max();
    let Some(attempt) = found.and_then(|reference| world.attempt(reference)) else {
        return Err(Problem(StatusCode::NOT_FOUND, format!("order {} has no such attempt", wanted.order)));
    };
    let unreadable =
        || Problem(StatusCode::UNPROCESSABLE_ENTITY, "the amount does not fit the currency".to_owned());
    let amount = match &wanted.amount {
        Some(text) => Some(attempt.money.parse(text).map_err(|_| unreadable())?),
        None => None,
    };
    let reference = attempt.reference;
    attempt
        .settle(wanted.status, amount, wanted.reason, id, now)
        .map_err(|why| Problem(StatusCode::CONFLICT, why))?;
    told(&world, reference)
}

fn told(world: &World, reference: u64) -> Done {
    let attempt = world.attempts.get(&reference);
    let attempt = attempt.ok_or_else(|| Problem(StatusCode::NOT_FOUND, "the attempt is gone".to_owned()))?;
    Ok(axum::Json(json!({
        "reference": attempt.reference.to_string(),
        "status": attempt.status,
        "state": crate::world::state(attempt.status),
    })))
}
