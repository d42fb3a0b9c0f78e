//! The keychain of the operating system, asked from any async task; the blocking work happens on threads of its own.

mod front;
mod platform;
mod ring;

use std::time::Duration;

use crate::keychain::check_length;
use crate::{BoxFuture, Keychain, KeychainState, SecretKey, SecretText, SecretsError};
use front::Front;
use ring::{Answer, Request};

/// How long a caller waits at most.
const PATIENCE: Duration = Duration::from_secs(5);

/// Secret Service, macOS Keychain or Windows Credential Manager.
///
/// Nothing is opened before the first call, and whatever breaks is opened anew by the next one. Calls are carried
/// out one after another; dropping the value ends its threads once they are idle.
pub struct OsKeychain {
    front: Front,
}

impl OsKeychain {
    /// The keychain under one service name: `Counterfoil`, or `Counterfoil test` for a profile of its own.
    pub fn new(service: &str) -> Self {
        let service = service.to_owned();
        Self { front: Front::new(PATIENCE, move || ring::Ring::new(&service)) }
    }

    async fn ask(&self, request: Request) -> Result<Answer, SecretsError> {
        self.front.ask(request).await
    }
}

impl Keychain for OsKeychain {
    fn read(&self, key: &SecretKey) -> BoxFuture<'_, Result<Option<SecretText>, SecretsError>> {
        let request = Request::Read(key.clone());
        Box::pin(async move {
            match self.ask(request).await? {
                Answer::Secret(secret) => Ok(secret),
                Answer::Done => Ok(None),
            }
        })
    }

    fn write(&self, key: &SecretKey, secret: SecretText) -> BoxFuture<'_, Result<(), SecretsError>> {
        let request = check_length(&secret).map(|()| Request::Write(key.clone(), secret));
        Box::pin(async move { self.ask(request?).await.map(drop) })
    }

    fn delete(&self, key: &SecretKey) -> BoxFuture<'_, Result<(), SecretsError>> {
        let request = Request::Delete(key.clone());
        Box::pin(async move { self.ask(request).await.map(drop) })
    }

    fn probe(&self) -> BoxFuture<'_, KeychainState> {
        Box::pin(async move {
            match self.ask(Request::Probe).await {
                Ok(_) => KeychainState::Ready,
                Err(error) => KeychainState::from_error(&error),
            }
        })
    }
}
