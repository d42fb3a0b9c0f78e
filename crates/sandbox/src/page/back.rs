//! Sends the payer's browser back to the shop with the documented parameters, signed. Knows no page.

use crate::cards::brand_of;
use crate::form::encode;
use crate::hipay::Account;
use crate::options::PAGE;
use crate::reply::Reply;
use crate::signature;
use crate::world::{Attempt, Link, Review, World, state};

/// How the visit ended.
#[derive(Debug, Clone, Copy)]
pub(super) enum End {
    Attempt(u64),
    Cancelled,
}

/// The redirect, or the page's own ending where the shop gave no address.
pub(super) fn go(world: &mut World, link: &Link, end: End) -> Reply {
    let attempt = match end {
        End::Attempt(reference) => world.attempt(reference).cloned(),
        End::Cancelled => None,
    };
    let target = match attempt.as_ref().map(|attempt| (attempt.status, attempt.declined())) {
        None => &link.redirects.cancel,
        Some((_, true)) => &link.redirects.decline,
        Some((112 | 142 | 200, _)) => &link.redirects.pending,
        Some((116..=119, _)) => &link.redirects.accept,
        Some(_) => &link.redirects.exception,
    };
    if target.is_empty() {
        return Reply::see_other(format!("{}{PAGE}{}?done=1", link.base, link.id));
    }
    let account = Account::of(&link.login);
    let mut parameters = parameters(link, attempt.as_ref());
    let hash = signature::redirect(&parameters, account.passphrase, account.algorithm);
    parameters.push(("hash", hash));
    let query: Vec<String> =
        parameters.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    let glue = if target.contains('?') { '&' } else { '?' };
    Reply::see_other(format!("{target}{glue}{}", query.join("&")))
}

fn parameters(link: &Link, attempt: Option<&Attempt>) -> Vec<(&'static str, String)> {
    const CDATA: [&str; 10] =
        ["cdata1", "cdata2", "cdata3", "cdata4", "cdata5", "cdata6", "cdata7", "cdata8", "cdata9", "cdata10"];
    let details = &link.details;
    let of = |read: fn(&Attempt) -> String| attempt.map(read).unwrap_or_default();
    let mut all = vec![
        ("orderid", link.order_id.clone()),
        ("cid", details.cid.clone()),
        ("state", attempt.map_or("error", |attempt| state(attempt.status)).to_owned()),
        ("status", of(|attempt| attempt.status.to_string())),
        ("test", "true".to_owned()),
        ("reference", of(|attempt| attempt.reference.to_string())),
        (
            "approval",
            of(|attempt| if attempt.authorized_at.is_some() { "no_code".to_owned() } else { String::new() }),
        ),
        ("authorized", of(|attempt| attempt.money.text(attempt.authorized))),
        ("ip", details.ip.clone()),
        ("country", details.country.clone()),
        ("lang", details.language.clone()),
        ("email", details.email.clone()),
    ];
    all.extend(CDATA.into_iter().zip(details.cdata.iter().cloned()));
    all.extend([
        ("score", "0".to_owned()),
        (
            "fraud",
            of(|attempt| if attempt.review == Review::None { "ACCEPTED" } else { "CHALLENGED" }.to_owned()),
        ),
        ("review", of(|attempt| if attempt.review == Review::Pending { "PENDING" } else { "" }.to_owned())),
        ("avscheck", String::new()),
        ("cvccheck", String::new()),
        ("pp", of(|attempt| attempt.product.clone())),
        (
            "eci3ds",
            of(|attempt| {
                attempt.authenticated.map_or("", |passed| if passed { "5" } else { "7" }).to_owned()
            }),
        ),
        ("veres", of(|attempt| attempt.authenticated.map_or("", |_| "Y").to_owned())),
        (
            "pares",
            of(|attempt| {
                attempt.authenticated.map_or("", |passed| if passed { "Y" } else { "N" }).to_owned()
            }),
        ),
        ("cardtoken", of(|attempt| attempt.card.token.clone())),
        ("cardbrand", of(|attempt| brand_of(&attempt.card.number).name.to_owned())),
        ("cardpan", of(|attempt| attempt.card.masked('*'))),
        ("cardexpiry", of(|attempt| format!("{}{}", attempt.card.year, attempt.card.month))),
        ("cardcountry", of(|_| "FR".to_owned())),
    ]);
    all
}
