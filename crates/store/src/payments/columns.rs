//! What the table's columns say of a payment. Pure: the same document always gives the same columns.

use domain::payment::{
    LinkState, MoneyState, Operation, OperationKind, OperationState, Payment, PaymentEvent, Standing,
};
use domain::{Timestamp, order::Order};

use super::guard::takes;
use crate::StoreError;
use crate::error::unreadable;
use crate::search::searchable;

/// The columns that follow from the payment alone.
pub(super) struct Columns {
    pub(super) money: String,
    pub(super) link: &'static str,
    pub(super) link_expires: Option<Timestamp>,
    pub(super) captured: i64,
    pub(super) refunded: i64,
    pub(super) refund_pending: i64,
    pub(super) unsettled: usize,
    pub(super) unsettled_money: usize,
    pub(super) takings: usize,
    pub(super) charging: bool,
    pub(super) locks: bool,
    pub(super) needs_look: bool,
    pub(super) at_risk: Option<i64>,
    pub(super) doc: String,
}

impl Columns {
    /// `event` is what just happened: only the intent of a refund is held against what was captured.
    pub(super) fn of(payment: &Payment, event: &PaymentEvent) -> Result<Self, StoreError> {
        let totals = payment.totals();
        let count = |test: &dyn Fn(&Operation) -> bool| payment.operations.iter().filter(|o| test(o)).count();
        let unsettled = |o: &Operation| o.state.is_unsettled();
        let (captured, refunded) = (totals.captured.minor(), totals.refunded.minor());
        let pending = refund_pending(payment);
        // A later report may find less captured than was thought; it is recorded whatever it says.
        let intent = matches!(event, PaymentEvent::Sent { kind: OperationKind::Refund, .. });
        let refund_pending = if intent { pending } else { pending.min(captured - refunded).max(0) };
        Ok(Self {
            money: word(&payment.money())?,
            link: link(payment),
            link_expires: payment.link.as_ref().map(|link| link.expires_at),
            captured,
            refunded,
            refund_pending,
            unsettled: count(&unsettled),
            unsettled_money: count(&|o| unsettled(o) && o.kind.moves_money()),
            takings: count(&|o| takes(o.kind)),
            charging: count(&|o| unsettled(o) && o.kind == OperationKind::Charge) > 0,
            locks: payment.locks_order(),
            needs_look: needs_look(payment),
            at_risk: at_risk(payment),
            doc: serde_json::to_string(payment).map_err(unreadable("payment"))?,
        })
    }
}

/// What refunds under way would still add to what is refunded.
fn refund_pending(payment: &Payment) -> i64 {
    let totals = payment.totals();
    let pending = |operation: &Operation| {
        let all = operation.before.to_refund();
        let target = operation.before.refunded.minor() + operation.amount.unwrap_or(all).minor();
        (target - totals.refunded.minor()).max(0)
    };
    payment
        .operations
        .iter()
        .filter(|o| o.kind == OperationKind::Refund && o.state.is_unsettled())
        .map(pending)
        .sum()
}

/// What is lost when the payment's clock runs out, in ten-thousandths of the currency's unit: no currency has a finer
/// minor unit.
pub(super) fn at_risk(payment: &Payment) -> Option<i64> {
    let (_, money) = domain::clock::at_risk(payment)?;
    let scale = 10_i64.saturating_pow(4_u32.saturating_sub(money.currency().exponent()));
    Some(money.minor().saturating_mul(scale))
}

/// The link without what depends on the time: asked at the very moment it was made, an unpaid link is never expired.
fn link(payment: &Payment) -> &'static str {
    match payment.link_state(Timestamp::MIN) {
        LinkState::None => "none",
        LinkState::Draft => "draft",
        LinkState::Active | LinkState::Expired => "open",
        LinkState::PartPaid => "part_paid",
        LinkState::Paid => "paid",
        LinkState::Withdrawn => "withdrawn",
        LinkState::Replaced => "replaced",
    }
}

fn needs_look(payment: &Payment) -> bool {
    let unknown = payment.operations.iter().any(|o| matches!(o.state, OperationState::Unknown(_)));
    let review = payment.best.as_ref().is_some_and(|best| best.standing == Standing::Review);
    let charged_back = payment.money() == MoneyState::ChargedBack;
    unknown || review || charged_back || payment.paid_after_all || payment.mismatched
}

/// The text columns that follow from the order.
pub(super) struct FromOrder {
    pub(super) reference: String,
    pub(super) person: String,
    pub(super) company: Option<String>,
    pub(super) language: &'static str,
    /// What is searched, but the card's last digits.
    pub(super) search: String,
}

impl FromOrder {
    pub(super) fn of(order: &Order) -> Self {
        let customer = &order.customer;
        let person = customer.person();
        let texts = [
            Some(person.as_str()),
            customer.company.as_deref(),
            Some(order.reference.as_str()),
            customer.email.as_deref(),
            customer.number.as_deref(),
            order.settlement_reference.as_deref(),
        ];
        Self {
            reference: order.reference.as_str().to_owned(),
            company: customer.company.clone(),
            language: order.language().code(),
            search: searchable(texts.into_iter().flatten()),
            person,
        }
    }
}

/// A fieldless variant by its serialised name.
pub(crate) fn word<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::Io("a state has no name".into())),
    }
}
