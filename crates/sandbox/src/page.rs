//! The payer's page and the bank's confirmation page: what a GET shows and what a POST does. Opening one changes nothing.

mod back;
mod format;
pub(crate) mod html;
pub(crate) mod keyed;
mod ticket;
pub(crate) mod words;

pub(crate) use ticket::{Ending, Ticket, cards};

use crate::call::Call;
use crate::options::{CHALLENGE, PAGE};
use crate::reply::Reply;
use crate::route::{Route, Service};
use crate::world::{Link, LinkState, Paid, World};
use html::Notice;
use keyed::Keyed;
use words::Words;

/// Shows or processes a page.
pub(crate) fn answer(world: &mut World, call: &Call) -> Reply {
    let post = call.method == "POST";
    match &call.route {
        Route::Page(id) => match world.links.get(id).cloned() {
            Some(link) if post => pay(world, call, &link),
            Some(link) => show(world, call, &link),
            None => Reply::html(404, html::lost()),
        },
        Route::Challenge(id) => challenge(world, call, id, post),
        Route::WrongMethod(Service::Page) => Reply::html(405, html::lost()),
        _ => Reply::html(404, html::lost()),
    }
}

fn show(world: &mut World, call: &Call, link: &Link) -> Reply {
    let words = words::of(&link.details.language);
    match world.link_state(&link.id) {
        Some(LinkState::Open) | None => {
            Reply::html(200, html::form(words, &link.into(), &Keyed::default(), None))
        }
        Some(state) => {
            let fresh = call.query.get("done").is_some();
            Reply::html(200, html::ended(words, &link.into(), &ending(state, fresh)))
        }
    }
}

fn pay(world: &mut World, call: &Call, link: &Link) -> Reply {
    let words = words::of(&link.details.language);
    let state = world.link_state(&link.id).unwrap_or(LinkState::Expired);
    if state != LinkState::Open {
        let status = if matches!(state, LinkState::Expired) { 410 } else { 409 };
        return Reply::html(status, html::ended(words, &link.into(), &ending(state, false)));
    }
    if call.form.get("action") == Some("cancel") {
        if let Some(link) = world.links.get_mut(&link.id) {
            link.cancelled = true;
        }
        return back::go(world, link, back::End::Cancelled);
    }
    let keyed = Keyed::read(&call.form);
    let now = world.clock.now();
    let card = match keyed.card(&link.login, now) {
        Ok(card) => card,
        Err(faults) => {
            return Reply::html(422, html::form(words, &link.into(), &keyed, Some(Notice::Faults(faults))));
        }
    };
    match world.pay_link(&link.id, card) {
        Some(Paid::Attempt(reference)) => after(world, link, reference, &keyed),
        Some(Paid::Confirm { challenge, .. }) => {
            Reply::see_other(format!("{}{CHALLENGE}{challenge}", link.base))
        }
        Some(Paid::NotOffered) => {
            let faults = vec![keyed::Fault::NotOffered];
            Reply::html(422, html::form(words, &link.into(), &keyed, Some(Notice::Faults(faults))))
        }
        Some(Paid::Closed(state)) => {
            Reply::html(409, html::ended(words, &link.into(), &ending(state, false)))
        }
        None => Reply::html(404, html::lost()),
    }
}

/// Where an attempt leads: away when it ended, back to the form while there are tries left.
fn after(world: &mut World, link: &Link, reference: u64, keyed: &Keyed) -> Reply {
    let declined = world.attempt(reference).is_some_and(|attempt| attempt.declined());
    let Some(now) = world.links.get(&link.id).cloned() else { return Reply::html(404, html::lost()) };
    if !declined {
        return back::go(world, &now, back::End::Attempt(reference));
    }
    let left = now.retries.saturating_sub(now.tries);
    if left == 0 {
        return back::go(world, &now, back::End::Attempt(reference));
    }
    let words: &Words = words::of(&now.details.language);
    Reply::html(
        200,
        html::form(words, &Ticket::from(&now), &keyed.without_card(), Some(Notice::Declined { left })),
    )
}

/// How a link that takes no payment ended; `fresh` right after this payer's own attempt.
fn ending(state: LinkState, fresh: bool) -> Ending {
    match state {
        LinkState::Paid(reference) if fresh => Ending::Thanks(reference.to_string()),
        LinkState::Paid(reference) => Ending::Paid(reference.to_string()),
        LinkState::Pending(reference) => Ending::Pending(reference.to_string()),
        LinkState::TooManyTries => Ending::TooManyTries,
        LinkState::Cancelled => Ending::Cancelled,
        LinkState::Expired | LinkState::Open => Ending::Expired,
    }
}

fn challenge(world: &mut World, call: &Call, id: &str, post: bool) -> Reply {
    let Some(open) = world.challenges.get(id).cloned() else { return Reply::html(404, html::lost()) };
    let Some(attempt) = world.attempt(open.reference).cloned() else { return Reply::html(404, html::lost()) };
    let link = open.link.as_ref().and_then(|link| world.links.get(link)).cloned();
    let key = (attempt.login.clone(), attempt.order_id.clone());
    let language = world.orders.get(&key).map(|order| order.details.language.clone()).unwrap_or_default();
    let words = words::of(&language);
    let shop = link
        .as_ref()
        .map_or_else(|| crate::hipay::Account::of(&attempt.login).shop.to_owned(), |link| link.shop.clone());
    if post && attempt.status == 140 {
        let accept = call.form.get("answer") == Some("approve");
        world.confirm(id, accept);
        return match link {
            Some(link) => after(world, &link, open.reference, &Keyed::default()),
            None => Reply::see_other(format!("{}{CHALLENGE}{id}", call.base)),
        };
    }
    if attempt.status == 140 {
        return Reply::html(
            200,
            html::challenge(words, attempt.money, attempt.amount, &attempt.card.masked('*'), &shop),
        );
    }
    match link {
        Some(link) => Reply::see_other(format!("{}{PAGE}{}", link.base, link.id)),
        None => Reply::html(200, html::answered(words, &attempt, &shop)),
    }
}
