//! Whether a notification or a redirect really comes from HiPay. A desktop receives neither; a relay may. Keeps no key.

use domain::Secret;
use zeroize::Zeroizing;

use crate::hash::Algorithm;

/// Whether `X-Allopass-Signature` fits the raw bytes of a notification: H(body ‖ passphrase), no HMAC.
#[must_use]
pub fn notification_is_genuine(body: &[u8], signature: &str, passphrase: &Secret, with: Algorithm) -> bool {
    let data = Zeroizing::new([body, passphrase.expose().as_bytes()].concat());
    with.matches(&data, signature)
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
    with.matches(data.as_bytes(), hash)
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
}
