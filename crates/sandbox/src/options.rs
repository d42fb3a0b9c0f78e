//! What can be chosen at start, what can go wrong then, and the addresses that come back. Knows no service.

use std::net::{Ipv4Addr, SocketAddr};

use serde::Serialize;

/// How to start the sandbox. The default listens on free loopback ports, without HTTPS.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where the HTTP listener binds; must be a loopback address. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where the SMTP listener (plain, STARTTLS on request) binds; must be a loopback address.
    pub smtp_listen: SocketAddr,
    /// Also serve the same API over HTTPS, under the certificate authority made at start.
    pub tls: bool,
}

impl Default for Options {
    fn default() -> Self {
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self { listen: any, smtp_listen: any, tls: false }
    }
}

/// Why the sandbox did not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The sandbox keeps card numbers in clear in memory, so it never listens beyond this machine.
    #[error("the sandbox listens on loopback only, not on {0}")]
    NotLoopback(SocketAddr),
    /// An address could not be bound or read back.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// The certificate authority or the server certificate could not be made.
    #[error("cannot make the test certificates: {0}")]
    Certificate(String),
}

/// Every base address of a running sandbox, as printed by `--print`.
#[derive(Debug, Clone, Serialize)]
pub struct Addresses {
    /// Gateway: order, maintenance, look-up v1, account helpers. Ends with a slash.
    pub gateway: String,
    /// Secure Vault v2; `/create`, `/update` and `/{token}` are appended.
    pub vault: String,
    /// Payment page creation; the whole address.
    pub hosted: String,
    /// Look-up v3; `/v3/…` is appended.
    pub lookup: String,
    /// Credit Key; `/ecomm/…` is appended.
    pub credit_key: String,
    /// Monext; `/checkout/…` is appended.
    pub monext: String,
    /// Clearent; `/rest/v2/…` and `/paylink/…` are appended.
    pub clearent: String,
    /// SMTP `host:port`: plain, STARTTLS offered.
    pub smtp: String,
    /// SMTP `host:port` with TLS from the first byte.
    pub smtps: String,
    /// Web view of the mails received.
    pub inbox: String,
    /// Fault injection, call list, clock.
    pub control: String,
    /// The certificate authority (PEM) that signs every certificate here.
    pub ca: String,
    /// As `gateway`, over HTTPS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_gateway: Option<String>,
    /// As `vault`, over HTTPS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_vault: Option<String>,
    /// As `hosted`, over HTTPS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_hosted: Option<String>,
    /// As `lookup`, over HTTPS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_lookup: Option<String>,
    /// As `credit_key`, over HTTPS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_credit_key: Option<String>,
    /// As `monext`, over HTTPS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_monext: Option<String>,
    /// As `clearent`, over HTTPS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_clearent: Option<String>,
}

impl Addresses {
    pub(crate) fn new(
        http: SocketAddr,
        https: Option<SocketAddr>,
        smtp: SocketAddr,
        smtps: SocketAddr,
    ) -> Self {
        let base = format!("http://{http}");
        let secure = |path: &str| https.map(|address| format!("https://{address}{path}"));
        Self {
            gateway: format!("{base}{GATEWAY}"),
            vault: format!("{base}{VAULT}"),
            hosted: format!("{base}{HOSTED}"),
            lookup: format!("{base}{LOOKUP}"),
            credit_key: format!("{base}{CREDIT_KEY}"),
            monext: format!("{base}{MONEXT}/v1"),
            clearent: format!("{base}{CLEARENT}"),
            smtp: smtp.to_string(),
            smtps: smtps.to_string(),
            inbox: format!("{base}/inbox/"),
            control: format!("{base}/control/"),
            ca: format!("{base}/control/ca.pem"),
            tls_gateway: secure(GATEWAY),
            tls_vault: secure(VAULT),
            tls_hosted: secure(HOSTED),
            tls_lookup: secure(LOOKUP),
            tls_credit_key: secure(CREDIT_KEY),
            tls_monext: secure(&format!("{MONEXT}/v1")),
            tls_clearent: secure(CLEARENT),
        }
    }
}

pub(crate) const GATEWAY: &str = "/hipay/gateway/rest/";
pub(crate) const VAULT: &str = "/hipay/vault/rest/v2/token";
pub(crate) const HOSTED: &str = "/hipay/api/v1/hpayment";
pub(crate) const LOOKUP: &str = "/hipay/api-gateway";
pub(crate) const PAGE: &str = "/hipay/pay/";
pub(crate) const CHALLENGE: &str = "/hipay/gateway/forward/";
pub(crate) const CREDIT_KEY: &str = "/creditkey/app";
pub(crate) const MONEXT: &str = "/monext";
pub(crate) const CLEARENT: &str = "/clearent";
