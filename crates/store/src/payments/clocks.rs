//! After how many days a reservation lapses at each provider, and the column that depends on it.

use std::collections::BTreeMap;

use domain::Timestamp;
use domain::payment::Payment;
use rusqlite::{Connection, params};

use crate::StoreError;
use crate::error::unreadable;
use crate::instant::micros;
use crate::store::{about, set_about};

/// What holds for a provider that was not named: the shortest in common use, so that a warning is early, never late.
const DAYS: u16 = 7;

#[derive(Debug, Clone, Default)]
pub(crate) struct Clocks(BTreeMap<String, u16>);

impl Clocks {
    pub(crate) fn new(days: BTreeMap<String, u16>) -> Self {
        Self(days)
    }

    pub(crate) fn lapses_at(&self, payment: &Payment) -> Option<Timestamp> {
        payment.lapses_at(self.0.get(payment.provider.as_str()).copied().unwrap_or(DAYS))
    }

    /// Computes the column anew when a provider's clock is not the one it was computed with.
    pub(crate) fn adopt(&self, connection: &Connection) -> Result<(), StoreError> {
        let clocks = serde_json::to_string(&self.0).map_err(unreadable("clock"))?;
        if about(connection, "authorisation days")?.as_deref() == Some(clocks.as_str()) {
            return Ok(());
        }
        let mut reserved = connection.prepare(
            "SELECT number, doc FROM payments JOIN payment_docs USING (number) WHERE lapses IS NOT NULL",
        )?;
        let mut rows = reserved.query([])?;
        let mut due = Vec::new();
        while let Some(row) = rows.next()? {
            due.push((row.get::<_, i64>(0)?, self.lapses_at(&super::doc(row, 1)?).map(micros)));
        }
        for (number, lapses) in due {
            connection
                .prepare_cached("UPDATE payments SET lapses = ? WHERE number = ?")?
                .execute(params![lapses, number])?;
        }
        set_about(connection, "authorisation days", &clocks)
    }
}
