//! Opens and closes the window in which a card is keyed, here or on the provider's page. Knows no digit.

use std::sync::Arc;
use std::time::{Duration, Instant};

use app::App;
use app::api::{AppEvent, CardClosedWhy, CardRequest, Fault};
use domain::Language;
use domain::card::Card;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use tokio::sync::oneshot;

use super::desk::{Guest, Seat, Way};
use super::{LABEL, PAGE_LABEL, page};
use crate::main_window::MAIN;
use crate::shell::Shell;
use crate::{events, provider_page};

/// How long a window may take to go before the card is sent anyway; it normally takes a few milliseconds.
const GOING: Duration = Duration::from_secs(2);

/// Opens the window for an order, after everything that can be checked without a card was checked.
///
/// # Errors
/// The order cannot be paid now, or another card is being keyed.
pub async fn open(handle: &AppHandle, request: CardRequest) -> Result<(), Fault> {
    let shell = handle.state::<Shell>();
    let _door = shell.desk.door.lock().await;
    if shell.desk.label_in_use().is_some() {
        focus(handle);
        return Err(Fault::new("card-window-open"));
    }
    let app = Arc::clone(shell.app().await?);
    let rep = shell.preferences().language.parse().unwrap_or(Language::En);
    let ticket = app.card_prepare(request).await?;
    let recording = app.recording_pause(&ticket).await?;
    let guest = Guest { ticket, recording };
    if guest.ticket.is_hosted() {
        open_page(handle, app, guest, rep).await
    } else {
        open_entry(handle, app, guest, rep).await
    }
}

async fn open_entry(handle: &AppHandle, app: Arc<App>, guest: Guest, rep: Language) -> Result<(), Fault> {
    let desk = &handle.state::<Shell>().desk;
    let label = desk.label(LABEL);
    let way = Way::keyed(app.card_entry());
    desk.take(label.clone(), guest, app, rep, way);
    if let Err(error) = build_entry(handle, &label) {
        tracing::error!(%error, "no card window");
        close(handle, Some(&label), CardClosedWhy::Cancelled).await;
        return Err(Fault::new("no-card-window"));
    }
    keep_together(handle, label).await;
    Ok(())
}

fn build_entry(handle: &AppHandle, label: &str) -> tauri::Result<()> {
    let address = page::ADDRESS.parse().map_err(tauri::Error::InvalidUrl)?;
    // The framework registers schemes once per data folder and forgets that a private window has a context of its own; a folder name
    // nobody used gets them registered. Nothing is written there: the window keeps its data in memory.
    let unused = handle.state::<Shell>().started.folder.join("web").join(label);
    let mut window = WebviewWindowBuilder::new(handle, label, WebviewUrl::CustomProtocol(address))
        .title("Counterfoil")
        // Room for a question of two lines in the tallest script, with the warning above it.
        .inner_size(460.0, 610.0)
        .resizable(false)
        .maximizable(false)
        .minimizable(false)
        .always_on_top(true)
        .skip_taskbar(true)
        .center()
        .focused(true)
        .incognito(true)
        .data_directory(unused)
        .content_protected(true)
        .general_autofill_enabled(false)
        .browser_extensions_enabled(false)
        .on_navigation(|url| url.as_str() == page::ADDRESS)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_document_title_changed(|window, title| drop(window.set_title(&title)));
    if let Some(main) = handle.get_webview_window(MAIN) {
        window = window.parent(&main)?;
    }
    let window = window.build()?;
    drop_when_destroyed(handle, &window);
    window.set_focus()
}

async fn open_page(handle: &AppHandle, app: Arc<App>, guest: Guest, rep: Language) -> Result<(), Fault> {
    let desk = &handle.state::<Shell>().desk;
    let entry = app.card_page(&guest.ticket).await?;
    let returns = app.return_pages().await?;
    let no_page = |_| Fault::new("no-card-window");
    let page = provider_page::Page {
        address: entry.url.expose().parse().map_err(no_page)?,
        hosts: entry.hosts,
        returns: [returns.accept, returns.decline, returns.pending, returns.exception, returns.cancel],
        title: app.card_page_title(&guest.ticket, rep, guest.recording.state()),
    };
    let label = desk.label(PAGE_LABEL);
    desk.take(
        label.clone(),
        guest,
        Arc::clone(&app),
        rep,
        Way::Page { payment_id: entry.payment_id, lasts: entry.lasts },
    );
    let left = {
        let (handle, label) = (handle.clone(), label.clone());
        move || {
            let (handle, label) = (handle.clone(), label.clone());
            tauri::async_runtime::spawn(async move {
                close(&handle, Some(&label), CardClosedWhy::Submitted).await
            });
        }
    };
    match provider_page::open(handle, &label, page, app.profile(), left) {
        Ok(window) => drop_when_destroyed(handle, &window),
        Err(error) => {
            tracing::error!(%error, "no window for the provider's page");
            close(handle, Some(&label), CardClosedWhy::Cancelled).await;
            return Err(Fault::new("no-card-window"));
        }
    }
    keep_together(handle, label).await;
    Ok(())
}

