//! Payments whose newest outcome was heard and is not on disk yet, because the disk takes nothing. They are shown as heard;
//! the record, and every rule that reads it, still has their request as open. Writes nothing.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::id::PaymentId;
use domain::payment::Payment;

type Payments = HashMap<PaymentId, Payment>;

/// What was heard and could not be written.
#[derive(Default)]
pub(crate) struct Unwritten {
    payments: Arc<Mutex<Payments>>,
}

/// Shows a payment as long as it lives: until the outcome is written, or is given up.
pub(crate) struct Shown {
    payments: Arc<Mutex<Payments>>,
    id: PaymentId,
}

impl Unwritten {
    /// Shows a payment as its outcome leaves it.
    pub(crate) fn show(&self, payment: Payment) -> Shown {
        let id = payment.id.clone();
        locked(&self.payments).insert(id.clone(), payment);
        Shown { payments: Arc::clone(&self.payments), id }
    }

    /// A payment as it was heard of.
    pub(crate) fn get(&self, id: &PaymentId) -> Option<Payment> {
        locked(&self.payments).get(id).cloned()
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        locked(&self.payments).remove(&self.id);
    }
}

fn locked(payments: &Mutex<Payments>) -> MutexGuard<'_, Payments> {
    payments.lock().unwrap_or_else(PoisonError::into_inner)
}
