//! The drift check: what was changed behind the terminal's back is found, nothing is invented, nothing changes by itself.

mod plant;

use std::collections::BTreeMap;

use tokio::task::JoinSet;

use app::api::{CaptureMode, CardRequest, Channel, Detail, DriftLine, OrderInput};

use crate::desk::{Desk, card};
use plant::{Call, Kind, Names, Row, Start};

/// Figures from a seed, so that a run can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let at = self.roll(u64::try_from(list.len()).unwrap());
        &list[usize::try_from(at).unwrap()]
    }
}

/// A payment of the table, and what happened to it without the terminal.
struct Planted {
    payment: String,
    names: Names,
    start: Start,
    kind: Option<&'static Kind>,
}

/// How many payments each provider has, and on how many of them something happens.
const PAYMENTS: u64 = 130;
const TOUCHED: usize = 100;

/// What is asked for, so far that a record of it begins.
async fn opened(desk: &Desk, row: &Row, start: Start, names: &Names) -> String {
    let capture = match start {
        Start::Link | Start::Reserved => CaptureMode::Reserve,
        Start::Taken | Start::PartBack => CaptureMode::Take,
    };
    let order = desk
        .keep(OrderInput {
            account_id: Some(row.account.into()),
            currency: row.currency.into(),
            capture,
            ..desk.input(&names.reference, i64::try_from(names.amount).unwrap())
        })
        .await;
    if row.keyed && start != Start::Link {
        let request =
            CardRequest { order_id: order, account_id: row.account.into(), channel: Channel::Telephone };
        let ticket = desk.app.card_prepare(request).await.unwrap();
        return desk.app.card_charge(&ticket, card("4111111111111111")).await.unwrap();
    }
    let form = desk.app.link_draft(order).await.unwrap().input;
    desk.app.link_send(form).await.unwrap()
}

async fn call(desk: &Desk, calls: Vec<Call>) {
    for (path, body) in calls {
        desk.control(&path, body).await;
    }
}

/// Payments in every state a kind of this provider starts from, record and provider agreeing.
async fn agreeing(desk: &Desk, row: &Row, dice: &mut Dice) -> Vec<Planted> {
    let mut all = Vec::new();
    for number in 0..PAYMENTS {
        let start = dice.of(row.kinds).start;
        let names =
            Names { reference: format!("SO-{number:03}"), amount: 8_000 + number, ..Names::default() };
        let payment = opened(desk, row, start, &names).await;
        all.push(Planted { payment, names, start, kind: None });
    }
    let truth = desk.truth(row.truth).await;
    for one in &mut all {
        one.names = (row.names)(&truth, &one.names);
        let calls = (row.arrive)(one.start, &one.names);
        if !calls.is_empty() {
            call(desk, calls).await;
            desk.app.payment_ask(one.payment.clone()).await.unwrap();
        }
    }
    let truth = desk.truth(row.truth).await;
    for one in &mut all {
        one.names = (row.names)(&truth, &one.names);
    }
    all
}

/// Everything the record says of these payments, times of asking and histories among it.
async fn record(desk: &Desk, all: &[Planted]) -> Vec<Detail> {
    let mut told = Vec::new();
    for one in all {
        told.push(desk.app.detail(one.payment.clone()).await.unwrap());
    }
    told
}

async fn checked(desk: &Desk, row: &Row) -> Vec<DriftLine> {
    let report = desk.app.drift_check().await.unwrap();
    let counted = (u64::from(report.checked), report.unanswered);
    assert_eq!(counted, (PAYMENTS, 0), "{}: {:?}", row.account, report.lines);
    report.lines
}

/// What a list says: reference, codes and whether taking over helps.
fn said(lines: &[DriftLine]) -> BTreeMap<&str, (Vec<&str>, bool)> {
    let mut said = BTreeMap::new();
    for line in lines {
        let codes = line.codes.iter().map(String::as_str).collect();
        said.insert(line.reference.as_str(), (codes, line.mends));
    }
    said
}

/// What has to be in a list, by what was planted.
fn expected(all: &[Planted], wanted: fn(&Kind) -> bool) -> BTreeMap<&str, (Vec<&str>, bool)> {
    let differing = |one: &&Planted| one.kind.is_some_and(|kind| !kind.codes.is_empty() && wanted(kind));
    let line = |one: &'_ Planted| one.kind.map(|kind| (kind.codes.to_vec(), kind.mends));
    let lines =
        all.iter().filter(differing).filter_map(|one| Some((one.names.reference.as_str(), line(one)?)));
    lines.collect()
}

async fn every_difference_is_found(row: &'static Row) {
    let desk = Desk::open().await;
    let mut dice = Dice(20_261_126);
    let mut all = agreeing(&desk, row, &mut dice).await;
    assert_eq!(said(&checked(&desk, row).await), BTreeMap::new(), "{}", row.account);

    let mut touched = 0;
    while touched < TOUCHED {
        let at = usize::try_from(dice.roll(PAYMENTS)).unwrap();
        let one = &mut all[at];
        if one.kind.is_none() {
            let possible: Vec<&'static Kind> =
                row.kinds.iter().filter(|kind| kind.start == one.start).collect();
            let kind = *dice.of(&possible);
            call(&desk, (kind.calls)(&one.names, 100 + dice.roll(7_800))).await;
            one.kind = Some(kind);
            touched += 1;
        }
    }
    for kind in row.kinds {
        let happened =
            all.iter().any(|one| one.kind.is_some_and(|of| of.name == kind.name && of.start == kind.start));
        assert!(happened, "{}: nothing was {}", row.account, kind.name);
    }

    let before = record(&desk, &all).await;
    let found = checked(&desk, row).await;
    assert_eq!(said(&found), expected(&all, |_| true), "{}", row.account);
    assert_eq!(record(&desk, &all).await, before, "{}: a check writes nothing", row.account);
    for line in &found {
        for code in &line.codes {
            let [ours, theirs] = ["ours", "theirs"].map(|side| &line.details[&format!("{code}.{side}")]);
            assert_ne!(ours, theirs, "{}: {line:?}", row.account);
        }
    }

    for line in &found {
        desk.app.payment_ask(line.payment_id.clone()).await.unwrap();
    }
    let left = checked(&desk, row).await;
    assert_eq!(said(&left), expected(&all, |kind| !kind.mends), "{}: taken over", row.account);
    assert_eq!(desk.app.drift_last().lines, left);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_things_happen_at_each_provider_and_exactly_the_differences_are_found() {
    let mut rows: JoinSet<()> = plant::ROWS.iter().map(every_difference_is_found).collect();
    while let Some(row) = rows.join_next().await {
        row.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_does_not_answer_is_counted_and_claimed_nothing_of() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    desk.charge(&order, card("4111111111111111")).await;
    desk.fault("lookup", "html").await;
    let report = desk.app.drift_check().await.unwrap();
    assert_eq!((report.checked, report.unanswered, report.lines.len()), (0, 1, 0));
}
