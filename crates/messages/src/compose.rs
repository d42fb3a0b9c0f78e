//! A rendered mail as the bytes that go on the wire, the same every time they are asked for.
//! Knows no server; addresses and header texts come in types that cannot break a header.

use std::time::{Duration, SystemTime};

use domain::{Language, Timestamp};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox as LettreMailbox, Message, MultiPart, SinglePart};
use lettre::{Address, address::Envelope as LettreEnvelope};

use crate::Error;
use crate::mailbox::Mailbox;
use crate::render::Rendered;

/// Who writes to whom, when, and under which id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The outbox id: letters, digits, `-`, `_`, `.`; at most 50. The same id gives the same `Message-ID`, also when sent again.
    pub message_id: String,
    /// The sender, in the shop's own domain, which signs and aligns.
    pub from: Mailbox,
    /// Who answers are for: the salesperson.
    pub reply_to: Option<Mailbox>,
    /// The recipients. At least one.
    pub to: Vec<Mailbox>,
    /// Who gets the same mail without being named in it.
    pub copy_to: Option<Mailbox>,
    /// When it was written.
    pub date: Timestamp,
}

impl Envelope {
    /// The `Message-ID` with its brackets.
    #[must_use]
    pub fn message_id_header(&self) -> String {
        format!("<{}@{}>", self.message_id, self.from.domain())
    }
}

/// Composes the MIME message: `alternative(text, related(html, pictures))`, lines ending in CRLF.
///
/// # Errors
/// [`Error::PreviewOnly`] if the mail has no real link, [`Error::BadMessageId`], [`Error::Compose`] without recipients.
pub fn compose(mail: &Rendered, envelope: &Envelope) -> Result<Vec<u8>, Error> {
    if mail.preview_only {
        return Err(Error::PreviewOnly);
    }
    let id = &envelope.message_id;
    let id_char = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    if id.is_empty() || id.len() > 50 || !id.bytes().all(id_char) {
        return Err(Error::BadMessageId);
    }
    let first = envelope.to.first().ok_or(Error::Compose)?;
    let mut builder = Message::builder()
        // The envelope on the wire is the caller's; this one only keeps lettre from deriving its own.
        .envelope(LettreEnvelope::new(None, vec![address(first)?]).map_err(|_| Error::Compose)?)
        .from(mailbox(&envelope.from)?)
        .subject(mail.subject.as_str())
        .date(system_time(envelope.date))
        .message_id(Some(envelope.message_id_header()))
        .header(AutoSubmitted)
        .header(ContentLanguage(mail.language));
    if let Some(reply_to) = &envelope.reply_to {
        builder = builder.reply_to(mailbox(reply_to)?);
    }
    for recipient in &envelope.to {
        builder = builder.to(mailbox(recipient)?);
    }
    let body = body(mail, id)?;
    Ok(builder.multipart(body).map_err(|_| Error::Compose)?.formatted())
}

fn body(mail: &Rendered, id: &str) -> Result<MultiPart, Error> {
    let mut related = MultiPart::related()
        // `=_` appears in neither quoted-printable nor base64, so no text can end a part.
        .boundary(format!("=_related_{id}"))
        .singlepart(text(ContentType::TEXT_HTML, &mail.html, mail.language));
    for part in &mail.parts {
        let content_type = ContentType::parse(part.mime).map_err(|_| Error::Compose)?;
        let inline = Attachment::new_inline_with_name(part.cid.to_owned(), part.name.to_owned());
        related = related.singlepart(inline.body(part.bytes.clone(), content_type));
    }
    Ok(MultiPart::alternative()
        .boundary(format!("=_either_{id}"))
        .singlepart(text(ContentType::TEXT_PLAIN, &mail.text, mail.language))
        .multipart(related))
}

fn text(content_type: ContentType, body: &str, language: Language) -> SinglePart {
    SinglePart::builder().content_type(content_type).header(ContentLanguage(language)).body(body.to_owned())
}

#[derive(Clone)]
struct ContentLanguage(Language);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.parse()?))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.code().to_owned())
    }
}

/// RFC 3834: no holiday notice answers this mail.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

fn address(mailbox: &Mailbox) -> Result<Address, Error> {
    mailbox.address().parse().map_err(|_| Error::Compose)
}

fn mailbox(mailbox: &Mailbox) -> Result<LettreMailbox, Error> {
    Ok(LettreMailbox::new(mailbox.name().map(|name| name.as_str().to_owned()), address(mailbox)?))
}

fn system_time(at: Timestamp) -> SystemTime {
    let seconds = u64::try_from(at.as_second()).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}
