//! The way to the shop's mail server: its settings, its password for as long as a session takes, and what its failures mean.

use domain::Secret;
use domain::message::Message;
use domain::payment::{LinkState, LinkUrl};
use domain::{Currency, Money};
use messages::smtp::{self, Accepted, Credentials, Roots, SendFailure, Session, Smtp};
use messages::{Envelope, Mailbox, PayLink, compose};
use secrets::SecretKey;

use crate::api::Fault;
use crate::config::{Auth, Security};
use crate::convert::new_id;
use crate::credentials::SMTP_KEY;
use crate::mail::{Body, Content};
use crate::{App, Error};

/// A mail server with what it takes to sign in.
pub(crate) struct Post {
    smtp: Smtp,
    auth: Auth,
    user: String,
    secret: Option<Secret>,
}

impl Post {
    fn credentials(&self) -> Credentials<'_> {
        match (self.auth, &self.secret) {
            (Auth::Password, Some(password)) => Credentials::Password { user: &self.user, password },
            (Auth::Xoauth2, Some(token)) => Credentials::XOAuth2 { user: &self.user, token },
            _ => Credentials::None,
        }
    }

    /// One mail in a session of its own.
    async fn send(&self, bytes: &[u8], envelope: &Envelope) -> Result<Accepted, SendFailure> {
        self.smtp.send(bytes, envelope, self.credentials()).await
    }

    /// Many mails, one after the other.
    pub(crate) fn turn(&self) -> Turn<'_> {
        Turn { post: self, session: None, shut: None }
    }
}

/// One sender of mails in a row. A session that was lost is opened again; a door that was shut is not knocked at for every
/// mail: mail providers lock accounts for a password that is refused a hundred times.
pub(crate) struct Turn<'a> {
    post: &'a Post,
    session: Option<Session>,
    shut: Option<SendFailure>,
}

impl Turn<'_> {
    pub(crate) async fn send(&mut self, bytes: &[u8], envelope: &Envelope) -> Result<Accepted, SendFailure> {
        if let Some(shut) = &self.shut {
            return Err(shut.clone());
        }
        let session = match self.session.take().filter(Session::is_open) {
            Some(open) => open,
            None => self
                .post
                .smtp
                .open(self.post.credentials())
                .await
                .inspect_err(|failure| self.shut = Some(failure.clone()))?,
        };
        self.session.insert(session).send(bytes, envelope).await
    }

    pub(crate) async fn quit(self) {
        if let Some(session) = self.session {
            session.quit().await;
        }
    }
}

impl App {
    /// The mail server as it is set up now.
    pub(crate) async fn post(&self) -> Result<Post, Error> {
        let sender = self.settings().sender.clone();
        let secret = match sender.auth {
            Auth::None => None,
            Auth::Password | Auth::Xoauth2 => self.keychain.read(&SecretKey::new(SMTP_KEY)?).await?,
        };
        let settings = smtp::Settings {
            host: sender.host,
            port: sender.port,
            security: match sender.security {
                Security::Starttls => smtp::Security::StartTlsRequired,
                Security::Tls => smtp::Security::ImplicitTls,
                Security::LoopbackOnly => smtp::Security::PlainLoopback,
            },
            timeouts: self.mail_patience,
        };
        let roots = match self.extra_roots.first().and_then(|pem| der_of(pem)) {
            Some(der) => Roots::Only(der),
            None => Roots::Platform,
        };
        let smtp = Smtp::new(settings, &roots).map_err(|failure| Fault::new(code(&failure)))?;
        let secret = secret.map(|secret| Secret::new(secret.expose().to_owned()));
        Ok(Post { smtp, auth: sender.auth, user: sender.user, secret })
    }

    /// The bytes of a kept mail and who they go to.
    pub(crate) async fn ready(&self, message: &Message) -> Result<(Envelope, Vec<u8>), Error> {
        let content: Content =
            serde_json::from_str(&message.content).map_err(|_| Error::Unreadable("mail"))?;
        let link = match &content.body {
            Body::PayLink(_) => {
                let url = self.store.link_url(&message.payment_id).await?.ok_or(Error::Unreadable("link"))?;
                Some(self.checked_link(message, &url).await?)
            }
            Body::Receipt(_) => None,
        };
        let rendered = self.rendered(&content, link.as_ref()).await?;
        let envelope = envelope(message, &content)?;
        let bytes = compose(&rendered, &envelope)?;
        Ok((envelope, bytes))
    }

