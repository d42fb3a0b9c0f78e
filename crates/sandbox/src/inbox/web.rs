//! The inbox as pages for a person and as JSON for a test. Mail content is never trusted: sandboxed, without script.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::{Html, IntoResponse, Response};
use http::{StatusCode, header};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Mail;
use crate::reply::PAGE_POLICY;
use crate::world::Sandbox;
use crate::xml::escape;

type Shared = State<Arc<Sandbox>>;

const STYLE: &str = include_str!("style.css");
/// A mail may show its own styles and embedded images, and open links in a new tab; nothing else.
const MAIL_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
sandbox allow-popups allow-popups-to-escape-sandbox";

#[derive(Deserialize)]
pub(super) struct Filter {
    #[serde(default)]
    since: u64,
    /// Only mails to this address.
    #[serde(default)]
    to: Option<String>,
}

/// Every mail as JSON, oldest first.
pub(super) async fn json(State(sandbox): Shared, Query(filter): Query<Filter>) -> axum::Json<Value> {
    let world = sandbox.world();
    let wanted = |mail: &&Mail| {
        mail.id > filter.since && filter.to.as_ref().is_none_or(|to| mail.envelope.to.contains(to))
    };
    axum::Json(world.inbox.all().iter().filter(wanted).map(Mail::json).collect())
}

/// Forgets every mail.
pub(super) async fn clear(State(sandbox): Shared) -> axum::Json<Value> {
    sandbox.world().inbox.clear();
    axum::Json(json!([]))
}

/// The list, newest first.
pub(super) async fn list(State(sandbox): Shared) -> Response {
    let world = sandbox.world();
    let mails = world.inbox.all();
    let rows: String = mails.iter().rev().map(row).collect();
    let body = if rows.is_empty() {
        "<p class=\"empty\">No mail yet. Whatever is sent to the sandbox's mail server appears here.</p>"
            .to_owned()
    } else {
        format!(
            "<table><thead><tr><th scope=\"col\">To</th><th scope=\"col\">Subject</th><th scope=\"col\">From</th>\
<th scope=\"col\">Received (UTC)</th></tr></thead><tbody>{rows}</tbody></table>"
        )
    };
    page(
        "Inbox",
        &format!("<header><h1>Inbox</h1><p class=\"count\">{}</p></header>{body}", count(mails.len())),
    )
}

fn count(mails: usize) -> String {
    if mails == 1 { "1 mail".to_owned() } else { format!("{mails} mails") }
}

fn row(mail: &Mail) -> String {
    let parts = mail.parts();
    let subject = if parts.subject.is_empty() { "(no subject)" } else { &parts.subject };
    format!(
        "<tr><td><bdi>{}</bdi></td><td class=\"subject\"><a href=\"/inbox/{}\"><bdi>{}</bdi></a></td><td><bdi>{}</bdi></td>\
<td class=\"time\">{}</td></tr>",
        escape(&mail.envelope.to.join(", ")),
        mail.id,
        escape(subject),
        escape(&parts.from),
        mail.envelope.received_at.strftime("%Y-%m-%d %H:%M:%S"),
    )
}

/// One mail: as HTML in a sandbox, as plain text, as received.
pub(super) async fn show(State(sandbox): Shared, Path(id): Path<u64>) -> Response {
    let world = sandbox.world();
    let Some(mail) = world.inbox.find(id) else { return missing() };
    let parts = mail.parts();
    let envelope = &mail.envelope;
    let mut facts = vec![
        ("From", parts.from.clone()),
        ("To", envelope.to.join(", ")),
        ("Envelope from", envelope.from.clone()),
        ("Received", envelope.received_at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()),
        ("Connection", if envelope.tls { "encrypted" } else { "plain" }.to_owned()),
    ];
    if let Some(user) = &envelope.user {
        facts.push(("Signed in as", user.clone()));
    }
    let facts: String = facts
        .iter()
        .map(|(name, value)| format!("<div><dt>{name}</dt><dd><bdi>{}</bdi></dd></div>", escape(value)))
        .collect();
    let html = if parts.html.is_empty() {
        "<p class=\"empty\">This mail has no HTML part.</p>".to_owned()
    } else {
        format!(
            "<iframe src=\"/inbox/{id}/html\" title=\"HTML view of the mail\" \
sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>"
        )
    };
    let subject = if parts.subject.is_empty() { "(no subject)" } else { &parts.subject };
    let raw = String::from_utf8_lossy(&mail.raw);
    page(
        subject,
        &format!(
            "<header><p><a href=\"/inbox/\">Inbox</a></p><h1><bdi>{}</bdi></h1></header><dl>{facts}</dl>\
<section><h2>HTML</h2>{html}</section>\
<section><h2>Plain text</h2><pre dir=\"auto\">{}</pre></section>\
<details><summary>As received</summary><pre>{}</pre></details>\
<p><a href=\"/inbox/{id}/raw\">Download as .eml</a></p>",
            escape(subject),
            escape(&parts.text),
            escape(&raw),
        ),
    )
}

/// The HTML part alone, for the frame.
pub(super) async fn html(State(sandbox): Shared, Path(id): Path<u64>) -> Response {
    let world = sandbox.world();
    let Some(mail) = world.inbox.find(id) else { return missing() };
    // Links open outside the frame.
    let page = format!("<base target=\"_blank\">{}", mail.parts().html);
    ([(header::CONTENT_SECURITY_POLICY, MAIL_POLICY)], Html(page)).into_response()
}

/// The bytes as received.
pub(super) async fn raw(State(sandbox): Shared, Path(id): Path<u64>) -> Response {
    let world = sandbox.world();
    let Some(mail) = world.inbox.find(id) else { return missing() };
    let name = format!("attachment; filename=\"mail-{id}.eml\"");
    let headers = [(header::CONTENT_TYPE, "message/rfc822".to_owned()), (header::CONTENT_DISPOSITION, name)];
    (headers, mail.raw.clone()).into_response()
}

fn missing() -> Response {
    (
        StatusCode::NOT_FOUND,
        page("No such mail", "<header><h1>No such mail</h1><p><a href=\"/inbox/\">Inbox</a></p></header>"),
    )
        .into_response()
}

fn page(title: &str, body: &str) -> Response {
    let page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<style>{STYLE}</style>\n\
</head>\n<body>\n<p class=\"test\" role=\"note\">Test inbox: mails end here and reach nobody.</p>\n<main>{body}</main>\n\
</body>\n</html>\n",
        escape(title)
    );
    let policy = format!("{PAGE_POLICY}; frame-src 'self'");
    ([(header::CONTENT_SECURITY_POLICY, policy)], Html(page)).into_response()
}
