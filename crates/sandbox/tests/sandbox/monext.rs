//! Monext's look-alike as a merchant's program sees it. Knows only the contract and the control address.

mod life;
mod page;
mod refusals;
mod time;

use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::bench::{Bench, Told};

const KEYS: [(&str, &str); 3] = [
    ("monext-main", "monext-main-key"),
    ("monext-manual", "monext-manual-key"),
    ("monext-noref", "monext-noref-key"),
];

/// A bench that speaks as one of Monext's shops.
struct Shop {
    bench: Bench,
    login: &'static str,
    key: &'static str,
}

impl Shop {
    async fn new() -> Self {
        Self { bench: Bench::new().await, login: KEYS[0].0, key: KEYS[0].1 }
    }

    /// The same sandbox, as another merchant.
    fn of(self, login: &str) -> Self {
        let (login, key) = KEYS.into_iter().find(|(known, _)| *known == login).unwrap();
        Self { login, key, ..self }
    }

    fn url(&self, path: &str) -> String {
        format!("{}/checkout/{path}", self.bench.at().monext)
    }

    async fn send(&self, method: Method, path: &str, body: Option<Value>) -> Told {
        let request =
            self.bench.client.request(method, self.url(path)).basic_auth(self.login, Some(self.key));
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        told(request.send().await.unwrap()).await
    }

    async fn get(&self, path: &str) -> Told {
        self.send(Method::GET, path, None).await
    }

    async fn post(&self, path: &str, body: Value) -> Told {
        self.send(Method::POST, path, Some(body)).await
    }

    async fn create(&self, body: Value) -> Told {
        self.post("payments/sessions", body).await
    }

    /// A session that was made: its number and the payer's address.
    async fn made(&self, body: Value) -> (String, String) {
        let (status, told) = self.create(body).await;
        assert_eq!((status, &told["result"]["title"]), (201, &json!("ACCEPTED")), "{told}");
        let text = |name: &str| told[name].as_str().unwrap().to_owned();
        (text("sessionId"), text("redirectURL"))
    }

    async fn session(&self, id: &str) -> Value {
        let (status, told) = self.get(&format!("payments/sessions/{id}")).await;
        assert_eq!(status, 200, "{told}");
        told
    }

    async fn transaction(&self, id: &str) -> Value {
        let (status, told) = self.get(&format!("transactions/{id}")).await;
        assert_eq!(status, 200, "{told}");
        told
    }

    async fn operate(&self, id: &str, operation: &str, body: Value) -> Told {
        self.post(&format!("transactions/{id}/{operation}"), body).await
    }

    async fn pay(&self, reference: &str, card: &str) -> Value {
        let path = format!("monext/sessions/{reference}/pay");
        let (status, told) = self.bench.control(&path, json!({ "card": card })).await;
        assert_eq!(status, 200, "{told}");
        told
    }

    /// A paid session; answers the transaction's number.
    async fn paid(&self, reference: &str, capture: &str) -> String {
        self.made(wanted(reference, |body| body["payment"]["capture"] = json!(capture))).await;
        let told = self.pay(reference, crate::bench::VISA).await;
        told["transactions"][0]["id"].as_str().unwrap().to_owned()
    }

    async fn truth(&self, reference: &str) -> Value {
        self.bench.truth("monext/sessions").await[reference].clone()
    }

    async fn set(&self, settings: Value) {
        assert_eq!(self.bench.control("monext/settings", settings).await.0, 200);
    }
}

/// The body of a session over 86.40 EUR, with a change.
fn wanted(reference: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut body = json!({
        "pointOfSaleReference": "POS-VT-01",
        "paymentMethod": { "paymentMethodIDs": ["CB-MOTO-1"] },
        "payment": { "paymentType": "ONE_OFF", "capture": "MANUAL" },
        "order": {
            "reference": reference, "amount": 8640, "currency": "EUR", "taxes": 1440,
            "date": "2026-03-02T10:15:00.000Z", "origin": "E_COM", "country": "FR",
            "items": [
                { "reference": "REF-77", "price": 8150, "quantity": 1, "comment": "Desk lamp", "taxRate": 2000 },
            ],
        },
        "buyer": { "id": "C-42", "firstName": "Jeanne", "lastName": "Morel" },
        "delivery": { "charge": 490 },
        "privateData": { "vtPaymentId": "p-000123" },
        "returnURL": "https://merchant.example.test/monext/return",
        "languageCode": "FR",
    });
    change(&mut body);
    body
}

/// The operation history as `type amount status`.
fn history(told: &Value) -> Vec<String> {
    let entries = told["associatedTransactions"].as_array().unwrap();
    let entry = |one: &Value| {
        format!("{} {} {}", one["type"].as_str().unwrap(), one["amount"], one["status"].as_str().unwrap())
    };
    entries.iter().map(entry).collect()
}

async fn told(response: Response) -> Told {
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}
