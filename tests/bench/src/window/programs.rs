//! The two programs, built for release, and what opening a window takes. Says what is missing instead of leaving it out.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use counterfoil_tests::window::{Display, Opened};
use tempfile::TempDir;

/// What has to be on the path.
const TOOLS: [&str; 6] =
    ["Xvfb", "openbox", "dbus-daemon", "gnome-keyring-daemon", "WebKitWebDriver", "tauri-driver"];

/// Notes the time and becomes the program, so that its start is known to the microsecond.
const STAMP: &str = "#!/bin/sh\ndate +%s%N > \"$COUNTERFOIL_STAMP\"\nexec \"$COUNTERFOIL_PROGRAM\" \"$@\"\n";

pub struct Programs {
    pub terminal: PathBuf,
    pub hello: PathBuf,
}

impl Programs {
    /// Beside this program, where a release build leaves them.
    pub fn find() -> Result<Self> {
        let own = std::env::current_exe()?;
        let folder = own.parent().context("this program lies nowhere")?;
        let built = |name: &str| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let terminal =
            std::env::var_os("COUNTERFOIL_BIN").map_or_else(|| built("counterfoil"), PathBuf::from);
        let hello = std::env::var_os("HELLO_BIN").map_or_else(|| built("hello"), PathBuf::from);
        let mut missing: Vec<String> = [&terminal, &hello]
            .into_iter()
            .filter(|program| !program.exists())
            .map(|program| program.display().to_string())
            .collect();
        missing.extend(TOOLS.iter().filter(|tool| !on_path(tool)).map(|tool| (*tool).to_owned()));
        if missing.is_empty() {
            return Ok(Self { terminal, hello });
        }
        bail!(
            "missing: {}; `cargo xtask bench` builds the programs, `cargo xtask setup` installs the rest",
            missing.join(", ")
        )
    }
}

fn on_path(tool: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(tool).is_file())
}

/// One of the two with how it is started.
pub struct Program {
    path: PathBuf,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    stamp: PathBuf,
    _folder: TempDir,
    starter: PathBuf,
}

impl Program {
    pub fn new(path: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let (stamp, starter) = (folder.path().join("stamp"), folder.path().join("start"));
        std::fs::write(&starter, STAMP)?;
        #[cfg(unix)]
        std::fs::set_permissions(&starter, std::os::unix::fs::PermissionsExt::from_mode(0o755))?;
        let own = [
            ("COUNTERFOIL_STAMP", stamp.display().to_string()),
            ("COUNTERFOIL_PROGRAM", path.display().to_string()),
            // Without a graphics card the terminal chooses this by itself; the floor must not be slower for want of it.
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".to_owned()),
        ];
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let environment = environment.chain(own.map(|(name, value)| (name.to_owned(), value))).collect();
        let arguments = arguments.iter().map(|one| (*one).to_owned()).collect();
        Ok(Self { path: path.to_owned(), arguments, environment, stamp, _folder: folder, starter })
    }

    /// Opens its window.
    pub async fn open(&self, display: &Display) -> Opened {
        Opened::start(display, &self.starter, &self.arguments, &self.environment).await
    }

    /// When it was last started, in seconds since 1970.
    pub fn started(&self) -> Result<f64> {
        let text = std::fs::read_to_string(&self.stamp).context("the program was not started")?;
        Ok(text.trim().parse::<f64>()? / 1e9)
    }

    /// What the system calls its process.
    pub fn name(&self) -> &str {
        self.path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
    }

    /// Its size on disk, in bytes.
    pub fn size(&self) -> Result<u64> {
        Ok(std::fs::metadata(&self.path)?.len())
    }
}
