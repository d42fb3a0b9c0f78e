//! The hosted payment page and the bank's confirmation page of a session. Opening one changes nothing.

use super::pay::{self, Tried};
use super::session::{Session, Standing, TRIES};
use crate::call::Call;
use crate::options::MONEXT;
use crate::page::html::{self, Notice};
use crate::page::keyed::Keyed;
use crate::page::{Ending, words};
use crate::reply::Reply;
use crate::world::World;

/// Shows or processes a page; `rest` is the path after `/v2/`.
pub(super) fn answer(world: &mut World, call: &Call, rest: &[&str]) -> Reply {
    if !matches!(call.method.as_str(), "GET" | "HEAD" | "POST") {
        return Reply::html(405, html::lost());
    }
    let token = call.query.get("token").unwrap_or_default();
    let Some(session) = world.monext.sessions.get(token).cloned() else {
        return Reply::html(404, html::lost());
    };
    match (rest, call.method == "POST") {
        ([""], false) => show(world, &session),
        ([""], true) => key(world, call, &session),
        (["confirm"], post) => confirm(world, call, &session, post),
        _ => Reply::html(404, html::lost()),
    }
}

fn show(world: &mut World, session: &Session) -> Reply {
    let now = world.clock.now();
    match world.monext.standing(session, now) {
        Standing::Open => {
            let words = words::of(&session.language);
            Reply::html(200, html::form(words, &session.ticket(), &Keyed::default(), None))
        }
        standing => closed(200, session, standing),
    }
}

/// A page that takes no payment and says why.
fn closed(status: u16, session: &Session, standing: Standing) -> Reply {
    let ending = match standing {
        Standing::Paid(id) => Ending::Paid(id),
        Standing::Pending(id) => Ending::Pending(id),
        Standing::Refused => Ending::TooManyTries,
        Standing::Cancelled => Ending::Cancelled,
        Standing::Expired | Standing::Open => Ending::Expired,
    };
    Reply::html(status, html::ended(words::of(&session.language), &session.ticket(), &ending))
}

/// The payer is too late, or was here before.
fn refused(session: &Session, standing: Standing) -> Reply {
    closed(if standing == Standing::Expired { 410 } else { 409 }, session, standing)
}

fn key(world: &mut World, call: &Call, session: &Session) -> Reply {
    let now = world.clock.now();
    let standing = world.monext.standing(session, now);
    if standing != Standing::Open {
        return refused(session, standing);
    }
    if call.form.get("action") == Some("cancel") {
        if let Some(session) = world.monext.sessions.get_mut(&session.id) {
            session.cancelled = true;
        }
        return back(session);
    }
    let keyed = Keyed::read(&call.form);
    let card = match keyed.card(&session.login, now) {
        Ok(card) => card,
        Err(faults) => {
            let words = words::of(&session.language);
            let page = html::form(words, &session.ticket(), &keyed, Some(Notice::Faults(faults)));
            return Reply::html(422, page);
        }
    };
    match pay::pay(world, &session.id, card) {
        Some(Tried::Transaction(_)) => after(world, session, &keyed),
        Some(Tried::Confirm) => {
            Reply::see_other(format!("{}{MONEXT}/v2/confirm?token={}", session.base, session.id))
        }
        Some(Tried::Closed(standing)) => refused(session, standing),
        None => Reply::html(404, html::lost()),
    }
}

/// Where an attempt leads: back to the shop when it ended, back to the form while there are tries left.
fn after(world: &mut World, session: &Session, keyed: &Keyed) -> Reply {
    let now = world.clock.now();
    let Some(session) = world.monext.sessions.get(&session.id).cloned() else {
        return Reply::html(404, html::lost());
    };
    if world.monext.standing(&session, now) != Standing::Open {
        return back(&session);
    }
    let left = u32::try_from(TRIES.saturating_sub(session.attempts.len())).unwrap_or(0);
    let (words, notice) = (words::of(&session.language), Notice::Declined { left });
    Reply::html(200, html::form(words, &session.ticket(), &keyed.without_card(), Some(notice)))
}

/// Back to the shop, whatever the outcome; only the token goes along.
fn back(session: &Session) -> Reply {
    let glue = if session.return_url.contains('?') { '&' } else { '?' };
    Reply::see_other(format!("{}{glue}paylinetoken={}", session.return_url, session.id))
}

fn confirm(world: &mut World, call: &Call, session: &Session, post: bool) -> Reply {
    let now = world.clock.now();
    let standing = world.monext.standing(session, now);
    let (Some(card), Standing::Open) = (&session.asked, &standing) else {
        return match standing {
            Standing::Open => Reply::see_other(session.url()),
            standing if post => refused(session, standing),
            standing => closed(200, session, standing),
        };
    };
    if !post {
        let words = words::of(&session.language);
        let page = html::challenge(words, session.money, session.amount, &card.masked('*'), session.shop);
        return Reply::html(200, page);
    }
    pay::confirm(world, &session.id, call.form.get("answer") == Some("approve"));
    after(world, session, &Keyed::default())
}
