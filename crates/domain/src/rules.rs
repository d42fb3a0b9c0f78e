//! What may be done with a payment now, or why not: one pure function that guards the command and feeds the screen.
//! A call that a known rule forbids is never sent. Knows no words: each `WhyNot` has one in `locales/*/detail.ftl`.

use serde::{Deserialize, Serialize};

use crate::payment::{Channel, LinkState, MoneyState, Outcome, Payment, Standing};
use crate::provider::{Capabilities, Limits, Support};
use crate::{Money, Timestamp, update};

/// What a person may want to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Take what is reserved.
    Capture,
    /// Change what is to be paid, before anything is taken.
    Update,
    /// Give back what was taken.
    Refund,
    /// Give the reservation up.
    Cancel,
    /// Accept a payment under review.
    AcceptReview,
    /// Deny a payment under review.
    DenyReview,
    /// Mail the link again.
    ResendLink,
    /// Make a fresh link in place of this one.
    Relink,
    /// Give the link up.
    WithdrawLink,
    /// Mail a receipt.
    Receipt,
    /// Close an unknown outcome as not done.
    CloseUnknown,
}

impl Action {
    /// All of them, in the order of the action bar.
    pub const ALL: [Self; 11] = [
        Self::Capture,
        Self::Update,
        Self::Refund,
        Self::Receipt,
        Self::Cancel,
        Self::AcceptReview,
        Self::DenyReview,
        Self::ResendLink,
        Self::Relink,
        Self::WithdrawLink,
        Self::CloseUnknown,
    ];
}

/// An action that may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    /// The most it may be done for, where it has an amount; for a change of it, the most without asking the customer anew.
    pub most: Option<Money>,
    /// Whether less is possible.
    pub partial: bool,
}

/// Why an action may not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// The provider does not do it.
    NotSupported,
    /// The outcome of a request is unknown: everything waits for the provider.
    OutcomeUnknown,
    /// A request is on its way.
    RequestOpen,
    /// Nothing was paid yet.
    NotPaid,
    /// The payment is under review.
    UnderReview,
    /// The payment is not under review.
    NotUnderReview,
    /// The payment was declined.
    Declined,
    /// Everything was captured already.
    FullyCaptured,
    /// Nothing was captured yet.
    NotCaptured,
    /// A capture was made: a refund is the way now.
    AlreadyCaptured,
    /// It is one part of what its order comes to: the rest is asked for by another payment.
    PaidInParts,
    /// Something was taken, or the goods were shipped: the amount no longer changes.
    AmountFixed,
    /// Everything was given back already.
    FullyRefunded,
    /// The reservation was given up.
    Voided,
    /// The reservation has lapsed.
    Lapsed,
    /// Too long ago for the provider.
    TooLate,
    /// The cardholder took the money back.
    ChargedBack,
    /// There is no link.
    NoLink,
    /// The link is not known to exist yet.
    LinkUnsettled,
    /// The link is paid.
    LinkPaid,
    /// The link's time is over.
    LinkExpired,
    /// The link was given up.
    LinkWithdrawn,
    /// The link is still good.
    LinkActive,
    /// Nobody's e-mail address is known.
    NoAddress,
    /// There is nothing unknown.
    NothingUnknown,
    /// The provider has not answered *none* yet.
    ProviderNotAsked,
    /// The day's batch is not settled: only the whole can be given back, by voiding it.
    NotSettled,
    /// The batch is settled: a refund is the way now.
    Settled,
    /// The provider told the customer of the link itself.
    SentByProvider,
    /// A refund was asked for that the bank has not confirmed yet.
    RefundPending,
}

/// What the rules look at beside the payment.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// What the provider can do.
    pub capabilities: &'a Capabilities,
    /// The provider's clocks.
    pub limits: &'a Limits,
    /// Whether the customer has an e-mail address.
    pub has_address: bool,
    /// What time it is.
    pub now: Timestamp,
}

