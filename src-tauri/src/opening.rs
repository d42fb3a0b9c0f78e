//! Opens the terminal behind the page: keychain, record, jobs, news. Knows which profile takes which keychain and nothing more.

use std::sync::Arc;

use app::api::Fault;
use app::{App, DemoServers, Keychain, MemoryKeychain, Options, OsKeychain, Profile, SystemClock};

use domain::role::Operator;

use crate::events;
use crate::shell::Shell;

/// A test run that is to use the real keychain says so.
const KEYCHAIN: &str = "COUNTERFOIL_KEYCHAIN";

/// # Errors
/// Why the terminal cannot be opened; the page shows it and may try again.
pub async fn open(shell: &Shell) -> Result<Arc<App>, Fault> {
    let options = Options {
        profile: shell.started.profile,
        folder: shell.started.folder.clone(),
        keychain: keychain(shell.started.profile),
        clock: Arc::new(SystemClock),
        extra_roots: Vec::new(),
        operator: Operator { role: shell.started.role, ..Operator::alone() },
        patience: None,
        mail_pace: domain::pace::Pace::default(),
    };
    let app = App::open(options).await?;
    app.speak(&shell.preferences().language);
    if let Some(line) = &shell.started.sandbox {
        let servers: DemoServers =
            serde_json::from_str(line).map_err(|_| Fault::new("sandbox-unreadable"))?;
        app.seed_demo(&servers).await?;
    }
    tauri::async_runtime::spawn(Arc::clone(&app).run_jobs(shell.stop.subscribe()));
    tauri::async_runtime::spawn(events::forward(shell.handle()?.clone(), app.events()));
    Ok(app)
}

/// Made-up secrets stay in memory; real ones go to the operating system.
fn keychain(profile: Profile) -> Arc<dyn Keychain> {
    let of_the_system = match profile {
        Profile::Live => true,
        Profile::Test => std::env::var(KEYCHAIN).is_ok_and(|word| word == "system"),
        Profile::Demo => false,
    };
    match (of_the_system, profile) {
        (true, Profile::Live) => Arc::new(OsKeychain::new("Counterfoil")),
        (true, _) => Arc::new(OsKeychain::new("Counterfoil test")),
        (false, _) => Arc::new(MemoryKeychain::new()),
    }
}
