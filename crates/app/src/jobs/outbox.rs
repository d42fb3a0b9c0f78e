//! Sends the mails that are due, no faster than the pace allows: marked before they leave, settled after, one commit
//! between two mails. A mail whose fate is not known is never sent again by itself.

use std::sync::Arc;
use std::time::Duration;

use domain::Timestamp;
use domain::event::Event;
use domain::message::{Message, MessageEvent};
use messages::smtp::SendFailure;
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

/// What one round leaves to the next. Whoever holds it is the only one who sends from the outbox.
#[derive(Default)]
pub(crate) struct Outbox {
    /// What became of mails that the record could not take down; none as long as it takes everything.
    owed: Option<Vec<Event>>,
}

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

    /// Sends what is due now, as far as the pace allows: the rest stays due. Answers how many mails were taken up.
    ///
    /// # Errors
    /// The record cannot be read or written, or the keychain not read.
    pub async fn outbox_round(self: &Arc<Self>) -> Result<usize, Error> {
        let mut outbox = self.outbox.lock().await;
        self.make_up(&mut outbox).await?;
        let now = self.now();
        let room = self.pace().room(now);
        let due = self.store.outbox_due(now, ROUND.min(room)).await?;
        if due.is_empty() {
            return Ok(0);
        }
        let post = Arc::new(self.post().await?);
        let count = self.let_out(now, due.len());
        let share = count.div_ceil(SESSIONS);
        let mut due = due.into_iter().take(count);
        let mut sessions = JoinSet::new();
        loop {
            let chunk: Vec<Message> = due.by_ref().take(share).collect();
            if chunk.is_empty() {
                break;
            }
            let (app, post) = (Arc::clone(self), Arc::clone(&post));
            sessions.spawn(async move { app.send_in_turn(chunk, &post).await });
        }
        // All are heard to their end: to stop one because of another would cut it off in the middle of a mail.
        let mut failed = None;
        while let Some(done) = sessions.join_next().await {
            let (owed, error) = match done {
                Ok(Ok(())) => continue,
                Ok(Err(stopped)) => stopped,
                Err(_) => (Vec::new(), Error::Unreadable("task")),
            };
            outbox.owed.get_or_insert_default().extend(owed);
            failed = Some(error);
        }
        failed.map_or(Ok(count), Err)
    }

    /// Writes down what the record could not take in an earlier round. What is then still marked as leaving was cut off:
    /// nobody knows what became of it.
    async fn make_up(&self, outbox: &mut Outbox) -> Result<(), Error> {
        let Some(owed) = &outbox.owed else { return Ok(()) };
        if !owed.is_empty() {
            self.store.append(self.job_batch("outbox").events(owed.clone())).await?;
            outbox.owed = Some(Vec::new());
        }
        let cut_off = self.store.outbox_sending().await?;
        if !cut_off.is_empty() {
            let uncertain = |message: Message| changed(&message, MessageEvent::Uncertain);
            self.store.append(self.job_batch("outbox").events(cut_off.into_iter().map(uncertain))).await?;
        }
        outbox.owed = None;
        Ok(())
    }

    /// One conversation: the outcome of a mail and the mark of the next are one commit. Stops where the record takes
    /// nothing any more, and answers what it still has to take.
    async fn send_in_turn(&self, mails: Vec<Message>, post: &Post) -> Result<(), (Vec<Event>, Error)> {
        let mut turn = post.turn();
        let mut outcome = Vec::new();
        let mut touched = Vec::with_capacity(mails.len());
        let mut stopped = Ok(());
        for message in mails {
            let ready = self.ready(&message).await;
            #[cfg(feature = "crash-points")]
            crash::point("M1");
            let sending = changed(&message, MessageEvent::Sending);
            let batch = self.job_batch("outbox").events(outcome.clone()).event(sending);
            if let Err(error) = self.store.append(batch).await {
                stopped = Err(error.into());
                break;
            }
            let change = match ready {
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
            outcome = vec![changed(&message, change)];
            touched.push(message.payment_id);
        }
        if stopped.is_ok() && !outcome.is_empty() {
            let batch = self.job_batch("outbox").events(outcome.clone());
            stopped = self.store.append(batch).await.map(drop).map_err(Error::from);
        }
        turn.quit().await;
        self.all_moved(&touched).await;
        stopped.map_err(|error| (outcome, error))
    }
}

fn changed(message: &Message, change: MessageEvent) -> Event {
    Event::Message { id: message.id.clone(), change }
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
