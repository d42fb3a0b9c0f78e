//! The file itself: one page without script or address, with the same facts for a program inside. Every text from outside is
//! escaped, kept apart from what surrounds it, and no cell of it is a formula when the page is opened as a table.

use domain::event::Event;
use domain::order::Order;

use super::{Evidence, Mail, money};
use crate::convert::rfc3339;
use crate::error::key;
use crate::exports::is_obeyed;
use crate::record::hex;

const HEAD: &str = r#"<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<style>
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #111; background: #fff; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; }
th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: start; vertical-align: top; }
th { background: #f2f2f2; } code { font-size: .8em; word-break: break-all; } p { max-width: 50rem; }
@media print { body { margin: 0; } tr { break-inside: avoid; } }
</style>
"#;

/// The whole file.
pub(super) fn html(evidence: &Evidence) -> String {
    let order = &evidence.order;
    let mut page = HEAD.to_owned();
    page.push_str(&format!(
        "<title>Order {0}</title></head><body>\n<h1>Order {0}</h1>\n",
        text(order.reference.as_str())
    ));
    let head = format!("{} · {}", evidence.head.seq, hex(&evidence.head.hash));
    table(
        &mut page,
        "This file",
        &["", ""],
        [
            ["Shop".into(), text(&evidence.shop.name)],
            ["Made by".into(), text(&evidence.shop.operator_name)],
            ["Made at (UTC)".into(), text(&evidence.made_at)],
            ["Newest entry of the whole record then".into(), code(&head)],
        ],
    );
    page.push_str(
        "<p>The record of this terminal is a journal to which entries are only added. Each entry has a number and a \
         hash that covers the entry and the hash before it and is made with a key kept outside the record: an entry \
         cannot be changed, left out or put in later without being noticed. Below are all entries about this order. \
         Times are in UTC. The same facts for programs, with the exact texts that the hashes cover, are embedded in \
         this file.</p>\n",
    );
    versions(&mut page, evidence);
    payments(&mut page, evidence);
    mails(&mut page, &evidence.mails);
    journal(&mut page, evidence);
    // No end of the script can be written inside: the only sign that could begin one is escaped.
    let json = evidence.json().to_string().replace('<', "\\u003c").replace('>', "\\u003e");
    page.push_str(&format!(
        "<script type=\"application/json\" id=\"evidence\">{json}</script>\n</body></html>\n"
    ));
    page
}

fn versions(page: &mut String, evidence: &Evidence) {
    let rows = evidence.entries.iter().filter_map(|sealed| {
        let Event::Order { order } = &sealed.entry.event else { return None };
        let sums = &order.amounts;
        let entry = sealed.entry.seq.to_string();
        let total = format!(
            "{} (goods {}, delivery {}, tax {})",
            money(sums.total),
            money(sums.goods),
            money(sums.shipping),
            money(sums.tax)
        );
        Some([
            order.version.to_string(),
            entry,
            text(&rfc3339(sealed.entry.at)),
            customer(order),
            sold(order),
            text(&total),
            text(order.note.as_deref().unwrap_or_default()),
        ])
    });
    let names = ["Version", "Entry", "Since", "Customer", "What is sold", "Total", "Note"];
    table(page, "The order, at each version", &names, rows);
}

fn customer(order: &Order) -> String {
    let who = &order.customer;
    let place = who
        .address
        .as_ref()
        .map(|a| [a.street.clone(), a.postal_code.clone(), a.city.clone(), a.country.clone()].join(" "));
    let all = [who.company.clone(), Some(who.person()), who.email.clone(), who.phone.clone(), place];
    lines(all.into_iter().flatten())
}

fn sold(order: &Order) -> String {
    let each = order
        .lines
        .iter()
        .map(|line| format!("{} × {} at {}", line.quantity, line.name, money(line.unit_price)));
    lines(std::iter::once(order.description.clone()).chain(each))
}

fn payments(page: &mut String, evidence: &Evidence) {
    let rows = evidence.payments.iter().zip(&evidence.providers).map(|(payment, provider)| {
        let totals = payment.totals();
        let sums = format!(
            "reserved {}, taken {}, given back {}",
            money(totals.authorised),
            money(totals.captured),
            money(totals.refunded)
        );
        let card = payment.card.as_ref().map(|card| format!("{} ending in {}", card.brand, card.last4));
        let link = payment.link.as_ref().map(|link| {
            format!("link made {}, valid until {}", rfc3339(link.made_at), rfc3339(link.expires_at))
        });
        let done = payment.operations.iter().map(|done| {
            let amount = done.amount.map(|amount| format!(" {}", money(amount))).unwrap_or_default();
            let why = done.reason.as_deref().map(|why| format!(" ({why})")).unwrap_or_default();
            let state =
                serde_json::to_value(&done.state).ok().and_then(|it| it["state"].as_str().map(str::to_owned));
            format!(
                "{} {}{amount}: {}{why}",
                rfc3339(done.sent_at),
                key(&done.kind),
                state.unwrap_or_default()
            )
        });
        let how = [Some(key(&payment.channel)), card, link, Some(key(&payment.environment))];
        [
            text(payment.id.as_str()),
            lines([
                provider.clone(),
                payment.reference.clone().unwrap_or_default(),
                payment.provider_order_id.clone(),
            ]),
            lines(how.into_iter().flatten()),
            text(&money(payment.amount)),
            text(&key(&payment.money())),
            text(&sums),
            lines(done),
        ]
    });
    let names = [
        "Payment",
        "Provider, transaction, order there",
        "How",
        "Amount",
        "State",
        "Money",
        "Requests, when and why",
    ];
    table(page, "Payments", &names, rows);
}

fn mails(page: &mut String, mails: &[Mail]) {
    let rows = mails.iter().map(|mail| {
        let message = &mail.message;
        [
            text(&key(&message.kind)),
            lines(message.to.iter().cloned().chain(message.copy_to.clone())),
            text(&mail.subject),
            text(&rfc3339(message.queued_at)),
            text(&message.sent_at.map(rfc3339).unwrap_or_default()),
            text(&key(&message.state)),
            text(message.last_answer.as_deref().unwrap_or_default()),
        ]
    });
    let names = [
        "Kind",
        "To",
        "Subject",
        "Written",
        "Taken by the mail server",
        "State",
        "The mail server’s last answer",
    ];
    table(page, "E-mails", &names, rows);
}

fn journal(page: &mut String, evidence: &Evidence) {
    let rows = evidence.entries.iter().zip(&evidence.steps).map(|(sealed, step)| {
        let facts = step.facts.iter().map(|(name, value)| format!("{name}: {value}"));
        [
            sealed.entry.seq.to_string(),
            text(&rfc3339(sealed.entry.at)),
            text(&step.who),
            text(&step.what),
            text(&step.why),
            lines(facts),
            code(&hex(&sealed.hash)),
        ]
    });
    let names = ["Entry", "When", "Who", "What", "Why", "Facts", "Hash"];
    table(page, "Everything that happened", &names, rows);
}

/// Cells are markup already.
fn table<const N: usize>(
    page: &mut String,
    title: &str,
    names: &[&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) {
    page.push_str(&format!("<h2>{title}</h2>\n<table>"));
    if names.iter().any(|name| !name.is_empty()) {
        page.push_str("<tr>");
        names.iter().for_each(|name| page.push_str(&format!("<th scope=\"col\">{name}</th>")));
        page.push_str("</tr>\n");
    }
    for row in rows {
        page.push_str("<tr>");
        row.iter().for_each(|cell| page.push_str(&format!("<td>{cell}</td>")));
        page.push_str("</tr>\n");
    }
    page.push_str("</table>\n");
}

/// A text from outside as the content of a cell.
fn text(text: &str) -> String {
    let mut out = "<bdi dir=\"auto\">".to_owned();
    if is_obeyed(text) {
        out.push('\'');
    }
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // They would carry on past the end of the cell, or cannot be shown at all.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => out.push('\u{FFFD}'),
            c if c.is_control() && c != '\n' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out.push_str("</bdi>");
    out
}

fn lines(all: impl IntoIterator<Item = String>) -> String {
    let shown: Vec<String> =
        all.into_iter().filter(|one| !one.trim().is_empty()).map(|one| text(&one)).collect();
    shown.join("<br>")
}

fn code(text: &str) -> String {
    format!("<code>{text}</code>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_tag_a_formula_or_a_change_of_direction() {
        assert_eq!(
            text("<b onload=\"x('y')\">&"),
            "<bdi dir=\"auto\">&lt;b onload=&quot;x(&#39;y&#39;)&quot;&gt;&amp;</bdi>"
        );
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"] {
            assert!(text(formula).starts_with("<bdi dir=\"auto\">'"), "{formula:?}");
        }
        assert_eq!(text("1-2"), "<bdi dir=\"auto\">1-2</bdi>");
        assert_eq!(text("a\u{202E}b\u{2066}c\u{7}"), "<bdi dir=\"auto\">a\u{FFFD}b\u{FFFD}c\u{FFFD}</bdi>");
    }
}
