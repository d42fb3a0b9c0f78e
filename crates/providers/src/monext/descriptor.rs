//! What Monext says about itself, and how an account's options change its clocks.

use std::collections::BTreeMap;

use domain::provider::{AddressField, Capabilities, CredentialField, Currencies, Descriptor, Limits};

use crate::describe::{LINKS_AND_STEPS, USUAL_LIMITS, option, plain, secret};
use crate::settings::Settings;

/// What a session lives without a setting.
const SECONDS: u32 = 1_800;

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    id: "monext",
    name: "Monext",
    countries: &[],
    currencies: Currencies::AsContracted,
    // The card is only ever keyed on Monext's own page. A payment under review is decided in Monext's back office: no call
    // accepts or denies it.
    capabilities: Capabilities { hosted_card: true, ..LINKS_AND_STEPS },
    limits: living(SECONDS),
    credentials: &[
        // Not required: an API key from the back office holds it.
        CredentialField { required: false, ..plain("merchant_id") },
        secret("access_key"),
    ],
    addresses: &[AddressField {
        name: "api",
        test: "https://api-sandbox.retail.monext.com/v1",
        live: "https://api.retail.monext.com/v1",
    }],
    page_hosts: &["homologation-webpayment.payline.com", "webpayment.payline.com"],
    options: &[
        option("point_of_sale", &[], ""),
        // Contract numbers, with commas between them; none stands for all of the point of sale.
        option("payment_methods", &[], ""),
        option("moto_payment_methods", &[], ""),
        // Empty as long as Monext has not confirmed the account's words: then `E_COM`.
        option("origin_phone", &[], ""),
        option("origin_mail", &[], ""),
        option("session_minutes", &[], "30"),
        option("session_path", &[], "checkout/payments/sessions"),
    ],
};

/// The clocks where a session lives so long.
const fn living(seconds: u32) -> Limits {
    Limits {
        link_seconds_max: seconds,
        link_seconds_default: seconds,
        entry_page_seconds: seconds,
        ..USUAL_LIMITS
    }
}

/// The clocks of an account: its sessions live as long as Monext was asked to let them, seventy days at most.
pub(super) fn limits(options: &BTreeMap<String, String>) -> Limits {
    let minutes = Settings::new(options, &DESCRIPTOR).get("session_minutes").parse().ok();
    let minutes = minutes.filter(|minutes| (5..=100_800).contains(minutes));
    living(minutes.map_or(SECONDS, |minutes: u32| minutes * 60))
}
