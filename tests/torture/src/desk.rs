//! The terminal of a simulated history: payments folded from their events by the real rules, sent and settled the way
//! `app` does it, with everything around it left out. Knows the provider only through its answers.

use domain::account::{CardEntryMode, CredentialProfile, Environment};
use domain::id::{AccountId, AttemptId, OperatorId, OrderId, PaymentId, ProviderId};
use domain::payment::{
    Answer, CaptureMode, Channel, NewPayment, OperationKind, OperationState, Payment, PaymentEvent, Report,
    UnknownCause, Via, further,
};
use domain::provider::{Capabilities, Limits, Support};
use domain::quotation::{Progress, Share, Standing as OrderStanding, Terms, kept};
use domain::rules::{Action, Circumstances, Permit, permit};
use domain::{Money, Timestamp};
use jiff::SignedDuration;

use crate::model::euro;

/// What a provider of the usual kind can do.
const WHOLE_AND_PARTS: Capabilities = Capabilities {
    direct_card: true,
    hosted_card: false,
    links: true,
    manual_capture: true,
    capture: Support::FullAndPartial,
    refund: Support::FullAndPartial,
    cancel: Support::Full,
    review: false,
    withdraw_link: false,
    notifies_payer: false,
    update: false,
    capture_is_shipment: false,
    void_until_settled: false,
    link_by_amount: false,
    pages_by_order: true,
};

/// What one can do that captures and refunds as a whole.
const WHOLE: Capabilities = Capabilities { capture: Support::Full, refund: Support::Full, ..WHOLE_AND_PARTS };

const LIMITS: Limits = Limits {
    authorisation_days: 7,
    refund_days: 365,
    link_seconds_max: 30 * 86_400,
    link_seconds_default: 7 * 86_400,
    entry_page_seconds: 0,
    description_max: 255,
    settlement_reference_max: 100,
    advised_tries: 3,
    update_rise_max: 0,
};

/// One payment with everything that was written of it.
#[derive(Debug)]
pub struct Kept {
    /// As the fold has it.
    pub payment: Payment,
    /// What it was opened with.
    new: NewPayment,
    opened: Timestamp,
    events: Vec<(PaymentEvent, Timestamp)>,
}

impl Kept {
    /// The payment as a start after a crash finds it.
    #[must_use]
    pub fn replayed(&self) -> Payment {
        let mut payment = Payment::open(self.new.clone(), self.opened);
        for (event, at) in &self.events {
            payment.apply(event, *at);
        }
        payment
    }
}

/// The terminal with the one order of the history.
#[derive(Debug)]
pub struct Desk {
    /// Its payments, oldest first.
    pub kept: Vec<Kept>,
    /// What the order comes to.
    pub total: i64,
    /// The share that confirms the order, where it is paid in parts.
    pub prepayment: Option<u32>,
    /// Whether the provider captures and refunds in parts.
    pub partial: bool,
    /// What time it is.
    pub now: Timestamp,
    attempts: u32,
}

impl Desk {
    /// A desk with an order and no payment yet.
    #[must_use]
    pub fn new(total: i64, prepayment: Option<u32>, partial: bool) -> Self {
        let now = Timestamp::from_second(1_780_000_000).unwrap_or(Timestamp::UNIX_EPOCH);
        Self { kept: Vec::new(), total, prepayment, partial, now, attempts: 0 }
    }

    /// Everything that was written, a line an event, in the order of time.
    #[must_use]
    pub fn story(&self) -> String {
        let mut lines = Vec::new();
        for (place, kept) in self.kept.iter().enumerate() {
            let (name, amount) = (&kept.new.provider_order_id, kept.new.amount.minor());
            lines.push((kept.opened, format!("payment {place} of {amount} as {name}")));
            let told = |(event, at): &(PaymentEvent, Timestamp)| {
                let json = serde_json::to_string(event).unwrap_or_default();
                (*at, format!("payment {place}: {json}"))
            };
            lines.extend(kept.events.iter().map(told));
        }
        lines.sort_by_key(|(at, _)| *at);
        lines.iter().map(|(at, line)| format!("{at} {line}\n")).collect()
    }

    /// Time goes on.
    pub fn wait(&mut self, seconds: i64) {
        self.now = self.now.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(self.now);
    }

    /// Writes one event of a payment.
    pub fn write(&mut self, place: usize, event: PaymentEvent) {
        let now = self.now;
        if let Some(kept) = self.kept.get_mut(place) {
            kept.payment.apply(&event, now);
            kept.events.push((event, now));
        }
    }

    /// Its payments, oldest first.
    #[must_use]
    pub fn payments(&self) -> Vec<Payment> {
        self.kept.iter().map(|kept| kept.payment.clone()).collect()
    }

