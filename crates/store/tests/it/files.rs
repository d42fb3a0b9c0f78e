//! The file and its surroundings: who may read it, what else may lie there, and what happens when it cannot be written.

use std::fs;

use domain::event::Event;
use rusqlite::Connection;
use store::{Options, Store, StoreError};

use crate::given::*;

#[cfg(unix)]
#[tokio::test]
async fn folder_and_files_belong_to_the_person_alone() {
    use std::os::unix::fs::PermissionsExt;
    let given = store().await;
    given.paid_order("1").await;
    given.store.backup(&given.data().join("copy.sqlite3")).await.unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&given.data()), 0o700);
    let mut files: Vec<_> = fs::read_dir(given.data()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert_eq!(files.len(), 4, "{files:?}");
    assert!(files.iter().all(|file| mode(file) == 0o600), "{files:?}");
    // A folder that was opened up to others meanwhile is closed again.
    fs::set_permissions(given.file(), fs::Permissions::from_mode(0o644)).unwrap();
    let given = given.reopened().await;
    assert_eq!(mode(&given.file()), 0o600);
}

#[tokio::test]
async fn a_file_of_a_newer_version_is_refused_and_left_alone() {
    let given = store().await;
    given.paid_order("1").await;
    let data = given.data();
    given.store.close().await;
    Connection::open(data.join("counterfoil.sqlite3"))
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let before = fs::read(data.join("counterfoil.sqlite3")).unwrap();
    assert_eq!(Store::open(&data, key()).await.err(), Some(StoreError::NewerSchema));
    assert_eq!(fs::read(data.join("counterfoil.sqlite3")).unwrap(), before);
}

#[tokio::test]
async fn a_file_of_another_program_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("counterfoil.sqlite3");
    Connection::open(&file).unwrap().execute_batch("CREATE TABLE theirs (a)").unwrap();
    assert!(matches!(Store::open(folder.path(), key()).await.err(), Some(StoreError::Damaged(_))));
    fs::write(&file, "this is no database, it is a text that somebody saved here").unwrap();
    assert!(matches!(Store::open(folder.path(), key()).await.err(), Some(StoreError::Damaged(_))));
}

#[tokio::test]
async fn a_damaged_file_does_not_open() {
    let given = store().await;
    for id in 0..20 {
        given.paid_order(&id.to_string()).await;
    }
    let (data, file) = (given.data(), given.file());
    given.store.close().await;
    let mut bytes = fs::read(&file).unwrap();
    // The header stays; page after page loses its first bytes, as when a block went bad.
    for page in 3..bytes.len() / 4096 {
        bytes[page * 4096..page * 4096 + 64].fill(0xA5);
    }
    fs::write(&file, bytes).unwrap();
    assert!(matches!(Store::open(&data, key()).await.err(), Some(StoreError::Damaged(_))));
}

#[tokio::test]
async fn a_backup_opens_as_a_store_with_the_same_head() {
    let given = store().await;
    given.paid_order("1").await;
    let copies = given.folder.path().join("copies");
    fs::create_dir(&copies).unwrap();
    let copy = copies.join("counterfoil.sqlite3");
    given.store.backup(&copy).await.unwrap();
    assert_eq!(given.store.backup(&copy).await, Err(StoreError::Repeated { what: "file" }));
    given.paid_order("2").await;
    let restored = Store::open(&copies, key()).await.unwrap();
    assert_eq!(restored.head().await.unwrap().seq, 4);
    assert_eq!(restored.verify().await.unwrap().broken, None);
    // What happened since the copy is seen as a cut, so that a restore can ask the providers first.
    let known = given.store.head().await.unwrap();
    assert_ne!(restored.verify_against(Some(known)).await.unwrap().broken, None);
}

#[tokio::test]
async fn a_backup_of_a_forged_record_says_so() {
    let given = store().await;
    given.paid_order("1").await;
    Connection::open(given.file()).unwrap().execute_batch("UPDATE payments SET money = 'refunded'").unwrap();
    let copy = given.folder.path().join("copy.sqlite3");
    assert!(matches!(given.store.backup(&copy).await, Err(StoreError::Damaged(_))));
}

/// The days of an account, as its options say.
fn days(account: &domain::account::Account) -> u16 {
    account.options.get("days").and_then(|days| days.parse().ok()).unwrap_or(7)
}

async fn lapses_of(store: &Store) -> Option<domain::Timestamp> {
    let query = store::ListQuery::new(domain::id::OperatorId::new("judith"), at(0), at(9));
    let row = store.list(query).await.unwrap().rows.remove(0);
    assert_eq!(store.verify().await.unwrap().broken, None);
    row.lapses_at
}

#[tokio::test]
async fn an_accounts_clock_moves_the_lapse_dates() {
    let given = store().await;
    given.paid_order("1").await;
    let data = given.data();
    let after = |days: i64| Some(at(5 + days * 86_400));
    given.store.append(batch(3).event(account("main", "20"))).await.unwrap();
    assert_eq!(lapses_of(&given.store).await, after(7));
    given.store.close().await;
    // Another release knows another clock for the same account.
    let options = Options { authorisation_days: days, ..Options::default() };
    let store = Store::open_with(&data, key(), options).await.unwrap();
    assert_eq!(lapses_of(&store).await, after(20));
    store.append(batch(4).event(account("main", "30"))).await.unwrap();
    assert_eq!(lapses_of(&store).await, after(30));
    store.append(batch(5).event(account("other", "2"))).await.unwrap();
    assert_eq!(lapses_of(&store).await, after(30));
    let gone = Event::AccountRemoved { id: domain::id::AccountId::new("main") };
    store.append(batch(6).event(gone)).await.unwrap();
    assert_eq!(lapses_of(&store).await, after(7));
}

#[tokio::test]
async fn a_file_from_before_the_money_at_risk_was_kept_is_caught_up() {
    let given = store().await;
    given.paid_order("1").await;
    let data = given.data();
    let file = given.file();
    given.store.close().await;
    let before = "UPDATE payments SET at_risk = NULL; DELETE FROM about WHERE name = 'clocks'";
    Connection::open(&file).unwrap().execute_batch(before).unwrap();
    let store = Store::open(&data, key()).await.unwrap();
    assert_eq!(store.verify().await.unwrap().broken, None);
}

/// Rights do not stop root: there, the test runs itself again as nobody.
#[cfg(unix)]
#[tokio::test]
async fn a_folder_that_cannot_be_written_is_said_to_be_so() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    let folder = tempfile::tempdir().unwrap();
    if fs::metadata(folder.path()).unwrap().uid() == 0 {
        let name = "files::a_folder_that_cannot_be_written_is_said_to_be_so";
        let program = folder.path().join("it");
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let run =
            std::process::Command::new(program).args([name, "--exact"]).uid(65_534).gid(65_534).output();
        let run = run.unwrap();
        let said = String::from_utf8_lossy(&run.stdout);
        assert!(run.status.success() && said.contains("1 passed"), "{said}");
        return;
    }
    let data = folder.path().join("data");
    let kept = Store::open(&data, key()).await.unwrap();
    kept.close().await;
    let rights =
        |path: &std::path::Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    rights(&data.join("counterfoil.sqlite3"), 0o400);
    rights(&data, 0o500);
    assert_eq!(Store::open(&data, key()).await.err(), Some(StoreError::ReadOnly));
    assert_eq!(Store::open(&data.join("new"), key()).await.err(), Some(StoreError::ReadOnly));
    rights(&data, 0o700);
}
