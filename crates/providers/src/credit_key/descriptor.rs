//! What Credit Key says about itself. Settings, action bar and checks derive from this and from nothing else.

use std::collections::BTreeMap;

use domain::Currency;
use domain::provider::{
    AddressField, Capabilities, CredentialField, Currencies, Descriptor, Limits, OptionField, Support,
};

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    id: "credit-key",
    name: "Credit Key",
    countries: &["US"],
    // No call names a currency: every figure is in dollars.
    currencies: Currencies::Only(&[Currency::USD]),
    capabilities: Capabilities {
        direct_card: false,
        hosted_card: false,
        links: true,
        manual_capture: true,
        capture: Support::FullAndPartial,
        refund: Support::FullAndPartial,
        cancel: Support::Full,
        review: false,
        withdraw_link: true,
        notifies_payer: true,
        update: true,
        capture_is_shipment: true,
        void_until_settled: false,
        link_by_amount: false,
    },
    limits: Limits {
        authorisation_days: 30,
        refund_days: 365,
        link_seconds_max: 30 * 86_400,
        link_seconds_default: 7 * 86_400,
        // No rep ever keys on one of its pages.
        entry_page_seconds: 0,
        description_max: 255,
        settlement_reference_max: 100,
        advised_tries: 3,
        // A hundred dollars.
        update_rise_max: 10_000,
    },
    credentials: &[
        CredentialField { name: "public_key", secret: false, required: true, moto: false },
        CredentialField { name: "shared_secret", secret: true, required: true, moto: false },
    ],
    addresses: &[AddressField {
        name: "api",
        test: "https://staging.creditkey.com/app",
        live: "https://www.creditkey.com/app",
    }],
    page_hosts: &["checkout.creditkey.com", "staging-checkout.creditkey.com"],
    options: &[
        // How the customer is told of a link.
        OptionField { name: "contact_method", choices: &["email", "phone"], default: "email" },
        // Days until Credit Key cancels by itself what was not confirmed.
        OptionField { name: "cancel_days", choices: &[], default: "30" },
    ],
};

/// Whether the account would rather have the customer told by text message.
pub(super) fn prefers_phone(options: &BTreeMap<String, String>) -> bool {
    options.get("contact_method").is_some_and(|method| method.trim() == "phone")
}

/// The clocks as the account's contract sets them.
pub(super) fn limits(options: &BTreeMap<String, String>) -> Limits {
    let days = options.get("cancel_days").and_then(|days| days.trim().parse().ok());
    let days = days.filter(|days| (1..=90).contains(days));
    let authorisation_days = days.unwrap_or(DESCRIPTOR.limits.authorisation_days);
    Limits { authorisation_days, ..DESCRIPTOR.limits }
}
