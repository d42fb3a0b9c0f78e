//! What is sent to HiPay, built without sending it. Amounts in major units with the currency's own decimals, never a float.

use std::collections::BTreeMap;

use domain::card::Card;
use domain::order::Order;
use domain::payment::{CaptureMode, Channel};
use domain::{Currency, Language, Money, text};
use reqwest::Url;
use zeroize::Zeroizing;

use super::descriptor::{DESCRIPTOR, setting};
use crate::contract::{OpenPage, Step};
use crate::desk::{Fields, ID_MAX};
use crate::http::Form;

type Options = BTreeMap<String, String>;

const HOLDER_MAX: usize = 25;
const DISPLAY_NAME_MAX: usize = 32;
/// What HiPay's own terminal takes by mail and telephone: none of them needs the payer.
const MOTO_PRODUCTS: [&str; 4] = ["cb", "visa", "mastercard", "american-express"];

/// The one body that holds a card: for a single use, in one buffer of exactly its size.
pub(super) fn token(card: &Card, order: &Order) -> Form {
    let holder = match text::line(&card.holder, usize::MAX) {
        Ok(holder) if !holder.is_empty() => holder,
        _ => order.customer.person(),
    };
    let holder: String = holder.chars().take(HOLDER_MAX).collect();
    let month = Zeroizing::new(format!("{:02}", card.expiry.month()));
    let year = Zeroizing::new(card.expiry.year().to_string());
    let mut fields: Vec<(&str, &[u8])> = vec![
        ("card_number", card.pan.expose()),
        ("card_expiry_month", month.as_bytes()),
        ("card_expiry_year", year.as_bytes()),
        ("card_holder", holder.as_bytes()),
    ];
    if let Some(cvc) = &card.cvc {
        fields.push(("cvc", cvc.expose()));
    }
    fields.extend([("multi_use", &b"0"[..]), ("generate_request_id", &b"0"[..])]);
    Form::new(&fields)
}

/// A keyed card's order: by mail or telephone, and so never authenticated. No address of ours is sent as the payer's.
pub(super) fn order(
    order: &Order,
    id: &str,
    amount: Money,
    capture: CaptureMode,
    product: &str,
    token: &str,
) -> Fields {
    let mut fields = common(order, id, amount, capture);
    fields.extend([
        ("payment_product", product.to_owned()),
        ("cardtoken", token.to_owned()),
        ("eci", eci(Channel::Telephone).to_owned()),
        ("authentication_indicator", "0".to_owned()),
    ]);
    fields
}

/// A payment page: the customer's behind a link, or the one on which a rep keys a card.
pub(super) fn page(page: &OpenPage<'_>, options: &Options) -> Fields {
    let mut fields = common(page.order, page.provider_order_id, page.amount, page.capture);
    let moto = page.channel.is_moto();
    let mut products = products(options);
    if moto {
        products.retain(|product| MOTO_PRODUCTS.contains(product));
        if products.is_empty() {
            products = MOTO_PRODUCTS.to_vec();
        }
    }
    let indicator = if moto { "0" } else { setting(options, "authentication_indicator") };
    fields.extend([
        ("eci", eci(page.channel).to_owned()),
        ("authentication_indicator", indicator.to_owned()),
        ("payment_product_list", products.join(",")),
        ("template", setting(options, "template").to_owned()),
        ("time_limit_to_pay", page.seconds.to_string()),
    ]);
    let name: String = setting(options, "display_name").chars().take(DISPLAY_NAME_MAX).collect();
    let to = page.redirects;
    let optional = [
        ("merchant_display_name", Some(name)),
        ("theme_code", Some(setting(options, "theme_code").to_owned())),
        ("accept_url", to.accept.clone()),
        ("decline_url", to.decline.clone()),
        ("pending_url", to.pending.clone()),
        ("exception_url", to.exception.clone()),
        ("cancel_url", to.cancel.clone()),
        ("display_cancel_button", to.cancel.as_ref().map(|_| "1".to_owned())),
    ];
    fields.extend(optional.into_iter().filter_map(present));
    fields
}

/// A follow-up. Without an amount it is for all of it.
pub(super) fn step(operation: &str, step: &Step<'_>) -> Fields {
    let mut fields = vec![("operation", operation.to_owned())];
    if let Some(amount) = step.amount {
        fields.push(("amount", amount.to_plain_string()));
        fields.push(("currency", amount.currency().code().to_owned()));
    }
    fields.push(("operation_id", operation_id(step.operation_id)));
    fields
}

/// The terminal's id of a step, as HiPay echoes it: at most 32 characters, which a UUID has without its dashes.
fn operation_id(id: &str) -> String {
    let plain: String = if id.len() > ID_MAX { id.replace('-', "") } else { id.to_owned() };
    plain.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).take(ID_MAX).collect()
}

/// The account's products, best first.
pub(super) fn products(options: &Options) -> Vec<&str> {
    setting(options, "products").split(',').map(str::trim).filter(|product| !product.is_empty()).collect()
}

/// Asks for the products among these that the account has on a channel.
pub(super) fn products_query(url: &mut Url, channel: Channel, currency: Currency, options: &Options) {
    url.query_pairs_mut()
        .append_pair("operation", "4")
        .append_pair("eci", eci(channel))
        .append_pair("payment_product", &products(options).join(","))
        .append_pair("currency", currency.code())
        .append_pair("with_options", "true");
}

/// How the card is presented: 1 by mail or telephone, 7 by the customer on a page.
pub(super) fn eci(channel: Channel) -> &'static str {
    if channel.is_moto() { "1" } else { "7" }
}

fn common(order: &Order, id: &str, amount: Money, capture: CaptureMode) -> Fields {
    let operation = match capture {
        CaptureMode::Immediate => "Sale",
        CaptureMode::Manual => "Authorization",
    };
    let description = if order.description.trim().is_empty() { id } else { &order.description };
    let customer = &order.customer;
    let mut fields = vec![
        ("orderid", id.to_owned()),
        ("operation", operation.to_owned()),
        ("description", description.chars().take(DESCRIPTOR.limits.description_max).collect()),
        ("currency", amount.currency().code().to_owned()),
        ("amount", amount.to_plain_string()),
        ("language", locale(order.language()).to_owned()),
    ];
    let optional = [
        ("email", customer.email.clone()),
        ("firstname", Some(customer.first_name.clone())),
        ("lastname", Some(customer.last_name.clone())),
        ("custom_data", order.settlement_reference.as_deref().and_then(custom_data)),
    ];
    fields.extend(optional.into_iter().filter_map(present));
    fields
}

fn present((name, value): (&'static str, Option<String>)) -> Option<(&'static str, String)> {
    value.filter(|text| !text.trim().is_empty()).map(|text| (name, text))
}

/// The reserved key that becomes a column of the settlement file.
fn custom_data(reference: &str) -> Option<String> {
    let clean = reference.chars().filter(|c| !c.is_control());
    let clean: String = clean.take(DESCRIPTOR.limits.settlement_reference_max).collect();
    let clean = clean.trim();
    (!clean.is_empty()).then(|| serde_json::json!({ "_reporting_data_1": clean }).to_string())
}

/// The page's language. Persian is not among HiPay's: its page comes in English.
fn locale(language: Language) -> &'static str {
    match language {
        Language::Fr => "fr_FR",
        Language::En | Language::Fa => "en_GB",
        Language::It => "it_IT",
        Language::Pt => "pt_PT",
        Language::De => "de_DE",
        Language::Pl => "pl_PL",
        Language::Nl => "nl_NL",
        Language::Es => "es_ES",
    }
}
