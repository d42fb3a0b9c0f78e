//! What a start after a crash finds: requests without outcome become unknown, mails half handed over become uncertain.

use domain::event::Event;
use domain::message::MessageEvent;
use domain::payment::{Answer, OperationState, PaymentEvent, UnknownCause};

use super::schedule;
use crate::{App, Error};

impl App {
    pub(crate) async fn recover(&self) -> Result<(), Error> {
        let mut batch = self.job_batch("recover");
        for payment in self.store.unsettled().await? {
            let cut_off =
                payment.operations.iter().filter(|operation| operation.state == OperationState::Sent);
            for operation in cut_off {
                let answer = Answer::Unknown(UnknownCause::Interrupted);
                let change = PaymentEvent::Answered { attempt: operation.id.clone(), answer };
                batch = batch.event(Event::Payment { id: payment.id.clone(), change });
            }
            batch = batch.follow(payment.id.clone(), schedule::next(&payment, 0, self.now()));
        }
        for message in self.store.outbox_sending().await? {
            batch = batch.event(Event::Message { id: message.id, change: MessageEvent::Uncertain });
        }
        if !batch.events.is_empty() || !batch.follow.is_empty() {
            self.store.append(batch).await?;
        }
        Ok(())
    }
}
