//! A keyed card from Enter to the answer on disk: the terminal's own path over app, store and providers, beside two bare
//! requests and two bare commits. What happens while the card is typed (the order, the connections) is not measured.

mod commits;
mod floor;

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::measure::{Sides, Size, percentile};
use crate::place;
use crate::report::{Bound, Line as Row};
use crate::server::{Line, Server};
use crate::shop::{Shop, card};
use floor::Floor;

/// Charges that are made before anything is measured.
const WARM: usize = 8;

/// Against a server that answers at once, and one that takes 50 ms.
pub fn plain(size: Size) -> Result<Vec<Row>> {
    let quick = Line { delay: Duration::ZERO, tls: false };
    let slow = Line { delay: Duration::from_millis(50), tls: false };
    Ok(vec![
        measure("charge, server 0 ms", quick, size, size.pick(100, 10), 1.10)?,
        measure("charge, server 50 ms", slow, size, size.pick(60, 4), 1.10)?,
    ])
}

/// Over TLS, with 20 ms for each request.
pub fn tls(size: Size) -> Result<Vec<Row>> {
    let line = Line { delay: Duration::from_millis(20), tls: true };
    Ok(vec![measure("charge over TLS, 20 ms", line, size, size.pick(60, 4), 1.05)?])
}

fn measure(name: &str, line: Line, size: Size, operations: usize, median: f64) -> Result<Row> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let (server, other) = (Server::start(line)?, Server::start(line)?);
        let folder = place::scratch()?;
        let floor = Floor::open(folder.path(), &other)?;
        let shop = Shop::open(&server, None).await?;
        let (mut sides, mut commits, mut number) = (Sides::default(), Vec::new(), 0);
        for _ in 0..WARM {
            floor.charge(number).await?;
            charge(&shop, number, &mut commits).await?;
            number += 1;
        }
        let before = server.connections();
        commits.clear();
        for _ in 0..size.rounds() {
            let (mut bare, mut ours) = (Vec::new(), Vec::new());
            for at in number..number + operations {
                bare.push(floor.charge(at).await?);
            }
            for at in number..number + operations {
                ours.push(charge(&shop, at, &mut commits).await?);
            }
            number += operations;
            sides.round(&bare, &ours);
        }
        ensure!(!commits.is_empty(), "no commit of the record was seen");
        let opened = server.connections() - before;
        let row = Row::of(name, &sides, Some(median), Some(1.5)).with(
            "connections opened after the first charges",
            opened as f64,
            Bound::AtMost(0.0),
        );
        // While a server takes its time, the search index catches up, which nobody waits for.
        let commits = line.delay.is_zero().then(|| percentile(&commits, 0.5));
        Ok(commits.into_iter().fold(row, |row, seen| row.with("commits a charge", seen, Bound::AtMost(2.0))))
    })
}

/// One charge; answers its seconds and notes how many commits reached the record meanwhile.
async fn charge(shop: &Shop, number: usize, commits: &mut Vec<f64>) -> Result<f64> {
    let ticket = shop.prepare(number).await?;
    let card = card()?;
    let before = commits::count(shop.folder())?;
    let start = Instant::now();
    let payment = shop.app.card_charge(&ticket, card).await?;
    let took = start.elapsed().as_secs_f64();
    // A log that began anew meanwhile says nothing.
    commits.extend(commits::count(shop.folder())?.checked_sub(before).map(|made| made as f64));
    shop.expect_approved(payment).await?;
    Ok(took)
}
