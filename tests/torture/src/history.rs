//! One simulated history: an order, its payments and their provider, driven by chance from one number. After every step
//! what must always hold is checked, and at the end, when all truth was delivered, record and truth are compared.

use domain::payment::{Answer, NotSentCause, OperationKind, Report, UnknownCause, Via};
use domain::payment::{PaymentEvent, further};
use domain::reason::{Reason, Refusal, Retry};
use domain::rules::Action;

use crate::check;
use crate::desk::Desk;
use crate::model::{Answered, Provider, Request, Verdict, euro};
use crate::random::Random;

/// What was done to the histories, for the report of a run.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Histories that ran to their end.
    pub histories: u64,
    /// Replies lost, requests late or lost, reports old or repeated.
    pub faults: u64,
    /// Starts after a crash.
    pub crashes: u64,
    /// Charges that reached the provider.
    pub charges: u64,
    /// Orders that were paid twice after a person or the bank had said that they were not paid: each is flagged.
    pub late_truths: u64,
}

impl Counts {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            histories: self.histories + other.histories,
            faults: self.faults + other.faults,
            crashes: self.crashes + other.crashes,
            charges: self.charges + other.charges,
            late_truths: self.late_truths + other.late_truths,
        }
    }
}

/// A history on its way.
pub struct History {
    random: Random,
    pub(crate) desk: Desk,
    pub(crate) provider: Provider,
    /// Every report that was ever made, by the payment it was made for: any of them may arrive again.
    reports: Vec<(usize, Report)>,
    /// A person closed an unknown request, or a decline became a success: only then may anything be paid twice.
    pub(crate) excused: bool,
    counts: Counts,
}

/// Runs the history number `index` of a seed.
///
/// # Errors
/// What did not hold, in words.
pub fn run(seed: u64, index: u64) -> Result<Counts, String> {
    let mut history = begin(seed, index);
    history.play()
}

/// The history number `index` of a seed in words: every event of its payments and what the provider has at the end.
#[must_use]
pub fn story(seed: u64, index: u64) -> String {
    let mut history = begin(seed, index);
    let outcome = history.play();
    format!("{}{}outcome: {outcome:?}\n", history.desk.story(), history.provider.story())
}

fn begin(seed: u64, index: u64) -> History {
    let mut random = Random::new(seed, index);
    let total = random.amount(50_000);
    let prepayment = random.chance(30).then(|| u32::try_from(random.amount(10_000)).unwrap_or(1));
    let provider = Provider {
        unique: random.chance(60),
        strict: random.chance(50),
        transactions: Vec::new(),
        flying: Vec::new(),
        processed: Vec::new(),
        time: 1_780_000_000,
    };
    let desk = Desk::new(total, prepayment, random.chance(80));
    History { random, desk, provider, reports: Vec::new(), excused: false, counts: Counts::default() }
}

impl History {
    fn play(&mut self) -> Result<Counts, String> {
        let steps = 6 + self.random.below(26);
        for _ in 0..steps {
            let before = check::before(&self.desk);
            self.step()?;
            check::step(self, &before)?;
        }
        self.settle()?;
        self.counts.late_truths = u64::from(check::end(self)?);
        self.counts.histories = 1;
        Ok(self.counts)
    }

    fn step(&mut self) -> Result<(), String> {
        let wait = self.random.amount(7_200);
        self.desk.wait(wait);
        match self.random.below(100) {
            0..25 => self.charge()?,
            25..50 => self.follow_up()?,
            50..66 => self.look_up(),
            66..74 => self.repeat(),
            74..82 => self.land(),
            82..90 => self.close(),
            90..96 => self.happens(),
            _ => self.crash()?,
        }
        Ok(())
    }

    fn some_payment(&mut self) -> Option<usize> {
        let count = self.desk.kept.len();
        (count > 0).then(|| self.random.place(count))
    }

    fn charge(&mut self) -> Result<(), String> {
        let wanted = self.random.chance(40).then(|| self.random.amount(self.desk.total));
        let Some((amount, part)) = self.desk.may_charge(wanted) else { return Ok(()) };
        let (sale, chance) = (self.random.chance(40), self.random.below(10));
        let place = self.desk.open(amount, part, sale);
        let verdict = match chance {
            0..6 => Verdict::Approve,
            6..9 => Verdict::Decline,
            _ => Verdict::Wait,
        };
        self.send(place, OperationKind::Charge, Some(amount), sale, verdict)
    }

    fn follow_up(&mut self) -> Result<(), String> {
        let Some(place) = self.some_payment() else { return Ok(()) };
        let (action, kind) = match self.random.below(3) {
            0 => (Action::Capture, OperationKind::Capture),
            1 => (Action::Refund, OperationKind::Refund),
            _ => (Action::Cancel, OperationKind::Cancel),
        };
        let Some(permit) = self.desk.permits(place, action) else { return Ok(()) };
        let totals = self.desk.kept.get(place).map(|kept| kept.payment.totals());
        let (Some(most), Some(totals)) = (permit.most, totals) else { return Ok(()) };
        let whole = if kind == OperationKind::Refund { totals.captured } else { totals.authorised };
        let part = permit.partial.then(|| euro(self.random.amount(most.minor())));
        // As the terminal does it: the rest by its amount once a part was moved, a reservation as a whole.
        let amount = part.filter(|part| *part != most).or(Some(most).filter(|most| *most != whole));
        let amount = amount.filter(|_| kind != OperationKind::Cancel);
        self.send(place, kind, amount.map(domain::Money::minor), false, Verdict::Approve)
    }

