//! One request of the contract under way: guarded, in its account's lane, with the account's addresses and credentials.
//! Every provider works at one; none of them touches the client itself.

use base64::Engine as _;
use domain::Money;
use domain::account::Environment;
use domain::payment::{LinkUrl, UnknownCause};
use domain::provider::{Descriptor, Limits};
use reqwest::header::{HeaderName, HeaderValue};
use reqwest::{Method, Url};
use zeroize::Zeroizing;

use crate::address;
use crate::contract::{Access, Failure, NotSent, PageMade, Reply, Request};
use crate::http::{Answer, Body, Call, Http, Lane, Session, Weight};
use crate::settings::Settings;

/// The longest order id and operation id that every provider takes.
pub(crate) const ID_MAX: usize = 32;

/// The header that says who asks.
pub(crate) type Credentials = (HeaderName, HeaderValue);

/// A form's fields in order.
pub(crate) type Fields = Vec<(&'static str, String)>;

/// Those fields that say something.
pub(crate) fn filled(
    fields: impl IntoIterator<Item = (&'static str, Option<String>)>,
) -> impl Iterator<Item = (&'static str, String)> {
    let some = |text: &String| !text.trim().is_empty();
    fields.into_iter().filter_map(move |(name, text)| Some((name, text.filter(some)?)))
}

/// One request under way.
pub(crate) struct Desk<'a> {
    pub access: &'a Access<'a>,
    descriptor: &'static Descriptor,
    http: &'a Http,
    credentials: Option<Credentials>,
    session: Session<'a>,
}

impl<'a> Desk<'a> {
    /// Checks what must not leave and waits for a place. `limits` are the clocks that the account's options set,
    /// `credentials` is the header that says who asks, where the provider takes one.
    pub async fn open(
        descriptor: &'static Descriptor,
        limits: &Limits,
        request: &Request<'_>,
        access: &'a Access<'a>,
        http: &'a Http,
        credentials: Option<Credentials>,
    ) -> Result<Self, Failure> {
        check(limits, request)?;
        let lane = match request {
            Request::LookUp(_) => Lane::LookUp,
            Request::CheckAccount | Request::Products { .. } | Request::Warm => Lane::Check,
            _ => Lane::Work,
        };
        let session = http.session(&access.account.id, lane).await?;
        Ok(Self { access, descriptor, http, credentials, session })
    }

    /// One of the account's addresses with further path segments.
    pub fn address(&self, name: &str, segments: &[&str]) -> Result<Url, Failure> {
        let base = address::base(self.descriptor, self.access.account, name, self.http.allows_loopback());
        Ok(address::join(base?, segments))
    }

    /// One of the account's addresses with further path segments and a query.
    pub fn query<V: AsRef<str>>(
        &self,
        name: &str,
        segments: &[&str],
        pairs: &[(&str, V)],
    ) -> Result<Url, Failure> {
        let mut url = self.address(name, segments)?;
        url.query_pairs_mut().extend_pairs(pairs);
        Ok(url)
    }

    /// What the account has set.
    pub fn settings(&self) -> Settings<'a> {
        Settings::new(&self.access.account.options, self.descriptor)
    }

    /// Whether nothing is real.
    pub fn is_test(&self) -> bool {
        self.access.account.environment == Environment::Test
    }

    /// Refuses a currency that the provider does not take: where no call names one, any other would be taken for its own.
    pub fn only_own_currency(&self, amount: Money) -> Result<(), Failure> {
        let own = self.descriptor.takes(amount.currency());
        if own { Ok(()) } else { Err(NotSent::NotAllowed("currency").into()) }
    }

    /// A page that was made, with the provider's own name of it. One that is elsewhere than the provider's pages are is
    /// never shown or mailed.
    pub fn page(&self, url: &str, handle: Option<&str>) -> Result<PageMade, Failure> {
        let url = LinkUrl::new(url.to_owned()).with_handle(handle.map(str::to_owned));
        let own = address::is_page(self.descriptor, &url, self.http.allows_loopback());
        if own { Ok(PageMade { url, tries: None, test: None }) } else { Err(UnknownCause::Mismatch.into()) }
    }

    /// What every provider answers alike that says nothing else: a connection to its one host, no list of what can be
    /// taken. Anything else is not offered, and nothing is sent for it.
    pub async fn otherwise(&self, request: Request<'_>) -> Result<Reply, Failure> {
        match request {
            Request::Warm => self.warm(self.descriptor.addresses.first().map_or("", |host| host.name)).await,
            Request::Products { .. } => Ok(Reply::Products(Vec::new())),
            _ => Err(NotSent::NotAllowed("operation").into()),
        }
    }

    /// Whether an unknown payment is to be settled.
    pub fn is_settling(&self) -> bool {
        self.http.is_settling()
    }

    pub async fn post(
        &self,
        name: &'static str,
        url: Url,
        body: impl Into<Body>,
        order: &str,
    ) -> Result<Answer, Failure> {
        self.send(name, url, Some(body.into()), order, Weight::Full).await
    }

    pub async fn get(&self, name: &'static str, url: Url, order: &str) -> Result<Answer, Failure> {
        self.send(name, url, None, order, Weight::Full).await
    }

    /// A question whose refusal says nothing about the account.
    pub async fn help(&self, name: &'static str, url: Url, order: &str) -> Result<Answer, Failure> {
        self.send(name, url, None, order, Weight::Help).await
    }

    /// A harmless preparation. It moves no money: a lost connection is answered by one repetition.
    pub async fn prepare(
        &self,
        name: &'static str,
        url: Url,
        body: impl Into<Body>,
        order: &str,
    ) -> Result<Answer, Failure> {
        let (body, weight) = (body.into(), Weight::Preparation);
        let first = self.send(name, url.clone(), Some(body.clone()), order, weight).await;
        match first {
            Err(Failure::Unknown(UnknownCause::ConnectionLost)) => {
                self.send(name, url, Some(body), order, weight).await
            }
            other => other,
        }
    }

    /// Opens a connection to each host with a call that asks for nothing.
    ///
    /// # Errors
    /// Only the proof that the first or second cannot be reached: a charge could not be sent either.
    pub async fn warm_all(&self, names: [&str; 3]) -> Result<Reply, Failure> {
        let [first, second, third] = names.map(|name| self.warm(name));
        let (first, second, _) = tokio::join!(first, second, third);
        first.and(second)
    }

    /// Opens a connection to a host with a call that asks for nothing.
    ///
    /// # Errors
    /// Only the proof that it cannot be reached.
    pub async fn warm(&self, name: &str) -> Result<Reply, Failure> {
        let mut url = self.address(name, &[])?;
        url.set_path("/");
        let (name, order, weight, method) = ("warm", "", Weight::Help, Method::HEAD);
        let call = Call { name, method, url, credentials: None, body: None, order, weight };
        match self.session.send(call).await {
            Err(proven @ Failure::NotSent(_)) => Err(proven),
            _ => Ok(Reply::Warm),
        }
    }

    async fn send(
        &self,
        name: &'static str,
        url: Url,
        body: Option<Body>,
        order: &str,
        weight: Weight,
    ) -> Result<Answer, Failure> {
        let method = if body.is_some() { Method::POST } else { Method::GET };
        let credentials = self.credentials.as_ref();
        self.session.send(Call { name, method, url, credentials, body, order, weight }).await
    }
}

