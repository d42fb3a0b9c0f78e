//! Which operation of which service a method and path mean. Knows no body and no credentials.

use serde::{Deserialize, Serialize};

use crate::form::{Form, decode};
use crate::options::{CHALLENGE, CLEARENT, CREDIT_KEY, GATEWAY, HOSTED, LOOKUP, MONEXT, PAGE, VAULT};

/// The service a call is for; faults are planned per service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Service {
    /// Order, maintenance, look-up v1, account helpers.
    Gateway,
    /// Card tokens.
    Vault,
    /// Payment page creation, both addresses.
    Hosted,
    /// Look-up v3.
    Lookup,
    /// The payer's page and the bank's confirmation page.
    Page,
    /// Credit Key's API and its customer's pages.
    CreditKey,
    /// Monext's API and its payer's page.
    Monext,
    /// Clearent's gateway and its Paylink page.
    Clearent,
    /// The mail server.
    Smtp,
}

impl Service {
    /// The services that read their own paths, by the first part of those.
    const OWN: [(&'static str, Self); 3] =
        [(CREDIT_KEY, Self::CreditKey), (MONEXT, Self::Monext), (CLEARENT, Self::Clearent)];
}

/// One operation, with what its path carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Route {
    VaultCreate,
    VaultUpdate,
    VaultDelete,
    VaultLookup(String),
    Order,
    Hosted,
    Maintenance(String),
    V1ByReference(String),
    V1ByOrder,
    Security,
    Products,
    V3Transaction(String),
    V3Order(String),
    V3Search {
        by: String,
        value: String,
    },
    V3Products,
    Page(String),
    Challenge(String),
    /// A service that reads its own paths: their parts after the service's own, decoded.
    Own(Service, Vec<String>),
    /// A known path asked with another method.
    WrongMethod(Service),
    Unknown(Service),
}

impl Route {
    /// Finds the operation.
    pub fn of(method: &str, path: &str) -> Self {
        for (prefix, service) in Service::OWN {
            if let Some(rest) = path.strip_prefix(prefix) {
                return Self::Own(service, parts(rest));
            }
        }
        let (service, rest) = if let Some(rest) = path.strip_prefix(GATEWAY) {
            (Service::Gateway, rest)
        } else if let Some(rest) = path.strip_prefix(VAULT) {
            (Service::Vault, rest)
        } else if path == HOSTED {
            (Service::Hosted, "v1/hpayment")
        } else if let Some(rest) = path.strip_prefix(LOOKUP) {
            (Service::Lookup, rest)
        } else if let Some(rest) = path.strip_prefix(PAGE) {
            return Self::page(method, Self::Page(rest.to_owned()));
        } else if let Some(rest) = path.strip_prefix(CHALLENGE) {
            return Self::page(method, Self::Challenge(rest.to_owned()));
        } else {
            return Self::Unknown(Service::Gateway);
        };
        let parts = parts(rest);
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let (wanted, route) = match (service, parts.as_slice()) {
            (Service::Vault, ["create"]) => ("POST", Self::VaultCreate),
            (Service::Vault, ["update"]) => ("POST", Self::VaultUpdate),
            (Service::Vault, [""]) => ("DELETE", Self::VaultDelete),
            (Service::Vault, [token]) => ("GET", Self::VaultLookup((*token).to_owned())),
            (Service::Gateway, ["v1", "order"]) => ("POST", Self::Order),
            (Service::Gateway | Service::Hosted, ["v1", "hpayment"]) => ("POST", Self::Hosted),
            (Service::Gateway, ["v1", "maintenance", "transaction", reference]) => {
                ("POST", Self::Maintenance((*reference).to_owned()))
            }
            (Service::Gateway, ["v1", "transaction"]) => ("GET", Self::V1ByOrder),
            (Service::Gateway, ["v1", "transaction", reference]) => {
                ("GET", Self::V1ByReference((*reference).to_owned()))
            }
            (Service::Gateway, ["v2", "security-settings"]) => ("GET", Self::Security),
            (Service::Gateway, ["v2", "available-payment-products.json"]) => ("GET", Self::Products),
            (Service::Lookup, ["v3", "transaction", id]) => ("GET", Self::V3Transaction((*id).to_owned())),
            (Service::Lookup, ["v3", "order", id]) => ("GET", Self::V3Order((*id).to_owned())),
            (Service::Lookup, ["v3", "transactions", by @ ("arn" | "opid" | "acquirerid"), value]) => {
                ("GET", Self::V3Search { by: (*by).to_owned(), value: (*value).to_owned() })
            }
            (Service::Lookup, ["v3", "routes", "available-payment-products"]) => ("GET", Self::V3Products),
            _ => return Self::Unknown(service),
        };
        if method == wanted { route } else { Self::WrongMethod(service) }
    }

