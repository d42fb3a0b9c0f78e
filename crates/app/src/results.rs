//! What became of an attempt to pay, what to say to the customer, and what may be done next.

use domain::event::{Actor, Event};
use domain::order::Order;
use domain::payment::{Channel, OperationState, Outcome, Payment, PaymentEvent, Via};
use domain::reason::Refusal;
use domain::role::Deed;
use domain::{Language, Timestamp};
use messages::Arg;

use crate::api::{AskedLine, CardShown, Details, HelpContact, PaymentResult, Sentence, Verdict};
use crate::convert::{payment_id, rfc3339};
use crate::credentials::{limits_of, provider_of};
use crate::error::key;
use crate::{App, Error};

/// How long to wait after too many declined cards.
const PAUSE: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);

impl App {
    /// What became of a payment.
    ///
    /// # Errors
    /// There is no such payment, or the record cannot be read.
    pub async fn result(&self, payment: String) -> Result<PaymentResult, Error> {
        let payment = self.payment(&payment_id(&payment)).await?;
        self.demand(Deed::Read, Some(&payment.owner))?;
        let order = self.order(&payment.order_id).await?;
        let account = self.account(&payment.account_id).await?;
        let descriptor = provider_of(&account)?.descriptor();
        let limits = limits_of(&account)?;
        let all = self.store.payments_of_order(&order.id).await?;
        let outcome = payment.outcome();
        let verdict = verdict(&outcome);
        let attempt = tried(&all, &payment);
        let retry_from = retry_from(&all, attempt, limits.advised_tries, self.now());
        let locked = all.iter().any(Payment::locks_order);
        let in_doubt = is_in_doubt(&outcome);
        let reserved = payment.money() == domain::payment::MoneyState::Authorised;
        let best = payment.best.as_ref();
        let refusal = refusal(&outcome);
        let checks = best.map(|best| best.checks).unwrap_or_default();
        let lapses = payment.lapses_at(limits.authorisation_days).filter(|_| reserved);
        let next_ask = self.next_ask(&payment).await?;
        Ok(PaymentResult {
            payment_id: payment.id.to_string(),
            order_id: order.id.to_string(),
            reference: order.reference.as_str().to_owned(),
            customer: order.customer.display_name(),
            customer_language: order.language().code().to_owned(),
            amount: payment.amount.into(),
            at: rfc3339(payment.updated_at),
            verdict,
            capture: payment.capture.into(),
            script: self.script(order.language(), verdict, &payment, &order),
            script_for_rep: self.script(self.operator_language(), verdict, &payment, &order),
            reason: reason(&payment, refusal),
            provider_code: refusal
                .map(|refusal| refusal.code.clone())
                .or_else(|| best.map(|best| best.status.clone())),
            capture_before: lapses.map(rfc3339),
            card: payment
                .card
                .as_ref()
                .map(|card| CardShown { brand: card.brand.clone(), last4: card.last4.clone() }),
            approval_code: best.and_then(|best| best.authorisation_code.clone()),
            address_check: checks.address.map(|check| key(&check)),
            code_check: checks.code.map(|check| key(&check)),
            account: account.name.clone(),
            provider: descriptor.name.to_owned(),
            mode: payment.environment.into(),
            channel: payment.channel.into(),
            operator: self.settings().shop.operator_name.clone(),
            attempt,
            may_retry: !locked && !in_doubt && payment.channel.is_moto() && retry_from.is_none(),
            retry_from: retry_from.map(rfc3339),
            may_link: !locked && descriptor.capabilities.links && !order.customer.card_required,
            asked: self.asked(&payment).await?,
            next_ask_at: next_ask.map(rfc3339),
            unknown_since: payment.unknown().map(|operation| rfc3339(operation.sent_at)),
            may_release: payment.unknown().is_some_and(|operation| operation.not_found >= 2),
            contact: self.help_contact(),
            quotation: self.quotation_now(&order, &all),
        })
    }

    /// Whom to contact: as set up, else the shop by its own name and reply address.
    fn help_contact(&self) -> HelpContact {
        let settings = self.settings();
        let shop = &settings.shop;
        let (name, phone, email) = (shop.help_name.clone(), shop.help_phone.clone(), shop.help_email.clone());
        if !(name.is_empty() && phone.is_empty() && email.is_empty()) {
            return HelpContact { name, phone, email };
        }
        let reply_to = Some(settings.sender.reply_to.clone()).filter(|address| !address.is_empty());
        HelpContact { name: shop.name.clone(), phone, email: reply_to.unwrap_or(shop.operator_email.clone()) }
    }

