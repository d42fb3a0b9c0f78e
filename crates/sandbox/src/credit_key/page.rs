//! The customer's page: what is bought, and one button to place the order. English, as the service is.

use super::{Order, State};
use crate::call::Call;
use crate::money::Money;
use crate::reply::Reply;
use crate::world::World;
use crate::xml::escape;

const STYLE: &str = include_str!("../page/style.css");

pub(super) fn answer(world: &mut World, call: &Call, token: &str) -> Reply {
    let (now, at_once) = (world.clock.now(), world.credit_key.settings.auto_place);
    let Some(order) = by_token(&mut world.credit_key, token) else {
        return Reply::html(404, layout("There is no such page", "<h1>There is no such page</h1>"));
    };
    let open = order.status == "new" && !order.finished;
    if call.method != "POST" || !open {
        return Reply::html(200, if open { form(order) } else { ended(order) });
    }
    if call.form.get("action") == Some("leave") {
        return Reply::see_other(order.cancel_url.replace("%CKKEY%", &order.id));
    }
    order.finish(at_once, now);
    Reply::see_other(order.return_url.replace("%CKKEY%", &order.id))
}

fn by_token<'a>(state: &'a mut State, token: &str) -> Option<&'a mut Order> {
    state.orders.values_mut().find(|order| order.token == token)
}

fn dollars(cents: u64) -> String {
    Money::of("USD").map(|money| format!("${}", money.text(cents))).unwrap_or_default()
}

fn form(order: &Order) -> String {
    let total = dollars(order.charges.total);
    let rows: String = order
        .items
        .iter()
        .map(|item| {
            let name = item["name"].as_str().unwrap_or_default();
            format!("<div><dt>{}</dt><dd>{} × {}</dd></div>\n", escape(name), item["quantity"], item["price"])
        })
        .collect();
    let body = format!(
        "<section class=\"stub\">\n<p class=\"shop\"><bdi>{}</bdi></p>\n<h1>Pay {total} to {}</h1>\n<dl>\n{rows}\
<div><dt>Customer</dt><dd><bdi>{}</bdi></dd></div>\n</dl>\n</section>\n\
<form method=\"post\">\n<h2>Pay by invoice with Credit Key</h2>\n\
<button class=\"pay\" name=\"action\" value=\"place\">Accept and place order</button>\n\
<button class=\"quiet\" name=\"action\" value=\"leave\">Leave without ordering</button>\n</form>\n",
        escape(order.shop_name),
        escape(order.shop_name),
        escape(&order.customer),
    );
    layout(&format!("Pay {total}"), &body)
}

fn ended(order: &Order) -> String {
    let (tone, sign, title) = match order.status.as_str() {
        "canceled" => ("idle", "×", "This order was canceled"),
        _ => ("good", "✓", "Your order is placed"),
    };
    let body = format!(
        "<section class=\"result {tone} alone\"><span class=\"sign\" aria-hidden=\"true\">{sign}</span><h1>{title}</h1>\
<p class=\"hint\">You can close this page.</p></section>\n"
    );
    layout(title, &body)
}

fn layout(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>{STYLE}</style>\n</head>\n\
<body>\n<p class=\"test\" role=\"note\">Test page. No money moves.</p>\n<main>\n{body}</main>\n</body>\n</html>\n",
        escape(title)
    )
}
