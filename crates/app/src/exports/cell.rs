//! Text as a cell of a table that a spreadsheet may open: no program takes it for a formula, and whoever takes the guard off has
//! the text again. Knows no column and no file format.

use std::borrow::Cow;

use domain::text::is_bidi_mark;

/// What makes a spreadsheet compute a cell, with the full-width twins that some take for the same.
fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

/// What separates cells or rows in some country's spreadsheet: read with another separator than ours, a cell may begin anywhere
/// behind one.
fn separates(c: char) -> bool {
    matches!(c, ',' | ';' | '|' | '\t' | '\n' | '\r')
}

/// What a spreadsheet may drop from the beginning of a cell before it looks at it. The guard itself is among them, so that
/// taking one off a guarded text is exact.
fn is_dropped(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_bidi_mark(c) || matches!(c, '"' | '\'')
}

/// Whether a text that begins a cell would be obeyed, or begins with what may not even be seen.
pub(crate) fn is_obeyed(text: &str) -> bool {
    let unseen = text.trim_start_matches('\'').starts_with(char::is_control);
    unseen || text.chars().find(|c| !is_dropped(*c)).is_some_and(begins_formula)
}

/// The text with a `'` before everything that would be obeyed at the beginning of a cell.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    let mut starts = Vec::new();
    // From the end, so that a long run of spaces is gone through once.
    let mut leads_to_formula = false;
    for (at, c) in text.char_indices().rev() {
        if leads_to_formula && separates(c) {
            starts.push(at + c.len_utf8());
        }
        leads_to_formula = begins_formula(c) || (leads_to_formula && is_dropped(c));
    }
    if is_obeyed(text) {
        starts.push(0);
    }
    if starts.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + starts.len());
    let mut done = 0;
    for start in starts.into_iter().rev() {
        out.push_str(&text[done..start]);
        out.push('\'');
        done = start;
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}