    /// A request on its whole way: intent, request, outcome, each of which may be the last.
    fn send(
        &mut self,
        place: usize,
        kind: OperationKind,
        amount: Option<i64>,
        sale: bool,
        verdict: Verdict,
    ) -> Result<(), String> {
        let told = amount.filter(|_| kind != OperationKind::Charge).map(euro);
        let attempt = self.desk.intend(place, kind, told);
        let Some(payment) = self.desk.kept.get(place).map(|kept| &kept.payment) else { return Ok(()) };
        let request = Request {
            attempt: attempt.as_str().to_owned(),
            kind,
            name: payment.provider_order_id.clone(),
            reference: payment.reference.clone().unwrap_or_default(),
            amount,
            sale,
            verdict,
        };
        let fate = self.random.below(12);
        self.counts.faults += u64::from(fate >= 6);
        let answer = match fate {
            0..6 => self.arrive(place, &request),
            6 => Answer::NotSent(NotSentCause::ConnectionRefused),
            7 | 8 => {
                self.arrive(place, &request);
                Answer::Unknown(UnknownCause::ConnectionLost)
            }
            9 => {
                self.provider.flying.push(request);
                Answer::Unknown(UnknownCause::TimedOut)
            }
            10 => Answer::Unknown(UnknownCause::Unreadable),
            _ => {
                match self.random.below(3) {
                    0 => drop(self.arrive(place, &request)),
                    1 => self.provider.flying.push(request),
                    _ => {}
                }
                return self.crash();
            }
        };
        self.desk.answer(place, &attempt, answer);
        Ok(())
    }

    /// The request reaches the provider; what it says.
    fn arrive(&mut self, place: usize, request: &Request) -> Answer {
        self.counts.charges += u64::from(request.kind == OperationKind::Charge);
        match self.provider.take(request) {
            Answered::Report(report) => {
                self.reports.push((place, (*report).clone()));
                Answer::Report(report)
            }
            Answered::Refused => {
                let code = "refused".to_owned();
                Answer::Refused(Refusal { reason: Reason::ProviderUnavailable, retry: Retry::Later, code })
            }
            // "Already paid": the truth is at the provider, so that it is asked before anything is said.
            Answered::Duplicate => Answer::Unknown(UnknownCause::Mismatch),
        }
    }

    fn look_up(&mut self) {
        let Some(place) = self.some_payment() else { return };
        self.ask(place);
    }

    fn ask(&mut self, place: usize) {
        let Some(kept) = self.desk.kept.get(place) else { return };
        let reports = self.provider.look_up(&kept.payment.provider_order_id);
        let ours = reports.iter().filter(|report| self.desk.takes(place, report));
        if let Some(best) = ours.max_by(|a, b| further(a, b)) {
            self.reports.push((place, best.clone()));
        }
        self.desk.hear(place, reports);
    }

    /// A report arrives again, or long after newer ones.
    fn repeat(&mut self) {
        if self.reports.is_empty() {
            return;
        }
        let which = self.random.place(self.reports.len());
        let Some((place, report)) = self.reports.get(which).cloned() else { return };
        if self.desk.takes(place, &report) {
            self.counts.faults += 1;
            self.desk.write(place, PaymentEvent::Reported { report: Box::new(report), via: Via::Poll });
        }
    }

    /// A request that was on its way all the time arrives, or never does.
    fn land(&mut self) {
        if self.provider.flying.is_empty() {
            return;
        }
        let which = self.random.place(self.provider.flying.len());
        let request = self.provider.flying.swap_remove(which);
        if self.random.chance(80) {
            self.counts.charges += u64::from(request.kind == OperationKind::Charge);
            self.provider.take(&request);
        }
    }

    /// A person closes what the provider twice knew nothing of.
    fn close(&mut self) {
        let Some(place) = self.some_payment() else { return };
        if self.desk.permits(place, Action::CloseUnknown).is_none() {
            return;
        }
        let unknown = self.desk.kept.get(place).and_then(|kept| kept.payment.unknown());
        let Some(attempt) = unknown.map(|operation| operation.id.clone()) else { return };
        // Still on its way, or done since the provider was last asked: a person decides, and may be wrong.
        let flying = self.provider.flying.iter().any(|request| request.attempt == attempt.as_str());
        self.excused |= flying || self.provider.processed.iter().any(|done| done == attempt.as_str());
        self.desk.write(place, PaymentEvent::ClosedAsNotDone { attempt, reason: "customer asked".into() });
    }

    fn happens(&mut self) {
        if self.provider.transactions.is_empty() {
            return;
        }
        let (place, which) = (self.random.place(self.provider.transactions.len()), self.random.below(8));
        self.excused |= self.provider.happens(place, which);
    }

    fn crash(&mut self) -> Result<(), String> {
        self.counts.crashes += 1;
        self.desk.crash()
    }

    /// Everything on its way arrives or is lost, the bank makes up its mind, and the terminal asks until nothing changes.
    fn settle(&mut self) -> Result<(), String> {
        while !self.provider.flying.is_empty() {
            self.land();
        }
        for place in 0..self.provider.transactions.len() {
            let pending = |t: &crate::model::Transaction| t.standing == domain::payment::Standing::InProgress;
            while self.provider.transactions.get(place).is_some_and(pending) {
                let which = self.random.below(8);
                self.provider.happens(place, which);
            }
        }
        self.crash()?;
        for _round in 0..3 {
            for place in 0..self.desk.kept.len() {
                self.ask(place);
            }
        }
        Ok(())
    }
}
