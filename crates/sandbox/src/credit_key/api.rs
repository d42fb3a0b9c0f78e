//! The operations below `/ecomm`: who asks, what is sent, what becomes of it.

use serde_json::{Value, json};

use super::fields::{BAD, Body, Refusal, charges, items, known, text};
use super::order::{Order, cents};
use super::{Notice, SHOPS, page_of};
use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;

pub(super) const OPERATIONS: [&str; 10] = [
    "authenticate",
    "begin_standalone_checkout",
    "complete_checkout",
    "update_order",
    "confirm_order",
    "cancel_order",
    "refund",
    "find_order",
    "find_order_by_merchant_order_id",
    "is_displayed_in_checkout",
];

type Shop = (&'static str, &'static str, &'static str);

pub(super) fn answer(world: &mut World, call: &Call, name: &str) -> Result<Reply, Refusal> {
    let reads = name.starts_with("find_");
    if call.method != if reads { "GET" } else { "POST" } || !OPERATIONS.contains(&name) {
        return Err((404, "not found"));
    }
    let empty = Body::new();
    let body = match &call.json {
        Some(Value::Object(body)) => body,
        _ if reads => &empty,
        _ => return Err((BAD, "body is not json")),
    };
    let shop = identify(call, body)?;
    match name {
        "authenticate" => Ok(Reply::json(200, json!({ "success": true }))),
        "is_displayed_in_checkout" => Ok(Reply::json(200, json!({ "is_displayed_in_checkout": true }))),
        "begin_standalone_checkout" => begin(world, call, body, shop),
        "find_order" => {
            let id = call.query.get("id").ok_or((BAD, "order id is required"))?;
            found(world, shop, id).map(|order| Reply::json(200, order.view()))
        }
        "find_order_by_merchant_order_id" => {
            let id = call.query.get("merchant_order_id").ok_or((BAD, "merchant order id is required"))?;
            let orders = &world.credit_key.orders;
            let order = orders
                .values()
                .find(|one| one.shop == shop.0 && one.merchant_order_id.as_deref() == Some(id));
            order.map(|order| Reply::json(200, order.view())).ok_or((404, "not found"))
        }
        _ => change(world, body, shop, name),
    }
}

/// In the body or in the query: both are seen.
fn identify(call: &Call, body: &Body) -> Result<Shop, Refusal> {
    let of = |name: &str| text(body, name).or_else(|| call.query.get(name));
    let known = |shop: &&Shop| of("public_key") == Some(shop.0) && of("shared_secret") == Some(shop.1);
    SHOPS.iter().find(known).copied().ok_or((401, "unauthorized"))
}

fn found<'a>(world: &'a mut World, shop: Shop, id: &str) -> Result<&'a mut Order, Refusal> {
    world.credit_key.orders.get_mut(id).filter(|order| order.shop == shop.0).ok_or((404, "not found"))
}

fn begin(world: &mut World, call: &Call, body: &Body, shop: Shop) -> Result<Reply, Refusal> {
    known(
        body,
        &[
            "remote_id",
            "remote_customer_id",
            "cart_items",
            "billing_address",
            "shipping_address",
            "charges",
            "return_url",
            "cancel_url",
            "order_complete_url",
            "mode",
            "merchant_data",
        ],
    )?;
    if !matches!(text(body, "mode"), Some("link" | "redirect")) {
        return Err((BAD, "mode is invalid"));
    }
    let items = items(body, &["cart_items"])?.filter(|items| !items.is_empty());
    let items = items.ok_or((BAD, "cart items are required"))?;
    let charges = charges(body)?.ok_or((BAD, "charges are required"))?;
    let return_url = text(body, "return_url").ok_or((BAD, "return url is required"))?.to_owned();
    let billing = body.get("billing_address").ok_or((BAD, "billing address is required"))?;
    let of = |name: &str| billing.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let told = body.get("merchant_data").cloned().unwrap_or(json!({}));
    let by = if told["contact_method"] == "phone" { "phone" } else { "email" };
    let to = if by == "phone" { of("phone_number") } else { of("email") };
    if to.is_empty() {
        return Err((BAD, "billing address has no way to reach the customer"));
    }
    let number = world.count();
    let order = Order {
        id: format!("CK-{number:05}"),
        token: uuid::Uuid::new_v4().simple().to_string(),
        shop: shop.0,
        shop_name: shop.2,
        status: "new".to_owned(),
        remote_id: text(body, "remote_id").unwrap_or_default().to_owned(),
        merchant_order_id: None,
        merchant_status: None,
        charges,
        approved: charges.total,
        amount: charges.total,
        refunded: 0,
        items,
        address: body.get("shipping_address").cloned().unwrap_or(Value::Null),
        cancel_url: text(body, "cancel_url").unwrap_or(&return_url).to_owned(),
        return_url,
        customer: format!("{} {}", of("first_name"), of("last_name")).trim().to_owned(),
        finished: false,
        placed_at: None,
        confirms: 0,
        base: call.base.clone(),
    };
    let url = page_of(&call.base, &order);
    let notice = |about, by, to: &str| Notice {
        about,
        order: order.id.clone(),
        by,
        to: to.to_owned(),
        url: url.clone(),
    };
    if text(body, "mode") == Some("link") {
        world.credit_key.notices.push(notice("link", by, &to));
        if let (Some("true"), Some(rep)) = (told["cc_rep"].as_str(), told["csr"].as_str()) {
            world.credit_key.notices.push(notice("copy", "email", rep));
        }
    }
    let made = json!({ "id": order.id, "checkout_url": url });
    world.credit_key.orders.insert(order.id.clone(), order);
    Ok(Reply::json(200, made))
}

fn change(world: &mut World, body: &Body, shop: Shop, name: &str) -> Result<Reply, Refusal> {
    known(
        body,
        &[
            "id",
            "merchant_order_id",
            "merchant_status",
            "cart_items",
            "cart_contents",
            "charges",
            "shipping_address",
            "amount",
        ],
    )?;
    let now = world.clock.now();
    let id = text(body, "id").ok_or((BAD, "order id is required"))?;
    let order = found(world, shop, id)?;
    let bad = |text| (BAD, text);
    match name {
        "complete_checkout" => {
            let done = order.complete(now);
            return Ok(Reply::json(200, json!({ "success": done })));
        }
        "update_order" | "confirm_order" => {
            let number = text(body, "merchant_order_id").ok_or((BAD, "merchant order id is required"))?;
            let (charges, items) = (charges(body)?, items(body, &["cart_items", "cart_contents"])?);
            if name == "update_order" {
                order.update(charges).map_err(bad)?;
            } else {
                order.confirm(charges.ok_or((BAD, "charges are required"))?).map_err(bad)?;
            }
            order.items = items.unwrap_or_else(|| order.items.clone());
            order.merchant_order_id = Some(number.to_owned());
            order.merchant_status = text(body, "merchant_status").map(str::to_owned);
        }
        "cancel_order" => order.cancel().map_err(bad)?,
        "refund" => {
            let amount = body.get("amount").and_then(cents).ok_or((BAD, "amount is required"))?;
            order.refund(amount).map_err(bad)?;
        }
        _ => return Err((404, "not found")),
    }
    let (view, id, to, url) =
        (order.view(), order.id.clone(), order.customer.clone(), page_of(&order.base, order));
    if name == "cancel_order" {
        world.credit_key.notices.push(Notice { about: "cancellation", order: id, by: "email", to, url });
    }
    Ok(Reply::json(200, view))
}
