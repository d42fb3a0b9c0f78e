//! What can go wrong on the way to a server, in terms of what to do next. Never holds an address, a link or a credential.

use super::reply::Reply;

/// The server took the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Its answer without addresses and links, such as `250 2.0.0 Ok: queued as 4XyZ`.
    pub answer: String,
    /// Whether the copy's address was refused while the recipients were taken.
    pub copy_refused: bool,
}

/// Why a message was not sent, or may have been.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendFailure {
    /// The name is unknown, nothing listens, or nobody answers in time. Nothing was sent; try later.
    #[error("the mail server cannot be reached")]
    Unreachable,
    /// Something answers, but not as a mail server.
    #[error("the answer is not SMTP")]
    NotSmtp,
    /// The server does not offer the TLS that the settings require, or the handshake failed. Nothing was sent.
    #[error("the mail server does not offer the required encryption")]
    TlsRefused,
    /// The certificate is not good for this server. Nothing was sent.
    #[error("the mail server's certificate is not valid: {0:?}")]
    BadCertificate(CertificateProblem),
    /// The system's list of trusted certificates cannot be read.
    #[error("the system's certificates cannot be read")]
    NoRoots,
    /// Plain SMTP was asked for with an address that is not this machine, or with credentials.
    #[error("unencrypted mail is allowed on this machine only, and without credentials")]
    PlainNotAllowed,
    /// The server offers no way to sign in that fits the credentials.
    #[error("the mail server offers no fitting way to sign in")]
    AuthNotOffered,
    /// User name, password or token were refused.
    #[error("the mail server refused the credentials ({})", .0.answer)]
    AuthRefused(Refusal),
    /// A command was refused before the end of the message: nobody got it.
    #[error("the mail server refused the message ({})", .0.answer)]
    Refused(Refusal),
    /// The message is larger than the server takes, in bytes.
    #[error("the message is larger than the {0} bytes the mail server takes")]
    TooLarge(u64),
    /// The connection was lost before the end of the message: nobody got it.
    #[error("the connection was lost before the message was handed over")]
    Interrupted,
    /// The whole message was handed over and the answer never came. It may have been delivered: never send again unasked.
    #[error("the message may have been sent: the answer was lost")]
    Uncertain,
}

impl SendFailure {
    /// Whether somebody may have got the message all the same.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        *self == Self::Uncertain
    }

    /// Whether the way to the server is set up wrongly, so that no message at all can go through until that is mended.
    #[must_use]
    pub fn is_setup(&self) -> bool {
        match self {
            Self::NotSmtp
            | Self::TlsRefused
            | Self::BadCertificate(_)
            | Self::NoRoots
            | Self::PlainNotAllowed
            | Self::AuthNotOffered => true,
            Self::AuthRefused(refusal) => !refusal.temporary,
            Self::Unreachable
            | Self::Refused(_)
            | Self::TooLarge(_)
            | Self::Interrupted
            | Self::Uncertain => false,
        }
    }

    /// Whether the same message may go through later without anybody doing anything.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        match self {
            Self::Unreachable | Self::Interrupted => true,
            Self::Refused(refusal) | Self::AuthRefused(refusal) => refusal.temporary,
            _ => false,
        }
    }
}

/// A refusal in the server's terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Reply code: 4xx temporary, 5xx for good.
    pub code: u16,
    /// Whether trying later makes sense.
    pub temporary: bool,
    /// What it is about.
    pub reason: RefusalReason,
    /// The answer without addresses and links.
    pub answer: String,
}

/// What a refusal is about, from the enhanced status code (RFC 3463) or the step at which it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalReason {
    /// The recipient's address does not exist or does not take mail.
    Recipient,
    /// The recipient's mailbox is full.
    MailboxFull,
    /// The server does not let this sender write.
    Sender,
    /// Too large.
    Size,
    /// Taken for spam, or against a rule of the server.
    Policy,
    /// Too many messages, or come back later.
    Busy,
    /// Something else.
    Other,
}

/// What is wrong with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CertificateProblem {
    /// Expired, or not valid yet.
    Expired,
    /// For another host.
    WrongHost,
    /// From an issuer the system does not know, or self-signed.
    UnknownIssuer,
    /// Something else.
    Other,
}

/// The step at which a refusal came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Session,
    Sender,
    Recipient,
    Data,
}

impl Refusal {
    pub(super) fn new(reply: &Reply, step: Step) -> Self {
        let temporary = reply.code < 500;
        Self { code: reply.code, temporary, reason: reason(reply, step), answer: reply.without_addresses() }
    }
}

fn reason(reply: &Reply, step: Step) -> RefusalReason {
    match (reply.enhanced(), reply.code, step) {
        (Some((_, 1, 7 | 8)), ..) => RefusalReason::Sender,
        (Some((_, 1, _)), ..) => RefusalReason::Recipient,
        (Some((_, 2, 2)), ..) => RefusalReason::MailboxFull,
        (Some((_, 2, 3) | (_, 3, 4)), ..) => RefusalReason::Size,
        (Some((_, 2, _)), ..) => RefusalReason::Recipient,
        (Some((_, 3 | 4, _)), ..) | (_, 421 | 450 | 451, _) => RefusalReason::Busy,
        (Some((4, 7, _)), ..) => RefusalReason::Busy,
        (Some((_, 7, _)), ..) => RefusalReason::Policy,
        (_, 452 | 552, Step::Recipient) => RefusalReason::MailboxFull,
        (_, 552, _) => RefusalReason::Size,
        (.., Step::Recipient) => RefusalReason::Recipient,
        (.., Step::Sender) => RefusalReason::Sender,
        (_, 554 | 550, Step::Data) => RefusalReason::Policy,
        _ => RefusalReason::Other,
    }
}
