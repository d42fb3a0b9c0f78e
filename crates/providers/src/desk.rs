//! One request of the contract under way: guarded, in its account's lane, with the account's addresses and credentials.
//! Every provider works at one; none of them touches the client itself.

use base64::Engine as _;
use domain::Money;
use domain::provider::Descriptor;
use reqwest::header::HeaderValue;
use reqwest::{Method, Url};
use zeroize::Zeroizing;

use crate::address;
use crate::contract::{Access, Failure, NotSent, Reply, Request};
use crate::http::{Answer, Call, Form, Http, Lane, Session, Weight};

/// The longest order id and operation id that every provider takes.
pub(crate) const ID_MAX: usize = 32;

/// A form's fields in order.
pub(crate) type Fields = Vec<(&'static str, String)>;

/// One request under way.
pub(crate) struct Desk<'a> {
    pub access: &'a Access<'a>,
    descriptor: &'static Descriptor,
    http: &'a Http,
    authorization: HeaderValue,
    session: Session<'a>,
}

impl<'a> Desk<'a> {
    /// Checks what must not leave and waits for a place.
    pub async fn open(
        descriptor: &'static Descriptor,
        request: &Request<'_>,
        access: &'a Access<'a>,
        http: &'a Http,
    ) -> Result<Self, Failure> {
        check(descriptor, request)?;
        let lane = match request {
            Request::LookUp { .. } => Lane::LookUp,
            Request::CheckAccount | Request::Products { .. } | Request::Warm => Lane::Check,
            _ => Lane::Work,
        };
        let authorization = basic(access)?;
        let session = http.session(&access.account.id, lane).await?;
        Ok(Self { access, descriptor, http, authorization, session })
    }

    /// One of the account's addresses with further path segments.
    pub fn address(&self, name: &str, segments: &[&str]) -> Result<Url, Failure> {
        let base = address::base(self.descriptor, self.access.account, name, self.http.allows_loopback());
        Ok(address::join(base.map_err(Failure::NotSent)?, segments))
    }

    /// Whether an address is one of the provider's pages.
    pub fn is_page(&self, url: &domain::payment::LinkUrl) -> bool {
        address::is_page(self.descriptor, url, self.http.allows_loopback())
    }

    /// Whether an unknown payment is to be settled.
    pub fn is_settling(&self) -> bool {
        self.http.is_settling()
    }

    pub async fn post(
        &self,
        name: &'static str,
        url: Url,
        fields: &Fields,
        order: &str,
    ) -> Result<Answer, Failure> {
        self.send(name, url, Some(Form::of_text(fields)), order, Weight::Full).await
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
        form: Form,
        order: &str,
    ) -> Result<Answer, Failure> {
        let weight = Weight::Preparation;
        let first = self.send(name, url.clone(), Some(form.clone()), order, weight).await;
        match first {
            Err(Failure::Unknown(domain::payment::UnknownCause::ConnectionLost)) => {
                self.send(name, url, Some(form), order, weight).await
            }
            other => other,
        }
    }

    /// Opens a connection to each host with a call that asks for nothing.
    ///
    /// # Errors
    /// Only the proof that the first or second cannot be reached: a charge could not be sent either.
    pub async fn warm(&self, names: [&str; 3]) -> Result<Reply, Failure> {
        let open = |mut url: Url| {
            url.set_path("/");
            let (name, order, weight) = ("warm", "", Weight::Help);
            self.session.send(Call {
                name,
                method: Method::HEAD,
                url,
                authorization: None,
                form: None,
                order,
                weight,
            })
        };
        let [first, second, third] = names.map(|name| self.address(name, &[]));
        let (first, second, _) = tokio::join!(open(first?), open(second?), open(third?));
        match first.and(second) {
            Err(proven @ Failure::NotSent(_)) => Err(proven),
            _ => Ok(Reply::Warm),
        }
    }

    async fn send(
        &self,
        name: &'static str,
        url: Url,
        form: Option<Form>,
        order: &str,
        weight: Weight,
    ) -> Result<Answer, Failure> {
        let method = if form.is_some() { Method::POST } else { Method::GET };
        let authorization = Some(&self.authorization);
        self.session.send(Call { name, method, url, authorization, form, order, weight }).await
    }
}

/// Refuses what must not leave: ids a provider would cut or misread, amounts that are none, a link keyed as a card.
fn check(descriptor: &Descriptor, request: &Request<'_>) -> Result<(), Failure> {
    let id = |id: &str| {
        let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
        !id.is_empty() && id.len() <= ID_MAX && id.bytes().all(good)
    };
    let (ids, amounts) = match request {
        Request::Charge(c) => (id(c.provider_order_id) && c.channel.is_moto(), c.amount.is_positive()),
        Request::OpenPage(p) => {
            let seconds = (1..=descriptor.limits.link_seconds_max).contains(&p.seconds);
            (id(p.provider_order_id), p.amount.is_positive() && seconds)
        }
        Request::Capture(s) | Request::Refund(s) => {
            let same = |part: Money| part.is_positive() && part.currency() == s.currency;
            (id(s.provider_order_id) && !s.reference.is_empty(), s.amount.is_none_or(same))
        }
        Request::Cancel(s) | Request::AcceptReview(s) | Request::DenyReview(s) => {
            (id(s.provider_order_id) && !s.reference.is_empty(), s.amount.is_none())
        }
        Request::LookUp { provider_order_id, .. } => (id(provider_order_id), true),
        Request::CheckAccount | Request::Products { .. } | Request::Warm => (true, true),
    };
    match (ids, amounts) {
        (true, true) => Ok(()),
        (false, _) => Err(Failure::NotSent(NotSent::NotAllowed("id"))),
        (_, false) => Err(Failure::NotSent(NotSent::NotAllowed("amount"))),
    }
}

/// `Authorization` from login and password, in a buffer that is wiped.
fn basic(access: &Access<'_>) -> Result<HeaderValue, Failure> {
    let missing = || Failure::NotSent(NotSent::NotAllowed("credentials"));
    let credential = |name: &str| access.credentials.get(name).map(|secret| secret.expose());
    let (login, password) = credential("login").zip(credential("password")).ok_or_else(missing)?;
    let pair = Zeroizing::new([login, ":", password].concat());
    let mut header = Zeroizing::new(String::with_capacity(8 + pair.len().div_ceil(3) * 4));
    header.push_str("Basic ");
    base64::prelude::BASE64_STANDARD.encode_string(pair.as_bytes(), &mut header);
    let bytes = bytes::Bytes::from_owner(Zeroizing::new(header.as_bytes().to_vec()));
    let mut value = HeaderValue::from_maybe_shared(bytes).map_err(|_| missing())?;
    value.set_sensitive(true);
    Ok(value)
}
