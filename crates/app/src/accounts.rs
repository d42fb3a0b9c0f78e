//! Accounts at providers: set up from the provider's own description, tested, and watched for being pointed elsewhere.

mod addresses;
mod view;

pub(crate) use addresses::{host_of, is_loopback as host_is_loopback};

use std::collections::BTreeMap;

use domain::Currency;
use domain::account::{Account, AccountState, CardEntryMode, CredentialProfile, Environment};
use domain::event::Event;
use domain::id::{AccountId, ProviderId};
use domain::payment::{CaptureMode, Channel};
use domain::provider::Descriptor;
use domain::role::Deed;
use providers::{Failure, Reply, Request};

use crate::api::{
    AccountInput, AccountMode, AccountView, ConnectionTest, Details, Fault, ProviderDescriptor,
};
use crate::convert::new_id;
use crate::credentials::provider_of;
use crate::{App, Error};

const NAME_MAX: usize = 60;

impl App {
    /// What every provider says about itself: the settings form, the checks and the table of abilities come from it.
    ///
    /// # Errors
    /// None today.
    pub async fn providers(&self) -> Result<Vec<ProviderDescriptor>, Error> {
        Ok(providers::ALL.iter().map(|provider| view::descriptor(provider.descriptor())).collect())
    }

    /// Every account, with what is still missing; never a secret.
    ///
    /// # Errors
    /// The record or keychain cannot be read.
    pub async fn accounts(&self) -> Result<Vec<AccountView>, Error> {
        let mut views = Vec::new();
        for account in self.store.accounts().await? {
            views.push(self.account_view(&account).await?);
        }
        Ok(views)
    }

    async fn account_view(&self, account: &Account) -> Result<AccountView, Error> {
        let kept = self.kept_credentials(account).await?;
        Ok(view::account(account, provider_of(account)?.descriptor(), kept))
    }

    /// Keeps an account; typed credentials go to the keychain first.
    ///
    /// # Errors
    /// A field cannot be taken, going live was not confirmed, or keychain or record cannot be written.
    pub async fn account_save(&self, mut input: AccountInput) -> Result<AccountView, Error> {
        self.demand(Deed::ManageAccounts, None)?;
        let typed = std::mem::take(&mut input.secrets);
        let provider = providers::by_id(&input.provider).ok_or(Error::NotFound)?;
        let before = match &input.id {
            Some(id) => Some(self.account(&AccountId::new(id)).await?),
            None => None,
        };
        let account = self.checked_account(&input, provider.descriptor(), before.as_ref())?;
        self.refuse_unconfigured(&account, &typed).await?;
        self.keep_credentials(&account, typed).await?;
        let event = Event::Account { account: Box::new(account.clone()) };
        self.store.append(self.batch().event(event)).await?;
        self.http.forget(&account.id);
        self.tell(crate::api::AppEvent::SessionChanged);
        self.account_view(&account).await
    }

    /// An account that is used has every credential it needs: what is offered to a rep can be charged through.
    async fn refuse_unconfigured(
        &self,
        account: &Account,
        typed: &BTreeMap<String, String>,
    ) -> Result<(), Error> {
        if account.state == AccountState::Disabled {
            return Ok(());
        }
        let kept = self.kept_credentials(account).await?;
        let is_typed = |name: &str| typed.get(name).is_some_and(|text| !text.trim().is_empty());
        let missing: Details = view::needed(account, provider_of(account)?.descriptor())
            .filter(|name| !is_typed(name) && !kept.iter().any(|known| known == name))
            .map(|name| (format!("secrets.{name}"), "required".to_owned()))
            .collect();
        if missing.is_empty() { Ok(()) } else { Err(Fault::fields(missing).into()) }
    }

    fn checked_account(
        &self,
        input: &AccountInput,
        descriptor: &Descriptor,
        before: Option<&Account>,
    ) -> Result<Account, Error> {
        let mut problems = BTreeMap::new();
        let name = domain::text::required_line(&input.label, NAME_MAX).unwrap_or_else(|error| {
            problems.insert("label".to_owned(), crate::orders::text_code(error).to_owned());
            String::new()
        });
        let environment = match input.state {
            AccountMode::Live => Environment::Live,
            AccountMode::Test => Environment::Test,
            AccountMode::Off => before.map_or(Environment::Test, |account| account.environment),
        };
        let currencies = currencies(input, descriptor, &mut problems);
        let addresses = addresses::checked(input, descriptor, environment, self.profile(), &mut problems);
        let options = options(input, descriptor, &mut problems);
        let was_live = before.is_some_and(|account| account.state == AccountState::Enabled);
        let shop = &self.settings().shop.name;
        if input.state == AccountMode::Live
            && !was_live
            && input.confirm_live.as_deref().map(str::trim) != Some(shop)
        {
            problems.insert("confirmLive".to_owned(), "confirm-live".to_owned());
        }
        if !problems.is_empty() {
            return Err(Fault::fields(problems).with("shop", shop).into());
        }
        let value = |name: &str| input.values.get(name).map_or("", String::as_str);
        Ok(Account {
            id: before.map_or_else(|| AccountId::new(new_id()), |account| account.id.clone()),
            provider: ProviderId::new(descriptor.id),
            name,
            environment,
            state: match input.state {
                AccountMode::Off => AccountState::Disabled,
                AccountMode::Test => AccountState::Test,
                AccountMode::Live => AccountState::Enabled,
            },
            published: value("published") != "no",
            card_entry: if value("cardEntry") == "hosted" {
                CardEntryMode::Hosted
            } else {
                CardEntryMode::Direct
            },
            capture: if value("capture") == "take" { CaptureMode::Immediate } else { CaptureMode::Manual },
            currencies,
            addresses,
            separate_moto: value("separateMoto") == "yes",
            options,
            tested_at: before.and_then(|account| account.tested_at),
        })
    }

