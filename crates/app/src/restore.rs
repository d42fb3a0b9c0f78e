//! After an older copy was put back: every account is asked about every order since, and what was done meanwhile is taken
//! into the record, before anything that moves money is let out again.

use std::sync::Arc;

use domain::account::{Account, AccountState};
use domain::event::Event;
use domain::id::PaymentId;
use domain::order::{Amounts, Customer, Order, OrderReference, Validity};
use domain::payment::{CaptureMode, Channel, NewPayment, Payment, PaymentEvent, Report, Via};
use jiff::SignedDuration;
use providers::{LookUp, Reply, Request};

use crate::api::{AppEvent, Fault, OrderInput};
use crate::convert::new_id;
use crate::credentials::provider_of;
use crate::jobs::schedule;
use crate::{App, Error, config};

/// How old an order may be to be asked about: longer than any link lives.
const BACK: SignedDuration = SignedDuration::from_hours(24 * 180);
/// How many further names of an order are tried: each page and each part had one of its own.
const NAMES: usize = 4;
/// Numbers skipped beside those that entries tell of: orders begun and never kept took some too.
const SLACK: u64 = 100;

/// What asking after a restore came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reconciled {
    /// Questions asked.
    pub asked: u32,
    /// Payments found that the record did not know of.
    pub found: u32,
    /// Questions without an answer: while there is one, nothing is charged.
    pub unanswered: u32,
}

impl App {
    /// Refuses what moves money while the record lacks entries that are known to have been.
    pub(crate) fn refuse_unreconciled(&self) -> Result<(), Error> {
        match self.head.lacking() {
            Some(_) => Err(Fault::new("record-restored").into()),
            None => Ok(()),
        }
    }

    /// Asks every account about every order of the last months, and takes over what the record does not know. Does
    /// nothing when the record lacks nothing.
    ///
    /// # Errors
    /// The record cannot be read or written. A provider that does not answer is counted, not an error; it is asked again.
    pub async fn reconcile(self: &Arc<Self>) -> Result<Reconciled, Error> {
        let Some(lacking) = self.head.lacking() else { return Ok(Reconciled::default()) };
        let mut told = Reconciled::default();
        let accounts = self.store.accounts().await?;
        let used = |account: &&Account| account.state != AccountState::Disabled;
        let accounts: Vec<&Account> = accounts.iter().filter(used).collect();
        let since = self.now().saturating_sub(BACK).unwrap_or(self.now());
        for order in self.store.orders_since(since).await? {
            self.reconcile_order(&order, &accounts, &mut told).await?;
        }
        for draft in self.store.drafts().await? {
            if let Some(order) = self.order_of_draft(&draft).await? {
                self.reconcile_order(&order, &accounts, &mut told).await?;
            }
        }
        if told.unanswered > 0 {
            tracing::warn!(unanswered = told.unanswered, "not every provider answered after the restore");
            return Ok(told);
        }
        let had = self.store.head().await?.seq;
        self.skip_numbers(lacking.seq.saturating_sub(had)).await?;
        let blind = accounts.iter().filter(|account| is_blind(account)).map(|account| account.name.clone());
        let restore = config::LastRestore { at: Some(self.now()), found: told.found, blind: blind.collect() };
        self.keep_section(&restore).await?;
        self.head.made_good();
        self.keep_head().await?;
        self.tell(AppEvent::SessionChanged);
        Ok(told)
    }

    /// Running numbers that were given out since the copy are not given out again: at the provider they are taken.
    async fn skip_numbers(&self, entries: u64) -> Result<(), Error> {
        for (series, first) in [("order", crate::orders::FIRST_NUMBER), ("customer", 1)] {
            let next = self.store.next_number(series, first).await?;
            self.store.next_number(series, next.saturating_add(entries).saturating_add(SLACK)).await?;
        }
        Ok(())
    }

