//! One connection, from the greeting to QUIT, good for many messages. Knows exactly until when a message is not sent.

use std::net::SocketAddr;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

use super::auth::{self, Credentials};
use super::failure::{Accepted, Refusal, SendFailure, Step};
use super::reply::{Capabilities, Reply};
use super::tls::Connector;
use super::wire::{Wire, WireError};
use super::{Security, Settings, Timeouts};
use crate::compose::Envelope;

trait Stream: AsyncRead + AsyncWrite + Send + Sync + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Sync + Unpin> Stream for S {}

/// A signed-in connection. After a [`SendFailure::Interrupted`] or [`SendFailure::Uncertain`] it is closed: see
/// [`Session::is_open`].
pub struct Session {
    wire: Option<Wire<Box<dyn Stream>>>,
    capabilities: Capabilities,
    timeouts: Timeouts,
    encrypted: bool,
}

/// What a connection test found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tested {
    /// Whether TLS protects the connection (always, but on loopback).
    pub encrypted: bool,
    /// Largest message the server takes, in bytes, if it says so.
    pub max_size: Option<u64>,
    /// Ways to sign in that the server offers, in capitals.
    pub sign_in: Vec<String>,
}

impl From<WireError> for SendFailure {
    fn from(error: WireError) -> Self {
        match error {
            WireError::Lost => Self::Interrupted,
            WireError::Garbled => Self::NotSmtp,
        }
    }
}

impl Session {
    pub(super) async fn open(
        settings: &Settings,
        tls: &Connector,
        credentials: Credentials<'_>,
    ) -> Result<Self, SendFailure> {
        let plain = settings.security == Security::PlainLoopback;
        if plain && !matches!(credentials, Credentials::None) {
            return Err(SendFailure::PlainNotAllowed);
        }
        let timeouts = settings.timeouts;
        let stream = connect(settings).await?;
        // Named by address, as RFC 5321 has it for machines without a name of their own.
        let hello = match stream.local_addr().map_err(|_| SendFailure::Unreachable)? {
            SocketAddr::V4(own) => format!("EHLO [{}]\r\n", own.ip()),
            SocketAddr::V6(own) => format!("EHLO [IPv6:{}]\r\n", own.ip()),
        };
        let (mut wire, greeted): (Wire<Box<dyn Stream>>, bool) = match settings.security {
            Security::PlainLoopback => (Wire::new(Box::new(stream)), false),
            Security::ImplicitTls => {
                let stream = tls.secure(&settings.host, stream, timeouts.connect).await?;
                (Wire::new(Box::new(stream)), false)
            }
            Security::StartTlsRequired => {
                let stream = start_tls(stream, &hello, &timeouts).await?;
                let stream = tls.secure(&settings.host, stream, timeouts.connect).await?;
                (Wire::new(Box::new(stream)), true)
            }
        };
        if !greeted {
            greeting(&mut wire, &timeouts).await?;
        }
        let capabilities = ehlo(&mut wire, &hello, &timeouts).await?;
        auth::sign_in(&mut wire, &capabilities, credentials, &timeouts).await?;
        #[cfg(feature = "crash-points")]
        crash::point("M2");
        Ok(Self { wire: Some(wire), capabilities, timeouts, encrypted: !plain })
    }

