//! The markup of the pages: semantic, without script, right-to-left where the language is. Knows no state of the world.

use super::format::{amount, digits, moment};
use super::keyed::{Fault, Keyed};
use super::ticket::{Ending, Ticket};
use super::words::{self, Words};
use crate::money::Money;
use crate::world::Attempt;
use crate::xml::escape;

const STYLE: &str = include_str!("style.css");

/// What to say above the form.
pub(crate) enum Notice {
    Faults(Vec<Fault>),
    Declined { left: u32 },
}

/// Fills `{amount}`, `{shop}` into a sentence, isolated from the direction of the text around.
fn fill(sentence: &str, amount: &str, shop: &str) -> String {
    // A name such as "Linden & Co." brings the full stop along.
    let sentence =
        if shop.ends_with('.') { sentence.replace("{shop}.", "{shop}") } else { sentence.to_owned() };
    escape(&sentence)
        .replace("{amount}", &figure(amount))
        .replace("{shop}", &format!("<bdi>{}</bdi>", escape(shop)))
}

/// An amount: symbol and figures run left to right in every language here.
fn figure(amount: &str) -> String {
    format!("<bdi dir=\"ltr\" class=\"amount\">{}</bdi>", escape(amount))
}

fn layout(words: &Words, title: &str, body: &str) -> String {
    let (lang, dir, test) = (words.lang, words.dir, escape(words.test));
    let title = escape(title);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<p class=\"test\" role=\"note\">{test}</p>\n\
<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// The ticket's stub: what is paid, to whom, by whom.
fn summary(words: &Words, ticket: &Ticket, heading: bool) -> String {
    let total = amount(words, ticket.money, ticket.amount);
    let row = |label: &str, value: &str| {
        if value.trim().is_empty() {
            return String::new();
        }
        format!("<div><dt>{}</dt><dd>{value}</dd></div>\n", escape(label))
    };
    let isolated = |text: &str| format!("<bdi>{}</bdi>", escape(text.trim()));
    let expires =
        format!("<time datetime=\"{}\">{}</time>", ticket.expires, escape(&moment(words, ticket.expires)));
    let title = if heading {
        format!("<h1>{}</h1>", fill(words.pay, &total, &ticket.shop))
    } else {
        format!("<p class=\"total\">{}</p>", figure(&total))
    };
    format!(
        "<section class=\"stub\">\n<p class=\"shop\"><bdi>{}</bdi></p>\n{title}\n<dl>\n{}{}{}{}</dl>\n</section>\n",
        escape(&ticket.shop),
        row(words.subject, &isolated(&ticket.subject)),
        row(
            words.customer,
            &if ticket.customer.is_empty() { String::new() } else { isolated(&ticket.customer) }
        ),
        row(words.order, &format!("<bdi dir=\"ltr\" class=\"code\">{}</bdi>", escape(&ticket.order))),
        if heading { row(words.pay_by, &expires) } else { String::new() },
    )
}

/// The page a person pays on.
pub(crate) fn form(words: &Words, ticket: &Ticket, keyed: &Keyed, notice: Option<Notice>) -> String {
    let total = amount(words, ticket.money, ticket.amount);
    let faults = match &notice {
        Some(Notice::Faults(faults)) => faults.as_slice(),
        _ => &[],
    };
    let banner = notice.as_ref().map(|notice| banner(words, notice)).unwrap_or_default();
    let field = |name: &str, label: &str, hint: &str, value: &str, attributes: &str| {
        let fault = faults.iter().find(|fault| fault.field() == name);
        let error = fault.map_or_else(String::new, |fault| {
            format!("<p class=\"error\" id=\"{name}-error\">{}</p>", escape(explain(words, *fault)))
        });
        let hint_tag = if hint.is_empty() {
            String::new()
        } else {
            format!("<p class=\"hint\" id=\"{name}-hint\">{}</p>", escape(hint))
        };
        let mut described = Vec::new();
        if !hint.is_empty() {
            described.push(format!("{name}-hint"));
        }
        if fault.is_some() {
            described.push(format!("{name}-error"));
        }
        let described = if described.is_empty() {
            String::new()
        } else {
            format!(" aria-describedby=\"{}\"", described.join(" "))
        };
        let invalid = if fault.is_some() { " aria-invalid=\"true\"" } else { "" };
        format!(
            "<div class=\"field {name}\"><label for=\"{name}\">{}</label>\
<input id=\"{name}\" name=\"{name}\" value=\"{}\" required{described}{invalid} {attributes}>{hint_tag}{error}</div>\n",
            escape(label),
            escape(value),
        )
    };
    let focus = if notice.is_none() { " autofocus" } else { "" };
    let number = format!(
        "type=\"text\" inputmode=\"numeric\" autocomplete=\"cc-number\" maxlength=\"23\" dir=\"ltr\"{focus}"
    );
    let cancel = if ticket.cancel_button {
        format!(
            "<button class=\"quiet\" name=\"action\" value=\"cancel\" formnovalidate>{}</button>\n",
            escape(words.cancel)
        )
    } else {
        String::new()
    };
    let holder = if notice.is_none() { ticket.customer.clone() } else { keyed.holder.clone() };
    let fields = [
        field("card_number", words.number, &ticket.cards, "", &number),
        "<div class=\"pair\">\n".to_owned(),
        field(
            "expiry",
            words.expiry,
            words.expiry_hint,
            &keyed.expiry,
            "type=\"text\" inputmode=\"numeric\" autocomplete=\"cc-exp\" maxlength=\"9\" dir=\"ltr\"",
        ),
        field(
            "cvc",
            words.cvc,
            words.cvc_hint,
            "",
            "type=\"text\" inputmode=\"numeric\" autocomplete=\"cc-csc\" maxlength=\"4\" dir=\"ltr\"",
        ),
        "</div>\n".to_owned(),
        field(
            "card_holder",
            words.holder,
            "",
            &holder,
            "type=\"text\" autocomplete=\"cc-name\" maxlength=\"60\" dir=\"auto\"",
        ),
    ]
    .concat();
    let body = format!(
        "{}<form method=\"post\" novalidate>\n{banner}<h2>{}</h2>\n{fields}\
<button class=\"pay\">{}</button>\n{cancel}</form>\n",
        summary(words, ticket, true),
        escape(words.card),
        fill(words.pay, &total, &ticket.shop),
    );
    layout(words, &format!("{} – {}", words.pay.replace("{amount}", &total), ticket.shop), &body)
}

fn banner(words: &Words, notice: &Notice) -> String {
    match notice {
        Notice::Faults(faults) => {
            let items: String = faults
                .iter()
                .map(|fault| {
                    let (field, text) = (fault.field(), escape(explain(words, *fault)));
                    format!("<li><a href=\"#{field}\">{text}</a></li>")
                })
                .collect();
            let title = escape(words.check);
            format!(
                "<div class=\"notice bad\" role=\"alert\"><p class=\"title\">{title}</p><ul>{items}</ul></div>\n"
            )
        }
        Notice::Declined { left } => {
            let left = words.left.replace("{left}", &digits(words, &left.to_string()));
            format!(
                "<div class=\"notice bad\" role=\"alert\"><p class=\"title\">{}</p><p>{} {}</p></div>\n",
                escape(words.declined),
                escape(words.declined_text),
                escape(&left),
            )
        }
    }
}

fn explain(words: &Words, fault: Fault) -> &'static str {
    match fault {
        Fault::Number => words.bad_number,
        Fault::NotOffered => words.not_offered,
        Fault::Expiry => words.bad_expiry,
        Fault::Expired => words.expired_card,
        Fault::Cvc => words.bad_cvc,
        Fault::Holder => words.no_holder,
    }
}