    /// What may be charged now, and whether it is a part; nothing while a payment locks the order.
    #[must_use]
    pub fn may_charge(&self, wanted: Option<i64>) -> Option<(i64, bool)> {
        if self.kept.iter().any(|kept| kept.payment.locks_order()) {
            return None;
        }
        let Some(share) = self.prepayment.and_then(|points| Share::from_basis_points(points).ok()) else {
            return Some((self.total, false));
        };
        let terms = Terms { prepayment: share, expires_on: None };
        let progress = Progress::on(terms, euro(self.total), false, &self.payments());
        let ask = progress.ask(OrderStanding::Open, wanted).ok()?;
        Some((ask.amount.minor(), ask.part))
    }

    /// What the provider is to know the next charge by: the order's own reference, or that of the part it pays.
    fn name(&self) -> String {
        let paid = self.kept.iter().filter(|k| k.payment.part && kept(&k.payment).is_positive()).count();
        if paid == 0 { "SO-1".to_owned() } else { format!("SO-1-P{}", paid + 1) }
    }

    /// Opens a payment; answers its place.
    pub fn open(&mut self, amount: i64, part: bool, sale: bool) -> usize {
        let place = self.kept.len();
        let new = NewPayment {
            id: PaymentId::new(format!("p{place}")),
            order_id: OrderId::new("o"),
            account_id: AccountId::new("a"),
            provider: ProviderId::new("model"),
            environment: Environment::Test,
            channel: Channel::Telephone,
            capture: if sale { CaptureMode::Immediate } else { CaptureMode::Manual },
            entry: CardEntryMode::Direct,
            amount: euro(amount),
            provider_order_id: self.name(),
            profile: CredentialProfile::Main,
            owner: OperatorId::new("rep"),
            part,
        };
        let payment = Payment::open(new.clone(), self.now);
        self.kept.push(Kept { payment, new, opened: self.now, events: Vec::new() });
        place
    }

    /// Writes the intent of a request; answers its id.
    pub fn intend(&mut self, place: usize, kind: OperationKind, amount: Option<Money>) -> AttemptId {
        self.attempts += 1;
        let attempt = AttemptId::new(format!("r{}", self.attempts));
        self.write(place, PaymentEvent::Sent { attempt: attempt.clone(), kind, amount, reason: None });
        attempt
    }

    /// What the rules permit with a payment.
    #[must_use]
    pub fn permits(&self, place: usize, action: Action) -> Option<Permit> {
        let capabilities = if self.partial { &WHOLE_AND_PARTS } else { &WHOLE };
        let with = Circumstances { capabilities, limits: &LIMITS, has_address: false, now: self.now };
        permit(action, &self.kept.get(place)?.payment, &with).ok()
    }

    /// Whether a payment other than this one holds a transaction.
    #[must_use]
    pub fn is_held(&self, reference: Option<&str>, but: usize) -> bool {
        let others = self.kept.iter().enumerate().filter(|(place, _)| *place != but);
        reference.is_some()
            && others.into_iter().any(|(_, kept)| kept.payment.reference.as_deref() == reference)
    }

    /// The outcome of a request. An answer that names another payment's transaction is none.
    pub fn answer(&mut self, place: usize, attempt: &AttemptId, answer: Answer) {
        let held =
            matches!(&answer, Answer::Report(report) if self.is_held(report.reference.as_deref(), place));
        let answer = if held { Answer::Unknown(UnknownCause::Mismatch) } else { answer };
        self.write(place, PaymentEvent::Answered { attempt: attempt.clone(), answer });
    }

    /// Whether a report may be taken for a payment.
    #[must_use]
    pub fn takes(&self, place: usize, report: &Report) -> bool {
        let Some(payment) = self.kept.get(place).map(|kept| &kept.payment) else { return false };
        let others = self.kept.iter().map(|kept| &kept.payment).filter(|other| other.id != payment.id);
        let namesake = |other: &&Payment| other.provider_order_id == payment.provider_order_id;
        !self.is_held(report.reference.as_deref(), place)
            && payment.may_take_over(report, others.filter(namesake))
    }

    /// What the provider says when it is asked about a payment.
    pub fn hear(&mut self, place: usize, reports: Vec<Report>) {
        let ours = reports.into_iter().filter(|report| self.takes(place, report));
        let event = match ours.max_by(further) {
            Some(report) => PaymentEvent::Reported { report: Box::new(report), via: Via::Poll },
            None => PaymentEvent::NotFound { via: Via::Poll },
        };
        self.write(place, event);
    }

    /// The process ends and starts again: what was written is folded anew, and what was being asked is unknown.
    ///
    /// # Errors
    /// The fold does not come out at what it was.
    pub fn crash(&mut self) -> Result<(), String> {
        let mut cut_off = Vec::new();
        for (place, kept) in self.kept.iter_mut().enumerate() {
            let payment = kept.replayed();
            if payment != kept.payment {
                return Err(format!("payment {place} is not what its events make of it"));
            }
            kept.payment = payment;
            let sent = kept.payment.operations.iter().filter(|o| o.state == OperationState::Sent);
            cut_off.extend(sent.map(|operation| (place, operation.id.clone())));
        }
        for (place, attempt) in cut_off {
            let answer = Answer::Unknown(UnknownCause::Interrupted);
            self.write(place, PaymentEvent::Answered { attempt, answer });
        }
        Ok(())
    }
}
