//! One cell of the matrix: something is arranged, breaks once, is claimed, settles by itself or by a person, and is then
//! compared with what the sandbox counted.

use std::time::Duration;

use app::api::{ActionId, Detail, Fault, LinkState, MoneyState};

use super::kind::{Class, Kind};
use super::line::Line;
use super::row::{Op, Row};
use super::scene::{Claim, Scene, UPDATED, WHOLE};
use super::truth::Truth;
use crate::desk::Desk;

/// A part of the whole, so that twice is more than once.
const PART: i64 = 3_000;
/// Long enough for a busy machine, short enough for many cells.
const MOMENT: Duration = Duration::from_millis(700);
/// What passes between two questions about an unknown outcome.
const PAUSES: [i64; 4] = [6, 16, 46, 121];
/// Every code has words.
const WORDS: &str = include_str!("../../../../../locales/en/errors.ftl");

/// What a cell adds to the sums.
pub struct Counted {
    pub struck: u64,
    pub doubled: bool,
}

/// Whether the column says anything of the row.
pub fn applies(row: Row, kind: Kind) -> bool {
    match kind {
        Kind::OutOfOrder => row.op.action().is_some(),
        // A figure that could be true is believed: one confirmation tells of no other by which to doubt it.
        Kind::WrongAmount if row.op == Op::LookUp => row.provider != "credit-key",
        Kind::Late | Kind::LateAfterRelease => row.op.moves_money() && row.op != Op::Token,
        _ => true,
    }
}

/// What may be claimed: by the fault, but for what a contract says.
fn class(row: Row, kind: Kind) -> Class {
    match (row.op, kind) {
        // A card token moves no money: a lost connection is answered by one repetition, and then the charge goes on.
        (Op::Token, Kind::DropBefore | Kind::DropAfter | Kind::Reset) => Class::Done,
        // Whatever becomes of a token, no charge was asked for.
        (Op::Token, _) if kind.class() == Class::Unknown && !harmless(row, kind) => Class::NotSent,
        // A question leaves everything as it was.
        (Op::Confirm, Kind::Unauthorised) => Class::Done,
        (Op::Confirm, _) if kind.class() != Class::NotSent => Class::Done,
        _ if harmless(row, kind) => Class::Done,
        _ => kind.class(),
    }
}

/// A wrong member where the reply has none, or where the figures are read from another answer.
fn harmless(row: Row, kind: Kind) -> bool {
    let read_anew = matches!(row.provider, "monext" | "clearent") && row.op.action().is_some();
    match (kind, row.op) {
        (Kind::WrongAmount, _) if read_anew => true,
        (Kind::WrongAmount | Kind::UnknownStatus, Op::Token) => true,
        (Kind::UnknownStatus, Op::Link) => row.provider != "monext",
        (Kind::WrongAmount, Op::Link) => row.provider != "hipay",
        // An order that was given up is over nothing.
        (Kind::WrongAmount, Op::Cancel | Op::Withdraw) => row.provider == "credit-key",
        _ => false,
    }
}

pub async fn run(row: Row, kind: Kind) -> Counted {
    let options = sandbox::Options { tls: kind == Kind::Certificate, ..sandbox::Options::default() };
    let desk = Desk::over(options, Vec::new()).await;
    if row.op == Op::LookUp { look_up(desk, row, kind).await } else { operation(desk, row, kind).await }
}

async fn operation(desk: Desk, row: Row, kind: Kind) -> Counted {
    let cell = format!("{} {:?} {kind:?}", row.provider, row.op);
    // Said twice by the network, a part would be two parts: the whole is what a provider can tell from its repetition.
    let mut scene = Scene::arranged(&desk, row, (kind != Kind::Duplicate).then_some(PART)).await;
    let before = Truth::of(&desk, row.provider).await;
    let desk = impatient(desk, kind).await;
    let broken = if kind == Kind::OutOfOrder { row.look_up() } else { row };
    let line = Line::broken(&desk, &mut scene, broken, kind, 1).await;
    let claim = if kind == Kind::OutOfOrder {
        overtaken(&desk, &mut scene).await
    } else {
        scene.perform(&desk).await
    };
    assert_eq!(claim.class, class(row, kind), "{cell}: {claim:?}");
    let struck = line.mended(&desk).await;
    assert_eq!(struck, 1, "{cell}: the fault was met once");
    told(&cell, &desk, &scene, &claim).await;
    let desk = patient(desk, kind).await;

    if claim.class == Class::Unknown {
        settle(&cell, &desk, &mut scene, kind).await;
    }
    let now = Truth::of(&desk, row.provider).await;
    let may_be_missing = claim.class != Class::Done || row.op == Op::Confirm;
    if may_be_missing && !done(&scene, &before, &now) {
        again(&cell, &desk, &mut scene, kind).await;
    }
    agreed(&cell, &desk, &scene, &before, kind == Kind::LateAfterRelease && is_news(&scene)).await;
    let truth = Truth::of(&desk, row.provider).await;
    Counted { struck, doubled: doubled(&scene, &truth) }
}

