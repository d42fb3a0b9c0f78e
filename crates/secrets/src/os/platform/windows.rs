//! Windows: the Credential Manager, open for as long as the person is logged in.

use std::error::Error;
use std::sync::Arc;

use keyring_core::CredentialStore;

use crate::{KeychainState, SecretsError};

pub(in crate::os) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

/// The Credential Manager has no locked state of its own: it opens with the person's session.
pub(in crate::os) fn state() -> Result<KeychainState, SecretsError> {
    Ok(KeychainState::Ready)
}

pub(in crate::os) fn explain(error: &(dyn Error + 'static)) -> SecretsError {
    SecretsError::Broken { reason: error.to_string() }
}
