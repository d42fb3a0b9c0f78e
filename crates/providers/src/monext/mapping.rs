//! What Monext's titles and histories mean, in the terminal's words. Pure; figures come from a transaction's history only.

use domain::card::CardSummary;
use domain::payment::Standing::{Accepted, Declined, InProgress, Voided};
use domain::payment::UnknownCause::{self, Mismatch};
use domain::payment::{Report, Standing};
use domain::reason::{Reason, Refusal, Retry};
use domain::{Currency, Money};

use super::reasons;
use super::wire::{Outcome, Told, Transaction};
use crate::codes;
use crate::expect::{Expect, nothing_told};
use crate::loose::{self, Text};

const SALE: &str = "AUTHORIZATION_AND_CAPTURE";
const CANCELS: [&str; 3] = ["CANCEL", "RESET", "CANCEL_AUTHORIZATION"];
const FOLLOW_UPS: [&str; 5] = ["CAPTURE", "REFUND", "CANCEL", "RESET", "CANCEL_AUTHORIZATION"];

fn is_original(kind: &Text) -> bool {
    matches!(kind.as_str(), "AUTHORIZATION" | SALE)
}

fn is_ok(entry: &&Transaction) -> bool {
    entry.status.as_str() == "OK"
}

/// What a history adds up to, in minor units. Never negative; never captured above authorised or refunded above captured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figures {
    pub authorised: i64,
    pub captured: i64,
    pub refunded: i64,
    /// Cancelled of what was not captured, where something is left to capture.
    pub given_up: i64,
    /// Something was cancelled, and nothing is left to capture.
    pub ended: bool,
}

impl Figures {
    /// From the original and what followed on it, in whatever order it is told. What failed never counts.
    fn of(
        sale: bool,
        authorised: i64,
        history: &[Transaction],
        currency: Currency,
    ) -> Result<Self, UnknownCause> {
        let sum = |kinds: &[&str]| {
            let followed = history.iter().filter(is_ok).filter(|entry| kinds.contains(&entry.kind.as_str()));
            let mut amounts = followed.map(|entry| entry.amount.minor(currency)?.ok_or(Mismatch));
            amounts.try_fold(0_i64, |sum, amount| Ok(sum.saturating_add(amount?.minor())))
        };
        let taken = if sale { authorised } else { sum(&["CAPTURE"])?.min(authorised) };
        let cancelled = sum(&CANCELS)?;
        let open = authorised - taken;
        // Where nothing was left to capture, the back office took back what was captured and not remitted yet.
        let captured = if open == 0 { (taken - cancelled).max(0) } else { taken };
        let ended = cancelled > 0 && open <= cancelled;
        let given_up = if ended { 0 } else { cancelled };
        Ok(Self { authorised, captured, refunded: sum(&["REFUND"])?.min(captured), given_up, ended })
    }
}

/// The attempts that a session lists, in the order in which they were made, and the one whose transaction holds the
/// truth because it was accepted. A session without attempts stands for one by itself, unless it waits or has run out.
///
/// # Errors
/// [`UnknownCause::Mismatch`] when it speaks of another order, amount or currency, or says what cannot be.
pub(super) fn attempts(
    session: &Told,
    expect: &Expect<'_>,
) -> Result<(Vec<Report>, Option<String>), UnknownCause> {
    let outcome = &session.result.0;
    let standing = standing(outcome, expect)?;
    let followed = |t: &Transaction| FOLLOW_UPS.contains(&t.kind.as_str());
    let only_steps = session.transactions.iter().all(followed);
    let mut made: Vec<_> = session.transactions.iter().filter(|t| only_steps || !followed(t)).collect();
    made.sort_by_key(|t| (t.date.time(), t.id.as_str()));
    let Some(last) = made.last() else {
        let alone = Report { standing, ..head(session, &Transaction::default(), expect)? };
        return match outcome.title.as_str() {
            "INPROGRESS" | "CANCELLED" => Ok((Vec::new(), None)),
            "ACCEPTED" => Err(Mismatch),
            _ => Ok((vec![Report { refusal: refusal(standing, outcome), ..alone }], None)),
        };
    };
    let paid = |t: &&&Transaction| t.authorized_amount.int().is_some_and(|amount: i64| amount > 0);
    let accepted = (standing == Accepted).then(|| made.iter().rev().find(paid).unwrap_or(last));
    let mut reports = Vec::with_capacity(made.len());
    for (attempt, t) in (1..).zip(&made) {
        let (standing, refusal) = match accepted {
            Some(accepted) if std::ptr::eq(*accepted, *t) => (InProgress, None),
            None if std::ptr::eq(*last, *t) => (standing, refusal(standing, outcome)),
            // The title is the newest attempt's; those before it ended without money, and nobody says why.
            _ => (Declined, refusal(Declined, &Outcome::default())),
        };
        reports.push(Report { standing, refusal, attempt, ..head(session, t, expect)? });
    }
    Ok((reports, accepted.and_then(|t| t.id.some()).map(str::to_owned)))
}

