//! What each provider's look-alike needs to be driven through one suite: credentials, currency, who pays and how, names
//! of operations. A fifth provider adds an entry here and fixtures of its own, nothing else.

use domain::Currency;
use sandbox::Addresses;
use serde_json::{Value, json};

use crate::bench::{Bench, VISA};

/// One provider in the suite.
pub struct Kit {
    pub id: &'static str,
    pub currency: Currency,
    /// Further currencies to prove exact amounts in.
    pub others: &'static [Currency],
    pub credentials: &'static [(&'static str, &'static str)],
    /// The credential that is made wrong.
    pub secret: &'static str,
    pub options: &'static [(&'static str, &'static str)],
    /// The name of the service and of its operations in fault plans and call lists.
    pub service: &'static str,
    pub capture: &'static str,
    pub refund: &'static str,
    pub cancel: &'static str,
    /// The operation that makes a page, and its service, where there is one.
    pub page: Option<(&'static str, &'static str)>,
}

/// Every provider of the terminal.
pub const KITS: &[Kit] = &[
    Kit {
        id: "hipay",
        currency: Currency::EUR,
        others: &[Currency::JPY, Currency::KWD],
        credentials: &[
            ("login", "sandbox-main"),
            ("password", "sandbox-main-secret"),
            ("passphrase", "sandbox-main-passphrase"),
        ],
        secret: "password",
        options: &[],
        service: "gateway",
        capture: "capture",
        refund: "refund",
        cancel: "cancel",
        page: Some(("hosted", "create")),
    },
    Kit {
        id: "credit-key",
        currency: Currency::USD,
        others: &[],
        credentials: &[("public_key", "ck-main"), ("shared_secret", "ck-main-secret")],
        secret: "shared_secret",
        options: &[],
        service: "creditkey",
        capture: "confirm_order",
        refund: "refund",
        cancel: "cancel_order",
        page: Some(("creditkey", "begin_standalone_checkout")),
    },
    Kit {
        id: "monext",
        currency: Currency::EUR,
        others: &[Currency::JPY, Currency::KWD],
        credentials: &[("merchant_id", "monext-main"), ("access_key", "monext-main-key")],
        secret: "access_key",
        options: &[("point_of_sale", "LINDEN")],
        service: "monext",
        capture: "capture",
        refund: "refund",
        cancel: "cancel",
        page: Some(("monext", "session")),
    },
    Kit {
        id: "clearent",
        currency: Currency::USD,
        others: &[],
        credentials: &[("api_key", "clearent-main-key")],
        secret: "api_key",
        options: &[("paylink", "pl-main")],
        service: "clearent",
        capture: "capture",
        refund: "refund",
        cancel: "void",
        page: None,
    },
];

impl Kit {
    pub fn of(id: &str) -> &'static Self {
        KITS.iter().find(|kit| kit.id == id).unwrap_or_else(|| panic!("{id} has no kit"))
    }

    /// Where the look-alike listens, by the names of the provider's descriptor.
    pub fn addresses(&self, at: &Addresses) -> Vec<(&'static str, String)> {
        match self.id {
            "hipay" => vec![
                ("gateway", at.gateway.clone()),
                ("vault", at.vault.clone()),
                ("hosted", at.hosted.clone()),
                ("lookup", at.lookup.clone()),
            ],
            "credit-key" => vec![("api", at.credit_key.clone())],
            "monext" => vec![("api", at.monext.clone())],
            _ => vec![("gateway", at.clearent.clone())],
        }
    }

    /// The customer pays the page, as far as the look-alike can be told of it: by the order's id at the provider, its
    /// handle and its amount.
    pub async fn pay(&self, bench: &Bench, id: &str, handle: Option<&str>, amount: &str) {
        let handle = handle.unwrap_or_default();
        let (path, body): (String, Value) = match self.id {
            "hipay" => (format!("orders/{id}/pay"), json!({ "card": VISA })),
            "credit-key" => (format!("credit-key/orders/{handle}/finish"), json!({})),
            "monext" => (format!("monext/sessions/{id}/pay"), json!({ "card": VISA })),
            _ => ("clearent/paylink/pl-main/pay".into(), json!({ "card": VISA, "amount": amount })),
        };
        bench.control(&path, body).await;
    }

    /// What has to happen at the provider before a refund is possible: the day's batch is closed.
    pub async fn settle(&self, bench: &Bench) {
        if self.id == "clearent" {
            bench.control("clearent/close-batch", json!({})).await;
        }
    }
}
