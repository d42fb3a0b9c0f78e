//! What HiPay says about itself. Settings, action bar and checks derive from this and from nothing else.

use domain::provider::{
    AddressField, Capabilities, CredentialField, Currencies, Descriptor, Limits, OptionField, Support,
};

const fn credential(name: &'static str, secret: bool, required: bool, moto: bool) -> CredentialField {
    CredentialField { name, secret, required, moto }
}

const fn option(name: &'static str, choices: &'static [&'static str], default: &'static str) -> OptionField {
    OptionField { name, choices, default }
}

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    id: "hipay",
    name: "HiPay",
    countries: &[],
    currencies: Currencies::AsContracted,
    capabilities: Capabilities {
        direct_card: true,
        hosted_card: true,
        links: true,
        manual_capture: true,
        capture: Support::FullAndPartial,
        refund: Support::FullAndPartial,
        cancel: Support::Full,
        review: true,
        // No call closes a page that was made: only its time does.
        withdraw_link: false,
        notifies_payer: false,
        update: false,
        capture_is_shipment: false,
        void_until_settled: false,
        link_by_amount: false,
    },
    limits: Limits {
        authorisation_days: 7,
        // About eleven months for cards.
        refund_days: 335,
        // Twenty-four days, safely below the documented 2,140,000.
        link_seconds_max: 2_073_600,
        link_seconds_default: 604_800,
        entry_page_seconds: 1_800,
        description_max: 255,
        settlement_reference_max: 100,
        advised_tries: 3,
        update_rise_max: 0,
    },
    credentials: &[
        credential("login", false, true, false),
        credential("password", true, true, false),
        credential("passphrase", true, false, false),
        credential("moto_login", false, false, true),
        credential("moto_password", true, false, true),
        credential("moto_passphrase", true, false, true),
    ],
    addresses: &[
        AddressField {
            name: "gateway",
            test: "https://stage-secure-gateway.hipay-tpp.com/rest/",
            live: "https://secure-gateway.hipay-tpp.com/rest/",
        },
        AddressField {
            name: "vault",
            test: "https://stage-secure2-vault.hipay-tpp.com/rest/v2/token",
            live: "https://secure2-vault.hipay-tpp.com/rest/v2/token",
        },
        AddressField {
            name: "hosted",
            test: "https://stage-api.hipay.com/v1/hpayment",
            live: "https://api.hipay.com/v1/hpayment",
        },
        AddressField {
            name: "lookup",
            test: "https://stage-api-gateway.hipay.com",
            live: "https://api-gateway.hipay.com",
        },
    ],
    page_hosts: &["secure-gateway.hipay-tpp.com", "stage-secure-gateway.hipay-tpp.com"],
    options: &[
        // 3-D Secure on links: 1 where the card can, 2 always.
        option("authentication_indicator", &["1", "2"], "1"),
        option("template", &["basic-js", "iframe-js", "autodetection"], "basic-js"),
        option("products", &[], "cb,visa,mastercard,american-express"),
        option("display_name", &[], ""),
        option("theme_code", &[], ""),
    ],
};

/// An option of the account, or its default.
pub(super) fn setting<'a>(options: &'a std::collections::BTreeMap<String, String>, name: &str) -> &'a str {
    let default =
        || DESCRIPTOR.options.iter().find(|option| option.name == name).map_or("", |option| option.default);
    options.get(name).map(|value| value.trim()).filter(|value| !value.is_empty()).unwrap_or_else(default)
}
