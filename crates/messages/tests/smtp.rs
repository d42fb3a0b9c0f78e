//! The SMTP client against a server that does as it is told: what is sent, what is never sent, and what is said of it.
#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

#[path = "support/server.rs"]
mod server;

use std::time::Duration;

use domain::Secret;
use messages::smtp::*;
use messages::{Envelope, Mailbox};
use server::{Certificate, Data, Script, Server, Tls};

const MESSAGE: &[u8] = b"Subject: test\r\n\r\nHello\r\n.\r\n..dots\r\nlast\r\n";

fn envelope() -> Envelope {
    Envelope {
        message_id: "m1".into(),
        from: Mailbox::new("orders@verdelune.example").unwrap(),
        reply_to: None,
        to: vec![Mailbox::new("h.aubry@tilleuls.example").unwrap()],
        copy_to: None,
        date: "2026-11-24T09:44:00Z".parse().unwrap(),
    }
}

fn smtp(server: &Server, security: Security) -> Smtp {
    smtp_with(server, security, Roots::Only(server.root.clone()), Timeouts::default())
}

fn smtp_with(server: &Server, security: Security, roots: Roots, timeouts: Timeouts) -> Smtp {
    let settings = Settings { host: "127.0.0.1".into(), port: server.address.port(), security, timeouts };
    Smtp::new(settings, &roots).unwrap()
}

async fn plain(script: Script) -> (Server, Smtp) {
    let server = Server::start(script).await;
    let smtp = smtp(&server, Security::PlainLoopback);
    (server, smtp)
}

fn password() -> Secret {
    Secret::new("made-up pass".into())
}

#[tokio::test]
async fn a_message_arrives_byte_for_byte_over_each_kind_of_connection() {
    for (tls, security) in [
        (Tls::No, Security::PlainLoopback),
        (Tls::Implicit, Security::ImplicitTls),
        (Tls::Upgraded, Security::StartTlsRequired),
    ] {
        let server = Server::start(Script { tls, offers: vec!["PIPELINING"], ..Script::default() }).await;
        let accepted = smtp(&server, security).send(MESSAGE, &envelope(), Credentials::None).await.unwrap();
        assert_eq!(accepted.answer, "250 2.0.0 Ok: queued as 4XyZ");
        let seen = server.seen.lock().unwrap();
        assert_eq!(seen.messages, [(vec!["h.aubry@tilleuls.example".to_owned()], MESSAGE.to_vec())]);
    }
}

#[tokio::test]
async fn a_server_without_starttls_gets_neither_credential_nor_mail() {
    let server = Server::start(Script { offers: vec!["AUTH PLAIN"], ..Script::default() }).await;
    let password = password();
    let credentials = Credentials::Password { user: "orders", password: &password };
    let result = smtp(&server, Security::StartTlsRequired).send(MESSAGE, &envelope(), credentials).await;
    assert_eq!(result, Err(SendFailure::TlsRefused));
    let seen = server.seen.lock().unwrap();
    assert!(seen.commands.iter().all(|command| command.starts_with("EHLO")), "{:?}", seen.commands);
}

#[tokio::test]
async fn a_server_that_says_yes_to_starttls_with_the_wrong_code_is_refused() {
    let script =
        Script { offers: vec!["STARTTLS"], answers: vec![("STARTTLS", "250 Ok")], ..Script::default() };
    let server = Server::start(script).await;
    let result =
        smtp(&server, Security::StartTlsRequired).send(MESSAGE, &envelope(), Credentials::None).await;
    assert_eq!(result, Err(SendFailure::TlsRefused));
    assert_eq!(server.seen.lock().unwrap().commands.len(), 2);
}

#[tokio::test]
async fn encryption_that_is_put_off_is_asked_for_again_later() {
    for answer in ["454 4.7.0 TLS not available due to temporary reason", "421 4.3.2 closing"] {
        let script =
            Script { offers: vec!["STARTTLS"], answers: vec![("STARTTLS", answer)], ..Script::default() };
        let server = Server::start(script).await;
        let result =
            smtp(&server, Security::StartTlsRequired).send(MESSAGE, &envelope(), Credentials::None).await;
        let failure = result.unwrap_err();
        assert!(failure.is_temporary() && !failure.is_setup(), "{failure:?}");
        assert_eq!(server.seen.lock().unwrap().commands.len(), 2, "EHLO and STARTTLS, and nothing in plain");
    }
}

#[tokio::test]
async fn answers_smuggled_in_before_tls_are_not_believed() {
    let server = Server::start(Script { tls: Tls::UpgradedEarly, ..Script::default() }).await;
    let result =
        smtp(&server, Security::StartTlsRequired).send(MESSAGE, &envelope(), Credentials::None).await;
    assert_eq!(result, Err(SendFailure::TlsRefused));
}

