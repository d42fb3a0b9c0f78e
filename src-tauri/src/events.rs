//! News from the terminal to the page and to the desktop. Says what changed, never more: the page asks for the rest.

use app::api::{AppEvent, RecordingAlarm};
use serde::{Deserialize, Serialize};
use tauri::AppHandle;
use tauri_specta::Event;
use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::main_window::MAIN;

/// The one event the page listens to.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type, Event)]
pub struct Changed(pub AppEvent);

/// Passes news on until the terminal ends.
pub async fn forward(handle: AppHandle, mut news: Receiver<AppEvent>) {
    loop {
        let event = match news.recv().await {
            Ok(event) => event,
            // Too many at once: one word that makes the page ask for everything stands for those that were dropped.
            Err(RecvError::Lagged(_)) => AppEvent::SessionChanged,
            Err(RecvError::Closed) => return,
        };
        if let AppEvent::Notice { title, body, .. }
        | AppEvent::RecordingAlarm(RecordingAlarm { title, body }) = &event
        {
            notify(title.clone(), body.clone());
        }
        tell(&handle, event);
    }
}

/// Tells the main window; where it is closing, nobody needs to know.
pub fn tell(handle: &AppHandle, event: AppEvent) {
    drop(Changed(event).emit_to(handle, MAIN));
}

/// A desktop notification, best effort: the same news is on the page. Off the async threads, because the desktop may be slow.
fn notify(title: String, body: String) {
    tauri::async_runtime::spawn_blocking(move || {
        let shown =
            notify_rust::Notification::new().appname("Counterfoil").summary(&title).body(&body).show();
        if shown.is_err() {
            tracing::debug!("no desktop notifications here");
        }
    });
}
