//! What happens before the first window: arguments, process hardening, environment, the lock on the data folder.
//! Knows nothing of windows and payments.

mod arguments;
mod environment;
mod instance;
pub mod process;
mod web_sandbox;

use std::io::Write;
use std::path::PathBuf;

use app::Profile;
use domain::role::Role;

use arguments::{ArgumentError, Arguments};
use instance::{Instance, InstanceError};
pub use process::Guard;
pub use web_sandbox::WebSandbox;

/// What the start found and put in place.
#[derive(Debug)]
pub struct Started {
    /// Demo, test or live.
    pub profile: Profile,
    /// Where all data of this run lies.
    pub folder: PathBuf,
    /// Loopback servers of a demo or test run, as JSON.
    pub sandbox: Option<String>,
    /// What the person at it may do.
    pub role: Role,
    /// How the process is protected.
    pub guard: Guard,
    /// How the web processes are held.
    pub web_sandbox: WebSandbox,
    /// Side doors that stood open in the environment and were closed.
    pub closed_doors: Vec<&'static str>,
    _instance: Instance,
}

/// Why the terminal does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// See [`ArgumentError`].
    #[error(transparent)]
    Arguments(#[from] ArgumentError),
    /// See [`InstanceError`].
    #[error(transparent)]
    Instance(#[from] InstanceError),
    /// The platform names no folder for data.
    #[error("this user has no folder for application data")]
    NoFolder,
    /// The window system failed.
    #[error(transparent)]
    Window(#[from] tauri::Error),
}

/// Hardens the process first, then reads what was asked.
///
/// # Errors
/// [`StartError`]; nothing was opened then.
pub fn prepare() -> Result<Started, StartError> {
    let guard = process::guard();
    let arguments = Arguments::parse(std::env::args().skip(1), |name| std::env::var(name).ok())?;
    // SAFETY: called from `main` before any thread, window or runtime exists.
    let closed_doors = unsafe { environment::close_doors(arguments.profile) };
    let web_sandbox = web_sandbox::check();
    if cfg!(target_os = "linux") {
        let for_web = [
            ("WEBKIT_FORCE_SANDBOX", "1", web_sandbox == WebSandbox::On),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1", !environment::has_render_device()),
        ];
        for (name, value, _) in for_web.into_iter().filter(|(_, _, wanted)| *wanted) {
            // SAFETY: as above.
            unsafe { environment::set(name, value) };
        }
    }
    let folder = match arguments.data_dir {
        Some(folder) => folder,
        None => default_folder(arguments.profile)?,
    };
    let _instance = Instance::take(&folder)?;
    Ok(Started {
        profile: arguments.profile,
        folder,
        sandbox: arguments.sandbox,
        role: arguments.role,
        guard,
        web_sandbox,
        closed_doors,
        _instance,
    })
}

/// Each profile has a folder of its own, so that made-up and real data never meet.
fn default_folder(profile: Profile) -> Result<PathBuf, StartError> {
    let base = dirs::data_dir().ok_or(StartError::NoFolder)?;
    Ok(base.join("counterfoil").join(profile.as_str()))
}

/// Tells the person at a terminal why there is no window.
pub fn say(error: &StartError) {
    // Nobody may be listening on standard error; there is nothing else to tell it to.
    drop(writeln!(std::io::stderr(), "counterfoil: {error}"));
}