#[tokio::test]
async fn only_ehlo_and_starttls_ever_go_out_in_plain() {
    let script = Script { tls: Tls::Upgraded, offers: vec!["AUTH PLAIN", "PIPELINING"], ..Script::default() };
    let server = Server::start(script).await;
    let password = password();
    let credentials = Credentials::Password { user: "orders", password: &password };
    smtp(&server, Security::StartTlsRequired).send(MESSAGE, &envelope(), credentials).await.unwrap();
    let seen = server.seen.lock().unwrap();
    assert_eq!(String::from_utf8_lossy(&seen.plain), "EHLO [127.0.0.1]\r\nSTARTTLS\r\n");
    assert!(seen.commands.contains(&"AUTH PLAIN AG9yZGVycwBtYWRlLXVwIHBhc3M=".to_owned()));
}

#[tokio::test]
async fn bad_certificates_are_refused_by_name_before_anything_is_sent() {
    for (tls, security) in
        [(Tls::Implicit, Security::ImplicitTls), (Tls::Upgraded, Security::StartTlsRequired)]
    {
        for (certificate, problem) in [
            (Certificate::OtherHost, CertificateProblem::WrongHost),
            (Certificate::Expired, CertificateProblem::Expired),
        ] {
            let server = Server::start(Script { tls, certificate, ..Script::default() }).await;
            let result = smtp(&server, security).send(MESSAGE, &envelope(), Credentials::None).await;
            assert_eq!(result, Err(SendFailure::BadCertificate(problem)));
            assert!(server.seen.lock().unwrap().commands.is_empty());
        }
        let server = Server::start(Script { tls, ..Script::default() }).await;
        let stranger = Server::start(Script::default()).await;
        let roots = Roots::Only(stranger.root.clone());
        let result = smtp_with(&server, security, roots, Timeouts::default()).open(Credentials::None).await;
        assert_eq!(result.err(), Some(SendFailure::BadCertificate(CertificateProblem::UnknownIssuer)));
    }
}

#[tokio::test]
async fn the_system_does_not_trust_a_certificate_of_our_own() {
    let server = Server::start(Script { tls: Tls::Implicit, ..Script::default() }).await;
    let result = smtp_with(&server, Security::ImplicitTls, Roots::Platform, Timeouts::default())
        .open(Credentials::None)
        .await;
    assert!(matches!(result.err(), Some(SendFailure::BadCertificate(_))));
}

#[tokio::test]
async fn plain_connections_are_for_this_machine_and_carry_no_credential() {
    let (server, smtp) = plain(Script { offers: vec!["AUTH PLAIN"], ..Script::default() }).await;
    let password = password();
    let credentials = Credentials::Password { user: "orders", password: &password };
    assert_eq!(smtp.open(credentials).await.err(), Some(SendFailure::PlainNotAllowed));
    assert_eq!(server.seen.lock().unwrap().connections, 0);
    let settings = Settings {
        host: "192.0.2.1".into(),
        port: 25,
        security: Security::PlainLoopback,
        timeouts: Timeouts::default(),
    };
    let away = Smtp::new(settings, &Roots::Only(server.root.clone())).unwrap();
    assert_eq!(away.open(Credentials::None).await.err(), Some(SendFailure::PlainNotAllowed));
}

#[tokio::test]
async fn a_connection_lost_after_the_dot_is_uncertain_and_one_lost_before_is_not_sent() {
    let (server, smtp) = plain(Script { data: Data::DropAfterDot, ..Script::default() }).await;
    let failure = smtp.send(MESSAGE, &envelope(), Credentials::None).await.unwrap_err();
    assert!(failure.is_uncertain() && !failure.is_temporary());
    assert_eq!(server.seen.lock().unwrap().messages.len(), 1);

    let (_server, smtp) = plain(Script { answers: vec![("DATA", "not a reply")], ..Script::default() }).await;
    assert_eq!(smtp.send(MESSAGE, &envelope(), Credentials::None).await, Err(SendFailure::Interrupted));
}

#[tokio::test]
async fn a_connection_lost_in_the_middle_of_the_message_never_counts_as_sent() {
    let (server, smtp) = plain(Script { data: Data::DropMidway, ..Script::default() }).await;
    let large = [b"Subject: x\r\n\r\n".as_slice(), &b"0123456789abcdef\r\n".repeat(1_000_000)].concat();
    let failure = smtp.send(&large, &envelope(), Credentials::None).await.unwrap_err();
    assert_eq!(failure, SendFailure::Interrupted);
    assert!(failure.is_temporary());
    assert!(server.seen.lock().unwrap().messages.is_empty());
}

