//! Links and payments as a list: filters in, a page of rows out, and how many wait in each view.

mod export;

use domain::Timestamp;
use domain::account::Account;
use domain::clock::{Clock, RunningOut, running_out};
use domain::id::OperatorId;
use domain::payment::MoneyState as Money;
use domain::role::{Deed, Reach, reach};
use store::{Cursor, ListRow as Row, View};

use crate::api::{Details, Due, ListCounts, ListPage, ListQuery, ListRow, ViewId};
use crate::convert::rfc3339;
use crate::credentials::limits_of;
use crate::{App, Error};

const PAGE_MAX: u16 = 100;

impl App {
    /// One page of links and payments, newest first; what runs out by the money at risk.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn list(&self, query: ListQuery) -> Result<ListPage, Error> {
        let now = self.now();
        let accounts = self.store.accounts().await?;
        let limit = usize::from(query.limit.clamp(1, PAGE_MAX));
        let (asked, since) = self.store_query(&query, now);
        let (rows, next) = self.rows(store::ListQuery { limit, ..asked }, since).await?;
        if query.cursor.is_none() {
            self.list_seen();
        }
        let account = |row: &Row| accounts.iter().find(|account| account.id == row.payment.account_id);
        let rows = rows.into_iter().map(|row| self.row(&row, account(&row), now)).collect();
        Ok(ListPage { rows, next_cursor: next.map(|cursor| cursor.to_string()), as_of: rfc3339(now) })
    }

    /// The query as the store is asked, of any length, and since when its rows were opened.
    fn store_query(&self, query: &ListQuery, now: Timestamp) -> (store::ListQuery, Option<Timestamp>) {
        let since = query
            .days
            .and_then(|days| now.checked_sub(jiff::SignedDuration::from_hours(24 * i64::from(days))).ok());
        let text = query.text.trim();
        let view = view(query.view);
        let asked = store::ListQuery {
            text: (!text.is_empty()).then(|| text.to_owned()),
            view,
            money: query.money.into_iter().map(Into::into).collect(),
            link: query.link.into_iter().map(Into::into).collect(),
            message: query.message.into_iter().map(Into::into).collect(),
            channel: query.channel.into_iter().map(Into::into).collect(),
            owner: self.owners_listed(query.owner_id.clone()),
            cursor: query.cursor.as_deref().and_then(|cursor| cursor.parse::<Cursor>().ok()),
            since: since.filter(|_| view.by_risk()),
            ..store::ListQuery::new(self.me(), self.day_start(), now)
        };
        (asked, since)
    }

    /// Rows, and where the next ones start.
    async fn rows(
        &self,
        asked: store::ListQuery,
        since: Option<Timestamp>,
    ) -> Result<(Vec<Row>, Option<Cursor>), Error> {
        let by_risk = asked.view.by_risk();
        let mut page = self.store.list(asked).await?;
        // Where rows come newest first, the first one that is too old ends the list.
        let too_old = |row: &Row| !by_risk && since.is_some_and(|since| row.payment.created_at < since);
        if let Some(end) = page.rows.iter().position(too_old) {
            page.rows.truncate(end);
            page.next = None;
        }
        Ok((page.rows, page.next))
    }

    /// Whose payments are listed: those asked for, but never others' for whom only their own are to be seen.
    fn owners_listed(&self, asked: Option<String>) -> Vec<OperatorId> {
        match reach(self.operator.role, Deed::Read) {
            Reach::All => asked.into_iter().map(OperatorId::new).collect(),
            Reach::Own | Reach::Nobodys => vec![self.me()],
        }
    }

    fn row(&self, row: &Row, account: Option<&Account>, now: Timestamp) -> ListRow {
        let payment = &row.payment;
        let limits = account.and_then(|account| limits_of(account).ok());
        let soon =
            limits.and_then(|limits| running_out(payment, &limits, now)).filter(|out| out.is_soon(now));
        ListRow {
            payment_id: payment.id.to_string(),
            order_id: payment.order_id.to_string(),
            reference: row.order_reference.clone(),
            customer: row.company.clone().unwrap_or_else(|| row.customer_name.clone()),
            account: account.map(|account| account.name.clone()).unwrap_or_default(),
            channel: payment.channel.into(),
            mode: payment.environment.into(),
            amount: payment.amount.into(),
            message: row.message.into(),
            link: payment.link_state(now).into(),
            money: payment.money().into(),
            lapsing: soon.is_some_and(|out| out.what == Clock::Authorisation),
            language: row.language.code().to_owned(),
            owner: self.settings().shop.operator_name.clone(),
            created_at: rfc3339(payment.created_at),
            due: due(row, now),
            running_out: soon.map(told),
        }
    }

    /// How many wait in each view.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn list_counts(&self) -> Result<ListCounts, Error> {
        let counts = self.store.counts(&self.me(), self.day_start(), self.now()).await?;
        Ok(ListCounts {
            all: counts.all.number,
            attention: counts.attention.number,
            sent_today: counts.sent_today.number,
            lapsing: counts.lapsing.number,
            mine: counts.mine.number,
        })
    }
}

fn view(view: ViewId) -> View {
    match view {
        ViewId::All => View::All,
        ViewId::Attention => View::Attention,
        ViewId::SentToday => View::SentToday,
        ViewId::Lapsing => View::Lapsing,
        ViewId::Mine => View::Mine,
    }
}

fn told(out: RunningOut) -> crate::api::RunningOut {
    crate::api::RunningOut {
        what: out.what.into(),
        at: rfc3339(out.at),
        at_risk: out.at_risk.into(),
        action: out.action.into(),
    }
}

/// What is due next: the most pressing first.
fn due(row: &Row, now: Timestamp) -> Option<Due> {
    use domain::message::MessageState as Message;
    use domain::payment::LinkState as Link;
    let payment = &row.payment;
    let due = |code: &str, at: Option<Timestamp>| {
        Some(Due { code: code.to_owned(), at: at.map(rfc3339), details: Details::new() })
    };
    if payment.mismatched {
        return due("amount-mismatch", None);
    }
    if payment.paid_after_all {
        return due("paid-after-all", None);
    }
    match (payment.money(), row.message, payment.link_state(now)) {
        (Money::Unknown, ..) => due("settle", None),
        (_, Message::Failed, _) => due("mend-address", None),
        (_, Message::Uncertain, _) => due("check-mail", None),
        _ if row.lapses_at.is_some() => due("capture-before", row.lapses_at),
        (_, _, Link::Active) => due("link-ends", payment.link.as_ref().map(|link| link.expires_at)),
        (Money::None | Money::Declined, _, Link::Expired) => due("link-expired", None),
        _ => None,
    }
}
