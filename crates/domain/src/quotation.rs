//! An order that paying confirms: how much has to be paid for it, by when, and when enough was. Pure; never asks the clock.
//! Knows no provider and sends nothing: it says what may be asked for and whether what came in is enough.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::account::Environment;
use crate::id::PaymentId;
use crate::order::Order;
use crate::payment::{MoneyState, Payment};
use crate::{Money, Timestamp};

/// A share of a total, in hundredths of a percent: more than nothing, at most all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Share(u32);

/// A share of nothing, or of more than all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a prepayment is more than 0 % and at most 100 %")]
pub struct ShareError;

impl Share {
    /// All of it.
    pub const WHOLE: Self = Self(10_000);

    /// Hundredths of a percent.
    ///
    /// # Errors
    /// Nothing, or more than all.
    pub fn from_basis_points(basis_points: u32) -> Result<Self, ShareError> {
        if (1..=Self::WHOLE.0).contains(&basis_points) { Ok(Self(basis_points)) } else { Err(ShareError) }
    }

    /// In hundredths of a percent.
    #[must_use]
    pub fn basis_points(self) -> u32 {
        self.0
    }

    /// The share of an amount, rounded half away from zero to the currency and never less than its smallest unit.
    #[must_use]
    pub fn of(self, total: Money) -> Money {
        if self == Self::WHOLE || !total.is_positive() {
            return total;
        }
        let share = total.percent(Decimal::new(i64::from(self.0), 2)).unwrap_or(total);
        if share.is_positive() { share } else { minor(1, total) }
    }
}

impl TryFrom<u32> for Share {
    type Error = ShareError;
    fn try_from(basis_points: u32) -> Result<Self, ShareError> {
        Self::from_basis_points(basis_points)
    }
}

impl From<Share> for u32 {
    fn from(share: Share) -> Self {
        share.0
    }
}

/// On what terms an order is confirmed by paying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// How much of the total has to be paid.
    pub prepayment: Share,
    /// The last day on which a payment may be started, in the shop's time zone; `None` for no end.
    pub expires_on: Option<Date>,
}

/// An order that was confirmed: once, by the payment that reached what was required.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// When.
    pub at: Timestamp,
    /// The payment that made it enough.
    pub payment: PaymentId,
    /// What had been paid by then.
    pub paid: Money,
}

/// Where an order stands that is confirmed by paying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Waits for payment.
    Open,
    /// Its last day is over: no payment is started until the day is put off.
    Expired,
    /// Enough was paid.
    Confirmed,
}

/// Why an amount may not be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// Its last day is over.
    QuotationExpired,
    /// Everything is paid.
    NothingLeft,
    /// Nothing or less was asked for.
    AmountZero,
    /// More was asked for than is left to pay.
    AmountAboveRemaining,
}

/// What is asked of the customer now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// How much.
    pub amount: Money,
    /// Whether paying it confirms the order.
    pub confirms: bool,
    /// Whether it is less than the order comes to: then it does not keep the order from being paid further.
    pub part: bool,
}

/// What has come in for an order, and what it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What the order comes to.
    pub total: Money,
    /// What has to be paid for it to be confirmed.
    pub required: Money,
    /// Reserved or taken and not given back, by payments that match the order. Pending ones do not count.
    pub paid: Money,
    /// Reserved or taken and not given back, by all its payments: those too that a person has to look at first.
    pub held: Money,
    /// Whether paying still can confirm it: its terms say so, and nothing has confirmed it yet.
    awaits_confirmation: bool,
}

impl Progress {
    /// Of an order and all its payments; `None` for an order that is paid as a whole.
    #[must_use]
    pub fn of(order: &Order, payments: &[Payment]) -> Option<Self> {
        let terms = terms_of(order.quotation, payments)?;
        let progress = Self::on(terms, order.total(), order.confirmed.is_some(), payments);
        Some(if order.quotation.is_some() { progress } else { progress.confirmed_no_more() })
    }

    /// Of terms and a total that are still being typed.
    #[must_use]
    pub fn on(terms: Terms, total: Money, confirmed: bool, payments: &[Payment]) -> Self {
        let paid = sum_of(total, counted(payments).filter(|payment| !payment.mismatched));
        let held = sum_of(total, counted(payments));
        let required = terms.prepayment.of(total);
        Self {
            total,
            required,
            paid: minor(paid, total),
            held: minor(held, total),
            awaits_confirmation: !confirmed,
        }
    }

    /// Of an order that is paid in parts, and that paying confirms no more: its terms were switched off, or it is confirmed.
    #[must_use]
    pub fn confirmed_no_more(self) -> Self {
        Self { awaits_confirmation: false, ..self }
    }

