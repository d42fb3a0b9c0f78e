//! The card window's page: a handful of files compiled in, under a scheme and a policy of their own. Reads no disk.

use tauri::http::{Request, Response, StatusCode, header};

use super::is_card_window;

/// Addresses are `card://localhost/<file>`.
pub const SCHEME: &str = "card";

/// Own files and the way into the program; nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src ipc: http://ipc.localhost; \
     form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const HTML: &str = "text/html; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

macro_rules! files {
    ($($path:literal, $kind:expr, $file:literal;)*) => {
        &[$(($path, $kind, include_bytes!(concat!("../../../ui/", $file)))),*]
    };
}

/// Path, media type, content.
static FILES: &[(&str, &str, &[u8])] = files! {
    "/card.html", HTML, "card/card.html";
    "/card.css", STYLE, "card/card.css";
    "/tokens.css", STYLE, "src/styles/tokens.css";
    "/card.js", SCRIPT, "card/card.js";
    "/draw.js", SCRIPT, "card/draw.js";
    "/relay.js", SCRIPT, "card/relay.js";
};

/// The address a card window opens at.
pub const ADDRESS: &str = if cfg!(any(windows, target_os = "android")) {
    "http://card.localhost/card.html"
} else {
    "card://localhost/card.html"
};

/// Answers card windows; nobody else's.
pub fn serve(label: &str, request: &Request<Vec<u8>>) -> Response<&'static [u8]> {
    let file = FILES.iter().find(|(path, ..)| is_card_window(label) && *path == request.uri().path());
    let (status, kind, body): (_, _, &[u8]) = match file {
        Some((_, kind, body)) => (StatusCode::OK, *kind, body),
        None => (StatusCode::NOT_FOUND, "text/plain", &[]),
    };
    let reply = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CONTENT_SECURITY_POLICY, POLICY)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::REFERRER_POLICY, "no-referrer")
        .body(body);
    reply.unwrap_or_else(|_| Response::new(&[]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(label: &str, path: &str) -> Response<&'static [u8]> {
        let request = Request::builder().uri(format!("card://localhost{path}")).body(Vec::new()).unwrap();
        serve(label, &request)
    }

    #[test]
    fn only_a_card_window_gets_the_card_page() {
        assert_eq!(ask("card-1", "/card.html").status(), StatusCode::OK);
        for (label, path) in
            [("main", "/card.html"), ("pay-1", "/card.js"), ("card-1", "/../main.rs"), ("card-1", "/")]
        {
            assert_eq!(ask(label, path).status(), StatusCode::NOT_FOUND, "{label} {path}");
        }
    }

    #[test]
    fn the_page_may_only_talk_to_the_program() {
        let reply = ask("card-1", "/card.html");
        let policy = reply.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert_eq!(
            policy,
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src ipc: http://ipc.localhost; form-action 'none'; \
             base-uri 'none'; frame-ancestors 'none'"
        );
    }

    #[test]
    fn everything_the_page_loads_is_one_of_its_own_files() {
        let page = String::from_utf8_lossy(ask("card-1", "/card.html").body()).into_owned();
        let script = String::from_utf8_lossy(ask("card-1", "/card.js").body()).into_owned();
        assert!(!page.contains("<style") && !page.contains("style=") && !page.contains("onclick"));
        for (text, mark) in [(&page, "href=\""), (&page, "src=\""), (&script, "from './")] {
            for (start, _) in text.match_indices(mark) {
                let name: String =
                    text[start + mark.len()..].chars().take_while(|c| !"\"'".contains(*c)).collect();
                assert!(
                    name.starts_with('#') || ask("card-1", &format!("/{name}")).status() == StatusCode::OK,
                    "{name}"
                );
            }
        }
    }
}
