//! A private session bus with a real keyring daemon on it, made-up password and all; knows nothing of the crate.
//!
//! The bus address is process-wide, so a test does not run its body itself: it starts the private session, then runs
//! its own binary again with that session's environment and only its own name. The second run does the work.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use zbus::blocking::{Connection, Proxy, connection, fdo::DBusProxy};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

const INSIDE: &str = "COUNTERFOIL_PRIVATE_SESSION";
const PASSWORD: &str = "made-up ring password";
const SERVICE: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";

/// What the session starts with.
#[derive(Clone, Copy, PartialEq)]
pub enum Start {
    /// A daemon with an unlocked ring.
    Unlocked,
    /// A daemon for which nobody has created a ring.
    NoRing,
    /// A bus on which nobody offers the service.
    NoDaemon,
    /// An address at which no bus listens.
    NoBus,
}

/// Runs `body` inside a private session of its own. `name` is the name of the calling test.
pub fn on(start: Start, name: &str, body: impl FnOnce(&mut Session)) {
    if let Some(folder) = std::env::var_os(INSIDE) {
        let mut session = Session { folder: folder.into(), daemon: None };
        if matches!(start, Start::Unlocked | Start::NoRing) {
            session.start_daemon(start == Start::Unlocked);
        }
        return body(&mut session);
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let address = format!("unix:path={}", folder.path().join("bus").display());
    let _bus = (start != Start::NoBus).then(|| start_bus(folder.path(), &address));
    let mut again = Command::new(std::env::current_exe().expect("this test's own binary"));
    again.args(["--exact", name, "--nocapture", "--test-threads=1"]).stdin(Stdio::null());
    again.env(INSIDE, folder.path()).env("DBUS_SESSION_BUS_ADDRESS", address);
    for variable in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"] {
        again.env(variable, folder.path());
    }
    let run = again.output().expect("this test's own binary starts");
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "inside the private session:\n{said}");
    assert!(said.contains("1 passed"), "no test is called {name}:\n{said}");
}

fn start_bus(folder: &Path, address: &str) -> Killed {
    let config = folder.join("bus.conf");
    // No service folders: nothing can be started behind the test's back.
    let text = format!(
        "<busconfig><type>session</type><listen>{address}</listen><auth>EXTERNAL</auth>\
         <policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/>\
         <allow own=\"*\"/></policy></busconfig>"
    );
    std::fs::write(&config, text).expect("the bus configuration");
    let mut bus = Command::new("dbus-daemon");
    bus.arg(format!("--config-file={}", config.display())).args(["--nofork", "--print-address=1"]);
    let mut bus = bus
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("dbus-daemon does not start ({error}): install the package dbus, or run cargo xtask setup")
        });
    let mut line = String::new();
    let ready = BufReader::new(bus.stdout.take().expect("its output is piped")).read_line(&mut line);
    assert!(ready.is_ok() && !line.is_empty(), "dbus-daemon did not say its address");
    Killed(bus)
}

/// A process that ends with its test.
struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// The session as its test body sees it.
pub struct Session {
    folder: PathBuf,
    daemon: Option<Killed>,
}

