//! Every reader of HiPay's answers over any bytes. For fuzzers and tests; no part of the terminal.

use domain::payment::Report;
use domain::{Currency, Secret};

use super::{mapping, reasons, signature, told, wire};
use crate::Algorithm;
use crate::expect::Expect;
use crate::fuzzing::{Given, amount};

/// What an order, a step and a look-up would make of the answer.
pub(crate) fn read(given: &Given<'_>) -> Vec<Report> {
    let (order, reference, eur) = ("VT-20260122-0007", "800900000101", amount(4_250, Currency::EUR));
    let asked = [
        Expect::of_payment(order, eur),
        Expect::of_step(order, reference, eur.currency()),
        Expect::of_look_up(order, eur.currency()),
    ];
    let one = given.answer().definite(told, wire::transaction).into_iter();
    let found = [wire::attempts, wire::attempts_v3].map(|read| given.answer().found(told, read));
    let all: Vec<_> = one.chain(found.into_iter().flatten().flatten()).collect();
    let _ = given.answer().definite(told, wire::page);
    let _ = given.answer().definite(told, wire::hashing);
    let _ = given.answer().found(told, |body| Some(wire::products(&body)));
    if let Ok(token) = given.answer().definite(told, wire::token) {
        let _ = mapping::product(token.brand.as_str(), token.domestic_network.as_str(), &["visa", "cb"]);
    }
    if let Some(refusal) = given.answer().json().ok().and_then(|body| told(&body)) {
        let _ = reasons::in_vault(refusal);
    }
    let text = String::from_utf8_lossy(given.body);
    if let Some(with) = Algorithm::of_signature(&text) {
        let genuine =
            signature::notification_is_genuine(given.body, &text, &Secret::new("made up".into()), with);
        assert!(!genuine, "a notification vouched for itself");
    }
    all.iter().flat_map(|one| asked.iter().filter_map(|asked| mapping::report(one, asked).ok())).collect()
}
