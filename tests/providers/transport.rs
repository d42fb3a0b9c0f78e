//! What a failed connection proves, TLS that is not good, answers of any size, redirects: below every provider.

use std::net::SocketAddr;
use std::time::Duration;

use domain::payment::{Channel, UnknownCause};
use providers::{Failure, Http, HttpOptions, NotSent, Request};
use sandbox::Options;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::bench::{Bench, ID, VISA, impatient, options};
use crate::hipay::provider;

/// Points every address of the account at one place, keeping the paths.
fn point(bench: &mut Bench, base: &str) {
    for address in bench.account.addresses.values_mut() {
        let path = address.splitn(4, '/').nth(3).unwrap_or_default().to_owned();
        *address = format!("{base}/{path}");
    }
}

async fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    (listener, address)
}

/// A server that reads a request's head, says `reply` and hangs up, for every connection.
async fn answering(reply: Vec<u8>) -> SocketAddr {
    let (listener, address) = listener().await;
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = [0; 4096];
            let _ = stream.read(&mut head).await;
            let _ = stream.write_all(&reply).await;
            let _ = stream.shutdown().await;
        }
    });
    address
}

async fn refused_to_connect(bench: &Bench, expected: NotSent) {
    assert_eq!(bench.sell(ID, VISA).await, Err(Failure::NotSent(expected)));
    let page = bench.open_page(Channel::Link, 3_600).await;
    assert_eq!(page.map(|_| ()).unwrap_err(), Failure::NotSent(expected));
    assert_eq!(bench.look_up(ID, None).await, Err(Failure::NotSent(expected)));
    // Told before a card is typed.
    let warm = bench.perform(Request::Warm).await;
    assert_eq!(warm.map(|_| ()), Err(Failure::NotSent(expected)));
}

#[tokio::test]
async fn a_closed_door_is_not_sent() {
    let mut bench = Bench::new(provider()).await;
    let (listener, address) = listener().await;
    drop(listener);
    point(&mut bench, &format!("http://{address}"));
    refused_to_connect(&bench, NotSent::ConnectionRefused).await;
}

#[tokio::test]
async fn a_name_that_cannot_exist_is_not_sent() {
    let mut bench = Bench::new(provider()).await;
    // A label of 64 letters is refused by the resolver itself: no question leaves this machine.
    point(&mut bench, &format!("https://{}.invalid", "a".repeat(64)));
    refused_to_connect(&bench, NotSent::NoNetwork).await;
}

#[tokio::test]
async fn a_server_that_never_greets_is_not_sent() {
    let mut bench = Bench::with(provider(), impatient(), Options::default()).await;
    let (_listener, address) = listener().await;
    point(&mut bench, &format!("https://{address}"));
    bench.http = Http::new(HttpOptions {
        timeouts: providers::Timeouts { total: Duration::from_secs(20), ..impatient().timeouts },
        ..impatient()
    })
    .unwrap();
    let page = bench.open_page(Channel::Link, 3_600).await;
    assert_eq!(page.map(|_| ()).unwrap_err(), Failure::NotSent(NotSent::ConnectTimeout));
}

#[tokio::test]
async fn a_handshake_that_fails_is_not_sent() {
    // Nothing, then the alert of a server that speaks only older versions, then plain words.
    for greeting in [&b""[..], &[21, 3, 1, 0, 2, 2, 70], b"HTTP/1.1 400 Bad Request\r\n\r\n"] {
        let mut bench = Bench::new(provider()).await;
        let address = answering(greeting.to_vec()).await;
        point(&mut bench, &format!("https://{address}"));
        refused_to_connect(&bench, NotSent::Certificate).await;
    }
}

#[tokio::test]
async fn a_certificate_nobody_vouches_for_sees_no_request() {
    let secure = Options { tls: true, ..Options::default() };
    let mut bench = Bench::with(provider(), options(), secure).await;
    let base = bench.running.addresses().tls_gateway.clone().unwrap();
    let base = base.trim_end_matches("/hipay/gateway/rest/").to_owned();
    point(&mut bench, &base);
    refused_to_connect(&bench, NotSent::Certificate).await;
    assert_eq!(bench.truth("calls").await, serde_json::json!([]));

    let roots = vec![bench.running.ca_pem().as_bytes().to_vec()];
    bench.http = Http::new(HttpOptions { extra_roots: roots, ..options() }).unwrap();
    assert!(bench.sell(ID, VISA).await.is_ok(), "the same server, vouched for");
}

