//! The front's promises, kept against a made-up worker that blocks, panics or waits as told.

use std::sync::mpsc::{Receiver, Sender, channel};

use super::*;
use crate::SecretKey;

/// Does whatever the request's name says.
struct Scripted {
    asked: Arc<AtomicUsize>,
    release: Arc<Mutex<Receiver<()>>>,
}

impl Blocking for Scripted {
    fn perform(&mut self, request: Request, prompt: Prompt<'_>) -> Outcome {
        let Request::Read(key) = request else { return Ok(Answer::Done) };
        match key.as_str() {
            "hang" => self.block(),
            "locked" => {
                prompt.person_may_be_asked()?;
                self.asked.fetch_add(1, Ordering::SeqCst);
                self.block();
            }
            "panic" => panic!("the store's own mutex is poisoned"),
            _ => {}
        }
        Ok(Answer::Done)
    }
}

impl Scripted {
    fn block(&self) {
        // Ends with the test at the latest: either released, or the sender is gone.
        let _ = self.release.lock().unwrap().recv();
    }
}

struct Set {
    front: Front,
    opened: Arc<AtomicUsize>,
    asked: Arc<AtomicUsize>,
    release: Sender<()>,
}

fn set(patience: Duration) -> Set {
    let opened = Arc::new(AtomicUsize::new(0));
    let (release, receiver) = channel();
    let receiver = Arc::new(Mutex::new(receiver));
    let counter = opened.clone();
    let asked = Arc::new(AtomicUsize::new(0));
    let asking = asked.clone();
    let front = Front::new(patience, move || {
        counter.fetch_add(1, Ordering::SeqCst);
        Scripted { asked: asking.clone(), release: receiver.clone() }
    });
    Set { front, opened, asked, release }
}

fn read(name: &str) -> Request {
    Request::Read(SecretKey::new(name).unwrap())
}

const SHORT: Duration = Duration::from_millis(50);
const LONG: Duration = Duration::from_secs(30);

#[tokio::test]
async fn nothing_is_opened_before_the_first_call_and_only_once_after() {
    let set = set(LONG);
    assert_eq!(set.opened.load(Ordering::SeqCst), 0);
    for _ in 0..3 {
        assert!(set.front.ask(read("fine")).await.is_ok());
    }
    assert_eq!(set.opened.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_hanging_keychain_is_answered_for_and_the_next_call_starts_afresh() {
    let set = set(SHORT);
    assert_eq!(set.front.ask(read("hang")).await.err(), Some(SecretsError::NoAnswer));
    assert!(set.front.ask(read("fine")).await.is_ok());
    assert_eq!(set.opened.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_keychain_that_keeps_hanging_does_not_pile_up_threads() {
    let set = set(SHORT);
    for _ in 0..MAX_STUCK + 3 {
        assert_eq!(set.front.ask(read("hang")).await.err(), Some(SecretsError::NoAnswer));
    }
    assert_eq!(set.opened.load(Ordering::SeqCst), MAX_STUCK);
    drop(set.release);
    // The left-behind workers end as soon as their call does; then there is room again.
    let deadline = Instant::now() + LONG;
    while set.front.ask(read("fine")).await.is_err() {
        assert!(Instant::now() < deadline, "the stuck workers were never forgotten");
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_person_is_asked_once_however_often_the_keychain_is_called() {
    let set = set(SHORT);
    for _ in 0..3 {
        assert_eq!(set.front.ask(read("locked")).await.err(), Some(SecretsError::Locked));
    }
    assert_eq!(set.asked.load(Ordering::SeqCst), 1);
    assert!(set.front.ask(read("fine")).await.is_ok(), "what needs no unlocking works meanwhile");
}

#[tokio::test]
async fn a_prompt_that_ended_makes_room_for_the_next() {
    let set = set(SHORT);
    assert_eq!(set.front.ask(read("locked")).await.err(), Some(SecretsError::Locked));
    set.release.send(()).unwrap();
    let deadline = Instant::now() + LONG;
    while set.asked.load(Ordering::SeqCst) < 2 {
        assert_eq!(set.front.ask(read("locked")).await.err(), Some(SecretsError::Locked));
        assert!(Instant::now() < deadline, "nobody may ever be asked again");
    }
}

#[tokio::test]
async fn a_panic_in_the_store_is_an_error_and_not_the_end() {
    let set = set(LONG);
    assert!(matches!(set.front.ask(read("panic")).await, Err(SecretsError::Broken { .. })));
    assert!(set.front.ask(read("fine")).await.is_ok());
}

#[tokio::test(flavor = "current_thread")]
async fn a_caller_that_gives_up_disturbs_nobody() {
    let set = set(SHORT);
    {
        let abandoned = set.front.ask(read("hang"));
        tokio::pin!(abandoned);
        // Polled once, so that the request is on its way, then dropped.
        assert!(poll_once(abandoned.as_mut()).await.is_none());
    }
    let deadline = Instant::now() + LONG;
    while set.front.ask(read("fine")).await.is_err() {
        assert!(Instant::now() < deadline, "the abandoned call blocked the keychain for good");
    }
}

async fn poll_once<F: Future + Unpin>(mut future: F) -> Option<F::Output> {
    std::future::poll_fn(|cx| match std::pin::Pin::new(&mut future).poll(cx) {
        std::task::Poll::Ready(output) => std::task::Poll::Ready(Some(output)),
        std::task::Poll::Pending => std::task::Poll::Ready(None),
    })
    .await
}
