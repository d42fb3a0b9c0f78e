//! One HTTP client for all providers: time-outs, size bounds, TLS, no redirects, and the three answers of a request.
//! Knows no provider. Logs operation, status and duration; never a body, a header or an address.

mod answer;
mod body;
mod breaker;
mod classify;
mod form;
mod gate;
#[cfg(feature = "crash-points")]
mod halves;
mod hook;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use domain::id::AccountId;
use domain::payment::UnknownCause;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER};
use reqwest::{Client, Method, Url};
use tokio::time::Instant;

pub(crate) use answer::Answer;
pub(crate) use body::Body;
pub use breaker::BreakerState;
pub(crate) use form::Form;
pub use gate::AtOnce;
pub(crate) use gate::Lane;
pub use hook::{HookError, is_hook_address};

use crate::contract::{Failure, NotSent};
use gate::{Gate, Pass};

/// The largest answer that is read.
const REPLY_MAX: usize = 1024 * 1024;
const USER_AGENT: &str = concat!("Counterfoil/", env!("CARGO_PKG_VERSION"));

/// How long is waited.
#[derive(Debug, Clone, Copy)]
pub struct Timeouts {
    /// For name, TCP and TLS of a new connection.
    pub connect: Duration,
    /// For everything one request of the contract takes, preparations included.
    pub total: Duration,
    /// For a preparation (a card token), so that the request after it keeps the better part of the total.
    pub preparation: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connect: seconds(10), total: seconds(60), preparation: seconds(20) }
    }
}

/// How the client is made. The default is the one for real money.
#[derive(Debug, Clone, Default)]
pub struct HttpOptions {
    /// Certificate authorities (PEM) trusted beside the platform's; for demo and tests only.
    pub extra_roots: Vec<Vec<u8>>,
    /// Whether `http://` is allowed to this machine itself, and any account may live there; for demo and tests only.
    pub allow_plain_loopback: bool,
    /// How long is waited.
    pub timeouts: Timeouts,
    /// How much is asked at once.
    pub at_once: AtOnce,
}

/// Why the client could not be made.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// An extra root is no certificate.
    #[error("an extra root certificate cannot be read")]
    Root,
    /// The platform's certificate store or TLS is out of order.
    #[error("TLS cannot be set up on this machine")]
    Tls,
}

/// The client. Cloning shares connections, lanes and breakers.
#[derive(Clone)]
pub struct Http {
    inner: Arc<Inner>,
    settling: bool,
}

struct Inner {
    client: Client,
    options: HttpOptions,
    gates: Mutex<HashMap<AccountId, Arc<Gate>>>,
}

impl Http {
    /// Makes the client; one for the life of the terminal.
    ///
    /// # Errors
    /// [`HttpError`].
    pub fn new(options: HttpOptions) -> Result<Self, HttpError> {
        let mut roots = Vec::new();
        for pem in &options.extra_roots {
            roots.extend(reqwest::Certificate::from_pem_bundle(pem).map_err(|_| HttpError::Root)?);
        }
        let client = Client::builder()
            .user_agent(USER_AGENT)
            .tls_certs_merge(roots)
            .tls_version_min(reqwest::tls::Version::TLS_1_2)
            .connect_timeout(options.timeouts.connect)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            // Nothing is ever repeated behind the caller's back, and no environment variable reroutes a card.
            .retry(reqwest::retry::never())
            .no_proxy()
            // One request per connection at a time: what was sent on it is then a plain question.
            .http1_only()
            .pool_idle_timeout(Duration::from_secs(15 * 60))
            .pool_max_idle_per_host(options.at_once.look_ups.max(8))
            .tcp_nodelay(true)
            .build()
            .map_err(|_| HttpError::Tls)?;
        let inner = Inner { client, options, gates: Mutex::default() };
        Ok(Self { inner: Arc::new(inner), settling: false })
    }

    /// The same client for look-ups that settle unknown payments: they have a budget and a breaker of their own, and
    /// ask a second source before they believe that there is nothing.
    #[must_use]
    pub fn settling(&self) -> Self {
        Self { inner: Arc::clone(&self.inner), settling: true }
    }

    /// Whether an account's provider answers. Ask before a card is typed.
    #[must_use]
    pub fn state(&self, account: &AccountId) -> BreakerState {
        self.gate(account).state()
    }

    /// The account was set up anew: what its provider answered before counts no more.
    pub fn forget(&self, account: &AccountId) {
        self.inner.gates.lock().unwrap_or_else(PoisonError::into_inner).remove(account);
    }

    pub(crate) fn is_settling(&self) -> bool {
        self.settling
    }

    pub(crate) fn allows_loopback(&self) -> bool {
        self.inner.options.allow_plain_loopback
    }

    /// A place in an account's lane, for one request of the contract.
    pub(crate) async fn session(&self, account: &AccountId, lane: Lane) -> Result<Session<'_>, Failure> {
        let timeouts = self.inner.options.timeouts;
        let lane = if lane == Lane::LookUp && self.settling { Lane::Settle } else { lane };
        let pass = self.gate(account).enter(lane, timeouts.total).await;
        let pass = pass.ok_or(Failure::NotSent(NotSent::Paused))?;
        Ok(Session { inner: &self.inner, pass, deadline: Instant::now() + timeouts.total })
    }

    fn gate(&self, account: &AccountId) -> Arc<Gate> {
        let mut gates = self.inner.gates.lock().unwrap_or_else(PoisonError::into_inner);
        let new = || Arc::new(Gate::new(self.inner.options.at_once));
        Arc::clone(gates.entry(account.clone()).or_insert_with(new))
    }
}

