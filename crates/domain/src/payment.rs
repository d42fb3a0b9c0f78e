//! One attempt to pay an order through one account: its facts, its operations and how reports move it, forward only.
//! Knows no provider's codes (those are mapped before they come here) and never asks the clock.

mod fold;
mod link;
mod operation;
mod report;
mod setback;
mod totals;
mod update;

pub use fold::{Answer, PaymentEvent, Via};
pub use link::{Link, LinkMade, LinkState, LinkUrl};
pub use operation::{NotSentCause, Operation, OperationKind, OperationState, UnknownCause};
pub use report::{Check, Checks, Refused, Report, Standing, further};
pub use setback::{Setback, Told};
pub use totals::Totals;

use serde::{Deserialize, Serialize};

use crate::account::{CardEntryMode, CredentialProfile, Environment};
use crate::card::CardSummary;
use crate::id::{AccountId, OperatorId, OrderId, PaymentId, ProviderId};
use crate::reason::Refusal;
use crate::{Money, Timestamp};

/// How the order reached the shop, and so how the card is presented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Keyed while the customer is on the phone (MOTO).
    Telephone,
    /// Keyed from a letter or fax (MOTO).
    Mail,
    /// Paid by the customer on the provider's page (e-commerce).
    Link,
}

impl Channel {
    /// Whether it is a mail or telephone order, which nobody authenticates.
    #[must_use]
    pub fn is_moto(self) -> bool {
        self != Self::Link
    }
}

/// When the money is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaptureMode {
    /// At once (sale).
    Immediate,
    /// When somebody captures it, usually on shipping (authorization).
    Manual,
}

/// What is known of the money. On screen it speaks plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoneyState {
    /// Nothing has happened yet.
    None,
    /// Reserved on the card.
    Authorised,
    /// Part of what was reserved is taken.
    PartCaptured,
    /// Taken.
    Captured,
    /// The reservation was given up or lapsed; nothing was taken.
    Voided,
    /// Part of what was taken went back.
    PartRefunded,
    /// All that was taken went back.
    Refunded,
    /// Refused; nothing was taken.
    Declined,
    /// A request was sent and no answer came: it may or may not have happened.
    Unknown,
    /// The cardholder took it back through the bank.
    ChargedBack,
}

/// What became of one attempt to pay, as the rep is told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Reserved or taken.
    Approved,
    /// Given up or lapsed; nothing was taken.
    Voided,
    /// Refused, with the reason where one was given.
    Declined(Option<Refusal>),
    /// In the provider's hands: no answer yet, or under review.
    Pending,
    /// The bank wants the customer to authenticate: not paid.
    NeedsPayer,
    /// Not known.
    Unknown,
    /// Never reached the bank.
    NotProcessed(Option<Refusal>),
    /// Nothing was asked yet.
    Open,
}

/// One attempt to pay an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// The order it pays.
    pub order_id: OrderId,
    /// Through which account.
    pub account_id: AccountId,
    /// Of which provider.
    pub provider: ProviderId,
    /// Test or live, as the account was then.
    pub environment: Environment,
    /// Telephone, mail or link.
    pub channel: Channel,
    /// Now or later.
    pub capture: CaptureMode,
    /// How the card is keyed (meaningless for a link).
    pub entry: CardEntryMode,
    /// What is to be paid.
    pub amount: Money,
    /// What the provider knows the order by; unique per account.
    pub provider_order_id: String,
    /// The credentials all its calls use.
    pub profile: CredentialProfile,
    /// Who answers for it.
    pub owner: OperatorId,
    /// It asks for a part of what the order comes to: once settled, it does not keep the order from being paid further.
    #[serde(default, skip_serializing_if = "is_whole")]
    pub part: bool,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When anything last changed.
    pub updated_at: Timestamp,
    /// When the provider was last asked and answered.
    pub asked_at: Option<Timestamp>,
    /// The provider's reference of the transaction, once there is one.
    pub reference: Option<String>,
    /// What may be kept of the card.
    pub card: Option<CardSummary>,
    /// Why nothing came of it, if so.
    pub refusal: Option<Refusal>,
    /// The link, if it has one. Its address is kept elsewhere.
    pub link: Option<Link>,
    /// Every request that could move its money or make its link, in order.
    pub operations: Vec<Operation>,
    /// The most that any report said was reserved: what lapses or is voided no longer tells.
    #[serde(default)]
    pub reserved: Option<Money>,
    /// What the customer agreed to, where the amount was changed since without asking anew.
    #[serde(default)]
    pub agreed: Option<Money>,
    /// The furthest report so far.
    pub best: Option<Report>,
    /// The newest report that a capture or refund was refused after all.
    pub setback: Option<Report>,
    /// The other refusals, the lowest figure first: a refusal does not age.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub setbacks: Vec<Setback>,
    /// A person closed an unknown outcome as *not charged*; kept, because late truth still wins.
    pub closed_as_not_charged: bool,
    /// A success arrived after a decline or closure: a person has to look.
    pub paid_after_all: bool,
    /// The provider reported another amount than was asked for, or a transaction that cannot be this one: never adopted, a
    /// person has to look.
    pub mismatched: bool,
    /// What did not fit last: said again after a person has looked, it is no news.
    #[serde(default)]
    pub misfit: Option<Misfit>,
    /// The order was changed to this total after the link went out; who pays the link all the same is told of.
    #[serde(default)]
    pub amended: Option<Money>,
}

