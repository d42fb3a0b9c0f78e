//! Payments: their result, their detail and what can be done with them.

use app::api::{ActionRequest, ActionWords, Detail, PaymentResult};

use super::{Answer, Held};

/// What became of an attempt to pay.
#[tauri::command]
#[specta::specta]
pub async fn result(shell: Held<'_>, payment_id: String) -> Answer<PaymentResult> {
    Ok(shell.app().await?.result(payment_id).await?)
}

/// Asks the provider now.
#[tauri::command]
#[specta::specta]
pub async fn payment_ask(shell: Held<'_>, payment_id: String) -> Answer<()> {
    Ok(shell.app().await?.payment_ask(payment_id).await?)
}

/// Everything about one payment.
#[tauri::command]
#[specta::specta]
pub async fn detail(shell: Held<'_>, payment_id: String) -> Answer<Detail> {
    Ok(shell.app().await?.detail(payment_id).await?)
}

/// What an action would do, in words.
#[tauri::command]
#[specta::specta]
pub async fn action_words(shell: Held<'_>, request: ActionRequest) -> Answer<ActionWords> {
    Ok(shell.app().await?.action_words(request).await?)
}

/// Does it; answers the payment that took this one's place, if another one did.
#[tauri::command]
#[specta::specta]
pub async fn act(shell: Held<'_>, request: ActionRequest) -> Answer<Option<String>> {
    Ok(shell.app().await?.act(request).await?)
}

/// Takes a payment off the list of those that need attention.
#[tauri::command]
#[specta::specta]
pub async fn acknowledge(shell: Held<'_>, payment_id: String) -> Answer<()> {
    Ok(shell.app().await?.acknowledge(payment_id).await?)
}
