//! A terminal on a desk: a record in a folder of its own, secrets in memory, a clock that stands still, and the sandbox.

use std::sync::Arc;
use std::time::Duration;

use app::api::{CaptureMode, CardRequest, Channel, CustomerInput, ListQuery, OrderInput, ViewId};
use app::{App, Clock, DemoServers, ManualClock, Options, Profile, SystemClock};
use domain::card::{Card, Cvc, Expiry, Pan};
use domain::role::Operator;
use secrets::MemoryKeychain;
use serde_json::{Value, json};

pub struct Desk {
    pub app: Arc<App>,
    pub sandbox: sandbox::Running,
    pub folder: tempfile::TempDir,
    pub keychain: Arc<MemoryKeychain>,
    pub clock: Arc<ManualClock>,
    roots: Vec<Vec<u8>>,
    http: reqwest::Client,
}

pub const ACCOUNT: &str = "demo-hipay";

impl Desk {
    pub async fn open() -> Self {
        Self::trusting(Vec::new()).await
    }

    /// A desk whose terminal trusts certificates of this issuer (PEM).
    pub async fn trusting(roots: Vec<Vec<u8>>) -> Self {
        Self::over(sandbox::Options::default(), roots).await
    }

    /// A desk whose sandbox listens in its own way.
    pub async fn over(options: sandbox::Options, roots: Vec<Vec<u8>>) -> Self {
        let sandbox = sandbox::start(options).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let keychain = Arc::new(MemoryKeychain::new());
        let clock = Arc::new(ManualClock::new(SystemClock.now()));
        let app = Self::terminal(&folder, &keychain, &clock, &roots, Operator::alone(), None).await;
        app.seed_demo(&servers(&sandbox)).await.unwrap();
        Self { app, sandbox, folder, keychain, clock, roots, http: reqwest::Client::new() }
    }

    async fn terminal(
        folder: &tempfile::TempDir,
        keychain: &Arc<MemoryKeychain>,
        clock: &Arc<ManualClock>,
        roots: &[Vec<u8>],
        operator: Operator,
        patience: Option<Duration>,
    ) -> Arc<App> {
        App::open(Options {
            profile: Profile::Test,
            folder: folder.path().to_owned(),
            keychain: Arc::clone(keychain) as _,
            clock: Arc::clone(clock) as _,
            extra_roots: roots.to_vec(),
            operator,
            patience,
            mail_pace: domain::pace::Pace::default(),
        })
        .await
        .unwrap()
    }

    /// The same desk after a crash: another terminal over the same record.
    pub async fn reopened(self) -> Self {
        self.waiting(None).await
    }

    /// The same desk with a terminal that waits so long for a provider's answer.
    pub async fn waiting(self, patience: Option<Duration>) -> Self {
        let alone = Operator::alone();
        let app =
            Self::terminal(&self.folder, &self.keychain, &self.clock, &self.roots, alone, patience).await;
        Self { app, ..self }
    }

    /// Another terminal over the same record, with somebody else at it.
    pub async fn beside(&self, operator: Operator) -> Arc<App> {
        Self::terminal(&self.folder, &self.keychain, &self.clock, &self.roots, operator, None).await
    }

    /// The same desk after an older copy was put where the record was; the keychain is what it is.
    pub async fn restored(self, copy: &std::path::Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(copy, folder.path().join("counterfoil.sqlite3")).unwrap();
        let app =
            Self::terminal(&folder, &self.keychain, &self.clock, &self.roots, Operator::alone(), None).await;
        Self { app, folder, ..self }
    }

    pub fn input(&self, reference: &str, minor: i64) -> OrderInput {
        OrderInput {
            id: None,
            reference: reference.into(),
            settlement_reference: "INV-2026-3307".into(),
            channel: Some(Channel::Telephone),
            customer: Some(CustomerInput {
                first_name: "Camille".into(),
                last_name: "Rousset".into(),
                email: Some("c.rousset@bellerive.example".into()),
                language: "fr".into(),
                ..CustomerInput::default()
            }),
            lines: Vec::new(),
            shipping_minor: 0,
            amount_minor: Some(minor),
            currency: "EUR".into(),
            language: "fr".into(),
            description: "Peonies".into(),
            note: String::new(),
            owner_id: "operator".into(),
            capture: CaptureMode::Reserve,
            account_id: Some(ACCOUNT.into()),
            validity_days: 7,
            ship_date: String::new(),
            carrier: String::new(),
            quotation: None,
            pay_now_minor: None,
        }
    }

