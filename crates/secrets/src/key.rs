//! The name of one keychain entry; knows nothing of accounts or mail servers, only what a safe name looks like.

use std::fmt;

use crate::SecretsError;

/// Longest accepted name, in bytes: every platform's limit for an account name lies above it.
const MAX_KEY_BYTES: usize = 200;

/// The name of one entry inside the profile's service, such as `account/acme-live/private-password`.
///
/// Names are shown in the platform's keychain program and in logs, so they never hold a secret.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SecretKey(String);

impl SecretKey {
    /// Accepts 1 to 200 characters of `a-z A-Z 0-9 / _ . -`.
    ///
    /// # Errors
    /// [`SecretsError::BadKey`] for anything else: other characters mean different things to different platforms.
    pub fn new(name: impl Into<String>) -> Result<Self, SecretsError> {
        let name = name.into();
        let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'.' | b'-');
        if name.is_empty() || name.len() > MAX_KEY_BYTES || !name.bytes().all(allowed) {
            return Err(SecretsError::BadKey);
        }
        Ok(Self(name))
    }

    /// The entry that keeps one credential field of one account: `account/<account>/<field>`.
    ///
    /// # Errors
    /// [`SecretsError::BadKey`] when the parts do not make an acceptable name.
    pub fn account(account: &str, field: &str) -> Result<Self, SecretsError> {
        Self::new(format!("account/{account}/{field}"))
    }

    /// The name as the keychain program shows it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretKey({})", self.0)
    }
}

impl fmt::Display for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_field_has_its_place_in_the_name() {
        let key = SecretKey::account("acme-live", "private-password").unwrap();
        assert_eq!(key.as_str(), "account/acme-live/private-password");
    }

    #[test]
    fn names_that_platforms_would_read_differently_are_refused() {
        for name in ["", "a b", "ключ", "a\0b", "a\nb", "a*", &"x".repeat(201)] {
            assert_eq!(SecretKey::new(name), Err(SecretsError::BadKey), "{name:?} must be refused");
        }
        assert!(SecretKey::new("x".repeat(200)).is_ok(), "the limit itself is allowed");
    }
}
