//! Links and payments as a list, shown and written into a file.

use app::api::{ListCounts, ListExported, ListPage, ListQuery};

use super::{Answer, Held};

/// One page of it.
#[tauri::command]
#[specta::specta]
pub async fn list(shell: Held<'_>, query: ListQuery) -> Answer<ListPage> {
    Ok(shell.app().await?.list(query).await?)
}

/// How many each view has.
#[tauri::command]
#[specta::specta]
pub async fn list_counts(shell: Held<'_>) -> Answer<ListCounts> {
    Ok(shell.app().await?.list_counts().await?)
}

/// Writes every row of a query into a file.
#[tauri::command]
#[specta::specta]
pub async fn list_export(shell: Held<'_>, query: ListQuery) -> Answer<ListExported> {
    Ok(shell.app().await?.list_export(query).await?)
}
