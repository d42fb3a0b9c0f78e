//! Sends the mails that are due: marked before they leave, settled after, one commit between two mails. A mail whose fate
//! is not known is never sent again by itself.

use std::sync::Arc;
use std::time::Duration;

use domain::Timestamp;
use domain::event::Event;
use domain::id::MessageId;
use domain::message::{Message, MessageEvent};
use messages::smtp::SendFailure;
use store::Batch;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::pause;
use crate::post::{Post, code};
use crate::{App, Error};

/// Conversations with the mail server at once.
const SESSIONS: usize = 4;
/// Mails taken up per round.
const ROUND: usize = 400;
const IDLE: Duration = Duration::from_secs(2);
/// Minutes until a mail that was put off is tried again; after the last it has failed.
const WAITS: [i64; 9] = [1, 2, 5, 15, 30, 60, 120, 360, 720];

impl App {
    pub(super) async fn outbox_job(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        while pause(&self.wake.outbox, &mut stop, IDLE).await {
            loop {
                match self.outbox_round().await {
                    // A full round left others behind, which do not wait for the next pause to end.
                    Ok(ROUND) if !*stop.borrow() => {}
                    Ok(_) => break,
                    Err(error) => {
                        tracing::error!(%error, "sending mail stopped for a moment");
                        break;
                    }
                }
            }
        }
    }

    /// Sends everything that is due now; answers how many mails were taken up.
    ///
    /// # Errors
    /// The record cannot be read or written, or the keychain not read.
    pub async fn outbox_round(self: &Arc<Self>) -> Result<usize, Error> {
        let due = self.store.outbox_due(self.now(), ROUND).await?;
        if due.is_empty() {
            return Ok(0);
        }
        let count = due.len();
        let post = Arc::new(self.post().await?);
        let share = count.div_ceil(SESSIONS);
        let mut due = due.into_iter();
        let mut sessions = JoinSet::new();
        loop {
            let chunk: Vec<Message> = due.by_ref().take(share).collect();
            if chunk.is_empty() {
                break;
            }
            let (app, post) = (Arc::clone(self), Arc::clone(&post));
            sessions.spawn(async move { app.send_in_turn(chunk, &post).await });
        }
        while let Some(done) = sessions.join_next().await {
            done.map_err(|_| Error::Unreadable("task"))??;
        }
        Ok(count)
    }

    /// One conversation: the outcome of a mail and the mark of the next are one commit.
    async fn send_in_turn(&self, mails: Vec<Message>, post: &Post) -> Result<(), Error> {
        let mut turn = post.turn();
        let mut batch = self.job_batch("outbox");
        let mut touched = Vec::with_capacity(mails.len());
        for message in mails {
            let ready = self.ready(&message).await;
            #[cfg(feature = "crash-points")]
            crash::point("M1");
            let sending = Event::Message { id: message.id.clone(), change: MessageEvent::Sending };
            self.store.append(std::mem::replace(&mut batch, self.job_batch("outbox")).event(sending)).await?;
            let outcome = match ready {
                Ok((envelope, bytes)) => match turn.send(&bytes, &envelope).await {
                    Ok(accepted) => MessageEvent::Sent { answer: accepted.answer },
                    Err(failure) => after_failure(&failure, &message, self.now()),
                },
                Err(error) => {
                    tracing::error!(message = %message.id, %error, "a mail could not be made");
                    let told = match error {
                        Error::Refused(fault) => fault.code,
                        _ => "mail-not-rendered".to_owned(),
                    };
                    MessageEvent::Failed { answer: told, setup: false }
                }
            };
            #[cfg(feature = "crash-points")]
            crash::point("M6");
            batch = settled(self.job_batch("outbox"), &message.id, outcome);
            touched.push(message.payment_id);
        }
        if !batch.events.is_empty() {
            self.store.append(batch).await?;
        }
        turn.quit().await;
        self.all_moved(&touched).await;
        Ok(())
    }
}

fn settled(batch: Batch, id: &MessageId, change: MessageEvent) -> Batch {
    batch.event(Event::Message { id: id.clone(), change })
}

/// What a failure means for the mail: put off, given up, or not known.
fn after_failure(failure: &SendFailure, message: &Message, now: Timestamp) -> MessageEvent {
    let answer = match failure {
        SendFailure::Refused(refusal) | SendFailure::AuthRefused(refusal) => refusal.answer.clone(),
        other => code(other).to_owned(),
    };
    if failure.is_uncertain() {
        return MessageEvent::Uncertain;
    }
    let wait =
        WAITS.get(usize::try_from(message.tries).unwrap_or(usize::MAX)).filter(|_| failure.is_temporary());
    match wait.and_then(|minutes| now.checked_add(jiff::SignedDuration::from_mins(*minutes)).ok()) {
        Some(due_at) => MessageEvent::Deferred { answer, due_at },
        None => MessageEvent::Failed { answer, setup: failure.is_setup() },
    }
}
