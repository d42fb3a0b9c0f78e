//! macOS: the login keychain, which prompts by itself and tells a refusal only when it is asked.

use std::error::Error;
use std::sync::Arc;

use keyring_core::CredentialStore;

use crate::{KeychainState, SecretsError};

pub(in crate::os) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

/// The keychain is part of the system and cannot be looked at without being asked for an entry.
pub(in crate::os) fn state() -> Result<KeychainState, SecretsError> {
    Ok(KeychainState::Ready)
}

pub(in crate::os) fn explain(error: &(dyn Error + 'static)) -> SecretsError {
    SecretsError::Broken { reason: error.to_string() }
}
