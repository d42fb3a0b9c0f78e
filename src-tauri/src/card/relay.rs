//! The six commands of a card window. A window can only speak for itself: its label comes from the framework, not from the page.

use app::card_entry::{EntryError, Stroke};
use app::{CardOpening, CardView};
use serde::Serialize;
use tauri::ipc::{Invoke, InvokeBody, Request, Response};
use tauri::{AppHandle, Manager, State, Webview};

use super::desk::IDLE;
use super::window;
use crate::shell::Shell;

/// The card window's own list of commands.
pub fn handler() -> impl Fn(Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![card_begin, card_key, card_reveal, card_restart, card_submit, card_discard]
}

/// Words and looks for a window that just loaded.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Begin {
    #[serde(flatten)]
    words: CardOpening,
    theme: Option<String>,
    density: String,
    text_size: u16,
    idle_seconds: u64,
}

/// Why nothing happened: `gone` or `lost`. The page then starts the entry anew.
fn word(error: EntryError) -> &'static str {
    match error {
        EntryError::KeyLost => "lost",
        EntryError::Incomplete => "incomplete",
    }
}

#[tauri::command]
fn card_begin(webview: Webview, shell: State<'_, Shell>) -> Result<Begin, &'static str> {
    let look = shell.preferences();
    let words = shell.desk.with(webview.label(), |seat, entry| {
        Ok(seat.app.card_opening(seat.ticket, seat.rep, seat.recording, &entry.view()))
    });
    Ok(Begin {
        words: words.map_err(word)?,
        theme: Some(look.theme).filter(|theme| theme != "system"),
        density: look.density,
        text_size: look.text_size,
        idle_seconds: IDLE.as_secs(),
    })
}

/// Six raw bytes in, lengths and hints out.
#[tauri::command]
fn card_key(
    webview: Webview,
    shell: State<'_, Shell>,
    request: Request<'_>,
) -> Result<CardView, &'static str> {
    let InvokeBody::Raw(bytes) = request.body() else { return Err("lost") };
    let stroke = Stroke::from_bytes(bytes).ok_or("lost")?;
    let (view, app, rep) = shell.desk.press(webview.label(), stroke).map_err(word)?;
    Ok(app.card_view(rep, &view))
}

/// One printed group of the number as raw digits, while a key is held.
#[tauri::command]
fn card_reveal(webview: Webview, shell: State<'_, Shell>, group: usize) -> Result<Response, &'static str> {
    let shown = shell.desk.with(webview.label(), |seat, entry| {
        if group == 0 {
            entry.note_shown();
            let (app, ticket) = (seat.app.clone(), seat.ticket.clone());
            tauri::async_runtime::spawn(async move { app.card_shown(&ticket).await });
        }
        Ok(entry.group(group).map(<[u8]>::to_vec).unwrap_or_default())
    });
    shown.map(Response::new).map_err(word)
}

/// Wipes what was typed and counts on.
#[tauri::command]
fn card_restart(webview: Webview, shell: State<'_, Shell>, sequence: u32) -> Result<CardView, &'static str> {
    let wiped = shell.desk.with(webview.label(), |seat, entry| {
        entry.restart(sequence);
        Ok(seat.app.card_view(seat.rep, &entry.view()))
    });
    wiped.map_err(word)
}

/// Sends the card, once. Answers only when it is not complete; otherwise the window is gone.
#[tauri::command]
async fn card_submit(
    webview: Webview,
    shell: State<'_, Shell>,
    holder: String,
    sequence: u32,
) -> Result<Option<CardView>, &'static str> {
    match shell.desk.finish(webview.label(), &holder, sequence).await {
        Ok((seat, card)) => {
            tauri::async_runtime::spawn(window::charge(webview.app_handle().clone(), seat, card));
            Ok(None)
        }
        Err(EntryError::Incomplete) => {
            let refused = shell
                .desk
                .with(webview.label(), |seat, entry| Ok(seat.app.card_view(seat.rep, &entry.view())));
            refused.map(Some).map_err(word)
        }
        Err(EntryError::KeyLost) => Err("lost"),
    }
}

/// Throws the card away and closes the window.
#[tauri::command]
fn card_discard(webview: Webview, handle: AppHandle) {
    let label = webview.label().to_owned();
    tauri::async_runtime::spawn(async move {
        window::close(&handle, Some(&label), app::api::CardClosedWhy::Cancelled).await
    });
}
