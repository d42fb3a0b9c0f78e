//! Mails about a payment that was made: its link once more, its receipt, and one that failed sent again.

use domain::event::Event;
use domain::id::MessageId;
use domain::message::{Message, MessageEvent, MessageKind, MessageState};
use domain::order::Order;
use domain::payment::Payment;
use domain::role::Deed;

use crate::mail::Content;
use crate::{App, Error};

impl App {
    /// Mails the same link again, as a mail of its own.
    pub(crate) async fn resend_link(&self, payment: &Payment, order: &Order) -> Result<(), Error> {
        let sent = self.store.messages_of_order(&order.id).await?;
        let last = sent.iter().rev().find(|m| m.payment_id == payment.id && m.kind != MessageKind::Receipt);
        let Some(last) = last else { return Err(Error::NotFound) };
        if is_unsent(last) {
            return self.requeue(last.clone()).await;
        }
        let content: Content = serde_json::from_str(&last.content).map_err(|_| Error::Unreadable("mail"))?;
        let mut again =
            self.queued(payment, MessageKind::PayLink, last.to.clone(), last.copy_to.is_some(), &content)?;
        again.language = last.language;
        self.queue(again).await
    }

    pub(crate) async fn send_receipt(&self, payment: &Payment, order: &Order) -> Result<(), Error> {
        let address =
            order.customer.email.clone().ok_or(Error::NotAllowed(domain::rules::WhyNot::NoAddress))?;
        let sent = self.store.messages_of_order(&order.id).await?;
        let last =
            sent.into_iter().rev().find(|m| m.payment_id == payment.id && m.kind == MessageKind::Receipt);
        let content = self.receipt_mail(order, payment, address.clone());
        // A receipt of what the payment is now: an older one that failed may say something else.
        let same =
            |message: &Message| serde_json::to_string(&content).is_ok_and(|now| now == message.content);
        if let Some(last) = last.filter(|last| is_unsent(last) && same(last)) {
            return self.requeue(last).await;
        }
        let message = self.queued(payment, MessageKind::Receipt, vec![address], false, &content)?;
        self.queue(message).await
    }

    async fn queue(&self, message: Message) -> Result<(), Error> {
        let payment = message.payment_id.clone();
        let id = message.id.clone();
        let change = MessageEvent::Queued { message: Box::new(message) };
        self.store.append(self.batch().event(Event::Message { id, change })).await?;
        self.wake.outbox.notify_one();
        self.moved(&payment).await;
        Ok(())
    }

    /// Sends one mail whose fate is uncertain, or which failed, once more.
    ///
    /// # Errors
    /// There is no such mail, it was taken already, or the role does not include it.
    pub async fn message_resend(&self, message: String) -> Result<(), Error> {
        let message = self.store.message(&MessageId::new(message)).await?.ok_or(Error::NotFound)?;
        self.demand(Deed::SendLink, Some(&self.payment(&message.payment_id).await?.owner))?;
        if !is_unsent(&message) {
            return Err(Error::Stale);
        }
        self.requeue(message).await
    }

    /// A mail whose fate is uncertain, or which failed, once more: the same mail with the same id, so that a second copy is
    /// known for what it is.
    async fn requeue(&self, message: Message) -> Result<(), Error> {
        let Message { id, payment_id, .. } = message;
        self.store.append(self.batch().event(Event::Message { id, change: MessageEvent::Requeued })).await?;
        self.wake.outbox.notify_one();
        self.moved(&payment_id).await;
        Ok(())
    }

    /// The way to the mail server was mended: what failed for its sake goes out after all. A link that died meanwhile
    /// is not mailed, and says so.
    pub(crate) async fn requeue_failed_by_setup(&self) -> Result<(), Error> {
        for message in self.store.failed_by_setup().await? {
            self.requeue(message).await?;
        }
        Ok(())
    }
}

/// Whether a person may send the mail once more as it is.
fn is_unsent(message: &Message) -> bool {
    matches!(message.state, MessageState::Failed | MessageState::Uncertain)
}