/// A page that takes no payment any more.
pub(crate) fn ended(words: &Words, ticket: &Ticket, ending: &Ending) -> String {
    let (tone, sign, title, text, reference) = match ending {
        Ending::Thanks(reference) => ("good", "✓", words.paid, words.paid_text, Some(reference)),
        Ending::Paid(reference) => ("good", "✓", words.already, words.already_text, Some(reference)),
        Ending::Pending(reference) => ("wait", "…", words.pending, words.pending_text, Some(reference)),
        Ending::TooManyTries => ("bad", "!", words.tries, words.tries_text, None),
        Ending::Cancelled => ("idle", "×", words.cancelled, words.cancelled_text, None),
        Ending::Expired => ("idle", "!", words.expired, words.expired_text, None),
    };
    let total = amount(words, ticket.money, ticket.amount);
    let reference = reference.map_or_else(String::new, |number| {
        let label = escape(words.reference);
        format!("<p class=\"hint\">{label}: <bdi dir=\"ltr\" class=\"code\">{number}</bdi></p>")
    });
    let result = result(tone, sign, title, &fill(text, &total, &ticket.shop), &reference, words);
    layout(
        words,
        &format!("{title} – {}", ticket.shop),
        &format!("{}{result}", summary(words, ticket, false)),
    )
}

fn result(tone: &str, sign: &str, title: &str, text: &str, more: &str, words: &Words) -> String {
    format!(
        "<section class=\"result {tone}\"><span class=\"sign\" aria-hidden=\"true\">{sign}</span><h1>{}</h1>\
<p>{text}</p>{more}<p class=\"hint\">{}</p></section>\n",
        escape(title),
        escape(words.close),
    )
}

/// The bank's page: confirm or refuse.
pub(crate) fn challenge(words: &Words, money: Money, minor: u64, masked: &str, shop: &str) -> String {
    let total = amount(words, money, minor);
    let body = format!(
        "<form method=\"post\" class=\"alone\">\n<h1>{}</h1>\n<p>{}</p>\n<p class=\"hint\"><bdi dir=\"ltr\" class=\"code\">{}</bdi></p>\n\
<button class=\"pay\" name=\"answer\" value=\"approve\">{}</button>\n\
<button class=\"quiet\" name=\"answer\" value=\"refuse\">{}</button>\n</form>\n",
        escape(words.confirm),
        fill(words.confirm_text, &total, shop),
        escape(masked),
        escape(words.approve),
        escape(words.refuse),
    );
    layout(words, words.confirm, &body)
}

/// The bank's page after the answer, where no shop page follows.
pub(super) fn answered(words: &Words, attempt: &Attempt, shop: &str) -> String {
    let total = amount(words, attempt.money, attempt.amount);
    let (tone, sign, title, text) = if attempt.declined() {
        ("bad", "!", words.declined, words.declined_text)
    } else {
        ("good", "✓", words.paid, words.paid_text)
    };
    layout(
        words,
        title,
        &result(tone, sign, title, &fill(text, &total, shop), "", words).replace("result", "result alone"),
    )
}

/// There is no such page.
pub(crate) fn lost() -> String {
    let words = words::of("en_GB");
    let body = "<section class=\"result idle alone\"><span class=\"sign\" aria-hidden=\"true\">?</span>\
<h1>There is no such page</h1><p>Check the link in your e-mail: it may have been cut.</p></section>";
    layout(words, "There is no such page", body)
}
