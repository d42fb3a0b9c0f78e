//! The provider's own card page in a window without any right: pinned to the provider's hosts, no new windows, no downloads, nothing
//! kept. The shell sees its address bar and nothing of its content.

use app::Profile;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

use crate::main_window::MAIN;

/// Where the page is, and where it may go.
pub struct Page {
    /// Its address; carries the right to pay, so it is shown and logged nowhere.
    pub address: Url,
    /// The provider's hosts.
    pub hosts: Vec<String>,
    /// Where the provider sends the payer when it is done; the page ends there and is not loaded.
    pub returns: [String; 5],
    /// The head of the window.
    pub title: String,
}

/// Opens it under `label`, which no capability names.
///
/// # Errors
/// The window system refuses.
pub fn open(
    handle: &AppHandle,
    label: &str,
    page: Page,
    profile: Profile,
    left: impl Fn() + Send + 'static,
) -> tauri::Result<WebviewWindow> {
    let Page { address, hosts, returns, title } = page;
    let mut window = WebviewWindowBuilder::new(handle, label, WebviewUrl::External(address))
        .title(title)
        .inner_size(560.0, 760.0)
        .incognito(true)
        .content_protected(true)
        .general_autofill_enabled(false)
        .browser_extensions_enabled(false)
        .on_navigation(move |url| {
            if is_return(url, &returns) {
                left();
                return false;
            }
            is_pinned(url, &hosts, profile)
        })
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny);
    if let Some(main) = handle.get_webview_window(MAIN) {
        window = window.parent(&main)?;
    }
    let window = window.build()?;
    window.set_focus()?;
    Ok(window)
}

/// Whether the provider sends the payer on; what it appends to the address is not ours to read.
fn is_return(url: &Url, returns: &[String]) -> bool {
    let known = returns.iter().filter_map(|page| Url::parse(page).ok());
    known.into_iter().any(|page| page.origin() == url.origin() && page.path() == url.path())
}

/// Whether the page may go there: https on one of the hosts; demo and test also plain http on this machine.
fn is_pinned(url: &Url, hosts: &[String], profile: Profile) -> bool {
    let Some(host) = url.host_str() else { return url.as_str() == "about:blank" };
    let on_list = hosts.iter().any(|known| known.eq_ignore_ascii_case(host));
    let loopback = matches!(host, "127.0.0.1" | "localhost" | "[::1]");
    match url.scheme() {
        "https" => on_list && (!loopback || profile.allows_loopback()),
        "http" => on_list && loopback && profile.allows_loopback(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pinned(url: &str, profile: Profile) -> bool {
        let hosts = ["secure.example.com".to_owned(), "127.0.0.1".to_owned()];
        is_pinned(&url.parse().unwrap(), &hosts, profile)
    }

    #[test]
    fn a_live_page_stays_on_https_and_its_hosts() {
        assert!(pinned("https://secure.example.com/pay?x=1", Profile::Live));
        for elsewhere in [
            "http://secure.example.com/",
            "https://example.com/",
            "https://secure.example.com.evil.example/",
            "tauri://localhost/",
            "http://127.0.0.1:9/",
            "https://127.0.0.1/",
            "data:text/html,x",
            "card://localhost/card.html",
            "javascript:alert(1)",
            "https://secure.example.com@evil.example/",
            "file:///",
        ] {
            assert!(!pinned(elsewhere, Profile::Live), "{elsewhere}");
        }
    }

    #[test]
    fn the_way_back_is_known_by_its_place_alone() {
        let returns = ["https://shop.example/paid".to_owned(), String::new()];
        assert!(is_return(&"https://shop.example/paid?state=completed&hash=1".parse().unwrap(), &returns));
        assert!(!is_return(&"https://shop.example/other".parse().unwrap(), &returns));
        assert!(!is_return(&"https://secure.example.com/paid".parse().unwrap(), &returns));
    }

    #[test]
    fn demo_pages_may_be_on_this_machine() {
        assert!(pinned("http://127.0.0.1:4000/page", Profile::Demo));
        assert!(!pinned("http://secure.example.com/", Profile::Demo));
        assert!(!pinned("http://192.168.1.2/", Profile::Demo));
    }
}
