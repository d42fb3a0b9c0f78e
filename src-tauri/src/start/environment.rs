//! Environment switches that would open a side door: automation, inspectors, proxies, key logs, foreign modules.
//! Live runs drop them before anything can read them. Knows nothing of what the switches' readers do.

use app::Profile;

/// Variables that let another program watch, drive or redirect a run.
const DOORS: &[&str] = &[
    // Automation and inspectors of the web view.
    "TAURI_AUTOMATION",
    "TAURI_WEBVIEW_AUTOMATION",
    "WEBKIT_INSPECTOR_SERVER",
    "WEBKIT_INSPECTOR_HTTP_SERVER",
    "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS",
    "WEBKIT_EXEC_PATH",
    "WEBKIT_INJECTED_BUNDLE_PATH",
    "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
    "WEBVIEW2_USER_DATA_FOLDER",
    "WEBVIEW2_BROWSER_EXECUTABLE_FOLDER",
    // Code loaded into the toolkit, and its own inspector.
    "GTK_MODULES",
    "GTK3_MODULES",
    "GTK_DEBUG",
    "GTK_PATH",
    "GIO_EXTRA_MODULES",
    // Keys of TLS sessions.
    "SSLKEYLOGFILE",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    // Proxies, in both spellings.
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    // Verbosity that could write what passes by.
    "RUST_LOG",
    "G_MESSAGES_DEBUG",
    "WEBKIT_DEBUG",
];

/// Which of the doors are open in this environment.
pub fn open_doors(is_set: impl Fn(&str) -> bool) -> Vec<&'static str> {
    DOORS.iter().copied().filter(|name| is_set(name)).collect()
}

/// Closes them in a live run and answers what was closed; demo and test runs are meant to be driven and keep them.
///
/// # Safety
/// No other thread may run yet: the environment is one table for the whole process.
pub unsafe fn close_doors(profile: Profile) -> Vec<&'static str> {
    if profile.allows_loopback() {
        return Vec::new();
    }
    let open = open_doors(|name| std::env::var_os(name).is_some());
    for name in &open {
        // SAFETY: the caller vouches that this is the only thread.
        unsafe { std::env::remove_var(name) };
    }
    open
}

/// Sets one variable for the libraries that are started later.
///
/// # Safety
/// As for [`close_doors`].
pub unsafe fn set(name: &str, value: &str) {
    // SAFETY: passed on from the caller.
    unsafe { std::env::set_var(name, value) };
}

/// Without a render device the web view's shared-buffer path fails on some systems and leaves a white window.
#[must_use]
pub fn has_render_device() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|mut entries| {
        entries
            .any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("renderD")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn automation_inspectors_proxies_and_key_logs_are_doors() {
        for name in ["TAURI_WEBVIEW_AUTOMATION", "WEBKIT_INSPECTOR_SERVER", "https_proxy", "SSLKEYLOGFILE"] {
            assert_eq!(open_doors(|other| other == name), [name]);
        }
        assert!(open_doors(|name| name == "HOME" || name == "LANG").is_empty());
    }
}