    /// Whether another message can be sent.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.wire.is_some()
    }

    pub(super) fn tested(&self) -> Tested {
        Tested {
            encrypted: self.encrypted,
            max_size: self.capabilities.max_size,
            sign_in: self.capabilities.auth.clone(),
        }
    }

    /// Hands one message over, to all recipients or to none; only the copy's address may be refused alone.
    ///
    /// # Errors
    /// [`SendFailure::Refused`], [`SendFailure::TooLarge`] and [`SendFailure::Interrupted`]: nobody got it.
    /// [`SendFailure::Uncertain`]: somebody may have.
    pub async fn send(&mut self, message: &[u8], envelope: &Envelope) -> Result<Accepted, SendFailure> {
        let size = u64::try_from(message.len()).unwrap_or(u64::MAX);
        if let Some(limit) = self.capabilities.max_size.filter(|limit| size > *limit) {
            return Err(SendFailure::TooLarge(limit));
        }
        // Taken out, and put back only if the conversation ended where the next message can begin.
        let mut wire = self.wire.take().ok_or(SendFailure::Interrupted)?;
        let commands = self.commands(size, envelope);
        // It was a mail server when it signed us in: what is no reply now is a broken connection, and no wrong set-up.
        let replies = self.converse(&mut wire, &commands).await.map_err(|_| SendFailure::Interrupted)?;
        let copy_refused = match verdict(&replies, envelope.to.len()) {
            Ok(copy_refused) => copy_refused,
            Err(failure) => {
                // A server that opened the message for some of the recipients gets none of it: the connection is dropped.
                let opened = replies.last().is_some_and(|data| data.code == 354);
                if !opened && self.reset(&mut wire).await {
                    self.wire = Some(wire);
                }
                return Err(failure);
            }
        };
        #[cfg(feature = "crash-points")]
        crash::point("M3");
        let message = stuffed(message);
        #[cfg(feature = "crash-points")]
        if crash::is_armed("M4") {
            wire.write(&message[..message.len() / 2], self.timeouts.data).await?;
            crash::point("M4");
        }
        wire.write(&message, self.timeouts.data).await?;
        #[cfg(feature = "crash-points")]
        crash::point("M5");
        let reply = wire.reply(self.timeouts.data).await.map_err(|_| SendFailure::Uncertain)?;
        self.wire = (reply.code != 421).then_some(wire);
        match reply.code {
            200..300 => Ok(Accepted { answer: reply.without_addresses(), copy_refused }),
            400..600 => Err(SendFailure::Refused(Refusal::new(&reply, Step::Data))),
            _ => Err(SendFailure::Uncertain),
        }
    }

    fn commands(&self, size: u64, envelope: &Envelope) -> Vec<String> {
        let size = if self.capabilities.size { format!(" SIZE={size}") } else { String::new() };
        let recipients = envelope.to.iter().chain(&envelope.copy_to);
        let mut commands = vec![format!("MAIL FROM:<{}>{size}\r\n", envelope.from)];
        commands.extend(recipients.map(|recipient| format!("RCPT TO:<{recipient}>\r\n")));
        commands.push("DATA\r\n".to_owned());
        commands
    }

    /// Replies to the commands, all sent at once where the server allows it; else stops at the first that matters.
    async fn converse(
        &self,
        wire: &mut Wire<Box<dyn Stream>>,
        commands: &[String],
    ) -> Result<Vec<Reply>, WireError> {
        let limit = self.timeouts.command;
        let mut replies = Vec::with_capacity(commands.len());
        if self.capabilities.pipelining {
            wire.write(commands.concat().as_bytes(), limit).await?;
            for _ in commands {
                replies.push(wire.reply(limit).await?);
            }
            return Ok(replies);
        }
        let (last, first) = (commands.len() - 1, &commands[..commands.len() - 1]);
        for command in first {
            wire.write(command.as_bytes(), limit).await?;
            replies.push(wire.reply(limit).await?);
        }
        // DATA only if it would not be the start of a message to some of the recipients.
        if replies[0].is_positive() && replies[1..].iter().any(Reply::is_positive) {
            wire.write(commands[last].as_bytes(), limit).await?;
            replies.push(wire.reply(limit).await?);
        } else {
            replies.push(Reply { code: 503, lines: Vec::new() });
        }
        Ok(replies)
    }

    async fn reset(&self, wire: &mut Wire<Box<dyn Stream>>) -> bool {
        let limit = self.timeouts.command;
        wire.write(b"RSET\r\n", limit).await.is_ok()
            && wire.reply(limit).await.is_ok_and(|reply| reply.code == 250)
    }

    /// Says good-bye and closes; what the server answers no longer matters.
    pub async fn quit(mut self) {
        if let Some(mut wire) = self.wire.take() {
            if wire.write(b"QUIT\r\n", self.timeouts.connect).await.is_ok() {
                let _ = wire.reply(self.timeouts.connect).await;
            }
            wire.close(self.timeouts.connect).await;
        }
    }
}

/// Whether sender, every recipient and DATA were taken; `Ok(true)` if only the copy was not.
fn verdict(replies: &[Reply], recipients: usize) -> Result<bool, SendFailure> {
    let refused = |reply: &Reply, step| Err(SendFailure::Refused(Refusal::new(reply, step)));
    let (Some(sender), Some(data)) = (replies.first(), replies.last()) else {
        return Err(SendFailure::NotSmtp);
    };
    if !sender.is_positive() {
        return refused(sender, Step::Sender);
    }
    let mut others = replies[1..replies.len() - 1].iter();
    if let Some(reply) = others.by_ref().take(recipients).find(|reply| !reply.is_positive()) {
        return refused(reply, Step::Recipient);
    }
    match data.code {
        354 => Ok(others.any(|copy| !copy.is_positive())),
        400..600 => refused(data, Step::Data),
        _ => Err(SendFailure::NotSmtp),
    }
}

