//! Credentials from the keychain, for one call at a time. Writes them there and nowhere else; never answers one to a page.

use std::collections::BTreeMap;

use domain::Secret;
use domain::account::{Account, CredentialProfile};
use domain::provider::{CredentialField, Descriptor, Limits};
use providers::Access;
use secrets::{SecretKey, SecretText};

use crate::api::Fault;
use crate::{App, Error};

/// The keychain entry of the mail server's password or token.
pub(crate) const SMTP_KEY: &str = "smtp/secret";
/// The prefix of credential fields of a separate MOTO contract.
const MOTO: &str = "moto_";

/// The clocks and bounds of an account: its provider's, as its options set them.
pub(crate) fn limits_of(account: &Account) -> Result<Limits, Error> {
    Ok(provider_of(account)?.limits(&account.options))
}

impl App {
    /// The account with the credentials of one profile.
    pub(crate) async fn access<'a>(
        &self,
        account: &'a Account,
        profile: CredentialProfile,
    ) -> Result<Access<'a>, Error> {
        let provider = provider_of(account)?;
        let mut credentials = BTreeMap::new();
        for field in fields(provider.descriptor(), profile) {
            if let Some(secret) = self.read_credential(account, field).await? {
                credentials.insert(field.name.trim_start_matches(MOTO).to_owned(), secret);
            } else if field.required {
                return Err(Fault::new("credentials-missing").with("account", &account.name).into());
            }
        }
        Ok(Access { account, profile, credentials })
    }

    async fn read_credential(
        &self,
        account: &Account,
        field: &CredentialField,
    ) -> Result<Option<Secret>, Error> {
        let key = SecretKey::account(account.id.as_str(), field.name)?;
        let secret = self.keychain.read(&key).await?;
        Ok(secret.map(|secret| Secret::new(secret.expose().to_owned())))
    }

    /// Which credentials of an account are kept, by field name.
    pub(crate) async fn kept_credentials(&self, account: &Account) -> Result<Vec<String>, Error> {
        let mut kept = Vec::new();
        for field in provider_of(account)?.descriptor().credentials {
            if self.read_credential(account, field).await?.is_some() {
                kept.push(field.name.to_owned());
            }
        }
        Ok(kept)
    }

    /// Puts newly typed credentials into the keychain; an empty one is left as it is.
    pub(crate) async fn keep_credentials(
        &self,
        account: &Account,
        typed: BTreeMap<String, String>,
    ) -> Result<(), Error> {
        let known = provider_of(account)?.descriptor().credentials;
        for (name, text) in typed {
            let text = SecretText::new(text);
            let Some(field) = known.iter().find(|field| field.name == name) else { continue };
            if !text.is_empty() {
                self.keychain.write(&SecretKey::account(account.id.as_str(), field.name)?, text).await?;
            }
        }
        Ok(())
    }

    /// Removes every credential of an account.
    pub(crate) async fn forget_credentials(&self, account: &Account) -> Result<(), Error> {
        for field in provider_of(account)?.descriptor().credentials {
            self.keychain.delete(&SecretKey::account(account.id.as_str(), field.name)?).await?;
        }
        Ok(())
    }
}

/// The provider of an account.
pub(crate) fn provider_of(account: &Account) -> Result<&'static dyn providers::Provider, Error> {
    providers::by_id(account.provider.as_str()).ok_or(Error::NotFound)
}

fn fields(descriptor: &Descriptor, profile: CredentialProfile) -> impl Iterator<Item = &CredentialField> {
    descriptor.credentials.iter().filter(move |field| field.moto == (profile == CredentialProfile::Moto))
}
