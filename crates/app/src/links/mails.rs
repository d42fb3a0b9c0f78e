//! Mails about a payment that was made: its link once more, its receipt, and one that failed sent again.

use domain::event::Event;
use domain::id::MessageId;
use domain::message::{MessageEvent, MessageKind};
use domain::order::Order;
use domain::payment::Payment;

use crate::mail::Content;
use crate::{App, Error};

impl App {
    /// Mails the same link again, as a mail of its own.
    pub(crate) async fn resend_link(&self, payment: &Payment, order: &Order) -> Result<(), Error> {
        let sent = self.store.messages_of_order(&order.id).await?;
        let last = sent.iter().rev().find(|m| m.payment_id == payment.id && m.kind != MessageKind::Receipt);
        let Some(last) = last else { return Err(Error::NotFound) };
        let content: Content = serde_json::from_str(&last.content).map_err(|_| Error::Unreadable("mail"))?;
        let mut again =
            self.queued(payment, MessageKind::PayLink, last.to.clone(), last.copy_to.is_some(), &content)?;
        again.language = last.language;
        self.queue(again).await
    }

    pub(crate) async fn send_receipt(&self, payment: &Payment, order: &Order) -> Result<(), Error> {
        let address =
            order.customer.email.clone().ok_or(Error::NotAllowed(domain::rules::WhyNot::NoAddress))?;
        let content = self.receipt_mail(order, payment, address.clone());
        let message = self.queued(payment, MessageKind::Receipt, vec![address], false, &content)?;
        self.queue(message).await
    }

    async fn queue(&self, message: domain::message::Message) -> Result<(), Error> {
        let payment = message.payment_id.clone();
        let id = message.id.clone();
        let change = MessageEvent::Queued { message: Box::new(message) };
        self.store.append(self.batch().event(Event::Message { id, change })).await?;
        self.wake.outbox.notify_one();
        self.moved(&payment).await;
        Ok(())
    }

    /// Sends a mail whose fate is uncertain, or which failed, once more: the same mail with the same id.
    ///
    /// # Errors
    /// There is no such mail, or it was taken already.
    pub async fn message_resend(&self, message: String) -> Result<(), Error> {
        use domain::message::MessageState::{Failed, Uncertain};
        let id = MessageId::new(message);
        let message = self.store.message(&id).await?.ok_or(Error::NotFound)?;
        if !matches!(message.state, Failed | Uncertain) {
            return Err(Error::Stale);
        }
        self.store.append(self.batch().event(Event::Message { id, change: MessageEvent::Requeued })).await?;
        self.wake.outbox.notify_one();
        self.moved(&message.payment_id).await;
        Ok(())
    }
}