#[tokio::test]
async fn a_certificate_of_another_host_sees_no_request() {
    let elsewhere = "127.0.0.2:0".parse().unwrap();
    let secure = Options { tls: true, listen: elsewhere, ..Options::default() };
    let mut bench = Bench::with(provider(), options(), secure).await;
    let base = bench.running.addresses().tls_gateway.clone().unwrap();
    point(&mut bench, base.trim_end_matches("/hipay/gateway/rest/"));
    let roots = vec![bench.running.ca_pem().as_bytes().to_vec()];
    bench.http = Http::new(HttpOptions { extra_roots: roots, ..options() }).unwrap();
    refused_to_connect(&bench, NotSent::Certificate).await;
    assert_eq!(bench.truth("calls").await, serde_json::json!([]));
}

#[tokio::test]
async fn a_certificate_that_expired_sees_no_request() {
    let (address, root) = expired().await;
    let mut bench = Bench::new(provider()).await;
    point(&mut bench, &format!("https://{address}"));
    bench.http = Http::new(HttpOptions { extra_roots: vec![root.clone().into()], ..options() }).unwrap();
    refused_to_connect(&bench, NotSent::Certificate).await;
}

/// A TLS server whose certificate ran out in 2001; answers its root too.
async fn expired() -> (SocketAddr, String) {
    use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
    use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let root = params.self_signed(&key).unwrap().pem();
    let issuer = Issuer::new(params, key);
    let mut params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    (params.not_before, params.not_after) = (date_time_ymd(2000, 1, 1), date_time_ymd(2001, 1, 1));
    let key = KeyPair::generate().unwrap();
    let certificate = params.signed_by(&key, &issuer).unwrap();
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = tokio_rustls::rustls::crypto::aws_lc_rs::default_provider();
    let config = tokio_rustls::rustls::ServerConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], private)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(std::sync::Arc::new(config));
    let (listener, address) = listener().await;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            assert!(acceptor.accept(stream).await.is_err(), "nobody trusts it");
        }
    });
    (address, root)
}

#[tokio::test]
async fn plain_http_never_leaves_unless_this_machine_was_allowed() {
    let mut bench = Bench::new(provider()).await;
    bench.http = Http::new(HttpOptions::default()).unwrap();
    let failure = bench.sell(ID, VISA).await.unwrap_err();
    assert!(matches!(failure, Failure::NotSent(NotSent::NotAllowed(_))), "{failure}");
    assert_eq!(bench.truth("calls").await, serde_json::json!([]));
    point(&mut bench, "http://gateway.example");
    bench.http = Http::new(options()).unwrap();
    let failure = bench.sell(ID, VISA).await.unwrap_err();
    assert!(matches!(failure, Failure::NotSent(NotSent::NotAllowed(_))), "{failure}");
}

#[tokio::test]
async fn a_redirect_is_never_followed() {
    let mut bench = Bench::new(provider()).await;
    let to = bench.account.addresses["hosted"].clone();
    let reply = format!("HTTP/1.1 307 Temporary Redirect\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n");
    let address = answering(reply.into_bytes()).await;
    point(&mut bench, &format!("http://{address}"));
    let page = bench.open_page(Channel::Link, 3_600).await;
    assert_eq!(page.map(|_| ()).unwrap_err(), Failure::Unknown(UnknownCause::Unreadable));
    // Nor by what is said to a recorder of calls.
    let hook = format!("http://{address}/pause");
    let told = bench.http.hook(&hook, "{}".into(), std::time::Duration::from_secs(5)).await;
    assert_eq!(told, Err(providers::HookError::Refused(307)));
    assert_eq!(bench.truth("calls").await, serde_json::json!([]));
}

#[tokio::test]
async fn an_answer_without_end_or_depth_is_unreadable() {
    let long = [b"HTTP/1.1 200 OK\r\n\r\n\"", vec![b'x'; 1_100_000].as_slice(), b"\""].concat();
    let deep = [b"HTTP/1.1 200 OK\r\n\r\n", vec![b'['; 500_000].as_slice()].concat();
    for reply in [long, deep] {
        let mut bench = Bench::new(provider()).await;
        let address = answering(reply.clone()).await;
        point(&mut bench, &format!("http://{address}"));
        assert_eq!(bench.look_up(ID, None).await, Err(Failure::Unknown(UnknownCause::Unreadable)));
        let page = bench.open_page(Channel::Link, 3_600).await;
        assert_eq!(page.map(|_| ()).unwrap_err(), Failure::Unknown(UnknownCause::Unreadable));
    }
}

#[tokio::test]
async fn a_page_on_a_strangers_host_is_never_shown() {
    let mut bench = Bench::new(provider()).await;
    let body = r#"{"forwardUrl":"https://secure-gateway.hipay-tpp.com.evil.example/pay/1","test":"true"}"#;
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let address = answering(head.into_bytes()).await;
    point(&mut bench, &format!("http://{address}"));
    let page = bench.open_page(Channel::Link, 3_600).await;
    assert_eq!(page.map(|_| ()).unwrap_err(), Failure::Unknown(UnknownCause::Mismatch));
}
