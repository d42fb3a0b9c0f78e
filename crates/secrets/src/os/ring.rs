//! One keychain as blocking calls: opens it when first needed, opens it anew when it broke; knows no deadlines.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use keyring_core::{CredentialStore, Entry, Error};
use zeroize::Zeroize;

use super::front::{Blocking, Outcome, Prompt};
use super::platform;
use crate::{KeychainState, SecretKey, SecretText, SecretsError};

pub(super) enum Request {
    Read(SecretKey),
    Write(SecretKey, SecretText),
    Delete(SecretKey),
    Probe,
}

pub(super) enum Answer {
    Secret(Option<SecretText>),
    Done,
}

pub(super) struct Ring {
    service: String,
    store: Option<Arc<CredentialStore>>,
}

impl Ring {
    pub(super) fn new(service: &str) -> Self {
        Self { service: service.to_owned(), store: None }
    }

    fn attempt(&mut self, request: &Request) -> Result<Answer, Error> {
        match request {
            Request::Read(key) => self.read(key).map(Answer::Secret),
            Request::Write(key, secret) => {
                self.entry(key.as_str())?.set_secret(secret.expose().as_bytes())?;
                Ok(Answer::Done)
            }
            Request::Delete(key) => self.delete(key.as_str()).map(|()| Answer::Done),
            Request::Probe => self.prove().map(|()| Answer::Done),
        }
    }

    fn read(&mut self, key: &SecretKey) -> Result<Option<SecretText>, Error> {
        match self.entry(key.as_str())?.get_secret() {
            Ok(bytes) => {
                SecretText::from_bytes(bytes).map(Some).ok_or_else(|| Error::BadEncoding(Vec::new()))
            }
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn delete(&mut self, name: &str) -> Result<(), Error> {
        match self.entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Writes, reads back and deletes an entry of its own: a service that only reads well would lose credentials.
    fn prove(&mut self) -> Result<(), Error> {
        let name = format!("probe/{}", std::process::id());
        let moment = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let written = format!("{}", moment.as_nanos());
        let entry = self.entry(&name)?;
        entry.set_secret(written.as_bytes())?;
        let read = entry.get_secret();
        self.delete(&name)?;
        match read? {
            bytes if bytes == written.as_bytes() => Ok(()),
            _ => Err(Error::BadStoreFormat("it does not give back what was written".to_owned())),
        }
    }

    fn entry(&mut self, name: &str) -> Result<Entry, Error> {
        let store = match &self.store {
            Some(store) => store,
            None => self.store.insert(platform::open()?),
        };
        store.build(&self.service, name, None)
    }
}

impl Blocking for Ring {
    fn perform(&mut self, request: Request, prompt: Prompt<'_>) -> Outcome {
        let locked = match platform::state()? {
            KeychainState::Ready => false,
            KeychainState::Locked if matches!(request, Request::Probe) => return Err(SecretsError::Locked),
            KeychainState::Locked => true,
            KeychainState::Refused => return Err(SecretsError::Refused),
            KeychainState::NoService => return Err(SecretsError::NoService),
            KeychainState::NotSet => return Err(SecretsError::NotSet),
        };
        if locked {
            prompt.person_may_be_asked()?;
        }
        let mut outcome = self.attempt(&request);
        if matches!(outcome, Err(Error::PlatformFailure(_))) {
            // A service that was restarted no longer knows our session. All requests may be repeated safely.
            self.store = None;
            outcome = self.attempt(&request);
        }
        outcome.map_err(|error| explain(error, locked))
    }
}

/// Turns a platform's failure into a condition, and wipes what a failure may carry along.
fn explain(error: Error, locked: bool) -> SecretsError {
    match error {
        Error::NoStorageAccess(_) if locked => SecretsError::Refused,
        Error::NoStorageAccess(cause) => match platform::explain(cause.as_ref()) {
            SecretsError::Broken { .. } => SecretsError::Refused,
            named => named,
        },
        Error::PlatformFailure(cause) => platform::explain(cause.as_ref()),
        Error::BadEncoding(mut bytes) | Error::BadDataFormat(mut bytes, _) => {
            bytes.zeroize();
            SecretsError::NotText
        }
        Error::Ambiguous(_) => SecretsError::Ambiguous,
        other => SecretsError::Broken { reason: other.to_string() },
    }
}
