//! Starts the listeners and serves connections that a handler can cut. Knows no operation.

mod connection;

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::routing::any;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use crate::exchange::exchange;
use crate::options::{Addresses, Error, Options};
use crate::tls::Authority;
use crate::world::Sandbox;
use crate::{control, inbox, monext, smtp};

pub(crate) use connection::{Cut, Peer};

/// A running sandbox. Stops, with every connection, when dropped.
#[derive(Debug)]
pub struct Running {
    addresses: Addresses,
    ca: String,
    tasks: JoinSet<()>,
}

impl Running {
    /// Where everything listens.
    pub fn addresses(&self) -> &Addresses {
        &self.addresses
    }

    /// The certificate authority that signs every certificate of this sandbox, PEM.
    pub fn ca_pem(&self) -> &str {
        &self.ca
    }

    /// Stops and waits until every listener and connection is gone.
    pub async fn stop(mut self) {
        self.tasks.shutdown().await;
    }
}

/// Starts the sandbox.
///
/// # Errors
/// When an address is not loopback or cannot be bound, or the certificates cannot be made.
pub async fn start(options: Options) -> Result<Running, Error> {
    for address in [options.listen, options.smtp_listen] {
        if !address.ip().is_loopback() {
            return Err(Error::NotLoopback(address));
        }
    }
    let authority = Authority::new()?;
    let tls = authority.acceptor()?;
    let (http, http_address) = listen(options.listen).await?;
    let free = SocketAddr::new(options.listen.ip(), 0);
    let https = if options.tls { Some(listen(free).await?) } else { None };
    let (mail, mail_address) = listen(options.smtp_listen).await?;
    let (mails, mails_address) = listen(SocketAddr::new(options.smtp_listen.ip(), 0)).await?;
    let ca = authority.pem().to_owned();
    let sandbox = Arc::new(Sandbox::new(ca.clone()));
    let https_address = https.as_ref().map(|(_, address)| *address);
    let addresses = Addresses::new(http_address, https_address, mail_address, mails_address);
    let router = router(&sandbox);
    let mut tasks = JoinSet::new();
    tasks.spawn(connection::serve(http, format!("http://{http_address}"), None, router.clone()));
    if let Some((listener, address)) = https {
        tasks.spawn(connection::serve(listener, format!("https://{address}"), Some(tls.clone()), router));
    }
    tasks.spawn(smtp::serve(mail, tls.clone(), false, Arc::clone(&sandbox)));
    tasks.spawn(smtp::serve(mails, tls, true, sandbox));
    Ok(Running { addresses, ca, tasks })
}

async fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), Error> {
    let failed = |source| Error::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    Ok((listener, bound))
}

fn router(sandbox: &Arc<Sandbox>) -> Router {
    Router::new()
        .route("/hipay/{*rest}", any(exchange))
        .route("/creditkey/{*rest}", any(exchange))
        .route("/monext/{*rest}", any(exchange))
        .route("/clearent/{*rest}", any(exchange))
        .merge(control::routes())
        .merge(monext::routes())
        .merge(inbox::routes())
        .with_state(Arc::clone(sandbox))
}
