//! What protects this run, as far as only the shell can see it. Says what is missing as plainly as what is there.

use app::api::{Details, SecurityLine, Tone};

use crate::start::{Started, WebSandbox};

/// Lines for *Settings, Security*; `settings-security-<code>` words them.
#[must_use]
pub fn lines(started: &Started) -> Vec<SecurityLine> {
    let line = |code: &str, good: bool| SecurityLine {
        code: code.to_owned(),
        tone: if good { Tone::Good } else { Tone::Warn },
        details: Details::new(),
    };
    let guarded = started.guard.not_dumpable && started.guard.no_core;
    let mut lines = vec![
        if guarded { line("memory-guarded", true) } else { line("memory-open", false) },
        match started.web_sandbox {
            WebSandbox::On | WebSandbox::Platform => line("web-sandbox-on", true),
            WebSandbox::Unavailable => line("web-sandbox-off", false),
        },
    ];
    if !started.closed_doors.is_empty() {
        let mut closed = line("doors-closed", false);
        closed.details.insert("names".to_owned(), started.closed_doors.join(", "));
        lines.push(closed);
    }
    lines
}
