//! The hosted page: the card form in the session's language, and the way back to the shop.

use super::session::{Session, TRIES};
use crate::call::Call;
use crate::form::encode;
use crate::page::{Filled, ended, fill, lost};
use crate::reply::Reply;
use crate::world::{Details, Link, LinkState, Redirects, World};

pub(super) fn answer(world: &mut World, call: &Call) -> Reply {
    let now = world.clock.now();
    let token = call.query.get("token").unwrap_or_default();
    let Some(session) = world.monext.sessions.get(token).cloned() else { return lost() };
    let link = link(world, &session);
    if !world.monext.is_live(&session, now) {
        let state = match world.monext.paid(&session) {
            Some(one) => LinkState::Paid(one.id.parse().unwrap_or_default()),
            None if session.cancelled => LinkState::Cancelled,
            None if session.tries.len() >= TRIES => LinkState::TooManyTries,
            None => LinkState::Expired,
        };
        return ended(&link, state);
    }
    match fill(call, &link, now) {
        Filled::Shown(reply) => reply,
        Filled::Left => {
            if let Some(session) = world.monext.sessions.get_mut(token) {
                session.cancelled = true;
            }
            back(&session)
        }
        Filled::Card(card) => {
            let count = world.count();
            let paid = world.monext.pay(token, &card.number, count, now);
            let refused = paid
                .and_then(|id| world.monext.transactions.get(&id))
                .is_none_or(|one| one.title == "REFUSED");
            let left = TRIES.saturating_sub(session.tries.len() + 1);
            match (refused, u32::try_from(left)) {
                (true, Ok(left)) if left > 0 => crate::page::again(&link, left),
                _ => back(&session),
            }
        }
    }
}

fn back(session: &Session) -> Reply {
    let glue = if session.return_url.contains('?') { '&' } else { '?' };
    Reply::see_other(format!("{}{glue}paylinetoken={}", session.return_url, encode(&session.id)))
}

/// The session as the payer's page draws it.
fn link(world: &World, session: &Session) -> Link {
    let language = match session.language.as_str() {
        "" => "en".to_owned(),
        code => code.to_lowercase(),
    };
    Link {
        id: session.id.clone(),
        login: session.merchant.to_owned(),
        order_id: session.reference.clone(),
        money: session.money,
        amount: session.amount,
        sale: !session.manual,
        eci: 7,
        details: Details {
            language,
            description: session.description.clone(),
            firstname: session.first_name.clone(),
            lastname: session.last_name.clone(),
            ..Details::default()
        },
        redirects: Redirects::default(),
        products: Vec::new(),
        shop: session.shop.to_owned(),
        cancel_button: true,
        created: session.created,
        expires: world.monext.ends(session),
        retries: u32::try_from(TRIES).unwrap_or(u32::MAX),
        tries: u32::try_from(session.tries.len()).unwrap_or(u32::MAX),
        cancelled: session.cancelled,
        sequence: 0,
        base: session.base.clone(),
    }
}
