//! The main window: where it opens, what it may load, where it was left. Knows nothing of its page.

use tauri::{
    AppHandle, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    webview::NewWindowResponse,
};

use crate::preferences::{Geometry, PreferenceFile};
use crate::shell::Shell;

/// Its label.
pub const MAIN: &str = "main";
const NAME: &str = "Counterfoil";

/// Opens it where it was left.
///
/// # Errors
/// The window system refuses.
pub fn open(handle: &AppHandle) -> tauri::Result<()> {
    let shell = handle.state::<Shell>();
    let left = shell.preferences.get().and_then(PreferenceFile::geometry);
    let size = left.unwrap_or_default();
    let mut window = WebviewWindowBuilder::new(handle, MAIN, WebviewUrl::App("index.html".into()))
        .title(NAME)
        .inner_size(size.width, size.height)
        .min_inner_size(480.0, 360.0)
        .data_directory(shell.started.folder.join("web").join(MAIN))
        .general_autofill_enabled(false)
        .browser_extensions_enabled(false)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_document_title_changed(|window, title| drop(window.set_title(&title)));
    window = match left {
        Some(Geometry { x: Some(x), y: Some(y), .. }) => window.position(x, y),
        _ => window.center(),
    };
    let window = window.maximized(size.maximized).build()?;
    window.set_focus()
}

/// The page's own origin; everything else is refused, and so are pages of other windows. `about:` is a frame's first, empty page.
fn is_own(url: &tauri::Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => {
            url.host_str().is_some_and(|host| host == "tauri.localhost" || host == "preview.localhost")
        }
        crate::preview::SCHEME => true,
        "about" => url.as_str() == "about:blank",
        _ => false,
    }
}

/// Keeps where the window is when it closes, and takes a card window along.
pub fn on_event(handle: &AppHandle, label: &str, event: &WindowEvent) {
    if label != MAIN {
        return;
    }
    if let (WindowEvent::CloseRequested { .. }, Some(window)) = (event, handle.get_webview_window(MAIN))
        && let (Some(now), Some(file)) = (geometry(&window), handle.state::<Shell>().preferences.get())
    {
        file.keep_geometry(now);
    }
    if matches!(event, WindowEvent::Destroyed) {
        handle.exit(0);
    }
}

fn geometry(window: &WebviewWindow) -> Option<Geometry> {
    let scale = window.scale_factor().ok()?;
    let size = window.inner_size().ok()?.to_logical::<f64>(scale);
    let position = window.outer_position().ok()?.to_logical::<f64>(scale);
    Some(Geometry {
        width: size.width,
        height: size.height,
        x: Some(position.x),
        y: Some(position.y),
        maximized: window.is_maximized().unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_main_window_goes_nowhere_else() {
        for own in [
            "tauri://localhost/index.html",
            "preview://localhost/1",
            "about:blank",
            "http://tauri.localhost/",
        ] {
            assert!(is_own(&own.parse().unwrap()), "{own}");
        }
        for foreign in [
            "https://example.com/",
            "http://localhost/",
            "tauri://other/",
            "card://localhost/card.html",
            "data:text/html,x",
            "file:///etc/passwd",
            "about:srcdoc",
            "http://tauri.localhost.example.com/",
        ] {
            assert!(!is_own(&foreign.parse().unwrap()), "{foreign}");
        }
    }
}