    /// Removes the credentials of an account from the keychain. Without them it is switched off and offered to nobody.
    ///
    /// # Errors
    /// There is no such account, or keychain or record cannot be written.
    pub async fn account_forget_secrets(&self, account: String) -> Result<(), Error> {
        self.demand(Deed::ManageAccounts, None)?;
        let account = self.account(&AccountId::new(account)).await?;
        self.forget_credentials(&account).await?;
        let off = Account { state: AccountState::Disabled, published: false, ..account };
        self.store.append(self.batch().event(Event::Account { account: Box::new(off) })).await?;
        self.tell(crate::api::AppEvent::SessionChanged);
        Ok(())
    }

    /// Asks the provider whether the credentials are good, and what the account can take. Moves nothing.
    ///
    /// # Errors
    /// There is no such account, or the record cannot be written. A bad answer of the provider is in the test itself.
    pub async fn account_test(&self, account: String) -> Result<ConnectionTest, Error> {
        self.demand(Deed::ManageAccounts, None)?;
        let mut account = self.account(&AccountId::new(account)).await?;
        let began = std::time::Instant::now();
        let tested = self.try_account(&account).await;
        let milliseconds = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
        match tested {
            Ok(details) => {
                account.tested_at = Some(self.now());
                let event = Event::Account { account: Box::new(account) };
                self.store.append(self.batch().event(event)).await?;
                Ok(ConnectionTest { ok: true, milliseconds, code: None, details })
            }
            Err(error) => {
                let fault = Fault::from(error);
                let details = fault.details.unwrap_or_default();
                Ok(ConnectionTest { ok: false, milliseconds, code: Some(fault.code), details })
            }
        }
    }

    async fn try_account(&self, account: &Account) -> Result<Details, Error> {
        let mut details = Details::new();
        let profiles = match account.profile() {
            CredentialProfile::Main => vec![CredentialProfile::Main],
            CredentialProfile::Moto => vec![CredentialProfile::Main, CredentialProfile::Moto],
        };
        for profile in profiles {
            let access = self.access(account, profile).await?;
            crate::operate::ask(self, &access, Request::CheckAccount).await?;
        }
        let access = self.access(account, account.profile()).await?;
        let Some(currency) = account.currencies.first().copied() else { return Ok(details) };
        for (channel, name) in [(Channel::Telephone, "moto"), (Channel::Link, "link")] {
            let asked = crate::operate::ask(self, &access, Request::Products { channel, currency }).await;
            let products = match asked {
                Ok(Reply::Products(products)) => products.join(", "),
                // An account that cannot take telephone orders at all says so here, not when a customer waits.
                Ok(_) | Err(Failure::Refused(_)) => String::new(),
                Err(failure) => return Err(failure.into()),
            };
            details.insert(name.to_owned(), products);
        }
        Ok(details)
    }
}

fn currencies(
    input: &AccountInput,
    descriptor: &Descriptor,
    problems: &mut BTreeMap<String, String>,
) -> Vec<Currency> {
    let mut currencies = Vec::new();
    for code in &input.currencies {
        match code.parse::<Currency>() {
            Ok(currency) if descriptor.takes(currency) => {
                if !currencies.contains(&currency) {
                    currencies.push(currency);
                }
            }
            Ok(_) => drop(problems.insert("currencies".to_owned(), "currency-not-taken".to_owned())),
            Err(_) => drop(problems.insert("currencies".to_owned(), "currency-unknown".to_owned())),
        }
    }
    if currencies.is_empty() {
        problems.entry("currencies".to_owned()).or_insert_with(|| "required".to_owned());
    }
    currencies
}

fn options(
    input: &AccountInput,
    descriptor: &Descriptor,
    problems: &mut BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut options = BTreeMap::new();
    for field in descriptor.options {
        let Some(value) = input.values.get(field.name).map(|value| value.trim()) else { continue };
        if value.is_empty() || value == field.default {
            continue;
        }
        if !field.choices.is_empty() && !field.choices.contains(&value) {
            problems.insert(format!("values.{}", field.name), "choice-unknown".to_owned());
        }
        match domain::text::line(value, 255) {
            Ok(value) => drop(options.insert(field.name.to_owned(), value)),
            Err(error) => {
                problems.insert(format!("values.{}", field.name), crate::orders::text_code(error).to_owned());
            }
        }
    }
    options
}
