//! The mail that carries the payment link: one button, one address, one code, all three the same link.

use askama::Template;
use domain::Timestamp;
use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::frame::{Common, Frame, Framed, frame, logo_part, moment, subject};
use super::html::Html;
use super::plain::Plain;
use super::rows::{Rows, rows};
use super::value::{Texts, Value};
use super::{InlinePart, Rendered, qr};
use crate::Error;
use crate::brand::Logo;
use crate::l10n::L10n;
use crate::link::PayLink;
use crate::mail::{PayLinkKind, PayLinkMail};

const QR_CID: &str = "qr@order.mail";

#[derive(Template)]
#[template(path = "pay_link.html")]
struct Page<'a> {
    frame: Frame,
    rows: Rows,
    link: &'a str,
    button: Html,
    confirms: Option<Html>,
    validity: Html,
    qr_cid: &'static str,
    qr_alt: Html,
    qr_hint: Html,
    safety: Html,
    fallback: Html,
}

/// Renders the mail. The same values and link give the same bytes, in the preview and in what is sent.
///
/// # Errors
/// [`Error::UnknownText`], [`Error::BrokenText`] or [`Error::NoFormat`] if the catalogue is incomplete even in English;
/// [`Error::LinkTooLong`] if no code can hold the link.
pub fn render_pay_link(
    l10n: &L10n,
    mail: &PayLinkMail,
    link: &PayLink,
    logo: Option<&Logo>,
) -> Result<Rendered, Error> {
    let texts = Texts::new(l10n, mail.language);
    let amount = texts.money(mail.amount)?;
    let order = texts.ltr(&mail.order.reference);
    let facts = [("order", &order), ("amount", &amount)];
    let subject_id = match mail.kind {
        PayLinkKind::First => "email-subject",
        PayLinkKind::Reminder => "email-subject-reminder",
        PayLinkKind::Replacement => "email-subject-replacement",
    };
    let candidates =
        [texts.text(subject_id, &facts)?, texts.text("email-subject-short", &[("amount", &amount)])?];
    let subject = subject(&texts, mail.test, &candidates)?;
    let common = Common {
        shop: &mail.shop,
        to: &mail.to,
        order: &mail.order,
        contact: &mail.contact,
        note: mail.note.as_deref(),
        test: mail.test,
    };
    let Framed { frame, head, tail } = frame(&texts, &common, &subject, intro(&texts, mail)?, logo)?;
    let total_label = if mail.order.total.is_some_and(|total| total != mail.amount) {
        "email-total-part"
    } else {
        "email-total"
    };
    let rows = rows(&texts, &mail.order, mail.amount, total_label)?;
    let button = texts.text("email-button", &[("amount", &amount)])?;
    let validity = validity(&texts, mail)?;
    let confirms = confirms(&texts, mail)?;
    let safety = texts.text("email-safety", &[])?;
    let text_link = texts.text("email-text-link", &[])?;

    let mut text: Plain = head;
    rows.plain(&mut text);
    // The address stands alone on its line, unmarked, so that every program finds its end.
    if let Some(confirms) = &confirms {
        text.paragraph(&[&confirms.text]);
    }
    text.paragraph(&[&text_link.text, link.address()]);
    text.paragraph(&[&validity.text]);
    let text = tail.close(text, std::slice::from_ref(&safety));

    let page = Page {
        frame,
        rows,
        link: link.address(),
        button: button.html,
        confirms: confirms.map(|said| said.html),
        validity: validity.html,
        qr_cid: QR_CID,
        qr_alt: texts.text("email-qr-alt", &[])?.html,
        qr_hint: texts.text("email-qr", &[])?.html,
        safety: safety.html,
        fallback: texts.text("email-fallback", &[])?.html,
    };
    let mut html = String::with_capacity(16 * 1024);
    page.render_into(&mut html).map_err(|_| Error::Template)?;
    let code = InlinePart { cid: QR_CID, name: "qr.png", mime: "image/png", bytes: qr::png(link.address())? };
    Ok(Rendered {
        subject,
        html,
        text,
        parts: logo.map(logo_part).into_iter().chain([code]).collect(),
        language: mail.language,
        in_english: texts.in_english(),
        preview_only: link.is_preview(),
    })
}

fn intro(texts: &Texts<'_>, mail: &PayLinkMail) -> Result<Value, Error> {
    match (mail.kind, mail.order.on) {
        (PayLinkKind::First, Some(day)) => texts.text("email-intro-dated", &[("date", &texts.date(day)?)]),
        (PayLinkKind::First, None) => texts.text("email-intro", &[]),
        (PayLinkKind::Reminder, _) => texts.text("email-intro-reminder", &[]),
        (PayLinkKind::Replacement, _) => texts.text("email-intro-replacement", &[]),
    }
}

/// What paying means for a customer who was sent a quotation: they accept it, with a down payment or with all of it.
fn confirms(texts: &Texts<'_>, mail: &PayLinkMail) -> Result<Option<Value>, Error> {
    let Some(total) = mail.confirms else { return Ok(None) };
    let id = if total == mail.amount { "email-confirms" } else { "email-confirms-part" };
    let (amount, total) = (texts.money(mail.amount)?, texts.money(total)?);
    texts.text(id, &[("amount", &amount), ("total", &total)]).map(Some)
}

fn validity(texts: &Texts<'_>, mail: &PayLinkMail) -> Result<Value, Error> {
    match mail.valid_until {
        Some(end) => moment(texts, "email-valid-until", last_moment(end, &mail.zone), &mail.zone),
        None => texts.text("email-valid-always", &[]),
    }
}

/// “Until midnight” names the wrong day to many readers: the last minute of the day before is told instead.
fn last_moment(end: Timestamp, zone: &str) -> Timestamp {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let time = zone.to_datetime(end).time();
    if time == jiff::civil::Time::midnight() {
        end.checked_sub(SignedDuration::from_secs(1)).unwrap_or(end)
    } else {
        end
    }
}
