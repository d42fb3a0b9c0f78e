//! The hash a payer's browser carries back to the shop. Knows only parameters and the account's passphrase.

use serde::Serialize;
use sha1::{Digest as _, Sha1};
use sha2::{Sha256, Sha512};

/// The account's own hashing algorithm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Algorithm {
    Sha1,
    Sha256,
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "a third algorithm of the contract; no test account uses it")
    )]
    Sha512,
}

impl Algorithm {
    /// Lower-case hexadecimal digest of `text`.
    pub fn hex(self, text: &str) -> String {
        let bytes: Vec<u8> = match self {
            Self::Sha1 => Sha1::digest(text).to_vec(),
            Self::Sha256 => Sha256::digest(text).to_vec(),
            Self::Sha512 => Sha512::digest(text).to_vec(),
        };
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Signs redirect parameters: sorted by name, each non-empty one as name, value, passphrase.
pub(crate) fn redirect(parameters: &[(&str, String)], passphrase: &str, algorithm: Algorithm) -> String {
    let mut sorted: Vec<_> = parameters.iter().filter(|(_, value)| !value.is_empty()).collect();
    sorted.sort_by_key(|(name, _)| *name);
    let text: String = sorted.iter().map(|(name, value)| format!("{name}{value}{passphrase}")).collect();
    algorithm.hex(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSPHRASE: &str = "VT-demo-passphrase";

    #[test]
    fn redirect_hash_agrees_with_the_contract_s_vectors() {
        let parameters: Vec<(&str, String)> = [
            ("orderid", "VT-20260122-0007"),
            ("state", "completed"),
            ("status", "118"),
            ("reference", "800900000101"),
            ("cid", ""),
            ("lang", "fr_FR"),
            ("cdata1", ""),
        ]
        .map(|(name, value)| (name, value.to_owned()))
        .to_vec();
        assert_eq!(
            redirect(&parameters, PASSPHRASE, Algorithm::Sha1),
            "3d3cb7be6b2f00d92ce29310b46ce03f102be1df"
        );
        assert_eq!(
            redirect(&parameters, PASSPHRASE, Algorithm::Sha256),
            "a80d1f68d92f88d755bfc4981a073c42848eeb82d10ec50132ef6afc5bc2c946"
        );
        assert_eq!(redirect(&parameters, PASSPHRASE, Algorithm::Sha512).len(), 128);
    }
}
