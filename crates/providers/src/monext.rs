//! Monext Online: how each request of the contract becomes calls. See `monext/README.md`.
//! Builds nothing and maps nothing itself: `requests`, `reasons` and `mapping` are pure.

mod descriptor;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod fuzzing;
mod mapping;
mod reasons;
mod requests;
mod wire;

use std::collections::BTreeMap;

use domain::payment::UnknownCause::Mismatch;
use domain::payment::{Report, Standing};
use domain::provider::{Descriptor, Limits};
use domain::reason::Reason;
use reqwest::Url;
use reqwest::header::AUTHORIZATION;

use crate::clerk::Clerk;
use crate::contract::*;
use crate::desk::{Credentials, Desk, credential, header_of};
use crate::expect::Expect;
use crate::http::Body;
use descriptor::DESCRIPTOR;
use reasons::heard;
use wire::Told;

/// The provider.
pub(crate) struct Monext;

/// A session that nobody has made: asking for it tells good credentials from bad ones and moves nothing.
const NOBODYS_SESSION: &str = "counterfoil-account-check";

impl Clerk for Monext {
    const DESCRIPTOR: &'static Descriptor = &DESCRIPTOR;

    fn limits(options: &BTreeMap<String, String>) -> Limits {
        descriptor::limits(options)
    }

    fn credentials(access: &Access<'_>) -> Result<Option<Credentials>, Failure> {
        let merchant_id = credential(access, "merchant_id").unwrap_or_default();
        let value = requests::authorisation(merchant_id, credential(access, "access_key")?);
        header_of(AUTHORIZATION, &value.ok_or(NotSent::NotAllowed("credentials"))?).map(Some)
    }

    async fn answer(desk: &Desk<'_>, request: Request<'_>) -> Result<Reply, Failure> {
        match request {
            Request::OpenPage(it) => open_page(desk, &it).await,
            Request::Capture(it) => step(desk, "captures", &it).await,
            Request::Refund(it) => step(desk, "refunds", &it).await,
            Request::Cancel(it) => step(desk, "cancels", &it).await,
            Request::LookUp(it) => look_up(desk, it).await,
            Request::CheckAccount => check_account(desk).await,
            other => desk.otherwise(other).await,
        }
    }
}

fn sessions(desk: &Desk<'_>, more: &[&str]) -> Result<Url, Failure> {
    Ok(requests::below(desk.address("api", &[])?, desk.settings().get("session_path"), more))
}

fn transactions(desk: &Desk<'_>, more: &[&str]) -> Result<Url, Failure> {
    Ok(requests::below(desk.address("api", &[])?, "checkout/transactions", more))
}

async fn open_page(desk: &Desk<'_>, page: &OpenPage<'_>) -> Result<Reply, Failure> {
    let body = requests::session(page, desk.settings()).map_err(NotSent::NotAllowed)?;
    let answer =
        desk.post("page", sessions(desk, &[])?, Body::json(&body, &[]), page.provider_order_id).await?;
    let made = heard(&answer)?;
    let outcome = &made.result.0;
    // Here it only says that the session exists; nobody has paid.
    if outcome.title.as_str() != "ACCEPTED" {
        return Err(reasons::no_page(outcome));
    }
    let session = made.session_id.some().ok_or(Mismatch)?;
    let page = desk.page(made.redirect_url.as_str(), Some(session))?;
    Ok(Reply::Page(PageMade { test: Some(desk.is_test()), ..page }))
}

/// The answer to a step says only that it was taken: the transaction is read anew for the figures.
async fn step(desk: &Desk<'_>, operation: &'static str, step: &Step<'_>) -> Result<Reply, Failure> {
    let id = step.provider_order_id;
    let url = transactions(desk, &[step.reference, operation])?;
    let told = heard(&desk.post(operation, url, Body::json(&requests::step(step), &[]), id).await?)?;
    let outcome = &told.result.0;
    let cancelled = operation == "cancels" && matches!(outcome.code.as_str(), "02601" | "02602");
    if outcome.title.as_str() != "ACCEPTED" && !cancelled {
        return Err(reasons::no(outcome));
    }
    let answer = desk.get("look-up", transactions(desk, &[step.reference])?, id).await;
    let now = answer.and_then(|answer| heard(&answer)).map_err(Failure::after_step)?;
    // Figures from before the step would invite a second one.
    if told.transaction.0.id.some().is_some_and(|done| !mapping::holds(&now, done)) {
        return Err(Mismatch.into());
    }
    let expect = Expect { reference: Some(step.reference), ..Expect::of_payment(id, step.payment_amount) };
    Ok(mapping::transaction(&now, &expect)?.into())
}

/// By the page, which tells every attempt, and by the transaction, which alone tells what was captured, given up and
/// given back. With neither there is nothing to ask for: nobody was ever shown a page.
async fn look_up(desk: &Desk<'_>, it: LookUp<'_>) -> Result<Reply, Failure> {
    let id = it.provider_order_id;
    let expect = Expect { strict: false, ..Expect::of_payment(id, it.amount) };
    let session = match it.page {
        Some(page) => ask(desk, sessions(desk, &[page])?, id).await?,
        None => None,
    };
    let told = session.as_ref().map(|session| mapping::attempts(session, &expect)).transpose();
    let (mut reports, accepted) = told?.unwrap_or_default();
    let accepted = accepted.as_deref();
    for reference in [accepted, it.reference.filter(|known| Some(*known) != accepted)].into_iter().flatten() {
        let told = ask(desk, transactions(desk, &[reference])?, id).await?;
        let report = told.map(|told| mapping::transaction(&told, &expect)).transpose()?;
        // What a session calls accepted can be neither nothing nor a no.
        let good = report.as_ref().is_some_and(|report| report.standing != Standing::Declined);
        if Some(reference) == accepted && !good {
            return Err(Mismatch.into());
        }
        let Some(mut report) = report else { continue };
        let same = |known: &Report| {
            known.reference.as_deref() == Some(reference) || known.reference == report.reference
        };
        report.attempt = reports.iter().find(|known| same(known)).map_or(0, |known| known.attempt);
        reports.retain(|known| !same(known));
        reports.push(report);
    }
    Ok(Reply::Reports(reports))
}

async fn ask(desk: &Desk<'_>, url: Url, order: &str) -> Result<Option<Told>, Failure> {
    if_known(heard(&desk.get("look-up", url, order).await?))
}

/// `checkout/alive` answers without looking at credentials.
async fn check_account(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let answer = desk.get("check", sessions(desk, &[NOBODYS_SESSION])?, "").await?;
    match heard(&answer) {
        Err(Failure::Refused(no))
            if !matches!(no.reason, Reason::CredentialsWrong | Reason::PermissionMissing) => {}
        other => drop(other?),
    }
    Ok(Reply::Account(AccountFacts::default()))
}

#[cfg(test)]
mod tests;
