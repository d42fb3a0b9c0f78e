//! Mails shown exactly as they will be sent, in a frame of their own. The main page's policy would strip a mail's inline styles, and
//! loosening it is no choice; so each preview is a page of a scheme of its own, with a policy that allows style and nothing else.

use std::collections::VecDeque;
use std::sync::Mutex;

use tauri::http::{Request, Response, StatusCode, header};

use crate::main_window::MAIN;
use crate::shell::Shell;

/// Addresses are `preview://localhost/<number>`.
pub const SCHEME: &str = "preview";
/// Redrawing a preview leaves the one before it on screen for a moment; older ones are gone.
const KEPT: usize = 4;
/// No script, no frame, no request but embedded pictures. Without a rule for styles, inline ones apply.
const POLICY: &str = "script-src 'none'; connect-src 'none'; img-src data:; font-src 'none'; media-src 'none'; frame-src 'none'; \
     worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

/// The last few previews, in memory only.
#[derive(Default)]
pub struct Previews {
    kept: Mutex<(u64, VecDeque<(u64, String)>)>,
}

impl Previews {
    /// Keeps a mail's HTML and answers the address of its frame.
    pub fn keep(&self, html: String) -> String {
        let mut kept = lock(&self.kept);
        kept.0 += 1;
        let number = kept.0;
        kept.1.push_back((number, html));
        if kept.1.len() > KEPT {
            kept.1.pop_front();
        }
        match cfg!(any(windows, target_os = "android")) {
            true => format!("http://{SCHEME}.localhost/{number}"),
            false => format!("{SCHEME}://localhost/{number}"),
        }
    }

    fn find(&self, path: &str) -> Option<String> {
        let number: u64 = path.strip_prefix('/')?.parse().ok()?;
        let kept = lock(&self.kept);
        kept.1.iter().find(|(known, _)| *known == number).map(|(_, html)| html.clone())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Answers the main window's frames; nobody else's.
pub fn serve(shell: &Shell, label: &str, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let page = (label == MAIN).then(|| shell.previews.find(request.uri().path())).flatten();
    answer(page)
}

fn answer(page: Option<String>) -> Response<Vec<u8>> {
    let status = if page.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let body = page.unwrap_or_default().into_bytes();
    let reply = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, "text/html; charset=utf-8")
        .header(header::CONTENT_SECURITY_POLICY, POLICY)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::REFERRER_POLICY, "no-referrer")
        .body(body);
    reply.unwrap_or_else(|_| Response::new(Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_few_previews_are_kept() {
        let previews = Previews::default();
        let first = previews.keep("<p>1</p>".into());
        let path = |address: &str| address.trim_start_matches("preview://localhost").to_owned();
        assert_eq!(previews.find(&path(&first)).as_deref(), Some("<p>1</p>"));
        let last = (2..=5).map(|n| previews.keep(format!("<p>{n}</p>"))).last().unwrap();
        assert_eq!(previews.find(&path(&first)), None);
        assert_eq!(previews.find(&path(&last)).as_deref(), Some("<p>5</p>"));
        assert_eq!(previews.find("/../etc"), None);
    }

    #[test]
    fn a_preview_runs_nothing_and_reaches_nobody() {
        let reply = answer(Some(String::new()));
        let policy = reply.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("script-src 'none'") && policy.contains("connect-src 'none'"));
        assert!(!policy.contains("unsafe"));
        assert_eq!(answer(None).status(), StatusCode::NOT_FOUND);
    }
}
