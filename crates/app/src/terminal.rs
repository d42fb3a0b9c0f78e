//! The terminal itself: record, keychain, providers and clock behind the use-cases. Opened once per run.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, RwLock};
use std::time::Duration;

use domain::Timestamp;
use domain::account::Account;
use domain::event::{Actor, Event};
use domain::id::{AccountId, OperatorId, OrderId, PaymentId};
use domain::order::Order;
use domain::pace::Pace;
use domain::payment::Payment;
use domain::role::{Deed, Operator, may};
use jiff::tz::TimeZone;
use messages::L10n;
use providers::{Http, HttpOptions, Timeouts};
use secrets::Keychain;
use store::{Batch, Store};
use tokio::sync::{Notify, broadcast};

use crate::api::{AppEvent, DriftReport, OrderInput};
use crate::config::{Section, Settings};
use crate::credentials::limits_of;
use crate::jobs::Outbox;
use crate::record::{HeadKept, journal_key, kept_head};
use crate::recording::Recorder;
use crate::turns::Turns;
use crate::unwritten::Unwritten;
use crate::{Clock, Error, Profile};

/// What a terminal is opened with.
pub struct Options {
    /// Demo, test or live.
    pub profile: Profile,
    /// Where the record is.
    pub folder: PathBuf,
    /// Where secrets are.
    pub keychain: Arc<dyn Keychain>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Further trusted roots (PEM), for servers of tests and demo only.
    pub extra_roots: Vec<Vec<u8>>,
    /// Who sits at it. Never what a page says.
    pub operator: Operator,
    /// How long the answer of a provider or mail server is waited for; as long as real money needs where there is none.
    pub patience: Option<Duration>,
    /// How fast mails may leave.
    pub mail_pace: Pace,
}

/// The terminal.
pub struct App {
    pub(crate) profile: Profile,
    pub(crate) store: Store,
    pub(crate) keychain: Arc<dyn Keychain>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) http: Http,
    pub(crate) l10n: L10n,
    pub(crate) extra_roots: Vec<Vec<u8>>,
    pub(crate) mail_patience: messages::smtp::Timeouts,
    pub(crate) outbox: tokio::sync::Mutex<Outbox>,
    pace: Mutex<Pace>,
    pub(crate) wake: Wake,
    pub(crate) operator: Operator,
    pub(crate) language: RwLock<domain::Language>,
    settings: RwLock<Arc<Settings>>,
    events: broadcast::Sender<AppEvent>,
    online: AtomicBool,
    newer: AtomicU32,
    pub(crate) drift: Mutex<DriftReport>,
    pub(crate) folder: PathBuf,
    pub(crate) head: HeadKept,
    pub(crate) unwritten: Unwritten,
    pub(crate) recorder: Recorder,
    pub(crate) turns: Turns,
    /// The time when the clock was last looked at.
    pub(crate) seen: Mutex<Timestamp>,
}

/// Wakes a job before its time.
#[derive(Default)]
pub(crate) struct Wake {
    pub outbox: Notify,
    pub follow: Notify,
    pub head: Notify,
}

impl App {
    /// Opens the record with its key from the keychain. Operations that were cut off by a crash become *unknown* here,
    /// before anything else can happen.
    ///
    /// # Errors
    /// The keychain or the record cannot be used; the code of the [`Fault`] says what to do.
    pub async fn open(options: Options) -> Result<Arc<Self>, Error> {
        let key = journal_key(options.keychain.as_ref()).await?;
        let clocks = store::Options { authorisation_days, ..store::Options::default() };
        let store = Store::open_with(&options.folder, key, clocks).await?;
        let head = HeadKept::open(&store, kept_head(options.keychain.as_ref()).await?).await?;
        let settings = Settings::read(&store.settings().await?);
        let usual = Timeouts::default();
        let timeouts = options.patience.map_or(usual, |total| Timeouts {
            // A handshake that hangs is over before the rest is: only then it proves that nothing was sent.
            connect: usual.connect.min(total / 2),
            total,
            preparation: usual.preparation.min(total),
        });
        let http = Http::new(HttpOptions {
            timeouts,
            extra_roots: options.extra_roots.clone(),
            allow_plain_loopback: options.profile.allows_loopback(),
            ..HttpOptions::default()
        })?;
        let seen = Mutex::new(options.clock.now());
        let recorder = Recorder::left_by(&store, options.patience).await;
        let app = Arc::new(Self {
            profile: options.profile,
            store,
            keychain: options.keychain,
            clock: options.clock,
            http,
            l10n: L10n::new(),
            extra_roots: options.extra_roots,
            mail_patience: mail_patience(options.patience),
            outbox: tokio::sync::Mutex::default(),
            pace: Mutex::new(options.mail_pace),
            wake: Wake::default(),
            operator: options.operator,
            language: RwLock::new(domain::Language::En),
            settings: RwLock::new(Arc::new(settings)),
            events: broadcast::channel(256).0,
            online: AtomicBool::new(true),
            newer: AtomicU32::new(0),
            drift: Mutex::default(),
            folder: options.folder,
            head,
            unwritten: Unwritten::default(),
            recorder,
            turns: Turns::default(),
            seen,
        });
        #[cfg(feature = "crash-points")]
        crash::point("C0");
        app.recover().await?;
        Ok(app)
    }

    /// What changes by itself.
    #[must_use]
    pub fn events(&self) -> broadcast::Receiver<AppEvent> {
        self.events.subscribe()
    }

    /// Demo, test or live.
    #[must_use]
    pub fn profile(&self) -> Profile {
        self.profile
    }

