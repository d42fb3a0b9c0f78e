//! Monext Online: how each request of the contract becomes calls. See `monext/README.md`.
//! Builds nothing and maps nothing itself: `requests`, `reasons` and `mapping` are pure.

mod descriptor;
mod mapping;
mod reasons;
mod requests;
mod wire;

use std::collections::BTreeMap;

use domain::account::Environment;
use domain::payment::UnknownCause::Mismatch;
use domain::payment::{LinkUrl, Report, Standing};
use domain::provider::{Descriptor, Limits};
use domain::reason::Reason;
use reqwest::Url;
use reqwest::header::AUTHORIZATION;

use crate::contract::*;
use crate::desk::{Desk, credential, header_of};
use crate::expect::Expect;
use crate::http::{Body, Http};
use descriptor::{DESCRIPTOR, setting};
use reasons::heard;
use wire::Told;

/// The provider.
pub(crate) struct Monext;

/// A session that nobody has made: asking for it tells good credentials from bad ones and moves nothing.
const NOBODYS_SESSION: &str = "counterfoil-account-check";

impl Provider for Monext {
    fn descriptor(&self) -> &'static Descriptor {
        &DESCRIPTOR
    }

    fn limits(&self, options: &BTreeMap<String, String>) -> Limits {
        descriptor::limits(options)
    }

    fn perform<'a>(
        &'a self,
        request: Request<'a>,
        access: &'a Access<'a>,
        http: &'a Http,
    ) -> BoxFuture<'a, Result<Reply, Failure>> {
        Box::pin(async move {
            let merchant_id = credential(access, "merchant_id").unwrap_or_default();
            let value = requests::authorisation(merchant_id, credential(access, "access_key")?);
            let value = value.ok_or(Failure::NotSent(NotSent::NotAllowed("credentials")))?;
            let who = Some(header_of(AUTHORIZATION, &value)?);
            let limits = self.limits(&access.account.options);
            let desk = Desk::open_within(&limits, &DESCRIPTOR, &request, access, http, who).await?;
            match request {
                Request::OpenPage(it) => open_page(&desk, &it).await,
                Request::Capture(it) => step(&desk, "captures", &it).await,
                Request::Refund(it) => step(&desk, "refunds", &it).await,
                Request::Cancel(it) => step(&desk, "cancels", &it).await,
                Request::LookUp(it) => look_up(&desk, it).await,
                Request::CheckAccount => check_account(&desk).await,
                // No call tells what a point of sale takes.
                Request::Products { .. } => Ok(Reply::Products(Vec::new())),
                Request::Warm => desk.warm("api").await,
                Request::Charge(_)
                | Request::AcceptReview(_)
                | Request::DenyReview(_)
                | Request::Update(_)
                | Request::ClosePage(_) => Err(Failure::NotSent(NotSent::NotAllowed("operation"))),
            }
        })
    }
}

fn sessions(desk: &Desk<'_>, more: &[&str]) -> Result<Url, Failure> {
    let path = setting(&desk.access.account.options, "session_path");
    Ok(requests::below(desk.address("api", &[])?, path, more))
}

fn transactions(desk: &Desk<'_>, more: &[&str]) -> Result<Url, Failure> {
    Ok(requests::below(desk.address("api", &[])?, "checkout/transactions", more))
}

async fn open_page(desk: &Desk<'_>, page: &OpenPage<'_>) -> Result<Reply, Failure> {
    let body = requests::session(page, &desk.access.account.options);
    let body = body.map_err(|lacking| Failure::NotSent(NotSent::NotAllowed(lacking)))?;
    let answer =
        desk.post("page", sessions(desk, &[])?, Body::json(&body, &[]), page.provider_order_id).await?;
    let made = heard(&answer)?;
    let outcome = &made.result.0;
    // Here it only says that the session exists; nobody has paid.
    if outcome.title.as_str() != "ACCEPTED" {
        return Err(reasons::no_page(outcome));
    }
    let (Some(session), Some(url)) = (made.session_id.some(), made.redirect_url.some()) else {
        return Err(Failure::Unknown(Mismatch));
    };
    let url = LinkUrl::new(url.to_owned()).with_handle(Some(session.to_owned()));
    // A page elsewhere is never shown or mailed.
    if !desk.is_page(&url) {
        return Err(Failure::Unknown(Mismatch));
    }
    let test = desk.access.account.environment == Environment::Test;
    Ok(Reply::Page(PageMade { url, tries: None, test: Some(test) }))
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
    let now = answer.and_then(|answer| heard(&answer)).map_err(reasons::after_step)?;
    // Figures from before the step would invite a second one.
    if told.transaction.0.id.some().is_some_and(|done| !mapping::holds(&now, done)) {
        return Err(Failure::Unknown(Mismatch));
    }
    let mut expect = Expect::of_step(id, step.reference, step.payment_amount.currency());
    expect.amount = Some(step.payment_amount);
    let report = mapping::transaction(&now, &expect).map_err(Failure::Unknown)?;
    Ok(Reply::Report(Box::new(report)))
}

/// By the page, which tells every attempt, and by the transaction, which alone tells what was captured, given up and
/// given back. With neither there is nothing to ask for: nobody was ever shown a page.
async fn look_up(desk: &Desk<'_>, it: LookUp<'_>) -> Result<Reply, Failure> {
    let id = it.provider_order_id;
    let mut expect = Expect::of_look_up(id, it.amount.currency());
    expect.amount = Some(it.amount);
    let session = match it.page {
        Some(page) => ask(desk, sessions(desk, &[page])?, id).await?,
        None => None,
    };
    let told = session.as_ref().map(|session| mapping::attempts(session, &expect)).transpose();
    let (mut reports, accepted) = told.map_err(Failure::Unknown)?.unwrap_or_default();
    let accepted = accepted.as_deref();
    for reference in [accepted, it.reference.filter(|known| Some(*known) != accepted)].into_iter().flatten() {
        let Some(told) = ask(desk, transactions(desk, &[reference])?, id).await? else {
            // What a session calls accepted cannot be nothing.
            if Some(reference) == accepted {
                return Err(Failure::Unknown(Mismatch));
            }
            continue;
        };
        let mut report = mapping::transaction(&told, &expect).map_err(Failure::Unknown)?;
        // The session says accepted: a transaction that says no is not the one it means.
        if Some(reference) == accepted && report.standing == Standing::Declined {
            return Err(Failure::Unknown(Mismatch));
        }
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
    reasons::found(heard(&desk.get("look-up", url, order).await?))
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