/// The message with its lines that start with a dot doubled, and the final dot, as one piece.
fn stuffed(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(message.len() + 64);
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        if line.first() == Some(&b'.') {
            out.push(b'.');
        }
        out.extend_from_slice(line);
    }
    if !out.ends_with(b"\r\n") {
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(b".\r\n");
    out
}

async fn connect(settings: &Settings) -> Result<TcpStream, SendFailure> {
    let limit = settings.timeouts.connect;
    let found = timeout(limit, lookup_host((settings.host.as_str(), settings.port))).await;
    let addresses: Vec<SocketAddr> =
        found.map_err(|_| SendFailure::Unreachable)?.map_err(|_| SendFailure::Unreachable)?.collect();
    if settings.security == Security::PlainLoopback
        && !addresses.iter().all(|address| address.ip().is_loopback())
    {
        return Err(SendFailure::PlainNotAllowed);
    }
    for address in addresses {
        if let Ok(Ok(stream)) = timeout(limit, TcpStream::connect(address)).await {
            stream.set_nodelay(true).map_err(|_| SendFailure::Unreachable)?;
            return Ok(stream);
        }
    }
    Err(SendFailure::Unreachable)
}

/// The conversation before TLS: greeting, EHLO, STARTTLS, and not a byte more.
async fn start_tls(stream: TcpStream, hello: &str, timeouts: &Timeouts) -> Result<TcpStream, SendFailure> {
    let mut wire = Wire::new(stream);
    greeting(&mut wire, timeouts).await?;
    if !ehlo(&mut wire, hello, timeouts).await?.starttls {
        return Err(SendFailure::TlsRefused);
    }
    wire.write(b"STARTTLS\r\n", timeouts.command).await?;
    let reply = wire.reply(timeouts.command).await?;
    match reply.code {
        220 => {}
        // 454 is RFC 3207's word for “not now”, and 421 may come at any time: nothing is set up wrongly.
        400..500 => return Err(SendFailure::Refused(Refusal::new(&reply, Step::Session))),
        _ => return Err(SendFailure::TlsRefused),
    }
    wire.into_stream().ok_or(SendFailure::TlsRefused)
}

async fn greeting<S: AsyncRead + AsyncWrite + Unpin>(
    wire: &mut Wire<S>,
    timeouts: &Timeouts,
) -> Result<(), SendFailure> {
    let reply = match wire.reply(timeouts.command).await {
        Ok(reply) => reply,
        Err(WireError::Lost) => return Err(SendFailure::Unreachable),
        Err(WireError::Garbled) => return Err(SendFailure::NotSmtp),
    };
    if reply.code == 220 { Ok(()) } else { Err(SendFailure::Refused(Refusal::new(&reply, Step::Session))) }
}

async fn ehlo<S: AsyncRead + AsyncWrite + Unpin>(
    wire: &mut Wire<S>,
    hello: &str,
    timeouts: &Timeouts,
) -> Result<Capabilities, SendFailure> {
    wire.write(hello.as_bytes(), timeouts.command).await?;
    let reply = wire.reply(timeouts.command).await?;
    if reply.code == 250 {
        Ok(Capabilities::new(&reply))
    } else {
        Err(SendFailure::Refused(Refusal::new(&reply, Step::Session)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_start_with_a_dot_are_doubled_and_one_dot_ends_it() {
        assert_eq!(stuffed(b".a\r\nb.\r\n..\r\n"), b"..a\r\nb.\r\n...\r\n.\r\n");
        assert_eq!(stuffed(b"a"), b"a\r\n.\r\n");
        assert_eq!(stuffed(b""), b"\r\n.\r\n");
    }

    #[test]
    fn a_refused_recipient_refuses_the_message_and_a_refused_copy_does_not() {
        let replies =
            |codes: &[u16]| codes.iter().map(|code| Reply { code: *code, lines: vec![] }).collect::<Vec<_>>();
        assert_eq!(verdict(&replies(&[250, 250, 250, 354]), 1), Ok(false));
        assert_eq!(verdict(&replies(&[250, 250, 550, 354]), 1), Ok(true));
        assert!(
            matches!(verdict(&replies(&[250, 250, 550, 354]), 2), Err(SendFailure::Refused(found)) if found.code == 550)
        );
        assert!(
            matches!(verdict(&replies(&[550, 503, 503]), 1), Err(SendFailure::Refused(found)) if found.code == 550)
        );
        assert!(
            matches!(verdict(&replies(&[250, 250, 451]), 1), Err(SendFailure::Refused(found)) if found.temporary)
        );
        assert_eq!(verdict(&replies(&[250, 250, 250]), 1), Err(SendFailure::NotSmtp));
    }
}
