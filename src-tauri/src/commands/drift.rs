//! Record and providers compared.

use app::api::DriftReport;

use super::{Answer, Held};

/// What the last comparison of this session found.
#[tauri::command]
#[specta::specta]
pub async fn drift_last(shell: Held<'_>) -> Answer<DriftReport> {
    Ok(shell.app().await?.drift_last())
}

/// Compares now; changes nothing.
#[tauri::command]
#[specta::specta]
pub async fn drift_check(shell: Held<'_>) -> Answer<DriftReport> {
    Ok(shell.app().await?.drift_check().await?)
}
