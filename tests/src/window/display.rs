//! A virtual display with a window manager, and a session bus of its own. Everything ends with it.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::until;

/// How often a picture is taken of a window that shows nothing yet; each takes some tenths of a second.
const TRIES: u32 = 60;
/// An empty window has no more colours than this.
const BLANK: u32 = 4;

/// A running display.
pub struct Display {
    children: Vec<Child>,
    environment: Vec<(String, String)>,
    home: TempDir,
}

impl Display {
    /// Starts the X server on a free number, a window manager and a bus.
    ///
    /// # Panics
    /// When one of the programs is missing or does not start.
    #[must_use]
    pub fn start() -> Self {
        let home = tempfile::Builder::new().prefix("counterfoil-home-").tempdir().unwrap();
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]);
        let (server, number) = first_line(server);
        let display = format!(":{number}");
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let (bus, address) = first_line(bus);
        let runtime = home.path().join("run");
        std::fs::create_dir(&runtime).unwrap();
        let folder = |name: &str| home.path().join(name).display().to_string();
        let environment: Vec<(String, String)> = [
            ("DISPLAY", display),
            ("DBUS_SESSION_BUS_ADDRESS", address),
            ("HOME", home.path().display().to_string()),
            ("TMPDIR", folder("tmp")),
            ("XDG_RUNTIME_DIR", runtime.display().to_string()),
            ("XDG_DATA_HOME", folder("data")),
            ("XDG_CACHE_HOME", folder("cache")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("GDK_BACKEND", "x11".into()),
            // The accessibility bus of the machine is no part of a test.
            ("NO_AT_BRIDGE", "1".into()),
            ("LIBGL_ALWAYS_SOFTWARE", "1".into()),
            ("LANG", "C.UTF-8".into()),
            ("LC_ALL", "C.UTF-8".into()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
        std::fs::create_dir(home.path().join("tmp")).unwrap();
        let mut display = Self { children: vec![server, bus], environment, home };
        let manager = display.command("openbox").stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        display.children.push(manager.expect("openbox is installed"));
        display
    }

    /// Starts a real Secret Service with an unlocked ring, and answers once it is on the bus.
    ///
    /// # Panics
    /// When it is missing or does not start.
    pub async fn start_keyring(&mut self) {
        let mut command = self.command("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets", "--unlock"]);
        let daemon = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mut daemon = daemon.expect("gnome-keyring is installed");
        daemon.stdin.take().unwrap().write_all(b"made-up ring password").unwrap();
        self.children.push(daemon);
        let question = [
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/",
            "org.freedesktop.DBus.NameHasOwner",
            "string:org.freedesktop.secrets",
        ];
        until("the keyring to be on the bus", || async {
            self.ask("dbus-send", &question).contains("true").then_some(())
        })
        .await;
    }

    /// A program on this display.
    #[must_use]
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        for inherited in [
            "WAYLAND_DISPLAY",
            "XAUTHORITY",
            "SSLKEYLOGFILE",
            // A test's own libraries, in folders that another account cannot see into.
            "LD_LIBRARY_PATH",
            "http_proxy",
            "https_proxy",
            "HTTP_PROXY",
            "HTTPS_PROXY",
        ] {
            command.env_remove(inherited);
        }
        command
    }

    /// Home, temporary and cache folders of everything that runs here.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// What a program says, trimmed; empty when it fails.
    #[must_use]
    pub fn ask(&self, program: &str, arguments: &[&str]) -> String {
        let output = self.command(program).args(arguments).stderr(Stdio::null()).output();
        output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
    }

    /// A picture of the whole screen, or of the part of it that one window takes up.
    ///
    /// # Panics
    /// When it cannot be taken.
    pub fn picture(&self, window: Option<&str>, file: &Path) {
        let mut taking = self.command("import");
        taking.args(["-window", "root"]);
        if let Some(window) = window {
            // The window itself would be empty: its web view is drawn by the screen's compositor.
            let shape = self.ask("xwininfo", &["-id", window]);
            let value = |name: &str| {
                shape.lines().find_map(|line| line.trim().strip_prefix(name)).unwrap_or("0").trim().to_owned()
            };
            let (left, top) = (value("Absolute upper-left X:"), value("Absolute upper-left Y:"));
            taking.args(["-crop", &format!("{}x{}+{left}+{top}", value("Width:"), value("Height:"))]);
            taking.arg("+repage");
        }
        taking.arg(file);
        for _ in 0..TRIES {
            let taken = taking.status();
            assert!(taken.is_ok_and(|status| status.success()), "no picture of {window:?}");
            // A window has its title before its page is drawn.
            let colours = self.ask("identify", &["-format", "%k", &file.display().to_string()]);
            if window.is_none() || colours.parse().is_ok_and(|colours: u32| colours > BLANK) {
                return;
            }
        }
        panic!("{window:?} stays empty");
    }
}

/// Starts a program that says one line when it is ready.
fn first_line(mut command: Command) -> (Child, String) {
    let name = command.get_program().to_string_lossy().into_owned();
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = child.unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(!line.trim().is_empty(), "{name} did not start");
    (child, line.trim().to_owned())
}

impl Drop for Display {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            drop(child.kill());
            drop(child.wait());
        }
    }
}
