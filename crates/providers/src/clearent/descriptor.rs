//! What Clearent says about itself. Settings, action bar and checks derive from this and from nothing else.

use domain::Currency;
use domain::provider::{
    AddressField, Capabilities, CredentialField, Currencies, Descriptor, Limits, OptionField, Support,
};

/// The option that names the terminal's Paylink.
pub(super) const PAYLINK: &str = "paylink";

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    id: "clearent",
    name: "Clearent",
    countries: &["US"],
    currencies: Currencies::Only(&[Currency::USD]),
    capabilities: Capabilities {
        direct_card: true,
        hosted_card: false,
        links: true,
        manual_capture: true,
        // Once, for all or a part.
        capture: Support::FullAndPartial,
        refund: Support::FullAndPartial,
        cancel: Support::Full,
        review: false,
        withdraw_link: false,
        notifies_payer: false,
        update: false,
        capture_is_shipment: false,
        void_until_settled: true,
        link_by_amount: true,
    },
    limits: Limits {
        authorisation_days: 7,
        // The gateway keeps its data about ninety days.
        refund_days: 90,
        link_seconds_max: 2_592_000,
        link_seconds_default: 604_800,
        entry_page_seconds: 1,
        description_max: 100,
        settlement_reference_max: 100,
        advised_tries: 3,
        update_rise_max: 0,
    },
    credentials: &[CredentialField { name: "api_key", secret: true, required: true, moto: false }],
    addresses: &[AddressField {
        name: "gateway",
        test: "https://gateway-sb.clearent.net",
        live: "https://gateway.clearent.net",
    }],
    page_hosts: &["gateway.clearent.net", "gateway-sb.clearent.net"],
    options: &[OptionField { name: PAYLINK, choices: &[], default: "" }],
};
