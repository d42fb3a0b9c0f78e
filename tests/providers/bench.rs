//! One provider, one look-alike, one client: what a test needs to ask and to count. Asserts nothing.

use std::collections::BTreeMap;
use std::time::Duration;

use domain::account::{Account, AccountState, CardEntryMode, CredentialProfile, Environment};
use domain::card::{Card, Cvc, Expiry, Pan};
use domain::id::{AccountId, OperatorId, OrderId, ProviderId};
use domain::order::{Amounts, Customer, Order, OrderReference, Validity};
use domain::payment::{CaptureMode, Channel, Report};
use domain::{Currency, Language, Money, Secret, Timestamp};
use providers::{
    Access, Charge, Failure, Http, HttpOptions, LookUp, OpenPage, PageMade, Provider, Redirects, Reply,
    Request, Step, Timeouts,
};
use sandbox::{Options, Running};
use serde_json::{Value, json};

use crate::kit::Kit;

pub const VISA: &str = "4111111111111111";
pub const DECLINED: &str = "4150551403657424";
pub const CHALLENGED: &str = "4242424242424242";
pub const REVIEWED: &str = "4000000000001125";
pub const SLOW_CAPTURE: &str = "4000000000001174";
pub const ID: &str = "SO-20418";

pub fn money(minor: i64, currency: Currency) -> Money {
    Money::from_minor(minor, currency).unwrap()
}

pub fn eur(minor: i64) -> Money {
    money(minor, Currency::EUR)
}

pub struct Bench {
    pub running: Running,
    pub http: Http,
    pub account: Account,
    pub profile: CredentialProfile,
    pub order: Order,
    pub provider: &'static dyn Provider,
    credentials: BTreeMap<String, String>,
    control: reqwest::Client,
}

/// Options for a client that talks to the look-alike and waits for nothing longer than it must.
pub fn options() -> HttpOptions {
    let timeouts = Timeouts {
        connect: Duration::from_secs(5),
        total: Duration::from_secs(20),
        preparation: Duration::from_secs(10),
    };
    HttpOptions { allow_plain_loopback: true, timeouts, ..HttpOptions::default() }
}

/// As [`options`], with so little patience that a test can wait for its end.
pub fn impatient() -> HttpOptions {
    let short = Duration::from_millis(600);
    HttpOptions { timeouts: Timeouts { connect: short, total: short, preparation: short }, ..options() }
}

impl Bench {
    pub async fn new(provider: &'static dyn Provider) -> Self {
        Self::with(provider, options(), Options::default()).await
    }

