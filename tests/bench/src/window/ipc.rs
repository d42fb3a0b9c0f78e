//! What a call from the page costs: commands of the terminal that answer nearly nothing, a kilobyte and a page of a
//! hundred rows, beside commands that answer the very same bytes as constants.

use std::io::Write;

use anyhow::{Context, Result, anyhow, ensure};
use counterfoil_tests::window::{Display, Opened, until};
use serde_json::{Value, json};

use super::programs::{Program, Programs};
use crate::measure::{Sides, Size};
use crate::place;
use crate::report::Line as Row;

/// Rows of the page that is asked for.
const ROWS: usize = 100;
/// Calls in a row that are timed together: a page's clock ticks in milliseconds.
const CALLS: usize = 50;

const ANSWER: &str = "const [command, given] = arguments;
    return window.__TAURI_INTERNALS__.invoke(command, given).then((answer) => JSON.stringify(answer));";
const TIMED: &str =
    "const [command, given, samples, calls] = arguments, { invoke } = window.__TAURI_INTERNALS__;
    return (async () => {
      const times = [];
      for (let sample = 0; sample < samples; sample++) {
        const start = performance.now();
        for (let call = 0; call < calls; call++) await invoke(command, given);
        times.push((performance.now() - start) / calls / 1000);
      }
      return times;
    })();";
/// Orders whose link cannot be made, because the provider is gone: rows of the list that nobody follows.
const ROW: &str = "const [number] = arguments, { invoke } = window.__TAURI_INTERNALS__;
    return (async () => {
      const { order } = await invoke('order_start', { orderId: null });
      const customer = { firstName: 'Camille', lastName: `Rousset ${number}`, email: 'c@bellerive.example', language: 'fr' };
      await invoke('order_save', { input: { ...order, customer, amountMinor: 4250, description: 'Peonies' } });
      const { input } = await invoke('link_draft', { orderId: order.id });
      await invoke('link_send', { input: { ...input, accountId: 'demo-hipay' } }).catch(() => {});
    })();";

pub fn run(size: Size) -> Result<Vec<Row>> {
    let programs = Programs::find()?;
    super::drive(async move { measure(size, &programs).await })
}

async fn measure(size: Size, programs: &Programs) -> Result<Vec<Row>> {
    let display = Display::start();
    let folder = place::scratch()?;
    let data = folder.path().join("data").display().to_string();
    let sandbox = sandbox::start(sandbox::Options::default()).await?;
    let addresses = serde_json::to_string(sandbox.addresses())?;
    let environment = [("COUNTERFOIL_SANDBOX", addresses.as_str())];
    let arguments = ["--profile", "test", "--data-dir", &data];
    let terminal = Program::new(&programs.terminal, &arguments, &environment)?.open(&display).await;
    until("the terminal to answer", || async { terminal.page.call("session", Value::Null).await.ok() }).await;
    sandbox.stop().await;
    for number in 0..ROWS {
        terminal.page.script(ROW, &[json!(number)]).await.map_err(|error| anyhow!(error))?;
    }
    let page = json!({ "query": {
        "view": "all", "text": "", "days": null, "ownerId": null, "message": null, "link": null, "money": null,
        "channel": null, "cursor": null, "limit": ROWS,
    } });
    let commands = [("owners", json!({})), ("sender", json!({})), ("list", page)];
    let mut constants = tempfile::NamedTempFile::new_in(folder.path())?;
    let mut lines = Vec::new();
    for (command, given) in &commands {
        let answer = terminal.page.script(ANSWER, &[json!(command), given.clone()]).await;
        let answer = answer.map_err(|error| anyhow!("{command}: {error}"))?;
        let answer = answer.as_str().with_context(|| format!("{command} answered nothing"))?;
        if *command == "list" {
            let page: Value = serde_json::from_str(answer)?;
            let rows = page["rows"].as_array().map_or(0, Vec::len);
            ensure!(rows == ROWS, "the list has {rows} rows instead of {ROWS}");
        }
        writeln!(constants, "{answer}")?;
        lines.push((format!("{command}, {} bytes", answer.len()), Sides::default()));
    }
    let constants = constants.path().display().to_string();
    let hello = Program::new(&programs.hello, &[], &[("HELLO_ANSWERS", &constants)])?.open(&display).await;
    for _ in 0..size.rounds() {
        for (at, ((command, given), (_, sides))) in commands.iter().zip(&mut lines).enumerate() {
            let floor = timed(&hello, "probe", &json!({ "line": at }), size).await?;
            let product = timed(&terminal, command, given, size).await?;
            sides.round(&floor, &product);
        }
    }
    hello.close().await;
    terminal.close().await;
    Ok(lines.iter().map(|(name, sides)| Row::of(name, sides, Some(1.3), None)).collect())
}

/// Seconds a call, of samples of several calls each.
async fn timed(window: &Opened, command: &str, given: &Value, size: Size) -> Result<Vec<f64>> {
    let wanted = [json!(command), given.clone(), json!(size.pick(60, 3)), json!(CALLS)];
    let times = window.page.script(TIMED, &wanted).await.map_err(|error| anyhow!("{command}: {error}"))?;
    Ok(serde_json::from_value(times)?)
}
