//! Text that may stand in a mail header: one line, no controls, no marks that reorder it, capped.
//! Knows no encoding: that is the MIME builder's work, which must never see a line break.

use std::fmt;

use crate::text;

/// Header text that cannot break out of its header.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct HeaderText(String);

impl HeaderText {
    /// Characters a subject may have, the direction's "under 60".
    pub const MAX_SUBJECT: usize = 59;
    /// Characters a name before an address may have.
    pub const MAX_NAME: usize = 100;

    /// Cleans `text` and keeps at most `max` characters of it, the last an ellipsis if anything was cut.
    #[must_use]
    pub fn new(text: &str, max: usize) -> Self {
        let mut clean = text::line(text, max);
        if clean.chars().count() > max {
            clean = clean.chars().take(max.saturating_sub(1)).chain(['…']).collect();
        }
        Self(clean)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is left of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for HeaderText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_can_leave_its_header(text in any::<String>(), max in 1_usize..200) {
            let header = HeaderText::new(&text, max);
            prop_assert!(!header.as_str().chars().any(|c| c.is_control() || domain_marks(c)));
            prop_assert!(header.as_str().chars().count() <= max);
        }

        #[test]
        fn line_breaks_of_every_kind_become_spaces(a in "[a-z]{1,8}", b in "[a-z]{1,8}", gap in "[\r\n\u{0b}\u{0c}\u{85}\u{2028}\u{2029}\0]{1,4}") {
            let expected = format!("{a} {b}");
            prop_assert_eq!(HeaderText::new(&format!("{a}{gap}{b}"), 100).as_str().to_owned(), expected);
        }
    }

    fn domain_marks(c: char) -> bool {
        matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
    }

    #[test]
    fn a_cut_text_says_so() {
        assert_eq!(HeaderText::new("abcdef", 4).as_str(), "abc…");
        assert_eq!(HeaderText::new("abcd", 4).as_str(), "abcd");
    }
}
