//! Mails that Debian's mail server took and delivered, compared with the preview that the rep saw before sending.

use app::api::{Fault, LineInput, LinkInput, MailPreview, MessageState, SenderInput, SmtpAuth, SmtpSecurity};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::Language;

use super::arrived::Arrived;
use super::server::{Kind, MailServer, PASSWORD, USER};
use crate::desk::Desk;

/// A test account writes to the operator alone.
const OPERATOR: &str = "ines@verdelune.example";
const STARTED_TLS: &[u8] = b"EHLO [127.0.0.1]\r\nSTARTTLS\r\n\x16\x03";

/// A desk whose mail leaves through this server.
pub async fn desk_with(server: &MailServer) -> Desk {
    let desk = Desk::trusting(vec![server.root.clone()]).await;
    change_sender(&desk, |input| {
        input.sender.logo = format!("data:image/png;base64,{}", STANDARD.encode(logo()));
        input.sender.smtp_port = server.port;
        input.sender.smtp_security = SmtpSecurity::Starttls;
        input.sender.smtp_auth = SmtpAuth::Password;
        input.sender.smtp_user = USER.into();
        input.smtp_secret = Some(PASSWORD.into());
    })
    .await;
    desk
}

pub async fn change_sender(desk: &Desk, change: impl FnOnce(&mut SenderInput)) {
    let mut input = SenderInput { sender: desk.app.sender().await.unwrap(), smtp_secret: None };
    change(&mut input);
    desk.app.sender_save(input).await.unwrap();
}

/// An order with everything a mail can tell of it, as a link form in one language.
pub async fn form(desk: &Desk, reference: &str, language: Language, name: &str) -> LinkInput {
    let mut order = desk.input(reference, 0);
    let line = |description: &str, quantity| LineInput {
        description: description.into(),
        quantity,
        unit_price_minor: 3_850,
        tax_basis_points: 1_000,
    };
    order.amount_minor = None;
    order.lines = vec![line("Peony ‘Sarah B.’ <40 stems> & \"vase\"", 14), line("گلدان سرامیکی", 1)];
    order.shipping_minor = 2_200;
    order.language = language.code().into();
    order.customer.as_mut().unwrap().language = language.code().into();
    let order = desk.keep(order).await;
    let mut form = desk.app.link_draft(order).await.unwrap().input;
    form.language = language.code().into();
    form.greeting = name.into();
    form.line = "À jeudi, au quai – 09:30?".into();
    form
}

/// The preview, and the link once it was sent.
async fn previewed_and_sent(desk: &Desk, form: LinkInput) -> (MailPreview, String, String) {
    let preview = desk.app.link_preview(form.clone(), form.language.clone()).await.unwrap();
    assert!(preview.problems.is_empty(), "{:?}", preview.problems);
    let payment = desk.app.link_send(form).await.unwrap();
    let link = desk.app.link_address(payment.clone()).await.unwrap();
    (preview, payment, link)
}

async fn arrived(server: &MailServer) -> Vec<Arrived> {
    server.delivered().await.into_iter().map(Arrived::new).collect()
}

