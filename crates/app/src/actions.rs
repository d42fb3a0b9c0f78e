//! Capture, refund, cancel and the rest, from the detail screen: guarded by the same rules that drew the buttons.

use std::sync::Arc;

use domain::event::Event;
use domain::id::AttemptId;
use domain::order::Order;
use domain::payment::{LinkState, OperationKind, OperationState, Payment, PaymentEvent, Via};
use domain::provider::Capabilities;
use domain::role::Deed;
use domain::rules::{Action, Circumstances, Permit, WhyNot, permit};
use domain::update::Change;
use messages::Arg;

use crate::api::{ActionId, ActionLine, ActionRequest, ActionWords, Details, Fault, Sentence};
use crate::convert::{new_id, payment_id};
use crate::credentials::{limits_of, provider_of};
use crate::error::key;
use crate::operate::Intent;
use crate::update::{self, NEW_CHECKOUT};
use crate::{App, Error};

const REASON_MAX: usize = 200;
/// Why an action is off for the person at the terminal, worded as `detail-why-role`.
const ROLE: &str = "role";

/// What a request asks for: the action, its permit and a part of it, or what another amount takes.
struct Asked {
    action: Action,
    permit: Permit,
    part: Option<domain::Money>,
    change: Option<(domain::Money, Change)>,
}

impl App {
    /// Every action with its limit, or why it is off.
    pub(crate) fn action_lines(
        &self,
        payment: &Payment,
        order: &Order,
        with: &Circumstances<'_>,
    ) -> Vec<ActionLine> {
        let language = self.operator_language();
        let shown = Action::ALL.into_iter().filter(|action| is_shown(*action, payment, with));
        shown
            .map(|action| {
                let id = ActionId::from(action);
                let name = key(&id);
                let words = words_of(id, payment, with.capabilities);
                let role = self.demand(Deed::of(action, payment), Some(&payment.owner));
                let judged = role.map_err(|_| ROLE.to_owned());
                match judged.and_then(|()| permit(action, payment, with).map_err(|why| key(&why))) {
                    Ok(Permit { most, partial }) => {
                        let mut details = Details::new();
                        if let Some(most) = most {
                            details
                                .insert("amount".into(), self.l10n.money(language, most).unwrap_or_default());
                        }
                        let max_minor = most.map(domain::Money::minor);
                        ActionLine { id, words, allowed: true, code: name, details, max_minor, partial }
                    }
                    Err(why) => {
                        let provider = providers::by_id(payment.provider.as_str());
                        let name = provider.map_or("", |provider| provider.descriptor().name);
                        let details = Details::from([
                            ("provider".to_owned(), name.to_owned()),
                            ("customer".to_owned(), order.customer.display_name()),
                        ]);
                        ActionLine {
                            id,
                            words,
                            allowed: false,
                            code: why,
                            details,
                            max_minor: None,
                            partial: false,
                        }
                    }
                }
            })
            .collect()
    }

    /// The amount in words and the consequence, before the deed.
    ///
    /// # Errors
    /// There is no such payment, or the record cannot be read.
    pub async fn action_words(&self, request: ActionRequest) -> Result<ActionWords, Error> {
        let payment = self.payment(&payment_id(&request.payment_id)).await?;
        self.demand(Deed::Read, Some(&payment.owner))?;
        let order = self.order(&payment.order_id).await?;
        let language = self.operator_language();
        let mut problems = Details::new();
        let mut details = Details::new();
        let asked = self.asked_for(&payment, &order, &request).await;
        let amount = match &asked {
            Ok(Asked { change: Some((wanted, _)), .. }) => *wanted,
            Ok(asked) => asked.part.or(asked.permit.most).unwrap_or(payment.amount),
            Err(error) => {
                let fault = error_fault(error);
                problems = fault
                    .fields
                    .clone()
                    .unwrap_or_else(|| [("action".to_owned(), fault.code.clone())].into());
                details = fault.details.clone().unwrap_or_default();
                payment.amount
            }
        };
        let words = self.l10n.amount_in_words(language, amount).unwrap_or_default();
        let card =
            payment.card.as_ref().map(|card| format!("{} {}", card.brand, card.last4)).unwrap_or_default();
        let customer = order.customer.display_name();
        let provider = provider_of(&self.account(&payment.account_id).await?)?.descriptor();
        let args = [
            ("amount", Arg::Text(&words)),
            ("card", Arg::Text(&card)),
            ("customer", Arg::Text(&customer)),
            ("provider", Arg::Text(provider.name)),
        ];
        // An amount that cannot be is no change.
        let change = asked.ok().and_then(|asked| asked.change).map_or(Change::Same, |(_, change)| change);
        let id = match request.action {
            ActionId::Update => update::sentence(change).to_owned(),
            action => words_of(action, &payment, &provider.capabilities),
        };
        let said = self
            .l10n
            .text(language, &format!("say-action-{id}"), &args)
            .map_err(|_| Error::Unreadable("action sentence"))?;
        let sentence = Sentence { language: said.language.code().to_owned(), text: said.text };
        let confirm = (change == Change::NewCheckout).then(|| NEW_CHECKOUT.to_owned());
        Ok(ActionWords { sentence, confirm, problems, details })
    }

