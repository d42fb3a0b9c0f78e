//! The programs that let WebDriver open the real window, or a customer's browser. Knows no page.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use super::{Display, repository, until};

/// A running driver, with the window's program below it.
pub(super) struct Driver {
    child: Child,
    pub(super) address: String,
}

impl Driver {
    /// For the terminal's window, with the environment it is to have. Found among the project's own tools first, then
    /// on the path.
    pub(super) async fn start(display: &Display, environment: &[(String, String)]) -> Self {
        let own = repository().join("target/tools/bin/tauri-driver");
        let program = if own.exists() { own } else { "tauri-driver".into() };
        let (port, native) = (free_port(), free_port());
        let mut command = display.command(program);
        command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        command.envs(environment.iter().map(|(name, value)| (name, value)));
        Self::of(command, &[port, native]).await
    }

    /// For a customer's browser.
    pub(super) async fn of_browser(display: &Display) -> Self {
        let port = free_port();
        let mut command = display.command("chromedriver");
        command.arg(format!("--port={port}"));
        Self::of(command, &[port]).await
    }

    /// Starts a driver and waits until it listens on all its ports, the first of which takes commands.
    async fn of(mut command: Command, ports: &[u16]) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let child = child.unwrap_or_else(|error| panic!("{name} (cargo xtask setup installs it): {error}"));
        until(&format!("{name} to listen"), || async {
            let listens = |port: &u16| TcpStream::connect((Ipv4Addr::LOCALHOST, *port)).is_ok();
            ports.iter().all(listens).then_some(())
        })
        .await;
        Self { child, address: format!("http://127.0.0.1:{}", ports[0]) }
    }

    /// Its process.
    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }
}

/// A port nobody has now.
fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // What it started is ended first, by number, because an orphan would keep the data folder.
        for process in
            crate::hunt::family(self.child.id()).into_iter().rev().filter(|one| one.pid != self.child.id())
        {
            let mut kill = std::process::Command::new("kill");
            drop(kill.args(["-KILL", &process.pid.to_string()]).stderr(Stdio::null()).status());
        }
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
