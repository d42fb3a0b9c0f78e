//! A thousand mails at once leave at the pace of one person's terminal, and all of them leave.

use app::api::MessageState;
use domain::pace::MAILS_PER_MINUTE;

use super::fault::Security;
use super::many::{queue_more, states};
use super::scene::{desk, link};
use super::server::Server;

const BURST: usize = 1_000;

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_leaves_at_the_pace_and_nothing_of_it_is_lost() {
    let server = Server::start(Security::Plain, true).await;
    let desk = desk(&server).await;
    let first = link(&desk, "SO-1").await;
    let ids = queue_more(&desk, std::slice::from_ref(&first), BURST - 1).await;
    let desk = desk.reopened().await;
    let (mut minutes, mut left) = (0, BURST);
    while left > 0 {
        let may = MAILS_PER_MINUTE.min(left);
        assert_eq!(desk.app.outbox_round().await.unwrap(), may);
        assert_eq!(desk.app.outbox_round().await.unwrap(), 0, "the rest of the minute is quiet");
        left -= may;
        assert_eq!(server.seen().taken.len(), BURST - left);
        if minutes == 5 {
            // What waits says so, and is the next to go.
            assert_eq!(states(&desk, &ids).await[&domain::message::MessageState::Queued], left);
        }
        desk.clock.advance(jiff::SignedDuration::from_secs(59));
        assert_eq!(desk.app.outbox_round().await.unwrap(), 0, "a minute is a minute");
        desk.clock.advance(jiff::SignedDuration::from_secs(1));
        minutes += 1;
    }
    eprintln!("burst: {BURST} mails in {minutes} minutes, none lost");
    assert_eq!(minutes, BURST.div_ceil(MAILS_PER_MINUTE));
    assert_eq!(states(&desk, &ids).await[&domain::message::MessageState::Sent], BURST - 1);
    assert_eq!(desk.app.detail(first).await.unwrap().message.state, MessageState::Sent);
}

#[tokio::test(flavor = "multi_thread")]
async fn test_mails_keep_the_pace_too() {
    let server = Server::start(Security::Plain, true).await;
    let desk = desk(&server).await;
    for _ in 0..MAILS_PER_MINUTE {
        assert!(desk.app.sender_test().await.unwrap().ok);
    }
    let tested = desk.app.sender_test().await.unwrap();
    assert_eq!((tested.ok, tested.code.as_deref()), (false, Some("mail-pace")));
    let payment = link(&desk, "SO-1").await;
    assert_eq!(desk.app.outbox_round().await.unwrap(), 0, "the customer's mail waits as well");
    assert_eq!(server.seen().taken.len(), MAILS_PER_MINUTE);
    desk.clock.advance(jiff::SignedDuration::from_mins(1));
    assert_eq!(desk.app.outbox_round().await.unwrap(), 1);
    assert_eq!(desk.app.detail(payment).await.unwrap().message.state, MessageState::Sent);
    assert!(desk.app.sender_test().await.unwrap().ok);
}
