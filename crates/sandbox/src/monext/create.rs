//! A session is made: what is sent for one, read strictly. Members that no contract knows are refused.

use serde_json::{Map, Value, json};

use super::session::Session;
use super::{No, Shop, result};
use crate::call::Call;
use crate::money::Money;
use crate::reply::Reply;
use crate::world::World;

const MEMBERS: [&str; 13] = [
    "pointOfSaleReference",
    "order",
    "payment",
    "paymentMethod",
    "buyer",
    "delivery",
    "threeDS",
    "returnURL",
    "notificationURL",
    "languageCode",
    "privateData",
    "miscData",
    "device",
];

fn malformed(detail: &'static str) -> No {
    No::error("02305", detail)
}

pub(super) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

pub(super) fn create(world: &mut World, call: &Call, shop: &'static Shop) -> Result<Reply, No> {
    let Some(Value::Object(body)) = &call.json else { return Err(malformed("the body is no JSON object")) };
    let session = read(world, call, shop, body)?;
    let url = format!("{}{}/v2/?token={}", call.base, crate::options::MONEXT, session.id);
    let told = json!({
        "result": result("ACCEPTED", "00000", "Transaction approved"),
        "sessionId": session.id,
        "redirectURL": url,
    });
    world.monext.sessions.insert(session.id.clone(), session);
    Ok(Reply::json(201, told))
}

fn read(
    world: &mut World,
    call: &Call,
    shop: &'static Shop,
    body: &Map<String, Value>,
) -> Result<Session, No> {
    if body.keys().any(|name| !MEMBERS.contains(&name.as_str())) {
        return Err(malformed("unknown member"));
    }
    let whole = Value::Object(body.clone());
    let point = text(&whole, "pointOfSaleReference");
    if point.is_empty() || point.len() > 50 {
        return Err(malformed("pointOfSaleReference"));
    }
    let (order, payment, buyer) = (&whole["order"], &whole["payment"], &whole["buyer"]);
    let reference = text(order, "reference");
    if reference.is_empty() || reference.len() > 50 || reference.contains('\\') {
        return Err(malformed("order.reference"));
    }
    let amount = order["amount"].as_u64().filter(|amount| *amount > 0);
    let amount = amount.ok_or_else(|| No::error("02110", "Invalid amount"))?;
    let money = Money::of(text(order, "currency")).ok_or_else(|| malformed("order.currency"))?;
    if text(payment, "paymentType") != "ONE_OFF" {
        return Err(malformed("payment.paymentType"));
    }
    let manual = match text(payment, "capture") {
        "MANUAL" => true,
        "AUTOMATIC" => false,
        _ => return Err(malformed("payment.capture")),
    };
    let return_url = text(&whole, "returnURL");
    if !return_url.starts_with("http") {
        return Err(malformed("returnURL"));
    }
    let private = whole["privateData"].clone();
    let plain = private.as_object().is_none_or(|map| map.values().all(Value::is_string));
    if !(private.is_null() || private.is_object()) || !plain {
        return Err(malformed("privateData"));
    }
    let language = text(&whole, "languageCode");
    if !language.is_empty() && (language.len() != 2 || language.to_uppercase() != language) {
        return Err(malformed("languageCode"));
    }
    let now = world.clock.now();
    let taken = world.monext.sessions.values().any(|one| {
        let busy = world.monext.is_live(one, now) || world.monext.paid(one).is_some();
        one.merchant == shop.merchant && one.reference == reference && busy
    });
    if taken {
        return Err(No::error("02001", "A pending transaction has this reference"));
    }
    let methods = whole["paymentMethod"]["paymentMethodIDs"].as_array().cloned().unwrap_or_default();
    Ok(Session {
        id: uuid::Uuid::new_v4().simple().to_string(),
        merchant: shop.merchant,
        shop: shop.name,
        reference: reference.to_owned(),
        money,
        amount,
        origin: text(order, "origin").to_owned(),
        manual,
        language: language.to_owned(),
        description: order["items"][0]["comment"].as_str().unwrap_or_default().to_owned(),
        first_name: text(buyer, "firstName").to_owned(),
        last_name: text(buyer, "lastName").to_owned(),
        return_url: return_url.to_owned(),
        private,
        methods: methods.iter().filter_map(|id| id.as_str().map(str::to_owned)).collect(),
        created: now,
        cancelled: false,
        tries: Vec::new(),
        base: call.base.clone(),
    })
}
