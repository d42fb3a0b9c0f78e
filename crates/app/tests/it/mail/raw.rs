//! Mails handed to Debian's mail server without the terminal around them: texts that no form lets through, bytes that must
//! come out as they went in, and a session that goes on after a refusal.

use domain::{Currency, Language, Money, Secret};
use messages::smtp::{Credentials, RefusalReason, Roots, Security, SendFailure, Settings, Smtp, Timeouts};
use messages::{
    Addressee, Contact, Envelope, L10n, Mailbox, OrderFacts, PayLink, PayLinkKind, PayLinkMail, Rendered,
    Shop, compose, render_pay_link,
};

use super::arrived::Arrived;
use super::delivery::HEADERS;
use super::server::{Kind, MailServer, NOBODY_THERE, PASSWORD, USER};

const CUSTOMER: &str = "h.aubry@tilleuls.example";
const HOSTILE: &str =
    "SO-1\r\nBcc: spy@evil.example\r\n\r\n.\r\nRCPT TO:<spy@evil.example>\r\n\u{202e}\u{2066}\u{200f}";

fn smtp(server: &MailServer) -> Smtp {
    let pem = String::from_utf8(server.root.clone()).unwrap();
    let settings = Settings {
        host: "127.0.0.1".into(),
        port: server.port,
        security: Security::StartTlsRequired,
        timeouts: Timeouts::default(),
    };
    Smtp::new(settings, &Roots::Only(der(&pem))).unwrap()
}

fn der(pem: &str) -> Vec<u8> {
    use base64::Engine;
    let body: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
    base64::engine::general_purpose::STANDARD.decode(body).unwrap()
}

fn rendered(text: &str) -> Rendered {
    let mail = PayLinkMail {
        kind: PayLinkKind::First,
        language: Language::En,
        test: false,
        shop: Shop { name: text.into(), accent: None, signature: text.into(), footer: text.into() },
        to: Addressee { name: Some(text.into()), address: CUSTOMER.into() },
        order: OrderFacts { reference: text.into(), description: Some(text.into()), ..OrderFacts::default() },
        amount: Money::from_minor(84_720, Currency::EUR).unwrap(),
        confirms: None,
        valid_until: None,
        zone: "Europe/Paris".into(),
        contact: Contact { name: Some(text.into()), phone: Some(text.into()) },
        note: Some(text.into()),
    };
    let link = PayLink::new("https://pay.shop.example/7QK2-M4XD", &["pay.shop.example"]).unwrap();
    render_pay_link(&L10n::new(), &mail, &link, None).unwrap()
}

