//! Every reader of Monext's answers over any bytes. For fuzzers and tests; no part of the terminal.

use domain::Currency;
use domain::payment::Report;

use super::{heard, mapping, reasons};
use crate::expect::Expect;
use crate::fuzzing::{Given, amount};

/// What a page, a step and a look-up would make of the answer.
pub(crate) fn read(given: &Given<'_>) -> Vec<Report> {
    let (order, reference, eur) = ("VT-2026-000123", "26061101500001", amount(8_640, Currency::EUR));
    let Ok(told) = heard(&given.answer()) else { return Vec::new() };
    let outcome = &told.result.0;
    let _ = (reasons::no(outcome), reasons::no_page(outcome), reasons::refusal(outcome));
    let _ = mapping::holds(&told, reference);
    let mut reports = Vec::new();
    for asked in [
        Expect::of_payment(order, eur),
        Expect { strict: false, ..Expect::of_payment(order, eur) },
        Expect::of_step(order, reference, eur.currency()),
    ] {
        reports.extend(mapping::attempts(&told, &asked).into_iter().flat_map(|(reports, _)| reports));
        reports.extend(mapping::transaction(&told, &asked));
    }
    reports
}
