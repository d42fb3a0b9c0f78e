//! Where a page ended, as a text that can be handed out and taken back.

use std::fmt;
use std::str::FromStr;

/// The last row of a page. Rows added meanwhile change nothing about what comes after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// How the pages before were found: the next ones follow the same order.
    pub(super) way: Way,
    /// Creation, or what is at risk.
    pub(super) key: i64,
    pub(super) number: i64,
}

/// What order rows come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// By creation.
    Walk,
    /// By what is at risk.
    Risk,
    /// By row number, as the search index has them.
    Hits,
}

/// The text is no cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor")]
pub struct NoCursor;

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let way = match self.way {
            Way::Walk => 'w',
            Way::Risk => 'r',
            Way::Hits => 'h',
        };
        write!(f, "{way}.{}.{}", self.key, self.number)
    }
}

impl FromStr for Cursor {
    type Err = NoCursor;
    fn from_str(text: &str) -> Result<Self, NoCursor> {
        let mut parts = text.split('.');
        let way = match parts.next() {
            Some("w") => Way::Walk,
            Some("r") => Way::Risk,
            Some("h") => Way::Hits,
            _ => return Err(NoCursor),
        };
        let mut number = || parts.next()?.parse().ok();
        let (key, number) = number().zip(number()).ok_or(NoCursor)?;
        if parts.next().is_some() { Err(NoCursor) } else { Ok(Self { way, key, number }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_the_way_to_the_page_and_back() {
        for way in [Way::Walk, Way::Risk, Way::Hits] {
            let cursor = Cursor { way, key: -5, number: 7 };
            assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }
        for text in ["", "w.1", "x.1.2", "w.x.2", "h.1.2.3"] {
            assert_eq!(text.parse::<Cursor>(), Err(NoCursor), "{text}");
        }
    }
}