/// Refuses what must not leave: ids a provider would cut or misread, amounts that are none, a link keyed as a card.
fn check(limits: &Limits, request: &Request<'_>) -> Result<(), Failure> {
    let id = |id: &str| {
        let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
        !id.is_empty() && id.len() <= ID_MAX && id.bytes().all(good)
    };
    let (ids, amounts) = match request {
        Request::Charge(c) => (id(c.provider_order_id) && c.channel.is_moto(), c.amount.is_positive()),
        Request::OpenPage(p) => {
            let seconds = (1..=limits.link_seconds_max).contains(&p.seconds);
            (id(p.provider_order_id), p.amount.is_positive() && seconds)
        }
        Request::Capture(s) | Request::Refund(s) | Request::Update(s) => {
            let same = |part: Money| part.is_positive() && part.currency() == s.payment_amount.currency();
            (id(s.provider_order_id) && !s.reference.is_empty(), same(s.figure()))
        }
        Request::Cancel(s) | Request::AcceptReview(s) | Request::DenyReview(s) | Request::ClosePage(s) => {
            (id(s.provider_order_id) && !s.reference.is_empty(), s.amount.is_none())
        }
        Request::LookUp(l) | Request::Complete(l) => (id(l.provider_order_id), l.amount.is_positive()),
        Request::CheckAccount | Request::Products { .. } | Request::Warm => (true, true),
    };
    match (ids, amounts) {
        (true, true) => Ok(()),
        (false, _) => Err(Failure::NotSent(NotSent::NotAllowed("id"))),
        (_, false) => Err(Failure::NotSent(NotSent::NotAllowed("amount"))),
    }
}

/// One of the account's credentials.
pub(crate) fn credential<'a>(access: &'a Access<'_>, name: &str) -> Result<&'a str, Failure> {
    let secret = access.credentials.get(name).map(|secret| secret.expose());
    secret.ok_or(Failure::NotSent(NotSent::NotAllowed("credentials")))
}

/// What `Authorization` says of login and password, in a buffer that is wiped.
pub(crate) fn basic(login: &str, password: &str) -> Zeroizing<String> {
    let pair = Zeroizing::new([login, ":", password].concat());
    let mut value = Zeroizing::new(String::with_capacity(8 + pair.len().div_ceil(3) * 4));
    value.push_str("Basic ");
    base64::prelude::BASE64_STANDARD.encode_string(pair.as_bytes(), &mut value);
    value
}

/// A header whose value is wiped, and never shown.
pub(crate) fn header_of(name: HeaderName, value: &str) -> Result<Credentials, Failure> {
    let bytes = bytes::Bytes::from_owner(Zeroizing::new(value.as_bytes().to_vec()));
    let value = HeaderValue::from_maybe_shared(bytes);
    let mut value = value.map_err(|_| Failure::NotSent(NotSent::NotAllowed("credentials")))?;
    value.set_sensitive(true);
    Ok((name, value))
}
