//! A small SMTP client: TLS or nothing, credentials only inside TLS, two round trips a message, and an honest
//! answer to “was it sent?”. Knows no outbox and decides no retry.
//!
//! lettre's transport waits 40 ms per message (body and final dot in two writes) and asks NOOP first; this one keeps a
//! session per batch, sends sender, recipients and DATA together where the server allows, and body and dot in one write.

mod auth;
mod failure;
mod reply;
mod session;
mod settings;
mod tls;
mod wire;

pub use auth::Credentials;
pub use failure::{Accepted, CertificateProblem, Refusal, RefusalReason, SendFailure};
pub use session::{Session, Tested};
pub use settings::{Security, Settings, Timeouts};
pub use tls::Roots;

use crate::compose::Envelope;

/// A mail server that can be talked to. Holds no credentials; they are given for each session.
#[derive(Clone)]
pub struct Smtp {
    settings: Settings,
    tls: tls::Connector,
}

impl Smtp {
    /// Prepares the TLS configuration once; connects nowhere.
    ///
    /// # Errors
    /// [`SendFailure::NoRoots`] if the system's certificates cannot be read.
    pub fn new(settings: Settings, roots: &Roots) -> Result<Self, SendFailure> {
        Ok(Self { settings, tls: tls::Connector::new(roots)? })
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Connects, secures, signs in.
    ///
    /// # Errors
    /// Every [`SendFailure`] but [`SendFailure::Uncertain`].
    pub async fn open(&self, credentials: Credentials<'_>) -> Result<Session, SendFailure> {
        Session::open(&self.settings, &self.tls, credentials).await
    }

    /// One message in a session of its own.
    ///
    /// # Errors
    /// [`SendFailure`]; see [`SendFailure::is_uncertain`] before anything is sent again.
    pub async fn send(
        &self,
        message: &[u8],
        envelope: &Envelope,
        credentials: Credentials<'_>,
    ) -> Result<Accepted, SendFailure> {
        let mut session = self.open(credentials).await?;
        let result = session.send(message, envelope).await;
        session.quit().await;
        result
    }

    /// Connects, secures, signs in and says good-bye, as the settings page does before it saves.
    ///
    /// # Errors
    /// As [`Smtp::open`].
    pub async fn test_connection(&self, credentials: Credentials<'_>) -> Result<Tested, SendFailure> {
        let session = self.open(credentials).await?;
        let tested = session.tested();
        session.quit().await;
        Ok(tested)
    }
}