    /// A link on a host that is not the provider's is never mailed, whoever put it there; nor one that closed, was replaced,
    /// or whose order was paid another way while its mail waited.
    async fn checked_link(&self, message: &Message, url: &LinkUrl) -> Result<PayLink, Error> {
        let payment = self.payment(&message.payment_id).await?;
        match payment.link_state(self.now()) {
            LinkState::Expired | LinkState::Withdrawn => return Err(Fault::new("link-died").into()),
            LinkState::Replaced => return Err(Fault::new("link-not-due").into()),
            _ => {}
        }
        let all = self.store.payments_of_order(&payment.order_id).await?;
        if all.iter().any(|other| other.id != payment.id && other.locks_order()) {
            return Err(Fault::new("link-not-due").into());
        }
        let account = self.account(&payment.account_id).await?;
        let hosts: Vec<String> = crate::links::page_hosts(&account)?
            .into_iter()
            .flat_map(|host| [format!(".{host}"), host])
            .collect();
        Ok(PayLink::new(url.expose(), &hosts)?)
    }

    /// Signs in and sends the operator one mail that looks as the customers' do.
    pub(crate) async fn send_test_mail(&self) -> Result<String, Fault> {
        // It leaves at once or not at all, so that the pace cannot be outrun by it.
        if self.let_out(self.now(), 1) == 0 {
            return Err(Fault::new("mail-pace"));
        }
        let post = self.post().await.map_err(Fault::from)?;
        let settings = self.settings();
        let to = settings.shop.operator_email.clone();
        let content = self.sample_mail(&to);
        let rendered = self.rendered(&content, None).await.map_err(Fault::from)?;
        let mailbox =
            |address: &str| Mailbox::new(address).map_err(|_| Fault::field("address", "email-invalid"));
        let envelope = Envelope {
            message_id: new_id(),
            from: mailbox(&content.from_address)?.named(&content.from_name),
            reply_to: Mailbox::new(&content.reply_to).ok(),
            to: vec![mailbox(&to)?],
            copy_to: None,
            date: self.now(),
        };
        let bytes = compose(&rendered, &envelope).map_err(|_| Fault::new("mail-not-rendered"))?;
        post.send(&bytes, &envelope).await.map(|_| to).map_err(|failure| fault(&failure))
    }

    fn sample_mail(&self, to: &str) -> Content {
        let currency = self.settings().defaults.currency.parse().unwrap_or(Currency::EUR);
        let one = Money::from_decimal(rust_decimal::Decimal::ONE, currency).unwrap_or(Money::zero(currency));
        self.sample_receipt(to, one, self.operator_language())
    }
}

fn envelope(message: &Message, content: &Content) -> Result<Envelope, Error> {
    let mailbox = |address: &str| Mailbox::new(address).map_err(|_| Error::Unreadable("address"));
    Ok(Envelope {
        message_id: message.id.as_str().to_owned(),
        from: mailbox(&content.from_address)?.named(&content.from_name),
        reply_to: Mailbox::new(&content.reply_to).ok(),
        to: message.to.iter().map(|address| mailbox(address)).collect::<Result<_, _>>()?,
        copy_to: message.copy_to.as_deref().map(mailbox).transpose()?,
        date: message.queued_at,
    })
}

/// The failure of a mail server in the words of faults.
fn fault(failure: &SendFailure) -> Fault {
    match failure {
        SendFailure::Refused(refusal) | SendFailure::AuthRefused(refusal) => {
            Fault::new(code(failure)).with("answer", &refusal.answer)
        }
        _ => Fault::new(code(failure)),
    }
}

/// The code under which a failure of the mail server is worded.
pub(crate) fn code(failure: &SendFailure) -> &'static str {
    match failure {
        SendFailure::Unreachable => "smtp-unreachable",
        SendFailure::NotSmtp => "smtp-not-smtp",
        SendFailure::TlsRefused => "smtp-no-tls",
        SendFailure::BadCertificate(_) => "smtp-certificate",
        SendFailure::NoRoots => "smtp-no-roots",
        SendFailure::PlainNotAllowed => "tls-required",
        SendFailure::AuthNotOffered => "smtp-auth-not-offered",
        SendFailure::AuthRefused(_) => "smtp-auth-refused",
        SendFailure::Refused(_) => "smtp-refused",
        SendFailure::TooLarge(_) => "smtp-too-large",
        SendFailure::Interrupted => "smtp-interrupted",
        SendFailure::Uncertain => "smtp-uncertain",
    }
}

/// The first certificate of a PEM file.
fn der_of(pem: &[u8]) -> Option<Vec<u8>> {
    use base64::Engine;
    let text = std::str::from_utf8(pem).ok()?;
    let body = text.split_once("-----BEGIN CERTIFICATE-----")?.1.split_once("-----END CERTIFICATE-----")?.0;
    let body: String = body.split_whitespace().collect();
    base64::engine::general_purpose::STANDARD.decode(body).ok()
}
