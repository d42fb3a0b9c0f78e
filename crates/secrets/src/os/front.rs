//! Answers every request by its deadline, whatever the keychain does; knows threads and time, not keychains.
//!
//! One *front* thread takes requests in order and hands each to a *worker* thread, the only one that may block.
//! A worker that overstays is left behind and the next request gets a new one, with everything opened afresh. While
//! one waits for the person to unlock, the others must not prompt, so that nobody is asked twice.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::ring::{Answer, Request};
use crate::SecretsError;

/// How many left-behind workers may be stuck at once before requests are turned away without a try.
const MAX_STUCK: usize = 4;

pub(super) type Outcome = Result<Answer, SecretsError>;

/// What a worker calls to do the blocking work.
pub(super) trait Blocking: Send {
    /// Carries out one request.
    fn perform(&mut self, request: Request, prompt: Prompt<'_>) -> Outcome;
}

/// Whether a request may make the person unlock the keychain, and the flag it raises before it does.
pub(super) struct Prompt<'a> {
    allowed: bool,
    waiting: &'a AtomicBool,
}

impl Prompt<'_> {
    /// To be called before anything that may prompt.
    ///
    /// # Errors
    /// [`SecretsError::Locked`] while an earlier request still waits for the person.
    pub(super) fn person_may_be_asked(&self) -> Result<(), SecretsError> {
        self.waiting.store(self.allowed, Ordering::SeqCst);
        if self.allowed { Ok(()) } else { Err(SecretsError::Locked) }
    }
}

struct Call {
    request: Request,
    deadline: Instant,
    reply: oneshot::Sender<Outcome>,
}

type Open = Arc<dyn Fn() -> Box<dyn Blocking> + Send + Sync>;

pub(super) struct Front {
    patience: Duration,
    open: Open,
    calls: Mutex<Option<Sender<Call>>>,
}

impl Front {
    /// Starts nothing yet; `open` makes the blocking half each time one is needed.
    pub(super) fn new<B: Blocking + 'static>(
        patience: Duration,
        open: impl Fn() -> B + Send + Sync + 'static,
    ) -> Self {
        Self { patience, open: Arc::new(move || Box::new(open())), calls: Mutex::new(None) }
    }

    pub(super) async fn ask(&self, request: Request) -> Outcome {
        let (reply, answer) = oneshot::channel();
        self.submit(Call { request, deadline: Instant::now() + self.patience, reply })?;
        // The front drops a reply only if it dies itself; that is the keychain's failure, not the caller's.
        answer.await.unwrap_or_else(|_| Err(broken("the keychain thread ended")))
    }

    fn submit(&self, call: Call) -> Result<(), SecretsError> {
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        let sender = match calls.take() {
            Some(running) => running,
            None => self.start()?,
        };
        let sent = match sender.send(call) {
            Ok(()) => Ok(()),
            // The front thread is gone: one new start, then it is the keychain's failure.
            Err(unsent) => {
                let restarted = self.start()?;
                let sent = restarted.send(unsent.0);
                *calls = Some(restarted);
                return sent.map_err(|_| broken("the keychain thread ended"));
            }
        };
        *calls = Some(sender);
        sent
    }

    fn start(&self) -> Result<Sender<Call>, SecretsError> {
        let (sender, receiver) = mpsc::channel();
        let mut desk = Desk { open: self.open.clone(), worker: None, prompting: None, stuck: Arc::default() };
        spawn("keychain-front", move || desk.run(&receiver))?;
        Ok(sender)
    }
}

/// The front thread's own things.
struct Desk {
    open: Open,
    worker: Option<Worker>,
    /// The worker whose request, long answered as locked, still waits for the person.
    prompting: Option<Worker>,
    stuck: Arc<AtomicUsize>,
}

impl Desk {
    fn run(&mut self, calls: &Receiver<Call>) {
        while let Ok(call) = calls.recv() {
            let outcome = self.serve(call.request, call.deadline);
            // A caller that stopped waiting needs no answer; a secret in it is wiped by being dropped.
            drop(call.reply.send(outcome));
        }
    }

