//! Plain hashes as providers sign with them. Keeps no key and knows no message.

use std::str::FromStr;

use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};
use subtle::ConstantTimeEq;

/// The algorithm an account signs with, as the provider names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the algorithms are")]
pub enum Algorithm {
    Sha1,
    Sha256,
    Sha512,
}

/// The account names an algorithm that is not supported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown signature algorithm")]
pub struct UnknownAlgorithm;

impl FromStr for Algorithm {
    type Err = UnknownAlgorithm;
    fn from_str(name: &str) -> Result<Self, UnknownAlgorithm> {
        match name.trim().replace('-', "").to_ascii_uppercase().as_str() {
            "SHA1" => Ok(Self::Sha1),
            "SHA256" => Ok(Self::Sha256),
            "SHA512" => Ok(Self::Sha512),
            _ => Err(UnknownAlgorithm),
        }
    }
}

impl Algorithm {
    /// The algorithm a signature's length belongs to: when it is not the account's, the setting has changed.
    #[must_use]
    pub fn of_signature(signature: &str) -> Option<Self> {
        match signature.trim().len() {
            40 => Some(Self::Sha1),
            64 => Some(Self::Sha256),
            128 => Some(Self::Sha512),
            _ => None,
        }
    }

    /// Whether a signature in hexadecimal is the hash of these bytes; compared in constant time.
    #[must_use]
    pub fn matches(self, data: &[u8], signature: &str) -> bool {
        let received = signature.trim().to_ascii_lowercase();
        self.hash(data).as_bytes().ct_eq(received.as_bytes()).into()
    }

    fn hash(self, data: &[u8]) -> String {
        match self {
            Self::Sha1 => hex(&Sha1::digest(data)),
            Self::Sha256 => hex(&Sha256::digest(data)),
            Self::Sha512 => hex(&Sha512::digest(data)),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_algorithm_is_read_as_providers_write_it() {
        assert_eq!("SHA-256".parse(), Ok(Algorithm::Sha256));
        assert_eq!("sha1".parse(), Ok(Algorithm::Sha1));
        assert_eq!("md5".parse::<Algorithm>(), Err(UnknownAlgorithm));
        assert_eq!(Algorithm::of_signature("abc"), None);
    }
}
