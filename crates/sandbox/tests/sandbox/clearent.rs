//! The Clearent look-alike over HTTP, as its contract describes it.

mod charge;
mod follow;
mod lookup;
mod paylink;

use reqwest::Method;
use serde_json::{Value, json};

use crate::bench::{Bench, Told, VISA};

const MAIN: &str = "clearent-main-key";
const OTHER: &str = "clearent-other-key";
const CAREFUL: &str = "clearent-avs-key";

/// Asks `/rest/v2/{path}` with a terminal's key.
async fn ask(bench: &Bench, key: &str, method: Method, path: &str, body: Option<&Value>) -> Told {
    let url = format!("{}/rest/v2/{path}", bench.at().clearent);
    let mut request = bench.client.request(method, url).header("api-key", key);
    if let Some(body) = body {
        request = request.json(body);
    }
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    let text = answer.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

async fn post(bench: &Bench, body: Value) -> Told {
    ask(bench, MAIN, Method::POST, "transactions", Some(&body)).await
}

async fn find(bench: &Bench, key: &str, query: &str) -> Told {
    ask(bench, key, Method::GET, &format!("transactions?{query}"), None).await
}

/// A request for 25.00 with `changes`; a change to null takes the member away.
fn request(kind: &str, changes: Value) -> Value {
    let mut body = json!({ "type": kind, "amount": "25.00", "card": VISA, "exp-date": "1235", "csc": "999" });
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            body.as_object_mut().unwrap().remove(name);
        } else {
            body[name] = value.clone();
        }
    }
    body
}

fn transaction(body: &Value) -> &Value {
    &body["payload"]["transaction"]
}

fn id(body: &Value) -> String {
    transaction(body)["id"].as_str().unwrap_or_else(|| panic!("no transaction in {body}")).to_owned()
}

/// HTTP status and result code of a refusal in the contract's error shape.
fn refusal(told: &Told) -> (u16, &str) {
    let (status, body) = told;
    assert_eq!(body["code"], status.to_string(), "{body}");
    assert_eq!(
        (body["status"].as_str(), body["payload"]["payloadType"].as_str()),
        (Some("fail"), Some("error"))
    );
    (*status, body["payload"]["error"]["result-code"].as_str().unwrap())
}

/// Makes an approved transaction and answers its id.
async fn approved(bench: &Bench, kind: &str, changes: Value) -> String {
    let (status, body) = post(bench, request(kind, changes)).await;
    assert_eq!((status, transaction(&body)["result"].as_str()), (200, Some("APPROVED")), "{body}");
    id(&body)
}

async fn close_batch(bench: &Bench) -> Value {
    bench.control("clearent/close-batch", json!({})).await.1
}
