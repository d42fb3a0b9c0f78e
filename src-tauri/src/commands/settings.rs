//! Sender, return pages, defaults, shop, recorder of calls and security.

use app::api::{
    ConnectionTest, Defaults, RecorderSettings, ReturnPages, SecurityLine, SenderInput, SenderSettings,
    ShopSettings,
};

use super::{Answer, Held};

/// Who mails come from.
#[tauri::command]
#[specta::specta]
pub async fn sender(shell: Held<'_>) -> Answer<SenderSettings> {
    Ok(shell.app().await?.sender().await?)
}

/// Keeps it.
#[tauri::command]
#[specta::specta]
pub async fn sender_save(shell: Held<'_>, input: SenderInput) -> Answer<SenderSettings> {
    Ok(shell.app().await?.sender_save(input).await?)
}

/// Sends a mail to the operator.
#[tauri::command]
#[specta::specta]
pub async fn sender_test(shell: Held<'_>) -> Answer<ConnectionTest> {
    Ok(shell.app().await?.sender_test().await?)
}

/// Where payers return to.
#[tauri::command]
#[specta::specta]
pub async fn return_pages(shell: Held<'_>) -> Answer<ReturnPages> {
    Ok(shell.app().await?.return_pages().await?)
}

/// Keeps them.
#[tauri::command]
#[specta::specta]
pub async fn return_pages_save(shell: Held<'_>, pages: ReturnPages) -> Answer<()> {
    Ok(shell.app().await?.return_pages_save(pages).await?)
}

/// What new orders begin with.
#[tauri::command]
#[specta::specta]
pub async fn defaults(shell: Held<'_>) -> Answer<Defaults> {
    Ok(shell.app().await?.defaults().await?)
}

/// Keeps it.
#[tauri::command]
#[specta::specta]
pub async fn defaults_save(shell: Held<'_>, defaults: Defaults) -> Answer<()> {
    Ok(shell.app().await?.defaults_save(defaults).await?)
}

/// The shop.
#[tauri::command]
#[specta::specta]
pub async fn shop(shell: Held<'_>) -> Answer<ShopSettings> {
    Ok(shell.app().await?.shop().await?)
}

/// Keeps it.
#[tauri::command]
#[specta::specta]
pub async fn shop_save(held: Held<'_>, shop: ShopSettings) -> Answer<ShopSettings> {
    Ok(held.app().await?.shop_save(shop).await?)
}

/// Where the recorder of calls is asked.
#[tauri::command]
#[specta::specta]
pub async fn recorder(shell: Held<'_>) -> Answer<RecorderSettings> {
    Ok(shell.app().await?.recorder().await?)
}

/// Keeps it.
#[tauri::command]
#[specta::specta]
pub async fn recorder_save(shell: Held<'_>, recorder: RecorderSettings) -> Answer<RecorderSettings> {
    Ok(shell.app().await?.recorder_save(recorder).await?)
}

/// Asks it to pause and to go on.
#[tauri::command]
#[specta::specta]
pub async fn recorder_test(shell: Held<'_>) -> Answer<ConnectionTest> {
    Ok(shell.app().await?.recorder_test().await?)
}

/// What protects this terminal.
#[tauri::command]
#[specta::specta]
pub async fn security(shell: Held<'_>) -> Answer<Vec<SecurityLine>> {
    let mut lines = shell.app().await?.security().await?;
    lines.extend(crate::security::lines(&shell.started));
    Ok(lines)
}
