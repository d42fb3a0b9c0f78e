//! What the terminal does by itself: settle unknown outcomes, follow links and payments, send mail, watch the clocks.
//! Each job asks the record what is due, so that a restart loses nothing.

mod clock;
mod follow;
mod outbox;
mod recover;
pub(crate) mod schedule;

pub(crate) use outbox::Outbox;

use std::sync::Arc;

use tokio::sync::watch;

use crate::App;

/// How often what runs out is counted: a warning of 48 hours needs no more.
const CLOCK: std::time::Duration = std::time::Duration::from_secs(60);

impl App {
    /// Runs the jobs until `stop` turns true.
    pub async fn run_jobs(self: Arc<Self>, stop: watch::Receiver<bool>) {
        tokio::join!(
            Arc::clone(&self).follow_job(stop.clone()),
            Arc::clone(&self).outbox_job(stop.clone()),
            Arc::clone(&self).drift_job(stop.clone()),
            Arc::clone(&self).confirm_job(stop.clone()),
            Arc::clone(&self).restore_job(stop.clone()),
            self.resume_left_recording(),
            self.head_job(stop.clone()),
            self.copy_job(stop.clone()),
            self.clock_job(stop)
        );
    }

    /// Compares record and providers once a day, and never in the first hour, when reps want to work.
    async fn drift_job(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        const HOURLY: std::time::Duration = std::time::Duration::from_secs(3_600);
        let never = tokio::sync::Notify::new();
        while pause(&never, &mut stop, HOURLY).await {
            if let Err(error) = self.drift_when_due().await {
                tracing::error!(%error, "record and providers could not be compared");
            }
        }
    }

    /// At the start and now and then: an order that was paid is confirmed although the terminal was cut off between.
    async fn confirm_job(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        const NOW_AND_THEN: std::time::Duration = std::time::Duration::from_secs(600);
        let never = tokio::sync::Notify::new();
        loop {
            if let Err(error) = self.confirm_round().await {
                tracing::error!(%error, "orders that were paid could not be looked through");
            }
            if !pause(&never, &mut stop, NOW_AND_THEN).await {
                return;
            }
        }
    }

    /// After an older copy was put back, the providers are asked until all of them have answered.
    async fn restore_job(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        let never = tokio::sync::Notify::new();
        while self.refuse_unreconciled().is_err() {
            if let Err(error) = self.reconcile().await {
                tracing::error!(%error, "the providers could not be asked after the restore");
            }
            if !pause(&never, &mut stop, CLOCK).await {
                return;
            }
        }
    }

    /// The head in the keychain follows the journal by a few seconds: what moves money wakes it, and many at once are one.
    async fn head_job(&self, mut stop: watch::Receiver<bool>) {
        const GATHER: std::time::Duration = std::time::Duration::from_secs(2);
        let never = tokio::sync::Notify::new();
        while pause(&self.wake.head, &mut stop, CLOCK).await && pause(&never, &mut stop, GATHER).await {
            if let Err(error) = self.keep_head().await {
                tracing::warn!(%error, "the journal's head could not be kept in the keychain");
            }
        }
    }

    /// Once a day the record is copied, and never in the first minutes.
    async fn copy_job(&self, mut stop: watch::Receiver<bool>) {
        const NOW_AND_THEN: std::time::Duration = std::time::Duration::from_secs(600);
        let never = tokio::sync::Notify::new();
        while pause(&never, &mut stop, NOW_AND_THEN).await {
            if let Err(error) = self.record_copy_when_due().await {
                tracing::error!(%error, "the record could not be copied");
            }
        }
    }
}

/// Waits until woken, until the time is over, or until the jobs are to stop; says whether to go on.
pub(super) async fn pause(
    wake: &tokio::sync::Notify,
    stop: &mut watch::Receiver<bool>,
    time: std::time::Duration,
) -> bool {
    if *stop.borrow() {
        return false;
    }
    tokio::select! {
        () = wake.notified() => true,
        () = tokio::time::sleep(time) => true,
        changed = stop.changed() => changed.is_ok() && !*stop.borrow(),
    }
}
