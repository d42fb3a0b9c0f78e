//! What Clearent says about itself. Settings, action bar and checks derive from this and from nothing else.

use domain::Currency;
use domain::provider::{AddressField, Capabilities, Currencies, Descriptor, Limits};

use crate::describe::{LINKS_AND_STEPS, USUAL_LIMITS, option, secret};

/// The option that names the terminal's Paylink.
pub(super) const PAYLINK: &str = "paylink";

pub(super) const DESCRIPTOR: Descriptor = Descriptor {
    id: "clearent",
    name: "Clearent",
    countries: &["US"],
    currencies: Currencies::Only(&[Currency::USD]),
    // A capture is for all or a part, once.
    capabilities: Capabilities {
        direct_card: true,
        void_until_settled: true,
        link_by_amount: true,
        ..LINKS_AND_STEPS
    },
    limits: Limits {
        // The gateway keeps its data about ninety days.
        refund_days: 90,
        entry_page_seconds: 1,
        description_max: 100,
        ..USUAL_LIMITS
    },
    credentials: &[secret("api_key")],
    addresses: &[AddressField {
        name: "gateway",
        test: "https://gateway-sb.clearent.net",
        live: "https://gateway.clearent.net",
    }],
    page_hosts: &["gateway.clearent.net", "gateway-sb.clearent.net"],
    options: &[option(PAYLINK, &[], "")],
};
