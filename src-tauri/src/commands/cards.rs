//! The card window, seen from the main window: open it, find it, close it.

use app::api::{CardClosedWhy, CardRequest};
use tauri::AppHandle;

use super::Answer;
use crate::card;

/// Checks all that can be checked without a card, then opens the window.
#[tauri::command]
#[specta::specta]
pub async fn card_open(handle: AppHandle, request: CardRequest) -> Answer<()> {
    card::open(&handle, request).await
}

/// Brings it to the front.
#[tauri::command]
#[specta::specta]
pub fn card_focus(handle: AppHandle) {
    card::focus(&handle);
}

/// Throws the card away.
#[tauri::command]
#[specta::specta]
pub async fn card_cancel(handle: AppHandle) {
    card::close(&handle, None, CardClosedWhy::Cancelled).await;
}
