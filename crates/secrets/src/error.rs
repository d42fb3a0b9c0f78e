//! Why a keychain call did not work, as conditions a person can do something about; never holds a secret.

/// Every way a [`Keychain`](crate::Keychain) call can fail.
///
/// A missing entry is not among them: reading answers `Ok(None)` and deleting succeeds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SecretsError {
    /// The secret exceeds [`MAX_SECRET_BYTES`](crate::MAX_SECRET_BYTES); the keychain was not asked.
    #[error("the secret has {bytes} bytes, more than the keychain's {limit}")]
    TooLong {
        /// Length of the refused secret, in bytes of UTF-8.
        bytes: usize,
        /// The longest secret accepted, in bytes of UTF-8.
        limit: usize,
    },
    /// The entry's name is empty, too long or holds a character outside `a-z A-Z 0-9 / _ . -`.
    #[error("not a name for a keychain entry")]
    BadKey,
    /// The keychain is locked and waits for the person to unlock it. A write may still be carried out once
    /// they do; repeating it is harmless.
    #[error("the keychain is locked")]
    Locked,
    /// The person, or a rule of the platform, refused access.
    #[error("access to the keychain was refused")]
    Refused,
    /// No keychain service can be reached on this machine.
    #[error("there is no keychain service")]
    NoService,
    /// The service runs, but nobody has created a keychain to keep entries in.
    #[error("no keychain has been set up")]
    NotSet,
    /// The service did not answer in time. A write may or may not have happened; repeating it is harmless.
    #[error("the keychain did not answer in time")]
    NoAnswer,
    /// Several entries carry this name, so that none can be trusted; somebody has to remove the extra ones.
    #[error("several keychain entries have the same name")]
    Ambiguous,
    /// The entry holds something else than text: another program wrote it.
    #[error("the keychain entry does not hold text")]
    NotText,
    /// The keychain reported a failure of its own.
    #[error("the keychain failed: {reason}")]
    Broken {
        /// The platform's words, which name the failure and never the secret.
        reason: String,
    },
}
