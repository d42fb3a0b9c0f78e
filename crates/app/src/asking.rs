//! Asking a provider what became of a payment. Nothing is ever charged, captured or refunded to find out. Where a checkout
//! that the customer has finished pays nothing until it is completed, following a link that is still to be paid asks for that
//! too, as a request of its own.

use std::sync::Arc;

use domain::account::Environment;
use domain::event::Event;
use domain::id::PaymentId;
use domain::payment::{MoneyState, OperationKind, Payment, PaymentEvent, Report, UnknownCause, Via};
use domain::reason::Retry;
use domain::role::Deed;
use providers::{Failure, Http, LookUp, Reply, Request};

use crate::api::AppEvent;
use crate::convert::payment_id;
use crate::jobs::schedule;
use crate::{App, Error};

/// What is asked of a payment.
enum Asks {
    WhereItStands,
    ToComplete,
}

/// What a provider told of a payment.
pub(crate) enum Told {
    /// Where its transaction stands.
    Report(Box<Report>),
    /// It knows of none.
    Nothing,
    /// It knows of some, and none is this payment's.
    Others,
    /// Its checkout pays nothing before it is completed.
    Begun,
}

impl Told {
    /// Where the transaction stands, if there is one.
    pub(crate) fn report(self) -> Option<Report> {
        match self {
            Self::Report(report) => Some(*report),
            Self::Nothing | Self::Others | Self::Begun => None,
        }
    }
}

impl App {
    /// A person asks the provider now.
    ///
    /// # Errors
    /// There is no such payment, or the provider did not answer.
    pub async fn payment_ask(self: &Arc<Self>, payment: String) -> Result<(), Error> {
        self.demand(Deed::Read, Some(&self.payment(&payment_id(&payment)).await?.owner))?;
        self.follow_up(&payment_id(&payment), Via::Asked).await
    }

    /// Asks, and gives up the links of an order that a keyed card turns out to have paid.
    pub(crate) async fn follow_up(self: &Arc<Self>, id: &PaymentId, via: Via) -> Result<(), Error> {
        let payment = self.ask_about(id, via).await?;
        if payment.channel.is_moto() {
            // Whoever asked: to ask is no right to close a page.
            self.give_up_links(&payment, Via::Poll).await;
        }
        Ok(())
    }

    /// Asks, keeps what was learnt and plans the next question.
    pub(crate) async fn ask_about(&self, id: &PaymentId, via: Via) -> Result<Payment, Error> {
        let payment = self.payment(id).await?;
        let events = self.learn(&payment, via).await?;
        #[cfg(feature = "crash-points")]
        crash::point("C9");
        // An answer to what was asked before a request left says nothing of it.
        let now = self.payment(id).await?;
        if now.operations.len() != payment.operations.len() {
            return Ok(now);
        }
        let mut after = payment.clone();
        for event in &events {
            after.apply(event, self.now());
        }
        let tries = self.asked_tries(&payment);
        let next = schedule::next(&after, tries, self.now());
        if !worth_keeping(&payment, &after, via) {
            self.store.follow_set(vec![(id.clone(), next)]).await?;
            return Ok(payment);
        }
        let changes = events.into_iter().map(|change| Event::Payment { id: id.clone(), change });
        let batch = match via {
            Via::Asked => self.batch(),
            Via::Answer | Via::Poll => self.job_batch("follow"),
        };
        let order = self.order_in_step(&payment, &after).await?;
        let links = self.links_in_step(&payment, &after).await?;
        let batch = batch.events(changes).events(order).events(links);
        self.store.append(batch.follow(id.clone(), next)).await?;
        self.moved(id).await;
        let confirmed = self.confirm_paid(&after.order_id).await;
        self.notice(&payment, &after, confirmed).await?;
        Ok(after)
    }

    fn asked_tries(&self, payment: &Payment) -> u32 {
        payment.unsettled().map_or(0, |operation| {
            let age = self.now().duration_since(operation.sent_at).as_secs();
            operation.not_found.max(schedule::asked_by(age))
        })
    }

