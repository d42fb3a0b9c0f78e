//! The measurements. Each has a floor: what the disk, or a bare query for the same rows, takes in the same run.

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use domain::Language;
use domain::account::Environment;
use domain::event::Event;
use domain::id::{AccountId, OperatorId};
use domain::payment::{Channel, LinkState, MoneyState, OperationKind};
use store::{ListQuery, Store, View};

use crate::given::*;
use crate::seed;

/// Prints one line and returns the median.
#[expect(clippy::print_stdout, reason = "printing is what a benchmark is for")]
fn line(name: &str, mut micros: Vec<f64>, floor: Option<f64>) -> f64 {
    micros.sort_by(f64::total_cmp);
    let at = |share: f64| micros[((micros.len() - 1) as f64 * share) as usize];
    let ratio = floor.map_or_else(|| "null".into(), |floor| format!("{:.2}", at(0.5) / floor));
    let (p50, p99, n) = (at(0.5), at(0.99), micros.len());
    println!(r#"{{"name":"{name}","p50_us":{p50:.0},"p99_us":{p99:.0},"n":{n},"ratio":{ratio}}}"#);
    p50
}

fn micros(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e6
}

pub async fn all(store: &Store, folder: &Path, rows: u64) -> Result<(), Box<dyn Error>> {
    if std::env::var_os("ONLY_CHARGES").is_none() {
        lists(store, rows).await?;
    }
    charges(store, folder, rows).await?;
    Ok(())
}

fn queries(rows: u64) -> Vec<(String, ListQuery)> {
    let now = at(seed::seconds(rows));
    let day = at(seed::seconds(rows.saturating_sub(500)));
    let base = || ListQuery::new(OperatorId::new("rep-7"), day, now);
    let text = |text: &str| ListQuery { text: Some(text.into()), ..base() };
    let views = [View::All, View::Attention, View::SentToday, View::Lapsing, View::Mine];
    let mut list: Vec<_> =
        views.into_iter().map(|view| (format!("view {view:?}"), ListQuery { view, ..base() })).collect();
    let captured = || ListQuery { money: vec![MoneyState::Captured], ..base() };
    let others = [
        ("money charged back", ListQuery { money: vec![MoneyState::ChargedBack], ..base() }),
        (
            "money three states",
            ListQuery {
                money: vec![MoneyState::Authorised, MoneyState::PartCaptured, MoneyState::Unknown],
                ..base()
            },
        ),
        ("link active", ListQuery { link: vec![LinkState::Active], ..base() }),
        ("link expired", ListQuery { link: vec![LinkState::Expired], ..base() }),
        ("captured and mine", ListQuery { view: View::Mine, ..captured() }),
        (
            "captured in Persian by mail",
            ListQuery {
                language: vec![Language::Fa],
                channel: vec![Channel::Mail],
                account: vec![AccountId::new("second")],
                ..captured()
            },
        ),
        ("live only (there are none)", ListQuery { environment: Some(Environment::Live), ..base() }),
        (
            "charged back in Persian, mine",
            ListQuery {
                money: vec![MoneyState::ChargedBack],
                language: vec![Language::Fa],
                view: View::Mine,
                ..base()
            },
        ),
        ("text common (mar)", text("mar")),
        ("text two words", text("zofia weber")),
        ("text rare (reference)", text(&seed::reference(rows / 3))),
        ("text none (zzqx)", text("zzqx")),
        ("text two letters", text("ma")),
        ("text one letter", text("x")),
        ("text long and short", text("martin c")),
        ("text last four", text("1234")),
        ("text common, captured", ListQuery { text: Some("mar".into()), ..captured() }),
        (
            "text common, charged back",
            ListQuery { text: Some("mar".into()), money: vec![MoneyState::ChargedBack], ..base() },
        ),
        (
            "text common, unknown, mine",
            ListQuery {
                text: Some("bellerive".into()),
                money: vec![MoneyState::Unknown],
                view: View::Mine,
                ..base()
            },
        ),
    ];
    list.extend(others.map(|(name, query)| (name.to_owned(), query)));
    list
}

async fn lists(store: &Store, rows: u64) -> Result<(), Box<dyn Error>> {
    for (name, query) in queries(rows) {
        let (mut first, mut later) = (Vec::new(), Vec::new());
        for _ in 0..60 {
            let start = Instant::now();
            let mut page = store.list(query.clone()).await?;
            first.push(micros(start));
            for _ in 0..4 {
                let Some(cursor) = page.next else { break };
                let start = Instant::now();
                page = store.list(ListQuery { cursor: Some(cursor), ..query.clone() }).await?;
                later.push(micros(start));
            }
        }
        line(&name, first, None);
        if !later.is_empty() {
            line(&format!("{name}, next pages"), later, None);
        }
    }
    let query = &queries(rows)[0].1;
    let mut counts = Vec::new();
    for _ in 0..100 {
        let start = Instant::now();
        store.counts(&query.me, query.day_start, query.now).await?;
        counts.push(micros(start));
    }
    line("counts of all views", counts, None);
    Ok(())
}

/// Intent and outcome of a charge, beside two bare commits of a row of the same size in a file of the same folder.
async fn charges(store: &Store, folder: &Path, rows: u64) -> Result<(), Box<dyn Error>> {
    let bare = folder.join("floor.sqlite3");
    let floor = rusqlite::Connection::open(&bare)?;
    floor.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS t (x TEXT)",
    )?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let mut number = store.next_number("charged", 0).await? * 300 + rows;
    for _ in 0..300 {
        let (id, attempt) = (seed::reference(number), "charge");
        number += 1;
        let opening = [
            kept(domain::order::Order { created_at: at(seed::seconds(number)), ..order(&id) }),
            opened(&id, &id, Channel::Telephone),
            sent(&id, attempt, OperationKind::Charge, None),
        ];
        let outcome = answered(&id, attempt, approved(&id, &id));
        let body: String = opening.iter().map(|event: &Event| format!("{event:?}")).collect();
        let now = seed::seconds(number);
        let start = Instant::now();
        store.append(batch(now).events(opening)).await?;
        store.append(batch(now).event(outcome)).await?;
        ours.push(micros(start));
        let start = Instant::now();
        for _ in 0..2 {
            floor.execute("INSERT INTO t VALUES (?)", [&body])?;
        }
        theirs.push(micros(start));
    }
    let floor = line("two bare commits", theirs, None);
    line("charge: intent and outcome", ours, Some(floor));
    for file in ["floor.sqlite3", "floor.sqlite3-wal", "floor.sqlite3-shm"] {
        std::fs::remove_file(folder.join(file)).ok();
    }
    Ok(())
}
