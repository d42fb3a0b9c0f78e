//! `POST v1/hpayment`: creates a payment page. No transaction exists until somebody tries to pay on it.

use serde_json::json;

use super::fields::{choice, common, wrong};
use super::order::moto_route;
use super::{Account, Answer, refuse, view_v1};
use crate::call::Call;
use crate::clock::later;
use crate::form::Form;
use crate::options::PAGE;
use crate::reply::{Refusal, Reply};
use crate::world::{Link, Redirects, World};

const OWN: &[&str] = &[
    "payment_product_list",
    "payment_product_category_list",
    "template",
    "merchant_display_name",
    "theme_code",
    "css",
    "display_selector",
    "display_cancel_button",
    "time_limit_to_pay",
    "multi_use",
    "payment_lifetime",
    "default_url",
    "exemption",
];
const DEFAULT_LIFE: u64 = 7 * 86_400;
const LONGEST_LIFE: u64 = 2_140_000;
const RETRIES: u32 = 3;

/// Creates a page and answers its address.
pub(super) fn create(world: &mut World, call: &Call, account: &Account) -> Answer {
    let common = common(call, OWN)?;
    let form = &call.form;
    choice(form, "template", &["basic-js", "iframe-js", "autodetection"])?;
    choice(form, "display_selector", &["0", "1"])?;
    choice(form, "multi_use", &["0", "1"])?;
    let cancel_button = choice(form, "display_cancel_button", &["0", "1"])? == Some("1");
    let url = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let redirects = Redirects {
        accept: url("accept_url"),
        decline: url("decline_url"),
        pending: url("pending_url"),
        exception: url("exception_url"),
        cancel: url("cancel_url"),
    };
    if cancel_button && redirects.cancel.is_empty() {
        return Err(wrong("display_cancel_button", "needs cancel_url"));
    }
    let shop = form.get("merchant_display_name").unwrap_or(account.shop);
    if shop.chars().count() > 32 {
        return Err(refuse(1_010_202, "Parameter \"merchant_display_name\" is longer than 32 characters."));
    }
    let products = products(form)?;
    let life = life(form)?;
    moto_route(account, common.eci)?;
    world
        .may_pay(account.login, &common.order_id)
        .map_err(|code| refuse(code, "This order was already processed."))?;
    let (created, sequence) = (world.clock.now(), world.count());
    let id = uuid::Uuid::new_v4().to_string();
    let order =
        world.open(account.login, &common.order_id, common.money, common.amount, &common.details).clone();
    world.links.insert(
        id.clone(),
        Link {
            id: id.clone(),
            login: account.login.to_owned(),
            order_id: common.order_id,
            money: common.money,
            amount: common.amount,
            sale: common.sale,
            eci: common.eci,
            details: common.details,
            redirects,
            products,
            shop: shop.to_owned(),
            cancel_button,
            created,
            expires: later(created, life),
            retries: RETRIES,
            tries: 0,
            cancelled: false,
            sequence,
            base: call.base.clone(),
        },
    );
    let body = json!({
        "forwardUrl": format!("{}{PAGE}{id}", call.base),
        "test": "true",
        "mid": account.mid,
        "order": view_v1::order(&order, order.attempts.len()),
        "numberRetry": RETRIES,
    });
    Ok(Reply::json(200, body))
}

/// The life of the link: seconds, seven days when not given.
fn life(form: &Form) -> Result<u64, Refusal> {
    let Some(text) = form.get("time_limit_to_pay") else { return Ok(DEFAULT_LIFE) };
    let expected = format!("must be seconds, 1 to {LONGEST_LIFE}, digits only");
    let seconds = if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None };
    seconds
        .filter(|seconds| (1..=LONGEST_LIFE).contains(seconds))
        .ok_or_else(|| wrong("time_limit_to_pay", &expected))
}

/// The comma-separated list of products; empty means all.
fn products(form: &Form) -> Result<Vec<String>, Refusal> {
    let Some(list) = form.get("payment_product_list") else { return Ok(Vec::new()) };
    if list.len() > 255 {
        return Err(refuse(1_010_202, "Parameter \"payment_product_list\" is longer than 255 characters."));
    }
    let codes: Vec<String> = list.split(',').map(str::to_owned).collect();
    let plain = |code: &String| {
        !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    if !codes.iter().all(plain) {
        return Err(wrong("payment_product_list", "must be product codes parted by commas, without spaces"));
    }
    Ok(codes)
}
