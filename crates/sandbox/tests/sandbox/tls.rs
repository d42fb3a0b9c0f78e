//! The same API over HTTPS under the run's own authority.

use reqwest::{Certificate, Client};
use sandbox::Options;
use serde_json::Value;

use crate::bench::Bench;

fn trusting(pem: &str) -> Client {
    let authority = Certificate::from_pem(pem.as_bytes()).unwrap();
    Client::builder().tls_certs_only([authority]).build().unwrap()
}

#[tokio::test]
async fn https_serves_the_same_api_to_those_who_trust_the_authority() {
    let bench = Bench::with(Options { tls: true, ..Options::default() }).await;
    let addresses = bench.at();
    let pem = bench.client.get(&addresses.ca).send().await.unwrap().text().await.unwrap();
    assert_eq!(pem, bench.running.ca_pem());
    let gateway = addresses.tls_gateway.as_ref().unwrap();
    assert!(gateway.starts_with("https://127.0.0.1:"));
    let ask = |client: &Client| {
        client
            .get(format!("{gateway}v2/security-settings"))
            .basic_auth("sandbox-main", Some("sandbox-main-secret"))
            .header("Accept", "application/json")
            .send()
    };
    let body: Value = ask(&trusting(&pem)).await.unwrap().json().await.unwrap();
    assert_eq!(body["hashing_algorithm"], "SHA256");
    assert!(ask(&bench.client).await.is_err(), "a stranger to the authority refuses");
}

#[tokio::test]
async fn a_link_made_over_https_is_an_https_link() {
    let bench = Bench::with(Options { tls: true, ..Options::default() }).await;
    let fields = [
        ("orderid", "VT-1"),
        ("operation", "Sale"),
        ("description", "x"),
        ("currency", "EUR"),
        ("amount", "10.00"),
        ("eci", "7"),
        ("authentication_indicator", "1"),
    ];
    let client = trusting(bench.running.ca_pem());
    let request = client
        .post(bench.at().tls_hosted.as_ref().unwrap())
        .basic_auth("sandbox-main", Some("sandbox-main-secret"))
        .header("Accept", "application/json")
        .form(&fields);
    let body: Value = request.send().await.unwrap().json().await.unwrap();
    let page = client.get(body["forwardUrl"].as_str().unwrap()).send().await.unwrap();
    assert_eq!((page.url().scheme(), page.status().as_u16()), ("https", 200));
}

#[tokio::test]
async fn connections_are_counted_so_that_reuse_can_be_proven() {
    let bench = Bench::with(Options { tls: true, ..Options::default() }).await;
    let client = trusting(bench.running.ca_pem());
    for _ in 0..3 {
        let url = format!("{}v2/security-settings", bench.at().tls_gateway.as_ref().unwrap());
        client.get(url).send().await.unwrap().bytes().await.unwrap();
    }
    let calls = bench.truth("calls").await;
    assert_eq!(calls[0]["connection"], calls[2]["connection"]);
}

#[tokio::test]
async fn without_tls_no_https_address_is_printed() {
    let bench = Bench::new().await;
    let printed = serde_json::to_value(bench.at()).unwrap();
    assert!(printed.get("tls_gateway").is_none());
    for name in ["gateway", "vault", "hosted", "lookup", "smtp", "smtps", "inbox", "control", "ca"] {
        assert!(printed[name].is_string(), "{name}");
    }
}
