//! Another amount for a payment that the customer agreed to: what it takes, said before it is done, and then done. Which
//! case it is, the domain says; what is sent goes the one way of every request. Knows no provider by name.

use std::sync::Arc;

use domain::Money;
use domain::account::Account;
use domain::event::Event;
use domain::order::Order;
use domain::payment::{Channel, OperationKind, Payment, PaymentEvent};
use domain::quotation::kept;
use domain::rules::{Action, Circumstances, Permit, permit};
use domain::update::{Change, ChangeError, change, resized};

use crate::api::{self, Fault, LinkInput, OrderInput};
use crate::credentials::{limits_of, provider_of};
use crate::{App, Error};

/// The code of a new checkout: what has to be confirmed before one is sent, worded as `detail-confirm-…`.
pub(crate) const NEW_CHECKOUT: &str = "new-checkout";

/// The amount that was typed, and what changing to it takes.
pub(crate) fn asked(
    payment: &Payment,
    account: &Account,
    minor: Option<i64>,
) -> Result<(Money, Change), Error> {
    let minor = minor.ok_or_else(|| Fault::field("amount", "required"))?;
    let wanted = Money::from_minor(minor, payment.amount.currency())
        .map_err(|_| Fault::field("amount", "amount-too-large"))?;
    match change(payment.agreed(), payment.amount, wanted, &limits_of(account)?) {
        Ok(change) => Ok((wanted, change)),
        Err(ChangeError::NotPositive) => Err(Fault::field("amount", "amount-zero").into()),
        Err(ChangeError::OtherCurrency) => Err(Fault::field("amount", "currency-unknown").into()),
    }
}

/// The sentence that says what changing the amount does, as `say-action-…`.
pub(crate) fn sentence(change: Change) -> &'static str {
    match change {
        Change::Same => "update-same",
        Change::Raised => "update-raised",
        Change::Lowered => "update-lowered",
        Change::NewCheckout => "update-new-checkout",
    }
}

impl App {
    /// Changes the amount; answers the payment that took this one's place, where the customer has to agree anew.
    pub(crate) async fn update(
        self: &Arc<Self>,
        payment: Payment,
        order: Order,
        (wanted, change): (Money, Change),
        confirmed: bool,
        reason: String,
    ) -> Result<Option<String>, Error> {
        match change {
            Change::Same => return Ok(None),
            Change::Raised | Change::Lowered => {}
            Change::NewCheckout if confirmed => {
                return self.begin_anew(payment, order, wanted, reason).await.map(Some);
            }
            Change::NewCheckout => return Err(Fault::field("confirmed", "new-checkout-unconfirmed").into()),
        }
        let order = resized(&order, wanted);
        if change == Change::Raised {
            self.refuse_unapproved(&order).await?;
        }
        let plain = Permit { most: None, partial: true };
        self.step(payment, order, OperationKind::Update, Some(wanted), plain, reason).await?;
        Ok(None)
    }

    /// The customer agrees anew: the order is kept over the new amount, what is reserved is given up, and a new checkout
    /// goes out. In this order, because two that can be paid at once must never be; and only once everything that can
    /// be checked before says that the new one can be sent.
    async fn begin_anew(
        self: &Arc<Self>,
        payment: Payment,
        order: Order,
        wanted: Money,
        reason: String,
    ) -> Result<String, Error> {
        let account = self.account(&payment.account_id).await?;
        let limits = limits_of(&account)?;
        let with = Circumstances {
            capabilities: &provider_of(&account)?.descriptor().capabilities,
            limits: &limits,
            has_address: order.customer.email.is_some(),
            now: self.now(),
        };
        let whole = permit(Action::Cancel, &payment, &with).map_err(Error::NotAllowed)?;
        let (id, order_id) = (payment.id.clone(), order.id.clone());
        let before = self.store.draft(order_id.as_str()).await?;
        let given_up = async {
            let form = self.next_checkout(&payment, &order, wanted).await?;
            self.step(payment, order, OperationKind::Cancel, None, whole, reason).await?;
            Ok(form)
        };
        let form = match given_up.await {
            Ok(form) => form,
            Err(error) => {
                // Nothing came of it: what was typed of the order before is what is kept of it.
                match before {
                    Some(draft) => self.store.save_draft(draft).await?,
                    None => self.store.delete_draft(order_id.as_str()).await?,
                }
                return Err(error);
            }
        };
        if self.payment(&id).await?.locks_order() {
            return Err(Fault::new("old-checkout-open").into());
        }
        let new = self.link_send(form).await?;
        let replaced = Event::Payment { id: id.clone(), change: PaymentEvent::LinkReplaced };
        self.store.append(self.batch().event(replaced)).await?;
        self.moved(&id).await;
        Ok(new)
    }

    /// Keeps the order over the new amount, and answers the form of its link once nothing speaks against sending it.
    async fn next_checkout(
        &self,
        payment: &Payment,
        order: &Order,
        wanted: Money,
    ) -> Result<LinkInput, Error> {
        let kept = self.kept_input(&order.id).await?;
        self.order_save(OrderInput {
            amount_minor: Some(wanted.minor()),
            // All of it is asked for again, whatever share would confirm the order.
            pay_now_minor: kept.quotation.as_ref().map(|_| wanted.minor()),
            channel: Some(api::Channel::Link),
            account_id: Some(payment.account_id.to_string()),
            capture: payment.capture.into(),
            ..kept
        })
        .await?;
        let form = self.link_draft(order.id.to_string()).await?.input;
        let (input, account) = self.link_checked(&form).await?;
        self.order_save(input).await?;
        let (next, _) = self.complete(&order.id, api::Channel::Link).await?;
        self.usable_account(&account.id, &next, Channel::Link).await?;
        self.refuse_unapproved(&next).await?;
        Ok(form)
    }

    /// The order of a payment whose amount was changed, over that amount: both stay in step.
    pub(crate) async fn order_in_step(
        &self,
        before: &Payment,
        after: &Payment,
    ) -> Result<Option<Event>, Error> {
        if before.amount == after.amount {
            return Ok(None);
        }
        let others = self.store.payments_of_order(&after.order_id).await?;
        if others.iter().any(|other| other.id != after.id && kept(other).is_positive()) {
            // One of several: what the order comes to is not what this one pays.
            return Ok(None);
        }
        let order = self.order(&after.order_id).await?;
        let other = order.total() != after.amount;
        Ok(other.then(|| Event::Order { order: Box::new(resized(&order, after.amount)) }))
    }
}
