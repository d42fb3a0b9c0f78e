//! Whoever edits the file is found out; an honest record never is.

use domain::event::Event;
use rusqlite::Connection;
use store::{Broken, Head, JournalKey, Store, StoreError, Verified};

use crate::given::*;

/// Three orders, twelve entries, the last of which a known head names.
async fn honest() -> (Given, Head) {
    let given = store().await;
    for id in ["1", "2", "3"] {
        given.paid_order(id).await;
    }
    let head = given.store.head().await.unwrap();
    assert_eq!(head.seq, 12);
    (given, head)
}

/// Edits the file as its owner could: with the triggers out of the way.
fn edit(given: &Given, sql: &str) {
    let raw = Connection::open(given.file()).unwrap();
    raw.execute_batch(
        "DROP TRIGGER journal_is_never_changed; DROP TRIGGER journal_is_never_cut; DROP TRIGGER journal_has_no_gaps;
         PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;",
    )
    .unwrap();
    raw.execute_batch(sql).unwrap();
}

async fn check(given: &Given, known: Option<Head>) -> Verified {
    given.store.verify_against(known).await.unwrap()
}

#[tokio::test]
async fn every_edit_of_an_entry_is_found_at_that_entry() {
    for sql in [
        "UPDATE journal SET body = replace(body, '10000', '10001') WHERE seq = 5",
        "UPDATE journal SET body = body || ' ' WHERE seq = 5",
        "UPDATE journal SET at = replace(at, '20', '21') WHERE seq = 5",
        "UPDATE journal SET actor = replace(actor, 'judith', 'judit') WHERE seq = 5",
        "UPDATE journal SET actor = substr(actor, 2), at = at || substr(actor, 1, 1) WHERE seq = 5",
        "UPDATE journal SET hash = randomblob(32) WHERE seq = 5",
        "UPDATE journal SET prev = randomblob(32) WHERE seq = 5",
        "DELETE FROM journal WHERE seq = 5",
        "DELETE FROM journal WHERE seq = 5; UPDATE journal SET seq = seq - 1 WHERE seq > 5",
        "UPDATE journal SET seq = -1 WHERE seq = 5; UPDATE journal SET seq = 5 WHERE seq = 6;
         UPDATE journal SET seq = 6 WHERE seq = -1",
        "UPDATE journal SET seq = -seq WHERE seq > 4; UPDATE journal SET seq = 1 - seq WHERE seq < 0;
         INSERT INTO journal SELECT 5, at, actor, body, prev, hash FROM journal WHERE seq = 4",
    ] {
        let (given, head) = honest().await;
        edit(&given, sql);
        for known in [None, Some(head)] {
            let found = check(&given, known).await;
            assert_eq!((found.broken, found.entries), (Some(Broken::Entry { seq: 5 }), 4), "{sql}");
        }
    }
}

#[tokio::test]
async fn any_single_bit_of_an_entry_is_noticed() {
    let (given, _) = honest().await;
    let raw = Connection::open(given.file()).unwrap();
    let body: String = raw.query_row("SELECT body FROM journal WHERE seq = 3", [], |row| row.get(0)).unwrap();
    for index in (0..body.len()).step_by(7) {
        let mut bytes = body.clone().into_bytes();
        bytes[index] ^= 1 << (index % 7);
        edit_once(&raw, &String::from_utf8(bytes).unwrap());
        assert_eq!(check(&given, None).await.broken, Some(Broken::Entry { seq: 3 }), "byte {index}");
    }
    edit_once(&raw, &body);
    assert_eq!(check(&given, None).await.broken, None);
}

fn edit_once(raw: &Connection, body: &str) {
    raw.execute_batch(
        "DROP TRIGGER IF EXISTS journal_is_never_changed; PRAGMA ignore_check_constraints = ON;",
    )
    .unwrap();
    raw.execute("UPDATE journal SET body = ? WHERE seq = 3", [body]).unwrap();
}

#[tokio::test]
async fn a_cut_end_shows_against_the_known_head_and_in_the_tables() {
    let (given, head) = honest().await;
    edit(&given, "DELETE FROM timeline WHERE seq > 8; DELETE FROM journal WHERE seq > 8");
    assert_eq!(check(&given, Some(head)).await.broken, Some(Broken::Cut { seq: 8 }));
    let Some(Broken::Table { table, key }) = check(&given, None).await.broken else { panic!("not noticed") };
    assert_eq!((table, key.as_str()), ("orders", "3"));
}

#[tokio::test]
async fn a_chain_made_anew_without_the_key_does_not_pass() {
    let (given, head) = honest().await;
    // The whole record again, as somebody would write it who has everything but the key.
    let forged_folder = given.folder.path().join("forged");
    let forged = Store::open(&forged_folder, JournalKey::new([8; 32])).await.unwrap();
    for id in ["1", "2", "3"] {
        Given { folder: tempfile::tempdir().unwrap(), store: forged.clone() }.paid_order(id).await;
    }
    assert_eq!(forged.head().await.unwrap().seq, head.seq);
    forged.close().await;
    let sql = format!(
        "ATTACH '{}' AS forged; DELETE FROM journal; INSERT INTO journal SELECT * FROM forged.journal",
        forged_folder.join("counterfoil.sqlite3").display()
    );
    edit(&given, &sql);
    assert_eq!(check(&given, None).await.broken, Some(Broken::Entry { seq: 1 }));
    let other_key = Store::open(&given.data(), JournalKey::new([8; 32])).await.err();
    assert_eq!(other_key, Some(StoreError::WrongKey));
}

#[tokio::test]
async fn an_edited_table_is_found_though_the_journal_is_whole() {
    for (sql, table, key) in [
        ("UPDATE payments SET money = 'captured' WHERE id = 'p-2'", "payments", "2"),
        (
            "UPDATE payment_docs SET doc = replace(doc, '10000', '10001') WHERE number = 2",
            "payment_docs",
            "2",
        ),
        ("UPDATE payments SET locks = 0 WHERE id = 'p-3'", "payments", "3"),
        ("UPDATE orders SET reference = 'SO-9' WHERE id = '1'", "orders", "1"),
        ("DELETE FROM timeline WHERE seq = 3", "timeline", "1"),
        ("INSERT INTO settings VALUES ('limits', '{}')", "settings", "limits"),
    ] {
        let (given, head) = honest().await;
        edit(&given, sql);
        let found = check(&given, Some(head)).await.broken;
        assert_eq!(found, Some(Broken::Table { table, key: key.into() }), "{sql}");
    }
}

#[tokio::test]
async fn a_hundred_thousand_honest_entries_raise_no_alarm() {
    let given = store().await;
    for round in 0..100 {
        let events = (0..1_000).map(|index| Event::Settings {
            section: format!("section-{}", index % 7),
            json: format!(r#"{{"round":{round},"index":{index}}}"#),
        });
        given.store.append(batch(round).events(events)).await.unwrap();
    }
    let head = given.store.head().await.unwrap();
    let verified = check(&given, Some(head)).await;
    assert_eq!((verified.entries, verified.head, verified.broken), (100_000, head, None));
}
