//! The fault matrix of mail: every step of a conversation with a mail server meets every fault. Whatever goes wrong, no
//! mail is lost, none is sent twice by itself, nothing leaves before TLS, and the timeline says what happened.

mod burst;
mod cell;
mod fault;
mod identity;
mod many;
mod record;
mod scene;
mod server;
mod talk;

use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use fault::Cell;

/// Part of the cells wait, and the machine may be small.
const AT_ONCE: usize = 6;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_the_mail_server_does_no_mail_is_lost_or_sent_twice_by_itself() {
    let only = std::env::var("FAULTS").unwrap_or_default();
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut cells = JoinSet::new();
    for cell in Cell::all().into_iter().filter(|cell| cell.name().contains(&only)) {
        let places = Arc::clone(&places);
        cells.spawn(async move {
            let _place = places.acquire_owned().await;
            (cell.name(), tokio::spawn(cell::run(cell)).await)
        });
    }
    let (mut count, mut struck, mut failed) = (0, 0, Vec::new());
    let (mut repeated, mut lost) = (Vec::new(), Vec::new());
    while let Some(ended) = cells.join_next().await {
        let (name, ended) = ended.unwrap();
        count += 1;
        match ended {
            Ok(counted) => {
                struck += counted.struck;
                repeated.extend((counted.repeated > 0).then(|| name.clone()));
                lost.extend((counted.lost > 0).then_some(name));
            }
            Err(_) => failed.push(name),
        }
    }
    failed.sort();
    eprintln!(
        "mail fault matrix: {count} cells, {struck} faults met, {} mails lost, {} sent twice by themselves",
        lost.len(),
        repeated.len()
    );
    assert!(
        lost.is_empty() && repeated.is_empty() && failed.is_empty(),
        "lost: {lost:#?}\nrepeated: {repeated:#?}\nfailed: {failed:#?}"
    );
}