    fn script(&self, language: Language, verdict: Verdict, payment: &Payment, order: &Order) -> Sentence {
        let amount = self.l10n.money(language, payment.amount).unwrap_or_default();
        let customer = order.customer.display_name();
        let last4 = payment.card.as_ref().map(|card| card.last4.clone()).unwrap_or_default();
        let args = [
            ("amount", Arg::Text(&amount)),
            ("customer", Arg::Text(&customer)),
            ("last4", Arg::Text(&last4)),
        ];
        let reserved = payment.money() == domain::payment::MoneyState::Authorised;
        let id = match verdict {
            Verdict::Approved if reserved => "say-approved-reserved",
            Verdict::Approved => "say-approved-taken",
            Verdict::Voided => "say-voided",
            // The bank may have taken it with a request before this one.
            Verdict::Declined | Verdict::NotProcessed if is_in_doubt(&payment.outcome()) => "say-unknown",
            Verdict::Declined => "say-declined",
            Verdict::NeedsPayer => "say-needs-payer",
            Verdict::NotProcessed => "say-not-processed",
            Verdict::Pending => "say-pending",
            Verdict::Unknown => "say-unknown",
        };
        match self.l10n.text(language, id, &args) {
            Ok(said) => Sentence { language: said.language.code().to_owned(), text: said.text },
            Err(error) => {
                tracing::error!(%error, id, "a script line is missing");
                Sentence { language: language.code().to_owned(), text: String::new() }
            }
        }
    }

    /// What was asked since the outcome became unknown, newest last.
    async fn asked(&self, payment: &Payment) -> Result<Vec<AskedLine>, Error> {
        let Some(since) = payment.operations.last().map(|operation| operation.sent_at) else {
            return Ok(Vec::new());
        };
        let mut lines = Vec::new();
        for entry in self.store.timeline(&payment.order_id).await? {
            let Event::Payment { id, change } = &entry.event else { continue };
            if id != &payment.id || entry.at < since {
                continue;
            }
            let code = match change {
                PaymentEvent::Sent { .. } => "sent",
                PaymentEvent::Answered { answer: domain::payment::Answer::Unknown(_), .. } => "no-answer",
                PaymentEvent::NotFound { via: Via::Asked } => "asked-none",
                PaymentEvent::NotFound { .. } => "polled-none",
                PaymentEvent::Reported { .. } => "found",
                PaymentEvent::ClosedAsNotDone { .. } => "closed",
                _ => continue,
            };
            let who = match &entry.actor {
                Actor::Operator(_) => self.settings().shop.operator_name.clone(),
                Actor::Terminal(_) => String::new(),
            };
            let details = Details::from([("who".to_owned(), who)]);
            lines.push(AskedLine { at: rfc3339(entry.at), code: code.to_owned(), details });
        }
        Ok(lines)
    }

    async fn next_ask(&self, payment: &Payment) -> Result<Option<Timestamp>, Error> {
        let open = payment.unsettled().is_some() || matches!(payment.outcome(), Outcome::Pending);
        if !open {
            return Ok(None);
        }
        let far = self.now().saturating_add(jiff::SignedDuration::from_hours(24 * 8)).unwrap_or(self.now());
        let plan = self.store.follow_due(far, usize::from(u16::MAX)).await?;
        Ok(plan.into_iter().find(|follow| follow.payment == payment.id).map(|follow| follow.next_at))
    }
}

fn verdict(outcome: &Outcome) -> Verdict {
    match outcome {
        Outcome::Approved => Verdict::Approved,
        Outcome::Voided => Verdict::Voided,
        Outcome::Declined(_) => Verdict::Declined,
        Outcome::NeedsPayer => Verdict::NeedsPayer,
        Outcome::NotProcessed(_) => Verdict::NotProcessed,
        Outcome::Unknown => Verdict::Unknown,
        Outcome::Pending | Outcome::Open => Verdict::Pending,
    }
}

fn refusal(outcome: &Outcome) -> Option<&Refusal> {
    match outcome {
        Outcome::Declined(refusal) | Outcome::NotProcessed(refusal) => refusal.as_ref(),
        _ => None,
    }
}

/// Whether a refusal says that the bank may have done it before: no other card is keyed until somebody has looked.
fn is_in_doubt(outcome: &Outcome) -> bool {
    refusal(outcome).is_some_and(|refusal| refusal.retry == domain::reason::Retry::LookUp)
}

/// The key of the reason: a refusal's, or why the request never left, or why nobody knows.
fn reason(payment: &Payment, refusal: Option<&Refusal>) -> Option<String> {
    if let Some(refusal) = refusal {
        return Some(refusal.reason.key().to_owned());
    }
    match payment.operations.last().map(|operation| &operation.state) {
        Some(OperationState::NotSent(cause)) => Some(key(cause)),
        Some(OperationState::Unknown(cause)) => Some(format!("unknown-{}", key(cause).replace('_', "-"))),
        _ => None,
    }
}

/// How many cards were tried on the order, up to this payment.
fn tried(all: &[Payment], payment: &Payment) -> u32 {
    let keyed = |other: &&Payment| {
        other.channel != Channel::Link
            && other.created_at <= payment.created_at
            && !matches!(other.outcome(), Outcome::NotProcessed(_) | Outcome::Open)
    };
    u32::try_from(all.iter().filter(keyed).count()).unwrap_or(u32::MAX)
}

/// After too many declines in a row a pause is due: schemes count them against the shop.
fn retry_from(all: &[Payment], attempt: u32, advised: u32, now: Timestamp) -> Option<Timestamp> {
    if attempt < advised {
        return None;
    }
    let last = all
        .iter()
        .filter(|payment| matches!(payment.outcome(), Outcome::Declined(_)))
        .map(|p| p.created_at)
        .max()?;
    last.checked_add(PAUSE).ok().filter(|from| *from > now)
}
