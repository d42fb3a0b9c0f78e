//! Whose turn it is to take money for an order: what is under way is waited for instead of refused. Only a courtesy to the
//! rep; that no order is paid twice is the record's to know, which outlives the program.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use domain::id::OrderId;
use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

/// One queue for each order that somebody waits for.
#[derive(Default)]
pub(crate) struct Turns(Mutex<HashMap<OrderId, Weak<Turn<()>>>>);

impl Turns {
    /// Waits until nothing else is under way for the order; the turn ends when what is answered is dropped.
    pub(crate) async fn of(&self, order: &OrderId) -> OwnedMutexGuard<()> {
        self.queue(order).lock_owned().await
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

    #[tokio::test]
    async fn one_order_is_waited_for_and_no_other_and_nothing_is_kept_of_either() {
        let turns = Turns::default();
        let (one, other) = (OrderId::new("1"), OrderId::new("2"));
        let first = turns.of(&one).await;
        drop(turns.of(&other).await);
        let mut second = Box::pin(turns.of(&one));
        assert!(ready(&mut second).is_none(), "it is the first one's turn");
        drop(first);
        drop(second.await);
        let _third = turns.of(&other).await;
        assert_eq!(turns.0.lock().unwrap().len(), 1);
    }

    /// What a future is now, if it is anything yet.
    fn ready<F: Future + Unpin>(future: &mut F) -> Option<F::Output> {
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match std::pin::Pin::new(future).poll(&mut context) {
            std::task::Poll::Ready(value) => Some(value),
            std::task::Poll::Pending => None,
        }
    }
}