impl Session {
    /// Starts the daemon and returns once it answers on the bus.
    pub fn start_daemon(&mut self, unlocked: bool) {
        let bus = Connection::session().expect("the private bus");
        let watch = DBusProxy::new(&bus).expect("the bus itself");
        let changes = watch.receive_name_owner_changed().expect("the bus tells of new names");
        let mut daemon = Command::new("gnome-keyring-daemon");
        daemon.args(["--foreground", "--components=secrets"]).args(unlocked.then_some("--unlock"));
        daemon.arg(format!("--control-directory={}", self.folder.join("control").display()));
        let mut daemon =
            daemon.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap_or_else(
                |error| {
                    panic!(
                        "gnome-keyring-daemon does not start ({error}): install gnome-keyring, or run cargo xtask setup"
                    )
                },
            );
        let mut stdin = daemon.stdin.take().expect("its input is piped");
        stdin.write_all(PASSWORD.as_bytes()).expect("the daemon reads its password");
        drop(stdin);
        self.daemon = Some(Killed(daemon));
        let (there, arrival) = mpsc::channel();
        std::thread::spawn(move || {
            let appeared = |args: &zbus::fdo::NameOwnerChangedArgs<'_>| {
                args.name() == SERVICE && args.new_owner().is_some()
            };
            for change in changes {
                if change.args().is_ok_and(|args| appeared(&args)) {
                    // Nobody listens any more once the wait is over.
                    let _ = there.send(());
                    return;
                }
            }
        });
        arrival.recv_timeout(Duration::from_secs(30)).expect("the daemon takes its name on the bus");
    }

    /// Ends the daemon as a crash would.
    pub fn kill_daemon(&mut self) {
        self.daemon = None;
    }

    /// Stops or continues the daemon: a stopped one hangs, with its name still taken.
    pub fn hang(&self, hung: bool) {
        let daemon = self.daemon.as_ref().expect("a daemon to stop").0.id().to_string();
        let signal = if hung { "-STOP" } else { "-CONT" };
        assert!(Command::new("kill").args([signal, &daemon]).status().expect("kill runs").success());
    }

    /// Locks the ring, as a session lock or a person would.
    pub fn lock(&self) {
        let bus = Connection::session().expect("the private bus");
        let locked = service(&bus).call_method("Lock", &(vec![ring(&bus)],));
        locked.expect("the daemon locks its ring");
    }

    /// Unlocks the ring from elsewhere, as another program's dialogue would.
    pub fn unlock(&self) {
        let bus = Connection::session().expect("the private bus");
        let plain = ("plain", Value::from(""));
        let (_, session): (OwnedValue, OwnedObjectPath) =
            service(&bus).call("OpenSession", &plain).expect("a session");
        let interface = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface";
        let daemon = Proxy::new(&bus, SERVICE, PATH, interface).expect("the daemon's own interface");
        let password = (session, Vec::<u8>::new(), PASSWORD.as_bytes(), "text/plain");
        let unlocked = daemon.call_method("UnlockWithMasterPassword", &(ring(&bus), password));
        unlocked.expect("the daemon unlocks its ring");
    }

    /// Takes the place of the desktop's password dialogue, and never answers: a person who looks elsewhere.
    pub fn person_looks_elsewhere(&self) -> Connection {
        let dialogue = connection::Builder::session().expect("the private bus");
        dialogue.name("org.gnome.keyring.SystemPrompter").expect("a name").build().expect("the dialogue")
    }

    /// How many files under the session's folder hold these bytes.
    pub fn files_with(&self, needle: &str) -> usize {
        files(&self.folder).iter().filter(|file| holds(file, needle.as_bytes())).count()
    }

    /// How many files the daemon keeps its rings in.
    pub fn ring_files(&self) -> usize {
        files(&self.folder).iter().filter(|file| file.extension().is_some_and(|e| e == "keyring")).count()
    }
}

fn service(bus: &Connection) -> Proxy<'_> {
    Proxy::new(bus, SERVICE, PATH, "org.freedesktop.Secret.Service").expect("the service's interface")
}

fn ring(bus: &Connection) -> OwnedObjectPath {
    service(bus).call("ReadAlias", &("default",)).expect("the default ring")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let found = entries.map(|entry| (entry.path(), entry.file_type()));
    found
        .flat_map(|(path, kind)| match kind {
            Ok(kind) if kind.is_dir() => files(&path),
            Ok(kind) if kind.is_file() => vec![path],
            _ => vec![],
        })
        .collect()
}

fn holds(file: &Path, needle: &[u8]) -> bool {
    std::fs::read(file).expect("a file of the session").windows(needle.len()).any(|window| window == needle)
}
