//! What HiPay's statuses and figures mean, in the terminal's words. Pure, and the only place that knows the numbers.

use domain::Money;
use domain::card::CardSummary;
use domain::payment::Standing::{
    Accepted, ChargedBack, Declined, InProgress, Lapsed, NeedsPayer, Review, Voided,
};
use domain::payment::{Check, Checks, Refused, Report, Standing, UnknownCause};
use domain::reason::{Reason, Refusal, Retry};

use super::reasons;
use super::wire::Transaction;
use crate::expect::Expect;
use crate::loose::Text;

/// What a status says by itself.
struct Meaning {
    standing: Standing,
    /// Asked for and not confirmed by the bank yet.
    confirming: bool,
    refused: Option<Refused>,
    /// Why, where the answer itself gives no reason.
    why: Option<(Reason, Retry)>,
}

/// The meaning of a v1 status, or `None` for one that nobody knows.
fn meaning(status: u16, money: bool) -> Option<Meaning> {
    let is = |standing| Meaning { standing, confirming: false, refused: None, why: None };
    let confirming = |standing| Meaning { confirming: true, ..is(standing) };
    let refused = |step| Meaning { refused: Some(step), ..is(Accepted) };
    let declined = |reason, retry| Meaning { why: Some((reason, retry)), ..is(Declined) };
    Some(match status {
        101 | 103..=108 | 141 | 142 | 150 | 160 | 161 | 172 | 174 | 200 => is(InProgress),
        109 => declined(Reason::AuthenticationFailed, Retry::OtherCard),
        110 => declined(Reason::FraudSuspected, Retry::Never),
        111 => declined(Reason::ReviewDenied, Retry::Never),
        112 => is(Review),
        113 | 163 => declined(Reason::BankDeclined, Retry::OtherCard),
        114 => is(Lapsed),
        115 | 143 => is(Voided),
        175 => confirming(Voided),
        116 | 118..=123 | 125 | 126 | 182 | 183 => is(Accepted),
        117 | 124 => confirming(Accepted),
        129 | 134 | 180 | 181 => is(ChargedBack),
        140 | 144 | 177 => is(NeedsPayer),
        151 => declined(Reason::ProductNotConfigured, Retry::Fix),
        165 => refused(Refused::Refund),
        173 => refused(Refused::Capture),
        178 => declined(Reason::AuthenticationRequired, Retry::SendLink),
        // Debits and credits beside the payment: it stands where its figures say.
        131 | 132 | 166 | 168 | 169 => is(if money { Accepted } else { InProgress }),
        _ => return None,
    })
}

/// The v1 number of a v3 status: a hundred more, but for these.
fn from_v3(status: u16) -> Option<u16> {
    Some(match status {
        2 | 27 | 28 => return None,
        30 => 200,
        52 => 160,
        53 => 161,
        54 => 173,
        55 => 163,
        57 => 144,
        1..=99 => status + 100,
        _ => return None,
    })
}

/// The transaction as a report.
///
/// # Errors
/// [`UnknownCause::Mismatch`] when it speaks of another order, transaction, currency or amount, or says what cannot be.
pub(super) fn report(t: &Transaction, expect: &Expect<'_>) -> Result<Report, UnknownCause> {
    let order = &t.order.0;
    let whole = expect.order(&order.id, &order.amount, &order.currency)?;
    let reference = expect.transaction(&t.transaction_reference)?;
    expect.currency(&t.currency)?;
    let zero = Money::zero(expect.currency);
    let money = |text: &Text| text.money(expect.currency);
    let (authorised, captured, refunded) =
        (money(&t.authorized_amount)?, money(&t.captured_amount)?, money(&t.refunded_amount)?);
    let moved = [authorised, captured].iter().flatten().any(|figure| figure.is_positive());
    let told: u16 = t.status.int().ok_or(UnknownCause::Mismatch)?;
    let code = if t.v3 { from_v3(told) } else { Some(told) };
    let known = code.and_then(|code| meaning(code, moved));
    if known.is_none() && expect.strict {
        return Err(UnknownCause::Mismatch);
    }
    let Meaning { standing, confirming, refused, why } = known
        .map(|meaning| with_state(meaning, t.state.as_str()))
        .unwrap_or(Meaning { standing: InProgress, confirming: false, refused: None, why: None });
    let accepted = standing == Accepted;
    let authorised = authorised.or(whole.or(expect.amount).filter(|_| accepted)).unwrap_or(zero);
    let captured = match captured {
        Some(figure) => figure,
        // A capture that HiPay confirms without a figure is one of everything.
        None if accepted && matches!(code, Some(117 | 118 | 120 | 122 | 124 | 125)) => authorised,
        None => zero,
    };
    let all_back = matches!(code, Some(125 | 183));
    let refunded = refunded.filter(|figure| !all_back || figure.is_positive());
    let refunded = refunded.unwrap_or(if all_back { captured } else { zero });
    let paid_less = accepted && expect.amount.is_some_and(|asked| authorised != asked);
    let nothing_taken = matches!(code, Some(117..=123)) && captured.is_zero();
    if paid_less || nothing_taken || (accepted && authorised.is_zero()) {
        return Err(UnknownCause::Mismatch);
    }
    Ok(Report {
        provider_order_id: expect.order_id.to_owned(),
        reference: reference.map(str::to_owned),
        standing,
        amount: whole,
        authorised,
        captured,
        refunded,
        refused,
        confirming,
        settled: None,
        refusal: refusal(t, standing, refused, why),
        card: card(t),
        checks: Checks { address: address_check(t), code: code_check(t) },
        eci: t.eci.int(),
        status: status(t, code),
        authorisation_code: approval(&t.authorization_code),
        attempt: t.attempt_id.int().unwrap_or(0),
        authorised_at: t.date_authorized.time(),
        updated_at: t.date_updated.time(),
    })
}

