//! The fault matrix: every operation of every provider meets every fault once. Whatever goes wrong, the terminal claims no
//! more than it can know, says what to do, ends where the provider is, and money moves at most once as the sandbox counts.

mod cell;
mod kind;
mod line;
mod row;
mod scene;
mod truth;

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use kind::Kind;
use row::Row;

/// Most of a cell is waiting, but the machine may be small.
const AT_ONCE: usize = 6;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_goes_wrong_money_moves_at_most_once_and_the_terminal_ends_where_the_provider_is() {
    let only = std::env::var("FAULTS").unwrap_or_default();
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut cells = JoinSet::new();
    for (row, kind) in Row::all().into_iter().flat_map(|row| Kind::ALL.map(|kind| (row, kind))) {
        let name = format!("{} {:?} {kind:?}", row.provider, row.op);
        if !cell::applies(row, kind) || !name.contains(&only) {
            continue;
        }
        let places = Arc::clone(&places);
        cells.spawn(async move {
            let _place = places.acquire_owned().await;
            (name, tokio::spawn(cell::run(row, kind)).await)
        });
    }
    let (mut count, mut struck, mut doubled, mut failed) = (0, 0, Vec::new(), Vec::new());
    while let Some(ended) = cells.join_next().await {
        let (name, ended) = ended.unwrap();
        count += 1;
        match ended {
            Ok(counted) => {
                struck += counted.struck;
                doubled.extend(counted.doubled.then_some(name));
            }
            Err(_) => failed.push(name),
        }
    }
    eprintln!("fault matrix: {count} cells, {struck} faults injected, {} double charges", doubled.len());
    failed.sort();
    assert!(doubled.is_empty() && failed.is_empty(), "doubled: {doubled:#?}\nfailed: {failed:#?}");
}
