//! The one thread that writes. Jobs run one after the other; when none wait, it does what nobody waits for, and folds
//! the log into the file.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use rusqlite::Connection;

use crate::StoreError;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// How long nothing must have been asked before it does what can wait. The outcome of a charge comes later than that.
const PAUSE: Duration = Duration::from_millis(25);

/// How long nothing must have been asked before the log is folded in.
const IDLE: Duration = Duration::from_millis(500);

/// How many jobs make it worthwhile.
const ENOUGH: u32 = 64;

enum Order {
    Run(Job),
    Stop(tokio::sync::oneshot::Sender<()>),
}

/// Hands jobs to the writing thread.
pub(crate) struct Writer {
    queue: mpsc::Sender<Order>,
}

impl Writer {
    /// `later` does a little of what can wait, and says whether there is more.
    pub(crate) fn start(
        connection: Connection,
        later: impl Fn(&mut Connection) -> bool + Send + 'static,
    ) -> Result<Self, StoreError> {
        let (queue, jobs) = mpsc::channel();
        std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || work(connection, &jobs, later))?;
        Ok(Self { queue })
    }

    /// Runs `job` on the writing thread and waits for its answer without blocking.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = tokio::sync::oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // Whoever asked may have gone; the work counts all the same.
            answer.send(job(connection)).ok();
        });
        self.queue.send(Order::Run(job)).map_err(|_| StoreError::Closed)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Finishes what waits, folds the log in and ends the thread.
    pub(crate) async fn stop(&self) {
        let (done, stopped) = tokio::sync::oneshot::channel();
        if self.queue.send(Order::Stop(done)).is_ok() {
            stopped.await.ok();
        }
    }
}

fn work(mut connection: Connection, jobs: &mpsc::Receiver<Order>, later: impl Fn(&mut Connection) -> bool) {
    let mut since_checkpoint = 0_u32;
    let mut waiting = true;
    loop {
        let next = if waiting {
            jobs.recv_timeout(PAUSE)
        } else if since_checkpoint >= ENOUGH {
            jobs.recv_timeout(IDLE)
        } else {
            jobs.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match next {
            Ok(Order::Run(job)) => {
                job(&mut connection);
                since_checkpoint = since_checkpoint.saturating_add(1);
                waiting = true;
            }
            Err(RecvTimeoutError::Timeout) if waiting => waiting = later(&mut connection),
            Err(RecvTimeoutError::Timeout) => {
                checkpoint(&connection);
                since_checkpoint = 0;
            }
            Ok(Order::Stop(done)) => {
                drop(connection);
                done.send(()).ok();
                return;
            }
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

/// One that fails changes nothing: the log stays valid and the next one tries again.
fn checkpoint(connection: &Connection) {
    connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())).ok();
}
