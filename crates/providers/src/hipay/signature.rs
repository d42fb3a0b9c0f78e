//! Whether a notification or a redirect really comes from HiPay. A desktop receives neither; a relay may. Keeps no key.

use std::str::FromStr;

use domain::Secret;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// The algorithm an account signs with, as `v2/security-settings` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the algorithms are")]
pub enum Algorithm {
    Sha1,
    Sha256,
    Sha512,
}

/// The account names an algorithm that HiPay does not document.
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

fn same(expected: &str, received: &str) -> bool {
    expected.as_bytes().ct_eq(received.trim().to_ascii_lowercase().as_bytes()).into()
}

/// Whether `X-Allopass-Signature` fits the raw bytes of a notification: H(body ‖ passphrase), no HMAC.
#[must_use]
pub fn notification_is_genuine(body: &[u8], signature: &str, passphrase: &Secret, with: Algorithm) -> bool {
    let data = Zeroizing::new([body, passphrase.expose().as_bytes()].concat());
    same(&with.hash(&data), signature)
}

/// Whether `hash` fits the other parameters of a redirect: H over name ‖ value ‖ passphrase of every one that is not
/// empty, sorted by name.
#[must_use]
pub fn redirect_is_genuine(
    parameters: &[(String, String)],
    hash: &str,
    passphrase: &Secret,
    with: Algorithm,
) -> bool {
    let mut sorted: Vec<&(String, String)> =
        parameters.iter().filter(|(name, value)| name != "hash" && !value.is_empty()).collect();
    sorted.sort();
    let mut data = Zeroizing::new(String::new());
    for (name, value) in sorted {
        data.push_str(name);
        data.push_str(value);
        data.push_str(passphrase.expose());
    }
    same(&with.hash(data.as_bytes()), hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "state=completed&test=true&mid=00001300001&attempt_id=1&transaction_reference=800900000101&status=118&message=Captured&authorized_amount=42.50&captured_amount=42.50&refunded_amount=0.00&decimals=2&currency=EUR&order%5Bid%5D=VT-20260122-0007";

    fn passphrase() -> Secret {
        Secret::new("VT-demo-passphrase".into())
    }

    #[test]
    fn a_genuine_notification_is_known_by_each_algorithm() {
        for signature in [
            "0ac3f8da9306178cf4477ce43927c747add347ef",
            "cd29751d2ecd0e19627a9f8bbc8f78546ef88733ce155b9516e6c530d6a745a2",
            "85aa5f11ddc29ed8999b4248ca06e982867d00a56d415a7bf0514b0d6aa50ee8a2b94e906ec314a3ab66dd51146c48d34bd3cbd6bb241ea1556858c371662ce9",
        ] {
            let with = Algorithm::of_signature(signature).unwrap();
            assert!(notification_is_genuine(BODY.as_bytes(), signature, &passphrase(), with));
            assert!(!notification_is_genuine(&BODY.as_bytes()[1..], signature, &passphrase(), with));
            assert!(!notification_is_genuine(BODY.as_bytes(), signature, &Secret::new("other".into()), with));
            assert!(!notification_is_genuine(BODY.as_bytes(), &signature[1..], &passphrase(), with));
        }
    }

    #[test]
    fn a_genuine_redirect_is_known_whatever_the_order_of_its_parameters() {
        let pairs = [
            ("orderid", "VT-20260122-0007"),
            ("state", "completed"),
            ("status", "118"),
            ("reference", "800900000101"),
            ("cid", ""),
            ("lang", "fr_FR"),
            ("cdata1", ""),
        ];
        let mut parameters: Vec<_> = pairs.iter().map(|(n, v)| (n.to_string(), v.to_string())).collect();
        parameters.push(("hash".into(), "ignored".into()));
        for hash in [
            "3d3cb7be6b2f00d92ce29310b46ce03f102be1df",
            "a80d1f68d92f88d755bfc4981a073c42848eeb82d10ec50132ef6afc5bc2c946",
        ] {
            let with = Algorithm::of_signature(hash).unwrap();
            assert!(redirect_is_genuine(&parameters, hash, &passphrase(), with));
            let mut forged = parameters.clone();
            forged[2].1 = "116".into();
            assert!(!redirect_is_genuine(&forged, hash, &passphrase(), with));
        }
    }

    #[test]
    fn the_accounts_algorithm_is_read_as_it_is_written() {
        assert_eq!("SHA-256".parse(), Ok(Algorithm::Sha256));
        assert_eq!("md5".parse::<Algorithm>(), Err(UnknownAlgorithm));
    }
}
