//! One HTTP call to a service, read once: route, fields, credentials. Judges nothing; the services do.

use axum::body::Bytes;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use http::{HeaderMap, HeaderName, header, request::Parts};
use serde_json::Value;

use crate::form::{Form, NotAForm};
use crate::own;
use crate::route::{Route, Service};
use crate::server::Peer;

const API_KEY: HeaderName = HeaderName::from_static("api-key");

/// A call as the services see it. Not `Debug`: it carries credentials and card numbers.
#[derive(Clone)]
pub(crate) struct Call {
    pub route: Route,
    pub service: Service,
    pub operation: String,
    pub method: String,
    pub path: String,
    pub query: Form,
    pub form: Form,
    /// What was wrong with the query or body, when something was.
    pub malformed: Option<NotAForm>,
    /// Whether the body claims to be a form.
    pub is_form: bool,
    /// The body, where it is JSON and claims to be.
    pub json: Option<Value>,
    /// The `api-key` header.
    pub api_key: Option<String>,
    /// Whether JSON was asked for; otherwise v1 writes XML.
    pub wants_json: bool,
    /// Login and password of HTTP Basic.
    pub credentials: Option<(String, String)>,
    /// Scheme, host and port under which the caller reached us.
    pub base: String,
    /// Number of the connection the call came over.
    pub connection: u64,
}

impl Call {
    /// Reads head and body.
    pub fn read(parts: &Parts, body: &Bytes) -> Self {
        let path = parts.uri.path().to_owned();
        let method = parts.method.as_str().to_owned();
        let route = Route::of(&method, &path);
        let mut malformed = None;
        let mut form_of = |raw: &[u8]| {
            Form::parse(raw).unwrap_or_else(|fault| {
                malformed = Some(fault);
                Form::default()
            })
        };
        let query = form_of(parts.uri.query().unwrap_or_default().as_bytes());
        let is_form = text(&parts.headers, header::CONTENT_TYPE).is_some_and(|kind| {
            kind.split(';').next().map(str::trim) == Some("application/x-www-form-urlencoded")
        });
        let form = if is_form { form_of(body) } else { Form::default() };
        let is_json = text(&parts.headers, header::CONTENT_TYPE)
            .is_some_and(|kind| kind.split(';').next().map(str::trim) == Some("application/json"));
        let json: Option<Value> = if is_json { serde_json::from_slice(body).ok() } else { None };
        let wants_json = text(&parts.headers, header::ACCEPT).is_some_and(|accept| {
            accept.split(',').any(|kind| kind.split(';').next().map(str::trim) == Some("application/json"))
        });
        let peer = parts.extensions.get::<Peer>().cloned().unwrap_or_default();
        let service = route.service();
        let operation = match &route {
            Route::Own(service, parts) => own::operation(*service, &method, parts, json.as_ref()),
            _ => route.operation(&method, &form),
        };
        let credentials = text(&parts.headers, header::AUTHORIZATION).and_then(basic);
        Self {
            route,
            service,
            operation,
            method,
            path,
            query,
            form,
            malformed,
            is_form,
            json,
            api_key: text(&parts.headers, API_KEY).map(str::to_owned),
            wants_json,
            credentials,
            base: peer.base,
            connection: peer.connection,
        }
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Reads `Basic base64(login:password)`.
fn basic(value: &str) -> Option<(String, String)> {
    let encoded = value.strip_prefix("Basic ")?;
    let decoded = String::from_utf8(BASE64_STANDARD.decode(encoded).ok()?).ok()?;
    let (login, password) = decoded.split_once(':')?;
    Some((login.to_owned(), password.to_owned()))
}
