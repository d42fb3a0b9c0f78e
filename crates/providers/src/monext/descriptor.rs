//! What Monext says about itself, and how an account's options change its clocks.

use std::collections::BTreeMap;

use domain::provider::{
    AddressField, Capabilities, CredentialField, Currencies, Descriptor, Limits, OptionField, Support,
};

const fn text(name: &'static str, default: &'static str) -> OptionField {
    OptionField { name, choices: &[], default }
}

/// What a session lives without a setting.
const SECONDS: u32 = 1_800;

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    id: "monext",
    name: "Monext",
    countries: &[],
    currencies: Currencies::AsContracted,
    capabilities: Capabilities {
        links: true,
        // The card is only ever keyed on Monext's own page.
        direct_card: false,
        hosted_card: true,
        manual_capture: true,
        capture: Support::FullAndPartial,
        refund: Support::FullAndPartial,
        cancel: Support::Full,
        // A payment under review is decided in Monext's back office: no call accepts or denies it.
        review: false,
        withdraw_link: false,
        notifies_payer: false,
        update: false,
        capture_is_shipment: false,
        void_until_settled: false,
        link_by_amount: false,
    },
    limits: Limits {
        authorisation_days: 7,
        refund_days: 365,
        link_seconds_max: SECONDS,
        link_seconds_default: SECONDS,
        entry_page_seconds: SECONDS,
        description_max: 255,
        settlement_reference_max: 100,
        advised_tries: 3,
        update_rise_max: 0,
    },
    credentials: &[
        // Not required: an API key from the back office holds it.
        CredentialField { name: "merchant_id", secret: false, required: false, moto: false },
        CredentialField { name: "access_key", secret: true, required: true, moto: false },
    ],
    addresses: &[AddressField {
        name: "api",
        test: "https://api-sandbox.retail.monext.com/v1",
        live: "https://api.retail.monext.com/v1",
    }],
    page_hosts: &["homologation-webpayment.payline.com", "webpayment.payline.com"],
    options: &[
        text("point_of_sale", ""),
        // Contract numbers, with commas between them; none stands for all of the point of sale.
        text("payment_methods", ""),
        text("moto_payment_methods", ""),
        // Empty as long as Monext has not confirmed the account's words: then `E_COM`.
        text("origin_phone", ""),
        text("origin_mail", ""),
        text("session_minutes", "30"),
        text("session_path", "checkout/payments/sessions"),
    ],
};

/// The clocks of an account: its sessions live as long as Monext was asked to let them, seventy days at most.
pub(super) fn limits(options: &BTreeMap<String, String>) -> Limits {
    let minutes = setting(options, "session_minutes").parse().ok();
    let seconds = minutes.filter(|minutes| (5..=100_800).contains(minutes)).map_or(SECONDS, |m: u32| m * 60);
    Limits {
        link_seconds_max: seconds,
        link_seconds_default: seconds,
        entry_page_seconds: seconds,
        ..DESCRIPTOR.limits
    }
}

/// What an account has set, or what holds otherwise.
pub(super) fn setting<'a>(options: &'a BTreeMap<String, String>, name: &str) -> &'a str {
    let set = options.get(name).map(|text| text.trim()).filter(|text| !text.is_empty());
    let field = || DESCRIPTOR.options.iter().find(|field| field.name == name);
    set.or_else(|| field().map(|field| field.default)).unwrap_or_default()
}