/// The lines of the server's log that say what was taken from whom, for whom.
async fn taken(server: &MailServer) -> Vec<String> {
    server.log().await.lines().filter(|line| line.contains(" <= ")).map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn in_every_language_the_delivered_mail_is_the_previewed_one() {
    let server = MailServer::start(Kind::Usual).await;
    let desk = desk_with(&server).await;
    let mut sent = Vec::new();
    for language in Language::ALL {
        let name = if language == Language::Fa { "نرگس احمدی" } else { "Agnieszka Żółć-Aubry" };
        let form = form(&desk, &format!("SO-{}", language.code()), language, name).await;
        sent.push(previewed_and_sent(&desk, form).await);
    }
    assert_eq!(desk.app.outbox_round().await.unwrap(), 9);

    let mails = arrived(&server).await;
    assert_eq!(mails.len(), 9);
    let mut ids: Vec<&str> = mails.iter().map(|mail| mail.header("Message-ID")).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 9, "every mail has an id of its own");
    assert!(ids.iter().all(|id| id.starts_with('<') && id.ends_with("@verdelune.example>")), "{ids:?}");
    for (preview, payment, link) in sent {
        assert_eq!(desk.app.detail(payment).await.unwrap().message.state, MessageState::Sent);
        let mail = mails.iter().find(|mail| mail.text().contains(&link)).unwrap();
        mail.assert_is(&preview, &link);
        assert_eq!(mail.to(), [("", OPERATOR)]);
        assert_eq!(mail.header("Envelope-to"), OPERATOR);
        assert_eq!(mail.reply_to(), [("", OPERATOR)]);
        assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
    }

    let taken = taken(&server).await;
    assert_eq!(taken.len(), 9);
    for line in &taken {
        assert!(line.contains(" P=esmtpsa X=TLS1.3:") && line.contains(" A=plain:orders "), "{line}");
        assert!(line.ends_with(&format!(" for {OPERATOR}")), "{line}");
    }
    for bytes in server.heard().await {
        assert!(bytes.starts_with(STARTED_TLS), "{}", bytes.escape_ascii());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_knows_login_alone_and_one_with_tls_from_the_start_are_served_too() {
    for (kind, security, means) in [
        (Kind::LoginOnly, SmtpSecurity::Starttls, " A=login:orders "),
        (Kind::TlsAtOnce, SmtpSecurity::Tls, " A=plain:orders "),
    ] {
        let server = MailServer::start(kind).await;
        let desk = desk_with(&server).await;
        change_sender(&desk, |input| input.sender.smtp_security = security).await;
        let tested = desk.app.sender_test().await.unwrap();
        assert!(tested.ok, "{kind:?}: {:?}\n{}", tested.code, server.log().await);
        let mails = arrived(&server).await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to(), [("", OPERATOR)]);
        let taken = taken(&server).await;
        assert!(taken[0].contains(" P=esmtpsa ") && taken[0].contains(means), "{taken:?}");
        let first: &[u8] = if kind == Kind::TlsAtOnce { b"\x16\x03" } else { STARTED_TLS };
        assert!(server.heard().await[0].starts_with(first));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_would_break_out_of_a_header_or_end_the_mail_arrives_as_text_for_one_recipient() {
    let server = MailServer::start(Kind::Usual).await;
    let desk = desk_with(&server).await;
    change_sender(&desk, |input| {
        input.sender.name = "Verdelune\r\nBcc: spy@evil.example\u{202e}".into();
        input.sender.signature = "Inès\r\n.\r\n.hidden\r\nMAIL FROM:<spy@evil.example>\r\nFrom me".into();
    })
    .await;
    let mut form = form(&desk, "SO-1", Language::Fr, "Camille\r\nTo: spy@evil.example\u{2066}\u{202e}").await;
    form.line = "Hello\r\n.\r\nRCPT TO:<spy@evil.example>\r\n\u{2028}<script>alert(1)</script>".into();
    let (preview, _, link) = previewed_and_sent(&desk, form.clone()).await;
    assert_eq!(desk.app.outbox_round().await.unwrap(), 1);

    let mails = arrived(&server).await;
    assert_eq!(mails.len(), 1);
    mails[0].assert_is(&preview, &link);
    assert_eq!(preview.from, "Verdelune Bcc: spy@evil.example");
    assert_eq!((mails[0].to(), mails[0].header("Envelope-to")), (vec![("", OPERATOR)], OPERATOR));
    assert_eq!(mails[0].headers(), HEADERS);
    assert!(mails[0].text().contains("\n.\n.hidden\nMAIL FROM"), "{}", mails[0].text());
    assert!(!mails[0].html().contains("<script"));
    assert!(taken(&server).await[0].ends_with(&format!(" for {OPERATOR}")));

    form.recipients = vec![format!("{OPERATOR}>\r\nRCPT TO:<spy@evil.example")];
    let refused = Fault::from(desk.app.link_send(form).await.unwrap_err());
    assert_eq!(refused.fields.unwrap()["recipients"], "email-invalid");
    assert_eq!(desk.app.outbox_round().await.unwrap(), 0);
}

/// The headers of every mail.
pub const HEADERS: [&str; 10] = [
    "From",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "Content-Language",
    "Reply-To",
    "To",
    "MIME-Version",
    "Content-Type",
];

/// A small picture of two colours.
fn logo() -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, 40, 20);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let pixels: Vec<u8> =
        (0..40 * 20).flat_map(|at| if at % 2 == 0 { [14, 90, 99] } else { [253, 243, 214] }).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    file
}
