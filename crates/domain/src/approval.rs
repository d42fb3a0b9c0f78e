//! Orders that wait for a person: when an approval is needed, who may give it, and what a given one covers.
//! Pure, and without words: each cause and each `WhyNot` has its own in `locales/*/approvals.ftl` and `errors.ftl`.

use serde::{Deserialize, Serialize};

use crate::id::{CustomerId, OperatorId, OrderId};
use crate::order::Order;
use crate::{Currency, Money, Timestamp};

/// A person who works at the terminal, as far as approvals ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: OperatorId,
    /// Whether they may approve any order, not only their own.
    pub manager: bool,
}

/// Why an order needs an approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// Its total is above the limit of its currency.
    OverLimit,
    /// Its customer is marked so.
    Customer,
}

/// The totals above which an order needs an approval: one per currency at most, never compared across currencies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits(Vec<Money>);

impl Limits {
    /// From amounts; of two in one currency the lower holds.
    #[must_use]
    pub fn new(amounts: impl IntoIterator<Item = Money>) -> Self {
        let mut limits: Vec<Money> = Vec::new();
        for amount in amounts {
            match limits.iter_mut().find(|limit| limit.currency() == amount.currency()) {
                Some(limit) if limit.minor() <= amount.minor() => {}
                Some(limit) => *limit = amount,
                None => limits.push(amount),
            }
        }
        Self(limits)
    }

    /// The limit of a currency, if there is one.
    #[must_use]
    pub fn of(&self, currency: Currency) -> Option<Money> {
        self.0.iter().copied().find(|limit| limit.currency() == currency)
    }
}

/// Why this order needs an approval; empty when it needs none.
#[must_use]
pub fn causes(order: &Order, limits: &Limits) -> Vec<Cause> {
    let total = order.total();
    let over = limits.of(total.currency()).is_some_and(|limit| total.minor() > limit.minor());
    let mut causes = Vec::new();
    if over {
        causes.push(Cause::OverLimit);
    }
    if order.customer.needs_approval {
        causes.push(Cause::Customer);
    }
    causes
}

/// What an approval was asked for: so much, of this customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The most it covers.
    pub total: Money,
    /// The customer's place in the address book, if it had one.
    pub customer_id: Option<CustomerId>,
    /// The customer's name.
    pub customer: String,
}

impl Subject {
    /// What approving `order` as it is now would cover.
    #[must_use]
    pub fn of(order: &Order) -> Self {
        Self {
            total: order.total(),
            customer_id: order.customer.id.clone(),
            customer: order.customer.display_name(),
        }
    }

    /// Whether the order is still what was asked for: the same customer, the same currency, and not more.
    #[must_use]
    pub fn covers(&self, order: &Order) -> bool {
        let same_customer = match (&self.customer_id, &order.customer.id) {
            (Some(asked), Some(now)) => asked == now,
            _ => self.customer == order.customer.display_name(),
        };
        let total = order.total();
        same_customer && total.currency() == self.total.currency() && total.minor() <= self.total.minor()
    }
}

/// What a person decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Who.
    pub by: OperatorId,
    /// When.
    pub at: Timestamp,
    /// Why; may be empty when somebody else's order was approved.
    pub reason: String,
}

/// Where a request stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalState {
    /// Nobody has decided yet.
    Waiting,
    /// Given.
    Approved(Decision),
    /// Not given: the order goes back to whoever asked.
    SentBack(Decision),
    /// The order was thrown away before anybody decided.
    Withdrawn,
}

/// What happens to the approval of an order. Each names who did it, because the record is replayed without its actors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum ApprovalEvent {
    /// Somebody asked; an earlier request of the order is over with it.
    Asked {
        /// Who asked.
        by: OperatorId,
        /// Who is to decide.
        approver: OperatorId,
        /// What for.
        subject: Subject,
        /// Why it is needed.
        causes: Vec<Cause>,
    },
    /// Given.
    Approved {
        /// Who.
        by: OperatorId,
        /// Why; never empty when it is the own request.
        reason: String,
    },
    /// Not given.
    SentBack {
        /// Who.
        by: OperatorId,
        /// Why; never empty.
        reason: String,
    },
    /// Another person will decide.
    TakenOver {
        /// Who.
        by: OperatorId,
    },
    /// The order was thrown away.
    Withdrawn {
        /// Who.
        by: OperatorId,
    },
}

/// The newest request of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Of which order.
    pub order_id: OrderId,
    /// How often was asked; a page that shows an older round is stale.
    pub round: u32,
    /// Who asked.
    pub asked_by: OperatorId,
    /// When.
    pub asked_at: Timestamp,
    /// Who is to decide.
    pub approver: OperatorId,
    /// What for.
    pub subject: Subject,
    /// Why it is needed.
    pub causes: Vec<Cause>,
    /// Where it stands.
    pub state: ApprovalState,
}

