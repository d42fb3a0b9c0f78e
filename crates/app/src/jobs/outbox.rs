//! Outbox.
use crate::App;
use tokio::sync::watch;
impl App {
    pub(super) async fn outbox_job(&self, _stop: watch::Receiver<bool>) {}
}
