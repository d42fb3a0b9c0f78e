//! Where a page ended, as a text that can be handed out and taken back.

use std::fmt;
use std::str::FromStr;

/// The last row of a page. Rows added meanwhile change nothing about what comes after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    pub(super) created: i64,
    pub(super) number: i64,
    pub(super) id: String,
}

/// The text is no cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a cursor")]
pub struct NoCursor;

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.created, self.number, self.id)
    }
}

impl FromStr for Cursor {
    type Err = NoCursor;
    fn from_str(text: &str) -> Result<Self, NoCursor> {
        let mut parts = text.splitn(3, '.');
        let mut number = || parts.next()?.parse().ok();
        let (created, number) = number().zip(number()).ok_or(NoCursor)?;
        Ok(Self { created, number, id: parts.next().ok_or(NoCursor)?.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_the_way_to_the_page_and_back() {
        let cursor = Cursor { created: -5, number: 7, id: "a.b".into() };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for text in ["", "1", "1.2", "x.2.a"] {
            assert_eq!(text.parse::<Cursor>(), Err(NoCursor), "{text}");
        }
    }
}