#[tokio::test]
async fn a_server_that_never_answers_the_dot_leaves_the_message_uncertain() {
    let server = Server::start(Script { data: Data::Silent, ..Script::default() }).await;
    let timeouts = Timeouts { data: Duration::from_millis(150), ..Timeouts::default() };
    let roots = Roots::Only(server.root.clone());
    let mut session =
        smtp_with(&server, Security::PlainLoopback, roots, timeouts).open(Credentials::None).await.unwrap();
    assert_eq!(session.send(MESSAGE, &envelope()).await, Err(SendFailure::Uncertain));
    assert!(!session.is_open());
    assert_eq!(session.send(MESSAGE, &envelope()).await, Err(SendFailure::Interrupted));
}

#[tokio::test]
async fn refusals_say_what_they_are_about_and_whether_to_try_later() {
    let cases = [
        (("RCPT", "550 5.1.1 no such user"), RefusalReason::Recipient, false),
        (("RCPT", "450 4.2.0 greylisted"), RefusalReason::Recipient, true),
        (("RCPT", "552 5.2.2 full"), RefusalReason::MailboxFull, false),
        (("RCPT", "451 come back"), RefusalReason::Busy, true),
        (("MAIL", "553 not yours"), RefusalReason::Sender, false),
        (("MAIL", "421 4.3.2 busy"), RefusalReason::Busy, true),
        (("DATA", "554 5.7.1 spam"), RefusalReason::Policy, false),
    ];
    for (answer, reason, temporary) in cases {
        for offers in [vec![], vec!["PIPELINING"]] {
            let (server, smtp) = plain(Script { offers, answers: vec![answer], ..Script::default() }).await;
            let failure = smtp.send(MESSAGE, &envelope(), Credentials::None).await.unwrap_err();
            assert_eq!(failure.is_temporary(), temporary, "{answer:?}");
            let SendFailure::Refused(refusal) = failure else { panic!("{answer:?}: {failure:?}") };
            assert_eq!(refusal.reason, reason, "{answer:?}");
            assert!(server.seen.lock().unwrap().messages.is_empty());
        }
    }
}

#[tokio::test]
async fn a_refusal_of_the_whole_message_is_a_refusal_and_not_uncertain() {
    let (_server, smtp) = plain(Script { data: Data::Answer("550 5.7.1 spam"), ..Script::default() }).await;
    let failure = smtp.send(MESSAGE, &envelope(), Credentials::None).await.unwrap_err();
    assert!(
        matches!(failure, SendFailure::Refused(refusal) if refusal.reason == RefusalReason::Policy && !refusal.temporary)
    );
}

#[tokio::test]
async fn all_recipients_get_it_or_none_and_only_a_copy_may_miss_it() {
    let two = Envelope {
        to: vec![Mailbox::new("a@tilleuls.example").unwrap(), Mailbox::new("gone@tilleuls.example").unwrap()],
        ..envelope()
    };
    let gone = ("RCPT TO:<gone@", "550 5.1.1 unknown <gone@tilleuls.example>");
    for offers in [vec![], vec!["PIPELINING"]] {
        let (server, smtp) =
            plain(Script { offers: offers.clone(), answers: vec![gone], ..Script::default() }).await;
        let failure = smtp.send(MESSAGE, &two, Credentials::None).await.unwrap_err();
        let SendFailure::Refused(refusal) = failure else { panic!("{failure:?}") };
        assert_eq!(refusal.answer, "550 5.1.1 unknown …");
        assert!(server.seen.lock().unwrap().messages.is_empty());

        let copy = Envelope { copy_to: Some(Mailbox::new("gone@tilleuls.example").unwrap()), ..envelope() };
        let (server, smtp) = plain(Script { offers, answers: vec![gone], ..Script::default() }).await;
        assert!(smtp.send(MESSAGE, &copy, Credentials::None).await.unwrap().copy_refused);
        assert_eq!(server.seen.lock().unwrap().messages[0].0, ["h.aubry@tilleuls.example"]);
    }
}

#[tokio::test]
async fn a_session_carries_many_messages_in_two_round_trips_each() {
    let script = Script { offers: vec!["PIPELINING", "SIZE 100000"], ..Script::default() };
    let (server, smtp) = plain(script).await;
    let mut session = smtp.open(Credentials::None).await.unwrap();
    for _ in 0..10 {
        session.send(MESSAGE, &envelope()).await.unwrap();
    }
    session.quit().await;
    let seen = server.seen.lock().unwrap();
    assert_eq!((seen.connections, seen.messages.len()), (1, 10));
    let expected_size = format!("MAIL FROM:<orders@verdelune.example> SIZE={}", MESSAGE.len());
    assert!(seen.commands.contains(&expected_size));
    assert!(!seen.commands.iter().any(|command| command.starts_with("NOOP")));
    assert!(seen.grouped >= 20, "commands came one by one: {}", seen.grouped);
}

