//! Payment links: made at the provider and mailed in one commit, and what becomes of older ones.

mod draft;
mod mails;

use std::sync::Arc;

use domain::account::{Account, Environment};
use domain::event::Event;
use domain::id::{AttemptId, PaymentId};
use domain::message::{MessageEvent, MessageKind};
use domain::order::Order;
use domain::payment::{
    CaptureMode, Channel, LinkState, NewPayment, OperationKind, Outcome, Payment, PaymentEvent, Via,
};
use domain::provider::Capabilities;
use domain::quotation::Ask;
use domain::role::Deed;
use store::Batch;

use crate::api::{self, Fault, LinkInput, OrderInput};
use crate::convert::{new_id, order_id};
use crate::credentials::{limits_of, provider_of};
use crate::operate::Intent;
use crate::{App, Error, accounts};

impl App {
    /// Makes the link and queues its mail in one commit with it; answers the payment it became.
    ///
    /// # Errors
    /// Something is missing or wrong in the form, the order is locked or waits for an approval, or the provider made no link: nothing was mailed.
    pub async fn link_send(self: &Arc<Self>, input: LinkInput) -> Result<String, Error> {
        self.demand_order(Deed::SendLink, &order_id(&input.order_id)).await?;
        self.refuse_unreconciled()?;
        let (kept, account) = self.link_checked(&input).await?;
        let capture = CaptureMode::from(kept.capture);
        self.refuse_locked(&order_id(&input.order_id)).await?;
        self.order_save(kept).await?;
        let (order, asked) = self.finalise(&order_id(&input.order_id), api::Channel::Link).await?;
        let account = self.usable_account(&account.id, &order, Channel::Link).await?;
        self.refuse_unapproved(&order).await?;
        let ask = self.ask_of(&order, &asked).await?;
        self.refuse_same_amount(ask.amount, &account).await?;
        // A link that says no more than its amount cannot ask for a reservation.
        let by_amount = capabilities(&account)?.link_by_amount;
        let capture = if by_amount { CaptureMode::Immediate } else { capture };
        let intent = self.link_intent(&input, order, account, (capture, ask)).await?;
        let id = intent.payment.id.clone();
        let replaces = intent.replaces();
        let after = self.carry_out(intent).await?;
        if after.link.is_none() {
            return Err(no_link(&after).into());
        }
        if replaces {
            self.replace_older(&after).await?;
        }
        self.wake.outbox.notify_one();
        self.wake.follow.notify_one();
        Ok(id.to_string())
    }

    /// The kept order as its link form has it and the account, if nothing is missing or wrong in the form.
    pub(crate) async fn link_checked(&self, input: &LinkInput) -> Result<(OrderInput, Account), Error> {
        let account = self.link_account(input).await?;
        let missing = self.link_readiness(account.as_ref()).await?;
        if let Some(line) = missing.iter().find(|line| !line.done) {
            return Err(Fault::new("sender-not-ready").with("missing", &line.code).into());
        }
        let (problems, details) = self.link_problems(input, account.as_ref());
        if !problems.is_empty() {
            let fault = Fault { details: Some(details), ..Fault::fields(problems) };
            return Err(fault.into());
        }
        let account = account.ok_or_else(|| Error::from(Fault::field("account", "account-required")))?;
        Ok((self.with_link_form(input).await?, account))
    }

    async fn link_intent(
        &self,
        input: &LinkInput,
        order: Order,
        account: Account,
        (capture, ask): (CaptureMode, Ask),
    ) -> Result<Intent, Error> {
        let test = account.environment == Environment::Test;
        let until = self.link_end(input.validity_days, Some(&account), &order);
        let content = self.link_content(&order, ask, test, input, &input.language, until).await?;
        let new = NewPayment {
            id: PaymentId::new(new_id()),
            order_id: order.id.clone(),
            account_id: account.id.clone(),
            provider: account.provider.clone(),
            environment: account.environment,
            channel: Channel::Link,
            capture,
            entry: account.card_entry,
            amount: ask.amount,
            provider_order_id: self.provider_order_id(&order, OperationKind::OpenPage).await?,
            profile: account.profile(),
            owner: order.salesperson.clone(),
            part: ask.part,
        };
        let payment = Payment::open(new.clone(), self.now());
        let mut with_link = Vec::new();
        if !capabilities(&account)?.notifies_payer {
            let (to, copy) = (input.recipients.clone(), input.copy_to_me);
            let message = self.queued(&payment, MessageKind::PayLink, to, copy, &content)?;
            let change = MessageEvent::Queued { message: Box::new(message.clone()) };
            with_link.push(Event::Message { id: message.id, change });
        }
        let seconds = self.now().duration_until(until).as_secs().max(1);
        let intent = Intent {
            payment,
            attempt: AttemptId::new(new_id()),
            kind: OperationKind::OpenPage,
            amount: None,
            seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
            card: None,
            with_link,
            order,
            account,
        };
        let id = new.id.clone();
        let batch = self
            .batch()
            .event(Event::Payment { id: id.clone(), change: PaymentEvent::Opened { payment: Box::new(new) } })
            .event(intent.sent(None))
            .follow(id, crate::jobs::schedule::after_intent(self.now()))
            .forget_draft(intent.order.id.as_str());
        let _turn = self.turns.of(&intent.order.id).await;
        match self.store.append(batch).await {
            Ok(_) => Ok(intent),
            Err(error) => Err(self.no_room(error, &intent.order.id).await),
        }
    }

