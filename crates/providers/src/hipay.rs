//! HiPay Enterprise: what it can do, and how each request of the contract becomes calls. See `hipay/README.md`.
//! Builds nothing and maps nothing itself: `requests` and `mapping` are pure.

mod answer;
mod descriptor;
mod mapping;
mod reasons;
mod requests;
pub mod signature;
mod wire;

use base64::Engine as _;
use domain::payment::{Channel, UnknownCause};
use domain::provider::Descriptor;
use domain::reason::{Reason, Refusal, Retry};
use reqwest::header::HeaderValue;
use reqwest::{Method, Url};
use zeroize::Zeroizing;

use crate::address;
use crate::contract::*;
use crate::http::{Answer, Call, Form, Http, Lane, Session, Weight};
use mapping::Expect;

/// The provider.
pub(crate) struct HiPay;

impl Provider for HiPay {
    fn descriptor(&self) -> &'static Descriptor {
        &descriptor::DESCRIPTOR
    }

    fn perform<'a>(
        &'a self,
        request: Request<'a>,
        access: &'a Access<'a>,
        http: &'a Http,
    ) -> BoxFuture<'a, Result<Reply, Failure>> {
        Box::pin(async move {
            requests::check(&request)?;
            let lane = match request {
                Request::LookUp { .. } => Lane::LookUp,
                Request::CheckAccount | Request::Products { .. } | Request::Warm => Lane::Check,
                _ => Lane::Work,
            };
            let desk = Desk {
                access,
                http,
                authorization: basic(access)?,
                session: http.session(&access.account.id, lane).await?,
            };
            match request {
                Request::Charge(charge) => desk.charge(charge).await,
                Request::OpenPage(page) => desk.open_page(page).await,
                Request::Capture(step) => desk.step("capture", step).await,
                Request::Refund(step) => desk.step("refund", step).await,
                Request::Cancel(step) => desk.step("cancel", step).await,
                Request::AcceptReview(step) => desk.step("acceptChallenge", step).await,
                Request::DenyReview(step) => desk.step("denyChallenge", step).await,
                Request::LookUp { provider_order_id, reference, currency } => {
                    desk.look_up(&Expect::of_look_up(provider_order_id, currency), reference).await
                }
                Request::CheckAccount => desk.check_account().await,
                Request::Products { channel, currency } => desk.products(channel, currency.code()).await,
                Request::Warm => desk.warm().await,
            }
        })
    }
}

/// `Authorization` for the whole request, in a buffer that is wiped.
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

const UNREADABLE: Failure = Failure::Unknown(UnknownCause::Unreadable);

/// One request under way.
struct Desk<'a> {
    access: &'a Access<'a>,
    http: &'a Http,
    authorization: HeaderValue,
    session: Session<'a>,
}

