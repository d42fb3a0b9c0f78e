//! What may be asked of the list.

use domain::account::Environment;
use domain::id::{AccountId, OperatorId};
use domain::message::MessageState;
use domain::payment::{Channel, LinkState, MoneyState};
use domain::{Language, Timestamp};

use super::Cursor;

/// A saved view of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// Everything.
    #[default]
    All,
    /// What somebody has to look at: an unknown or late outcome, a review, a chargeback, a mail that failed or may not
    /// have arrived, a reservation that lapses within 48 hours.
    Attention,
    /// Links that went out since the day began.
    SentToday,
    /// What runs out within 48 hours: reservations (or what should have lapsed already) and open links that nobody has
    /// paid. The most money at risk first, by the figure alone: currencies are neither grouped nor converted.
    Lapsing,
    /// The operator's own.
    Mine,
}

/// Which payments to list. Every filter left empty lets everything through; several values of one are alternatives.
#[derive(Debug, Clone)]
pub struct ListQuery {
    /// Fragments of name, company, order reference, e-mail address, customer number, settlement reference, last four.
    pub text: Option<String>,
    /// The view.
    pub view: View,
    /// States of the money.
    pub money: Vec<MoneyState>,
    /// States of the link.
    pub link: Vec<LinkState>,
    /// States of the newest mail.
    pub message: Vec<MessageState>,
    /// Channels.
    pub channel: Vec<Channel>,
    /// Accounts.
    pub account: Vec<AccountId>,
    /// The customers' languages.
    pub language: Vec<Language>,
    /// Whose payments.
    pub owner: Vec<OperatorId>,
    /// Test or live.
    pub environment: Option<Environment>,
    /// Opened since then. For a view in the order of opening it is cheaper to stop at the first row that is too old.
    pub since: Option<Timestamp>,
    /// Where the page before ended.
    pub cursor: Option<Cursor>,
    /// How many rows, at least one.
    pub limit: usize,
    /// What time it is.
    pub now: Timestamp,
    /// When the operator's day began.
    pub day_start: Timestamp,
    /// Who asks.
    pub me: OperatorId,
}

impl View {
    /// Whether its rows come by the money at risk instead of newest first.
    #[must_use]
    pub fn by_risk(self) -> bool {
        self == Self::Lapsing
    }
}

impl ListQuery {
    /// The first fifty of everything.
    #[must_use]
    pub fn new(me: OperatorId, day_start: Timestamp, now: Timestamp) -> Self {
        Self {
            text: None,
            view: View::All,
            money: Vec::new(),
            link: Vec::new(),
            message: Vec::new(),
            channel: Vec::new(),
            account: Vec::new(),
            language: Vec::new(),
            owner: Vec::new(),
            environment: None,
            since: None,
            cursor: None,
            limit: 50,
            now,
            day_start,
            me,
        }
    }
}
