//! Customers and items: finding and keeping them.

use app::api::{Customer, CustomerInput, ItemHit};

use super::{Answer, Held};

/// Customers whose name, company, phone, e-mail or number holds the text.
#[tauri::command]
#[specta::specta]
pub async fn customer_search(shell: Held<'_>, text: String) -> Answer<Vec<Customer>> {
    Ok(shell.app().await?.customer_search(text).await?)
}

/// Keeps a customer.
#[tauri::command]
#[specta::specta]
pub async fn customer_save(shell: Held<'_>, input: CustomerInput) -> Answer<Customer> {
    Ok(shell.app().await?.customer_save(input).await?)
}

/// Items sold before, in one currency.
#[tauri::command]
#[specta::specta]
pub async fn item_search(shell: Held<'_>, text: String, currency: String) -> Answer<Vec<ItemHit>> {
    Ok(shell.app().await?.item_search(text, currency).await?)
}
