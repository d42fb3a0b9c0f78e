//! What pay-link mails and receipts share: subject, head, greeting, contact, foot. Knows neither's own part.

use super::InlinePart;
use super::html::Html;
use super::plain::Plain;
use super::value::{Texts, Value};
use crate::Error;
use crate::brand::{Logo, Palette};
use crate::header::HeaderText;
use crate::mail::{Addressee, Contact, OrderFacts, Shop};

const LOGO_CID: &str = "logo@order.mail";

/// The values of `frame.html`.
pub(super) struct Frame {
    pub(super) lang: &'static str,
    pub(super) dir: &'static str,
    pub(super) rtl: bool,
    pub(super) start: &'static str,
    pub(super) end: &'static str,
    pub(super) title: Html,
    pub(super) palette: Palette,
    pub(super) band: Option<Html>,
    pub(super) logo: Option<LogoView>,
    pub(super) shop: Html,
    pub(super) order: Html,
    pub(super) greeting: Html,
    pub(super) intro: Html,
    pub(super) note: Option<Html>,
    pub(super) question: Html,
    pub(super) contact: Html,
    pub(super) signature: Option<Html>,
    pub(super) footer: Option<Html>,
    pub(super) sent_to: Html,
}

pub(super) struct LogoView {
    pub(super) cid: &'static str,
    pub(super) alt: Html,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// What both kinds of mail carry.
pub(super) struct Common<'a> {
    pub(super) shop: &'a Shop,
    pub(super) to: &'a Addressee,
    pub(super) order: &'a OrderFacts,
    pub(super) contact: &'a Contact,
    pub(super) note: Option<&'a str>,
    pub(super) test: bool,
}

/// The frame's two forms: for the HTML template, and the beginning and end of the plain text.
pub(super) struct Framed {
    pub(super) frame: Frame,
    pub(super) head: Plain,
    pub(super) tail: Tail,
}

/// The end of the plain text.
pub(super) struct Tail {
    contact: String,
    signature: Vec<Value>,
    footer: Vec<Value>,
    sent_to: Value,
}

pub(super) fn frame(
    texts: &Texts<'_>,
    common: &Common<'_>,
    subject: &HeaderText,
    intro: Value,
    logo: Option<&Logo>,
) -> Result<Framed, Error> {
    let language = texts.language;
    let shop = texts.user(&common.shop.name);
    let order = texts.text("email-order", &[("order", &texts.ltr(&common.order.reference))])?;
    let greeting = match common.to.name.as_deref().filter(|name| !name.trim().is_empty()) {
        Some(name) => texts.text("email-greeting", &[("name", &texts.user(name))])?,
        None => texts.text("email-greeting-unnamed", &[])?,
    };
    let band = if common.test { Some(texts.text("email-test-band", &[])?) } else { None };
    let note = texts.user_lines(common.note.unwrap_or_default());
    let question = texts.text("email-question", &[])?;
    let contact = contact(texts, common.contact)?;
    let signature = texts.user_lines(&common.shop.signature);
    let footer = texts.user_lines(&common.shop.footer);
    let sent_to = texts.text("email-sent-to", &[("address", &texts.addresses(&common.to.address))])?;

    let mut head = Plain::default();
    head.paragraph(&[band.as_ref().map_or("", |band| &band.text)]);
    head.paragraph(&[&shop.text, &order.text]);
    head.paragraph(&[&greeting.text]);
    head.paragraph(&[&intro.text]);
    head.values(&note);
    let contact_text =
        [vec![question.text.as_str()], contact.iter().map(|part| part.text.as_str()).collect()]
            .concat()
            .join(" ");

    let frame = Frame {
        lang: language.code(),
        dir: if language.is_rtl() { "rtl" } else { "ltr" },
        rtl: language.is_rtl(),
        start: if language.is_rtl() { "right" } else { "left" },
        end: if language.is_rtl() { "left" } else { "right" },
        title: Html::own(subject.as_str()),
        palette: Palette::new(common.shop.accent),
        band: band.map(|band| band.html),
        logo: logo.map(|logo| {
            let (width, height) = logo.shown_size();
            LogoView {
                cid: LOGO_CID,
                alt: Html::own(&crate::text::line(&common.shop.name, crate::text::MAX_FIELD)),
                width,
                height,
            }
        }),
        shop: shop.html,
        order: order.html,
        greeting: greeting.html,
        intro: intro.html,
        note: lines(&note),
        question: question.html,
        contact: Html::joined(&contact.into_iter().map(|part| part.html).collect::<Vec<_>>(), " "),
        signature: lines(&signature),
        footer: lines(&footer),
        sent_to: sent_to.html.clone(),
    };
    Ok(Framed { frame, head, tail: Tail { contact: contact_text, signature, footer, sent_to } })
}

