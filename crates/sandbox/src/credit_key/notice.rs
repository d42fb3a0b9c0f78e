//! What Credit Key tells the customer and the rep. E-mails also arrive in the sandbox's inbox; nothing leaves the machine.

use jiff::Timestamp;
use serde::Serialize;

use super::amount;
use super::order::Order;
use crate::inbox::Envelope;
use crate::world::World;
use crate::xml::escape;

const SENDER: &str = "no-reply@creditkey.test";

/// How somebody is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Channel {
    Email,
    Phone,
}

/// Where the customer is reached.
#[derive(Debug, Clone)]
pub(super) struct Contact {
    pub channel: Channel,
    pub to: String,
}

/// Why a notice was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    /// The customer is asked to finish the order.
    Link,
    /// The rep learns that the customer was asked.
    Copy,
    /// The customer learns that the order was canceled.
    Cancellation,
}

/// A notice that was sent.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Notice {
    pub order: String,
    pub kind: Kind,
    pub channel: Channel,
    pub to: String,
    /// The page's address, where the notice carries it.
    pub url: Option<String>,
    pub at: Timestamp,
}

/// Sends the link to the customer, and a copy to the rep where one is named.
pub(super) fn link(world: &mut World, order: &Order, rep: Option<String>) {
    let customer = order.asked.contact.clone();
    let rep = rep.map(|to| (Kind::Copy, Contact { channel: Channel::Email, to }));
    for (kind, contact) in [Some((Kind::Link, customer)), rep].into_iter().flatten() {
        let (shop, total) = (order.shop.name, amount::words(order.amount));
        let text = match kind {
            Kind::Copy => {
                format!("{shop} asked a customer to finish an order over {total} ({}).", order.key)
            }
            _ => {
                format!("{shop} has prepared an order over {total} for you ({}). Finish it here:", order.key)
            }
        };
        let subject = format!("{shop}: finish your order with Credit Key");
        send(world, order, kind, contact, &subject, &text);
    }
}

/// Tells the customer that the order was canceled.
pub(super) fn cancellation(world: &mut World, order: &Order) {
    let (shop, total) = (order.shop.name, amount::words(order.amount));
    let text = format!("Your order {} over {total} was canceled. Nothing is owed.", order.key);
    let subject = format!("{shop}: your order was canceled");
    send(world, order, Kind::Cancellation, order.asked.contact.clone(), &subject, &text);
}

fn send(world: &mut World, order: &Order, kind: Kind, contact: Contact, subject: &str, text: &str) {
    let at = world.clock.now();
    let url = (kind != Kind::Cancellation).then(|| order.checkout_url.clone());
    if contact.channel == Channel::Email {
        let envelope = Envelope {
            from: SENDER.to_owned(),
            to: vec![contact.to.clone()],
            tls: false,
            user: None,
            received_at: at,
        };
        let raw = mail(&contact.to, subject, text, url.as_deref(), at);
        world.inbox.keep(envelope, raw.into_bytes());
    }
    let Contact { channel, to } = contact;
    world.credit_key.notices.push(Notice { order: order.key.clone(), kind, channel, to, url, at });
}

/// The mail as it would arrive, as text and as HTML. Every part of it is ASCII without line breaks.
fn mail(to: &str, subject: &str, text: &str, url: Option<&str>, at: Timestamp) -> String {
    let date = at.strftime("%a, %d %b %Y %H:%M:%S +0000");
    let id = uuid::Uuid::new_v4().simple();
    let plain = url.map(|url| format!("\r\n\r\n{url}")).unwrap_or_default();
    let address = url.map(escape);
    let link = address.map(|url| format!("<p><a href=\"{url}\">{url}</a></p>")).unwrap_or_default();
    let html = escape(text);
    format!(
        "From: Credit Key sandbox <{SENDER}>\r\nTo: {to}\r\nSubject: {subject}\r\nDate: {date}\r\n\
Message-ID: <{id}@creditkey.test>\r\nMIME-Version: 1.0\r\n\
Content-Type: multipart/alternative; boundary=\"{id}\"\r\n\r\n\
--{id}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}{plain}\r\n\
--{id}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
<!doctype html><html lang=\"en\"><body><p>{html}</p>{link}</body></html>\r\n--{id}--\r\n"
    )
}

/// Whether mail could go there; also keeps line breaks out of the mail's head.
pub(super) fn is_email(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_graphic() && !b"<>,;:\"()[]\\".contains(&byte);
    let halves = text.split_once('@');
    text.bytes().all(plain)
        && halves.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
}

/// Whether it is a phone number of the United States: ten digits, with or without the country's 1 in front.
pub(super) fn is_us_phone(text: &str) -> bool {
    let written = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-(). ".contains(&byte));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    written && digits.strip_prefix('1').unwrap_or(&digits).len() == 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_reachable_addresses_are_taken() {
        assert!(is_email("joe+1@example.com"));
        for text in
            ["joe", "@example.com", "joe@", "joe@a@b", "joe @a", "joe@a\r\nBcc:x@y", "joe@exämple.com"]
        {
            assert!(!is_email(text), "{text:?}");
        }
        assert!(is_us_phone("213-555-0112") && is_us_phone("+1 (213) 555-0112"));
        for text in ["555-0112", "+44 20 7946 0018 1", "213-555-01x12", ""] {
            assert!(!is_us_phone(text), "{text:?}");
        }
    }
}
