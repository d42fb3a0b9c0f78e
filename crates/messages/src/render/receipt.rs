//! The mail that confirms a payment, a reservation or a refund. Has no link, and of a card only its last four digits.

use askama::Template;

use super::Rendered;
use super::frame::{Common, Frame, Framed, frame, logo_part, moment, subject};
use super::html::Html;
use super::plain::{Plain, Row};
use super::rows::{Rows, rows};
use super::value::Texts;
use crate::brand::Logo;
use crate::l10n::L10n;
use crate::mail::{ReceiptKind, ReceiptMail};
use crate::{Error, text};

#[derive(Template)]
#[template(path = "receipt.html")]
struct Page {
    frame: Frame,
    rows: Rows,
    facts_label: Html,
    facts: Vec<Row>,
    keep: Html,
    safety: Html,
}

/// The ids that depend on what happened.
struct Ids {
    subject: &'static str,
    short: &'static str,
    intro: &'static str,
    amount: &'static str,
    keep: &'static str,
}

fn ids(kind: ReceiptKind) -> Ids {
    match kind {
        ReceiptKind::Paid => Ids {
            subject: "receipt-subject-paid",
            short: "receipt-subject-paid-short",
            intro: "receipt-intro-paid",
            amount: "receipt-amount-paid",
            keep: "receipt-keep",
        },
        ReceiptKind::Reserved => Ids {
            subject: "receipt-subject-reserved",
            short: "receipt-subject-reserved-short",
            intro: "receipt-intro-reserved",
            amount: "receipt-amount-reserved",
            keep: "receipt-keep-reserved",
        },
        ReceiptKind::Refunded => Ids {
            subject: "receipt-subject-refunded",
            short: "receipt-subject-refunded-short",
            intro: "receipt-intro-refunded",
            amount: "receipt-amount-refunded",
            keep: "receipt-keep-refunded",
        },
    }
}

/// Renders the receipt.
///
/// # Errors
/// [`Error::UnknownText`], [`Error::BrokenText`] or [`Error::NoFormat`] if the catalogue is incomplete even in English.
pub fn render_receipt(l10n: &L10n, mail: &ReceiptMail, logo: Option<&Logo>) -> Result<Rendered, Error> {
    let texts = Texts::new(l10n, mail.language);
    let ids = ids(mail.kind);
    let amount = texts.money(mail.amount)?;
    let order = texts.ltr(&mail.order.reference);
    let candidates = [
        texts.text(ids.subject, &[("order", &order), ("amount", &amount)])?,
        texts.text(ids.short, &[("amount", &amount)])?,
    ];
    let subject = subject(&texts, mail.test, &candidates)?;
    let common = Common {
        shop: &mail.shop,
        to: &mail.to,
        order: &mail.order,
        contact: &mail.contact,
        note: mail.note.as_deref(),
        test: mail.test,
    };
    let intro = texts.text(ids.intro, &[("amount", &amount)])?;
    let Framed { frame, head, tail } = frame(&texts, &common, &subject, intro, logo)?;
    let rows = rows(&texts, &mail.order, mail.amount, ids.amount)?;
    let facts = facts(&texts, mail)?;
    let keep = texts.text(ids.keep, &[])?;
    let safety = texts.text("receipt-safety", &[])?;

    let mut text: Plain = head;
    rows.plain(&mut text);
    text.rows(&facts);
    let text = tail.close(text, &[keep.clone(), safety.clone()]);

    let page = Page {
        frame,
        rows,
        facts_label: texts.text("receipt-facts", &[])?.html,
        facts,
        keep: keep.html,
        safety: safety.html,
    };
    let mut html = String::with_capacity(16 * 1024);
    page.render_into(&mut html).map_err(|_| Error::Template)?;
    Ok(Rendered {
        subject,
        html,
        text,
        parts: logo.map(logo_part).into_iter().collect(),
        language: mail.language,
        in_english: texts.in_english(),
        preview_only: false,
    })
}

fn facts(texts: &Texts<'_>, mail: &ReceiptMail) -> Result<Vec<Row>, Error> {
    let label = |id: &str| texts.text(id, &[]);
    let mut facts = vec![(label("receipt-date")?, moment(texts, "receipt-at", mail.at, &mail.zone)?)];
    if let Some(card) = &mail.card {
        let digits = texts.ltr(&last_four(&card.last4));
        let value =
            texts.text("receipt-card", &[("brand", &texts.user(&card.brand)), ("digits", &digits)])?;
        facts.push((label("receipt-method")?, value));
    }
    for (id, value) in
        [("receipt-reference", &mail.reference), ("receipt-authorisation", &mail.authorisation)]
    {
        if let Some(value) = given(value) {
            facts.push((label(id)?, texts.ltr(value)));
        }
    }
    if let Some(value) = given(&mail.statement) {
        facts.push((label("receipt-statement")?, texts.user(value)));
    }
    Ok(facts)
}

fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().filter(|value| !value.trim().is_empty())
}

/// Whatever was handed over, no more than four digits leave.
fn last_four(text: &str) -> String {
    let clean: Vec<char> = text::line(text, text::MAX_FIELD).chars().filter(char::is_ascii_digit).collect();
    clean[clean.len().saturating_sub(4)..].iter().collect()
}
