//! What a service answers before it becomes bytes. Knows no service; turns into HTTP in one place.

use axum::body::Body;
use http::{HeaderName, HeaderValue, Response, StatusCode, header};
use serde_json::{Value, json};

use crate::xml;

/// The content of an answer.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    /// Nothing at all.
    Empty,
    /// An API answer.
    Json(Value),
    /// A page for a person.
    Html(String),
}

/// Status, headers and content of an answer.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    pub status: u16,
    pub content: Content,
    pub location: Option<String>,
}

impl Reply {
    /// A JSON answer.
    pub fn json(status: u16, value: Value) -> Self {
        Self { status, content: Content::Json(value), location: None }
    }

    /// A page.
    pub fn html(status: u16, page: String) -> Self {
        Self { status, content: Content::Html(page), location: None }
    }

    /// An empty answer.
    pub fn empty(status: u16) -> Self {
        Self { status, content: Content::Empty, location: None }
    }

    /// Sends the browser elsewhere with GET.
    pub fn see_other(address: String) -> Self {
        Self { status: 303, content: Content::Empty, location: Some(address) }
    }

    /// The answer as bytes and content type; without `json` asked for, the API writes XML.
    pub fn bytes(&self, as_json: bool) -> (String, &'static str) {
        match &self.content {
            Content::Empty => (String::new(), ""),
            Content::Html(page) => (page.clone(), "text/html; charset=utf-8"),
            Content::Json(value) if as_json => (value.to_string(), "application/json; encoding=UTF-8"),
            Content::Json(value) => (xml::document(value), "application/xml; encoding=UTF-8"),
        }
    }

    /// Wraps a body into the response this reply describes.
    pub fn response(&self, content_type: &str, body: Body) -> Response<Body> {
        let mut response = Response::new(body);
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        let mut set = |name: HeaderName, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        };
        if !content_type.is_empty() {
            set(header::CONTENT_TYPE, content_type);
        }
        if let Some(location) = &self.location {
            set(header::LOCATION, location);
        }
        match self.content {
            Content::Html(_) => {
                set(header::CONTENT_SECURITY_POLICY, PAGE_POLICY);
                set(header::CACHE_CONTROL, "no-store");
                set(header::REFERRER_POLICY, "no-referrer");
            }
            // The real service sets a session cookie nobody should keep.
            _ => set(header::SET_COOKIE, "PHPSESSID=sandbox; path=/; HttpOnly"),
        }
        response
    }
}

/// Pages run no script and load nothing.
pub(crate) const PAGE_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'self'";

/// A refused call: `{code, message, description}`.
#[derive(Debug, Clone)]
pub(crate) struct Refusal {
    pub status: u16,
    pub code: u32,
    pub message: String,
    pub description: String,
    /// The vault and v3 write the code as a number, v1 as a string.
    pub numeric: bool,
}

impl Refusal {
    /// The answer that tells the refusal.
    pub fn reply(&self) -> Reply {
        let code = if self.numeric { json!(self.code) } else { json!(self.code.to_string()) };
        let mut body = json!({ "code": code, "message": self.message });
        if !self.description.is_empty() {
            body["description"] = json!(self.description);
        }
        Reply::json(self.status, body)
    }
}
