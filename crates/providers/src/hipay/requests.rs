//! What is sent to HiPay, built without sending it. Amounts in major units with the currency's own decimals, never a float.

use domain::card::Card;
use domain::order::Order;
use domain::payment::{CaptureMode, Channel};
use domain::{Currency, Language, Money, text};
use zeroize::Zeroizing;

use super::descriptor::DESCRIPTOR;
use crate::contract::{OpenPage, Step};
use crate::desk::{Fields, ID_MAX, filled};
use crate::http::Form;
use crate::order::description;
use crate::settings::Settings;

const HOLDER_MAX: usize = 25;
const DISPLAY_NAME_MAX: usize = 32;
/// What HiPay's own terminal takes by mail and telephone: none of them needs the payer.
const MOTO_PRODUCTS: [&str; 4] = ["cb", "visa", "mastercard", "american-express"];

/// The one body that holds a card: for a single use, in one buffer of exactly its size.
pub(super) fn token(card: &Card, order: &Order) -> Form {
    let holder = text::line(&card.holder, usize::MAX).ok().filter(|holder| !holder.is_empty());
    let holder = holder.unwrap_or_else(|| order.customer.person());
    let holder: String = holder.chars().take(HOLDER_MAX).collect();
    let month = Zeroizing::new(format!("{:02}", card.expiry.month()));
    let year = Zeroizing::new(card.expiry.year().to_string());
    let mut fields: Vec<(&str, &[u8])> = vec![
        ("card_number", card.pan.expose()),
        ("card_expiry_month", month.as_bytes()),
        ("card_expiry_year", year.as_bytes()),
        ("card_holder", holder.as_bytes()),
    ];
    fields.extend(card.cvc.as_ref().map(|cvc| ("cvc", cvc.expose())));
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
pub(super) fn page(page: &OpenPage<'_>, settings: Settings<'_>) -> Fields {
    let mut fields = common(page.order, page.provider_order_id, page.amount, page.capture);
    let moto = page.channel.is_moto();
    let mut products = settings.list("products");
    if moto {
        products.retain(|product| MOTO_PRODUCTS.contains(product));
        if products.is_empty() {
            products = MOTO_PRODUCTS.to_vec();
        }
    }
    let indicator = if moto { "0" } else { settings.get("authentication_indicator") };
    fields.extend([
        ("eci", eci(page.channel).to_owned()),
        ("authentication_indicator", indicator.to_owned()),
        ("payment_product_list", products.join(",")),
        ("template", settings.get("template").to_owned()),
        ("time_limit_to_pay", page.seconds.to_string()),
    ]);
    let name: String = settings.get("display_name").chars().take(DISPLAY_NAME_MAX).collect();
    let to = page.redirects;
    fields.extend(filled([
        ("merchant_display_name", Some(name)),
        ("theme_code", Some(settings.get("theme_code").to_owned())),
        ("accept_url", to.accept.clone()),
        ("decline_url", to.decline.clone()),
        ("pending_url", to.pending.clone()),
        ("exception_url", to.exception.clone()),
        ("cancel_url", to.cancel.clone()),
        ("display_cancel_button", to.cancel.as_ref().map(|_| "1".to_owned())),
    ]));
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

/// What asks for the products among the account's that it has on a channel.
pub(super) fn products(channel: Channel, currency: Currency, settings: Settings<'_>) -> Fields {
    vec![
        ("operation", "4".to_owned()),
        ("eci", eci(channel).to_owned()),
        ("payment_product", settings.list("products").join(",")),
        ("currency", currency.code().to_owned()),
        ("with_options", "true".to_owned()),
    ]
}

/// How the card is presented: 1 by mail or telephone, 7 by the customer on a page.
pub(super) fn eci(channel: Channel) -> &'static str {
    if channel.is_moto() { "1" } else { "7" }
}

fn common(order: &Order, id: &str, amount: Money, capture: CaptureMode) -> Fields {
    let operation = if capture == CaptureMode::Manual { "Authorization" } else { "Sale" };
    let customer = &order.customer;
    let mut fields = vec![
        ("orderid", id.to_owned()),
        ("operation", operation.to_owned()),
        ("description", description(order, id, DESCRIPTOR.limits.description_max)),
        ("currency", amount.currency().code().to_owned()),
        ("amount", amount.to_plain_string()),
        ("language", locale(order.language())),
    ];
    fields.extend(filled([
        ("email", customer.email.clone()),
        ("firstname", Some(customer.first_name.clone())),
        ("lastname", Some(customer.last_name.clone())),
        ("custom_data", order.settlement_reference.as_deref().and_then(custom_data)),
    ]));
    fields
}

/// The reserved key that becomes a column of the settlement file.
fn custom_data(reference: &str) -> Option<String> {
    let clean = reference.chars().filter(|c| !c.is_control());
    let clean: String = clean.take(DESCRIPTOR.limits.settlement_reference_max).collect();
    let clean = clean.trim();
    (!clean.is_empty()).then(|| serde_json::json!({ "_reporting_data_1": clean }).to_string())
}

/// The page's language. Persian is not among HiPay's: its page comes in English.
fn locale(language: Language) -> String {
    use Language::{De, En, Es, Fa, Fr, It, Nl, Pl, Pt};
    match language {
        En | Fa => "en_GB".to_owned(),
        own @ (Fr | It | Pt | De | Pl | Nl | Es) => [own.code(), &own.code().to_uppercase()].join("_"),
    }
}
