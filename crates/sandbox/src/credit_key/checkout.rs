//! `begin_standalone_checkout`: reads what the shop asks for and tells the customer. Knows nothing of what follows.

use serde_json::{Value, json};

use super::Refused;
use super::account::Shop;
use super::members::Members;
use super::notice::{self, Channel, Contact};
use super::order::{Asked, Order};
use super::parts::{Address, Charges, Item};
use crate::call::Call;
use crate::options::CREDIT_KEY;
use crate::world::World;

const MEMBERS: [&str; 11] = [
    "cart_items",
    "billing_address",
    "shipping_address",
    "charges",
    "remote_id",
    "remote_customer_id",
    "return_url",
    "cancel_url",
    "order_complete_url",
    "mode",
    "merchant_data",
];

/// Makes an order. The same `remote_id` again makes another one: nothing documents that it would not.
pub(super) fn begin(
    world: &mut World,
    call: &Call,
    shop: &'static Shop,
    request: &Members,
) -> Result<Value, Refused> {
    request.only(&MEMBERS)?;
    let link = match request.text("mode")?.as_str() {
        "link" => true,
        "redirect" => false,
        _ => return Err(Refused::invalid("mode must be link or redirect")),
    };
    let wishes = Wishes::read(request)?;
    let asked = read(request, &wishes)?;
    let now = world.clock.now();
    let key = format!("CK-{}", 10_001 + world.credit_key.orders.len());
    let order = Order::new(key.clone(), shop, asked, &format!("{}{CREDIT_KEY}/checkout/", call.base), now);
    let answer = json!({ "id": order.key, "checkout_url": order.checkout_url });
    // With `redirect` the shop sends the customer's browser itself.
    if link {
        notice::link(world, &order, wishes.rep);
    }
    world.credit_key.orders.insert(key, order);
    Ok(answer)
}

fn read(request: &Members, wishes: &Wishes) -> Result<Asked, Refused> {
    if request.value("remote_customer_id").is_some() {
        request.label("remote_customer_id")?;
    }
    request.maybe_address("order_complete_url")?;
    let billing = request.object("billing_address")?;
    billing.text("first_name")?;
    billing.text("last_name")?;
    let billing = Address::read(&billing)?;
    Ok(Asked {
        remote_id: request.maybe_text("remote_id")?,
        items: Item::read_all(request, "cart_items")?,
        charges: Charges::read(&request.object("charges")?)?,
        shipping: request.maybe_object("shipping_address")?.as_ref().map(Address::read).transpose()?,
        contact: contact(&billing, wishes.channel)?,
        billing,
        return_url: request
            .maybe_address("return_url")?
            .ok_or_else(|| Refused::invalid("return url is required"))?,
        cancel_url: request.maybe_address("cancel_url")?,
    })
}

/// Where the customer is reached: by the channel asked for, otherwise by e-mail, otherwise by phone.
fn contact(billing: &Address, channel: Option<Channel>) -> Result<Contact, Refused> {
    let channel = match (channel, billing.get("email")) {
        (Some(channel), _) => channel,
        (None, Some(_)) => Channel::Email,
        (None, None) => Channel::Phone,
    };
    let (name, valid): (_, fn(&str) -> bool) = match channel {
        Channel::Email => ("email", notice::is_email),
        Channel::Phone => ("phone_number", notice::is_us_phone),
    };
    let words = name.replace('_', " ");
    match billing.get(name) {
        Some(to) if valid(to) => Ok(Contact { channel, to: to.to_owned() }),
        Some(_) => Err(Refused::invalid(format!("billing address {words} is not valid"))),
        None => Err(Refused::invalid(format!("billing address {words} is required"))),
    }
}

/// Who is to be notified how, from `merchant_data`.
#[derive(Debug, Default)]
struct Wishes {
    channel: Option<Channel>,
    rep: Option<String>,
}

impl Wishes {
    fn read(request: &Members) -> Result<Self, Refused> {
        let Some(data) = request.maybe_object("merchant_data")? else { return Ok(Self::default()) };
        let channel = match data.maybe_text("contact_method")?.as_deref() {
            None => None,
            Some("email") => Some(Channel::Email),
            Some("phone") => Some(Channel::Phone),
            Some(_) => return Err(Refused::invalid("merchant data contact method must be email or phone")),
        };
        let copy = match data.value("cc_rep") {
            None => false,
            Some(Value::Bool(copy)) => *copy,
            Some(Value::String(text)) if text == "true" => true,
            Some(Value::String(text)) if text == "false" => false,
            Some(_) => return Err(Refused::invalid("merchant data cc rep must be true or false")),
        };
        let rep = data.maybe_text("csr")?;
        if rep.as_deref().is_some_and(|rep| !notice::is_email(rep)) {
            return Err(Refused::invalid("merchant data csr must be an e-mail address"));
        }
        // Anything else is the shop's own, kept as text.
        if data.others(&["contact_method", "cc_rep", "csr"]).any(|(_, value)| !value.is_string()) {
            return Err(Refused::invalid("merchant data must hold strings"));
        }
        Ok(Self { channel, rep: rep.filter(|_| copy) })
    }
}
