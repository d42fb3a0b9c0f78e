//! A telephone or mail order: checked and made ready before a card is typed, charged once, never kept longer than its use.

use std::sync::Arc;
use std::time::Duration;

use domain::account::{Account, CardEntryMode};
use domain::card::Card;
use domain::event::{CardEntryStep, Event};
use domain::id::{AccountId, AttemptId, OrderId, PaymentId};
use domain::order::Order;
use domain::payment::{
    CaptureMode, Channel, LinkState, NewPayment, OperationKind, Payment, PaymentEvent, Via,
};
use domain::quotation::Ask;
use domain::role::Deed;

use crate::api::{AppEvent, CardClosedWhy, CardRequest, Fault, Mode, Money};
use crate::convert::{new_id, order_id};
use crate::credentials::{limits_of, provider_of};
use crate::operate::Intent;
use crate::{App, Error};

/// A provider's page that ends sooner, in seconds, is not worth opening again: the customer is still looking for the card.
const PAGE_NEEDS: i64 = 120;

/// Everything the card window shows and the charge needs; handed back by the shell when the card is complete.
#[derive(Debug, Clone)]
pub struct CardTicket {
    /// The order, as it will be charged.
    pub order: Order,
    /// Through which account.
    pub account: Account,
    /// Telephone or mail.
    pub channel: Channel,
    /// Take or reserve.
    pub capture: CaptureMode,
    /// What is asked for: the order's total, or a part of it.
    pub ask: Ask,
    /// What its other payments held of the order when that was asked, in minor units.
    held: i64,
    /// The provider's own name.
    pub provider: &'static str,
}

impl CardTicket {
    /// How much.
    #[must_use]
    pub fn amount(&self) -> Money {
        self.ask.amount.into()
    }

    /// Test or live.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.account.environment.into()
    }

    /// Whether the card is keyed on the provider's page instead of the terminal's window.
    #[must_use]
    pub fn is_hosted(&self) -> bool {
        let direct = provider_of(&self.account).is_ok_and(|p| p.descriptor().capabilities.direct_card);
        self.account.card_entry == CardEntryMode::Hosted || !direct
    }
}

/// The provider's page on which a card is keyed, for a window without any rights.
pub struct EntryPage {
    /// The payment it pays.
    pub payment_id: String,
    /// Where it is.
    pub url: domain::payment::LinkUrl,
    /// The only hosts that window may go to.
    pub hosts: Vec<String>,
    /// How long the provider serves it.
    pub lasts: Duration,
}

impl App {
    /// Checks everything that can be checked before a card is typed, keeps the order and opens the connections.
    ///
    /// # Errors
    /// The order is not complete, the account cannot serve it, the order is locked or waits for an approval, or there is no connection: the card
    /// is never stored, so it cannot wait.
    pub async fn card_prepare(self: &Arc<Self>, request: CardRequest) -> Result<CardTicket, Error> {
        let channel = Channel::from(request.channel);
        if !channel.is_moto() {
            return Err(Fault::field("channel", "channel-required").into());
        }
        self.demand_order(Deed::TakeCard, &order_id(&request.order_id)).await?;
        self.refuse_unreconciled()?;
        self.refuse_locked(&order_id(&request.order_id)).await?;
        let (order, input) = self.finalise(&order_id(&request.order_id), request.channel).await?;
        let account = self.usable_account(&AccountId::new(&request.account_id), &order, channel).await?;
        self.refuse_unapproved(&order).await?;
        let held = self.held_of(&order).await?;
        let ask = self.ask_of(&order, &input).await?;
        let provider = provider_of(&account)?;
        if matches!(self.http.state(&account.id), providers::BreakerState::Open(_)) {
            return Err(Fault::new("paused").with("account", &account.name).into());
        }
        self.warm(&account).await?;
        let step = CardEntryStep::Opened;
        let reference = order.reference.as_str().to_owned();
        self.store.append(self.batch().event(Event::CardEntry { reference, channel, step })).await?;
        let capture = CaptureMode::from(input.capture);
        Ok(CardTicket { order, account, channel, capture, ask, held, provider: provider.descriptor().name })
    }

