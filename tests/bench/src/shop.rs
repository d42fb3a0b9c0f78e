//! A terminal with the demo's made-up shop over a bare provider and mail server: its record on disk, its secrets in
//! memory. Does what a rep does, and measures nothing.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use app::api::{
    CaptureMode, CardRequest, Channel, CustomerInput, LineInput, LinkInput, OrderInput, SenderInput,
    SenderSettings, Verdict,
};
use app::{App, CardTicket, DemoServers, MemoryKeychain, Options, Profile, SystemClock};
use domain::card::{Card, Cvc, Expiry, Pan};
use tempfile::TempDir;

use crate::place;
use crate::server::Server;

/// The demo's account for keyed cards and links in euros.
const ACCOUNT: &str = "demo-hipay";

pub struct Shop {
    pub app: Arc<App>,
    folder: TempDir,
}

impl Shop {
    pub async fn open(server: &Server, mail_server: Option<SocketAddr>) -> Result<Self> {
        let folder = place::scratch()?;
        let app = App::open(Options {
            profile: Profile::Test,
            folder: folder.path().to_owned(),
            keychain: Arc::new(MemoryKeychain::new()),
            clock: Arc::new(SystemClock),
            extra_roots: server.root.iter().map(|pem| pem.clone().into_bytes()).collect(),
            operator: domain::role::Operator::alone(),
            patience: None,
            // What is measured is how fast they could leave.
            mail_pace: domain::pace::Pace::new(usize::MAX),
        })
        .await?;
        app.seed_demo(&servers(server, mail_server).await?).await?;
        Ok(Self { app, folder })
    }

    /// Where the record lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// An order as it is keyed; answers its id.
    pub async fn order(&self, number: usize, language: &str) -> Result<String> {
        let line = |description: &str, quantity, unit_price_minor| LineInput {
            description: description.into(),
            quantity,
            unit_price_minor,
            tax_basis_points: 2000,
        };
        let input = OrderInput {
            id: None,
            reference: format!("SO-{number}"),
            settlement_reference: format!("INV-2026-{number}"),
            channel: Some(Channel::Telephone),
            customer: Some(CustomerInput {
                company: Some("Hôtel Bellerive".into()),
                first_name: "Camille".into(),
                last_name: "Rousset".into(),
                email: Some("c.rousset@bellerive.example".into()),
                language: language.into(),
                ..CustomerInput::default()
            }),
            lines: vec![line("Table centres, roses and ivy", 1, 2500), line("Floating candles", 2, 500)],
            shipping_minor: 0,
            amount_minor: Some(4250),
            currency: "EUR".into(),
            language: language.into(),
            description: "Peonies and candles".into(),
            note: String::new(),
            owner_id: "operator".into(),
            capture: CaptureMode::Reserve,
            account_id: Some(ACCOUNT.into()),
            validity_days: 7,
            ship_date: String::new(),
            carrier: String::new(),
            quotation: None,
            pay_now_minor: None,
        };
        self.app.order_save(input).await?.id.context("a kept order has an id")
    }

    /// Everything up to the moment at which the card window opens.
    pub async fn prepare(&self, number: usize) -> Result<CardTicket> {
        let order_id = self.order(number, "fr").await?;
        let request = CardRequest { order_id, account_id: ACCOUNT.into(), channel: Channel::Telephone };
        Ok(self.app.card_prepare(request).await?)
    }

    /// A charge that was not approved was not what was to be measured.
    pub async fn expect_approved(&self, payment: String) -> Result<()> {
        let result = self.app.result(payment).await?;
        ensure!(result.verdict == Verdict::Approved, "a charge ended as {:?}", result.verdict);
        Ok(())
    }

    /// A pay link of a new order, its mail waiting in the outbox.
    pub async fn link(&self, number: usize, language: &str) -> Result<String> {
        let link = LinkInput {
            order_id: self.order(number, language).await?,
            account_id: Some(ACCOUNT.into()),
            recipients: vec!["c.rousset@bellerive.example".into()],
            greeting: "Camille Rousset".into(),
            language: language.into(),
            validity_days: 7,
            line: String::new(),
            copy_to_me: false,
        };
        Ok(self.app.link_send(link).await?)
    }
}

impl Shop {
    /// Puts a logo into every mail, as a data address.
    pub async fn use_logo(&self, logo: &str) -> Result<()> {
        let sender = SenderSettings { logo: logo.to_owned(), ..self.app.sender().await? };
        self.app.sender_save(SenderInput { sender, smtp_secret: None }).await?;
        Ok(())
    }
}

/// A test card, complete.
pub fn card() -> Result<Box<Card>> {
    let (mut pan, mut cvc) = (Pan::new(), Cvc::new());
    let typed = b"4111111111111111".iter().all(|digit| pan.push(*digit));
    ensure!(typed && b"123".iter().all(|digit| cvc.push(*digit)), "the test card has too many digits");
    let expiry = Expiry::new(12, 30, jiff::civil::date(2026, 11, 23))?;
    Ok(Box::new(Card { pan, cvc: Some(cvc), expiry, holder: "CAMILLE ROUSSET".into() }))
}

/// Where a demo's servers are: those that are measured against, and for all others the addresses of a sandbox that is
/// gone again.
async fn servers(server: &Server, mail_server: Option<SocketAddr>) -> Result<DemoServers> {
    let sandbox = sandbox::start(sandbox::Options::default()).await?;
    let mut addresses = serde_json::to_value(sandbox.addresses())?;
    sandbox.stop().await;
    for (name, path) in
        [("gateway", "rest/"), ("vault", "rest/v2/token"), ("hosted", "rest/v1/hpayment"), ("lookup", "")]
    {
        addresses[name] = server.address(path).into();
    }
    // Only the measured provider is there.
    for name in ["monext", "clearent", "credit_key"] {
        addresses[name] = "".into();
    }
    if let Some(address) = mail_server {
        addresses["smtp"] = address.to_string().into();
    }
    Ok(serde_json::from_value(addresses)?)
}
