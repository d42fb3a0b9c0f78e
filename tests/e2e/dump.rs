//! Nobody but the machine's administrator reads the running program's memory: not even another program of the same account.

use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

use counterfoil_tests::hunt::family;
use counterfoil_tests::window::{Display, Keyboard, program, turn, until};

/// The account for those who have none: an administrator, as whom tests may run, can read everybody's memory.
const NOBODY: u32 = 65_534;

/// A program under an ordinary account: that of the tests, or nobody's where it is the administrator's.
fn ordinary(display: &Display, program: &Path) -> Command {
    if is_administrator() {
        let account = NOBODY.to_string();
        let mut command = display.command("setpriv");
        command.args(["--reuid", &account, "--regid", &account, "--clear-groups", "--"]).arg(program);
        command
    } else {
        display.command(program)
    }
}

fn is_administrator() -> bool {
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}

/// A folder that this account can use, and the tests'.
fn folder_of_its_own() -> tempfile::TempDir {
    let folder = tempfile::Builder::new().prefix("counterfoil-ordinary-").tempdir_in("/tmp").unwrap();
    if is_administrator() {
        chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
    }
    folder
}

/// Whether another program of the account can read what the process was started with, which takes the same right as its memory.
fn is_open(display: &Display, pid: u32) -> bool {
    let environment = format!("/proc/{pid}/environ");
    let mut reader = ordinary(display, Path::new("cat"));
    reader.arg(environment).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().success()
}

/// Whether the account can write the process's memory to a file.
fn is_dumped(display: &Display, pid: u32, folder: &Path) -> bool {
    let to = folder.join("dump");
    let mut dumper = ordinary(display, Path::new("gcore"));
    dumper.arg("-o").arg(&to).arg(pid.to_string()).current_dir(folder);
    let ended = dumper.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    let written = folder.join(format!("dump.{pid}")).exists();
    assert_eq!(ended.success(), written);
    written
}

/// Some systems let nobody trace what they did not start, whatever it allows itself.
fn traces_are_allowed() -> bool {
    let scope = std::fs::read_to_string("/proc/sys/kernel/yama/ptrace_scope");
    scope.map_or(true, |scope| scope.trim() == "0")
}

#[tokio::test(flavor = "multi_thread")]
async fn its_own_account_cannot_dump_the_running_program_and_an_abort_leaves_no_core() {
    let _turn = turn().await;
    let display = Display::start();
    let folder = folder_of_its_own();
    let place = |name: &str| folder.path().join(name);
    // By a program of its own: a file that this process has open for writing cannot be run by another thread's child.
    assert!(Command::new("cp").arg(program()).arg(place("counterfoil")).status().unwrap().success());
    let mut command = ordinary(&display, &place("counterfoil"));
    command.args(["--profile", "test", "--data-dir"]).arg(place("records")).current_dir(folder.path());
    for name in ["HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] {
        command.env(name, folder.path());
    }
    // The display's bus is another account's.
    command.env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", place("no-bus").display()));
    let said = std::fs::File::create(place("said")).unwrap();
    let mut child = command.stdout(Stdio::null()).stderr(said).spawn().unwrap();
    let pid = child.id();
    let keyboard = Keyboard::on(&display);
    until("the window", || {
        let said = || std::fs::read_to_string(place("said")).unwrap_or_default();
        assert_eq!(child.try_wait().unwrap(), None, "the program ended: {}", said());
        async { (!keyboard.program_windows().is_empty()).then_some(()) }
    })
    .await;
    until("its web process", || async {
        family(pid).iter().any(|one| one.name.starts_with("WebKitWeb")).then_some(())
    })
    .await;

    assert!(!is_open(&display, pid), "the program can be read by its own account");
    assert!(!is_dumped(&display, pid, folder.path()), "gcore has written the program's memory");
    // Both work on a program that does not guard itself, or their failing proves nothing.
    let mut bare = ordinary(&display, Path::new("sleep")).arg("600").spawn().unwrap();
    until("another program", || async {
        let name = std::fs::read_to_string(format!("/proc/{}/comm", bare.id())).unwrap_or_default();
        (name.trim() == "sleep").then_some(())
    })
    .await;
    let (open, dumped) = (is_open(&display, bare.id()), is_dumped(&display, bare.id(), folder.path()));
    bare.kill().unwrap();
    bare.wait().unwrap();
    assert!(open, "an unguarded program can be read");
    assert_eq!(
        dumped,
        traces_are_allowed(),
        "an unguarded program is dumped where tracing is allowed at all"
    );

    assert!(Command::new("kill").args(["-ABRT", &pid.to_string()]).status().unwrap().success());
    let ended = child.wait().unwrap();
    assert!(ended.signal().is_some() && !ended.core_dumped(), "{ended:?}");
}
