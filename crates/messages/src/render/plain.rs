//! The plain-text twin: the same facts as the HTML part, in paragraphs. Knows no words.

use super::value::Value;

/// A row of a table: label, value.
pub(super) type Row = (Value, Value);

/// Paragraphs in the order in which they are added.
#[derive(Default)]
pub(super) struct Plain(String);

impl Plain {
    /// One paragraph; nothing if it is empty.
    pub(super) fn paragraph(&mut self, lines: &[&str]) {
        let lines: Vec<&str> = lines.iter().copied().filter(|line| !line.is_empty()).collect();
        if lines.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        for line in lines {
            self.0.push_str(line);
            self.0.push('\n');
        }
    }

    /// One paragraph of several values.
    pub(super) fn values(&mut self, values: &[Value]) {
        self.paragraph(&values.iter().map(|value| value.text.as_str()).collect::<Vec<_>>());
    }

    /// One paragraph with a row per line.
    pub(super) fn rows(&mut self, rows: &[Row]) {
        let lines: Vec<String> =
            rows.iter().map(|(label, value)| format!("{} – {}", label.text, value.text)).collect();
        self.paragraph(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}
