//! The operations of the interface: who calls, how, and which rule of the order answers. Knows no page.

use serde_json::{Map, Value, json};

use super::account::{self, Shop};
use super::members::Members;
use super::order::{Change, Order};
use super::parts::{Address, Charges, Item};
use super::{Refused, checkout, notice};
use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;

const OPERATIONS: [(&str, &str); 9] = [
    ("authenticate", "POST"),
    ("begin_standalone_checkout", "POST"),
    ("complete_checkout", "POST"),
    ("update_order", "POST"),
    ("confirm_order", "POST"),
    ("cancel_order", "POST"),
    ("refund", "POST"),
    ("find_order", "GET"),
    ("find_order_by_merchant_order_id", "GET"),
];

const CREDENTIALS: [&str; 2] = ["public_key", "shared_secret"];

/// An operation's name and method.
pub(super) fn find(name: &str) -> Option<(&'static str, &'static str)> {
    OPERATIONS.into_iter().find(|(known, _)| *known == name)
}

/// Answers an operation.
pub(super) fn answer(world: &mut World, call: &Call, name: &str) -> Result<Reply, Refused> {
    let (name, method) = find(name).ok_or_else(Refused::missing)?;
    if call.method != method {
        return Err(Refused { status: 405, text: format!("{name} takes {method}") });
    }
    let (shop, request) = identify(call)?;
    perform(world, call, name, shop, &request).map(|answer| Reply::json(200, answer))
}

/// Who calls, and the members of the request without the credentials.
fn identify(call: &Call) -> Result<(&'static Shop, Members), Refused> {
    if call.malformed.is_some() {
        return Err(Refused::invalid("query is malformed"));
    }
    let post = call.method == "POST";
    let mut members = match &call.json {
        Some(Value::Object(members)) if post => members.clone(),
        _ if post => return Err(Refused::invalid("body must be a JSON object")),
        _ => Map::new(),
    };
    // Both places were seen in use; the body goes first.
    let [public_key, shared_secret] = CREDENTIALS.map(|name| {
        let given = members.remove(name);
        let in_body = given.as_ref().and_then(Value::as_str).map(str::to_owned);
        in_body.or_else(|| call.query.get(name).map(str::to_owned)).unwrap_or_default()
    });
    let shop = account::find(&public_key, &shared_secret).ok_or_else(Refused::unauthorized)?;
    for (name, value) in call.query.fields().filter(|(name, _)| !CREDENTIALS.contains(name)) {
        if post {
            return Err(Refused::invalid(format!("{} belongs into the body", name.replace('_', " "))));
        }
        members.insert(name.to_owned(), json!(value));
    }
    Ok((shop, Members::new(members)))
}

fn perform(
    world: &mut World,
    call: &Call,
    name: &str,
    shop: &'static Shop,
    request: &Members,
) -> Result<Value, Refused> {
    let now = world.clock.now();
    match name {
        "authenticate" => {
            request.only(&[])?;
            Ok(json!({ "success": true }))
        }
        "begin_standalone_checkout" => checkout::begin(world, call, shop, request),
        "complete_checkout" => {
            let order = only_id(world, shop, request)?;
            Ok(json!({ "success": order.complete(now) }))
        }
        "update_order" => {
            request.only(&[
                "id",
                "merchant_order_id",
                "merchant_status",
                "cart_items",
                "charges",
                "shipping_address",
            ])?;
            let order = world.credit_key.order(shop, &request.text("id")?)?;
            let items = request.value("cart_items").map(|_| Item::read_all(request, "cart_items"));
            order.update(change(request, items.transpose()?)?, now)?;
            Ok(order.json())
        }
        "confirm_order" => {
            let order = world.credit_key.order(shop, &request.text("id")?)?;
            order.confirm(confirmation(request)?, now)?;
            Ok(order.json())
        }
        "cancel_order" => {
            let order = only_id(world, shop, request)?;
            order.cancel()?;
            let order = order.clone();
            notice::cancellation(world, &order);
            Ok(order.json())
        }
        "refund" => {
            request.only(&["id", "amount"])?;
            let order = world.credit_key.order(shop, &request.text("id")?)?;
            order.refund(request.payment("amount")?, now)?;
            Ok(order.json())
        }
        "find_order" => only_id(world, shop, request).map(|order| order.json()),
        _ => by_merchant_order_id(world, shop, request),
    }
}

/// The order of a request that carries nothing but its key.
fn only_id<'w>(world: &'w mut World, shop: &Shop, request: &Members) -> Result<&'w mut Order, Refused> {
    request.only(&["id"])?;
    world.credit_key.order(shop, &request.text("id")?)
}

fn change(request: &Members, items: Option<Vec<Item>>) -> Result<Change, Refused> {
    Ok(Change {
        merchant_order_id: request.text("merchant_order_id")?,
        merchant_status: request.maybe_text("merchant_status")?,
        items,
        charges: request.maybe_object("charges")?.as_ref().map(Charges::read).transpose()?,
        shipping: request.maybe_object("shipping_address")?.as_ref().map(Address::read).transpose()?,
    })
}

/// A confirmation names its items in one of two ways, as the vendor's own clients do.
fn confirmation(request: &Members) -> Result<Change, Refused> {
    request.only(&[
        "id",
        "merchant_order_id",
        "merchant_status",
        "cart_items",
        "cart_contents",
        "charges",
        "shipping_address",
    ])?;
    let name = match (request.value("cart_items"), request.value("cart_contents")) {
        (Some(_), Some(_)) => {
            return Err(Refused::invalid("cart items and cart contents exclude each other"));
        }
        (None, Some(_)) => "cart_contents",
        _ => "cart_items",
    };
    request.text("merchant_status")?;
    request.object("charges")?;
    change(request, Some(Item::read_all(request, name)?))
}

/// Of several orders with one number, as after a replaced checkout, the last made answers.
fn by_merchant_order_id(world: &World, shop: &Shop, request: &Members) -> Result<Value, Refused> {
    request.only(&["merchant_order_id"])?;
    let number = request.text("merchant_order_id")?;
    let mut orders = world.credit_key.orders.values().rev();
    let found = orders.find(|order| {
        order.shop.public_key == shop.public_key && order.merchant_order_id.as_ref() == Some(&number)
    });
    found.map(Order::json).ok_or_else(Refused::missing)
}
