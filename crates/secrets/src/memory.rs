//! The keychain's twin in memory, for tests and the demo: same rules, gone with the process.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::keychain::check_length;
use crate::{BoxFuture, Keychain, KeychainState, SecretKey, SecretText, SecretsError};

/// Keeps secrets in wiped memory until it is dropped. [`set_state`](Self::set_state) plays a keychain in trouble.
#[derive(Default)]
pub struct MemoryKeychain {
    inner: Mutex<Inner>,
}

struct Inner {
    entries: BTreeMap<SecretKey, SecretText>,
    state: KeychainState,
}

impl Default for Inner {
    fn default() -> Self {
        Self { entries: BTreeMap::new(), state: KeychainState::Ready }
    }
}

impl MemoryKeychain {
    /// An empty keychain that is ready.
    pub fn new() -> Self {
        Self::default()
    }

    /// From now on every call meets this state; entries stay and come back with [`KeychainState::Ready`].
    pub fn set_state(&self, state: KeychainState) {
        self.lock().state = state;
    }

    /// The names of all entries, in order; what they hold stays inside.
    pub fn keys(&self) -> Vec<SecretKey> {
        self.lock().entries.keys().cloned().collect()
    }

    // A panic while holding the lock cannot leave the map half-changed, so a poisoned lock is still good.
    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<MutexGuard<'_, Inner>, SecretsError> {
        let inner = self.lock();
        match inner.state {
            KeychainState::Ready => Ok(inner),
            KeychainState::Locked => Err(SecretsError::Locked),
            KeychainState::Refused => Err(SecretsError::Refused),
            KeychainState::NoService => Err(SecretsError::NoService),
            KeychainState::NotSet => Err(SecretsError::NotSet),
        }
    }
}

impl Keychain for MemoryKeychain {
    fn read(&self, key: &SecretKey) -> BoxFuture<'_, Result<Option<SecretText>, SecretsError>> {
        let answer = self.open().map(|inner| inner.entries.get(key).map(SecretText::duplicate));
        Box::pin(std::future::ready(answer))
    }

    fn write(&self, key: &SecretKey, secret: SecretText) -> BoxFuture<'_, Result<(), SecretsError>> {
        let answer = check_length(&secret).and_then(|()| self.open()).map(|mut inner| {
            inner.entries.insert(key.clone(), secret);
        });
        Box::pin(std::future::ready(answer))
    }

    fn delete(&self, key: &SecretKey) -> BoxFuture<'_, Result<(), SecretsError>> {
        let answer = self.open().map(|mut inner| {
            inner.entries.remove(key);
        });
        Box::pin(std::future::ready(answer))
    }

    fn probe(&self) -> BoxFuture<'_, KeychainState> {
        let state = self.lock().state;
        Box::pin(std::future::ready(state))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MAX_SECRET_BYTES;

    fn key(name: &str) -> SecretKey {
        SecretKey::new(name).unwrap()
    }

    #[tokio::test]
    async fn what_was_written_is_read_back_until_it_is_deleted() {
        let chain = MemoryKeychain::new();
        chain.write(&key("a"), SecretText::new("first".into())).await.unwrap();
        chain.write(&key("a"), SecretText::new("second".into())).await.unwrap();
        assert_eq!(chain.read(&key("a")).await.unwrap().unwrap().expose(), "second");
        chain.delete(&key("a")).await.unwrap();
        assert!(chain.read(&key("a")).await.unwrap().is_none());
        chain.delete(&key("a")).await.unwrap();
    }

    #[tokio::test]
    async fn an_empty_secret_is_not_an_absent_one() {
        let chain = MemoryKeychain::new();
        chain.write(&key("empty"), SecretText::new(String::new())).await.unwrap();
        assert!(chain.read(&key("empty")).await.unwrap().unwrap().is_empty());
        assert!(chain.read(&key("absent")).await.unwrap().is_none());
    }

    #[tokio::test]
    async fn an_oversized_secret_is_refused_even_when_the_keychain_is_away() {
        let chain = MemoryKeychain::new();
        chain.set_state(KeychainState::NoService);
        let long = SecretText::new("x".repeat(MAX_SECRET_BYTES + 1));
        let refused = chain.write(&key("long"), long).await;
        assert_eq!(refused, Err(SecretsError::TooLong { bytes: 1025, limit: 1024 }));
        chain.set_state(KeychainState::Ready);
        chain.write(&key("long"), SecretText::new("x".repeat(MAX_SECRET_BYTES))).await.unwrap();
    }

    #[tokio::test]
    async fn trouble_is_told_by_name_and_loses_nothing() {
        let chain = MemoryKeychain::new();
        chain.write(&key("kept"), SecretText::new("x".into())).await.unwrap();
        for (state, error) in [
            (KeychainState::Locked, SecretsError::Locked),
            (KeychainState::Refused, SecretsError::Refused),
            (KeychainState::NoService, SecretsError::NoService),
            (KeychainState::NotSet, SecretsError::NotSet),
        ] {
            chain.set_state(state);
            assert_eq!(chain.probe().await, state);
            assert_eq!(chain.read(&key("kept")).await.err(), Some(error.clone()));
            assert_eq!(chain.delete(&key("kept")).await, Err(error));
        }
        chain.set_state(KeychainState::Ready);
        assert_eq!(chain.keys(), [key("kept")]);
    }
}
