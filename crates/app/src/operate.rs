//! The one path on which a request that can move money or make a link is sent: intent on disk, request once, outcome on
//! disk, and only then the screen. Never repeats one; what it cannot know it calls unknown. Only the completion of a checkout,
//! which is safe to repeat, goes another way: see `asking`.

use std::sync::Arc;
use std::time::Duration;

use domain::account::Account;
use domain::card::Card;
use domain::event::Event;
use domain::id::AttemptId;
use domain::order::Order;
use domain::payment::{
    Answer, LinkMade, LinkUrl, NotSentCause, OperationKind, Payment, PaymentEvent, Report, Standing,
    UnknownCause,
};
use domain::{Money, Timestamp};
use providers::{Access, Charge, Failure, Http, NotSent, OpenPage, Redirects, Reply, Request, Step};
use store::Batch;

use crate::credentials::provider_of;
use crate::jobs::schedule;
use crate::{App, Error};

/// Longer than the client's own time-out: the last resort against an answer that never comes.
const PATIENCE: Duration = Duration::from_secs(90);
/// How long an outcome that cannot be written is tried again (a full disk being cleared).
const WRITE_TRIES: u32 = 150;
const WRITE_PAUSE: Duration = Duration::from_secs(2);

/// A request that is about to be sent.
pub(crate) struct Intent {
    pub payment: Payment,
    pub order: Order,
    pub account: Account,
    pub attempt: AttemptId,
    pub kind: OperationKind,
    /// A part, or `None` for all.
    pub amount: Option<Money>,
    /// Life of the page to make.
    pub seconds: u32,
    pub card: Option<Box<Card>>,
    /// What is written in the same commit as a link that was made: the mail that carries it.
    pub with_link: Vec<Event>,
}

impl Intent {
    /// Whether this makes a link for a customer, which takes the place of older ones.
    pub(crate) fn replaces(&self) -> bool {
        self.kind == OperationKind::OpenPage && self.payment.channel == domain::payment::Channel::Link
    }

    /// The event that has to be on disk before the first byte leaves.
    pub(crate) fn sent(&self, reason: Option<String>) -> Event {
        Event::Payment {
            id: self.payment.id.clone(),
            change: PaymentEvent::Sent {
                attempt: self.attempt.clone(),
                kind: self.kind,
                amount: self.amount,
                reason,
            },
        }
    }
}

/// A request's outcome, and the address of the page if one was made.
pub(crate) struct Heard {
    pub answer: Answer,
    pub url: Option<LinkUrl>,
}

impl From<Answer> for Heard {
    fn from(answer: Answer) -> Self {
        Self { answer, url: None }
    }
}

impl App {
    /// Sends a request whose intent is on disk and keeps its outcome. Runs to its end even if nobody waits for it.
    pub(crate) async fn carry_out(self: &Arc<Self>, intent: Intent) -> Result<Payment, Error> {
        let app = Arc::clone(self);
        let task = tokio::spawn(async move { app.carry_out_here(intent).await });
        task.await.map_err(|_| Error::Unreadable("task"))?
    }

    async fn carry_out_here(&self, mut intent: Intent) -> Result<Payment, Error> {
        #[cfg(feature = "crash-points")]
        crash::point("C1");
        self.wake.head.notify_one();
        let card = intent.card.take();
        let heard = match tokio::time::timeout(PATIENCE, self.request(&intent, card)).await {
            Ok(heard) => heard,
            Err(_) => Answer::Unknown(UnknownCause::TimedOut).into(),
        };
        let heard = self.unless_held(&intent, heard).await;
        #[cfg(feature = "crash-points")]
        crash::point("C6");
        self.set_online(!matches!(heard.answer, Answer::NotSent(NotSentCause::NoNetwork)));
        if let Err(error) = self.keep_outcome(&intent, heard).await {
            // The request was sent: this is no refusal. The payment is what a restart makes of it, and is asked about.
            tracing::error!(payment = %intent.payment.id, %error, "an outcome was heard and could not be written");
        }
        #[cfg(feature = "crash-points")]
        crash::point("C11");
        self.wake.head.notify_one();
        self.confirm_paid(&intent.payment.order_id).await;
        #[cfg(feature = "crash-points")]
        crash::point("C7");
        self.moved(&intent.payment.id).await;
        self.payment(&intent.payment.id).await
    }

    /// An answer that names a transaction which another payment holds is no answer: an earlier one in place of a new one.
    async fn unless_held(&self, intent: &Intent, heard: Heard) -> Heard {
        let Answer::Report(report) = &heard.answer else { return heard };
        let Some(reference) = report.reference.as_deref() else { return heard };
        let payment = &intent.payment;
        match self.store.reference_held(&payment.account_id, reference, &payment.id).await {
            Ok(false) => heard,
            held => {
                tracing::warn!(payment = %payment.id, ?held, "an answer names another payment's transaction");
                Answer::Unknown(UnknownCause::Mismatch).into()
            }
        }
    }

