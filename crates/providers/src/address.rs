//! Where an account's provider is reached. A live account is held to the provider's own hosts: one changed setting must
//! not send cards to a stranger.

use domain::account::{Account, Environment};
use domain::payment::LinkUrl;
use domain::provider::{AddressField, Descriptor};
use reqwest::Url;

use crate::contract::NotSent;
use crate::http::is_loopback;

/// The base address of a name: the account's own, or the provider's for its environment.
///
/// # Errors
/// [`NotSent::NotAllowed`] for a name or address the account may not use.
pub(crate) fn base(
    descriptor: &Descriptor,
    account: &Account,
    name: &str,
    loopback: bool,
) -> Result<Url, NotSent> {
    let field = descriptor.addresses.iter().find(|field| field.name == name);
    let field = field.ok_or(NotSent::NotAllowed("address"))?;
    let text = account.addresses.get(name).filter(|text| !text.trim().is_empty());
    let text = text.map_or_else(|| default(field, account.environment), |text| text.trim());
    let url = Url::parse(text).map_err(|_| NotSent::NotAllowed("address"))?;
    let own = || Url::parse(field.live).ok().is_some_and(|live| live.host() == url.host());
    let plain = url.username().is_empty() && url.password().is_none() && url.query().is_none();
    let here = loopback && is_loopback(&url);
    // A test account never talks to the live servers either: its charges would be real.
    let live = account.environment == Environment::Live;
    let good = plain && (here || (url.scheme() == "https" && live == own()));
    if good { Ok(url) } else { Err(NotSent::NotAllowed("address")) }
}

fn default(field: &AddressField, environment: Environment) -> &'static str {
    match environment {
        Environment::Test => field.test,
        Environment::Live => field.live,
    }
}

/// Whether a page that the provider made is where its pages may be: on its own hosts over https, or on this machine
/// where that is allowed.
pub(crate) fn is_page(descriptor: &Descriptor, url: &LinkUrl, loopback: bool) -> bool {
    let Ok(parsed) = Url::parse(url.expose()) else { return false };
    let own = parsed.scheme() == "https"
        && parsed.port().is_none()
        && parsed.username().is_empty()
        && parsed.host_str().is_some_and(|host| descriptor.page_hosts.contains(&host));
    own || (loopback && is_loopback(&parsed) && matches!(parsed.scheme(), "http" | "https"))
}

/// An address with further path segments, each percent-encoded whatever it holds.
pub(crate) fn join(mut base: Url, segments: &[&str]) -> Url {
    if let Ok(mut path) = base.path_segments_mut() {
        path.pop_if_empty().extend(segments);
    }
    base
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Provider;
    use domain::account::{AccountState, CardEntryMode};
    use domain::id::{AccountId, ProviderId};
    use domain::payment::CaptureMode;

    fn gateway(environment: Environment, address: &str, loopback: bool) -> Result<String, NotSent> {
        let account = Account {
            id: AccountId::new("a"),
            provider: ProviderId::new("hipay"),
            name: "Shop".into(),
            environment,
            state: AccountState::Enabled,
            published: true,
            card_entry: CardEntryMode::Direct,
            capture: CaptureMode::Immediate,
            currencies: Vec::new(),
            addresses: [("gateway".to_owned(), address.to_owned())].into(),
            separate_moto: false,
            options: Default::default(),
            tested_at: None,
        };
        let descriptor = crate::hipay::HiPay.descriptor();
        base(descriptor, &account, "gateway", loopback).map(|url| join(url, &["v1", "a b/?#"]).to_string())
    }

    const REFUSED: Result<String, NotSent> = Err(NotSent::NotAllowed("address"));

    #[test]
    fn an_account_without_addresses_uses_those_of_its_environment() {
        let live = "https://secure-gateway.hipay-tpp.com/rest/v1/a%20b%2F%3F%23";
        assert_eq!(gateway(Environment::Live, "", false).as_deref(), Ok(live));
        let test = "https://stage-secure-gateway.hipay-tpp.com/rest/v1/a%20b%2F%3F%23";
        assert_eq!(gateway(Environment::Test, " ", false).as_deref(), Ok(test));
    }

    #[test]
    fn a_live_account_never_leaves_the_providers_hosts() {
        for address in [
            "https://secure-gateway.hipay-tpp.com.example/rest/",
            "https://stage-secure-gateway.hipay-tpp.com/rest/",
            "http://secure-gateway.hipay-tpp.com/rest/",
            "https://user@secure-gateway.hipay-tpp.com/rest/",
            "http://127.0.0.1:1/",
            "ftp://secure-gateway.hipay-tpp.com/",
            "nonsense",
        ] {
            assert_eq!(gateway(Environment::Live, address, false), REFUSED, "{address}");
        }
    }

    #[test]
    fn a_test_account_never_reaches_the_live_servers() {
        assert_eq!(gateway(Environment::Test, "https://secure-gateway.hipay-tpp.com/rest/", false), REFUSED);
        assert!(gateway(Environment::Test, "https://gateway.example/rest/", false).is_ok());
    }

    #[test]
    fn this_machine_is_reached_only_where_that_is_allowed() {
        for address in ["http://127.0.0.1:8080/rest/", "http://[::1]:8080/rest/", "http://localhost:8080/"] {
            assert_eq!(gateway(Environment::Test, address, false), REFUSED, "{address}");
            assert!(gateway(Environment::Test, address, true).is_ok(), "{address}");
        }
        assert_eq!(gateway(Environment::Test, "http://127.0.0.1.example/", true), REFUSED);
    }

    #[test]
    fn a_page_elsewhere_is_none_of_the_providers() {
        let descriptor = crate::hipay::HiPay.descriptor();
        let page = |url: &str, loopback| is_page(descriptor, &LinkUrl::new(url.into()), loopback);
        assert!(page("https://secure-gateway.hipay-tpp.com/payment/web/pay/x", false));
        for url in [
            "http://secure-gateway.hipay-tpp.com/payment/web/pay/x",
            "https://secure-gateway.hipay-tpp.com@evil.example/x",
            "https://evil.example/secure-gateway.hipay-tpp.com",
            "https://secure-gateway.hipay-tpp.com:444/x",
            "javascript:alert(1)",
            "http://127.0.0.1:9/x",
        ] {
            assert!(!page(url, false), "{url}");
        }
        assert!(page("http://127.0.0.1:9/x", true));
        assert!(!page("file:///etc/passwd", true));
    }
}