/// Whether `action` may be done with `payment` now.
///
/// # Errors
/// The first rule that forbids it.
pub fn permit(action: Action, payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    if action == Action::CloseUnknown {
        return close_unknown(payment);
    }
    let unsettled = payment.unsettled();
    if let Some(operation) = unsettled.filter(|operation| operation.kind.moves_money()) {
        let unknown = matches!(operation.state, crate::payment::OperationState::Unknown(_));
        return Err(if unknown { WhyNot::OutcomeUnknown } else { WhyNot::RequestOpen });
    }
    match action {
        Action::Capture => capture(payment, with),
        Action::Update => change(payment, with),
        Action::Refund => refund(payment, with),
        Action::Cancel => cancel(payment, with),
        Action::AcceptReview | Action::DenyReview => review(payment, with),
        Action::ResendLink => resend(payment, with),
        Action::Relink => relink(payment, with),
        Action::WithdrawLink => withdraw(payment, with),
        Action::Receipt => receipt(payment, with),
        Action::CloseUnknown => close_unknown(payment),
    }
}

const PLAIN: Permit = Permit { most: None, partial: false };

fn supported(support: Support) -> Result<bool, WhyNot> {
    match support {
        Support::None => Err(WhyNot::NotSupported),
        Support::Full => Ok(false),
        Support::FullAndPartial => Ok(true),
    }
}

/// Why money that is not there cannot be moved.
fn not_there(payment: &Payment) -> WhyNot {
    match payment.outcome() {
        Outcome::Declined(_) | Outcome::NotProcessed(_) => WhyNot::Declined,
        Outcome::Unknown => WhyNot::OutcomeUnknown,
        _ if standing(payment) == Some(Standing::Review) => WhyNot::UnderReview,
        _ => WhyNot::NotPaid,
    }
}

fn standing(payment: &Payment) -> Option<Standing> {
    payment.best.as_ref().map(|best| best.standing)
}

fn capture(payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    let partial = supported(with.capabilities.capture)?;
    match payment.money() {
        MoneyState::Authorised | MoneyState::PartCaptured | MoneyState::PartRefunded => {}
        MoneyState::Captured | MoneyState::Refunded => return Err(WhyNot::FullyCaptured),
        MoneyState::Voided if standing(payment) == Some(Standing::Lapsed) => return Err(WhyNot::Lapsed),
        MoneyState::Voided => return Err(WhyNot::Voided),
        MoneyState::ChargedBack => return Err(WhyNot::ChargedBack),
        MoneyState::None | MoneyState::Declined | MoneyState::Unknown => return Err(not_there(payment)),
    }
    let most = payment.totals().to_capture();
    if !most.is_positive() {
        return Err(WhyNot::FullyCaptured);
    }
    Ok(Permit { most: Some(most), partial })
}

fn change(payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    if !with.capabilities.update {
        return Err(WhyNot::NotSupported);
    }
    match payment.money() {
        MoneyState::Authorised if payment.part => Err(WhyNot::PaidInParts),
        MoneyState::Authorised => {
            Ok(Permit { most: Some(update::most(payment.agreed(), with.limits)), partial: true })
        }
        MoneyState::PartCaptured | MoneyState::Captured | MoneyState::PartRefunded | MoneyState::Refunded => {
            Err(WhyNot::AmountFixed)
        }
        MoneyState::Voided if standing(payment) == Some(Standing::Lapsed) => Err(WhyNot::Lapsed),
        MoneyState::Voided => Err(WhyNot::Voided),
        MoneyState::ChargedBack => Err(WhyNot::ChargedBack),
        MoneyState::None | MoneyState::Declined | MoneyState::Unknown => Err(not_there(payment)),
    }
}

fn refund(payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    let partial = supported(with.capabilities.refund)?;
    match payment.money() {
        MoneyState::Captured | MoneyState::PartCaptured | MoneyState::PartRefunded => {}
        MoneyState::Refunded => return Err(WhyNot::FullyRefunded),
        MoneyState::Authorised => return Err(WhyNot::NotCaptured),
        MoneyState::Voided => return Err(WhyNot::Voided),
        MoneyState::ChargedBack => return Err(WhyNot::ChargedBack),
        MoneyState::None | MoneyState::Declined | MoneyState::Unknown => return Err(not_there(payment)),
    }
    let most = payment.totals().to_refund();
    if !most.is_positive() {
        return Err(WhyNot::FullyRefunded);
    }
    let confirming = payment.best.as_ref().is_some_and(|best| best.confirming);
    if confirming && payment.totals().refunded.is_positive() {
        return Err(WhyNot::RefundPending);
    }
    let age = with.now.duration_since(payment.created_at);
    if age > jiff::SignedDuration::from_hours(24 * i64::from(with.limits.refund_days)) {
        return Err(WhyNot::TooLate);
    }
    if with.capabilities.void_until_settled && !settled(payment, with.now) {
        return Err(WhyNot::NotSettled);
    }
    Ok(Permit { most: Some(most), partial })
}