impl Desk<'_> {
    fn address(&self, name: &str, segments: &[&str]) -> Result<Url, Failure> {
        let base =
            address::base(&descriptor::DESCRIPTOR, self.access.account, name, self.http.allows_loopback());
        Ok(address::join(base.map_err(Failure::NotSent)?, segments))
    }

    fn call<'c>(&'c self, name: &'static str, url: Url, form: Option<Form>, order: &'c str) -> Call<'c> {
        let method = if form.is_some() { Method::POST } else { Method::GET };
        let authorization = Some(&self.authorization);
        Call { name, method, url, authorization, form, order, weight: Weight::Full }
    }

    async fn post(
        &self,
        name: &'static str,
        url: Url,
        fields: &[(&str, String)],
        order: &str,
    ) -> Result<Answer, Failure> {
        self.session.send(self.call(name, url, Some(Form::of_text(fields)), order)).await
    }

    async fn get(&self, name: &'static str, url: Url, order: &str) -> Result<Answer, Failure> {
        self.session.send(self.call(name, url, None, order)).await
    }

    /// A look-up whose refusal says nothing about the account.
    async fn help(&self, name: &'static str, url: Url, order: &str) -> Result<Answer, Failure> {
        self.session.send(Call { weight: Weight::Help, ..self.call(name, url, None, order) }).await
    }

    /// Token first, then the order. Whatever happens to the token, no order was asked for.
    async fn charge(&self, charge: Charge<'_>) -> Result<Reply, Failure> {
        let Charge { order, provider_order_id: id, amount, capture, card, .. } = charge;
        let (vault, gateway) =
            (self.address("vault", &["create"])?, self.address("gateway", &["v1", "order"])?);
        let form = requests::token(&card, order);
        // From here on only the body holds the card, and it is gone before the order is sent.
        drop(card);
        let token = self.token(vault, form, id).await?;
        let products = requests::products(&self.access.account.options);
        let Some(product) =
            mapping::product(token.brand.as_str(), token.domestic_network.as_str(), &products)
        else {
            let (reason, retry) = (Reason::CardTypeNotSupported, Retry::OtherCard);
            return Err(Failure::Refused(Refusal { reason, retry, code: "brand".into() }));
        };
        let fields = requests::order(order, id, amount, capture, product, token.token.as_str());
        let body = answer::definite(self.post("order", gateway, &fields, id).await?)?;
        let expect = Expect::of_charge(id, amount);
        mapping::report(&wire::transaction(body).ok_or(UNREADABLE)?, &expect)
            .map(reply)
            .map_err(Failure::Unknown)
    }

    /// A token moves no money: a lost connection is answered by one repetition, everything else by giving up.
    async fn token(&self, vault: Url, form: Form, order: &str) -> Result<wire::Token, Failure> {
        let send = |url, form| {
            let call = self.call("token", url, Some(form), order);
            self.session.send(Call { weight: Weight::Preparation, ..call })
        };
        let mut result = send(vault.clone(), form.clone()).await;
        if result.as_ref().err() == Some(&Failure::Unknown(UnknownCause::ConnectionLost)) {
            result = send(vault, form).await;
        }
        let read = result.and_then(answer::definite).and_then(|body| wire::token(body).ok_or(UNREADABLE));
        read.map_err(|failure| match failure {
            Failure::Unknown(_) => Failure::NotSent(NotSent::PreparationFailed),
            Failure::Refused(refusal) => Failure::Refused(reasons::in_vault(refusal)),
            proven @ Failure::NotSent(_) => proven,
        })
    }

    async fn open_page(&self, page: OpenPage<'_>) -> Result<Reply, Failure> {
        let id = page.provider_order_id;
        let fields = requests::page(&page, &self.access.account.options);
        let answer = self.post("page", self.address("hosted", &[])?, &fields, id).await?;
        let made = wire::page(answer::definite(answer)?).ok_or(UNREADABLE)?;
        mapping::same_order(&made.order.0, &Expect::of_charge(id, page.amount)).map_err(Failure::Unknown)?;
        let url = domain::payment::LinkUrl::new(made.forward_url.into_string());
        // A page elsewhere is never shown or mailed.
        if !address::is_page(&descriptor::DESCRIPTOR, &url, self.http.allows_loopback()) {
            return Err(Failure::Unknown(UnknownCause::Mismatch));
        }
        Ok(Reply::Page(PageMade { url, tries: made.number_retry.int(), test: made.test.flag() }))
    }

    async fn step(&self, operation: &'static str, step: Step<'_>) -> Result<Reply, Failure> {
        let url = self.address("gateway", &["v1", "maintenance", "transaction", step.reference])?;
        let fields = requests::step(operation, &step);
        let answer = self.post(operation, url, &fields, step.provider_order_id).await?;
        let transaction = wire::transaction(answer::definite(answer)?).ok_or(UNREADABLE)?;
        mapping::report(&transaction, &Expect::of_step(&step)).map(reply).map_err(Failure::Unknown)
    }

    /// By order id, which tells every attempt. The transaction itself is asked for where it is not among them, and the
    /// newer interface where an unknown payment is to be settled and the older one knows of nothing.
    async fn look_up(&self, expect: &Expect<'_>, reference: Option<&str>) -> Result<Reply, Failure> {
        let id = expect.order_id;
        let mut url = self.address("gateway", &["v1", "transaction"])?;
        url.query_pairs_mut().append_pair("orderid", id);
        let mut found = answer::found(self.get("look-up", url, id).await?, wire::attempts)?;
        if let Some(reference) =
            reference.filter(|known| !found.iter().any(|t| t.transaction_reference.some() == Some(*known)))
        {
            let url = self.address("gateway", &["v1", "transaction", reference])?;
            found.extend(answer::found(self.get("look-up", url, id).await?, wire::attempts)?);
        }
        if found.is_empty() && self.http.is_settling() {
            let url = self.address("lookup", &["v3", "order", id])?;
            let second = self.help("look-up-v3", url, id).await;
            // An account without the newer interface still has the older one's answer.
            found = second.and_then(|answer| answer::found(answer, wire::attempts_v3)).unwrap_or_default();
        }
        let reports: Result<_, _> =
            found.iter().map(|transaction| mapping::report(transaction, expect)).collect();
        reports.map(Reply::Reports).map_err(Failure::Unknown)
    }

    async fn check_account(&self) -> Result<Reply, Failure> {
        let url = self.address("gateway", &["v2", "security-settings"])?;
        let body = answer::definite(self.get("check", url, "").await?)?;
        let hashing = wire::hashing(body).ok_or(UNREADABLE)?;
        Ok(Reply::Account(AccountFacts { hashing: Some(hashing.into_string()) }))
    }

    async fn products(&self, channel: Channel, currency: &str) -> Result<Reply, Failure> {
        let mut url = self.address("gateway", &["v2", "available-payment-products.json"])?;
        let products = requests::products(&self.access.account.options).join(",");
        url.query_pairs_mut()
            .append_pair("operation", "4")
            .append_pair("eci", requests::eci(channel))
            .append_pair("payment_product", &products)
            .append_pair("currency", currency)
            .append_pair("with_options", "true");
        let answer = self.help("products", url, "").await?;
        if answer.status == 204 {
            return Ok(Reply::Products(Vec::new()));
        }
        Ok(Reply::Products(wire::products(&answer::definite(answer)?)))
    }

    /// One harmless call to each host; only the open connections matter.
    async fn warm(&self) -> Result<Reply, Failure> {
        let open = |mut url: Url| {
            url.set_path("/");
            let (method, weight) = (Method::HEAD, Weight::Help);
            self.session.send(Call {
                name: "warm",
                method,
                url,
                authorization: None,
                form: None,
                order: "",
                weight,
            })
        };
        let [gateway, vault, hosted] = ["gateway", "vault", "hosted"].map(|name| self.address(name, &[]));
        let (gateway, vault, _hosted) = tokio::join!(open(gateway?), open(vault?), open(hosted?));
        // Whatever they answer is fine; that a host cannot be reached is to be known before a card is typed.
        match [gateway, vault]
            .into_iter()
            .find_map(|answer| answer.err().filter(|e| matches!(e, Failure::NotSent(_))))
        {
            Some(unreachable) => Err(unreachable),
            None => Ok(Reply::Warm),
        }
    }
}

fn reply(report: domain::payment::Report) -> Reply {
    Reply::Report(Box::new(report))
}
