//! The crash loop: the terminal is started, settles what the last crash left, is compared with what the sandbox and its inbox
//! have, and is killed again while it moves money or sends mail. Knows no rule of the terminal.

mod command;
mod judge;
mod place;
mod plan;
mod secrets;
mod tally;
pub mod terminal;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result, bail};
use counterfoil_tests::hunt;
use domain::message::MessageState;
use domain::payment::{MoneyState, Payment};
use serde_json::{Value, json};

use crate::random::Random;
use command::{Answer, Command, Record, Round};
use judge::{Evidence, judge};
use place::{Life, Place, Told};
use plan::{End, INSTANTS, Plan, Step, operations};
pub use tally::Tally;
use terminal::CODE;

/// Lives in one folder before another is begun: long enough for a record to grow, short enough to be compared quickly.
const LIVES: u64 = 22;
/// How many lives go by between two proofs of the whole record.
const WHOLE: u64 = 5;
/// How often a plan is tried until its instant is reached.
const TRIES: u32 = 6;
/// What a person would wait through: the schedule of unknown outcomes, and mails put off.
const WAITS: [i64; 9] = [0, 5, 15, 45, 120, 600, 600, 600, 3_600];
/// An open link of any age is asked about within so many seconds.
const PACE: i64 = 600;

/// Kills the terminal so many times, in several places at once.
///
/// # Errors
/// The harness itself cannot go on; what it finds wrong with the terminal is in the tally.
pub fn run(seed: u64, kills: u64) -> Result<Tally> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let next = Arc::new(AtomicU64::new(0));
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..cores {
            let next = Arc::clone(&next);
            workers.spawn(async move {
                let mut tally = Tally::default();
                loop {
                    let first = next.fetch_add(LIVES, Ordering::Relaxed);
                    if first >= kills || !tally.is_good() {
                        return anyhow::Ok(tally);
                    }
                    let lives = LIVES.min(kills - first);
                    let mut story = Story::begin(seed, first / LIVES).await?;
                    let told = format!("seed {seed}, place {}", first / LIVES);
                    tally = tally.plus(story.live(lives, &told).await.context(told)?);
                }
            });
        }
        let mut all = Tally::default();
        while let Some(tally) = workers.join_next().await {
            all = all.plus(tally??);
        }
        Ok(all)
    })
}

/// What happens in one place.
struct Story {
    random: Random,
    place: Place,
    seeded: bool,
    /// Id and reference of every order that was kept.
    orders: Vec<(String, String)>,
    promised: Vec<String>,
    resent: BTreeMap<String, u32>,
    /// Something may still be on its way to the sandbox.
    late: bool,
    /// A customer has paid a link since the terminal last asked.
    paid: bool,
    tally: Tally,
}

impl Story {
    async fn begin(seed: u64, number: u64) -> Result<Self> {
        Ok(Self {
            random: Random::new(seed, number),
            place: Place::open().await?,
            seeded: false,
            orders: Vec::new(),
            promised: Vec::new(),
            resent: BTreeMap::new(),
            late: false,
            paid: false,
            tally: Tally::default(),
        })
    }

    async fn live(&mut self, lives: u64, told: &str) -> Result<Tally> {
        let offset = self.random.place(INSTANTS.len());
        let (mut payments, mut life) = (Vec::new(), None);
        for number in 0..lives {
            let turn = usize::try_from(number).unwrap_or(0);
            // The first life in a folder is the one in which its tables are made.
            let instant = match number {
                0 if self.random.chance(50) => "C12",
                _ => INSTANTS.get((offset + turn) % INSTANTS.len()).copied().unwrap_or("any"),
            };
            self.die(instant, &payments, life.take()).await?;
            // The whole record is folded anew now and then, and at the end: the figures are compared every time.
            let whole = number % WHOLE == 0 || number + 1 == lives;
            let (next, record) = self.settle(whole, told).await?;
            (life, payments) = (Some(next), record.payments);
            if !self.tally.is_good() {
                break;
            }
        }
        if let Some(life) = life {
            life.kill().await?;
        }
        self.sweep(told);
        Ok(std::mem::take(&mut self.tally))
    }

    /// Looks for every card that was keyed here in everything the terminals left behind.
    fn sweep(&mut self, told: &str) {
        // A number of few digits is found in any table of small numbers, and proves nothing.
        let telling = |number: &&str| number.bytes().collect::<BTreeSet<_>>().len() > 5;
        for number in BTreeSet::from(plan::CARDS).into_iter().filter(telling) {
            let card = hunt::Card { number: number.to_owned(), code: CODE.to_owned() };
            for (file, find) in hunt::sweep_folder(self.place.folder.path(), &hunt::Forms::of(&card)) {
                self.tally.residues += 1;
                self.tally.told.push(format!("{told}: {find:?} in {}", file.display()));
            }
        }
    }