    /// The account, if it can serve the order on the channel now.
    pub(crate) async fn usable_account(
        &self,
        id: &AccountId,
        order: &Order,
        channel: Channel,
    ) -> Result<Account, Error> {
        let account = self.account(id).await?;
        let refuse = |code: &str| {
            let currency = order.total().currency().code();
            Error::from(
                Fault::field("account", code).with("account", &account.name).with("currency", currency),
            )
        };
        if !account.is_offered() {
            return Err(refuse("account-not-published"));
        }
        let descriptor = provider_of(&account)?.descriptor();
        let currency = order.total().currency();
        if !descriptor.takes(currency) || !account.currencies.contains(&currency) {
            return Err(refuse("currency-not-on-account"));
        }
        let able = match channel {
            Channel::Link => descriptor.capabilities.links,
            Channel::Telephone | Channel::Mail => {
                descriptor.capabilities.direct_card || descriptor.capabilities.hosted_card
            }
        };
        if able { Ok(account) } else { Err(refuse("account-cannot-do-channel")) }
    }

    /// An order that is paid, being paid or not known about is not paid again, and not written anew for it: what it comes
    /// to stays what its payment is for.
    pub(crate) async fn refuse_locked(&self, order: &OrderId) -> Result<(), Error> {
        let _turn = self.turns.of(order).await;
        let payments = self.store.payments_of_order(order).await?;
        let locks = payments.into_iter().find(Payment::locks_order).map(|payment| payment.id);
        let holder = match locks {
            Some(payment) => Some(payment),
            None => self.store.completing(order).await?.map(|checkout| checkout.payment),
        };
        match holder {
            Some(payment) => Err(Fault::new("order-locked").with("payment", &payment).into()),
            None => Ok(()),
        }
    }

    /// Opens connections to every host a charge uses. No answer is fine; no network is not.
    async fn warm(&self, account: &Account) -> Result<(), Error> {
        let access = self.access(account, account.profile()).await?;
        match crate::operate::ask(self, &access, providers::Request::Warm).await {
            Err(failure @ providers::Failure::NotSent(_)) => Err(failure.into()),
            _ => Ok(()),
        }
    }

    /// The card window closed without sending.
    ///
    /// # Errors
    /// The record cannot be written.
    pub async fn card_dropped(&self, ticket: &CardTicket, why: CardClosedWhy) -> Result<(), Error> {
        self.note_entry(ticket, CardEntryStep::Cancelled).await?;
        let order_id = ticket.order.id.to_string();
        self.tell(AppEvent::CardClosed { order_id, payment_id: None, why });
        Ok(())
    }

    /// The number was shown on the rep's demand.
    ///
    /// # Errors
    /// The record cannot be written.
    pub async fn card_shown(&self, ticket: &CardTicket) -> Result<(), Error> {
        self.note_entry(ticket, CardEntryStep::Shown).await
    }

    pub(crate) async fn note_entry(&self, ticket: &CardTicket, step: CardEntryStep) -> Result<(), Error> {
        let reference = ticket.order.reference.as_str().to_owned();
        let event = Event::CardEntry { reference, channel: ticket.channel, step };
        self.store.append(self.batch().event(event)).await?;
        Ok(())
    }

    /// Charges the card, once. The window that took it is gone before this is called.
    ///
    /// # Errors
    /// The intent could not be written, or a part of the order was paid another way meanwhile: nothing was sent. Whatever the provider answers is no error: it is the payment.
    pub async fn card_charge(
        self: &Arc<Self>,
        ticket: &CardTicket,
        card: Box<Card>,
    ) -> Result<String, Error> {
        let mut intent = self.intent(ticket, OperationKind::Charge, 0).await?;
        intent.card = Some(card);
        let id = intent.payment.id.to_string();
        let order_id = ticket.order.id.to_string();
        let why = CardClosedWhy::Submitted;
        self.tell(AppEvent::CardClosed { order_id, payment_id: Some(id.clone()), why });
        let paid = self.carry_out(intent).await?;
        self.give_up_links(&paid, Via::Answer).await;
        Ok(id)
    }

    /// Makes the provider's page on which the rep keys the card, or finds again the one that was left before anything came
    /// of it: two live pages of one order could both be paid.
    ///
    /// # Errors
    /// The page could not be made, or a part of the order was paid another way meanwhile; nothing can have been charged.
    pub async fn card_page(self: &Arc<Self>, ticket: &CardTicket) -> Result<EntryPage, Error> {
        if let Some(left) = self.page_left(ticket).await? {
            self.refuse_locked(&ticket.order.id).await?;
            return Ok(left);
        }
        let limits = limits_of(&ticket.account)?;
        let intent = self.intent(ticket, OperationKind::OpenPage, limits.entry_page_seconds).await?;
        let payment = self.carry_out(intent).await?;
        let Some(url) = self.store.link_url(&payment.id).await? else {
            return Err(crate::links::no_link(&payment).into());
        };
        let hosts = crate::links::page_hosts(&ticket.account)?;
        let lasts = Duration::from_secs(limits.entry_page_seconds.into());
        Ok(EntryPage { payment_id: payment.id.to_string(), url, hosts, lasts })
    }

