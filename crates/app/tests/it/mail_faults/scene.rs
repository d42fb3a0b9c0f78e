//! A desk whose mail leaves through the breaking server, and one link with its mail. Knows no fault.

use std::time::Duration;

use app::api::{
    ActionId, ActionRequest, Detail, MessageState, SenderInput, SmtpAuth, SmtpSecurity, TimelineLine,
};

use super::fault::Security;
use super::identity::Identity;
use super::server::{Server, Taken};
use crate::desk::Desk;

const USER: &str = "orders";
const PASSWORD: &str = "made-up-pass";

/// A desk that trusts the server's issuer.
pub async fn desk(server: &Server) -> Desk {
    let desk = Desk::trusting(vec![Identity::shared().root.clone()]).await;
    let mut sender = desk.app.sender().await.unwrap();
    sender.smtp_host = "127.0.0.1".into();
    sender.smtp_port = server.port;
    sender.smtp_user = USER.into();
    (sender.smtp_security, sender.smtp_auth) = match server.state.security {
        Security::StartTls => (SmtpSecurity::Starttls, SmtpAuth::Password),
        Security::Implicit => (SmtpSecurity::Tls, SmtpAuth::Password),
        Security::Plain => (SmtpSecurity::None, SmtpAuth::None),
    };
    desk.app.sender_save(SenderInput { sender, smtp_secret: Some(PASSWORD.into()) }).await.unwrap();
    desk
}

/// The way to the server is saved as it is, but for the port.
pub async fn save_sender(desk: &Desk, port: u16) {
    let mut sender = desk.app.sender().await.unwrap();
    sender.smtp_port = port;
    desk.app.sender_save(SenderInput { sender, smtp_secret: None }).await.unwrap();
}

/// A link whose mail waits to go to one person; answers its payment.
pub async fn link(desk: &Desk, reference: &str) -> String {
    let order = desk.order(reference, 84_720).await;
    let mut form = desk.app.link_draft(order).await.unwrap().input;
    form.copy_to_me = false;
    desk.app.link_send(form).await.unwrap()
}

/// One such link and where it stands.
pub struct Scene {
    pub desk: Desk,
    pub payment: String,
    pub link: String,
}

impl Scene {
    pub async fn open(server: &Server) -> Self {
        let desk = desk(server).await;
        let payment = link(&desk, "SO-1").await;
        let link = desk.app.link_address(payment.clone()).await.unwrap();
        Self { desk, payment, link }
    }

    /// The same with another patience, after a crash.
    pub async fn waiting(self, patience: Option<Duration>) -> Self {
        Self { desk: self.desk.waiting(patience).await, ..self }
    }

    pub async fn round(&self) -> usize {
        self.desk.app.outbox_round().await.unwrap()
    }

    pub fn pass(&self, minutes: i64) {
        self.desk.clock.advance(jiff::SignedDuration::from_mins(minutes));
    }

    pub async fn detail(&self) -> Detail {
        self.desk.app.detail(self.payment.clone()).await.unwrap()
    }

    pub async fn state(&self) -> MessageState {
        self.detail().await.message.state
    }

    /// What the timeline says of the mail, oldest first.
    pub async fn told(&self) -> Vec<TimelineLine> {
        let mut lines = self.detail().await.timeline;
        lines.retain(|line| line.code.starts_with("mail-"));
        lines.reverse();
        lines
    }

    /// A person sends the mail again, as the action bar offers it.
    pub async fn resend(&self) {
        let detail = self.detail().await;
        assert!(
            detail.actions.iter().any(|line| line.id == ActionId::Resend && line.allowed),
            "it is offered"
        );
        let request = ActionRequest {
            payment_id: self.payment.clone(),
            action: ActionId::Resend,
            amount_minor: None,
            reason: String::new(),
            confirmed: false,
            version: detail.version,
        };
        self.desk.app.act(request).await.unwrap();
    }
}

/// All copies are one mail: the same id, the same bytes, and this link in it.
pub fn assert_same_mail(cell: &str, taken: &[Taken], link: &str) {
    let Some(first) = taken.first() else { return };
    assert!(first.id.starts_with('<') && first.id.ends_with("@verdelune.example>"), "{cell}: {}", first.id);
    assert_eq!(first.to, ["ines@verdelune.example"], "{cell}: a test account writes to the operator alone");
    let mail = mail_parser::MessageParser::default().parse(&first.bytes).unwrap();
    let text = mail.text_part(0).unwrap().text_contents().unwrap();
    assert!(text.contains(link), "{cell}: the link is in it: {text}");
    for copy in taken {
        assert_eq!((&copy.id, &copy.bytes), (&first.id, &first.bytes), "{cell}: a copy is the same mail");
    }
}

/// Before TLS there were EHLO and STARTTLS alone, and then nothing but TLS.
pub fn assert_guarded(cell: &str, security: Security, raw: &[Vec<u8>]) {
    const PLAIN: &[u8] = b"EHLO [127.0.0.1]\r\nSTARTTLS\r\n";
    for bytes in raw {
        let plain = match security {
            Security::Implicit | Security::Plain => 0,
            Security::StartTls => bytes.iter().zip(PLAIN).take_while(|(sent, may)| sent == may).count(),
        };
        let begun = plain == PLAIN.len() || security == Security::Implicit;
        let rest = &bytes[plain..];
        assert!(rest.is_empty() || begun && is_tls(rest), "{cell}: {}", bytes.escape_ascii());
    }
}

/// Whether these are TLS records to the end, of which the last may be cut.
fn is_tls(mut bytes: &[u8]) -> bool {
    while let [kind, major, _, high, low, rest @ ..] = bytes {
        if !(0x14..=0x17).contains(kind) || *major != 3 {
            return false;
        }
        let length = usize::from(*high) << 8 | usize::from(*low);
        bytes = rest.get(length..).unwrap_or_default();
    }
    bytes.first().is_none_or(|kind| (0x14..=0x17).contains(kind))
}
