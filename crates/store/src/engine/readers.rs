//! A few threads that read, each with its own connection. A long query holds one of them, never the writer.

use std::sync::{Arc, Mutex, PoisonError, mpsc};

use rusqlite::Connection;

use crate::StoreError;

type Job = Box<dyn FnOnce(&Connection) + Send>;

enum Order {
    Run(Job),
    Stop(tokio::sync::oneshot::Sender<()>),
}

/// Hands jobs to whichever reading thread is free.
pub(crate) struct Readers {
    queue: mpsc::Sender<Order>,
    threads: usize,
}

impl Readers {
    pub(crate) fn start(connections: Vec<Connection>) -> Result<Self, StoreError> {
        let (queue, jobs) = mpsc::channel();
        let (jobs, threads) = (Arc::new(Mutex::new(jobs)), connections.len());
        for (index, connection) in connections.into_iter().enumerate() {
            let jobs = Arc::clone(&jobs);
            let work = move || work(connection, &jobs);
            std::thread::Builder::new().name(format!("store-reader-{index}")).spawn(work)?;
        }
        Ok(Self { queue, threads })
    }

    /// Runs `job` on a reading thread and waits for its answer without blocking.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = tokio::sync::oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // Nobody waits any more (a search overtaken by the next key press): not worth the work.
            if !answer.is_closed() {
                answer.send(job(connection)).ok();
            }
        });
        self.queue.send(Order::Run(job)).map_err(|_| StoreError::Closed)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Finishes what waits and ends every thread.
    pub(crate) async fn stop(&self) {
        for _ in 0..self.threads {
            let (done, stopped) = tokio::sync::oneshot::channel();
            if self.queue.send(Order::Stop(done)).is_ok() {
                stopped.await.ok();
            }
        }
    }
}

fn work(connection: Connection, jobs: &Mutex<mpsc::Receiver<Order>>) {
    loop {
        match next(jobs) {
            Some(Order::Run(job)) => job(&connection),
            Some(Order::Stop(done)) => {
                drop(connection);
                done.send(()).ok();
                return;
            }
            None => return,
        }
    }
}

/// Waits holding the lock: the threads queue for it as they would for the job.
fn next(jobs: &Mutex<mpsc::Receiver<Order>>) -> Option<Order> {
    jobs.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}
