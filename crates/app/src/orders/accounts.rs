//! Which accounts can serve an order, and why the others cannot. Pure.

use domain::account::{Account, AccountState};

use super::Checked;
use crate::api::{AccountChoice, Channel, Details};

/// Every offered account, with the reason when it cannot serve the order.
pub(crate) fn choices(
    accounts: &[Account],
    checked: &Checked,
    channel: Option<Channel>,
) -> Vec<AccountChoice> {
    let offered = accounts.iter().filter(|account| account.state != AccountState::Disabled);
    offered
        .map(|account| {
            let why_not = why_not(account, checked, channel);
            AccountChoice {
                id: account.id.to_string(),
                label: account.name.clone(),
                mode: account.environment.into(),
                why_not: why_not.map(str::to_owned),
                details: Details::from([
                    ("account".to_owned(), account.name.clone()),
                    ("currency".to_owned(), checked.currency.code().to_owned()),
                ]),
            }
        })
        .collect()
}

fn why_not(account: &Account, checked: &Checked, channel: Option<Channel>) -> Option<&'static str> {
    let Some(provider) = providers::by_id(account.provider.as_str()) else {
        return Some("account-provider-missing");
    };
    let descriptor = provider.descriptor();
    if !account.published {
        return Some("account-not-published");
    }
    if !descriptor.takes(checked.currency) || !account.currencies.contains(&checked.currency) {
        return Some("currency-not-on-account");
    }
    let can = &descriptor.capabilities;
    match channel {
        Some(Channel::Link) if !can.links => Some("account-no-links"),
        Some(Channel::Telephone | Channel::Mail) if !can.direct_card && !can.hosted_card => {
            Some("account-no-moto")
        }
        _ => None,
    }
}

/// The account that would be used: the one asked for if it can, else the first that can.
pub(crate) fn chosen(choices: &[AccountChoice], wanted: Option<&str>) -> Option<String> {
    let able = |choice: &&AccountChoice| choice.why_not.is_none();
    choices
        .iter()
        .filter(able)
        .find(|choice| Some(choice.id.as_str()) == wanted)
        .or_else(|| choices.iter().find(able).filter(|_| wanted.is_none()))
        .map(|choice| choice.id.clone())
}
