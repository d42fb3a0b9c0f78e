//! Which of the three answers a failed exchange is. *Not sent* needs proof: the connection was never established.
//! Everything that went wrong afterwards is *unknown*; a whole HTTP answer never comes here.

use std::error::Error;
use std::io;

use domain::payment::UnknownCause;

use crate::contract::{Failure, NotSent};

/// What a transport error proves.
pub(super) fn failure(error: &reqwest::Error) -> Failure {
    if error.is_builder() {
        return Failure::NotSent(NotSent::NotAllowed("request"));
    }
    // The connector (name, TCP, TLS) is finished before the first byte of a request is handed to it.
    if error.is_connect() {
        return Failure::NotSent(not_sent(error));
    }
    Failure::Unknown(if error.is_timeout() { UnknownCause::TimedOut } else { UnknownCause::ConnectionLost })
}

fn not_sent(error: &reqwest::Error) -> NotSent {
    if error.is_timeout() {
        return NotSent::ConnectTimeout;
    }
    error.source().and_then(proof).unwrap_or(NotSent::NoNetwork)
}

/// What an error or one of those it wraps says of the connection.
fn proof(error: &(dyn Error + 'static)) -> Option<NotSent> {
    if error.is::<rustls::Error>() {
        return Some(NotSent::Certificate);
    }
    let Some(io) = error.downcast_ref::<io::Error>() else { return error.source().and_then(proof) };
    match io.kind() {
        io::ErrorKind::ConnectionRefused => Some(NotSent::ConnectionRefused),
        // TCP stood: whoever hung up did so during the handshake.
        io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset => Some(NotSent::Certificate),
        // An I/O error hides the error it wraps from `source`.
        _ => io.get_ref().and_then(|inner| proof(inner)),
    }
}

/// A failure in one word, for the log.
pub(super) fn word(failure: &Failure) -> &'static str {
    match failure {
        Failure::NotSent(NotSent::NoNetwork) => "no network",
        Failure::NotSent(NotSent::ConnectionRefused) => "connection refused",
        Failure::NotSent(NotSent::ConnectTimeout) => "connect time-out",
        Failure::NotSent(NotSent::Certificate) => "certificate",
        Failure::NotSent(NotSent::NotAllowed(_)) => "not allowed",
        Failure::NotSent(NotSent::Paused) => "paused",
        Failure::NotSent(NotSent::PreparationFailed) => "no time left",
        Failure::Refused(_) => "refused",
        Failure::Unknown(UnknownCause::TimedOut) => "timed out",
        Failure::Unknown(UnknownCause::Unreadable) => "answer too long",
        Failure::Unknown(_) => "connection lost",
    }
}
