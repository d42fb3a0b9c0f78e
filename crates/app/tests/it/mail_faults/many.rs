//! Thousands of mails through an outbox whose mail server fails at random and whose terminal dies at random: none is lost
//! in silence, none is sent twice by itself. One printed seed repeats it; `MAILS=…` and `SEED=…` ask for others.
//! `cargo xtask torture` asks for ten thousand, which takes minutes in a build that is not made for speed.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::event::{Actor, Event};
use domain::id::{MessageId, PaymentId};
use domain::message::{Message, MessageEvent, MessageState};
use secrets::{Keychain, SecretKey};
use store::{Batch, JournalKey, Store};
use tokio::sync::Notify;

use super::fault::{Fault, Security, Stage};
use super::scene::{desk, link};
use super::server::{Plan, Server};
use crate::desk::Desk;

const MAILS: u64 = 2_000;
const SEED: u64 = 20_261_126;
/// Outboxes side by side, each on one thread of its own so that chance alone decides what happens in which order.
const OUTBOXES: u64 = 2;
/// Links whose mails are multiplied: their making is not what is tried here.
const LINKS: usize = 25;
/// One in so many steps of a conversation goes wrong, and one in so many beginnings of one.
const FAULTY: (u64, u64) = (30, 100);
/// One round in so many is cut off by a crash.
const CRASH: u64 = 4;
/// Steps of conversations that a crashing round may get through.
const STEPS: u64 = 250;

/// Chance that can be repeated: SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }
}

/// What happened to all mails of an outbox.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Counted {
    mails: usize,
    faults: usize,
    crashes: usize,
    failed: usize,
    uncertain: usize,
    lost: usize,
    repeated: usize,
}

/// The store behind a desk, for what no use-case offers.
async fn store_of(desk: &Desk) -> Store {
    let kept = desk.keychain.read(&SecretKey::new("journal/key").unwrap()).await.unwrap().unwrap();
    let mut key = [0; 32];
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&kept.expose()[2 * at..2 * at + 2], 16).unwrap();
    }
    let options = store::Options { readers: 1, ..Default::default() };
    Store::open_with(desk.folder.path(), JournalKey::new(key), options).await.unwrap()
}

/// Queues so many copies of these payments' mails, each a mail of its own. The terminal has to be opened anew after.
pub async fn queue_more(desk: &Desk, payments: &[String], count: usize) -> Vec<MessageId> {
    let store = store_of(desk).await;
    let mut kept = Vec::new();
    for payment in payments {
        let order = store.payment(&PaymentId::new(payment.clone())).await.unwrap().unwrap().order_id;
        kept.extend(store.messages_of_order(&order).await.unwrap());
    }
    let all: Vec<Message> = (0..count)
        .map(|number| Message {
            id: MessageId::new(format!("m{number:06}")),
            ..kept[number % kept.len()].clone()
        })
        .collect();
    for some in all.chunks(500) {
        let queued = |message: &Message| Event::Message {
            id: message.id.clone(),
            change: MessageEvent::Queued { message: Box::new(message.clone()) },
        };
        let batch = Batch::new(all[0].queued_at, Actor::Terminal("test".into()));
        store.append(batch.events(some.iter().map(queued))).await.unwrap();
    }
    store.close().await;
    all.into_iter().map(|message| message.id).collect()
}

/// How many of these mails are in which state.
pub async fn states(desk: &Desk, ids: &[MessageId]) -> HashMap<MessageState, usize> {
    let store = store_of(desk).await;
    let mut found = HashMap::new();
    for id in ids {
        *found.entry(store.message(id).await.unwrap().unwrap().state).or_default() += 1;
    }
    store.close().await;
    found
}

/// What goes wrong by chance, and when the terminal dies: `alarm` rings after so many steps.
fn chance(mut random: Random, alarm: &Arc<(Notify, std::sync::atomic::AtomicU64)>) -> Plan {
    let alarm = Arc::clone(alarm);
    Plan::Each(Box::new(move |stage| {
        if alarm.1.fetch_sub(1, std::sync::atomic::Ordering::Relaxed) == 1 {
            alarm.0.notify_one();
        }
        let beginning = matches!(stage, Stage::Greeting | Stage::HelloInTls | Stage::Quit);
        let one_in = if beginning { FAULTY.1 } else { FAULTY.0 };
        if random.below(one_in) > 0 {
            return None;
        }
        use Fault::*;
        Some(match stage {
            Stage::Body => random.of(&[Drop, Busy, Later, No]),
            Stage::Dot => {
                random.of(&[Drop, Drop, DropUntaken, DropUntaken, Slow, Busy, Later, No, Garbage, Long])
            }
            _ => random.of(&[Drop, Slow, Busy, Later, No, Garbage, Long]),
        })
    }))
}

