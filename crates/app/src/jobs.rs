//! What the terminal does by itself: settle unknown outcomes, follow links and payments, send mail.
//! Each job asks the record what is due, so that a restart loses nothing.

mod follow;
mod outbox;
mod recover;
pub(crate) mod schedule;

use std::sync::Arc;

use tokio::sync::watch;

use crate::App;

impl App {
    /// Runs the jobs until `stop` turns true.
    pub async fn run_jobs(self: Arc<Self>, stop: watch::Receiver<bool>) {
        tokio::join!(
            Arc::clone(&self).follow_job(stop.clone()),
            Arc::clone(&self).outbox_job(stop.clone()),
            self.drift_job(stop)
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
