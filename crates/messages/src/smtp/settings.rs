//! Where the mail server is and how the way there is secured; knows no credentials.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// How the connection is secured. There is no “if available”.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Security {
    /// TLS from the first byte, usually port 465.
    ImplicitTls,
    /// STARTTLS before anything else, usually port 587; refused if the server does not offer it.
    StartTlsRequired,
    /// No TLS: for the demo's inbox on this machine. Any address that is not loopback is refused, and no credential is sent.
    PlainLoopback,
}

/// A server and how long it may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Name or address; the certificate must be for it.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is secured.
    pub security: Security,
    /// How long each step may take.
    #[serde(skip)]
    pub timeouts: Timeouts,
}

/// How long each step may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// To connect, and again for the TLS handshake.
    pub connect: Duration,
    /// For the answer to a command.
    pub command: Duration,
    /// To hand over a message, and again for the answer to it.
    pub data: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(15),
            command: Duration::from_secs(60),
            // Servers scan before they answer; giving up early makes a delivered mail look uncertain.
            data: Duration::from_secs(300),
        }
    }
}
