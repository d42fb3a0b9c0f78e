//! Asks the providers about payments that are due: unknown outcomes first, then links and reservations, a few at a time.

use std::sync::Arc;
use std::time::Duration;

use domain::payment::Via;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::{pause, schedule};
use crate::{App, Error};

/// How many questions are open at once.
const AT_ONCE: usize = 8;
/// How many due payments are taken up per round.
const ROUND: usize = 64;
const IDLE: Duration = Duration::from_secs(1);

impl App {
    pub(super) async fn follow_job(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        while pause(&self.wake.follow, &mut stop, IDLE).await {
            if let Err(error) = self.follow_round().await {
                tracing::error!(%error, "following payments stopped for a moment");
            }
        }
    }

    /// Asks about everything that is due now; answers how many were asked about.
    ///
    /// # Errors
    /// The record cannot be read or written.
    pub async fn follow_round(self: &Arc<Self>) -> Result<usize, Error> {
        let due = self.store.follow_due(self.now(), ROUND).await?;
        let count = due.len();
        let mut asking: JoinSet<()> = JoinSet::new();
        for follow in due {
            if asking.len() >= AT_ONCE {
                asking.join_next().await;
            }
            let app = Arc::clone(self);
            asking.spawn(async move {
                if let Err(error) = app.follow_up(&follow.payment, Via::Poll).await {
                    tracing::warn!(payment = %follow.payment, %error, "a payment could not be asked about");
                    app.ask_again(&follow).await;
                }
            });
        }
        while asking.join_next().await.is_some() {}
        Ok(count)
    }

    /// No answer: asked again later, with growing pauses, and never given up.
    async fn ask_again(&self, follow: &store::Follow) {
        let tries = follow.tries.saturating_add(1);
        let seconds = 5_i64.saturating_mul(1 << tries.min(7)).min(600);
        let Ok(at) = self.now().checked_add(jiff::SignedDuration::from_secs(seconds)) else { return };
        let next: schedule::Next = Some((at, tries));
        if let Err(error) = self.store.follow_set(vec![(follow.payment.clone(), next)]).await {
            tracing::error!(payment = %follow.payment, %error, "the next question could not be planned");
        }
    }
}