impl Approval {
    /// What the next event makes of the newest request.
    ///
    /// # Errors
    /// [`WhyNot::NotWaiting`] when there is nothing to decide: a late or repeated decision changes nothing.
    pub fn after(
        now: Option<Self>,
        order_id: &OrderId,
        event: &ApprovalEvent,
        at: Timestamp,
    ) -> Result<Self, WhyNot> {
        if let ApprovalEvent::Asked { by, approver, subject, causes } = event {
            return Ok(Self {
                order_id: order_id.clone(),
                round: now.map_or(0, |before| before.round).saturating_add(1),
                asked_by: by.clone(),
                asked_at: at,
                approver: approver.clone(),
                subject: subject.clone(),
                causes: causes.clone(),
                state: ApprovalState::Waiting,
            });
        }
        let mut request = now.filter(|r| r.state == ApprovalState::Waiting).ok_or(WhyNot::NotWaiting)?;
        let decision =
            |by: &OperatorId, reason: &str| Decision { by: by.clone(), at, reason: reason.to_owned() };
        match event {
            ApprovalEvent::Asked { .. } => {}
            ApprovalEvent::Approved { by, reason } => {
                request.state = ApprovalState::Approved(decision(by, reason));
            }
            ApprovalEvent::SentBack { by, reason } => {
                request.state = ApprovalState::SentBack(decision(by, reason));
            }
            ApprovalEvent::TakenOver { by } => request.approver = by.clone(),
            ApprovalEvent::Withdrawn { .. } => request.state = ApprovalState::Withdrawn,
        }
        Ok(request)
    }
}

/// Where an order stands between its writing and its payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It needs no approval.
    NotNeeded,
    /// It needs one, and nobody was asked for the order as it is now.
    Needed,
    /// Somebody was asked.
    Waiting(&'a Approval),
    /// It was sent back; somebody has to be asked again.
    SentBack(&'a Approval, &'a Decision),
    /// It was approved as it is.
    Approved(&'a Approval, &'a Decision),
}

impl Standing<'_> {
    /// Whether a card may be charged or a link sent. Everything else waits.
    #[must_use]
    pub fn may_be_paid(&self) -> bool {
        matches!(self, Self::NotNeeded | Self::Approved(..))
    }
}

/// Where an order stands, given its newest request. An approval of less, or of another customer, counts for nothing.
#[must_use]
pub fn standing<'a>(order: &Order, limits: &Limits, approval: Option<&'a Approval>) -> Standing<'a> {
    if causes(order, limits).is_empty() {
        return Standing::NotNeeded;
    }
    let Some(approval) = approval else { return Standing::Needed };
    match &approval.state {
        ApprovalState::SentBack(decision) => Standing::SentBack(approval, decision),
        ApprovalState::Waiting if approval.subject.covers(order) => Standing::Waiting(approval),
        ApprovalState::Approved(decision) if approval.subject.covers(order) => {
            Standing::Approved(approval, decision)
        }
        ApprovalState::Waiting | ApprovalState::Approved(_) | ApprovalState::Withdrawn => Standing::Needed,
    }
}

/// Why a person may not decide a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// Nothing waits: it was decided, withdrawn or never asked.
    NotWaiting,
    /// Neither the order's salesperson nor a manager.
    NotApprover,
    /// They asked for it themselves, and somebody else can decide.
    OwnRequest,
    /// They are the one to decide already.
    AlreadyYours,
}

/// A decision that may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Permit {
    /// It is the own request of the only person there is: the reason goes on record.
    pub own: bool,
}

fn may_ever(person: &Person, owner: &OperatorId) -> bool {
    person.manager || person.id == *owner
}

/// Whether `me` may decide a request about an order of `owner`, among these people.
///
/// # Errors
/// The first rule that forbids it.
pub fn may_decide(
    me: &Person,
    request: &Approval,
    owner: &OperatorId,
    people: &[Person],
) -> Result<Permit, WhyNot> {
    if request.state != ApprovalState::Waiting {
        return Err(WhyNot::NotWaiting);
    }
    if !may_ever(me, owner) {
        return Err(WhyNot::NotApprover);
    }
    let own = request.asked_by == me.id;
    if own && people.iter().any(|other| other.id != me.id && may_ever(other, owner)) {
        return Err(WhyNot::OwnRequest);
    }
    Ok(Permit { own })
}

/// Whether `me` may take the deciding over from whoever was asked.
///
/// # Errors
/// As [`may_decide`], and when it is theirs already.
pub fn may_take_over(
    me: &Person,
    request: &Approval,
    owner: &OperatorId,
    people: &[Person],
) -> Result<(), WhyNot> {
    may_decide(me, request, owner, people)?;
    if request.approver == me.id { Err(WhyNot::AlreadyYours) } else { Ok(()) }
}

/// Who is asked: the order's salesperson, else a manager, else whoever asks, if they may decide at all.
#[must_use]
pub fn approver_for<'a>(asker: &OperatorId, owner: &OperatorId, people: &'a [Person]) -> Option<&'a Person> {
    let others = || people.iter().filter(|person| person.id != *asker && may_ever(person, owner));
    let salesperson = others().find(|person| person.id == *owner);
    let alone = || people.iter().find(|person| person.id == *asker && may_ever(person, owner));
    salesperson.or_else(|| others().next()).or_else(alone)
}
