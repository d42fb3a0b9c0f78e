//! What a start after a crash finds: requests without outcome become unknown, mails half handed over become uncertain.

use domain::Timestamp;
use domain::event::Event;
use domain::message::MessageEvent;
use domain::payment::{Answer, OperationState, Payment, PaymentEvent, UnknownCause};

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
            let tries = asked(&payment, self.now());
            batch = batch.follow(payment.id.clone(), schedule::next(&payment, tries, self.now()));
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

/// How often was asked about what is unknown. The second question of the schedule comes so soon after the first that its
/// answer is not counted.
fn asked(payment: &Payment, now: Timestamp) -> u32 {
    payment.unsettled().filter(|operation| operation.not_found > 0).map_or(0, |operation| {
        let planned = schedule::asked_by(now.duration_since(operation.sent_at).as_secs());
        planned.min(operation.not_found + 1)
    })
}
