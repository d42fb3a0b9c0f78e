//! What HiPay says about itself. Settings, action bar and checks derive from this and from nothing else.

use domain::provider::{AddressField, Capabilities, CredentialField, Currencies, Descriptor, Limits};

use crate::describe::{LINKS_AND_STEPS, USUAL_LIMITS, option, plain, secret};

pub(crate) const DESCRIPTOR: Descriptor = Descriptor {
    id: "hipay",
    name: "HiPay",
    countries: &[],
    currencies: Currencies::AsContracted,
    // No call closes a page that was made: only its time does.
    capabilities: Capabilities {
        direct_card: true,
        hosted_card: true,
        review: true,
        pages_by_order: true,
        ..LINKS_AND_STEPS
    },
    limits: Limits {
        // About eleven months for cards.
        refund_days: 335,
        // Twenty-four days, safely below the documented 2,140,000.
        link_seconds_max: 2_073_600,
        entry_page_seconds: 1_800,
        ..USUAL_LIMITS
    },
    credentials: &[
        plain("login"),
        secret("password"),
        CredentialField { required: false, ..secret("passphrase") },
        CredentialField { moto: true, ..plain("moto_login") },
        CredentialField { moto: true, ..secret("moto_password") },
        CredentialField { required: false, moto: true, ..secret("moto_passphrase") },
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
