//! The mail server, spoken to line by line, and the inbox it fills.

use std::sync::Arc;

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, pem::PemObject as _};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::bench::Bench;

const MAIL: &str = "From: \"Linden & Co.\" <shop@example.test>\r\nTo: jeanne@example.org\r\n\
Subject: =?UTF-8?Q?Votre_commande_n=C2=B0_7?=\r\nMessage-ID: <7.link@example.test>\r\nMIME-Version: 1.0\r\n\
Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
Bonjour Zoé\r\n..\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Bonjour <b>Zoé</b></p>\r\n--b--\r\n";

struct Talk<S>(BufReader<S>);

impl<S: AsyncRead + AsyncWrite + Unpin> Talk<S> {
    /// The whole reply, its lines joined; empty when the server has gone.
    async fn hear(&mut self) -> String {
        let mut reply = String::new();
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).await.unwrap_or(0) == 0 {
                return reply;
            }
            reply.push_str(&line);
            if line.as_bytes().get(3) == Some(&b' ') {
                return reply;
            }
        }
    }

    async fn say(&mut self, line: &str) -> String {
        self.0.write_all(format!("{line}\r\n").as_bytes()).await.unwrap();
        self.hear().await
    }

    /// Sends the mail and answers the last reply.
    async fn send(&mut self, to: &str) -> String {
        self.say("MAIL FROM:<shop@example.test> SIZE=500").await;
        let answer = self.say(&format!("RCPT TO:<{to}>")).await;
        if !answer.starts_with("250") {
            return answer;
        }
        self.say("DATA").await;
        self.say(&format!("{MAIL}.")).await
    }
}

async fn plain(bench: &Bench) -> Talk<TcpStream> {
    let mut talk = Talk(BufReader::new(TcpStream::connect(&bench.at().smtp).await.unwrap()));
    assert!(talk.hear().await.starts_with("220 "));
    talk
}

async fn secured(bench: &Bench, socket: TcpStream) -> TlsStream<TcpStream> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(bench.running.ca_pem().as_bytes()).unwrap()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from("localhost").unwrap();
    TlsConnector::from(Arc::new(config)).connect(name, socket).await.unwrap()
}

async fn encrypted(bench: &Bench) -> Talk<TlsStream<TcpStream>> {
    let mut talk = plain(bench).await;
    assert!(talk.say("EHLO here").await.contains("STARTTLS"));
    assert!(talk.say("STARTTLS").await.starts_with("220"));
    Talk(BufReader::new(secured(bench, talk.0.into_inner()).await))
}