/// One outbox from the first mail to the last.
async fn outbox(seed: u64, mails: usize, pipelining: bool) -> Counted {
    let mut random = Random(seed);
    let server = Server::start(Security::Plain, pipelining).await;
    let mut desk = desk(&server).await;
    let mut payments = Vec::new();
    for number in 0..LINKS {
        payments.push(link(&desk, &format!("SO-{number}")).await);
    }
    let mut ids = queue_more(&desk, &payments, mails - LINKS).await;
    let store = store_of(&desk).await;
    ids.extend(
        store.outbox_due(domain::Timestamp::MAX, LINKS).await.unwrap().into_iter().map(|mail| mail.id),
    );
    store.close().await;
    ids.sort_unstable();
    ids.dedup();
    desk = desk.reopened().await;

    let alarm = Arc::new((Notify::new(), std::sync::atomic::AtomicU64::new(0)));
    server.breaks(chance(Random(seed ^ 1), &alarm));
    let mut counted = Counted { mails: ids.len(), ..Counted::default() };
    let mut idle = 0;
    // A day without anything to do is longer than the longest wait of a retry.
    while idle < 24 * 60 {
        let dies = random.below(CRASH) == 0;
        alarm.1.store(if dies { 1 + random.below(STEPS) } else { 0 }, std::sync::atomic::Ordering::Relaxed);
        let done = tokio::select! {
            biased;
            () = alarm.0.notified() => None,
            done = desk.app.outbox_round() => Some(done.unwrap()),
        };
        if done.is_none() {
            counted.crashes += 1;
            // What had been handed to the writer is through when this is.
            desk.app.return_pages_save(desk.app.return_pages().await.unwrap()).await.unwrap();
            desk = desk.reopened().await;
        }
        idle = if done == Some(0) { idle + 1 } else { 0 };
        desk.clock.advance(jiff::SignedDuration::from_mins(1));
    }
    server.heals();
    counted.faults = server.seen().struck;
    judged(&desk, &server, &ids, counted).await
}

/// Every mail is where its state says; and a person brings the rest home.
async fn judged(desk: &Desk, server: &Server, ids: &[MessageId], mut counted: Counted) -> Counted {
    let before = copies(server);
    let store = store_of(desk).await;
    let mut unsent = Vec::new();
    for id in ids {
        let taken = before.get(&name_of(id)).copied().unwrap_or_default();
        counted.repeated += taken.saturating_sub(1);
        match store.message(id).await.unwrap().unwrap().state {
            MessageState::Sent => counted.lost += usize::from(taken == 0),
            MessageState::Uncertain => {
                counted.uncertain += 1;
                unsent.push((id.clone(), taken));
            }
            MessageState::Failed => {
                counted.failed += 1;
                assert_eq!(taken, 0, "{id:?}: what failed was not taken");
                unsent.push((id.clone(), 0));
            }
            // Waiting for something that never comes.
            _ => counted.lost += 1,
        }
    }
    store.close().await;
    if counted.lost + counted.repeated > 0 {
        return counted;
    }
    for (id, _) in &unsent {
        desk.app.message_resend(id.to_string()).await.unwrap();
    }
    while desk.app.outbox_round().await.unwrap() > 0 {
        desk.clock.advance(jiff::SignedDuration::from_mins(1));
    }
    assert_eq!(states(desk, ids).await, HashMap::from([(MessageState::Sent, ids.len())]));
    let after = copies(server);
    for id in ids {
        let had = unsent.iter().find(|(unsent, _)| unsent == id).map_or(0, |(_, taken)| *taken);
        assert_eq!(
            after[&name_of(id)],
            1 + had,
            "{id:?}: a person's copy beside the uncertain one, and no other"
        );
    }
    let mut bytes = HashMap::new();
    for taken in &server.seen().taken {
        assert_eq!(bytes.entry(&taken.id).or_insert(&taken.bytes), &&taken.bytes, "copies are the same mail");
    }
    counted
}

fn name_of(id: &MessageId) -> String {
    format!("<{id}@verdelune.example>")
}

fn copies(server: &Server) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for taken in &server.seen().taken {
        *all.entry(taken.id.clone()).or_default() += 1;
    }
    all
}

fn asked(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[test]
fn of_thousands_of_mails_none_is_lost_in_silence_or_sent_twice_by_itself() {
    let (mails, seed) = (asked("MAILS", MAILS), asked("SEED", SEED));
    let outboxes: Vec<_> = (0..OUTBOXES)
        .map(|number| {
            let mails = usize::try_from(mails / OUTBOXES).unwrap();
            std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(outbox(seed.wrapping_add(number << 32), mails, number % 2 == 0))
            })
        })
        .collect();
    let sum =
        outboxes.into_iter().map(|outbox| outbox.join().unwrap()).fold(Counted::default(), |sum, one| {
            Counted {
                mails: sum.mails + one.mails,
                faults: sum.faults + one.faults,
                crashes: sum.crashes + one.crashes,
                failed: sum.failed + one.failed,
                uncertain: sum.uncertain + one.uncertain,
                lost: sum.lost + one.lost,
                repeated: sum.repeated + one.repeated,
            }
        });
    eprintln!("outbox, seed {seed}: {sum:?}");
    assert_eq!((sum.lost, sum.repeated), (0, 0), "seed {seed}: {sum:?}");
    assert!(sum.faults > 0 && sum.crashes > 0 && sum.failed > 0 && sum.uncertain > 0, "{sum:?}");
}