    async fn reconcile_order(
        self: &Arc<Self>,
        order: &Order,
        accounts: &[&Account],
        told: &mut Reconciled,
    ) -> Result<(), Error> {
        let known = self.store.payments_of_order(&order.id).await?;
        for payment in &known {
            if accounts.iter().any(|account| account.id == payment.account_id) {
                told.asked += 1;
                if let Err(error) = self.ask_about(&payment.id, Via::Poll).await {
                    tracing::warn!(payment = %payment.id, %error, "no answer after the restore");
                    told.unanswered += 1;
                }
            }
        }
        let currency = order.total().currency();
        for account in accounts.iter().filter(|account| account.currencies.contains(&currency)) {
            for name in names(order, known.len()) {
                if known.iter().any(|p| p.account_id == account.id && p.provider_order_id == name) {
                    continue;
                }
                told.asked += 1;
                match self.found_under(order, account, &name).await {
                    Ok(Some(report)) => {
                        self.adopt(order, account, report).await?;
                        told.found += 1;
                    }
                    Ok(None) => {}
                    Err(error) => {
                        tracing::warn!(account = %account.id, %error, "no answer after the restore");
                        told.unanswered += 1;
                        // The others would wait for the same silence.
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// The order that a draft was, or became after the copy; none where it has no reference of its own. What is missing
    /// in it was typed after the copy.
    async fn order_of_draft(&self, draft: &store::Draft) -> Result<Option<Order>, Error> {
        let id = crate::convert::order_id(&draft.id);
        if self.store.order(&id).await?.is_some() {
            return Ok(None);
        }
        if let Ok((order, _)) = self.complete(&id, crate::api::Channel::Telephone).await {
            return Ok(Some(order));
        }
        let Ok(input) = serde_json::from_str::<OrderInput>(&draft.json) else { return Ok(None) };
        let (Ok(reference), Ok(currency)) = (OrderReference::new(&input.reference), input.currency.parse())
        else {
            return Ok(None);
        };
        if self.store.order_by_reference(reference.as_str()).await?.is_some() {
            return Ok(None);
        }
        let zero = domain::Money::zero(currency);
        Ok(Some(Order {
            id,
            reference,
            version: 1,
            customer: Customer::unnamed(crate::convert::language(&input.language)),
            lines: Vec::new(),
            shipping_tax_rate: 0.into(),
            amounts: Amounts::total_only(zero),
            description: String::new(),
            settlement_reference: None,
            validity: Validity { days: input.validity_days },
            quotation: None,
            confirmed: None,
            ship_date: None,
            carrier: None,
            salesperson: self.me(),
            note: None,
            created_at: draft.updated_at,
        }))
    }

    /// What an account has under a name of an order, and no payment of the record holds.
    async fn found_under(
        &self,
        order: &Order,
        account: &Account,
        name: &str,
    ) -> Result<Option<Report>, Error> {
        let access = self.access(account, account.profile()).await?;
        let request = Request::LookUp(LookUp {
            provider_order_id: name,
            page: None,
            reference: None,
            amount: order.total(),
            since: order.created_at,
        });
        let reports = match crate::operate::ask_over(self, &self.http.settling(), &access, request).await? {
            Reply::Reports(reports) => reports,
            Reply::Report(report) => vec![*report],
            // Nothing is paid.
            Reply::Begun => Vec::new(),
            _ => return Err(Error::Unreadable("look-up")),
        };
        let nobody = PaymentId::new("");
        let mut free = Vec::new();
        for report in reports.into_iter().filter(|report| report.provider_order_id == name) {
            let held = match report.reference.as_deref() {
                Some(reference) => self.store.reference_held(&account.id, reference, &nobody).await?,
                None => false,
            };
            if !held {
                free.push(report);
            }
        }
        Ok(providers::best_of(free))
    }

    /// A payment that the record lost, from what its provider tells of it.
    async fn adopt(&self, order: &Order, account: &Account, report: Report) -> Result<(), Error> {
        let told = if report.captured.minor() > report.authorised.minor() {
            report.captured
        } else {
            report.authorised
        };
        let amount = report.amount.unwrap_or(if told.is_positive() { told } else { order.total() });
        let mut order = order.clone();
        if order.total().is_zero() {
            order.amounts = Amounts::total_only(amount);
        }
        let id = PaymentId::new(new_id());
        let new = NewPayment {
            id: id.clone(),
            order_id: order.id.clone(),
            account_id: account.id.clone(),
            provider: account.provider.clone(),
            environment: account.environment,
            channel: channel(&report, &order),
            capture: if report.captured.is_positive() { CaptureMode::Immediate } else { CaptureMode::Manual },
            entry: account.card_entry,
            amount,
            provider_order_id: report.provider_order_id.clone(),
            profile: account.profile(),
            owner: order.salesperson.clone(),
            part: order.quotation.is_some() && amount.minor() < order.total().minor(),
        };
        let mut after = Payment::open(new.clone(), self.now());
        let reported = PaymentEvent::Reported { report: Box::new(report), via: Via::Poll };
        after.apply(&reported, self.now());
        // A draft when the copy was taken.
        let fresh = self.store.order(&order.id).await?.is_none();
        let fresh = fresh.then(|| Event::Order { order: Box::new(order.clone()) });
        let batch = self
            .job_batch("reconcile")
            .events(fresh)
            .forget_draft(order.id.as_str())
            .event(Event::Payment { id: id.clone(), change: PaymentEvent::Opened { payment: Box::new(new) } })
            .event(Event::Payment { id: id.clone(), change: reported })
            .follow(id.clone(), schedule::first(&after, self.now()));
        self.store.append(batch).await?;
        self.confirm_paid(&order.id).await;
        self.moved(&id).await;
        Ok(())
    }
}

/// What the provider may know an order by that has so many payments in the record: see `App::provider_order_id`.
fn names(order: &Order, payments: usize) -> Vec<String> {
    let reference = order.reference.as_str();
    let pages = (payments + 1..).filter(|number| *number > 1).take(NAMES).map(|n| format!("{reference}-{n}"));
    let parts = (2..).take(NAMES).map(|number| format!("{reference}-P{number}"));
    let parts = parts.filter(|_| order.quotation.is_some());
    std::iter::once(reference.to_owned()).chain(pages).chain(parts).collect()
}

/// How the order was paid, as far as the report tells: 1 and 2 stand for mail and telephone orders.
fn channel(report: &Report, order: &Order) -> Channel {
    match report.eci {
        Some(1 | 2) => Channel::Telephone,
        Some(_) => Channel::Link,
        None if report.provider_order_id == order.reference.as_str() => Channel::Telephone,
        None => Channel::Link,
    }
}

/// Whether a link that the record lost cannot be found at the account by the order's name.
fn is_blind(account: &Account) -> bool {
    provider_of(account).is_ok_and(|provider| {
        let can = &provider.descriptor().capabilities;
        can.links && !can.pages_by_order
    })
}
