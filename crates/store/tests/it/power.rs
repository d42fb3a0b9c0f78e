//! The power goes: whatever was synced is there, the file opens, the chain holds. The log is cut and bent as a disk would.

use std::path::Path;

use domain::payment::{Channel, OperationKind};
use store::{Store, Verified};

use crate::given::*;

/// A store that still runs, and how long its log was when each entry had been synced.
async fn running() -> (Given, Vec<(u64, usize)>) {
    let given = store().await;
    let wal = given.data().join("counterfoil.sqlite3-wal");
    let mut synced = Vec::new();
    for number in 0..12 {
        let (id, payment) = (format!("{number}"), format!("p{number}"));
        let intent = batch(number)
            .event(kept(order(&id)))
            .event(opened(&payment, &id, Channel::Telephone))
            .event(sent(&payment, "a", OperationKind::Charge, None));
        let appended = given.store.append(intent).await.unwrap();
        synced.push((appended.head.seq, std::fs::metadata(&wal).unwrap().len() as usize));
    }
    (given, synced)
}

/// What a start finds when the log was left as `log`.
async fn found(given: &Given, log: &[u8], folder: &Path) -> (Verified, usize) {
    std::fs::create_dir(folder).unwrap();
    std::fs::copy(given.file(), folder.join("counterfoil.sqlite3")).unwrap();
    std::fs::write(folder.join("counterfoil.sqlite3-wal"), log).unwrap();
    let store = Store::open(folder, key()).await.unwrap();
    let verified = store.verify().await.unwrap();
    let unsettled = store.unsettled().await.unwrap().len();
    store.close().await;
    std::fs::remove_dir_all(folder).unwrap();
    (verified, unsettled)
}

#[tokio::test]
async fn a_log_cut_anywhere_keeps_every_synced_intent() {
    let (given, synced) = running().await;
    let log = std::fs::read(given.data().join("counterfoil.sqlite3-wal")).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    // Every sector of the last 64 KiB, and every fourth page over many commits before.
    let sectors = (log.len().saturating_sub(65_536)..=log.len()).step_by(512);
    let pages = (log.len().saturating_sub(1_048_576)..log.len()).step_by(16_384);
    for length in pages.chain(sectors) {
        let (verified, unsettled) = found(&given, &log[..length], &given.folder.path().join("cut")).await;
        let kept = synced.iter().filter(|(_, end)| *end <= length).map(|(seq, _)| *seq).max().unwrap_or(0);
        assert_eq!(verified.broken, None, "cut at {length}");
        assert!(verified.head.seq >= kept, "cut at {length}: {} < {kept}", verified.head.seq);
        // A batch is there whole or not at all.
        assert_eq!(unsettled as u64 * 3, verified.head.seq, "cut at {length}");
        seen.insert(kept);
    }
    assert!(seen.len() > 5, "the cuts went through several commits: {seen:?}");
}

#[tokio::test]
async fn a_log_bent_anywhere_keeps_every_intent_before_the_bend() {
    let (given, synced) = running().await;
    let log = std::fs::read(given.data().join("counterfoil.sqlite3-wal")).unwrap();
    for place in (log.len().saturating_sub(65_536)..log.len()).step_by(512) {
        let mut bent = log.clone();
        bent[place] ^= 1 << (place / 512 % 8);
        let (verified, _) = found(&given, &bent, &given.folder.path().join("bent")).await;
        let before = synced.iter().filter(|(_, end)| *end <= place).map(|(seq, _)| *seq).max().unwrap_or(0);
        assert_eq!(verified.broken, None, "bent at {place}");
        assert!(verified.head.seq >= before, "bent at {place}: {} < {before}", verified.head.seq);
    }
}
