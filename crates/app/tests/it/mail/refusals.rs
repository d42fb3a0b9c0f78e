//! Debian's mail server says no, or cannot be trusted: what the rep is told, what was sent until then, that nothing arrived.

use app::api::MessageState;
use domain::Language;

use super::delivery::{change_sender, desk_with, form};
use super::server::{Kind, MailServer, NOBODY_THERE, PASSWORD};
use crate::desk::Desk;

/// Sends a link whose mail fails; answers what the timeline says of it.
async fn failed_mail(desk: &Desk) -> String {
    let form = form(desk, "SO-1", Language::Fr, "Camille").await;
    let payment = desk.app.link_send(form).await.unwrap();
    assert_eq!(desk.app.outbox_round().await.unwrap(), 1);
    let detail = desk.app.detail(payment).await.unwrap();
    assert_eq!(detail.message.state, MessageState::Failed);
    assert_eq!(desk.app.outbox_round().await.unwrap(), 0, "it is not tried again by itself");
    detail.timeline.iter().find(|line| line.code == "mail-failed").unwrap().details["answer"].clone()
}

/// What the test in the settings says: its code and the server's answer.
async fn tested(desk: &Desk) -> (String, Option<String>) {
    let mut tested = desk.app.sender_test().await.unwrap();
    assert!(!tested.ok);
    (tested.code.unwrap(), tested.details.remove("answer"))
}

/// Every client said this before TLS, then began a handshake, and nothing like a credential is to be seen.
async fn assert_heard(server: &MailServer, plain: &str, connections: usize) {
    let heard = server.heard().await;
    assert_eq!(heard.len(), connections);
    for bytes in heard {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let rest = text.strip_prefix(plain).unwrap_or_else(|| panic!("{text:?}"));
        assert!(rest.is_empty() || rest.starts_with('\u{16}'), "{rest:?}");
        assert!(!text.contains("AUTH") && !text.contains(PASSWORD), "{text:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_told_by_name_and_leaves_under_tls_alone() {
    let server = MailServer::start(Kind::Usual).await;
    let desk = desk_with(&server).await;
    change_sender(&desk, |input| input.smtp_secret = Some("another-made-up".into())).await;
    let answer = "535 Incorrect authentication data";
    assert_eq!(tested(&desk).await, ("smtp-auth-refused".into(), Some(answer.into())));
    assert_eq!(failed_mail(&desk).await, answer);
    assert_heard(&server, "EHLO [127.0.0.1]\r\nSTARTTLS\r\n", 2).await;
    let log = server.log().await;
    assert_eq!(log.matches("plain authenticator failed").count(), 2, "{log}");
    assert_eq!(server.delivered().await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_mails_with_a_wrong_password_do_not_knock_once_each() {
    const CONVERSATIONS: usize = 4;
    let server = MailServer::start(Kind::Usual).await;
    let desk = desk_with(&server).await;
    change_sender(&desk, |input| input.smtp_secret = Some("another-made-up".into())).await;
    let mut payments = Vec::new();
    for number in 0..3 * CONVERSATIONS {
        let form = form(&desk, &format!("SO-{number}"), Language::En, "Camille").await;
        payments.push(desk.app.link_send(form).await.unwrap());
    }
    assert_eq!(desk.app.outbox_round().await.unwrap(), 3 * CONVERSATIONS);
    for payment in payments {
        assert_eq!(desk.app.detail(payment).await.unwrap().message.state, MessageState::Failed);
    }
    let log = server.log().await;
    assert_eq!(log.matches("plain authenticator failed").count(), CONVERSATIONS, "{log}");
    // Mending the password is all it takes: nothing that waited for it is lost, and nothing goes out twice.
    change_sender(&desk, |input| input.smtp_secret = Some(PASSWORD.into())).await;
    assert_eq!(desk.app.outbox_round().await.unwrap(), 3 * CONVERSATIONS);
    assert_eq!(server.delivered().await.len(), 3 * CONVERSATIONS);
    change_sender(&desk, |_| {}).await;
    assert_eq!(desk.app.outbox_round().await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_with_another_issuers_certificate_never_sees_a_password() {
    let server = MailServer::start(Kind::Usual).await;
    let trusted = MailServer::start(Kind::Usual).await;
    let desk = desk_with(&trusted).await;
    change_sender(&desk, |input| input.sender.smtp_port = server.port).await;
    assert_eq!(tested(&desk).await, ("smtp-certificate".into(), None));
    assert_eq!(failed_mail(&desk).await, "smtp-certificate");
    assert_heard(&server, "EHLO [127.0.0.1]\r\nSTARTTLS\r\n", 2).await;
    let log = server.log().await;
    assert_eq!(log.matches("C=EHLO,STARTTLS\n").count(), 2, "no command came after STARTTLS: {log}");
    assert_eq!(server.delivered().await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_starttls_is_left_before_any_credential() {
    let server = MailServer::start(Kind::WithoutTls).await;
    let desk = desk_with(&server).await;
    assert_eq!(tested(&desk).await, ("smtp-no-tls".into(), None));
    assert_eq!(failed_mail(&desk).await, "smtp-no-tls");
    assert_heard(&server, "EHLO [127.0.0.1]\r\n", 2).await;
    let log = server.log().await;
    assert_eq!(log.matches("C=EHLO\n").count(), 2, "{log}");
    assert_eq!(server.delivered().await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recipient_the_server_does_not_know_fails_the_mail_with_the_servers_reason() {
    let server = MailServer::start(Kind::Usual).await;
    let desk = desk_with(&server).await;
    let mut shop = desk.app.shop().await.unwrap();
    shop.operator_email = NOBODY_THERE.into();
    desk.app.shop_save(shop).await.unwrap();
    let answer = "550 Unrouteable address";
    assert_eq!(tested(&desk).await, ("smtp-refused".into(), Some(answer.into())));
    assert_eq!(failed_mail(&desk).await, answer);
    assert!(server.log().await.contains("Unrouteable address"));
    assert_eq!(server.delivered().await.len(), 0);
}
