//! Checks of fields that orders and payment pages share. Refuses what the contract does not list.

use serde_json::Value;

use super::refuse;
use crate::call::Call;
use crate::form::Form;
use crate::money::{Money, NotAnAmount};
use crate::reply::Refusal;
use crate::world::Details;

/// Fields both calls may carry.
const SHARED: &[&str] = &[
    "orderid",
    "operation",
    "description",
    "long_description",
    "currency",
    "amount",
    "shipping",
    "tax",
    "tax_rate",
    "cid",
    "ipaddr",
    "accept_url",
    "decline_url",
    "pending_url",
    "exception_url",
    "cancel_url",
    "notify_url",
    "http_accept",
    "http_user_agent",
    "device_fingerprint",
    "language",
    "email",
    "phone",
    "msisdn",
    "birthdate",
    "gender",
    "firstname",
    "lastname",
    "recipientinfo",
    "house_number",
    "house_extension",
    "streetaddress",
    "streetaddress2",
    "city",
    "zipcode",
    "state",
    "country",
    "shipto_firstname",
    "shipto_lastname",
    "shipto_recipientinfo",
    "shipto_house_number",
    "shipto_streetaddress",
    "shipto_streetaddress2",
    "shipto_city",
    "shipto_state",
    "shipto_zipcode",
    "shipto_country",
    "shipto_phone",
    "shipto_msisdn",
    "shipto_gender",
    "custom_data",
    "cdata1",
    "cdata2",
    "cdata3",
    "cdata4",
    "cdata5",
    "cdata6",
    "cdata7",
    "cdata8",
    "cdata9",
    "cdata10",
    "basket",
    "eci",
    "authentication_indicator",
    "soft_descriptor",
    "one_click",
    "recurring_payment",
    "sales_channel",
    "device_channel",
    "browser_info",
    "account_info",
    "merchant_risk_statement",
    "previous_auth_info",
    "recurring_info",
    "source",
    "provider_data",
    "payment_product_parameters",
    "expiration_limit",
];

/// What every payment call says.
pub(crate) struct Common {
    pub order_id: String,
    pub money: Money,
    pub amount: u64,
    pub sale: bool,
    pub eci: u8,
    pub details: Details,
}

/// The value of a field that must be there.
pub(crate) fn required<'a>(form: &'a Form, name: &str) -> Result<&'a str, Refusal> {
    form.get(name).ok_or_else(|| refuse(1_010_101, format!("Parameter \"{name}\" is missing.")))
}

/// The value of a field, `allowed` when present.
pub(crate) fn choice<'a>(form: &'a Form, name: &str, allowed: &[&str]) -> Result<Option<&'a str>, Refusal> {
    match form.get(name) {
        Some(value) if !allowed.contains(&value) => {
            Err(wrong(name, &format!("must be one of {}", allowed.join(", "))))
        }
        other => Ok(other),
    }
}

/// A wrong format, with what was expected.
pub(crate) fn wrong(name: &str, expected: &str) -> Refusal {
    refuse(1_010_201, format!("Parameter \"{name}\" {expected}."))
}

/// Refuses fields that are in neither list: a misspelt field would be silently lost at the real service.
pub(crate) fn only(form: &Form, lists: [&[&str]; 2]) -> Result<(), Refusal> {
    let stranger =
        form.fields().map(|(name, _)| name).find(|name| !lists.iter().any(|list| list.contains(name)));
    stranger.map_or(Ok(()), |name| Err(wrong(name, "is not in the contract")))
}

/// Reads an amount in major units with at most the currency's decimals.
pub(crate) fn amount(name: &str, text: &str, money: Money) -> Result<u64, Refusal> {
    money.parse(text).map_err(|fault| match fault {
        NotAnAmount::NotDecimal => {
            refuse(1_010_205, format!("Parameter \"{name}\" is not a decimal number."))
        }
        NotAnAmount::TooManyDecimals => {
            wrong(name, &format!("has more than {} decimals for {}", money.exponent, money.code))
        }
        NotAnAmount::Negative => wrong(name, "is negative"),
        NotAnAmount::TooLarge => refuse(3_010_002, format!("Parameter \"{name}\" is too large.")),
    })
}

/// Finds the currency by its code.
pub(crate) fn currency(code: &str) -> Result<Money, Refusal> {
    if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(wrong("currency", "must be three capital letters"));
    }
    Money::of(code).ok_or_else(|| refuse(3_010_001, format!("Currency {code} is not supported.")))
}

