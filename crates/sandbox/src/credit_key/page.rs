//! The customer's page: what a GET shows and what a POST does. Opening it changes nothing. Runs no script.

use super::amount::words;
use super::order::{Order, Status, Visit};
use crate::call::Call;
use crate::reply::Reply;
use crate::world::World;
use crate::xml::escape;

/// The payer's page has the look; this one adds a table.
const STYLE: &str = concat!(include_str!("../page/style.css"), include_str!("style.css"));

/// Shows or processes the page.
pub(super) fn answer(world: &mut World, call: &Call, token: &str) -> Reply {
    let (now, place) = (world.clock.now(), world.credit_key.settings.auto_place);
    let found = world.credit_key.orders.values_mut().find(|order| order.token == token);
    let Some(order) = found else { return Reply::html(404, lost()) };
    match call.method.as_str() {
        "GET" | "HEAD" if !order.open() => Reply::html(200, ended(order)),
        "GET" | "HEAD" if call.query.get("left").is_some() => Reply::html(200, left(order)),
        "GET" | "HEAD" => Reply::html(200, form(order)),
        "POST" if !order.open() => Reply::html(409, ended(order)),
        "POST" if call.form.get("action") == Some("leave") => {
            let address = order.asked.cancel_url.as_ref().map(|address| order.with_key(address));
            Reply::see_other(address.unwrap_or_else(|| format!("{}?left=1", order.checkout_url)))
        }
        "POST" if call.form.get("action") == Some("accept") => {
            order.finish(place, now);
            Reply::see_other(order.with_key(&order.asked.return_url))
        }
        "POST" => Reply::html(422, form(order)),
        _ => Reply::html(405, lost()),
    }
}

fn layout(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
<title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
<p class=\"test\" role=\"note\">Test checkout: no credit is checked and nothing is owed.</p>\n\
<main>\n{body}</main>\n</body>\n</html>\n",
        escape(title)
    )
}

/// The ticket's stub: who orders what from whom.
fn summary(order: &Order, heading: bool) -> String {
    let billing = &order.asked.billing;
    let part = |name: &str| billing.get(name).unwrap_or_default();
    let customer = format!("{} {}", part("first_name"), part("last_name"));
    let row = |label: &str, value: &str| {
        if value.trim().is_empty() {
            return String::new();
        }
        format!("<div><dt>{label}</dt><dd><bdi>{}</bdi></dd></div>\n", escape(value.trim()))
    };
    let total = words(order.amount);
    let title = if heading {
        format!("<h1>Order for <span class=\"amount\">{total}</span></h1>")
    } else {
        format!("<p class=\"total\"><span class=\"amount\">{total}</span></p>")
    };
    format!(
        "<section class=\"stub\">\n<p class=\"shop\"><bdi>{}</bdi></p>\n{title}\n<dl>\n{}{}{}{}</dl>\n</section>\n",
        escape(order.shop.name),
        row("Customer", &customer),
        row("Company", part("company_name")),
        row(
            "Shop's order number",
            order.merchant_order_id.as_deref().or(order.asked.remote_id.as_deref()).unwrap_or_default()
        ),
        row("Credit Key order", &order.key),
    )
}

/// Items and charges. No discount, no line for it.
fn bill(order: &Order) -> String {
    let row = |name: &str, cents: u64, sign: &str| {
        format!("<tr><th scope=\"row\">{name}</th><td class=\"amount\">{sign}{}</td></tr>\n", words(cents))
    };
    let item = |item: &super::parts::Item| {
        let name = format!("<bdi>{}</bdi> × {}", escape(&item.name), item.quantity);
        row(&name, item.price.saturating_mul(item.quantity), "")
    };
    let items: String = order.asked.items.iter().map(item).collect();
    let charges = &order.asked.charges;
    let discount =
        if charges.discount > 0 { row("Discount", charges.discount, "−") } else { String::new() };
    format!(
        "<table>\n<caption>What you order</caption>\n<thead><tr><th scope=\"col\">Item</th>\
<th scope=\"col\">Amount</th></tr></thead>\n<tbody>\n{items}</tbody>\n<tfoot>\n{}{}{}{discount}{}</tfoot>\n</table>\n",
        row("Goods", charges.total, ""),
        row("Shipping", charges.shipping, ""),
        row("Tax", charges.tax, ""),
        row("Total", charges.grand_total, "").replace("<tr>", "<tr class=\"sum\">"),
    )
}

/// The page a customer accepts the order on.
fn form(order: &Order) -> String {
    let body = format!(
        "{}<form method=\"post\">\n<h2>Pay with Credit Key</h2>\n{}\
<p class=\"hint\" id=\"terms\">You order now and pay Credit Key later.</p>\n\
<button class=\"pay\" name=\"action\" value=\"accept\" aria-describedby=\"terms\">Accept and place order</button>\n\
<button class=\"quiet\" name=\"action\" value=\"leave\">Leave without ordering</button>\n</form>\n",
        summary(order, true),
        bill(order),
    );
    layout(&format!("Order for {} – {}", words(order.amount), order.shop.name), &body)
}

/// A page that takes nothing any more.
fn ended(order: &Order) -> String {
    let (tone, sign, title, text) = match (order.status, order.visit) {
        (Status::Canceled, _) => (
            "idle",
            "×",
            "This order was canceled",
            "This page takes nothing any more. If the shop sent a newer link, use that one.",
        ),
        (Status::Returned | Status::Refunded, _) => {
            ("idle", "↩", "This order was refunded", "This page takes nothing any more.")
        }
        (Status::New, Visit::Declined) => (
            "bad",
            "!",
            "The order was not approved",
            "Credit Key did not approve this order. This page takes nothing any more; ask the shop how else to pay.",
        ),
        _ => ("good", "✓", "You accepted this order", "There is nothing left to do here."),
    };
    result(order, tone, sign, title, text)
}

/// The customer left and the shop named no page for that; the link still works.
fn left(order: &Order) -> String {
    let text = "Nothing was ordered. Open the link again to place the order after all.";
    result(order, "idle", "←", "You left without ordering", text)
}

fn result(order: &Order, tone: &str, sign: &str, title: &str, text: &str) -> String {
    let body = format!(
        "{}<section class=\"result {tone}\"><span class=\"sign\" aria-hidden=\"true\">{sign}</span><h1>{title}</h1>\
<p>{text}</p><p class=\"hint\">You may close this page.</p></section>\n",
        summary(order, false),
    );
    layout(&format!("{title} – {}", order.shop.name), &body)
}

/// There is no such page.
fn lost() -> String {
    let body = "<section class=\"result idle alone\"><span class=\"sign\" aria-hidden=\"true\">?</span>\
<h1>There is no such page</h1><p>Check the link in your e-mail: it may have been cut.</p></section>\n";
    layout("There is no such page", body)
}
