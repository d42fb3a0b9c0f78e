//! What every provider can be asked and may answer. Values in, values out: no provider keeps state, none retries money.
//! Knows no wire format, no database and no clock.

use std::future::Future;
use std::pin::Pin;

use domain::account::{Account, CredentialProfile};
use domain::card::Card;
use domain::order::Order;
use domain::payment::{CaptureMode, Channel, LinkUrl, Report, UnknownCause};
use domain::provider::{Descriptor, Limits};
use domain::reason::{Reason, Refusal};
use domain::{Currency, Money, Secret, Timestamp};

use crate::http::Http;

/// A boxed future: `async fn` in a trait is not object-safe, and this is the single place that pays for it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A payment provider.
pub trait Provider: Send + Sync {
    /// What it says about itself.
    fn descriptor(&self) -> &'static Descriptor;

    /// Its clocks and bounds as an account's options set them.
    fn limits(&self, options: &std::collections::BTreeMap<String, String>) -> Limits;

    /// Asks one thing, once. Never repeats a request that can move money.
    ///
    /// # Errors
    /// [`Failure`]: what is known of a request that brought no usable answer.
    fn perform<'a>(
        &'a self,
        request: Request<'a>,
        access: &'a Access<'a>,
        http: &'a Http,
    ) -> BoxFuture<'a, Result<Reply, Failure>>;
}

/// An account with the credentials of one profile, for one call.
pub struct Access<'a> {
    /// The contract.
    pub account: &'a Account,
    /// Whose credentials these are.
    pub profile: CredentialProfile,
    /// The credentials by the names of the descriptor's fields (without a `moto_` prefix: they are the profile's own).
    pub credentials: std::collections::BTreeMap<String, Secret>,
}