    /// What the provider says, as events.
    async fn learn(&self, payment: &Payment, via: Via) -> Result<Vec<PaymentEvent>, Error> {
        let asked = self.now();
        let told = match (self.told_of(payment).await, via) {
            (Ok(Told::Begun), Via::Poll | Via::Asked) => self.complete_checkout(payment).await,
            // Somebody is about to close the page: that must take nothing.
            (told, _) => told,
        };
        if let Ok(Told::Nothing | Told::Others | Told::Begun) = told {
            // After it was tried: the next question may complete it, so that a card has its turn between.
            self.store.completing_over(&payment.id, asked, self.now()).await?;
        }
        Ok(vec![match told {
            Ok(Told::Report(report)) => PaymentEvent::Reported { report, via },
            Ok(Told::Nothing | Told::Others | Told::Begun) => PaymentEvent::NotFound { via },
            // Nothing is known of it yet, and what is told cannot be it: a person has to look. Where it is known, figures that
            // cannot be are no answer.
            Err(Error::Provider(Failure::Unknown(UnknownCause::Mismatch))) if payment.best.is_none() => {
                PaymentEvent::Misfits { via }
            }
            Err(error) => return Err(error),
        }])
    }

    /// Completes a checkout that has begun, which reserves its money if the customer has finished: only where nothing else
    /// pays its order or may. Marked before it is sent; the mark goes once it is known what became of it, and until then the
    /// order takes no other payment.
    async fn complete_checkout(&self, payment: &Payment) -> Result<Told, Error> {
        // An older copy of the record does not know what pays the order since.
        if self.refuse_unreconciled().is_err() {
            return Ok(Told::Begun);
        }
        let Some(_turn) = self.turns.of(&payment.order_id).await else { return Ok(Told::Begun) };
        let Some(marked) = self.store.completing_begin(&payment.id, self.now()).await? else {
            return Ok(Told::Begun);
        };
        let told = self.question(payment, &self.http, Asks::ToComplete).await;
        let nothing = match &told {
            // The customer has not finished.
            Ok(Told::Nothing) | Err(Error::Provider(Failure::NotSent(_))) => true,
            // As good as no answer, where it says that it was done already.
            Err(Error::Provider(Failure::Refused(no))) => no.retry != Retry::LookUp,
            // What it reserved ends the mark with its report; without an answer it stays.
            _ => false,
        };
        if nothing {
            self.store.completing_nothing(&payment.id, marked).await?;
        }
        match told {
            Err(Error::Provider(failure)) if failure != Failure::Unknown(UnknownCause::Mismatch) => {
                tracing::warn!(payment = %payment.id, %failure, "a checkout could not be completed");
                self.moved(&payment.id).await;
                Ok(Told::Begun)
            }
            Ok(Told::Nothing) => Ok(Told::Begun),
            told => told,
        }
    }

    /// What the provider says of a payment now; nothing is kept of it.
    pub(crate) async fn told_of(&self, payment: &Payment) -> Result<Told, Error> {
        let http = if payment.unsettled().is_some() { self.http.settling() } else { self.http.clone() };
        self.question(payment, &http, Asks::WhereItStands).await
    }

    async fn question(&self, payment: &Payment, http: &Http, asks: Asks) -> Result<Told, Error> {
        let account = self.account(&payment.account_id).await?;
        let access = self.access(&account, payment.profile).await?;
        let page = self.store.link_url(&payment.id).await?;
        let question = LookUp {
            provider_order_id: &payment.provider_order_id,
            page: page.as_ref().and_then(|page| page.handle()),
            reference: payment.reference.as_deref(),
            amount: payment.amount,
            since: payment.created_at,
        };
        let request = match asks {
            Asks::WhereItStands => Request::LookUp(question),
            Asks::ToComplete => Request::Complete(question),
        };
        let reports = match crate::operate::ask_over(self, http, &access, request).await? {
            Reply::Reports(reports) => reports,
            Reply::Report(report) => vec![*report],
            Reply::Begun => return Ok(Told::Begun),
            _ => return Err(Failure::Unknown(UnknownCause::Unreadable).into()),
        };
        if reports.is_empty() {
            return Ok(Told::Nothing);
        }
        let ours = self.ours(payment, reports).await?;
        Ok(providers::best_of(ours).map_or(Told::Others, |report| Told::Report(Box::new(report))))
    }

