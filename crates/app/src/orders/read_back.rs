//! What the rep reads back before the card is asked for, in the customer's language.

use domain::{Language, Money};
use messages::{Arg, L10n};

use super::Checked;
use crate::api::{QuotationCheck, Sentence};

/// The sentence: how many items, when they come, for how much, in words.
pub(super) fn sentence(
    l10n: &L10n,
    checked: &Checked,
    quotation: Option<&QuotationCheck>,
) -> Option<Sentence> {
    let total = checked.amounts.total;
    if !total.is_positive() {
        return None;
    }
    let language = checked.language;
    let amount = l10n.amount_in_words(language, total).ok()?;
    if let Some(asks) = quotation {
        return asked(l10n, language, total, asks);
    }
    let count = checked.lines.len() as u64;
    let mut args = vec![("amount", Arg::Text(&amount)), ("items", Arg::Count(count))];
    let date = checked.ship_date.and_then(|date| l10n.long_date(language, date).ok());
    let id = match (&date, count) {
        (_, 0) => "say-read-back-amount",
        (None, _) => "say-read-back-items",
        (Some(_), _) => "say-read-back-delivery",
    };
    if let Some(date) = &date {
        args.push(("date", Arg::Text(date)));
    }
    let said = l10n.text(language, id, &args).ok()?;
    Some(Sentence { language: said.language.code().to_owned(), text: said.text })
}

/// What paying a part, or confirming by paying, means for the customer. Nothing to read while nothing can be asked for.
fn asked(l10n: &L10n, language: Language, total: Money, asks: &QuotationCheck) -> Option<Sentence> {
    let now = Money::from_minor(asks.ask_minor?, total.currency()).ok()?;
    let (amount, all) =
        (l10n.amount_in_words(language, now).ok()?, l10n.amount_in_words(language, total).ok()?);
    let id = if asks.confirms { "say-read-back-confirms" } else { "say-read-back-part" };
    let said = l10n.text(language, id, &[("amount", Arg::Text(&amount)), ("total", Arg::Text(&all))]).ok()?;
    Some(Sentence { language: said.language.code().to_owned(), text: said.text })
}