    pub async fn with(provider: &'static dyn Provider, http: HttpOptions, sandbox: Options) -> Self {
        let running = sandbox::start(sandbox).await.unwrap();
        let kit = Kit::of(provider.descriptor().id);
        let owned = |(name, value): (&str, String)| (name.to_owned(), value);
        let addresses = kit.addresses(running.addresses()).into_iter().map(owned).collect();
        let text = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        };
        Self {
            running,
            http: Http::new(http).unwrap(),
            account: Account {
                options: text(kit.options),
                currencies: [kit.currency].iter().chain(kit.others).copied().collect(),
                ..account(kit.id, addresses)
            },
            profile: CredentialProfile::Main,
            order: order(),
            provider,
            credentials: text(kit.credentials),
            control: reqwest::Client::builder().no_proxy().build().unwrap(),
        }
    }

    /// Another login of HiPay's look-alike.
    pub fn log_in(&mut self, login: &'static str) {
        let own = [("login", ""), ("password", "-secret"), ("passphrase", "-passphrase")];
        self.credentials = own.map(|(name, end)| (name.to_owned(), format!("{login}{end}"))).into();
    }

    /// One credential turns wrong.
    pub fn mistype(&mut self, name: &str) {
        self.credentials.insert(name.to_owned(), "mistyped".to_owned());
    }

    /// The order is sold for an amount.
    pub fn sell_for(&mut self, amount: Money) {
        self.order.amounts = Amounts::total_only(amount);
    }

    pub async fn perform(&self, request: Request<'_>) -> Result<Reply, Failure> {
        self.perform_over(&self.http, request).await
    }

    pub async fn perform_over(&self, http: &Http, request: Request<'_>) -> Result<Reply, Failure> {
        let secret = |(name, text): (&String, &String)| (name.clone(), Secret::new(text.clone()));
        let credentials = self.credentials.iter().map(secret).collect();
        let access = Access { account: &self.account, profile: self.profile, credentials };
        self.provider.perform(request, &access, http).await
    }

    pub fn charge(&self, id: &'static str, number: &str, amount: Money, capture: CaptureMode) -> Request<'_> {
        Request::Charge(Charge {
            order: &self.order,
            provider_order_id: id,
            amount,
            channel: Channel::Telephone,
            capture,
            card: card(number),
        })
    }

    /// A sale of 42.50.
    pub async fn sell(&self, id: &'static str, number: &str) -> Result<Report, Failure> {
        report(self.perform(self.charge(id, number, eur(4250), CaptureMode::Immediate)).await)
    }

    /// A reservation of 42.50; answers its reference.
    pub async fn reserve(&self, id: &'static str) -> String {
        let request = self.charge(id, VISA, eur(4250), CaptureMode::Manual);
        report(self.perform(request).await).unwrap().reference.unwrap()
    }

    pub async fn open_page(&self, channel: Channel, seconds: u32) -> Result<PageMade, Failure> {
        let redirects = Redirects {
            accept: Some("https://shop.example/thanks".into()),
            cancel: Some("https://shop.example/back".into()),
            ..Redirects::default()
        };
        let page = OpenPage {
            order: &self.order,
            provider_order_id: ID,
            amount: eur(12_000),
            channel,
            capture: CaptureMode::Immediate,
            seconds,
            redirects: &redirects,
            copy_to: None,
        };
        match self.perform(Request::OpenPage(page)).await? {
            Reply::Page(made) => Ok(made),
            other => panic!("a page was asked for, not {other:?}"),
        }
    }

    pub async fn look_up(&self, id: &str, reference: Option<&str>) -> Result<Vec<Report>, Failure> {
        self.look_up_over(&self.http, id, reference).await
    }

    pub async fn look_up_over(
        &self,
        http: &Http,
        id: &str,
        reference: Option<&str>,
    ) -> Result<Vec<Report>, Failure> {
        let (amount, since) = (eur(4250), Timestamp::UNIX_EPOCH);
        let asked = LookUp { provider_order_id: id, page: None, reference, amount, since };
        let request = Request::LookUp(asked);
        match self.perform_over(http, request).await? {
            Reply::Reports(reports) => Ok(reports),
            other => panic!("reports were asked for, not {other:?}"),
        }
    }

    /// A step of the order that everybody knows.
    pub fn step<'a>(&'a self, reference: &'a str, id: &'a str, amount: Option<Money>) -> Step<'a> {
        Step {
            order: &self.order,
            reference,
            provider_order_id: id,
            operation_id: "019a3b1c-5f6e-7d00-8000-0123456789ab",
            amount,
            most: eur(4250),
            payment_amount: eur(4250),
            since: Timestamp::UNIX_EPOCH,
        }
    }

    pub async fn control(&self, path: &str, body: Value) -> Value {
        let url = format!("{}{path}", self.running.addresses().control);
        let response = self.control.post(url).body(body.to_string()).send().await.unwrap();
        assert!(response.status().is_success(), "{path} {body}: {}", response.status());
        serde_json::from_slice(&response.bytes().await.unwrap()).unwrap()
    }

    pub async fn fault(&self, service: &str, operation: &str, times: u32, fault: Value) {
        let plan = json!({ "service": service, "operation": operation, "times": times, "fault": fault });
        self.control("faults", plan).await;
    }

    pub async fn truth(&self, path: &str) -> Value {
        let url = format!("{}{path}", self.running.addresses().control);
        let body = self.control.get(url).send().await.unwrap().bytes().await.unwrap();
        serde_json::from_slice(&body).unwrap()
    }

    /// Received calls of an operation.
    pub async fn calls(&self, service: &str, operation: &str) -> Vec<Value> {
        let Value::Array(calls) = self.truth("calls").await else { return Vec::new() };
        calls
            .into_iter()
            .filter(|call| call["service"] == service && call["operation"] == operation)
            .collect()
    }

    /// How often money was taken or held for an order, by the look-alike's own count.
    pub async fn charges(&self, id: &str) -> u64 {
        self.truth("orders").await[id]["charges"].as_u64().unwrap_or(0)
    }
}

pub fn report(reply: Result<Reply, Failure>) -> Result<Report, Failure> {
    match reply? {
        Reply::Report(report) => Ok(*report),
        other => panic!("a report was asked for, not {other:?}"),
    }
}

pub fn card(number: &str) -> Box<Card> {
    let (mut pan, mut cvc) = (Pan::new(), Cvc::new());
    assert!(number.bytes().all(|digit| pan.push(digit)));
    let code = if number.starts_with("37") { &b"5146"[..] } else { &b"514"[..] };
    assert!(code.iter().all(|digit| cvc.push(*digit)));
    let expiry = Expiry::new(12, 35, jiff::civil::date(2030, 1, 1)).unwrap();
    Box::new(Card { pan, cvc: Some(cvc), expiry, holder: "Jeanne Martin".into() })
}

pub fn account(provider: &str, addresses: BTreeMap<String, String>) -> Account {
    Account {
        id: AccountId::new("account-1"),
        provider: ProviderId::new(provider),
        name: "Linden & Co.".into(),
        environment: Environment::Test,
        state: AccountState::Test,
        published: true,
        card_entry: CardEntryMode::Direct,
        capture: CaptureMode::Immediate,
        currencies: vec![Currency::EUR],
        addresses,
        separate_moto: false,
        options: BTreeMap::new(),
        tested_at: None,
    }
}

pub fn order() -> Order {
    Order {
        id: OrderId::new("order-1"),
        reference: OrderReference::new(ID).unwrap(),
        version: 1,
        customer: Customer {
            id: None,
            number: None,
            first_name: "Zoé".into(),
            last_name: "Müller & Söhne".into(),
            company: None,
            email: Some("zoe+shop@example.org".into()),
            phone: None,
            language: Language::It,
            address: None,
            card_required: false,
            needs_approval: false,
        },
        lines: Vec::new(),
        shipping_tax_rate: 0.into(),
        amounts: Amounts::total_only(eur(4250)),
        description: "Dodici lampade, «blu»".into(),
        settlement_reference: Some("INV \"2026\" & 3307".into()),
        validity: Validity { days: 7 },
        quotation: None,
        confirmed: None,
        ship_date: None,
        carrier: None,
        salesperson: OperatorId::new("rep"),
        note: None,
        created_at: Timestamp::UNIX_EPOCH,
    }
}