/// One thing to ask.
pub enum Request<'a> {
    /// Pay with a keyed card. The card is dropped, and so wiped, before the answer is looked at.
    Charge(Charge<'a>),
    /// Make a page: a payment link for the customer, or the page on which a rep keys the card.
    OpenPage(OpenPage<'a>),
    /// Take what is reserved.
    Capture(Step<'a>),
    /// Give back what was taken.
    Refund(Step<'a>),
    /// Give the reservation up.
    Cancel(Step<'a>),
    /// Accept a payment under review.
    AcceptReview(Step<'a>),
    /// Deny a payment under review.
    DenyReview(Step<'a>),
    /// Change what is to be paid: the step's amount, by its order's lines.
    Update(Step<'a>),
    /// Close a page that nobody has paid on; the step's reference is the page's own.
    ClosePage(Step<'a>),
    /// Ask what is known of an order: every attempt on it. Moves nothing.
    LookUp(LookUp<'a>),
    /// Complete a checkout of which a look-up said that it was [begun](Reply::Begun): it reserves the money if the payer has
    /// finished, and does nothing if not. Answered as a look-up is.
    Complete(LookUp<'a>),
    /// Ask whether the credentials are good. Moves nothing.
    CheckAccount,
    /// Ask what the account can take on a channel.
    Products {
        /// Which channel.
        channel: Channel,
        /// In which currency.
        currency: Currency,
    },
    /// Open connections to every host a charge will use, so that the charge does not wait for them.
    Warm,
}

/// A charge with a keyed card.
pub struct Charge<'a> {
    /// What is sold.
    pub order: &'a Order,
    /// What the provider is to know it by.
    pub provider_order_id: &'a str,
    /// How much.
    pub amount: Money,
    /// Telephone or mail; a link is never charged this way.
    pub channel: Channel,
    /// Take or reserve.
    pub capture: CaptureMode,
    /// The card; in its box, because handing a card itself on would leave copies of it on every stack it passes.
    pub card: Box<Card>,
}

/// A page to make.
pub struct OpenPage<'a> {
    /// What is sold.
    pub order: &'a Order,
    /// What the provider is to know it by.
    pub provider_order_id: &'a str,
    /// How much.
    pub amount: Money,
    /// Link for the customer's page; telephone or mail for the page a rep keys on.
    pub channel: Channel,
    /// Take or reserve.
    pub capture: CaptureMode,
    /// How long it may be paid, in seconds; within the descriptor's bounds.
    pub seconds: u32,
    /// Where the payer's browser returns to.
    pub redirects: &'a Redirects,
    /// Who else is told, where the provider itself tells the customer.
    pub copy_to: Option<&'a str>,
}

/// Where the payer's browser returns to. Empty ones are left to the account's defaults.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the payer's outcomes are")]
pub struct Redirects {
    pub accept: Option<String>,
    pub decline: Option<String>,
    pub pending: Option<String>,
    pub exception: Option<String>,
    pub cancel: Option<String>,
}

/// A question about an order.
#[derive(Debug, Clone, Copy)]
pub struct LookUp<'a> {
    /// What the provider knows the order by.
    pub provider_order_id: &'a str,
    /// The provider's own name of the page, where one was made.
    pub page: Option<&'a str>,
    /// The transaction, where it is known.
    pub reference: Option<&'a str>,
    /// What was asked to be paid; its currency is the one the figures must be in.
    pub amount: Money,
    /// When the terminal opened the payment: what is older is none of it.
    pub since: Timestamp,
}

/// A follow-up on a transaction.
pub struct Step<'a> {
    /// What is sold.
    pub order: &'a Order,
    /// The transaction.
    pub reference: &'a str,
    /// What the provider knows the order by.
    pub provider_order_id: &'a str,
    /// The terminal's id of this step; the same on every repetition.
    pub operation_id: &'a str,
    /// A part, or `None` for all.
    pub amount: Option<Money>,
    /// What all of it is.
    pub most: Money,
    /// What the payment as a whole is for.
    pub payment_amount: Money,
    /// When the terminal opened the payment.
    pub since: Timestamp,
}

impl<'a> Step<'a> {
    /// How much, said as a figure.
    #[must_use]
    pub fn figure(&self) -> Money {
        self.amount.unwrap_or(self.most)
    }

    /// The question that reads the transaction anew, for a provider whose answer to a step says only that it was taken.
    #[must_use]
    pub fn look_up(&self) -> LookUp<'a> {
        LookUp {
            provider_order_id: self.provider_order_id,
            page: None,
            reference: Some(self.reference),
            amount: self.payment_amount,
            since: self.since,
        }
    }
}

/// A usable answer.
#[derive(Debug)]
pub enum Reply {
    /// Where the transaction stands, approved or declined.
    Report(Box<Report>),
    /// Every attempt on an order; empty when the provider knows of none. The best is chosen by [`best_of`].
    Reports(Vec<Report>),
    /// There is a checkout, and nothing is paid before it is completed; whether the payer has finished, only that tells.
    Begun,
    /// The page was made.
    Page(PageMade),
    /// The credentials are good.
    Account(AccountFacts),
    /// What can be taken.
    Products(Vec<String>),
    /// Connections are open.
    Warm,
}

impl From<Report> for Reply {
    fn from(report: Report) -> Self {
        Self::Report(Box::new(report))
    }
}

/// A page as it was made.
#[derive(Debug)]
pub struct PageMade {
    /// Its address, and the provider's own name of the page where look-ups need one.
    pub url: LinkUrl,
    /// How often the payer may try, where the provider says so.
    pub tries: Option<u32>,
    /// Whether the provider says that it is a test.
    pub test: Option<bool>,
}

/// What an account check brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountFacts {
    /// How notifications are signed, where the provider says so.
    pub hashing: Option<String>,
}

/// What is known of a request that brought no usable answer. There are three cases and no fourth.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It provably never left: nothing happened.
    #[error("not sent: {0:?}")]
    NotSent(NotSent),
    /// The provider answered no; no transaction came of it.
    #[error("refused: {}", .0.code)]
    Refused(Refusal),
    /// It may or may not have happened.
    #[error("unknown: {0:?}")]
    Unknown(UnknownCause),
}

impl Failure {
    /// The same, of a call that only prepared: whatever became of it, money was never asked for.
    pub(crate) fn before_money(self) -> Self {
        match self {
            Self::Unknown(_) => NotSent::PreparationFailed.into(),
            known => known,
        }
    }

    /// What a failed look-up says of the step that was taken just before: nothing.
    pub(crate) fn after_step(self) -> Self {
        match self {
            Self::NotSent(_) => UnknownCause::ConnectionLost.into(),
            Self::Refused(_) => UnknownCause::Unreadable.into(),
            unknown => unknown,
        }
    }
}

/// What a look-up brought; nothing where the provider knows of none.
pub(crate) fn if_known<T>(brought: Result<T, Failure>) -> Result<Option<T>, Failure> {
    match brought {
        Err(Failure::Refused(no))
            if matches!(no.reason, Reason::TransactionNotFound | Reason::OrderNotFound) =>
        {
            Ok(None)
        }
        other => other.map(Some),
    }
}

impl From<NotSent> for Failure {
    fn from(why: NotSent) -> Self {
        Self::NotSent(why)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<UnknownCause> for Failure {
    fn from(cause: UnknownCause) -> Self {
        Self::Unknown(cause)
    }
}

/// Why a request provably never left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSent {
    /// The host's name was not found, or there is no network.
    NoNetwork,
    /// Nobody listens there.
    ConnectionRefused,
    /// The connection could not be opened in time.
    ConnectTimeout,
    /// The certificate or handshake was not good.
    Certificate,
    /// A call the account, its settings or the rules do not allow; a defect if it ever happens.
    NotAllowed(&'static str),
    /// The provider failed again and again, or asked for a pause: nothing goes out to it for a moment.
    Paused,
    /// A harmless preparation (the card token) got no answer; money was never asked for. Safe to try again.
    PreparationFailed,
}

/// The report that tells the truth about an order with several attempts: the furthest one, the newest among equals.
#[must_use]
pub fn best_of(reports: Vec<Report>) -> Option<Report> {
    reports.into_iter().max_by(domain::payment::further)
}
