//! From starting the program to the second animation frame with its page in it, on a record and a keychain that are there
//! from the last time; then what it takes of memory and disk.

use std::time::Duration;

use anyhow::{Context, Result};
use counterfoil_tests::window::{Display, until};
use serde_json::Value;

use super::memory::proportional;
use super::programs::{Program, Programs};
use crate::measure::{Sides, Size};
use crate::place;
use crate::report::{Bound, Line as Row, Unit};

/// The pages mark their second frame themselves.
const SHOWN: &str = "const [mark] = performance.getEntriesByName('shown');
    return mark ? performance.timeOrigin + mark.startTime : null;";
/// How long a window is left alone before its memory is looked at.
const REST: Duration = Duration::from_secs(2);
const MEGABYTE: f64 = 1_000_000.0;

pub fn run(size: Size) -> Result<Vec<Row>> {
    let programs = Programs::find()?;
    super::drive(async move { measure(size, &programs).await })
}

async fn measure(size: Size, programs: &Programs) -> Result<Vec<Row>> {
    let mut display = Display::start();
    display.start_keyring().await;
    let folder = place::scratch()?;
    let data = folder.path().join("data").display().to_string();
    let hello = Program::new(&programs.hello, &[], &[])?;
    let terminal = Program::new(
        &programs.terminal,
        &["--profile", "test", "--data-dir", &data],
        &[("COUNTERFOIL_KEYCHAIN", "system")],
    )?;
    // The first start makes the record and fills the file cache.
    for program in [&hello, &terminal] {
        once(&display, program).await?;
    }
    let (mut times, mut memory) = (Sides::default(), Sides::default());
    for _ in 0..size.rounds() {
        let floor = several(&display, &hello, size).await?;
        let product = several(&display, &terminal, size).await?;
        times.round(&floor.0, &product.0);
        memory.round(&floor.1, &product.1);
    }
    let row = Row::of("exec to the second animation frame", &times, Some(1.3), None);
    let binary = Bound::AtMost(20.0);
    Ok(vec![
        row.with("megabytes of the program", terminal.size()? as f64 / MEGABYTE, binary),
        Row { unit: Unit::Bytes, ..Row::of("memory (PSS) of all its processes", &memory, Some(1.4), None) },
    ])
}

async fn several(display: &Display, program: &Program, size: Size) -> Result<(Vec<f64>, Vec<f64>)> {
    let (mut times, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..size.pick(4, 1) {
        let (time, bytes) = once(display, program).await?;
        times.push(time);
        memory.push(bytes);
    }
    Ok((times, memory))
}

/// Seconds to the second frame, and bytes at rest.
async fn once(display: &Display, program: &Program) -> Result<(f64, f64)> {
    let opened = program.open(display).await;
    let shown = until("the page to be shown", || async {
        opened.page.script(SHOWN, &[]).await.ok().filter(Value::is_number)
    })
    .await;
    let shown = shown.as_f64().context("the page told no time")? / 1e3;
    let time = shown - program.started()?;
    tokio::time::sleep(REST).await;
    let bytes = proportional(&opened.processes(program.name()))?;
    opened.close().await;
    Ok((time, bytes))
}
