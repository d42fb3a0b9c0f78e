//! The machine's clock: what runs out is counted every minute, and what waits for a time moves with the clock when that is
//! set back. Times that people set, and those at the provider, are not touched.

use std::sync::PoisonError;

use domain::Timestamp;
use domain::event::Event;
use domain::message::MessageEvent;
use jiff::SignedDuration;
use tokio::sync::watch;

use super::{CLOCK, pause};
use crate::{App, Error};

/// A clock that is kept right is moved by less.
const STEP: SignedDuration = SignedDuration::from_mins(1);
/// Mails looked through; far more than ever wait.
const MAILS: usize = 10_000;

impl App {
    /// Nothing has to happen for a reservation or a link to come close to its end.
    pub(super) async fn clock_job(&self, mut stop: watch::Receiver<bool>) {
        let wake = tokio::sync::Notify::new();
        while pause(&wake, &mut stop, CLOCK).await {
            if let Err(error) = self.clock_round().await {
                tracing::error!(%error, "what waits could not follow the clock that was set back");
            }
            // The page then shows the numbers it has; the next minute counts again.
            self.count_round().await.ok();
        }
    }

    /// Looks whether the clock was set back since the last look. What was to happen in a minute then still happens in a
    /// minute, not a day later.
    ///
    /// # Errors
    /// The record cannot be read or written.
    pub async fn clock_round(&self) -> Result<(), Error> {
        let now = self.now();
        let before = std::mem::replace(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner), now);
        let back = before.duration_since(now);
        if back < STEP {
            return Ok(());
        }
        tracing::warn!(seconds = back.as_secs(), "the clock was set back");
        self.store.follow_earlier(now, back).await?;
        let mut batch = self.job_batch("clock");
        for message in self.store.outbox_due(Timestamp::MAX, MAILS).await? {
            if message.due_at > now {
                let due_at = message.due_at.checked_sub(back).unwrap_or(now);
                let answer = message.last_answer.unwrap_or_default();
                let change = MessageEvent::Deferred { answer, due_at };
                batch = batch.event(Event::Message { id: message.id, change });
            }
        }
        if !batch.events.is_empty() {
            self.store.append(batch).await?;
        }
        self.wake.follow.notify_one();
        self.wake.outbox.notify_one();
        Ok(())
    }
}
