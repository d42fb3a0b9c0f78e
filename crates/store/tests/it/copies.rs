//! Copies taken while work goes on, the few that are kept, and the check of a file that lies somewhere by itself.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::Timestamp;
use rusqlite::Connection;
use store::{Broken, Head, JournalKey, Options, Store, StoreError, Verified, verify_copy};

use crate::given::*;

fn verified(file: &Path, key: Option<JournalKey>) -> Result<Verified, StoreError> {
    verify_copy(file, key, &Options::default())
}

fn names(folder: &Path) -> BTreeSet<String> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// The copy as a record of its own, in a folder of its own.
async fn restored(given: &Given, copy: &Path, name: &str) -> Store {
    let folder = given.folder.path().join(name);
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(copy, folder.join("counterfoil.sqlite3")).unwrap();
    Store::open(&folder, key()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_taken_while_orders_are_written_restore_to_whole_records() {
    let given = store().await;
    for id in 0..100 {
        given.paid_order(&format!("before-{id}")).await;
    }
    let writer = given.store.clone();
    let writing = tokio::spawn(async move {
        for number in 0..600 {
            writer.append(batch(number).event(kept(order(&format!("busy-{number}"))))).await.unwrap();
        }
    });
    let mut around = 0;
    for round in 0..4 {
        let before = given.store.head().await.unwrap();
        let copy = given.folder.path().join(format!("copy-{round}.sqlite3"));
        let taken = given.store.backup(&copy).await.unwrap();
        let after = given.store.head().await.unwrap();
        around += after.seq - before.seq;
        assert!((before.seq..=after.seq).contains(&taken.head.seq), "{before:?} {taken:?} {after:?}");
        let record = restored(&given, &copy, &format!("restored-{round}")).await;
        let found = record.verify().await.unwrap();
        assert_eq!((found.broken, found.head), (None, taken.head));
        record.append(batch(9).event(kept(order("next")))).await.unwrap();
        assert_eq!(record.verify().await.unwrap().broken, None);
        // The record that went on knows the copy's end; what followed there is not what followed here.
        assert!(given.store.holds(taken.head).await.unwrap());
        assert!(!given.store.holds(record.head().await.unwrap()).await.unwrap());
    }
    writing.await.unwrap();
    assert!(around > 0, "something was written while copies were taken");
}

#[tokio::test]
async fn the_seven_newest_copies_are_kept_and_nothing_else_is_touched() {
    let given = store().await;
    given.paid_order("1").await;
    let backups = given.data().join("backups");
    let mut taken: Vec<PathBuf> = Vec::new();
    for day in 0..9 {
        let at = Timestamp::from_second(1_795_428_000 + day * 86_400).unwrap();
        taken.push(given.store.backup_kept(at, 7).await.unwrap().0);
        std::fs::write(backups.join("before-version-0006.sqlite3"), "an upgrade's").unwrap();
        std::fs::write(backups.join("copy-of-my-own.txt"), "a person's").unwrap();
    }
    assert_eq!(given.store.copies().await.unwrap(), taken[2..]);
    assert_eq!(names(&backups).len(), 9);
    // However often somebody copies on one day, the days before stay.
    let later = Timestamp::from_second(1_795_428_000 + 8 * 86_400 + 60).unwrap();
    let newest = given.store.backup_kept(later, 7).await.unwrap().0;
    assert_eq!(given.store.copies().await.unwrap(), [&taken[2..8], &[newest]].concat());
    assert_eq!(verified(&taken[7], Some(key())).unwrap().broken, None);
}

#[tokio::test]
async fn a_forged_record_costs_no_good_copy() {
    let given = store().await;
    given.paid_order("1").await;
    let good = given.store.backup_kept(at(1), 1).await.unwrap().0;
    Connection::open(given.file()).unwrap().execute_batch("UPDATE payments SET money = 'refunded'").unwrap();
    assert!(matches!(given.store.backup_kept(at(2), 1).await, Err(StoreError::Damaged(_))));
    assert_eq!(given.store.copies().await.unwrap(), [good]);
}

#[tokio::test]
async fn a_file_is_checked_where_it_lies_and_left_as_it_is() {
    let given = store().await;
    given.paid_order("1").await;
    let folder = given.folder.path().join("handed over, 100 %");
    std::fs::create_dir(&folder).unwrap();
    let copy = folder.join("order #1?.sqlite3");
    given.store.backup(&copy).await.unwrap();
    let before = std::fs::read(&copy).unwrap();
    let head = given.store.head().await.unwrap();
    for key in [None, Some(key())] {
        let found = verified(&copy, key).unwrap();
        assert_eq!((found.broken, found.head, found.since), (None, head, Some(at(1))));
    }
    assert_eq!(std::fs::read(&copy).unwrap(), before);
    assert_eq!(names(&folder).len(), 1, "nothing was put beside it");
    assert_eq!(verified(&copy, Some(JournalKey::new([8; 32]))), Err(StoreError::WrongKey));
    assert!(verified(&folder.join("another"), None).is_err());
    std::fs::write(folder.join("text"), "no database at all, but a text that is long enough to be read")
        .unwrap();
    assert!(matches!(verified(&folder.join("text"), None), Err(StoreError::Damaged(_))));
}

#[tokio::test]
async fn a_file_with_its_log_beside_it_is_read_to_the_end_of_the_log() {
    let given = store().await;
    given.paid_order("1").await;
    let folder = given.folder.path().join("as it lay");
    std::fs::create_dir(&folder).unwrap();
    for name in ["counterfoil.sqlite3", "counterfoil.sqlite3-wal"] {
        std::fs::copy(given.data().join(name), folder.join(name)).unwrap();
    }
    let found = verified(&folder.join("counterfoil.sqlite3"), Some(key())).unwrap();
    assert_eq!((found.broken, found.head), (None, given.store.head().await.unwrap()));
}

#[tokio::test]
async fn without_the_key_a_chain_made_anew_passes_and_with_it_does_not() {
    let given = store().await;
    given.paid_order("1").await;
    let copy = given.folder.path().join("copy.sqlite3");
    given.store.backup(&copy).await.unwrap();
    let edit = |sql: &str| {
        let edits = "DROP TRIGGER IF EXISTS journal_is_never_changed; PRAGMA ignore_check_constraints = ON;";
        let raw = Connection::open(&copy).unwrap();
        raw.execute_batch(edits).unwrap();
        raw.execute_batch(sql).unwrap();
    };
    let forged = "01".repeat(32);
    // Who changes one hash has to change the one that follows it; then only the key tells.
    edit(&format!("UPDATE journal SET hash = x'{forged}' WHERE seq = 2"));
    assert_eq!(verified(&copy, None).unwrap().broken, Some(Broken::Entry { seq: 3 }));
    edit(&format!("UPDATE journal SET prev = x'{forged}' WHERE seq = 3"));
    assert_eq!(verified(&copy, None).unwrap().broken, None);
    assert_eq!(verified(&copy, Some(key())).unwrap().broken, Some(Broken::Entry { seq: 2 }));
    edit("UPDATE payments SET money = 'captured'");
    assert!(matches!(verified(&copy, None).unwrap().broken, Some(Broken::Table { table: "payments", .. })));
}

#[tokio::test]
async fn an_empty_head_is_in_every_record_and_another_hash_in_none() {
    let given = store().await;
    assert!(given.store.holds(given.store.head().await.unwrap()).await.unwrap());
    given.paid_order("1").await;
    let head = given.store.head().await.unwrap();
    assert!(given.store.holds(Head { seq: 0, hash: [0; 32] }).await.unwrap());
    assert!(!given.store.holds(Head { hash: [9; 32], ..head }).await.unwrap());
    assert!(!given.store.holds(Head { seq: head.seq + 1, ..head }).await.unwrap());
}