/// No window without a seat and no seat without a window, whatever happened while the window was made; from now on its
/// time runs.
async fn keep_together(handle: &AppHandle, label: String) {
    if handle.get_webview_window(&label).is_none() {
        close(handle, Some(&label), CardClosedWhy::Cancelled).await;
    } else if handle.state::<Shell>().desk.until(&label).is_none() {
        destroy(handle, &label).await;
    } else {
        tauri::async_runtime::spawn(watch_idle(handle.clone(), label));
    }
}

/// Closing by the window's own button throws the card away, like any other way out.
fn drop_when_destroyed(handle: &AppHandle, window: &tauri::WebviewWindow) {
    let (handle, label) = (handle.clone(), window.label().to_owned());
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) {
            let (handle, label) = (handle.clone(), label.clone());
            tauri::async_runtime::spawn(async move {
                close(&handle, Some(&label), CardClosedWhy::Cancelled).await
            });
        }
    });
}

/// Throws the card away after some minutes without a key, and closes a provider's page that is no longer served.
async fn watch_idle(handle: AppHandle, label: String) {
    while let Some(until) = handle.state::<Shell>().desk.until(&label) {
        if until <= Instant::now() {
            close(&handle, Some(&label), CardClosedWhy::Idle).await;
            return;
        }
        tokio::time::sleep_until(until.into()).await;
    }
}

/// Brings the window to the front.
pub fn focus(handle: &AppHandle) {
    let label = handle.state::<Shell>().desk.label_in_use();
    if let Some(window) = label.and_then(|label| handle.get_webview_window(&label)) {
        drop(window.set_focus());
    }
}

/// Ends the entry without sending and tells why; `label` guards against closing somebody else's.
pub async fn close(handle: &AppHandle, label: Option<&str>, why: CardClosedWhy) {
    let Some(seat) = handle.state::<Shell>().desk.free(label) else { return };
    destroy(handle, &seat.label).await;
    let (app, ticket) = (Arc::clone(&seat.app), Arc::clone(&seat.ticket));
    let Way::Page { payment_id: payment, .. } = &seat.way else {
        if app.card_dropped(&ticket, why).await.is_err() {
            tracing::error!("a closed card window could not be noted");
        }
        return;
    };
    // What was typed on the provider's page is known to the provider alone: ask it, however the window was left.
    let (order_id, payment_id) = (ticket.order.id.to_string(), Some(payment.clone()));
    events::tell(handle, AppEvent::CardClosed { order_id, payment_id, why: CardClosedWhy::Submitted });
    if app.payment_ask(payment.clone()).await.is_err() {
        tracing::warn!("the provider could not be asked yet; the jobs will");
    }
}

/// Charges: first the window and its process go, then the provider is called.
pub async fn charge(handle: AppHandle, seat: Seat, card: Box<Card>) {
    destroy(&handle, &seat.label).await;
    let (app, ticket) = (Arc::clone(&seat.app), Arc::clone(&seat.ticket));
    let kept = seat.kept();
    let charged = app.card_charge(&ticket, card).await;
    drop(kept);
    if let Err(error) = charged {
        // The intent could not be written, so nothing was sent: the same as a window that was closed.
        tracing::error!(code = Fault::from(error).code, "the card was not sent");
        drop(app.card_dropped(&ticket, CardClosedWhy::Cancelled).await);
    }
}

/// Destroys a window and waits until it is gone.
async fn destroy(handle: &AppHandle, label: &str) {
    let Some(window) = handle.get_webview_window(label) else { return };
    let (gone, wait) = oneshot::channel();
    let gone = std::sync::Mutex::new(Some(gone));
    window.on_window_event(move |event| {
        let taken =
            gone.lock().ok().and_then(|mut gone| gone.take_if(|_| matches!(event, WindowEvent::Destroyed)));
        if let Some(gone) = taken {
            let _nobody_waits = gone.send(());
        }
    });
    if window.destroy().is_ok() && tokio::time::timeout(GOING, wait).await.is_err() {
        tracing::error!("a card window does not go");
    }
}
