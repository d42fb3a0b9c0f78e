//! A sandbox and a client for one test. Knows the addresses and how to ask; asserts nothing but transport.

use reqwest::{Client, Method, RequestBuilder, Response};
use sandbox::{Addresses, Options, Running, start};
use serde_json::{Value, json};

pub const VISA: &str = "4111111111111111";
pub const MASTERCARD: &str = "5399999999999999";
pub const AMEX: &str = "371449635311004";
pub const CHALLENGED: &str = "4242424242424242";
pub const REFUSED_163: &str = "4150551403657424";
pub const REFUSED_113: &str = "4450022237973103";
pub const REVIEWED: &str = "4000000000001125";
pub const WAITING: &str = "4000000000001422";
pub const SLOW_CAPTURE: &str = "4000000000001174";

pub struct Bench {
    pub running: Running,
    pub client: Client,
    pub login: &'static str,
}

/// A status and a JSON body.
pub type Told = (u16, Value);

impl Bench {
    pub async fn new() -> Self {
        Self::with(Options::default()).await
    }

    pub async fn with(options: Options) -> Self {
        let running = start(options).await.unwrap();
        let client = Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .pool_max_idle_per_host(0)
            .build()
            .unwrap();
        Self { running, client, login: "sandbox-main" }
    }

    pub fn at(&self) -> &Addresses {
        self.running.addresses()
    }

    pub fn gateway(&self, path: &str) -> String {
        format!("{}{path}", self.at().gateway)
    }

    pub fn request(&self, method: Method, url: &str) -> RequestBuilder {
        let password = format!("{}-secret", self.login);
        self.client
            .request(method, url)
            .basic_auth(self.login, Some(password))
            .header("Accept", "application/json")
    }

    pub async fn post(&self, url: &str, fields: &[(&str, &str)]) -> Told {
        told(self.request(Method::POST, url).form(fields).send().await.unwrap()).await
    }

    pub async fn get(&self, url: &str) -> Told {
        told(self.request(Method::GET, url).send().await.unwrap()).await
    }

    /// Tokenizes a card; every test card takes `123`, American Express `1234`.
    pub async fn token(&self, number: &str) -> String {
        let (status, body) = self.post(&format!("{}/create", self.at().vault), &card(number)).await;
        assert_eq!(status, 201, "{body}");
        body["token"].as_str().unwrap().to_owned()
    }

    /// A mail or telephone order of 42.50 EUR with `changes` to its fields.
    pub async fn order(&self, id: &str, number: &str, changes: &[(&str, &str)]) -> Told {
        let token = self.token(number).await;
        let product = product(number);
        let fields =
            [("orderid", id), ("payment_product", product), ("cardtoken", &token), ("operation", "Sale")];
        self.post(
            &self.gateway("v1/order"),
            &changed(
                &[&fields, &COMMON[..], &[("eci", "1"), ("authentication_indicator", "0")]].concat(),
                changes,
            ),
        )
        .await
    }

    /// An authorization of 42.50 EUR; answers its reference.
    pub async fn authorized(&self, id: &str) -> String {
        let (_, body) = self.order(id, VISA, &[("operation", "Authorization")]).await;
        assert_eq!(body["status"], "116", "{body}");
        body["transactionReference"].as_str().unwrap().to_owned()
    }

    /// A payment link over 42.50 EUR with `changes` to its fields.
    pub async fn link(&self, id: &str, changes: &[(&str, &str)]) -> Told {
        let fields =
            [("orderid", id), ("operation", "Sale"), ("eci", "7"), ("authentication_indicator", "1")];
        self.post(&self.at().hosted, &changed(&[&fields[..], &COMMON[..]].concat(), changes)).await
    }

    pub async fn maintain(&self, reference: &str, fields: &[(&str, &str)]) -> Told {
        self.post(&self.gateway(&format!("v1/maintenance/transaction/{reference}")), fields).await
    }

    pub async fn by_order(&self, id: &str) -> Value {
        self.get(&self.gateway(&format!("v1/transaction?orderid={id}"))).await.1["transaction"].clone()
    }

    pub async fn control(&self, path: &str, body: Value) -> Told {
        let url = format!("{}{path}", self.at().control);
        told(self.client.post(url).body(body.to_string()).send().await.unwrap()).await
    }

    pub async fn truth(&self, path: &str) -> Value {
        self.client.get(format!("{}{path}", self.at().control)).send().await.unwrap().json().await.unwrap()
    }

    pub async fn fault(&self, service: &str, operation: &str, fault: Value) {
        let plan = json!({ "service": service, "operation": operation, "times": 1, "fault": fault });
        assert_eq!(self.control("faults", plan).await.0, 200);
    }

    pub async fn advance(&self, seconds: u32) {
        assert_eq!(self.control("clock", json!({ "advance_seconds": seconds })).await.0, 200);
    }
}

const COMMON: [(&str, &str); 6] = [
    ("description", "Commande téléphone"),
    ("currency", "EUR"),
    ("amount", "42.50"),
    ("language", "fr_FR"),
    ("email", "jeanne.martin@example.org"),
    ("firstname", "Jeanne"),
];

pub fn card(number: &str) -> [(&str, &str); 7] {
    let cvc = if number.len() == 15 { "1234" } else { "123" };
    [
        ("card_number", number),
        ("card_expiry_month", "12"),
        ("card_expiry_year", "2035"),
        ("card_holder", "Jeanne Martin"),
        ("cvc", cvc),
        ("multi_use", "0"),
        ("generate_request_id", "0"),
    ]
}

fn product(number: &str) -> &'static str {
    match number.as_bytes().first() {
        Some(b'5') => "mastercard",
        Some(b'3') => "american-express",
        _ => "visa",
    }
}

/// `fields` with some replaced; a change to `-` takes the field away.
pub fn changed<'a>(fields: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name)).copied();
    kept.chain(changes.iter().copied()).filter(|(_, value)| *value != "-").collect()
}

async fn told(response: Response) -> Told {
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}