    /// Does it, once; answers the payment that took this one's place, if another one did.
    ///
    /// # Errors
    /// A rule forbids it, the page is stale, or the record cannot be written. What the provider answers is no error: it
    /// is the payment.
    pub async fn act(self: &Arc<Self>, request: ActionRequest) -> Result<Option<String>, Error> {
        let payment = self.payment(&payment_id(&request.payment_id)).await?;
        self.demand(Deed::of(Action::from(request.action), &payment), Some(&payment.owner))?;
        let order = self.order(&payment.order_id).await?;
        if request.version != version(&payment) {
            return Err(Error::Stale);
        }
        let Asked { action, permit, part, change } = self.asked_for(&payment, &order, &request).await?;
        let reason = domain::text::line(&request.reason, REASON_MAX)
            .map_err(|error| Fault::field("reason", crate::orders::text_code(error)))?;
        if reason.is_empty() && needs_reason(action) {
            return Err(Fault::field("reason", "required").into());
        }
        let done = match action {
            Action::Update => {
                let Some(change) = change else { return Err(Error::Stale) };
                return self.update(payment, order, change, request.confirmed, reason).await;
            }
            Action::Capture => self.step(payment, order, OperationKind::Capture, part, permit, reason).await,
            Action::Refund => self.step(payment, order, OperationKind::Refund, part, permit, reason).await,
            Action::Cancel => self.step(payment, order, OperationKind::Cancel, None, permit, reason).await,
            Action::AcceptReview => {
                self.step(payment, order, OperationKind::AcceptReview, None, permit, reason).await
            }
            Action::DenyReview => {
                self.step(payment, order, OperationKind::DenyReview, None, permit, reason).await
            }
            Action::ResendLink => self.resend_link(&payment, &order).await,
            Action::Receipt => self.send_receipt(&payment, &order).await,
            Action::Relink => Err(Fault::new("use-link-form").with("order", &order.id).into()),
            Action::WithdrawLink => self.close_page(&payment, reason).await,
            Action::CloseUnknown => {
                let Some(operation) = payment.unknown() else { return Err(Error::Stale) };
                let attempt = operation.id.clone();
                self.note(&payment, PaymentEvent::ClosedAsNotDone { attempt, reason }).await
            }
        };
        done.map(|()| None)
    }

    /// A person has looked at a payment that succeeded late or with another amount.
    ///
    /// # Errors
    /// There is no such payment, or the record cannot be written.
    pub async fn acknowledge(&self, payment: String) -> Result<(), Error> {
        let payment = self.payment(&payment_id(&payment)).await?;
        self.demand(Deed::Acknowledge, Some(&payment.owner))?;
        self.note(&payment, PaymentEvent::Acknowledged).await
    }