/// What a provider told of a payment and cannot be of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Misfit {
    /// Another amount.
    Amount(Money),
    /// Another currency or another order.
    Other,
}

/// What a payment starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields are those of `Payment`")]
pub struct NewPayment {
    pub id: PaymentId,
    pub order_id: OrderId,
    pub account_id: AccountId,
    pub provider: ProviderId,
    pub environment: Environment,
    pub channel: Channel,
    pub capture: CaptureMode,
    pub entry: CardEntryMode,
    pub amount: Money,
    pub provider_order_id: String,
    pub profile: CredentialProfile,
    pub owner: OperatorId,
    #[serde(default, skip_serializing_if = "is_whole")]
    pub part: bool,
}

/// What was written before there were parts reads the same.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
fn is_whole(part: &bool) -> bool {
    !part
}

impl Payment {
    /// Opens a payment of which nothing was asked yet.
    #[must_use]
    pub fn open(new: NewPayment, at: Timestamp) -> Self {
        Self {
            id: new.id,
            order_id: new.order_id,
            account_id: new.account_id,
            provider: new.provider,
            environment: new.environment,
            channel: new.channel,
            capture: new.capture,
            entry: new.entry,
            amount: new.amount,
            provider_order_id: new.provider_order_id,
            profile: new.profile,
            owner: new.owner,
            part: new.part,
            created_at: at,
            updated_at: at,
            asked_at: None,
            reference: None,
            card: None,
            refusal: None,
            link: None,
            operations: Vec::new(),
            reserved: None,
            agreed: None,
            best: None,
            setback: None,
            setbacks: Vec::new(),
            closed_as_not_charged: false,
            paid_after_all: false,
            mismatched: false,
            misfit: None,
            amended: None,
        }
    }

    /// The operation that was sent and not answered yet, or whose answer is unknown.
    #[must_use]
    pub fn unsettled(&self) -> Option<&Operation> {
        self.operations.iter().rev().find(|operation| operation.state.is_unsettled())
    }

    /// The operation whose answer is unknown.
    #[must_use]
    pub fn unknown(&self) -> Option<&Operation> {
        self.operations.iter().rev().find(|operation| matches!(operation.state, OperationState::Unknown(_)))
    }

    /// Why the provider was never asked, if the last attempt to pay did not leave.
    #[must_use]
    pub fn never_asked(&self) -> Option<NotSentCause> {
        match self.operations.last()?.state {
            OperationState::NotSent(cause) if self.best.is_none() && self.link.is_none() => Some(cause),
            _ => None,
        }
    }

    /// What is known of the money.
    #[must_use]
    pub fn money(&self) -> MoneyState {
        if self.unknown().is_some_and(|operation| operation.kind.moves_money()) {
            return MoneyState::Unknown;
        }
        let Some(best) = &self.best else {
            return if self.refusal.is_some() { MoneyState::Declined } else { MoneyState::None };
        };
        self.totals().state(best.standing)
    }

    /// The amounts, as far as the provider confirmed them.
    #[must_use]
    pub fn totals(&self) -> Totals {
        Totals::of(self)
    }

    /// What the customer agreed to pay: what a change of the amount is measured by.
    #[must_use]
    pub fn agreed(&self) -> Money {
        self.agreed.unwrap_or(self.amount)
    }

