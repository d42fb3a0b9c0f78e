//! The table of rules in docs/rules.md: what may be done at each provider in each situation, and why not. It is computed
//! from the rules that guard the commands; amounts and ages drawn at random must never change a cell.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says what it expects by unwrapping it")]

mod situation;

use std::fmt::Write as _;
use std::path::Path;

use domain::rules::{Action, Circumstances, Permit, WhyNot, permit};
use domain::{Currency, Money};
use proptest::prelude::*;
use providers::{ALL, Provider};

use situation::{Figures, Situation};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/rules.md");
/// Set to write the file instead of comparing it.
const WRITE: &str = "COUNTERFOIL_WRITE_RULES";

const HEAD: &str = "# What may be done, where and when

One table per provider, computed from the rules that guard every command (`crates/domain/src/rules.rs`) and each provider's
description of itself. `all` is for the whole of what is left, `part` for a part of it too, `yes` has no amount; anything else
is the reason why not, as worded under `detail-why-…` in `locales/`. An amount may change to any up to what the customer
agreed to and the provider's bound; for more the customer is asked anew (`crates/domain/src/update.rs`). A test holds this
file to the rules; `CONTRIBUTING.md` says how it is written anew.
";

/// The columns, in the order of the action bar.
const ACTIONS: [(Action, &str); 11] = [
    (Action::Capture, "Capture"),
    (Action::Update, "Change amount"),
    (Action::Refund, "Refund"),
    (Action::Cancel, "Cancel"),
    (Action::AcceptReview, "Accept"),
    (Action::DenyReview, "Deny"),
    (Action::ResendLink, "Resend"),
    (Action::Relink, "New link"),
    (Action::WithdrawLink, "Withdraw"),
    (Action::Receipt, "Receipt"),
    (Action::CloseUnknown, "Close unknown"),
];

fn judged(
    action: Action,
    situation: Situation,
    provider: &dyn Provider,
    of: Figures,
) -> Result<Permit, WhyNot> {
    let it = provider.descriptor();
    let (payment, now) = situation.payment(it.id, &it.limits, of);
    let with = Circumstances { capabilities: &it.capabilities, limits: &it.limits, has_address: true, now };
    permit(action, &payment, &with)
}

fn word(verdict: Result<Permit, WhyNot>) -> String {
    match verdict {
        Ok(Permit { most: None, .. }) => "yes".into(),
        Ok(Permit { partial: true, .. }) => "part".into(),
        Ok(Permit { .. }) => "all".into(),
        Err(why) => serde_json::to_value(why).unwrap().as_str().unwrap().replace('-', " "),
    }
}

/// A payment of 80.00, or as many units as the currency has, ten minutes old; a part is 30.00.
fn usual() -> Figures {
    let of = |minor| Money::from_minor(minor, Currency::EUR).unwrap();
    Figures { amount: of(8_000), part: of(3_000), age: 600 }
}

fn table() -> String {
    let mut text = HEAD.to_owned();
    for provider in ALL {
        let _ = write!(text, "\n## {}\n\n| |", provider.descriptor().name);
        ACTIONS.iter().for_each(|(_, name)| {
            let _ = write!(text, " {name} |");
        });
        let _ = write!(text, "\n|{}\n", " --- |".repeat(ACTIONS.len() + 1));
        for (situation, name) in Situation::ALL {
            let _ = write!(text, "| {name} |");
            for (action, _) in ACTIONS {
                let _ = write!(text, " {} |", word(judged(action, *situation, *provider, usual())));
            }
            text.push('\n');
        }
    }
    text
}

#[test]
fn the_table_in_the_docs_is_the_one_the_rules_make() {
    let table = table();
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(FILE, &table).unwrap();
    }
    let written = std::fs::read_to_string(Path::new(FILE)).unwrap_or_default();
    let wrong = table.lines().zip(written.lines()).find(|(rule, doc)| rule != doc);
    assert!(wrong.is_none(), "docs/rules.md is not what the rules say: {wrong:?}");
    assert_eq!(table.len(), written.len(), "docs/rules.md is longer or shorter than what the rules say");
}

#[test]
fn every_action_has_a_column() {
    assert!(Action::ALL.iter().all(|action| ACTIONS.iter().any(|(column, _)| column == action)));
}

fn figures() -> impl Strategy<Value = Figures> {
    let currency = prop_oneof![Just(Currency::EUR), Just(Currency::JPY), Just(Currency::KWD)];
    (currency, 2_i64..1_000_000_000, 0_i64..80 * 86_400).prop_flat_map(|(currency, minor, age)| {
        (1..minor).prop_map(move |part| {
            let of = |minor| Money::from_minor(minor, currency).unwrap();
            Figures { amount: of(minor), part: of(part), age }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every cell of every table, for amounts of each exponent and ages within the situation.
    #[test]
    fn amounts_and_ages_within_a_situation_never_change_its_cell(of in figures()) {
        for provider in ALL {
            for (situation, name) in Situation::ALL {
                for (action, _) in ACTIONS {
                    let cell = word(judged(action, *situation, *provider, usual()));
                    let verdict = judged(action, *situation, *provider, of);
                    prop_assert_eq!(word(verdict), cell, "{} {:?} {}", provider.descriptor().id, action, name);
                }
            }
        }
    }

    /// Whatever is permitted is more than nothing, of the payment's currency and never above what is there.
    #[test]
    fn no_permit_goes_above_what_is_there(of in figures()) {
        for provider in ALL {
            let it = provider.descriptor();
            for (situation, _) in Situation::ALL {
                let totals = situation.payment(it.id, &it.limits, of).0.totals();
                for figure in [totals.authorised, totals.captured, totals.refunded, totals.voided] {
                    prop_assert!(figure.minor() >= 0 && figure.minor() <= of.amount.minor());
                }
                for (action, most) in [
                    (Action::Capture, totals.authorised.minor() - totals.captured.minor() - totals.voided.minor()),
                    (Action::Refund, totals.captured.minor() - totals.refunded.minor()),
                    (Action::Cancel, totals.authorised.minor()),
                    // A change may raise what the customer agreed to, by so much and no more.
                    (Action::Update, totals.authorised.minor() + i64::from(it.limits.update_rise_max)),
                ] {
                    if let Ok(Permit { most: Some(permitted), .. }) = judged(action, *situation, *provider, of) {
                        prop_assert!(permitted.is_positive() && permitted.minor() <= most);
                        prop_assert_eq!(permitted.currency(), of.amount.currency());
                    }
                }
            }
        }
    }
}
