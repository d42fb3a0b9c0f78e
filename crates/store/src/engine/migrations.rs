//! The schema's versions: forward only, one transaction each, a copy of the file first, a newer file refused.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;
use crate::engine::files;

/// One step of the schema; its place in the list is the version it leads to.
pub(crate) struct Migration {
    pub(crate) sql: &'static str,
}

macro_rules! migrations {
    ($($name:literal),* $(,)?) => {
        &[$(Migration { sql: include_str!(concat!("../../migrations/sqlite/", $name, ".sql")) }),*]
    };
}

/// All of them, oldest first.
pub(crate) const MIGRATIONS: &[Migration] = migrations![
    "0001_start",
    "0002_approvals",
    "0003_page_names",
    "0004_at_risk",
    "0005_references",
    "0006_quotations",
    "0007_completing",
];

/// Marks a file as ours (`Cntf`), so that some other SQLite file is never taken for it.
const APPLICATION: i32 = 0x436E_7466;

/// Brings the file to the newest schema.
pub(crate) fn migrate(
    connection: &mut Connection,
    list: &[Migration],
    backups: &Path,
) -> Result<(), StoreError> {
    let version = known_version(connection, list)?;
    if version > 0 && version < list.len() {
        copy(connection, backups, version)?;
    }
    create(connection, list)
}

/// Brings a copy that nobody else has to the newest schema, without a copy of its own.
pub(crate) fn migrate_scratch(connection: &mut Connection, list: &[Migration]) -> Result<(), StoreError> {
    if known_version(connection, list)? == 0 {
        return Err(StoreError::Damaged("the file holds no record".into()));
    }
    create(connection, list)
}

/// The file's version, if it is one of ours and not from a later release.
fn known_version(connection: &Connection, list: &[Migration]) -> Result<usize, StoreError> {
    let version = version(connection)?;
    if version > list.len() {
        return Err(StoreError::NewerSchema);
    }
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables > 0 && application != APPLICATION {
        return Err(StoreError::Damaged("the file belongs to another program".into()));
    }
    Ok(version)
}

/// Applies what is missing, without a copy.
pub(crate) fn create(connection: &mut Connection, list: &[Migration]) -> Result<(), StoreError> {
    loop {
        // Asked again within the transaction: another instance may have been faster.
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let version = version(&transaction)?;
        let Some(next) = list.get(version) else { return Ok(()) };
        transaction.execute_batch(next.sql)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", i64::try_from(version + 1).unwrap_or(i64::MAX))?;
        #[cfg(feature = "crash-points")]
        crash::point("C12");
        transaction.commit()?;
    }
}

fn version(connection: &Connection) -> Result<usize, StoreError> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    usize::try_from(version).map_err(|_| StoreError::Damaged("the file's version is negative".into()))
}

/// A copy of the whole file as it is before the step, synced. One that is there already is older and is kept.
fn copy(connection: &Connection, backups: &Path, version: usize) -> Result<(), StoreError> {
    files::private_folder(backups)?;
    let file = backups.join(format!("before-version-{:04}.sqlite3", version + 1));
    if file.exists() {
        return Ok(());
    }
    crate::backup::copy_to(connection, &file)
}

/// SQLite's quick check of the whole file.
pub(crate) fn quick_check(connection: &Connection) -> Result<(), StoreError> {
    let answer: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(StoreError::Damaged(answer)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Role, pragmas};

    const FIRST: Migration =
        Migration { sql: "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);" };
    const SECOND: Migration =
        Migration { sql: "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1;" };
    const BROKEN: Migration =
        Migration { sql: "ALTER TABLE a ADD COLUMN z INTEGER; INSERT INTO nowhere VALUES (1);" };

    struct File {
        folder: tempfile::TempDir,
        connection: Connection,
    }

    fn file() -> File {
        let folder = tempfile::tempdir().unwrap();
        let connection = Connection::open(folder.path().join("x.sqlite3")).unwrap();
        pragmas::apply(&connection, Role::Writer).unwrap();
        File { folder, connection }
    }

    impl File {
        fn migrate(&mut self, list: &[Migration]) -> Result<(), StoreError> {
            migrate(&mut self.connection, list, &self.folder.path().join("backups"))
        }

        fn copy(&self) -> Option<Connection> {
            let file = self.folder.path().join("backups/before-version-0002.sqlite3");
            file.exists().then(|| Connection::open(file).unwrap())
        }
    }

    fn columns(connection: &Connection) -> usize {
        connection.prepare("SELECT * FROM a").unwrap().column_count()
    }

    #[test]
    fn an_older_file_is_brought_up_to_date_after_a_copy_was_taken() {
        let mut file = file();
        file.migrate(&[FIRST]).unwrap();
        assert!(file.copy().is_none(), "a new file needs no copy");
        file.migrate(&[FIRST, SECOND]).unwrap();
        file.migrate(&[FIRST, SECOND]).unwrap();
        assert_eq!((columns(&file.connection), version(&file.connection)), (2, Ok(2)));
        let copy = file.copy().unwrap();
        assert_eq!((columns(&copy), version(&copy)), (1, Ok(1)));
        assert_eq!(file.migrate(&[FIRST]), Err(StoreError::NewerSchema));
    }

    /// Everything there is in a file's schema, in words that do not depend on how it came about.
    fn schema(connection: &Connection) -> Vec<String> {
        let sql =
            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name";
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn a_file_of_every_earlier_version_becomes_what_a_new_one_is() {
        let mut new = file();
        new.migrate(MIGRATIONS).unwrap();
        for version in 1..MIGRATIONS.len() {
            let mut old = file();
            old.migrate(&MIGRATIONS[..version]).unwrap();
            old.connection.execute("INSERT INTO counters VALUES ('order', 20417)", []).unwrap();
            old.migrate(MIGRATIONS).unwrap();
            assert_eq!(schema(&old.connection), schema(&new.connection), "from version {version}");
            let kept: i64 =
                old.connection.query_row("SELECT last FROM counters", [], |row| row.get(0)).unwrap();
            assert_eq!(kept, 20_417);
        }
    }

    #[test]
    fn a_step_that_fails_half_way_leaves_the_file_as_it_was() {
        let mut file = file();
        file.migrate(&[FIRST]).unwrap();
        assert!(file.migrate(&[FIRST, BROKEN]).is_err());
        assert_eq!((columns(&file.connection), version(&file.connection)), (1, Ok(1)));
        file.migrate(&[FIRST, SECOND]).unwrap();
        assert_eq!(columns(&file.connection), 2);
    }
}