    async fn asked_for(
        &self,
        payment: &Payment,
        order: &Order,
        request: &ActionRequest,
    ) -> Result<Asked, Error> {
        let action = Action::from(request.action);
        self.demand(Deed::of(action, payment), Some(&payment.owner))?;
        let account = self.account(&payment.account_id).await?;
        let limits = limits_of(&account)?;
        let with = Circumstances {
            capabilities: &provider_of(&account)?.descriptor().capabilities,
            limits: &limits,
            has_address: order.customer.email.is_some(),
            now: self.now(),
        };
        let permit = permit(action, payment, &with).map_err(Error::NotAllowed)?;
        if action == Action::Update {
            let change = Some(update::asked(payment, &account, request.amount_minor)?);
            return Ok(Asked { action, permit, part: None, change });
        }
        let told = |most| self.l10n.money(self.operator_language(), most).unwrap_or_default();
        let part = part(request.amount_minor, permit, payment, told)?;
        Ok(Asked { action, permit, part, change: None })
    }

    async fn note(&self, payment: &Payment, change: PaymentEvent) -> Result<(), Error> {
        let mut after = payment.clone();
        after.apply(&change, self.now());
        let next = crate::jobs::schedule::next(&after, 0, self.now());
        let event = Event::Payment { id: payment.id.clone(), change };
        self.store.append(self.batch().event(event).follow(payment.id.clone(), next)).await?;
        self.confirm_paid(&payment.order_id).await;
        self.moved(&payment.id).await;
        Ok(())
    }

    /// Closes a link at its provider, unless the customer was faster: closing a paid order would give its money up. A checkout
    /// that was finished and not completed has paid nothing and is closed.
    pub(crate) async fn close_page(self: &Arc<Self>, payment: &Payment, reason: String) -> Result<(), Error> {
        let now = self.ask_about(&payment.id, Via::Answer).await?;
        if matches!(now.link_state(self.now()), LinkState::Paid | LinkState::PartPaid) {
            return Err(Error::NotAllowed(WhyNot::LinkPaid));
        }
        let (order, plain) = (self.order(&now.order_id).await?, Permit { most: None, partial: false });
        self.step(now, order, OperationKind::ClosePage, None, plain, reason).await
    }

    pub(crate) async fn step(
        self: &Arc<Self>,
        payment: Payment,
        order: Order,
        kind: OperationKind,
        part: Option<domain::Money>,
        permit: Permit,
        reason: String,
    ) -> Result<(), Error> {
        self.refuse_unreconciled()?;
        let account = self.account(&payment.account_id).await?;
        provider_of(&account)?;
        let id = payment.id.clone();
        // The whole rest is asked for by its amount once a part was moved: "all" would mean more than what is left.
        let amount = part.or(permit.most.filter(|most| *most != whole(&payment, kind)));
        // A reservation is given up, and a payment voided, as a whole.
        let amount = amount.filter(|_| kind != OperationKind::Cancel);
        let attempt = AttemptId::new(new_id());
        let intent = Intent {
            payment,
            order,
            account,
            attempt,
            kind,
            amount,
            seconds: 0,
            card: None,
            with_link: Vec::new(),
        };
        let sent = intent.sent((!reason.is_empty()).then_some(reason));
        let next = crate::jobs::schedule::after_intent(self.now());
        self.store.append(self.batch().event(sent).follow(id.clone(), next)).await?;
        self.moved(&id).await;
        let after = self.carry_out(intent).await?;
        refused(&after, kind)
    }
}

/// The amount a step without amount means.
fn whole(payment: &Payment, kind: OperationKind) -> domain::Money {
    let totals = payment.totals();
    match kind {
        OperationKind::Refund => totals.captured,
        _ => totals.authorised,
    }
}

/// A refusal of the step is told as a fault; the payment itself is as it was.
fn refused(after: &Payment, kind: OperationKind) -> Result<(), Error> {
    match after
        .operations
        .iter()
        .rev()
        .find(|operation| operation.kind == kind)
        .map(|operation| &operation.state)
    {
        Some(OperationState::Refused(refusal)) => {
            Err(Fault::new(&format!("reason-{}", refusal.reason.key())).with("code", &refusal.code).into())
        }
        Some(OperationState::NotSent(cause)) => Err(Fault::new(&key(cause)).into()),
        _ => Ok(()),
    }
}