async fn mails(bench: &Bench) -> Vec<Value> {
    let url = format!("{}messages.json", bench.at().inbox);
    bench.client.get(url).send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn a_mail_is_kept_with_its_parts() {
    let bench = Bench::new().await;
    let mut talk = plain(&bench).await;
    talk.say("EHLO here").await;
    assert!(talk.send("jeanne@example.org").await.starts_with("250 "));
    let mails = mails(&bench).await;
    let mail = &mails[0];
    assert_eq!(mail["id"], 1);
    assert_eq!(
        (mail["from"].as_str(), mail["to"].clone()),
        (Some("shop@example.test"), json!(["jeanne@example.org"]))
    );
    assert_eq!(mail["subject"], "Votre commande n° 7");
    assert_eq!(mail["message_id"], "7.link@example.test");
    assert_eq!(mail["text"].as_str().unwrap().trim_end(), "Bonjour Zoé\n.");
    assert_eq!(mail["html"].as_str().unwrap().trim_end(), "<p>Bonjour <b>Zoé</b></p>");
    assert!(mail["raw"].as_str().unwrap().contains("\r\n.\r\n--b"), "the stuffed dot is unstuffed");
    assert_eq!((mail["tls"].as_bool(), mail["user"].clone()), (Some(false), Value::Null));
}

#[tokio::test]
async fn signing_in_needs_encryption_and_the_right_secret() {
    let bench = Bench::new().await;
    let mut bare = plain(&bench).await;
    assert!(!bare.say("EHLO here").await.contains("AUTH"));
    assert!(
        bare.say("AUTH PLAIN AHNob3BAZXhhbXBsZS50ZXN0AHNhbmRib3gtbWFpbC1zZWNyZXQ=").await.starts_with("538")
    );
    let mut talk = encrypted(&bench).await;
    let hello = talk.say("EHLO here").await;
    assert!(hello.contains("AUTH PLAIN LOGIN XOAUTH2") && !hello.contains("STARTTLS"));
    assert!(talk.say("AUTH PLAIN AHNob3BAZXhhbXBsZS50ZXN0AHdyb25n").await.starts_with("535"));
    assert!(
        talk.say("AUTH PLAIN AHNob3BAZXhhbXBsZS50ZXN0AHNhbmRib3gtbWFpbC1zZWNyZXQ=").await.starts_with("235")
    );
    talk.send("jeanne@example.org").await;
    let mail = &mails(&bench).await[0];
    assert_eq!((mail["tls"].as_bool(), mail["user"].as_str()), (Some(true), Some("shop@example.test")));
    let calls = bench.truth("calls").await.to_string();
    assert!(calls.contains("\"PLAIN\"") && !calls.contains("AHNob3B"), "the secret is not in the list");
}

#[tokio::test]
async fn tls_from_the_first_byte_is_served_too() {
    let bench = Bench::new().await;
    let socket = TcpStream::connect(&bench.at().smtps).await.unwrap();
    let mut talk = Talk(BufReader::new(secured(&bench, socket).await));
    assert!(talk.hear().await.starts_with("220"));
    talk.say("EHLO here").await;
    assert!(talk.send("jeanne@example.org").await.starts_with("250"));
}

#[tokio::test]
async fn commands_may_be_pipelined() {
    let bench = Bench::new().await;
    let mut talk = plain(&bench).await;
    talk.say("EHLO here").await;
    let burst = "MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nRCPT TO:<e@f.test>\r\nDATA";
    assert!(talk.say(burst).await.starts_with("250"));
    assert!(talk.hear().await.starts_with("250") && talk.hear().await.starts_with("250"));
    assert!(talk.hear().await.starts_with("354"));
    assert!(talk.say("Subject: x\r\n\r\nx\r\n.").await.starts_with("250"));
    assert_eq!(mails(&bench).await[0]["to"], json!(["c@d.test", "e@f.test"]));
}

#[tokio::test]
async fn recipients_are_refused_by_plan_or_by_name() {
    let bench = Bench::new().await;
    let mut talk = plain(&bench).await;
    talk.say("EHLO here").await;
    bench.fault("smtp", "rcpt", json!({ "kind": "status", "status": 550 })).await;
    assert!(talk.send("jeanne@example.org").await.starts_with("550"));
    talk.say("RSET").await;
    bench.fault("smtp", "rcpt", json!({ "kind": "status", "status": 451 })).await;
    assert!(talk.send("jeanne@example.org").await.starts_with("451"));
    for (to, code) in [("x@refused.test", "550"), ("x@busy.test", "451"), ("nobody", "501")] {
        talk.say("RSET").await;
        assert!(talk.send(to).await.starts_with(code), "{to}");
    }
    assert!(mails(&bench).await.is_empty());
}

#[tokio::test]
async fn a_connection_dropped_around_data_keeps_or_loses_the_mail() {
    let bench = Bench::new().await;
    for (kind, kept) in [("drop_before", 0), ("drop_after", 1)] {
        bench.fault("smtp", "data", json!({ "kind": kind })).await;
        let mut talk = plain(&bench).await;
        talk.say("EHLO here").await;
        assert_eq!(talk.send("jeanne@example.org").await, "", "{kind}: no answer after the last dot");
        assert_eq!(mails(&bench).await.len(), kept, "{kind}");
    }
}

#[tokio::test]
async fn starttls_can_be_stripped_and_signing_in_refused() {
    let bench = Bench::new().await;
    bench.fault("smtp", "starttls", json!({ "kind": "strip" })).await;
    let mut talk = plain(&bench).await;
    assert!(!talk.say("EHLO here").await.contains("STARTTLS"));
    assert!(talk.say("STARTTLS").await.starts_with("502"));
    bench.fault("smtp", "auth", json!({ "kind": "status" })).await;
    let mut talk = encrypted(&bench).await;
    talk.say("EHLO here").await;
    let right = "AUTH PLAIN AHNob3BAZXhhbXBsZS50ZXN0AHNhbmRib3gtbWFpbC1zZWNyZXQ=";
    assert!(talk.say(right).await.starts_with("535"));
    assert!(talk.say(right).await.starts_with("235"), "only once");
}

#[tokio::test]
async fn words_out_of_order_are_refused() {
    let bench = Bench::new().await;
    let mut talk = plain(&bench).await;
    assert!(talk.say("MAIL FROM:<a@b.test>").await.starts_with("503"));
    talk.say("EHLO here").await;
    assert!(talk.say("RCPT TO:<a@b.test>").await.starts_with("503"));
    assert!(talk.say("DATA").await.starts_with("503"));
    assert!(talk.say("MAIL FROM: a@b.test").await.starts_with("501"));
    assert!(talk.say("VRFY x").await.starts_with("500"));
    assert!(talk.say("QUIT").await.starts_with("221"));
    assert_eq!(talk.hear().await, "");
}

#[tokio::test]
async fn the_inbox_shows_mails_to_a_person_safely() {
    let bench = Bench::new().await;
    let inbox = bench.at().inbox.clone();
    let page = async |path: &str| bench.client.get(format!("{inbox}{path}")).send().await.unwrap();
    assert!(page("").await.text().await.unwrap().contains("No mail yet"));
    let mut talk = plain(&bench).await;
    talk.say("EHLO here").await;
    talk.send("jeanne@example.org").await;
    let list = page("").await.text().await.unwrap();
    assert!(list.contains("Votre commande n° 7") && list.contains("Linden &amp; Co."));
    let one = page("1").await.text().await.unwrap();
    assert!(one.contains("<iframe src=\"/inbox/1/html\"") && one.contains("sandbox=\"allow-popups"));
    let html = page("1/html").await;
    let policy = html.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.contains("default-src 'none'") && policy.contains("sandbox allow-popups"));
    assert!(html.text().await.unwrap().contains("<b>Zoé</b>"));
    assert!(page("1/raw").await.text().await.unwrap().contains("Message-ID: <7.link@example.test>"));
    assert_eq!(page("9").await.status(), 404);
}