    /// What became of the attempt to pay.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        match self.money() {
            MoneyState::Unknown => return Outcome::Unknown,
            MoneyState::Voided => return Outcome::Voided,
            MoneyState::Declined if self.best.is_none() => {
                return Outcome::NotProcessed(self.refusal.clone());
            }
            MoneyState::Declined => return Outcome::Declined(self.refusal.clone()),
            MoneyState::None => {}
            _ => return Outcome::Approved,
        }
        match self.best.as_ref().map(|best| best.standing) {
            Some(Standing::NeedsPayer) => Outcome::NeedsPayer,
            Some(_) => Outcome::Pending,
            None if self.unsettled().is_some() => Outcome::Pending,
            None if self.never_asked().is_some() => Outcome::NotProcessed(None),
            None => Outcome::Open,
        }
    }

    /// Whether the order may not be charged again because of this payment. A part that is settled leaves room for the rest.
    #[must_use]
    pub fn locks_order(&self) -> bool {
        let settled = matches!(
            self.money(),
            MoneyState::Authorised
                | MoneyState::PartCaptured
                | MoneyState::Captured
                | MoneyState::PartRefunded
        );
        self.holds_order() && !(self.part && settled && !self.awaits_money())
    }

    /// Whether this payment takes, or may have taken, money for the order. What was paid and does not fit holds it until
    /// somebody has looked.
    #[must_use]
    pub fn holds_order(&self) -> bool {
        if self.awaits_money() || (self.mismatched && self.best.is_none()) {
            return true;
        }
        match self.money() {
            MoneyState::Unknown
            | MoneyState::Authorised
            | MoneyState::PartCaptured
            | MoneyState::Captured
            // The shop still has the rest.
            | MoneyState::PartRefunded
            | MoneyState::ChargedBack => true,
            MoneyState::Voided | MoneyState::Refunded | MoneyState::Declined => false,
            MoneyState::None => {
                let standing = self.best.as_ref().map(|best| best.standing);
                // A telephone order that needs the payer is lost; a link that does is still being paid.
                matches!(standing, Some(Standing::InProgress | Standing::Review))
                    || (standing == Some(Standing::NeedsPayer) && self.channel == Channel::Link)
            }
        }
    }

    /// Whether a request that moves its money has no outcome yet.
    #[must_use]
    pub fn awaits_money(&self) -> bool {
        self.unsettled().is_some_and(|operation| operation.kind.moves_money())
    }

    /// Whether a report can be the awaited outcome of this payment, which holds no transaction yet.
    #[must_use]
    pub fn expects(&self, report: &Report) -> bool {
        self.lacks(report) && self.awaits_money()
    }

    fn lacks(&self, report: &Report) -> bool {
        self.reference.is_none() && report.amount.is_none_or(|amount| amount == self.amount)
    }

    /// Whether a report that no other payment holds may be taken for this one; `others` share the provider's order id with
    /// it. Cards keyed one after the other do, and a first link: what one of them expects, the others leave to it, or its
    /// transaction would be theirs and its outcome stay unknown. One whose request never left takes nothing at all, and a
    /// keyed card through which money moved keeps to its own transaction.
    #[must_use]
    pub fn may_take_over<'a>(&self, report: &Report, others: impl IntoIterator<Item = &'a Self>) -> bool {
        let holds = self.reference.is_some() && self.reference == report.reference;
        let moved = |best: &Report| best.standing.phase() >= Standing::Accepted.phase();
        let fixed =
            self.channel.is_moto() && self.reference.is_some() && self.best.as_ref().is_some_and(moved);
        if self.never_asked().is_some() || fixed {
            return holds;
        }
        // What nobody waits for may be the late truth of a charge that a person closed.
        let late = |payment: &Self| payment.lacks(report) && payment.closed_as_not_charged;
        let others: Vec<&Self> = others.into_iter().collect();
        let awaited = others.iter().any(|other| other.expects(report));
        let left = late(self) || !others.iter().any(|other| late(other));
        holds || self.expects(report) || (!awaited && left)
    }

    /// The state of the link at `now`.
    #[must_use]
    pub fn link_state(&self, now: Timestamp) -> LinkState {
        LinkState::of(self, now)
    }

    /// When the reservation lapses by the provider's clock, while a part of it may still be captured.
    #[must_use]
    pub fn lapses_at(&self, authorisation_days: u16) -> Option<Timestamp> {
        let held = matches!(
            self.money(),
            MoneyState::Authorised | MoneyState::PartCaptured | MoneyState::PartRefunded
        );
        let open = held && self.totals().to_capture().is_positive();
        let since = self.best.as_ref().and_then(|best| best.authorised_at).unwrap_or(self.created_at);
        let span = jiff::SignedDuration::from_hours(24 * i64::from(authorisation_days));
        open.then(|| since.checked_add(span).ok()).flatten()
    }
}
