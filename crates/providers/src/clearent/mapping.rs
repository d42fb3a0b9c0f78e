//! What Clearent's transactions mean together, in the terminal's words. Pure. The gateway keeps a sale, its capture, void and
//! refunds as transactions of their own; here they become one report on the one that began it.

use domain::card::CardSummary;
use domain::payment::Check::{self, Match, NoMatch, PostcodeOnly, StreetOnly};
use domain::payment::Standing::{Accepted, Declined, InProgress, Voided};
use domain::payment::{Checks, Report, Standing, UnknownCause};
use domain::{Money, Timestamp};

use super::reasons;
use super::wire::Transaction;
use crate::contract::{LookUp, Step};
use crate::expect::nothing_told;
use crate::loose::Text;

const ADDRESS: &[(&str, Check)] = &[
    ("Y", Match),
    ("X", Match),
    ("A", StreetOnly),
    ("Z", PostcodeOnly),
    ("W", PostcodeOnly),
    ("N", NoMatch),
];
const CODE: &[(&str, Check)] = &[("M", Match), ("N", NoMatch)];
/// Seconds by which the gateway's clock may be behind.
const SKEW: i64 = 60;

/// Approved by its word and not refused by its code.
pub(super) fn approved(one: &Transaction) -> bool {
    let code: Option<u16> = one.result_code.int();
    one.result.as_str().eq_ignore_ascii_case("APPROVED") && code.unwrap_or(0) == 0
}

/// Refused by its word or its code; anything else is not known yet.
fn declined(one: &Transaction) -> bool {
    let word = one.result.as_str().to_ascii_uppercase();
    let code: Option<u16> = one.result_code.int();
    word.starts_with("DECLINED")
        || matches!(word.as_str(), "ERROR" | "INVALID_REQUEST")
        || code.unwrap_or(0) != 0
}

fn is(one: &Transaction, kind: &str) -> bool {
    one.kind.as_str().eq_ignore_ascii_case(kind)
}

fn is_root(one: &Transaction) -> bool {
    ["SALE", "AUTH", "FORCED SALE"].iter().any(|kind| is(one, kind))
}

/// What of a list is about an order: by its ids, by the transaction known, or by what it follows. The gateway's filters are
/// not believed to be exact.
pub(super) fn of_order(
    found: Vec<Transaction>,
    id: &str,
    own: &str,
    reference: Option<&str>,
) -> Vec<Transaction> {
    let named = |one: &Transaction| {
        let by = |told: &Text| told.some().is_some_and(|told| told == id || told == own);
        by(&one.order_id) || by(&one.invoice) || reference == Some(one.id.as_str())
    };
    let mut kept: Vec<String> =
        found.iter().filter(|one| named(one)).map(|one| one.id.as_str().to_owned()).collect();
    // A capture hangs on its root, a refund or void on either.
    for _ in 0..2 {
        let more = found.iter().filter(|one| kept.iter().any(|id| id == one.ref_id.as_str()));
        let more: Vec<String> = more.map(|one| one.id.as_str().to_owned()).collect();
        kept.extend(more);
    }
    found.into_iter().filter(|one| kept.iter().any(|id| id == one.id.as_str())).collect()
}

/// The answer to a charge.
///
/// # Errors
/// [`UnknownCause::Mismatch`] when it speaks of another order or amount, or of no transaction.
pub(super) fn charged(one: &Transaction, order_id: &str, amount: Money) -> Result<Report, UnknownCause> {
    let same = |told: &Text| told.some().is_none_or(|told| told == order_id);
    let told = one.amount.money(amount.currency())?;
    let nameless = one.invoice.some().or(one.order_id.some()).is_none();
    if (approved(one) && nameless) || !(approved(one) || declined(one)) {
        return Err(UnknownCause::Mismatch);
    }
    if !same(&one.invoice) || !same(&one.order_id) || told.is_some_and(|told| told != amount) {
        return Err(UnknownCause::Mismatch);
    }
    let asked = LookUp {
        provider_order_id: order_id,
        page: None,
        reference: None,
        amount,
        since: Timestamp::UNIX_EPOCH,
    };
    let report = report(one, std::slice::from_ref(one), &asked)?;
    if report.reference.is_none() { Err(UnknownCause::Mismatch) } else { Ok(report) }
}

/// One report for each transaction that began something.
///
/// # Errors
/// [`UnknownCause::Mismatch`] when an approved one is of another amount, or figures cannot be.
pub(super) fn reports(family: &[Transaction], asked: &LookUp<'_>) -> Result<Vec<Report>, UnknownCause> {
    family.iter().filter(|one| is_root(one)).map(|root| report(root, family, asked)).collect()
}

/// The report on a transaction among others.
pub(super) fn of_reference(reports: Vec<Report>, reference: &str) -> Option<Report> {
    reports.into_iter().find(|report| report.reference.as_deref() == Some(reference))
}