/// One HTTP request as a value.
pub(crate) struct Call<'a> {
    /// What it is called in the log.
    pub name: &'static str,
    pub method: Method,
    pub url: Url,
    /// The header that says who asks.
    pub credentials: Option<&'a (HeaderName, HeaderValue)>,
    pub body: Option<Body>,
    /// The order id in the log; empty where there is none.
    pub order: &'a str,
    pub weight: Weight,
}

/// How much hangs on a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// It is what was asked for.
    Full,
    /// It only prepares: it moves nothing and gets the shorter time.
    Preparation,
    /// A help that may be missing: how it is answered says nothing about whether the account works.
    Help,
}

/// The calls of one request of the contract, within one deadline.
pub(crate) struct Session<'a> {
    inner: &'a Inner,
    pass: Pass,
    deadline: Instant,
}

impl Session<'_> {
    /// Sends once. Never repeats.
    ///
    /// # Errors
    /// [`Failure::NotSent`] with proof, [`Failure::Unknown`] without.
    pub async fn send(&self, call: Call<'_>) -> Result<Answer, Failure> {
        let started = Instant::now();
        let (name, order, weight) = (call.name, call.order, call.weight);
        let result = self.exchange(call).await;
        #[cfg(feature = "crash-points")]
        if weight == Weight::Preparation {
            crash::point("C8");
        }
        let millis = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        match &result {
            Ok((answer, pause)) => {
                tracing::info!(operation = name, order, status = answer.status, millis, "provider answered");
                match answer.status {
                    _ if weight == Weight::Help => {}
                    401 | 403 | 429 => self.pass.trip(*pause),
                    500.. if pause.is_some() => self.pass.trip(*pause),
                    500.. => self.pass.fail(),
                    // The host of what was asked for may still be dead.
                    _ if weight == Weight::Preparation => {}
                    _ => self.pass.succeed(),
                }
            }
            Err(failure) => {
                let (sent, cause) = (matches!(failure, Failure::Unknown(_)), classify::word(failure));
                tracing::warn!(operation = name, order, sent, cause, millis, "provider did not answer");
                let defect = matches!(failure, Failure::NotSent(NotSent::NotAllowed(_)));
                if weight != Weight::Help && !defect {
                    self.pass.fail();
                }
            }
        }
        result.map(|(answer, _)| answer)
    }

    async fn exchange(&self, call: Call<'_>) -> Result<(Answer, Option<Duration>), Failure> {
        let options = &self.inner.options;
        if !is_allowed(&call.url, options.allow_plain_loopback) {
            return Err(Failure::NotSent(NotSent::NotAllowed("https")));
        }
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(Failure::NotSent(NotSent::PreparationFailed));
        }
        let time = if call.weight == Weight::Full { left } else { left.min(options.timeouts.preparation) };
        let mut request = self
            .inner
            .client
            .request(call.method, call.url)
            .timeout(time)
            .header(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some((name, value)) = call.credentials {
            request = request.header(name, value.clone());
        }
        // Whoever only asks sends no body.
        let moves = call.body.is_some();
        if let Some(body) = call.body {
            #[cfg(not(feature = "crash-points"))]
            let bytes = body.bytes();
            #[cfg(feature = "crash-points")]
            let bytes = halves::body(body.bytes());
            request = request.header(CONTENT_TYPE, body.kind()).body(bytes);
        }
        #[cfg(feature = "crash-points")]
        if moves {
            crash::point("C2");
        }
        let response = request.send().await.map_err(|error| classify::failure(&error))?;
        let status = response.status().as_u16();
        let pause = response.headers().get(RETRY_AFTER).and_then(seconds);
        let body = read(response, moves).await?;
        Ok((Answer { status, body }, pause))
    }
}

/// Reads a body to its end, up to [`REPLY_MAX`].
#[cfg_attr(
    not(feature = "crash-points"),
    expect(unused_variables, reason = "only a test asks what it answers")
)]
async fn read(mut response: reqwest::Response, moves: bool) -> Result<Vec<u8>, Failure> {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len() + chunk.len() <= REPLY_MAX => {
                body.extend_from_slice(&chunk);
                #[cfg(feature = "crash-points")]
                if moves {
                    crash::point("C5");
                }
            }
            Ok(Some(_)) => return Err(Failure::Unknown(UnknownCause::Unreadable)),
            Ok(None) => return Ok(body),
            Err(error) if error.is_timeout() => return Err(Failure::Unknown(UnknownCause::TimedOut)),
            Err(_) => return Err(Failure::Unknown(UnknownCause::ConnectionLost)),
        }
    }
}

fn is_allowed(url: &Url, plain_loopback: bool) -> bool {
    url.scheme() == "https" || (url.scheme() == "http" && plain_loopback && is_loopback(url))
}

/// Whether an address is this machine itself.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// `Retry-After` in seconds; its date form is rare enough to fall back to the usual pause.
fn seconds(value: &HeaderValue) -> Option<Duration> {
    value.to_str().ok()?.trim().parse().ok().map(Duration::from_secs)
}
