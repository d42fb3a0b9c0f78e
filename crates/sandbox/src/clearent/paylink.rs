//! The Paylink page: what opening it shows and what sending its form does. A link is no order: it can be paid again,
//! and the payment it makes carries the amount and nothing the shop could know it by.

use jiff::Timestamp;
use serde_json::Map;

use super::book::{Charge, State};
use super::page::{self, Fault, Keyed, Notice};
use super::settings::Settings;
use super::terminal::Terminal;
use super::transaction::{Card, Kind};
use super::wire::cents;
use crate::call::Call;
use crate::reply::Reply;

/// Shows or processes the page.
pub(super) fn answer(state: &mut State, call: &Call, id: &str, now: Timestamp) -> Reply {
    let Some(terminal) = Terminal::of_paylink(id) else { return Reply::html(404, page::lost()) };
    let settings = state.settings.get(&terminal.number).cloned().unwrap_or_default();
    if !settings.enabled {
        return Reply::html(404, page::lost());
    }
    let preset = match call.query.get("amount").map(|text| cents(text).filter(|cents| *cents > 0)) {
        Some(None) => return Reply::html(400, page::lost()),
        Some(Some(cents)) => Some(cents),
        None => None,
    };
    match call.method.as_str() {
        "GET" | "HEAD" => {
            let paid = call.query.get("paid").and_then(|id| id.parse().ok());
            let paid = paid.and_then(|id: u64| state.transactions.get(&id));
            match paid.filter(|one| one.terminal.number == terminal.number && one.approved()) {
                Some(one) => Reply::html(200, page::paid(terminal, one)),
                None => Reply::html(200, page::form(terminal, &settings, preset, &Keyed::default(), None)),
            }
        }
        "POST" => pay(state, call, terminal, &settings, preset, now),
        _ => Reply::html(405, page::lost()),
    }
}

fn pay(
    state: &mut State,
    call: &Call,
    terminal: &'static Terminal,
    settings: &Settings,
    preset: Option<u64>,
    now: Timestamp,
) -> Reply {
    if call.form.get("action") == Some("cancel") && !settings.cancel_url.is_empty() {
        return Reply::see_other(settings.cancel_url.clone());
    }
    let keyed = Keyed::read(&call.form);
    let faults = keyed.faults(preset, now);
    let amount = preset.or_else(|| keyed.amount()).filter(|_| faults.is_empty());
    let Some(amount) = amount else {
        let form = page::form(terminal, settings, preset, &keyed, Some(Notice::Faults(faults)));
        return Reply::html(422, form);
    };
    let card = Card { number: keyed.number.clone(), expiry: keyed.expiry.clone() };
    let id = sell(state, terminal, amount, card, Some(keyed.csc.clone()), now);
    if !state.transactions.get(&id).is_some_and(super::transaction::Transaction::approved) {
        let again = keyed.without_card();
        return Reply::html(200, page::form(terminal, settings, preset, &again, Some(Notice::Declined)));
    }
    if settings.success_url.is_empty() {
        return Reply::see_other(format!("{}{}?paid={id}", call.base, call.path));
    }
    Reply::see_other(settings.success_url.clone())
}

/// The sale a payer makes on the page: no invoice, no name, an order id of the gateway's own.
pub(super) fn sell(
    state: &mut State,
    terminal: &'static Terminal,
    amount: u64,
    card: Card,
    csc: Option<String>,
    now: Timestamp,
) -> u64 {
    let charge = Charge { kind: Kind::Sale, amount, base: amount, card, csc, given: Map::new() };
    state.charge(terminal, charge, now)
}

impl Keyed {
    /// Everything the payer has to put right.
    fn faults(&self, preset: Option<u64>, now: Timestamp) -> Vec<Fault> {
        let card = Card { number: self.number.clone(), expiry: self.expiry.clone() };
        let wrong = [
            (Fault::Amount, preset.is_none() && self.amount().is_none()),
            (Fault::Number, !(13..=19).contains(&self.number.len()) || !crate::luhn::valid(&self.number)),
            (Fault::Expiry, !super::fields::is_expiry(&self.expiry) || card.expired(now)),
            (Fault::Csc, !(3..=4).contains(&self.csc.len())),
            (Fault::Holder, self.holder.is_empty()),
        ];
        wrong.into_iter().filter_map(|(fault, found)| found.then_some(fault)).collect()
    }
}
