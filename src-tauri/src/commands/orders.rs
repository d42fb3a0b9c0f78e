//! The order form.

use app::api::{DraftLine, OrderCheck, OrderDefaults, OrderInput, Owner};

use super::{Answer, Held};

/// A fresh order with all defaults, or a kept one.
#[tauri::command]
#[specta::specta]
pub async fn order_start(shell: Held<'_>, order_id: Option<String>) -> Answer<OrderDefaults> {
    Ok(shell.app().await?.order_start(order_id).await?)
}

/// Totals, accounts, checks; `last` also reports what is still missing.
#[tauri::command]
#[specta::specta]
pub async fn order_check(shell: Held<'_>, input: OrderInput, last: bool) -> Answer<OrderCheck> {
    Ok(shell.app().await?.order_check(input, last).await?)
}

/// Keeps a draft.
#[tauri::command]
#[specta::specta]
pub async fn order_save(shell: Held<'_>, input: OrderInput) -> Answer<OrderInput> {
    Ok(shell.app().await?.order_save(input).await?)
}

/// Orders that were kept and not paid.
#[tauri::command]
#[specta::specta]
pub async fn drafts(shell: Held<'_>) -> Answer<Vec<DraftLine>> {
    Ok(shell.app().await?.drafts().await?)
}

/// Throws a draft away.
#[tauri::command]
#[specta::specta]
pub async fn draft_delete(shell: Held<'_>, order_id: String) -> Answer<()> {
    Ok(shell.app().await?.draft_delete(order_id).await?)
}

/// Keeps the note of an order.
#[tauri::command]
#[specta::specta]
pub async fn note_save(shell: Held<'_>, order_id: String, note: String) -> Answer<()> {
    Ok(shell.app().await?.note_save(order_id, note).await?)
}

/// Who can own an order.
#[tauri::command]
#[specta::specta]
pub async fn owners(shell: Held<'_>) -> Answer<Vec<Owner>> {
    Ok(shell.app().await?.owners().await?)
}