fn report(root: &Transaction, family: &[Transaction], asked: &LookUp<'_>) -> Result<Report, UnknownCause> {
    let currency = asked.amount.currency();
    let (zero, id) = (Money::zero(currency), root.id.as_str());
    let amount = match root.amount.money(currency)? {
        Some(amount) => amount,
        None if approved(root) => return Err(UnknownCause::Mismatch),
        None => zero,
    };
    let captures: Vec<&Transaction> = followers(family, "CAPTURE", &[id]);
    let mut held: Vec<&str> = vec![id];
    held.extend(captures.iter().map(|one| one.id.as_str()));
    let sum = |list: &[&Transaction]| {
        list.iter().try_fold(zero, |sum, one| {
            let part = one.amount.money(currency)?.ok_or(UnknownCause::Mismatch)?;
            sum.plus(part).map_err(|_| UnknownCause::Mismatch)
        })
    };
    let yes = |flag: &Text| flag.flag() == Some(true);
    let voided = yes(&root.voided)
        || yes(&root.voided_auth)
        || captures.iter().any(|one| yes(&one.voided))
        || !followers(family, "VOID", &held).is_empty();
    let sale = !is(root, "AUTH");
    let mut captured = if sale { amount } else { sum(&captures)? };
    // A refund that was voided gave nothing back.
    let mut refunds = followers(family, "REFUND", &held);
    refunds.retain(|one| !yes(&one.voided) && followers(family, "VOID", &[one.id.as_str()]).is_empty());
    let refunded = sum(&refunds)?;
    let settled = captures.first().copied().unwrap_or(root).settled.flag();
    let mut reserved = amount;
    let standing = match (approved(root), voided) {
        (false, _) if declined(root) => Declined,
        (false, _) => InProgress,
        (true, true) => {
            captured = zero;
            Voided
        }
        // One capture: what it left over is given up. Until the batch is settled the whole can still be voided, and a
        // report of the void must count as further than this one.
        (true, false) if captured.is_positive() && captured.minor() < amount.minor() => {
            if settled == Some(true) {
                Voided
            } else {
                reserved = captured;
                Accepted
            }
        }
        (true, false) => Accepted,
    };
    if refunded.minor() > captured.minor() && standing == Accepted {
        return Err(UnknownCause::Mismatch);
    }
    let accepted = approved(root);
    Ok(Report {
        reference: root.id.owned(),
        standing,
        amount: accepted.then_some(amount),
        authorised: if accepted { reserved } else { zero },
        captured: if accepted { captured } else { zero },
        refunded: if refunded.minor() > captured.minor() { captured } else { refunded },
        settled,
        refusal: (standing == Declined).then(|| reasons::refusal(&root.result_code)),
        card: card(root),
        checks: Checks {
            address: root.avs_result_code.check(ADDRESS),
            code: root.csc_result_code.check(CODE),
        },
        status: [root.kind.code(12), root.result.code(24)].join(" ").trim().to_owned(),
        authorisation_code: root.authorization_code.some_code(16),
        attempt: 1,
        authorised_at: accepted.then(|| created(root)).flatten(),
        ..nothing_told(asked.provider_order_id, currency)
    })
}

fn followers<'a>(family: &'a [Transaction], kind: &str, of: &[&str]) -> Vec<&'a Transaction> {
    let follows = |one: &&Transaction| is(one, kind) && approved(one) && of.contains(&one.ref_id.as_str());
    family.iter().filter(follows).collect()
}

/// The transaction on which a step has to be asked: a reservation is captured, what holds the money is voided or refunded.
pub(super) fn holder<'a>(family: &'a [Transaction], root: &'a str, kind: &str) -> &'a str {
    let capture = followers(family, "CAPTURE", &[root]).first().map(|one| one.id.as_str());
    capture.filter(|_| kind != "CAPTURE").unwrap_or(root)
}

/// The order id under which a payment's transactions are kept.
pub(super) fn order_id<'a>(family: &'a [Transaction], root: &str) -> Option<&'a str> {
    family.iter().find(|one| one.id.as_str() == root).and_then(|one| one.order_id.some())
}

/// Whether a report shows that the step just taken had its effect.
pub(super) fn shows(kind: &str, report: &Report, was: &Report, step: &Step<'_>) -> bool {
    match kind {
        "CAPTURE" => report.captured == step.figure(),
        "VOID" => report.standing == Standing::Voided && report.captured.is_zero(),
        _ => report.refunded.minor() >= was.refunded.minor() + step.figure().minor(),
    }
}

/// The payments that a link may have brought: of its amount, since it was made, and under an order id of the gateway's own.
/// Only one link of an amount is open at a time; which of several payments is the link's, the record says: those that
/// another payment holds are not.
pub(super) fn by_link(found: Vec<Transaction>, asked: &LookUp<'_>) -> Vec<Transaction> {
    let own = |one: &Transaction| one.order_id.some().is_none_or(|id| id == one.id.as_str());
    let amount =
        |one: &Transaction| one.amount.money(asked.amount.currency()).ok().flatten() == Some(asked.amount);
    let fresh =
        |one: &Transaction| created(one).is_some_and(|at| at.as_second() >= asked.since.as_second() - SKEW);
    let mut found: Vec<Transaction> = found
        .into_iter()
        .filter(|one| is_root(one) && approved(one) && own(one) && amount(one) && fresh(one))
        .collect();
    found.sort_by(|a, b| (a.created.as_str(), a.id.as_str()).cmp(&(b.created.as_str(), b.id.as_str())));
    found
}

/// `2022-04-15 15:55:50.793`, in UTC.
fn created(one: &Transaction) -> Option<Timestamp> {
    let text = one.created.some()?;
    let text = text.split('.').next().unwrap_or(text);
    jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M:%S", text)
        .ok()?
        .to_zoned_datetime(jiff::tz::TimeZone::UTC)
        .ok()
        .map(|at| at.timestamp())
}

fn card(one: &Transaction) -> Option<CardSummary> {
    let masked =
        one.card.some().filter(|card| card.len() > 4).or(one.last_four.some()).or(one.card.some())?;
    CardSummary::from_masked(one.card_type.as_str(), masked, None)
}

#[cfg(test)]
mod tests;