    pub(crate) fn tell(&self, event: AppEvent) {
        // Nobody listening is fine: the page asks afresh when it opens.
        let _nobody = self.events.send(event);
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// How fast mails may leave this terminal.
    pub(crate) fn pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Lets as many of the wanted mails out as the pace allows; answers how many.
    pub(crate) fn let_out(&self, now: Timestamp, wanted: usize) -> usize {
        let mut pace = self.pace();
        let count = pace.room(now).min(wanted);
        pace.begin(now, count);
        count
    }

    pub(crate) fn settings(&self) -> Arc<Settings> {
        self.settings.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// Keeps one section of the settings.
    pub(crate) async fn keep_section<S: Section>(&self, section: &S) -> Result<(), Error> {
        let json = serde_json::to_string(section).map_err(|_| Error::Unreadable("settings"))?;
        let event = Event::Settings { section: S::NAME.to_owned(), json };
        self.store.append(self.batch().event(event)).await?;
        let fresh = Settings::read(&self.store.settings().await?);
        *self.settings.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(fresh);
        self.tell(AppEvent::SessionChanged);
        Ok(())
    }

    /// Refuses what the role of the person at the terminal does not include, whatever page asks. `owner` is whose order it
    /// concerns, if one.
    pub(crate) fn demand(&self, deed: Deed, owner: Option<&OperatorId>) -> Result<(), Error> {
        if may(&self.operator, deed, owner) { Ok(()) } else { Err(Error::Role(deed)) }
    }

    /// As [`App::demand`], of an order that is kept or still a draft.
    pub(crate) async fn demand_order(&self, deed: Deed, id: &OrderId) -> Result<(), Error> {
        self.demand(deed, None)?;
        if let Some(order) = self.store.order(id).await? {
            return self.demand(deed, Some(&order.salesperson));
        }
        let Some(draft) = self.store.draft(id.as_str()).await? else { return Ok(()) };
        let draft: OrderInput = serde_json::from_str(&draft.json).map_err(|_| Error::Unreadable("draft"))?;
        self.demand(deed, Some(&OperatorId::new(draft.owner_id)))
    }

    pub(crate) fn me(&self) -> OperatorId {
        self.operator.id.clone()
    }

    /// A batch of the person at the terminal.
    pub(crate) fn batch(&self) -> Batch {
        Batch::new(self.now(), Actor::Operator(self.me()))
    }

    /// A batch of a background job.
    pub(crate) fn job_batch(&self, job: &str) -> Batch {
        Batch::new(self.now(), Actor::Terminal(job.to_owned()))
    }

    /// The operator's time zone.
    pub(crate) fn zone(&self) -> TimeZone {
        TimeZone::get(&self.settings().shop.zone).unwrap_or(TimeZone::UTC)
    }

    pub(crate) fn day_start(&self) -> Timestamp {
        let now = self.now();
        let today = now.to_zoned_datetime(self.zone()).start_of_day();
        today.map_or(now, |start| start.timestamp())
    }

    pub(crate) async fn order(&self, id: &OrderId) -> Result<Order, Error> {
        self.store.order(id).await?.ok_or(Error::NotFound)
    }

    pub(crate) async fn payment(&self, id: &PaymentId) -> Result<Payment, Error> {
        match self.unwritten.get(id) {
            Some(heard) => Ok(heard),
            None => self.store.payment(id).await?.ok_or(Error::NotFound),
        }
    }

    pub(crate) async fn account(&self, id: &AccountId) -> Result<Account, Error> {
        self.store.accounts().await?.into_iter().find(|account| &account.id == id).ok_or(Error::NotFound)
    }

    /// Whether the last request to a provider found a network.
    pub(crate) fn is_online(&self) -> bool {
        self.online.load(Ordering::Relaxed)
    }

    pub(crate) fn set_online(&self, online: bool) {
        if self.online.swap(online, Ordering::Relaxed) != online {
            self.tell(AppEvent::Connection { online });
        }
    }

    /// Tells the page that a payment moved, and how many need attention now.
    pub(crate) async fn moved(&self, payment: &PaymentId) {
        self.all_moved(std::slice::from_ref(payment)).await;
    }

    /// As [`App::moved`], of several at once: what is counted over the whole record is counted once.
    pub(crate) async fn all_moved(&self, payments: &[PaymentId]) {
        for payment in payments {
            self.tell(AppEvent::PaymentChanged { payment_id: payment.to_string() });
        }
        let more = u32::try_from(payments.len()).unwrap_or(u32::MAX);
        let newer = self.newer.fetch_add(more, Ordering::Relaxed).saturating_add(more);
        self.tell(AppEvent::ListChanged { newer });
        // Counting is an aid: when the record cannot be read, what reads it next says so.
        self.count_round().await.ok();
    }

    /// The page has drawn a fresh list.
    pub(crate) fn list_seen(&self) {
        self.newer.store(0, Ordering::Relaxed);
    }

    /// Counts what needs attention and what runs out, and tells the page.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn count_round(&self) -> Result<(), Error> {
        let counts = self.store.counts(&self.me(), self.day_start(), self.now()).await?;
        let (attention, lapsing) = (counts.attention.number, counts.lapsing.number);
        self.tell(AppEvent::AttentionChanged { attention, lapsing });
        Ok(())
    }
}

/// How long a mail server's answers are waited for.
fn mail_patience(patience: Option<Duration>) -> messages::smtp::Timeouts {
    let usual = messages::smtp::Timeouts::default();
    patience.map_or(usual, |most| messages::smtp::Timeouts {
        connect: usual.connect.min(most),
        command: usual.command.min(most),
        data: usual.data.min(most),
    })
}

/// The clock of an account's reservations, its own where its options set one.
pub(crate) fn authorisation_days(account: &Account) -> u16 {
    // An account of a provider that this release does not know warns early rather than late.
    limits_of(account).map_or(7, |limits| limits.authorisation_days)
}
