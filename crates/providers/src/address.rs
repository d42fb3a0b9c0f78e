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
    let live = account.environment == Environment::Live;
    let good = plain && (here || (url.scheme() == "https" && (!live || own())));
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
