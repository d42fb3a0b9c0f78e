//! The floor of a page of the list: the same rows in the same order over a bare connection, read and dropped.

use std::path::Path;
use std::time::Instant;

use anyhow::{Result, ensure};
use rusqlite::{Connection, OpenFlags};

const PAGE: &str = "SELECT doc, reference, person, company, language, message, lapses, attention, doubled
    FROM payments JOIN payment_docs USING (number) ORDER BY created DESC, number DESC LIMIT ?";

pub struct Floor {
    record: Connection,
}

impl Floor {
    pub fn open(folder: &Path) -> Result<Self> {
        let record = Connection::open_with_flags(
            folder.join("counterfoil.sqlite3"),
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        Ok(Self { record })
    }

    /// Seconds of one page.
    pub fn page(&self, rows: usize) -> Result<f64> {
        let start = Instant::now();
        let mut statement = self.record.prepare_cached(PAGE)?;
        let mut found = statement.query([i64::try_from(rows)?])?;
        let (mut read, mut bytes) = (0, 0);
        while let Some(row) = found.next()? {
            for column in 0..row.as_ref().column_count() {
                bytes += row.get_ref(column)?.as_str_or_null().ok().flatten().map_or(1, str::len);
            }
            read += 1;
        }
        ensure!(read == rows && bytes > 0, "the record has {read} rows instead of {rows}");
        Ok(start.elapsed().as_secs_f64())
    }
}
