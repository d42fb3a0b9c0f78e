//! The terminal without a window, which is killed: the whole of `app` over a folder, told what to do line by line. Knows
//! no sandbox and nothing of what is planned for it.

use std::io::{BufRead, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use app::api::{
    ActionRequest, CaptureMode, CardRequest, Channel, CustomerInput, Fault, LinkInput, OrderInput,
};
use app::{App, Keychain, ManualClock, Options, Profile};
use domain::Timestamp;
use domain::card::{Card, Cvc, Expiry, Pan};
use domain::id::OrderId;
use domain::payment::Payment;
use serde_json::{Value, json};
use store::{JournalKey, Store};

use super::command::{Answer, Command, Record, Round};
use super::secrets::FileKeychain;

/// The security code of every card.
pub(super) const CODE: &str = "731";
const ACCOUNT: &str = "demo-hipay";

struct Terminal {
    app: Arc<App>,
    clock: Arc<ManualClock>,
    store: Store,
    folder: std::path::PathBuf,
    now: Timestamp,
}

/// Opens the terminal in `folder` at `now` (seconds since 1970) and obeys until its input ends.
///
/// # Errors
/// The record cannot be opened, or the harness is gone.
pub fn run(folder: &Path, now: i64) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut terminal = Terminal::open(folder, Timestamp::from_second(now)?).await?;
        let mut out = std::io::stdout();
        writeln!(out, "{{}}")?;
        for line in std::io::stdin().lock().lines() {
            let answer = match terminal.obey(serde_json::from_str(&line?)?).await {
                Ok(value) => Answer::Done(value),
                Err(error) => Answer::Not(format!("{error:#}")),
            };
            writeln!(out, "{}", serde_json::to_string(&answer)?)?;
            out.flush()?;
        }
        Ok(())
    })
}

impl Terminal {
    async fn open(folder: &Path, now: Timestamp) -> Result<Self> {
        let keychain = Arc::new(FileKeychain::open(&folder.join("secrets.json")));
        let clock = Arc::new(ManualClock::new(now));
        let record = folder.join("record");
        let options = Options {
            profile: Profile::Test,
            folder: record.clone(),
            keychain: Arc::clone(&keychain) as _,
            clock: Arc::clone(&clock) as _,
            extra_roots: Vec::new(),
            operator: domain::role::Operator::alone(),
            patience: None,
            mail_pace: domain::pace::Pace::default(),
        };
        let app = App::open(options).await?;
        // A crash is no older copy: what the keychain knows of the journal was synced before it was told.
        let lacking = app.reconcile().await?;
        anyhow::ensure!(lacking.asked == 0, "the record is taken for an older copy");
        let key = keychain.read(&secrets::SecretKey::new("journal/key")?).await?;
        let key = key_of(key.context("the journal has no key")?.expose())?;
        let store = Store::open_with(&record, key, store::Options { readers: 1, ..Default::default() });
        Ok(Self { app, clock, store: store.await?, folder: folder.to_owned(), now })
    }

    async fn obey(&mut self, command: Command) -> Result<Value> {
        match command {
            Command::Seed { servers } => {
                self.app.seed_demo(&serde_json::from_value(servers)?).await?;
                Ok(Value::Null)
            }
            Command::Order { reference, minor, sale } => {
                let kept = self.app.order_save(order(&reference, minor, sale)).await.map_err(said)?;
                Ok(json!(kept.id))
            }
            Command::Charge { order, card } => {
                let channel = Channel::Telephone;
                let request = CardRequest { order_id: order, account_id: ACCOUNT.into(), channel };
                let ticket = self.app.card_prepare(request).await.map_err(said)?;
                Ok(json!(self.app.card_charge(&ticket, keyed(&card)?).await.map_err(said)?))
            }
            Command::Link { order } => {
                let draft = self.app.link_draft(order).await.map_err(said)?;
                let input = LinkInput { account_id: Some(ACCOUNT.into()), ..draft.input };
                Ok(json!(self.app.link_send(input).await.map_err(said)?))
            }
            Command::Act { payment, action, part } => self.act(payment, &action, part).await,
            Command::Resend { message } => {
                self.app.message_resend(message).await.map_err(said)?;
                Ok(Value::Null)
            }
            Command::Ask { payment } => {
                self.app.payment_ask(payment).await.map_err(said)?;
                Ok(Value::Null)
            }
            Command::Backup => {
                let name = format!("copy-{}.sqlite3", self.store.head().await?.seq);
                self.store.backup(&self.folder.join(name)).await?;
                Ok(Value::Null)
            }
            Command::Round { seconds } => Ok(serde_json::to_value(self.round(seconds).await?)?),
            Command::Arm { at } => {
                crash::arm(&at);
                Ok(Value::Null)
            }
            Command::Record { orders, whole } => {
                Ok(serde_json::to_value(self.record(&orders, whole).await?)?)
            }
        }
    }