    fn page(method: &str, route: Self) -> Self {
        if matches!(method, "GET" | "HEAD" | "POST") { route } else { Self::WrongMethod(Service::Page) }
    }

    /// The service that answers.
    pub fn service(&self) -> Service {
        match self {
            Self::VaultCreate | Self::VaultUpdate | Self::VaultDelete | Self::VaultLookup(_) => {
                Service::Vault
            }
            Self::Hosted => Service::Hosted,
            Self::V3Transaction(_) | Self::V3Order(_) | Self::V3Search { .. } | Self::V3Products => {
                Service::Lookup
            }
            Self::Page(_) | Self::Challenge(_) => Service::Page,
            Self::WrongMethod(service) | Self::Unknown(service) | Self::Own(service, _) => *service,
            _ => Service::Gateway,
        }
    }

    /// The operation's name in the call list and in fault plans.
    pub fn operation(&self, method: &str, form: &Form) -> String {
        let name = match self {
            Self::VaultCreate | Self::Hosted => "create",
            Self::VaultUpdate => "update",
            Self::VaultDelete => "delete",
            Self::Order => "order",
            Self::Maintenance(_) => form.get("operation").unwrap_or("maintenance"),
            Self::V1ByReference(_) | Self::V1ByOrder | Self::VaultLookup(_) => "lookup",
            Self::V3Transaction(_) | Self::V3Order(_) | Self::V3Search { .. } => "lookup",
            Self::Security => "security",
            Self::Products | Self::V3Products => "products",
            Self::Page(_) if method == "POST" => "pay",
            Self::Challenge(_) if method == "POST" => "challenge",
            Self::Page(_) | Self::Challenge(_) => "view",
            Self::Own(..) | Self::WrongMethod(_) | Self::Unknown(_) => "unknown",
        };
        name.to_owned()
    }
}

/// A path's parts, decoded; none when one of them is no text.
fn parts(path: &str) -> Vec<String> {
    let decoded: Option<Vec<String>> =
        path.trim_start_matches('/').split('/').map(|part| decode(part.as_bytes(), false).ok()).collect();
    decoded.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_mean_operations() {
        let order = "/hipay/gateway/rest/v1/order";
        assert_eq!(Route::of("POST", order), Route::Order);
        assert_eq!(Route::of("GET", order), Route::WrongMethod(Service::Gateway));
        assert_eq!(Route::of("POST", "/hipay/api/v1/hpayment"), Route::Hosted);
        assert_eq!(Route::of("POST", "/hipay/gateway/rest/v1/hpayment").service(), Service::Hosted);
        assert_eq!(Route::of("DELETE", "/hipay/vault/rest/v2/token"), Route::VaultDelete);
        assert_eq!(
            Route::of("GET", "/hipay/api-gateway/v3/order/VT%20a%2Fb"),
            Route::V3Order("VT a/b".to_owned())
        );
        let own = Route::Own(Service::Monext, vec!["v1".to_owned(), "checkout".to_owned(), "a/b".to_owned()]);
        assert_eq!(Route::of("GET", "/monext/v1/checkout/a%2Fb"), own);
        assert_eq!(Route::of("GET", "/elsewhere"), Route::Unknown(Service::Gateway));
    }
}
