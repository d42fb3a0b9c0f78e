//! Accounts at providers. Secrets go in and never come out.

use app::api::{AccountInput, AccountView, ConnectionTest, ProviderDescriptor};

use super::{Answer, Held};

/// Providers and what they can do.
#[tauri::command]
#[specta::specta]
pub async fn providers(shell: Held<'_>) -> Answer<Vec<ProviderDescriptor>> {
    Ok(shell.app().await?.providers().await?)
}

/// Accounts, without their secrets.
#[tauri::command]
#[specta::specta]
pub async fn accounts(shell: Held<'_>) -> Answer<Vec<AccountView>> {
    Ok(shell.app().await?.accounts().await?)
}

/// Keeps an account.
#[tauri::command]
#[specta::specta]
pub async fn account_save(shell: Held<'_>, input: AccountInput) -> Answer<AccountView> {
    Ok(shell.app().await?.account_save(input).await?)
}

/// Deletes its secrets.
#[tauri::command]
#[specta::specta]
pub async fn account_forget_secrets(shell: Held<'_>, account_id: String) -> Answer<()> {
    Ok(shell.app().await?.account_forget_secrets(account_id).await?)
}

/// Tries the connection.
#[tauri::command]
#[specta::specta]
pub async fn account_test(shell: Held<'_>, account_id: String) -> Answer<ConnectionTest> {
    Ok(shell.app().await?.account_test(account_id).await?)
}