    async fn request(&self, intent: &Intent, card: Option<Box<Card>>) -> Heard {
        let access = match self.access(&intent.account, intent.payment.profile).await {
            Ok(access) => access,
            Err(error) => {
                tracing::warn!(account = %intent.account.id, %error, "credentials are not to be had");
                return Answer::NotSent(NotSentCause::CredentialsMissing).into();
            }
        };
        let Ok(provider) = provider_of(&intent.account) else {
            return Answer::NotSent(NotSentCause::AddressNotPermitted).into();
        };
        let redirects = self.redirects();
        let operator = self.settings().shop.operator_email.clone();
        let copy_to = Some(operator.as_str()).filter(|address| !address.is_empty());
        let page = match self.store.link_url(&intent.payment.id).await {
            Ok(page) => page,
            Err(error) => {
                tracing::error!(payment = %intent.payment.id, %error, "the page's name cannot be read");
                return Answer::NotSent(NotSentCause::AddressNotPermitted).into();
            }
        };
        let handle = page.as_ref().and_then(|page| page.handle());
        let Some(request) = request_of(intent, card, &redirects, copy_to, handle) else {
            return Answer::NotSent(NotSentCause::AddressNotPermitted).into();
        };
        let reply = provider.perform(request, &access, &self.http).await;
        heard(reply, intent, self.now())
    }

    pub(crate) fn redirects(&self) -> Redirects {
        let pages = &self.settings().return_pages;
        let some = |page: &String| Some(page.clone()).filter(|page| !page.is_empty());
        Redirects {
            accept: some(&pages.accept),
            decline: some(&pages.decline),
            pending: some(&pages.pending),
            exception: some(&pages.exception),
            cancel: some(&pages.cancel),
        }
    }

    /// The outcome is written whatever it takes: as long as it is not, a restart would call it unknown. It is shown meanwhile.
    async fn keep_outcome(&self, intent: &Intent, heard: Heard) -> Result<(), Error> {
        let mut shown = None;
        let mut tries = 0;
        loop {
            let written = match self.outcome_batch(intent, &heard).await {
                Ok(batch) => self.store.append(batch).await.map_err(Error::from),
                Err(error) => Err(error),
            };
            match written {
                Ok(_) => return Ok(()),
                Err(error) if tries >= WRITE_TRIES => return Err(error),
                Err(error) => {
                    tries += 1;
                    tracing::error!(payment = %intent.payment.id, %error, "an outcome could not be written yet");
                    if shown.is_none() {
                        shown = Some(self.unwritten.show(after(intent, &heard.answer, self.now())));
                        self.moved(&intent.payment.id).await;
                    }
                    tokio::time::sleep(WRITE_PAUSE).await;
                }
            }
        }
    }

    async fn outcome_batch(&self, intent: &Intent, heard: &Heard) -> Result<Batch, Error> {
        let change = answered(intent, &heard.answer);
        let after = after(intent, &heard.answer, self.now());
        let mut batch = self
            .batch()
            .event(Event::Payment { id: intent.payment.id.clone(), change })
            .follow(intent.payment.id.clone(), schedule::first(&after, self.now()));
        if let Some(order) = self.order_in_step(&intent.payment, &after).await? {
            batch = batch.event(order);
        }
        batch = batch.events(self.links_in_step(&intent.payment, &after).await?);
        if let Some(url) = &heard.url {
            batch = batch.events(intent.with_link.clone());
            batch = batch.link_url(intent.payment.id.clone(), url.clone());
        }
        Ok(batch)
    }
}

fn answered(intent: &Intent, answer: &Answer) -> PaymentEvent {
    PaymentEvent::Answered { attempt: intent.attempt.clone(), answer: answer.clone() }
}

/// The payment as the answer leaves it.
fn after(intent: &Intent, answer: &Answer, now: domain::Timestamp) -> Payment {
    let (attempt, kind, amount) = (intent.attempt.clone(), intent.kind, intent.amount);
    let mut after = intent.payment.clone();
    after.apply(&PaymentEvent::Sent { attempt, kind, amount, reason: None }, now);
    after.apply(&answered(intent, answer), now);
    after
}

/// The request as the provider takes it.
fn request_of<'a>(
    intent: &'a Intent,
    card: Option<Box<Card>>,
    redirects: &'a Redirects,
    copy_to: Option<&'a str>,
    handle: Option<&'a str>,
) -> Option<Request<'a>> {
    let payment = &intent.payment;
    let totals = payment.totals();
    let most = match intent.kind {
        OperationKind::Refund => totals.to_refund(),
        OperationKind::Cancel if totals.to_capture().is_zero() => totals.captured,
        OperationKind::Capture | OperationKind::Cancel => totals.to_capture(),
        _ => payment.amount,
    };
    let on = |reference| Step {
        order: &intent.order,
        reference,
        provider_order_id: &payment.provider_order_id,
        operation_id: intent.attempt.as_str(),
        amount: intent.amount,
        most,
        payment_amount: payment.amount,
        since: payment.created_at,
    };
    let step = || payment.reference.as_deref().map(on);
    Some(match intent.kind {
        OperationKind::Charge => Request::Charge(Charge {
            order: &intent.order,
            provider_order_id: &payment.provider_order_id,
            amount: payment.amount,
            channel: payment.channel,
            capture: payment.capture,
            card: card?,
        }),
        OperationKind::OpenPage => Request::OpenPage(OpenPage {
            order: &intent.order,
            provider_order_id: &payment.provider_order_id,
            amount: payment.amount,
            channel: payment.channel,
            capture: payment.capture,
            seconds: intent.seconds,
            redirects,
            copy_to,
        }),
        OperationKind::Capture => Request::Capture(step()?),
        OperationKind::Refund => Request::Refund(step()?),
        OperationKind::Cancel => Request::Cancel(step()?),
        OperationKind::AcceptReview => Request::AcceptReview(step()?),
        OperationKind::DenyReview => Request::DenyReview(step()?),
        OperationKind::Update => Request::Update(step()?),
        OperationKind::ClosePage => Request::ClosePage(on(handle?)),
    })
}

