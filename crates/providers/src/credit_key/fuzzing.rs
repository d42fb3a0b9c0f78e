//! Every reader of Credit Key's answers over any bytes. For fuzzers and tests; no part of the terminal.

use domain::Currency;
use domain::payment::Report;

use super::{mapping, read as understood, wire};
use crate::fuzzing::{Given, amount};
use mapping::{Asked, Effect};

/// What a page, a step and a look-up would make of the answer.
pub(crate) fn read(given: &Given<'_>) -> Vec<Report> {
    let usd = amount(18_740, Currency::USD);
    let _ = understood(given.answer(), wire::begun);
    let _ = understood(given.answer(), wire::success);
    let Ok(order) = understood(given.answer(), wire::order) else { return Vec::new() };
    let _ = mapping::is_new(&order);
    let effects = [Effect::Captured(usd), Effect::Refunded(usd), Effect::Closed, Effect::Updated(usd)];
    let asked = effects.into_iter().map(Some).chain([None]);
    let asked =
        asked.map(|effect| Asked { provider_order_id: "SO-1001", key: "CK-12345", amount: usd, effect });
    asked.filter_map(|asked| mapping::report(&order, &asked).ok()).collect()
}
