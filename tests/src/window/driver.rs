//! The program that lets WebDriver open the real window. Found among the project's own tools first, then on the path.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Stdio};

use super::{Display, repository, until};

/// A running driver, with the window's program below it.
pub(super) struct Driver {
    child: Child,
    pub(super) address: String,
}

impl Driver {
    /// Starts it with the environment the window is to have.
    pub(super) async fn start(display: &Display, environment: &[(String, String)]) -> Self {
        let own = repository().join("target/tools/bin/tauri-driver");
        let program = if own.exists() { own } else { "tauri-driver".into() };
        let (port, native) = (free_port(), free_port());
        let mut command = display.command(program);
        command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        command.envs(environment.iter().map(|(name, value)| (name, value)));
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let child =
            child.unwrap_or_else(|error| panic!("tauri-driver (cargo xtask setup installs it): {error}"));
        until("tauri-driver to listen", || async {
            let both = [port, native]
                .into_iter()
                .all(|port| TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok());
            both.then_some(())
        })
        .await;
        Self { child, address: format!("http://127.0.0.1:{port}") }
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
