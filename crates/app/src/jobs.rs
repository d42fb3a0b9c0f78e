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
        tokio::join!(Arc::clone(&self).follow_job(stop.clone()), Arc::clone(&self).outbox_job(stop));
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