    /// Where a card has paid the whole order, its links are not to be paid any more, and who pays one all the same is told of.
    /// The terminal by itself only marks them.
    pub(crate) async fn give_up_links(self: &Arc<Self>, card: &Payment, via: Via) {
        // One that was given back since, or that paid a part, leaves the order to be paid.
        if card.outcome() != Outcome::Approved || !card.locks_order() {
            return;
        }
        let given_up = match self.order(&card.order_id).await {
            Ok(order) if domain::quotation::Progress::of(&order, &[]).is_some() => Ok(()),
            Ok(_) if via == Via::Poll => self.mark_older(card, self.job_batch("follow")).await.map(|_| ()),
            Ok(_) => self.replace_older(card).await,
            Err(error) => Err(error),
        };
        if let Err(error) = given_up {
            // The card's outcome is on record; a link that stays open is shown beside it.
            tracing::error!(payment = %card.id, %error, "the order's links could not be given up");
        }
    }

    /// Older links of the order are marked as replaced: they stay watched, because they can still be paid until they end.
    /// A provider that can close a page closes theirs.
    async fn replace_older(self: &Arc<Self>, newer: &Payment) -> Result<(), Error> {
        for payment in self.mark_older(newer, self.batch()).await? {
            let account = self.account(&payment.account_id).await?;
            // The new link is out: what became of closing the old one is on its timeline.
            if capabilities(&account)?.withdraw_link
                && let Err(error) = self.close_page(&payment, String::new()).await
            {
                tracing::warn!(payment = %payment.id, %error, "an older link could not be closed");
            }
        }
        Ok(())
    }

    /// Notes in `batch` that the order's other open links are replaced; answers them as they were.
    async fn mark_older(&self, newer: &Payment, batch: Batch) -> Result<Vec<Payment>, Error> {
        let all = self.store.payments_of_order(&newer.order_id).await?;
        let now = self.now();
        let older: Vec<Payment> = all
            .into_iter()
            .filter(|payment| payment.id != newer.id && payment.link_state(now) == LinkState::Active)
            .collect();
        let replaced =
            |payment: &Payment| Event::Payment { id: payment.id.clone(), change: PaymentEvent::LinkReplaced };
        if !older.is_empty() {
            self.store.append(batch.events(older.iter().map(replaced))).await?;
        }
        Ok(older)
    }

    /// The address of a link, for the rep to read out or copy on purpose.
    ///
    /// # Errors
    /// There is no link.
    pub async fn link_address(&self, payment: String) -> Result<String, Error> {
        let id = PaymentId::new(payment);
        self.demand(Deed::SendLink, Some(&self.payment(&id).await?.owner))?;
        let url = self.store.link_url(&id).await?.ok_or(Error::NotFound)?;
        Ok(url.expose().to_owned())
    }
}

fn capabilities(account: &Account) -> Result<&'static Capabilities, Error> {
    Ok(&provider_of(account)?.descriptor().capabilities)
}

/// The longest life of an account's links, in seconds.
fn most_seconds(account: &Account) -> Result<u32, Error> {
    Ok(limits_of(account)?.link_seconds_max)
}

/// Why there is no link, in the words of faults.
pub(crate) fn no_link(payment: &Payment) -> Fault {
    match (&payment.refusal, payment.never_asked()) {
        (Some(refusal), _) => {
            Fault::new(&format!("reason-{}", refusal.reason.key())).with("code", &refusal.code)
        }
        (None, Some(cause)) => Fault::new(&crate::error::key(&cause)),
        (None, None) => Fault::new("link-not-known").with("payment", &payment.id),
    }
}

/// The hosts an account's pages may be on: the provider's own, or this machine in demo and test.
pub(crate) fn page_hosts(account: &Account) -> Result<Vec<String>, Error> {
    let descriptor = provider_of(account)?.descriptor();
    let mut hosts: Vec<String> = descriptor.page_hosts.iter().map(|&host| host.to_owned()).collect();
    if account.environment == Environment::Test {
        let own = account.addresses.values().filter_map(|address| accounts::host_of(address));
        hosts.extend(own.map(|(_, host)| host.to_owned()).filter(|host| accounts::host_is_loopback(host)));
        hosts.dedup();
    }
    Ok(hosts)
}
