//! Outbox.
use crate::App;
use tokio::sync::watch;
impl App {
    pub(super) async fn outbox_job(&self, _stop: watch::Receiver<bool>) {}
    pub(crate) async fn send_test_mail(&self) -> Result<String, crate::api::Fault> {
        Ok(String::new())
    }
}