    /// The rest of a life, up to its end; a fresh one where its end has to come from its start on.
    async fn die(&mut self, instant: &'static str, payments: &[Payment], life: Option<Life>) -> Result<()> {
        let mut plan = plan::plan(&mut self.random, instant, payments, !self.seeded);
        // Tables being made are counted apart from a copy being taken.
        let named = if instant == "C12" && !self.seeded { "C12 (tables)" } else { instant };
        let started = match (&plan.end, life) {
            (End::FromStart(at), life) => {
                if let Some(life) = life {
                    life.kill().await?;
                }
                self.place.start(at).await?
            }
            (_, Some(life)) => Some(life),
            (_, None) => self.place.start("").await?,
        };
        let Some(mut life) = started else { return self.killed(named, None).await };
        if !self.seed(&mut life).await? {
            return self.killed(named, Some(life)).await;
        }
        for _try in 0..TRIES {
            for fault in &plan.faults {
                self.place.control("faults", fault).await?;
                self.tally.faults += 1;
            }
            self.late = plan.faults.iter().any(|fault| fault["fault"]["kind"] == "delay");
            if self.act(&mut life, &plan).await? {
                return self.killed(named, Some(life)).await;
            }
            self.place.calm().await?;
            plan = plan::plan(&mut self.random, instant, payments, false);
        }
        // The instant did not come up: this end has no name.
        life.kill().await?;
        self.killed("any", None).await
    }

    async fn killed(&mut self, instant: &'static str, life: Option<Life>) -> Result<()> {
        if let Some(life) = life {
            life.gone().await?;
        }
        self.place.calm().await?;
        *self.tally.kills.entry(instant).or_default() += 1;
        Ok(())
    }

    /// Sets the shop up, once; says whether the terminal outlived it.
    async fn seed(&mut self, life: &mut Life) -> Result<bool> {
        if self.seeded {
            return Ok(true);
        }
        let told = life.tell(&Command::Seed { servers: self.place.servers()? }).await?;
        if let Told::Answered(Answer::Not(why)) = &told {
            bail!("the shop cannot be set up: {why}");
        }
        self.seeded = matches!(told, Told::Answered(_));
        Ok(self.seeded)
    }

    /// The plan's steps; says whether the terminal is dead.
    async fn act(&mut self, life: &mut Life, plan: &Plan) -> Result<bool> {
        let seen = self.place.truth("calls").await?.as_array().map_or(0, Vec::len);
        let outside = match plan.end {
            End::Received => Some(None),
            End::After(milliseconds) => Some(Some(milliseconds)),
            _ => None,
        };
        let Some(after) = outside else { return self.steps(life, plan).await };
        let (address, http) = (self.place.sandbox.addresses().control.clone(), self.place.http.clone());
        let signal = async {
            match after {
                Some(milliseconds) => {
                    tokio::time::sleep(std::time::Duration::from_millis(milliseconds)).await;
                }
                None => received(&http, &address, seen).await,
            }
        };
        let pid = life.id();
        let dead = tokio::select! {
            done = self.steps(life, plan) => done?,
            () = signal => {
                if let Some(pid) = pid {
                    crash::kill(pid);
                }
                true
            }
        };
        Ok(dead)
    }

    async fn steps(&mut self, life: &mut Life, plan: &Plan) -> Result<bool> {
        for (number, step) in plan.steps.iter().enumerate() {
            let arm = match &plan.end {
                End::At(place, at) if *place == number => Some(Command::Arm { at: at.clone() }),
                _ => None,
            };
            let command = match step {
                Step::Charge { card, minor, sale } => {
                    let Some(order) = self.order(life, *minor, *sale).await? else { return Ok(true) };
                    Command::Charge { order, card: (*card).to_owned() }
                }
                Step::Link { minor } => {
                    let Some(order) = self.order(life, *minor, true).await? else { return Ok(true) };
                    Command::Link { order }
                }
                Step::Do(command) => command.clone(),
            };
            // Asked for by a person: a mail whose fate is uncertain may then arrive once more, as the same mail.
            if let Command::Act { payment, action, .. } = &command
                && matches!(action.as_str(), "resend" | "receipt")
            {
                *self.resent.entry(payment.clone()).or_default() += 1;
            }
            if let Some(arm) = arm {
                life.ask::<Value>(&arm).await?;
            }
            if let Command::Round { seconds } = &command {
                self.place.wait(*seconds).await?;
            }
            match life.tell(&command).await? {
                Told::Ended => return Ok(true),
                Told::Answered(Answer::Done(Value::String(payment))) => self.promised.push(payment),
                // A refusal is an answer too: the provider's no, or a rule's.
                Told::Answered(_) => {}
            }
        }
        if matches!(plan.end, End::At(..)) {
            life.ask::<Value>(&Command::Arm { at: String::new() }).await?;
        }
        Ok(false)
    }