/// `state` only refines a status that decides nothing yet.
fn with_state(meaning: Meaning, state: &str) -> Meaning {
    match (meaning.standing, state) {
        (InProgress, "forwarding") => Meaning { standing: NeedsPayer, ..meaning },
        (InProgress, "declined") => {
            Meaning { standing: Declined, why: Some((Reason::BankDeclined, Retry::OtherCard)), ..meaning }
        }
        _ => meaning,
    }
}

fn refusal(
    t: &Transaction,
    standing: Standing,
    refused: Option<Refused>,
    why: Option<(Reason, Retry)>,
) -> Option<Refusal> {
    if standing != Declined && refused.is_none() {
        return None;
    }
    let given =
        Some(&t.reason.0.code).filter(|code| !matches!(code.as_str(), "" | "0")).map(reasons::refusal);
    let by_status =
        || why.map(|(reason, retry)| Refusal { reason, retry, code: t.status.as_str().to_owned() });
    given.or_else(by_status)
}

fn card(t: &Transaction) -> Option<CardSummary> {
    let method = &t.payment_method.0;
    let country = method.country.some().filter(|code| code.len() == 2).map(str::to_owned);
    CardSummary::from_masked(method.brand.as_str(), method.pan.some()?, country)
}

fn address_check(t: &Transaction) -> Option<Check> {
    t.avs_result.some().map(|result| match result {
        "Y" => Check::Match,
        "A" => Check::StreetOnly,
        "P" => Check::PostcodeOnly,
        "N" => Check::NoMatch,
        _ => Check::NotChecked,
    })
}

fn code_check(t: &Transaction) -> Option<Check> {
    t.cvc_result.some().map(|result| match result {
        "M" | "Match" => Check::Match,
        "N" | "No Match" => Check::NoMatch,
        _ => Check::NotChecked,
    })
}

fn status(t: &Transaction, code: Option<u16>) -> String {
    match code {
        Some(code) => code.to_string(),
        None => format!("v3-{}", t.status.code(16)),
    }
}

/// The bank's approval code; the test servers say in words that there is none.
fn approval(text: &Text) -> Option<String> {
    Some(text.code(35)).filter(|code| code != "no_code" && !code.is_empty())
}

/// The product an order is placed with: the card's international scheme as the vault names it; Cartes Bancaires only
/// where the account takes that and not the scheme.
pub(super) fn product<'a>(brand: &str, domestic_network: &str, taken: &[&'a str]) -> Option<&'a str> {
    let scheme = match brand.to_ascii_uppercase().as_str() {
        "VISA" => "visa",
        "MASTERCARD" | "MASTER CARD" => "mastercard",
        "AMERICAN EXPRESS" | "AMEX" => "american-express",
        "MAESTRO" => "maestro",
        "BANCONTACT" | "BCMC" => "bcmc",
        "JCB" => "jcb",
        "DISCOVER" => "discover",
        "UNIONPAY" | "UNION PAY" => "unionpay",
        "CB" => "cb",
        diners if diners.starts_with("DINERS") => "diners",
        _ => return None,
    };
    let domestic = || domestic_network.eq_ignore_ascii_case("cb").then_some("cb");
    let takes = |product: &&str| taken.contains(product);
    let chosen = Some(scheme).filter(takes).or_else(|| domestic().filter(takes))?;
    taken.iter().copied().find(|product| *product == chosen)
}

#[cfg(test)]
mod tests;