impl Tail {
    /// Contact, the mail's own closing lines, signature and foot.
    pub(super) fn close(self, mut text: Plain, closing: &[Value]) -> String {
        text.paragraph(&[&self.contact]);
        for value in closing {
            text.paragraph(&[&value.text]);
        }
        text.values(&self.signature);
        // The mark that mail programs know as the end of the message.
        let end: Vec<&str> =
            self.footer.iter().chain([&self.sent_to]).map(|line| line.text.as_str()).collect();
        text.paragraph(&[&["-- "], end.as_slice()].concat());
        text.into_text()
    }
}

fn lines(values: &[Value]) -> Option<Html> {
    let pieces: Vec<Html> = values.iter().map(|value| value.html.clone()).collect();
    (!pieces.is_empty()).then(|| Html::joined(&pieces, "<br>"))
}

fn contact(texts: &Texts<'_>, contact: &Contact) -> Result<Vec<Value>, Error> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let mut sentences = Vec::new();
    if let Some(name) = given(&contact.name) {
        sentences.push(texts.text("email-contact-person", &[("name", &texts.user(&name))])?);
    }
    sentences.push(match given(&contact.phone) {
        Some(phone) => texts.text("email-contact-phone", &[("phone", &texts.phone(&phone))])?,
        None => texts.text("email-contact-reply", &[])?,
    });
    Ok(sentences)
}

/// The first of the texts that makes a subject short enough, with the mark of test mode; the last is cut if need be.
pub(super) fn subject(texts: &Texts<'_>, test: bool, candidates: &[Value]) -> Result<HeaderText, Error> {
    let mark =
        if test { format!("[{}] ", texts.text("email-test-prefix", &[])?.text) } else { String::new() };
    let full = |value: &Value| {
        // No zero-width marks in a subject, so an address is taken apart; narrow spaces show as boxes in some lists.
        let text: String = value.text.chars().filter(|c| *c != '\u{200b}').collect();
        format!("{mark}{}", text.replace("://", " ").replace('@', " ").replace('\u{202f}', "\u{a0}"))
    };
    let fits =
        |text: &String| HeaderText::new(text, usize::MAX).as_str().chars().count() <= HeaderText::MAX_SUBJECT;
    let chosen =
        candidates.iter().map(full).find(fits).or_else(|| candidates.last().map(full)).unwrap_or_default();
    Ok(HeaderText::new(&chosen, HeaderText::MAX_SUBJECT))
}

/// The logo as a part of the mail.
pub(super) fn logo_part(logo: &Logo) -> InlinePart {
    let name = match logo.mime() {
        "image/jpeg" => "logo.jpg",
        "image/gif" => "logo.gif",
        _ => "logo.png",
    };
    InlinePart { cid: LOGO_CID, name, mime: logo.mime(), bytes: logo.bytes().to_vec() }
}

/// The moment in words; a language that is not English never sees an English pattern.
pub(super) fn moment(texts: &Texts<'_>, id: &str, at: domain::Timestamp, zone: &str) -> Result<Value, Error> {
    let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let moment = texts.l10n.moment(texts.language, at, &zone)?;
    texts.text(
        id,
        &[
            ("date", &Value::own(&moment.date)),
            ("time", &Value::own(&moment.time)),
            ("zone", &Value::own(&moment.zone)),
        ],
    )
}
