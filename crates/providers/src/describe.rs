//! What the descriptors have in common: the abilities and bounds that a provider usually has, and short names for its fields.
//! A descriptor says where it differs. Knows no provider.

use domain::provider::{Capabilities, CredentialField, Limits, OptionField, Support};

/// Links, and every step on a payment, whole or in part; nothing else.
pub(crate) const LINKS_AND_STEPS: Capabilities = Capabilities {
    direct_card: false,
    hosted_card: false,
    links: true,
    manual_capture: true,
    capture: Support::FullAndPartial,
    refund: Support::FullAndPartial,
    cancel: Support::Full,
    review: false,
    withdraw_link: false,
    notifies_payer: false,
    update: false,
    capture_is_shipment: false,
    void_until_settled: false,
    link_by_amount: false,
    pages_by_order: false,
};

/// A reservation for a week, a refund for a year, links for a week and for a month at most.
pub(crate) const USUAL_LIMITS: Limits = Limits {
    authorisation_days: 7,
    refund_days: 365,
    link_seconds_max: 30 * 86_400,
    link_seconds_default: 7 * 86_400,
    entry_page_seconds: 0,
    description_max: 255,
    settlement_reference_max: 100,
    advised_tries: 3,
    update_rise_max: 0,
};

/// A credential that an account cannot do without and that may be shown.
pub(crate) const fn plain(name: &'static str) -> CredentialField {
    CredentialField { name, secret: false, required: true, moto: false }
}

/// A credential that an account cannot do without and that is never shown again.
pub(crate) const fn secret(name: &'static str) -> CredentialField {
    CredentialField { secret: true, ..plain(name) }
}

/// An option of these values; of any text where there are none.
pub(crate) const fn option(
    name: &'static str,
    choices: &'static [&'static str],
    default: &'static str,
) -> OptionField {
    OptionField { name, choices, default }
}
