//! Signing in: PLAIN, LOGIN and XOAUTH2, only ever inside TLS. Every buffer that held a credential is wiped.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::Secret;
use zeroize::Zeroizing;

use super::Timeouts;
use super::failure::{Refusal, SendFailure, Step};
use super::reply::{Capabilities, Reply};
use super::wire::Wire;
use tokio::io::{AsyncRead, AsyncWrite};

/// How to sign in. Lives as long as one call.
#[derive(Debug, Clone, Copy)]
pub enum Credentials<'a> {
    /// The server asks for nothing.
    None,
    /// User name and password (or app password).
    Password {
        /// User name, often the address.
        user: &'a str,
        /// Password.
        password: &'a Secret,
    },
    /// User name and an OAuth 2 access token.
    XOAuth2 {
        /// User name, the address.
        user: &'a str,
        /// Access token.
        token: &'a Secret,
    },
}

/// Signs in, or returns at once if there is nothing to sign in with.
pub(super) async fn sign_in<S: AsyncRead + AsyncWrite + Unpin>(
    wire: &mut Wire<S>,
    capabilities: &Capabilities,
    credentials: Credentials<'_>,
    timeouts: &Timeouts,
) -> Result<(), SendFailure> {
    let reply = match credentials {
        Credentials::None => return Ok(()),
        Credentials::Password { user, password } if capabilities.offers("PLAIN") => {
            let secret = plain_text(&["\0", user, "\0", password.expose()], &[user, password.expose()])?;
            command(wire, "AUTH PLAIN ", &secret, timeouts).await?
        }
        Credentials::Password { user, password } if capabilities.offers("LOGIN") => {
            let (user, password) = (plain_text(&[user], &[])?, plain_text(&[password.expose()], &[])?);
            let mut reply = command(wire, "AUTH LOGIN", &Zeroizing::new(Vec::new()), timeouts).await?;
            for answer in [user, password] {
                if reply.code != 334 {
                    break;
                }
                reply = command(wire, "", &answer, timeouts).await?;
            }
            reply
        }
        Credentials::XOAuth2 { user, token } if capabilities.offers("XOAUTH2") => {
            let parts = ["user=", user, "\u{1}auth=Bearer ", token.expose(), "\u{1}\u{1}"];
            let secret = plain_text(&parts, &[user, token.expose()])?;
            let reply = command(wire, "AUTH XOAUTH2 ", &secret, timeouts).await?;
            // A refusal comes as a challenge that describes it; an empty line asks for the verdict.
            if reply.code == 334 {
                command(wire, "", &Zeroizing::new(Vec::new()), timeouts).await?
            } else {
                reply
            }
        }
        Credentials::Password { .. } | Credentials::XOAuth2 { .. } => {
            return Err(SendFailure::AuthNotOffered);
        }
    };
    match reply.code {
        235 => Ok(()),
        400..600 => Err(SendFailure::AuthRefused(Refusal::new(&reply, Step::Session))),
        _ => Err(SendFailure::NotSmtp),
    }
}

/// The parts as one; a control character in what the user typed would end a field early.
fn plain_text(parts: &[&str], typed: &[&str]) -> Result<Zeroizing<Vec<u8>>, SendFailure> {
    if typed.iter().any(|text| text.chars().any(char::is_control)) {
        return Err(SendFailure::AuthNotOffered);
    }
    let mut all = Zeroizing::new(Vec::with_capacity(parts.iter().map(|part| part.len()).sum()));
    parts.iter().for_each(|part| all.extend_from_slice(part.as_bytes()));
    Ok(all)
}

/// A command followed by a secret in base64.
async fn command<S: AsyncRead + AsyncWrite + Unpin>(
    wire: &mut Wire<S>,
    command: &str,
    secret: &Zeroizing<Vec<u8>>,
    timeouts: &Timeouts,
) -> Result<Reply, SendFailure> {
    let mut line = Zeroizing::new(vec![0; command.len() + secret.len().div_ceil(3) * 4 + 2]);
    line[..command.len()].copy_from_slice(command.as_bytes());
    let written = STANDARD.encode_slice(secret.as_slice(), &mut line[command.len()..]).unwrap_or_default();
    line.truncate(command.len() + written);
    line.extend_from_slice(b"\r\n");
    wire.write(&line, timeouts.command).await.map_err(|_| SendFailure::Interrupted)?;
    wire.reply(timeouts.command).await.map_err(SendFailure::from)
}
