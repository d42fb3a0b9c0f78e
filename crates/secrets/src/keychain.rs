//! What the product asks of any keychain; refuses to know which platform answers.

use std::future::Future;
use std::pin::Pin;

use crate::{SecretKey, SecretText, SecretsError};

/// A boxed future, so that keychains can stand behind `dyn Keychain`.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Longest secret kept, in bytes of UTF-8. One platform stops at 2,560 bytes of UTF-16; the product keeps small
/// items everywhere alike, and longer tokens sealed elsewhere under a key from here.
pub const MAX_SECRET_BYTES: usize = 1024;

/// What the keychain can do right now, in terms that settings can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeychainState {
    /// A test entry was just written, read back and deleted.
    Ready,
    /// It is there and waits to be unlocked by the person.
    Locked,
    /// It is there, but the person or the platform refused access.
    Refused,
    /// No keychain service was found, or the one there does not answer.
    NoService,
    /// The service runs, but nobody has created a keychain yet.
    NotSet,
}

/// A place that keeps small secrets. Every call answers within five seconds, from any thread or runtime, and never
/// blocks the caller's thread.
pub trait Keychain: Send + Sync {
    /// The secret kept under `key`; `None` when there is no such entry, which is not the same as an empty secret.
    ///
    /// # Errors
    /// Any [`SecretsError`] but `TooLong`.
    fn read(&self, key: &SecretKey) -> BoxFuture<'_, Result<Option<SecretText>, SecretsError>>;

    /// Keeps `secret` under `key`, replacing what was there.
    ///
    /// # Errors
    /// `TooLong` before the keychain is asked; else any other [`SecretsError`].
    fn write(&self, key: &SecretKey, secret: SecretText) -> BoxFuture<'_, Result<(), SecretsError>>;

    /// Removes the entry; succeeds when there was none.
    ///
    /// # Errors
    /// Any [`SecretsError`] but `TooLong`.
    fn delete(&self, key: &SecretKey) -> BoxFuture<'_, Result<(), SecretsError>>;

    /// Proves write, read and delete with an entry of its own, and never makes a locked keychain prompt.
    fn probe(&self) -> BoxFuture<'_, KeychainState>;
}

/// The limit, checked in front of every keychain alike.
pub(crate) fn check_length(secret: &SecretText) -> Result<(), SecretsError> {
    match secret.len() {
        bytes if bytes > MAX_SECRET_BYTES => Err(SecretsError::TooLong { bytes, limit: MAX_SECRET_BYTES }),
        _ => Ok(()),
    }
}

impl KeychainState {
    /// The state that a failed call tells of, for a settings page that shows states only.
    pub(crate) fn from_error(error: &SecretsError) -> Self {
        match error {
            SecretsError::Locked => Self::Locked,
            SecretsError::NotSet => Self::NotSet,
            SecretsError::NoService | SecretsError::NoAnswer => Self::NoService,
            SecretsError::Refused
            | SecretsError::TooLong { .. }
            | SecretsError::BadKey
            | SecretsError::Ambiguous
            | SecretsError::NotText
            | SecretsError::Broken { .. } => Self::Refused,
        }
    }
}
