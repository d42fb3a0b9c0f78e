//! The record as a whole: checked, copied, and told in one file per order.

use app::api::{EvidenceSaved, RecordCheck, RecordCopy};

use super::{Answer, Held};

/// Checks the whole record now.
#[tauri::command]
#[specta::specta]
pub async fn record_verify(shell: Held<'_>) -> Answer<RecordCheck> {
    Ok(shell.app().await?.record_verify().await?)
}

/// Copies it now.
#[tauri::command]
#[specta::specta]
pub async fn record_copy(shell: Held<'_>) -> Answer<RecordCopy> {
    Ok(shell.app().await?.record_copy().await?)
}

/// Writes everything about a payment's order into a file.
#[tauri::command]
#[specta::specta]
pub async fn evidence_save(shell: Held<'_>, payment_id: String) -> Answer<EvidenceSaved> {
    Ok(shell.app().await?.evidence_save(payment_id).await?)
}
