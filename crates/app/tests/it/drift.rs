//! The drift check: what was changed behind the terminal's back is found, nothing is invented, nothing changes by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Value, json};

use crate::desk::{Desk, card};

/// Figures from a seed, so that a run can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// A change that the provider's back office could make to a reservation of 80.00, as the look-alike takes it.
fn planted(dice: &mut Dice, reference: &str) -> Value {
    let amount = |minor: u64| format!("{}.{:02}", minor / 100, minor % 100);
    let part = amount(100 + dice.roll(7_800));
    match dice.roll(4) {
        0 => json!({ "order": reference, "status": 118, "amount": part }),
        1 => json!({ "order": reference, "status": 118 }),
        2 => json!({ "order": reference, "status": 115 }),
        _ => json!({ "order": reference, "status": 129 }),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_planted_differences_are_found_and_none_is_invented() {
    let desk = Desk::open().await;
    let mut payments = BTreeMap::new();
    for number in 0..130 {
        let reference = format!("SO-{number:03}");
        let order = desk.order(&reference, 8_000).await;
        payments.insert(reference, desk.charge(&order, card("4111111111111111")).await);
    }
    let before = desk.app.drift_check().await.unwrap();
    assert_eq!((before.checked, before.unanswered, before.lines.len()), (130, 0, 0), "{:?}", before.lines);
    let mut dice = Dice(20_261_126);
    let mut touched = BTreeSet::new();
    while touched.len() < 100 {
        let reference = format!("SO-{:03}", dice.roll(130));
        if touched.insert(reference.clone()) {
            desk.control("settle", planted(&mut dice, &reference)).await;
        }
    }
    let found = desk.app.drift_check().await.unwrap();
    let references: BTreeSet<String> = found.lines.iter().map(|line| line.reference.clone()).collect();
    assert_eq!(references, touched);
    assert!(found.lines.iter().all(|line| !line.codes.is_empty() && line.mends), "{:?}", found.lines);
    for line in &found.lines {
        for code in line.codes.iter().filter(|code| *code != "missing") {
            assert_ne!(line.details[&format!("{code}.ours")], line.details[&format!("{code}.theirs")]);
        }
    }

    let one = found.lines.first().unwrap();
    let version = |payment: &str| desk.app.detail(payment.to_owned());
    let unchanged = version(&one.payment_id).await.unwrap();
    assert_eq!(unchanged.totals.captured_minor, 0, "a check writes nothing");
    for line in &found.lines {
        desk.app.payment_ask(line.payment_id.clone()).await.unwrap();
    }
    let after = Arc::clone(&desk.app).drift_check().await.unwrap();
    assert_eq!((after.checked, after.lines.len()), (130, 0), "{:?}", after.lines);
    assert_eq!(desk.app.drift_last(), after);
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
