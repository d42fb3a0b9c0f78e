//! What HiPay's statuses and figures mean, in the terminal's words. Pure, and the only place that knows the numbers.

use domain::Money;
use domain::payment::Check::{self, Match, NoMatch, PostcodeOnly, StreetOnly};
use domain::payment::Standing::{
    Accepted, ChargedBack, Declined, InProgress, Lapsed, NeedsPayer, Review, Voided,
};
use domain::payment::{Checks, Refused, Report, Standing, UnknownCause};
use domain::reason::{Reason, Refusal, Retry};

use super::reasons;
use super::wire::Transaction;
use crate::codes::{self, Meaning};
use crate::expect::{Expect, nothing_told};
use crate::loose::{Text, card};

const ADDRESS: &[(&str, Check)] = &[("Y", Match), ("A", StreetOnly), ("P", PostcodeOnly), ("N", NoMatch)];
const CODE: &[(&str, Check)] = &[("M", Match), ("Match", Match), ("N", NoMatch), ("No Match", NoMatch)];
/// The statuses whose v3 number is not a hundred less than their v1 number, as pairs of both.
const V3: [(u16, u16); 6] = [(30, 200), (52, 160), (53, 161), (54, 173), (55, 163), (57, 144)];

/// Where a v1 status stands, or `None` for one that nobody knows.
fn standing(status: u16, moved: bool) -> Option<Standing> {
    Some(match status {
        101 | 103..=108 | 141 | 142 | 150 | 160 | 161 | 172 | 174 | 200 => InProgress,
        109..=111 | 113 | 151 | 163 | 178 => Declined,
        112 => Review,
        114 => Lapsed,
        115 | 143 | 175 => Voided,
        116..=126 | 165 | 173 | 182 | 183 => Accepted,
        129 | 134 | 180 | 181 => ChargedBack,
        140 | 144 | 177 => NeedsPayer,
        // Debits and credits beside the payment: it stands where its figures say.
        131 | 132 | 166 | 168 | 169 if moved => Accepted,
        131 | 132 | 166 | 168 | 169 => InProgress,
        _ => return None,
    })
}

/// Why a status is a no, where the answer itself gives no reason.
fn why(status: Option<u16>) -> Meaning {
    match status {
        Some(109) => (Reason::AuthenticationFailed, Retry::OtherCard),
        Some(110) => (Reason::FraudSuspected, Retry::Never),
        Some(111) => (Reason::ReviewDenied, Retry::Never),
        Some(151) => (Reason::ProductNotConfigured, Retry::Fix),
        Some(178) => (Reason::AuthenticationRequired, Retry::SendLink),
        _ => (Reason::BankDeclined, Retry::OtherCard),
    }
}

/// The v1 number of a v3 status: a hundred more, but for these; three decide nothing.
fn from_v3(status: u16) -> Option<u16> {
    let own = V3.iter().find(|(v3, _)| *v3 == status).map(|(_, v1)| *v1);
    let plain = matches!(status, 1 | 3..=26 | 29..=99);
    own.or_else(|| plain.then_some(status + 100))
}

/// The transaction as a report.
///
/// # Errors
/// [`UnknownCause::Mismatch`] when it speaks of another order, transaction, currency or amount, or says what cannot be.
pub(super) fn report(t: &Transaction, expect: &Expect<'_>) -> Result<Report, UnknownCause> {
    let (order, method) = (&t.order.0, &t.payment_method.0);
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
    // `state` only refines a status that decides nothing yet.
    let standing = match (code.and_then(|code| standing(code, moved)), t.state.as_str()) {
        (None, _) if expect.strict => return Err(UnknownCause::Mismatch),
        (Some(InProgress), "forwarding") => NeedsPayer,
        (Some(InProgress), "declined") => Declined,
        (known, _) => known.unwrap_or(InProgress),
    };
    let refused = match code {
        Some(165) => Some(Refused::Refund),
        Some(173) => Some(Refused::Capture),
        _ => None,
    };
    let accepted = standing == Accepted;
    let authorised = authorised.or(whole.or(expect.amount).filter(|_| accepted)).unwrap_or(zero);
    // A capture that HiPay confirms without a figure is one of everything.
    let of_all = accepted && matches!(code, Some(117 | 118 | 120 | 122 | 124 | 125));
    let captured = captured.unwrap_or(if of_all { authorised } else { zero });
    let all_back = matches!(code, Some(125 | 183));
    let refunded = refunded.filter(|figure| !all_back || figure.is_positive());
    let refunded = refunded.unwrap_or(if all_back { captured } else { zero });
    let paid_less = accepted && expect.amount.is_some_and(|asked| authorised != asked);
    let nothing_taken = matches!(code, Some(117..=123)) && captured.is_zero();
    if paid_less || nothing_taken || (accepted && authorised.is_zero()) {
        return Err(UnknownCause::Mismatch);
    }
    Ok(Report {
        reference: reference.map(str::to_owned),
        standing,
        amount: whole,
        authorised,
        captured,
        refunded,
        // HiPay says that its figures are what was requested; that what it refused stays in them is inferred.
        asked_for: true,
        refused,
        confirming: matches!(code, Some(117 | 124 | 175)),
        refusal: refusal(t, standing, refused.is_some(), code),
        card: card(method.brand.as_str(), &method.pan, &method.country),
        checks: Checks { address: t.avs_result.check(ADDRESS), code: t.cvc_result.check(CODE) },
        eci: t.eci.int(),
        status: code.map_or_else(|| format!("v3-{}", t.status.code(16)), |code| code.to_string()),
        // The test servers say in words that there is none.
        authorisation_code: t.authorization_code.some_code(35).filter(|code| code != "no_code"),
        attempt: t.attempt_id.int().unwrap_or(0),
        authorised_at: t.date_authorized.time(),
        updated_at: t.date_updated.time(),
        ..nothing_told(expect.order_id, expect.currency)
    })
}

fn refusal(t: &Transaction, standing: Standing, refused: bool, status: Option<u16>) -> Option<Refusal> {
    let code = &t.reason.0.code;
    let given = code.some().filter(|code| *code != "0").map(|_| reasons::refusal(code));
    match standing {
        Declined => given.or_else(|| Some(codes::refusal(why(status), t.status.as_str()))),
        _ => given.filter(|_| refused),
    }
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
    let find = |product: &str| taken.iter().copied().find(|own| *own == product);
    let domestic = || find("cb").filter(|_| domestic_network.eq_ignore_ascii_case("cb"));
    find(scheme).or_else(domestic)
}

#[cfg(test)]
mod tests;