    /// Whether enough was paid.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.total.is_positive() && self.required.minor() <= self.paid.minor()
    }

    /// What is still to be paid for the order to be confirmed; nothing where paying confirms nothing.
    #[must_use]
    pub fn to_confirm(&self) -> Money {
        if self.awaits_confirmation {
            minor(self.required.minor() - self.paid.minor(), self.total)
        } else {
            minor(0, self.total)
        }
    }

    /// What may still be asked for: never more than the order comes to, less all that is held already.
    #[must_use]
    pub fn remaining(&self) -> Money {
        minor(self.total.minor() - self.held.minor(), self.total)
    }

    /// What was paid beyond the total.
    #[must_use]
    pub fn overpaid(&self) -> Money {
        minor(self.held.minor() - self.total.minor(), self.total)
    }

    /// What is proposed: what confirms the order, afterwards the rest.
    #[must_use]
    pub fn due(&self) -> Money {
        let (to_confirm, remaining) = (self.to_confirm(), self.remaining());
        if to_confirm.is_positive() && to_confirm.minor() < remaining.minor() {
            to_confirm
        } else {
            remaining
        }
    }

    /// Whether a link over `amount` still asks for something that the order is due: what confirms it, or the rest.
    #[must_use]
    pub fn is_due(&self, amount: Money) -> bool {
        amount == self.due() || amount == self.remaining()
    }

    /// What is asked for now; `wanted` is an amount of the rep's own, else what is due.
    ///
    /// # Errors
    /// The first reason against it.
    pub fn ask(&self, standing: Standing, wanted: Option<i64>) -> Result<Ask, WhyNot> {
        if standing == Standing::Expired {
            return Err(WhyNot::QuotationExpired);
        }
        let remaining = self.remaining();
        if !remaining.is_positive() {
            return Err(WhyNot::NothingLeft);
        }
        let amount = match wanted {
            None => self.due(),
            Some(asked) if asked < 1 => return Err(WhyNot::AmountZero),
            Some(asked) if asked > remaining.minor() => return Err(WhyNot::AmountAboveRemaining),
            Some(asked) => minor(asked, self.total),
        };
        let confirms = self.awaits_confirmation && amount.minor() >= self.to_confirm().minor();
        Ok(Ask { amount, confirms, part: amount.minor() < self.total.minor() })
    }
}

/// The terms that hold. An order of which a part was paid stays one that is paid in parts, although paying no longer
/// confirms it: the rest is all that may be asked for.
#[must_use]
pub fn terms_of(typed: Option<Terms>, payments: &[Payment]) -> Option<Terms> {
    let in_parts = payments.iter().any(|payment| payment.part && kept(payment).is_positive());
    typed.or_else(|| in_parts.then_some(Terms { prepayment: Share::WHOLE, expires_on: None }))
}

/// Where an order stands on a day; `None` for one that is not confirmed by paying. The last day still counts, and what was
/// confirmed stays so whatever becomes of its terms.
#[must_use]
pub fn standing(order: &Order, today: Date) -> Option<Standing> {
    match order.quotation {
        _ if order.confirmed.is_some() => Some(Standing::Confirmed),
        Some(terms) => Some(standing_on(terms, false, today)),
        None => None,
    }
}

/// Where terms that are still being typed stand on a day.
#[must_use]
pub fn standing_on(terms: Terms, confirmed: bool, today: Date) -> Standing {
    match terms.expires_on {
        _ if confirmed => Standing::Confirmed,
        Some(last) if last < today => Standing::Expired,
        _ => Standing::Open,
    }
}

/// The confirmation of an order that `payment` has just made enough; `None` when it is not, or was confirmed before. Real
/// money counts although the last day is over; a payment that a person has to look at first counts for nothing.
#[must_use]
pub fn confirmed_by(
    order: &Order,
    payments: &[Payment],
    payment: &PaymentId,
    at: Timestamp,
) -> Option<Confirmed> {
    let progress = Progress::of(order, payments).filter(|_| order.quotation.is_some())?;
    let enough = order.confirmed.is_none() && progress.is_reached();
    enough.then(|| Confirmed { at, payment: payment.clone(), paid: progress.paid })
}

/// Whether two payments hold an order of which one would do: a person has to give one of them back.
#[must_use]
pub fn is_paid_twice(total: Money, payments: &[Payment]) -> bool {
    if payments.iter().filter(|payment| payment.locks_order()).count() > 1 {
        return true;
    }
    let keeping = counted(payments).filter(|payment| kept(payment).is_positive()).count();
    keeping > 1 && sum_of(total, counted(payments)) > total.minor()
}

/// Whether money may be taken for `payment`, which has none yet, as far as the order's other payments go: none of them locks
/// the order, and what they keep of `total` leaves room for it. Alone it always has room: who pays another amount than the
/// order comes to now is shown to a person.
#[must_use]
pub fn leaves_room(total: Money, payment: &Payment, payments: &[Payment]) -> bool {
    let others = |other: &&Payment| other.id != payment.id;
    let held = sum_of(total, counted(payments).filter(others));
    let room = held == 0 || held.saturating_add(payment.amount.minor()) <= total.minor();
    room && !payments.iter().filter(others).any(Payment::locks_order)
}

/// The payments that count: made-up money never adds to real money.
fn counted(payments: &[Payment]) -> impl Iterator<Item = &Payment> {
    let real = |payment: &Payment| payment.environment == Environment::Live;
    let any_real = payments.iter().any(|payment| real(payment) && kept(payment).is_positive());
    payments.iter().filter(move |payment| !any_real || real(payment))
}

/// What they keep, in the currency of the total and in minor units.
fn sum_of<'a>(total: Money, payments: impl Iterator<Item = &'a Payment>) -> i64 {
    let same = payments.map(kept).filter(|money| money.currency() == total.currency());
    same.fold(0_i64, |sum, money| sum.saturating_add(money.minor()))
}

/// What a payment has reserved or taken and not given back.
#[must_use]
pub fn kept(payment: &Payment) -> Money {
    match payment.money() {
        MoneyState::Authorised
        | MoneyState::PartCaptured
        | MoneyState::Captured
        | MoneyState::PartRefunded
        | MoneyState::Refunded => {
            let totals = payment.totals();
            let back = totals.voided.minor().saturating_add(totals.refunded.minor());
            minor(totals.authorised.minor().saturating_sub(back), payment.amount)
        }
        // Unknown is not known to be paid; what the bank took back is gone.
        MoneyState::None
        | MoneyState::Voided
        | MoneyState::Declined
        | MoneyState::Unknown
        | MoneyState::ChargedBack => minor(0, payment.amount),
    }
}

fn minor(minor: i64, like: Money) -> Money {
    Money::from_minor(minor.max(0), like.currency()).unwrap_or_else(|_| Money::zero(like.currency()))
}
