//! Text that is safe to place in a page: escaped, and user text inside `<bdi>`. The only type templates take.

use std::fmt;

use crate::text;

/// Escaped markup of ours.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Html(String);

impl Html {
    /// Text of ours: escaped, nothing else.
    pub(super) fn own(text: &str) -> Self {
        let mut out = String::with_capacity(text.len());
        escape(text, &mut out);
        Self(out)
    }

    /// User text: isolated, so that its direction cannot reach its surroundings, and without addresses that programs
    /// would turn into links.
    pub(super) fn user(text: &str) -> Self {
        let mut out = String::with_capacity(text.len() + 16);
        out.push_str("<bdi>");
        escape(&text::without_links(text), &mut out);
        out.push_str("</bdi>");
        Self(out)
    }

    /// References, telephone numbers and addresses, which read from left to right everywhere.
    pub(super) fn ltr(text: &str) -> Self {
        let mut out = String::with_capacity(text.len() + 32);
        out.push_str("<bdi dir=\"ltr\">");
        escape(text, &mut out);
        out.push_str("</bdi>");
        Self(out)
    }

    /// A pattern of ours whose placeholders are numbered marks (see `value`), filled with `values`.
    pub(super) fn filled(pattern: &str, values: &[Self]) -> Self {
        let mut out =
            String::with_capacity(pattern.len() + values.iter().map(|value| value.0.len()).sum::<usize>());
        for c in pattern.chars() {
            match super::value::marked(c).and_then(|at| values.get(at)) {
                Some(value) => out.push_str(&value.0),
                None => escape_char(c, &mut out),
            }
        }
        Self(out)
    }

    /// How many of a thing, quieter than its name.
    pub(super) fn quantity(count: &str) -> Self {
        Self(format!(
            "<span class=\"muted\" style=\"color:#535e61;white-space:nowrap\">× {}</span>",
            Self::own(count)
        ))
    }

    /// Several pieces as one.
    pub(super) fn joined(pieces: &[Self], glue: &str) -> Self {
        Self(pieces.iter().map(|piece| piece.0.as_str()).collect::<Vec<_>>().join(glue))
    }
}

fn escape(text: &str, out: &mut String) {
    text.chars().for_each(|c| escape_char(c, out));
}

fn escape_char(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        c => out.push(c),
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::FastWritable for Html {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}

impl askama::filters::HtmlSafe for Html {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_values_is_shown_and_not_obeyed() {
        assert_eq!(Html::own("<a href='x'>&\"").to_string(), "&lt;a href=&#39;x&#39;&gt;&amp;&quot;");
        assert_eq!(Html::user("<b>").to_string(), "<bdi>&lt;b&gt;</bdi>");
        assert_eq!(Html::ltr("SO-1").to_string(), "<bdi dir=\"ltr\">SO-1</bdi>");
    }
}
