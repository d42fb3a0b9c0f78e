//! A mail server on loopback that breaks where it is told to, counts the mails it took, and keeps every byte a client
//! sent. Knows nothing of the terminal.

use std::io::Result as Io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::fault::{Fault, Security, Stage};
use super::identity::Identity;
use super::talk::{Talk, handshake};

/// A mail that the server took upon itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its `Message-ID`.
    pub id: String,
    pub to: Vec<String>,
    pub bytes: Vec<u8>,
}

/// What is shared between the test and all connections.
pub struct State {
    pub security: Security,
    pub pipelining: bool,
    plan: Mutex<Plan>,
    seen: Mutex<Seen>,
}

/// Decides at each step what goes wrong there.
pub enum Plan {
    Nothing,
    Always(Stage, Fault),
    /// Asked at every step, with its own chance.
    Each(Box<dyn FnMut(Stage) -> Option<Fault> + Send>),
}

#[derive(Default)]
pub struct Seen {
    pub taken: Vec<Taken>,
    /// Every byte each client sent, as it came over the line.
    pub raw: Vec<Vec<u8>>,
    /// How often a fault was met.
    pub struck: usize,
}

pub struct Server {
    pub port: u16,
    pub state: Arc<State>,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    pub async fn start(security: Security, pipelining: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let state =
            Arc::new(State { security, pipelining, plan: Mutex::new(Plan::Nothing), seen: Mutex::default() });
        let shared = Arc::clone(&state);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        Self { port, state, task }
    }

    pub fn breaks(&self, plan: Plan) {
        *self.state.plan.lock().unwrap() = plan;
    }

    pub fn heals(&self) {
        self.breaks(Plan::Nothing);
    }

    pub fn seen(&self) -> MutexGuard<'_, Seen> {
        self.state.seen.lock().unwrap()
    }
}

impl State {
    /// What goes wrong at this step, now that it has come.
    pub fn strike(&self, stage: Stage) -> Option<Fault> {
        let fault = match &mut *self.plan.lock().unwrap() {
            Plan::Nothing => None,
            Plan::Always(at, fault) => (*at == stage).then_some(*fault),
            Plan::Each(chance) => chance(stage),
        };
        self.seen.lock().unwrap().struck += usize::from(fault.is_some());
        fault
    }

    pub fn take(&self, to: Vec<String>, bytes: Vec<u8>) {
        let head = String::from_utf8_lossy(&bytes);
        let id =
            head.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap_or_default().to_owned();
        self.seen.lock().unwrap().taken.push(Taken { id, to, bytes });
    }
}

async fn serve(stream: TcpStream, state: Arc<State>) -> Option<()> {
    let number = {
        let mut seen = state.seen.lock().unwrap();
        seen.raw.push(Vec::new());
        seen.raw.len() - 1
    };
    let tap = Tap { stream, state: Arc::clone(&state), number };
    let identity = Identity::shared();
    if state.security == Security::Implicit {
        let mut talk = Talk::new(handshake(tap, &state, identity).await?, &state);
        talk.greet().await?;
        return talk.converse().await;
    }
    let mut talk = Talk::new(tap, &state);
    talk.greet().await?;
    if state.security == Security::Plain {
        return talk.converse().await;
    }
    let tap = talk.until_tls().await?;
    Talk::new(handshake(tap, &state, identity).await?, &state).converse().await
}

/// A connection that keeps what it brings.
pub struct Tap {
    stream: TcpStream,
    state: Arc<State>,
    number: usize,
}

impl AsyncRead for Tap {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<Io<()>> {
        let before = into.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(cx, into);
        let mut seen = self.state.seen.lock().unwrap();
        seen.raw[self.number].extend_from_slice(&into.filled()[before..]);
        polled
    }
}

impl AsyncWrite for Tap {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<Io<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Io<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Io<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
