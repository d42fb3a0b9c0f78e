//! The drift check: every payment that can still change compared with its provider, on demand and once a day. It writes
//! nothing, here or there: a difference is listed, and taken over only when a person says so.

use std::sync::Arc;

use domain::drift::{Difference, Drift, drift};
use domain::payment::Payment;
use domain::role::Deed;
use jiff::SignedDuration;
use store::{ListRow, View};
use tokio::task::JoinSet;

use crate::api::{AppEvent, Details, DriftLine, DriftReport};
use crate::convert::rfc3339;
use crate::error::key;
use crate::{App, Error, config};

/// How far back payments are compared: longer than any provider's data is sure to be kept.
const BACK: SignedDuration = SignedDuration::from_hours(24 * 90);
/// How many questions are open at once; look-ups have a budget of their own beside it.
const AT_ONCE: usize = 4;
const PAGE: usize = 100;
/// Time between two checks by itself.
const DAILY: SignedDuration = SignedDuration::from_hours(24);

impl App {
    /// The last check's findings in this session; `at` is empty when there was none.
    #[must_use]
    pub fn drift_last(&self) -> DriftReport {
        self.drift.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// Compares every payment of the last ninety days with its provider.
    ///
    /// # Errors
    /// The role does not include it, or the record cannot be read. A provider that does not answer is counted, not an error.
    pub async fn drift_check(self: &Arc<Self>) -> Result<DriftReport, Error> {
        self.demand(Deed::CheckDrift, None)?;
        self.drift_check_all().await
    }

    async fn drift_check_all(self: &Arc<Self>) -> Result<DriftReport, Error> {
        let now = self.now();
        let since = now.saturating_sub(BACK).unwrap_or(now);
        let mut report = DriftReport { at: rfc3339(now), ..DriftReport::default() };
        let mut cursor = None;
        loop {
            let query = store::ListQuery {
                view: View::All,
                cursor,
                limit: PAGE,
                ..store::ListQuery::new(self.me(), self.day_start(), now)
            };
            let page = self.store.list(query).await?;
            let fresh = page.rows.into_iter().take_while(|row| row.payment.created_at >= since);
            let rows: Vec<ListRow> = fresh.collect();
            let whole = rows.len() == PAGE;
            self.compare(rows, &mut report).await;
            cursor = page.next.filter(|_| whole);
            if cursor.is_none() {
                break;
            }
        }
        report.lines.sort_by(|a, b| a.reference.cmp(&b.reference));
        *self.drift.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = report.clone();
        self.keep_section(&config::LastDrift { at: Some(now) }).await?;
        let found = u32::try_from(report.lines.len()).unwrap_or(u32::MAX);
        self.tell(AppEvent::DriftChecked { found });
        Ok(report)
    }

    /// Checks by itself when the last check is a day old.
    ///
    /// # Errors
    /// The record cannot be read.
    pub(crate) async fn drift_when_due(self: &Arc<Self>) -> Result<(), Error> {
        let last = self.settings().last_drift.at;
        if last.is_none_or(|last| self.now().duration_since(last) >= DAILY) {
            self.drift_check_all().await?;
        }
        Ok(())
    }

    async fn compare(self: &Arc<Self>, rows: Vec<ListRow>, report: &mut DriftReport) {
        let mut asking: JoinSet<Result<Option<DriftLine>, Error>> = JoinSet::new();
        let mut rows = rows.into_iter().filter(|row| comparable(&row.payment));
        loop {
            while asking.len() < AT_ONCE {
                let Some(row) = rows.next() else { break };
                let app = Arc::clone(self);
                asking.spawn(async move { app.line(row).await });
            }
            match asking.join_next().await {
                None => break,
                Some(Ok(Ok(line))) => {
                    report.checked += 1;
                    report.lines.extend(line);
                }
                Some(_) => report.unanswered += 1,
            }
        }
    }

    async fn line(&self, row: ListRow) -> Result<Option<DriftLine>, Error> {
        let told = self.told_of(&row.payment).await?.report();
        // What moved while it was asked about is compared as it is now.
        let payment = self.payment(&row.payment.id).await?;
        let found = drift(&payment, told.as_ref(), self.now());
        Ok(found.map(|found| self.drift_line(&row, &payment, &found)))
    }

    fn drift_line(&self, row: &ListRow, payment: &Payment, found: &Drift) -> DriftLine {
        let language = self.operator_language();
        let money = |amount| self.l10n.money(language, amount).unwrap_or_default();
        let mut details = Details::new();
        let codes = found.differences.iter().map(|difference| {
            let (code, sides) = match *difference {
                Difference::Missing => ("missing", None),
                Difference::Amount { ours, theirs } => ("amount", Some((money(ours), money(theirs)))),
                Difference::Reserved { ours, theirs } => ("reserved", Some((money(ours), money(theirs)))),
                Difference::Captured { ours, theirs } => ("captured", Some((money(ours), money(theirs)))),
                Difference::Refunded { ours, theirs } => ("refunded", Some((money(ours), money(theirs)))),
                Difference::State { ours, theirs } => ("state", Some((key(&ours), key(&theirs)))),
            };
            if let Some((ours, theirs)) = sides {
                details.insert(format!("{code}.ours"), ours);
                details.insert(format!("{code}.theirs"), theirs);
            }
            code.to_owned()
        });
        let codes = codes.collect();
        let provider = providers::by_id(payment.provider.as_str());
        DriftLine {
            payment_id: payment.id.to_string(),
            reference: row.order_reference.clone(),
            customer: row.company.clone().unwrap_or_else(|| row.customer_name.clone()),
            provider: provider.map_or("", |provider| provider.descriptor().name).to_owned(),
            amount: payment.amount.into(),
            codes,
            details,
            mends: found.mends,
        }
    }
}

/// Whether a provider has been asked anything that it could tell of.
fn comparable(payment: &Payment) -> bool {
    payment.unsettled().is_none() && (payment.reference.is_some() || payment.link.is_some())
}