    /// Those that can be this payment's. Cards tried one after the other share the provider's order id: what another
    /// payment holds is not ours.
    async fn ours(&self, payment: &Payment, reports: Vec<Report>) -> Result<Vec<Report>, Error> {
        let others = self.store.payments_of_order(&payment.order_id).await?;
        let namesake = |other: &&Payment| {
            other.id != payment.id
                && other.account_id == payment.account_id
                && other.provider_order_id == payment.provider_order_id
        };
        let mut ours = Vec::new();
        for report in reports {
            let taken = match report.reference.as_deref() {
                Some(told) => self.store.reference_held(&payment.account_id, told, &payment.id).await?,
                None => false,
            };
            if !taken && payment.may_take_over(&report, others.iter().filter(namesake)) {
                ours.push(report);
            }
        }
        Ok(ours)
    }

    /// Tells the salesperson at once when money arrived or an unknown outcome was settled.
    /// A payment that confirmed its order was told of as that.
    async fn notice(&self, before: &Payment, after: &Payment, confirmed: bool) -> Result<(), Error> {
        let (was, is) = (before.money(), after.money());
        let paid = matches!(is, MoneyState::Authorised | MoneyState::Captured | MoneyState::PartCaptured);
        let was_charge = before
            .unknown()
            .is_none_or(|it| matches!(it.kind, OperationKind::Charge | OperationKind::OpenPage));
        let id = match (was, is) {
            _ if was == is => return Ok(()),
            (_, MoneyState::ChargedBack) => "say-notice-charged-back",
            // A step on money that was there already: whatever became of it, no charge was in question.
            (MoneyState::Unknown, _) if !was_charge => "say-notice-settled-known",
            (MoneyState::Unknown, _) if paid => "say-notice-settled-charged",
            (MoneyState::Unknown, MoneyState::PartRefunded | MoneyState::Refunded) => {
                "say-notice-settled-known"
            }
            (MoneyState::Unknown, _) => "say-notice-settled",
            (MoneyState::None | MoneyState::Declined, _) if paid && !confirmed => "say-notice-paid",
            _ => return Ok(()),
        };
        let order = self.order(&after.order_id).await?;
        let language = self.operator_language();
        let amount = self.l10n.money(language, after.amount).unwrap_or_default();
        let customer = order.customer.display_name();
        let args = [
            ("amount", messages::Arg::Text(&amount)),
            ("customer", messages::Arg::Text(&customer)),
            ("reference", messages::Arg::Text(order.reference.as_str())),
        ];
        let title = self.l10n.text(language, id, &args);
        let body = self.l10n.text(language, "say-notice-body", &args);
        if let (Ok(title), Ok(body)) = (title, body) {
            self.tell_of_money(after, title.text, body.text);
        }
        Ok(())
    }

    /// A notice of money that moved, marked as a test's where it is no real money.
    pub(crate) fn tell_of_money(&self, payment: &Payment, title: String, body: String) {
        let title = match payment.environment {
            Environment::Live => title,
            Environment::Test => {
                let args = [("title", messages::Arg::Text(&title))];
                let marked = self.l10n.text(self.operator_language(), "say-notice-test", &args);
                marked.map_or_else(|_| format!("TEST · {title}"), |marked| marked.text)
            }
        };
        self.tell(AppEvent::Notice { payment_id: payment.id.to_string(), title, body });
    }
}

/// A poll that changes nothing but the time of asking is not journaled; what a person asked for always is.
fn worth_keeping(before: &Payment, after: &Payment, via: Via) -> bool {
    let mut same = after.clone();
    same.asked_at = before.asked_at;
    same.updated_at = before.updated_at;
    via == Via::Asked || same != *before
}