/// The part asked for, checked against what is left; `None` for all of it. `told` words an amount for the operator.
fn part(
    minor: Option<i64>,
    permit: Permit,
    payment: &Payment,
    told: impl Fn(domain::Money) -> String,
) -> Result<Option<domain::Money>, Error> {
    let (Some(minor), Some(most)) = (minor, permit.most) else { return Ok(None) };
    let amount = domain::Money::from_minor(minor, payment.amount.currency())?;
    if !amount.is_positive() {
        return Err(Fault::field("amount", "amount-zero").into());
    }
    if amount.minor() > most.minor() {
        return Err(Fault::field("amount", "amount-above-remaining").with("most", told(most)).into());
    }
    if amount.minor() < most.minor() && !permit.partial {
        return Err(Fault::field("amount", "amount-whole-only").with("most", told(most)).into());
    }
    Ok((amount.minor() < most.minor()).then_some(amount))
}

/// The words an action goes by: a capture that is the confirmation of a shipment is called so, and to cancel what was taken
/// already is to give back a payment, not a reservation.
fn words_of(id: ActionId, payment: &Payment, capabilities: &Capabilities) -> String {
    let taken = payment.totals().captured.is_positive();
    match id {
        ActionId::Capture if capabilities.capture_is_shipment => "ship".to_owned(),
        ActionId::Cancel if capabilities.void_until_settled && taken => "void".to_owned(),
        id => key(&id),
    }
}

fn needs_reason(action: Action) -> bool {
    matches!(action, Action::Refund | Action::Cancel | Action::DenyReview | Action::CloseUnknown)
}

/// What a page must have seen to act: any change of the payment makes another.
pub(crate) fn version(payment: &Payment) -> String {
    let states = payment.operations.len();
    let not_found: u32 = payment.operations.iter().map(|operation| operation.not_found).sum();
    let totals = payment.totals();
    let link = payment.link.as_ref().is_some_and(|link| link.withdrawn_at.is_some());
    format!(
        "{states}.{not_found}.{}.{}.{}.{link}",
        key(&payment.money()),
        totals.captured.minor(),
        totals.refunded.minor()
    )
}

fn error_fault(error: &Error) -> Fault {
    match error {
        Error::Refused(fault) => fault.clone(),
        Error::NotAllowed(why) => Fault::new("not-allowed").with("why", key(why)),
        _ => Fault::new("internal"),
    }
}

/// Actions that can never matter for a payment are not drawn at all.
fn is_shown(action: Action, payment: &Payment, with: &Circumstances<'_>) -> bool {
    let is_link = payment.channel == domain::payment::Channel::Link;
    match action {
        Action::AcceptReview | Action::DenyReview => permit(action, payment, with).is_ok(),
        Action::CloseUnknown => payment.unknown().is_some(),
        Action::Update => with.capabilities.update,
        Action::ResendLink | Action::Relink | Action::WithdrawLink => is_link,
        Action::Capture | Action::Refund | Action::Cancel | Action::Receipt => true,
    }
}

impl From<ActionId> for Action {
    fn from(id: ActionId) -> Self {
        match id {
            ActionId::Capture => Self::Capture,
            ActionId::Update => Self::Update,
            ActionId::Refund => Self::Refund,
            ActionId::Cancel => Self::Cancel,
            ActionId::Accept => Self::AcceptReview,
            ActionId::Deny => Self::DenyReview,
            ActionId::Resend => Self::ResendLink,
            ActionId::Relink => Self::Relink,
            ActionId::Withdraw => Self::WithdrawLink,
            ActionId::Receipt => Self::Receipt,
            ActionId::Release => Self::CloseUnknown,
        }
    }
}

impl From<Action> for ActionId {
    fn from(action: Action) -> Self {
        match action {
            Action::Capture => Self::Capture,
            Action::Update => Self::Update,
            Action::Refund => Self::Refund,
            Action::Cancel => Self::Cancel,
            Action::AcceptReview => Self::Accept,
            Action::DenyReview => Self::Deny,
            Action::ResendLink => Self::Resend,
            Action::Relink => Self::Relink,
            Action::WithdrawLink => Self::Withdraw,
            Action::Receipt => Self::Receipt,
            Action::CloseUnknown => Self::Release,
        }
    }
}
