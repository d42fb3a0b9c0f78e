//! What is out or was paid while its order changes: links that ask for what the order no longer is, and the currency that
//! money came in. Closes no link.

use domain::Money;
use domain::event::Event;
use domain::order::Order;
use domain::payment::{LinkState, Payment, PaymentEvent};
use domain::quotation::{Progress, kept};

use super::Checked;
use crate::api::{Channel, OrderInput};
use crate::convert::order_id;
use crate::{App, Error, quotations};

/// Money was taken for the order in another currency than it is to be in now.
pub(super) const CURRENCY_PAID: &str = "currency-paid";

impl App {
    /// An order stays in the currency in which money was taken for it: sums in two currencies never meet.
    pub(super) async fn refuse_other_currency(
        &self,
        id: Option<&str>,
        checked: &mut Checked,
    ) -> Result<(), Error> {
        let Some(id) = id else { return Ok(()) };
        let payments = self.store.payments_of_order(&order_id(id)).await?;
        let taken: Vec<Money> = payments.iter().map(kept).filter(|money| money.is_positive()).collect();
        let Some(other) = taken.iter().map(|money| money.currency()).find(|one| *one != checked.currency)
        else {
            return Ok(());
        };
        let same = taken.iter().filter(|money| money.currency() == other);
        let sum = same.fold(0_i64, |sum, money| sum.saturating_add(money.minor()));
        let paid =
            self.l10n.money(self.operator_language(), Money::from_minor(sum, other)?).unwrap_or_default();
        checked.problem("currency", CURRENCY_PAID);
        checked.details.insert("currency".to_owned(), other.code().to_owned());
        checked.details.insert("paid".to_owned(), paid);
        Ok(())
    }

    /// A link of the order that can still be paid and asks for another amount than is asked for now; or for the very amount
    /// that is about to be taken from a card, which then gives it up. Answered with the code of what the rep is told.
    pub(super) async fn open_link(
        &self,
        input: &OrderInput,
        checked: &Checked,
    ) -> Result<Option<(&'static str, Payment)>, Error> {
        let Some(id) = input.id.as_deref() else { return Ok(None) };
        let now = self.now();
        let payments = self.store.payments_of_order(&order_id(id)).await?;
        let total = checked.amounts.total;
        let order = self.store.order(&order_id(id)).await?;
        let confirmed = order.is_some_and(|order| order.confirmed.is_some());
        let terms = domain::quotation::terms_of(checked.quotation, &payments);
        // Of an order that is paid in parts, a link may well stay when a card pays one.
        let gives_up = terms.is_none() && input.channel.is_some_and(|channel| channel != Channel::Link);
        let asked = terms.map_or(total, |terms| {
            let due = Progress::on(terms, total, confirmed, &payments).due();
            input.pay_now_minor.and_then(|own| Money::from_minor(own, total.currency()).ok()).unwrap_or(due)
        });
        let told = |payment: Payment| match payment.amount != asked {
            _ if !total.is_positive() || !is_payable(&payment, now) => None,
            true => Some(("open-link", payment)),
            false => gives_up.then_some(("open-link-card", payment)),
        };
        Ok(payments.into_iter().rev().find_map(told))
    }

    /// What a payment that took more of its order does to the order's other links.
    pub(crate) async fn links_in_step(&self, before: &Payment, after: &Payment) -> Result<Vec<Event>, Error> {
        if kept(after).minor() <= kept(before).minor() {
            return Ok(Vec::new());
        }
        let Some(order) = self.store.order(&after.order_id).await? else { return Ok(Vec::new()) };
        let mut payments = self.store.payments_of_order(&order.id).await?;
        if let Some(place) = payments.iter_mut().find(|payment| payment.id == after.id) {
            *place = after.clone();
        }
        Ok(links_out_of_step(&order, &payments, self.now()))
    }

    /// Links of the order that can still be paid and ask for another amount than it comes to now; and those told of
    /// before that ask for the right one again.
    pub(super) async fn amended_links(
        &self,
        order: &Order,
        before: Option<&Order>,
    ) -> Result<Vec<Event>, Error> {
        let (now, total) = (self.now(), order.total());
        let payments = self.store.payments_of_order(&order.id).await?;
        let progress = Progress::of(order, &payments);
        let changed = before.is_some_and(|before| {
            before.total() != total
                || before.quotation.map(|t| t.prepayment) != order.quotation.map(|t| t.prepayment)
        });
        let open = payments.into_iter().filter(|payment| is_payable(payment, now));
        let told = open.filter_map(|payment| {
            // What the customer would have to pay for the link to be right.
            let right = match &progress {
                // One that was told of before stays so until it asks for the right amount again.
                Some(progress)
                    if !quotations::is_outdated(
                        progress,
                        payment.amount,
                        changed || payment.amended.is_some(),
                    ) =>
                {
                    payment.amount
                }
                _ => total,
            };
            let news = payment.amended.unwrap_or(payment.amount) != right;
            let change = PaymentEvent::OrderAmended { total: right };
            news.then_some(Event::Payment { id: payment.id, change })
        });
        Ok(told.collect())
    }
}

/// The links of an order of which `after` has just paid a part, that can still be paid and ask for what is no longer due:
/// a down payment that came another way must not be taken a second time unseen.
fn links_out_of_step(order: &Order, payments: &[Payment], now: domain::Timestamp) -> Vec<Event> {
    let Some(progress) = Progress::of(order, payments) else { return Vec::new() };
    let out = |payment: &&Payment| {
        is_payable(payment, now) && payment.amended.is_none() && !progress.is_due(payment.amount)
    };
    let event = |payment: &Payment| Event::Payment {
        id: payment.id.clone(),
        change: PaymentEvent::OrderAmended { total: progress.due() },
    };
    payments.iter().filter(out).map(event).collect()
}

/// Whether a customer who has the link could pay it now, given up or replaced as it may be.
fn is_payable(payment: &Payment, now: domain::Timestamp) -> bool {
    let open =
        matches!(payment.link_state(now), LinkState::Active | LinkState::Replaced | LinkState::Withdrawn);
    open && payment.link.as_ref().is_some_and(|link| now < link.expires_at)
}