/// What a reply means for the operation. An answer that speaks of something else is no answer.
fn heard(reply: Result<Reply, Failure>, intent: &Intent, now: Timestamp) -> Heard {
    match reply {
        Ok(Reply::Report(report)) if is_doubtful(&report) => {
            // "A duplicate", says the bank, or that it could not be reached: what it did before is asked for first.
            tracing::info!(payment = %intent.payment.id, status = %report.status, "declined in doubt; looking up");
            Answer::Unknown(UnknownCause::Mismatch).into()
        }
        Ok(Reply::Report(report)) if fits(&report, intent) => Answer::Report(report).into(),
        Ok(Reply::Page(page)) => {
            let life = jiff::SignedDuration::from_secs(i64::from(intent.seconds));
            let expires_at = now.saturating_add(life).unwrap_or(now);
            Heard { answer: Answer::Link(LinkMade { expires_at, tries: page.tries }), url: Some(page.url) }
        }
        Ok(_) => Answer::Unknown(UnknownCause::Mismatch).into(),
        Err(Failure::NotSent(why)) => Answer::NotSent(cause(why)).into(),
        Err(Failure::Refused(refusal)) if refusal.retry == domain::reason::Retry::LookUp => {
            // "Already paid", "already voided": the truth is at the provider, so it is asked before anything is said.
            tracing::info!(payment = %intent.payment.id, code = %refusal.code, "refused as done before; looking up");
            Answer::Unknown(UnknownCause::Mismatch).into()
        }
        Err(Failure::Refused(refusal)) => Answer::Refused(refusal).into(),
        Err(Failure::Unknown(cause)) => Answer::Unknown(cause).into(),
    }
}

/// Whether a decline says in truth that nobody knows what became of this request or of one before it.
fn is_doubtful(report: &Report) -> bool {
    report.standing == Standing::Declined
        && report.refusal.as_ref().is_some_and(|refusal| refusal.retry == domain::reason::Retry::LookUp)
}

/// Whether a report speaks of this payment, of the amount that is to be paid once the request is done, and of no figure
/// beyond it: figures only grow in the record, and one too high would stay there.
fn fits(report: &Report, intent: &Intent) -> bool {
    let payment = &intent.payment;
    let wanted = intent.amount.filter(|_| intent.kind == OperationKind::Update).unwrap_or(payment.amount);
    report.provider_order_id == payment.provider_order_id
        && report.captured.currency() == payment.amount.currency()
        && report.amount.is_none_or(|amount| amount == wanted)
        && [report.authorised, payment.captured_by(report)]
            .iter()
            .all(|figure| figure.minor() <= wanted.minor())
}

fn cause(why: NotSent) -> NotSentCause {
    match why {
        NotSent::NoNetwork => NotSentCause::NoNetwork,
        NotSent::ConnectionRefused => NotSentCause::ConnectionRefused,
        NotSent::ConnectTimeout => NotSentCause::ConnectTimeout,
        NotSent::Certificate => NotSentCause::CertificateInvalid,
        NotSent::NotAllowed(_) => NotSentCause::AddressNotPermitted,
        NotSent::Paused => NotSentCause::Paused,
        NotSent::PreparationFailed => NotSentCause::PreparationFailed,
    }
}

/// For calls that move nothing.
pub(crate) async fn ask<'a>(
    app: &'a App,
    access: &'a Access<'a>,
    request: Request<'a>,
) -> Result<Reply, Failure> {
    ask_over(app, &app.http, access, request).await
}

/// For calls without an intent, with a client that has a budget of its own: questions, and the completion of a checkout.
pub(crate) async fn ask_over<'a>(
    app: &App,
    http: &'a Http,
    access: &'a Access<'a>,
    request: Request<'a>,
) -> Result<Reply, Failure> {
    let Ok(provider) = provider_of(access.account) else {
        return Err(Failure::NotSent(NotSent::NotAllowed("provider")));
    };
    let reply = provider.perform(request, access, http).await;
    app.set_online(!matches!(reply, Err(Failure::NotSent(NotSent::NoNetwork))));
    reply
}