    async fn act(&self, payment: String, action: &str, part: Option<i64>) -> Result<Value> {
        let detail = self.app.detail(payment.clone()).await.map_err(said)?;
        let request = ActionRequest {
            payment_id: payment,
            action: serde_json::from_value(json!(action))?,
            amount_minor: part,
            reason: "the customer asked for it".into(),
            confirmed: true,
            version: detail.version,
        };
        self.app.act(request).await.map_err(said)?;
        Ok(Value::Null)
    }

    async fn round(&mut self, seconds: i64) -> Result<Round> {
        let by = jiff::SignedDuration::from_secs(seconds);
        self.clock.advance(by);
        self.now = self.now.checked_add(by)?;
        let taken = self.app.follow_round().await? + self.app.outbox_round().await?;
        self.app.confirm_round().await?;
        self.app.keep_head().await?;
        let unsettled = self.store.unsettled().await?;
        let unasked = |payment: &&Payment| {
            payment.best.is_none() && payment.unsettled().is_some_and(|it| it.not_found < 2)
        };
        let waiting = unsettled.iter().filter(unasked).count();
        // Those too that were put off for a while.
        let soon = self.now.checked_add(jiff::SignedDuration::from_hours(24))?;
        let mails = self.store.outbox_due(soon, 1_000).await?.len();
        Ok(Round { taken, waiting, mails: mails + self.store.outbox_sending().await?.len() })
    }

    async fn record(&self, orders: &[String], whole: bool) -> Result<Record> {
        let verified = if whole { self.store.verify().await?.broken } else { None };
        let broken = verified.map(|broken| broken.to_string());
        let mut record = Record { broken, payments: Vec::new(), messages: Vec::new() };
        for order in orders {
            let id = OrderId::new(order);
            record.payments.extend(self.store.payments_of_order(&id).await?);
            record.messages.extend(self.store.messages_of_order(&id).await?);
        }
        Ok(record)
    }
}

/// A fault by its code.
fn said(error: app::Error) -> anyhow::Error {
    anyhow!(Fault::from(error).code)
}

fn key_of(hex: &str) -> Result<JournalKey> {
    let mut key = [0_u8; 32];
    for (index, byte) in key.iter_mut().enumerate() {
        let pair = hex.get(index * 2..index * 2 + 2).context("the journal's key is cut")?;
        *byte = u8::from_str_radix(pair, 16)?;
    }
    Ok(JournalKey::new(key))
}

fn keyed(number: &str) -> Result<Box<Card>> {
    let (mut pan, mut cvc) = (Pan::new(), Cvc::new());
    let typed = number.bytes().all(|digit| pan.push(digit)) && CODE.bytes().all(|digit| cvc.push(digit));
    anyhow::ensure!(typed, "the card cannot be keyed");
    let expiry = Expiry::new(12, 35, jiff::civil::date(2026, 1, 1)).map_err(|_| anyhow!("expired"))?;
    Ok(Box::new(Card { pan, cvc: Some(cvc), expiry, holder: "CAMILLE ROUSSET".into() }))
}

fn order(reference: &str, minor: i64, sale: bool) -> OrderInput {
    OrderInput {
        id: None,
        reference: reference.into(),
        settlement_reference: String::new(),
        channel: Some(Channel::Telephone),
        customer: Some(CustomerInput {
            first_name: "Camille".into(),
            last_name: "Rousset".into(),
            email: Some("c.rousset@bellerive.example".into()),
            language: "fr".into(),
            ..CustomerInput::default()
        }),
        lines: Vec::new(),
        shipping_minor: 0,
        amount_minor: Some(minor),
        currency: "EUR".into(),
        language: "fr".into(),
        description: "Peonies".into(),
        note: String::new(),
        owner_id: "operator".into(),
        capture: if sale { CaptureMode::Take } else { CaptureMode::Reserve },
        account_id: Some(ACCOUNT.into()),
        validity_days: 7,
        ship_date: String::new(),
        carrier: String::new(),
        quotation: None,
        pay_now_minor: None,
    }
}
