//! Runs the sandbox alone and prints its addresses. Knows no service; stops when its input closes.

use std::io::Write as _;
use std::net::SocketAddr;
use std::process::ExitCode;

use sandbox::Options;
use tokio::io::AsyncReadExt as _;

const USAGE: &str = "\
Usage: sandbox [--listen ADDRESS] [--smtp-listen ADDRESS] [--tls] [--print]

  --listen ADDRESS       HTTP, loopback only (default 127.0.0.1:0, a free port)
  --smtp-listen ADDRESS  SMTP, loopback only (default 127.0.0.1:0)
  --tls                  also serve the API over HTTPS
  --print                print one line of JSON with every address

Runs until its standard input closes.
";

#[derive(Debug, Default)]
struct Arguments {
    options: Options,
    print: bool,
    help: bool,
}

fn arguments(mut given: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut arguments = Arguments::default();
    while let Some(argument) = given.next() {
        let mut address = || -> Result<SocketAddr, String> {
            let text = given.next().ok_or(format!("{argument} needs an address"))?;
            text.parse().map_err(|_| format!("{text} is not an address like 127.0.0.1:0"))
        };
        match argument.as_str() {
            "--listen" => arguments.options.listen = address()?,
            "--smtp-listen" => arguments.options.smtp_listen = address()?,
            "--tls" => arguments.options.tls = true,
            "--print" => arguments.print = true,
            "--help" | "-h" => arguments.help = true,
            other => return Err(format!("unknown argument {other}")),
        }
    }
    Ok(arguments)
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            let _ = writeln!(std::io::stderr(), "{problem}\n\n{USAGE}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), String> {
    let arguments = arguments(std::env::args().skip(1))?;
    if arguments.help {
        return write!(std::io::stdout(), "{USAGE}").map_err(|problem| problem.to_string());
    }
    let running = sandbox::start(arguments.options).await.map_err(|problem| problem.to_string())?;
    if arguments.print {
        let line = serde_json::to_string(running.addresses()).map_err(|problem| problem.to_string())?;
        let mut out = std::io::stdout();
        writeln!(out, "{line}").and_then(|()| out.flush()).map_err(|problem| problem.to_string())?;
    }
    let mut input = tokio::io::stdin();
    let mut ignored = [0_u8; 256];
    while matches!(input.read(&mut ignored).await, Ok(read) if read > 0) {}
    running.stop().await;
    Ok(())
}
