//! The provider as it could not be simpler: transactions, what was really taken and given back, and requests still on
//! their way. What it knows is the truth that the terminal's record is compared with. Knows none of the terminal's rules.

use domain::payment::{Checks, OperationKind, Report, Standing};
use domain::{Currency, Money, Timestamp};

/// What the bank will say to a charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Approve,
    /// No.
    Decline,
    /// Not yet.
    Wait,
}

/// One request of the terminal, as it reaches the provider.
#[derive(Debug, Clone)]
pub struct Request {
    /// The operation's id.
    pub attempt: String,
    /// What is asked.
    pub kind: OperationKind,
    /// What the provider knows the payment by.
    pub name: String,
    /// The transaction it is about; empty for a charge.
    pub reference: String,
    /// How much; `None` for all of it.
    pub amount: Option<i64>,
    /// Whether a charge takes at once.
    pub sale: bool,
    /// What the bank will say to a charge.
    pub verdict: Verdict,
}

/// What really happened to one card.
#[derive(Debug, Clone)]
pub struct Transaction {
    /// Its reference.
    pub reference: String,
    /// The name under which it was asked for.
    pub name: String,
    /// What was to be paid.
    pub amount: i64,
    /// Where it stands.
    pub standing: Standing,
    /// Reserved.
    pub authorised: i64,
    /// Taken.
    pub captured: i64,
    /// Given back.
    pub refunded: i64,
    /// Whether it takes as soon as it is approved.
    pub sale: bool,
    /// When it last changed.
    pub updated: i64,
}

/// What the provider answers.
#[derive(Debug)]
pub enum Answered {
    /// Where the transaction stands now.
    Report(Box<Report>),
    /// No, and nothing came of it.
    Refused,
    /// It was paid under this name before.
    Duplicate,
}

/// The provider.
#[derive(Debug)]
pub struct Provider {
    /// Whether it refuses to take a paid name again.
    pub unique: bool,
    /// Whether it looks at amounts at all; one that does not takes and gives back whatever it is asked for.
    pub strict: bool,
    /// Everything it was ever asked to pay.
    pub transactions: Vec<Transaction>,
    /// Requests that have left and have not arrived.
    pub flying: Vec<Request>,
    /// The requests that had an effect.
    pub processed: Vec<String>,
    /// Its own time, in seconds.
    pub time: i64,
}

impl Transaction {
    /// Whether money is held or taken by it. One of which everything taken went back is not, whatever is still reserved on
    /// it: nothing more is captured there while another payment holds the order.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        self.net() > 0 && !(self.captured > 0 && self.refunded >= self.captured)
    }

    /// What it has reserved or taken and not given back.
    #[must_use]
    pub fn net(&self) -> i64 {
        match self.standing {
            Standing::Accepted => self.authorised.max(self.captured) - self.refunded,
            Standing::Voided | Standing::Lapsed => self.captured - self.refunded,
            _ => 0,
        }
    }

    /// Whether money ever moved.
    #[must_use]
    pub fn is_charge(&self) -> bool {
        self.authorised > 0
    }

    fn accept(&mut self, time: i64) {
        self.standing = Standing::Accepted;
        self.authorised = self.amount;
        self.captured = if self.sale { self.amount } else { 0 };
        self.updated = time;
    }

    /// What the provider says of it.
    #[must_use]
    pub fn report(&self) -> Report {
        Report {
            provider_order_id: self.name.clone(),
            reference: Some(self.reference.clone()),
            standing: self.standing,
            amount: Some(euro(self.amount)),
            authorised: euro(self.authorised),
            captured: euro(self.captured),
            refunded: euro(self.refunded),
            asked_for: false,
            given_up: None,
            refused: None,
            confirming: false,
            settled: None,
            refusal: None,
            card: None,
            checks: Checks::default(),
            eci: None,
            status: String::new(),
            authorisation_code: None,
            attempt: 1,
            authorised_at: None,
            updated_at: Timestamp::from_second(self.updated).ok(),
        }
    }
}