    /// The order's page that is still open, asks for the same, and of which nothing is known but that it was made.
    async fn page_left(&self, ticket: &CardTicket) -> Result<Option<EntryPage>, Error> {
        if self.held_of(&ticket.order).await? != ticket.held {
            return Err(Error::Stale);
        }
        let now = self.now();
        let same = |payment: &Payment| {
            payment.channel == ticket.channel
                && payment.account_id == ticket.account.id
                && payment.amount == ticket.ask.amount
                && payment.capture == ticket.capture
                && payment.part == ticket.ask.part
        };
        let payments = self.store.payments_of_order(&ticket.order.id).await?;
        let left = payments.into_iter().rev().find(|payment| {
            same(payment)
                && payment.best.is_none()
                && payment.unsettled().is_none()
                && payment.link_state(now) == LinkState::Active
        });
        let Some(payment) = left else { return Ok(None) };
        let Some(link) = &payment.link else { return Ok(None) };
        let rest = now.duration_until(link.expires_at).as_secs();
        let Some(url) = self.store.link_url(&payment.id).await?.filter(|_| rest > PAGE_NEEDS) else {
            return Ok(None);
        };
        let lasts = Duration::from_secs(rest.unsigned_abs());
        let hosts = crate::links::page_hosts(&ticket.account)?;
        Ok(Some(EntryPage { payment_id: payment.id.to_string(), url, hosts, lasts }))
    }

    /// Opens a payment and writes the intent of its first request, in one commit.
    async fn intent(&self, ticket: &CardTicket, kind: OperationKind, seconds: u32) -> Result<Intent, Error> {
        self.refuse_unreconciled()?;
        let _turn = self.turns.of(&ticket.order.id).await;
        if self.held_of(&ticket.order).await? != ticket.held {
            // Paid in part another way while the card was keyed: what was asked for may no longer be due.
            return Err(Error::Stale);
        }
        let provider_order_id = self.provider_order_id(&ticket.order, kind).await?;
        let new = NewPayment {
            id: PaymentId::new(new_id()),
            order_id: ticket.order.id.clone(),
            account_id: ticket.account.id.clone(),
            provider: ticket.account.provider.clone(),
            environment: ticket.account.environment,
            channel: ticket.channel,
            capture: ticket.capture,
            entry: ticket.account.card_entry,
            amount: ticket.ask.amount,
            provider_order_id,
            profile: ticket.account.profile(),
            owner: ticket.order.salesperson.clone(),
            part: ticket.ask.part,
        };
        let intent = Intent {
            payment: Payment::open(new.clone(), self.now()),
            order: ticket.order.clone(),
            account: ticket.account.clone(),
            attempt: AttemptId::new(new_id()),
            kind,
            amount: None,
            seconds,
            card: None,
            with_link: Vec::new(),
        };
        let id = new.id.clone();
        let mut batch = self
            .batch()
            .event(Event::Payment { id: id.clone(), change: PaymentEvent::Opened { payment: Box::new(new) } })
            .event(intent.sent(None))
            .follow(id, crate::jobs::schedule::after_intent(self.now()))
            .forget_draft(ticket.order.id.as_str());
        if kind == OperationKind::Charge {
            let reference = ticket.order.reference.as_str().to_owned();
            let step = CardEntryStep::Submitted;
            batch = batch.event(Event::CardEntry { reference, channel: ticket.channel, step });
        }
        match self.store.append(batch).await {
            Ok(_) => Ok(intent),
            Err(error) => Err(self.no_room(error, &intent.order.id).await),
        }
    }

    /// What the provider is to know the order by. A keyed card always goes under the order's own reference, because the
    /// provider refuses to take a paid order twice; each page gets a name of its own, because two could be paid.
    pub(crate) async fn provider_order_id(
        &self,
        order: &Order,
        kind: OperationKind,
    ) -> Result<String, Error> {
        let reference = order.reference.as_str();
        let payments = self.store.payments_of_order(&order.id).await?;
        if kind == OperationKind::Charge {
            // The next part of an order is another payment to the provider; tries of one part share its name.
            // One given back keeps its name: the provider has had it.
            let had = |payment: &&Payment| payment.part && payment.totals().authorised.is_positive();
            let parts = payments.iter().filter(had).count();
            return Ok(match parts {
                0 => reference.to_owned(),
                paid => format!("{reference}-P{}", paid + 1),
            });
        }
        Ok(match payments.len() {
            0 => reference.to_owned(),
            before => format!("{reference}-{}", before + 1),
        })
    }
}