    fn serve(&mut self, request: Request, deadline: Instant) -> Outcome {
        if deadline <= Instant::now() {
            // Queued behind a call that used up the time: to start it now would blame a healthy worker.
            return Err(SecretsError::NoAnswer);
        }
        if self.prompting.as_ref().is_some_and(Worker::came_back) {
            self.prompting = None;
        }
        let worker = match self.worker.take() {
            Some(worker) => worker,
            None if self.stuck.load(Ordering::SeqCst) >= MAX_STUCK => return Err(SecretsError::NoAnswer),
            None => Worker::start(self.open.clone())?,
        };
        match worker.perform(Job { request, may_prompt: self.prompting.is_none() }, deadline) {
            Progress::Finished(outcome) => {
                self.worker = Some(worker);
                outcome
            }
            Progress::WaitsForPerson => {
                self.prompting = Some(worker);
                Err(SecretsError::Locked)
            }
            Progress::Ended => Err(broken("the keychain call ended unexpectedly")),
            Progress::Stuck => {
                tracing::warn!("the keychain did not answer in time; the next call starts afresh");
                worker.leave_behind(self.stuck.clone());
                Err(SecretsError::NoAnswer)
            }
        }
    }
}

struct Job {
    request: Request,
    may_prompt: bool,
}

enum Progress {
    Finished(Outcome),
    WaitsForPerson,
    Stuck,
    Ended,
}

/// The one thread that may block, seen from the front.
struct Worker {
    jobs: Sender<Job>,
    outcomes: Receiver<Outcome>,
    waiting: Arc<AtomicBool>,
    counted: Arc<Mutex<Option<Stuck>>>,
}

/// Counts a left-behind worker for as long as its thread lives.
struct Stuck(Arc<AtomicUsize>);

impl Drop for Stuck {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Worker {
    fn start(open: Open) -> Result<Self, SecretsError> {
        let (jobs, inbox) = mpsc::channel::<Job>();
        let (outbox, outcomes) = mpsc::channel();
        let waiting = Arc::new(AtomicBool::new(false));
        let counted = Arc::new(Mutex::new(None));
        let worker = Self { jobs, outcomes, waiting: waiting.clone(), counted: counted.clone() };
        spawn("keychain-worker", move || {
            let _until_the_end = counted;
            let mut blocking = open();
            while let Ok(job) = inbox.recv() {
                let prompt = Prompt { allowed: job.may_prompt, waiting: &waiting };
                let outcome = blocking.perform(job.request, prompt);
                waiting.store(false, Ordering::SeqCst);
                if outbox.send(outcome).is_err() {
                    return;
                }
            }
        })?;
        Ok(worker)
    }

    /// True once a request that was answered as locked has ended; what it brought is dropped, and so wiped.
    fn came_back(&self) -> bool {
        !matches!(self.outcomes.try_recv(), Err(TryRecvError::Empty))
    }

    fn perform(&self, job: Job, deadline: Instant) -> Progress {
        if self.jobs.send(job).is_err() {
            return Progress::Ended;
        }
        match self.outcomes.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(outcome) => Progress::Finished(outcome),
            Err(RecvTimeoutError::Disconnected) => Progress::Ended,
            Err(RecvTimeoutError::Timeout) if self.waiting.load(Ordering::SeqCst) => Progress::WaitsForPerson,
            Err(RecvTimeoutError::Timeout) => Progress::Stuck,
        }
    }

    fn leave_behind(self, stuck: Arc<AtomicUsize>) {
        stuck.fetch_add(1, Ordering::SeqCst);
        *self.counted.lock().unwrap_or_else(PoisonError::into_inner) = Some(Stuck(stuck));
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), SecretsError> {
    let spawned = std::thread::Builder::new().name(name.to_owned()).spawn(work);
    spawned.map(drop).map_err(|error| broken(&format!("no thread for the keychain: {error}")))
}

fn broken(reason: &str) -> SecretsError {
    SecretsError::Broken { reason: reason.to_owned() }
}

#[cfg(test)]
mod tests;