/// An amount in the one currency there is here.
#[must_use]
pub fn euro(minor: i64) -> Money {
    Money::from_minor(minor, Currency::EUR).unwrap_or(Money::zero(Currency::EUR))
}

impl Provider {
    /// A request arrives.
    pub fn take(&mut self, request: &Request) -> Answered {
        self.time += 1;
        let answer =
            if request.kind == OperationKind::Charge { self.charge(request) } else { self.step(request) };
        if matches!(answer, Answered::Report(_)) {
            self.processed.push(request.attempt.clone());
        }
        answer
    }

    fn charge(&mut self, request: &Request) -> Answered {
        let paid = |t: &Transaction| t.name == request.name && (t.net() > 0 || t.refunded > 0);
        let pending = |t: &Transaction| t.name == request.name && t.standing == Standing::InProgress;
        if self.unique && self.transactions.iter().any(|t| paid(t) || pending(t)) {
            return Answered::Duplicate;
        }
        let mut new = Transaction {
            reference: format!("T{}", self.transactions.len() + 1),
            name: request.name.clone(),
            amount: request.amount.unwrap_or(0),
            standing: if request.verdict == Verdict::Wait {
                Standing::InProgress
            } else {
                Standing::Declined
            },
            authorised: 0,
            captured: 0,
            refunded: 0,
            sale: request.sale,
            updated: self.time,
        };
        if request.verdict == Verdict::Approve {
            new.accept(self.time);
        }
        let report = new.report();
        self.transactions.push(new);
        Answered::Report(Box::new(report))
    }

    fn step(&mut self, request: &Request) -> Answered {
        let (strict, time) = (self.strict, self.time);
        let Some(it) = self.transactions.iter_mut().find(|t| t.reference == request.reference) else {
            return Answered::Refused;
        };
        let open = it.standing == Standing::Accepted;
        match request.kind {
            OperationKind::Capture if open => {
                let amount = request.amount.unwrap_or(it.authorised);
                if strict && it.captured + amount > it.authorised {
                    return Answered::Refused;
                }
                it.captured += amount;
            }
            OperationKind::Refund if open || it.standing == Standing::Lapsed => {
                let amount = request.amount.unwrap_or(it.captured);
                if strict && it.refunded + amount > it.captured {
                    return Answered::Refused;
                }
                it.refunded += amount;
            }
            OperationKind::Cancel if open && it.captured == 0 => it.standing = Standing::Voided,
            _ => return Answered::Refused,
        }
        it.updated = time;
        Answered::Report(Box::new(it.report()))
    }

    /// Something happens at the provider that nobody here asked for. Says whether a decline became a success.
    pub fn happens(&mut self, place: usize, which: u64) -> bool {
        self.time += 1;
        let (unique, time) = (self.unique, self.time);
        let taken = |all: &[Transaction], name: &str| all.iter().any(|t| t.name == name && t.net() > 0);
        let Some(name) = self.transactions.get(place).map(|t| t.name.clone()) else { return false };
        let free = !unique || !taken(&self.transactions, &name);
        let Some(it) = self.transactions.get_mut(place) else { return false };
        match (it.standing, which) {
            (Standing::InProgress, 0..=4) => it.accept(time),
            (Standing::InProgress, _) => it.standing = Standing::Declined,
            (Standing::Declined, 0) if free => {
                it.accept(time);
                return true;
            }
            (Standing::Accepted, 1) if it.captured < it.authorised => it.standing = Standing::Lapsed,
            (Standing::Accepted, 2) if it.captured > 0 && it.refunded == 0 => {
                it.standing = Standing::ChargedBack;
            }
            _ => return false,
        }
        it.updated = time;
        false
    }

    /// What it has, a line a transaction.
    #[must_use]
    pub fn story(&self) -> String {
        let kind = format!("provider: unique {}, strict {}\n", self.unique, self.strict);
        self.transactions.iter().fold(kind, |story, it| format!("{story}{it:?}\n"))
    }

    /// What it says when asked about a name.
    #[must_use]
    pub fn look_up(&self, name: &str) -> Vec<Report> {
        self.transactions.iter().filter(|t| t.name == name).map(Transaction::report).collect()
    }
}