fn cancel(payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    supported(with.capabilities.cancel)?;
    match payment.money() {
        MoneyState::Authorised => Ok(Permit { most: Some(payment.totals().to_capture()), partial: false }),
        MoneyState::Captured | MoneyState::PartCaptured if with.capabilities.void_until_settled => {
            let most = Some(payment.totals().captured);
            if settled(payment, with.now) {
                Err(WhyNot::Settled)
            } else {
                Ok(Permit { most, partial: false })
            }
        }
        MoneyState::Captured | MoneyState::PartCaptured | MoneyState::PartRefunded | MoneyState::Refunded => {
            Err(WhyNot::AlreadyCaptured)
        }
        MoneyState::Voided if standing(payment) == Some(Standing::Lapsed) => Err(WhyNot::Lapsed),
        MoneyState::Voided => Err(WhyNot::Voided),
        MoneyState::ChargedBack => Err(WhyNot::ChargedBack),
        MoneyState::None | MoneyState::Declined | MoneyState::Unknown => Err(not_there(payment)),
    }
}

/// Whether the batch with the payment is closed. Where the provider does not say, it counts as open for two days: longer
/// than any batch.
fn settled(payment: &Payment, now: Timestamp) -> bool {
    let told = payment.best.as_ref().and_then(|best| best.settled);
    told.unwrap_or_else(|| now.duration_since(payment.created_at) > jiff::SignedDuration::from_hours(48))
}

fn review(payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    if !with.capabilities.review {
        return Err(WhyNot::NotSupported);
    }
    if standing(payment) == Some(Standing::Review) { Ok(PLAIN) } else { Err(WhyNot::NotUnderReview) }
}

fn resend(payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    if with.capabilities.notifies_payer {
        return Err(WhyNot::SentByProvider);
    }
    match payment.link_state(with.now) {
        LinkState::Active | LinkState::PartPaid if with.has_address => Ok(PLAIN),
        LinkState::Active | LinkState::PartPaid => Err(WhyNot::NoAddress),
        other => Err(link_why(other)),
    }
}

fn relink(payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    if payment.channel != Channel::Link {
        return Err(WhyNot::NoLink);
    }
    match payment.link_state(with.now) {
        LinkState::Expired | LinkState::Withdrawn => Ok(PLAIN),
        LinkState::None if payment.unsettled().is_none() => Ok(PLAIN),
        LinkState::Active => Err(WhyNot::LinkActive),
        // It was paid, and what was reserved was given up since: the order is free again.
        LinkState::Paid if payment.money() == MoneyState::Voided => Ok(PLAIN),
        other => Err(link_why(other)),
    }
}

fn withdraw(payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    match payment.link_state(with.now) {
        LinkState::Active if with.capabilities.withdraw_link => Ok(PLAIN),
        LinkState::Active => Err(WhyNot::NotSupported),
        other => Err(link_why(other)),
    }
}

fn link_why(state: LinkState) -> WhyNot {
    match state {
        LinkState::None => WhyNot::NoLink,
        LinkState::Draft => WhyNot::LinkUnsettled,
        LinkState::Active => WhyNot::LinkActive,
        LinkState::PartPaid | LinkState::Paid => WhyNot::LinkPaid,
        LinkState::Expired => WhyNot::LinkExpired,
        LinkState::Withdrawn | LinkState::Replaced => WhyNot::LinkWithdrawn,
    }
}

fn receipt(payment: &Payment, with: &Circumstances<'_>) -> Result<Permit, WhyNot> {
    match payment.money() {
        MoneyState::None | MoneyState::Declined | MoneyState::Unknown | MoneyState::Voided => {
            Err(not_there(payment))
        }
        _ if with.has_address => Ok(PLAIN),
        _ => Err(WhyNot::NoAddress),
    }
}

fn close_unknown(payment: &Payment) -> Result<Permit, WhyNot> {
    match payment.unknown() {
        None => Err(WhyNot::NothingUnknown),
        // One *not found* can be a request still on its way; two, some time apart, are what a person may decide on.
        Some(operation) if operation.not_found < 2 => Err(WhyNot::ProviderNotAsked),
        Some(_) => Ok(PLAIN),
    }
}
