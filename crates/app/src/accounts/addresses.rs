//! Where an account may be pointed. One wrong address would send cards to a stranger: a live account stays on https and on
//! its provider's own hosts; loopback without TLS exists in demo and test only.

use std::collections::BTreeMap;

use domain::account::Environment;
use domain::provider::{AddressField, Descriptor};

use crate::Profile;
use crate::api::AccountInput;

/// The addresses to keep, each checked; those left empty are the provider's own.
pub(super) fn checked(
    input: &AccountInput,
    descriptor: &Descriptor,
    environment: Environment,
    profile: Profile,
    problems: &mut BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut addresses = BTreeMap::new();
    for field in descriptor.addresses {
        let typed = input.values.get(field.name).map(|value| value.trim()).unwrap_or_default();
        if typed.is_empty() {
            continue;
        }
        match allowed(typed, field, descriptor, environment, profile) {
            Ok(()) => drop(addresses.insert(field.name.to_owned(), typed.to_owned())),
            Err(code) => drop(problems.insert(format!("values.{}", field.name), code.to_owned())),
        }
    }
    addresses
}

fn allowed(
    address: &str,
    field: &AddressField,
    descriptor: &Descriptor,
    environment: Environment,
    profile: Profile,
) -> Result<(), &'static str> {
    let (scheme, host) = host_of(address).ok_or("address-invalid")?;
    if is_loopback(host) {
        return if profile.allows_loopback() && environment == Environment::Test {
            Ok(())
        } else {
            Err("address-loopback")
        };
    }
    if scheme != "https" {
        return Err("address-not-https");
    }
    let own = match environment {
        Environment::Test => field.test,
        Environment::Live => field.live,
    };
    let own_host = host_of(own).map(|(_, host)| host);
    // Live money goes to the provider's hosts only; a test account may use any of the provider's own domains.
    if own_host == Some(host)
        || (environment == Environment::Test && descriptor.page_hosts.iter().any(|h| is_within(host, h)))
    {
        Ok(())
    } else {
        Err("address-not-provider")
    }
}

/// Scheme and host (without port) of an address.
pub(crate) fn host_of(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once("://")?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    if authority.contains('@') || authority.is_empty() {
        return None;
    }
    let host = match authority.strip_prefix('[') {
        Some(v6) => v6.split(']').next()?,
        None => authority.split(':').next()?,
    };
    Some((scheme, host)).filter(|(_, host)| !host.is_empty())
}

/// Whether a host is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    host == "localhost"
        || host == "::1"
        || host.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
}

/// Whether `host` is `domain` or below it.
pub(crate) fn is_within(host: &str, domain: &str) -> bool {
    host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_read_as_a_browser_would() {
        assert_eq!(host_of("https://a.example:8443/x"), Some(("https", "a.example")));
        assert_eq!(host_of("https://good.example@evil.example/"), None);
        assert_eq!(host_of("https://evil.example\\.good.example/"), Some(("https", "evil.example")));
        assert_eq!(host_of("http://[::1]:80/"), Some(("http", "::1")));
    }

    #[test]
    fn a_lookalike_is_not_within_a_domain() {
        assert!(is_within("stage-api.hipay.com", "hipay.com"));
        assert!(!is_within("evilhipay.com", "hipay.com"));
    }
}
