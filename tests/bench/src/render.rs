//! One mail from its values, in every language in turn: words, amounts, HTML and plain text, before MIME. The pay link's
//! code for telephones is drawn as a picture and stands on a line of its own.

mod floor;
#[path = "../../../crates/messages/tests/support/samples.rs"]
mod samples;

use std::hint::black_box;
use std::time::Instant;

use anyhow::{Context, Result};
use domain::Language;
use messages::{L10n, ReceiptKind, render_pay_link, render_receipt};

use crate::measure::{Sides, Size};
use crate::report::{Bound, Line as Row};

/// Microseconds for words and HTML, which is what a mail costs before its pictures and its MIME form.
const BUDGET: f64 = 50.0;

pub fn run(size: Size) -> Result<Vec<Row>> {
    let l10n = L10n::new();
    let operations = size.pick(900, 27);
    let receipts = Language::ALL.map(|language| samples::receipt(language, ReceiptKind::Paid));
    let links = Language::ALL.map(samples::mail);
    let link = samples::link();
    let largest = render_receipt(&l10n, receipts.first().context("no language")?, None)?.html.len();
    let receipt = |at: usize| Ok(render_receipt(&l10n, &receipts[at % receipts.len()], None)?.html.len());
    let pay_link = |at: usize| Ok(render_pay_link(&l10n, &links[at % links.len()], &link, None)?.html.len());
    let (words, drawn) = (measure(size, operations, receipt)?, measure(size, operations, pay_link)?);
    let micros = words.product().p50 * 1e6;
    let name =
        format!("receipt, {} kB of HTML (the floor: {} kB)", largest / 1_000, floor::page(0)?.len() / 1_000);
    Ok(vec![
        Row::of(&name, &words, None, None).with("microseconds a mail", micros, Bound::AtMost(BUDGET)),
        Row::of("pay link, with the code for telephones", &drawn, None, None),
    ])
}

fn measure(size: Size, operations: usize, product: impl Fn(usize) -> Result<usize>) -> Result<Sides> {
    // Words are parsed and formats made when a language is first used.
    for at in 0..Language::ALL.len() {
        product(at)?;
    }
    let mut sides = Sides::default();
    for _ in 0..size.rounds() {
        let bare = timed(operations, |at| Ok(floor::page(at)?.len()))?;
        let ours = timed(operations, &product)?;
        sides.round(&bare, &ours);
    }
    Ok(sides)
}

fn timed(operations: usize, work: impl Fn(usize) -> Result<usize>) -> Result<Vec<f64>> {
    let one = |at| {
        let start = Instant::now();
        black_box(work(at)?);
        Ok(start.elapsed().as_secs_f64())
    };
    (0..operations).map(one).collect()
}
