//! Orders that paying confirms: what is typed about them, what is asked of the customer now, and the moment enough has come in.
//! The rules are `domain::quotation`'s; this brings them the order, its payments and the day.

use domain::event::Event;
use domain::id::OrderId;
use domain::order::Order;
use domain::payment::Payment;
use domain::quotation::{self, Ask, Progress, Share, Standing, Terms, WhyNot, confirmed_by, kept};
use domain::{Money, Timestamp};
use jiff::civil::Date;
use messages::Arg;
use store::StoreError;

use crate::api::{
    Details, Fault, OrderInput, QuotationCheck, QuotationInput, QuotationNow, QuotationStanding,
};
use crate::config::{QuotationTerms, Settings};
use crate::convert::rfc3339;
use crate::error::key;
use crate::orders::Checked;
use crate::{App, Error};

/// The longest time a quotation may be open by default, in days.
pub(crate) const DAYS_MAX: u16 = 365;

/// What was typed about a quotation, field by field; `None` when it is none or something is wrong with it.
pub(crate) fn terms(checked: &mut Checked, input: &OrderInput) -> Option<Terms> {
    let typed = input.quotation.as_ref()?;
    let share = Share::from_basis_points(typed.prepayment_basis_points);
    if share.is_err() {
        checked.problem("prepayment", "prepayment-range");
    }
    let day = typed.expires_on.trim();
    let last = if day.is_empty() { None } else { Some(day.parse::<Date>()) };
    if let Some(Err(_)) = last {
        checked.problem("expiresOn", "date-invalid");
    }
    Some(Terms { prepayment: share.ok()?, expires_on: last.transpose().ok()? })
}

/// What a quotation starts with that is opened on a day.
pub(crate) fn fresh(terms: &QuotationTerms, today: Date) -> QuotationInput {
    let last = (terms.days > 0).then(|| today.saturating_add(jiff::Span::new().days(i64::from(terms.days))));
    QuotationInput {
        prepayment_basis_points: terms.prepayment_basis_points,
        expires_on: last.map(|day| day.to_string()).unwrap_or_default(),
    }
}

/// What a template keeps of a quotation: its share, and how many days it is open. One that ends today is open for a day.
pub(crate) fn kept_terms(typed: &QuotationInput, today: Date) -> QuotationTerms {
    let last = typed.expires_on.trim().parse::<Date>().ok();
    let days = last.map(|last| today.until(last).map_or(1, |span| span.get_days().max(1)));
    QuotationTerms {
        prepayment_basis_points: typed.prepayment_basis_points,
        days: days.map_or(0, |days| u16::try_from(days).unwrap_or(DAYS_MAX)),
    }
}

/// What is wrong with the terms that every quotation starts with, by field.
pub(crate) fn problems(terms: &QuotationTerms) -> Details {
    let mut problems = Details::new();
    if Share::from_basis_points(terms.prepayment_basis_points).is_err() {
        problems.insert("prepayment".to_owned(), "prepayment-range".to_owned());
    }
    if terms.days > DAYS_MAX {
        problems.insert("quotationDays".to_owned(), "quotation-too-long".to_owned());
    }
    problems
}

/// The field at which a reason is said.
fn field(why: WhyNot) -> &'static str {
    if why == WhyNot::QuotationExpired { "expiresOn" } else { "payNow" }
}

/// Whether a link over an amount asks for what the order no longer is: more than is left, or a share of other terms.
pub(crate) fn is_outdated(progress: &Progress, amount: Money, changed: bool) -> bool {
    let remaining = progress.remaining();
    let above = amount.currency() != remaining.currency() || amount.minor() > remaining.minor();
    above || (changed && !progress.is_due(amount))
}

impl App {
    /// The day it is in the shop.
    pub(crate) fn today(&self) -> Date {
        self.now().to_zoned_datetime(self.zone()).date()
    }

