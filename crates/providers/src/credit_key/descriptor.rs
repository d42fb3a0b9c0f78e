//! What Credit Key says about itself. Settings, action bar and checks derive from this and from nothing else.

use std::collections::BTreeMap;

use domain::Currency;
use domain::provider::{AddressField, Capabilities, Currencies, Descriptor, Limits};

use crate::describe::{LINKS_AND_STEPS, USUAL_LIMITS, option, plain, secret};
use crate::settings::Settings;

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    id: "credit-key",
    name: "Credit Key",
    countries: &["US"],
    // No call names a currency: every figure is in dollars.
    currencies: Currencies::Only(&[Currency::USD]),
    capabilities: Capabilities {
        withdraw_link: true,
        notifies_payer: true,
        update: true,
        capture_is_shipment: true,
        ..LINKS_AND_STEPS
    },
    // No rep ever keys on one of its pages. An amount may rise by a hundred dollars.
    limits: Limits { authorisation_days: 30, update_rise_max: 10_000, ..USUAL_LIMITS },
    credentials: &[plain("public_key"), secret("shared_secret")],
    addresses: &[AddressField {
        name: "api",
        test: "https://staging.creditkey.com/app",
        live: "https://www.creditkey.com/app",
    }],
    page_hosts: &["checkout.creditkey.com", "staging-checkout.creditkey.com"],
    options: &[
        // How the customer is told of a link.
        option("contact_method", &["email", "phone"], "email"),
        // Days until Credit Key cancels by itself what was not confirmed.
        option("cancel_days", &[], "30"),
    ],
};

/// The clocks as the account's contract sets them.
pub(super) fn limits(options: &BTreeMap<String, String>) -> Limits {
    let days = Settings::new(options, &DESCRIPTOR).get("cancel_days").parse().ok();
    let days = days.filter(|days| (1..=90).contains(days));
    let authorisation_days = days.unwrap_or(DESCRIPTOR.limits.authorisation_days);
    Limits { authorisation_days, ..DESCRIPTOR.limits }
}
