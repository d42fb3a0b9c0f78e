//! The guide of the first run.

use app::api::{Guide, GuideClose};

use super::{Answer, Held};

/// Its steps.
#[tauri::command]
#[specta::specta]
pub async fn guide(shell: Held<'_>) -> Answer<Guide> {
    Ok(shell.app().await?.guide().await?)
}

/// Leaves it.
#[tauri::command]
#[specta::specta]
pub async fn guide_close(shell: Held<'_>, how: GuideClose) -> Answer<()> {
    Ok(shell.app().await?.guide_close(how).await?)
}
