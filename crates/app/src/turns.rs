//! Whose turn it is to take money for an order: what is under way is waited for instead of refused. Only a courtesy to the
//! rep; that no order is paid twice is the record's to know, which outlives the program.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use domain::id::OrderId;
use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

/// How long somebody waits: a customer is on the phone.
const PATIENCE: Duration = Duration::from_secs(15);

/// One queue for each order that somebody waits for.
#[derive(Default)]
pub(crate) struct Turns(Mutex<HashMap<OrderId, Weak<Turn<()>>>>);

impl Turns {
    /// Waits a while until nothing else is under way for the order; the turn ends when what is answered is dropped. `None`
    /// when it takes too long: then the record refuses what may not be.
    pub(crate) async fn of(&self, order: &OrderId) -> Option<OwnedMutexGuard<()>> {
        tokio::time::timeout(PATIENCE, self.queue(order).lock_owned()).await.ok()
    }

    fn queue(&self, order: &OrderId) -> Arc<Turn<()>> {
        let mut queues = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(queue) = queues.get(order).and_then(Weak::upgrade) {
            return queue;
        }
        queues.retain(|_, queue| queue.strong_count() > 0);
        let queue = Arc::new(Turn::new(()));
        queues.insert(order.clone(), Arc::downgrade(&queue));
        queue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn one_order_is_waited_for_and_no_other_and_nothing_is_kept_of_either() {
        let turns = Turns::default();
        let (one, other) = (OrderId::new("1"), OrderId::new("2"));
        let first = turns.of(&one).await;
        assert!(turns.of(&other).await.is_some());
        assert!(turns.of(&one).await.is_none(), "it is the first one's turn");
        drop(first);
        assert!(turns.of(&one).await.is_some());
        let _third = turns.of(&other).await;
        assert_eq!(turns.0.lock().unwrap().len(), 1);
    }
}