/// Where nothing happened, and the terminal says so, a person tries again.
async fn again(cell: &str, desk: &Desk, scene: &mut Scene, kind: Kind) {
    assert_ne!(kind, Kind::LateAfterRelease, "{cell}: it came late");
    if matches!(scene.row.op, Op::Token | Op::Charge) {
        scene.prepare(desk).await;
    }
    if scene.row.op == Op::Confirm {
        // What got no answer may still arrive, and is waited out before it is asked for again.
        desk.pass(181).await;
        desk.app.follow_round().await.unwrap();
    }
    let again = scene.perform(desk).await;
    assert_eq!(again.class, Class::Done, "{cell}: again: {again:?}");
}

/// A question that was asked before the step is answered after it.
async fn overtaken(desk: &Desk, scene: &mut Scene) -> Claim {
    let (app, payment) = (std::sync::Arc::clone(&desk.app), scene.payment.clone().expect("a payment"));
    let asked = tokio::spawn(async move { app.payment_ask(payment).await });
    while !desk.truth("calls").await.as_array().unwrap().iter().any(|call| call["fault"] == "hang") {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let claim = scene.perform(desk).await;
    asked.await.unwrap().unwrap();
    claim
}

/// The person reads what happened and what to do; while nobody knows, nothing is done twice.
async fn told(cell: &str, desk: &Desk, scene: &Scene, claim: &Claim) {
    if claim.class == Class::Done {
        return;
    }
    // A reason has words of its own, as the window looks them up.
    let worded = |id: &str| WORDS.contains(&format!("\nerrors-{id}{} =", claim.code));
    assert!(worded("reason-") || worded(""), "{cell}: no words for {claim:?}");
    let op = scene.row.op;
    if claim.class == Class::NotSent {
        assert!(!scene.has_open(desk).await, "{cell}: what was not sent waits for nothing");
        return;
    }
    let result = desk.app.result(scene.payment.clone().unwrap()).await.unwrap();
    assert!(result.next_ask_at.is_some(), "{cell}: the terminal asks by itself");
    assert!(!scene.may_release(desk).await, "{cell}: nobody closes what was not asked about");
    if !op.moves_money() {
        return;
    }
    assert_eq!(scene.detail(desk).await.money.state, MoneyState::Unknown, "{cell}");
    assert!(!result.may_retry && !result.may_link && !result.script.text.is_empty(), "{cell}");
    let form = desk.app.link_draft(scene.order.clone()).await.unwrap().input;
    let locked = Fault::from(desk.app.link_send(form).await.unwrap_err());
    assert_eq!(locked.code, "order-locked", "{cell}");
    for action in [ActionId::Capture, ActionId::Refund, ActionId::Cancel] {
        let refused = scene.act(desk, action, None).await.unwrap_err();
        assert_eq!(
            (refused.code.as_str(), refused.details.unwrap()["why"].as_str()),
            ("not-allowed", "outcome-unknown"),
            "{cell}"
        );
    }
}

/// The terminal asks until it knows; where the provider says twice that nothing happened, a person closes it.
async fn settle(cell: &str, desk: &Desk, scene: &mut Scene, kind: Kind) {
    for pause in PAUSES {
        desk.pass(pause).await;
        desk.app.follow_round().await.unwrap();
        if !scene.is_unknown(desk).await {
            return;
        }
    }
    if kind == Kind::Late {
        desk.pass(3_600).await;
        desk.app.follow_round().await.unwrap();
        assert!(!scene.is_unknown(desk).await, "{cell}: the late truth is adopted");
        return;
    }
    assert!(scene.may_release(desk).await, "{cell}: nothing is stuck");
    scene.act(desk, ActionId::Release, None).await.unwrap();
    assert!(!scene.is_unknown(desk).await, "{cell}");
    if kind == Kind::LateAfterRelease {
        desk.pass(3_601).await;
        desk.app.follow_round().await.unwrap();
        let after_all = scene.detail(desk).await.paid_after_all;
        assert_eq!(after_all, is_news(scene), "{cell}: a person is to look");
    }
}

/// Look-ups that fail say nothing: neither that it happened nor that it did not.
async fn look_up(desk: Desk, row: Row, kind: Kind) -> Counted {
    let cell = format!("{} LookUp {kind:?}", row.provider);
    let mut scene = Scene::arranged(&desk, row.asked_about(), Some(PART)).await;
    let before = Truth::of(&desk, row.provider).await;
    let lost = Line::broken(&desk, &mut scene, row.asked_about(), Kind::DropAfter, 1).await;
    let claim = scene.perform(&desk).await;
    assert_eq!(claim.class, Class::Unknown, "{cell}");
    lost.mended(&desk).await;
    let desk = impatient(desk, kind).await;
    let line = Line::broken(&desk, &mut scene, row, kind, 2).await;
    let asked = scene.ask(&desk).await;
    desk.pass(16).await;
    desk.app.follow_round().await.unwrap();
    if class(row, kind) == Class::Done {
        assert_eq!(asked, Ok(()), "{cell}");
    } else {
        if let Err(fault) = asked {
            assert!(WORDS.contains(&format!("\nerrors-{} =", fault.code)), "{cell}: no words for {fault:?}");
        }
        assert!(scene.is_unknown(&desk).await, "{cell}: still unknown");
        assert!(!scene.may_release(&desk).await, "{cell}: a failed question is no answer");
    }
    let struck = line.mended(&desk).await;
    let desk = patient(desk, kind).await;
    // After failures the next question comes within ten minutes.
    desk.pass(601).await;
    desk.app.follow_round().await.unwrap();
    assert!(!scene.is_unknown(&desk).await, "{cell}: settled by the next answer");
    // Another amount is not taken over, and a person has to look.
    agreed(&cell, &desk, &scene, &before, kind == Kind::WrongAmount && scene.row.op == Op::Charge).await;
    let truth = Truth::of(&desk, row.provider).await;
    Counted { struck, doubled: doubled(&scene, &truth) }
}

async fn impatient(desk: Desk, kind: Kind) -> Desk {
    if kind.is_wait() { desk.waiting(Some(MOMENT)).await } else { desk }
}

async fn patient(desk: Desk, kind: Kind) -> Desk {
    if kind.is_wait() { desk.reopened().await } else { desk }
}

/// Whether the sandbox has done what the row asks for.
fn done(scene: &Scene, before: &Truth, now: &Truth) -> bool {
    let part = scene.part.unwrap_or(WHOLE);
    match scene.row.op {
        Op::Token | Op::Charge | Op::Confirm => now.charges == 1,
        Op::Accept => now.charges == 1 && now.reviewed == 0,
        Op::Link => false,
        Op::Capture => now.captured == part,
        Op::Refund => now.refunded == part,
        Op::Cancel | Op::Withdraw => now.closed > before.closed,
        Op::Update => now.amount == UPDATED,
        Op::LookUp => unreachable!("a look-up does nothing"),
    }
}

/// Whether money moved more often than it was asked for.
fn doubled(scene: &Scene, now: &Truth) -> bool {
    let part = scene.part.unwrap_or(WHOLE);
    let taken = if scene.row.op == Op::Refund { WHOLE } else { part };
    now.charges > 1 || now.captured > taken || now.refunded > part || now.closed > 1
}

/// The end: what the terminal shows is what the sandbox counted, and asking once more changes nothing.
async fn agreed(cell: &str, desk: &Desk, scene: &Scene, before: &Truth, news: bool) {
    if scene.row.op == Op::Link {
        scene.pay_link(desk).await;
    }
    scene.ask(desk).await.unwrap();
    let detail = scene.detail(desk).await;
    let truth = Truth::of(desk, scene.row.provider).await;
    assert!(scene.row.op == Op::Link || done(scene, before, &truth), "{cell}: {truth:?}");
    let shown = Truth {
        charges: u64::from(!matches!(detail.money.state, MoneyState::None | MoneyState::Declined)),
        captured: detail.totals.captured_minor,
        refunded: detail.totals.refunded_minor,
        closed: u64::from(
            detail.money.state == MoneyState::Voided || detail.link.state == LinkState::Withdrawn,
        ),
        reviewed: 0,
        amount: detail.amount.minor_units,
    };
    // Given up before anybody paid. And a confirmation of a part makes that part the order.
    let charges = if scene.row.op == Op::Withdraw { shown.charges } else { truth.charges };
    let amount = if truth.captured == 0 { truth.amount } else { shown.amount };
    assert_eq!(shown, Truth { charges, amount, ..truth }, "{cell}: {:?}", detail.money.state);
    scene.ask(desk).await.unwrap();
    assert_eq!(same(&scene.detail(desk).await), same(&detail), "{cell}: told twice");
    assert_eq!(detail.paid_after_all, news, "{cell}");
}

/// What a person is to look at when it happens after it was closed as not done.
fn is_news(scene: &Scene) -> bool {
    matches!(scene.row.op, Op::Charge | Op::Update)
}

fn same(detail: &Detail) -> (MoneyState, app::api::TotalsShown, LinkState) {
    (detail.money.state, detail.totals, detail.link.state)
}
