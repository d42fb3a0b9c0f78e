//! Orders that wait for a person.

use app::api::{ApprovalDecision, ApprovalLine, ApprovalSettings, ApprovalSheet, OrderApproval};

use super::{Answer, Held};

/// Everything that waits.
#[tauri::command]
#[specta::specta]
pub async fn approvals(shell: Held<'_>) -> Answer<Vec<ApprovalLine>> {
    Ok(shell.app().await?.approvals().await?)
}

/// One request with its order.
#[tauri::command]
#[specta::specta]
pub async fn approval(shell: Held<'_>, order_id: String) -> Answer<ApprovalSheet> {
    Ok(shell.app().await?.approval(order_id).await?)
}

/// Asks for the approval of a kept order.
#[tauri::command]
#[specta::specta]
pub async fn approval_ask(shell: Held<'_>, order_id: String) -> Answer<OrderApproval> {
    Ok(shell.app().await?.approval_ask(order_id).await?)
}

/// Approves, sends back or takes over.
#[tauri::command]
#[specta::specta]
pub async fn approval_decide(shell: Held<'_>, decision: ApprovalDecision) -> Answer<()> {
    Ok(shell.app().await?.approval_decide(decision).await?)
}

/// The totals above which an order waits.
#[tauri::command]
#[specta::specta]
pub async fn approval_settings(shell: Held<'_>) -> Answer<ApprovalSettings> {
    Ok(shell.app().await?.approval_settings().await?)
}

/// Keeps them.
#[tauri::command]
#[specta::specta]
pub async fn approval_settings_save(shell: Held<'_>, settings: ApprovalSettings) -> Answer<ApprovalSettings> {
    Ok(shell.app().await?.approval_settings_save(settings).await?)
}
