//! What is sent to Monext, built without sending it. Amounts are integers in the currency's own minor unit.

use base64::Engine as _;
use domain::order::{Line, Order};
use domain::payment::{CaptureMode, Channel};
use domain::{Language, Money};
use reqwest::Url;
use rust_decimal::{Decimal, RoundingStrategy::MidpointAwayFromZero, prelude::ToPrimitive};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::contract::{OpenPage, Step};
use crate::desk::basic;
use crate::json::slim;
use crate::order::international;
use crate::settings::Settings;

/// What Monext takes in one order.
const ITEMS_MAX: usize = 100;
const ITEM_REFERENCE_MAX: usize = 30;
const COMMENT_MAX: usize = 255;

/// The credentials as a header says them, from the forms in which people have them: merchant id and access key, or the
/// API key that holds both, with or without its leading word. Two that differ are a pair.
pub(super) fn authorisation(merchant_id: &str, access_key: &str) -> Option<Zeroizing<String>> {
    let (merchant_id, pasted) = (merchant_id.trim(), access_key.trim());
    let word = pasted.split_once(' ').filter(|(word, _)| word.eq_ignore_ascii_case("basic"));
    let key = word.map_or(pasted, |(_, key)| key.trim_start());
    let inside = base64::prelude::BASE64_STANDARD.decode(key).ok().map(Zeroizing::new);
    let holder = inside.as_ref().and_then(|bytes| std::str::from_utf8(bytes).ok()?.split_once(':'));
    let whole = holder.filter(|(user, key)| !user.is_empty() && !key.is_empty());
    if whole.is_some_and(|(user, _)| merchant_id.is_empty() || user == merchant_id) {
        return Some(Zeroizing::new(["Basic ", key].concat()));
    }
    let pair = !merchant_id.is_empty() && !pasted.is_empty();
    pair.then(|| basic(merchant_id, pasted))
}

/// An address below `/v1`, which the configured base and the session's path may hold or not.
pub(super) fn below(base: Url, path: &str, more: &[&str]) -> Url {
    let mut url = base.clone();
    let own = base.path().split('/').filter(|part| !part.is_empty() && *part != "v1");
    let path = path.split('/').filter(|part| !part.is_empty() && *part != "v1");
    url.set_path("/");
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.pop_if_empty().extend(own).push("v1").extend(path).extend(more);
    }
    url
}

/// A session: the customer's page behind a link, or the one on which a rep keys a card.
///
/// # Errors
/// What the account or the settings lack.
pub(super) fn session(page: &OpenPage<'_>, settings: Settings<'_>) -> Result<Value, &'static str> {
    let to = page.redirects;
    let back = [&to.accept, &to.cancel].into_iter().flatten().find(|url| !url.trim().is_empty());
    let own = if page.channel.is_moto() { settings.list("moto_payment_methods") } else { Vec::new() };
    let methods = if own.is_empty() { settings.list("payment_methods") } else { own };
    let origin = match page.channel {
        Channel::Telephone => settings.some("origin_phone"),
        Channel::Mail => settings.some("origin_mail"),
        Channel::Link => None,
    };
    let capture = if page.capture == CaptureMode::Manual { "MANUAL" } else { "AUTOMATIC" };
    let id = page.provider_order_id;
    let order = page.order;
    // The breakdown is of the whole order: beside another amount it would be wrong.
    let whole = page.amount == order.total();
    let address = order.customer.address.as_ref();
    Ok(slim(json!({
        "pointOfSaleReference": settings.some("point_of_sale").ok_or("point-of-sale")?,
        "order": {
            "reference": id,
            "amount": page.amount.minor(),
            "currency": page.amount.currency().code(),
            "origin": origin.unwrap_or("E_COM"),
            "country": address.map(|address| &address.country),
            "taxes": Some(order.amounts.tax).filter(|tax| whole && tax.is_positive()).map(Money::minor),
            "date": format!("{:.3}", order.created_at),
            "items": order.lines.iter().filter(|_| whole).take(ITEMS_MAX).map(item).collect::<Vec<_>>(),
        },
        "payment": { "paymentType": "ONE_OFF", "capture": capture },
        "paymentMethod": { "paymentMethodIDs": methods },
        "buyer": buyer(order),
        "delivery": { "charge": delivery(order).filter(|_| whole), "provider": order.carrier },
        "returnURL": back.ok_or("return-page")?,
        "languageCode": language(order.language()),
        "privateData": { "counterfoil": id },
    })))
}

/// A step on a transaction; the comment is what people find in Monext's back office.
pub(super) fn step(step: &Step<'_>) -> Value {
    let comment: String = format!("Counterfoil {}", step.operation_id).chars().take(COMMENT_MAX).collect();
    json!({ "amount": step.figure().minor(), "comment": comment })
}

/// A line with its tax. `price` is the line's total, as Monext's own REST plugins send it.
fn item(line: &Line) -> Value {
    let sum = line.unit_price.times(line.quantity).ok();
    let price = sum.and_then(|sum| sum.plus(sum.percent(line.tax_rate).ok()?).ok());
    let sku: Option<String> = line.sku.as_ref().map(|sku| sku.chars().take(ITEM_REFERENCE_MAX).collect());
    // In hundredths of a percent.
    let rate = line.tax_rate.checked_mul(Decimal::ONE_HUNDRED);
    json!({
        "reference": sku,
        "price": price.map(Money::minor),
        "quantity": Some(line.quantity).filter(Decimal::is_integer).and_then(|n| n.to_u32()).unwrap_or(1),
        "comment": line.name.chars().take(COMMENT_MAX).collect::<String>(),
        "taxRate": rate.and_then(|rate| rate.round_dp_with_strategy(0, MidpointAwayFromZero).to_u32()),
    })
}

fn buyer(order: &Order) -> Value {
    let customer = &order.customer;
    let address = customer.address.clone().unwrap_or_default();
    json!({
        "id": customer.number,
        "firstName": customer.first_name,
        "lastName": customer.last_name,
        "email": customer.email,
        "mobile": customer.phone.as_deref().and_then(international),
        "billingAddress": {
            "street": address.street,
            "city": address.city,
            "zip": address.postal_code,
            "country": address.country,
        },
    })
}

fn delivery(order: &Order) -> Option<i64> {
    let net = Some(order.amounts.shipping).filter(|charge| charge.is_positive())?;
    net.plus(net.percent(order.shipping_tax_rate).ok()?).ok().map(Money::minor)
}

/// The page's language; English where Monext's page has not the customer's.
fn language(language: Language) -> String {
    use Language::{De, En, Es, Fa, Fr, It, Nl, Pl, Pt};
    match language {
        En | Fa | Pl => "EN".to_owned(),
        own @ (Fr | It | Pt | De | Nl | Es) => own.code().to_uppercase(),
    }
}

#[cfg(test)]
pub(super) mod tests;
