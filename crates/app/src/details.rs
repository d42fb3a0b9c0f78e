//! One payment in full: states, amounts, what may be done, and everything that happened to its order.

mod timeline;

pub(crate) use timeline::line;

use domain::Timestamp;
use domain::message::{Message, MessageKind, MessageState};
use domain::order::Order;
use domain::payment::{MoneyState, Payment};
use domain::role::Deed;
use domain::rules::Circumstances;
use jiff::SignedDuration;

use crate::api::{CardShown, Deadline, Detail, LineShown, LinkNow, MessageNow, MoneyNow, TotalsShown};
use crate::convert::{payment_id, rfc3339};
use crate::credentials::{limits_of, provider_of};
use crate::{App, Error};

/// A provider that completes a checkout has answered by then, as a rule.
const OVERDUE: SignedDuration = SignedDuration::from_secs(10);

impl App {
    /// One payment in full.
    ///
    /// # Errors
    /// There is no such payment, or the record cannot be read.
    pub async fn detail(&self, payment: String) -> Result<Detail, Error> {
        let payment = self.payment(&payment_id(&payment)).await?;
        self.demand(Deed::Read, Some(&payment.owner))?;
        let order = self.order(&payment.order_id).await?;
        let account = self.account(&payment.account_id).await?;
        let descriptor = provider_of(&account)?.descriptor();
        let limits = limits_of(&account)?;
        let messages = self.store.messages_of_order(&order.id).await?;
        let timeline =
            timeline::lines(&self.store.timeline(&order.id).await?, &payment, &self.settings().shop);
        let now = self.now();
        let with = Circumstances {
            capabilities: &descriptor.capabilities,
            limits: &limits,
            has_address: order.customer.email.is_some(),
            now,
        };
        let lapses = payment.lapses_at(limits.authorisation_days);
        let best = payment.best.as_ref();
        let person = order.customer.person();
        Ok(Detail {
            payment_id: payment.id.to_string(),
            order_id: order.id.to_string(),
            reference: order.reference.as_str().to_owned(),
            settlement_reference: order.settlement_reference.clone(),
            customer: order.customer.display_name(),
            contact: order.customer.company.is_some().then_some(person).filter(|person| !person.is_empty()),
            email: order.customer.email.clone(),
            phone: order.customer.phone.clone(),
            language: order.language().code().to_owned(),
            channel: payment.channel.into(),
            amount: payment.amount.into(),
            account: account.name.clone(),
            provider: descriptor.name.to_owned(),
            provider_reference: payment.reference.clone(),
            mode: payment.environment.into(),
            eci: best.and_then(|best| best.eci).map(|eci| eci.to_string()),
            owner: self.settings().shop.operator_name.clone(),
            created_at: rfc3339(payment.created_at),
            note: order.note.clone(),
            valid_until: payment.link.as_ref().map(|link| rfc3339(link.expires_at)),
            message: message_now(&messages, &payment),
            link: LinkNow {
                state: payment.link_state(now).into(),
                at: payment.link.as_ref().map(|link| rfc3339(link.made_at)),
            },
            money: MoneyNow {
                state: payment.money().into(),
                at: best.and_then(|best| best.updated_at).map(rfc3339),
                lapses_at: lapses.map(rfc3339),
            },
            totals: totals(&payment),
            card: payment
                .card
                .as_ref()
                .map(|card| CardShown { brand: card.brand.clone(), last4: card.last4.clone() }),
            lines: lines(&order),
            actions: self.action_lines(&payment, &order, &with),
            timeline,
            asked_at: payment.asked_at.map(rfc3339),
            deadline: deadline(&payment, lapses, now),
            paid_after_all: payment.paid_after_all || payment.mismatched,
            completing_since: self.completing_since(&payment).await?.map(rfc3339),
            quotation: self.quotation_now(&order, &self.store.payments_of_order(&order.id).await?),
            version: crate::actions::version(&payment),
        })
    }

    /// Since when the payment's checkout is being completed, where an answer is overdue.
    async fn completing_since(&self, payment: &Payment) -> Result<Option<Timestamp>, Error> {
        let checkout = self.store.completing(&payment.order_id).await?;
        let overdue = |since: &Timestamp| self.now().duration_since(*since) >= OVERDUE || *since > self.now();
        Ok(checkout.filter(|one| one.payment == payment.id).map(|one| one.since).filter(overdue))
    }
}

/// The newest mail about the payment that asks for money.
fn message_now(messages: &[Message], payment: &Payment) -> MessageNow {
    let asking =
        |message: &&Message| message.payment_id == payment.id && message.kind != MessageKind::Receipt;
    match messages.iter().rev().find(asking) {
        Some(message) => MessageNow {
            state: message.state.into(),
            at: Some(rfc3339(message.sent_at.unwrap_or(message.queued_at))),
        },
        None => MessageNow { state: MessageState::None.into(), at: None },
    }
}

fn totals(payment: &Payment) -> TotalsShown {
    let totals = payment.totals();
    TotalsShown {
        reserved_minor: totals.authorised.minor(),
        captured_minor: totals.captured.minor(),
        refunded_minor: totals.refunded.minor(),
        cancelled_minor: totals.voided.minor(),
        left_minor: totals.to_capture().minor(),
    }
}

pub(crate) fn lines(order: &Order) -> Vec<LineShown> {
    let shown = order.lines.iter().map(|line| LineShown {
        description: line.name.clone(),
        quantity: i32::try_from(line.quantity.trunc()).unwrap_or(i32::MAX),
        unit_price_minor: line.unit_price.minor(),
        sum_minor: line.unit_price.times(line.quantity).map_or(0, domain::Money::minor),
    });
    shown.collect()
}

fn deadline(payment: &Payment, lapses: Option<Timestamp>, now: Timestamp) -> Option<Deadline> {
    if let Some(at) = lapses {
        let amount = payment.totals().to_capture().into();
        return Some(Deadline { code: "capture-before".to_owned(), at: rfc3339(at), amount });
    }
    let link = payment.link.as_ref().filter(|link| link.expires_at > now)?;
    let open = matches!(payment.money(), MoneyState::None | MoneyState::Declined);
    open.then(|| Deadline {
        code: "link-ends".to_owned(),
        at: rfc3339(link.expires_at),
        amount: payment.amount.into(),
    })
}
