//! The list at a size that few shops reach: views, filters and searches as a rep meets them, first page and next ones,
//! beside the same rows over a bare connection. The record is made once and kept beside the figures.

mod floor;
#[path = "../../../crates/store/tests/it/given.rs"]
#[expect(dead_code, clippy::unwrap_used, reason = "made for the tests, which need more of it")]
mod given;
mod queries;
mod seed;

use std::time::Instant;

use anyhow::Result;
use store::{ListQuery, Store};

use crate::measure::{Sides, Size, Spread};
use crate::place;
use crate::report::{Bound, Line as Row, Unit};
use floor::Floor;

/// Milliseconds in which 99 of 100 answers are there.
const BUDGET: f64 = 16.0;

pub fn run(size: Size) -> Result<Vec<Row>> {
    let rows = size.pick(1_000_000, 2_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let folder = place::kept(&format!("list-{rows}"))?;
        let store = Store::open(&folder, given::key()).await?;
        let rows = u64::try_from(rows)?;
        seed::fill(&store, rows).await?;
        // Whoever searches first waits for what was written to be indexed; nobody else does.
        store.list(queries::warm(rows)).await?;
        let mut lines = vec![beside_floor(&store, &Floor::open(&folder)?, rows, size).await?];
        for (name, query) in queries::all(rows) {
            lines.extend(pages(&store, &name, &query, size).await?);
        }
        lines.push(counts(&store, rows, size).await?);
        store.close().await;
        Ok(lines)
    })
}

/// The newest page of everything.
async fn beside_floor(store: &Store, floor: &Floor, rows: u64, size: Size) -> Result<Row> {
    let (query, operations) = (queries::newest(rows), size.pick(100, 5));
    let mut sides = Sides::default();
    for _ in 0..size.rounds() {
        let (mut bare, mut ours) = (Vec::new(), Vec::new());
        for _ in 0..operations {
            bare.push(floor.page(query.limit)?);
        }
        for _ in 0..operations {
            let start = Instant::now();
            store.list(query.clone()).await?;
            ours.push(start.elapsed().as_secs_f64());
        }
        sides.round(&bare, &ours);
    }
    Ok(Row::of(&format!("the newest {} of {rows}", query.limit), &sides, Some(1.3), None))
}

/// First pages of a query, and the four behind each.
async fn pages(store: &Store, name: &str, query: &ListQuery, size: Size) -> Result<Vec<Row>> {
    let (mut first, mut next) = (Vec::new(), Vec::new());
    for _ in 0..size.pick(300, 3) {
        let start = Instant::now();
        let mut page = store.list(query.clone()).await?;
        first.push(start.elapsed().as_secs_f64());
        // A quarter as often, because each first page has four of them.
        let turns = if first.len() % 4 == 1 { 4 } else { 0 };
        for _ in 0..turns {
            let Some(cursor) = page.next else { break };
            let start = Instant::now();
            page = store.list(ListQuery { cursor: Some(cursor), ..query.clone() }).await?;
            next.push(start.elapsed().as_secs_f64());
        }
    }
    let next = (!next.is_empty()).then(|| row(&format!("{name}, next pages"), &next));
    Ok([row(name, &first)].into_iter().chain(next).collect())
}

async fn counts(store: &Store, rows: u64, size: Size) -> Result<Row> {
    let query = queries::newest(rows);
    let mut times = Vec::new();
    for _ in 0..size.pick(300, 3) {
        let start = Instant::now();
        store.counts(&query.me, query.day_start, query.now).await?;
        times.push(start.elapsed().as_secs_f64());
    }
    Ok(row("counts of all views", &times))
}

fn row(name: &str, times: &[f64]) -> Row {
    let product = Spread::of(times);
    let line = Row {
        name: name.to_owned(),
        unit: Unit::Seconds,
        floor: None,
        product,
        ratio: None,
        budgets: Vec::new(),
    };
    match product.p99 {
        Some(p99) => line.with("99th percentile in milliseconds", p99 * 1e3, Bound::AtMost(BUDGET)),
        None => line,
    }
}