    /// What an order being typed asks of its customer now: nothing special for one that is not confirmed by paying.
    pub(crate) async fn quotation_of(
        &self,
        input: &OrderInput,
        checked: &mut Checked,
    ) -> Result<Option<QuotationCheck>, Error> {
        let id = OrderId::new(input.id.as_deref().unwrap_or_default());
        let before = self.store.order(&id).await?;
        let confirmed = before.as_ref().and_then(|order| order.confirmed.clone());
        let total = checked.amounts.total;
        let payments = self.store.payments_of_order(&id).await?;
        let Some(terms) = quotation::terms_of(checked.quotation, &payments) else { return Ok(None) };
        if !total.is_positive() {
            return Ok(None);
        }
        let progress = Progress::on(terms, total, confirmed.is_some(), &payments);
        // What was paid may be enough for the order as it is typed now: keeping it confirms it.
        let enough = checked.quotation.is_some() && progress.is_reached();
        let settled = confirmed.is_some() || enough;
        let awaits = checked.quotation.is_some() && !settled;
        let progress = if awaits { progress } else { progress.confirmed_no_more() };
        let standing = quotation::standing_on(terms, settled, self.today());
        let mut now = now(&progress, standing, terms);
        now.confirmed_at = confirmed.map(|confirmed| rfc3339(confirmed.at));
        let asked = progress.ask(standing, input.pay_now_minor);
        if let Err(why) = asked {
            checked.problem(field(why), &key(&why));
            let most = self.l10n.money(self.operator_language(), progress.remaining()).unwrap_or_default();
            checked.details.insert("most".to_owned(), most);
        }
        let ask = asked.ok();
        Ok(Some(QuotationCheck {
            now,
            due_minor: progress.due().minor(),
            ask_minor: ask.map(|ask| ask.amount.minor()),
            confirms: ask.is_some_and(|ask| ask.confirms),
        }))
    }

    /// What is asked of the customer of an order now.
    ///
    /// # Errors
    /// Its last day is over, nothing is left to pay, or the rep's own amount is not between.
    pub(crate) async fn ask_of(&self, order: &Order, input: &OrderInput) -> Result<Ask, Error> {
        let payments = self.store.payments_of_order(&order.id).await?;
        let Some(progress) = Progress::of(order, &payments) else {
            return Ok(Ask { amount: order.total(), confirms: false, part: false });
        };
        let standing = quotation::standing(order, self.today()).unwrap_or(Standing::Open);
        progress.ask(standing, input.pay_now_minor).map_err(|why| {
            let most = self.l10n.money(self.operator_language(), progress.remaining()).unwrap_or_default();
            Fault::field(field(why), &key(&why)).with("most", most).into()
        })
    }

    /// What the record refused to open a payment for, told of an order that is paid in parts at its field and with what is
    /// left of it: another part came in while this one was being asked for.
    pub(crate) async fn no_room(&self, error: StoreError, order: &OrderId) -> Error {
        if !matches!(error, StoreError::TooMuch { .. }) {
            return error.into();
        }
        let left = async {
            let order = self.order(order).await?;
            let payments = self.store.payments_of_order(&order.id).await?;
            Ok::<_, Error>(Progress::of(&order, &payments).map(|progress| progress.remaining()))
        };
        let Ok(Some(left)) = left.await else { return error.into() };
        let why = if left.is_positive() { WhyNot::AmountAboveRemaining } else { WhyNot::NothingLeft };
        let most = self.l10n.money(self.operator_language(), left).unwrap_or_default();
        Fault::field(field(why), &key(&why)).with("most", most).into()
    }

    /// What the payments of an order that may be paid in parts hold of it, in minor units; nothing of any other order.
    pub(crate) async fn held_of(&self, order: &Order) -> Result<i64, Error> {
        let payments = self.store.payments_of_order(&order.id).await?;
        Ok(Progress::of(order, &payments).map_or(0, |progress| progress.held.minor()))
    }

    /// The end of a quotation's last day, while it is not confirmed.
    pub(crate) fn quotation_end(&self, order: &Order) -> Option<Timestamp> {
        let last = order.quotation.filter(|_| order.confirmed.is_none())?.expires_on?;
        let end = last.to_zoned_datetime(self.zone()).ok()?.end_of_day().ok()?;
        Some(end.timestamp())
    }

    /// Where an order stands that paying confirms.
    pub(crate) fn quotation_now(&self, order: &Order, payments: &[Payment]) -> Option<QuotationNow> {
        let progress = Progress::of(order, payments)?;
        let standing = quotation::standing(order, self.today()).unwrap_or(Standing::Open);
        let mut now = now(&progress, standing, quotation::terms_of(order.quotation, payments)?);
        now.confirmed_at = order.confirmed.as_ref().map(|confirmed| rfc3339(confirmed.at));
        Some(now)
    }

    /// Confirms an order once enough has come in for it, and tells its salesperson at once. Doing it again does nothing;
    /// a failure is logged and tried again by the job, because the money is there either way.
    pub(crate) async fn confirm_paid(&self, id: &OrderId) -> bool {
        self.confirm(id).await.unwrap_or_else(|error| {
            tracing::warn!(order = %id, %error, "an order that is paid could not be confirmed yet");
            false
        })
    }

