//! Links that a provider makes known to the customer itself, and links that say no more than an amount: what differs
//! from a link that the terminal mails. Knows no provider by name.

use domain::Money;
use domain::account::Account;

use crate::api::{CustomerInput, Fault, ReadinessLine, ToldByProvider};
use crate::credentials::{limits_of, provider_of};
use crate::{App, Error};

/// The option of an account by which a provider is told how to reach customers.
const CONTACT: &str = "contact_method";
const PHONE: &str = "phone";

/// How the account's provider will tell the customer of a link; none when the terminal mails it.
pub(crate) fn by_provider(
    account: &Account,
    customer: &CustomerInput,
) -> Result<Option<ToldByProvider>, Error> {
    if !provider_of(account)?.descriptor().capabilities.notifies_payer {
        return Ok(None);
    }
    let email = customer.email.clone().unwrap_or_default();
    let phone = customer.phone.clone().unwrap_or_default();
    let wanted = account.options.get(CONTACT).is_some_and(|way| way == PHONE);
    let by_phone = if wanted { !phone.is_empty() } else { email.is_empty() && !phone.is_empty() };
    let address = if by_phone { phone } else { email };
    Ok(Some(ToldByProvider { by_phone, address, ship_days: limits_of(account)?.authorisation_days }))
}

impl App {
    /// What is missing before a link of the account can go out. A provider that tells the customer itself needs no mail
    /// server.
    pub(crate) async fn link_readiness(
        &self,
        account: Option<&Account>,
    ) -> Result<Vec<ReadinessLine>, Error> {
        let mut lines = self.sender_readiness().await?;
        let told = match account {
            Some(account) => provider_of(account)?.descriptor().capabilities.notifies_payer,
            None => false,
        };
        if told {
            lines.retain(|line| line.section == "pages");
        }
        Ok(lines)
    }

    /// Where a link says no more than its amount, two open ones for the same could not be told apart.
    pub(crate) async fn refuse_same_amount(&self, amount: Money, account: &Account) -> Result<(), Error> {
        let descriptor = provider_of(account)?.descriptor();
        if !descriptor.capabilities.link_by_amount {
            return Ok(());
        }
        let open = self.store.open_links(&account.id, amount, self.now()).await?;
        if open == 0 {
            return Ok(());
        }
        let fault =
            Fault::new("link-amount-taken").with("account", &account.name).with("provider", descriptor.name);
        Err(fault.into())
    }
}