#[tokio::test]
async fn a_session_goes_on_after_a_refused_recipient() {
    let script = Script { answers: vec![("RCPT TO:<gone@", "550 5.1.1 no")], ..Script::default() };
    let (server, smtp) = plain(script).await;
    let mut session = smtp.open(Credentials::None).await.unwrap();
    let gone = Envelope { to: vec![Mailbox::new("gone@tilleuls.example").unwrap()], ..envelope() };
    assert!(session.send(MESSAGE, &gone).await.is_err());
    assert!(session.is_open());
    session.send(MESSAGE, &envelope()).await.unwrap();
    assert_eq!(server.seen.lock().unwrap().messages.len(), 1);
}

#[tokio::test]
async fn a_message_too_large_for_the_server_is_not_begun() {
    let (server, smtp) = plain(Script { offers: vec!["SIZE 20"], ..Script::default() }).await;
    assert_eq!(smtp.send(MESSAGE, &envelope(), Credentials::None).await, Err(SendFailure::TooLarge(20)));
    assert!(!server.seen.lock().unwrap().commands.iter().any(|command| command.starts_with("MAIL")));
}

#[tokio::test]
async fn every_way_to_sign_in_is_spoken_as_servers_expect() {
    let secret = password();
    let by_password = Credentials::Password { user: "orders", password: &secret };
    let by_token = Credentials::XOAuth2 { user: "orders@verdelune.example", token: &secret };
    let base = |tls, offers, answers| Script { tls, offers, answers, ..Script::default() };
    let open = async |script: Script, credentials| {
        let server = Server::start(script).await;
        let result = smtp(&server, Security::ImplicitTls).test_connection(credentials).await;
        let commands = server.seen.lock().unwrap().commands.clone();
        (result, commands)
    };

    let login = vec![
        ("AUTH LOGIN", "334 VXNlcm5hbWU6"),
        ("b3JkZXJz", "334 UGFzc3dvcmQ6"),
        ("bWFkZS11cCBwYXNz", "235 Ok"),
    ];
    let (result, _) = open(base(Tls::Implicit, vec!["AUTH LOGIN"], login), by_password).await;
    assert_eq!(result.unwrap().sign_in, ["LOGIN"]);

    let (result, commands) = open(base(Tls::Implicit, vec!["AUTH PLAIN XOAUTH2"], vec![]), by_token).await;
    assert!(result.unwrap().encrypted);
    let sent = "AUTH XOAUTH2 dXNlcj1vcmRlcnNAdmVyZGVsdW5lLmV4YW1wbGUBYXV0aD1CZWFyZXIgbWFkZS11cCBwYXNzAQE=";
    assert!(commands.contains(&sent.to_owned()), "{commands:?}");

    let refusal = vec![("AUTH XOAUTH2", "334 eyJzdGF0dXMiOiI0MDAifQ=="), ("", "535 5.7.8 no")];
    let script = Script {
        answers: [vec![("EHLO", "250-test\r\n250 AUTH XOAUTH2")], refusal].concat(),
        ..base(Tls::Implicit, vec![], vec![])
    };
    let (result, _) = open(script, by_token).await;
    assert!(
        matches!(result, Err(SendFailure::AuthRefused(refusal)) if refusal.code == 535 && !refusal.temporary)
    );

    let (result, commands) = open(base(Tls::Implicit, vec!["AUTH GSSAPI"], vec![]), by_password).await;
    assert_eq!(result, Err(SendFailure::AuthNotOffered));
    assert!(!commands.iter().any(|command| command.starts_with("AUTH")));
}

#[tokio::test]
async fn the_connection_test_names_what_is_wrong() {
    let server = Server::start(Script::default()).await;
    let nobody = Settings {
        host: "127.0.0.1".into(),
        port: {
            let free = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            free.local_addr().unwrap().port()
        },
        security: Security::ImplicitTls,
        timeouts: Timeouts::default(),
    };
    let smtp = Smtp::new(nobody, &Roots::Only(server.root.clone())).unwrap();
    assert_eq!(smtp.test_connection(Credentials::None).await, Err(SendFailure::Unreachable));

    let (_server, web) =
        plain(Script { answers: vec![("EHLO", "HTTP/1.1 400 Bad Request")], ..Script::default() }).await;
    assert_eq!(web.test_connection(Credentials::None).await, Err(SendFailure::NotSmtp));

    let server = Server::start(Script::default()).await;
    let tls_to_plain =
        smtp_with(&server, Security::ImplicitTls, Roots::Only(server.root.clone()), Timeouts::default());
    assert_eq!(tls_to_plain.test_connection(Credentials::None).await, Err(SendFailure::TlsRefused));

    let (_server, fine) = plain(Script { offers: vec!["SIZE 1000"], ..Script::default() }).await;
    let tested = Tested { encrypted: false, max_size: Some(1_000), sign_in: vec![] };
    assert_eq!(fine.test_connection(Credentials::None).await, Ok(tested));
}
