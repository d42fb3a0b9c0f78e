//! Credit Key's look-alike as a shop's program and a customer's browser meet it.

mod life;
mod page;
mod refusals;
mod time;

use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::bench::{Bench, Told};

/// A sandbox and a shop known to Credit Key.
struct Shop {
    bench: Bench,
    public_key: &'static str,
}

impl Shop {
    async fn new() -> Self {
        Self { bench: Bench::new().await, public_key: "ck-main" }
    }

    fn url(&self, operation: &str) -> String {
        format!("{}/ecomm/{operation}", self.bench.at().credit_key)
    }

    fn secret(&self) -> String {
        format!("{}-secret", self.public_key)
    }

    /// A POST with the credentials in its body.
    async fn post(&self, operation: &str, members: Value) -> Told {
        let mut body = members;
        body["public_key"] = json!(self.public_key);
        body["shared_secret"] = json!(self.secret());
        told(self.bench.client.post(self.url(operation)).json(&body).send().await.unwrap()).await
    }

    /// A GET with the credentials in its query.
    async fn get(&self, operation: &str, query: &[(&str, &str)]) -> Told {
        let secret = self.secret();
        let credentials = [("public_key", self.public_key), ("shared_secret", &secret)];
        let query = [query, &credentials].concat();
        let url = format!("{}?{}", self.url(operation), form(&query));
        told(self.bench.client.request(Method::GET, url).send().await.unwrap()).await
    }

    async fn order(&self, id: &str) -> Value {
        let (status, body) = self.get("find_order", &[("id", id)]).await;
        assert_eq!(status, 200, "{body}");
        body
    }

    /// A checkout over 57.22; answers key and page.
    async fn begun(&self) -> (String, String) {
        let (status, body) = self.post("begin_standalone_checkout", checkout()).await;
        assert_eq!(status, 200, "{body}");
        let text = |name: &str| body[name].as_str().unwrap().to_owned();
        (text("id"), text("checkout_url"))
    }

    async fn finished(&self) -> String {
        let (id, _) = self.begun().await;
        assert_eq!(self.act(&id, "finish", json!({})).await.0, 200);
        id
    }

    async fn placed(&self) -> String {
        let id = self.finished().await;
        let told = self.post("complete_checkout", json!({ "id": id })).await;
        assert_eq!(told, (200, json!({ "success": true })));
        id
    }

    async fn shipped(&self) -> String {
        let id = self.placed().await;
        let (status, body) = self.post("confirm_order", confirmation(&id, charges())).await;
        assert_eq!(status, 200, "{body}");
        id
    }

    async fn act(&self, id: &str, what: &str, body: Value) -> Told {
        self.bench.control(&format!("credit-key/orders/{id}/{what}"), body).await
    }

    async fn truth(&self, id: &str) -> Value {
        self.bench.truth("credit-key/orders").await[id].clone()
    }

    async fn notices(&self) -> Vec<Value> {
        self.bench.truth("credit-key/notices").await.as_array().unwrap().clone()
    }
}

async fn told(response: Response) -> Told {
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

fn form(fields: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

fn charges() -> Value {
    json!({ "total": 47.97, "shipping": 5, "tax": 8.25, "discount_amount": 4, "grand_total": 57.22 })
}

/// The same charges with goods for so many cents more.
fn charges_plus(cents: u32) -> Value {
    let dollars = |base: u32| f64::from(base + cents) / 100.0;
    json!({ "total": dollars(4797), "shipping": 5, "tax": 8.25, "discount_amount": 4, "grand_total": dollars(5722) })
}

fn items() -> Value {
    json!([{ "merchant_id": "100010", "name": "Desk lamp", "price": 15.99, "quantity": 3, "sku": "DL-1" }])
}

/// The contract's own example of a checkout.
fn checkout() -> Value {
    json!({
        "remote_id": "SO-1001",
        "remote_customer_id": "C-77",
        "cart_items": items(),
        "billing_address": {
            "first_name": "Joe", "last_name": "Buyer", "company_name": "Acme Inc", "email": "joe@example.com",
            "address1": "1 First St", "address2": "Suite 2", "city": "Los Angeles", "state": "CA", "zip": "90036",
            "phone_number": "213-555-0112"
        },
        "shipping_address": {
            "first_name": "Joe", "last_name": "Receiver", "company_name": "Acme Inc", "email": "joe@example.com",
            "address1": "15 Main St", "address2": null, "city": "Rhinecliff", "state": "NY", "zip": "12574",
            "phone_number": "212-555-0112"
        },
        "charges": charges(),
        "return_url": "https://shop.example/ck/done/%CKKEY%",
        "cancel_url": "https://shop.example/ck/cancelled?key=%CKKEY%",
        "order_complete_url": "https://shop.example/ck/done/%CKKEY%",
        "mode": "link",
        "merchant_data": { "contact_method": "email", "cc_rep": "true", "csr": "rep@example.com", "response": "async" }
    })
}

/// `checkout()` with one value replaced at a JSON pointer; its parent must be there.
fn changed(pointer: &str, value: Value) -> Value {
    let mut checkout = checkout();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    checkout.pointer_mut(parent).unwrap()[name] = value;
    checkout
}

/// `checkout()` without the member at a JSON pointer.
fn without(pointer: &str) -> Value {
    let mut checkout = checkout();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    checkout.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();
    checkout
}

fn update(id: &str, charges: Value) -> Value {
    json!({
        "id": id, "merchant_order_id": "SO-1001", "merchant_status": "processing", "cart_items": items(),
        "charges": charges
    })
}

fn confirmation(id: &str, charges: Value) -> Value {
    json!({
        "id": id, "merchant_order_id": "SO-1001", "merchant_status": "shipped", "cart_items": items(),
        "charges": charges
    })
}
