//! Accepts connections and serves HTTP/1.1 on them, so that a handler can end a connection without an answer.
//! Knows no route.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;
use tower::ServiceExt as _;

static CONNECTIONS: AtomicU64 = AtomicU64::new(1);

/// What a request knows about its connection.
#[derive(Debug, Clone, Default)]
pub(crate) struct Peer {
    /// Scheme, host and port of the listener.
    pub base: String,
    /// Number of the connection within this process.
    pub connection: u64,
    /// Whether to end the connection with a reset instead of a farewell.
    pub reset: Arc<AtomicBool>,
}

/// Marks a response that is never sent: the connection closes instead.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("connection cut on request")]
pub(crate) struct Cut;

impl IntoResponse for Cut {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        response.extensions_mut().insert(self);
        response
    }
}

/// Accepts connections for ever; dropping the future closes them all.
pub(super) async fn serve(listener: TcpListener, base: String, tls: Option<TlsAcceptor>, router: Router) {
    let mut open = JoinSet::new();
    loop {
        while open.try_join_next().is_some() {}
        let Ok((socket, _)) = listener.accept().await else { continue };
        let _ = socket.set_nodelay(true);
        let connection = CONNECTIONS.fetch_add(1, Ordering::Relaxed);
        let peer = Peer { base: base.clone(), connection, reset: Arc::default() };
        let router = router.clone();
        match tls.clone() {
            None => {
                open.spawn(converse(socket, peer, router));
            }
            Some(tls) => {
                open.spawn(async move {
                    if let Ok(stream) = tls.accept(socket).await {
                        converse(stream, peer, router).await;
                    }
                });
            }
        }
    }
}

async fn converse<S: Socket>(stream: S, peer: Peer, router: Router) {
    let reset = Arc::clone(&peer.reset);
    let service = service_fn(move |request: Request<Incoming>| {
        let (router, peer) = (router.clone(), peer.clone());
        async move {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(peer);
            let response: Result<Response, Infallible> = router.oneshot(request).await;
            let Ok(response) = response;
            // An error here makes hyper drop the connection without writing anything.
            if response.extensions().get::<Cut>().is_some() { Err(Cut) } else { Ok(response) }
        }
    });
    let mut connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let ended = (&mut connection).await;
    if ended.is_err() && reset.load(Ordering::Relaxed) {
        let stream = connection.into_parts().io.into_inner();
        let _ = stream.tcp().set_zero_linger();
    }
}

/// A stream over TCP whose socket can be reached.
trait Socket: AsyncRead + AsyncWrite + Unpin + Send + 'static {
    fn tcp(&self) -> &TcpStream;
}

impl Socket for TcpStream {
    fn tcp(&self) -> &TcpStream {
        self
    }
}

impl Socket for TlsStream<TcpStream> {
    fn tcp(&self) -> &TcpStream {
        self.get_ref().0
    }
}
