//! The running shell: one value with all it holds, and the window system around it. Knows no payment rule.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use app::App;
use app::api::Fault;
use tauri::{AppHandle, Manager, RunEvent};
use tokio::sync::{OnceCell, watch};

use crate::card::Desk;
use crate::preferences::PreferenceFile;
use crate::preview::Previews;
use crate::start::Started;
use crate::{bindings, card, main_window, opening, preview};

/// How long the end waits for the keychain.
const AT_THE_END: Duration = Duration::from_secs(3);
/// How long for the recorder of calls: one question that is still out, and the one after it.
const RECORDER_AT_THE_END: Duration = Duration::from_secs(7);

/// All that the shell holds; the only value the window system manages.
pub struct Shell {
    /// What the start found.
    pub started: Started,
    /// The one card that may be keyed at a time.
    pub desk: Desk,
    /// Mails shown before they are sent.
    pub previews: Previews,
    /// How the windows look.
    pub preferences: OnceLock<PreferenceFile>,
    /// Turns true when the terminal ends.
    pub stop: watch::Sender<bool>,
    app: OnceCell<Arc<App>>,
    handle: OnceLock<AppHandle>,
}

impl Shell {
    fn new(started: Started) -> Self {
        Self {
            started,
            desk: Desk::default(),
            previews: Previews::default(),
            preferences: OnceLock::new(),
            stop: watch::Sender::new(false),
            app: OnceCell::new(),
            handle: OnceLock::new(),
        }
    }

    /// The terminal behind the page. Opened by the first command; where that fails (a locked keychain, say), the next command
    /// tries again, so that the page's *try again* is a true one.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub async fn app(&self) -> Result<&Arc<App>, Fault> {
        self.app.get_or_try_init(|| opening::open(self)).await
    }

    /// The window system; only absent before the setup ran.
    ///
    /// # Errors
    /// The shell is still starting.
    pub fn handle(&self) -> Result<&AppHandle, Fault> {
        self.handle.get().ok_or_else(|| Fault::new("starting"))
    }

    /// How the windows look.
    #[must_use]
    pub fn preferences(&self) -> crate::preferences::Preferences {
        self.preferences.get().map(PreferenceFile::read).unwrap_or_default()
    }
}

/// Runs until the main window is closed.
///
/// # Errors
/// The window system cannot start.
pub fn run(started: Started) -> tauri::Result<()> {
    let commands = bindings::builder();
    let main = commands.invoke_handler();
    let card_commands = card::handler();
    let application = tauri::Builder::default()
        .plugin(tauri_plugin_store::Builder::default().build())
        .register_uri_scheme_protocol(card::SCHEME, |context, request| {
            card::serve(context.webview_label(), &request)
        })
        .register_uri_scheme_protocol(preview::SCHEME, |context, request| {
            preview::serve(context.app_handle().state::<Shell>().inner(), context.webview_label(), &request)
        })
        // Each window has a list of its own on top of its rights: a wrong grant alone opens nothing.
        .invoke_handler(move |invoke| match card::is_card_window(invoke.message.webview_ref().label()) {
            true => card_commands(invoke),
            false => main(invoke),
        })
        .manage(Shell::new(started))
        .setup(move |application| {
            commands.mount_events(application);
            let handle = application.handle().clone();
            let shell = application.state::<Shell>();
            let _set_once = shell.handle.set(handle.clone());
            let _set_once = shell.preferences.set(PreferenceFile::open(&handle, &shell.started.folder)?);
            main_window::open(&handle)?;
            #[cfg(unix)]
            tauri::async_runtime::spawn(end_when_told(handle));
            Ok(())
        })
        .build(tauri::generate_context!())?;
    application.run(|handle, event| match event {
        RunEvent::Exit => {
            let shell = handle.state::<Shell>();
            shell.stop.send_replace(true);
            if let Some(app) = shell.app.get() {
                // Whoever still keyed a card, or was about to, is gone, and the call is to be recorded again.
                drop(shell.desk.free(None));
                let resumed =
                    async { tokio::time::timeout(RECORDER_AT_THE_END, app.recordings_ended()).await };
                if tauri::async_runtime::block_on(resumed).is_err() {
                    tracing::warn!("the recorder did not answer before the end");
                }
                // So that a copy put back before the next start is noticed whatever happened last.
                let kept = async { tokio::time::timeout(AT_THE_END, app.keep_head()).await };
                if !matches!(tauri::async_runtime::block_on(kept), Ok(Ok(()))) {
                    tracing::warn!("the journal's head could not be kept in the keychain at the end");
                }
            }
        }
        RunEvent::WindowEvent { label, event, .. } => main_window::on_event(handle, &label, &event),
        _ => {}
    });
    Ok(())
}

/// Ends in good order also when the desktop logs out or the machine shuts down: a call's recording must not stay paused.
#[cfg(unix)]
async fn end_when_told(handle: AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut terminate), Ok(mut hang_up)) =
        (signal(SignalKind::terminate()), signal(SignalKind::hangup()))
    else {
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = hang_up.recv() => {}
    }
    handle.exit(0);
}
