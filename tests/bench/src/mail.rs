//! A batch of pay-link mails: the terminal's own outbox, with the journal, rendering, MIME and its conversations with the
//! mail server, beside a bare conversation that has its bytes ready. The links are made beforehand and not measured.

mod floor;
mod sink;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use base64::Engine;
use domain::Language;
use tokio::task::JoinSet;

use crate::measure::{Sides, Size};
use crate::report::{Bound, Line as Row, Unit};
use crate::server::{Line, Server};
use crate::shop::Shop;
use sink::Sink;

/// Conversations at once, as the outbox has them.
const SESSIONS: usize = 4;
/// Links made at once while a batch is put together.
const MAKERS: usize = 8;
/// Bytes of the logo, which bring a mail to some 26 kB.
const LOGO: u32 = 9_000;

/// To a server that answers at once.
pub fn near(size: Size) -> Result<Vec<Row>> {
    let messages = size.pick(2_000, 60);
    let (row, sides) = measure("mail-batch", Duration::ZERO, size, messages)?;
    Ok(vec![row.with("rate by the floor's", sides.ratio(), Bound::AtLeast(0.45))])
}

/// Over a line of 20 ms, on which nothing is faster than two round trips a message.
pub fn far(size: Size) -> Result<Vec<Row>> {
    let delay = Duration::from_millis(20);
    let computed = SESSIONS as f64 / (2.0 * delay.as_secs_f64());
    let (row, sides) = measure("mail-batch-rtt", delay, size, size.pick(400, 20))?;
    let rate = sides.product().p50 / computed;
    Ok(vec![row.with("rate by that of two round trips a message", rate, Bound::AtLeast(0.9))])
}

fn measure(name: &str, delay: Duration, size: Size, messages: usize) -> Result<(Row, Sides)> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let provider = Server::start(Line { delay: Duration::ZERO, tls: false })?;
        let sink = Sink::start(delay)?;
        let shop = Arc::new(Shop::open(&provider, Some(sink.address)).await?);
        shop.use_logo(&logo()).await?;
        // One mail in each language is what the floor has ready.
        let mut made = Language::ALL.len();
        links(&shop, 0, made).await?;
        product(&shop, &sink, made).await?;
        let ready = sink.kept();
        let bytes = ready.iter().map(Vec::len).sum::<usize>() / ready.len().max(1);
        let mut sides = Sides::default();
        for _ in 0..size.rounds() {
            links(&shop, made, messages).await?;
            made += messages;
            let (address, mails) = (sink.address, ready.clone());
            let floor = move || floor::send(address, &mails, messages, SESSIONS);
            let floor = tokio::task::spawn_blocking(floor).await??;
            let product = product(&shop, &sink, messages).await?;
            sides.round(&[messages as f64 / floor], &[messages as f64 / product]);
        }
        let name =
            format!("{name}, {messages} mails of {} kB over {SESSIONS} sessions a round", bytes / 1_000);
        let (floor, product) = (Some(sides.floor()), sides.product());
        let ratio = Some(sides.ratio());
        Ok((Row { name, unit: Unit::PerSecond, floor, product, ratio, budgets: Vec::new() }, sides))
    })
}

/// Seconds until the outbox is empty.
async fn product(shop: &Shop, sink: &Sink, messages: usize) -> Result<f64> {
    let before = sink.taken();
    let start = Instant::now();
    while shop.app.outbox_round().await? > 0 {}
    let took = start.elapsed().as_secs_f64();
    let sent = sink.taken() - before;
    ensure!(sent == messages, "{sent} mails were sent instead of {messages}");
    Ok(took)
}

/// Makes links whose mails wait in the outbox, in every language in turn.
async fn links(shop: &Arc<Shop>, first: usize, count: usize) -> Result<()> {
    let mut makers = JoinSet::new();
    for maker in 0..MAKERS {
        let shop = Arc::clone(shop);
        makers.spawn(async move {
            for number in (first + maker..first + count).step_by(MAKERS) {
                shop.link(number, Language::ALL[number % Language::ALL.len()].code()).await?;
            }
            Ok(())
        });
    }
    while let Some(made) = makers.join_next().await {
        made?.map_err(|error: anyhow::Error| error.context("a link could not be made"))?;
    }
    Ok(())
}

/// A picture as far as anybody looks at it: the head of a PNG file and bytes that do not compress.
fn logo() -> String {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x50\0\0\0\x14\x08\x06\0\0\0".to_vec();
    png.extend((0..LOGO).map(|at| at.wrapping_mul(2_654_435_761).to_be_bytes()[0]));
    format!("data:image/png;base64,{}", base64::prelude::BASE64_STANDARD.encode(png))
}
