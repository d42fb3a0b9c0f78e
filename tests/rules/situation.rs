//! The situations a payment can be in, each built from the events that lead there. Knows no rule.

use domain::account::{CardEntryMode, CredentialProfile, Environment};
use domain::id::{AccountId, AttemptId, OperatorId, OrderId, PaymentId, ProviderId};
use domain::payment::{
    Answer, CaptureMode, Channel, Checks, LinkMade, NewPayment, OperationKind, Payment, PaymentEvent, Report,
    Standing, UnknownCause, Via,
};
use domain::provider::Limits;
use domain::{Money, Timestamp};
use jiff::SignedDuration;

/// What varies within a situation without changing a verdict.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    /// What is paid.
    pub amount: Money,
    /// A true part of it.
    pub part: Money,
    /// Seconds since the payment was opened, within the situation's time.
    pub age: i64,
}

/// A situation, in the order of a payment's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    LinkOpen,
    LinkExpired,
    LinkWithdrawn,
    Declined,
    NeedsPayer,
    UnderReview,
    Unknown,
    UnknownAndNotFound,
    Reserved,
    ReservedPart,
    PartCaptured,
    CapturedOpenBatch,
    CapturedSettled,
    CapturedLongAgo,
    RefundAsked,
    PartRefunded,
    Refunded,
    Voided,
    Lapsed,
    ChargedBack,
}

use Situation::*;

impl Situation {
    pub const ALL: &[(Self, &'static str)] = &[
        (LinkOpen, "link open"),
        (LinkExpired, "link closed unpaid"),
        (LinkWithdrawn, "link withdrawn"),
        (Declined, "declined"),
        (NeedsPayer, "the payer has to confirm"),
        (UnderReview, "under review"),
        (Unknown, "outcome unknown"),
        (UnknownAndNotFound, "outcome unknown, twice not found"),
        (Reserved, "reserved"),
        (ReservedPart, "reserved, one part of its order"),
        (PartCaptured, "part captured"),
        (CapturedOpenBatch, "captured, batch open"),
        (CapturedSettled, "captured, batch settled"),
        (CapturedLongAgo, "captured, too long ago to refund"),
        (RefundAsked, "part refunded, not confirmed by the bank yet"),
        (PartRefunded, "part refunded"),
        (Refunded, "refunded"),
        (Voided, "cancelled"),
        (Lapsed, "lapsed"),
        (ChargedBack, "charged back"),
    ];

    /// Whether it is about a link nobody has paid.
    fn is_link(self) -> bool {
        matches!(self, LinkOpen | LinkExpired | LinkWithdrawn)
    }

    /// A payment in this situation, and the moment at which it is looked at.
    pub fn payment(self, provider: &str, limits: &Limits, of: Figures) -> (Payment, Timestamp) {
        let start: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
        let after = |seconds: i64| start.checked_add(SignedDuration::from_secs(seconds)).unwrap();
        let day = 86_400;
        let now = match self {
            CapturedLongAgo => after(i64::from(limits.refund_days) * day + 1 + of.age),
            LinkExpired => after(i64::from(limits.link_seconds_default) + of.age),
            LinkOpen => after(of.age % i64::from(limits.link_seconds_default)),
            _ => after(of.age % (i64::from(limits.refund_days) * day)),
        };
        let channel = if self.is_link() { Channel::Link } else { Channel::Telephone };
        let new = NewPayment {
            id: PaymentId::new("p"),
            order_id: OrderId::new("o"),
            account_id: AccountId::new("a"),
            provider: ProviderId::new(provider),
            environment: Environment::Test,
            channel,
            capture: CaptureMode::Manual,
            entry: CardEntryMode::Direct,
            amount: of.amount,
            provider_order_id: "SO-1".into(),
            profile: CredentialProfile::Main,
            owner: OperatorId::new("rep"),
            part: self == ReservedPart,
        };
        let mut payment = Payment::open(new, start);
        let kind = if self.is_link() { OperationKind::OpenPage } else { OperationKind::Charge };
        let attempt = AttemptId::new("first");
        payment
            .apply(&PaymentEvent::Sent { attempt: attempt.clone(), kind, amount: None, reason: None }, start);
        let answered = |answer| PaymentEvent::Answered { attempt: attempt.clone(), answer };
        let link = LinkMade { expires_at: after(i64::from(limits.link_seconds_default)), tries: None };
        let event = match self {
            LinkOpen | LinkExpired | LinkWithdrawn => answered(Answer::Link(link)),
            Unknown | UnknownAndNotFound => answered(Answer::Unknown(UnknownCause::TimedOut)),
            _ => answered(Answer::Report(Box::new(self.report(of)))),
        };
        payment.apply(&event, start);
        if self == LinkWithdrawn {
            payment.apply(&PaymentEvent::LinkWithdrawn, start);
        }
        if self == UnknownAndNotFound {
            payment.apply(&PaymentEvent::NotFound { via: Via::Poll }, start);
            payment.apply(&PaymentEvent::NotFound { via: Via::Asked }, after(60));
        }
        (payment, now)
    }

    fn report(self, of: Figures) -> Report {
        let zero = Money::zero(of.amount.currency());
        let (all, part) = (of.amount, of.part);
        let (standing, authorised, captured, refunded) = match self {
            Declined => (Standing::Declined, zero, zero, zero),
            NeedsPayer => (Standing::NeedsPayer, zero, zero, zero),
            UnderReview => (Standing::Review, all, zero, zero),
            PartCaptured => (Standing::Accepted, all, part, zero),
            CapturedOpenBatch | CapturedSettled | CapturedLongAgo => (Standing::Accepted, all, all, zero),
            RefundAsked | PartRefunded => (Standing::Accepted, all, all, part),
            Refunded => (Standing::Accepted, all, all, all),
            Voided => (Standing::Voided, all, zero, zero),
            Lapsed => (Standing::Lapsed, all, zero, zero),
            ChargedBack => (Standing::ChargedBack, all, all, zero),
            _ => (Standing::Accepted, all, zero, zero),
        };
        Report {
            provider_order_id: "SO-1".into(),
            reference: Some("800900000101".into()),
            standing,
            amount: Some(all),
            authorised,
            captured,
            refunded,
            asked_for: false,
            given_up: None,
            refused: None,
            confirming: self == RefundAsked,
            settled: Some(!matches!(self, Reserved | ReservedPart | PartCaptured | CapturedOpenBatch)),
            refusal: None,
            card: None,
            checks: Checks::default(),
            eci: None,
            status: String::new(),
            authorisation_code: None,
            attempt: 1,
            authorised_at: None,
            updated_at: None,
        }
    }
}
