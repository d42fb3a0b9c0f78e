//! Orders written again and again, kept under a name.

use app::api::{OrderInput, TemplateInput, TemplateLine};

use super::{Answer, Held};

/// All of them by name.
#[tauri::command]
#[specta::specta]
pub async fn templates(shell: Held<'_>) -> Answer<Vec<TemplateLine>> {
    Ok(shell.app().await?.templates().await?)
}

/// Keeps what an order sells.
#[tauri::command]
#[specta::specta]
pub async fn template_save(shell: Held<'_>, input: TemplateInput) -> Answer<TemplateLine> {
    Ok(shell.app().await?.template_save(input).await?)
}

/// Fills a template into the order being typed.
#[tauri::command]
#[specta::specta]
pub async fn template_apply(shell: Held<'_>, template_id: String, order: OrderInput) -> Answer<OrderInput> {
    Ok(shell.app().await?.template_apply(template_id, order).await?)
}

/// Gives it another name.
#[tauri::command]
#[specta::specta]
pub async fn template_rename(shell: Held<'_>, template_id: String, name: String) -> Answer<TemplateLine> {
    Ok(shell.app().await?.template_rename(template_id, name).await?)
}

/// Removes it.
#[tauri::command]
#[specta::specta]
pub async fn template_delete(shell: Held<'_>, template_id: String) -> Answer<()> {
    Ok(shell.app().await?.template_delete(template_id).await?)
}