    /// The MOTO credentials of an account become another login of the sandbox.
    pub async fn log_in(&self, account: &app::api::AccountView, login: &str) {
        let secrets = ["moto_login", "moto_password"]
            .map(str::to_owned)
            .into_iter()
            .zip([login.to_owned(), format!("{login}-secret")]);
        let input = app::api::AccountInput {
            id: Some(account.id.clone()),
            provider: account.provider.clone(),
            label: account.label.clone(),
            state: account.state,
            currencies: account.currencies.clone(),
            values: account.values.clone(),
            secrets: secrets.collect(),
            confirm_live: None,
        };
        self.app.account_save(input).await.unwrap();
    }

    /// A kept order over an amount; answers its id.
    pub async fn order(&self, reference: &str, minor: i64) -> String {
        self.keep(self.input(reference, minor)).await
    }

    pub async fn keep(&self, input: OrderInput) -> String {
        self.app.order_save(input).await.unwrap().id.unwrap()
    }

    pub fn request(&self, order: &str, channel: Channel) -> CardRequest {
        CardRequest { order_id: order.into(), account_id: ACCOUNT.into(), channel }
    }

    pub async fn charge(&self, order: &str, card: Box<Card>) -> String {
        let ticket = self.app.card_prepare(self.request(order, Channel::Telephone)).await.unwrap();
        self.app.card_charge(&ticket, card).await.unwrap()
    }

    /// The calls of one operation that the sandbox received.
    pub async fn calls(&self, operation: &str) -> Vec<Value> {
        let url = format!("{}calls", self.sandbox.addresses().control);
        let text = self.http.get(url).send().await.unwrap().text().await.unwrap();
        let all: Vec<Value> = serde_json::from_str(&text).unwrap();
        all.into_iter().filter(|call| call["operation"] == operation).collect()
    }

    /// The next call of an operation goes wrong.
    pub async fn fault(&self, operation: &str, kind: &str) {
        let body =
            json!({ "service": "gateway", "operation": operation, "times": 1, "fault": { "kind": kind } });
        self.control("faults", body).await;
    }

    /// Nothing goes wrong any more.
    pub async fn unplan(&self) {
        let url = format!("{}faults", self.sandbox.addresses().control);
        assert!(self.http.delete(url).send().await.unwrap().status().is_success());
    }

    /// Time passes for the terminal and for the sandbox alike.
    pub async fn pass(&self, seconds: i64) {
        self.clock.advance(jiff::SignedDuration::from_secs(seconds));
        self.control("clock", json!({ "advance_seconds": seconds })).await;
    }

    /// The time at the desk, as it crosses to the page.
    pub fn clock_text(&self) -> String {
        self.clock.now().to_string()
    }

    /// What the sandbox knows.
    pub async fn truth(&self, path: &str) -> Value {
        let url = format!("{}{path}", self.sandbox.addresses().control);
        let text = self.http.get(url).send().await.unwrap().text().await.unwrap();
        serde_json::from_str(&text).unwrap()
    }

    pub async fn control(&self, path: &str, body: Value) {
        let url = format!("{}{path}", self.sandbox.addresses().control);
        let sent = self
            .http
            .post(url)
            .header("content-type", "application/json")
            .body(body.to_string())
            .send()
            .await;
        let answer = sent.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.text().await.unwrap());
    }
}

/// All rows of a view.
pub fn every(view: ViewId) -> ListQuery {
    ListQuery {
        view,
        text: String::new(),
        days: None,
        owner_id: None,
        message: None,
        link: None,
        money: None,
        channel: None,
        cursor: None,
        limit: 50,
    }
}

pub fn servers(sandbox: &sandbox::Running) -> DemoServers {
    serde_json::from_value(serde_json::to_value(sandbox.addresses()).unwrap()).unwrap()
}

pub fn card(number: &str) -> Box<Card> {
    let mut pan = Pan::new();
    let mut cvc = Cvc::new();
    assert!(number.bytes().all(|digit| pan.push(digit)));
    assert!(b"123".iter().all(|digit| cvc.push(*digit)));
    let expiry = Expiry::new(12, 30, jiff::civil::date(2026, 11, 23)).unwrap();
    Box::new(Card { pan, cvc: Some(cvc), expiry, holder: "CAMILLE ROUSSET".into() })
}
