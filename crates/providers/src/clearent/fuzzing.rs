//! Every reader of Clearent's answers over any bytes. For fuzzers and tests; no part of the terminal.

use domain::Currency;
use domain::payment::Report;

use super::{answered, answered_step, mapping, told, wire};
use crate::LookUp;
use crate::fuzzing::{Given, amount, since};

/// What a charge, a step and a look-up would make of the answer.
pub(crate) fn read(given: &Given<'_>) -> Vec<Report> {
    let (order, usd) = ("SO-1001", amount(2_500, Currency::USD));
    let asked =
        |page, reference| LookUp { provider_order_id: order, page, reference, amount: usd, since: since() };
    let mut reports = Vec::new();
    if let Ok(one) = answered(given.answer()) {
        reports.extend(mapping::charged(&one, order, usd));
    }
    let _ = answered_step(given.answer());
    if let Ok(body) = given.answer().json() {
        let _ = (wire::goes_on(&body), wire::code(&body));
    }
    let Ok(found) = given.answer().found(told, wire::transactions) else { return reports };
    for asked in [asked(None, None), asked(None, Some("115139811")), asked(Some("link"), None)] {
        let own = mapping::of_order(found.clone(), order, order, asked.reference);
        let by_link = mapping::by_link(found.clone(), &asked);
        for family in [&found, &own, &by_link] {
            reports.extend(mapping::reports(family, &asked).unwrap_or_default());
            let _ = (mapping::holder(family, "115139811", "VOID"), mapping::order_id(family, "115139811"));
        }
    }
    reports
}
