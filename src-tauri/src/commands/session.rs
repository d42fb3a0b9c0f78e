//! Who works here, and how the windows look.

use app::api::{Fault, Session};

use super::{Answer, Held};
use crate::preferences::Preferences;

/// Shop, operator, mode.
#[tauri::command]
#[specta::specta]
pub async fn session(shell: Held<'_>) -> Answer<Session> {
    Ok(shell.app().await?.session().await?)
}

/// How the windows look.
#[tauri::command]
#[specta::specta]
pub fn preferences(shell: Held<'_>) -> Preferences {
    shell.preferences()
}

/// Keeps how the windows look.
#[tauri::command]
#[specta::specta]
pub async fn preferences_save(shell: Held<'_>, preferences: Preferences) -> Answer<()> {
    shell.app().await?.speak(&preferences.language);
    let file = shell.preferences.get().ok_or_else(|| Fault::new("starting"))?;
    file.keep(preferences).map_err(|_| Fault::new("folder-read-only"))
}
