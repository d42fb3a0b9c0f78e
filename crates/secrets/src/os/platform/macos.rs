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

/// The numbers are those of Apple's SecBase.h.
pub(in crate::os) fn explain(error: &(dyn Error + 'static)) -> SecretsError {
    match error.downcast_ref::<security_framework::base::Error>().map(|error| error.code()) {
        // The person pressed Cancel, gave a wrong password, or the entry belongs to another program.
        Some(-128 | -25293 | -25244 | -61) => SecretsError::Refused,
        // Nobody can be asked now: the keychain is locked and the session shows no dialogue.
        Some(-25308) => SecretsError::Locked,
        Some(-25294 | -25295 | -25307) => SecretsError::NotSet,
        Some(-25291) => SecretsError::NoService,
        _ => SecretsError::Broken { reason: error.to_string() },
    }
}
