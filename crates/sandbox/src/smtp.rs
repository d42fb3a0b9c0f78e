//! A small mail server for loopback: plain with STARTTLS on one port, TLS from the first byte on the other.
//! Takes every mail and delivers none.

mod auth;
mod session;
mod wire;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use crate::world::Sandbox;
use session::{End, Session};

static CONNECTIONS: AtomicU64 = AtomicU64::new(1);

/// Accepts conversations for ever; dropping the future ends them all.
pub(crate) async fn serve(listener: TcpListener, tls: TlsAcceptor, secure: bool, sandbox: Arc<Sandbox>) {
    let mut open = JoinSet::new();
    loop {
        while open.try_join_next().is_some() {}
        let Ok((socket, _)) = listener.accept().await else { continue };
        let _ = socket.set_nodelay(true);
        open.spawn(converse(socket, tls.clone(), secure, Arc::clone(&sandbox)));
    }
}

/// One conversation; what breaks it is the client's business and ends it.
async fn converse(socket: TcpStream, tls: TlsAcceptor, secure: bool, sandbox: Arc<Sandbox>) {
    let connection = CONNECTIONS.fetch_add(1, Ordering::Relaxed);
    if secure {
        if let Ok(stream) = tls.accept(socket).await {
            let _ = Session::new(stream, true, connection, sandbox).run(true).await;
        }
        return;
    }
    let session = Session::new(socket, false, connection, Arc::clone(&sandbox));
    if let Ok(End::StartTls(socket)) = session.run(true).await
        && let Ok(stream) = tls.accept(socket).await
    {
        let _ = Session::new(stream, true, connection, sandbox).run(false).await;
    }
}
