//! A keychain for a terminal that is killed: in a plain file of the harness, so that the journal's key outlives it. Holds
//! nothing but the sandbox's made-up logins.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use secrets::{BoxFuture, Keychain, KeychainState, SecretKey, SecretText, SecretsError};

/// Entries in memory and in the file, whole at every moment.
pub(crate) struct FileKeychain {
    file: PathBuf,
    entries: Mutex<BTreeMap<String, String>>,
}

impl FileKeychain {
    /// What the file has; nothing where there is none yet.
    pub(crate) fn open(file: &Path) -> Self {
        let kept = std::fs::read(file).ok().and_then(|text| serde_json::from_slice(&text).ok());
        Self { file: file.to_owned(), entries: Mutex::new(kept.unwrap_or_default()) }
    }

    fn change(&self, change: impl FnOnce(&mut BTreeMap<String, String>)) -> Result<(), SecretsError> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut entries);
        let fresh = self.file.with_extension("new");
        let text = serde_json::to_vec(&*entries).map_err(|_| SecretsError::NoService)?;
        std::fs::write(&fresh, text).map_err(|_| SecretsError::NoService)?;
        std::fs::rename(&fresh, &self.file).map_err(|_| SecretsError::NoService)
    }
}

impl Keychain for FileKeychain {
    fn read(&self, key: &SecretKey) -> BoxFuture<'_, Result<Option<SecretText>, SecretsError>> {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = entries.get(key.as_str()).map(|text| SecretText::new(text.clone()));
        Box::pin(std::future::ready(Ok(kept)))
    }

    fn write(&self, key: &SecretKey, secret: SecretText) -> BoxFuture<'_, Result<(), SecretsError>> {
        let (name, text) = (key.as_str().to_owned(), secret.expose().to_owned());
        let written = self.change(|entries| drop(entries.insert(name, text)));
        Box::pin(std::future::ready(written))
    }

    fn delete(&self, key: &SecretKey) -> BoxFuture<'_, Result<(), SecretsError>> {
        let written = self.change(|entries| drop(entries.remove(key.as_str())));
        Box::pin(std::future::ready(written))
    }

    fn probe(&self) -> BoxFuture<'_, KeychainState> {
        Box::pin(std::future::ready(KeychainState::Ready))
    }
}