    async fn confirm(&self, id: &OrderId) -> Result<bool, Error> {
        let mut order = self.order(id).await?;
        if order.quotation.is_none() || order.confirmed.is_some() {
            return Ok(false);
        }
        let payments = self.store.payments_of_order(id).await?;
        let newest = payments.iter().filter(|payment| kept(payment).is_positive() && !payment.mismatched);
        let Some(payment) = newest.max_by_key(|payment| payment.updated_at) else { return Ok(false) };
        let Some(confirmed) = confirmed_by(&order, &payments, &payment.id, self.now()) else {
            return Ok(false);
        };
        let paid = confirmed.paid;
        order.confirmed = Some(confirmed);
        order.version += 1;
        let event = Event::Order { order: Box::new(order.clone()) };
        self.store.append(self.job_batch("confirm").event(event)).await?;
        self.moved(&payment.id).await;
        self.tell_confirmed(&order, payment, paid);
        Ok(true)
    }

    fn tell_confirmed(&self, order: &Order, payment: &Payment, paid: Money) {
        let language = self.operator_language();
        let amount = self.l10n.money(language, paid).unwrap_or_default();
        let customer = order.customer.display_name();
        let args = [
            ("amount", Arg::Text(&amount)),
            ("customer", Arg::Text(&customer)),
            ("reference", Arg::Text(order.reference.as_str())),
        ];
        let title = self.l10n.text(language, "say-notice-confirmed", &args);
        let body = self.l10n.text(language, "say-notice-confirmed-body", &args);
        if let (Ok(title), Ok(body)) = (title, body) {
            self.tell_of_money(payment, title.text, body.text);
        }
    }

    /// Confirms what was paid and not confirmed: cut off between the two, or paid by what a person has looked at since.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn confirm_round(&self) -> Result<usize, Error> {
        let mut confirmed = 0;
        for order in self.store.orders_to_confirm().await? {
            confirmed += usize::from(self.confirm_paid(&order.id).await);
        }
        Ok(confirmed)
    }
}

fn now(progress: &Progress, standing: Standing, terms: Terms) -> QuotationNow {
    QuotationNow {
        standing: match standing {
            Standing::Open => QuotationStanding::Open,
            Standing::Expired => QuotationStanding::Expired,
            Standing::Confirmed => QuotationStanding::Confirmed,
        },
        total_minor: progress.total.minor(),
        required_minor: progress.required.minor(),
        paid_minor: progress.paid.minor(),
        held_minor: progress.held.minor(),
        to_confirm_minor: progress.to_confirm().minor(),
        remaining_minor: progress.remaining().minor(),
        overpaid_minor: progress.overpaid().minor(),
        currency: progress.total.currency().code().to_owned(),
        prepayment_basis_points: terms.prepayment.basis_points(),
        expires_on: terms.expires_on.map(|day| day.to_string()),
        confirmed_at: None,
    }
}

/// What every order starts with, where paying confirms orders.
pub(crate) fn by_default(settings: &Settings, today: Date) -> Option<QuotationInput> {
    settings.defaults.quotation.then(|| fresh(&settings.defaults.quotation_terms, today))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

    use std::sync::Arc;

    use domain::id::PaymentId;
    use domain::role::Operator;

    use super::*;
    use crate::api::{Channel, CustomerInput};
    use crate::{Options, Profile, SystemClock};

    #[tokio::test]
    async fn a_part_that_came_too_late_is_told_what_is_left_at_its_field() {
        let folder = tempfile::tempdir().unwrap();
        let app = App::open(Options {
            profile: Profile::Test,
            folder: folder.path().to_owned(),
            keychain: Arc::new(secrets::MemoryKeychain::new()),
            clock: Arc::new(SystemClock),
            extra_roots: Vec::new(),
            operator: Operator::alone(),
            patience: None,
            mail_pace: domain::pace::Pace::default(),
        });
        let app = app.await.unwrap();
        let too_much = || StoreError::TooMuch { payment: PaymentId::new("p") };
        for (reference, quotation) in [("SO-1", true), ("SO-2", false)] {
            let terms = QuotationInput { prepayment_basis_points: 3_000, expires_on: String::new() };
            let customer =
                CustomerInput { last_name: "Rousset".into(), language: "fr".into(), ..Default::default() };
            let fresh = app.order_start(None).await.unwrap().order;
            let typed = OrderInput {
                reference: reference.into(),
                customer: Some(customer),
                amount_minor: Some(10_000),
                currency: "EUR".into(),
                quotation: quotation.then_some(terms),
                ..fresh
            };
            let id = OrderId::new(app.order_save(typed).await.unwrap().id.unwrap());
            app.finalise(&id, Channel::Mail).await.unwrap();
            let fault = Fault::from(app.no_room(too_much(), &id).await);
            let fields = fault.fields.unwrap();
            if quotation {
                assert_eq!(fields["payNow"], "amount-above-remaining");
                assert!(fault.details.unwrap()["most"].contains("100"), "with its figure");
            } else {
                assert!(fields.contains_key("amount"), "an order that is paid as a whole has no such field");
            }
        }
    }
}