/// A transaction with its history, under the reference that follow-ups take: the original's.
///
/// # Errors
/// [`UnknownCause::Mismatch`] when it speaks of something else than was asked for, or says what cannot be.
pub(super) fn transaction(told: &Told, expect: &Expect<'_>) -> Result<Report, UnknownCause> {
    let (outcome, asked, history) = (&told.result.0, &told.transaction.0, &told.associated_transactions);
    let mut report = head(told, asked, expect)?;
    let first = |e: &&Transaction| {
        is_original(&e.kind) && e.origin.some().is_none_or(|origin| origin == e.id.as_str())
    };
    let within = history.iter().find(|e| e.id == asked.id).map(|e| &e.origin);
    let near =
        |e: &&Transaction| (e.id == asked.id, Some(&e.id) == within, e.date.time(), e.id.as_str().to_owned());
    let original = history.iter().filter(is_ok).filter(first).max_by_key(near);
    // A cancelled payment may be told by its last step: its original was good all the same.
    let cancelled = outcome.title.as_str() == "CANCELLED" && original.is_some();
    report.standing = if cancelled { Accepted } else { standing(outcome, expect)? };
    report.refusal = refusal(report.standing, outcome);
    if report.standing != Accepted {
        return Ok(report);
    }
    let alone = Some(asked).filter(|t| is_original(&t.kind) && !history.iter().any(|e| e.id == t.id));
    let (id, kind, amount) = match (original, alone) {
        (Some(e), _) => (&e.id, &e.kind, &e.amount),
        (None, Some(t)) if t.authorized_amount.some().is_some() => (&t.id, &t.kind, &t.authorized_amount),
        (None, Some(t)) => (&t.id, &t.kind, &t.requested_amount),
        (None, None) => return Err(Mismatch),
    };
    report.reference = expect.transaction(id)?.map(str::to_owned);
    let authorised = amount.minor(expect.currency)?.filter(|amount| amount.is_positive()).ok_or(Mismatch)?;
    if expect.amount.is_some_and(|asked| asked != authorised) || report.reference.is_none() {
        return Err(Mismatch);
    }
    let figures = Figures::of(kind.as_str() == SALE, authorised.minor(), history, expect.currency)?;
    let money = |minor| Money::from_minor(minor, expect.currency).map_err(|_| Mismatch);
    report.authorised = authorised;
    (report.captured, report.refunded) = (money(figures.captured)?, money(figures.refunded)?);
    report.given_up = Some(money(figures.given_up)?).filter(|part| part.is_positive());
    report.standing = if figures.ended { Voided } else { Accepted };
    report.updated_at = history.iter().filter_map(|e| e.date.time()).max().max(report.updated_at);
    Ok(report)
}

/// Whether a history holds a step that went well.
pub(super) fn holds(told: &Told, id: &str) -> bool {
    told.associated_transactions.iter().filter(is_ok).any(|entry| entry.id.as_str() == id)
}

fn standing(outcome: &Outcome, expect: &Expect<'_>) -> Result<Standing, UnknownCause> {
    Ok(match outcome.title.as_str() {
        "ACCEPTED" => Accepted,
        "REFUSED" | "CANCELLED" => Declined,
        "ERROR" if reasons::unknown(&outcome.code).is_none() => Declined,
        // Review among them: nothing here could accept or deny it.
        "ERROR" | "INPROGRESS" | "ONHOLD_PARTNER" | "PENDING_RISK" => InProgress,
        _ if expect.strict => return Err(Mismatch),
        _ => InProgress,
    })
}

fn refusal(standing: Standing, outcome: &Outcome) -> Option<Refusal> {
    let untold = || codes::refusal((Reason::BankDeclined, Retry::OtherCard), "");
    let told = || outcome.title.some().map_or_else(untold, |_| reasons::refusal(outcome));
    (standing == Declined).then(told)
}

/// What an answer says of an attempt whatever became of it; no money yet.
fn head(told: &Told, t: &Transaction, expect: &Expect<'_>) -> Result<Report, UnknownCause> {
    let order = &told.order.0;
    expect.order(&order.reference, &Text::default(), &order.currency)?;
    expect.currency(&t.currency)?;
    let amount = order.amount.minor(expect.currency)?;
    if amount.is_some_and(|told| expect.amount.is_some_and(|asked| told != asked)) {
        return Err(Mismatch);
    }
    let partner = &t.partner_returned_data.0;
    let date = t.date.time();
    let approved = date.filter(|_| partner.authorization_number.some().is_some());
    Ok(Report {
        reference: t.id.owned().filter(|id| id.len() <= 64),
        amount,
        card: card(t),
        eci: t.authentication_result_data.0.eci.int(),
        status: told.result.0.title.code(24),
        authorisation_code: partner.authorization_number.some_code(35),
        authorised_at: partner.authorization_date.time().or(approved),
        updated_at: date,
        ..nothing_told(expect.order_id, expect.currency)
    })
}

fn card(t: &Transaction) -> Option<CardSummary> {
    let instrument = &t.payment_instrument_data.0;
    let brand = &instrument.payment_instrument_type.0.code;
    let brand = if brand.some().is_some() { brand } else { &instrument.network };
    loose::card(&brand.code(20), &instrument.masked_number, &instrument.country)
}

#[cfg(test)]
mod tests;
