//! The payment link: the only address a mail may lead to. Knows no provider; the account says which hosts are its own.

use std::fmt;
use std::net::IpAddr;

use url::{Host, Url};

use crate::Error;

/// A link that was checked against the account's hosts. A bearer secret: `Debug` shows the host alone.
#[derive(Clone, PartialEq, Eq)]
pub struct PayLink {
    address: String,
    host: String,
    preview: bool,
}

impl PayLink {
    /// Characters that still fit a QR code a phone reads from a screen.
    pub const MAX: usize = 1_200;

    /// Checks a link as the provider returned it.
    ///
    /// `allowed_hosts` are exact names, or `.name` for a domain and all below it. Plain `http` is taken for loopback
    /// addresses only, which are on the list in a demo and nowhere else.
    ///
    /// # Errors
    /// [`Error::BadLink`], [`Error::ForeignHost`], [`Error::LinkTooLong`].
    pub fn new(address: &str, allowed_hosts: &[impl AsRef<str>]) -> Result<Self, Error> {
        if address.len() > Self::MAX {
            return Err(Error::LinkTooLong);
        }
        // What is shown must be what is opened: no space, no letters outside ASCII, nothing that needs normalising.
        if !address.bytes().all(|b| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b)) {
            return Err(Error::BadLink);
        }
        let url = Url::parse(address).map_err(|_| Error::BadLink)?;
        let loopback = match url.host() {
            Some(Host::Ipv4(ip)) => IpAddr::V4(ip).is_loopback(),
            Some(Host::Ipv6(ip)) => IpAddr::V6(ip).is_loopback(),
            Some(Host::Domain(name)) => name == "localhost",
            None => return Err(Error::BadLink),
        };
        let scheme_fits = url.scheme() == "https" || (url.scheme() == "http" && loopback);
        if !scheme_fits || !url.username().is_empty() || url.password().is_some() {
            return Err(Error::BadLink);
        }
        let host = url.host_str().unwrap_or_default().to_owned();
        let on_list = |allowed: &str| match allowed.strip_prefix('.') {
            Some(domain) => {
                host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
            }
            None => host == allowed,
        };
        if !allowed_hosts.iter().any(|allowed| on_list(&allowed.as_ref().to_ascii_lowercase())) {
            return Err(Error::ForeignHost);
        }
        Ok(Self { address: address.to_owned(), host, preview: false })
    }

    /// Stands for a link that does not exist yet, so that the mail can be looked at; such a mail cannot be composed.
    #[must_use]
    pub fn preview() -> Self {
        Self { address: "https://…".to_owned(), host: String::new(), preview: true }
    }

    /// Whether it only stands for a link.
    #[must_use]
    pub fn is_preview(&self) -> bool {
        self.preview
    }

    /// The whole address, for the mail alone.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl fmt::Debug for PayLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PayLink({})", self.host)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTS: [&str; 3] = ["pay.shop.example", ".provider.example", "127.0.0.1"];

    #[test]
    fn links_to_the_account_s_hosts_are_taken() {
        for link in [
            "https://pay.shop.example/7QK2-M4XD",
            "https://secure.provider.example/pay?id=1&x=%20",
            "https://provider.example/",
            "http://127.0.0.1:4010/hosted/abc",
        ] {
            assert!(PayLink::new(link, &HOSTS).is_ok(), "{link}");
        }
    }

    #[test]
    fn other_hosts_schemes_and_disguises_are_refused() {
        for (link, error) in [
            ("https://evil.example/", Error::ForeignHost),
            ("https://pay.shop.example.evil.example/", Error::ForeignHost),
            ("https://evilprovider.example/", Error::ForeignHost),
            ("https://x.pay.shop.example/", Error::ForeignHost),
            ("http://pay.shop.example/", Error::BadLink),
            ("https://pay.shop.example@evil.example/", Error::BadLink),
            ("javascript:alert(1)", Error::BadLink),
            ("https://pay.shop.example/\"onclick=", Error::BadLink),
            ("https://pay.shop.example/\r\nx", Error::BadLink),
            ("https://pay.sh\u{430}p.example/", Error::BadLink),
            ("", Error::BadLink),
        ] {
            assert_eq!(PayLink::new(link, &HOSTS), Err(error), "{link}");
        }
        let long = format!("https://pay.shop.example/{}", "a".repeat(2_000));
        assert_eq!(PayLink::new(&long, &HOSTS), Err(Error::LinkTooLong));
    }

    #[test]
    fn debug_output_holds_no_token() {
        let link = PayLink::new("https://pay.shop.example/7QK2-M4XD", &HOSTS).unwrap();
        assert_eq!(format!("{link:?}"), "PayLink(pay.shop.example)");
    }
}
