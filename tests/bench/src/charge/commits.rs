//! How many commits a record has made, read from its write-ahead log: with `synchronous=FULL` each is one sync of the
//! disk. Knows the log's documented layout and nothing of what is in it.

use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

use anyhow::{Context, Result};

const HEADER: u64 = 32;
const FRAME_HEADER: u64 = 24;

/// Commits in the log since it last began anew.
pub fn count(folder: &Path) -> Result<usize> {
    let path = folder.join("counterfoil.sqlite3-wal");
    let mut log = std::fs::File::open(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut header = [0; HEADER as usize];
    log.read_exact(&mut header)?;
    let salts = &header[16..24];
    let frame = FRAME_HEADER + u64::from(number(&header, 8));
    let mut commits = 0;
    for at in (HEADER..).step_by(usize::try_from(frame)?) {
        log.seek(SeekFrom::Start(at))?;
        let mut frame = [0; FRAME_HEADER as usize];
        match log.read_exact(&mut frame) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => break,
            read => read?,
        }
        // What lies behind was left by the log before.
        if &frame[8..16] != salts {
            break;
        }
        // Only the last frame of a commit tells the size of the database.
        commits += usize::from(number(&frame, 4) != 0);
    }
    Ok(commits)
}

fn number(bytes: &[u8], at: usize) -> u32 {
    bytes[at..at + 4].iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_commit_of_a_log_is_counted_once() {
        let folder = tempfile::tempdir().unwrap();
        let record = rusqlite::Connection::open(folder.path().join("counterfoil.sqlite3")).unwrap();
        record
            .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (x); CREATE INDEX i ON t (x)")
            .unwrap();
        let before = super::count(folder.path()).unwrap();
        record
            .execute_batch("BEGIN; INSERT INTO t VALUES (zeroblob(9000)); INSERT INTO t VALUES (1); COMMIT")
            .unwrap();
        record.execute_batch("INSERT INTO t VALUES (2)").unwrap();
        assert_eq!(super::count(folder.path()).unwrap() - before, 2);
    }
}
