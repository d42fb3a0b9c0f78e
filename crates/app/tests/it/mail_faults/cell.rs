//! One cell of the matrix: a mail meets the fault, is told of truthfully, heals by itself or by a person, and is counted.

use std::time::Duration;

use app::api::MessageState;

use super::fault::{Cell, Fate, Fault, Stage};
use super::scene::{Scene, assert_guarded, assert_same_mail, save_sender};
use super::server::{Plan, Server};

/// Long enough for a busy machine, short enough for many cells.
const MOMENT: Duration = Duration::from_millis(700);
/// Nobody listens there.
const NOBODY: u16 = 1;
/// Minutes after which no retry is left.
const LONG: i64 = 2 * 24 * 60;
/// Every code has words.
const WORDS: &str = include_str!("../../../../../locales/en/errors.ftl");
const DETAIL_WORDS: &str = include_str!("../../../../../locales/en/detail.ftl");

/// What a cell adds to the sums.
#[derive(Default)]
pub struct Counted {
    pub struck: usize,
    /// Mails the server has although nobody asked for them a second time.
    pub repeated: usize,
    pub lost: usize,
}

pub async fn run(cell: Cell) -> Counted {
    let name = cell.name();
    let server = Server::start(cell.security, cell.pipelining).await;
    let mut scene = Scene::open(&server).await;
    if cell.fault.is_wait() {
        scene = scene.waiting(Some(MOMENT)).await;
    }
    if cell.fault == Fault::Refused {
        save_sender(&scene.desk, NOBODY).await;
    } else {
        server.breaks(Plan::Always(cell.stage, cell.fault));
    }
    assert_eq!(scene.round().await, 1, "{name}");
    let (fate, taken) = (met(cell, &scene).await, server.seen().taken.len());
    assert_eq!(taken, usize::from(fate == Fate::Sent || cell.is_taken()), "{name}: what the server took");

    let mut expected = vec!["mail-queued-pay-link", "mail-sending"];
    let mut by_a_person = 0;
    match fate {
        Fate::Sent => expected.push("mail-sent"),
        Fate::Deferred => {
            scene = deferred(&name, cell, &server, scene).await;
            expected.extend(["mail-deferred", "mail-sending", "mail-deferred", "mail-sending", "mail-sent"]);
        }
        Fate::Setup => {
            scene = stays(&name, cell, &server, scene, MessageState::Failed).await;
            // Mending the way to the server is all a person has to do.
            save_sender(&scene.desk, server.port).await;
            assert_eq!(scene.round().await, 1, "{name}");
            expected.extend(["mail-failed", "mail-requeued", "mail-sending", "mail-sent"]);
        }
        Fate::Failed | Fate::Uncertain => {
            let (state, code) = match fate {
                Fate::Failed => (MessageState::Failed, "mail-failed"),
                _ => (MessageState::Uncertain, "mail-uncertain"),
            };
            scene = stays(&name, cell, &server, scene, state).await;
            scene.resend().await;
            by_a_person = 1;
            assert_eq!(scene.round().await, 1, "{name}");
            expected.extend([code, "mail-requeued", "mail-sending", "mail-sent"]);
        }
        Fate::DeferredOrUncertain => unreachable!("{name}: it was one of the two"),
    }
    ended(&name, cell, &server, &scene, &expected).await;
    let seen = server.seen();
    let asked_for = 1 + if cell.is_taken() { by_a_person } else { 0 };
    let struck = if cell.fault == Fault::Refused { 2 } else { seen.struck };
    assert!(struck > 0, "{name}: the fault was met");
    Counted {
        struck,
        repeated: seen.taken.len().saturating_sub(asked_for),
        lost: usize::from(seen.taken.is_empty()),
    }
}