/// Checks everything orders and payment pages have in common; `own` lists the call's further fields.
pub(crate) fn common(call: &Call, own: &[&str]) -> Result<Common, Refusal> {
    let form = &call.form;
    only(form, [SHARED, own])?;
    let order_id = required(form, "orderid")?;
    if order_id.len() > 32 {
        return Err(refuse(1_010_202, "Parameter \"orderid\" is longer than 32 characters."));
    }
    if !order_id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte)) {
        return Err(wrong("orderid", "may have letters, digits, dot, dash and underscore only"));
    }
    let description = required(form, "description")?;
    if description.chars().count() > 255 {
        return Err(refuse(1_010_202, "Parameter \"description\" is longer than 255 characters."));
    }
    let money = currency(required(form, "currency")?)?;
    let total = amount("amount", required(form, "amount")?, money)?;
    if total < money.one() {
        return Err(wrong("amount", "must be at least 1"));
    }
    required(form, "operation")?;
    let operation = choice(form, "operation", &["Sale", "Authorization"])?;
    required(form, "eci")?;
    let eci = choice(form, "eci", &["1", "2", "3", "4", "7", "9", "10"])?;
    required(form, "authentication_indicator")?;
    let authentication = choice(form, "authentication_indicator", &["0", "1", "2"])?;
    let eci = eci.and_then(|eci| eci.parse().ok()).unwrap_or(7);
    if matches!(eci, 1 | 2) && authentication != Some("0") {
        return Err(wrong(
            "authentication_indicator",
            "must be 0: 3-D Secure never covers mail and telephone orders",
        ));
    }
    let details = details(form, money, description)?;
    Ok(Common {
        order_id: order_id.to_owned(),
        money,
        amount: total,
        sale: operation == Some("Sale"),
        eci,
        details,
    })
}

fn details(form: &Form, money: Money, description: &str) -> Result<Details, Refusal> {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    check_formats(form)?;
    let extra = |name: &str| form.get(name).map_or(Ok(0), |value| amount(name, value, money));
    Ok(Details {
        description: description.to_owned(),
        language: form.get("language").unwrap_or("en_GB").to_owned(),
        email: text("email"),
        firstname: text("firstname"),
        lastname: text("lastname"),
        cid: text("cid"),
        phone: text("phone"),
        country: text("country"),
        ip: form.get("ipaddr").unwrap_or("0.0.0.0").to_owned(),
        custom_data: form.get("custom_data").map(str::to_owned),
        cdata: std::array::from_fn(|place| text(&format!("cdata{}", place + 1))),
        shipping: extra("shipping")?,
        tax: extra("tax")?,
    })
}

fn check_formats(form: &Form) -> Result<(), Refusal> {
    if let Some(language) = form.get("language") {
        let bytes = language.as_bytes();
        let locale = matches!(bytes, [a, b, b'_', c, d] if a.is_ascii_lowercase() && b.is_ascii_lowercase()
            && c.is_ascii_uppercase() && d.is_ascii_uppercase());
        if !locale {
            return Err(wrong("language", "must look like en_GB"));
        }
    }
    if form.get("email").is_some_and(|email| !is_email(email)) {
        return Err(refuse(1_010_209, "Parameter \"email\" is not an e-mail address."));
    }
    if form.get("ipaddr").is_some_and(|ip| ip.parse::<std::net::IpAddr>().is_err()) {
        return Err(refuse(1_010_208, "Parameter \"ipaddr\" is not an IP address."));
    }
    for name in ["country", "shipto_country"] {
        if form
            .get(name)
            .is_some_and(|code| code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()))
        {
            return Err(wrong(name, "must be two capital letters"));
        }
    }
    for name in ["accept_url", "decline_url", "pending_url", "exception_url", "cancel_url", "notify_url"] {
        if form.get(name).is_some_and(|url| url.parse::<http::Uri>().map_or(true, |uri| uri.host().is_none()))
        {
            return Err(wrong(name, "must be a whole web address"));
        }
    }
    if form
        .get("birthdate")
        .is_some_and(|date| date.len() != 8 || !date.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return Err(refuse(1_010_206, "Parameter \"birthdate\" must be YYYYMMDD."));
    }
    let descriptor = form.get("soft_descriptor").unwrap_or_default();
    if !descriptor.chars().all(|one| one.is_ascii_alphanumeric() || " .,*-&/+'".contains(one)) {
        return Err(refuse(1_010_301, "Parameter \"soft_descriptor\" has characters no statement can show."));
    }
    choice(form, "gender", &["M", "F", "U"])?;
    let custom = form.get("custom_data");
    if custom.is_some() && form.fields().any(|(name, value)| name.starts_with("cdata") && !value.is_empty()) {
        return Err(wrong("custom_data", "must not be combined with cdata1 to cdata10"));
    }
    let json = |text: &str| serde_json::from_str::<Value>(text).ok();
    if custom.is_some_and(|text| !json(text).is_some_and(|value| value.is_object())) {
        return Err(wrong("custom_data", "must be a JSON object"));
    }
    if form.get("basket").is_some_and(|text| !json(text).is_some_and(|value| value.is_array())) {
        return Err(wrong("basket", "must be a JSON array"));
    }
    Ok(())
}

fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|one: char| one.is_whitespace() || one == '@');
    plain(local)
        && plain(domain)
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}
