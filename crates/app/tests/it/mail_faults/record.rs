//! The record fails while mails leave: what became of them is known and is written as soon as it can be.

use app::api::MessageState;
use rusqlite::Connection;

use super::fault::Security;
use super::scene::{desk, link};
use super::server::Server;

/// More than there are conversations at once, so that some mails stand behind others.
const MAILS: usize = 10;

#[tokio::test(flavor = "multi_thread")]
async fn mails_that_left_while_the_record_could_not_be_written_are_told_of_afterwards_and_never_left_hanging()
{
    let server = Server::start(Security::StartTls, true).await;
    let desk = desk(&server).await;
    let mut payments = Vec::new();
    for number in 0..MAILS {
        payments.push(link(&desk, &format!("SO-{number}")).await);
    }
    // The disk takes marks and no outcome: the worst moment.
    let raw = Connection::open(desk.folder.path().join("counterfoil.sqlite3")).unwrap();
    raw.execute_batch(
        "CREATE TRIGGER broken BEFORE INSERT ON journal WHEN NEW.body LIKE '%\"event\":\"sent\"%'
         BEGIN SELECT RAISE(ABORT, 'made up'); END",
    )
    .unwrap();
    desk.app.outbox_round().await.unwrap_err();
    let first = server.seen().taken.len();
    assert!((1..MAILS).contains(&first), "nothing more leaves while it cannot be written down: {first}");
    desk.app.outbox_round().await.unwrap_err();
    assert_eq!(server.seen().taken.len(), first);

    raw.execute_batch("DROP TRIGGER broken").unwrap();
    assert_eq!(desk.app.outbox_round().await.unwrap(), MAILS - first);
    for payment in payments {
        let detail = desk.app.detail(payment).await.unwrap();
        assert_eq!(detail.message.state, MessageState::Sent, "{:?}", detail.timeline);
    }
    let mut ids: Vec<String> = server.seen().taken.iter().map(|taken| taken.id.clone()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((ids.len(), server.seen().taken.len()), (MAILS, MAILS), "each once");
}