    /// Keeps a fresh order; `None` when the terminal ended instead.
    async fn order(&mut self, life: &mut Life, minor: i64, sale: bool) -> Result<Option<String>> {
        let reference = format!("SO-{}", 1_000 + self.orders.len());
        match life.tell(&Command::Order { reference: reference.clone(), minor, sale }).await? {
            Told::Answered(Answer::Done(id)) => {
                let id = id.as_str().context("an order without an id")?.to_owned();
                self.orders.push((id.clone(), reference));
                Ok(Some(id))
            }
            Told::Answered(Answer::Not(why)) => bail!("the order was refused: {why}"),
            Told::Ended => {
                self.orders.push((String::new(), reference));
                Ok(None)
            }
        }
    }

    /// The next start, and everything that is due until nothing is; then record, sandbox and inbox are compared.
    async fn settle(&mut self, whole: bool, told: &str) -> Result<(Life, Record)> {
        let mut life = self.place.start("").await?.context("the terminal does not start after a crash")?;
        self.seed(&mut life).await?;
        let ids: Vec<String> =
            self.orders.iter().map(|(id, _)| id.clone()).filter(|id| !id.is_empty()).collect();
        if self.late && self.random.chance(50) {
            // What was on its way when the terminal died arrives before it asks, or while it does.
            tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        }
        let (due, mut waited) = (if std::mem::take(&mut self.paid) { PACE } else { 1 }, 0);
        for seconds in WAITS {
            self.place.wait(seconds).await?;
            waited += seconds;
            let round: Round = life.ask(&Command::Round { seconds }).await?;
            if round.waiting == 0 && round.mails == 0 && waited >= due {
                break;
            }
        }
        let record = self.asked(&mut life, ids, whole).await?;
        self.compare(&record, told).await?;
        self.go_on(&mut life, &record).await?;
        Ok((life, record))
    }

    /// The record, after a person has asked about everything that is still unknown.
    async fn asked(&self, life: &mut Life, orders: Vec<String>, whole: bool) -> Result<Record> {
        let command = Command::Record { orders, whole };
        let record: Record = life.ask(&command).await?;
        let unknown: Vec<_> = record.payments.iter().filter(|payment| payment.unknown().is_some()).collect();
        if unknown.is_empty() {
            return Ok(record);
        }
        if self.late {
            tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        }
        for payment in unknown {
            life.ask::<Value>(&Command::Ask { payment: payment.id.to_string() }).await?;
        }
        life.ask(&command).await
    }

    async fn compare(&mut self, record: &Record, told: &str) -> Result<()> {
        let (orders, calls) = (self.place.truth("orders").await?, self.place.truth("calls").await?);
        let inbox = self.place.inbox().await?;
        let references: Vec<String> = self.orders.iter().map(|(_, reference)| reference.clone()).collect();
        let found = judge(&Evidence {
            record,
            orders: &orders,
            calls: &calls,
            inbox: &inbox,
            references: &references,
            promised: &self.promised,
            resent: &self.resent,
        });
        self.tally.mails = u64::try_from(inbox.len()).unwrap_or(u64::MAX);
        let charged = |order: &Value| order["charges"].as_u64().unwrap_or(0);
        self.tally.charges = orders.as_object().into_iter().flatten().map(|(_, order)| charged(order)).sum();
        let stories = judge::stories(record, &orders, &found, self.place.now);
        self.tally.add(found, told);
        self.tally.told.extend(stories);
        Ok(())
    }

    /// What people do between two crashes: close what stays unknown, send a mail again, pay a link.
    async fn go_on(&mut self, life: &mut Life, record: &Record) -> Result<()> {
        for payment in &record.payments {
            let id = payment.id.to_string();
            let closable = payment.unknown().is_some_and(|operation| operation.not_found >= 2);
            if closable && self.random.chance(50) {
                let (action, part) = ("release".to_owned(), None);
                life.ask::<Value>(&Command::Act { payment: id, action, part }).await?;
            } else if payment.link.is_some() && payment.money() == MoneyState::None && self.random.chance(30)
            {
                let path = format!("orders/{}/pay", payment.provider_order_id);
                self.paid |= self.place.control(&path, &json!({ "card": "4111111111111111" })).await?;
            }
        }
        for message in record.messages.iter().filter(|message| message.state == MessageState::Uncertain) {
            if self.random.chance(40) {
                let id = message.id.as_str().to_owned();
                *self.resent.entry(id.clone()).or_default() += 1;
                life.ask::<Value>(&Command::Resend { message: id }).await?;
            }
        }
        Ok(())
    }
}

/// Returns once the sandbox has received a call that moves money or makes a page, after the first `seen` ones.
async fn received(http: &reqwest::Client, control: &str, seen: usize) {
    loop {
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        let Ok(response) = http.get(format!("{control}calls")).send().await else { continue };
        let Ok(text) = response.text().await else { continue };
        let Ok(Value::Array(calls)) = serde_json::from_str(&text) else { continue };
        let moves = |call: &Value| {
            ["gateway", "hosted"].iter().any(|service| {
                call["service"] == *service && operations(service).iter().any(|it| call["operation"] == *it)
            })
        };
        if calls.iter().skip(seen).any(moves) {
            return;
        }
    }
}