fn envelope(id: &str, to: &str) -> Envelope {
    Envelope {
        message_id: id.into(),
        from: Mailbox::new("orders@verdelune.example").unwrap(),
        reply_to: Some(Mailbox::new("ines@verdelune.example").unwrap()),
        to: vec![Mailbox::new(to).unwrap()],
        copy_to: None,
        date: "2026-11-24T09:44:00Z".parse().unwrap(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_in_names_and_subject_stay_inside_their_headers() {
    let server = MailServer::start(Kind::Usual).await;
    let password = Secret::new(PASSWORD.into());
    let mail = rendered(HOSTILE);
    let plain = envelope("m1", CUSTOMER);
    let envelope = Envelope {
        from: plain.from.clone().named(HOSTILE),
        reply_to: plain.reply_to.clone().map(|mailbox| mailbox.named(HOSTILE)),
        to: vec![plain.to[0].clone().named(HOSTILE)],
        ..plain
    };
    let message = compose(&mail, &envelope).unwrap();
    let credentials = Credentials::Password { user: USER, password: &password };
    let accepted = smtp(&server).send(&message, &envelope, credentials).await.unwrap();
    assert!(accepted.answer.starts_with("250 OK id="), "{}", accepted.answer);

    let files = server.delivered().await;
    assert_eq!(files.len(), 1, "one mail for one recipient");
    let arrived = Arrived::new(files[0].clone());
    // Byte for byte, but for the line ends of a file and what the server wrote above.
    let sent = String::from_utf8(message).unwrap().replace("\r\n", "\n");
    assert!(arrived.raw.ends_with(&sent), "sent:\n{sent}\narrived:\n{}", arrived.raw);
    assert_eq!(arrived.headers(), HEADERS);
    assert_eq!(arrived.header("Envelope-to"), CUSTOMER);
    assert_eq!(arrived.header("Message-ID"), envelope.message_id_header());
    let name = "SO-1 Bcc: spy@evil.example . RCPT TO:<spy@evil.example>";
    assert_eq!(arrived.from(), [(name, "orders@verdelune.example")]);
    assert_eq!(arrived.reply_to(), [(name, "ines@verdelune.example")]);
    assert_eq!(arrived.to(), [(name, CUSTOMER)]);
    assert_eq!(arrived.subject(), mail.subject.as_str());
    assert!(!arrived.subject().chars().any(|c| c.is_control() || domain::text::is_bidi_mark(c)));
    assert!(server.log().await.contains(&format!(" for {CUSTOMER}\n")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_goes_on_after_a_refusal_and_a_copy_is_not_named() {
    let server = MailServer::start(Kind::Usual).await;
    let password = Secret::new(PASSWORD.into());
    let mut session =
        smtp(&server).open(Credentials::Password { user: USER, password: &password }).await.unwrap();
    let mail = rendered("SO-1");
    let gone = envelope("m1", NOBODY_THERE);
    let failure = session.send(&compose(&mail, &gone).unwrap(), &gone).await.unwrap_err();
    let SendFailure::Refused(refusal) = failure else { panic!("{failure:?}") };
    assert_eq!((refusal.code, refusal.temporary, refusal.reason), (550, false, RefusalReason::Recipient));

    // Of two recipients one is unknown: nobody gets it. Of a copy alone: the recipient does.
    let half =
        Envelope { to: [&envelope("m2", CUSTOMER).to[..], &gone.to].concat(), ..envelope("m2", CUSTOMER) };
    assert!(session.send(&compose(&mail, &half).unwrap(), &half).await.is_err());
    if !session.is_open() {
        session =
            smtp(&server).open(Credentials::Password { user: USER, password: &password }).await.unwrap();
    }
    let copied = |id: &str, copy: &str| Envelope {
        copy_to: Some(Mailbox::new(copy).unwrap()),
        ..envelope(id, CUSTOMER)
    };
    for (envelope, refused) in
        [(copied("m3", "ines@verdelune.example"), false), (copied("m4", NOBODY_THERE), true)]
    {
        let accepted = session.send(&compose(&mail, &envelope).unwrap(), &envelope).await.unwrap();
        assert_eq!(accepted.copy_refused, refused);
    }
    session.quit().await;

    let mails: Vec<Arrived> = server.delivered().await.into_iter().map(Arrived::new).collect();
    let mut got: Vec<_> =
        mails.iter().map(|mail| (mail.header("Message-ID"), mail.header("Envelope-to"))).collect();
    got.sort_unstable();
    let (third, fourth) = ("<m3@verdelune.example>", "<m4@verdelune.example>");
    assert_eq!(got, [(third, CUSTOMER), (third, "ines@verdelune.example"), (fourth, CUSTOMER)]);
    assert!(mails.iter().all(|mail| mail.to() == [("", CUSTOMER)] && mail.headers() == HEADERS));
}

#[tokio::test(flavor = "multi_thread")]
async fn this_server_takes_nothing_from_strangers() {
    let server = MailServer::start(Kind::Usual).await;
    let (mail, envelope) = (rendered("SO-1"), envelope("m1", CUSTOMER));
    let message = compose(&mail, &envelope).unwrap();
    let failure = smtp(&server).send(&message, &envelope, Credentials::None).await.unwrap_err();
    assert!(matches!(failure, SendFailure::Refused(refusal) if refusal.answer == "550 Sign in first"));
    assert_eq!(server.delivered().await.len(), 0);
}