/// What became of the mail, which is what has to become of it.
async fn met(cell: Cell, scene: &Scene) -> Fate {
    let name = cell.name();
    let state = scene.state().await;
    let told = scene.told().await;
    let last = told.last().unwrap();
    let fate = match cell.fate() {
        Fate::DeferredOrUncertain if state == MessageState::Uncertain => Fate::Uncertain,
        Fate::DeferredOrUncertain => Fate::Deferred,
        fate => fate,
    };
    let (expected, code) = match fate {
        Fate::Sent => (MessageState::Sent, "mail-sent"),
        Fate::Deferred => (MessageState::Queued, "mail-deferred"),
        Fate::Setup | Fate::Failed => (MessageState::Failed, "mail-failed"),
        _ => (MessageState::Uncertain, "mail-uncertain"),
    };
    assert_eq!((state, last.code.as_str()), (expected, code), "{name}: {last:?}");
    assert!(DETAIL_WORDS.contains(&format!("\ndetail-event-{code} =")), "{name}: no words for {code}");
    if let Some(answer) = last.details.get("answer") {
        let from_server = answer.starts_with(|first: char| first.is_ascii_digit());
        let worded = WORDS.contains(&format!("\nerrors-{answer} ="));
        assert!(from_server || worded, "{name}: no words for {answer}");
    }
    fate
}

/// Tried again when it is due and not before, until the server is well.
async fn deferred(name: &str, cell: Cell, server: &Server, scene: Scene) -> Scene {
    let until = |line: &app::api::TimelineLine| line.details["until"].parse::<domain::Timestamp>().unwrap();
    let due = until(scene.told().await.last().unwrap());
    let now = app::Clock::now(scene.desk.clock.as_ref());
    assert_eq!(now.duration_until(due), jiff::SignedDuration::from_mins(1), "{name}: its next try");
    assert_eq!(scene.round().await, 0, "{name}: not before it is due");
    scene.pass(1);
    assert_eq!(scene.round().await, 1, "{name}: tried when due");
    assert_eq!(scene.state().await, MessageState::Queued, "{name}: the fault lasts");
    let scene = healed(cell, server, scene).await;
    scene.pass(1);
    assert_eq!(scene.round().await, 0, "{name}: the second wait is longer");
    scene.pass(1);
    assert_eq!(scene.round().await, 1, "{name}");
    scene
}

/// Nothing is sent by itself, however long it takes and however often the terminal is opened; then the server is well.
async fn stays(name: &str, cell: Cell, server: &Server, scene: Scene, state: MessageState) -> Scene {
    let before = server.seen().taken.len();
    assert_eq!(scene.round().await, 0, "{name}: not by itself");
    let scene = healed(cell, server, scene).await;
    scene.pass(LONG);
    assert_eq!(scene.round().await, 0, "{name}: nor later");
    let scene = scene.waiting(None).await;
    assert_eq!(scene.round().await, 0, "{name}: nor after a start");
    assert_eq!((scene.state().await, server.seen().taken.len()), (state, before), "{name}");
    scene
}

async fn healed(cell: Cell, server: &Server, scene: Scene) -> Scene {
    server.heals();
    if cell.stage == Stage::Connect {
        save_sender(&scene.desk, server.port).await;
    }
    if cell.fault.is_wait() { scene.waiting(None).await } else { scene }
}

/// The end of every cell: sent, told of step by step, the same link, nothing in plain, and nothing more ever.
async fn ended(name: &str, cell: Cell, server: &Server, scene: &Scene, expected: &[&str]) {
    assert_eq!(scene.state().await, MessageState::Sent, "{name}");
    let told: Vec<String> = scene.told().await.into_iter().map(|line| line.code).collect();
    assert_eq!(told, expected, "{name}: the timeline");
    let taken = server.seen().taken.len();
    scene.pass(LONG);
    assert_eq!((scene.round().await, server.seen().taken.len()), (0, taken), "{name}: sent once and for all");
    let link = scene.desk.app.link_address(scene.payment.clone()).await.unwrap();
    assert_eq!(link, scene.link, "{name}: the link stays");
    let seen = server.seen();
    assert_same_mail(name, &seen.taken, &link);
    assert_guarded(name, cell.security, &seen.raw);
}
