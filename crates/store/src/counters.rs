//! Running numbers that never come twice, not even after a crash.

use crate::{Store, StoreError};

impl Store {
    /// The next number of a series: one more than the last, and at least `floor`. Numbers may be skipped, never
    /// repeated.
    ///
    /// # Errors
    /// What a disk can do.
    pub async fn next_number(&self, series: &str, floor: u64) -> Result<u64, StoreError> {
        let series = series.to_owned();
        let floor = i64::try_from(floor).map_err(|_| StoreError::Io("a number is out of range".into()))?;
        self.write(move |connection| {
            let next: i64 = connection
                .prepare_cached(
                    "INSERT INTO counters (series, last) VALUES (?1, ?2)
                     ON CONFLICT (series) DO UPDATE SET last = max(last + 1, excluded.last) RETURNING last",
                )?
                .query_row(rusqlite::params![series, floor], |row| row.get(0))?;
            Ok(next.cast_unsigned())
        })
        .await
    }
}
